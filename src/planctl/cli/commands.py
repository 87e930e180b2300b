"""The table of commands: where each lives, and its line on the help page."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command's module in this package, its heading and its one line of help."""

    module: str
    heading: str
    line: str


SEE, ASK, SAY, DECIDE, CHANGE, KEEP = "See", "Ask", "Record", "Decide", "Change", "Keep"
HEADINGS = (SEE, ASK, SAY, DECIDE, CHANGE, KEEP)

COMMANDS: dict[str, Entry] = {
    "status": Entry("status", SEE, "The picture in ten seconds."),
    "overdue": Entry("overdue", SEE, "What is late, how late, and who can be asked."),
    "due": Entry("due", SEE, "What falls due next."),
    "unreported": Entry("unreported", SEE, "Who is awaited this round, and who did not report."),
    "list": Entry("list_actions", SEE, "Actions, selected and sorted."),
    "show": Entry("show", SEE, "One action or commitment, whole, and why it stands so."),
    "closures": Entry("closures", SEE, "What was closed without being completed, and why."),
    "leads": Entry("leads", SEE, "The register of leads, with how many each has."),
    "diff": Entry("diff", SEE, "What changed in the plan between two points, in words."),
    "report": Entry("report", SEE, "Papers: for the board, whole, exceptions, decisions."),
    "round": Entry("rounds", ASK, "Who was asked, who answered; open and close a round."),
    "remind": Entry("remind", ASK, "Drafts to those who have not answered the round."),
    "calendar": Entry("calendar", ASK, "What falls due, as a file for calendars."),
    "returns": Entry("returns", ASK, "Forms for partners who have Office: out, and back in."),
    "update": Entry("update", SAY, "Record what a lead said, or your own assessment."),
    "extend": Entry("extend", DECIDE, "Ask for a new timescale, or ask and grant it."),
    "approve": Entry("approve", DECIDE, "Grant a new timescale that was asked for."),
    "refuse": Entry("refuse", DECIDE, "Refuse a new timescale that was asked for."),
    "verify": Entry("verify", DECIDE, "Sign off what is reported complete."),
    "send-back": Entry("send_back", DECIDE, "Send a completion back to who reported it."),
    "agree": Entry("agree", DECIDE, "Settle a rating where leads differ."),
    "close": Entry("close", DECIDE, "End an action without completing it."),
    "reopen": Entry("reopen", DECIDE, "Open again what was closed or complete."),
    "freeze": Entry("freeze", DECIDE, "Write down how a period was agreed."),
    "decisions": Entry("decisions", DECIDE, "What was minuted in a decisions paper, read back."),
    "accept": Entry("accept", DECIDE, "Acknowledge a warning, with the reason."),
    "add": Entry("add", CHANGE, "Add a commitment to an aim, or an action to a commitment."),
    "reword": Entry("reword", CHANGE, "Say an action or a commitment in other words."),
    "edit": Entry("edit", CHANGE, "The plan's own words in your editor, at the right line."),
    "relead": Entry("relead", CHANGE, "Give actions another lead."),
    "move": Entry("move", CHANGE, "Move an action or a commitment to another place."),
    "evidence": Entry("evidence", SAY, "Record evidence supplied; hold it against the plan."),
    "set": Entry("set_field", CHANGE, "Change one field of many actions at once."),
    "import": Entry("import_plan", CHANGE, "Bring in the plan you already have."),
    "undo": Entry("undo", SAY, "Take back the last command, whole."),
    "redact": Entry("redact", SAY, "Take a leak out, as far as planctl can."),
    "check": Entry("check", KEEP, "Everything that wants mending, at once."),
    "rule": Entry("rule", KEEP, "What a problem's code means, with an example."),
    "fmt": Entry("fmt", KEEP, "Write files in the one form, comments kept."),
    "renumber": Entry("renumber", KEEP, "Heal an id that a merge brought in twice."),
    "schema": Entry("schema", KEEP, "The JSON Schema of a kind of file, for editors."),
    "timescale": Entry("timescale", KEEP, "How a phrase is read as a time."),
    "doctor": Entry("doctor", KEEP, "What planctl finds on this machine."),
    "init": Entry("init", KEEP, "Begin an empty plan, or look at an example."),
    "completion": Entry("completion", KEEP, "Completion of commands and ids for your shell."),
}
