"""What `check --fix` mends is mended, and nothing else in the file is touched."""

import difflib
from datetime import date
from pathlib import Path

import pytest

from planctl.edits.form.mending import (
    CODES,
    MISNAMED,
    RENUMBERED,
    SOFT_RETURN,
    mend,
    mends,
    mends_of,
)
from planctl.rules.codes import CODES as TABLE
from planctl.storage.checking import problems_of
from planctl.storage.opening import open_texts
from tests.running import ROOT

BROKEN = ROOT / "tests" / "examples" / "broken"
RECORD = "prepare/COM-01/2026-10-14-ACT-001-health-221f.yaml"
COMMITMENT = "prepare/COM-02-second.yaml"


def below(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def gallery(code: str) -> dict[str, bytes]:
    """The example of a problem: the sound plan with the files that cause it laid over it."""
    return below(BROKEN / "_base" / "plan") | below(BROKEN / code / "plan")


def mended(texts: dict[str, bytes]) -> dict[str, bytes]:
    """The plan with every mend carried out, each found as it was left by the one before."""
    after = dict(texts)
    for each in mends_of(open_texts(texts)):
        assert after[each.path] == each.before
        after[each.path] = each.after
        if each.renamed:
            assert each.renamed not in after
            after[each.renamed] = after.pop(each.path)
    return after


def codes_in(texts: dict[str, bytes]) -> list[str]:
    return [problem.code for problem in problems_of(open_texts(texts), date(2026, 11, 21))]


@pytest.mark.parametrize("code", sorted({*CODES, MISNAMED, RENUMBERED} - {SOFT_RETURN}))
def test_every_fixable_problem_of_the_gallery_is_mended_and_leaves_no_other(code: str) -> None:
    texts = gallery(code)
    before, after = codes_in(texts), codes_in(mended(texts))
    assert code in before
    assert sorted(after) == sorted(found for found in before if found != code)


def test_the_table_of_codes_says_which_can_be_fixed() -> None:
    assert {code.code for code in TABLE.values() if code.fixable} == {*CODES, MISNAMED, RENUMBERED}


@pytest.mark.parametrize("code", sorted(CODES - {SOFT_RETURN, "list-wanted"}))
def test_only_the_line_with_the_slip_changes(code: str) -> None:
    texts = gallery(code)
    (each,) = mends_of(open_texts(texts))
    lines = (each.before.decode().splitlines(), each.after.decode().splitlines())
    changes = [line for line in difflib.ndiff(*lines) if line[0] in "+-"]
    assert len(changes) == 2


def test_a_line_break_from_word_becomes_a_space() -> None:
    texts = gallery("_base")
    texts[COMMITMENT] = "id: COM-02\ncommitment: We will listen\u2028and act\n".encode()
    assert mended(texts)[COMMITMENT] == b"id: COM-02\ncommitment: We will listen and act\n"


def test_comments_marks_and_line_ends_stay_as_they_were() -> None:
    texts = gallery("_base")
    hand = (
        "\ufeff# Mine\r\nAction: act-1 # which one\r\nfrom: Health\r\n\r\nDate: 14/10/2026\r\n"
        "RAG: Gwyrdd\r\nsupplied: the minutes # of May\r\nprogress: It  goes on\r\n"
    )
    texts = {path: text for path, text in texts.items() if not path.startswith("prepare/COM-01/")}
    texts["prepare/COM-01/hand.yaml"] = hand.encode()
    after = mended(texts)
    (path,) = (path for path in after if path.startswith("prepare/COM-01/"))
    assert after[path].decode() == (
        "\ufeff# Mine\r\naction: ACT-001 # which one\r\nfrom: health\r\n\r\ndate: 2026-10-14\r\n"
        "rag: green\r\nsupplied:\r\n  - reference: the minutes # of May\r\nprogress: It  goes on\r\n"
    )
    assert path.startswith("prepare/COM-01/2026-10-14-ACT-001-health-")


def test_a_record_that_another_names_keeps_its_name() -> None:
    texts = gallery("_base")
    texts["prepare/COM-01/hand.yaml"] = (
        b"action: ACT-001\nfrom: health\ndate: 2026-10-01\nrag: red\n"
    )
    texts["prepare/COM-01/2026-10-02-ACT-001-health-0000.yaml"] = (
        b"action: ACT-001\nfrom: health\ndate: 2026-10-02\nrag: red\ncorrects: hand\n"
    )
    assert "prepare/COM-01/hand.yaml" in mended(texts)


def test_a_record_takes_its_texts_in_other_languages_with_it() -> None:
    texts = gallery("_base")
    said = b"action: ACT-001\nfrom: health\ndate: 2026-10-01\nprogress: x\n"
    texts |= {"prepare/COM-01/hand.yaml": said, "prepare/COM-01/hand.cy.yaml": b"progress: y\n"}
    new = set(mended(texts)) - set(texts)
    assert len(new) == 2
    assert len({path.removesuffix(".yaml").removesuffix(".cy") for path in new}) == 1


def test_mending_twice_mends_nothing_more() -> None:
    for code in sorted({*CODES, MISNAMED, RENUMBERED} - {SOFT_RETURN}):
        assert mends_of(open_texts(mended(gallery(code)))) == []


def test_a_plan_in_a_folder_is_mended_whole_and_can_be_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planctl.edits.undo import undo

    monkeypatch.setenv("PLANCTL_STATE", str(tmp_path / "state"))
    texts = gallery("rag-word") | gallery("record-misnamed")
    root = tmp_path / "plan"
    for path, content in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    shown = mends(str(root))
    assert below(root) == texts
    assert mend(str(root)) == shown
    assert below(root) == mended(texts)
    undo(str(root))
    assert below(root) == texts


def test_what_changes_is_shown_without_anything_that_moves_a_cursor() -> None:
    texts = gallery("_base")
    texts[COMMITMENT] = "id: COM-02\ncommitment: We\u2028act\n".encode()
    (each,) = mends_of(open_texts(texts))
    assert each.diff.endswith("-commitment: We\\u2028act\n+commitment: We act\n")
    (renamed,) = mends_of(open_texts(gallery("record-misnamed")))
    assert renamed.diff.startswith("rename from prepare/")
