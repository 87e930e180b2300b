"""What is said a thousand times about a file is told once, with how many there are."""

from hypothesis import given
from hypothesis import strategies as st

from planctl.partners.returned.many import MOST_ALIKE, at_most, too_many, without
from planctl.partners.returned.remarks import Remark
from planctl.partners.returned.rows import Row

REMARKS = st.lists(
    st.builds(
        Remark,
        st.sampled_from(["note", "refused"]),
        st.sampled_from(["no-id", "comment"]),
        st.sampled_from(["A1", "B2"]),
    ),
    max_size=100,
)


@given(REMARKS)
def test_no_remark_is_lost_uncounted(remarks: list[Remark]) -> None:
    told = list(at_most(remarks))
    more = [each for each in told if each.key == "more-alike"]
    assert len(told) - len(more) + sum(int(each.parts["count"]) for each in more) == len(remarks)
    assert {each.weight for each in told} == {each.weight for each in remarks}
    for weight in ("note", "refused"):
        for key in ("no-id", "comment"):
            alike = [each for each in told if (each.weight, each.key) == (weight, key)]
            assert len(alike) <= MOST_ALIKE


def test_only_an_action_with_too_many_rows_loses_them() -> None:
    rows = [Row(f"ACT-{number % 2 + 1:03}", f"S!A{number}", {}) for number in range(5)]
    refusals = list(too_many(rows, 2))
    assert [(each.at, each.parts) for each in refusals] == [
        ("S!A0", {"id": "ACT-001", "count": "3", "to": "S!A4"})
    ]
    assert [row.id for row in without(rows, refusals)] == ["ACT-002", "ACT-002"]
    assert list(too_many(rows, 3)) == []
