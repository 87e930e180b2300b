"""What `returns in` says of forms that came back: each row, each cell, and what to type next.

What becomes of a row, and what comes at the end, is said in the words of `planctl.locale.verdicts`.
"""

from planctl.locale.verdicts import WORDS as VERDICTS

WORDS: dict[str, tuple[str, str]] = {
    # the heads
    "left-empty": ("left empty", "wedi’u gadael yn wag"),
    "said-already": ("recorded already", "wedi’u cofnodi eisoes"),
    "opening": ("Opening position", "Sefyllfa agoriadol"),
    "sent": ("sent", "anfonwyd"),
    "here": ("here", "yma"),
    "sheet": ("form", "ffurflen"),
    "reading": ("Reading", "Darllen"),
    "mend-first": (
        "Mend what is refused in the form, and give it again.",
        "Cywirwch yr hyn a wrthodwyd yn y ffurflen, a’i rhoi eto.",
    ),
    "whole": (
        "An opening position is written whole or not at all.",
        "Ysgrifennir sefyllfa agoriadol yn gyfan neu ddim o gwbl.",
    ),
    "one-by-one": (
        "Give the forms that no longer say whose they are body by body, each with --from.",
        "Rhowch y ffurflenni nad ydynt bellach yn dweud pwy piau nhw fesul corff, pob un gyda --from.",
    ),
    "take-or-keep": (
        "--take {id}: record its answers. --keep {id}: leave this row.",
        "--take {id}: cofnodi ei hatebion. --keep {id}: gadael y rhes hon.",
    ),
    "keep-alone": ("--keep {id}: leave this row.", "--keep {id}: gadael y rhes hon."),
    "take-out": (
        "Take it out of the file, and give it again. Or --take {id}: record it for good."
        " --keep {id}: leave this row.",
        "Tynnwch ef o’r ffeil, a’i rhoi eto. Neu --take {id}: ei gofnodi am byth."
        " --keep {id}: gadael y rhes hon.",
    ),
    "take-one": (
        "--take {id}: what this file says, and not the other. Or give the files one after the other.",
        "--take {id}: yr hyn a ddywed y ffeil hon, ac nid y llall. Neu rhowch y ffeiliau un ar ôl y"
        " llall.",
    ),
    "unclear": (
        "{id} says too little: it fits more than one row. Under each row stand the words to type.",
        "Mae {id} yn dweud rhy ychydig: mae’n ffitio mwy nag un rhes. O dan bob rhes mae’r geiriau"
        " i’w teipio.",
    ),
    # a file as a whole
    "cannot-open": ("{sentence}", "{sentence}"),
    "no-headings": (
        "it has no row of headings of a return, so nothing of it is read",
        "nid oes rhes o benawdau ynddi, felly ni ddarllenir dim ohoni",
    ),
    "headed-twice": (
        "two columns have the same heading: which is meant?",
        "mae gan ddwy golofn yr un pennawd: pa un a olygir?",
    ),
    "sheet-without-headings": (
        "it names actions without headings, so it cannot be read",
        "mae’n enwi camau heb benawdau, felly ni ellir ei darllen",
    ),
    "no-id": (
        "“{words}” stands in a row that names no action: write its id",
        "mae “{words}” mewn rhes nad yw’n enwi cam: ysgrifennwch ei rif",
    ),
    "column-not-read": (
        "a column that is not the form’s, not read: {heading}",
        "colofn nad yw’n rhan o’r ffurflen, heb ei darllen: {heading}",
    ),
    "heading-lost": (
        "a column with another heading, and these headings are gone: {headings}",
        "colofn â phennawd arall, ac mae’r penawdau hyn wedi mynd: {headings}",
    ),
    "sheet-not-read": ("not the form, so not read", "nid y ffurflen, felly heb ei ddarllen"),
    "sheet-hidden": ("a hidden sheet with text in it", "dalen gudd â thestun ynddi"),
    "column-hidden": ("a hidden column with text in it", "colofn gudd â thestun ynddi"),
    "text-not-read": (
        "text between the tables, not recorded: {text}",
        "testun rhwng y tablau, heb ei gofnodi: {text}",
    ),
    "comment": ("a comment, not recorded: {text}", "sylw, heb ei gofnodi: {text}"),
    "footnote": ("a footnote, not recorded: {text}", "troednodyn, heb ei gofnodi: {text}"),
    "endnote": ("an endnote, not recorded: {text}", "ôl-nodyn, heb ei gofnodi: {text}"),
    "box": ("in a text box, not recorded: {text}", "mewn blwch testun, heb ei gofnodi: {text}"),
    "inserted": (
        "tracked insertion, taken as accepted: {text}",
        "mewnosodiad wedi’i olrhain, fe’i cymerir fel petai wedi’i dderbyn: {text}",
    ),
    "deleted": (
        "tracked deletion, left out: {text}",
        "dilead wedi’i olrhain, fe’i gadewir allan: {text}",
    ),
    "words-struck": (
        "struck out, left out: {text}",
        "croeswyd allan, fe’i gadewir allan: {text}",
    ),
    "words-hidden": (
        "hidden words, left out: {text}",
        "geiriau cudd, fe’u gadewir allan: {text}",
    ),
    "equation": (
        "an equation, not recorded: {text}",
        "hafaliad, heb ei gofnodi: {text}",
    ),
    "words-field": (
        "a field’s words, which nobody typed, left out: {text}",
        "geiriau maes, na theipiwyd gan neb, fe’u gadewir allan: {text}",
    ),
    "embedded": (
        "a file is embedded in it, not looked into: it may hold what nobody should see",
        "mae ffeil wedi’i mewnosod ynddi, heb edrych ynddi: gall gynnwys yr hyn na ddylai neb ei weld",
    ),
    "words-drawn": (
        "there are words in a text box or drawing, not read",
        "mae geiriau mewn blwch testun neu luniad, heb eu darllen",
    ),
    "links-out": (
        "it fetches other files or pages when Office opens it; nothing was fetched here",
        "mae’n nôl ffeiliau neu dudalennau eraill pan fydd Office yn ei hagor; ni nôlwyd dim yma",
    ),
    "old-letters": (
        "saved in the letters of older Windows: look whether names and Welsh letters are right",
        "wedi’i chadw yn llythrennau Windows hŷn: gwiriwch enwau a llythrennau Cymraeg",
    ),
    "other-plan": ("it was made from another plan", "fe’i gwnaed o gynllun arall"),
    "body-gone": (
        "it was made for {id}, which is not in the register",
        "fe’i gwnaed ar gyfer {id}, nad yw yn y gofrestr",
    ),
    "from-differs": (
        "it was made for {name}: leave out --from, or give it by itself",
        "fe’i gwnaed ar gyfer {name}: hepgorwch --from",
    ),
    "old-sheet": (
        "made for {period}, and the round now is {round}: recorded for {period}. If {round} was"
        " meant: --period {option}. For a form of {round}: planctl returns out --lead {lead}",
        "gwnaed ar gyfer {period}, a’r rownd nawr yw {round}: cofnodir ar gyfer {period}. Os {round} a"
        " olygwyd: --period {option}. Am ffurflen {round}: planctl returns out --lead {lead}",
    ),
    "period-typed": (
        "made for {made}, and recorded for {period}, as --period says",
        "gwnaed ar gyfer {made}, a chofnodir ar gyfer {period}, fel y dywed --period",
    ),
    "period-not-for": (
        "each row of an opening position has a period of its own: --period is not for it",
        "mae gan bob rhes o sefyllfa agoriadol ei chyfnod ei hun: nid yw --period ar ei chyfer",
    ),
    "no-ticket": (
        "the form no longer says whom it was sent to: read for {period}",
        "nid yw’r ffurflen bellach yn dweud at bwy yr anfonwyd hi: darllenir ar gyfer {period}",
    ),
    "whose": (
        "whose words are these? It looks like {name}: --from {id}",
        "geiriau pwy yw’r rhain? Mae’n edrych fel {name}: --from {id}",
    ),
    "nobody-named": (
        "whose words are these? Say it with --from BODY",
        "geiriau pwy yw’r rhain? Dywedwch gyda --from BODY",
    ),
    "late": ("late: {period} was agreed on {day}", "hwyr: cytunwyd ar {period} ar {day}"),
    "blocks-in-doubt": (
        "the lines in == == and [ ] that tell actions apart were changed: which answers are {id}’s?"
        " Put them back as they left. Lines: {lines}",
        "newidiwyd y llinellau mewn == == a [ ] sy’n gwahaniaethu rhwng camau: pa atebion sydd am"
        " {id}? Rhowch nhw’n ôl fel yr oeddent wrth adael. Llinellau: {lines}",
    ),
    "row-of-another": (
        "the form left with {other} here: which action is meant? Write its id as it left",
        "{other} oedd yma pan adawodd y ffurflen: pa gam a olygir? Ysgrifennwch y rhif a oedd yno",
    ),
    "whose-ticket": (
        "whose words are these? The form says {seen}, and what it left with {id}: --from {seen} or"
        " --from {id}",
        "geiriau pwy yw’r rhain? Dywed y ffurflen {seen}, a’r hyn yr aeth gyda hi {id}: --from {seen}"
        " neu --from {id}",
    ),
    "not-of-plan": (
        "{period} is no period of this plan: it runs from {begins} to {ends}",
        "nid yw {period} yn gyfnod o’r cynllun hwn: mae’n rhedeg o {begins} i {ends}",
    ),
    "text-above": (
        "words above the form, not recorded: look in the file. Lines: {count}",
        "geiriau uwchben y ffurflen, heb eu cofnodi: edrychwch yn y ffeil. Llinellau: {count}",
    ),
    "text-below": (
        "words below the form, not recorded: look in the file. Lines: {count}",
        "geiriau o dan y ffurflen, heb eu cofnodi: edrychwch yn y ffeil. Llinellau: {count}",
    ),
    "text-outside": (
        "words under no label, not recorded: look in the file. Lines: {count}",
        "geiriau heb label uwch eu pen, heb eu cofnodi: edrychwch yn y ffeil. Llinellau: {count}",
    ),
    "attached": ("attached, not read: {names}", "atodwyd, heb ei ddarllen: {names}"),
    "too-many-rows": (
        "rows of {id}: {count}, from here to {to}. One action has one row: keep that",
        "rhesi {id}: {count}, o’r fan hon i {to}. Un rhes sydd i un cam: cadwch honno",
    ),
    "more-alike": (
        "the same in more places, up to this one: {count}",
        "yr un fath mewn rhagor o leoedd, hyd at hwn: {count}",
    ),
    "not-shown": (
        "Not shown: {count}. All of it: --format json",
        "Heb eu dangos: {count}. Y cyfan: --format json",
    ),
    "rows-gone": ("gone from the form: {ids}", "wedi mynd o’r ffurflen: {ids}"),
    # a row
    "no-words": (
        "whose, when or where from is filled in, and no words: nothing is recorded",
        "llenwyd pwy, pryd neu o ble, a dim geiriau: ni chofnodir dim",
    ),
    "unknown-id": ("{sentence}", "nid oes {id} yn y cynllun hwn (agosaf: {near})"),
    "cannot": ("{sentence}", "{sentence}"),
    "not-an-action": (
        "a return speaks of actions, and {id} is a commitment",
        "mae ffurflen yn sôn am gamau, ac ymrwymiad yw {id}",
    ),
    "row-hidden": (
        "a hidden row, read like any other",
        "rhes gudd, wedi’i darllen fel unrhyw un arall",
    ),
    "not-asked": (
        "the form did not ask about it: is this row meant?",
        "ni ofynnodd y ffurflen amdano: a olygir y rhes hon?",
    ),
    "already": ("recorded already as {name}", "wedi’i gofnodi eisoes fel {name}"),
    "alike": ("the same as in {other}: taken once", "yr un fath ag yn {other}: cymerir unwaith"),
    "said-differently": (
        "said differently in {other}: keep one of the two",
        "dywedir yn wahanol yn {other}: cadwch un o’r ddau",
    ),
    "said-differently-there": (
        "the same body says otherwise in {other}: {words}",
        "mae’r un corff yn dweud yn wahanol yn {other}: {words}",
    ),
    "last-edited": (
        "what was reported last was changed in the form; it is not taken from there: what is new"
        " belongs under progress",
        "newidiwyd yr hyn a adroddwyd ddiwethaf yn y ffurflen; ni chymerir ef oddi yno: mae’r newydd"
        " yn perthyn o dan gynnydd",
    ),
    "date-edited": (
        "the timescale was changed in the form, which moves nothing: planctl extend {id} asks for it",
        "newidiwyd yr amserlen yn y ffurflen, nad yw’n symud dim: planctl extend {id} i ofyn amdani",
    ),
    "words-edited": (
        "the plan’s own words were changed in the form; they are not taken from it, the answers are",
        "newidiwyd geiriau’r cynllun ei hun yn y ffurflen; ni chymerir mohonynt, ond cymerir yr atebion",
    ),
    "words-changed": (
        "the plan’s own words have changed since the form left",
        "newidiodd geiriau’r cynllun ers anfon y ffurflen",
    ),
    "reported-since": (
        "{name} was recorded since the form left",
        "cofnodwyd {name} ers anfon y ffurflen",
    ),
    "redacted-since": (
        "these may be the words that were taken out of {name} for good: look in the form",
        "efallai mai dyma’r geiriau a dynnwyd o {name} am byth: edrychwch yn y ffurflen",
    ),
    "reported-here": ("{name} says otherwise", "mae {name} yn dweud yn wahanol"),
    "corrected": ("taken as a correction of {name}", "cymerir fel cywiriad o {name}"),
    "left": ("left as it is here", "gadawyd fel y mae yma"),
    "gives-away": ("this may give somebody away: {what}", "gall hyn ddatgelu rhywun: {what}"),
    "beside-gives-away": (
        "not read, and may give somebody away: {what}",
        "heb ei ddarllen, a gall ddatgelu rhywun: {what}",
    ),
    "nothing-to-settle": (
        "No question is open about {id}.",
        "Nid oes cwestiwn ar agor am {id}.",
    ),
    "no-change-and": (
        "“no change” is ticked, and more is said",
        "ticiwyd “dim newid”, a dywedir mwy",
    ),
    "no-change-rated": (
        "“no change” is ticked, and the rating is {rag}: this body’s last was {last}",
        "ticiwyd “dim newid”, a’r sgôr yw {rag}: sgôr olaf y corff hwn oedd {last}",
    ),
    "no-change-first": (
        "“no change”, and when the form left this body had reported nothing here to be unchanged from",
        "“dim newid”, a phan adawodd y ffurflen nid oedd y corff hwn wedi adrodd dim yma o’r blaen",
    ),
    "struck": (
        "words are struck out: are they still meant?",
        "mae geiriau wedi’u dileu â llinell: a ydynt yn dal i gyfrif?",
    ),
    "merged": (
        "merged with other cells ({area}): unmerge them, and write in each row what is meant for it",
        "wedi’i chyfuno â chelloedd eraill ({area}): dadgyfunwch nhw, ac ysgrifennwch ym mhob rhes yr"
        " hyn a olygir ar ei chyfer",
    ),
    "formula": (
        "a formula, never read as words: {formula}",
        "fformiwla, na ddarllenir byth fel geiriau: {formula}",
    ),
    "control-signs": (
        "it holds signs that nobody can see",
        "mae’n cynnwys arwyddion na all neb eu gweld",
    ),
    "too-long": (
        "{length} characters, and {most} are the most",
        "{length} nod, a {most} yw’r mwyaf",
    ),
    "no-rating": ("no rating: “{words}”. There are: {known}", "nid sgôr: “{words}”. Mae: {known}"),
    "rating-twice": ("more than one rating: “{words}”", "mwy nag un sgôr: “{words}”"),
    "rating-and-words": (
        "a rating and more, which belongs under progress: “{words}”",
        "sgôr a mwy, sy’n perthyn o dan gynnydd: “{words}”",
    ),
    "rating-read": ("read as {rag}: “{words}”", "darllenwyd fel {rag}: “{words}”"),
    "no-yes": ("neither yes nor empty: “{words}”", "nid ie nac yn wag: “{words}”"),
    "no-state": ("no state: “{words}”. There are: {known}", "nid cyflwr: “{words}”. Mae: {known}"),
    "timescale-near": (
        "no time that can be read: “{words}”. Perhaps “{near}”?",
        "nid amser y gellir ei ddarllen: “{words}”. Efallai “{near}”?",
    ),
    "timescale-unclear": (
        "no clear time: “{words}”. {question}",
        "nid amser clir: “{words}”. Pa ddiwrnod, mis, chwarter neu flwyddyn a olygir?",
    ),
    "day-ahead": (
        "this day is still to come, on {day}: is it right?",
        "mae’r diwrnod hwn eto i ddod, ar {day}: a yw’n gywir?",
    ),
    "asks-past": (
        "the new date asked for is over already: {day}",
        "mae’r dyddiad newydd y gofynnir amdano wedi mynd heibio: {day}",
    ),
    "asks-earlier": (
        "the new date asked for is earlier than the timescale in force: {words}",
        "mae’r dyddiad newydd y gofynnir amdano yn gynt na’r amserlen mewn grym: {words}",
    ),
    "date-without-reason": (
        "a new date is asked for, and the reason is missing: write it here",
        "gofynnir am ddyddiad newydd, ac mae’r rheswm ar goll: ysgrifennwch ef yma",
    ),
    "reason-without-date": (
        "a reason for a new date is given, and the date is missing: write it here",
        "rhoddir rheswm dros ddyddiad newydd, ac mae’r dyddiad ar goll: ysgrifennwch ef yma",
    ),
    "complete-without-evidence": (
        "complete, without saying where the evidence is",
        "wedi’i gwblhau, heb ddweud lle mae’r dystiolaeth",
    ),
    "wants": ("{rag} wants {what}", "eisiau ar gyfer {rag}: {what}"),
    "more-bodies": (
        "more than one body: “{words}”. Name one here, and write a row for each",
        "mwy nag un corff: “{words}”. Enwch un yma, ac ysgrifennwch res i bob un",
    ),
    "no-body": ("no body of the register: “{words}”", "nid corff yn y gofrestr: “{words}”"),
    "no-day": (
        "no day: “{words}”. For example: 12 May 2025",
        "nid diwrnod: “{words}”. Er enghraifft: 12 Mai 2025",
    ),
    "no-period": (
        "no period: “{words}”. For example: 2024-25 Q4",
        "nid cyfnod: “{words}”. Er enghraifft: 2024-25 Q4",
    ),
    "no-date": (
        "write the date: the day on which this was said",
        "ysgrifennwch y dyddiad: y diwrnod y dywedwyd hyn",
    ),
    "no-source": (
        "it does not say where these words stood before",
        "nid yw’n dweud lle safai’r geiriau hyn o’r blaen",
    ),
    "kept": (
        "{name} does not lead it: kept and shown, not counted",
        "nid {name} sy’n ei arwain: fe’i cedwir a’i ddangos, heb ei gyfrif",
    ),
    "assessment": (
        "the coordinator’s own assessment, no lead’s return",
        "asesiad y cydlynydd ei hun, nid adroddiad arweinydd",
    ),
    "ended": (
        "{name} had ended by then, on {day}",
        "roedd {name} wedi dod i ben erbyn hynny, ar {day}",
    ),
    "closed": ("the action is closed, and stays so", "mae’r cam ar gau, ac yn aros felly"),
    "asks": ("new date asked for", "gofynnir am ddyddiad newydd"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def returning(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a form that came back, with its parts put in."""
    english, welsh = WORDS.get(key) or VERDICTS[key]
    return (welsh if lang == "cy" else english).format(**parts)
