"""E-mail: the message, and what is attached to it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from factcheck.extraction import extract
from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content
from tests.reading.sources import document_of, skipped_of


def message(text: str = "It drew 1\xa0200 exhibitors from over 60 nations.") -> EmailMessage:
    """A message as a mail program writes it."""
    made = EmailMessage()
    made["From"] = '"Press Office" <press@fair.example>'
    made["Subject"] = "Boat Show – 60 nations"
    made["Date"] = "Tue, 18 Nov 2025 10:00:00 +0100"
    made.set_content(text, charset="iso-8859-1", cte="quoted-printable")
    return made


def results(made: EmailMessage | bytes, limits: Limits = Limits()) -> list[Document | Skipped]:  # noqa: B008 - frozen
    """What a message gives."""
    written = made if isinstance(made, bytes) else made.as_bytes()
    return list(read_content(Content("mail.eml", written), limits))


def test_subject_sender_date_and_text() -> None:
    document = document_of("mail.eml", message().as_bytes())
    assert (document.title, document.publisher, document.published) == (
        "Boat Show – 60 nations", "Press Office", "2025-11-18"
    )  # fmt: skip
    assert document.text == "Boat Show – 60 nations\n\nIt drew 1\xa0200 exhibitors from over 60 nations."


def test_html_is_read_where_plain_text_is_missing_or_poorer() -> None:
    table = "<table><tr><th>Year</th><th>Halls</th></tr><tr><td>2025</td><td>5</td></tr></table><script>99</script>"
    made = message("View it in a browser.")
    made.add_alternative(f"<p>It drew <b>60</b> nations.</p>{table}", subtype="html")
    text = document_of("mail.eml", made.as_bytes()).text
    assert text.endswith("It drew 60 nations.\n\n| Year | Halls |\n| --- | --- |\n| 2025 | 5 |")
    made = message("It drew 60 nations.")
    made.add_alternative("<p>It drew <b>60</b> nations.</p>", subtype="html")
    assert document_of("mail.eml", made.as_bytes()).text.endswith("\n\nIt drew 60 nations.")


def test_attachments_are_sources_of_their_own() -> None:
    made = message()
    made.add_attachment(b'year,visitors\n2025,"30,000"\n', "text", "csv", filename="../../figures.csv")
    made.add_attachment(b"xx", "application", "x-foo", filename="a.foo")
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png", disposition="inline")
    inner = message("It drew 700 exhibitors.")
    del inner["Subject"]
    made.add_attachment(inner)
    found = results(made)
    assert [each.location for each in found] == [
        "mail.eml", "mail.eml#figures.csv", "mail.eml#attachment 3.eml", "mail.eml"
    ]  # fmt: skip
    assert found[-1] == Skipped(
        "mail.eml", "one member is of a kind that is not read (.foo)", "save what you need of it as text"
    )


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (b"60 nations came.", "is no e-mail"),
        (b"From: a@b.example\n\n", "is a message without words"),
        (
            b"Subject: x\n"
            + b"".join(
                b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(2_000)
            ),
            "nests its parts too deeply",
        ),
    ],
)
def test_what_is_no_message(written: bytes, reason: str) -> None:
    assert skipped_of("mail.eml", written).reason == reason


def test_endless_headers_are_cut() -> None:
    written = (
        b"From: "
        + b'"a" <b@c.d>, ' * 50_000
        + b"\nSubject: "
        + b"=?utf-8?q?x?= " * 50_000
        + b"\n\n60 nations"
    )
    document = document_of("mail.eml", written)
    assert len(document.title or "") < 3_000


def test_more_attachments_than_are_read() -> None:
    made = message()
    for number in range(5):
        made.add_attachment(b"60 nations", "text", "plain", filename=f"{number}.txt")
    *found, problem = results(made, Limits(archive_members=3))
    assert len(found) == 4
    assert isinstance(problem, Skipped) and problem.reason.startswith("holds more than 3 members")


def test_words_parted_by_a_hyphen_are_found_whole() -> None:
    written = (
        b"Subject: Fair\n\nIt drew 1,200 exhibi-\ntors from 60 coun-\ntries.\n-- \nPress office -\nphone"
    )
    document = document_of("mail.eml", written)
    assert [claim.quantity.counted for claim in extract(document).claims] == ["exhibitors", "countries"]
