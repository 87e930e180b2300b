"""A paper as a page: what stands in it, whatever words it is given."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from planctl.reports import palette
from planctl.reports.page import as_page
from planctl.reports.tree import Column, Paper, Paragraph, Table, Version, words
from tests.golden import same_as_golden
from tests.reports import papers

VOID = {"meta", "col", "br"}


class Reader(HTMLParser):
    """Every element with its attributes, and the language that each text stands in."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        lang = dict(attrs).get("lang") or (self._open[-1][1] if self._open else "")
        if tag not in VOID:
            self._open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self._open.pop()
        assert opened == tag, "every element ends where it should"

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open:
            self.texts.append((self._open[-1][1], data.strip()))

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(scope="module")
def page() -> Reader:
    return Reader(as_page(papers.sample()))


def test_the_page_looks_as_agreed() -> None:
    same_as_golden("paper-sample.html", as_page(papers.sample()).decode())


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert as_page(papers.sample()) == as_page(papers.sample())


def test_the_welsh_stands_first_and_each_version_leads_to_the_other(page: Reader) -> None:
    sections = page.all("section")
    assert [section["lang"] for section in sections] == ["cy", "en"]
    assert page.all("html")[0]["lang"] == "cy"
    links = [(a["href"], a.get("lang")) for a in page.all("a") if a.get("hreflang")]
    assert links == [("#en", "en"), ("#cy", "cy")]


def test_every_id_is_there_once_and_every_link_leads_somewhere(page: Reader) -> None:
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    named = [a["href"] for a in page.all("a")]
    assert all(str(href)[1:] in ids for href in named)
    for _, attributes in page.elements:
        assert set((attributes.get("aria-labelledby") or "").split()) <= set(ids)


def test_what_has_no_welsh_is_marked_as_english(page: Reader) -> None:
    said = [lang for lang, text in page.texts if text == "Establish a governance structure"]
    assert said == ["en"] * 80
    assert {lang for lang, text in page.texts if text == "Red"} == {"en"}
    assert {lang for lang, text in page.texts if text == "Heb ei raddio"} == {"cy"}


def test_tables_have_a_caption_a_head_and_headers_that_say_what_they_head(page: Reader) -> None:
    tables = len(page.all("table"))
    assert tables == len(page.all("caption")) == len(page.all("thead")) == 4
    assert {header["scope"] for header in page.all("th")} == {"col", "row"}
    assert len([header for header in page.all("th") if header["scope"] == "row"]) == 2 * (3 + 40)


def test_ids_and_periods_are_kept_on_one_line_wherever_they_stand() -> None:
    text = "Of 2026-27 Q2 (ACT-012), by 2026-11-21: see COM-4 and 2026-11-21-ACT-012-a-b1"
    blocks = (Paragraph(words(text)), Table("T", (Column("A"),), ((words(text),),)))
    page = as_page(Paper("one", papers.DAY, (Version("en", "T", "", "", blocks),))).decode()
    kept = re.findall('<span class="whole">(.*?)</span>', page)
    assert kept == ["2026-27 Q2", "ACT-012", "2026-11-21", "COM-4"] * 2
    assert ".whole { white-space: nowrap; }" in page


@pytest.mark.parametrize(
    ("columns", "word", "manner"),
    [
        (2, "Prepare", ""),
        (4, "Commissioning", "stacked"),
        (12, "Commissioning", "scroll"),
        (2, papers.LONG, "scroll"),
    ],
)
def test_only_a_table_that_has_no_room_on_a_large_screen_is_a_stop_for_the_keyboard(
    columns: int, word: str, manner: str
) -> None:
    heads = tuple(Column(f"Head {number}") for number in range(columns))
    table = Table("T", heads, (tuple(words(word) for _ in heads),))
    text = as_page(Paper("one", papers.DAY, (Version("en", "T", "", "", (table,)),)))
    (around,) = [each for each in Reader(text).all("div") if "table" in str(each["class"])]
    assert around["class"] == f"table {manner}"
    assert (around.get("role"), around.get("tabindex")) == (
        ("region", "0") if manner == "scroll" else (None, None)
    )


def test_where_rows_are_stacked_each_cell_says_what_its_column_is_called(page: Reader) -> None:
    style = as_page(papers.sample()).decode()
    roles = {each.get("role") for each in page.all("td")}
    assert roles == {None, "cell"}
    stacked = [each for each in page.all("td") if each.get("role") == "cell"]
    named = [re.findall(r"\bh([0-9]+)\b", str(each["class"])) for each in stacked]
    assert len(stacked) == 2 * 40 * 3
    assert all(f"td.h{number}::before {{ content: " in style for (number,) in named)
    assert 'content: "Decision: "' in style


def test_a_column_is_as_wide_as_what_stands_in_it_asks() -> None:
    columns = (Column("Id", share=4), Column("Action", share=8), Column("Last", share=8))
    row = (words("ACT-001"), words("Establish a governance structure " * 4), words("never"))
    blocks = (Table("T", columns, (row,) * 3),)
    page = Reader(as_page(Paper("one", papers.DAY, (Version("en", "T", "", "", blocks),))))
    identity, action, last = (int(str(each["class"])[1:]) for each in page.all("col"))
    assert action > 70
    assert identity < 15 > last


def test_a_rating_is_a_word_beside_its_symbol(page: Reader) -> None:
    texts = [text for _, text in page.texts]
    for symbol, word in (("■", "Red"), ("▲", "Amber"), ("●", "Green")):
        assert texts[texts.index(word) - 1] == symbol


def test_what_is_asked_is_a_list_inside_the_box_that_is_to_be_edited() -> None:
    page = as_page(papers.in_one_language()).decode()
    (box,) = re.findall('<div class="edit">(.*?)</div>', page, re.DOTALL)
    (listed,) = re.findall("<ol>(.*?)</ol>", box, re.DOTALL)
    assert re.findall("<li>(.*?)</li>", listed) == ["To note.", "To agree."]


def test_headings_step_down_one_by_one(page: Reader) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels == [1, 2, 2, 2, 1, 2, 2, 2]


def test_a_version_without_a_title_of_its_own_gets_its_name() -> None:
    (version,) = papers.in_one_language().versions
    bare = Paper("bare", papers.DAY, (version._replace(blocks=version.blocks[1:]),))
    assert "<h1>Board paper: quarter 2 of 2026-27</h1>" in as_page(bare).decode()


def test_a_page_in_one_language_has_no_links_to_another_and_no_marks_unless_there_are_any() -> None:
    page = Reader(as_page(papers.in_one_language()))
    assert page.all("nav") == []
    assert not [1 for _, attributes in page.elements if attributes.get("class") == "marks"]


def test_nothing_but_its_own_style_is_let_in() -> None:
    page = as_page(papers.sample()).decode()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:"
    assert f'http-equiv="Content-Security-Policy" content="{policy}"' in page
    assert "http" not in page.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"<script|\sstyle=|\son\w+=|@import|url\((?!#)", page)


def test_words_that_look_like_markup_are_words_wherever_they_stand() -> None:
    page = Reader(as_page(papers.hostile()))
    assert not {"script", "b"} & {tag for tag, _ in page.elements}
    assert not [1 for _, attributes in page.elements if "onmouseover" in attributes]
    text = " ".join(text for _, text in page.texts)
    for hostile in ("<script>alert(1)</script>", "</style><b>", "{{ 7 * 7 }}{% raw %}"):
        assert text.count(hostile) >= 8
    assert "\x00" not in text
    assert "a\\x00b\\x1b[31m\\u202e" in text


def test_words_printed_on_every_sheet_cannot_leave_their_string() -> None:
    page = as_page(papers.hostile()).decode()
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    contents = re.findall(r'content: "(.*?)"', style)
    assert len(contents) == 4 + 1
    assert all(re.fullmatch(r"[A-Za-z0-9\\ ]*:? ?", each) for each in contents)


def test_a_wide_paper_is_printed_on_sheets_on_their_side() -> None:
    (version,) = papers.in_one_language().versions
    page = as_page(Paper("wide", papers.DAY, (version._replace(wide=True),))).decode()
    assert "size: A4 landscape;" in page
    assert "landscape" not in as_page(papers.in_one_language()).decode()


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", palette.SHADES)
def test_each_colour_can_be_read_and_stands_out_from_paper(name: str) -> None:
    shade = palette.shade(name)
    assert contrast(shade.fill, shade.ink) >= 7
    assert contrast(shade.edge, palette.PAPER) >= 3
