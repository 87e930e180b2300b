"""Where there is no table of actions, the lines that look most like one are listed."""

from planctl.importers.reading.lines.candidates import MOST, candidates
from planctl.importers.reading.plain.text import read_plain


def listed(text: str) -> list[str]:
    return [words for _, words in candidates(read_plain(text.encode(), "a.txt"))]


def test_promises_verbs_items_and_times_are_marks_of_an_action() -> None:
    assert listed(
        "Our ambition is great\n\nWe will improve our response\n\n"
        "• Safer streets for all who live here\n\nSefydlu grŵp llywio\n\n1.2 Review the protocol\n\n"
        "A steering group by March 2026\n\nThe council is old and grand\n"
    ) == [
        "We will improve our response",
        "Safer streets for all who live here",
        "Sefydlu grŵp llywio",
        "1.2 Review the protocol",
        "A steering group by March 2026",
    ]


def test_each_has_its_place() -> None:
    found = read_plain(b"Words\n\nEstablish a group\n", "a.txt")
    assert candidates(found) == (("line 3", "Establish a group"),)


def test_of_many_those_with_the_most_marks_are_listed_in_their_order() -> None:
    weak = [f"Review the protocol number {n}" for n in range(MOST)]
    text = "\n".join([*weak, "• Establish a group by March 2026"])
    found = listed(text)
    assert len(found) == MOST
    assert found[-1] == "Establish a group by March 2026"


def test_headings_and_long_paragraphs_are_none() -> None:
    assert listed("Support for all of us\n=====\n\n" + "Review " + "very " * 100 + "long\n") == []
