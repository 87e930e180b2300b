"""A question that is answered with yes or no, in either language."""

import click

from planctl.locale.plan_changes import told

YES = frozenset({"y", "yes", "i", "ie", "ydw", "ydy"})
NO = frozenset({"n", "no", "na", "nac ydw", "nac ydy"})


def is_sure(question: str, lang: str, *, default: bool = False) -> bool:
    """Ask until the answer is one that is understood; an empty one is `default`.

    Either language's words are taken, whatever the question's. Raises click.Abort where nobody
    answers.
    """
    choice = told("yes-or-no" if not default else "yes-or-no-yes", lang)
    while True:
        said = click.prompt(
            f"{question} [{choice}]", default="", show_default=False, prompt_suffix=": "
        )
        word = said.strip().casefold()
        if not word:
            return default
        if word in YES | NO:
            return word in YES
        click.echo(told("say-yes-or-no", lang), err=True)
