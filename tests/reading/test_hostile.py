"""Hostile and broken files: one clear line each, and nothing else happens."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, pdf, read, read_content
from factcheck.reading.content import Content
from tests.reading import building, hostile
from tests.reading.sources import skipped_of

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize("file", hostile.FILES, ids=lambda file: file.name)
def test_it_is_skipped_with_a_reason_and_a_next_step(file: hostile.Hostile, tmp_path: Path) -> None:
    path = tmp_path / file.name
    path.write_bytes(file.data())
    began = time.perf_counter()
    reading = read([path])
    assert time.perf_counter() - began < 10
    assert reading.documents == ()
    (skipped,) = reading.skipped
    assert skipped.location == str(path)
    assert skipped.reason.startswith(file.says) and skipped.hint.startswith(file.hint), skipped
    assert "\n" not in f"{skipped.reason}{skipped.hint}"


def test_an_encrypted_pdf() -> None:
    (skipped,) = read([SAMPLES / "encrypted.pdf"]).skipped
    assert (skipped.reason, skipped.hint) == (
        "is encrypted",
        "open it with its password and save it without one",
    )


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "slow.py"
    program.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(pdf, "_PROGRAM", program)
    began = time.perf_counter()
    skipped = skipped_of("a.pdf", b"%PDF-1.4", Limits(pdf_seconds=1))
    assert time.perf_counter() - began < 5
    assert (skipped.reason, skipped.hint) == (
        "takes longer than 1 seconds",
        "split it, or raise the limit pdf_seconds",
    )


def test_a_pdf_that_breaks_the_library_down(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "crash.py"
    program.write_text("import os; print('{\"pages\": 1}', flush=True); os.abort()")
    monkeypatch.setattr(pdf, "_PROGRAM", program)
    assert skipped_of("a.pdf", b"%PDF-1.4").reason == "is damaged, or needs too much memory"


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(pdf_pages=1), "has more than 1 pages"),
        (Limits(text_characters=10), "holds more than 10 characters of text"),
        (Limits(figures=1), "holds more than 1 figures"),
    ],
)
def test_limits_of_a_pdf(limits: Limits, reason: str) -> None:
    data = building.pdf(*[building.stream(building.lines("60 nations came to the fair."))] * 2)
    skipped = skipped_of("a.pdf", data, limits)
    assert skipped.reason == reason and "raise the limit " in skipped.hint


def test_a_page_that_is_a_picture_is_told_and_the_others_are_read() -> None:
    image = building.stream(
        b"\x00" * 100,
        more=b"/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    data = building.pdf(
        building.stream(building.lines("60 nations came.")),
        building.stream(b"q 9 0 0 9 0 0 cm /I Do Q"),
        objects={9: image},
        resources=b"/XObject << /I 9 0 R >>",
    )
    (document,) = read_content(Content("a.pdf", data))
    assert isinstance(document, Document)
    assert document.text == "60 nations came."
    assert document.problems == (
        Skipped(
            "a.pdf#page=2",
            "page 2 is a picture without text",
            "run text recognition over it (for example ocrmypdf) and read what that writes",
        ),
    )


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("report.pdf", "pypdfium2", "pdf"),
        ("slides.pptx", "pptx", "office"),
        ("table.xlsx", "python_calamine", "office"),
    ],
)
def test_a_missing_library_names_its_extra(
    name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (skipped,) = read([SAMPLES / name]).skipped
    assert skipped.reason == f"needs the package {module}, which is not installed"
    assert skipped.hint == f"install it with pip install 'factcheck-sources[{extra}]'"


COUNT_MEMORY = """
import resource, sys
from factcheck.cli import run
code = run(sys.argv[1:])
own = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print("KILOBYTES", int(own) + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted by the kernel of Linux")
def test_all_at_once_cost_little_and_leave_the_other_source_alone(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for file in hostile.FILES:
        (folder / file.name).write_bytes(file.data())
    (folder / "good.txt").write_text("Boat Show 2025 drew 500 exhibitors.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", COUNT_MEMORY, "add", "files", "--strict"],
        cwd=tmp_path,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 4
    notes, _, memory = done.stderr.rpartition("KILOBYTES")
    assert int(memory) < 500_000
    told = sorted(notes.splitlines())
    assert len(told) == len(hostile.FILES)
    for line, file in zip(told, sorted(hostile.FILES, key=lambda file: file.name), strict=True):
        assert line.startswith(f"not read: files/{file.name}: ") and "; " in line
    assert done.stdout.startswith("new         files/good.txt\n")
    assert done.stdout.count("new   ") == 1


LARGEST = {
    "figures.txt": lambda: " ".join(f"{number * 37 % 90_001 + 10} firms" for number in range(9_999)).encode(),
    "rows.csv": lambda: ("name,a,b,c,d\n" + "".join(f"x{n},{n},{n + 1},{n + 2},{n + 3}\n" for n in range(1_999))).encode(),
    "lines.txt": lambda: b"a\n" * 1_499_000,
    "pipes.txt": lambda: b"a | b | c |\n" * 249_000,
    "hyphens.txt": lambda: b"exhi-\nbitors " * 220_000,
    "feed.rss": lambda: (
        "<rss version='2.0'><channel><title>F</title>"
        + "".join(f"<item><guid>{n}</guid><description>It drew {n} firms.</description></item>" for n in range(999))
        + "</channel></rss>"
    ).encode(),
    "lines.jsonl": lambda: b"".join(b'{"text": "The fair drew %d firms."}\n' % n for n in range(999)),
}  # fmt: skip
"""Files that are just within the limits, each with the most of what costs time."""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted by the kernel of Linux")
@pytest.mark.parametrize("name", LARGEST)
def test_the_largest_that_is_read_ends_in_time(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(LARGEST[name]())
    done = subprocess.run(
        [sys.executable, "-c", COUNT_MEMORY, "add", name],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=40,  # ten seconds on a machine that does nothing else
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stderr.rpartition("KILOBYTES")[2]) < 500_000
