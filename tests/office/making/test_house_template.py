"""A council's own template: its looks go into the paper, its words and where it was stay behind."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from planctl.errors import NotOpened
from planctl.locale.dressing import WORDS
from planctl.locale.to_check import words_to_check
from planctl.office.making.house_template import STYLES, built_in, packed, template_at
from planctl.reports.word import as_word
from tests.reports import papers

if TYPE_CHECKING:
    from docx.document import Document

docx = pytest.importorskip("docx")
CANARY = "words of an earlier paper"


def saved(document: "Document") -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(data)
    return packed({**parts, name: change(parts.get(name, b""))})


def test_how_it_is_used_is_said_in_both_languages_by_words_that_a_translator_is_shown() -> None:
    welsh, english = [each.text for each in docx.Document(io.BytesIO(built_in())).paragraphs][:2]
    assert (english, welsh) == WORDS["house-template"]
    listed = {(each.table, each.key): each.welsh for each in words_to_check()}
    assert listed["dressing", "house-template"] == welsh


@pytest.fixture(scope="module")
def logo() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (40, 40), "#123456").save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def council(logo: bytes) -> bytes:
    """A template as a council has it: a logo above, an address below, an old paper still in it."""
    document = docx.Document()
    document.core_properties.author = CANARY
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for header in (section.header, section.first_page_header):
        header.paragraphs[0].add_run().add_picture(io.BytesIO(logo))
        header.add_paragraph("Cyngor / Council")
    section.footer.paragraphs[0].text = "www.council.invalid"
    document.styles["Title"].font.name = "Council Sans"
    document.add_heading(CANARY, 0)
    document.add_picture(io.BytesIO(logo))
    document.add_comment(document.add_paragraph(CANARY).runs, text=CANARY, author=CANARY)
    document.add_section()
    return saved(document)


@pytest.fixture(scope="module")
def paper(council: bytes) -> bytes:
    return as_word(papers.sample(), council)


def test_its_styles_stay_and_those_it_lacks_are_added(paper: bytes) -> None:
    styles = docx.Document(io.BytesIO(paper)).styles
    assert styles["Title"].font.name == "Council Sans"
    assert [name for name in STYLES if name not in styles] == []


def test_its_header_stands_above_our_marks_on_every_kind_of_page(paper: bytes, logo: bytes) -> None:
    document = docx.Document(io.BytesIO(paper))
    assert len(document.sections) == 2
    for section, marks in zip(document.sections, ("SWYDDOGOL", "OFFICIAL"), strict=True):
        for header in (section.header, section.first_page_header):
            texts = [paragraph.text for paragraph in header.paragraphs]
            assert texts[1] == "Cyngor / Council"
            assert texts[2].startswith(marks)
            (picture,) = header.part.element.xpath(".//a:blip/@r:embed")
            assert header.part.rels[picture].target_part.blob == logo
        footer = [paragraph.text for paragraph in section.footer.paragraphs]
        assert footer[0] == "www.council.invalid"
        assert len(footer) == 3


@pytest.mark.parametrize(("width", "height"), [(297, 210), (210, 297), (420, 297)])
def test_a_chart_takes_no_more_than_a_third_of_the_page_whatever_its_size(
    width: int, height: int
) -> None:
    document = docx.Document(io.BytesIO(built_in()))
    section = document.sections[0]
    section.page_width, section.page_height = (docx.shared.Mm(each) for each in (width, height))
    read = docx.Document(io.BytesIO(as_word(papers.sample(), saved(document))))
    text = section.page_height - section.top_margin - section.bottom_margin
    for shape in read.inline_shapes:
        assert shape.height <= text / 3 + 1
        assert 2.5 < shape.width / shape.height < 6, "as it was drawn"
    assert len(read.inline_shapes) == 2


def test_nothing_of_an_earlier_paper_stays_in_it(paper: bytes, logo: bytes) -> None:
    parts = parts_of(paper)
    assert [name for name, data in parts.items() if CANARY.encode() in data] == []
    assert [name for name in parts if "comment" in name or "thumbnail" in name] == []
    assert sum(data == logo for data in parts.values()) == 1, "the one in the header"


def test_the_same_template_gives_the_same_bytes(council: bytes, paper: bytes) -> None:
    assert as_word(papers.sample(), council) == paper


def test_a_document_that_leans_on_a_template_elsewhere_does_so_no_more() -> None:
    links = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="https://x.invalid/t.dotm" TargetMode="External"/>'
        b"</Relationships>"
    )
    leaning = with_part(built_in(), "word/_rels/settings.xml.rels", lambda _: links)
    space = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    leaning = with_part(
        leaning,
        "word/settings.xml",
        lambda was: was.replace(
            b"<w:defaultTabStop",
            b"<w:attachedTemplate " + space + b' r:id="rId1"/><w:defaultTabStop',
        ),
    )
    assert b"x.invalid" not in b"".join(parts_of(as_word(papers.sample(), leaning)).values())


def test_a_template_without_signs_for_lists_has_them_typed() -> None:
    bare = with_part(
        built_in(),
        "word/styles.xml",
        lambda was: was.replace(b"List Bullet", b"Own Bullet").replace(
            b"List Number", b"Own Number"
        ),
    )
    texts = [
        each.text for each in docx.Document(io.BytesIO(as_word(papers.sample(), bare))).paragraphs
    ]
    assert "• Heb ddyddiad: 2" in texts


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("nothing.docx", b"", "it is empty"),
        ("words.docx", b"plain words", "neither"),
        ("torn.docx", built_in()[:900], "damaged"),
        (
            "entity.docx",
            with_part(
                built_in(),
                "word/document.xml",
                lambda was: was.replace(b"<w:document", b"<!DOCTYPE x><w:document"),
            ),
            "",
        ),
        ("odd.docx", with_part(built_in(), "word/styles.xml", lambda _: b"<w"), ""),
    ],
    ids=lambda each: each if isinstance(each, str) and each.endswith(".docx") else "",
)
def test_what_is_no_safe_document_is_refused_by_name(
    name: str, data: bytes, reason: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(NotOpened, match=f"{name}.*{reason}"):
        template_at(str(tmp_path / name))


@pytest.mark.parametrize(
    ("part", "was"),
    [
        ("word/numbering.xml", b'w:numId="1"'),
        ("word/styles.xml", b'w:type="paragraph"'),
        ("word/document.xml", b"sectPr"),
    ],
)
def test_a_template_that_cannot_be_understood_is_refused_in_a_sentence(
    part: str, was: bytes
) -> None:
    odd = with_part(built_in(), part, lambda data: data.replace(was, b"odd"))
    with pytest.raises(NotOpened, match="template"):
        as_word(papers.sample(), odd)


def test_a_workbook_is_no_template(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    openpyxl.Workbook().save(tmp_path / "house.xlsx")
    with pytest.raises(NotOpened, match="not a Word document"):
        template_at(str(tmp_path / "house.xlsx"))
