"""Numbers and addresses that lead to one person: told by their own form, wherever they stand."""

import re
from collections.abc import Iterator

Span = tuple[int, int]
"""Where in a text something begins and ends: the end is exclusive."""

_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}"
_TELEPHONE = (
    r"(?<![\w.£#-])(?<![0-9][ \u00a0/])(?P<begins>\+44|0044|\(?0(?=[0-9]))"
    r"(?P<rest>[\d \u00a0()\u2010-\u2013-]{7,19}\d)(?![\w:])"
)
_POSTCODE = r"(?i)\b(?P<area>[A-Z]{1,2})[0-9][0-9A-Z]?[ \u00a0]?[0-9][ABD-HJLNP-UW-Z]{2}\b"
_AREAS = frozenset(
    [
        "AB",
        "AL",
        "B",
        "BA",
        "BB",
        "BD",
        "BH",
        "BL",
        "BN",
        "BR",
        "BS",
        "BT",
        "CA",
        "CB",
        "CF",
        "CH",
        "CM",
        "CO",
        "CR",
        "CT",
        "CV",
        "CW",
        "DA",
        "DD",
        "DE",
        "DG",
        "DH",
        "DL",
        "DN",
        "DT",
        "DY",
        "E",
        "EC",
        "EH",
        "EN",
        "EX",
        "FK",
        "FY",
        "G",
        "GL",
        "GU",
        "GY",
        "HA",
        "HD",
        "HG",
        "HP",
        "HR",
        "HS",
        "HU",
        "HX",
        "IG",
        "IM",
        "IP",
        "IV",
        "JE",
        "KA",
        "KT",
        "KW",
        "KY",
        "L",
        "LA",
        "LD",
        "LE",
        "LL",
        "LN",
        "LS",
        "LU",
        "M",
        "ME",
        "MK",
        "ML",
        "N",
        "NE",
        "NG",
        "NN",
        "NP",
        "NR",
        "NW",
        "OL",
        "OX",
        "PA",
        "PE",
        "PH",
        "PL",
        "PO",
        "PR",
        "RG",
        "RH",
        "RM",
        "S",
        "SA",
        "SE",
        "SG",
        "SK",
        "SL",
        "SM",
        "SN",
        "SO",
        "SP",
        "SR",
        "SS",
        "ST",
        "SW",
        "SY",
        "TA",
        "TD",
        "TF",
        "TN",
        "TQ",
        "TR",
        "TS",
        "TW",
        "UB",
        "W",
        "WA",
        "WC",
        "WD",
        "WF",
        "WN",
        "WR",
        "WS",
        "WV",
        "YO",
        "ZE",
    ]
)
_ORDINAL = r"[0-9](?:st|nd|rd|th)$"
_NHS = r"(?<![\w.,/£#-])[0-9]{3}[ \u00a0-]?[0-9]{3}[ \u00a0-]?[0-9]{4}(?![\w/%])"
_INSURANCE = (
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?P<gap>[ \u00a0]?)[0-9]{2}(?P=gap)[0-9]{2}(?P=gap)[0-9]{2}(?P=gap)[A-D]\b"
)
_CRIME = (
    r"(?i)\b(?:(?:crime|occurrence|incident|offence)s?[ \u00a0]+(?:ref(?:erence)?\b\.?|number\b|no\b\.?|log\b)"
    r"(?:[ \u00a0]+(?:number\b|no\b\.?))?"
    r"|crime(?=[ \u00a0]+[0-9/]{8,})"
    r"|(?:cyfeirnod|rhif)[ \u00a0]+(?:y[ \u00a0]+)?(?:d?trosedd|drosedd|digwyddiad))"
    r"[ \u00a0]*(?:is|was|oedd|yw)?[ \u00a0:#-]*(?P<value>[A-Z]{0,4}[/-]?[0-9][0-9A-Z/-]{3,30})"
)
_YEARS = r"(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4}){0,2}"


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses."""
    return (match.span() for match in re.finditer(_EMAIL, text))


def telephones(text: str) -> Iterator[Span]:
    """British telephone numbers of a place or a pocket.

    Those that begin with 03 or 08 reach organisations and helplines, never one person: left out.
    """
    for match in re.finditer(_TELEPHONE, text):
        if _is_telephone(match["begins"], match["rest"]):
            yield match.span()


def _is_telephone(begins: str, rest: str) -> bool:
    whole = rest.replace("(0)", "", 1) if begins != "0" else rest
    digits = re.sub(r"\D", "", whole)
    groups = re.findall(r"[0-9]+", whole)
    # "01-02-2024" begins like a number: no group of a written telephone number is so short.
    first = len(groups[0]) + (1 if begins.endswith("0") else 0)
    return digits[0] in "1257" and len(digits) in (9, 10) and (first > 2 or len(groups) == 1)


def postcodes(text: str) -> Iterator[Span]:
    """Whole British postcodes, in capitals or small letters, with or without their space."""
    for match in re.finditer(_POSTCODE, text):
        found = match[0]
        one_case = found in (found.upper(), found.lower())
        if one_case and match["area"].upper() in _AREAS and not re.search(_ORDINAL, found):
            yield match.span()


def health_numbers(text: str) -> Iterator[Span]:
    """NHS numbers: ten digits of which the last is right for the nine before it."""
    for match in re.finditer(_NHS, text):
        digits = [int(sign) for sign in match[0] if sign.isdigit()]
        if len(set(digits)) > 1 and _check_digit(digits[:9]) == digits[9]:
            yield match.span()


def _check_digit(nine: list[int]) -> int:
    """The check digit that the NHS Data Dictionary gives for nine digits; 10 where there is none."""
    total = sum(digit * weight for digit, weight in zip(nine, range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11


def insurance_numbers(text: str) -> Iterator[Span]:
    """National Insurance numbers, in capitals, spaced evenly or not at all."""
    return (match.span() for match in re.finditer(_INSURANCE, text))


def crime_references(text: str) -> Iterator[Span]:
    """What stands after the words "crime reference", "incident number" and their like."""
    for match in re.finditer(_CRIME, text):
        value = match["value"]
        if sum(sign.isdigit() for sign in value) >= 5 and not re.fullmatch(_YEARS, value):
            yield match.span("value")
