"""What is said of evidence, and of what may give a person away, in each language."""

from planctl.locale.catalogue import say

WORDS: dict[str, tuple[str, str]] = {
    # the answer of `evidence add`
    "supplied": ("evidence supplied, from {name}", "tystiolaeth a ddarparwyd, gan: {name}"),
    "reference": ("Reference: {text}", "Cyfeiriad: {text}"),
    "seen": ("Seen by {by}, {day}.", "Gwelwyd gan: {by}, {day}."),
    "seen-on": ("Seen: {day}.", "Gwelwyd: {day}."),
    "copied": ("Copied to {path}", "Copïwyd i {path}"),
    "would-copy": ("Would copy to {path}", "Byddai’n copïo i {path}"),
    "there": ("The same copy is there already: {path}", "Mae’r un copi yno eisoes: {path}"),
    "for-ever": (
        "Git cannot forget a file: whoever can read the repository can read this copy for ever.",
        "Ni all git anghofio ffeil: gall pawb sy’n gallu darllen yr ystorfa ddarllen y copi hwn am byth.",
    ),
    "no-report": (
        "It is no report: rating, state and silence stay as they are.",
        "Nid adroddiad mohono: mae’r sgôr, y cyflwr a’r tawelwch yn aros fel y maent.",
    ),
    "nobody-saw": (
        "Note: nobody is named as having seen it: --seen-by, a role or a body.",
        "Nodyn: nid oes neb wedi’i enwi fel un a’i gwelodd: --seen-by, rôl neu gorff.",
    ),
    "not-looked": (
        "Note: planctl cannot look inside {name}: make sure yourself that nobody is given away.",
        "Nodyn: ni all planctl edrych y tu mewn i {name}: gwnewch yn siŵr nad yw’n datgelu neb.",
    ),
    "pictures": (
        "Note: pictures and files inside {name} were not looked at: {count}",
        "Nodyn: lluniau a ffeiliau y tu mewn i {name} heb edrych arnynt: {count}",
    ),
    "line-ends": (
        "Note: git may change its line ends: put this line in .gitattributes: {line}",
        "Nodyn: gall git newid ei llinellau: rhowch hyn yn .gitattributes: {line}",
    ),
    "despite": ("Recorded despite what was found: {text}", "Cofnodwyd er y canfyddiad: {text}"),
    "gives-away": (
        "Note: this may give somebody away: {what}. It stays in git for ever: see planctl redact --help.",
        "Nodyn: gall hyn ddatgelu rhywun: {what}. Mae’n aros yn git am byth: planctl redact --help.",
    ),
    # kinds of what may give a person away
    "email": ("an e-mail address", "cyfeiriad e-bost"),
    "birth": ("a date of birth", "dyddiad geni"),
    "crime": ("a crime reference", "cyfeirnod trosedd"),
    "refuge": ("a refuge with its place", "lloches gyda’i lleoliad"),
    "insurance": ("a National Insurance number", "rhif Yswiriant Gwladol"),
    "health": ("an NHS number", "rhif GIG"),
    "telephone": ("a telephone number", "rhif ffôn"),
    "postcode": ("a postcode", "cod post"),
    "count": ("a count under 5", "cyfrif o dan 5"),
    # the answer of `evidence list`
    "expected": ("expected", "disgwylir"),
    "nothing-expected": ("the plan names none", "nid yw’r cynllun yn enwi dim"),
    "given": ("supplied", "darparwyd"),
    "nothing-supplied": ("nothing supplied", "dim wedi’i ddarparu"),
    "complete-without": (
        "reported complete without evidence",
        "adroddwyd yn gyflawn heb dystiolaeth",
    ),
    "seen-by": ("seen by", "gwelwyd gan"),
    "from": ("from", "gan"),
    "despite-reason": ("recorded despite", "cofnodwyd er"),
    "copy": ("copy", "copi"),
    "as-recorded": ("as recorded", "fel y’i cofnodwyd"),
    "missing": ("missing", "ar goll"),
    "changed": ("changed", "wedi newid"),
    "removed": ("removed", "wedi’i ddileu"),
    "total-supplied": ("Evidence supplied", "Tystiolaeth a ddarparwyd"),
    "total-missing": ("Expected, nothing supplied", "Disgwylir, dim wedi’i ddarparu"),
    "total-unnamed": ("No evidence named in the plan", "Dim tystiolaeth wedi’i henwi yn y cynllun"),
    "total-complete": (
        "Reported complete without evidence",
        "Adroddwyd yn gyflawn heb dystiolaeth",
    ),
    "total-copies": ("Copies", "Copïau"),
    "nothing-selected": ("No action is selected.", "Ni ddewiswyd unrhyw gam gweithredu."),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def of_evidence(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about evidence, with its parts put in."""
    if key not in WORDS:
        return say(key, lang)
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
