"""An answers file holds every doubt as a comment; left as it is it settles nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.cli.import_answers import answers_file, answers_typed, line_of, of_no_use
from planctl.cli.import_told import doubts_told
from planctl.errors import NotOpened, WrongUsage
from planctl.importers.doubts import Choice, Doubt, Questions, key_of

DOUBT = Doubt(
    "lead-hrps",
    "lead",
    "HRPS",
    ("table 4, row 7", "table 5, row 2"),
    (Choice("hr-team", "hr-team"), Choice("new", "new")),
    "new",
    beside="HR Team",
    is_open=True,
)


def saved(folder: Path, text: str) -> str:
    path = folder / "answers.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    return str(path)


def template(*doubts: Doubt, lang: str = "en") -> str:
    return answers_file(doubts_told(doubts, lang), lang)


def test_a_template_as_it_is_settles_nothing(tmp_path: Path) -> None:
    assert answers_typed(saved(tmp_path, template(DOUBT))).answers == {}


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_a_template_says_what_was_read_where_and_what_may_be_answered(lang: str) -> None:
    text = " ".join(template(DOUBT, lang=lang).replace("#", " ").split())
    for words in ("HRPS", "HR Team", "table 4, row 7; table 5, row 2", "hr-team"):
        assert words in text


def test_a_line_whose_mark_is_taken_away_is_an_answer(tmp_path: Path) -> None:
    text = template(DOUBT).replace("#lead-hrps: new", "lead-hrps: hr-team")
    assert answers_typed(saved(tmp_path, text)).answers == {"lead-hrps": "hr-team"}


def test_where_nothing_is_in_doubt_that_is_said(tmp_path: Path) -> None:
    assert template() == "# There is nothing to answer.\n"
    assert answers_typed(saved(tmp_path, template())).answers == {}


ANY = st.text(min_size=1, max_size=40)
DOUBTS = st.builds(
    lambda about, read, taken, meaning: Doubt(
        key_of("timescale", about),
        "timescale",
        read,
        (read,),
        (Choice(taken, meaning),),
        taken,
        beside=about,
        is_open=True,
    ),
    *(ANY, ANY, ANY.filter(str.strip), ANY),
)


@given(st.lists(DOUBTS, max_size=4, unique_by=lambda doubt: doubt.key))
def test_whatever_the_words_each_line_alone_is_the_answer(doubts: list[Doubt]) -> None:
    from planctl.storage.answers import read_answers

    text = template(*doubts)
    lines = text.split("\n")
    assert all(not line or line.startswith("#") for line in lines)
    assert read_answers("answers.yaml", lambda _: text.encode()).answers == {}
    kept = [line[1:] if line.startswith("#timescale-") else line for line in lines]
    found = read_answers("answers.yaml", lambda _: "\n".join(kept).encode())
    assert not found.problems
    assert found.answers == {doubt.key: doubt.taken.strip() for doubt in doubts}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("lead-hrps: hr-team\nlead-hrps: new\n", 2),
        ("lead-hrps: supports #16Days\n", 1),
        ("lead-hrps:\n  - new\n", 2),
        ("lead-hrps new\n", 1),
        ("lead-hrps: &a new\n", 1),
    ],
)
def test_what_is_no_answer_is_refused_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = saved(tmp_path, text)
    with pytest.raises(WrongUsage, match=f":{line}: ") as refused:
        answers_typed(path)
    assert refused.value.hint


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotOpened, match=r"answers\.yaml"):
        answers_typed(str(tmp_path / "answers.yaml"))


def test_an_answer_with_signs_of_its_own_is_quoted_in_its_line() -> None:
    assert line_of("mark-16", "16") == "mark-16: 16"
    assert line_of("cut-off-1", "a: b #c") == 'cut-off-1: "a: b #c"'


def told_of(given: dict[str, str], *doubts: Doubt, lang: str = "en") -> list[str]:
    questions = Questions(given)
    for doubt in doubts:
        questions.ask(doubt)
    told = doubts_told(questions.doubts, lang)
    return list(of_no_use(told, questions.idle, given, "answers.yaml", lang, is_new=False))


def test_an_answer_that_fits_no_doubt_is_told_with_the_nearest() -> None:
    assert told_of({"lead-hprs": "new", "xyz": "a"}, DOUBT) == [
        "answers.yaml: lead-hprs answers no doubt of these documents (nearest: lead-hrps)",
        "answers.yaml: xyz answers no doubt of these documents",
    ]


def test_an_answer_that_is_none_of_the_choices_is_told_with_them() -> None:
    closed = DOUBT._replace(is_open=False)
    assert told_of({"lead-hrps": "someone"}, closed) == [
        "answers.yaml: lead-hrps: “someone” is none of the answers: hr-team, new"
    ]
    assert told_of({"lead-hrps": "someone"}, DOUBT) == []


def test_an_answer_of_another_form_is_told_with_the_form_that_is_wanted() -> None:
    period = Doubt("period", "period", "", (), (Choice("none", "no-period"),), "none", is_open=True)
    questions = Questions({"period": "last quarter"})
    questions.ask(period, lambda _: False)
    told = doubts_told(questions.doubts, "en")
    form = "a quarter or a year of the plan, such as 2026-27 Q1 or 2026-27"
    assert list(of_no_use(told, (), {"period": "last quarter"}, "a.yaml", "en")) == [
        f"a.yaml: period: “last quarter” is none of the answers: none, {form}"
    ]
    assert form in " ".join(template(period).replace("#", " ").split())


def test_what_a_plan_began_with_is_changed_in_its_own_file_and_that_is_said() -> None:
    assert told_of({"coordinator": "Health"}) == [
        "answers.yaml: coordinator was for the beginning of the plan: change it in plan.yaml now"
    ]


def test_an_empty_file_says_nothing_as_one_of_comments(tmp_path: Path) -> None:
    assert answers_typed(saved(tmp_path, "")).answers == {}


def test_a_doubt_says_what_of_the_plan_it_is_about() -> None:
    assert "#    about: ACT-001 Ask" in template(DOUBT._replace(about="ACT-001 Ask"))
