"""The one form keeps every meaning and every comment, and is the same the second time."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.edits.form.canonical import WRITTEN, formed
from planctl.edits.form.comments import notes_of
from planctl.edits.record_text import BLOCKS
from planctl.model.lead import Lead, Register
from planctl.model.plan import Terms
from planctl.model.rag import Level, Scheme
from planctl.storage.layout import FileKind, kind_of
from planctl.storage.opening import open_folder
from planctl.storage.reading import NO_TERMS
from planctl.storage.scalars import quoted, write_scalar
from planctl.storage.yaml_events import parse
from planctl.storage.yaml_places import tree
from tests.running import ROOT

TERMS: Terms = NO_TERMS._replace(
    scheme=Scheme((Level("green", "Green", colour="green"), Level("red", "Red", colour="red")))
)
REGISTER = Register((Lead("health", "Health"),))
RECORD = FileKind("record", "", "COM-01")
COMMITMENT = FileKind("commitment", "", "COM-01")


def form(text: str, kind: FileKind = RECORD) -> str:
    made = formed(text.encode(), kind, TERMS, REGISTER)
    assert made.refusal == ""
    return made.text


def test_a_record_by_hand_comes_into_the_one_form() -> None:
    hand = (
        "\ufeff# Ours\r\nRAG: Gwyrdd   # good\r\nfrom: HEALTH\r\n# when\r\ndate: 14/10/2026\r\n"
        "action: act-1\r\nperiod: 2026/27-Q2\r\nprogress: 'It''s done'\r\n"
        "supplied: the minutes\r\nx-mine: [a, b]"
    )
    assert form(hand) == (
        "# Ours\naction: ACT-001\nfrom: health\nperiod: 2026-27 Q2\n# when\ndate: 2026-10-14\n"
        "rag: green # good\nprogress: |-\n  It's done\nsupplied:\n  - reference: the minutes\n"
        "x-mine:\n  - a\n  - b\n"
    )


def test_long_words_of_the_plan_are_folded_and_short_ones_stand_on_their_line() -> None:
    words = "We will work with partners across the region to continually improve data collection"
    assert form(f'id: COM-01\ncommitment: "{words}"\nactions: []\n', COMMITMENT) == (
        "id: COM-01\ncommitment: >-\n  We will work with partners across the region to"
        " continually improve data\n  collection\nactions: []\n"
    )
    assert form("commitment: >\n  Short\n  words\nid: COM-01\n", COMMITMENT) == (
        "id: COM-01\ncommitment: >\n  Short words\n"
    )


def test_a_comment_goes_where_its_entry_goes() -> None:
    hand = (
        "# The head\n\n# of the commitment\ncommitment: 'Words' # said\nid: COM-01\n\n\n"
        "actions: # the list\n    # the first\n    -   action: Do it\n        # its number\n"
        "        id: ACT-001\n    # the last\n# the end\n"
    )
    made = form(hand, COMMITMENT)
    assert made == (
        "# The head\n\n# of the commitment\nid: COM-01\n# said\ncommitment: Words\n\n"
        "actions: # the list\n  # the first\n  # its number\n  - id: ACT-001\n"
        "    action: Do it\n# the last\n# the end\n"
    )
    assert form(made, COMMITMENT) == made


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("action: [", "planctl check"),
        ("action: ACT-001\nprogress: See minute 5.2 #4\n", 'words after " #"'),
    ],
)
def test_what_is_not_sure_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert reason in formed(text.encode(), RECORD, TERMS, REGISTER).refusal


@pytest.mark.parametrize("root", ["plan", "examples/riverside-safer-together/plan"])
def test_every_file_of_our_plans_keeps_its_meaning_and_its_one_form(root: str) -> None:
    folder = ROOT / root
    plan = open_folder(str(folder)).plan
    for path in sorted(folder.rglob("*.yaml")):
        kind = kind_of(path.relative_to(folder).as_posix())
        made = formed(path.read_bytes(), kind, plan.terms, plan.register)
        assert parse(made.text, "").data == parse(path.read_bytes().decode(), "").data
        assert formed(made.text.encode(), kind, plan.terms, plan.register) == made
        if kind.kind in ("commitment", "record"):
            assert made.text == path.read_bytes().decode(), path


def test_no_file_of_the_gallery_is_spoiled() -> None:
    for path in sorted((ROOT / "tests" / "examples" / "broken").rglob("*.yaml")):
        kind = kind_of(_below_plan(path))
        if kind.kind in WRITTEN:
            made = formed(path.read_bytes(), kind, TERMS, REGISTER)
            assert made.refusal or formed(made.text.encode(), kind, TERMS, REGISTER) == made


def _below_plan(path: Path) -> str:
    parts = path.parts
    last = max(at for at, part in enumerate(parts) if part in ("plan", "before"))
    return "/".join(parts[last + 1 :])


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
LINES = st.lists(WORDS, min_size=1, max_size=4).map("\n".join)
COMMENTS = st.sampled_from(["", "", "# one\n", "\n", "  # two\n\n", "# three\n# four\n"])


@st.composite
def by_hand(draw: st.DrawFn) -> str:
    """A record as hands might lay it out: any order, any style, comments anywhere."""
    values = {"action": "ACT-001", "from": "health", "date": "2026-10-14", "rag": "Coch"}
    values |= {key: draw(LINES) for key in sorted(BLOCKS) if draw(st.booleans())}
    values |= {"role": draw(WORDS), "x-own": draw(WORDS), "minute": draw(LINES)}
    text = ""
    for key in draw(st.permutations(sorted(values))):
        style = draw(st.sampled_from([quoted, write_scalar]))
        behind = draw(st.sampled_from(["", " # behind"]))
        text += f"{draw(COMMENTS)}{key}: {style(values[key])}{behind}\n"
    items = draw(st.lists(WORDS, max_size=3))
    if items:
        text += "supplied: # given\n" + "".join(f"- reference: {quoted(each)}\n" for each in items)
    return text + draw(COMMENTS)


@given(by_hand())
@settings(deadline=None, max_examples=150)
def test_the_one_form_says_the_same_with_every_comment_and_stays(text: str) -> None:
    before = parse(text, "").data
    made = formed(text.encode(), RECORD, TERMS, REGISTER)
    if made.refusal:
        assert before is None or 'words after " #"' in made.refusal
        return
    after = parse(made.text, "").data
    assert before is not None
    assert after == before | {"rag": "red"}
    assert notes_of(made.text, tree(made.text)).comments == notes_of(text, tree(text)).comments
    assert formed(made.text.encode(), RECORD, TERMS, REGISTER) == made
