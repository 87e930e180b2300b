"""What `decisions in` says of each row of a decisions paper that came back, in each language.

What becomes of a row, and what comes at the end, is said in the words of `planctl.locale.verdicts`.
"""

import re

_TABLE, _ROW = re.compile(r"^table (?=[0-9])"), re.compile(r"\brow (?=[0-9]+$)")
WORDS: dict[str, tuple[str, str]] = {
    # why, and what to do
    "as-told": ("{words}", "{words}"),
    "no-reference": (
        "there is an outcome here, but no reference",
        "mae canlyniad yma, ond dim cyfeirnod",
    ),
    "no-reference-do": (
        "Put the reference there that the paper prints, or an action’s id.",
        "Rhowch y cyfeirnod y mae’r papur yn ei argraffu, neu rif cam gweithredu.",
    ),
    "reference-unread": ("“{words}” is no reference", "nid yw “{words}” yn gyfeirnod"),
    "reference-unread-do": (
        "Put the reference there that the paper prints, or an action’s id.",
        "Rhowch y cyfeirnod y mae’r papur yn ei argraffu, neu rif cam gweithredu.",
    ),
    "record-near": (
        "no record has the name {words}",
        "nid oes cofnod o’r enw {words}",
    ),
    "record-near-do": ("Did you mean {near}?", "Ai hyn oedd yn cael ei olygu: {near}?"),
    "record-unknown": (
        "no record has the name {words}",
        "nid oes cofnod o’r enw {words}",
    ),
    "record-unknown-do": (
        "What there is: planctl show {id} --full",
        "Yr hyn sydd: planctl show {id} --full",
    ),
    "formula": (
        "a formula stands there, and formulas are not read",
        "mae fformiwla yno, ac ni ddarllenir fformiwlâu",
    ),
    "formula-do": ("Type the words themselves.", "Teipiwch y geiriau eu hunain."),
    "control-signs": (
        "there are signs that nobody sees, and that no record holds",
        "mae arwyddion yno na welir, ac na ddelir mewn cofnod",
    ),
    "control-signs-do": ("Type the words anew.", "Teipiwch y geiriau eto."),
    "too-long-outcome": (
        "the outcome is {length} characters long, and {most} are the most",
        "hyd y canlyniad mewn nodau: {length}, a’r uchafswm: {most}",
    ),
    "too-long-minute": (
        "the minute is {length} characters long, and {most} are the most",
        "hyd y cofnod cyfarfod mewn nodau: {length}, a’r uchafswm: {most}",
    ),
    "too-long-reason": (
        "the reason is {length} characters long, and {most} are the most",
        "hyd y rheswm mewn nodau: {length}, a’r uchafswm: {most}",
    ),
    "struck": (
        "words are struck out there, so it is not clear which count",
        "mae geiriau wedi’u croesi allan yno, felly nid yw’n glir pa rai sy’n cyfrif",
    ),
    "struck-do": ("Take out what is not meant.", "Tynnwch yr hyn na olygir."),
    "merged-outcome": (
        "one outcome stands in a cell over several rows: “{words}”",
        "mae un canlyniad mewn cell dros sawl rhes: “{words}”",
    ),
    "merged-outcome-do": (
        "Split the cell, and write in each row what was decided of it.",
        "Holltwch y gell, ac ysgrifennwch ym mhob rhes yr hyn a benderfynwyd amdani.",
    ),
    "merged-reason": (
        "one reason stands in a cell over several rows: “{words}”",
        "mae un rheswm mewn cell dros sawl rhes: “{words}”",
    ),
    "merged-reason-do": (
        "Split the cell, and write it in each row that it is the reason for.",
        "Holltwch y gell, ac ysgrifennwch ef ym mhob rhes y mae’n rheswm drosti.",
    ),
    "no-outcome": (
        "a minute or a reason stands there, but no outcome",
        "mae cofnod cyfarfod neu reswm yno, ond dim canlyniad",
    ),
    "no-outcome-do": (
        "Write the outcome, or: deferred.",
        "Ysgrifennwch y canlyniad, neu: gohiriwyd.",
    ),
    "elsewhere": (
        "no outcome, but under {heading}: “{words}”",
        "dim canlyniad, ond o dan {heading}: “{words}”",
    ),
    "elsewhere-do": (
        "If that was decided, move it to the outcome; if nothing was, write there: deferred.",
        "Os dyna a benderfynwyd, symudwch ef i’r canlyniad; os na phenderfynwyd dim, ysgrifennwch"
        " yno: gohiriwyd.",
    ),
    "outcome-near": ("“{words}” is no outcome", "nid yw “{words}” yn ganlyniad"),
    "outcome-near-do": ("Did you mean “{near}”?", "Ai “{near}” oedd yn cael ei olygu?"),
    "outcome-unknown": ("“{words}” is no outcome", "nid yw “{words}” yn ganlyniad"),
    "extension": (
        "“{words}” is not recorded as a new timescale as it stands",
        "ni chofnodir “{words}” fel amserlen newydd fel y mae",
    ),
    "extension-do": (
        "If that was decided, write: granted until {until}",
        "Os dyna a benderfynwyd, ysgrifennwch: caniatawyd tan {until}",
    ),
    "extension-undated": (
        "“{words}” is not recorded as a new timescale as it stands",
        "ni chofnodir “{words}” fel amserlen newydd fel y mae",
    ),
    "extension-undated-do": (
        "If it was granted, write: granted, or granted until and a date.",
        "Os y’i caniatawyd, ysgrifennwch: caniatawyd, neu caniatawyd tan a dyddiad.",
    ),
    "which-day": (
        "“{words}”: is that the new timescale, or the day of the decision?",
        "“{words}”: ai dyna’r amserlen newydd, neu ddiwrnod y penderfyniad?",
    ),
    "which-day-do": (
        "Write granted alone, or: granted until {until}",
        "Ysgrifennwch caniatawyd ar ei ben ei hun, neu: caniatawyd tan {until}",
    ),
    "not-timescale": (
        "“{words}” is not said of a new timescale that was asked for",
        "ni ddywedir “{words}” am amserlen newydd y gofynnwyd amdani",
    ),
    "not-completion": (
        "“{words}” is not said of a completion",
        "ni ddywedir “{words}” am rywbeth a gwblhawyd",
    ),
    "not-rating": (
        "“{words}” is not said of ratings that differ",
        "ni ddywedir “{words}” am sgoriau sy’n wahanol",
    ),
    "nothing-asked": (
        "nothing there asks for a decision",
        "nid oes dim yno yn gofyn am benderfyniad",
    ),
    "nothing-asked-do": (
        "See what waits: planctl report decisions",
        "Gweler beth sy’n aros: planctl report decisions",
    ),
    "which-approved": (
        "that record asks for a new timescale and reports completion: which of them is meant?",
        "mae’r cofnod hwnnw yn gofyn am amserlen newydd ac yn adrodd ei fod wedi’i gwblhau: pa un?",
    ),
    "which-approved-do": (
        "Write granted, or signed off.",
        "Ysgrifennwch granted, neu signed off.",
    ),
    "rating-missing": ("agreed, but which rating?", "cytunwyd, ond pa sgôr?"),
    "rating-missing-do": ("One of: {listed_en}", "Un o’r rhain: {listed_cy}"),
    "rating-unknown": (
        "“{words}” is no rating of this plan",
        "nid yw “{words}” yn sgôr yn y cynllun hwn",
    ),
    "rating-unknown-do": ("One of: {listed_en}", "Un o’r rhain: {listed_cy}"),
    "more-said": (
        "there is more than an outcome: “{words}”",
        "mae mwy na chanlyniad yno: “{words}”",
    ),
    "more-said-do": (
        "Move it to the reason, or write granted until with a date.",
        "Symudwch ef i’r rheswm, neu ysgrifennwch caniatawyd tan gyda dyddiad.",
    ),
    "more-said-completion": (
        "there is more than an outcome: “{words}”",
        "mae mwy na chanlyniad yno: “{words}”",
    ),
    "more-said-completion-do": (
        "Write signed off alone, or sent back with the reason.",
        "Ysgrifennwch cymeradwywyd ar ei ben ei hun, neu anfonwyd yn ôl gyda’r rheswm.",
    ),
    "no-minute": ("no minute stands there", "nid oes cofnod cyfarfod yno"),
    "no-minute-do": (
        "Fill it in, or give one for all rows: --minute TEXT",
        "Llenwch ef, neu rhowch un ar gyfer pob rhes: --minute TEXT",
    ),
    "no-reason-refused": ("refused, but no reason is given", "gwrthodwyd, ond heb reswm"),
    "no-reason-refused-do": ("Fill in the reason.", "Llenwch y rheswm."),
    "no-reason-sent-back": (
        "sent back, but no reason is given",
        "anfonwyd yn ôl, ond heb reswm",
    ),
    "no-reason-sent-back-do": ("Fill in the reason.", "Llenwch y rheswm."),
    "decided-otherwise": (
        "decided already, otherwise",
        "penderfynwyd eisoes, yn wahanol",
    ),
    "decided-otherwise-do": (
        "If the plan is right, empty the outcome in the paper. If the paper is, see what can be"
        " decided anew: planctl show {id}",
        "Os yw’r cynllun yn gywir, gwagiwch y canlyniad yn y papur. Os yw’r papur yn gywir, gweler"
        " beth y gellir ei benderfynu o’r newydd: planctl show {id}",
    ),
    "asked-otherwise": (
        "it was asked for {there}, and since the paper that was corrected to {here}",
        "gofynnwyd am {there}, ac ers y papur fe’i cywirwyd i {here}",
    ),
    "asked-otherwise-do": (
        "Write granted until, and the date that was minuted.",
        "Ysgrifennwch caniatawyd tan, a’r dyddiad a gofnodwyd.",
    ),
    "said-otherwise": (
        "{at} says something else of it",
        "mae {at} yn dweud rhywbeth arall amdano",
    ),
    "said-otherwise-do": (
        "Keep the one that was minuted.",
        "Cadwch yr un a gofnodwyd yn y cyfarfod.",
    ),
    "said-above": ("said already: {at}", "dywedwyd eisoes: {at}"),
    "deferred": (
        "deferred: nothing is recorded; it stands in the next decisions paper",
        "gohiriwyd: ni chofnodir dim; bydd yn y papur penderfyniadau nesaf",
    ),
    "deferred-decided": (
        "deferred, and nothing is recorded of that; decided in the meantime",
        "gohiriwyd, ac ni chofnodir dim o hynny; penderfynwyd yn y cyfamser",
    ),
    "left-alone": (
        "nothing is minuted here, though every other row of the table is",
        "ni chofnodwyd dim yma, er bod pob rhes arall o’r tabl wedi’i llenwi",
    ),
    "not-read": (
        "no reference and no outcome: nothing is read of it",
        "dim cyfeirnod a dim canlyniad: ni ddarllenir dim ohono",
    ),
    "taken-out": ("a row was taken out here", "tynnwyd rhes allan yma"),
    # what stands beside
    "with-granted-until": ("{words} and a date", "{words} a dyddiad"),
    "with-refused": ("{words} and a reason", "{words} a rheswm"),
    "with-sent-back": ("{words} and a reason", "{words} a rheswm"),
    "with-agreed": ("{words} and the rating’s word", "{words} a gair y sgôr"),
    "choices": ("It can be: {words}", "Gall fod yn: {words}"),
    "in-plan": ("In the plan", "Yn y cynllun"),
    "in-paper": ("In the paper", "Yn y papur"),
    "asked": ("Asked for", "Gofynnwyd am"),
    "note": ("Note", "Nodyn"),
    "granted-past": (
        "{words} was past already on that day",
        "roedd {words} eisoes wedi mynd heibio ar y diwrnod hwnnw",
    ),
    "granted-earlier": (
        "that is earlier than the timescale in force, {words}",
        "mae hynny’n gynharach na’r amserlen sydd mewn grym, {words}",
    ),
    "granted-unmoved": (
        "that is no later than the timescale in force, {words}",
        "nid yw hynny’n hwyrach na’r amserlen sydd mewn grym, {words}",
    ),
    "granted-before-original": (
        "that is earlier than the original timescale, {words}",
        "mae hynny’n gynharach na’r amserlen wreiddiol, {words}",
    ),
    "hidden": ("the row is hidden", "mae’r rhes wedi’i chuddio"),
    "beside-inserted": ("inserted, not accepted yet", "mewnosodwyd, heb ei dderbyn eto"),
    "beside-deleted": (
        "deleted, not accepted yet, and not read",
        "dilëwyd, heb ei dderbyn eto, ac ni chaiff ei ddarllen",
    ),
    "beside-struck": ("struck out, and not read", "croeswyd allan, ac ni chaiff ei ddarllen"),
    "beside-hidden": ("hidden, and not read", "cuddiwyd, ac ni chaiff ei ddarllen"),
    "beside-comment": ("comment", "sylw"),
    "beside-footnote": ("footnote", "troednodyn"),
    "beside-endnote": ("endnote", "ôl-nodyn"),
    "beside-box": ("in a text box", "mewn blwch testun"),
    "beside-equation": ("an equation, not read", "hafaliad, heb ei ddarllen"),
    "beside-field": (
        "a field’s words, which nobody typed, not read",
        "geiriau maes, na theipiwyd gan neb, heb eu darllen",
    ),
    # the whole
    "table": ("table", "tabl"),
    "row": ("row", "rhes"),
    "day": ("Dated", "Dyddiad"),
    "to-mend": (
        "Mend what is refused or in question in the paper, and give it again.",
        "Cywirwch yr hyn a wrthodwyd neu sydd mewn cwestiwn yn y papur, a’i roi eto.",
    ),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def minuting(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a row, with its parts put in."""
    return WORDS[key][lang == "cy"].format(**parts)


def place_of(at: str, lang: str) -> str:
    """A row's place in the file, as a language counts tables and rows: "table 1, row 3"."""
    if lang != "cy":
        return at
    table = _TABLE.sub(f"{WORDS['table'][1]} ", at)
    return _ROW.sub(f"{WORDS['row'][1]} ", table)


def what_to_do(key: str, lang: str, **parts: str) -> str:
    """What a person can do about a row, "" where nothing is said."""
    return minuting(f"{key}-do", lang, **parts) if f"{key}-do" in WORDS else ""
