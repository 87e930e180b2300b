"""A minute taker writes as people do: what is no outcome is quoted and asked about, and nothing is lost."""

from collections.abc import Callable

import openpyxl
import pytest
from docx.document import Document

from tests.cli.clerk import FELT, LIT, MINUTED, NIGHT, PACK, Clerk, fill_row

Change = Callable[[Document], None]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_same_outcome_in_both_halves_of_a_paper_is_named_by_its_action(clerk: Clerk) -> None:
    def also_in_english(document: Document) -> None:
        fill_row(document.tables[3].rows[1], "granted", "Item 4")

    done = clerk.read(clerk.fill({FELT: MINUTED[FELT]}, "both", also_in_english))
    assert "unchanged ACT-005 (table 4, row 2)" in flat(done.out)


def test_an_outcome_of_another_kind_is_quoted_with_what_may_be_written(clerk: Clerk) -> None:
    told = flat(clerk.read(clerk.fill({FELT: ("Agreed", "4", ""), PACK: ("Granted", "5", "")})).out)
    assert "“Agreed” is not said of a new timescale that was asked for" in told
    assert "It can be: granted, granted until and a date, refused and a reason, deferred" in told
    assert "“Granted” is not said of a completion" in told
    assert "It can be: signed off, sent back and a reason, deferred" in told


def test_what_may_be_written_is_listed_in_welsh_too(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("Cytunwyd", "4", ""), NIGHT: ("Caniatawyd", "5", "")}, "cy")
    told = flat(clerk.read(path, "--lang", "cy").out)
    assert "ni ddywedir “Cytunwyd” am amserlen newydd y gofynnwyd amdani" in told
    assert "caniatawyd, caniatawyd tan a dyddiad, gwrthodwyd a rheswm, gohiriwyd" in told
    assert "Gall fod yn: cytunwyd: a gair y sgôr, gohiriwyd" in told


@pytest.mark.parametrize("outcome", ["agreed: lime", "agreed"])
def test_the_ratings_that_may_be_written_are_listed_in_the_language(
    outcome: str, clerk: Clerk
) -> None:
    path = clerk.fill({NIGHT: (outcome, "6", "")})
    assert "One of: Green, Amber, Red" in flat(clerk.read(path).out)
    assert "Un o’r rhain: Gwyrdd, Ambr, Coch" in flat(clerk.read(path, "--lang", "cy").out)


def test_an_agreed_rating_is_told_by_its_word_in_the_language(clerk: Clerk) -> None:
    path = clerk.fill({NIGHT: ("agreed: Amber", "6", "")})
    assert "rating agreed for 2026-27 Q1: amber," in flat(clerk.read(path).out)
    told = flat(clerk.read(path, "--lang", "cy").out)
    assert "sgôr a gytunwyd ar gyfer 2026-27 Q1: ambr," in told


def test_a_deferral_is_shown_with_its_minute_and_reason_and_nothing_is_recorded(
    clerk: Clerk,
) -> None:
    words = ("Deferred to next meeting", "Item 4", "Housing team absent")
    done = clerk.read(clerk.fill({FELT: words}), "--write")
    told = flat(done.out)
    assert "deferred ACT-005" in told
    assert "deferred: nothing is recorded; it stands in the next decisions paper" in told
    assert "In the paper: Deferred to next meeting Minute: Item 4 Reason: Housing team abs" in told
    assert (done.code, "Left open: 4 · Deferred: 1" in told, clerk.decided()) == (0, True, {})


def test_a_deferral_of_what_was_decided_since_or_never_asked_is_said(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("Gohiriwyd", "Eitem 4", "")}, "cy")
    clerk.desk("2026-05-12", "refuse", FELT, "--from", "partnership-board", "--minute", "Item 1")
    told = flat(clerk.read(path).out)
    assert "deferred, and nothing is recorded of that; decided in the meantime" in told
    assert "In the plan: new timescale refused: Sep 2026" in told
    assert "next decisions paper" not in told


def test_a_month_that_welsh_mutates_is_recorded_in_the_plan_s_own_words(clerk: Clerk) -> None:
    answers = {
        FELT: ("Caniatawyd tan Fawrth 2027", "Eitem 4", ""),
        LIT: ("Caniatawyd tan 1 Ragfyr 2026", "Eitem 4", ""),
    }
    done = clerk.read(clerk.fill(answers, "cy"), "--write")
    assert clerk.decided() == {
        FELT: "timescale Mar 2027, Eitem 4",
        LIT: "timescale 1 Dec 2026, Eitem 4",
    }
    assert "In the paper: Caniatawyd tan Fawrth 2027" in flat(done.out)
    assert "Unchanged: 2" in clerk.read(clerk.folder / "minuted.docx").out


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("Agreed to extend to Sept 2027", "If that was decided, write: granted until Sept 2027"),
        ("Extend to end of 2027", "write: granted until end of 2027"),
        ("Extension agreed to 31/12/2027", "write: granted until 31/12/2027"),
        ("Cytunwyd i ymestyn hyd Fedi 2027", "write: granted until Sep 2027"),
        ("Granted, extended to Sept 2027", "write: granted until Sept 2027"),
        ("Extension agreed", "write: granted, or granted until and a date."),
    ],
)
def test_a_move_in_other_words_is_quoted_and_never_recorded(
    outcome: str, words: str, clerk: Clerk
) -> None:
    done = clerk.read(clerk.fill({FELT: (outcome, "Item 4", "")}), "--write", "--partial")
    told = flat(done.out)
    assert f"“{outcome}” is not recorded as a new timescale as it stands" in told
    assert words in told
    assert ("Questions: 1" in told, clerk.decided()) == (True, {})


def test_a_date_said_after_granted_is_no_reason(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("Granted, Board happy with Sept 2027", "Item 4", "")})
    told = flat(clerk.read(path, "--write", "--partial").out)
    assert "there is more than an outcome: “Board happy with Sept 2027”" in told
    assert clerk.decided() == {}


def test_a_granted_date_that_is_past_or_no_later_than_before_is_noted(clerk: Clerk) -> None:
    def told(until: str) -> str:
        path = clerk.fill({FELT: (f"granted until {until}", "Item 4", "")})
        return flat(clerk.read(path).out)

    assert "Note" not in told("Dec 2026")
    assert "Note: Mar 2026 was past already on that day" in told("Mar 2026")
    for until, words in (("Apr 2025", "earlier than"), ("Autumn 2025", "no later than")):
        assert f"Note: that is {words} the timescale in force, Autumn 2025" in told(until)
    clerk.read(clerk.fill({FELT: ("granted", "Item 4", "")}), "--write")
    clerk.desk(
        "2026-05-14", "extend", FELT, "--to", "Dec 2027", "--reason", "Two wards",
        "--from", "elverwick-council",
    )  # fmt: skip
    path = clerk.folder / "later.csv"
    path.write_text(f"Reference,Outcome,Minute\n{FELT},granted until May 2025,4\n", "utf-8")
    later = flat(clerk.read(path, day="2026-06-10").out)
    assert "Note: that is earlier than the timescale in force, Sep 2026" in later
    assert "Note: that is earlier than the original timescale, Autumn 2025" in later


def in_column(at: int, text: str, table: int = 0, row: int = 1) -> Change:
    """Types into a column that is not the outcome's."""

    def change(document: Document) -> None:
        cell = document.tables[table].rows[row].cells[at]
        cell.text = f"{cell.text}\n{text}".strip()

    return change


@pytest.mark.parametrize(
    ("at", "words", "heading"),
    [
        (2, "Granted", "Asked"),
        (3, "Granted until Dec 2026", "Recommendation"),
        (3, "Refused: too late", "Recommendation"),
        (5, "Granted, item 4", "Minute"),
        (6, "Refused as no case was made", "Reason"),
    ],
)
def test_an_outcome_in_another_column_is_quoted_and_asked_about(
    at: int, words: str, heading: str, clerk: Clerk
) -> None:
    done = clerk.read(clerk.fill({}, "en", in_column(at, words)), "--write", "--partial")
    told = flat(done.out)
    assert f"no outcome, but under {heading}: “{words}”" in told
    assert (done.code, "Questions: 1" in told, clerk.decided()) == (1, True, {})


def test_one_in_the_other_language_s_half_is_found_too(clerk: Clerk) -> None:
    told = flat(clerk.read(clerk.fill({}, "both", in_column(3, "Granted", table=3))).out)
    assert "ACT-005" in told
    assert "table 4, row 2 no outcome, but under Recommendation: “Granted”" in told


@pytest.mark.parametrize("words", ["Grant", "Sign off", "Amber", "Granted last year to a ward"])
def test_what_is_recommended_and_leads_own_words_are_no_outcome(words: str, clerk: Clerk) -> None:
    done = clerk.read(clerk.fill({}, "en", in_column(3, words)))
    assert (done.code, "Left open: 5" in done.out) == (0, True)


def test_a_recommendation_beside_an_outcome_is_not_asked_about(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("refused", "4", "Granted once")}, "en", in_column(3, "Granted"))
    assert "To be recorded: 1" in clerk.read(path).out


def test_the_one_row_of_a_table_that_nothing_is_minuted_in_is_told(clerk: Clerk) -> None:
    words = "nothing is minuted here, though every other row of the table is"
    one = flat(clerk.read(clerk.fill({FELT: ("deferred", "", "")})).out)
    assert "left open ACT-011 Light the lower river path" in one
    assert f"table 1, row 3 {words}" in one
    assert one.count(words) == 1, "where no row of a table is minuted none is told so"
    both = clerk.fill({FELT: ("Gohiriwyd", "", ""), LIT: ("granted", "4", "")}, "both")
    assert words not in flat(clerk.read(both).out)


def test_a_minute_in_one_cell_over_several_rows_counts_in_each_in_a_workbook_too(
    clerk: Clerk,
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("Reference", "Outcome", "Minute"), (FELT, "granted", "Item 4"), (LIT, "granted")):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    path = clerk.folder / "minuted.xlsx"
    book.save(path)
    assert clerk.read(path, "--write").code == 0
    assert clerk.decided() == {
        FELT: "timescale Sep 2026, Item 4",
        LIT: "timescale Sep 2027, Item 4",
    }


def test_a_date_after_granted_that_may_be_the_meeting_s_is_a_question(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("Granted 13/05/2026", "Item 4", "")})
    done = clerk.read(path, "--write", "--partial")
    told = flat(done.out)
    assert "“Granted 13/05/2026”: is that the new timescale, or the day of the decision?" in told
    assert "Write granted alone, or: granted until 13/05/2026" in told
    assert (done.code, clerk.decided()) == (1, {})
    later = clerk.fill({FELT: ("Granted Dec 2026", "Item 4", "")})
    assert clerk.read(later, "--write").code == 0
    assert clerk.decided() == {FELT: "timescale Dec 2026, Item 4"}
