"""What is known of a plan before a document is read."""

from typing import NamedTuple

from planctl.model.lead import Register
from planctl.model.plan import Terms


class Known(NamedTuple):
    """The plan that is there already: its terms, None for no plan, and its register."""

    terms: Terms | None = None
    register: Register = Register()
