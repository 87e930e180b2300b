"""A diff as a comment: readable by anybody, harmless on any site, and never too long for one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planctl.contract.changes.comment import MOST, Comment, as_comment
from planctl.contract.changes.teller import teller_of
from planctl.contract.changes_quoted import LONGEST, both, quoted
from planctl.model.action import Action
from planctl.model.record import Update
from planctl.queries.changes.side import Pair, Side
from tests.model.said import approved, said
from tests.queries.sides import TRUST, changed, problem, side, with_action

GREEN = said("2026-04-20", "health", "green", "2025-26 Q4")
EVIL = (
    "<script>alert(1)</script> <!-- gone --> &lt;b&gt; [a](javascript:x) ![i](http://x.example/p.png)"
    " @all @team/leads #12 !34 $5 %6 ~7 *b* _i_ `c` ~~s~~ | www.x.example https://x.example mailto:a@b"
)


def comment_on(before: Side, now: Side, paths: tuple[str, ...] = (), lang: str = "en") -> str:
    found = changed(before, now)
    page = Comment("A plan", "From main to week", (), paths, "planctl diff main --full", "Nothing.")
    return as_comment(page, found, teller_of(Pair(before, now), lang))


def test_nothing_changed_is_a_heading_and_a_sentence() -> None:
    assert comment_on(side(), side()) == (
        "## What changes in the plan: A plan\n\nFrom main to week\n\nNothing.\n"
    )


def test_what_must_be_seen_first_stands_at_the_top() -> None:
    now = side(commitments=(with_action(timescale="Sep 2026", action="Other words"),))
    lines = comment_on(side(), now).split("\n")
    first = lines.index("### Look at this first")
    assert first < lines.index("### Prevent")
    assert "Timescale moved without approval" in lines[first + 2]


def test_old_and_new_words_are_quoted_under_what_changed() -> None:
    seen = comment_on(side(), side(commitments=(with_action(evidence="Minutes"),)))
    assert "- **Reworded**: Evidence\n  - Was: “Register”\n  - Now: “Minutes”" in seen


def test_an_alarm_is_told_once() -> None:
    seen = comment_on(side(), side(problems=(problem("id-twice", "the id is there twice"),)))
    assert seen.count("the id is there twice") == 1


def test_files_are_named_only_at_the_end_and_not_without_number() -> None:
    many = tuple(f"prevent/COM-{at:02}.yaml" for at in range(30))
    seen = comment_on(side(), side(commitments=(with_action(action="Other"),)), many)
    above, _, files = seen.partition("\n---\n")
    assert ".yaml" not in above
    assert files.count(".yaml") == 20
    assert "More files: 10" in files


@pytest.mark.parametrize("place", ["action", "evidence", "timescale", "lead"])
def test_nothing_in_a_plan_is_markdown_html_a_mention_or_a_link(place: str) -> None:
    seen = comment_on(side(), side(commitments=(with_action(**{place: EVIL}),)))
    assert "script" in seen, "the words themselves are there"
    assert "<" not in seen.replace("<!-- -->", ""), "no tag, and no comment but our empty ones"
    assert not re.search(r"(?<!\\)[*`\[\]|_](?!\*)(?<!\*\*)", plain_part(seen))
    for live in ("@all", "@team", "#12", "!34", "%6", "~7", "https://", "http://", "www."):
        assert live not in seen, live
    assert "&amp;lt;b&amp;gt;" in seen, "what was written as &lt; is shown so"


def plain_part(seen: str) -> str:
    """The quoted words of a comment, without what we set about them."""
    return "\n".join(re.findall("“(.*?)”", seen))


@pytest.mark.parametrize(
    "text", ["a\n\n# b", "- c\n1. d", "> e", "a\r\nb", "\tf", "---", "x\x1b[2J"]
)
def test_no_text_begins_a_line_or_moves_a_cursor(text: str) -> None:
    seen = comment_on(side(), side(commitments=(with_action(action=text),)))
    for line in seen.split("\n"):
        assert not line or line[0] in "#*-F " or line.startswith("**")
    assert "\x1b" not in seen


def test_a_very_long_text_is_cut_and_says_so() -> None:
    assert len(quoted("x" * 10_000)) == LONGEST + 1
    assert quoted("x" * 10_000).endswith("…")


def test_a_very_large_change_fits_and_says_how_much_is_left_out() -> None:
    many = tuple(
        Action(f"ACT-{at:03}", f"{at} " + "<é> " * 300, "Register", "Mar 2026", "Health Board")
        for at in range(100, 700)
    )
    whole = side(commitments=(TRUST._replace(actions=many),))
    found = changed(side(), whole)
    seen = comment_on(side(), whole)
    assert len(seen) <= MOST
    left = re.search(r"\*\*Changes left out here: (\d+)\*\* · All of them: `(.*)`", seen)
    assert left is not None
    shown = len(re.findall(r"^- \*\*", seen, flags=re.M))
    first = min(len(found.first), 30)
    assert shown - first - (len(found.first) > 30) + int(left[1]) == len(found.items)
    assert left[2] == "planctl diff main --full"


def test_a_re_adoption_is_one_heading_with_a_line_for_each_action() -> None:
    from planctl.model.record import Approval

    granted = approved("2026-05-01", "Mar 2027")
    granted = granted._replace(act=Approval("", "Mar 2027", "7", refresh="Refresh 2026"))
    seen = comment_on(side(), side(granted))
    assert "### Re-adoption: Refresh 2026\n\nActions: 1 · Slips: 1 · Executive Board" in seen
    assert "- **ACT-001** Mar 2027 (was Mar 2026) · Months later: 12 · Slips: 1" in seen


def test_a_comment_speaks_welsh() -> None:
    seen = comment_on(side(), side(commitments=(with_action(action="Other"),)), lang="cy")
    assert seen.startswith("## Beth sy’n newid yn y cynllun: A plan\n")
    assert "**Aralleiriwyd**" in seen


def test_of_two_long_texts_the_place_where_they_part_is_shown() -> None:
    same = "word " * 1_000
    before = side(commitments=(with_action(action=f"{same}old"),))
    seen = comment_on(before, side(commitments=(with_action(action=f"{same}new"),)))
    assert re.search(r"Was: “….* \*\*old\*\*”", seen)
    assert re.search(r"Now: “….* \*\*new\*\*”", seen)


def test_the_words_that_differ_are_marked_where_others_are_the_same() -> None:
    assert both("police and health", "police and schools") == (
        "police and **health**",
        "police and **schools**",
    )
    assert both("a b", "a x b") == ("a b", "a **x** b")
    assert both("Register", "Minutes") == ("Register", "Minutes")
    assert both("a *b* c", "a @all c") == ("a **\\*b\\*** c", "a **@<!-- -->all** c")


@given(st.text(), st.text())
def test_marking_takes_no_word_away(old: str, new: str) -> None:
    for text, whole in zip(both(old, new), (old, new), strict=True):
        shown = text.replace("**", "").replace("\\*", "*")
        assert shown.split() == quoted(whole).replace("**", "").replace("\\*", "*").split()


ALLOWED = {
    *("heading", "paragraph", "bullet_list", "list_item", "inline", "strong", "hr"),
    *("text", "softbreak", "html_inline", "text_special"),
}
"""What a reader of Markdown may find in a comment: nothing that a plan's words could have made."""


def kinds_in(seen: str) -> set[str]:
    """The kinds of thing that a reader of Markdown finds, and what stands in it as HTML."""
    found: set[str] = set()
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(seen):
        for each in (token, *(token.children or ())):
            found.add(re.sub(r"_(open|close)$", "", each.type))
            if each.type.startswith("html"):
                assert each.content in ("<br>", "<!-- -->")
    return found


@given(st.text(st.sampled_from("ab *_`[]()<>!#-+=|~&;:/@.\\\n\t1\"'"), max_size=60))
def test_whatever_stands_in_a_plan_a_reader_of_markdown_finds_only_text(words: str) -> None:
    before = side(commitments=(with_action(evidence=f"the {words} end"),))
    now = (with_action(evidence=f"the {words}{words} end", action=words, lead=words),)
    assert kinds_in(comment_on(before, side(commitments=now))) <= ALLOWED


def test_words_that_came_or_went_stand_by_themselves_and_nothing_is_quoted_for_none() -> None:
    bare = side(commitments=(with_action(evidence=""),))
    assert "- **Words removed**: Evidence\n  - Was: “Register”\n" in comment_on(side(), bare)
    assert "- **Words added**: Evidence\n  - Now: “Register”\n" in comment_on(bare, side())


def test_a_timescale_says_once_what_it_was() -> None:
    before = side(commitments=(with_action(timescale="March 2026 (was March 2025)"),))
    now = side(commitments=(with_action(timescale="Mar 2027"),))
    assert "Mar 2027 (was March 2026)" in comment_on(before, now)


def test_a_long_text_says_where_its_rest_is_and_stands_whole_in_full() -> None:
    long = "word " * 600
    pair = side(), side(GREEN._replace(act=Update(progress=long)))
    short = comment_on(*pair)
    assert "…” the rest: `planctl show ACT-001`" in short
    assert len(short) < 2 * LONGEST
    found = changed(*pair)
    page = Comment("A plan", "From main to week", (), (), "planctl diff", "Nothing.", full=True)
    whole = as_comment(page, found, teller_of(Pair(*pair), "en"))
    assert long.strip() in whole
    assert "the rest" not in whole


def test_in_full_a_comment_that_cannot_hold_all_is_the_shorter_one() -> None:
    huge = "word " * 20_000
    pair = side(), side(GREEN._replace(act=Update(progress=huge)))
    page = Comment("A plan", "From main to week", (), (), "planctl diff", "Nothing.", full=True)
    seen = as_comment(page, changed(*pair), teller_of(Pair(*pair), "en"))
    assert len(seen) <= MOST
    assert "the rest: `planctl show ACT-001`" in seen
