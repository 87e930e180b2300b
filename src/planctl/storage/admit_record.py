"""How a record passes the gate."""

from planctl.model.lead import Register
from planctl.model.period import APRIL
from planctl.model.plan import Terms
from planctl.model.record import (
    Acceptance,
    Act,
    Agreement,
    Approval,
    Change,
    Closure,
    Record,
    Refusal,
    Reopening,
    Request,
    SendBack,
    Supplied,
    Update,
    Verification,
)
from planctl.storage.document import Document
from planctl.storage.gate import admit, note_slips
from planctl.storage.layout import identity_of
from planctl.storage.lenient import Reader
from planctl.storage.shapes import (
    ACTS,
    RECORD_SHAPES,
    AcceptanceShape,
    AgreementShape,
    ApprovalShape,
    ChangeShape,
    ClosureShape,
    RecordShape,
    RefusalShape,
    ReopeningShape,
    SendBackShape,
    UpdateShape,
    VerificationShape,
)

KNOWN = frozenset(
    field.alias or name for shape in RECORD_SHAPES for name, field in shape.model_fields.items()
)


def admit_record(
    document: Document, terms: Terms | None, register: Register | None
) -> Record | None:
    """The record, or None when its file cannot be read as one."""
    if document.map is None:
        return None
    reader = Reader(terms, register)
    data = document.canonical = reader.record(document.map, KNOWN)
    note_slips(document, reader.slips)
    acts = [key for key in data if key in ACTS]
    if len(acts) > 1:
        said = " and ".join(f"`{act}:`" for act in acts)
        document.report((acts[1],), "two-acts", f"one record says {said}", TWO_ACTS, of_key=True)
        document.refused = True
        return None
    starts = terms.year_starts if terms else APRIL
    shape = admit(document, ACTS[acts[0]] if acts else UpdateShape, data, starts)
    if shape is None or not _has_one_subject(document, shape):
        return None
    return Record(
        name=identity_of(document.path),
        path=document.path,
        subject=shape.action or shape.commitment or "",
        sender=shape.sender,
        date=shape.date,
        act=_act(shape),
        period=shape.period,
        role=shape.role,
        redacted=shape.redacted.date if shape.redacted else None,
    )


TWO_ACTS = "A record says one thing: write a record of its own for each."


def _has_one_subject(document: Document, shape: RecordShape) -> bool:
    if bool(shape.action) != bool(shape.commitment):
        return True
    said = "both `action:` and" if shape.action else "neither `action:` nor"
    at = ("commitment",) if shape.action else ()
    advice = "Say with one id what the record is about."
    document.refused = True
    document.report(at, "subject-missing", f"{said} `commitment:`", advice)
    return False


def _act(shape: RecordShape) -> Act:
    return _update(shape) if isinstance(shape, UpdateShape) else _decision(shape)


def _decision(shape: RecordShape) -> Act:
    match shape:
        case ApprovalShape():
            return Approval(
                shape.approves, shape.timescale, shape.minute, shape.reason, shape.refresh
            )
        case RefusalShape():
            return Refusal(shape.refuses, shape.reason, shape.minute)
        case VerificationShape():
            return Verification(shape.verifies, shape.minute, shape.reason)
        case SendBackShape():
            return SendBack(shape.sends_back, shape.reason, shape.minute)
        case AgreementShape():
            return Agreement(shape.agrees, shape.rag, shape.minute, shape.reason)
        case ClosureShape():
            return Closure(shape.closes, shape.into, shape.reason, shape.minute)
        case ReopeningShape():
            return Reopening(shape.reopens, shape.reason, shape.minute)
        case ChangeShape():
            return Change(shape.changes, shape.was, shape.now, shape.reason, shape.minute)
        case AcceptanceShape():
            return Acceptance(shape.accepts, shape.reason, shape.of)
    raise AssertionError(shape)


def _update(shape: UpdateShape) -> Update:
    asks = Request(shape.asks.timescale, shape.asks.reason) if shape.asks else None
    return Update(
        rag=shape.rag,
        state=shape.state,
        progress=shape.progress,
        barriers=shape.barriers,
        next_steps=shape.next_steps,
        no_change=shape.no_change,
        supplied=tuple(
            Supplied(s.reference, s.seen_by, s.date, s.copied, s.sha256, s.despite)
            for s in shape.supplied
        ),
        asks=asks,
        public=shape.public,
        internal=shape.internal,
        corrects=shape.corrects,
        source=shape.source,
        mark=shape.mark,
    )
