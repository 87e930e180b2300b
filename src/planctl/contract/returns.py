"""What becomes of forms that came back, as machines read it: `planctl/returns/1`."""

from typing import NamedTuple

from planctl.contract.answer import Row, object_json, plain_text

MOST_SHOWN = 200
"""Rows of one status that a person is shown; machines get all of them."""


class ToldRemark(NamedTuple):
    """One thing that is said. `weight` is refused, question or note, `code` the same in any language.

    `here` and `there` are two texts that differ: this plan's, and the form's.
    """

    weight: str
    code: str
    cell: str
    text: str
    here: str = ""
    there: str = ""


class ToldRow(NamedTuple):
    """One row. `status` is recorded, unchanged, question or refused; `says` what would be recorded.

    `settle` is what settles its questions. `path` is the record's, from the current folder.
    """

    id: str
    status: str
    action: str
    cell: str
    body: str
    name: str
    period: str
    says: str
    remarks: tuple[ToldRemark, ...] = ()
    record: str = ""
    path: str = ""
    settle: str = ""


class ToldFile(NamedTuple):
    """One file. `body` is an id with its `name`, `sent` the day on which the form left, in words."""

    file: str
    kind: str
    body: str
    name: str
    period: str
    sent: str
    remarks: tuple[ToldRemark, ...]
    rows: tuple[ToldRow, ...]


class ToldReturns(NamedTuple):
    """All that is said of some files, and how many rows are of each status.

    `lines` are the sentences at the end, `command` what to type next, with `before` as its label.
    """

    files: tuple[ToldFile, ...]
    counts: dict[str, int]
    written: bool
    lines: tuple[str, ...]
    before: str = ""
    command: str = ""


def in_short(told: ToldReturns) -> tuple[ToldReturns, int]:
    """The same with at most `MOST_SHOWN` rows of each status, and how many are left out."""
    shown = dict.fromkeys(told.counts, 0)
    files = []
    for file in told.files:
        rows = []
        for row in file.rows:
            shown[row.status] = shown.get(row.status, 0) + 1
            rows += [row] if shown[row.status] <= MOST_SHOWN else []
        files.append(file._replace(rows=tuple(rows)))
    left_out = sum(max(count - MOST_SHOWN, 0) for count in shown.values())
    return told._replace(files=tuple(files)), left_out


def returns_json(told: ToldReturns, day: str) -> str:
    """One object: the counts, the files, and every row once among the items."""
    items = [_item(file, row) for file in told.files for row in file.rows]
    files = [_file(file) for file in told.files]
    return object_json(
        {
            "schema": "planctl/returns/1",
            "date": day,
            "written": told.written,
            "counts": told.counts,
            "lines": list(told.lines),
            "next": told.command or None,
            "files": files,
            "count": len(items),
            "items": items,
        }
    )


def returns_plain(told: ToldReturns) -> str:
    """A row a line: its status, id, file, cell, body, period, what it says, and what is said of it.

    What is said of a file as a whole has a line without an id.
    """
    lines = []
    for file in told.files:
        for remark in file.remarks:
            cells = (remark.weight, "", file.file, remark.cell, file.body, file.period, "")
            lines.append((*cells, remark.text))
        for row in file.rows:
            said = [_sentence(remark, row.cell) for remark in row.remarks]
            sentences = "; ".join([*said, row.settle] if row.settle else said)
            cells = (row.status, row.id, file.file, row.cell, row.body, row.period, row.says)
            lines.append((*cells, sentences))
    return "".join("\t".join(map(plain_text, line)) + "\n" for line in lines)


def _sentence(remark: ToldRemark, cell: str) -> str:
    where = f"{remark.cell}: " if remark.cell not in ("", cell) else ""
    texts = f" ({remark.here} | {remark.there})" if remark.here or remark.there else ""
    return f"{where}{remark.text}{texts}"


def _file(file: ToldFile) -> Row:
    return {
        "file": file.file,
        "kind": file.kind or None,
        "from": file.body or None,
        "period": file.period or None,
        "sent": file.sent or None,
        "remarks": [_remark(remark) for remark in file.remarks],
    }


def _item(file: ToldFile, row: ToldRow) -> Row:
    return {
        "id": row.id,
        "status": row.status,
        "file": file.file,
        "cell": row.cell,
        "action": row.action or None,
        "from": row.body or None,
        "period": row.period or None,
        "says": row.says or None,
        "record": row.record or None,
        "path": row.path or None,
        "remarks": [_remark(remark) for remark in row.remarks],
        "settle": row.settle or None,
    }


def _remark(remark: ToldRemark) -> Row:
    return {
        "weight": remark.weight,
        "code": remark.code,
        "cell": remark.cell or None,
        "text": remark.text,
        "here": remark.here or None,
        "there": remark.there or None,
    }
