"""The fields of a Word document: words that Word works out or fetches, and that nobody typed."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "HYPERLINK", "MACROBUTTON"})
BOXES = frozenset({"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"})
"""Fields whose words a person typed, or that count pages. Any other computes its words, or fetches them."""
LISTS = frozenset({"TOC", "INDEX", "TOA", "RD"})
"""Fields that list what stands elsewhere in the document."""
DAYS = frozenset({"DATE", "TIME", "PRINTDATE", "SAVEDATE", "EDITTIME", "FILENAME", "USERNAME"})
"""Fields that show what was so when the document was last opened or saved, and where."""
MARK = "planctl-field"
"""The attribute in which a run tells the instruction of the field that its words are of."""


def is_worked_out(instruction: str) -> bool:
    """Whether the words of a field are none that a person typed."""
    return _name(instruction) not in PAGES | BOXES


def is_no_plan(instruction: str) -> bool:
    """Whether the words of a field are none of a plan's: its contents, or the day it was opened."""
    return _name(instruction) in LISTS | DAYS


def mark_fields(root: Element, is_unsaid: Callable[[str], bool] = is_worked_out) -> None:
    """Mark every run whose words are of a field that computes or fetches, or is otherwise unsaid.

    A field may begin in one paragraph and end in another, and stand inside another field.
    """
    open_fields: list[_Field] = []
    for run in root.iter(f"{W}r"):
        for child in run:
            if child.tag == f"{W}fldChar":
                _turn(child.get(f"{W}fldCharType", ""), open_fields)
            elif child.tag == f"{W}instrText" and open_fields:
                open_fields[-1].instruction += child.text or ""
        worked_out = [
            field for field in open_fields if field.shows and is_unsaid(field.instruction)
        ]
        if worked_out:
            run.set(MARK, " ".join(worked_out[0].instruction.split()) or "?")
    for simple in root.iter(f"{W}fldSimple"):
        instruction = " ".join(simple.get(f"{W}instr", "").split())
        if is_unsaid(instruction):
            for run in simple.iter(f"{W}r"):
                run.set(MARK, instruction or "?")


class _Field:
    """A field being read. `shows` is whether its instruction is over and its words have begun."""

    def __init__(self) -> None:
        self.instruction, self.shows = "", False


def _name(instruction: str) -> str:
    name, *_ = instruction.split() or [""]
    return name.upper()


def _turn(kind: str, open_fields: list[_Field]) -> None:
    if kind == "begin":
        open_fields.append(_Field())
    elif open_fields and kind == "separate":
        open_fields[-1].shows = True
    elif open_fields and kind == "end":
        open_fields.pop()
