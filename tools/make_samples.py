"""Makes the sample documents of tests/reading/samples with the programs that people write documents with.

The same ten claims in every kind of document, each program's way: LibreOffice (text, slides, sheets), Chromium's
print to PDF, python-docx, python-pptx, XlsxWriter, openpyxl. The samples are kept in the repository, so that the tests
need none of these programs:

    python tools/make_samples.py [FOLDER]
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "tests" / "reading" / "samples"
TITLE = "Harbour Fair 2025: the figures"
NBSP, THIN, SOFT = "\u00a0", "\u2009", "\u00ad"
OPENING = (
    "Harbour Fair 2025 drew over 1,200 exhibitors to Rotterdam. "
    f"The organisers counted 30{NBSP}000 visitors, and 4{THIN}500 students came on the last day."
)
HYPHENATED = "Behind them stood many hundreds of ministries and navies; the fair welcomed 175 dele-gations from 68 countries."
SHARE = "The organisers say that 85 percent of exhibitors came from abroad."
MARKET = "The world market for port cranes reached US$5.46 billion in 2024."
ACROSS = "On the last evening the organisers had booked rooms for more than 2,750 guests in the hotels of the city."
FOOTNOTE = "The fair was held on 14 hectares of land."
ROWS = (("Country", "Exhibitors", "Visitors"), ("Germany", 310, 8400), ("France", 245, 5150))
FILLER = (
    "The cranes along the quay were painted in the colours of the city, and the bands played until the rain came.",
    "Nobody could say afterwards who had opened the gates, but the crowd was glad to be let in.",
)
LINE = "The bands played on."
LINES_OF_TEXT, LINES_OF_PAGE = 12, 18
"""So many lines that "2,750" is the last word of a page and "guests" the first of the next, by LibreOffice and Chromium."""
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"), ("svg", "svg-compatible"), ("presentation", "presentation"),
    )
)  # fmt: skip
META = f"""<office:meta><dc:title>{TITLE}</dc:title><meta:initial-creator>Harbour Press</meta:initial-creator>
<dc:date>2025-11-21T08:00:00</dc:date></office:meta>"""


def main(folder: Path) -> None:
    """Makes all samples."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        (work / "report.fodt").write_text(open_text(), encoding="utf-8")
        (work / "figures.fods").write_text(open_sheet(), encoding="utf-8")
        (work / "page.html").write_text(web_page(), encoding="utf-8")
        for source, suffix in (
            ("report.fodt", "odt"), ("report.fodt", "docx"), ("report.fodt", "pdf"),
            ("figures.fods", "ods"), ("figures.fods", "xlsx"),
        ):  # fmt: skip
            office(work / source, suffix, folder)
        (work / "short.fodt").write_text(short_text(), encoding="utf-8")
        encrypted_pdf(work / "short.fodt", folder / "encrypted.pdf")
        python_pptx(folder / "slides.pptx")
        office(folder / "slides.pptx", "odp", folder)
        chromium(work / "page.html", folder / "page.pdf")
        shutil.copy(work / "page.html", folder / "page.html")
    python_docx(folder / "notes.docx")
    xlsx_writer(folder / "table.xlsx")
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    (folder / "report.txt").write_text(plain_text(), encoding="utf-8")
    for path in folder.iterdir():
        if zipfile.is_zipfile(path):
            without_pictures(path)


def without_pictures(path: Path) -> None:
    """Takes the thumbnails out of an office document: they are most of its size."""
    with zipfile.ZipFile(path) as archive:
        kept = [
            (member, archive.read(member))
            for member in archive.infolist()
            if "humbnail" not in member.filename
        ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in kept:
            member.compress_type = (
                zipfile.ZIP_STORED if member.filename == "mimetype" else zipfile.ZIP_DEFLATED
            )
            archive.writestr(member, data)


def encrypted_pdf(source: Path, written: Path) -> None:
    """A PDF that asks for a password, by LibreOffice."""
    options = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}}'
    with tempfile.TemporaryDirectory() as made:
        office(source, f"pdf:writer_pdf_Export:{options}", Path(made))
        shutil.move(Path(made) / source.with_suffix(".pdf").name, written)


def office(source: Path, suffix: str, folder: Path) -> None:
    """Converts a document with LibreOffice."""
    command = ["soffice", "--headless", "--convert-to", suffix, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def chromium(page: Path, written: Path) -> None:
    """Prints a page with Chromium."""
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--print-to-pdf={written}",
    ]
    subprocess.run(["chromium", *options, page.as_uri()], check=True, stderr=subprocess.DEVNULL)


def plain_text() -> str:
    """The claims as plain text, with the line break that hyphenates."""
    table = "\n".join("| " + " | ".join(map(str, row)) + " |" for row in ROWS)
    rule = "|---|---|---|"
    head, _, rest = table.partition("\n")
    return (
        f"TITLE: {TITLE}\nPUBLISHER: Harbour Press\nDATE: 2025-11-21\n\n{OPENING}\n\n"
        f"{HYPHENATED.replace('dele-', 'dele-' + chr(10))}\n\n{SHARE}\n\n{MARKET}\n\n{ACROSS}\n\n"
        f"{head}\n{rule}\n{rest}\n\n{FOOTNOTE}\n"
    )


def open_text() -> str:
    """A text with a footnote, a text box, two columns, a table, and a sentence across a page break."""
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in ROWS
    )
    lines = "".join(f"<text:p text:style-name='F'>{LINE}</text:p>" for _ in range(LINES_OF_TEXT))
    filler = "".join(f"<text:p text:style-name='F'>{FILLER[number % 2]}</text:p>" for number in range(8))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">{META}
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="20pt"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A5"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm"
 fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm"/>
<style:footer-style/></style:page-layout>
<style:style style:name="F" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:orphans="0" fo:widows="0"/></style:style>
<style:style style:name="Narrow" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-right="1.5cm"/></style:style>
<style:style style:name="Cols" style:family="section"><style:section-properties><style:columns
 fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<style:style style:name="Box" style:family="graphic"><style:graphic-properties fo:border="0.5pt solid #000000"
 fo:padding="0.1cm" style:wrap="none"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A5"><style:footer>
<text:p>Harbour Press, page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>
</office:master-styles>
<office:body><office:text><text:p text:style-name="Title">{TITLE}</text:p>
<text:p>{OPENING}<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>{FOOTNOTE}</text:p></text:note-body></text:note></text:p>
<text:p text:style-name="Narrow">{HYPHENATED.replace("dele-", "dele" + SOFT)}</text:p>
<text:h text:outline-level="1">Where they came from</text:h>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>
<text:p>{FILLER[0]}<draw:frame draw:style-name="Box" text:anchor-type="paragraph" svg:width="10cm" svg:height="1.2cm">
<draw:text-box><text:p>{MARKET}</text:p></draw:text-box></draw:frame></text:p>
{lines}<text:p text:style-name="F">{ACROSS}</text:p>
<text:section text:name="S" text:style-name="Cols">{filler}<text:p>{SHARE}</text:p></text:section></office:text></office:body></office:document>"""


def short_text() -> str:
    """A text of one sentence."""
    return f"""<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>{SHARE}</text:p></office:text>
</office:body></office:document>"""


def open_sheet() -> str:
    """A sheet with a title above its table and the other claims as lines below."""

    def cell(value: object) -> str:
        kind = (
            f'office:value-type="float" office:value="{value}"'
            if isinstance(value, int)
            else 'office:value-type="string"'
        )
        shown = f"{value:,}" if isinstance(value, int) else str(value)
        return f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"

    lines = [
        TITLE,
        "",
        *ROWS,
        "",
        OPENING,
        SHARE,
        MARKET,
        ACROSS,
        FOOTNOTE,
        HYPHENATED.replace("dele-", "dele"),
    ]
    rows = "".join(
        "<table:table-row>"
        + (
            "".join(map(cell, line))
            if isinstance(line, tuple)
            else cell(line)
            if line
            else "<table:table-cell/>"
        )
        + "</table:table-row>"
        for line in lines
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{META}
<office:body><office:spreadsheet><table:table table:name="Fair">{rows}</table:table></office:spreadsheet>
</office:body></office:document>"""


def web_page() -> str:
    """A page that is printed in two columns."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS[1:])
    head = "".join(f"<th>{cell}</th>" for cell in ROWS[0])
    filler = "".join(f"<p>{FILLER[number % 2]}</p>" for number in range(8))
    lines = f"<p class='line'>{LINE}</p>" * LINES_OF_PAGE
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta name="author" content="Harbour Press"><meta property="og:site_name" content="Harbour Press">
<meta property="article:published_time" content="2025-11-21"><style>@page {{ size: A5; margin: 15mm }}
body {{ font: 11pt serif }} .columns {{ columns: 2 }} td, th {{ padding: 2px 12px; text-align: left }}
.line {{ margin: 0 }} .across {{ orphans: 1; widows: 1 }}
.narrow {{ width: 78mm; hyphens: manual }}</style></head><body><main><h1>{TITLE}</h1><p>{OPENING}<sup>1</sup></p>
<p class="narrow">{HYPHENATED.replace("dele-", "dele&shy;")}</p><h2>Where they came from</h2>
<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{lines}<p class="across">{ACROSS.replace("2,750 ", "2,750<br>")}</p><div class="columns">{filler}<p>{SHARE}</p></div>
<p>{MARKET}</p><p><small>1 {FOOTNOTE}</small></p></main></body></html>"""


def python_docx(path: Path) -> None:
    """A document by python-docx."""
    from docx import Document

    document = Document()
    document.core_properties.title, document.core_properties.author = TITLE, "Harbour Press"
    document.add_heading(TITLE, 0)
    for words in (OPENING, HYPHENATED.replace("dele-", "dele" + SOFT), SHARE):
        document.add_paragraph(words)
    table = document.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    document.add_page_break()
    for words in (MARKET, ACROSS, FOOTNOTE):
        document.add_paragraph(words)
    document.save(str(path))


def python_pptx(path: Path) -> None:
    """Slides by python-pptx: text, a table, a chart and notes."""
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    slides = Presentation()
    slides.core_properties.title, slides.core_properties.author = TITLE, "Harbour Press"
    first = slides.slides.add_slide(slides.slide_layouts[1])
    first.shapes.title.text = TITLE
    first.placeholders[1].text = "\n".join((OPENING, HYPHENATED.replace("dele-", "dele"), SHARE))
    second = slides.slides.add_slide(slides.slide_layouts[5])
    second.shapes.title.text = "Where they came from"
    place = (Inches(1), Inches(2), Inches(8), Inches(2))
    table = second.shapes.add_table(len(ROWS), 3, *place).table
    for number, row in enumerate(ROWS):
        for column, words in enumerate(row):
            table.cell(number, column).text = str(words)
    second.notes_slide.notes_text_frame.text = FOOTNOTE
    third = slides.slides.add_slide(slides.slide_layouts[1])
    third.shapes.title.text = "The market"
    third.placeholders[1].text = f"{MARKET}\n{ACROSS}"
    chart = CategoryChartData()  # type: ignore[no-untyped-call]
    chart.categories = ["2023", "2024"]
    chart.add_series("Port cranes sold", (910, 1040))  # type: ignore[no-untyped-call]
    slides.slides.add_slide(slides.slide_layouts[6]).shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, *place, chart
    )
    slides.save(str(path))


def xlsx_writer(path: Path) -> None:
    """A workbook of two sheets by XlsxWriter, with number formats and a header of two rows."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"title": TITLE, "company": "Harbour Press"})
    grouped, percent = book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "0.0%"})
    sheet = book.add_worksheet("Countries")
    for number, row in enumerate(ROWS, start=4):
        for column, words in enumerate(row):
            sheet.write(number, column, words, grouped)
    sheet.write("A1", TITLE)
    shares = book.add_worksheet("Shares")
    shares.merge_range("B1:C1", "2024", book.add_format())
    shares.merge_range("D1:E1", "2025", book.add_format())
    shares.write_row("A2", ["Country", "Exhibitors", "Share of visitors", "Exhibitors", "Share of visitors"])
    shares.write_row("A3", ["Germany", 290])
    shares.write("C3", 0.265, percent)
    shares.write("D3", 310)
    shares.write("E3", 0.28, percent)
    book.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
