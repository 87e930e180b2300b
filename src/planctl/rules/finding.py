"""What a rule found: a place in a file by its keys, before anybody looks up the line."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that is not sound. `keys` lead to the value in the file; () means the whole file.

    `subject` is the id it speaks of: a record that accepts `code` for it silences it.
    """

    path: str
    keys: tuple[str | int, ...]
    code: str
    message: str
    help: str = ""
    subject: str = ""
