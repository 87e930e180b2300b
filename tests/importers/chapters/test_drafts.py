"""A draft is known by its lines."""

from tests.importers.chapters.blocks import outline, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]], "PREVENT")


def test_a_draft_is_known_in_both_languages_and_never_in_words() -> None:
    for words in ("DRAFT", "DRAFFT", "Draft v0.3", "DRAFT – NOT FOR CIRCULATION", "[Draft]"):
        made = outline(prose("Safer Lives Plan 2024-27", words, "The plan was made by all."), TABLE)
        assert made.facts.is_draft, words
        assert made.facts.introduction == "The plan was made by all."
        assert not made.left
    assert not outline(prose("Draft the plan with survivors."), TABLE).facts.is_draft


def test_a_line_that_dates_a_draft_makes_it_one() -> None:
    facts = outline(prose("Safer Lives Plan", "Version 0.2 DRAFT, 4 April 2025"), TABLE).facts
    assert (facts.made, facts.is_draft) == ("4 April 2025", True)
