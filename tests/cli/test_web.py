"""Web addresses, extras and `watch` on the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run, environment
from tests.reading.misbehaving_server import ETAG, running

LOCAL = {"no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}


def test_check_and_add_read_addresses(call: Run, fair: Path) -> None:
    pytest.importorskip("httpx", reason="fetching comes with the extra [web]")
    with running() as server:
        page = server.url("/page")
        done = call("check", "fair/second.txt", page, "--allow-private", "--json", env=LOCAL)
        assert done.returncode == 1
        assert [source["location"] for source in json.loads(done.stdout)["sources"]] == [
            "fair/second.txt",
            page,
        ]
        done = call("add", page, server.url("/missing"), "--allow-private", env=LOCAL)
        assert (done.returncode, done.stdout.splitlines()[0]) == (0, f"new         {page}")
        assert done.stderr == (
            f"not read: {server.url('/missing')}: the server answers 404 Not Found; check the address in a browser\n"
        )
        done = call("add", page, env=LOCAL)
        assert done.returncode == 3 and "add --allow-private if that is meant" in done.stderr
        done = call("claims", page, "--offline", env=LOCAL)
        assert done.returncode == 3 and "nothing may be fetched; leave out --offline" in done.stderr


def test_refresh_asks_an_address_for_what_is_newer_only(call: Run, fair: Path) -> None:
    pytest.importorskip("httpx", reason="fetching comes with the extra [web]")
    with running() as server:
        page = server.url("/kept")
        assert call("add", page, "--allow-private", "-q", env=LOCAL).returncode == 0
        assert call("sources", "refresh", "--allow-private", env=LOCAL).stdout == "1 unchanged\n"
        assert server.headers[-1]["If-None-Match"] == ETAG
        offline = call("sources", "refresh", "--offline", env=LOCAL)
        assert offline.stderr.startswith(f"not read: {page}: ") and offline.stdout == ""
        assert "500" in call("claims").stdout


def test_a_missing_extra_is_named(call: Run, fair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("httpx", "warcio", "warcio.archiveiterator", "watchfiles"):
        monkeypatch.setitem(sys.modules, module, None)
    (fair / "crawl.warc").write_text("WARC/1.0", encoding="utf-8")
    done = call("claims", "https://example.org/", "fair/crawl.warc", "fair/first.txt")
    assert (done.returncode, done.stderr.splitlines()) == (0, [
        "not read: https://example.org/: needs the package httpx, which is not installed; "
        "install it with pip install 'factcheck-sources[web]'",
        "not read: fair/crawl.warc: needs the package warcio, which is not installed; "
        "install it with pip install 'factcheck-sources[web]'",
    ])  # fmt: skip
    done = call("watch", "fair")
    assert (done.returncode, done.stderr) == (
        2,
        "error: watching needs the package watchfiles, which is not installed; "
        "install it with pip install 'factcheck-sources[watch]', or use --once\n",
    )


def test_limits_of_one_command(call: Run, fair: Path) -> None:
    done = call("claims", "fair", "--max-size", "100")
    assert "third.txt: is larger (" in done.stderr and "--max-size" in done.stderr
    assert call("claims", "fair", "--max-size", "0.5 kB").stderr == ""
    assert (
        call("claims", "fair", "--max-size", "much").stderr
        == "error: --max-size much: no size; write it as 50MB or 500kB\n"
    )


def test_watch_once_adds_what_is_new_or_changed(call: Run, fair: Path) -> None:
    done = call("watch", "fair", "--once")
    assert done.returncode == 0
    assert "new         fair/first.txt" in done.stdout and "contradiction" in done.stdout
    assert call("watch", "fair", "--once").stdout == ""
    (fair / "third.txt").write_text("Boat Show 2025 drew 900 exhibitors.", encoding="utf-8")
    again = call("watch", "fair", "--once").stdout
    assert again.startswith("new version fair/third.txt\n") and "fair/first.txt\n" not in again
    assert call("watch", "nowhere", "--once").returncode == 2
    (fair / "third.txt").unlink()
    gone = "gone        fair/third.txt; its figures still count: factcheck sources rm fair/third.txt\n"
    assert call("watch", "fair", "--once").stdout == call("watch", "fair", "--once").stdout == gone
    assert call("sources", "rm", "fair/third.txt").returncode == 0
    assert call("watch", "fair", "--once").stdout == ""


def test_refresh_of_a_feed_adds_its_new_entries(call: Run, fair: Path) -> None:
    def write(*entries: str) -> None:
        items = "".join(
            f"<item><guid>{name}</guid><description>Boat Show 2025 drew {len(name)} exhibitors.</description></item>"
            for name in entries
        )
        (fair / "feed.xml").write_text(
            f"<rss version='2.0'><channel>{items}</channel></rss>", encoding="utf-8"
        )

    write("a", "bb", "removed")
    assert call("add", "fair/feed.xml").returncode == 0
    assert call("sources", "rm", "fair/feed.xml#removed").returncode == 0
    write("a", "bb", "removed", "new")
    assert call("sources", "refresh", "fair/feed.xml#a").stdout == "1 unchanged\n"
    assert call("sources", "refresh").stdout.startswith("new         fair/feed.xml#new\n2 unchanged\n")
    (fair / "feed.xml").write_text("<rss", encoding="utf-8")
    done = call("sources", "refresh", "fair/feed.xml")
    assert done.stderr.startswith("not read: fair/feed.xml:1: is no well-formed XML from here on")


def test_watch_tells_of_a_file_and_ends_when_interrupted(fair: Path) -> None:
    pytest.importorskip("watchfiles", reason="watching comes with the extra [watch]")
    watching = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "watch", "fair"],
        cwd=fair.parent, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        preexec_fn=_interruptible,
    )  # fmt: skip
    assert watching.stdout is not None
    try:
        assert read_until(watching, "Confirms").startswith("new         fair/first.txt")
        draft = fair / ".draft"
        draft.write_text("Boat Show 2025 drew 900 exhibitors.", encoding="utf-8")
        draft.rename(fair / "fourth.txt")
        assert "new         fair/fourth.txt" in read_until(watching, "Confirms")
        (fair / "fourth.txt").unlink()
        assert "fair/fourth.txt; its figures still count" in read_until(watching, "gone")
    finally:
        watching.send_signal(signal.SIGINT)
        _, errors = watching.communicate(timeout=20)
    assert (watching.returncode, errors.splitlines()[-1]) == (130, "interrupted")


def _interruptible() -> None:
    """A shell starts what runs in its background deaf to Ctrl-C, and the tests with it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def read_until(process: subprocess.Popen[str], word: str) -> str:
    """What a process prints, up to a line that begins with the word."""
    assert process.stdout is not None
    lines: list[str] = []
    while not (lines and lines[-1].startswith(word)):
        line = process.stdout.readline()
        assert line, "it ended"
        lines.append(line)
    return "".join(lines)


def test_an_interrupted_fetch_exits_130(tmp_path: Path) -> None:
    pytest.importorskip("httpx", reason="fetching comes with the extra [web]")
    with running() as server:
        fetching = subprocess.Popen(
            [sys.executable, "-m", "factcheck", "check", server.url("/silent"), "--allow-private"],
            cwd=tmp_path, env={**environment(), **LOCAL}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=_interruptible,
        )  # fmt: skip
        began = time.monotonic()
        while not server.asked["/silent"] and time.monotonic() - began < 20:
            time.sleep(0.02)
        fetching.send_signal(signal.SIGINT)
        _, errors = fetching.communicate(timeout=20)
    assert (fetching.returncode, errors) == (130, b"interrupted\n")
    assert not os.listdir(tmp_path)  # noqa: PTH208
