"""What a form says to whoever fills it in: “Please select”, “[Insert action]”, “Describe the action”."""

import re
from collections.abc import Sequence

from planctl.importers.doubts import Choice, Doubt, Questions, key_of
from planctl.importers.tables.folding import folded

LEAVE, KEEP = "leave-out", "keep"
_EMPTY = re.compile(
    r"(?:please )?(?:select|choose|pick)(?: (?:an? )?(?:item|option|one|from (?:the )?list|date|value))?\.?"
    r"|(?:please )?choose an item\.?|-+ ?(?:please )?select ?-+"
    r"|click (?:here|or tap(?: here)?)(?: to enter (?:text|a date))?\.?"
    r"|(?:dewiswch|dewis)(?: (?:eitem|un|o'r rhestr))?\.?"
)
_PROMPT = re.compile(
    r"[\[<{(](?:insert|enter|add|name|date|type|select|rhowch|nodwch|mewnosodwch)\b.*"
    r"|(?:please )?(?:insert|enter|type|describe|state|specify|list|give|name of|names? of|set out|say|explain"
    r"|choose|select|who|what|when|how|which|date of|target date|add)\b.*"
    r"|(?:e\.?g\.?|for example|example|enghraifft|er enghraifft)\b.*"
    r"|(?:rhowch|nodwch|disgrifiwch|pwy|pryd|beth|sut|enw)\b.*"
    r"|d{1,2}[/.-]m{1,3}[/.-](?:y|b){2,4}"
)


def is_empty(words: str) -> bool:
    """Whether a cell was never filled in: it asks for it still."""
    return len(words) < 60 and _EMPTY.fullmatch(folded(words)) is not None


def is_template(row: str, at: str, said: Sequence[str], questions: Questions) -> bool:
    """Whether a row shows how others are filled in: every cell asks for something, or gives an example.

    `row` are its words and `at` its place; `said` are the words of each cell.
    """
    if len(said) < 2 or not all(_PROMPT.fullmatch(folded(words)) for words in said):
        return False
    doubt = Doubt(
        key_of("template-row", row),
        "template-row",
        row,
        (at,),
        (Choice(LEAVE, "template-leave"), Choice(KEEP, "template-keep")),
        LEAVE,
    )
    return questions.ask(doubt) == LEAVE
