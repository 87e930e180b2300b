"""What `returns in` says of forms that came back: each file as a whole, and what to type next.

Of a row and its cells it says what stands in `planctl.locale.returned_rows`; what becomes of a row,
and what comes at the end, is said in the words of `planctl.locale.verdicts`.
"""

from planctl.locale.returned_rows import WORDS as ROWS
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
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def returning(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a form that came back, with its parts put in."""
    english, welsh = WORDS.get(key) or ROWS.get(key) or VERDICTS[key]
    return (welsh if lang == "cy" else english).format(**parts)
