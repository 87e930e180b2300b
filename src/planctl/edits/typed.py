"""What nobody may type: the mark that stands where words were taken out for good."""

from planctl.errors import WrongUsage
from planctl.model.record import REMOVED
from planctl.storage.yaml_events import Plain


def refuse_removed(said: Plain, before: Plain = "") -> None:
    """Raises WrongUsage for the mark of a redaction among typed words.

    `before` is what stood there: its gaps may stay.
    """
    if _gaps(said) > _gaps(before):
        raise WrongUsage(
            f'"{REMOVED}" is written by planctl redact alone. Nothing was changed.',
            "To take words out for good: planctl redact --help",
        )


def _gaps(value: Plain) -> int:
    if isinstance(value, str):
        return value.count(REMOVED)
    parts = value.values() if isinstance(value, dict) else value
    return sum(map(_gaps, parts))
