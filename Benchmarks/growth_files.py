"""The kinds of growth.py that are files of office programs and files of pairs.

Each is a whole file of one piece again and again: paragraphs, table rows, cells of one row, runs of one paragraph, notes, lists
inside lists, tables inside tables, records; and rows, entries, cues, keys and requests of the files of pairs.
"""
import os, struct, sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "attack"))
import office

W = f'xmlns:w="{office.W}"'
HP = " ".join(f'xmlns:h{letter}="{office.HANGUL}{name}"' for letter, name in (("p", "paragraph"), ("s", "section"), ("h", "head")))
ODF = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style", "draw"))


def docx(body, **parts):
    """A Word document of this body; other parts by name."""
    def part(name, content):
        return f"<w:{name} {W}>{content}</w:{name}>"
    main = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    return office.container([("[Content_Types].xml", main), ("word/document.xml", part("document", f"<w:body>{body}</w:body>"))]
                            + [(f"word/{name}.xml", part(name, content)) for name, content in parts.items()])


def hwpx(section):
    return office.container([("mimetype", "application/hwp+zip"), ("Contents/section0.xml", f"<hs:sec {HP}>{section}</hs:sec>")])


def odt(body):
    return office.container([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>")])


def hwp(records):
    """A compound file with as many sectors of its table as it needs, up to the 109 that the header lists."""
    head = b"HWP Document File".ljust(32, b"\0") + bytes([0, 0, 0, 5]) + bytes(220)
    info = record(16, 0, b"\1\0" + bytes(24))
    streams = [head, info, records]
    sizes = [-(-max(len(one), 1) // 512) for one in streams] + [2]
    tables = 1
    while tables * 128 < sum(sizes) + tables:
        tables += 1
    assert tables <= 109, "too large for this maker"
    fat, starts = [], []
    for size in sizes:
        starts.append(len(fat))
        fat += [len(fat) + i + 1 for i in range(size - 1)] + [0xFFFFFFFE]
    first = len(fat)
    fat += [0xFFFFFFFD] * tables
    none = 0xFFFFFFFF
    entries = [("Root Entry", 5, none, 1, 0xFFFFFFFE, 0), ("FileHeader", 2, 2, none, starts[0], 256), ("DocInfo", 2, 3, none, starts[1], len(info)),
               ("BodyText", 1, none, 4, 0xFFFFFFFE, 0), ("Section0", 2, none, none, starts[2], len(records))]
    directory = b""
    for name, kind, right, child, start, size in entries:
        words = name.encode("utf-16-le")
        directory += words.ljust(64, b"\0") + struct.pack("<HBB", len(words) + 2, kind, 1) + struct.pack("<3I", none, right, child)
        directory += bytes(36) + struct.pack("<IQ", start, size)
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0])
    header = header.ljust(44, b"\0") + struct.pack("<8I", tables, starts[3], 0, 0, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += b"".join(struct.pack("<I", first + i) for i in range(tables))
    content = b"".join(one.ljust(size * 512, b"\0") for one, size in zip(streams + [directory], sizes))
    return header.ljust(512, b"\xff") + content + b"".join(struct.pack("<I", n) for n in fat).ljust(tables * 512, b"\xff")


def record(tag, level, content):
    long = len(content) >= 0xFFF
    return struct.pack("<I", tag | level << 10 | min(len(content), 0xFFF) << 20) + (struct.pack("<I", len(content)) if long else b"") + content


def hwp_p(text, level=0):
    units = text.encode("utf-16-le").replace(b"\1\0", struct.pack("<8H", 0x0B, 0x6C20, 0x7462, 0, 0, 0, 0, 0x0B))
    return record(66, level, bytes(24)) + record(67, level + 1, units + b"\r\0")


def hwp_table(rows, columns):
    cells = b"".join(record(72, 2, struct.pack("<8H", 1, 0, 0, 0, column, row, 1, 1)) + hwp_p(f"cell {row}", 2)
                     for row in range(rows) for column in range(columns))
    return hwp_p("\1") + record(71, 1, b" lbt" + bytes(40)) + record(77, 2, bytes(8)) + cells


def xlsx(rows):
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'
    lines = "".join("<row>" + "".join(cell.format(text) for text in row) + "</row>" for row in rows)
    return office.container([("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{lines}</sheetData></worksheet>")])


def pdf(pages, lines):
    """Pages of lines in a font that every reader has."""
    page = b"BT /F 9 Tf 10 TL 70 800 Td " + b"".join(b"(Line %d of the page.) Tj T*" % i for i in range(lines)) + b" ET"
    kids = b" ".join(b"%d 0 R" % (4 + i) for i in range(pages))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    last = 4 + pages
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>" % last] * pages
    objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(page), page))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number + 1, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def p(content):
    return f"<w:p>{content}</w:p>"


def cells(count, i=0):
    return "<w:tr>" + f"<w:tc>{p(run(f'cell {i}'))}</w:tc>" * count + "</w:tr>"


def hp(content):
    return f"<hp:p><hp:run>{content}</hp:run></hp:p>"


def hp_cell(row, column):
    words = hp(f"<hp:t>cell {row}</hp:t>")
    return f'<hp:tc><hp:subList>{words}</hp:subList><hp:cellAddr colAddr="{column}" rowAddr="{row}"/></hp:tc>'


def odt_rows(rows, columns):
    return "".join("<table:table-row>" + f"<table:table-cell><text:p>cell {i}</text:p></table:table-cell>" * columns + "</table:table-row>" for i in range(rows))


NUMBERING = ('<w:abstractNum w:abstractNumId="0">' + "".join(
    f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%{i + 1}."/></w:lvl>' for i in range(9))
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')

# name: (ending, size, what makes the file of n things)
DOCUMENTS = {
    "docx-paragraphs": ("docx", 2000, lambda n: docx("".join(p(run(f"They met {i} times.")) for i in range(n)))),
    "docx-runs": ("docx", 3000, lambda n: docx(p("".join(run(f"word {i} ") for i in range(n))))),
    "docx-rows": ("docx", 1500, lambda n: docx(f"<w:tbl>{''.join(cells(2, i) for i in range(n))}</w:tbl>")),
    "docx-cells": ("docx", 2000, lambda n: docx(f"<w:tbl>{cells(n)}</w:tbl>")),
    "docx-tables-inside": ("docx", 100, lambda n: docx(("<w:tbl><w:tr><w:tc>" * 10 + p(run("in")) + "</w:tc></w:tr></w:tbl>" * 10) * n)),
    "docx-list": ("docx", 1500, lambda n: docx("".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i % 9}"/><w:numId w:val="1"/></w:numPr></w:pPr>{run("item")}</w:p>' for i in range(n)), numbering=NUMBERING)),
    "docx-number-text": ("docx", 500, lambda n: docx(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{run("item")}</w:p>' * n,
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="' + "%1" * n
        + '"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')),
    "docx-notes": ("docx", 1000, lambda n: docx(
        "".join(p(run("word") + f'<w:r><w:footnoteReference w:id="{i + 1}"/></w:r>') for i in range(n)),
        footnotes="".join(f'<w:footnote w:id="{i + 1}">{p(run("note"))}</w:footnote>' for i in range(n)))),
    "docx-one-note": ("docx", 1000, lambda n: docx(p('<w:r><w:footnoteReference w:id="1"/></w:r>' * n), footnotes=f'<w:footnote w:id="1">{p(run("note"))}</w:footnote>')),
    "docx-changes": ("docx", 1500, lambda n: docx("".join(p(f'<w:del w:id="{i}"><w:r><w:delText>a</w:delText></w:r></w:del><w:ins>{run("b")}</w:ins>') for i in range(n)))),
    "docx-fields": ("docx", 2000, lambda n: docx(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' * n + run("end")))),
    "docx-styles": ("docx", 1500, lambda n: docx(
        "".join(f'<w:p><w:pPr><w:pStyle w:val="S{i}"/></w:pPr>{run("a")}</w:p>' for i in range(n)),
        styles="".join(f'<w:style w:type="paragraph" w:styleId="S{i}"><w:basedOn w:val="S{i + 1}"/></w:style>' for i in range(n)))),
    "hwpx-paragraphs": ("hwpx", 2000, lambda n: hwpx("".join(hp(f"<hp:t>They met {i} times.</hp:t>") for i in range(n)))),
    "hwpx-runs": ("hwpx", 3000, lambda n: hwpx(hp("".join(f"<hp:t>word {i} </hp:t>" for i in range(n))))),
    "hwpx-rows": ("hwpx", 1500, lambda n: hwpx(hp("<hp:tbl>" + "".join(f"<hp:tr>{hp_cell(i, 0)}{hp_cell(i, 1)}</hp:tr>" for i in range(n)) + "</hp:tbl>"))),
    "hwpx-cells": ("hwpx", 1500, lambda n: hwpx(hp("<hp:tbl><hp:tr>" + "".join(hp_cell(0, i) for i in range(n)) + "</hp:tr></hp:tbl>"))),
    "hwpx-notes": ("hwpx", 1000, lambda n: hwpx("".join(hp(f'<hp:t>word</hp:t><hp:ctrl><hp:footNote number="{i}"><hp:subList>{hp("<hp:t>note</hp:t>")}</hp:subList></hp:footNote></hp:ctrl>') for i in range(n)))),
    "hwpx-sections": ("hwpx", 400, lambda n: office.container([("mimetype", "application/hwp+zip")] + [
        (f"Contents/section{i}.xml", f"<hs:sec {HP}>{hp('<hp:t>word</hp:t>')}</hs:sec>") for i in range(min(n, 9000))])),
    "hwpx-one-section": ("hwpx", 400, lambda n: office.container([
        ("mimetype", "application/hwp+zip"), ("Contents/section0.xml", f"<hs:sec {HP}>{hp('<hp:t>word</hp:t>') * n}</hs:sec>"),
        ("Contents/content.hpf", '<p><manifest><item id="s" href="Contents/section0.xml"/></manifest><spine>' + '<itemref idref="s"/>' * n + "</spine></p>")])),
    "odt-paragraphs": ("odt", 2000, lambda n: odt("".join(f"<text:p>They met {i} times.</text:p>" for i in range(n)))),
    "odt-spans": ("odt", 3000, lambda n: odt("<text:p>" + "<text:span>word </text:span>" * n + "</text:p>")),
    "odt-rows": ("odt", 1500, lambda n: odt(f"<table:table>{odt_rows(n, 2)}</table:table>")),
    "odt-cells": ("odt", 2000, lambda n: odt(f"<table:table>{odt_rows(1, n)}</table:table>")),
    "odt-list": ("odt", 1500, lambda n: odt("<text:list>" + "<text:list-item><text:p>item</text:p></text:list-item>" * n + "</text:list>")),
    "odt-styles": ("odt", 1500, lambda n: office.container([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", f"<office:document-content {ODF}><office:automatic-styles>" + "".join(
            f'<style:style style:family="paragraph" style:name="S{i}" style:parent-style-name="S{i + 1}"/>' for i in range(n))
         + "</office:automatic-styles><office:body><office:text>" + "".join(f'<text:p text:style-name="S{i}">a</text:p>' for i in range(n))
         + "</office:text></office:body></office:document-content>")])),
    "hwp-paragraphs": ("hwp", 2000, lambda n: hwp(b"".join(hwp_p(f"They met {i} times.") for i in range(n)))),
    "hwp-long-paragraph": ("hwp", 3000, lambda n: hwp(hwp_p("They met twice. " * n))),
    "hwp-rows": ("hwp", 1000, lambda n: hwp(hwp_table(n, 2))),
    "hwp-cells": ("hwp", 1500, lambda n: hwp(hwp_table(1, n))),
    "pdf-pages": ("pdf", 20, lambda n: pdf(n, 50)),
    "pdf-lines": ("pdf", 500, lambda n: pdf(1, n)),
}

KOREAN, ENGLISH = "{}명이 왔다.", "{} people came."


def entries(n):
    return "".join(f'msgctxt "c{i}"\nmsgid "{ENGLISH.format(i)}"\nmsgstr "{KOREAN.format(i)}"\n\n' for i in range(n))


def cues(n, text):
    def time(seconds):
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},000"
    return "".join(f"{i + 1}\n{time(3 * i)} --> {time(3 * i + 2)}\n{text.format(i)}\n\n" for i in range(n))


def keyed(n, text):
    return "{" + ",".join(f'"k{i}": "{text.format(i)}"' for i in range(n)) + "}"


def nested(n, text):
    """One object in another, as deep as JSON may be, again and again."""
    return "{" + ",".join(f'"k{i}": ' + '{"a": ' * 30 + f'"{text.format(i)}"' + "}" * 30 for i in range(n)) + "}"


def strings(n, text):
    return "".join(f'"k{i}" = "{text.format(i)}";\n' for i in range(n))


def properties(n, text):
    return "".join(f"k{i} = {text.format(i)}\n" for i in range(n))


# name: (file, size, what makes the file of n things)
PAIRS = {
    "po-entries": ("a.po", 2000, entries),
    "po-long-entry": ("a.po", 3000, lambda n: 'msgid ""\n' + '"They came. "\n' * n + 'msgstr ""\n' + '"그들이 왔다. "\n' * n),
    "po-comments": ("a.po", 4000, lambda n: "#. note\n" * n + entries(1)),
    "xlsx-rows": ("a.xlsx", 1500, lambda n: xlsx([("ko", "en")] + [(KOREAN.format(i), ENGLISH.format(i)) for i in range(n)])),
    "xlsx-columns": ("a.xlsx", 100, lambda n: xlsx([["ko", "en"] + ["note"] * 200] + [["3명이 왔다.", "3 people came."] + ["x"] * 200] * n)),
    "docx-table-of-pairs": ("a.docx", 800, lambda n: docx("<w:tbl>" + "".join(
        f"<w:tr><w:tc>{p(run(KOREAN.format(i)))}</w:tc><w:tc>{p(run(ENGLISH.format(i)))}</w:tc></w:tr>" for i in range(n)) + "</w:tbl>")),
}

TWO = {
    "subtitles": ("srt", 800, cues),
    "json-keys": ("json", 1500, keyed),
    "json-deep": ("json", 300, nested),
    "strings-keys": ("strings", 1500, strings),
    "properties-keys": ("properties", 1500, properties),
}


def save(name, content):
    with open(name, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return name


def add(kind):
    """Adds every kind to growth.py's."""
    def one(name, size, make, arguments):
        kind(name, size)(lambda n: (make(n), arguments)[1])

    for name, (ending, size, make) in DOCUMENTS.items():
        one(f"show-{name}", size, lambda n, make=make, ending=ending: save(f"a.{ending}", make(n)), ["show", "--lang", "en", f"a.{ending}"])
    for name, (file, size, make) in PAIRS.items():
        one(f"pairs-{name}", size, lambda n, make=make, file=file: save(file, make(n)), ["check", "--bilingual", file, "--format", "csv"])
    for name, (ending, size, make) in TWO.items():
        one(f"pairs-{name}", size, lambda n, make=make, ending=ending: [
            save(f"{side}.{ending}", make(n, text)) for side, text in (("ko", KOREAN), ("en", ENGLISH))],
            ["check", f"ko.{ending}", f"en.{ending}"])
    one("jsonl-lines", 1500, lambda n: save(".stdin", "".join(
        f'{{"id": {i}, "ko": "{KOREAN.format(i)}", "en": "{ENGLISH.format(i)}"}}\n' for i in range(n))), ["check", "--jsonl"])
    one("jsonl-meta", 2000, lambda n: save(".stdin", '{"id": 1, "ko": "왔다.", "en": "They came.", "meta": [' + "[1]," * n + "1]}\n"), ["check", "--jsonl"])
    one("annotate-docx", 300, lambda n: [save("ko.txt", "".join(f"{i}명이 왔다.\n\n" for i in range(n))),
                                         save("en.docx", docx("".join(p(run(f"1{i} people came.")) for i in range(n))))],
        ["check", "ko.txt", "en.docx", "--annotate", "out.docx"])
    one("fix-docx", 200, lambda n: [save("ko.txt", "회의가 열렸다.\n\n" * n),
                                    save("en.docx", docx(p(run("They saw the the meeting.")) * n))],
        ["check", "ko.txt", "en.docx", "--fix", "--dry-run"])
