"""The rating scheme is the document's own key, the plan's, or the plain one until somebody says."""

from planctl.importers.doubts import Questions
from planctl.importers.outline import Key
from planctl.importers.rows import Said
from planctl.importers.values.ratings.scheme import Meant, scheme_of
from planctl.importers.values.ratings.signs import Used
from tests.importers.values.outlines import doubts, outline, read, row


def told(
    *keys: Key, used: frozenset[str] = frozenset(), language: str = "en"
) -> tuple[Meant, Questions]:
    questions = Questions()
    return scheme_of(keys, Used(used), None, questions, language), questions


def test_a_key_of_red_amber_and_green_is_taken_without_a_question() -> None:
    meant, questions = told(Key("Red", "late"), Key("Amber", "at risk"), Key("Green", "fine"))
    assert [
        (each.id, each.word, each.meaning, each.colour, each.symbol) for each in meant.scheme.levels
    ] == [
        ("green", "Green", "fine", "green", "●"),
        ("amber", "Amber", "at risk", "amber", "▲"),
        ("red", "Red", "late", "red", "■"),
    ]
    assert questions.doubts == ()


def test_the_order_of_other_ratings_is_asked() -> None:
    meant, questions = told(Key("Red", "late"), Key("Green", "fine"), Key("Blue", "complete"))
    assert [(each.id, each.symbol) for each in meant.scheme.levels] == [
        ("blue", "◆"),
        ("green", "●"),
        ("red", "■"),
    ]
    assert [(d.kind, d.taken) for d in questions.doubts] == [("order", "blue, green, red")]


def test_an_answer_puts_the_ratings_in_order_and_one_that_leaves_any_out_is_refused() -> None:
    keys = (Key("Red", "late"), Key("Green", "fine"), Key("Blue", "not begun"))

    def ids(answer: str) -> tuple[list[str], Questions]:
        questions = Questions({"order": answer})
        meant = scheme_of(keys, Used(), None, questions, "en")
        return [level.id for level in meant.scheme.levels], questions

    assert ids("green, red, blue")[0] == ["green", "red", "blue"]
    refused = ids("green, red")
    assert refused[0] == ["blue", "green", "red"]
    assert refused[1].doubts[0].refused == "green, red"


def test_levels_called_otherwise_keep_their_words_and_have_the_colour_that_fills_them() -> None:
    meant, _ = told(Key("On track", "as planned", "#00B050"), Key("Off track", "late", "#FF0000"))
    assert [(each.id, each.word, each.colour) for each in meant.scheme.levels] == [
        ("on-track", "On track", "green"),
        ("off-track", "Off track", "red"),
    ]
    assert meant.fills == {"#00B050": "on-track", "#FF0000": "off-track"}


def test_a_key_whose_icons_were_lost_is_read_by_what_it_means_and_asked() -> None:
    meant, questions = told(
        Key("", "Indicates poor or no progress, or the activity is no longer relevant"),
        Key("", "Indicates some progress, or the activity requires a change"),
        Key("", "- Indicates good progress being made or the activity has been completed"),
    )
    assert [(each.word, each.meaning) for each in meant.scheme.levels] == [
        ("Green", "good progress being made or the activity has been completed"),
        ("Amber", "some progress, or the activity requires a change"),
        ("Red", "poor or no progress, or the activity is no longer relevant"),
    ]
    assert [doubt.key for doubt in questions.doubts] == ["key"]


def test_without_a_key_the_plain_ratings_are_asked_about_with_the_colours_that_are_used() -> None:
    meant, questions = told(used=frozenset({"blue", "red"}))
    assert [level.id for level in meant.scheme.levels] == ["blue", "green", "amber", "red"]
    assert [doubt.kind for doubt in questions.doubts] == ["key", "order"]


def test_nothing_is_asked_about_ratings_where_nothing_is_rated() -> None:
    assert doubts(read(outline(row(progress="The group met twice."))), "key") == []
    assert doubts(read(outline(row(rag="40%"), row("B", rag="Complete"))), "key") == []
    assert [d.taken for d in doubts(read(outline(row(progress="16"))), "key")] == ["as-it-stands"]
    assert doubts(read(outline(row(rag=Said("", fill="#FF0000")))), "key")


def test_the_plain_ratings_are_in_the_documents_language() -> None:
    meant, _ = told(language="cy")
    assert [level.word for level in meant.scheme.levels] == ["Gwyrdd", "Ambr", "Coch"]


def test_a_key_of_letters_is_called_by_its_colours() -> None:
    meant, _ = told(Key("R", "late"), Key("G", "fine"))
    assert [level.word for level in meant.scheme.levels] == ["Green", "Red"]


def test_two_lines_with_one_word_are_one_level_and_no_symbol_stands_twice() -> None:
    meant, _ = told(Key("Late", "a"), Key("late", "b"), Key("Done", "c"), Key("Begun", "d"))
    assert [level.word for level in meant.scheme.levels] == ["Late", "Done", "Begun"]
    assert len({level.symbol for level in meant.scheme.levels}) == 3


def test_a_key_that_explains_a_colour_beside_its_word_is_called_by_the_colour() -> None:
    meant, _ = told(Key("Green (on track)", ""), Key("Red – off track", "late by a month"))
    assert [(each.id, each.word, each.meaning) for each in meant.scheme.levels] == [
        ("green", "Green", "on track"),
        ("red", "Red", "off track: late by a month"),
    ]


def test_a_key_of_letters_that_are_no_initials_of_colours_is_called_by_what_they_mean() -> None:
    meant, _ = told(Key("C", "complete"), Key("T", "on target"), Key("B", "behind"))
    assert [(each.id, each.word, each.colour) for each in meant.scheme.levels] == [
        ("complete", "Complete", ""),
        ("on-target", "On target", ""),
        ("behind", "Behind", ""),
    ]
    assert [meant.read(letter) for letter in "ctbG"] == ["complete", "on-target", "behind", ""]


def test_a_picture_beside_words_in_the_key_is_read_by_it() -> None:
    meant, _ = told(Key("[picture: c647f4]", "On track"), Key("[picture: 11aa22]", "Off track"))
    assert meant.read("[picture: 11aa22]") == "off-track"


def test_letters_that_the_key_explains_by_a_colour_are_that_colour() -> None:
    meant, _ = told(Key("C", "coch"), Key("O", "oren"), Key("G", "gwyrdd"), language="cy")
    assert [(each.id, each.word, each.meaning) for each in meant.scheme.levels] == [
        ("green", "Gwyrdd", ""),
        ("amber", "Oren", ""),
        ("red", "Coch", ""),
    ]
    assert [meant.read(letter) for letter in "COG"] == ["red", "amber", "green"]


def test_levels_without_colours_are_put_in_order_by_what_they_mean_and_asked() -> None:
    _, questions = told(Key("Off track", ""), Key("Some delay", ""), Key("On track", ""))
    (doubt,) = questions.doubts
    assert (doubt.kind, doubt.taken) == ("order", "on-track, some-delay, off-track")
