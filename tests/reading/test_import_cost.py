"""Reading is imported by every command: what it needs for one format must not cost the others."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {
    "httpx",
    "warcio",
    "email.message",
    "trafilatura",
    "lxml",
    "charset_normalizer",
    "csv",
    "difflib",
    "rapidfuzz",
    "pypdfium2",
    "pptx",
    "python_calamine",
}


def imported_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after the statement."""
    shown = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(shown.stdout.split())


def test_the_import_alone() -> None:
    assert not HEAVY & imported_by("import factcheck.reading")


def test_a_plain_text_needs_no_library() -> None:
    read = "from factcheck.reading import read_content, Limits\nfrom factcheck.reading.content import Content"
    modules = imported_by(
        f"{read}\nlist(read_content(Content('a.txt', b'TITLE: T\\nDATE: 2025-11-21\\n\\n60')))"
    )
    assert not HEAVY & modules
