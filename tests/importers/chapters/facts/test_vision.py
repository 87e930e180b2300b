"""Where a document says its vision."""

import pytest

from tests.importers.chapters.blocks import other, outline, plan, prose

TABLE = plan("table 1", [["We will act", "Do this"]], "PREVENT")


@pytest.mark.parametrize(
    "words",
    [
        ["VISION: A safe place for all."],
        ["Our vision – A safe place for all."],
        ["GWELEDIGAETH: A safe place for all."],
        ["Our vision", "A safe place for all."],
        ["Ein gweledigaeth", "A safe place for all."],
    ],
)
def test_the_vision_stands_after_its_label_or_under_it(words: list[str]) -> None:
    made = outline(prose("Safer Lives Plan 2024-27", *words), TABLE)
    assert made.facts.vision == "A safe place for all."
    assert made.facts.introduction == ""
    assert not made.left


def test_a_sentence_about_the_vision_is_the_vision() -> None:
    words = "Our vision is a county where everybody lives without fear."
    assert outline(prose("Safer Lives Plan 2024-27", words), TABLE).facts.vision == words


def test_a_vision_in_a_box_is_found() -> None:
    for box in (
        other("table 0", ["VISION: A safe place."]),
        other("table 0", ["Vision", "A safe place."]),
        other("table 0", ["Red", "Bad"], ["Green", "Good"], title="Vision: A safe place."),
    ):
        assert (
            outline(prose("Safer Lives Plan 2024-27"), box, TABLE).facts.vision == "A safe place."
        )
