"""The boxes of older Word forms, whose answer stands in no words: what was ticked, what was chosen."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from planctl.office.reading.fields import W
from planctl.office.reading.styles import is_on, number_of

LONGEST = 40
"""How many runs the words of a box may have."""


def spell_boxes(root: Element) -> None:
    """Write beside every such box what a person sees in it, where no words follow that say it."""
    for paragraph in root.iter(f"{W}p"):
        runs = list(paragraph.iter(f"{W}r"))
        for at, run in enumerate(runs):
            box = run.find(f"{W}fldChar/{W}ffData")
            if box is not None and not any(_words(runs[at : at + LONGEST])):
                SubElement(run, f"{W}t").text = _shown(box)


def _words(runs: list[Element]) -> Iterator[str]:
    """The words from the beginning of a field to its end."""
    for run in runs:
        mark = run.find(f"{W}fldChar")
        if mark is not None and mark.get(f"{W}fldCharType") == "end":
            return
        yield from (each.text for each in run.findall(f"{W}t") if each.text)


def _shown(box: Element) -> str:
    """A tick or none; the line that was chosen."""
    ticked = box.find(f"{W}checkBox")
    if ticked is not None:
        answer = ticked.find(f"{W}checked")
        return "☒" if is_on(ticked.find(f"{W}default") if answer is None else answer) else "☐"
    choice = box.find(f"{W}ddList")
    if choice is None:
        return ""
    lines = [each.get(f"{W}val", "") for each in choice.findall(f"{W}listEntry")]
    answer = choice.find(f"{W}result")
    at = number_of(choice.find(f"{W}default") if answer is None else answer)
    return lines[at] if at < len(lines) else ""
