"""Forms that came back as a document or as the reply to an e-mail say their rows as workbooks do."""

import io
import json
from pathlib import Path
from typing import cast

from docx import Document

from planctl.partners.asking.asked_document import as_document
from planctl.partners.asking.asked_text import as_text
from tests.cli.desk import Desk, Item
from tests.partners.forms import desk
from tests.partners.returned_files import EXAMPLE, ON

COUNCIL = "elverwick-council"


def answered(identity: str, boxes: dict[str, str], after: str = "") -> bytes:
    """The document of a form, with boxes of one action filled in and a paragraph at its end."""
    document = Document(io.BytesIO(as_document(desk(EXAMPLE).form(COUNCIL))))
    for table in document.tables:
        if table.rows[0].cells[-1].text.strip() != identity:
            continue
        for row in table.rows:
            for label, words in boxes.items():
                if f"/ {label}" in row.cells[0].text and row.cells[0] is not row.cells[-1]:
                    row.cells[-1].text = words
    if after:
        document.add_paragraph(after)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rows(desk: Desk, path: Path) -> dict[str, Item]:
    done = desk.run("returns", "in", str(path), *ON, "--format", "json", cwd=desk.plan)
    assert done.code in (0, 1), done
    items = cast(list[Item], json.loads(done.out)["items"])
    return {str(item["id"]): item for item in items}


def test_a_document_is_read_box_by_box(example_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "back.docx"
    boxes = {"RAG": "Ambr", "Progress": "In Word\nsecond line", "New date asked for": "Medi 2027"}
    path.write_bytes(
        answered("ACT-005", boxes | {"Reason for the new date": "No time"}, "PS: hello")
    )
    found = rows(example_desk, path)
    assert {key: item["status"] for key, item in found.items() if item["says"]} == {
        "ACT-005": "recorded"
    }
    assert found["ACT-005"]["says"] == (
        "Amber · Progress: In Word\nsecond line · New date asked for: Medi 2027 (No time)"
    )
    assert len(found) == 6
    done = example_desk.run("returns", "in", str(path), *ON, cwd=example_desk.plan)
    assert "text between the tables, not recorded: PS: hello" in done.out


def test_words_of_the_plan_changed_in_a_document_are_asked_about(
    example_desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "back.docx"
    path.write_bytes(answered("ACT-010", {"Timescale": "2029"}))
    item = rows(example_desk, path)["ACT-010"]
    assert item["status"] == "question"


def test_a_reply_that_was_quoted_is_read_block_by_block(example_desk: Desk, tmp_path: Path) -> None:
    text = as_text(desk(EXAMPLE).form(COUNCIL))
    head, mark, rest = text.partition("== ACT-008 ==")
    rest = rest.replace("Cynnydd / Progress:", "Cynnydd / Progress: By mail\nand on", 1)
    path = tmp_path / "reply.txt"
    path.write_text("\n".join(f"> {line}" for line in (head + mark + rest).split("\n")), "utf-8")
    found = rows(example_desk, path)
    assert {key: item["says"] for key, item in found.items() if item["says"]} == {
        "ACT-008": "Progress: By mail\nand on"
    }
    assert {item["from"] for item in found.values()} == {COUNCIL}
    example_desk("2026-11-21", "reword", "ACT-008", "Offer it to all schools")
    assert rows(example_desk, path)["ACT-008"]["status"] == "question"
