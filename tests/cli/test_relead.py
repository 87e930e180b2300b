"""`relead` gives actions another lead in words that the register knows."""

from tests.cli.changing import ROUTES, Office, office

__all__ = ["office"]


def test_many_actions_in_one_act_with_one_record_each(office: Office) -> None:
    done = office("relead", "ACT-011", "ACT-001", "--to", "EBC / Otterbrook", "--minute", "Board 4")
    assert done.code == 0, done.err
    assert "    lead: EBC / Otterbrook\n" in office.text(ROUTES)
    records = office.records()
    assert [record["changes"] for record in records] == ["lead", "lead"]
    assert {str(record["now"]) for record in records} == {"EBC / Otterbrook"}
    assert office.ask("undo").code == 0
    assert office.changed() == set()


def test_the_answer_shows_who_led_and_who_leads(office: Office) -> None:
    out = office("relead", "ACT-011", "--to", "Elverwick Police").out
    assert "keep it open after dark: the lead changed, from the Safer Together Team.\n" in out
    assert "\n  was  Elverwick Borough Council\n  now  Elverwick Police\n" in out


def test_a_name_that_nobody_registered_changes_nothing(office: Office) -> None:
    done = office("relead", "ACT-011", "ACT-001", "--to", "EBC / Elverwick Polise")
    assert done.code == 2
    assert 'there is no lead "Elverwick Polise"' in done.err
    assert 'Did you mean "Elverwick Police"?' in done.err
    assert office("relead", "ACT-011", "--to", " ").code == 2
    assert office.changed() == set()


def test_all_or_none(office: Office) -> None:
    done = office("relead", "ACT-011", "ACT-999", "--to", "EBC / Otterbrook")
    assert done.code == 2
    assert office.changed() == set()


def test_a_commitment_has_no_lead_of_its_own(office: Office) -> None:
    done = office("relead", "COM-05", "--to", "EBC")
    assert done.code == 2
    assert 'planctl set --commitment COM-05 lead "…"' in done.err


def test_a_lead_that_has_ended_is_noted_with_its_successor(office: Office) -> None:
    done = office("relead", "ACT-011", "--to", "Housing Options Team")
    assert done.code == 0
    assert done.err == (
        "Note: Housing Options Team ended on 31 March 2025; it is succeeded by:"
        " Neighbourhood Homes Team\n"
    )


def test_who_led_already_leads_still(office: Office) -> None:
    done = office("relead", "ACT-011", "--to", "Elverwick Borough Council")
    assert "the lead: it says so already." in done.out
    assert office.changed() == set()


def test_an_id_of_the_register_is_written_as_its_name(office: Office) -> None:
    done = office("relead", "ACT-011", "--to", "elverwick-police / EBC")
    assert done.code == 0
    assert "    lead: Elverwick Police / EBC\n" in office.text(ROUTES)
    assert "the name is written: Elverwick Police / EBC" in done.err
