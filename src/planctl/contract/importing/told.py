"""What a document would make of a plan, as people and machines are told it."""

from typing import NamedTuple

from planctl.contract.answer import Row


class ToldColumn(NamedTuple):
    """One column: its number from 1, its heading, and the field it was taken for, "" for none.

    `why` says how it was recognised. `field` and `reason` are both in the reader's language.
    """

    number: int
    heading: str
    role: str
    why: str
    field: str
    reason: str


class ToldTable(NamedTuple):
    """One table that holds actions, with how many rows came of it."""

    name: str
    rows: int
    columns: tuple[ToldColumn, ...]


class ToldDocument(NamedTuple):
    """One document, its kind (docx, xlsx …), and its tables in order."""

    file: str
    kind: str
    tables: tuple[ToldTable, ...]


class ToldAside(NamedTuple):
    """What stands in a document and is not taken as said. `manner` says how, in words."""

    manner: str
    at: str
    words: str
    code: str = ""


class ToldReport(NamedTuple):
    """What the document says became of an action. `rag` is a level's id with its word, or "".

    It is not recorded where nobody knows which period it is about.
    """

    rag: str = ""
    rag_word: str = ""
    mark: str = ""
    state: str = ""
    progress: str = ""
    barriers: str = ""
    next_steps: str = ""
    is_recorded: bool = True


class ToldAction(NamedTuple):
    """An action as it would be written. `at` is its place in the document.

    `others` are the words of columns that are no field: (heading, words).
    """

    id: str
    at: str
    action: str
    evidence: str = ""
    timescale: str = ""
    lead: str = ""
    reference: str = ""
    report: ToldReport | None = None
    is_future: bool = False
    others: tuple[tuple[str, str], ...] = ()


class ToldCommitment(NamedTuple):
    """A commitment with its actions."""

    id: str
    words: str
    actions: tuple[ToldAction, ...]


class ToldAim(NamedTuple):
    """An aim. `kind` is "aim" or "cross-cutting"; `narrative` its text for the period, in Markdown."""

    id: str
    title: str
    statement: str
    kind: str
    commitments: tuple[ToldCommitment, ...]
    narrative: str = ""


class ToldHome(NamedTuple):
    """The commitment that a new action stands under; `id` is "" where that is new too."""

    id: str
    words: str


class ToldChange(NamedTuple):
    """One difference from the plan that is there.

    `manner` is new, reworded, asked (a time that is only asked for), moved, gone, kept (not in the
    document, and left) or reported. `field` is what differs, "" for the whole; `id` is "" where there
    is none yet. Of what is gone `answer` says what becomes of it, in `now` in words. `action` is a
    new one, whole, under the commitment `under` of an aim; `about` are the words of the action of
    which another field changes.
    """

    manner: str
    id: str
    field: str
    was: str
    now: str
    at: str = ""
    action: ToldAction | None = None
    about: str = ""
    answer: str = ""
    aim: str = ""
    under: ToldHome | None = None


class ToldChoice(NamedTuple):
    """An answer that may be given, and what it comes to in words."""

    answer: str
    meaning: str


class ToldDoubt(NamedTuple):
    """One question, numbered from 1. `line` is its key with the answer that is taken meanwhile.

    `about` is what of the plan it is about, with its id; `form` is how an answer of other words is
    written, in words.
    """

    number: int
    key: str
    kind: str
    question: str
    read: str
    beside: str
    places: tuple[str, ...]
    choices: tuple[ToldChoice, ...]
    taken: str
    line: str
    is_open: bool = False
    blocks: bool = False
    refused: str = ""
    about: str = ""
    form: str = ""


class ToldPlan(NamedTuple):
    """The plan's own file as it would begin: `facts` are (label, words) in the reader's language.

    `leads` are (id, name, kind) of the register. `looks_back` is the period that is reported on, with
    the document's day, in words; `data` is the same as all of it for machines.
    """

    title: str
    vision: str
    facts: tuple[tuple[str, str], ...]
    leads: tuple[tuple[str, str, str], ...]
    looks_back: str = ""
    data: Row = {}


class ToldProblem(NamedTuple):
    """What check finds in the plan as it is then: the severity, the code, its file and line, and a sentence."""

    severity: str
    code: str
    path: str
    line: int
    message: str


class ToldImport(NamedTuple):
    """All that is said of some documents.

    `folder` is the plan's folder from the current one. `plan` and `aims` are the whole of a new
    plan; `changes` the differences from one that is there, where `is_new` is False. `paths` are the
    files that are or would be written. `lines` are the sentences at the end, `commands` what to type
    next, one after the other.
    """

    documents: tuple[ToldDocument, ...]
    asides: tuple[ToldAside, ...]
    folder: str
    is_new: bool
    plan: ToldPlan
    aims: tuple[ToldAim, ...]
    changes: tuple[ToldChange, ...]
    unchanged: int
    paths: tuple[str, ...]
    doubts: tuple[ToldDoubt, ...]
    settled: int = 0
    written: bool = False
    lines: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    problems: tuple[ToldProblem, ...] = ()

    @property
    def commitments(self) -> tuple[ToldCommitment, ...]:
        """Every commitment, in order."""
        return tuple(each for aim in self.aims for each in aim.commitments)

    @property
    def actions(self) -> tuple[ToldAction, ...]:
        """Every action, in order."""
        return tuple(action for each in self.commitments for action in each.actions)
