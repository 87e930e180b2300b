"""A paper with every kind of block, both languages, and words that would like to be more than words."""

from datetime import date

from planctl.reports.tree import (
    Bar,
    Block,
    Break,
    Chart,
    Column,
    Heading,
    Items,
    Paper,
    Paragraph,
    Part,
    Rating,
    Run,
    Table,
    ToEdit,
    Version,
    words,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><b>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% raw %}",
    '=HYPERLINK("http://x.invalid")',
    "a\x00b\x1b[31m\u202e",
    "]]></w:t> &amp; &lt;",
)
"""Each is shown as the letters that it is."""
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
DAY = date(2026, 11, 21)


def sample() -> Paper:
    """The Welsh version first, then the English, with the same content."""
    return Paper("sample", DAY, (_welsh(), _english()))


def in_one_language() -> Paper:
    """The English version alone, of a plan that is adopted and has no marking."""
    english = _english()._replace(marking="", draft="")
    return Paper("sample", DAY, (english,))


def hostile() -> Paper:
    """Words that are no markup, in every place where words can stand."""
    text = " ".join(HOSTILE)
    table = Table(
        text,
        (Column(text), Column(text, "right")),
        ((words(text), Rating(text, text, text, note=text)),),
    )
    blocks: tuple[Block, ...] = (
        Heading(1, words(text), "title"),
        ToEdit(words(text), (words(text),)),
        Items((words(text),)),
        table,
        Chart(
            text,
            text,
            (Part(text, text, text),),
            (Bar(text, (3,)),),
            table._replace(caption=f"2 {text}"),
        ),
    )
    return Paper("hostile", DAY, (Version("en", text, text, text, blocks),))


def _welsh() -> Version:
    blocks: tuple[Block, ...] = (
        Heading(1, words("Papur bwrdd: chwarter 2 o 2026-27"), "title"),
        Paragraph(words("Nid adroddwyd dim yma eto: nid yw hyn yn dweud na wnaed dim."), "note"),
        Heading(2, words("Diben"), "purpose"),
        ToEdit(
            words("Beth y gofynnir i’r bwrdd ei wneud."), (words("Nodi hyn."), words("Cytuno."))
        ),
        Heading(2, words("Ble’r ydym"), "where"),
        Items((words("Yn hwyr: 43 o 69 (62 %)"), words("Heb ddyddiad: 2"))),
        _chart("Yn ôl nod", ("Yn hwyr", "Erbyn 31 Rhag", "Wedyn"), "Nod", "cy"),
        Break(),
        Heading(2, words("Coch ac ambr"), "ragged"),
        _table(("Cam", "Beth", "CAG", "Penderfyniad"), "Beth sydd i’w benderfynu", "Ambr", "cy"),
        Paragraph(words("Ffynhonnell: cofnodion y cynllun."), "small"),
    )
    return Version("cy", "Papur bwrdd: chwarter 2 o 2026-27", "SWYDDOGOL", "DRAFFT", blocks)


def _english() -> Version:
    blocks: tuple[Block, ...] = (
        Heading(1, words("Board paper: quarter 2 of 2026-27"), "title"),
        Paragraph(
            words("Nothing was reported yet: it is no finding that nothing was done."), "note"
        ),
        Heading(2, words("Purpose"), "purpose"),
        ToEdit(words("What the board is asked to do."), (words("To note."), words("To agree."))),
        Heading(2, words("Where we are"), "where"),
        Items((words("Overdue: 43 of 69 (62 %)"), words("No date: 2"))),
        _chart("By aim", ("Overdue", "By 31 Dec", "Later"), "Aim", ""),
        Break(),
        Heading(2, words("Red and amber"), "ragged"),
        _table(("Action", "What", "RAG", "Decision"), "What is to be decided", "Amber", ""),
        Paragraph(words("Source: the plan’s records."), "small"),
    )
    return Version("en", "Board paper: quarter 2 of 2026-27", "OFFICIAL", "DRAFT", blocks)


def _chart(title: str, labels: tuple[str, str, str], aim: str, lang: str) -> Chart:
    parts = tuple(
        Part(label, colour) for label, colour in zip(labels, ("red", "amber", "grey"), strict=True)
    )
    english = "en" if lang else ""
    bars = (
        Bar("Introduction", (5, 0, 2), english),
        Bar("Prepare and plan together across the whole of the region", (9, 1, 6), english),
        Bar(LONG, (30, 1, 1)),
    )
    table = Table(
        f"{title}: {aim}",
        (Column(aim, share=3), *(Column(label, "right") for label in labels)),
        tuple((words(bar.label, bar.lang), *(words(str(n)) for n in bar.counts)) for bar in bars),
    )
    return Chart(title, f"{title}: {labels[0]} 44", parts, bars, table)


def _table(headings: tuple[str, str, str, str], caption: str, amber: str, lang: str) -> Table:
    shares = (2, 6, 2, 3)
    columns = tuple(Column(each, share=share) for each, share in zip(headings, shares, strict=True))
    ratings = (
        Rating(amber, "▲", "amber"),
        Rating("Red", "■", "red", "en" if lang else ""),
        Rating("Green", "●", "green", "en" if lang else ""),
        Rating("Heb ei raddio", "", "", "" if lang else "cy", "2025-26 Q4"),
    )
    rows = tuple(
        (
            words(f"ACT-{number:03}"),
            (
                Run("Establish a governance structure", "en" if lang else ""),
                Run(f" ({number})", strong=True),
            ),
            ratings[number % 4],
            (),
        )
        for number in range(1, 41)
    )
    return Table(caption, columns, rows, answers=(3,))
