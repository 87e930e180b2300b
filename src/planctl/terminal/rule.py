"""How the explanation of a problem's code looks."""

from planctl.rules.codes import CODES, Code
from planctl.rules.explained_files import FILES, SHAPES
from planctl.rules.explanation import Explanation

SEVERITIES = {
    "error": "An error stops work that needs the plan to be right: check ends with 1.",
    "warning": "A warning wants a person's eye; with check --strict it counts as an error.",
    "advice": "Advice is worth knowing; nothing waits for it.",
}


def rule_lines(code: Code, explained: Explanation | None) -> list[str]:
    """One code: what is wrong, why it matters, how it looks wrong and mended, and what to do."""
    lines = [f"{code.code} ({code.severity})", f"  {code.title[:1].upper()}{code.title[1:]}.", ""]
    if explained:
        lines += [f"  {explained.why}", "", "  Wrong:", *_excerpt(explained.example)]
        lines += ["  Right:", *_excerpt(explained.mended)]
    lines += [f"  {line}" for line in (SEVERITIES[code.severity], *what_to_do(code))]
    return lines


def _excerpt(text: str) -> list[str]:
    return [*(f"      {line}".rstrip() for line in text.split("\n")), ""]


def what_to_do(code: Code) -> list[str]:
    """Who can mend it, and how it is acknowledged where it may stay."""
    if code.fixable:
        return ["planctl check --fix mends it."]
    if code.severity == "error" or code.code in FILES or code.code in SHAPES:
        return ["It cannot be accepted: it wants mending."]
    return [
        "Where it may stay, a record about the action or commitment accepts it:",
        f"    accepts: {code.code}",
        "    reason: …",
    ]


def list_lines() -> list[str]:
    """Every code under its severity, with what is wrong."""
    wide = max(map(len, CODES))
    lines: list[str] = []
    for severity, sentence in SEVERITIES.items():
        codes = [code for code in CODES.values() if code.severity == severity]
        lines += [f"{severity.upper()}: {len(codes)}", f"  {sentence}"]
        lines += [
            f"  {code.code:{wide}}  {code.title}{'  (--fix)' if code.fixable else ''}"
            for code in codes
        ]
        lines.append("")
    return [*lines, "One of them explained: planctl rule CODE"]
