"""What several documents say otherwise of one thing: asked, and meanwhile as the first of them has it."""

from collections.abc import Sequence
from typing import NamedTuple

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.values.wording import folded


class Voice(NamedTuple):
    """What a document of this name says; "" for nothing."""

    document: str
    words: str


def standing(about: str, voices: Sequence[Voice], questions: Questions) -> int:
    """The number, from 0, of the voice that stands; where none says anything, 0.

    `about` is what they speak of, for the key: it is the same whatever they say.
    """
    said = [n for n, voice in enumerate(voices) if voice.words]
    if len({folded(voices[n].words) for n in said}) < 2:
        return said[0] if said else 0
    first, other = (
        voices[said[0]],
        next(voices[n] for n in said if folded(voices[n].words) != folded(voices[said[0]].words)),
    )
    names = {_name(voices, n): n for n in said}
    choices = tuple(Choice(name, "this-document") for name in names)
    doubt = Doubt(
        key_of("files", about),
        "files",
        first.words,
        (),
        choices,
        choices[0].answer,
        beside=other.words,
    )
    return names[questions.ask(doubt)]


def _name(voices: Sequence[Voice], number: int) -> str:
    """What a document is called among others: with its number where another has the same name."""
    name = voices[number].document
    is_alone = sum(voice.document == name for voice in voices) == 1
    return name if name and is_alone else f"{name} {number + 1}".strip()
