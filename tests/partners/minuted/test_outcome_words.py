"""What a minute taker writes as an outcome is read in either language, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.locale.outcomes import OUTCOMES
from planctl.model.rag import Scheme
from planctl.partners.minuted.outcome_words import (
    APPROVED,
    Meant,
    extension,
    near_outcome,
    one_time,
    read_outcome,
)
from tests.model.said import TERMS as PLAIN

COLOURS = tuple(level._replace(colour=level.id) for level in PLAIN.scheme.levels)
TERMS = PLAIN._replace(scheme=Scheme(COLOURS))

READ: dict[str, tuple[str, str, bool]] = {
    "granted": ("granted", "", False),
    "  GRANTED. ": ("granted", "", False),
    "Granted until Sep 2027": ("granted-until", "Sep 2027", False),
    "granted until: “Sep 2027”": ("granted-until", "Sep 2027", True),
    "granted till end of 2027": ("granted-until", "end of 2027", False),
    "Granted – Sep 2027": ("granted-until", "Sep 2027", True),
    "granted (Sep 2027)": ("granted-until", "Sep 2027", True),
    "granted subject to funds": ("granted", "subject to funds", False),
    "granted, subject to funds": ("granted", "subject to funds", True),
    "caniatawyd tan Medi 2027": ("granted-until", "Medi 2027", False),
    "Caniatawyd hyd fis Mawrth 2027": ("granted-until", "fis Mawrth 2027", False),
    "cymeradwywyd hyd at Fawrth 2027": ("granted-until", "Fawrth 2027", False),
    "granted by the Board": ("granted", "by the Board", False),
    "Approved": (APPROVED, "", False),
    "approved until Sep 2027": ("granted-until", "Sep 2027", False),
    "Cymeradwywyd": (APPROVED, "", False),
    "refused: no case was made": ("refused", "no case was made", True),
    "Refused because it is late": ("refused", "it is late", True),
    "not granted": ("refused", "", False),
    "gwrthodwyd oherwydd yr oedi": ("refused", "yr oedi", True),
    "Signed off": ("signed-off", "", False),
    "Not signed off": ("sent-back", "", False),
    "not signed off: no evidence": ("sent-back", "no evidence", True),
    "Heb ei gymeradwyo": ("sent-back", "", False),
    "Not agreed": ("", "Not agreed", False),
    "not yet signed off": ("", "not yet signed off", False),
    "sent\u00a0back": ("sent-back", "", False),
    "Anfonwyd yn ôl": ("sent-back", "", False),
    "agreed: red": ("agreed", "red", True),
    "Cytunwyd: Coch": ("agreed", "Coch", True),
    "Coch": ("agreed", "Coch", False),
    "agreed": ("agreed", "", False),
    "Gohiriwyd": ("deferred", "", False),
    "deferred to June": ("deferred", "to June", False),
    "grantedness": ("", "grantedness", False),
    "Sep 2027": ("", "Sep 2027", False),
    "yes": ("", "yes", False),
    "": ("", "", False),
}


@pytest.mark.parametrize("text", READ)
def test_an_outcome_is_read_with_what_stands_after_it(text: str) -> None:
    assert read_outcome(text, TERMS) == Meant(*READ[text])


def test_every_outcome_that_the_paper_names_is_read_as_itself() -> None:
    for key, (english, welsh) in OUTCOMES.items():
        assert read_outcome(english, TERMS).key == key
        assert read_outcome(welsh, TERMS).key == (APPROVED if key == "signed-off" else key)


NEAR: dict[str, str] = {
    "grnated": "granted",
    "agred": "agreed:",
    "defered": "deferred",
    "signed of": "signed off",
    "Not agreed": "",
    "Not signd off": "",
    "not yet signed off": "",
    "never agreed": "",
    "sign-off withheld": "",
    "sign-of declined": "",
    "wasn’t agreed": "",
    "disagreed": "",
    "ungranted": "",
    "Anghytunwyd": "",
    "Ni chytunwyd": "",
    "heb gytunwyd": "",
    "Na, cytunwyd": "",
    "caniatawyd ddim": "",
}


@pytest.mark.parametrize("text", NEAR)
def test_what_denies_is_brought_near_no_outcome(text: str) -> None:
    assert near_outcome(text) == NEAR[text]


@given(st.text(max_size=60))
def test_no_text_breaks_it_and_an_outcome_stands_at_the_beginning(text: str) -> None:
    assert read_outcome(text, TERMS).key in {*OUTCOMES, APPROVED, ""}
    assert len(extension(text, TERMS) or "") <= len(text)
    assert read_outcome(f"x{text}", TERMS) == Meant("", read_outcome(f"x{text}", TERMS).words)


MOVED: dict[str, str | None] = {
    "Agreed to extend to Sept 2027": "Sept 2027",
    "Extend to end of 2027.": "end of 2027",
    "Extension agreed to 31 March 2027": "31 March 2027",
    "Agreed extension until Q3 2027/28": "Q3 2027/28",
    "Granted, extended to Sept 2027": "Sept 2027",
    "Agreed until Sept 2027": "Sept 2027",
    "New date: Sept 2027": "Sept 2027",
    "Cytunwyd i ymestyn hyd Fedi 2027": "Fedi 2027",
    "Cytunwyd ar estyniad tan 31 Mawrth 2027": "31 Mawrth 2027",
    "Extension to Dec 2027 agreed, item 4": "Dec 2027",
    "Extend by 6 months to Sept 2027 (Board)": "Sept 2027",
    "Extend by 6 months": "",
    "Extension agreed": "",
    "Extended, date to be set": "",
    "Agreed to review": None,
    "Agreed": None,
    "No extension to Sept 2027": None,
    "Not agreed to extend to Sept 2027": None,
    "Gwrthod ymestyn hyd Medi 2027": None,
    "Sept 2027": None,
}


@pytest.mark.parametrize("text", MOVED)
def test_a_move_in_other_words_is_known_by_its_time(text: str) -> None:
    assert extension(text, TERMS) == MOVED[text]


def test_one_time_in_two_phrases_is_one() -> None:
    assert one_time("Sep 2027", "September 2027", TERMS)
    assert one_time("Sep 2027", "Medi 2027", TERMS)
    assert one_time("Ongoing", "ongoing", TERMS)
    assert not one_time("Sep 2027", "Dec 2027", TERMS)
    assert not one_time("Ongoing", "subject to funds", TERMS)
