"""A record that words were taken out of for good: it keeps its name, and says so under a seal."""

from collections.abc import Mapping

from planctl.model.gaps import is_left_of
from planctl.model.record import REMOVED
from planctl.storage.tokens import token
from planctl.storage.yaml_events import Plain

KEY = "redacted"


def seal_of(canonical: Mapping[str, Plain]) -> str:
    """The token over what is left in a record, whose data in the one form is `canonical`."""
    return token({key: value for key, value in canonical.items() if key != KEY})


def is_sealed(canonical: Mapping[str, Plain]) -> bool:
    """Whether a record was redacted and nothing in it has changed since.

    Its name then speaks of words that are gone. An edit that only claims to be a redaction takes
    nothing out, or breaks the seal.
    """
    said = canonical.get(KEY)
    rest = [value for key, value in canonical.items() if key != KEY]
    return isinstance(said, dict) and said.get("of") == seal_of(canonical) and _has_gap(rest)


def _has_gap(value: Plain) -> bool:
    if isinstance(value, str):
        return REMOVED in value
    parts = value.values() if isinstance(value, dict) else value
    return any(_has_gap(part) for part in parts)


def is_redaction_of(old: Plain, new: Plain) -> bool:
    """Whether `new` says what `old` said, but for words taken out, and that it was redacted."""
    if isinstance(old, dict) and isinstance(new, dict):
        gone = old.keys() - new.keys() - {KEY}
        return (
            new.keys() - old.keys() <= {KEY}
            and gone <= ({"sha256"} if new.get("copy") == REMOVED else set())
            and all(is_redaction_of(old[key], new[key]) for key in old.keys() & new.keys() - {KEY})
        )
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_redaction_of, old, new))
    return isinstance(old, str) and isinstance(new, str) and is_left_of(old, new)
