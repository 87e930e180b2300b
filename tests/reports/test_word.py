"""A paper as a Word document, read back from its parts without the library that wrote it."""

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from planctl.office.making.house_template import STYLES, built_in
from planctl.reports.tree import Column, Items, Paper, Table, Version, words
from planctl.reports.word import as_word
from tests.offices import Converting, pages_of
from tests.reports import papers

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

etree = pytest.importorskip("lxml.etree")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Read:
    """A document's parts, and what its body says."""

    def __init__(self, document: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(document)) as packed:
            assert packed.testzip() is None
            self.parts = {name: packed.read(name) for name in packed.namelist()}
            self.times = {item.date_time for item in packed.infolist()}
        self.body = self.xml("word/document.xml")[0]
        self.names = {
            style.get(f"{W}styleId"): value(style, "name")
            for style in self.xml("word/styles.xml").iter(f"{W}style")
        }

    def xml(self, part: str) -> "Element":
        root: Element = etree.fromstring(self.parts[part])
        return root

    def paragraphs(self) -> list[tuple[str, str]]:
        """Each paragraph of the body outside of tables: the name of its style, and its words."""
        return [(self.style(each), said(each)) for each in self.body.iterchildren(f"{W}p")]

    def style(self, paragraph: "Element") -> str:
        own = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if own is None else str(self.names[own.get(f"{W}val")])

    def edges(self, kind: str) -> list[str]:
        """What the headers or footers say, in the order of their files."""
        names = sorted(name for name in self.parts if name.startswith(f"word/{kind}"))
        return [said(self.xml(name)) for name in names]


def said(element: "Element") -> str:
    """Its words; a tab, a new line and what Word counts by signs for them."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    return "".join(
        each.text or "" if each.tag == f"{W}t" else signs.get(str(each.tag), "")
        for run in element.iter(f"{W}r")
        for each in run
    )


def value(element: "Element", path: str, name: str = "val") -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{name}")


@pytest.fixture(scope="module")
def document() -> bytes:
    return as_word(papers.sample(), properties={"planctl": "a ticket"})


@pytest.fixture(scope="module")
def read(document: bytes) -> Read:
    return Read(document)


def test_the_same_paper_gives_the_same_bytes(document: bytes) -> None:
    assert as_word(papers.sample(), properties={"planctl": "a ticket"}) == document
    assert Read(document).times == {(1980, 1, 1, 0, 0, 0)}


def test_what_it_says_stands_in_styles_by_their_names(read: Read) -> None:
    english = read.paragraphs()[-15:]
    assert [style for style, text in english if text] == [
        *("Title", "Report Note", "heading 1", *["Report To Edit"] * 3),
        *(
            "heading 1",
            "List Bullet",
            "List Bullet",
            "caption",
            "caption",
            "heading 1",
            "caption",
            "Report Small",
        ),
    ]
    assert english[0] == ("Title", "Board paper: quarter 2 of 2026-27")
    assert english[3] == ("Report To Edit", "To be edited: What the board is asked to do.")


def test_what_is_asked_is_a_list_inside_the_box_that_is_to_be_edited(read: Read) -> None:
    box = [each for each in read.body.iter(f"{W}p") if read.style(each) == "Report To Edit"][3:]
    counts = [value(each, "pPr/numPr/numId") for each in box]
    assert [said(each) for each in box[1:]] == ["To note.", "To agree."]
    assert counts[0] is None
    assert counts[1] == counts[2] is not None
    margins = {
        (value(each, "pPr/ind", "left"), value(each, "pPr/ind", "right")) for each in box[1:]
    }
    assert margins == {("140", "140")}, "as in the style: Word draws one box round equal margins"


def test_a_table_is_told_and_repeats_its_head_and_splits_no_row(read: Read) -> None:
    tables = list(read.body.iter(f"{W}tbl"))
    assert len(tables) == 4
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert value(tables[-1], "tblPr/tblCaption") == "What is to be decided"
    told = "What is to be decided: Action · What · RAG · Decision"
    assert value(tables[-1], "tblPr/tblDescription") == told


def widths_of(read: Read) -> list[int]:
    table = list(read.body.iter(f"{W}tbl"))[-1]
    widths = [int(str(each.get(f"{W}w"))) for each in table.iter(f"{W}gridCol")]
    cells = [value(cell, "tcPr/tcW", "w") for cell in table.findall(f"{W}tr/{W}tc")]
    assert cells[: len(widths)] == [str(width) for width in widths]
    return widths


def test_columns_fill_the_page_by_their_shares_and_an_id_takes_no_more_than_it_needs(
    read: Read,
) -> None:
    identity, action, rating, decision = widths_of(read)
    assert identity < decision < action
    assert identity < 1200 < rating
    assert identity + action + rating + decision == 9638


def test_a_narrow_column_has_room_for_its_longest_word() -> None:
    row = (words("ACT-003"), words("Establish a governance structure"), words("never reported on"))
    columns = (Column("Id"), Column("Action", share=20), Column("Where it stands"))
    table = Table("Overdue", columns, (row,))
    version = Version("en", "Narrow", "", "", (table,))
    identity, action, stands = widths_of(Read(as_word(Paper("narrow", papers.DAY, (version,)))))
    assert identity > 950
    assert stands > 1050
    assert identity + action + stands == 9638


def test_more_columns_than_a_page_has_room_for_share_it() -> None:
    columns = tuple(Column("unpronounceable") for _ in range(12))
    table = Table("Wide", columns, (tuple(words(papers.LONG) for _ in columns),))
    version = Version("en", "Wide", "", "", (table,))
    widths = widths_of(Read(as_word(Paper("wide", papers.DAY, (version,)))))
    assert min(widths) > 700
    assert sum(widths) == 9638


TIGHT = (
    "Hunanwerthusiad",
    "Camau",
    "Yn hwyr, heb adrodd erioed",
    "Heb fod yn ddyledus eto",
    "Wedi’i gwblhau",
    "Cyfanswm",
)


def tight() -> Paper:
    """A table with many columns of words that none of them may break."""
    columns = (Column("Nod", share=2), *(Column(each, "right") for each in (*TIGHT, "Canlyniadau")))
    row = tuple(
        words(each) for each in ("ACT-0142", "69", "2026-27 Q2", "ACT-014", "8", "9", "1", "1")
    )
    edges = Version("cy", "Tynn", "", "", (Table("Tynn", columns, (row,) * 3),))
    return Paper("tight", papers.DAY, (edges,))


def test_letters_are_smaller_before_a_word_breaks() -> None:
    read = Read(as_word(tight()))
    sizes = {value(run, "rPr/sz") for run in list(read.body.iter(f"{W}tbl"))[-1].iter(f"{W}r")}
    assert sizes == {"15"}
    roomy = Read(as_word(papers.sample()))
    assert {value(run, "rPr/sz") for run in roomy.body.iter(f"{W}r")} == {None}


def test_no_line_ends_inside_an_id_or_a_period() -> None:
    table = list(Read(as_word(tight())).body.iter(f"{W}tbl"))[-1]
    for cell in ("ACT-0142", "2026-27\u00a0Q2", "ACT-014"):
        found = [run for run in table.iter(f"{W}r") if said(run) == cell]
        assert len(found) == 3
        assert all(run.find(f"{W}noBreakHyphen") is not None for run in found)


def test_boxes_to_be_filled_in_are_empty_and_have_edges(read: Read) -> None:
    table = list(read.body.iter(f"{W}tbl"))[-1]
    for row in table.findall(f"{W}tr")[1:]:
        boxes = [
            cell for cell in row.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}tcBorders") is not None
        ]
        assert [said(box) for box in boxes] == [""]
        assert boxes == [row.findall(f"{W}tc")[3]]


def test_a_rating_is_its_word_on_a_ground_that_it_can_be_read_on(read: Read) -> None:
    grounds = {
        said(run): (value(run, "rPr/shd", "fill"), value(run, "rPr/color"))
        for run in read.body.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}shd") is not None
    }
    assert grounds == {
        "\u00a0■\u00a0Red\u00a0": ("B3001B", "FFFFFF"),
        "\u00a0▲\u00a0Ambr\u00a0": ("FFBF00", "0B0C0C"),
        "\u00a0▲\u00a0Amber\u00a0": ("FFBF00", "0B0C0C"),
        "\u00a0●\u00a0Green\u00a0": ("00613A", "FFFFFF"),
    }


def test_every_word_says_its_language(read: Read) -> None:
    assert value(read.xml("word/styles.xml"), "docDefaults/rPrDefault/rPr/lang") == "cy-GB"
    spoken = [(value(run, "rPr/lang"), said(run)) for run in read.body.iter(f"{W}r") if said(run)]
    assert {lang for lang, _ in spoken} == {"cy-GB", "en-GB"}
    assert {lang for lang, text in spoken if text == "Establish a governance structure"} == {
        "en-GB"
    }
    assert {lang for lang, text in spoken if text == "Diben"} == {"cy-GB"}
    assert {lang for lang, text in spoken if "Heb ei raddio" in text} == {"cy-GB"}


def test_each_version_has_its_own_edges_on_pages_of_its_own(read: Read) -> None:
    assert read.edges("header") == ["SWYDDOGOL\tDRAFFT", "OFFICIAL\tDRAFT"]
    assert [text.split("\t")[1] for text in read.edges("footer")] == ["Tudalen 1 / 1", "Page 1 / 1"]
    assert "Fel ar 21 Tachwedd 2026" in read.edges("footer")[0]
    assert "As at 21 November 2026" in read.edges("footer")[1]
    counted = [each.get(f"{W}instr") for each in read.xml("word/footer1.xml").iter(f"{W}fldSimple")]
    assert counted == ["PAGE", "NUMPAGES"]
    assert len(list(read.body.iter(f"{W}sectPr"))) == 2


def test_a_wide_paper_has_its_pages_on_their_side_and_their_marks_at_the_margin() -> None:
    wide, upright = (
        version._replace(wide=wide)
        for version, wide in zip(papers.sample().versions, (True, False), strict=True)
    )
    read = Read(as_word(Paper("wide", papers.DAY, (wide, upright))))
    sizes = [
        (each.get(f"{W}w"), each.get(f"{W}h"), each.get(f"{W}orient", "portrait"))
        for each in read.body.iter(f"{W}pgSz")
    ]
    assert sizes == [("16838", "11906", "landscape"), ("11906", "16838", "portrait")]
    stops = [value(read.xml(f"word/header{n}.xml")[0], "pPr/tabs/tab", "pos") for n in (1, 2)]
    assert stops == [str(16838 - 2 * 1134), "9638"]


def test_a_plan_with_no_marks_has_no_line_for_them() -> None:
    assert Read(as_word(papers.in_one_language())).edges("header") == [""]


def test_a_chart_is_a_picture_that_is_told_in_words(read: Read) -> None:
    told = [each for each in read.body.iter() if str(each.tag).endswith("}docPr")]
    assert [(each.get("title"), each.get("descr")) for each in told] == [
        ("Yn ôl nod", "Yn ôl nod: Yn hwyr 44"),
        ("By aim", "By aim: Overdue 44"),
    ]
    pictures = [data for name, data in read.parts.items() if name.startswith("word/media/")]
    assert len(pictures) == 2
    assert all(data.startswith(b"\x89PNG") for data in pictures)


def test_it_says_who_and_when_by_the_paper_alone(read: Read) -> None:
    core = read.xml("docProps/core.xml")
    facts = {etree.QName(each).localname: each.text for each in core}
    assert facts["title"] == papers.sample().title
    assert facts["language"] == "cy-GB"
    assert facts["created"] == facts["modified"] == "2026-11-21T00:00:00Z"
    assert not facts["creator"]
    assert not facts["lastModifiedBy"]
    assert b"python-docx" not in b"".join(read.parts.values())
    assert "docProps/app.xml" not in read.parts


def test_properties_of_its_own_travel_with_it(read: Read) -> None:
    (own,) = read.xml("docProps/custom.xml")
    assert (own.get("name"), own[0].text) == ("planctl", "a ticket")


def test_each_numbered_list_begins_with_one() -> None:
    twice = (Items((words("a"), words("b")), numbered=True),) * 2
    read = Read(as_word(Paper("lists", papers.DAY, (Version("en", "Lists", "", "", twice),))))
    counts = [value(each, "pPr/numPr/numId") for each in read.body.iter(f"{W}p")]
    first, second = counts[1:3], counts[3:5]
    assert first[0] == first[1] != second[0] == second[1]
    starts = [value(num, "lvlOverride/startOverride") for num in read.xml("word/numbering.xml")]
    assert starts[-2:] == ["1", "1"]


def test_words_that_look_like_markup_are_words() -> None:
    read = Read(as_word(papers.hostile()))
    text = said(read.body)
    for hostile in ("<script>alert(1)</script>", "]]></w:t> &amp; &lt;", "a\\x00b\\x1b[31m\\u202e"):
        assert text.count(hostile) >= 8
    assert not list(read.body.iter(f"{W}instrText", f"{W}hyperlink"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, to_pdf: Converting) -> dict[str, list[str]]:
    """The pages that LibreOffice makes: of the sample, and of it in the template as it is written out."""
    folder = tmp_path_factory.mktemp("documents")
    made = {
        "sample": as_word(papers.sample()),
        "hostile": as_word(papers.hostile()),
        "house": as_word(papers.sample(), built_in()),
        "tight": as_word(tight()),
        "template": built_in(),
    }
    paths = [folder / f"{name}.docx" for name in made]
    for path, data in zip(paths, made.values(), strict=True):
        path.write_bytes(data)
    return {path.stem: pages_of(path) for path in to_pdf(paths)}


def test_an_office_shows_the_marks_the_day_and_the_number_on_every_page(
    pages: dict[str, list[str]],
) -> None:
    sample = pages["sample"]
    welsh = [page for page in sample if "SWYDDOGOL" in page and "DRAFFT" in page]
    english = [page for page in sample if "OFFICIAL" in page and "DRAFT" in page]
    assert len(welsh) == len(english) == len(sample) / 2
    for number, page in enumerate(sample, 1):
        assert f"{number} / {len(sample)}" in page
    assert all(
        ("Penderfyniad" in page) or ("Decision" in page) for page in sample if "ACT-0" in page
    )


def test_an_office_opens_the_hostile_one_and_shows_its_words(pages: dict[str, list[str]]) -> None:
    assert "<script>alert(1)</script>" in pages["hostile"][0]


def test_an_office_breaks_no_word_of_a_tight_table(pages: dict[str, list[str]]) -> None:
    (page,) = pages["tight"]
    shown = page.replace("\u2011", "-").replace("\u00a0", " ")
    wanted = {word for heading in TIGHT for word in heading.split()} | {"ACT-0142", "2026-27 Q2"}
    assert [word for word in wanted if word not in shown] == []


def test_the_template_given_back_makes_the_same_paper(pages: dict[str, list[str]]) -> None:
    assert pages["house"] == pages["sample"]
    assert as_word(papers.sample(), built_in()) == as_word(papers.sample())


def test_the_template_shows_every_style_that_papers_use(pages: dict[str, list[str]]) -> None:
    shown = set(STYLES) - {"Header", "Footer", "Heading 4", "Heading 5"}
    (page,) = pages["template"]
    assert [name for name in shown if name not in page] == []
    assert "house.docx" in page


ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl sectPr",
    "rPr": "rFonts b bCs color sz szCs shd lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW tcBorders shd vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg docGrid",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
}
"""Those of Word's elements that ours hold, in the order of Word's schema: it refuses some that are not."""


@pytest.mark.parametrize("paper", [papers.sample(), papers.hostile()], ids=lambda each: each.name)
def test_everything_stands_in_the_order_that_word_wants(paper: Paper) -> None:
    read = Read(as_word(paper))
    for part in [name for name in read.parts if re.match(r"word/[a-z]+\d*\.xml", name)]:
        for element in read.xml(part).iter():
            name = etree.QName(element).localname
            if name in ORDERS:
                places = [
                    ORDERS[name].split().index(etree.QName(child).localname) for child in element
                ]
                assert places == sorted(places), etree.tostring(element)
