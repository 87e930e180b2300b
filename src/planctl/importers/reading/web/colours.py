"""Colours as web pages write them."""

import re

_RGB = re.compile(
    r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*([\d.%]{1,8})\s*)?\)"
)
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_NAMED = (
    "red=FF0000 darkred=8B0000 crimson=DC143C firebrick=B22222 indianred=CD5C5C tomato=FF6347 "
    "orangered=FF4500 salmon=FA8072 lightcoral=F08080 maroon=800000 orange=FFA500 "
    "darkorange=FF8C00 coral=FF7F50 gold=FFD700 goldenrod=DAA520 yellow=FFFF00 khaki=F0E68C "
    "lightyellow=FFFFE0 green=008000 darkgreen=006400 forestgreen=228B22 seagreen=2E8B57 "
    "mediumseagreen=3CB371 lime=00FF00 limegreen=32CD32 lightgreen=90EE90 palegreen=98FB98 "
    "springgreen=00FF7F yellowgreen=9ACD32 lawngreen=7CFC00 olive=808000 olivedrab=6B8E23 "
    "blue=0000FF darkblue=00008B mediumblue=0000CD navy=000080 royalblue=4169E1 "
    "steelblue=4682B4 dodgerblue=1E90FF deepskyblue=00BFFF skyblue=87CEEB lightblue=ADD8E6 "
    "cornflowerblue=6495ED teal=008080 cyan=00FFFF aqua=00FFFF turquoise=40E0D0 "
    "purple=800080 violet=EE82EE magenta=FF00FF fuchsia=FF00FF pink=FFC0CB brown=A52A2A "
    "grey=808080 gray=808080 darkgrey=A9A9A9 darkgray=A9A9A9 lightgrey=D3D3D3 "
    "lightgray=D3D3D3 silver=C0C0C0 dimgrey=696969 dimgray=696969 black=000000"
)
_NAMES = dict(pair.split("=") for pair in _NAMED.split())
_NONE = frozenset({"#FFFFFF", ""})


def colour_of(value: str) -> str:
    """A colour as "#RRGGBB"; "" for none, for white, and for words that are no colour."""
    words = value.lower()
    found = _colour(words)
    return "" if found in _NONE else found


def _colour(words: str) -> str:
    if found := _HEX.search(words):
        return _from_hex(found[1])
    if found := _RGB.search(words):
        if found[4] and float(found[4].strip("%.") or 0) == 0:
            return ""
        return "#" + "".join(f"{min(255, int(part)):02X}" for part in found.groups()[:3])
    for word in re.split(r"[\s;!]+", words):
        if word in _NAMES:
            return f"#{_NAMES[word]}"
    return ""


def _from_hex(digits: str) -> str:
    if len(digits) in (3, 4):
        return "#" + "".join(digit * 2 for digit in digits[:3]).upper()
    return f"#{digits[:6].upper()}" if len(digits) in (6, 8) else ""
