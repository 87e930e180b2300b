"""What can be chosen in a form is said in both languages, and means one thing."""

from planctl.partners.choices import choices
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


def test_states_and_yes_and_bodies_are_said_in_both_languages(example_desk: Desk) -> None:
    told = choices(example_desk.plan.terms, example_desk.plan.register.leads)
    assert told["no_change"] == told["complete"] == {"Ie / Yes": "yes"}
    assert list(told["state"].values()) == ["not started", "in progress", "complete"]
    assert "Heb ddechrau / Not started" in told["state"]
    assert told["from"]["Cyngor Bwrdeistref Elverwick / Elverwick Borough Council"] == (
        "elverwick-council"
    )
