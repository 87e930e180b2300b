"""What `round` answers, and the words of a round, in each language."""

WORDS: dict[str, tuple[str, str]] = {
    # opening and closing
    "opened": (
        "{period}: round opened on {day}; the last day to answer: {closes}.",
        "{period}: agorwyd y cylch ar {day}; y diwrnod olaf i ateb: {closes}.",
    ),
    "ended": (
        "{period}: the last day to answer is now {closes} (was {before}).",
        "{period}: y diwrnod olaf i ateb bellach: {closes} ({before} gynt).",
    ),
    "from-now": (
        "What is answered after that day is late: it counts all the same, and is shown as late.",
        "Bydd ateb ar ôl y diwrnod hwnnw yn hwyr: mae’n cyfrif serch hynny, ac fe’i dangosir yn hwyr.",
    ),
    "next-out": (
        "Forms to fill in: planctl returns out --each",
        "Ffurflenni i’w llenwi: planctl returns out --each",
    ),
    "next-round": ("Who has answered: planctl round", "Pwy sydd wedi ateb: planctl round"),
    # the view
    "body": ("Body", "Corff"),
    "bodies-asked": ("Bodies asked", "Cyrff y gofynnwyd iddynt"),
    "asked-about": ("Asked about", "Gofynnwyd am"),
    "answered": ("Answered", "Atebwyd"),
    "no-change": ("No change", "Dim newid"),
    "late": ("Late", "Hwyr"),
    "bodies-answering": ("Bodies that answered", "Cyrff a atebodd"),
    "bodies-complete": ("all they were asked", "y cyfan a ofynnwyd"),
    "actions-answered": ("Actions answered", "Camau a atebwyd"),
    "by-all": ("by every body asked", "gan bob corff y gofynnwyd iddo"),
    "shared": (
        "each stands under every body, once in the total",
        "mae pob un o dan bob corff, unwaith yn y cyfanswm",
    ),
    "without-report": (
        "Answered without a report on the action",
        "Atebwyd heb adroddiad ar y cam",
    ),
    "answers-late": ("Answered late", "Atebwyd yn hwyr"),
    "asked-nothing": (
        "Listed when it was opened, asked nothing now",
        "Ar y rhestr pan agorwyd, heb ofyn dim nawr",
    ),
    "not-listed": ("Asked now, not on the list", "Gofynnir nawr, heb fod ar y rhestr"),
    "nobody-heard": (
        "Nobody is asked about these actions this round.",
        "Ni ofynnir i neb am y camau hyn yn y cylch hwn.",
    ),
    "listed": ("listed", "ar y rhestr"),
    "not listed": ("not listed", "heb fod ar y rhestr"),
    "asked nothing now": ("asked nothing now", "heb ofyn dim nawr"),
}
"""English, then Welsh, by key. All the Welsh wants checking."""


def of_round(key: str, lang: str, **parts: str) -> str:
    """A sentence or word about a round, with its parts put in."""
    english, welsh = WORDS[key]
    return (welsh if lang == "cy" else english).format(**parts)
