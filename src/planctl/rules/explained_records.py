"""Why a problem in what was said since matters, with a wrong example and the right one."""

from planctl.rules.explanation import Explanation

_NAME = "2026-10-14-ACT-008-regional-team-7f3a"

RECORDS: dict[str, Explanation] = {
    "record-misnamed": Explanation(
        "The keys decide; but people look for a record by its name, and others refer to it so.",
        "report on dashboard.yaml",
        f"{_NAME}.yaml",
    ),
    "record-changed": Explanation(
        "What a board has read must stay as it read it: a later thought is a record of its own.",
        "rag: green       # was amber when it was named",
        f"rag: green\ncorrects: {_NAME}",
    ),
    "evidence-copy-missing": Explanation(
        "Whoever asks what was shown finds nothing; if it had to go, the record should say so.",
        "copy: prepare/COM-04/evidence/minutes.pdf      # no such file",
        'copy: "[removed]"      # as planctl redact writes it',
    ),
    "evidence-unrecorded": Explanation(
        "Nobody looked into it before it came in, and whoever can read this repository can open it.",
        "prepare/COM-04/evidence/victims.xlsx      # no record names it",
        "supplied:\n  - reference: Minutes, item 4\n    copy: prepare/COM-04/evidence/minutes.pdf",
    ),
    "evidence-copy-changed": Explanation(
        "What was seen as evidence is no longer what lies there, so nothing is shown by it.",
        "sha256: 9f86…      # the file's is 60303a…",
        "supplied:\n  - reference: Minutes, second version\n    copy: prepare/COM-04/evidence/minutes-2.pdf",
    ),
    "record-orphan": Explanation(
        "A report that belongs to nothing is counted nowhere, and its lead seems silent.",
        "action: ACT-080      # the plan ends with ACT-069",
        "action: ACT-008",
    ),
    "record-renumbered": Explanation(
        "The action has another id since two branches clashed: this report would go to the wrong"
        " one.",
        "action: ACT-070",
        "action: ACT-071",
    ),
    "record-unknown": Explanation(
        "A decision about nothing has no effect: what it was meant for stays undecided.",
        "approves: 2026-10-14-ACT-008-regional-team",
        f"approves: {_NAME}",
    ),
    "link-unknown": Explanation(
        "Whoever follows the closed action to what took its place finds nothing.",
        "closes: merged\ninto: ACT-910",
        "closes: merged\ninto: ACT-010",
    ),
    "sender-unknown": Explanation(
        "Words from a body that nobody knows are nobody's: they count nowhere.",
        "from: regional-taem",
        "from: regional-team",
    ),
    "from-nonlead": Explanation(
        "What a contributor says is shown; what counts is said by those who lead.",
        "from: respect        # the lead is Regional Team",
        "from: regional-team",
    ),
    "not-entitled": Explanation(
        "The plan says who decides: a decision by somebody else changes nothing.",
        f"from: health\napproves: {_NAME}",
        f"from: executive-group\napproves: {_NAME}",
    ),
    "decided-twice": Explanation(
        "Two branches decided without knowing of each other: one of them counts, so what a board"
        " minuted on the other would be lost in silence.",
        f"approves: {_NAME}      # and another record:  refuses: {_NAME}",
        f"approves: {_NAME}",
    ),
    "granted-before-corrected": Explanation(
        "The board granted what the request said then; what it says now nobody has decided.",
        f"corrects: {_NAME}      # which has been granted\nasks:\n  timescale: Dec 2027",
        "asks:\n  timescale: Dec 2027      # a request of its own",
    ),
    "signed-own-report": Explanation(
        "What only its own reporter has checked is not checked: it stays reported complete.",
        f"from: regional-team\nverifies: {_NAME}",
        f"from: executive-group\nverifies: {_NAME}",
    ),
    "rag-unknown": Explanation(
        "A rating outside the plan's own scheme cannot be counted.",
        "rag: purple",
        "rag: amber",
    ),
    "state-not-for-rag": Explanation(
        "The plan's key says what each rating stands for, and the two contradict each other.",
        "rag: blue            # here: complete\nstate: in progress",
        "rag: blue\nstate: complete",
    ),
    "red-amber-silent": Explanation(
        "A board that sees red or amber asks two things: what is in the way, and what comes next.",
        "rag: amber\nprogress: |\n  Half done.",
        "rag: amber\nprogress: |\n  Half done.\nbarriers: |\n  No data from housing.\n"
        "next_steps: |\n  Ask again in May.",
    ),
    "green-though-overdue": Explanation(
        "Good progress on something that is late: it is done, or it needs a new timescale.",
        "timescale: Mar 2026      # and rag: green in June 2026",
        "asks:\n  timescale: Sep 2026\n  reason: The last partner joins in July.",
    ),
    "same-words": Explanation(
        "A text repeated looks like news; saying that nothing has changed is honest and shorter.",
        "progress: |\n  Work is under way.      # as last quarter",
        "no_change: yes",
    ),
    "said-twice": Explanation(
        "Two ratings of one day contradict each other, and only the lead knows which was meant.",
        "rag: amber       # and in another record of that day: rag: green",
        f"rag: green\ncorrects: {_NAME}",
    ),
    "corrects-unknown": Explanation(
        "A correction of nothing is a second report: the first, wrong one still counts.",
        "corrects: 2026-10-14-ACT-008",
        f"corrects: {_NAME}",
    ),
    "corrects-anothers": Explanation(
        "Nobody's words are put right by somebody else: it counts as the sender's own report.",
        f"from: health\ncorrects: {_NAME}",
        f"from: regional-team\ncorrects: {_NAME}",
    ),
    "asks-unreadable": Explanation(
        "A new time that cannot be read can neither be granted nor kept.",
        "asks:\n  timescale: soon",
        "asks:\n  timescale: Sep 2026",
    ),
    "period-outside": Explanation(
        "A report for a year before or after the plan is most likely a slip of the pen.",
        "period: 2062-63 Q2",
        "period: 2026-27 Q2",
    ),
    "dated-ahead": Explanation(
        "Nothing has been said on a day that is still to come: it counts nowhere until then.",
        "date: 2062-10-14",
        "date: 2026-10-14",
    ),
    "accepts-unknown": Explanation(
        "A code that is none silences nothing.",
        "accepts: evidence-mising",
        "accepts: evidence-missing",
    ),
    "frozen-changed": Explanation(
        "The board agreed figures that were made from these records: without one of them its paper"
        " cannot be made again.",
        f"(no {_NAME}.yaml any more)",
        f"{_NAME}.yaml",
    ),
    "frozen-misnamed": Explanation(
        "Whoever looks for how a period was agreed looks in the file of its name.",
        "plan/frozen/2025-26-old.yaml",
        "plan/frozen/2025-26.yaml",
    ),
    "record-edited": Explanation(
        "What was reported stays as it was read: whoever changes it changes history.",
        "rag: green       # was rag: red at that revision",
        f"rag: green\ncorrects: {_NAME}",
    ),
    "record-deleted": Explanation(
        "A report that disappears was still made: take it back with a correction instead.",
        f"(no {_NAME}.yaml any more)",
        f"{_NAME}.yaml",
    ),
    "record-renamed": Explanation(
        "Other records name it: under another name they point at nothing.",
        "dashboard.yaml",
        f"{_NAME}.yaml",
    ),
    "adoption-undone": Explanation(
        "In a draft words change without a record: what was adopted could be changed unseen.",
        "status: draft      # was approved at that revision",
        "status: approved",
    ),
    "timescale-moved-without-approval": Explanation(
        "A date that moves stays visible, with who approved it: the adopted words are not edited.",
        "timescale: Mar 2027      # the plan was approved with Mar 2026",
        "timescale: Mar 2026",
    ),
    "id-reused": Explanation(
        "An id in an old minute must still mean the same action.",
        "- id: ACT-008\n  action: Something else altogether",
        "- id: ACT-070\n  action: Something else altogether",
    ),
    "action-removed": Explanation(
        "What a partnership promised does not vanish: the public asks what has become of it.",
        "(no ACT-008 in COM-04-data-collection.yaml any more)",
        "action: ACT-008\ncloses: no-longer-relevant\nreason: The law was repealed",
    ),
    "commitment-removed": Explanation(
        "With it go its actions and what was reported on them, and nobody has decided so.",
        "(no COM-04-data-collection.yaml any more)",
        "commitment: COM-04\ncloses: no-longer-relevant\nreason: The law was repealed",
    ),
    "words-changed-unrecorded": Explanation(
        "What was adopted says something else, and nobody can tell who decided that, and when.",
        "lead: Health      # was Regional Team at that revision",
        "action: ACT-008\nchanges: lead\nwas: Regional Team\nnow: Health",
    ),
    "frozen-edited": Explanation(
        "A paper of that period would come out otherwise than the board agreed it.",
        "overdue: 3 of 69      # was 43 of 69",
        "overdue: 43 of 69",
    ),
    "frozen-deleted": Explanation(
        "The period counts as never agreed: later reports change what its papers say.",
        "(no frozen/2025-26.yaml any more)",
        "frozen/2025-26.yaml",
    ),
    "history-unread": Explanation(
        "A change that hides behind a broken file is seen by nobody.",
        "actoins:      # at the revision",
        "planctl check --changed-since REVISION-BEFORE-THAT",
    ),
}
