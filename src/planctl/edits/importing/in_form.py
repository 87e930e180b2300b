"""Files that were in the one form stay in it."""

from planctl.edits.form.canonical import WRITTEN, formed
from planctl.model.lead import Register
from planctl.model.plan import Terms
from planctl.storage.layout import kind_of
from planctl.storage.writing import Change


def keep_form(change: Change, terms: Terms, register: Register) -> None:
    """Lay out anew what was spliced, where `fmt` would have left the file alone before.

    What somebody laid out by hand keeps its layout.
    """
    for path, after, was in change.intended():
        kind = kind_of(path)
        if after is None or was.before is None or kind.kind not in WRITTEN:
            continue
        if formed(was.before, kind, terms, register).text.encode() != was.before:
            continue
        made = formed(after, kind, terms, register)
        if not made.refusal and made.text.encode() != after:
            change.replace(path, after, made.text.encode())
