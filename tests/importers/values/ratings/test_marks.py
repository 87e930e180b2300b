"""A rating is read only where a word, a letter, a picture or a colour says it; all else is asked or kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.importers.doubts import Doubt, Questions
from planctl.importers.outline import Facts, Key
from planctl.importers.proposal import Report
from planctl.importers.rows import Column as Heading
from planctl.importers.rows import Said
from planctl.importers.values.ratings.marks import UNRATED_WORDS, Column, Rated, rated
from planctl.importers.values.ratings.scheme import Meant, scheme_of
from planctl.importers.values.ratings.signs import Used
from planctl.importers.values.wording import folded, is_blank, tidy
from tests.importers.values.outlines import SPAN, doubts, outline, read, row

PLAIN = scheme_of((), Used(), None, Questions(), "en")
KEYED = scheme_of(
    (
        Key("On track", "as planned", "#00B050"),
        Key("Behind", "late", "#FF0000"),
        Key("Complete", "checked", "#0070C0"),
    ),
    Used(),
    None,
    Questions(),
    "en",
)


DATED = Facts(span=SPAN, reported="2024-25 Q2", made="October 2024")


def told(
    words: str, fill: str = "", meant: Meant = PLAIN, column: Column = "rag"
) -> tuple[Rated, tuple[Doubt, ...]]:
    """What a cell says, and what is asked about it."""
    questions = Questions()
    said = Said(words, fill=fill)
    return rated(said, "row 1", meant, questions, column), questions.doubts


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Green", "green"),
        ("AMBER", "amber"),
        ("r", "red"),
        ("Coch", "red"),
        ("Oren", "amber"),
        ("Melyn", "amber"),
        ("Gwyrdd / Green", "green"),
        ("Amber (A)", "amber"),
        ("(Red)", "red"),
        ("🟢", "green"),
        ("🔴 Red", "red"),
        ("▲ Amber", "amber"),
        ("RAG: Amber", "amber"),
        ("RAG status: green", "green"),
        ("Amber*", "amber"),
    ],
)
def test_a_word_letter_or_picture_is_a_rating_without_a_doubt(words: str, level: str) -> None:
    assert told(words) == (Rated(rag=level), ())


@pytest.mark.parametrize(
    ("words", "level", "trend"),
    [
        ("Green ↑", "green", "↑"),
        ("Amber ->", "amber", "->"),
        ("↗ Red", "red", "↗"),
        ("Green ▲", "green", "▲"),
        ("🟢 ⬆️", "green", "⬆️"),
        ("<-> Amber", "amber", "<->"),
    ],
)
def test_the_way_that_a_rating_is_going_is_kept_beside_it(
    words: str, level: str, trend: str
) -> None:
    assert told(words) == (Rated(rag=level, progress=trend), ())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Green ↓ – a worker left", Rated("green", progress="↓\na worker left")),
        ("GREEN 80%", Rated("green", progress="80%")),
        ("Amber – awaiting funding", Rated("amber", progress="awaiting funding")),
        ("Amber (awaiting funding)", Rated("amber", progress="awaiting funding")),
        ("Red. No staff in post", Rated("red", progress="No staff in post")),
        ("Green\nAll schools visited", Rated("green", progress="All schools visited")),
        ("On Track (Green)", Rated("green", progress="On Track")),
        ("Complete (Green)", Rated("green", state="complete")),
        ("🟢 Complete", Rated("green", state="complete")),
        ("🔴 No contractor", Rated("red", progress="No contractor")),
        ("Green – complete", Rated("green", state="complete")),
        ("Complete - report sent", Rated(state="complete", progress="report sent")),
    ],
)
def test_a_rating_or_state_with_words_is_both(words: str, found: Rated) -> None:
    assert told(words) == (found, ())


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Complete", "complete"),
        ("Completed.", "complete"),
        ("✅ Done", "complete"),
        ("⚫ Not begun", "not started"),
        ("Wedi’i gwblhau", "complete"),
        ("In progress", "in progress"),
        ("Ar y gweill", "in progress"),
        ("Not started", "not started"),
        ("Heb ddechrau", "not started"),
    ],
)
def test_a_state_is_no_rating(words: str, state: str) -> None:
    assert told(words) == (Rated(state=state), ())


@pytest.mark.parametrize("words", ["Delayed", "On track", "Closed", "Overdue", "Ongoing"])
def test_a_state_that_planctl_has_no_word_for_is_kept_as_words_and_asked(words: str) -> None:
    found, asked = told(words)
    assert found == Rated(progress=words)
    assert [(d.kind, d.read, d.taken) for d in asked] == [("state", words, "as-words")]


@pytest.mark.parametrize(
    "words",
    [
        "☐ Complete",
        "✗ Complete",
        "Complete - 50%",
        "Complete?",
        "Complete – phase 1",
        "Done, but late",
    ],
)
def test_what_may_mean_that_it_is_not_so_is_no_state_without_being_asked(words: str) -> None:
    found, asked = told(words)
    assert (found.state, len(asked)) == ("", 1)


@pytest.mark.parametrize("mark", ["16", "1", "●", "n", "✓", "!!"])
def test_a_bare_number_or_sign_rates_nothing_and_is_asked(mark: str) -> None:
    found, (doubt,) = told(mark)
    assert found == Rated(mark=mark)
    assert (doubt.kind, doubt.taken) == ("mark", "unrated")
    assert [c.answer for c in doubt.choices] == ["green", "amber", "red", "unrated"]


def test_the_key_of_a_mark_is_its_own() -> None:
    assert told("16")[1][0].key == "mark-16"


@pytest.mark.parametrize(
    "words",
    [
        "Amber/Green",
        "Green (was Amber)",
        "Amber to Green",
        "Blue",
        "R/A",
        "G (was A)",
        "A (G)",
        "A → G",
    ],
)
def test_words_that_name_two_ratings_or_one_unknown_are_unrated_and_asked(words: str) -> None:
    found, (doubt,) = told(words)
    assert found == Rated(mark=words)
    assert (doubt.kind, doubt.read, doubt.taken) == ("rating", words, "unrated")


def test_a_sentence_in_a_rating_column_is_progress() -> None:
    words = "Work has begun with four of the schools and will go on."
    assert told(words) == (Rated(progress=words), ())


def test_a_sentence_that_begins_like_a_rating_is_kept_and_asked() -> None:
    words = "Green awaiting the outcome of the review"
    found, (doubt,) = told(words)
    assert (found.rag, found.mark, found.progress) == ("", "Green", words)
    assert doubt.taken == "unrated"


@pytest.mark.parametrize("words", ["75%", "100 % complete", "5 of 6 done"])
def test_a_share_done_is_words_of_progress(words: str) -> None:
    assert told(words) == (Rated(progress=words), ())


@pytest.mark.parametrize("words", ["", "-", "N/A", "Not rated", "TBC"])
def test_what_says_that_it_is_unrated_says_nothing(words: str) -> None:
    assert told(words) == (Rated(), ())


@pytest.mark.parametrize(
    ("fill", "level"),
    [
        ("#FF0000", "red"),
        ("#C00000", "red"),
        ("#FFC7CE", "red"),
        ("#FFC000", "amber"),
        ("#FFFF00", "amber"),
        ("#ED7D31", "amber"),
        ("#00B050", "green"),
        ("#C6EFCE", "green"),
        ("#92D050", "green"),
    ],
)
def test_a_fill_is_read_by_the_plain_name_of_its_colour_and_shown(fill: str, level: str) -> None:
    found, (doubt,) = told("", fill)
    assert found == Rated(rag=level)
    assert (doubt.key, doubt.taken) == (f"rating-{fill[1:].lower()}", level)


@pytest.mark.parametrize("fill", ["#7030A0", "#0070C0", "#808080"])
def test_a_fill_of_no_level_is_unrated_and_asked(fill: str) -> None:
    found, (doubt,) = told("", fill)
    assert found == Rated(mark=fill)
    assert doubt.taken == "unrated"


@pytest.mark.parametrize("fill", ["", "#FFFFFF", "#F2F2F2", "#E2EFDA", "#DDEBF7", "red"])
def test_white_and_the_pale_bands_of_a_table_are_no_fill(fill: str) -> None:
    assert told("", fill) == (Rated(), ())


def test_the_documents_own_key_says_what_a_word_and_a_fill_mean() -> None:
    assert told("On track", meant=KEYED) == (Rated(rag="on-track"), ())
    assert told("Complete", meant=KEYED) == (Rated(rag="complete"), ())
    assert told("", "#0070c0", KEYED)[0] == Rated(rag="complete")


def test_a_word_in_a_fill_of_another_rating_is_asked_about() -> None:
    found, (doubt,) = told("Green", "#FF0000")
    assert found == Rated(rag="green")
    assert (doubt.read, doubt.beside, doubt.taken) == ("Green", "#FF0000", "green")
    assert told("Green", "#00B050")[1] == ()


def test_a_score_in_a_filled_cell_is_read_by_its_fill_and_shown() -> None:
    found, (doubt,) = told("3", "#FF0000")
    assert found == Rated(rag="red")
    assert doubt.key == "rating-ff0000"


def test_in_a_column_for_progress_only_what_is_nothing_else_is_a_rating() -> None:
    def progress(words: str) -> Rated:
        return told(words, column="progress")[0]

    assert progress("Green") == Rated(rag="green")
    assert progress("16") == Rated(mark="16")
    assert progress("Done: two schools. To do: four") == Rated(
        progress="Done: two schools. To do: four"
    )
    assert progress("Good progress") == Rated(progress="Good progress")
    assert progress("A – the first of three") == Rated(progress="A – the first of three")
    assert progress("Amber lights were mended") == Rated(progress="Amber lights were mended")


def test_a_column_for_states_reads_states_first_and_ratings_too() -> None:
    def state(words: str, meant: Meant = PLAIN) -> Rated:
        return told(words, meant=meant, column="state")[0]

    assert state("Done") == Rated(state="complete")
    assert state("Complete", KEYED) == Rated(state="complete")
    assert state("Amber") == Rated(rag="amber")
    assert state("40%") == Rated(progress="40%")
    (doubt,) = told("Parked", column="state")[1]
    assert (doubt.kind, doubt.taken) == ("state", "as-words")


def test_all_columns_that_speak_of_progress_are_one_report() -> None:
    found = read(
        outline(
            row(
                rag="Amber – two posts vacant",
                state="In progress",
                progress="The group met twice.",
                barriers="No funding",
                next_steps="Recruit",
            ),
            facts=DATED,
        )
    )
    assert found.actions[0].report == Report(
        "amber",
        "",
        "in progress",
        "two posts vacant\nThe group met twice.",
        "No funding",
        "Recruit",
    )


def test_a_state_in_the_progress_column_beside_a_rating_is_a_state() -> None:
    report = read(outline(row(rag="Green", progress="Complete"), facts=DATED)).actions[0].report
    assert report == Report(rag="green", state="complete")


def test_a_row_that_says_nothing_of_progress_has_no_report() -> None:
    assert read(outline(row(rag="", progress=""))).actions[0].report is None


def test_an_answer_to_a_mark_rates_every_row_that_bears_it() -> None:
    rows = (row("A", "row 1", progress="16"), row("B", "row 2", progress="16"))
    assert doubts(read(outline(*rows)), "mark")[0].places == ("row 1", "row 2")
    found = read(outline(*rows), answers={"mark-16": "green"})
    assert [a.report and a.report.rag for a in found.actions] == ["green", "green"]


def ratings(*words: str, heading: str = "Status") -> list[str]:
    """What rows of a plan are rated by these words, with an exclamation mark before a mark."""
    plan = outline(*(row(f"Do {n}", rag=each) for n, each in enumerate(words)), facts=DATED)
    columns = (("table 1", (Heading(4, heading, "rag"),)),)
    found = read(plan._replace(columns=columns))
    reports = [a.report or Report() for a in found.actions]
    return [report.rag or f"!{report.mark}" for report in reports]


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        (("R", "A", "G"), ["red", "amber", "green"]),
        (("G", "B", "B"), ["green", "blue", "blue"]),
        (("R", "A", "G", "C"), ["red", "amber", "green", "!C"]),
        (("Green", "Amber", "R"), ["green", "amber", "red"]),
        (("Green", "Yellow", "Red"), ["green", "amber", "red"]),
        (("🟢 Good", "🟡 Some gaps", "🔴"), ["green", "amber", "red"]),
        (("Completed (Blue)", "Red (was Green)"), ["blue", "!Red (was Green)"]),
        (("C", "T", "B"), ["!C", "!T", "!B"]),
        (("C", "O", "G"), ["red", "amber", "green"]),
        (("C", "A", "G"), ["!C", "!A", "!G"]),
        (("R", "P", "B"), ["!R", "!P", "!B"]),
        (("A", "B"), ["!A", "!B"]),
    ],
)
def test_letters_are_ratings_only_where_the_column_shows_that_they_are_initials(
    words: tuple[str, ...], levels: list[str]
) -> None:
    assert ratings(*words) == levels


@pytest.mark.parametrize(
    ("heading", "words", "levels"),
    [
        ("RAG", ("A", "R", "C"), ["amber", "red", "!C"]),
        ("BRAG status", ("B", "A"), ["blue", "amber"]),
        ("CAG", ("G", "A", "C"), ["green", "amber", "red"]),
        ("RAG: Q2", ("A", "A"), ["amber", "amber"]),
        ("RAG", ("A", "B", "C"), ["amber", "!B", "!C"]),
    ],
)
def test_a_heading_proves_the_letters_that_it_is_made_of(
    heading: str, words: tuple[str, ...], levels: list[str]
) -> None:
    assert ratings(*words, heading=heading) == levels


def test_a_picture_in_a_column_of_ratings_is_a_mark() -> None:
    found, (doubt,) = told("[picture: c647f4]")
    assert found == Rated(mark="[picture: c647f4]")
    assert (doubt.kind, doubt.taken) == ("mark", "unrated")


def by_fill(role: str, *cells: tuple[str, str]) -> tuple[list[str], list[str]]:
    """How rows are rated whose cells of a role have words and a fill, and what is asked about fills."""
    rows = (row(f"Do {n}", **{role: Said(*_said(each))}) for n, each in enumerate(cells))
    found = read(outline(*rows, facts=DATED))
    reports = [a.report or Report() for a in found.actions]
    asked = [d.taken for d in doubts(found, "rating") if d.read.startswith("#")]
    return [report.rag or f"!{report.mark}" for report in reports], asked


def _said(cell: tuple[str, str]) -> tuple[str, str, str, str]:
    words, fill = cell
    return (words, "", "", fill)


LATE, FINE = (
    ("The work is late because nobody could be found", "#FF0000"),
    ("All of it was done as planned", "#00B050"),
)


@pytest.mark.parametrize("role", ["rag", "state", "progress"])
def test_words_of_progress_on_fills_that_tell_rows_apart_are_rated_by_them(role: str) -> None:
    assert by_fill(role, LATE, FINE) == (["red", "green"], ["red", "green"])
    assert by_fill(role, FINE, FINE) == (["!", "!"], [])


def test_fills_of_a_column_that_is_not_for_progress_are_asked_about_and_rate_nothing_meanwhile() -> (
    None
):
    assert by_fill("evidence", LATE, FINE) == (["!", "!"], ["unrated", "unrated"])


@given(st.text(max_size=60))
def test_no_words_of_a_rating_column_are_lost(words: str) -> None:
    found, asked = told(words)
    kept = " ".join((found.mark, found.progress, found.state))
    says = (
        not is_blank(words) and folded(words) not in UNRATED_WORDS and any(map(str.isalnum, words))
    )
    assert (
        found.rag or found.state or asked or not says or any(s in kept for s in tidy(words).split())
    )
