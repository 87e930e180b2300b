"""A document is read by what it is, not by its name; what cannot be read is refused with what to do."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.errors import NotOpened, PlanctlError
from planctl.importers.reading.any_document import AS_TEXT, read_source
from planctl.importers.source import Grid, Prose, Source

TABLE = "<table><tr><th>Action<th>Lead<tr><td>Agree<td>Police</table>"
ROWS = [["Action", "Lead"], ["Agree", "Police"]]


def source(folder: Path, name: str, data: bytes | str) -> Source:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_source(str(path))


def rows(found: Source) -> list[list[str]]:
    grids = [block for block in found.blocks if isinstance(block, Grid)]
    return [[cell.text for cell in line.cells] for grid in grids for line in grid.lines]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("plan.md", "| Action | Lead |\n|---|---|\n| Agree | Police |\n", "md"),
        ("plan.html", TABLE, "html"),
        ("plan.txt", "Action\tLead\nAgree\tPolice\n", "txt"),
        ("plan", "Action\tLead\nAgree\tPolice\n", "txt"),
        ("plan.csv", "Action,Lead\nAgree,Police\n", "csv"),
        ("plan.txt", "Action,Lead,By\nAgree,Police,2026/27\n", "csv"),
        ("plan.tsv", "Action\tLead\nAgree\tPolice\n", "csv"),
        ("plan.xls", f"<html><body>{TABLE}", "html"),
        ("plan.doc", f"<!DOCTYPE html><html>{TABLE}", "html"),
        ("plan.csv", TABLE, "html"),
        ("plan.xls", "Action\tLead\nAgree\tPolice\n", "csv"),
        ("plan.xhtml", f'<?xml version="1.0"?><html>{TABLE}</html>', "html"),
    ],
)
def test_a_table_is_read_by_what_it_is(tmp_path: Path, name: str, text: str, kind: str) -> None:
    found = source(tmp_path, name, text)
    assert (found.kind, found.name) == (kind, name)
    assert [row[:2] for row in rows(found) if any(row)] == ROWS


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("plan.pdf", b"%PDF-1.7 \x00", "PDF"),
        ("plan.rtf", b"{\\rtf1 x}", "rich text"),
        ("scan.png", b"\x89PNG\r\n\x1a\n", "picture"),
        ("plan.xml", b"<?xml version='1.0'?><office:document/>", "markup"),
        ("plan.txt", b"", "empty"),
        (
            "plan.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            ".doc",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    with pytest.raises(NotOpened, match=says) as refused:
        source(tmp_path, name, data)
    assert refused.value.hint
    assert name in str(refused.value)


def test_a_pdf_is_asked_for_as_what_it_was_made_from_or_as_text(tmp_path: Path) -> None:
    with pytest.raises(NotOpened) as refused:
        source(tmp_path, "plan.pdf", b"%PDF-1.4")
    assert refused.value.hint == AS_TEXT


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_the_letters_it_was_saved_in(tmp_path: Path, coding: str) -> None:
    found = source(tmp_path, "cynllun.txt", "Sefydlu tŷ diogel – nawr".encode(coding))
    assert [b.text for b in found.blocks if isinstance(b, Prose)] == ["Sefydlu tŷ diogel – nawr"]
    assert found.asides == ()


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.html"])
def test_letters_of_old_windows_are_told(tmp_path: Path, name: str) -> None:
    found = source(tmp_path, name, "caf\u00e9 \u2013 yes".encode("cp1252"))
    assert [b.text for b in found.blocks if isinstance(b, Prose)] == ["café – yes"]
    assert [aside.manner for aside in found.asides] == ["old-letters"]


def test_signs_that_nobody_sees_are_taken_out_and_those_that_mislead_told(tmp_path: Path) -> None:
    found = source(tmp_path, "plan.txt", "co\u00adordinate\u200b\nturn\u202eed\x1b[31m")
    assert [b.text for b in found.blocks if isinstance(b, Prose)] == ["coordinate", "turned[31m"]
    assert [(aside.at, aside.manner) for aside in found.asides] == [("line 2", "odd-signs")]


def test_the_same_bytes_have_the_same_digest(tmp_path: Path) -> None:
    first = source(tmp_path, "a.txt", "Plan")
    assert first.digest == source(tmp_path, "b.txt", "Plan").digest
    assert first.digest != source(tmp_path, "a.txt", "Plan.").digest


PIECES = st.sampled_from(
    [
        *(
            "Action",
            "Lead:",
            "Timescale",
            "Mar 2026",
            "Ongoing",
            "We will",
            "|",
            "\t",
            "\n",
            "\n\n",
            "  ",
        ),
        *(
            "<table>",
            "<tr>",
            "<td rowspan=3>",
            "</td",
            "<!--",
            "-->",
            "&#99999999999;",
            "<p>",
            "**",
            "~~",
        ),
        *(
            "# ",
            "- ",
            "> ",
            "---",
            "+--+",
            "|---|---|",
            "```",
            "[^1]:",
            '"',
            "•",
            "1.1 ",
            "\x0c",
            "\x00",
        ),
        *(
            "<del>",
            "<style>.a{",
            "}",
            "style='display:none'",
            "<dl><dt>",
            "\ufeff",
            "│",
            "ŵ",
            "\u202e",
        ),
        *(
            "<td colspan=99999>",
            "<div hidden>",
            "MIME-Version: 1.0",
            "\n\nboundary=x",
            "--x",
            "sep=;",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@settings(
    max_examples=60, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.one_of(
        TEXTS.map(lambda text: text.encode("utf-8", "replace")), st.binary(max_size=200)
    ),
    name=st.sampled_from(["a.txt", "a.md", "a.html", "a.mht", "a"]),
)
def test_no_bytes_bring_a_reader_down(tmp_path: Path, data: bytes, name: str) -> None:
    try:
        found = source(tmp_path, name, data)
    except PlanctlError as refused:
        assert str(refused)  # noqa: PT017  # either it is refused in a sentence, or it is read
        return
    for block in found.blocks:
        assert isinstance(block, Grid) or block.text.strip()
