"""What may give a person away is pointed at, and what only looks so is let be."""

from itertools import pairwise
from pathlib import Path

import pytest

from planctl.rules.privacy import PATTERNS, dotted, hits
from tests.rules.judged_privacy import GIVES_AWAY, GIVES_NOTHING_AWAY


def told(text: str) -> tuple[str, ...]:
    return tuple(f"{hit.kind} {text[hit.start : hit.end]}" for hit in hits(text))


@pytest.mark.parametrize(("text", "expected"), GIVES_AWAY, ids=lambda value: str(value)[:40])
def test_what_gives_somebody_away_is_found(text: str, expected: tuple[str, ...]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", GIVES_NOTHING_AWAY)
def test_what_only_looks_so_is_let_be(text: str) -> None:
    assert told(text) == ()


def test_every_kind_is_judged() -> None:
    judged = {hit.split(" ")[0] for _, expected in GIVES_AWAY for hit in expected}
    assert judged == set(PATTERNS)


def test_the_judged_sentences_are_many() -> None:
    assert len(GIVES_AWAY) + len(GIVES_NOTHING_AWAY) >= 80


def test_hits_stand_in_the_order_of_the_text_and_never_overlap() -> None:
    text = " ".join(text for text, _ in GIVES_AWAY)
    found = hits(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_what_is_dotted_tells_no_value() -> None:
    assert dotted("07700 900123, 3 Mai") == "••••• ••••••, • •••"


def test_a_long_list_of_hits_is_told_in_time() -> None:
    import time

    begun = time.perf_counter()
    assert len(hits("jane.doe@example.org,CF10 3AT\n" * 20_000)) == 40_000
    assert time.perf_counter() - begun < 10


def test_nothing_is_found_in_the_plans_we_keep(real_plan: Path, example_plan: Path) -> None:
    files = [*real_plan.rglob("*.yaml"), *example_plan.rglob("*.yaml")]
    found = {path.name: told(path.read_text("utf-8")) for path in files}
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize(
    "text", ["1 " * 100_000, "07" * 100_000, "refuge " * 20_000, "A@" * 50_000]
)
def test_a_long_text_of_near_misses_is_read_in_time(text: str) -> None:
    import time

    begun = time.perf_counter()
    hits(text)
    assert time.perf_counter() - begun < 10
