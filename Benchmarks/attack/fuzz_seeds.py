#!/usr/bin/env python3
"""fuzz_seeds.py FOLDER: first inputs and a dictionary for every reader of ../Fuzz: FOLDER/READER/*, FOLDER/READER.dict.

With TOOL in the environment, also files that only the tool makes.
"""

import io
import os
import pathlib
import struct
import sys
import tempfile
import zipfile
import zlib

import mutators
import office
import seeds

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Samples"
PART = b"\n=====\n"
NUMBERS = [
    "만",
    "억",
    "천",
    "백",
    "여 명",
    "분의 ",
    "월 ",
    "일",
    "년 ",
    "시 ",
    "반",
    "오전 ",
    "제",
    "차 ",
    "~",
    "음력 ",
    "·",
    "월요일",
    "약 ",
    " million",
    " thousand",
    "a dozen",
    "half ",
    "May ",
    "th ",
    "$",
    "US$",
    "%",
    "°C",
    "A/RES/",
    "http://",
    " p.m.",
    "between ",
    " and ",
    "three-quarters",
    "nineteen ",
    "next month",
    "지난달 ",
    "하순",
]


def samples(language, ending="txt"):
    return [path.read_bytes() for path in sorted(SAMPLES.glob(f"*/{language}.{ending}"))]


def lexicon():
    """Two rows and two words, by the layout in Lexicon.swift."""
    return (
        struct.pack("<5I", 0x584C4142, 1, 2, 2, 3)
        + struct.pack("<2Q", 10, 20)
        + struct.pack("<3I", 0, 1, 3)
        + struct.pack("<2f", 0.1, 0.2)
        + struct.pack("<2Q", 5, 6)
        + struct.pack("<2f", 0.3, 0.4)
        + struct.pack("<3I", 0x10200000, 0x10200001, 0xFF000000)
    )


def sheet(container):
    with zipfile.ZipFile(io.BytesIO(container)) as file:
        strings = [name for name in file.namelist() if name.endswith("haredStrings.xml")]
        return file.read("xl/worksheets/sheet1.xml") + PART + (file.read(strings[0]) if strings else b"")


def parts(container, names):
    """The parts of a container, as many as there are, the way the readers of ../Fuzz want them."""
    with zipfile.ZipFile(io.BytesIO(container)) as file:
        return PART.join(file.read(name) if name in file.namelist() else b"" for name in names)


WORD = [f"word/{name}.xml" for name in ("document", "numbering", "styles", "footnotes", "comments")]
WORD.append("word/_rels/document.xml.rels")
SHEET = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"]
HANGUL = ["Contents/section0.xml", "Contents/header.xml", "Contents/content.hpf"]


def streams(document):
    """The two streams of records of a small HWP file, which lie behind each other in it."""
    start = document.index(struct.pack("<I", 16 | 26 << 20))
    body = document.index(struct.pack("<I", 66 | 24 << 20), start)
    end = document.index("Root Entry".encode("utf-16-le"), body)
    return b"\0" + document[start : start + 30] + PART + document[body:end].rstrip(b"\0")


def deflated(content):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def boxes():
    """What pdftotext -bbox-layout prints, of a page with a table, a list and two columns."""
    rows = [(80, 70, "1. 회의 개최"), (100, 70, "가. 이날 행사에는"), (100, 320, "second column"), (120, 70, "12곳"), (120, 320, "-"), (800, 290, "- 1 -")]
    lines = "".join(
        '<line xMin="{0}" yMin="{1}" xMax="{2}" yMax="{3}">\n{4}</line>\n'.format(
            left,
            top,
            left + 100,
            top + 10,
            "".join(
                f'<word xMin="{left + 30 * i}.000000" yMin="{top}.5" xMax="{left + 30 * i + 20}" yMax="{top + 10}">{word}</word>\n'
                for i, word in enumerate(text.split())
            ),
        )
        for top, left, text in rows
    )
    page = f'<page width="595.2" height="841.9">\n<flow>\n<block>\n{lines}</block>\n</flow>\n</page>\n'
    return f"<html><body><doc>\n{page}{page}</doc></body></html>\n".encode()


def number(value):
    out = b""
    while value >= 0x80:
        out, value = out + bytes([value & 0x7F | 0x80]), value >> 7
    return out + bytes([value])


def text(value):
    return number(len(value.encode())) + value.encode()


def record():
    """A kept result, by the layout in CachedResult.swift."""
    place = (
        number(0) + b"".join(number(n) for n in (0, 3, 1, 1, 1, 1, 4, 4, 1, 4)) + text("3명") + number(1) + text("3")
    )
    finding = (
        text("number-mismatch")
        + number(2)
        + text("m")
        + struct.pack("<d", 0.5)
        + number(1)
        + number(0)
        + number(0)
        + text("0" * 32)
        + number(0)
        + number(1)
        + place
        + number(0)
    )
    return text("ko.txt") + text("en.txt") + number(1) + number(1) + number(20240415) + number(1) + finding + number(0)


def inputs(made):
    texts = seeds.documents()
    rows = b"ko\ten\tdate\n" + "3명이 왔다.\t4 people came.\t2024-04-15\n비가 왔다.\t\t\n".encode()
    sides = list(texts["txt"])
    plain = (
        sides + list(texts["utf16le"]) + list(texts["utf16be"]) + [texts["cp949"][0]] + samples("ko") + samples("en")
    )
    xlsx = [made["g.xlsx"]] if made else []
    small = (
        b'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>en</t></is></c><c r="C1"><v>valid_from</v></c></row>'
        b'<row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>45000</v></c></row></sheetData></worksheet>'
        + PART
        + b"<sst><si><t>ko</t></si><si><r><t>word</t></r><rPh><t>y</t></rPh></si></sst>"
    )
    files = office.documents()
    decided = (
        b'<worksheet><sheetData><row r="1">'
        + b"".join(
            b'<c r="%c1" t="inlineStr"><is><t>%s</t></is></c>' % (65 + i, name)
            for i, name in enumerate(b"no original translation finding decision reason fingerprint check files ko en".split())
        )
        + b'</row><row r="2"><c r="A2"><v>1</v></c><c r="E2" t="inlineStr"><is><t>accept</t></is></c><c r="F2" t="s"><v>0</v></c>'
        b'<c r="G2" t="inlineStr"><is><t>00112233445566778899aabbccddeeff</t></is></c><c r="H2" t="str"><v>spacing</v></c></row></sheetData></worksheet>'
    )
    return {
        "docx": [parts(one, WORD) for one in files["docx"]],
        "hwpx": [parts(one, HANGUL) for one in files["hwpx"]],
        "odt": [parts(one, ["content.xml", "styles.xml"]) for one in files["odt"]],
        "hwp": [streams(one) for one in files["hwp"]],
        "office-file": [one for name, pair in files.items() if name != "pdf" for one in pair],
        "inflate": [deflated(sides[0]), struct.pack("<I", 28 | 256 << 20) + bytes(range(256)) + bytes(64)],
        "pdf-boxes": [boxes()],
        "review-sheet": [decided + PART + b"<sst><si><t>right</t></si></sst>"]
        + ([parts(made["d.xlsx"], SHEET)] if made else []),
        "review-word": [parts(made["d.docx"], WORD)] if made else [parts(files["docx"][0], WORD)],
        "configuration": [seeds.YAML.encode()],
        "jsonl": [
            '{"id": 1, "ko": "3명이 왔다.", "en": "4 people came.", "date": "2024-04-15", "meta": {"a": [1.5, null, true]}}\n'
            '{"id": "x", "ko_path": "a", "en_path": "b"}\r\n\n[1]\n'.encode()
        ],
        "text": plain,
        "html": list(texts["html"]) + samples("ko", "html") + samples("en", "html"),
        "markdown": list(texts["md"]) + sides,
        "presegmented": plain[:2] + ["하나.\n둘.\n\n셋.\n".encode()],
        "segment-ko": [sides[0]] + samples("ko"),
        "segment-en": [sides[1]] + samples("en"),
        "facts-ko": [sides[0]] + samples("ko"),
        "facts-en": [sides[1]] + samples("en"),
        "tmx": [seeds.TMX.encode()],
        "xliff": [seeds.XLIFF.encode(), seeds.XLIFF2.encode(), seeds.SDLXLIFF.encode()],
        "po": [seeds.PO.encode()],
        "rows-xlsx": xlsx or [b"PK\x03\x04"],
        "subtitles": [seeds.SRT.encode(), seeds.VTT.encode()],
        "subtitles-vtt": [seeds.VTT.encode()],
        "json": [one.encode() for one in seeds.JSON],
        "strings": [one.encode() for one in seeds.STRINGS],
        "properties": [one.encode() for one in seeds.PROPERTIES],
        "rows-tsv": [rows],
        "rows-csv": [rows.replace(b"\t", b","), b'"a, ""b""\n",c\n'],
        "glossary-tsv": [seeds.table(), b"ko\ten\n\xea\xb0\x80\tx|y\n"],
        "glossary-csv": [seeds.table(",")] + ([made["g.csv"]] if made else []),
        "glossary-tbx": [made["g.tbx"], made["min.tbx"]]
        if made
        else [
            b'<tbx type="TBX-Basic"><text><body><conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term>\xea\xb0\x80</term></termSec></langSec><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry></body></text></tbx>'
        ],
        "glossary-utx": [made["g.utx"]]
        if made
        else [b"#UTX 1.20; ko/en; 2024\n#src\ttgt\tterm status\n\xea\xb0\x80\tx\tapproved\n"],
        "glossary-xlsx": xlsx or [b"PK\x03\x04"],
        "glossary-sheet": [small] + [sheet(one) for one in xlsx],
        "beads": [b"[0]:[0]\n[1, 2]:[1]:0.97\n# x\n[]:[2]\n[3]:[]\n"],
        "anchors": [b"1\t1\n3\t3\n", b"# x\n1 1\n"],
        "embeddings": [
            PART.join(
                [
                    b"\xed\x95\x98\xeb\x82\x98\n\xeb\x91\x98\n\xed\x95\x98\xeb\x82\x98 \xeb\x91\x98\n",
                    struct.pack("<6f", *range(1, 7)),
                    b"one\ntwo\none two\n",
                    struct.pack("<6f", *range(1, 7)),
                ]
            )
        ],
        "lexicon-binary": [lexicon()] + ([made["lexicon.bin"]] if made else []),
        "lexicon-table": ["북한\tNorth Korea\n회의\tmeeting\n".encode(), "North Korea @ 북한\n".encode()],
        "pairs": ["북한 문제\tNorth Korea issue\n회의 개최\tmeeting held\n".encode() * 3],
        "baseline": [b"# x\n" + b"0" * 32 + b"\tspacing\ta\tb\treason\n"],
        "suppressions": [
            "number-mismatch\tko/2024/a.txt\t4만\tright\n*\t*\t*\tx\nspacing\te*/**/{n}.txt\t\ty\n".encode()
        ],
        "cache-record": [record()],
        "cache-file": [b"align-tool cache 1\n"] + ([made["cache.bin"]] if made else []),
        "pattern": [b"/texts/{date}/*/a?**.{n}" + PART + b"/texts/2024-04-15/x/abc.txt"],
        "review": [
            bytes([kind]) + ko + PART + en for kind, (ko, en) in enumerate((texts["txt"], texts["html"], texts["md"]))
        ]
        + [b"\0" + ko + PART + en for ko, en in zip(samples("ko"), samples("en"))],
        "archive": [bytes([0, n, kind, 8] + [255] * 8 + [0]) for n in range(0, 60, 3) for kind in (1, 4)],
    }


MARKUP = {"html", "tmx", "xliff", "glossary-tbx", "glossary-sheet", "docx", "hwpx", "odt", "review-sheet", "review-word"}
OFFICE = {
    "docx": [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "</w:tbl>",
        '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:footnoteReference w:id="2"/>', "<w:ins>",
        "<w:del>", "<w:moveFrom>", "<w:txbxContent>", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
        '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>',
        "<w:instrText>", "<w:br/>", "<w:tab/>", "<w:noBreakHyphen/>", '<w:sym w:char="F0E0"/>', "<w:sdt><w:sdtContent>",
        "<mc:AlternateContent><mc:Choice>", "<m:oMath>", '<w:numFmt w:val="chosung"/>', '<w:lvlText w:val="%1.%2"/>',
        '<w:outlineLvl w:val="0"/>', '<w:basedOn w:val="H"/>', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>',
    ],
    "hwpx": [
        "<hp:p>", "<hp:run>", "<hp:t>", "</hp:t>", "</hp:run>", "</hp:p>", "<hp:tbl>", "<hp:tr>", "<hp:tc>", "<hp:subList>",
        '<hp:cellAddr colAddr="1" rowAddr="1"/>', '<hp:cellSpan colSpan="2"/>', "<hp:ctrl>", "<hp:footNote>", "<hp:endNote>", "<hp:lineBreak/>",
        "<hp:tab/>", "<hp:nbSpace/>", "<hp:fwSpace/>", "<hp:equation><hp:script>", "<hp:drawText>", "<hp:fieldBegin/>",
        '<hp:deleteBegin Id="1"/>', '<hp:deleteEnd Id="1"/>', '<hp:insertBegin Id="2"/>', "<hp:caption>", "<hp:compose/>",
        'numFormat="CIRCLED_DIGIT"', 'type="OUTLINE"', 'level="9"', "^1.^2", "<hh:bullet/>",
    ],
    "odt": [
        "<text:p>", "</text:p>", "<text:h>", "<text:list>", "<text:list-item>", '<text:s text:c="99"/>', "<text:tab/>",
        "<text:line-break/>", "<text:span>", "<text:note>", '<text:change-start text:change-id="i"/>', "<text:section>",
        "<table:table>", "<table:table-row>", "<table:table-cell>", "<table:covered-table-cell/>", 'table:number-columns-repeated="9"',
        'text:start-value="3"', 'text:display-levels="2"', 'style:num-format="가, 나, 다, ..."', "<draw:text-box>", "<text:list-header>",
    ],
}
OFFICE["review-word"] = OFFICE["docx"] + ["decision", "accept", "fix", "reason", "fingerprint"]
WORDS = {
    "markdown": mutators.MARKUP,
    "text": mutators.MARKUP + NUMBERS,
    "review": mutators.MARKUP + NUMBERS,
    "facts-ko": NUMBERS,
    "facts-en": NUMBERS,
    "glossary-utx": ["#UTX", "#src\ttgt", "term status", "concept ID", "approved", "forbidden", "x-language"],
    "glossary-tsv": seeds.COLUMNS,
    "glossary-csv": seeds.COLUMNS,
    "glossary-sheet": seeds.COLUMNS + ['t="s"', 't="b"', 't="e"', "<f>", 'r="XFD1048576"'],
    "rows-tsv": ["ko", "en", "date", "2024-04-15"],
    "rows-csv": ["ko", "en", "date", '""'],
    "po": ["msgid ", "msgstr[1] ", "msgctxt ", "#, fuzzy", "#~ ", '"', "\\"],
    "subtitles": ["-->", "WEBVTT", "NOTE", "<v ", "</i>", "&amp;", "00:00:01,000"],
    "pattern": ["**", "*", "?", "{n}", "{date}", "//", "/../", "2024-04-15", "\n=====\n"],
    "suppressions": ["**", "*", "{n}", "number-mismatch", "spacing"],
    "segment-ko": ["다.", "라고", "2016.11.14.", "「", "」"],
    "segment-en": ["U.S. ", "Mr. ", "a.m.", "...", "”"],
    "tmx": ["<tu>", '<tuv xml:lang="ko">', "<seg>", '<bpt i="1">', "<ph/>", "</seg>"],
    "xliff": ["<segment>", "<trans-unit>", '<pc id="1">', "<mrk>", 'srcLang="en"', "<alt-trans>"],
    **OFFICE,
    "hwp": ["\x0b\0", "lbt", "  nf", "  ne", "osg ", "\n=====\n", "\x42\0\x80\x01", "\x43\x04"],
    "pdf-boxes": ['<page width="595" height="842">', "<line>", "</line>", '<word xMin="70" yMin="80" xMax="90" yMax="90">', "</word>", "NaN", "inf", "-1e300", "1.", "가."],
    "review-sheet": seeds.COLUMNS[:1] + ["no", "decision", "reason", "fingerprint", "check", "files", "accept", "fix", "open", 't="s"', 't="inlineStr"'],
    "configuration": [
        "pairs:", "korean: ", "english: ", "manifest: ", "glossaries: ", "data: ", "date: ", "fail-on: ", "max-warnings: ", "baseline: ",
        "suppressions: ", "cache: ", "checks:", "paths:", "path: ", "spacing: off", "error", "&a ", "*a", "<<: ", "!!str ", "!!binary ",
        "? ", "- ", "|\n", ">-\n", "{n}", "{date}", "**", "%YAML 1.2\n---\n", "...", "# x",
    ],
    "jsonl": ['"id":', '"ko":', '"en":', '"ko_path":', '"en_path":', '"date":', '"meta":', "null", "true", "1e999", "-0", "\\ud800", "[[[["],
    "glossary-tbx": [
        "conceptEntry",
        "termEntry",
        "langSec",
        "langSet",
        "termSec",
        "tig",
        "ntig",
        "termGrp",
        "align-tool:valid=",
        "align-tool:guard=",
        "align-tool:case=",
        "administrativeStatus",
        "martif",
    ],
}


def dictionary(reader):
    words = WORDS.get(reader, []) + mutators.ODD + (mutators.XML if reader in MARKUP else [])
    lines = []
    for word in dict.fromkeys(words):
        data = word.encode("utf-8", "surrogatepass")[:60]
        if data:
            lines.append(
                '"' + "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\x{b:02X}" for b in data) + '"'
            )
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    folder = pathlib.Path(sys.argv[1])
    made = None
    if tool := os.environ.get("TOOL"):
        with tempfile.TemporaryDirectory() as place:
            made = seeds.made(os.path.realpath(tool), pathlib.Path(place))
    for reader, found in inputs(made).items():
        (folder / reader).mkdir(parents=True, exist_ok=True)
        for index, data in enumerate(found):
            (folder / reader / f"seed-{index}").write_bytes(data)
        (folder / f"{reader}.dict").write_text(dictionary(reader))


main()
