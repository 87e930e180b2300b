"""Why a problem in the plan's own words or its register matters, with an example of each."""

from planctl.rules.explanation import Explanation

PLAN: dict[str, Explanation] = {
    "id-twice": Explanation(
        "Two branches took the same number: a report on one action would be shown under the other.",
        "- id: ACT-070\n  action: Publish the map\n…\n- id: ACT-070\n  action: Train hosts",
        "- id: ACT-070\n  action: Publish the map\n…\n- id: ACT-071\n  action: Train hosts",
    ),
    "aim-unknown": Explanation(
        "A commitment under no aim of the plan is missing from every chapter of the report.",
        "plan/prepair/COM-04-data-collection.yaml",
        "plan/prepare/COM-04-data-collection.yaml",
    ),
    "aim-twice": Explanation(
        "An aim's id is its folder: two aims in one folder cannot be told apart.",
        "aims:\n  - id: prepare\n    title: Prepare\n  - id: prepare\n    title: Pursue",
        "aims:\n  - id: prepare\n    title: Prepare\n  - id: pursue\n    title: Pursue",
    ),
    "aim-empty": Explanation(
        "A chapter with nothing under it is either not written yet or in the wrong folder.",
        "aims:\n  - id: support      # and no folder support/",
        "plan/support/COM-29-age-appropriate-support.yaml",
    ),
    "rag-twice": Explanation(
        "A rating that could be either of two says nothing.",
        "rag:\n  - id: amber\n    word: Amber\n  - id: yellow\n    word: Amber",
        "rag:\n  - id: amber\n    word: Amber\n  - id: yellow\n    word: Yellow",
    ),
    "body-unknown": Explanation(
        "Nobody can be asked, and no decision can be checked, where the body is not registered.",
        "coordinator: regional-taem",
        "coordinator: regional-team",
    ),
    "code-unknown": Explanation(
        "The plan wants a problem treated as an error, but names none that planctl reports.",
        "policies:\n  errors:\n    - evidence-mising",
        "policies:\n  errors:\n    - evidence-missing",
    ),
    "error-silenced": Explanation(
        "What is an error makes a figure wrong; a plan cannot decide not to hear of it.",
        "policies:\n  silent:\n    - id-twice",
        "policies:\n  silent:\n    - due-together",
    ),
    "lead-missing": Explanation(
        "What nobody leads, nobody does, and nobody can be asked about.",
        "- id: ACT-008\n  action: Agree data types\n  timescale: Dec 2023",
        "- id: ACT-008\n  action: Agree data types\n  timescale: Dec 2023\n  lead: Regional Team",
    ),
    "lead-unknown": Explanation(
        "The action would be missing from that lead's list, and the lead would never be asked.",
        "lead: Regional Taem",
        "lead: Regional Team",
    ),
    "escalation-unheard": Explanation(
        "Nobody helps an answer to come where the body told is the silent one, cannot be asked, or has"
        " no mailbox to be written to.",
        "- id: health\n  name: Health\n  escalate_to: health",
        "- id: health\n  name: Health\n  escalate_to: board\n- id: board\n  name: Board\n"
        "  contact: board@example.org",
    ),
    "contact-unknown": Explanation(
        "A draft goes to exactly one mailbox: of two, or of a name, nobody is written to.",
        "contact: Ann Jones <ann@health.example>, duty@health.example",
        "contact: safety.team@health.example",
    ),
    "contact-personal": Explanation(
        "A person's address in git stays there after the person has left; a team's goes on.",
        "contact: ann.jones@health.example",
        "contact: safety.team@health.example",
    ),
    "round-closes-early": Explanation(
        "Nobody could answer a round in time that is over before it begins.",
        "period: 2026-27 Q3\nopened: 2026-12-14\ncloses: 2026-01-22",
        "period: 2026-27 Q3\nopened: 2026-12-14\ncloses: 2027-01-22",
    ),
    "round-misnamed": Explanation(
        "Whoever looks for a round looks in the file of its period; two files could be two rounds.",
        "plan/rounds/autumn.yaml",
        "plan/rounds/2026-27-Q3.yaml",
    ),
    "lead-twice": Explanation(
        "A name that means two entries gives actions to the wrong body.",
        "- id: health\n  name: Health\n- id: health-board\n  name: Health",
        "- id: health\n  name: Health\n- id: health-board\n  name: Health Board",
    ),
    "lead-question": Explanation(
        "Until somebody settles who is meant, lists by lead may be divided wrongly.",
        "- id: hr-team\n  name: HR Team\n  question: Is the HR Team the same body as HRPS?",
        "- id: hrps\n  name: HRPS\n  aliases:\n    - HR Team",
    ),
    "lead-ended": Explanation(
        "What nobody has taken on is forgotten: no one is asked, and no one answers for it.",
        "- id: housing-team\n  until: 2026-03-31",
        "- id: housing-team\n  until: 2026-03-31\n  succeeded_by: homes-team",
    ),
    "nobody-askable": Explanation(
        "These actions are led by a group without members or a body outside the partnership: nobody"
        " is chased, and silence lasts.",
        "- id: all-partners\n  name: All partners\n  kind: group",
        "- id: all-partners\n  name: All partners\n  kind: group\n  asked: regional-team",
    ),
    "timescale-missing": Explanation(
        "An action without a timescale is never late, so it is never looked at.",
        "- id: ACT-008\n  action: Agree data types",
        "- id: ACT-008\n  action: Agree data types\n  timescale: Dec 2023",
    ),
    "timescale-unknown": Explanation(
        "A time that cannot be read is never due: the action would not be shown as overdue.",
        "timescale: Febuary 2025",
        "timescale: February 2025",
    ),
    "timescale-ask": Explanation(
        "The words can be read in more than one way; planctl asks, and guesses nothing.",
        "timescale: 2025",
        "timescale: by end of 2025",
    ),
    "timescale-assumed": Explanation(
        "The words do not name a day: it was counted from the first day of the plan.",
        "timescale: Year 2",
        "timescale: Mar 2025",
    ),
    "timescale-outside": Explanation(
        "What falls due outside the plan's years is most likely a slip of the pen.",
        "timescale: Mar 2208",
        "timescale: Mar 2028",
    ),
    "evidence-missing": Explanation(
        "Without it nobody can tell later whether the action was done or only said to be.",
        "- id: ACT-008\n  action: Agree data types",
        "- id: ACT-008\n  action: Agree data types\n  evidence: List of data types agreed",
    ),
    "text-cut-off": Explanation(
        "The document cut the row off: what was promised cannot be read in full.",
        "action: Seek feedback from the Regional",
        "action: Seek feedback from the Regional Safeguarding Board",
    ),
    "commitment-reworded": Explanation(
        "An action answers to its commitment's words: when they change, somebody must see whether it"
        " still does.",
        "commitment: We will share data every month      # reworded, and its actions as before",
        "action: ACT-008\naccepts: commitment-reworded\nreason: It serves the new words as well.",
    ),
    "may-identify": Explanation(
        "Whoever can read this repository reads it for ever: lives may hang on one number.",
        "progress: Call her on 07700 900123",
        "progress: The team calls every week",
    ),
    "change-not-made": Explanation(
        "Two branches changed the same words, and the merge kept the other's: a board minuted words"
        " that the plan does not have.",
        "changes: lead\nwas: Regional Team\nnow: Health      # and the plan still says Regional Team",
        "changes: lead\nwas: Regional Team\nnow: Health      # and the plan says Health",
    ),
    "due-together": Explanation(
        "Where so much falls due at once, often on the plan's last day, slips show when it is too"
        " late.",
        "timescale: Mar 2028      # as for 21 other actions",
        "timescale: Sep 2026",
    ),
    "closed-in-circle": Explanation(
        "Each is said to go on in the other, so nothing goes on: both have vanished from the plan.",
        "closes: merged\ninto: ACT-010      # and ACT-010 was merged into this one",
        "closes: merged\ninto: ACT-012      # which goes on",
    ),
    "state-not-final": Explanation(
        "A plan that ends with open actions lets them fall: each is complete, or is closed with the"
        " reason why not. Ongoing ones end, too.",
        "status: closed      # and ACT-005 is still in progress",
        "action: ACT-005\ncloses: superseded\nreason: |\n  It goes on in the plan for 2028-33.",
    ),
    "texts-missing": Explanation(
        "The plan is published in each of its languages; what is missing is shown in another one.",
        "COM-04-data-collection.yaml",
        "COM-04-data-collection.yaml\nCOM-04-data-collection.cy.yaml",
    ),
    "texts-stale": Explanation(
        "The words were changed and their translation was not: the two languages say different"
        " things.",
        "of: 5b1e      # the words of before the change",
        "of: 90c4",
    ),
}
