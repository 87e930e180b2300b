"""A paper as Markdown: what a reader of Markdown makes of it, whatever words it is given."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planctl.contract.answer import visible
from planctl.reports.markdown import as_markdown
from planctl.reports.tree import (
    Block,
    Column,
    Heading,
    Items,
    Paper,
    Paragraph,
    Rating,
    Run,
    Table,
    ToEdit,
    Version,
)
from tests.golden import same_as_golden
from tests.promises.hostile import TEXTS
from tests.reports import papers

READ = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {
    *("h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "blockquote", "br", "hr", "span"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """What a page that a reader of Markdown made holds: tags, attributes, and the text between."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(READ.render(text))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def of(*blocks: Block) -> str:
    """A paper of these blocks, without its title."""
    paper = Paper("one", papers.DAY, (Version("en", "A title", "", "", blocks),))
    title, rest = as_markdown(paper).decode().split("\n\n", 1)
    assert title == "# A title"
    return rest


def test_a_paper_with_every_kind_of_block_reads_so() -> None:
    same_as_golden("papers/sample.md", as_markdown(papers.sample()).decode())


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert as_markdown(papers.sample()) == as_markdown(papers.sample())


def test_the_marking_stands_first_and_last_of_each_version() -> None:
    blocks = (Heading(1, (Run("Title"),)), Paragraph((Run("Words"),)))
    version = Version("en", "Title", "OFFICIAL", "DRAFT", blocks)
    lines = as_markdown(Paper("one", papers.DAY, (version,))).decode().splitlines()
    assert (lines[0], lines[-1]) == ("**OFFICIAL** · **DRAFT**", "**OFFICIAL**")


def test_words_in_another_language_are_marked_and_bold_begins_at_a_letter() -> None:
    runs = (Run(" one ", "en", strong=True), Run("two", "en"))
    assert (
        of(Paragraph(runs)).strip() == '**<span lang="en">one</span>** <span lang="en">two</span>'
    )


def test_what_is_asked_is_a_list_inside_what_is_to_be_edited() -> None:
    block = ToEdit((Run("Purpose."),), ((Run("To note."),), (Run("1. To agree."),)))
    assert of(block) == "> Purpose.\n>\n> 1. To note.\n> 2. 1\\. To agree.\n"
    assert Page(of(block)).tags == ["blockquote", "p", "ol", "li", "li"]


def test_a_rating_is_its_symbol_and_its_word_with_what_stands_beside_it() -> None:
    rating = Rating("Amber", "▲", "amber", "en", "2025-26 Q3")
    table = Table("Ratings", (Column("A"), Column("B", "right")), (((Run("x"),), rating),))
    assert of(table).splitlines()[-3:] == [
        "| A | B |",
        "| --- | ---: |",
        '| x | ▲ <span lang="en">Amber</span> (2025-26 Q3) |',
    ]


def test_a_table_is_not_named_again_under_a_heading_that_names_it() -> None:
    table = Table("Overdue", (Column("A"),), (((Run("x"),),),))
    assert "**Overdue**" not in of(Heading(2, (Run("Overdue"),)), table)
    assert "**Overdue**" in of(Heading(2, (Run("Other"),)), table)


def everywhere(text: str) -> str:
    """A paper that has a text in every place that a text can stand in."""
    words = (Run(text),)
    table = Table(text, (Column(text), Column(text)), ((words, Rating(text, text)),))
    blocks = (Heading(2, words), Paragraph(words), Paragraph(words, "note"))
    return of(*blocks, ToEdit(words, (words,)), Items((words,)), Items((words,), True), table)


def test_hostile_text_is_shown_as_it_is() -> None:
    for text in TEXTS:
        page = Page(everywhere(text))
        assert set(page.tags) <= OURS, text
        assert page.attributes <= {"style"}, text
        assert page.tags.count("td") == 2, text
        shown = " ".join(visible(text.replace("\t", " ")).split())
        assert " ".join(page.text.split()).count(shown) >= 8, text


@given(text=st.text(alphabet="ab \n\\`*_[]()<>|#~&!-+=.:/@wW1$^{}'\"", max_size=30))
def test_no_text_becomes_markup(text: str) -> None:
    page = Page(everywhere(text))
    assert set(page.tags) <= OURS
    assert page.attributes <= {"style"}
    assert page.tags.count("td") == 2
    squeezed = re.sub(r"\s+", "", text)
    assert not squeezed or re.sub(r"\s+", "", page.text).count(squeezed) >= 8


def test_a_tab_of_a_record_is_a_space_and_an_emoji_stays_whole() -> None:
    from planctl.reports.print_words import printed

    assert printed("left\tright 👩‍👩‍👧‍👦") == "left right 👩‍👩‍👧‍👦"
    assert "left right 👩‍👩‍👧‍👦" in Page(everywhere("left\tright 👩‍👩‍👧‍👦")).text
