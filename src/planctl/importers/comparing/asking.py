"""The doubts that arise where a document differs from the plan that is there."""

from planctl.importers.comparing.there import There
from planctl.importers.doubts import Choice, Doubt, Questions, key_of

KEEP = Choice("keep", "plan-keep")
TAKE = Choice("document", "plan-take")
NEW = Choice("new", "match-new")
LATER = Choice("later", "match-later")
CLOSURES = ("no-longer-relevant", "superseded", "cancelled")
PART, EACH = Choice("part", "part-only"), Choice("each", "ask-each")


class Asking:
    """Asks about one comparison; every question takes the plan as it stands meanwhile."""

    def __init__(self, there: There, questions: Questions) -> None:
        self._there, self._questions = there, questions
        self._plan = there.actions

    def which(self, kind: str, words: str, ids: tuple[str, ...], at: str) -> str:
        """Which of some ids is meant by words: one of them, "new", or "later" meanwhile.

        `kind` is "match" for an action, "match-commitment" for a commitment, and "unknown-id" for an
        action with an id that none has.
        """
        named = {each.id: each.commitment for each in self._there.commitments}
        named |= {identity: action.action for identity, (_, action) in self._plan.items()}
        choices = (*(Choice(each, named.get(each, "")) for each in ids), NEW, LATER)
        doubt = Doubt(key_of(kind, words), kind, words, (at,), choices, "later")
        return self._questions.ask(doubt._replace(beside=named.get(ids[0], "") if ids else ""))

    def instead(self, about: str, was: str, now: str, at: str) -> bool:
        """Whether the document's words stand again where the plan had them and left them."""
        return self._instead("older-words", now, about, was, now, (at,))

    def otherwise(self, owner: str, field: str, was: str, now: str) -> bool:
        """Whether the document's words stand instead of those in the plan's own file."""
        return self._instead("plan-words", f"{field} {now}", f"{owner} {field}", was, now, ())

    def _instead(
        self, kind: str, key: str, about: str, was: str, now: str, places: tuple[str, ...]
    ) -> bool:
        doubt = Doubt(key_of(kind, key), kind, now, places, (KEEP, TAKE), "keep")
        return self._questions.ask(doubt._replace(beside=was, about=about)) == "document"

    def emptied(self, key: str, about: str, was: str, at: str) -> bool:
        """Whether words that the document leaves out are taken out of the plan."""
        remove = Choice("remove", "plan-remove")
        doubt = Doubt(key_of("emptied", key), "emptied", "", (at,), (KEEP, remove), "keep")
        return self._questions.ask(doubt._replace(beside=was, about=about)) == "remove"

    def regrouped(self, words: str, at: str) -> bool:
        """Whether actions that are there go under a commitment that only the document has."""
        choices = (KEEP, Choice("move", "regroup-move"))
        key = key_of("regroup", words)
        return self._questions.ask(Doubt(key, "regroup", words, (at,), choices, "keep")) == "move"

    def moved_back(self, identity: str, words: str, to: str, at: str) -> bool:
        """Whether something goes back where it stood before the plan moved it."""
        titles = {aim.id: aim.title for aim in self._there.terms.aims}
        titles |= {each.id: f"{each.id} {each.commitment}" for each in self._there.commitments}
        key = key_of("moved-back", f"{words} {to}")
        choices = (KEEP, Choice("move", "move-back"))
        doubt = Doubt(key, "moved-back", titles.get(to, to), (at,), choices, "keep")
        return self._questions.ask(doubt._replace(about=f"{identity} {words}")) == "move"

    def dated(self, identity: str, words: str, was: str, now: str, at: str) -> str:
        """What becomes of another timescale in an adopted plan: "keep", "asks" or "approved"."""
        choices = (KEEP, Choice("asks", "date-asks"), Choice("approved", "date-approved"))
        doubt = Doubt(
            key_of("moved-date", f"{words} {now}"), "moved-date", now, (at,), choices, "keep"
        )
        return self._questions.ask(doubt._replace(beside=was, about=f"{identity} {words}"))

    def part(self, source: str) -> bool:
        """Whether a document that lacks most of the plan is only a part of it."""
        doubt = Doubt(key_of("part", source), "part", source, (), (PART, EACH), "part")
        return self._questions.ask(doubt) == "part"

    def whole(self, kind: str, words: str) -> bool:
        """Whether each action of an aim, or a commitment, that is not in the document is asked about."""
        doubt = Doubt(key_of(kind, words), kind, words, (), (KEEP, EACH), "keep")
        return self._questions.ask(doubt) == "each"

    def gone(self, identity: str, near: tuple[str, ...]) -> str:
        """What becomes of an action that is not in the document; `near` are those it may go on in."""
        _, action = self._plan[identity]
        choices = [KEEP]
        if self._there.terms.status == "draft" and not self._there.mark(identity).is_recorded:
            choices.append(Choice("remove", "gone-remove"))
        choices += [Choice(each, f"gone-{each}") for each in CLOSURES]
        choices += [Choice(f"merged-{each}", self._plan[each][1].action) for each in near]
        key = key_of("gone", action.action)
        doubt = Doubt(key, "gone", action.action, (), tuple(choices), "keep", beside=identity)
        return self._questions.ask(doubt)
