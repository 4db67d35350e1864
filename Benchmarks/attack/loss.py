#!/usr/bin/env python3
"""loss.py TOOL [--documents 2000]: random documents and glossaries, and whether anything of them is lost on any way.

Of a document, every character that is no white space stands in a segment or in a line that is set aside and shown (`show`).
An alignment as TSV or XLIFF holds all segments, as TMX those of beads with text on both sides. A glossary comes back from
every format as it was, but for what the tool says is lost. --documents 0 leaves only the glossaries.
"""

import argparse
import concurrent.futures
import functools
import json
import re
import shutil
import unicodedata
import xml.etree.ElementTree as ET

import harness
import mutators
import seeds

KO = [
    "외교부",
    "장관은",
    "4월 15일(월)",
    "서울에서",
    "3만 5천 명이",
    "참석하였다.",
    "북한",
    "문제를",
    "협의하였다.",
    "「약관」",
    "2024.4.15.",
    "A/RES/76/177",
    "1.5%",
    "(사진)",
    "라고 말했다.",
    "“그렇다.”라고",
    "韓美",
    "U.S.",
    "D.C.에서",
    "①",
    "가.",
    "제3차",
    "…",
    "?",
    "!",
    "。",
    "*",
    "약 3억 2천만 원",
    "http://a.b/c?d=e",
    "a@b.c",
    "끝.",
    "각하",
]
EN = [
    "The",
    "Minister",
    "of",
    "Foreign",
    "Affairs",
    "Mr. Kim",
    "U.S.",
    "discussed",
    "on Monday, April 15.",
    "35,000 people",
    "attended.",
    "“Yes.”",
    "(photo)",
    "A/RES/76/177",
    "1.5%",
    "$3.2 million",
    "No. 5",
    "e.g.",
    "a.m.",
    "?",
    "!",
    "…",
    "*",
    "http://a.b/c?d=e",
    "a@b.c",
    "D.C.",
    "the the",
    "END",
    "* unofficial translation",
    "St. Paul's",
    "3-year-old",
]
ODD = [
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u202e",
    "\u2028",
    "😀",
    "👩\u200d💻",
    "e\u0301",
    "ﬁ",
    "½",
    "㎞",
    "Ⅳ",
    "ｆｕｌｌ",
    "\u1100\u1161\u11a8",
    "<b>",
    "&amp;",
    "<!-- x -->",
    "\\",
    "|",
    "`",
    "\u0b95\u0bcd",
    "\U0001f1f0\U0001f1f7",
    "\x0b",
    "\x0c",
    "\u0085",
    "\t",
    "\u2029",
    "\U000e0041",
    "\u061c",
    "א",
    "ﷺ",
]
STARTS = [
    "",
    "",
    "",
    "",
    "□ ",
    " ㅇ ",
    "  - ",
    "※ ",
    "* ",
    "** ",
    "1. ",
    "가. ",
    "(1) ",
    "① ",
    "[붙임] ",
    "# ",
    "> ",
    "| ",
    "\t",
    "    ",
    "제목: ",
    "날짜: ",
    "Date: ",
    "담당부서: ",
    "- 1 -",
    "▲",
    "〈",
    "【",
]


def document(random, words=None):
    """Text of paragraphs, lists, tables and notes in one or two languages; every line end of its own."""
    words = words or random.choice((KO, KO, EN, EN, KO + EN))
    lines = []
    for _ in range(random.choice((1, 2, 5, 12, 30))):
        kind = random.random()
        if kind < 0.15:
            lines.append(random.choice(("", " ", "\t", "\u3000")))
            continue
        pieces = [random.choice(words) for _ in range(random.choice((1, 3, 8, 20)))]
        for _ in range(random.choice((0, 0, 0, 1, 2))):
            pieces.insert(random.randrange(len(pieces) + 1), random.choice(ODD))
        joint = " | " if kind > 0.93 else "\t" if kind > 0.9 else "" if kind > 0.87 else " "
        lines.append(random.choice(STARTS) + joint.join(pieces))
    ends = random.choice((["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"], ["\n\n"], ["\n", "\n\n"]))
    text = "".join(line + random.choice(ends) for line in lines)
    if random.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    if random.random() < 0.2:
        text = text.rstrip("\r\n")
    return ("\ufeff" if random.random() < 0.1 else "") + text


def solid(text):
    """The characters that are neither white space nor invisible, in one form."""
    text = unicodedata.normalize("NFC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf", "Cs"))


def folded(text):
    """As the tool normalises for comparison: compatibility forms of width are one."""
    return solid(
        "".join(unicodedata.normalize("NFKC", c) if "\uff01" <= c <= "\uff5e" or c == "\u3000" else c for c in text)
    )


def one_document(attack, number):
    random = mutators.generator("document", number)
    text = document(random)
    folder = attack.folder(f"document-{number}")
    data = text.encode()
    (folder / "x.txt").write_bytes(data)
    language = random.choice(("ko", "en"))
    found = []
    shown = harness.run([attack.tool, "show", "x.txt", "--lang", language], folder, 20)
    if shown.status == 2 and (not text.strip("\ufeff \t\r\n\x0b\x0c") or b"empty" in shown.err):
        return []
    if shown.status:
        return [("show", False, f"document {number}", data, harness.tail(shown))]
    blocks = json.loads(shown.out)["blocks"]
    at, outside = 0, b""
    for block in blocks:
        found.append(
            (
                "ranges run forward",
                at <= block["start"] <= block["end"] <= len(data),
                f"document {number}, block {block['block']}",
                data,
                str(block)[:200],
            )
        )
        outside += data[at : block["start"]]
        at = max(at, block["end"])
        whole = data[block["start"] : block["end"]].decode("utf-8", "replace")
        texts = "".join(block.get("segments", [])) + (block.get("text") or "")
        marked = (block["marker"] if block.get("marker") else "") + texts
        held = solid(whole) in (solid(texts), solid(marked))
        found.append(
            (
                "a block's text is in its segments",
                held,
                f"document {number}, block {block['block']}",
                data,
                f"{solid(whole)!r} against {solid(marked)!r}"[:400],
            )
        )
    outside += data[at:]
    rest = solid(outside.decode("utf-8", "replace"))
    # A marker stands before its block.
    markers = solid("".join(block.get("marker") or "" for block in blocks))
    found.append(
        (
            "no text outside the blocks",
            rest in ("", markers) or not set(rest) - set(markers),
            f"document {number}",
            data,
            rest[:200],
        )
    )
    cut = harness.run([attack.tool, "segment", "x.txt", "--lang", language], folder, 20)
    segments = solid("".join(s for block in blocks for s in block.get("segments", [])))
    found.append(
        (
            "segment prints what show prints",
            cut.status in (0, 2) and solid(cut.out.decode()) == segments,
            f"document {number}",
            data,
            harness.tail(cut),
        )
    )
    return found


MARKDOWN = [
    "# ",
    "## ",
    "- ",
    "  - ",
    "1. ",
    "> ",
    "> - ",
    "    ",
    "| a | ",
    "|---|---|",
    "---",
    "===",
    "```",
    "~~~~ ",
    "[^1]: ",
    "[x]: http://a.b ",
    "<div>",
    "</div>",
    "<p>",
    "{% if x %}",
    "{{< note >}}",
    "::: tip",
    "- [ ] ",
    "title: ",
    "tags:",
]


def one_markdown(attack, number):
    """Letters and digits of a Markdown file come back in their order; what leads to a note and comments are no text."""
    random = mutators.generator("markdown", number)
    lines = []
    for line in document(random).split("\n"):
        lines.append((random.choice(MARKDOWN) if random.random() < 0.5 else "") + line)
        if random.random() < 0.2:
            lines[-1] += random.choice(("  ", "\\", "<br>", " {#id}", "[^1]", "**"))
    text = "\n".join((["---"] if random.random() < 0.3 else []) + lines)
    folder = attack.folder(f"markdown-{number}")
    data = text.encode()
    (folder / "x.md").write_bytes(data)
    shown = harness.run([attack.tool, "show", "x.md", "--lang", random.choice(("ko", "en"))], folder, 20)
    if shown.status == 2 and b"empty" in shown.err:
        return []
    if shown.status:
        return [("show", False, f"markdown {number}", data, harness.tail(shown))]

    def words(text):
        text = re.sub(r"<!--.*?-->|<br ?/?>|\[\^[^\s\]]{1,62}\]", "", text, flags=re.S)
        return "".join(c for c in folded(text) if c.isalnum())

    blocks = json.loads(shown.out)["blocks"]
    got = words(
        "".join("".join(block.get("segments", [])) + (block.get("text") or "") + "\n" for block in blocks)
    )
    wanted = words(text)
    return [("markdown comes back", got == wanted, f"markdown {number}", data, f"{wanted!r} against {got!r}"[:400])]


def one_pair(attack, number):
    random = mutators.generator("pair", number)
    folder = attack.folder(f"pair-{number}")
    found, units = [], {}
    for side in ("ko", "en"):
        (folder / f"{side}.txt").write_bytes(document(random, {"ko": KO, "en": EN}[side]).encode())
    aligned = harness.run([attack.tool, "align", "ko.txt", "en.txt", "--format", "json"], folder, 30)
    if aligned.status:
        # Empty, or a pair in one language: said, and nothing is written.
        return [("align", aligned.status in (2, 3), f"pair {number}", folder, harness.tail(aligned))]
    whole = json.loads(aligned.out)
    units = {side: [unit["text"] for unit in whole[side]["units"]] for side in ("source", "target")}
    both = [bead for bead in whole["beads"] if bead["source"] and bead["target"]]
    lone = sum(1 for bead in whole["beads"] if not (bead["source"] and bead["target"]))
    tiled = all(
        sorted(i for bead in whole["beads"] for i in bead[side]) == list(range(len(units[side]))) for side in units
    )
    found.append(("beads hold every segment once", tiled, f"pair {number}", folder, ""))
    for command in (
        ["align", "--format", "tsv"],
        ["check", "--format", "xliff"],
        ["check", "--format", "tmx"],
        ["align", "--format", "tmx"],
    ):
        out = harness.run([attack.tool, command[0], "ko.txt", "en.txt"] + command[1:], folder, 30)
        if out.status not in (0, 1):
            found.append(("written", False, f"pair {number}: {command}", folder, harness.tail(out)))
            continue
        text = out.out.decode()
        if command[-1] == "tsv":
            rows = [line.split("\t") for line in text.split("\n")[1:] if line]
            got = {"source": folded("".join(row[0] for row in rows)), "target": folded("".join(row[1] for row in rows))}
        else:
            root = ET.fromstring(out.out)
            names = (
                {"source": "source", "target": "target"} if command[-1] == "xliff" else {"source": "ko", "target": "en"}
            )
            got = {side: folded("".join(texts(root, name))) for side, name in names.items()}
        for side in units:
            wanted = [units[side][i] for bead in (both if command[-1] == "tmx" else whole["beads"]) for i in bead[side]]
            found.append(
                (
                    f"{command[0]} --format {command[-1]} holds the text",
                    got[side] == folded("".join(wanted)),
                    f"pair {number}, {side}",
                    folder,
                    f"{got[side][:150]!r} against {folded(''.join(wanted))[:150]!r}",
                )
            )
        if command[-1] == "tmx" and lone:
            found.append(
                (
                    "tmx says what it leaves out",
                    bool(re.search(r"\d", out.err.decode())),
                    f"pair {number}: {lone} one-sided beads, and standard error says nothing ({command[0]})",
                    folder,
                    harness.tail(out),
                )
            )
    return found


def texts(root, name):
    """The texts of one side of TMX or XLIFF."""
    for element in root.iter():
        tag = element.tag.split("}")[-1]
        if tag == name and name in ("source", "target"):
            yield "".join(element.itertext())
        elif tag == "tuv" and element.get("{http://www.w3.org/XML/1998/namespace}lang", "")[:2] == name:
            yield "".join(element.itertext())


CELLS = [
    "x",
    "=1+1",
    "-5",
    "+3",
    "@a",
    "  x  y ",
    "a|b",
    "a\\b",
    "\\t",
    "a;b",
    "a, b",
    "“q”",
    '"q"',
    "'q'",
    "<b>&amp;",
    "가나",
    "\u1100\u1161",
    "e\u0301",
    "1e5",
    "0012",
    "TRUE",
    "2024-04-15",
    "#x",
    "a=b",
    "align-tool:x=y",
    "x: y",
    "\u00a0x",
    "😀",
    "%",
    "{x}",
    "~",
    "*",
    "x" * 200,
    "align-tool:",
    "a\\nb",
    "'=1",
    "''",
    "\ufeffx",
    "\u200bx",
    "a\u202eb",
    "\u2028",
    "A:B",
    "http://a.b/c?d=e#f&g=h",
]


def glossary(random):
    rows = []
    for number in range(random.choice((1, 3, 12))):
        row = dict.fromkeys(seeds.COLUMNS, "")
        row.update(
            id=f"C{number}" if random.random() < 0.7 else f"C{number} {random.choice(CELLS)}",
            ko=f"낱말{number}",
            en=f"word {number}",
        )
        odd = lambda: random.choice(CELLS)
        if random.random() < 0.4:
            row.update(ko=f"낱말{number} " + odd(), en=f"word {number} " + odd())
        for column in ("ko_admitted", "ko_deprecated", "ko_forbidden", "en_admitted", "en_deprecated", "en_forbidden"):
            if random.random() < 0.3:
                row[column] = "|".join(
                    f"{column[:2]} {number} {odd()}".replace("|", "") for _ in range(random.choice((1, 2)))
                )
        row.update(
            category=random.choice(("title", "organisation", "place", "event", "general", "")),
            valid_from=random.choice(("", "2015", "2015-09", "2015-09-01")),
            valid_to=random.choice(("", "2024", "2024-05-27")),
            case=random.choice(("", "smart", "exact", "any", "ignore")),
            pos=random.choice(("", "noun", odd())),
            use=random.choice(("", "on", "off")),
            confidence=random.choice(("", "high", "low", "medium")),
            successor=random.choice(("", "C0")),
            note=random.choice(("", odd(), odd() + "; " + odd())),
            source=random.choice(("", odd(), "http://a.b")),
        )
        rows.append([row[column] for column in seeds.COLUMNS])
    return rows


def one_glossary(attack, number):
    random = mutators.generator("glossary", number)
    folder = attack.folder(f"glossary-{number}")
    data = seeds.table(rows=glossary(random))
    (folder / "g.tsv").write_bytes(data)
    convert = lambda *arguments: harness.run([attack.tool, "glossary", "convert", *arguments], folder, 20)
    first = convert("g.tsv", "-o", "base.tsv")
    if first.status == 2:
        return [
            (
                "refused glossaries name a line",
                b"g.tsv:" in first.err,
                f"glossary {number}",
                folder,
                harness.tail(first),
            )
        ]
    found = []
    base = (folder / "base.tsv").read_bytes()
    chains = [
        ["tsv"],
        ["csv"],
        ["xlsx"],
        ["tbx"],
        ["utx"],
        ["min.tbx"],
        ["core.tbx"],
        ["csv", "xlsx", "tbx"],
        ["tbx", "csv"],
        ["xlsx", "tsv"],
    ]
    for chain in [chains[0]] + random.sample(chains[1:], 5):
        last, said = "base.tsv", b""
        for step, name in enumerate(chain):
            ending = name.split(".")[-1]
            dialect = ["--dialect", name.split(".")[0]] if "." in name else []
            done = convert(last, "-o", f"{step}.{ending}", *dialect)
            last, said = f"{step}.{ending}", said + done.err
            if done.status:
                break
        if done.status == 0:
            done = convert(last, "-o", "back.tsv")
            said += done.err
        if done.status:
            found.append(("round trips", False, f"glossary {number} by {chain}", folder, harness.tail(done)))
            continue
        back = (folder / "back.tsv").read_bytes()
        lost = [c for c in cells(base) - cells(back)]
        held = back == base or "utx" in chain and b"lost" in said and len(base.splitlines()) == len(back.splitlines())
        found.append(
            (
                "round trips",
                held,
                f"glossary {number} by {chain}",
                folder,
                f"lost {lost[:4]} for {list(cells(back) - cells(base))[:4]}; said {said.decode()[:150]}",
            )
        )
    return found


def cells(data):
    rows = [line.split("\t") for line in data.decode().split("\n") if line]
    return {(row[0], column, value) for row in rows[1:] for column, value in zip(rows[0], row)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--glossaries", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    attack = harness.Attack("loss", options.tool)
    glossaries = max(10, options.documents // 10) if options.glossaries is None else options.glossaries
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for one, count, kind in (
            (one_document, options.documents, "document"),
            (one_markdown, options.documents, "markdown"),
            (one_pair, options.documents // 5, "pair"),
            (one_glossary, glossaries, "glossary"),
        ):
            for number, found in enumerate(pool.map(functools.partial(one, attack), range(count))):
                for group, held, what, inputs, detail in found:
                    attack.check(
                        group, held, what, [("x.txt", inputs)] if isinstance(inputs, bytes) else [inputs], detail
                    )
                shutil.rmtree(attack.work / f"{kind}-{number}", ignore_errors=True)
    attack.finish()


main()
