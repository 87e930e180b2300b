"""The house template of papers in Word: written out to be restyled, and found where it is kept."""

import os

NAME = "house.docx"
"""What the template is called, in the folder of papers beside the plan."""


def new_template(output: str | None) -> tuple[str, bytes]:
    """Where the built-in template is written, here unless a file or folder was named, and its bytes."""
    from planctl.office.making.house_template import built_in

    path = output or NAME
    is_folder = os.path.isdir(path) or path.endswith(("/", os.sep))
    return (os.path.join(path, NAME) if is_folder else path), built_in()


def template_for(named: str | None, root: str) -> bytes | None:
    """The template that papers of the plan at `root` follow: the one named, else the one kept beside it.

    None where there is neither. Raises NotOpened for what is no safe Word document.
    """
    from planctl.office.making.house_template import template_at

    path = named or os.path.join(os.path.dirname(root), "reports", NAME)
    return template_at(path) if named or os.path.lexists(path) else None
