"""Words that stop in the middle are told from words that end."""

import pytest

from planctl.importers.values.cut_words import is_cut


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("through seeking feedback from the Regional", "en"),
        ("seek feedback from Regional", "en"),
        ("Work with partners to", "en"),
        ("Hold events (in schools", "en"),
        ("Minutes, reports,", "en"),
        ("Gweithio gyda phartneriaid i", "cy"),
    ],
)
def test_what_leads_on_is_cut(words: str, language: str) -> None:
    assert is_cut(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Attendance record of meetings and contributions.", "en"),
        ("reports circulated; implementation plan of any interventions;", "en"),
        ("Ensure alignment with Strategic Regional Board", "en"),
        ("Community safety, safeguarding, health and social care etc", "en"),
        ("A", "en"),
        ("Heritage is cared for", "en"),
        ("Write Plan A", "en"),
        ("Raise standards in Welsh", "en"),
        ("A place that people live in", "en"),
        ("", "en"),
        ("Hyfforddi staff", "cy"),
    ],
)
def test_what_ends_is_not(words: str, language: str) -> None:
    assert not is_cut(words, language)
