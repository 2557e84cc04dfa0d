"""Word, OpenDocument and PDF in detail: what is read, in which order, and what is passed over."""

from __future__ import annotations

import pytest

from factcheck.model import Document
from factcheck.reading.number_formats import shown_value
from tests.reading.building import lines, open_text, pdf, relations, stream, word, workbook
from tests.reading.sources import document_of

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(words: str, properties: str = "") -> str:
    """A run of a Word document."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def docx(body: str, **more: bytes) -> Document:
    """The document of a body."""
    return document_of("a.docx", word(body, **more))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(run("10"), run("6", '<w:vertAlign w:val="superscript"/>'), run(" cells")), "10⁶ cells"),
        (paragraph(run("1,200"), run(" firms"), run("3", '<w:vertAlign w:val="superscript"/>')), "1,200 firms"),
        (paragraph(run("60 "), f"<w:del>{run('gone ')}</w:del>", f"<w:ins>{run('nations')}</w:ins>"), "60 nations"),
        (paragraph(run("60 "), run("secret ", "<w:vanish/>"), run("nations")), "60 nations"),
        (paragraph(run("60 "), run("seen ", '<w:vanish w:val="0"/>'), run("nations")), "60 seen nations"),
        (paragraph("<w:r><w:t>exhi</w:t><w:softHyphen/><w:t>bitors</w:t></w:r>"), "exhibitors"),
        (paragraph("<w:r><w:t>20</w:t><w:noBreakHyphen/><w:t>year</w:t></w:r>"), "20-year"),
        (paragraph("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"), "one two\nthree"),
        (paragraph(f"<w:hyperlink>{run('60 nations')}</w:hyperlink>"), "60 nations"),
        (f"<w:sdt><w:sdtContent>{paragraph(run('60 nations'))}</w:sdtContent></w:sdt>", "60 nations"),
        (paragraph(run("Visitors"), properties="<w:numPr/>") * 2, "- Visitors\n- Visitors"),
        (
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
            f"<w:sdtContent>{paragraph(run('Market 12'))}</w:sdtContent></w:sdt>{paragraph(run('Text'))}",
            "Text",
        ),
        (
            paragraph(
                run("See page "),
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                run("12"),
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                run("for more."),
            ),
            "See page for more.",
        ),
    ],
)  # fmt: skip
def test_what_a_reader_of_a_word_document_sees(body: str, text: str) -> None:
    assert docx(body).text == text


def test_merged_cells_repeat_their_heading_and_no_figure() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(words))}</w:tc>"

    rows = [
        cell("Country", "<w:vMerge w:val='restart'/>") + cell("2025", "<w:gridSpan w:val='2'/>"),
        cell("", "<w:vMerge/>") + cell("Firms") + cell("Guests"),
        cell("Germany") + cell("310", "<w:gridSpan w:val='2'/>"),
    ]
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    document = docx(table)
    assert document.text == "| Country | 2025 Firms | 2025 Guests |\n| --- | --- | --- |\n| Germany | 310 |"
    assert [mark.cell for mark in document.place_marks][-1] == "table 1!B3"


def test_notes_are_numbered_as_they_are_printed_and_margins_count_once() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}" w:type="{kind}">{paragraph(run(words))}</w:footnote>'
        for number, kind, words in ((0, "separator", "line"), (2, "x", "Second"), (7, "x", "First"))
    )
    header = f"<w:hdr {_W}>{paragraph(run('The Herald'))}</w:hdr>".encode()
    document = docx(
        paragraph(run("60 nations"), reference.format(7)) + paragraph(run("70 firms"), reference.format(2)),
        **{
            "word___rels__document.xml.rels": relations(
                ("footnotes", "footnotes.xml"), ("header", "header1.xml"), ("header", "header2.xml")
            ),
            "word__footnotes.xml": f"<w:footnotes {_W}>{notes}</w:footnotes>".encode(),
            "word__header1.xml": header,
            "word__header2.xml": header,
        },
    )
    assert document.text.split("\n\n") == ["60 nations", "70 firms", "First", "Second", "The Herald"]
    assert [mark.part for mark in document.place_marks] == [None, None, "footnote 1", "footnote 2", "header"]


CHART = (
    b'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    b' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>'
    b"<c:title><c:tx><c:rich><a:p><a:r><a:t>Where they came from</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    b"<c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>Firms</c:v></c:pt></c:strCache></c:strRef></c:tx>"
    b"<c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>Germany</c:v></c:pt><c:pt idx='1'><c:v>France</c:v></c:pt></c:strCache></c:strRef></c:cat>"
    b"<c:val><c:numRef><c:numCache><c:formatCode>#,##0</c:formatCode><c:pt idx='0'><c:v>1310</c:v></c:pt></c:numCache></c:numRef></c:val>"
    b"</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"
)


def test_the_figures_behind_a_chart_of_word() -> None:
    drawing = (
        '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="r1"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing></w:r>'
    )
    document = docx(
        paragraph(run("It drew 60 nations."), drawing) + paragraph(run("They stayed.")),
        **{
            "word___rels__document.xml.rels": relations(("chart", "charts/chart1.xml")),
            "word__charts__chart1.xml": CHART,
        },
    )
    assert document.text == (
        "It drew 60 nations.\n\nWhere they came from\n\n|  | Firms |\n| --- | --- |\n| Germany | 1,310 |\n\nThey stayed."
    )
    assert [(mark.part, mark.cell) for mark in document.place_marks][1:4] == [
        ("chart 1", None), (None, "chart 1!B1"), (None, "chart 1!A2")
    ]  # fmt: skip


def test_the_figures_behind_a_chart_of_open_document() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(
        f"<table:table-row>{''.join(map(cell.format, words))}</table:table-row>"
        for words in (("", "Firms"), ("Germany", "1310"))
    )
    chart = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:chart><chart:chart>'
        f"<chart:title><text:p>Where from</text:p></chart:title><table:table>{rows}</table:table>"
        "</chart:chart></office:chart></office:body></office:document-content>"
    )
    drawn = (
        '<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">'
        '<draw:object xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="./Object 1"/></draw:frame>'
    )
    body = f"<text:p>It drew 60 nations.{drawn}</text:p>"
    document = document_of("a.odt", open_text(body, **{"Object 1__content.xml": chart.encode()}))
    assert document.text == (
        "It drew 60 nations.\n\nWhere from\n\n|  | Firms |\n| --- | --- |\n| Germany | 1310 |"
    )
    assert document.place_marks[-1].cell == "chart 1!B2"


def test_the_strict_variant_of_word_is_read() -> None:
    strict = f"<w:document {_W}><w:body>{paragraph(run('60 nations'))}</w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert document_of("a.docx", word("", **{"word__document.xml": strict.encode()})).text == "60 nations"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>60<text:s text:c='2'/>nations<text:line-break/>came</text:p>", "60  nations\ncame"),
        ("<text:p>60\n   nations</text:p>", "60 nations"),
        (
            "<text:p>60<office:annotation><text:p>wrong!</text:p></office:annotation> nations</text:p>",
            "60 nations",
        ),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>60</text:p>", "60"),
        (
            "<text:table-of-content><text:p>Market 12</text:p></text:table-of-content><text:p>60</text:p>",
            "60",
        ),
        (
            "<text:list><text:list-item><text:p>60 nations</text:p></text:list-item></text:list>",
            "- 60 nations",
        ),
        ("<text:h text:outline-level='2'>The fair</text:h>", "## The fair"),
        (
            "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
            "<table:table-cell><text:p>Visitors</text:p></table:table-cell></table:table-row>"
            "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'>"
            "<text:p>2025</text:p></table:table-cell></table:table-row></table:table>",
            "| Year | Visitors |\n| --- | --- |\n| 2025 | 2025 |\n| 2025 | 2025 |",
        ),
    ],
)
def test_what_a_reader_of_an_open_document_sees(body: str, text: str) -> None:
    assert document_of("a.odt", open_text(body)).text == text


LEFT = ("The fair drew over", "1,200 exhibitors and", "the bands played for", "all who had come to")
RIGHT = ("see the cranes. More", "than 30,000 visitors", "stayed until the rain", "came in the evening.")


def read_pdf(*pages: bytes) -> Document:
    """The document of these pages."""
    return document_of("a.pdf", pdf(*(stream(page) for page in pages)))


def test_columns_in_the_order_of_drawing() -> None:
    text = read_pdf(lines(*LEFT) + lines(*RIGHT, left=220)).text
    assert text == f"{' '.join(LEFT)} {' '.join(RIGHT)}"


def test_columns_that_are_drawn_line_by_line() -> None:
    pairs = zip(LEFT, RIGHT, strict=True)
    drawn = [
        lines(a, top=550 - 14 * n) + lines(b, top=550 - 14 * n, left=220) for n, (a, b) in enumerate(pairs)
    ]
    assert read_pdf(b"".join(drawn)).text == f"{' '.join(LEFT)} {' '.join(RIGHT)}"


def test_a_table_keeps_its_rows_over_a_page() -> None:
    def row(top: int, *cells: str) -> bytes:
        return b"".join(
            lines(cell, top=top, left=50 + 120 * place) for place, cell in enumerate(cells) if cell
        )

    first = row(550, "Country", "Firms", "Guests") + row(530, "Germany", "310", "8,400")
    second = row(550, "Country", "Firms", "Guests") + row(530, "France", "", "5,150")
    document = read_pdf(first, second)
    assert document.text == (
        "| Country | Firms | Guests |\n| --- | --- | --- |\n| Germany | 310 | 8,400 |\n| France |  | 5,150 |"
    )
    assert [mark.page for mark in document.place_marks] == [1, 2]


def test_a_sentence_goes_on_upon_the_next_page_past_footer_note_and_header() -> None:
    body = ("The fair was large, and in the end it drew over 1,200",)
    again = ("exhibitors from 60 nations, more than ever before.",)
    header, size = lines("The Harbour Herald", top=590), 8
    first = (
        header
        + lines(*body, top=60)
        + lines("1 Without guests.", top=40, size=size)
        + lines("Page 1", top=10)
    )
    second = header + lines(*again, top=550) + lines("Page 2", top=10)
    document = read_pdf(first, second)
    assert document.text.split("\n\n") == [f"{body[0]} {again[0]}", "The Harbour Herald", "Without guests."]
    places = [(document.text[mark.start :][:10], mark.page, mark.part) for mark in document.place_marks]
    assert places == [
        ("The fair w", 1, None),
        ("exhibitors", 2, None),
        ("The Harbou", 1, "header"),
        ("Without gu", 1, "footnote 1"),
    ]


def test_headings_paragraphs_and_items_of_a_pdf() -> None:
    page = (
        lines("Harbour Fair 2025", top=560, size=20)
        + lines(
            "The fair drew 60 nations to the harbour of the old city by the sea,",
            "and all were glad.",
            top=520,
        )
        + lines("Where they came from", top=470, size=14)
        + lines("\u2022 Germany sent 310 firms", "\u2022 France sent 245 firms", top=440)
    )
    document = read_pdf(page)
    assert document.title == "Harbour Fair 2025"
    assert document.text == (
        "Harbour Fair 2025\n\nThe fair drew 60 nations to the harbour of the old city by the sea, and all were glad.\n\n"
        "## Where they came from\n\n- Germany sent 310 firms\n- France sent 245 firms"
    )


def test_hyphens_at_the_end_of_lines() -> None:
    text = read_pdf(
        lines(
            "The fair drew 1,200 exhi-",
            "bitors for twenty-",
            "five days and a well-",
            "known band; a well-known one.",
        )
    ).text
    assert (
        text == "The fair drew 1,200 exhibitors for twenty-five days and a well-known band; a well-known one."
    )


def test_a_hidden_sheet_is_told_and_not_read() -> None:
    rows = '<row r="1"><c r="A1" t="str"><v>It drew</v></c><c r="B1"><v>60</v></c></row>'
    document = document_of("a.xlsx", workbook(rows, hidden=rows))
    assert document.text == "| It drew | 60 |"
    assert [(problem.location, problem.reason) for problem in document.problems] == [
        ("a.xlsx#Hidden", "is a hidden sheet")
    ]


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (0.125, "0.0%", "12.5%"),
        (1234567.0, "#,##0", "1,234,567"),
        (1234567.0, '0.0,,"m"', "1.2m"),
        (-1200.0, "#,##0;(#,##0)", "-1,200"),
        (5.5, '"US$"#,##0.00', "US$5.50"),
        (5.5, "0.##", "5.5"),
        (1e6, "0.00E+00", "1000000"),
        (0.1 + 0.2, "General", "0.3"),
        (1e-7, "", "0.0000001"),
        (60.0, '0" nations"', "60 nations"),
    ],
)
def test_what_a_cell_shows(value: float, code: str, words: str) -> None:
    assert shown_value(value, code) == words
