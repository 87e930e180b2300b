"""A form as text is answered in a reply, and read back whatever an e-mail program did to it."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.locale.returns import both, returned
from planctl.office.cells import Book
from planctl.partners.asking.asked_text import WIDTH, as_text, read_text
from planctl.partners.form import ANSWER_FIELDS, read_ticket
from planctl.partners.returned.reading import returned as returned_of
from tests.golden import same_as_golden
from tests.partners.forms import Desk

BODY = "elverwick-council"
KEYS = [field.key for field in ANSWER_FIELDS]
ANSWER = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=60)
"""One line; what begins as a line of the form does is told elsewhere."""


@pytest.fixture(scope="module")
def blank(example_desk: Desk) -> str:
    return as_text(example_desk.form(BODY))


def filled(blank: str, identity: str, answers: dict[str, str], mark: str = "") -> str:
    """A reply: the form quoted with a mark, and answers written under its labels without one."""
    labels = {both(key): key for key in KEYS}
    lines, here = [], ""
    for line in blank.splitlines():
        lines.append(mark + line)
        here = line.strip("= ") if line.startswith("==") else here
        key = labels.get(line.rstrip(":"))
        if here == identity and key in answers:
            lines += answers[key].split("\n")
    return "\n".join(lines)


def read(text: str) -> tuple[Book, dict[str, dict[str, str]]]:
    book = read_text(text, "reply.txt", 4)
    assert book
    top, *lines = book.sheets[0].lines
    assert [cell.text for cell in top.cells[1:]] == [both(key) for key in KEYS]
    rows = {line.cells[0].text: line.cells[1:] for line in lines}
    return book, {
        identity: {key: cell.text for key, cell in zip(KEYS, cells, strict=True) if cell.text}
        for identity, cells in rows.items()
    }


def test_the_text_of_a_form(blank: str) -> None:
    same_as_golden("return-elverwick-council.txt", blank)


def test_no_line_is_longer_than_an_e_mail_program_leaves_whole(blank: str) -> None:
    assert max(len(line) for line in blank.splitlines() if not line.startswith("[")) <= WIDTH


def test_a_form_that_nobody_filled_in_answers_nothing_and_knows_where_it_came_from(
    blank: str, example_desk: Desk
) -> None:
    book, answers = read(blank)
    form = example_desk.form(BODY)
    assert answers == {row.id: {} for row in form.rows}
    assert read_ticket(book.properties["planctl"], 4) == form.ticket


@given(st.dictionaries(st.sampled_from(KEYS), ANSWER), st.sampled_from(["", "> ", "> > ", ">>"]))
def test_answers_come_back_through_any_quoting(
    blank: str, answers: dict[str, str], mark: str
) -> None:
    kept = {key: text.strip(" >\u00a0\t\u3000") for key, text in answers.items()}
    kept = {
        key: text
        for key, text in kept.items()
        if text and text[0] not in "|=[*_" and ":" not in text
    }
    kept = {key: text for key, text in kept.items() if text == text.strip()}
    book, found = read(filled(blank, "ACT-008", kept, mark))
    assert found["ACT-008"] == kept
    assert found["ACT-010"] == {}
    assert book.properties


def test_an_answer_may_have_several_lines_and_stand_behind_its_label(blank: str) -> None:
    told = "Two schools.\n\nMore: see the minutes.\n- one\n- two"
    text = filled(blank, "ACT-008", {"progress": told})
    text = text.replace("\nCAG / RAG:", "\nCAG / RAG:ambr", 1)
    _, found = read(text)
    assert found["ACT-008"]["progress"] == told
    assert found["ACT-002"] == {"rag": "ambr"}


def test_what_can_be_chosen_stands_above_its_label_and_is_no_answer(blank: str) -> None:
    assert "\n| (Gwyrdd / Green · Ambr / Amber · Coch / Red)\nCAG / RAG:\n" in blank
    older = blank.replace("\nCAG / RAG:", "\nCAG / RAG (Gwyrdd / Green · Coch / Red): red", 1)
    assert read(older)[1]["ACT-002"] == {"rag": "red"}


def test_what_is_said_before_it_speaks_of_writing_and_not_of_boxes(blank: str) -> None:
    above = " ".join(blank.partition("== planctl return")[0].split())
    assert "write Yes after No change" in above
    assert "ysgrifennwch Ie ar ôl Dim newid" in above
    assert "choose Yes" not in above
    assert "box" not in above.casefold()


@pytest.mark.parametrize("lang", ["cy", "en"])
def test_a_label_may_be_written_in_one_language_and_dressed_up(lang: str, blank: str) -> None:
    label = both("progress")
    text = blank.replace(f"{label}:", f"*{returned('progress', lang).upper()}*: done so")
    assert all(answers == {"progress": "done so"} for answers in read(text)[1].values())


def test_the_plan_s_own_words_are_no_answer_even_where_they_look_like_one(blank: str) -> None:
    text = blank.replace("== ACT-008 ==", "== ACT-008 ==\n| Progress: all done\n> | RAG: green", 1)
    assert read(text)[1]["ACT-008"] == {}


def test_what_stands_after_the_end_is_not_read(blank: str) -> None:
    text = f"{blank}\n== ACT-008 ==\nProgress: not mine\n-- \nRegards"
    assert read(text)[1]["ACT-008"] == {}


def test_what_stands_above_the_head_is_not_read(blank: str) -> None:
    text = (
        f"== ACT-008 ==\nProgress: from an old e-mail\n\n{filled(blank, 'ACT-008', {'rag': 'red'})}"
    )
    assert read(text)[1]["ACT-008"] == {"rag": "red"}


def doubts(text: str) -> list[tuple[str, str]]:
    found = read_text(text, "reply.txt", 4)
    assert found
    remarks = returned_of(found, 4).remarks
    return [(each.at, each.parts["lines"]) for each in remarks if each.key == "blocks-in-doubt"]


def test_an_id_that_was_changed_leaves_both_blocks_in_doubt(blank: str) -> None:
    assert doubts(blank) == []
    answered = filled(blank, "ACT-002", {"progress": "Done"})
    text = answered.replace("== ACT-002 ==", "== ACT-005 ==")
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line == "== ACT-005 =="]
    assert doubts(text) == [("ACT-005", ", ".join(map(str, lines)))]
    assert "ACT-005" not in {row.id for row in returned_of(read_text(text, "r.txt", 4), 4).rows}  # type: ignore[arg-type]  # it is a form


@pytest.mark.parametrize("mark", ["", "== ACT-OO5 ==", "ACT-005"])
def test_a_block_whose_id_is_gone_does_not_run_into_the_one_before(mark: str, blank: str) -> None:
    text = filled(blank, "ACT-005", {"progress": "Not of ACT-002"}).replace("== ACT-005 ==", mark)
    assert [at for at, _ in doubts(text)] == ["ACT-002"]


def test_a_form_that_stands_in_a_reply_twice_is_in_no_doubt(blank: str) -> None:
    assert (
        doubts(blank.replace("== end ==", "") + blank.partition("== planctl return 1 ==")[2]) == []
    )


def test_a_label_that_is_written_twice_keeps_both_answers(blank: str) -> None:
    text = filled(blank, "ACT-008", {"progress": "one\nProgress: two"})
    assert read(text)[1]["ACT-008"] == {"progress": "one\ntwo"}


def test_without_its_head_the_answers_are_there_and_the_ticket_is_not(blank: str) -> None:
    kept = filled(blank, "ACT-008", {"progress": "done"}).partition("== ACT-002 ==")
    book, found = read(kept[1] + kept[2])
    assert found["ACT-008"] == {"progress": "done"}
    assert not book.properties


@given(
    st.text()
    | st.lists(st.sampled_from(["== ACT-1 ==", "[", "]", "[a b | c | d]", "RAG:", "|"])).map(
        "\n".join
    )
)
def test_any_other_text_is_no_form_or_is_read_without_harm(text: str) -> None:
    book = read_text(text, "x.txt", 4)
    assert book is None or book.kind == "txt"


def test_a_reply_wrapped_anew_keeps_its_answers(blank: str) -> None:
    answer = "Two schools have had it and three have dates. " * 6
    text = filled(blank, "ACT-008", {"progress": "\n".join(wrap(answer, 60))})
    assert " ".join(read(text)[1]["ACT-008"]["progress"].split()) == answer.strip()


CHAT = "Hello both,\nsee below. Ring me.\n\n"


def beside(text: str) -> dict[str, str]:
    found = read_text(text, "reply.txt", 4)
    assert found
    remarks = returned_of(found, 4).remarks
    return {each.key: each.parts["count"] for each in remarks if each.key.startswith("text-")}


@pytest.mark.parametrize("mark", ["", "> ", ">> "])
def test_words_above_and_below_the_form_are_counted_and_not_repeated(mark: str, blank: str) -> None:
    quoted = "".join(f"{mark}{line}\n" for line in blank.splitlines())
    assert beside(quoted) == {}
    assert beside(f"OFFICIAL\n{quoted}-- \nA. Person\nCouncil\n") == {}
    assert beside(f"On Monday, Desk <desk@x.example>\nwrote:\n{quoted}") == {}
    assert beside(f"From: Desk\nSent: 1 May 2026\n\n{quoted}") == {}
    assert beside(f"From: me\nSent: 1 May\nOne thing.\n\n{quoted}") == {"text-above": "1"}
    assert beside(f"{CHAT}{quoted}\nOne more thing.\n") == {"text-above": "2", "text-below": "1"}
    book = read_text(f"{CHAT}{quoted}", "reply.txt", 4)
    assert book
    assert "Ring" not in str(returned_of(book, 4))


def test_words_under_no_label_are_counted(blank: str) -> None:
    assert beside(blank.replace("== ACT-005 ==", "== ACT-005 ==\nMore: soon\n\nAnd later", 1)) == {
        "text-outside": "2"
    }


def test_a_year_in_brackets_is_an_answer(blank: str) -> None:
    text = filled(blank, "ACT-005", {"progress": "Due\n[2026]\n[see the minutes]"})
    assert doubts(text) == []
    assert read(text)[1]["ACT-005"]["progress"] == "Due\n[2026]\n[see the minutes]"
