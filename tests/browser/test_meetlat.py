"""The instruments of the other tests: what is wrong among much that is right must be seen."""

import pytest
from playwright.sync_api import Page

REGELS = "".join(f"<li class=regel>Regel {n}</li>" for n in range(40))
PAGINA = f"""<html lang=nl><title>Proef</title><style>
    body {{ background: #fff; color: #222 }} .grijs {{ color: #aaa }} .vlak {{ background: #555 }}
    @media (prefers-color-scheme: dark) {{
        body {{ background: #111; color: #eee }} .nacht {{ color: #333 }}
    }}</style><main><h1>Proef</h1><ul>{REGELS}%s</ul></main></html>"""


@pytest.mark.parametrize(
    "fout",
    [
        "<li class=grijs>Te licht</li>",
        "<li class=vlak>Te donker vlak</li>",
        "<li style='opacity: .3'>Te doorzichtig</li>",
        "<li class=vlak><b><i>Diep in een vlak</i></b></li>",
    ],
)
def test_een_verkeerde_kleur_tussen_veel_goede_valt_op(browser, toegankelijk, fout):
    """WCAG 2.2, 1.4.3."""
    with browser.new_context() as context:
        page: Page = context.new_page()
        page.set_content(PAGINA % "")
        toegankelijk(page)
        page.set_content(PAGINA % fout)
        with pytest.raises(AssertionError, match="color-contrast"):
            toegankelijk(page)


def test_een_kleur_die_alleen_in_het_donker_verkeerd_is_valt_op(browser, toegankelijk):
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content(PAGINA % "<li class=nacht>Alleen overdag te lezen</li>")
        toegankelijk(page)
        page.emulate_media(color_scheme="dark")
        with pytest.raises(AssertionError, match="color-contrast"):
            toegankelijk.kleur(page)


def test_een_link_die_alleen_zijn_kleur_heeft_valt_op_tussen_veel_goede(browser, toegankelijk):
    """WCAG 2.2, 1.4.1. A link that stands alone needs no line under it; one within words does."""
    goed = "<li>Lees <a href=/>dit</a> of dat</li>" * 9 + "<li><a class=kaal href=/>Los</a></li>"
    stijl = "a { color: #00e } .kaal { color: #444; text-decoration: none }</style>"
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content(PAGINA.replace("</style>", stijl, 1) % goed)
        toegankelijk(page)
        fout = goed + "<li>Lees <a class=kaal href=/>dit</a> of dat</li>"
        page.set_content(PAGINA.replace("</style>", stijl, 1) % fout)
        with pytest.raises(AssertionError, match="link-in-text-block"):
            toegankelijk(page)


def test_waar_axe_het_van_een_niet_weet_wordt_het_van_alle_gelijken_gevraagd(browser, toegankelijk):
    """The first of its kind lies under something else, so nothing can be said of it."""
    onder = "<div style='position: relative'><i style='position: absolute; inset: 0'></i>"
    onder += "<p class=grijs style='margin: 0'>Bedekt</p></div><p class=grijs>Te licht</p>"
    bedekt = PAGINA.replace("</style>", "i { background: linear-gradient(#fff, #fff) }</style>", 1)
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content(bedekt % onder)
        with pytest.raises(AssertionError, match="color-contrast"):
            toegankelijk(page)


@pytest.mark.parametrize(
    ("stijl", "extra", "fout"),
    [
        (".smal { display: none }", "<li><img class=smal src='data:,'></li>", "image-alt"),
        (".smal { width: 9rem; height: 3rem }",
         "<li>" + "<button class=smal>Nee</button>" * 3 + "</li>", "target-size"),
    ],
)  # fmt: skip
def test_wat_alleen_smal_verkeerd_is_valt_op(browser, toegankelijk, stijl, extra, fout):
    """WCAG 2.2, 1.1.1 and 2.5.8: also what shows or shrinks on a narrow page only."""
    basis = ".smal { width: 9px; height: 9px; padding: 0; border: 0; overflow: hidden }"
    wijd = f"{basis} @media (min-width: 600px) {{ {stijl} }}"
    with browser.new_context() as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.set_content(PAGINA.replace("</style>", f"{wijd}</style>", 1) % extra)
        toegankelijk(page)
        page.set_viewport_size({"width": 320, "height": 900})
        with pytest.raises(AssertionError, match=fout):
            toegankelijk(page)
