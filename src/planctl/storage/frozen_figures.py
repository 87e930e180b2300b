"""The figures of a period that was agreed, as its file says them: for a diff of what nobody may edit."""

from collections.abc import Iterator

from planctl.storage.document import Read, open_document
from planctl.storage.yaml_events import Plain


def figures_of(path: str, read: Read) -> dict[str, str]:
    """Every figure by its key: "overdue", "ratings.red", "aims.prevent.overdue"; none of what is no map."""
    document = open_document(path, read)
    if document.map is None:
        return {}
    found = dict(_flat("", document.map.get("figures")))
    for each in _list(document.map.get("aims")):
        found |= _flat(f"aims.{each.get('aim')}.", each.get("figures"))
    return found


def _flat(before: str, figures: Plain | None) -> Iterator[tuple[str, str]]:
    for key, value in figures.items() if isinstance(figures, dict) else ():
        if key == "ratings":
            for each in _list(value):
                yield f"{before}ratings.{each.get('rag')}", str(each.get("actions"))
        else:
            yield f"{before}{key}", str(value)


def _list(value: Plain | None) -> list[dict[str, Plain]]:
    parts = value if isinstance(value, list) else []
    return [each for each in parts if isinstance(each, dict)]
