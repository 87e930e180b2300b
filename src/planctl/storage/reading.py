"""Reading a plan from its texts, wherever they come from: terms first, then each unit by itself."""

from typing import NamedTuple, TypeVar

from planctl.model.frozen import Frozen
from planctl.model.lead import Register
from planctl.model.plan import Aim, Policies, Round, Terms
from planctl.model.problem import Problem
from planctl.model.rag import Scheme
from planctl.storage.admit_terms import admit_leads, admit_plan, admit_round
from planctl.storage.document import Document, Read, open_document
from planctl.storage.gate import admit
from planctl.storage.layout import FileKind, kind_of
from planctl.storage.shapes import Shape
from planctl.storage.shapes_text import LeadsText, PlanText

T = TypeVar("T", bound=Shape)


class TermsReading(NamedTuple):
    """The plan's own files, read. `sound` is whether plan.yaml and leads.yaml could both be read.

    `unreadable` are those of which nothing could be taken.
    """

    terms: Terms
    register: Register
    problems: tuple[Problem, ...]
    sound: bool
    unreadable: tuple[str, ...] = ()


def read_terms(paths: list[str], read: Read) -> TermsReading:
    """plan.yaml, leads.yaml, the rounds and the periods agreed, with their other languages.

    What is kept of documents that came in says nothing of the plan, and is looked at for problems.

    Where a file cannot be read, terms that say nothing stand in, so that every other file can
    still be checked.
    """
    documents = {path: open_document(path, read) for path in paths}
    kinds = {path: kind_of(path) for path in paths}
    terms = register = None
    if "plan.yaml" in documents:
        plan_texts = _texts(documents, kinds, "plan", PlanText)
        terms = admit_plan(documents["plan.yaml"], plan_texts)
    if "leads.yaml" in documents:
        register = admit_leads(
            documents["leads.yaml"], _texts(documents, kinds, "leads", LeadsText)
        )
    starts = (terms or NO_TERMS).year_starts
    rounds, frozen = _rounds(documents, kinds, starts), _frozen(documents, kinds, starts)
    _look_at_imports(documents, kinds)
    problems = tuple(problem for document in documents.values() for problem in document.problems)
    return TermsReading(
        (terms or NO_TERMS)._replace(rounds=rounds, frozen=frozen),
        register or Register(),
        problems,
        sound=terms is not None and register is not None,
        unreadable=tuple(path for path, d in documents.items() if d.is_unreadable),
    )


def _texts(
    documents: dict[str, Document], kinds: dict[str, FileKind], kind: str, shape: type[T]
) -> dict[str, T]:
    found = {}
    for path, document in documents.items():
        if kinds[path].kind == kind and kinds[path].language:
            text = admit_text(document, shape)
            if text is not None:
                found[kinds[path].language] = text
    return found


def admit_text(document: Document, shape: type[T]) -> T | None:
    """A file in another language, in its shape."""
    from planctl.storage.admit_terms import without_empty

    return None if document.map is None else admit(document, shape, without_empty(document.map))


def _rounds(
    documents: dict[str, Document], kinds: dict[str, FileKind], starts: int
) -> tuple[Round, ...]:
    read = (admit_round(d, starts) for path, d in documents.items() if kinds[path].kind == "round")
    return tuple(opened for opened in read if opened is not None)


def _frozen(
    documents: dict[str, Document], kinds: dict[str, FileKind], starts: int
) -> tuple[Frozen, ...]:
    files = [document for path, document in documents.items() if kinds[path].kind == "frozen"]
    if not files:
        return ()
    from planctl.storage.admit_frozen import admit_frozen  # most plans have agreed no period yet

    read = (admit_frozen(document, starts) for document in files)
    return tuple(frozen for frozen in read if frozen is not None)


def _look_at_imports(documents: dict[str, Document], kinds: dict[str, FileKind]) -> None:
    """Note what is wrong in the files about documents that came in: nothing else reads them here."""
    files = [document for path, document in documents.items() if kinds[path].kind == "import"]
    if files:
        from planctl.storage.admit_import import admit_import  # most plans were typed

        for document in files:
            admit_import(document)


def _no_terms() -> Terms:
    from datetime import date

    return Terms(
        title="",
        short_title="",
        vision="",
        status="draft",
        first=date(1900, 4, 1),
        last=date(2199, 3, 31),
        year_starts=4,
        languages=("en",),
        coordinator="",
        cadence=("quarterly", "yearly"),
        grace=28,
        scheme=Scheme(()),
        aims=(Aim("", ""),),
        policies=Policies(),
    )


NO_TERMS = _no_terms()
