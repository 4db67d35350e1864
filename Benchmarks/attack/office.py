"""Small files of office programs, made here, as seeds of attacks: DOCX, HWPX, ODT, HWP 5 and PDF, each with what makes its reader
work: tables, notes, lists, tracked changes, text boxes, comments."""

import io
import struct
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HANGUL = "http://www.hancom.co.kr/hwpml/2011/"

KO = ["회의 개최", "이날 행사에는 4만 5천 명이 참석하였다.", "회의는 2024년 4월 15일 열린다.", "정부", "12곳", "주석이다."]
EN = ["Meeting Held", "Some 54,000 people attended the the event.", "It opens on April 16, 2024.", "Government", "13 sites", "A note."]


def container(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in parts:
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            pack.writestr(zipfile.ZipInfo(name), text, how)
    return out.getvalue()


def docx(t):
    run = lambda text: f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    p = lambda content, more="": f"<w:p><w:pPr>{more}</w:pPr>{content}</w:p>"
    cell = lambda text, more="": f"<w:tc><w:tcPr>{more}</w:tcPr>{p(run(text))}</w:tc>"
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        p(run(t[0]), '<w:pStyle w:val="H"/>')
        + p(run(t[1][:9]) + run(t[1][9:]) + '<w:r><w:footnoteReference w:id="2"/></w:r>', item)
        + p(
            f'<w:del w:id="3" w:author="a"><w:r><w:delText>{t[0]}</w:delText></w:r></w:del><w:ins w:id="4">{run(t[2])}</w:ins>'
            '<w:commentRangeStart w:id="0"/><w:r><w:tab/><w:t>x &amp; y</w:t></w:r><w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/></w:r>'
        )
        + f'<w:tbl><w:tr>{cell(t[3], chr(60) + "w:gridSpan w:val=" + chr(34) + "2" + chr(34) + "/>")}{cell(t[4])}</w:tr></w:tbl>'
        + p(f"<w:r><w:pict><w:txbxContent>{p(run(t[5]))}</w:txbxContent></w:pict></w:r>")
        + f"<w:sdt><w:sdtContent>{p(run(t[1]))}</w:sdtContent></w:sdt>"
    )
    part = lambda name, content: f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%1."/></w:lvl>'
    kinds = ["footnotes", "numbering", "styles", "comments"]
    override = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in [("document", "document.main")] + [(kind, kind) for kind in kinds]
    )
    links = "".join(f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for n, kind in enumerate(kinds))
    return container(
        [
            ("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>{override}</Types>'),
            ("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'),
            ("word/document.xml", part("document", f"<w:body>{body}</w:body>")),
            ("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'),
            ("word/footnotes.xml", part("footnotes", f'<w:footnote w:id="2">{p(run(t[5]))}</w:footnote>')),
            ("word/numbering.xml", part("numbering", f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')),
            ("word/styles.xml", part("styles", '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>')),
            ("word/comments.xml", part("comments", f'<w:comment w:id="0" w:author="a">{p(run("?"))}</w:comment>')),
        ]
    )


def hwpx(t):
    p = lambda content, shape=0: f'<hp:p paraPrIDRef="{shape}" styleIDRef="0"><hp:run>{content}</hp:run><hp:linesegarray><hp:lineseg textpos="0"/></hp:linesegarray></hp:p>'
    text = lambda words: f"<hp:t>{words}</hp:t>"
    boxed = lambda content: f"<hp:subList>{content}</hp:subList>"
    cell = lambda row, column, words: f'<hp:tc>{boxed(p(text(words)))}<hp:cellAddr colAddr="{column}" rowAddr="{row}"/></hp:tc>'
    section = (
        p(text(t[0]))
        + p(text(f"{t[1][:9]}<hp:tab/>{t[1][9:]}") + f'<hp:ctrl><hp:footNote number="1">{boxed(p(text(t[5])))}</hp:footNote></hp:ctrl>', 1)
        + p(text(f'<hp:deleteBegin Id="1"/>{t[0]}<hp:deleteEnd Id="1" paraend="0"/><hp:insertBegin Id="2"/>{t[2]}<hp:insertEnd Id="2"/>'))
        + p(f"<hp:tbl><hp:tr>{cell(0, 0, t[3])}{cell(0, 1, t[4])}</hp:tr></hp:tbl>")
        + p(f"<hp:rect><hp:drawText>{boxed(p(text(t[5])))}</hp:drawText></hp:rect>")
    )
    names = f'xmlns:hp="{HANGUL}paragraph" xmlns:hs="{HANGUL}section" xmlns:hh="{HANGUL}head"'
    head = (
        '<hh:numbering id="1" start="0"><hh:paraHead level="1" start="1" numFormat="HANGUL_SYLLABLE">^1.</hh:paraHead></hh:numbering>'
        '<hh:paraPr id="1"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>'
    )
    return container(
        [
            ("mimetype", "application/hwp+zip"),
            ("META-INF/container.xml", '<c><rootfiles><rootfile full-path="Contents/content.hpf"/></rootfiles></c>'),
            ("Contents/content.hpf", '<p><manifest><item id="s" href="Contents/section0.xml"/></manifest><spine><itemref idref="s"/></spine></p>'),
            ("Contents/header.xml", f"<hh:head {names}><hh:refList>{head}</hh:refList></hh:head>"),
            ("Contents/section0.xml", f"<hs:sec {names}>{section}</hs:sec>"),
        ]
    )


def odt(t):
    names = " ".join(f'xmlns:{n}="urn:{n}"' for n in ("office", "text", "table", "style", "draw"))
    p = lambda content: f'<text:p text:style-name="s">{content}</text:p>'
    cell = lambda words: f'<table:table-cell table:number-columns-spanned="1">{p(words)}</table:table-cell>'
    note = f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>{p(t[5])}</text:note-body></text:note>'
    body = (
        f'<text:tracked-changes><text:changed-region text:id="d"><text:deletion>{p(t[0])}</text:deletion></text:changed-region>'
        '<text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>'
        f'<text:h text:outline-level="1">{t[0]}</text:h><text:list text:style-name="L"><text:list-item>{p(t[1] + note)}</text:list-item></text:list>'
        + p(f'<text:change text:change-id="d"/><text:change-start text:change-id="i"/>{t[2]}<text:change-end text:change-id="i"/><text:s text:c="2"/>')
        + f'<table:table><table:table-row>{cell(t[3])}{cell(t[4])}</table:table-row></table:table>'
        + p(f"<draw:frame><draw:text-box>{p(t[5])}</draw:text-box></draw:frame>")
    )
    level = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    return container(
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", f"<office:document-content {names}><office:automatic-styles>{level}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ]
    )


def hwp(t):
    """Records, not deflated, in a compound file whose streams all stand in sectors of 512 bytes."""

    def record(tag, level, content):
        head = tag | level << 10 | min(len(content), 0xFFF) << 20
        return struct.pack("<I", head) + (struct.pack("<I", len(content)) if len(content) >= 0xFFF else b"") + content

    def p(text, level=0):
        units = text.encode("utf-16-le").replace(b"\1\0", struct.pack("<8H", 0x0B, 0x6C20, 0x7462, 0, 0, 0, 0, 0x0B))
        return record(66, level, bytes(24)) + record(67, level + 1, units + b"\r\0")

    def cell(row, column, text):
        return record(72, 2, struct.pack("<8H", 1, 0, 0, 0, column, row, 1, 1)) + p(text, 2)

    table = record(71, 1, b" lbt" + bytes(40)) + record(77, 2, bytes(8)) + cell(0, 0, t[3]) + cell(0, 1, t[4])
    body = p(t[0]) + p(t[1]) + p(t[2]) + p("\1") + table
    header = b"HWP Document File".ljust(32, b"\0") + bytes([0, 0, 0, 5]) + bytes(220)
    return compound([("FileHeader", header), ("DocInfo", record(16, 0, b"\1\0" + bytes(24))), ("Section0", body)])


def compound(streams):
    sectors, fat = [], []

    def chain(content):
        first = len(sectors)
        for start in range(0, max(len(content), 1), 512):
            sectors.append(content[start : start + 512].ljust(512, b"\0"))
            fat.append(len(sectors))
        fat[-1] = 0xFFFFFFFE
        return first

    def entry(name, kind, right=0xFFFFFFFF, child=0xFFFFFFFF, start=0xFFFFFFFE, size=0):
        words = name.encode("utf-16-le")
        out = words.ljust(64, b"\0") + struct.pack("<HBB", len(words) + 2, kind, 1)
        return out + struct.pack("<3I", 0xFFFFFFFF, right, child) + bytes(36) + struct.pack("<IQ", start, size)

    places = [(name, chain(content), len(content)) for name, content in streams]
    entries = [entry("Root Entry", 5, child=1)]
    entries.append(entry(places[0][0], 2, 2, start=places[0][1], size=places[0][2]))
    entries.append(entry(places[1][0], 2, 3, start=places[1][1], size=places[1][2]))
    entries.append(entry("BodyText", 1, child=4))
    entries.append(entry(places[2][0], 2, start=places[2][1], size=places[2][2]))
    directory = chain(b"".join(entries))
    table = len(sectors)
    fat.append(0xFFFFFFFD)
    sectors.append(b"".join(struct.pack("<I", n) for n in fat).ljust(512, b"\xff"))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0])
    header = header.ljust(44, b"\0") + struct.pack("<9I", 1, directory, 0, 0, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, table)
    return header.ljust(512, b"\xff") + b"".join(sectors)


def pdf(t):
    """One page in a font that every reader has; Latin letters only."""
    lines = [text.encode("ascii", "replace").replace(b"(", b"\\(").replace(b")", b"\\)") for text in t]
    page = b"BT /F 11 Tf 14 TL 70 780 Td " + b" ".join(b"(" + line + b") Tj T*" for line in lines) + b" ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(page), page),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number + 1, content)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


MAKERS = {"docx": docx, "hwpx": hwpx, "odt": odt, "hwp": hwp, "pdf": pdf}


def documents():
    """{format: (Korean, English)} as bytes; a PDF has no Korean."""
    return {name: (make(EN if name == "pdf" else KO), make(EN)) for name, make in MAKERS.items()}
