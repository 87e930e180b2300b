"""A decisions paper is read back from Word whatever a minute taker and the programs did to it."""

import copy
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Row

from tests.cli.clerk import FELT, LIT, MINUTED, NIGHT, PACK, WAIT, Clerk, fill_row

WELSH = {
    FELT: ("Caniatawyd", "Eitem 4", ""),
    LIT: ("Caniatawyd tan Dec 2026", "Eitem 4", ""),
    PACK: ("Anfonwyd yn ôl", "Eitem 5", "Dim dyddiadau"),
    WAIT: ("Cymeradwywyd", "Eitem 5", ""),
    NIGHT: ("Cytunwyd: Ambr", "Eitem 6", ""),
}
ALL = {FELT, LIT, PACK, WAIT, NIGHT}


def without_minutes(clerk: Clerk) -> dict[str, str]:
    return {identity: told.rpartition(",")[0] for identity, told in clerk.decided().items()}


def test_the_welsh_paper_with_welsh_outcomes_decides_the_same(clerk: Clerk) -> None:
    done = clerk.read(clerk.fill(WELSH, "cy"), "--write")
    assert (done.code, set(clerk.decided())) == (0, ALL)
    welsh = without_minutes(clerk)
    assert clerk.desk.run("undo", cwd=clerk.desk.plan).code == 0
    clerk.read(clerk.fill(MINUTED), "--write")
    assert without_minutes(clerk) == welsh


def test_a_paper_in_both_languages_is_minuted_in_either_or_in_both(clerk: Clerk) -> None:
    def also_in_english(document: Document) -> None:
        for table in document.tables[3:]:
            for row in table.rows:
                for identity, texts in MINUTED.items():
                    if row.cells[1].text.startswith(identity):
                        fill_row(row, *texts)

    def only_in_welsh(document: Document) -> None:
        for table in document.tables[3:]:
            for row in table.rows[1:]:
                fill_row(row, "")

    path = clerk.fill(WELSH, "both", only_in_welsh)
    one = clerk.read(path)
    assert ("To be recorded: 5" in one.out, "Unchanged: 0" in one.out) == (True, True)
    done = clerk.read(clerk.fill(WELSH, "both", also_in_english), "--write")
    assert (done.code, set(clerk.decided())) == (0, ALL)
    assert "Unchanged: 5" in done.out


def test_two_outcomes_for_one_thing_are_a_question_and_neither_is_recorded(clerk: Clerk) -> None:
    def otherwise(document: Document) -> None:
        for row in document.tables[3].rows:
            if row.cells[1].text.startswith(FELT):
                fill_row(row, "granted until Dec 2027", "Item 4")

    done = clerk.read(clerk.fill(WELSH, "both", otherwise), "--write", "--partial")
    assert (done.code, set(clerk.decided())) == (1, ALL - {FELT})
    flat = " ".join(done.out.split())
    assert "table 4, row 2 says something else of it" in flat
    assert "table 1, row 2 says something else of it" in flat


def test_words_around_a_row_more_and_a_heading_in_a_row_change_nothing(clerk: Clerk) -> None:
    def more(document: Document) -> None:
        table = document.tables[0]
        document.paragraphs[0].insert_paragraph_before("Present: the chair; granted, refused")
        added: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx says no type
        added.cells[0].text = "Any other business"
        empty: _Row = table.add_row()  # type: ignore[no-untyped-call]  # as above
        empty.cells[2].text = "The chair thanked everyone."
        document.add_paragraph("The meeting ended at noon.")
        document.add_table(2, 3).cell(0, 0).text = "Actions"

    done = clerk.read(clerk.fill(MINUTED, "en", more), "--write")
    assert (done.code, set(clerk.decided())) == (0, ALL)
    flat = " ".join(done.out.split())
    assert "table 1, row 4 no reference and no outcome: nothing is read of it" in flat


def test_an_added_row_names_an_action_by_its_id(clerk: Clerk) -> None:
    def added(document: Document) -> None:
        row: _Row = document.tables[1].add_row()  # type: ignore[no-untyped-call]  # as above
        row.cells[0].text = LIT
        fill_row(row, "refused", "Item 9", "Not now")

    path = clerk.fill({}, "en", added)
    assert clerk.read(path, "--write").code == 0
    assert clerk.decided().keys() == {LIT}
    again = clerk.read(path, "--write")
    assert (again.code, "Unchanged: 1" in again.out) == (0, True)


def test_a_table_that_was_split_goes_on_without_its_headings(clerk: Clerk) -> None:
    def split(document: Document) -> None:
        table = document.tables[0]._tbl
        second = copy.deepcopy(table)
        for row in second.tr_lst[:2]:
            second.remove(row)
        for row in table.tr_lst[2:]:
            table.remove(row)
        table.addnext(second)
        table.addnext(parse_xml(f"<w:p {nsdecls('w')}/>"))

    done = clerk.read(clerk.fill(MINUTED, "en", split), "--write")
    assert (done.code, set(clerk.decided())) == (0, ALL)
    assert len(docx.Document(str(clerk.folder / "minuted.docx")).tables) == 4


def run(text: str, kind: str = "t") -> str:
    return f'<w:r><w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'


def tracked(document: Document) -> None:
    """An outcome changed with changes tracked, one struck out by hand, and a row taken out."""
    table = document.tables[0]
    paragraph = table.rows[1].cells[4].paragraphs[0]._p
    for child in list(paragraph):
        paragraph.remove(child)
    by = 'w:id="7" w:author="A" w:date="2026-05-13T10:00:00Z"'
    for name, inside in (("del", run("refused", "delText")), ("ins", run("granted"))):
        paragraph.append(parse_xml(f"<w:{name} {nsdecls('w')} {by}>{inside}</w:{name}>"))
    struck = table.rows[2].cells[4].paragraphs[0]
    struck.clear()
    struck.add_run("refused").font.strike = True
    struck.add_run("granted until Dec 2026")
    gone = document.tables[1].rows[1]._tr
    gone.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {by}/>"))
    for cell in document.tables[1].rows[1].cells:
        for words in cell.paragraphs[0].runs:
            inside = run(words.text, "delText")
            words._r.addnext(parse_xml(f"<w:del {nsdecls('w')} {by}>{inside}</w:del>"))
            words._r.getparent().remove(words._r)


def test_tracked_changes_are_read_as_if_accepted_and_told(clerk: Clerk) -> None:
    done = clerk.read(clerk.fill(MINUTED, "en", tracked), "--write")
    flat = " ".join(done.out.split())
    for words in (
        "Note: inserted, not accepted yet: granted",
        "Note: deleted, not accepted yet, and not read: refused",
        "Note: struck out, and not read: refused",
        "table 2, row 2 a row was taken out here",
    ):
        assert words in flat
    assert (done.code, set(clerk.decided())) == (0, ALL - {PACK})
    assert clerk.decided()[LIT] == "timescale Dec 2026, Item 4"


def test_word_s_own_dashes_and_line_breaks_in_a_reference_change_nothing(clerk: Clerk) -> None:
    def broken(document: Document) -> None:
        for table in document.tables:
            for row in table.rows[1:]:
                cell = row.cells[0]
                cell.text = cell.text.replace("-", "\u2011", 3).replace("-", "-\n", 1)

    done = clerk.read(clerk.fill(MINUTED, "en", broken), "--write")
    assert (done.code, set(clerk.decided())) == (0, ALL)


def test_a_reference_that_was_changed_is_refused_with_the_nearest(clerk: Clerk) -> None:
    def changed(document: Document) -> None:
        cell = document.tables[0].rows[1].cells[0]
        cell.text = f"{cell.text[:-1]}0"

    done = clerk.read(clerk.fill({FELT: ("granted", "4", "")}, "en", changed))
    flat = " ".join(done.out.split())
    assert (done.code, "Did you mean 2026-04-23-ACT-005-elverwick-council-5e26?" in flat) == (
        1,
        True,
    )


def test_outcomes_in_content_controls_and_merged_minutes_are_read(clerk: Clerk) -> None:
    def controls(document: Document) -> None:
        table = document.tables[0]
        table.cell(1, 5).merge(table.cell(2, 5)).text = "Item 4"
        for row in table.rows[1:]:
            paragraph = row.cells[4].paragraphs[0]._p
            words = [child for child in paragraph if child.tag == qn("w:r")]
            control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
            paragraph.append(control)
            for each in words:
                control[1].append(each)

    answers = {FELT: ("granted", "", ""), LIT: ("granted", "", "")}
    path = clerk.fill(answers, "en", controls)
    done = clerk.read(path)
    flat = " ".join(done.out.split())
    assert "To be recorded: 2" in flat
    assert flat.count("minute Item 4") == 2, "a merged minute speaks for each of its rows"


def test_an_outcome_or_a_reason_in_one_cell_over_two_rows_is_a_question(clerk: Clerk) -> None:
    def over_two(document: Document) -> None:
        for at, text, table in ((4, "refused", 0), (6, "Late", 1)):
            cells = document.tables[table].columns[at].cells
            cells[1].merge(cells[2]).text = text

    answers = {
        FELT: ("", "Item 4", "Late"),
        LIT: ("", "Item 4", "Late"),
        PACK: ("sent back", "5", ""),
        WAIT: ("sent back", "5", ""),
    }
    done = clerk.read(clerk.fill(answers, "en", over_two), "--write", "--partial")
    told = " ".join(done.out.split())
    assert "table 1, row 3 one outcome stands in a cell over several rows: “refused”" in told
    assert "table 2, row 3 one reason stands in a cell over several rows: “Late”" in told
    assert (done.code, set(clerk.decided())) == (1, {FELT, PACK})


@pytest.fixture
def resaved(tmp_path: Path) -> Path:
    """A folder for what LibreOffice saved anew."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    return tmp_path / "resaved"


def test_what_libreoffice_saved_anew_decides_the_same(clerk: Clerk, resaved: Path) -> None:
    path = clerk.fill(MINUTED, "en", tracked)
    profile = f"-env:UserInstallation={(clerk.folder / 'office').as_uri()}"
    order = ("soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML")
    subprocess.run(
        [*order, "--outdir", str(resaved), str(path)], check=True, capture_output=True, timeout=120
    )
    done = clerk.read(resaved / "minuted.docx", "--write")
    assert (done.code, set(clerk.decided())) == (0, ALL - {PACK}), done.out
    assert clerk.decided()[LIT] == "timescale Dec 2026, Item 4"
    assert "struck out, and not read" in " ".join(done.out.split())
