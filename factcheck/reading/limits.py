"""All limits of the reading stage in one place; the configuration file can set each of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read of what; whatever goes over is skipped with a reason, never cut in silence.

    >>> Limits(source_bytes=1_000).source_bytes
    1000
    """

    source_bytes: int = 20_000_000
    """Bytes of one file or of standard input."""
    text_characters: int = 3_000_000
    """Characters of text of one source named, all documents inside it together; a thousand pages are 2,500,000."""
    figures: int = 10_000
    """Numbers written in one source named, all documents inside it together; each is looked at with its context and
    set against others, which takes up to a second a thousand."""
    folder_files: int = 10_000
    """Files read of one folder, its sub-folders included."""
    folder_depth: int = 32
    """Folders within folders."""
    page_elements: int = 40_000
    """HTML elements of a page whose main text is searched for; of a larger page all text is taken: the search
    takes up to 0.1 s a thousand elements (pages of nothing but links)."""
    page_characters: int = 2_000_000
    """Characters of text of a page whose main text is searched for; the search takes 30 bytes of memory for each."""
    page_tags: int = 500_000
    """Tags of a page; its tree takes up to 300 bytes of memory for each."""
    cell_span: int = 50
    """Columns or rows over which one HTML table cell may extend."""
    record_lines: int = 20
    """Lines of one table row with line breaks inside its cells; more means that a quote was never closed."""
    broken_rows: int = 10_000
    """Rows of a `.csv` file with quotes that do not close; a file with more of them is no table."""
    problems: int = 100
    """Wrong rows of a file, and other parts of one source, that are listed one by one; the others are counted."""
    unpacked_bytes: int = 100_000_000
    """Bytes unpacked from one source named, all archives inside it together."""
    unpacking_ratio: int = 200
    """How many times as large as packed a thing may be that is unpacked; looked at from 1 MB on."""
    archive_members: int = 1_000
    """Members read of one source named, all archives, attachments and captures inside it together."""
    archive_depth: int = 3
    """Archives within archives."""
    feed_marks: int = 2_000_000
    """Signs of markup (< and &) in a feed."""
    entries: int = 1_000
    """Entries read of one feed."""
    records: int = 1_000
    """Lines read of one `.jsonl` file, addresses of one list."""
    fetch_bytes: int = 20_000_000
    """Bytes that a web address may send, packed or not."""
    fetch_seconds: int = 60
    """Seconds that one web address may take in all, with its redirects and repeated tries."""
    fetch_patience: int = 5
    """Seconds without an answer after which a try is given up."""
    fetch_pace: int = 10_000
    """Least bytes a second, on the average of a try, once the patience has run out."""
    fetch_tries: int = 3
    """Tries where the server is busy or breaks off."""
    fetch_redirects: int = 5
    """Redirects followed from one web address."""
    package_members: int = 5_000
    """Members of an office document, its pictures included."""
    part_tags: int = 1_000_000
    """Tags of one XML part of an office document; their tree takes up to 150 bytes of memory for each."""
    table_cells: int = 200_000
    """Filled cells of one workbook or table."""
    pdf_pages: int = 2_000
    """Pages of a PDF."""
    pdf_seconds: int = 8
    """Seconds that a PDF may take; it is read by a process of its own, which is ended then."""
    pdf_bytes: int = 400_000_000
    """Bytes of memory that this process may take, where the system can limit them."""
    offline: bool = False
    """Whether nothing may be fetched from the web at all."""
    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be fetched from, too."""
