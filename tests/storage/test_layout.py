"""What a file is can be told from its path alone."""

import pytest

from planctl.storage.layout import identity_of, kind_of, translated


@pytest.mark.parametrize(
    ("path", "kind", "language", "unit"),
    [
        ("plan.yaml", "plan", "", ""),
        ("plan.cy.yaml", "plan", "cy", ""),
        ("leads.yaml", "leads", "", ""),
        ("other.yaml", "other", "", ""),
        ("prepare/COM-04-data.yaml", "commitment", "", "COM-04"),
        ("prepare/COM-04.yaml", "commitment", "", "COM-04"),
        ("prepare/COM-04-data.cy.yaml", "commitment", "cy", "COM-04"),
        ("prepare/COM-04/2026-10-14-ACT-008-team-7f3a.yaml", "record", "", "COM-04"),
        ("prepare/COM-04/2026-10-14-ACT-008-team-7f3a.cy.yaml", "record", "cy", "COM-04"),
        ("prepare/COM-04/any name at all.yaml", "record", "", "COM-04"),
        ("prepare/data.yaml", "other", "", ""),
        ("prepare/COM-x-data.yaml", "other", "", ""),
        ("rounds/2026-27-Q3.yaml", "round", "", ""),
        ("frozen/2025-26.yaml", "frozen", "", ""),
        ("imports/plan-2023-28-docx.yaml", "import", "", ""),
        ("prepare/2025-26.md", "narrative", "", ""),
        ("prepare/2025-26.cy.md", "narrative", "cy", ""),
        ("prepare/notes.txt", "other", "", ""),
        ("prepare/COM-04/evidence/minutes.pdf", "evidence", "", ""),
        ("prepare/COM-04/evidence/plan.yaml", "evidence", "", ""),
        ("prepare/COM-04/evidence/COM-05-data.yaml", "evidence", "", ""),
        ("prepare/COM-04/evidence/COM-05/a record.yaml", "evidence", "", ""),
        ("prepare/COM-04/evidence/2025-26.md", "evidence", "", ""),
        ("prepare/evidence/data.yaml", "other", "", ""),
        ("evidence/COM-04-data.yaml", "commitment", "", "COM-04"),
        ("prepare/COM-04/evidence.yaml", "record", "", "COM-04"),
        ("README", "other", "", ""),
    ],
)
def test_a_path_tells_what_a_file_is(path: str, kind: str, language: str, unit: str) -> None:
    assert kind_of(path) == (kind, language, unit)


def test_a_records_identity_is_its_name() -> None:
    assert identity_of("prepare/COM-04/2026-10-14-x-7f3a.cy.yaml") == "2026-10-14-x-7f3a"
    assert identity_of("2026-10-14-x.7f3a.yaml") == "2026-10-14-x.7f3a"


def test_another_language_stands_beside_its_file() -> None:
    assert translated("prepare/COM-04/x-7f3a.cy.yaml") == "prepare/COM-04/x-7f3a.yaml"
    assert translated("plan.cy.yaml") == "plan.yaml"
