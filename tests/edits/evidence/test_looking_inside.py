"""A file is looked into before it is kept, within limits, and what cannot be is said to be closed."""

import io
import zipfile

import pytest

from planctl.edits.evidence.giving_away import leaks, listed
from planctl.edits.evidence.looking_inside import Part, look_inside
from planctl.errors import NotAllowed
from planctl.office.unpacking import MOST_MEMBERS

NUMBER = "07700 900123"
TYPES = "[Content_Types].xml"


def packed(members: dict[str, str | bytes], level: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", level) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def kinds(data: bytes) -> list[tuple[str, int, str]]:
    inside = look_inside(data)
    assert inside is not None
    return [(leak.where, leak.line, leak.kind) for leak in leaks(inside.parts)]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_of_any_common_coding_is_read(coding: str) -> None:
    assert kinds(f"Café\nring {NUMBER}\n".encode(coding)) == [("", 2, "telephone")]


def test_a_word_document_is_read_though_a_number_stands_in_several_runs() -> None:
    runs = (
        "<w:p><w:r><w:t>One</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>077</w:t></w:r><w:r><w:t>00 900123</w:t></w:r></w:p>"
    )
    data = packed({TYPES: "<x/>", "word/document.xml": runs, "docProps/core.xml": "<a>x</a>"})
    assert kinds(data) == [("word/document.xml", 2, "telephone")]


def test_comments_hidden_sheets_and_addresses_of_links_are_read_too() -> None:
    data = packed(
        {
            TYPES: "<x/>",
            "xl/sharedStrings.xml": "<sst><si><t>DOB 03/05/1984</t></si><si><t>7</t></si></sst>",
            "xl/comments1.xml": "<comment><t>2 women</t></comment>",
            "xl/_rels/workbook.xml.rels": '<r Target="mailto:jane.doe@example.org"/>',
        }
    )
    assert [(where, kind) for where, _, kind in kinds(data)] == [
        ("xl/sharedStrings.xml", "birth"),
        ("xl/comments1.xml", "count"),
        ("xl/_rels/workbook.xml.rels", "email"),
    ]


def test_pictures_inside_are_counted_as_not_looked_at() -> None:
    inside = look_inside(packed({TYPES: "<x/>", "word/media/image1.png": b"\x89PNG\0"}))
    assert inside is not None
    assert inside.closed == 1


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nring 07700 900123",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\x89PNG\r\n\x1a\nno zero byte",
        b"\xff\xd8\xff\xe1 no zero byte",
        b"GIF89a no zero byte",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an older office file",
        b"{\\rtf1 07700 900123}",
        packed({"a.txt": "no office document"}),
        packed({TYPES: "<x/>"})[:-10],
        b"PK\x03\x04 not a zip",
    ],
    ids=["pdf", "picture", "png", "jpeg", "gif", "doc", "rtf", "zip", "torn", "no zip"],
)
def test_what_cannot_be_looked_into_is_closed(data: bytes) -> None:
    assert look_inside(data) is None


def test_markup_is_looked_through_as_a_person_reads_it() -> None:
    page = "<p>07700<b> 900123</b></p>\n<a href='mailto:jane.doe@example.org'>Jane</a>\n"
    assert {kind for _, _, kind in kinds(page.encode())} == {"telephone", "email"}
    assert kinds(b"<p>077&#48;0 900123</p>") != []
    assert kinds(b"Meeting 3 < 4 > 2\nring 07700 900123") == [("", 2, "telephone")]


def test_a_letter_s_coded_parts_are_not_looked_into_and_its_plain_ones_are() -> None:
    head = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    part = "Content-Transfer-Encoding: base64\n\nMDc3MDAgOTAwMTIz\n--b--\n"
    inside = look_inside(f"{head}\nring {NUMBER}\n--b\n{part}".encode())
    assert inside is not None
    assert inside.closed == 1
    assert [leak.kind for leak in leaks(inside.parts)] == ["telephone"]


def test_a_text_that_begins_like_a_picture_s_name_is_still_read() -> None:
    assert kinds(f"BMA minutes\nRIFF raff {NUMBER}".encode()) == [("", 2, "telephone")]


@pytest.mark.parametrize(
    "data",
    [
        packed({f"{at}.xml": "" for at in range(MOST_MEMBERS + 1)}),
        packed({TYPES: "<x/>", "word/document.xml": " " * 5_000_000}),
        packed({TYPES: "<x/>", **{f"{at}.xml": b"ab" * 3_000_000 for at in range(9)}}, 0),
    ],
    ids=["members", "ratio", "size"],
)
def test_what_is_packed_unsafely_is_refused(data: bytes) -> None:
    with pytest.raises(NotAllowed):
        look_inside(data)


def test_what_is_listed_tells_places_and_kinds_and_no_value() -> None:
    found = leaks([Part("notes.txt", f"One\nring {NUMBER} at CF10 3AT\n" + "2 women\n" * 30)])
    told = listed(found)
    assert "notes.txt, line 2: a telephone number (••••• ••••••)" in told
    assert NUMBER not in told
    assert "CF10" not in told
    assert told.count("\n") == 20
    assert told.endswith("and more: 12")
