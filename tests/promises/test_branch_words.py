"""The plan's words change on two branches: no word is lost or mixed, and no record changes hands."""

from pathlib import Path

import pytest

from tests.git.repositories import git
from tests.promises.branch_offices import (
    DAY,
    GIT,
    NO_RENAMES,
    POLICE,
    Office,
    Partnership,
    Work,
    take,
)

ACT, LEADS = "ACT-012", "Elverwick Police / Elverwick Borough Council"
ROUTES, SUPPORT = "prevent/COM-05-safer-routes.yaml", "recover/COM-06-timely-support.yaml"
ON = ("--date", "2026-06-01")
LOST = "change-not-made"
HOW = ("--evidence", "Log", "--timescale", "Mar 2027", "--lead", "EBC")
REPORT = ("update", ACT, *POLICE, "--rag", "green", "--progress", "All trained", *ON)
AWAY = ("move", "COM-05", "--to", "recover", *ON)


@pytest.mark.parametrize("side", ["ours", "theirs"])
@pytest.mark.parametrize(
    ("field", "command", "ours", "theirs"),
    [
        ("action", ("reword", ACT), "Train all staff", "Train door staff"),
        ("lead", ("relead", ACT, "--to"), "Otterbrook", "Elverwick Police"),
    ],
)
def test_of_two_wordings_a_person_takes_one_and_the_other_is_told(
    partners: Partnership, side: str, field: str, command: tuple[str, ...], ours: str, theirs: str
) -> None:
    partners.apart(ours=[(*command, ours, *ON)], theirs=[(*command, theirs, *ON)])
    assert partners.conflicts("ours", "theirs") == {ROUTES}
    partners.join(["ours", "theirs"])
    desk = partners.desk()
    assert "conflict-marker" in desk.told()
    take(desk, side, ROUTES)
    taken, other = (ours, theirs) if side == "ours" else (theirs, ours)
    desk.is_said(ACT, **{field: taken})
    assert desk.told() == {
        LOST: [f'the plan says otherwise than it was changed to here: "{taken}"']
    }
    told = str(desk.item(ACT)["records"])
    assert taken in told
    assert other in told
    desk("accept", ACT, LOST, "--reason", "Board 4 was the later one", "--date", DAY)
    assert desk.told() == {}


LONG = (
    "Train the night-time staff of every bar and club in the whole of the borough to recognise"
    " harassment whenever they see it, to stand by the person who is harassed, to call for help"
    " without delay, and to write down what happened for whoever has to follow it up on the next"
    " working day"
)


def test_words_that_git_mixes_of_two_wordings_are_nobody_s_and_told_twice(
    partners: Partnership,
) -> None:
    partners.first(("reword", ACT, LONG, "--date", "2026-05-01"))
    first, last = (
        LONG.replace("bar and club", "inn or club"),
        LONG.replace("next work", "same work"),
    )
    partners.apart(ours=[("reword", ACT, first, *ON)], theirs=[("reword", ACT, last, *ON)])
    desk = partners.together("ours", "theirs")
    mixed = desk.item(ACT)["action"]
    assert mixed not in (LONG, first, last)
    assert [len(messages) for messages in desk.told().values()] == [2]
    assert list(desk.told()) == [LOST]
    desk("reword", ACT, first, "--date", DAY)
    assert [len(messages) for messages in desk.told().values()] == [1]


@pytest.mark.parametrize(
    "theirs",
    [
        ("reword", ACT, "Train all staff", *ON),
        ("relead", ACT, "--to", "Otterbrook", *ON),
        ("reword", ACT, "--evidence", "Training log", *ON),
    ],
    ids=lambda words: words[0],
)
def test_an_action_moved_here_and_worded_there_is_a_question(
    partners: Partnership, theirs: tuple[str, ...]
) -> None:
    partners.apart(ours=[("move", ACT, "--to", "COM-06", *ON)], theirs=[theirs])
    assert partners.conflicts("ours", "theirs") == {ROUTES}
    partners.join(["ours", "theirs"])
    desk = partners.desk()
    take(desk, "ours", ROUTES)
    desk.is_said(ACT, commitment_id="COM-06")
    assert list(desk.told()) == [LOST]


def test_an_action_moved_here_and_reported_on_there_has_the_report(partners: Partnership) -> None:
    partners.apart(ours=[("move", ACT, "--to", "COM-06", *ON)], theirs=[REPORT])
    desk = partners.together("ours", "theirs")
    assert desk.told() == {}
    desk.is_said(ACT, commitment_id="COM-06", rag="green", lead=LEADS)


def test_an_action_moved_to_two_places_stands_twice_until_one_is_taken_out(
    partners: Partnership,
) -> None:
    ours, theirs = (("move", "ACT-011", "--to", to, *ON) for to in ("COM-06", "COM-04"))
    partners.apart(ours=[ours], theirs=[theirs])
    desk = partners.together("ours", "theirs")
    assert list(desk.told()) == ["id-twice"]
    (found,) = (i for i in desk.ask("check")["items"] if i["code"] == "id-twice")
    assert "take it out of the other place" in found["help"]
    refused = desk.refused("update", "ACT-011", "--no-change", "--date", DAY)
    assert refused.code == 1
    assert f"in prevent/COM-04-speak-up-early.yaml and in {SUPPORT}" in refused.err
    git(desk.root, "checkout", "-q", "origin/theirs", "--", f"plan/{SUPPORT}")
    git(desk.root, "checkout", "-q", "origin/theirs", "--", f"plan/{SUPPORT[:-5]}.cy.yaml")
    assert desk.told() == {}
    desk.is_said("ACT-011", commitment_id="COM-04", rag="red", state="in progress")


def test_an_action_moved_and_its_commitment_moved_both_are_where_they_went(
    partners: Partnership,
) -> None:
    partners.apart(ours=[("move", "ACT-011", "--to", "COM-06", *ON)], theirs=[AWAY], late=[REPORT])
    desk = partners.together("ours", "theirs", "late", engines=[GIT])
    assert desk.told() == {}
    desk.is_said("ACT-011", commitment_id="COM-06", rag="red")
    desk.is_said(ACT, commitment_id="COM-05", aim="recover", rag="green")
    assert partners.conflicts("ours", "theirs", engines=[NO_RENAMES]) >= {ROUTES}


def renamed_by_hand(office: Office) -> None:
    """Somebody gives the commitment's files names that say more."""
    for ending in (".yaml", ".cy.yaml"):
        old = office.plan / f"{ROUTES[:-5]}{ending}"
        old.rename(old.with_name(f"COM-05-rivers{ending}"))


def test_a_commitment_renamed_by_hand_moved_and_reported_on(partners: Partnership) -> None:
    partners.apart(ours=[renamed_by_hand], theirs=[AWAY], late=[REPORT])
    asked = partners.conflicts("ours", "theirs", "late", engines=[GIT])
    assert {ROUTES, "prevent/COM-05-rivers.yaml", "recover/COM-05-safer-routes.yaml"} <= asked
    desk = partners.together("ours", "theirs", "late", engines=[NO_RENAMES])
    assert list(desk.told()) == ["id-twice"]
    refused = desk.refused("update", ACT, "--no-change", "--date", DAY)
    assert (refused.code, "planctl renumber" in refused.err) == (1, True)
    for path in desk.plan.glob("prevent/COM-05-rivers*"):
        path.unlink()
    assert desk.told() == {}
    desk.is_said(ACT, aim="recover", rag="green")


def test_a_commitment_moved_to_two_aims_is_a_question_or_stands_twice(
    partners: Partnership,
) -> None:
    partners.apart(ours=[AWAY], theirs=[(*AWAY[:3], "understand", *ON)])
    assert ROUTES in partners.conflicts("ours", "theirs", engines=[GIT])
    desk = partners.together("ours", "theirs", engines=[NO_RENAMES])
    assert list(desk.told()) == ["id-twice"]
    assert "take it out" in str(desk.ask("check")["items"])


@pytest.mark.parametrize("ours", [AWAY, renamed_by_hand], ids=["moved", "renamed by hand"])
@pytest.mark.parametrize(
    ("theirs", "identity", "words"),
    [
        (("reword", ACT, "Train all staff", *ON), ACT, "Train all staff"),
        (
            ("add", "action", "--to", "COM-05", "Ask staff", *HOW, *ON),
            "ACT-015",
            "Ask staff",
        ),
    ],
    ids=["reworded", "added to"],
)
def test_a_file_that_went_elsewhere_takes_along_what_another_branch_wrote_in_it(
    partners: Partnership, ours: Work, theirs: tuple[str, ...], identity: str, words: str
) -> None:
    partners.apart(ours=[ours], theirs=[theirs])
    desk = partners.together("ours", "theirs", engines=[GIT])
    assert desk.told() == {}
    desk.is_said(identity, action=words, commitment_id="COM-05")
    assert partners.conflicts("ours", "theirs", engines=[NO_RENAMES]) == {ROUTES}


def taken_for_another(office: Office) -> None:
    """COM-05 gets another name and many notes, and a copy of it, little changed, becomes COM-08."""
    old = office.plan / ROUTES
    text = old.read_text("utf-8")
    for identity, new in (("COM-05", "COM-08"), ("ACT-011", "ACT-031"), (ACT, "ACT-032")):
        text = text.replace(identity, new)
    (office.plan / "prevent/COM-08-safer-streets.yaml").write_text(text, "utf-8")
    notes = "".join(f"# Note {number} of those that the board asked for.\n" for number in range(20))
    (office.plan / "prevent/COM-05-rivers.yaml").write_text(notes + old.read_text("utf-8"), "utf-8")
    old.unlink()
    Path(f"{old}".replace(".yaml", ".cy.yaml")).unlink()


def test_a_change_that_git_lays_into_a_file_that_only_looks_alike_is_told(
    partners: Partnership,
) -> None:
    partners.apart(ours=[taken_for_another], theirs=[("relead", ACT, "--to", "Otterbrook", *ON)])
    desk = partners.together("ours", "theirs", engines=[GIT])
    assert desk.item("ACT-032")["lead"] == "Otterbrook", "git did not fall for it"
    desk.is_said(ACT, lead=LEADS)
    assert list(desk.told()) == [LOST]
    assert partners.conflicts("ours", "theirs", engines=[NO_RENAMES]) == {ROUTES}
