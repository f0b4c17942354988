"""The four constructed cases of bron-001 §8.4, as far as this stage reaches."""

from regiehuis.demo.verhalen.bijzonder.huiselijk_geweld import DEMO_3
from regiehuis.demo.verhalen.bijzonder.jeugd import DEMO_1
from regiehuis.demo.verhalen.bijzonder.terugkeer import DEMO_4
from regiehuis.demo.verhalen.bijzonder.top_x import DEMO_2

VERHALEN = (DEMO_1, DEMO_2, DEMO_3, DEMO_4)
