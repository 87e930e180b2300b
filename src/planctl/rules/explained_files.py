"""Why a problem of a file or of its YAML matters, with a wrong example and the right one."""

from planctl.rules.explanation import Explanation

_BLOCK = "progress: |\n  Agreed: see minute 5.2 #4\n"

FILES: dict[str, Explanation] = {
    "file-missing": Explanation(
        "Without plan.yaml there are no terms to read anything against, without leads.yaml nobody"
        " can be found who leads.",
        "plan/\n  plan.yaml\n  prepare/…",
        "plan/\n  plan.yaml\n  leads.yaml\n  prepare/…",
    ),
    "file-unreadable": Explanation(
        "A file that cannot be opened may hold actions or reports: every figure without it would"
        " be wrong.",
        "-rw-------  someone else's  COM-04-data-collection.yaml",
        "-rw-r--r--  yours           COM-04-data-collection.yaml",
    ),
    "not-a-file": Explanation(
        "A link can lead out of the plan to a file that is not the partnership's; it is never"
        " followed.",
        "COM-04-data-collection.yaml -> ../../elsewhere.yaml",
        "COM-04-data-collection.yaml",
    ),
    "sync-copy": Explanation(
        "Two people saved at once, and a cloud drive kept both: one of the two texts is read"
        " nowhere.",
        "COM-04-data-collection.yaml\nCOM-04-data-collection (1).yaml",
        "COM-04-data-collection.yaml",
    ),
    "file-unknown": Explanation(
        "What it says is missing from every list, though somebody may think it counts.",
        "prepare/data collection.yaml",
        "prepare/COM-04-data-collection.yaml",
    ),
    "record-misplaced": Explanation(
        "A report that nobody reads is counted nowhere, and its lead seems silent.",
        "prepare/ACT-008/2026-10-14-ACT-008-regional-team-7f3a.yaml",
        "prepare/COM-04/2026-10-14-ACT-008-regional-team-7f3a.yaml",
    ),
    "yml-ending": Explanation(
        "Only names that end in .yaml are read: what such a file says is missing from every list.",
        "COM-04-data-collection.yml",
        "COM-04-data-collection.yaml",
    ),
    "name-case": Explanation(
        "Windows and macOS keep only one of the two files, and lose the other without a word.",
        "COM-04-data.yaml\nCOM-04-Data.yaml",
        "COM-04-data.yaml",
    ),
    "name-not-portable": Explanation(
        "A partner on Windows could not copy the repository at all.",
        "COM-04-what-next?.yaml",
        "COM-04-what-next.yaml",
    ),
    "file-empty": Explanation(
        "An empty file is what a broken save leaves behind: its words are most likely lost.",
        "",
        "id: COM-04\ncommitment: …",
    ),
    "file-too-large": Explanation(
        "A plan's file is a page or two; a paper of that size belongs elsewhere, with its name in"
        " the plan.",
        "progress: |\n  (the whole minutes of four years)",
        "progress: |\n  See the minutes: SharePoint > Exec > 2026-10, item 4.",
    ),
    "not-utf8": Explanation(
        "Welsh letters, pound signs and curly quotes come out wrong, or not at all, on another"
        " computer.",
        "lead: Children\ufffds Services        (saved by Word as Windows-1252)",
        "lead: Children’s Services         (saved as UTF-8)",
    ),
    "control-character": Explanation(
        "What nobody can see can make a line read as something else, so it has no place in a"
        " public record.",
        "lead: Regional\\x1b[2K Team",
        "lead: Regional Team",
    ),
    "conflict-marker": Explanation(
        "Two people changed the same lines, and nobody has said yet which are right.",
        "<<<<<<< HEAD\nrag: amber\n=======\nrag: red\n>>>>>>> health",
        "rag: red",
    ),
    "soft-return": Explanation(
        "A line break copied from Word is not one for YAML: it is read as a space until mended.",
        "progress: First line\\u2028second line",
        "progress: |\n  First line\n  second line",
    ),
    "text-cut-by-hash": Explanation(
        "YAML takes the rest for a comment: a minute's number or a #tag is lost without a word.",
        "progress: Agreed: see minute 5.2 #4",
        _BLOCK,
    ),
    "tab-indent": Explanation(
        "YAML counts spaces in front of a line; a tab may be one or eight of them.",
        "actions:\n\\t- id: ACT-008",
        "actions:\n  - id: ACT-008",
    ),
    "duplicate-key": Explanation(
        "Most readers keep the last and drop the first in silence: a merge can so swap a rating.",
        "rag: amber\nrag: red",
        "rag: red",
    ),
    "yaml-syntax": Explanation(
        "The file cannot be read from here on, so nothing in it counts until it is mended.",
        "progress: Agreed: see minute 5",
        "progress: |\n  Agreed: see minute 5",
    ),
    "yaml-not-map": Explanation(
        "A plan's file says things under keys; a list or a bare text does not say of what.",
        "- id: COM-04",
        "id: COM-04",
    ),
    "yaml-key": Explanation(
        "A key is a word that planctl knows; anything else was meant as text.",
        "? [rag, state]\n: amber",
        "rag: amber",
    ),
    "yaml-flow-map": Explanation(
        "Brackets make one line of what should be read, compared and merged line by line.",
        "asks: {timescale: Mar 2027, reason: staff}",
        "asks:\n  timescale: Mar 2027\n  reason: staff",
    ),
    "yaml-anchor": Explanation(
        "YAML would put other text in the place of a word with & or * in front.",
        "progress: *agreed* by all",
        "progress: |\n  *agreed* by all",
    ),
    "yaml-merge-key": Explanation(
        "What is taken over from elsewhere cannot be seen where it counts.",
        "<<: *defaults",
        "rag: amber",
    ),
    "yaml-tag": Explanation(
        "YAML takes a word with ! in front for a kind of value, and drops it from the text.",
        "progress: !important partners agreed",
        "progress: |\n  !important partners agreed",
    ),
    "yaml-directive": Explanation(
        "YAML takes a line that begins with % for an order, not for text.",
        "%50 of schools took part",
        "progress: |\n  50 % of schools took part",
    ),
    "yaml-document": Explanation(
        "Readers stop at --- or take the rest for another file: words after it are lost.",
        "id: COM-04\n---\nid: COM-05",
        "id: COM-04",
    ),
    "yaml-too-deep": Explanation(
        "No plan has lists inside lists so deep; such a file is broken or made to do harm.",
        "progress: [[[[[[[[ … ]]]]]]]]",
        "progress: |\n  Agreed.",
    ),
    "yaml-too-many": Explanation(
        "No file of a plan has so many values; such a file is broken or made to do harm.",
        "was:\n  - ACT-1\n  - (100,000 more)",
        "was:\n  - ACT-070",
    ),
}

SHAPES: dict[str, Explanation] = {
    "key-missing": Explanation(
        "Without it nobody can say what the file is about, whose words it holds, or from when.",
        "action: ACT-008\nrag: amber\ndate: 2026-10-14",
        "action: ACT-008\nfrom: regional-team\nrag: amber\ndate: 2026-10-14",
    ),
    "key-unknown": Explanation(
        "A misspelt key says nothing: what stands under it would be left out of every report.",
        "progres: |\n  Categories agreed.",
        "progress: |\n  Categories agreed.",
    ),
    "value-unknown": Explanation(
        "Only these words have a meaning here; another one would be counted nowhere.",
        "state: nearly there",
        "state: in progress",
    ),
    "wrong-shape": Explanation(
        "A list where one text is wanted, or a text where keys are, cannot be read as was meant.",
        "progress:\n  - Agreed\n  - Published",
        "progress: |\n  Agreed and published.",
    ),
    "date-unknown": Explanation(
        "A day decides what was known when, and what is late.",
        "date: 2026-02-30",
        "date: 2026-02-28",
    ),
    "period-unknown": Explanation(
        "A report counts for the period it speaks of, so the period must be one.",
        "period: autumn term",
        "period: 2026-27 Q2",
    ),
    "number-unknown": Explanation(
        "Days of grace are counted, so they are written in digits.",
        "grace: four weeks",
        "grace: 28",
    ),
    "id-malformed": Explanation(
        "An id is what everybody says at the table and writes in a minute: it has one form.",
        "action: data dashboard",
        "action: ACT-008",
    ),
    "two-acts": Explanation(
        "A record says one thing, so that each can be named, minuted and corrected by itself.",
        "approves: 2026-10-14-ACT-008-regional-team-7f3a\ncloses: superseded",
        "approves: 2026-10-14-ACT-008-regional-team-7f3a",
    ),
    "subject-missing": Explanation(
        "A report that names no action, or an action and a commitment, can be counted nowhere.",
        "from: regional-team\ndate: 2026-10-14\nrag: amber",
        "action: ACT-008\nfrom: regional-team\ndate: 2026-10-14\nrag: amber",
    ),
    "key-spelling": Explanation(
        "It is understood; written in its one form it is found by everybody who searches.",
        "Next steps: Agree the extract.",
        "next_steps: Agree the extract.",
    ),
    "list-wanted": Explanation(
        "It is read as a list of one; as a list, a second one can follow.",
        "supplied: Minutes of 14 October, item 5",
        "supplied:\n  - reference: Minutes of 14 October, item 5",
    ),
    "date-format": Explanation(
        "It is read in UK order; year-month-day cannot be taken for an American date.",
        "date: 14/10/2026",
        "date: 2026-10-14",
    ),
    "lead-alias": Explanation(
        "It is understood; the id stays the same when a body changes its name.",
        "from: Regional Team",
        "from: regional-team",
    ),
    "rag-word": Explanation(
        "It is understood; the id is the same in every language.",
        "rag: Ambr",
        "rag: amber",
    ),
    "state-word": Explanation(
        "It is understood; three words, always the same, can be counted.",
        "state: done",
        "state: complete",
    ),
    "yes-word": Explanation(
        "It is understood; yes and no are what everybody reads alike.",
        "no_change: on",
        "no_change: yes",
    ),
    "id-spelling": Explanation(
        "It is understood; in its one form an id is found by everybody who searches for it.",
        "action: act-8",
        "action: ACT-008",
    ),
}
