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
LONGEST = 1_000
"""Letters of an instruction that are read."""
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
    fields = _Open(is_unsaid)
    for run in root.iter(f"{W}r"):
        for child in run:
            if child.tag == f"{W}fldChar":
                fields.turn(child.get(f"{W}fldCharType", ""))
            elif child.tag == f"{W}instrText":
                fields.ask(child.text or "")
        if fields.unsaid:
            run.set(MARK, fields.unsaid[0].words or "?")
    for simple in root.iter(f"{W}fldSimple"):
        instruction = " ".join(simple.get(f"{W}instr", "").split())
        if is_unsaid(instruction):
            for run in simple.iter(f"{W}r"):
                run.set(MARK, instruction or "?")


def _name(instruction: str) -> str:
    name, *_ = instruction.split() or [""]
    return name.upper()


class _Field:
    """A field being read: what it asks Word for."""

    def __init__(self) -> None:
        self.instruction = ""

    @property
    def words(self) -> str:
        """Its instruction on one line."""
        return " ".join(self.instruction.split())


class _Open:
    """The fields that have begun and not ended, and of these the ones whose words are unsaid.

    A run is asked about once, however many fields it stands in.
    """

    def __init__(self, is_unsaid: Callable[[str], bool]) -> None:
        self._is_unsaid = is_unsaid
        self._begun: list[_Field] = []
        self.unsaid: list[_Field] = []

    def ask(self, text: str) -> None:
        """More of the innermost field's instruction."""
        if self._begun and len(self._begun[-1].instruction) < LONGEST:
            self._begun[-1].instruction += text

    def turn(self, kind: str) -> None:
        """A field begins, goes over to its words, or ends."""
        if kind == "begin":
            self._begun.append(_Field())
        elif self._begun and kind == "separate":
            field = self._begun[-1]
            if self._is_unsaid(field.instruction) and field not in self.unsaid[-1:]:
                self.unsaid.append(field)
        elif self._begun and kind == "end":
            field = self._begun.pop()
            if field in self.unsaid[-1:]:
                self.unsaid.pop()
