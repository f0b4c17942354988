"""The addresses of this room as the log names them."""

from django.utils.translation import gettext_lazy as _

from regiehuis.kern.registraties import noem_bladzijden

noem_bladzijden(
    "voortgang",
    voortgang=_("Voortgang van een casus"),
    mijlpaal_nieuw=_("Mijlpaal vastleggen"),
    mijlpaal_weg=_("Mijlpaal weghalen"),
    mijlpaal_corrigeren=_("Mijlpaal corrigeren"),
    evaluatie_corrigeren=_("Evaluatie corrigeren"),
    evaluatie=_("Plan evalueren"),
    afschalen=_("Casus afschalen"),
    overdracht=_("Overdracht van een casus"),
    overdracht_intrekken=_("Overdracht intrekken"),
    volgmoment_nieuw=_("Volgmoment plannen"),
    volgmoment=_("Volgmoment beantwoorden"),
    volgmoment_vervallen=_("Volgmoment laten vervallen"),
    terugbrengen=_("Casus terugbrengen"),
    terugkeer=_("Teruggebrachte casus"),
)
