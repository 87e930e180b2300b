"""What `check --fix` can mend by itself: only the lines touched, everything else as it was."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.contract.answer import visible
from planctl.edits.form.differences import difference
from planctl.edits.form.one_form import mended, slips_of
from planctl.edits.form.right_names import renamings
from planctl.edits.ids.late_records import late_moves
from planctl.storage.layout import kind_of
from planctl.storage.opening import Opened, open_folder
from planctl.storage.splice import SpliceRefused
from planctl.storage.writing import changing
from planctl.storage.yaml_events import decode, parse
from planctl.storage.yaml_lines import without_stray_characters

SOFT_RETURN = "soft-return"
MISNAMED = "record-misnamed"
RENUMBERED = "record-renumbered"


class Mend(NamedTuple):
    """One file mended of one kind of problem; those of a file follow each other, in order.

    `path` is relative to the plan folder. `renamed` is the file's new path, "" when it keeps its
    own; `before` and `after` are alike then.
    """

    path: str
    before: bytes
    after: bytes
    code: str
    renamed: str = ""

    @property
    def diff(self) -> str:
        """What changes, line by line, with nothing in it that moves a cursor; ends in a line break."""
        if self.renamed:
            return visible(f"rename from {self.path}\nrename to {self.renamed}\n")
        return "".join(f"{line}\n" for line in difference(self.path, self.before, self.after))


def mends(root: str) -> list[Mend]:
    """What `mend` would do to the plan in a folder; nothing is written."""
    return mends_of(open_folder(root))


def mend(root: str, command: str = "planctl check --fix") -> list[Mend]:
    """Mend a plan, all of it or nothing; `command` is what the journal calls it.

    Raises NotWritten where the disk refuses.
    """
    with changing(root, command) as change:
        found = mends(root)
        for each in found:
            if each.renamed:
                change.rename(each.path, each.renamed)
            else:
                change.replace(each.path, each.before, each.after)
    return found


def mends_of(opened: Opened) -> list[Mend]:
    """Every fixable problem of an opened plan that can be mended without a guess.

    In the order in which they are to be carried out. What is laid out so that it can't be mended
    alone is left as it is.
    """
    problems = [*opened.problems, *(p for s in opened.summaries for p in s.problems)]
    paths = sorted({problem.path for problem in problems if problem.code in CODES})
    found = [each for path in paths for each in _in_file(opened, path)]
    final = {each.path: each.after for each in found}
    late = late_moves(opened, final)
    for moved in late:
        if moved.after != moved.before:
            found.append(Mend(moved.path, moved.before, moved.after, RENUMBERED))
        if moved.new != moved.path:
            found.append(Mend(moved.path, moved.after, moved.after, RENUMBERED, moved.new))
    done = {moved.path for moved in late}
    misnamed = sorted({p.path for p in problems if p.code == MISNAMED and p.path not in done})
    for renaming in renamings(opened, misnamed):
        if renaming.new:
            content = final.get(renaming.path) or opened.read(renaming.path)
            found.append(Mend(renaming.path, content, content, MISNAMED, renaming.new))
    return found


CODES = frozenset(
    {
        SOFT_RETURN,
        "key-spelling",
        "list-wanted",
        "date-format",
        "lead-alias",
        "rag-word",
        "state-word",
        "yes-word",
        "id-spelling",
    }
)
"""The problems mended in a file's text; MISNAMED is mended in its name, RENUMBERED in both."""


def _in_file(opened: Opened, path: str) -> Iterator[Mend]:
    before = opened.read(path)
    text, _ = decode(before, path)
    if text is None:
        return
    for code, new in _steps(opened, path, text):
        after = new.encode()
        if after != before:
            yield Mend(path, before, after, code)
        before = after


def _steps(opened: Opened, path: str, text: str) -> Iterator[tuple[str, str]]:
    """Each code that was mended, with the text as it is then."""
    parsed = parse(text, path)
    if parsed.data is None:
        return
    if any(problem.code == SOFT_RETURN for problem in parsed.problems):
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        text = mark + without_stray_characters(text.removeprefix("\ufeff"))
        yield SOFT_RETURN, text
    slips = slips_of(kind_of(path), parsed.data, opened.plan.terms, opened.plan.register)
    for slip in slips:
        try:
            text = mended(text, slip) if slip.code else text
        except SpliceRefused:
            continue
        yield slip.code, text
