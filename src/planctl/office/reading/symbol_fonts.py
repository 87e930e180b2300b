"""Signs in fonts that have pictures for letters, as the signs that a person sees."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from planctl.office.reading.fields import W

_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x43: "👍", 0x44: "👎", 0x50: "⚑", 0x6C: "●", 0x6D: "○",
    0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒",
    0xA0: "▪", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "←", 0xF0: "→", 0xF1: "↑",
    0xF2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●",
    0xA2: "■", 0xA3: "☐",
}  # fmt: skip
_WINGDINGS_3 = {
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x74: "◀", 0x75: "▶",
    0x7D: "▶",
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_SYMBOL = {0xB7: "•", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xD6: "√"}
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}


def spell_signs(root: Element) -> None:
    """Write every sign of such a font as the sign that is seen; one that is not known in brackets."""
    for run in root.iter(f"{W}r"):
        font = _font(run)
        for child in run:
            if child.tag == f"{W}sym":
                child.tag, child.text = f"{W}t", _seen(child)
            elif font and child.tag == f"{W}t":
                child.text = "".join(_signs(child.text or "", font))


def seen_in(text: str, font: str) -> str:
    """A text as the signs that are seen where its font is such a one, but Symbol; else as it is."""
    name = font.strip().lower()
    return "".join(_signs(text, name)) if name in _FONTS and name != "symbol" else text


def _font(run: Element) -> str:
    """The font of a run where it is one of these but Symbol, in whose place ordinary letters are shown."""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    name = fonts.get(f"{W}ascii", "").strip().lower() if fonts is not None else ""
    return name if name in _FONTS and name != "symbol" else ""


def _seen(sign: Element) -> str:
    font, number = sign.get(f"{W}font", ""), sign.get(f"{W}char", "")
    try:
        code = int(number[-4:], 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.strip().lower())
    if known is None:
        return (
            "" if 0xE000 <= code < 0xF900 or code < 0x20 or 0xD800 <= code < 0xE000 else chr(code)
        )
    return known.get(code & 0xFF) or f"[{font} {code & 0xFF:02X}]"


def _signs(text: str, font: str) -> Iterator[str]:
    for letter in text:
        code = ord(letter) & 0xFF if 0xF000 <= ord(letter) < 0xF100 else ord(letter)
        if letter.isspace():
            yield letter
        else:
            yield _FONTS[font].get(code) or (
                f"[{font.title()} {code:02X}]" if code < 0x100 else letter
            )
