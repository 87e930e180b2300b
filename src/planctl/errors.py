"""Why a command cannot go on: each reason with its sentence and its exit code."""


class PlanctlError(Exception):
    """A command stops here. `str()` is the sentence for the person; `hint` says what to do, or is empty.

    Exit codes of the whole program: 0 fine, 1 problems found, 2 wrong usage, 3 could not go on,
    130 interrupted.
    """

    exit_code = 3

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint


class WrongUsage(PlanctlError):
    """What was typed asks for something that is not there or not possible as typed."""

    exit_code = 2


class NoPlan(PlanctlError):
    """There is no plan folder here, or what is there cannot be read as one."""


class Unreadable(PlanctlError):
    """A file needed for this very command cannot be read; `check` says why."""

    exit_code = 1


class NotOpened(PlanctlError):
    """A file that was named is not there, is of another kind, or cannot be opened safely.

    Nothing was read. A command that reads several files goes on with the others, and ends with 1.
    """

    exit_code = 2


class NoStructure(PlanctlError):
    """A document was opened, and no table or list of actions can be found in it.

    `candidates` are the lines that look most like actions, each with its place.
    """

    exit_code = 1

    def __init__(
        self, sentence: str, hint: str = "", candidates: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(sentence, hint)
        self.candidates = candidates


class NotWritten(PlanctlError):
    """Nothing was written: the disk, a permission, a lock, or a file that changed meanwhile."""


class NotAllowed(PlanctlError):
    """The plan's own policies forbid this; nothing was written."""

    exit_code = 1
