"""A desk with a plan on it: commands that write, each on its day, and how an action stands then."""

import json
from pathlib import Path

from planctl.storage.yaml_events import Plain, parse
from tests.running import Result, Run

Item = dict[str, object]


class Desk:
    """A copy of a plan that may be written in."""

    def __init__(self, run: Run, plan: Path) -> None:
        self.run, self.plan = run, plan

    def __call__(self, day: str, *words: str) -> Result:
        """A writing command on a day, which goes well."""
        done = self.refused(day, *words)
        assert done.code == 0, done
        return done

    def refused(self, day: str, *words: str) -> Result:
        """A writing command on a day, however it ends."""
        return self.run(*words, "--date", day, cwd=self.plan)

    def ask(self, *words: str) -> dict[str, object]:
        """The JSON answer of a reading command."""
        done = self.run(*words, "--format", "json", cwd=self.plan)
        assert done.code in (0, 1), done
        found: dict[str, object] = json.loads(done.out)
        return found

    def items(self, *words: str) -> list[Item]:
        """The items of the JSON answer."""
        items = self.ask(*words)["items"]
        assert isinstance(items, list)
        return items

    def item(self, identity: str, day: str) -> Item:
        """One action as it stands on a day."""
        item = self.ask("show", identity, "--as-of", day)["item"]
        assert isinstance(item, dict)
        return item

    def records(self, identity: str = "") -> dict[str, dict[str, Plain]]:
        """What every record about an id says (of all ids, for none), by name."""
        found = {}
        for path in sorted(self.plan.rglob("COM-*/*.yaml")):
            if identity not in path.stem:
                continue
            data = parse(path.read_bytes().decode(), path.name).data
            assert data is not None
            found[path.stem] = data
        return found

    def problems(self) -> set[str]:
        """The codes of all that check finds to be an error."""
        return {str(p["code"]) for p in self.items("check") if p["severity"] == "error"}
