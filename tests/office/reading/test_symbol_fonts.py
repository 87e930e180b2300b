"""Signs in fonts of pictures are the signs that are seen; one that is not known is told by its number."""

import pytest
from defusedxml.ElementTree import fromstring

from planctl.office.reading.symbol_fonts import spell_signs
from tests.office.documents import W, r


def seen(run: str) -> str:
    """The words of a run after its signs were spelt."""
    root = fromstring(f"<w:p {W}>{run}</w:p>")
    spell_signs(root)
    return "".join(each.text or "" for each in root.iter() if each.tag.endswith("}t"))


def sym(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


@pytest.mark.parametrize(
    ("font", "char", "sign"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("wingdings 2", "F050", "✓"),
        ("Webdings", "006E", "●"),
        ("Wingdings 3", "F070", "▲"),
        ("Symbol", "F0B7", "•"),
        ("Wingdings", "F022", "[Wingdings 22]"),
        ("Arial", "2713", "✓"),
        ("Own", "F041", ""),
        ("Wingdings", "zz", ""),
        ("Arial", "D800", ""),
    ],
)
def test_a_sign_that_was_put_in(font: str, char: str, sign: str) -> None:
    assert seen(sym(font, char)) == sign


def test_letters_set_in_such_a_font_are_signs_and_in_any_other_letters() -> None:
    fonts = '<w:rFonts w:ascii="{}"/>'
    assert seen(r("l \uf0fc", fonts.format("Wingdings"))) == "● ✓"
    assert seen(r("l", fonts.format("Arial")) + r("l")) == "ll"
    assert seen(r("l", fonts.format("Symbol"))) == "l"
