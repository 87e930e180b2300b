"""The real plan comes in word for word, whatever kind of file its partnership kept it in."""

from pathlib import Path

import pytest

from planctl.importers.known import Known
from planctl.importers.proposal import Proposal
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
from tests.importers.layouts.published import items
from tests.importers.layouts.published_files import AIMS, FACTS, FILES, TITLE, VISION


@pytest.fixture(scope="module", params=FILES)
def proposal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Proposal:
    """What one of the files would make."""
    path: Path = tmp_path_factory.mktemp("real") / request.param
    FILES[request.param](path)
    return propose([read_source(str(path))], Known(), {}, {})


def test_every_action_is_there_word_for_word_in_order(proposal: Proposal) -> None:
    found = [
        (aim.title, commitment.words, (a.action, a.evidence, a.timescale, a.lead))
        for aim in proposal.aims
        for commitment in aim.commitments
        for a in commitment.actions
    ]
    assert found == [(item.aim, item.commitment, item.cells) for item in items()]


def test_it_is_called_what_it_is_called(proposal: Proposal) -> None:
    assert proposal.beginning.title == TITLE
    assert proposal.aims[0].kind == "cross-cutting"
    assert str(proposal.beginning.first) == "2023-04-01"
    assert str(proposal.beginning.last) == "2028-03-31"


def test_only_true_doubts_are_asked(proposal: Proposal) -> None:
    kinds = {doubt.kind for doubt in proposal.doubts}
    assert kinds <= {"cut-off", "years", "key", "coordinator", "same-lead", "lead"}
    cut_off = [doubt.read for doubt in proposal.doubts if doubt.kind == "cut-off"]
    assert len(cut_off) == 1
    assert cut_off[0].endswith("seeking feedback from the Regional")


def test_nothing_blocks_it(proposal: Proposal) -> None:
    assert not any(doubt.blocks for doubt in proposal.doubts)


def test_the_flattened_text_says_what_else_the_plan_says(tmp_path: Path) -> None:
    path = tmp_path / "flattened.txt"
    FILES["flattened.txt"](path)
    found = propose([read_source(str(path))], Known(), {}, {})
    assert (found.beginning.vision, found.beginning.strapline) == (VISION, "It's In our hands")
    assert found.beginning.introduction == FACTS["introduction"]
    assert [(a.title.upper(), a.statement) for a in found.aims if a.statement] == AIMS
