"""How a commitment's file passes the gate."""

from planctl.model.action import Action, Commitment
from planctl.storage.document import Document
from planctl.storage.gate import admit, note_slips
from planctl.storage.lenient import Reader
from planctl.storage.shapes import ActionShape, CommitmentShape
from planctl.storage.shapes_text import CommitmentText
from planctl.storage.yaml_events import Plain

ACTION_KEYS = frozenset(ActionShape.model_fields)
COMMITMENT_KEYS = frozenset(CommitmentShape.model_fields)
WORDS = ("action", "evidence", "timescale", "lead")


def admit_commitment(document: Document, texts: dict[str, CommitmentText]) -> Commitment | None:
    """The commitment with its actions, or None when its file cannot be read."""
    if document.map is None:
        return None
    reader = Reader()
    data = reader.keys(document.map, COMMITMENT_KEYS)
    reader.yes_no(data, "publish")
    actions = data.get("actions")
    if isinstance(actions, list):
        data["actions"] = [_clean_action(reader, item, at) for at, item in enumerate(actions)]
    note_slips(document, reader.slips)
    shape = admit(document, CommitmentShape, data)
    return None if shape is None else _commitment(shape, document.path, texts)


def _clean_action(reader: Reader, item: Plain, at: int) -> Plain:
    if not isinstance(item, dict):
        return item
    clean = reader.keys(item, ACTION_KEYS, ("actions", at))
    reader.yes_no(clean, "publish", ("actions", at))
    return clean


def _commitment(shape: CommitmentShape, path: str, texts: dict[str, CommitmentText]) -> Commitment:
    return Commitment(
        id=shape.id,
        commitment=shape.commitment.strip(),
        aim=path.split("/")[0],
        path=path,
        actions=tuple(_action(action, texts) for action in shape.actions),
        publish=shape.publish,
        texts={lang: text.commitment for lang, text in texts.items() if text.commitment},
        of={lang: text.of for lang, text in texts.items() if text.of},
        was=tuple(shape.was),
    )


def _action(shape: ActionShape, texts: dict[str, CommitmentText]) -> Action:
    others = {
        lang: other
        for lang, text in texts.items()
        for other in text.actions
        if other.id == shape.id
    }
    return Action(
        id=shape.id,
        action=shape.action.strip(),
        evidence=shape.evidence.strip(),
        timescale=shape.timescale.strip(),
        lead=shape.lead.strip(),
        accountable=shape.accountable,
        publish=shape.publish,
        was=tuple(shape.was),
        texts={
            lang: other.model_dump(include=set(WORDS), exclude_defaults=True)
            for lang, other in others.items()
        },
        of={lang: other.of for lang, other in others.items() if other.of},
    )
