"""From documents to a proposal: read, set in rows, in chapters, then every value."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from planctl.importers.chapters.facts.naming import title_of_property
from planctl.importers.chapters.outlining import outline_of
from planctl.importers.doubts import Questions
from planctl.importers.known import Known
from planctl.importers.placed import asides_placed, placed
from planctl.importers.proposal import Proposal
from planctl.importers.rows import Table
from planctl.importers.source import Aside, Prose, Source
from planctl.importers.structure import require_structure
from planctl.importers.tables.reading import read_tables
from planctl.importers.values.proposed import proposed


def propose(
    sources: Sequence[Source],
    known: Known,
    answers: Mapping[str, str],
    columns: Mapping[str, str],
    step: Callable[[], None] = lambda: None,
) -> Proposal:
    """The plan that documents would make, with every doubt that the answers do not settle.

    `known` is the plan that is there already, if any. `columns` are headings with the role that
    somebody gave them. `step` is called after each line of a table. Raises NoStructure where no table
    or list of actions can be found, WrongUsage for documents of two periods that hold the same actions.
    """
    questions = Questions(answers)
    outlines = []
    asides: list[Aside] = []
    several = len(sources) > 1
    for source in sources:
        questions.file = source.name if several else ""
        blocks = read_tables(source.blocks, columns, questions, step)
        require_structure(source, blocks)
        outline = outline_of(blocks, questions, source.name)
        found = [*source.asides, *_asides(blocks)]
        if several:
            outline, found = placed(outline, source.name), asides_placed(found, source.name)
        title = title_of_property(source.title, source.name)
        outlines.append(outline._replace(name=source.name, property=title))
        asides += found
    questions.file = ""
    made = proposed(tuple(outlines), known, questions)
    return made._replace(
        doubts=questions.doubts,
        settled=questions.settled,
        idle=questions.idle,
        asides=(*made.asides, *dict.fromkeys(asides)),
        outlines=tuple(outlines),
    )


def _asides(blocks: Sequence[Table | Prose]) -> Iterator[Aside]:
    """What was done in reading tables."""
    for block in blocks:
        if isinstance(block, Table):
            yield from block.asides
