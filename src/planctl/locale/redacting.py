"""What `redact` answers, in each language. It never says what was taken out."""

WORDS: dict[str, tuple[str, str]] = {
    "would-take": ("Would take out", "Byddai’n tynnu allan"),
    "took": ("Taken out", "Tynnwyd allan"),
    "file": ("the file itself", "y ffeil ei hun"),
    "comments": ("comments", "sylwadau"),
    "words": ("words", "geiriau"),
    "sure": (
        "Take it out for good? Nothing can bring it back.",
        "Ei dynnu allan am byth? Ni all dim ddod ag ef yn ôl.",
    ),
    "done-before": (
        "It had been taken out of the plan before.",
        "Roedd wedi’i dynnu o’r cynllun o’r blaen.",
    ),
    "not-there": (
        "It stands nowhere in the files that were named; what planctl itself kept of it goes.",
        "Nid yw’n sefyll yn y ffeiliau a enwyd; mae’r hyn a gadwodd planctl ei hun ohono’n mynd.",
    ),
    "cleared": (
        "The journal, drafts and the index are clear of it: undo cannot bring it back.",
        "Mae’r dyddlyfr, drafftiau a’r mynegai yn glir ohono: ni all undo ddod ag ef yn ôl.",
    ),
    "elsewhere": (
        "The same words still stand in {path}: take them out there as well.",
        "Mae’r un geiriau’n dal i sefyll yn {path}: tynnwch nhw allan yno hefyd.",
    ),
    "translation": (
        "{path} may say the same in another language: look at it.",
        "Gall {path} ddweud yr un peth mewn iaith arall: edrychwch arno.",
    ),
    "not-reached": ("What planctl cannot do:", "Yr hyn na all planctl ei wneud:"),
    "history": (
        "  - Git keeps every version that was ever committed, here and where it was pushed to.",
        "  - Mae git yn cadw pob fersiwn a ymrwymwyd erioed, yma a lle y’i gwthiwyd.",
    ),
    "rewrite": (
        "    Ask who keeps the repository to rewrite its history: see git help filter-branch,"
        " git help reflog and git help gc, then git help push about --force; and to ask the host to"
        " drop old pull requests and what it has cached.",
        "    Gofynnwch i bwy bynnag sy’n cadw’r ystorfa ailysgrifennu ei hanes: gweler git help"
        " filter-branch, git help reflog a git help gc, yna git help push am --force; a gofyn i’r"
        " gwesteiwr ddileu hen geisiadau tynnu a’r hyn a storiwyd ganddo.",
    ),
    "clones": (
        "  - Other people's clones keep it, and their planctl's journals: each must be made anew.",
        "  - Mae clonau pobl eraill yn ei gadw, a dyddlyfrau eu planctl: rhaid gwneud pob un o’r newydd.",
    ),
    "sent": (
        "  - What was sent, printed, published or backed up stays where it is; so do the versions"
        " that a cloud drive keeps.",
        "  - Mae’r hyn a anfonwyd, a argraffwyd, a gyhoeddwyd neu a gopïwyd wrth gefn yn aros; felly"
        " hefyd y fersiynau y mae gyriant cwmwl yn eu cadw.",
    ),
    "shell": (
        "  - Your shell remembers the words that you typed after --text: clear its history, and use"
        " --text - the next time.",
        "  - Mae’ch plisgyn yn cofio’r geiriau a deipiwyd ar ôl --text: cliriwch ei hanes, a"
        " defnyddiwch --text - y tro nesaf.",
    ),
    "tell": (
        "  - If it names or places a person, tell whoever is responsible for data protection now.",
        "  - Os yw’n enwi neu’n lleoli person, dywedwch wrth bwy bynnag sy’n gyfrifol am ddiogelu"
        " data nawr.",
    ),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def redacting(key: str, lang: str, **parts: str) -> str:
    """A sentence about a redaction, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
