"""A minute taker writes as people do: what is no outcome is quoted and asked about, and nothing is lost."""

from docx.document import Document

from tests.cli.clerk import FELT, MINUTED, NIGHT, PACK, Clerk, fill_row


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_same_outcome_in_both_halves_of_a_paper_is_named_by_its_action(clerk: Clerk) -> None:
    def also_in_english(document: Document) -> None:
        fill_row(document.tables[3].rows[1], "granted", "Item 4")

    done = clerk.read(clerk.fill({FELT: MINUTED[FELT]}, "both", also_in_english))
    assert "Unchanged ACT-005 (table 4, row 2)" in flat(done.out)


def test_an_outcome_of_another_kind_is_quoted_with_what_may_be_written(clerk: Clerk) -> None:
    told = flat(clerk.read(clerk.fill({FELT: ("Agreed", "4", ""), PACK: ("Granted", "5", "")})).out)
    assert "“Agreed” is not said of a new timescale that was asked for" in told
    assert "It can be: granted, granted until and a date, refused and a reason, deferred" in told
    assert "“Granted” is not said of a completion" in told
    assert "It can be: signed off, sent back and a reason, deferred" in told


def test_what_may_be_written_is_listed_in_welsh_too(clerk: Clerk) -> None:
    path = clerk.fill({FELT: ("Cytunwyd", "4", ""), NIGHT: ("Caniatawyd", "5", "")}, "cy")
    told = flat(clerk.read(path, "--lang", "cy").out)
    assert "ni ddywedir “Cytunwyd” am amserlen newydd y gofynnwyd amdani" in told
    assert "caniatawyd, caniatawyd tan a dyddiad, gwrthodwyd a rheswm, gohiriwyd" in told
    assert "Gall fod yn: cytunwyd: a gair y sgôr, gohiriwyd" in told
