"""Two clones that know nothing of each other give one id away: it is named, healed, and nobody's twice."""

from typing import NamedTuple

import pytest

from tests.promises.branch_offices import BOARD, COUNCIL, DAY, Office, Partnership, take

ON = ("--date", "2026-06-01")
HOW = ("--evidence", "Log", "--timescale", "Sep 2026", "--lead", "Elverwick Borough Council", *ON)
PEOPLE, STAFF = "Ask people who walk there at night", "Ask staff who work late"
ROUTES, SUPPORT = "prevent/COM-05-safer-routes.yaml", "recover/COM-06-timely-support.yaml"
DESKS = (("here", ROUTES), ("there", SUPPORT))
GREEN = ("update", "ACT-015", *COUNCIL, "--rag", "green", "--date", "2026-06-02")
LATE = ("update", "ACT-015", *COUNCIL, "--state", "in progress", "--date", "2026-06-06")


def added(to: str, words: str) -> tuple[str, ...]:
    """An action is added to a commitment."""
    return ("add", "action", "--to", to, words, *HOW)


def promised(aim: str, words: str) -> tuple[str, ...]:
    """A commitment is added to an aim."""
    return ("add", "commitment", "--aim", aim, words, *ON)


def heal(partners: Partnership, *words: tuple[str, ...]) -> Office:
    """Both branches are joined and healed, and the result pushed as `healed`."""
    desk = partners.together("ours", "theirs")
    for each in words:
        desk("renumber", *each)
    assert desk.told() == {}
    desk.save("healed")
    return desk


def goes_on(partners: Partnership, start: str, *work: tuple[str, ...]) -> None:
    """A third partner, who began with one of the branches, goes on without knowing of the healing."""
    office = partners.office("late", start)
    for each in work:
        office(*each)
    office.save()


class Stood(NamedTuple):
    """What an action says, how it stands and which records are told of it."""

    words: str
    state: str
    rag: str | None
    names: list[str]


def stood(desk: Office, *ids: str) -> list[Stood]:
    """How actions stand."""
    items = [(each, desk.item(each)) for each in ids]
    return [Stood(i["action"], i["state"], i["rag"], desk.names(each)) for each, i in items]


def words_of(desk: Office, *ids: str) -> list[str]:
    """What actions say."""
    return [each.words for each in stood(desk, *ids)]


def test_an_action_s_id_given_twice_is_nobody_s_until_it_is_healed(partners: Partnership) -> None:
    partners.apart(ours=[added("COM-05", PEOPLE)], theirs=[added("COM-06", STAFF)])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {"id-twice": [f"ACT-015 is also in {ROUTES}"]}
    for words in (
        ("update", "ACT-015", "--no-change"),
        ("close", "ACT-015", "--reason", "cancelled", *BOARD),
        ("reword", "ACT-015", "Ask them"),
        ("evidence", "add", "ACT-015", "Minutes"),
        ("extend", "ACT-015", "--to", "Mar 2027", "--reason", "Venues"),
    ):
        refused = desk.refused(*words)
        assert refused.code == 1, words
        assert f"in {ROUTES} and in {SUPPORT}" in refused.err
        assert f"planctl renumber {SUPPORT}:ACT-015" in refused.err
    desk("renumber", f"{SUPPORT}:ACT-015")
    assert desk.told() == {}
    assert words_of(desk, "ACT-015", "ACT-016") == [PEOPLE, STAFF]


@pytest.mark.parametrize(
    ("start", "heir"), [("ours", "ACT-015"), ("theirs", "ACT-016")], ids=["kept", "renumbered"]
)
def test_a_branch_that_still_uses_the_old_id_reports_on_its_own_action(
    partners: Partnership, start: str, heir: str
) -> None:
    partners.apart(ours=[added("COM-05", PEOPLE)], theirs=[added("COM-06", STAFF), GREEN])
    goes_on(partners, start, LATE)
    before = stood(heal(partners, (f"{SUPPORT}:ACT-015",)), "ACT-015", "ACT-016")
    desk = partners.together("healed", "late")
    if heir == "ACT-016":
        assert desk.told() == {"record-renumbered": ["ACT-015 is ACT-016 now"]}
        assert stood(desk, "ACT-015", "ACT-016") == before
        desk("check", "--fix")
    assert desk.told() == {}
    desk.is_said(heir, state="in progress")
    (other,) = {"ACT-015", "ACT-016"} - {heir}
    desk.is_said(other, state="not known")


def test_a_commitment_s_id_given_twice_is_healed_with_all_that_hangs_on_it(
    partners: Partnership,
) -> None:
    partners.apart(
        ours=[promised("prevent", "We will sing"), added("COM-07", PEOPLE), GREEN],
        theirs=[promised("recover", "We will dance"), added("COM-07", STAFF), GREEN],
    )
    close = ("close", "COM-07", "--reason", "cancelled", *BOARD, "--date", "2026-06-05")
    goes_on(partners, "theirs", close, LATE)
    dance = "recover/COM-07-dance.yaml"
    desk = partners.together("ours", "theirs")
    assert (
        f"First: planctl renumber {dance}:ACT-015"
        in desk.refused("renumber", f"{dance}:COM-07").err
    )
    desk = heal(partners, (f"{dance}:ACT-015",), (f"{dance}:COM-07",))
    before = stood(desk, "ACT-016", "ACT-017")
    assert [each.words for each in before] == [PEOPLE, STAFF]
    assert [desk.item(each)["commitment"] for each in ("COM-07", "COM-08")] == [
        "We will sing",
        "We will dance",
    ]
    desk = partners.together("healed", "late")
    assert desk.told() == {"record-renumbered": ["COM-07 is COM-08 now", "ACT-015 is ACT-017 now"]}
    assert stood(desk, "ACT-016", "ACT-017") == before
    desk("check", "--fix")
    assert desk.told() == {}
    for since in ("origin/theirs", "origin/late", "origin/healed"):
        assert desk.refused("check", "--changed-since", since).code == 0, since
    assert stood(desk, "ACT-016") == before[:1]
    desk.is_said("ACT-017", state="closed", action=STAFF)


@pytest.mark.parametrize("cached", [True, False], ids=["index", "no index"])
def test_an_index_changes_nothing_of_it(partners: Partnership, cached: bool) -> None:
    partners.apart(ours=[promised("prevent", "We sing")], theirs=[promised("recover", "We dance")])
    closed = ("close", "COM-07", "--reason", "cancelled", *BOARD, "--date", "2026-06-05")
    goes_on(partners, "theirs", closed)
    heal(partners, ("recover/COM-07-we-dance.yaml:COM-07",))
    desk = partners.together("healed", "late")
    env = {} if cached else {"PLANCTL_CACHE": ""}
    for _ in ("cold", "warm"):
        done = desk._run("check", "--as-of", DAY, cwd=desk.root, env=env)
        assert "COM-07 is COM-08 now" in done.out


def test_commitments_of_one_aim_both_get_new_ids_so_that_a_late_record_is_a_question(
    partners: Partnership,
) -> None:
    partners.apart(
        ours=[promised("prevent", "We will sing"), added("COM-07", PEOPLE)],
        theirs=[promised("prevent", "We will dance"), added("COM-07", STAFF)],
    )
    goes_on(partners, "theirs", LATE)
    dance = "prevent/COM-07-dance.yaml"
    before = stood(
        heal(partners, (f"{dance}:ACT-015",), (f"{dance}:COM-07",)), "ACT-016", "ACT-017"
    )
    assert [each.words for each in before] == [STAFF, PEOPLE]
    desk = partners.together("healed", "late")
    (told,) = desk.told()["record-renumbered"]
    assert told == "ACT-015 was given twice: this can be about ACT-016 or ACT-017"
    assert stood(desk, "ACT-016", "ACT-017") == before
    assert desk.refused("check", "--fix").code == 1
    assert list(desk.told()) == ["record-renumbered"], "nobody guesses"
    (path,) = desk.records("2026-06-06-ACT-015").values()
    desk.edit(str(path.relative_to(desk.plan)), "action: ACT-015", "action: ACT-016")
    desk("check", "--fix")
    assert desk.told() == {}
    desk.is_said("ACT-016", state="in progress", action=STAFF)


def test_actions_added_to_one_commitment_are_a_question_and_both_can_be_kept(
    partners: Partnership,
) -> None:
    partners.apart(ours=[added("COM-05", PEOPLE)], theirs=[added("COM-05", STAFF)])
    assert partners.conflicts("ours", "theirs") == {ROUTES}
    partners.join(["ours", "theirs"])
    desk = partners.desk()
    text = (desk.plan / ROUTES).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("<<<<", "====", ">>>>"))]
    theirs = lines.index(next(line for line in lines if STAFF in line))
    common = lines[theirs + 1 :]
    if lines[theirs - 1].strip() != "- id: ACT-015":
        lines[theirs:theirs] = [*common, "  - id: ACT-015"]
    (desk.plan / ROUTES).write_text("\n".join(lines) + "\n", "utf-8")
    take(desk, "ours")
    assert list(desk.told()) == ["id-twice"]
    desk("renumber", f"{ROUTES}:ACT-015")
    assert desk.told() == {}
    said = {desk.item(each)["action"]: desk.names(each) for each in ("ACT-016", "ACT-017")}
    assert said.keys() == {PEOPLE, STAFF}
    for words, names in said.items():
        (name,) = [name for name in names if "-ACT-0" in name]
        assert words in desk.records()[name].read_text("utf-8")


def test_a_clash_healed_at_two_desks_in_two_ways_is_named_and_healed_again(
    partners: Partnership,
) -> None:
    partners.apart(ours=[added("COM-05", PEOPLE)], theirs=[added("COM-06", STAFF)])
    desk = partners.together("ours", "theirs")
    desk.save("both")
    offices = {path: partners.office(name, "both") for name, path in DESKS}
    for path, office in offices.items():
        office("renumber", f"{path}:ACT-015")
        office.save()
    desk = partners.together("here", "there")
    assert list(desk.told()) == ["id-twice"]
    desk("renumber", f"{SUPPORT}:ACT-016")
    assert desk.told() == {}
    assert words_of(desk, "ACT-016", "ACT-017") == [PEOPLE, STAFF]


def test_an_id_that_healing_gave_away_can_clash_with_one_that_was_added_meanwhile(
    partners: Partnership,
) -> None:
    partners.apart(ours=[added("COM-05", PEOPLE)], theirs=[added("COM-06", STAFF)])
    office = partners.office("more", "ours")
    healed = heal(partners, (f"{SUPPORT}:ACT-015",))
    office(*added("COM-04", "Ask teachers"))
    office.save()
    assert healed.item("ACT-016")["action"] == STAFF
    desk = partners.together("healed", "more")
    assert list(desk.told()) == ["id-twice"]
    desk("renumber", "prevent/COM-04-speak-up-early.yaml:ACT-016")
    assert desk.told() == {}
    assert words_of(desk, "ACT-015", "ACT-016", "ACT-017") == [PEOPLE, STAFF, "Ask teachers"]


def test_a_record_renumbered_here_that_a_period_counts_there_is_missed_by_name(
    partners: Partnership,
) -> None:
    partners.apart(ours=[added("COM-05", PEOPLE)], theirs=[added("COM-06", STAFF), GREEN])
    desk = partners.together("ours", "theirs")
    desk.save("both")
    freeze = ("freeze", "2026-27 Q1", *BOARD, "--date", "2026-07-10")
    for name, work in (("agreed", freeze), ("renamed", ("renumber", f"{SUPPORT}:ACT-015"))):
        office = partners.office(name, "both")
        office(*work)
        office.save()
    desk = partners.together("agreed", "renamed")
    assert list(desk.told()) == ["frozen-changed"]
