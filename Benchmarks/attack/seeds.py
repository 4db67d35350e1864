"""Small inputs of every format, and archives, spreadsheets and lexicons made of them by the tool itself."""

import struct
import sys

import harness

KO = """외교부 장관, 한미 북한인권협의 개최

□ 외교부 장관은 4월 15일(월) 서울에서 북한 문제를 협의하였다. 이날 행사에는 4만 5천 명이 참석하였다.
 ㅇ 양측은 2024.4.15.부터 3억 2천만 원을 지원하기로 하였다.

※ 참고: 유엔 결의 A/RES/76/177*
* 2021.12.16. 채택

끝.
"""
EN = """Minister of Foreign Affairs Holds ROK-U.S. Consultations

The Minister of Foreign Affairs discussed North Korea in Seoul on Monday, April 15. Some 54,000 people attended.
 - The two sides will provide 320 million won from April 15, 2024.

Note: UN resolution A/RES/76/178*
* Adopted on December 16, 2021

* unofficial translation
"""
HTML = """<!DOCTYPE html><html lang="{0}"><head><meta charset="utf-8"><title>{1}</title><style>p{{}}</style></head><body>
<ul class="menu"><li>Home</li><li>News</li></ul><h1>{1}</h1><table><tr><td>a</td><td>1</td></tr></table>
<p>{2}<br>&nbsp;&#8203;<b>x</b> &amp; <a href="http://a.b/c">y</a></p><!-- align-tool-disable number-mismatch: x --><p hidden>z</p></body></html>
"""
MARKDOWN = """---
title: x
date: 2024-04-15
---
# {0}

<!-- align-tool-disable spacing: right as it is -->
{1} **x** [y](http://a.b/c) `code`

* one
  1. two

| a | b |
|---|---|
| 3명 | 3 people |

```
code
```
"""
COLUMNS = "id ko ko_admitted ko_deprecated ko_forbidden en en_admitted en_deprecated en_forbidden category valid_from valid_to case pos guard use successor confidence note source".split()
CONCEPTS = [
    "C1|한미 북한인권협의||||ROK-U.S. Consultations on North Korean Human Rights|ROK-U.S. Consultations|ROK-US Consultation||event||||||||high|=1+1|s".split(
        "|"
    ),
    "C2|북한|조선|||North Korea|DPRK||North Corea|place|1948-09-09||smart|noun|||||n; m|http://a.b".split("|"),
    "C3|외교부 장관||||Minister of Foreign Affairs||Foreign Minister|Foreign Secretary|title|2013-03-23|2024-05-27||||on|C2|low|x|".split(
        "|"
    ),
]
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="ko" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext" creationtool="t" creationtoolversion="1"/><body>
<tu tuid="1"><note>n</note><tuv xml:lang="ko-KR"><seg>3명이 <bpt i="1">&lt;b&gt;</bpt>왔다<ept i="1">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang="en"><seg>4 people came.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>It rained &amp; snowed.</seg></tuv><tuv xml:lang="ko"><seg>비가 왔다.</seg></tuv></tu>
</body></tmx>
"""
XLIFF = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ko" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>3명이 <g id="1">왔다</g>.</source><target>4 people came.</target></trans-unit></body></file></xliff>
"""
XLIFF2 = """<?xml version="1.0"?>
<xliff version="2.0" srcLang="ko" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1"><segment><source>3명이 <pc id="1">왔다</pc>.</source>
<target>4 people came.</target></segment></unit></file></xliff>
"""
SDLXLIFF = """<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a.docx" source-language="ko-KR" target-language="en-US"><body><group translate="no"><trans-unit id="0"><source>x</source></trans-unit></group>
<trans-unit id="1"><source>3명이 왔다. 비가 왔다.</source><seg-source><g id="7"><mrk mtype="seg" mid="1">3명이 <x id="9"/>왔다.</mrk></g> <mrk mtype="seg" mid="2">비가 왔다.</mrk></seg-source>
<target><mrk mtype="seg" mid="1">4 people came.</mrk> <mrk mtype="seg" mid="2">It rained.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/><sdl:seg id="2" conf="Translated" locked="true"/></sdl:seg-defs></trans-unit></body></file></xliff>
"""
PO = """msgid ""
msgstr ""
"Language: ko\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. note
#: a.c:1
#, fuzzy, c-format
#| msgid "old"
msgctxt "menu"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "파일 %d개"

msgid ""
"4 people "
"came."
msgstr "3명이 왔다."

msgid "left"
msgstr ""

#~ msgid "gone"
#~ msgstr "간 것"
"""
SRT = """1
00:00:01,000 --> 00:00:04,500
<i>3명이 왔다.</i>

2
00:00:05,000 --> 00:00:08,500
{\\an8}비가 &amp; 눈이
왔다.
"""
VTT = """WEBVTT - title

NOTE
a note

STYLE
::cue { color: white }

one
00:01.000 --> 00:04.500 align:start
<v Kim>4 people came.</v>

00:05.000 --> 00:08.500
Rain &amp; <c.a>snow</c> <00:00:06.000>came.
"""
JSON = ('{"a": {"b": ["3명이 왔다.", "\\uD83D\\uDE00 {n}"]}, "@c": {"d": "x"}, "e": 1}', '{"a": {"b": ["4 people came.", "{m}"]}, "f": "%s"}')
STRINGS = ('/* c */ "a" = "3명이 \\"왔다\\".";\n// d\nb = "비";\n', '"a" = "4 people came.";\n')
PROPERTIES = ("# c\na.b = 3명이 \\\n  왔다.\nc : \\u0041\n", "a.b=4 people came.\nc=B\n")
YAML = """pairs:
  - korean: ko/{date}/{n}.txt
    english: en/{date}/{n}.txt
    date: 2024-04-15
  - manifest: pairs.tsv
  - {korean: k/*.txt, english: "e/*.txt"}
glossaries: [g.tsv]
date: 2024-04-15
fail-on: warning
max-warnings: 3
baseline: baseline.tsv
suppressions: s.tsv
cache: cache.bin
checks:
  number-mismatch: error
  spacing: off
paths:
  - path: ["ko/a*/**", en/x.txt]
    glossaries: []
    checks: {omission: info}
"""


def table(separator="\t", rows=CONCEPTS, columns=COLUMNS):
    return ("\n".join(separator.join(row) for row in [columns] + rows) + "\n").encode()


def documents():
    """{format: (Korean, English)} as bytes."""
    first = [line for line in KO.splitlines() if line], [line for line in EN.splitlines() if line]
    found = {"txt": (KO.encode(), EN.encode())}
    found["html"] = tuple(HTML.format(l, t[0], t[1]).encode() for l, t in zip(("ko", "en"), first))
    found["md"] = tuple(MARKDOWN.format(t[0], t[1]).encode() for t in first)
    found["utf16le"] = tuple(b"\xff\xfe" + t.encode("utf-16-le") for t in (KO, EN))
    found["utf16be"] = tuple(b"\xfe\xff" + t.encode("utf-16-be") for t in (KO, EN))
    found["cp949"] = (KO.encode("cp949"), EN.encode())
    return found


def embeddings(lines):
    """Vectors of four numbers for each line."""
    return b"".join(
        struct.pack("<4f", *((hash_of(line) >> shift & 255) / 128 - 1 for shift in (0, 8, 16, 24))) for line in lines
    )


def hash_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return value


def made(tool, folder):
    """Files that only the tool makes: glossaries of other formats, a lexicon, a baseline, a cache, beads, an archive."""
    (folder / "ko.txt").write_text(KO)
    (folder / "en.txt").write_text(EN)
    (folder / "g.tsv").write_bytes(table())
    (folder / "pairs.tsv").write_text(
        "북한 문제\tNorth Korea issue\n북한 사람\tNorth Korean people\n회의 개최\tmeeting held\n" * 4
    )
    (folder / "c.yml").write_text("pairs:\n  - {korean: ko.txt, english: en.txt}\n")
    (folder / "manifest.tsv").write_text("ko\ten\tdate\nko.txt\ten.txt\t2024-04-15\n")
    steps = [
        ["glossary", "convert", "g.tsv", "-o", "g.csv"],
        ["glossary", "convert", "g.tsv", "-o", "g.tbx"],
        ["glossary", "convert", "g.tsv", "-o", "min.tbx", "--dialect", "min"],
        ["glossary", "convert", "g.tsv", "-o", "g.utx"],
        ["glossary", "convert", "g.tsv", "-o", "g.xlsx"],
        ["train", "lexicon", "-o", "lexicon.bin", "pairs.tsv"],
        ["check", "ko.txt", "en.txt", "--write-baseline", "baseline.tsv"],
        ["check", "ko.txt", "en.txt", "-o", "d.xlsx"],
        ["check", "ko.txt", "en.txt", "-o", "d.docx"],
        ["check", "-c", "c.yml", "--cache", "cache.bin", "--format", "json"],
        ["align", "ko.txt", "en.txt", "--format", "beads", "-o", "x.beads"],
        ["archive", "add", "--manifest", "manifest.tsv", "--archive", "a.sqlite", "--glossary", "g.tsv"],
    ]
    for step in steps:
        done = harness.run([tool] + step, folder, 60)
        if done.status not in (0, 1):
            sys.exit(f"error: no seed by {' '.join(step)}: {harness.tail(done)}")
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
