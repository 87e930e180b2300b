"""The proof of a text that planctl made: read back, it says exactly what it was made of."""

from planctl.storage.yaml_events import Plain, parse


def says(text: str, data: dict[str, Plain]) -> bool:
    """Whether a text can be written and is read as exactly this data, with nothing wrong in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    parsed = parse(text, "")
    return parsed.data == data and not parsed.problems
