"""The nearest right word to a wrong one, and how somebody's words are quoted in a sentence."""

from collections.abc import Iterable, Sequence

from planctl.model.lead import Register

REGISTER = "Add the body to leads.yaml, or name one that is there."
_LONGEST = 60
_AT_MOST = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one in any case, or ""."""
    from difflib import get_close_matches  # only a wrong word pays for loading it

    by_fold = {each.casefold(): each for each in known}
    near = get_close_matches(word.casefold()[:200], by_fold, 1, 0.6)
    return by_fold[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The question with the nearest known word, or another sentence where none is near."""
    near = nearest(word, known)
    return f'Did you mean "{near}"?' if near else otherwise


def meant(body: str, register: Register) -> str:
    """One line of help that names the registered id which was probably meant."""
    lead = register.find(body)
    near = lead.id if lead else register.ids_by_name.get(nearest(body, register.ids_by_name), "")
    return f'Did you mean "{near}"?' if near else REGISTER


def quoted(words: str) -> str:
    """Words in quotation marks, on one line, cut after sixty characters."""
    line = " ".join(words.split())
    return f'"{line}"' if len(line) <= _LONGEST else f'"{line[: _LONGEST - 1].rstrip()}…"'


def listed(ids: Sequence[str]) -> str:
    """Ids in a row; of many the first twelve and how many more."""
    more = len(ids) - _AT_MOST
    return ", ".join(ids[:_AT_MOST]) + (f" and {more} more" if more > 0 else "")
