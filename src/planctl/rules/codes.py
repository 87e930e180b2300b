"""Every problem code there is, with its severity: what `check` prints behind each message."""

from typing import Literal, NamedTuple, TypeAlias

from planctl.model.plan import Policies

Severity: TypeAlias = Literal["error", "warning", "advice"]


class Code(NamedTuple):
    """One kind of problem. `fixable` is whether `check --fix` can mend it by itself.

    An error stops work that needs the plan to be right; a warning wants a person's eye; advice is
    worth knowing. Why it matters, with an example, stands in `planctl.rules.explained`.
    """

    code: str
    severity: Severity
    title: str
    fixable: bool = False


def severity_of(code: str, policies: Policies | None = None) -> Severity:
    """How bad it is: the table's word, or "error" where the plan's policies make it one.

    A code that the table does not hold is an error.
    """
    if policies and (code in policies.errors or _is_required(code, policies)):
        return "error"
    found = CODES.get(code)
    return found.severity if found else "error"


def is_silent(code: str, policies: Policies) -> bool:
    """Whether the plan's policies do not ask for it: never so for an error."""
    return code in policies.silent and severity_of(code, policies) != "error"


def _is_required(code: str, policies: Policies) -> bool:
    return code == "red-amber-silent" and policies.red_or_amber == "require"


_FILES = (
    Code("file-missing", "error", "plan.yaml or leads.yaml is not there"),
    Code("file-unreadable", "error", "a file that this computer does not let planctl read"),
    Code("not-a-file", "error", "a link or a device where a file should be"),
    Code("sync-copy", "warning", "a copy that a cloud drive or an editor left behind"),
    Code("file-unknown", "warning", "a file in the plan's folder that nothing reads"),
    Code("record-misplaced", "error", "a record in a place where nothing reads it"),
    Code("yml-ending", "error", "a file that is not read, because its name ends otherwise"),
    Code("name-case", "error", "two names that differ by capital letters only"),
    Code("name-not-portable", "error", "a name that Windows cannot hold"),
    Code("file-empty", "error", "a file says nothing"),
    Code("file-too-large", "error", "a file is larger than a plan's file can be"),
    Code("not-utf8", "error", "a file is not UTF-8 text"),
    Code("control-character", "error", "a character that no screen shows, or that reverses text"),
    Code("conflict-marker", "error", "a merge left two versions of the same lines"),
    Code("soft-return", "warning", "a line break that YAML files cannot hold", fixable=True),
    Code("text-cut-by-hash", "warning", 'words after " #" that YAML drops'),
    Code("tab-indent", "error", "a tab in front of a line"),
    Code("duplicate-key", "error", "a key that stands twice in one place"),
    Code("yaml-syntax", "error", "a line that YAML cannot read"),
    Code("yaml-not-map", "error", "a file that does not begin with a key"),
    Code("yaml-key", "error", "a key that is no word"),
    Code("yaml-flow-map", "error", "keys in { }, or a list inside a list in [ ]"),
    Code("yaml-anchor", "error", "words that YAML takes for a reference (& or *)"),
    Code("yaml-merge-key", "error", "a key << that takes over another map"),
    Code("yaml-tag", "error", "words that YAML takes for a type (!)"),
    Code("yaml-directive", "error", "a line that begins with %"),
    Code("yaml-document", "error", "a second document in one file"),
    Code("yaml-too-deep", "error", "lists and maps inside each other, very deep"),
    Code("yaml-too-many", "error", "more values than a plan's file can have"),
)
_SHAPES = (
    Code("key-missing", "error", "a key that must be there is not"),
    Code("key-unknown", "error", "a key that means nothing here"),
    Code("value-unknown", "error", "a word that cannot stand here"),
    Code("wrong-shape", "error", "a list where one text is wanted, or the reverse"),
    Code("date-unknown", "error", "words that are no day"),
    Code("period-unknown", "error", "words that are no quarter and no year"),
    Code("number-unknown", "error", "words that are no whole number"),
    Code("id-malformed", "error", "words that are no id"),
    Code("two-acts", "error", "one record that says two things"),
    Code("subject-missing", "error", "a record that does not say what it is about"),
    Code("key-spelling", "warning", "a key written otherwise than here", fixable=True),
    Code("list-wanted", "warning", "one text where a list is wanted", fixable=True),
    Code("date-format", "warning", "a day not written year-month-day", fixable=True),
    Code("lead-alias", "warning", "a lead's name where its id is wanted", fixable=True),
    Code("rag-word", "warning", "a rating's word where its id is wanted", fixable=True),
    Code("state-word", "warning", "a state in other words", fixable=True),
    Code("yes-word", "warning", "yes or no in other words", fixable=True),
    Code("id-spelling", "warning", "an id not in its one form", fixable=True),
)
_PLAN = (
    Code("id-twice", "error", "two commitments or actions with one id"),
    Code("aim-unknown", "error", "a commitment in a folder that is no aim"),
    Code("aim-twice", "error", "two aims with one id"),
    Code("aim-empty", "advice", "an aim without commitments"),
    Code("rag-twice", "error", "two ratings with one id or one word"),
    Code("body-unknown", "error", "a body that the register does not have"),
    Code("code-unknown", "warning", "a problem code in the plan's policies that is none"),
    Code("error-silenced", "warning", "an error that the plan's policies would not be told of"),
    Code("lead-missing", "warning", "an action without a lead"),
    Code("lead-unknown", "error", "words for a lead that the register does not explain"),
    Code("contact-unknown", "error", "a contact that is no mailbox"),
    Code("contact-personal", "advice", "a contact that may be one person's mailbox"),
    Code("escalation-unheard", "warning", "a silence that is told to nobody who would hear of it"),
    Code("round-closes-early", "error", "a round that closes before it is opened"),
    Code("round-misnamed", "error", "a file of a round that has another period's name"),
    Code("lead-twice", "error", "two entries of the register that claim one name"),
    Code("lead-question", "advice", "questions in the register that nobody has settled"),
    Code("lead-ended", "warning", "a lead that has ended and left work that nobody takes on"),
    Code("nobody-askable", "warning", "actions for which nobody can be asked"),
    Code("timescale-missing", "warning", "an action without a timescale"),
    Code("timescale-unknown", "error", "a timescale that is no time planctl knows"),
    Code("timescale-ask", "warning", "a timescale that leaves a question"),
    Code("timescale-assumed", "advice", "a timescale counted from the plan's first day"),
    Code("timescale-outside", "warning", "a timescale before or after the plan"),
    Code("evidence-missing", "warning", "an action without expected evidence"),
    Code("text-cut-off", "warning", "words that stop in the middle"),
    Code("commitment-reworded", "warning", "actions not looked at since a commitment was reworded"),
    Code("may-identify", "warning", "words that may give somebody away"),
    Code("change-not-made", "warning", "a change that was recorded and is not in the plan's words"),
    Code("due-together", "advice", "a quarter of all actions due on one day"),
    Code("closed-in-circle", "error", "closed actions that are said to go on in each other"),
    Code("state-not-final", "error", "an action that a closed plan leaves open"),
    Code("texts-missing", "advice", "commitments and actions that are not yet in every language"),
    Code("texts-stale", "advice", "a text in another language older than the words it translates"),
)
_RECORDS = (
    Code("record-misnamed", "warning", "a record whose name does not say what it says", True),
    Code("record-changed", "error", "a record whose words have changed since it was named"),
    Code("evidence-copy-missing", "warning", "a copy of evidence that is no longer there"),
    Code("evidence-unrecorded", "error", "a file among records or evidence that no record names"),
    Code("evidence-copy-changed", "error", "a copy of evidence with other bytes than recorded"),
    Code("record-orphan", "error", "a record about something the plan does not have"),
    Code("record-renumbered", "error", "a record about an id that has been replaced", True),
    Code("record-unknown", "error", "a record that names another which is not there"),
    Code("link-unknown", "error", "an id pointed at that the plan does not have"),
    Code("sender-unknown", "error", "a record from a body that the register does not have"),
    Code("from-nonlead", "advice", "a report by a body that does not lead the action"),
    Code("not-entitled", "error", "a decision by a body that the plan does not name for it"),
    Code("signed-own-report", "error", "a completion signed off by the body that reported it"),
    Code("rag-unknown", "error", "a rating that the plan's scheme does not have"),
    Code("state-not-for-rag", "advice", "a state that the rating does not stand for"),
    Code("red-amber-silent", "warning", "red or amber without barriers or next steps"),
    Code("green-though-overdue", "advice", "the best rating, though overdue and nothing asked"),
    Code("same-words", "advice", "the same words as the time before"),
    Code("said-twice", "error", "two ratings by one lead on one day for one period"),
    Code("corrects-unknown", "error", "a correction of a report that is not there"),
    Code("corrects-anothers", "error", "a correction of another body's words"),
    Code("asks-unreadable", "warning", "a new timescale that cannot be read"),
    Code("decided-twice", "error", "one thing decided in two ways"),
    Code("granted-before-corrected", "warning", "a request corrected after it was granted"),
    Code("period-outside", "warning", "a record for a period before or after the plan"),
    Code("dated-ahead", "warning", "a record dated in the days to come"),
    Code("accepts-unknown", "warning", "a code acknowledged that is none"),
    Code("frozen-changed", "error", "a record that a frozen period counts, and that is gone"),
    Code("frozen-misnamed", "error", "a frozen period in a file with another period's name"),
)
_HISTORY = (
    Code("record-edited", "error", "a record edited since a revision"),
    Code("record-deleted", "error", "a record deleted since a revision"),
    Code("record-renamed", "error", "a record renamed since a revision"),
    Code(
        "timescale-moved-without-approval",
        "error",
        "a timescale changed in an approved plan's words since a revision",
    ),
    Code("adoption-undone", "error", "an adopted plan made a draft again since a revision"),
    Code("id-reused", "error", "an id given to other words since a revision"),
    Code("action-removed", "error", "an adopted action taken out since a revision"),
    Code("commitment-removed", "error", "an adopted commitment taken out since a revision"),
    Code(
        "words-changed-unrecorded",
        "error",
        "words of an adopted plan changed since a revision, and no record says so",
    ),
    Code("frozen-edited", "error", "a period that was agreed, edited since a revision"),
    Code("frozen-deleted", "error", "a period that was agreed, deleted since a revision"),
    Code("history-unread", "error", "a changed file whose past cannot be read"),
)

CODES: dict[str, Code] = {
    code.code: code for code in (*_FILES, *_SHAPES, *_PLAN, *_RECORDS, *_HISTORY)
}
"""The table, in the order in which it is printed."""
