"""What is told of an import, for machines: `planctl/import/1`."""

from collections.abc import Iterator

from planctl.contract.answer import Row, object_json
from planctl.contract.importing.told import (
    ToldAction,
    ToldAim,
    ToldAside,
    ToldChange,
    ToldDocument,
    ToldDoubt,
    ToldHome,
    ToldImport,
    ToldReport,
)


def import_json(told: ToldImport) -> str:
    """One object: how it was read, what is left aside, the plan, the differences and the doubts."""
    items = list(_items(told))
    return object_json(
        {
            "schema": "planctl/import/1",
            "plan": told.folder,
            "new": told.is_new,
            "written": told.written,
            "title": told.plan.title,
            "beginning": told.plan.data if told.is_new else None,
            "period": told.plan.data.get("period"),
            "made": told.plan.data.get("made"),
            "documents": [_document(each) for each in told.documents],
            "asides": [_aside(each) for each in told.asides],
            "aims": [_aim(each) for each in told.aims],
            "changes": [_change(each) for each in told.changes],
            "unchanged": told.unchanged,
            "files": list(told.paths),
            "doubts": [_doubt(each) for each in told.doubts],
            "settled": told.settled,
            "problems": [problem._asdict() for problem in told.problems],
            "lines": list(told.lines),
            "next": list(told.commands),
            "count": len(items),
            "items": items,
        }
    )


def candidates_json(lines: tuple[tuple[str, str], ...]) -> str:
    """One object where no structure was found: the lines that may be actions, and where they stand."""
    found = [{"at": at, "text": text} for at, text in lines]
    whole: Row = {"schema": "planctl/import/1", "written": False, "candidates": found}
    return object_json({**whole, "count": 0, "items": []})


def _document(document: ToldDocument) -> Row:
    tables = [
        {
            "name": table.name,
            "rows": table.rows,
            "columns": [
                {
                    "number": column.number,
                    "heading": column.heading or None,
                    "role": column.role or None,
                    "why": column.why or None,
                }
                for column in table.columns
            ],
        }
        for table in document.tables
    ]
    return {"file": document.file, "kind": document.kind, "tables": tables}


def _aside(aside: ToldAside) -> Row:
    return {"code": aside.code, "text": aside.manner, "at": aside.at, "words": aside.words or None}


def _aim(aim: ToldAim) -> Row:
    return {
        "id": aim.id,
        "title": aim.title,
        "statement": aim.statement or None,
        "kind": aim.kind,
        "narrative": aim.narrative or None,
        "commitments": len(aim.commitments),
    }


def _items(told: ToldImport) -> Iterator[Row]:
    for aim in told.aims:
        for commitment in aim.commitments:
            for action in commitment.actions:
                yield _item(aim.id, ToldHome(commitment.id, commitment.words), action)


def _item(aim: str, commitment: ToldHome, action: ToldAction) -> Row:
    report = action.report or ToldReport()
    return {
        "id": action.id or None,
        "aim": aim,
        "commitment_id": commitment.id or None,
        "commitment": commitment.words,
        "action": action.action,
        "evidence": action.evidence or None,
        "timescale": action.timescale or None,
        "lead": action.lead or None,
        "reference": action.reference or None,
        "rag": report.rag or None,
        "rag_word": report.rag_word or None,
        "mark": report.mark or None,
        "state": report.state or None,
        "progress": report.progress or None,
        "barriers": report.barriers or None,
        "next_steps": report.next_steps or None,
        "reported": action.report is not None and report.is_recorded,
        "future": action.is_future,
        "others": [{"heading": heading, "words": words} for heading, words in action.others],
        "at": action.at,
    }


def _change(change: ToldChange) -> Row:
    return {
        "manner": change.manner,
        "id": change.id or None,
        "field": change.field or None,
        "was": change.was or None,
        "now": change.now or None,
        "at": change.at or None,
        "about": change.about or None,
        "answer": change.answer or None,
        "aim": change.aim or None,
        "action": _item(change.aim, change.under or ToldHome("", ""), change.action)
        if change.action
        else None,
    }


def _doubt(doubt: ToldDoubt) -> Row:
    return {
        "number": doubt.number,
        "key": doubt.key,
        "kind": doubt.kind,
        "question": doubt.question,
        "about": doubt.about or None,
        "read": doubt.read,
        "beside": doubt.beside or None,
        "places": list(doubt.places),
        "choices": [{"answer": c.answer, "meaning": c.meaning} for c in doubt.choices],
        "open": doubt.is_open,
        "form": doubt.form or None,
        "taken": doubt.taken,
        "line": doubt.line,
        "blocks": doubt.blocks,
        "refused": doubt.refused or None,
    }
