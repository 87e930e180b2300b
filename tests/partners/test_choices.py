"""What can be chosen in a form is said in both languages, and means one thing."""

import pytest

from planctl.model.rag import Level
from planctl.partners.choices import choices
from planctl.partners.returned.boxes import rating_in
from tests.partners.forms import Desk


def test_ratings_are_the_plan_s_own_words_in_both_languages_most_favourable_first(
    example_desk: Desk,
) -> None:
    told = choices(example_desk.plan.terms)["rag"]
    assert told == {"Gwyrdd / Green": "green", "Ambr / Amber": "amber", "Coch / Red": "red"}


def test_a_rating_called_by_its_colour_has_that_colour_s_welsh(real_desk: Desk) -> None:
    assert next(iter(choices(real_desk.plan.terms)["rag"])) == "Gwyrdd / Green"


def test_a_rating_with_a_name_of_its_own_is_never_given_another(real_desk: Desk) -> None:
    terms = real_desk.plan.terms
    levels = tuple(level._replace(word=f"On {level.id}") for level in terms.scheme.levels)
    odd = terms._replace(scheme=terms.scheme._replace(levels=levels))
    assert list(choices(odd)["rag"]) == ["On green", "On amber", "On red"]


@pytest.mark.parametrize("colour", ["red", "amber", "green", "blue", "grey", "yellow", ""])
def test_every_rating_that_is_offered_is_read_back_as_that_one(
    colour: str, real_desk: Desk
) -> None:
    terms = real_desk.plan.terms
    odd = Level("odd", colour.title() or "Odd", colour=colour)
    others = tuple(level for level in terms.scheme.levels if level.colour != colour)
    scheme = terms.scheme._replace(levels=(*others, odd))
    mixed = terms._replace(scheme=scheme)
    for words, meant in choices(mixed)["rag"].items():
        assert list(rating_in(words, mixed)) == [meant], words


def test_every_body_that_is_offered_is_found_again_in_the_register(example_desk: Desk) -> None:
    register = example_desk.plan.register
    for words, meant in choices(example_desk.plan.terms, register.leads)["from"].items():
        found = {lead.id for part in words.split(" / ") if (lead := register.find(part))}
        assert found == {meant}


def test_states_and_yes_and_bodies_are_said_in_both_languages(example_desk: Desk) -> None:
    told = choices(example_desk.plan.terms, example_desk.plan.register.leads)
    assert told["no_change"] == told["complete"] == {"Ie / Yes": "yes"}
    assert list(told["state"].values()) == ["not started", "in progress", "complete"]
    assert "Heb ddechrau / Not started" in told["state"]
    assert told["from"]["Cyngor Bwrdeistref Elverwick / Elverwick Borough Council"] == (
        "elverwick-council"
    )
