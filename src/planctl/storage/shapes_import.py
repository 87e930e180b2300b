"""The shapes of an answers file, and of what a plan keeps of a document, as pydantic sees them."""

from planctl.storage.shapes import Shape


class AnswersShape(Shape):
    """An answers file."""

    columns: dict[str, str] = {}
    answers: dict[str, str] = {}


class ImportShape(Shape):
    """A document that was brought in."""

    document: str
    digest: str
    columns: dict[str, str] = {}
    answers: dict[str, str] = {}
