"""A store of short notes, changed and decided on as people do."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import Finding, Report
from factcheck.workflow import Made, Words, add_sources, decide, stored_report, undo

RAIN = "Rain kept nobody away, and the cranes were busy until night."
ROPE = "Most of them sold rope, and the soup was good."


class Notes:
    """Sources in a folder and the store beside them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "factcheck.db"

    def write(self, name: str, text: str, date: str = "2025-03-02") -> Path:
        """Write one source, without adding it."""
        path = self.folder / name
        path.write_text(f"TITLE: Notes in {path.stem}\nDATE: {date}\n\n{text}\n", encoding="utf-8")
        return path

    def add(self, name: str, text: str, date: str = "2025-03-02") -> None:
        """Write and add one source."""
        add_sources([self.write(name, text, date)], self.database)

    def report(self) -> Report:
        """What `report` sees."""
        return stored_report(self.database)

    def contradictions(self) -> list[Finding]:
        """Contradictions that the rules find, decided or not."""
        return [finding for finding in self.report().findings if finding.verdict == "contradiction"]

    def decided(self) -> list[str | None]:
        """What was decided of each of them."""
        return [one.decision.verdict if one.decision else None for one in self.contradictions()]

    def decide(self, *saying: str, note: str = "", by: str = "Ann") -> Made:
        """Decide, as on the command line."""
        return decide(self.database, None, saying, Words(note, by))

    def undo(self, wanted: str) -> Made:
        """Take back, as on the command line."""
        return undo(self.database, None, wanted, Words("", "Bob"))


def boat_show(folder: Path) -> Notes:
    """Two sources that contradict each other on the exhibitors of the Interboot 2025."""
    notes = Notes(folder)
    notes.add("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    notes.add("b.txt", f"Interboot 2025 drew 700 exhibitors, or so the press office says. {ROPE}")
    return notes
