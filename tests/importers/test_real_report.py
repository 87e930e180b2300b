"""The former plan's yearly report comes in whole, as Word, Excel and text print it."""

from pathlib import Path

import pytest

from planctl.importers.known import Known
from planctl.importers.proposal import Proposal
from planctl.importers.proposing import propose
from planctl.importers.reading.any_document import read_source
from tests.importers.layouts.published_report import FILES, parts


@pytest.fixture(scope="module", params=FILES)
def proposal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Proposal:
    """What one of the files would make."""
    path: Path = tmp_path_factory.mktemp("report") / request.param
    FILES[request.param](path)
    return propose([read_source(str(path))], Known(), {}, {})


def test_every_line_is_an_action_with_its_mark_and_no_rating(proposal: Proposal) -> None:
    found = [
        (aim.title.upper(), commitment.words, a.action, a.timescale, a.report.mark)
        for aim in proposal.aims
        for commitment in aim.commitments
        for a in commitment.actions
        if a.report
    ]
    assert found == [(part.title, *line) for part in parts() for line in part.lines]
    assert not any(a.report.rag for a in proposal.actions if a.report)


def test_what_is_to_come_stands_under_its_section_and_is_not_of_the_year(
    proposal: Proposal,
) -> None:
    found = [
        (commitment.words, a.action, a.timescale)
        for aim in proposal.aims
        for commitment in aim.commitments
        for a in commitment.actions
        if a.is_future
    ]
    assert found == [line[:3] for part in parts() for line in part.future]


def test_every_narrative_is_whole(proposal: Proposal) -> None:
    for aim, part in zip(proposal.aims, parts(), strict=True):
        assert aim.narrative.split() == " ".join(part.paragraphs).split(), aim.title
        assert aim.statement == part.statement


def test_the_year_and_the_key_are_the_report_s_own(proposal: Proposal) -> None:
    assert str(proposal.period) == "2021-22"
    assert str(proposal.made) == "2022-05-31"
    meanings = [level.meaning for level in proposal.beginning.levels]
    assert meanings[0] == "good progress being made or the activity has been completed"


def test_the_marks_are_asked_about_once_each(proposal: Proposal) -> None:
    asked = [(d.read, len(d.places)) for d in proposal.doubts if d.kind == "mark"]
    assert sorted(asked) == [("1", 1), ("10", 1), ("16", 29)]
