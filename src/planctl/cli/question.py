"""A question that is answered with yes or no, in either language."""

import click

from planctl.locale.plan_changes import told

YES = frozenset({"y", "yes", "i", "ie", "ydw", "ydy"})
NO = frozenset({"n", "no", "na", "nac ydw", "nac ydy"})


def is_sure(question: str, lang: str, *, default: bool = False) -> bool:
    """Ask until the answer is one that is understood; an empty one is `default`.

    Either language's words are taken, whatever the question's. Where the input ends and nobody can
    answer, the answer is no. Raises click.Abort for who interrupts.
    """
    choice = told("yes-or-no" if not default else "yes-or-no-yes", lang)
    while True:
        said = _said(f"{question} [{choice}]")
        if said is None:
            return False
        word = said.strip().casefold()
        if not word:
            return default
        if word in YES | NO:
            return word in YES
        click.echo(told("say-yes-or-no", lang), err=True)


def _said(question: str) -> str | None:
    """What somebody answers, None where the input has ended."""
    try:
        words: str = click.prompt(question, default="", show_default=False, prompt_suffix=": ")
    except click.Abort as ended:
        # click makes one of an interruption and of an end; which it was stands behind it.
        if isinstance(ended.__context__, EOFError):
            return None
        raise
    return words
