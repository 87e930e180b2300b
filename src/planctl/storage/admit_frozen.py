"""How a frozen period passes the gate."""

from planctl.model.frozen import Counted, Frozen
from planctl.model.period import APRIL
from planctl.storage.admit_terms import without_empty
from planctl.storage.document import Document
from planctl.storage.gate import admit, note_slips
from planctl.storage.lenient import Reader
from planctl.storage.shapes_frozen import CountedShape, FrozenShape

FROZEN_KEYS = frozenset(field.alias or name for name, field in FrozenShape.model_fields.items())


def admit_frozen(document: Document, starts: int = APRIL) -> Frozen | None:
    """A period as it was agreed, or None when its file cannot be read or is another period's.

    `starts` is the month in which the plan's years start.
    """
    if document.map is None:
        return None
    reader = Reader()
    data = reader.keys(document.map, FROZEN_KEYS)
    reader.day(data, "date")
    note_slips(document, reader.slips)
    shape = admit(document, FrozenShape, without_empty(data), starts)
    if shape is None:
        return None
    frozen = Frozen(
        shape.period,
        shape.date,
        shape.sender,
        shape.minute,
        tuple(_counted(each) for each in shape.commitments),
    )
    if document.path != frozen.path:
        document.refused = True
        message = f"this file speaks of {shape.period}, and its name of something else"
        advice = f"A period that was agreed has one file: {frozen.path}."
        document.report(("period",), "frozen-misnamed", message, advice)
        return None
    return frozen


def _counted(shape: CountedShape) -> Counted:
    return Counted(shape.commitment, shape.records, shape.digest, shape.marks, shape.changes)
