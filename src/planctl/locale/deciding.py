"""What the commands that decide answer, in each language."""

from planctl.locale.story import page_word

WORDS: dict[str, tuple[str, str]] = {
    "asked": ("new timescale asked for: {words}", "gofynnwyd am amserlen newydd: {words}"),
    "granted": ("new timescale granted: {words}", "amserlen newydd a ganiatawyd: {words}"),
    "refused": ("new timescale refused: {words}", "amserlen newydd wedi’i gwrthod: {words}"),
    "verified": ("completion signed off", "cymeradwywyd ei fod wedi’i gwblhau"),
    "sent-back": ("completion sent back", "anfonwyd yn ôl fel heb ei gwblhau"),
    "settled": (
        "rating agreed for {period}: {words}",
        "sgôr a gytunwyd ar gyfer {period}: {words}",
    ),
    "ended": ("closed as {words}", "caewyd: {words}"),
    "into-id": ("{words}, into {id}", "{words}, i mewn i {id}"),
    "opened-again": ("reopened", "ailagorwyd"),
    "accepted": ("accepted: {words}", "derbyniwyd: {words}"),
    "by": ("from {name}", "gan: {name}"),
    "minuted": ("from {name}, minute {minute}", "gan: {name}, cofnod cyfarfod: {minute}"),
    "until-granted": (
        "Until it is granted, this stays in force: {words}",
        "Hyd nes y’i caniateir, mae hyn yn aros mewn grym: {words}",
    ),
    "original-timescale": ("Original", "Gwreiddiol"),
    "none": ("none", "dim"),
    "nothing": ("no timescale", "dim amserlen"),
    "now-was": ("{label}: {now} (was: {was})", "{label}: {now} (cynt: {was})"),
    "other-request": (
        "Another request is still open for it: {words}",
        "Mae cais arall yn dal ar agor ar ei gyfer: {words}",
    ),
    "under-it": ("Actions that this closes: {ids}", "Camau gweithredu y mae hyn yn eu cau: {ids}"),
    "in-force-since": ("In force since {day}: {words}", "Mewn grym ers {day}: {words}"),
    "after-the-plan": (
        "Note: that is after the plan's last day, {day}.",
        "Nodyn: mae hynny ar ôl diwrnod olaf y cynllun, {day}.",
    ),
    "overdue-no-more": (
        "Note: it was overdue. While its timescale is {words} it is counted as overdue nowhere.",
        "Nodyn: roedd yn hwyr. Tra mai {words} yw ei amserlen, ni chaiff ei gyfrif yn hwyr yn unman.",
    ),
    "other-word": (
        "Note: another lead's newest word is {state}: {name}, {day} ({record})",
        "Nodyn: gair diweddaraf arweinydd arall yw {state}: {name}, {day} ({record})",
    ),
    "part-of": ("Part of the re-adoption: {name}", "Rhan o’r ailfabwysiadu: {name}"),
    "counted": ("Decided: {number}", "Penderfynwyd: {number}"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def decided(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a decision, with its parts put in."""
    if key not in WORDS:
        return page_word(key, lang)
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
