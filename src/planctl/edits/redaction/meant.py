"""Which files of a plan a name, an id or a path means, for who wants words taken out of them."""

import os

from planctl.errors import WrongUsage
from planctl.model.ids import read_id
from planctl.storage.layout import EVIDENCE_FOLDER, identity_of, kind_of, parts
from planctl.storage.opening import Opened

NAMED = frozenset({"record", "commitment", "narrative", "plan", "leads", "round", "import"})
"""The kinds of files that words can be taken out of by their names."""


class Meant:
    """Reads what was typed; with `has_fields` whole fields shall go, and only records have those."""

    def __init__(self, opened: Opened, *, has_fields: bool) -> None:
        self._opened, self._has_fields = opened, has_fields
        self._paths = sorted({path for unit in opened.scan.paths.values() for path in unit})

    def copies(self) -> list[str]:
        """The copies of evidence that some record names, by their paths."""
        named = {given.copy for summary in self._opened.summaries for given in summary.given}
        own = (path for path in named if kind_of(path).kind == "evidence")
        return sorted(path for path in own if not {"", ".", ".."} & set(path.split("/")))

    def files_of(self, target: str) -> list[str]:
        """The files that a name, an id or a path means. Raises WrongUsage for none."""
        name = target.replace(os.sep, "/").rpartition("/")[2]
        if f"/{EVIDENCE_FOLDER}/" in target.replace(os.sep, "/"):
            return [self._copy_meant(target)]
        if read_id(target):
            return self._commitment_of(read_id(target) or "")
        ending = next((end for end in (".yaml", ".md") if name.endswith(end)), "")
        stem = parts(f"{name.removesuffix(ending)}.yaml")[0]  # a translation is its file's, as one
        wanted = (ending,) if ending else (".yaml", ".md")
        found = [
            path
            for path in (*self._paths, *self._opened.scan.others)
            if path.rpartition("/")[2] in [f"{stem}{end}" for end in wanted]
            and kind_of(path).kind in NAMED
        ]
        if not found:
            raise self._unknown(target, stem)
        if self._has_fields and any(kind_of(path).kind != "record" for path in found):
            raise _only_words(target)
        return [*dict.fromkeys(found)]

    def _unknown(self, target: str, stem: str) -> WrongUsage:
        from difflib import get_close_matches

        if any(path.endswith(f"/{stem}.yaml") for path in self._paths if _is_frozen(path)):
            return WrongUsage(
                f"{target} is a period as a board agreed it: nothing is taken out of that",
                "Change its words in an editor, then run planctl check.",
            )
        paths = [path for path in self._paths if kind_of(path).kind in NAMED]
        known = [identity_of(path) for path in paths]
        near = get_close_matches(stem, known, 1, 0.6)
        hint = f"Did you mean {near[0]}?" if near else "A record is named as planctl show names it."
        return WrongUsage(f'there is no record, id or copy "{target}" in this plan', hint)

    def _commitment_of(self, identity: str) -> list[str]:
        if self._has_fields:
            raise _only_words(identity)
        minted = (each for summary in self._opened.summaries for each in summary.minted)
        paths = [each.path for each in minted if each.id == identity]
        if not paths:
            raise WrongUsage(f'there is no "{identity}" in this plan', "See: planctl list")
        return paths

    def _copy_meant(self, target: str) -> str:
        """A copy's path in the plan, typed from there, from here, or with its last names alone."""
        sought = target.replace(os.sep, "/")
        copies = self.copies()
        found = [path for path in copies if path == sought or sought.endswith(f"/{path}")]
        found = found or [path for path in copies if path.endswith(f"/{sought}")]
        if len(found) != 1:
            raise WrongUsage(
                f'no record names a copy "{target}"', "See the copies with: planctl evidence list"
            )
        return found[0]


def _is_frozen(path: str) -> bool:
    return kind_of(path).kind == "frozen"


def _only_words(target: str) -> WrongUsage:
    return WrongUsage(
        "--field is for records; of every other file the words are named",
        f'planctl redact {target} --text "the words"',
    )
