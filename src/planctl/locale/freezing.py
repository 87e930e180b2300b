"""What `freeze` answers, and how a period that was agreed is told, in each language."""

from datetime import date

from planctl.locale.months import format_day

WORDS: dict[str, tuple[str, str]] = {
    "frozen": (
        "{period}: agreed by {name} on {day}, minute {minute}.",
        "{period}: cytunwyd ar {day}, gan: {name}, cofnod cyfarfod: {minute}.",
    ),
    "agreed": ("Agreed", "Cytunwyd"),
    "records": ("Records counted", "Cofnodion a gyfrifwyd"),
    "from-now": (
        "A record for {period} that comes from now on is late: shown as late, not counted in it.",
        "Bydd cofnod ar gyfer {period} a ddaw o hyn ymlaen yn hwyr: fe’i dangosir fel un hwyr, heb ei"
        " gyfrif ynddo.",
    ),
    "minute": ("minute", "cofnod cyfarfod"),
    "late": (
        "late: {period} was agreed on {day}, minute {minute}",
        "hwyr: cytunwyd ar {period} ar {day}, cofnod cyfarfod: {minute}",
    ),
    "comes-late": (
        "It is late: {period} was agreed on {day}, minute {minute}. It is shown, and not counted there.",
        "Mae’n hwyr: cytunwyd ar {period} ar {day}, cofnod cyfarfod: {minute}. Fe’i dangosir, heb ei gyfrif yno.",
    ),
    "otherwise": (
        "Note: {period} ends on the same day and was agreed on {day} with other figures."
        " Both stand.",
        "Nodyn: daw {period} i ben ar yr un diwrnod, a chytunwyd arno ar {day} â ffigurau eraill."
        " Mae’r ddau’n sefyll.",
    ),
    "late-records": ("Late records, not counted", "Cofnodion hwyr, heb eu cyfrif"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def late(period: str, day: date, minute: str, lang: str, key: str = "late") -> str:
    """What stands beside a record that came after a period was agreed; other words by `key`."""
    return agreed(key, lang, period=period, day=format_day(day, lang), minute=minute)


def agreed(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a period that was agreed, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
