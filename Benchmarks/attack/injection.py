#!/usr/bin/env python3
"""injection.py TOOL [--short]: names, arguments, settings and texts that try to act on whoever reads the output.

Put into every command, every option with a value, every kind of file and every report. Nothing of it may reach a terminal,
a page, a build log or a spreadsheet as anything but text.
"""

import argparse
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import shutil
import xml.etree.ElementTree as ET
import zipfile

import harness
import seeds

PAYLOADS = {
    "everything": "\x1b]0;T\x07\x1b[2J\x7f\u009b2J\u0085\u202e\u2066\u200e\u061c\u200b\u200c\u2060\ufeff\u00ada\u200db\U000e0041\U000e007f\u2028x",
    "newline": "x\n::error file=a::b\n##[error]y\r::warning::z",
    "title": "\x1b]0;T\x07",
    "clear": "\x1b[2J",
    "backspace": "a\b\bc",
    "delete": "a\x7f",
    "c1": "\u009b2J",
    "override": "a\u202eb",
    "isolate": "a\u2066b\u2069",
    "marks": "\u200ea\u200fb\u061c",
    "zero-width": "a\u200bb\u200cc\u2060",
    "bom": "a\ufeffb",
    "joiner": "a\u200db",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "separators": "a\u2028b\u2029",
    "workflow": "::error::x",
    "set-output": "::set-output name=a::b",
    "group": "##[group]x",
    "percent": "%0A::error::x",
    "html": "<script>alert(1)<!--<img src=x onerror=alert(1)>",
    "close": "</script></style></textarea><svg onload=alert(1)>",
    "attribute": '" onload="alert(1)" x=\'',
    "template": "{{x}}{{{x}}}{{#x}}",
    "markdown": "[x](javascript:alert(1))|<b>`",
    "formula": "=1+1",
    "plus": "+1+1",
    "at": "@SUM(1)",
    "minus": "-1+1",
    "cdata": "]]>&x;<!--",
}
# Reports and outputs for people: nothing foreign may stand in them raw. In data it is written as an escape.
CLEAN = "text json sarif junit github gitlab checkstyle rdjson csv html".split()
FAITHFUL = "tmx xliff".split()


class Active(html.parser.HTMLParser):
    """Finds what a page would do that the report's author did not write."""

    def __init__(self):
        super().__init__()
        self.found, self.script = [], None

    def handle_starttag(self, tag, attributes):
        if tag == "script":
            self.script = ""
        for name, value in attributes:
            if (
                name.startswith("on")
                or (value or "").strip().lower().startswith("javascript:")
                or "alert(1)" in (value or "")
                and name in ("href", "src", "style")
            ):
                self.found.append(f"<{tag} {name}={value}>")
        if tag in ("img", "svg", "iframe", "object", "textarea") and ("onerror", "alert(1)") in attributes:
            self.found.append(f"<{tag}>")

    def handle_data(self, data):
        if self.script is not None and "alert(1)" in data and "<" not in data:
            self.found.append("a script with alert(1)")

    def handle_endtag(self, tag):
        if tag == "script":
            self.script = None


def report_faults(kind, data):
    """Yields what is wrong with a report of this kind."""
    text = data.decode("utf-8", "surrogateescape")
    if kind in ("xlsx", "docx"):
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            for name in container.namelist():
                ET.fromstring(container.read(name))
                if found := harness.foreign(container.read(name), "\n\r\t"):
                    yield f"{name} holds {found}"
                if b"<f>" in container.read(name):
                    yield f"{name} holds a formula"
        return
    if kind in ("json", "sarif", "gitlab", "rdjson"):
        try:
            json.loads(text)
        except ValueError as error:
            yield f"no JSON: {error}"
    if kind in ("junit", "checkstyle", "tmx", "xliff"):
        try:
            ET.fromstring(data)
        except ET.ParseError as error:
            yield f"no XML: {error}"
    if kind == "diff":
        # What `patch` reads is the text as it is; the names above it are for people.
        text = "\n".join(line for line in text.split("\n") if line.startswith(("--- ", "+++ ")))
    if kind in FAITHFUL:
        # The texts stand there as they are, but for what XML cannot hold.
        if found := re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text):
            yield f"holds U+{ord(found[0]):04X}"
        return
    if found := harness.foreign(
        text, "\n\r\t" if kind == "csv" else "\n\t" if kind in ("html", "drift-html", "diff") else "\n"
    ):
        yield f"holds {found}"
    for line in text.split("\n"):
        start = line.lstrip()
        ours = kind == "github" and re.match(
            "::(error|warning|notice) (file=[^,]*(,line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?)?,)?title=[a-z-]+::",
            line,
        )
        if start.startswith(("::", "##[")) and not ours and kind in ("text", "github", "messages", "summary"):
            yield f"a line that is a workflow command: {harness.visible(line)[:80]}"
    if kind in ("html", "drift-html"):
        page = Active()
        page.feed(text)
        if page.found:
            yield f"active content: {page.found[:2]}"
    if kind == "summary" and re.search("<(script|img|svg|b>)", text):
        yield "a tag in the step summary"
    if kind == "csv":
        for row in csv.reader(io.StringIO(text)):
            for cell in row:
                if (
                    cell[:1] in ("=", "@", "\t", "\r")
                    or cell[:1] in ("+", "-")
                    and not re.fullmatch(r"[+-]?[\d.,]+%?", cell)
                ):
                    yield f"a cell that a spreadsheet calculates: {harness.visible(cell)[:60]}"


class Injection:
    def __init__(self, tool, short):
        self.attack = harness.Attack("injection", tool)
        self.tool, self.short = self.attack.tool, short
        self.chosen = {"all at once": PAYLOADS["everything"] + PAYLOADS["newline"]} if short else PAYLOADS
        self.made = seeds.made(self.tool, self.attack.folder("seeds"))
        self.folder = None
        self.fresh()

    def fresh(self):
        self.folder = self.attack.folder("here")
        for name in ("ko.txt", "en.txt", "g.tsv", "c.yml", "x.beads", "a.sqlite", "manifest.tsv", "baseline.tsv"):
            (self.folder / name).write_bytes(self.made[name])
        for side in ("ko", "en"):
            (self.folder / side).mkdir()
            (self.folder / side / "1.txt").write_bytes(self.made[side + ".txt"])

    def run(self, group, label, command, kind="messages", inputs=(), env=None, output=None):
        """Runs a command and looks at standard error and, by its kind, at what it printed; `None` is data as it is."""
        result = harness.run([self.tool] + command, self.folder, 20, env=harness.environment(**(env or {})))
        wrong = list(harness.faults(result))
        wrong += [f"standard error: {fault}" for fault in report_faults("messages", result.err) if "holds" not in fault]
        data = result.out
        if output and (self.folder / output).is_file():
            data = (self.folder / output).read_bytes()
        if kind and data:
            try:
                wrong += [f"{kind}: {fault}" for fault in report_faults(kind, data)]
            except Exception as error:
                wrong.append(f"{kind}: cannot be read: {error}")
        self.attack.check(
            group,
            not wrong,
            f"{label}: {'; '.join(wrong)}",
            list(inputs) + [("standard-error", result.err), ("output", data[:200000])],
            harness.visible(" ".join(map(str, command))),
        )
        return result

    # MARK: Arguments

    def subcommands(self, path=()):
        """Every subcommand with its options that take a value, as --help lists them."""
        text = harness.run([self.tool, *path, "--help"], self.folder).out.decode()
        below = text.split("\nSUBCOMMANDS:\n")
        options = sorted(set(re.findall(r"^\s+(?:-\w, )?(--[a-z-]+) <", below[0], re.M)))
        children = (
            re.findall(r"^  ([a-z][a-z-]+)(?: \(default\))?(?:\s{2,}|$)", below[1], re.M) if len(below) > 1 else []
        )
        if path and not children:
            yield path, options
        for child in children:
            if child != "help":
                yield from self.subcommands(path + (child,))

    # What each subcommand needs to come as far as the option.
    OPERANDS = {
        ("check",): ["ko.txt", "en.txt"],
        ("align",): ["ko.txt", "en.txt"],
        ("segment",): ["ko.txt"],
        ("show",): ["ko.txt"],
        ("facts",): ["ko.txt"],
        ("score",): ["x.beads", "x.beads"],
        ("train", "lexicon"): ["g.tsv"],
        ("train", "weights"): ["."],
        ("glossary", "convert"): ["g.tsv"],
        ("glossary", "lint"): ["g.tsv"],
        ("glossary", "extract"): ["ko.txt", "en.txt"],
        ("archive", "add"): ["ko.txt", "en.txt"],
        ("concordance",): ["북한"],
        ("pair",): ["ko", "en"],
        ("checks",): [],
    }
    NEEDED = {("segment",): ["--lang", "ko"], ("facts",): ["--lang", "ko"], ("train", "lexicon"): ["-o", "out"]}

    def arguments(self):
        for path, options in list(self.subcommands()):
            operands, needed = self.OPERANDS.get(path, []), self.NEEDED.get(path, [])
            place = ["--archive", "a.sqlite"] if "--archive" in options else []
            kind = (
                None
                if path in (("segment",), ("glossary", "convert"), ("glossary", "extract"), ("align",))
                else "messages"
            )
            for name, payload in self.chosen.items():
                value, group = payload.replace("/", "_"), " ".join(path)
                for option in options:
                    command = (
                        list(path)
                        + operands
                        + [part for part in needed + place if option not in (needed + place)[:1]]
                        + [f"{option}={value}"]
                    )
                    self.run("option values", f"{group} {option}, {name}", command, kind)
                for at in range(len(operands)):
                    given = operands[:at] + ["./" + value] + operands[at + 1 :]
                    self.run(
                        "names of files that are not there",
                        f"{group}, operand {at + 1}, {name}",
                        list(path) + given + needed + place,
                        kind,
                    )
                    # The file is there: its name is in what is said of it.
                    source = self.folder / operands[at]
                    target = self.folder / value
                    if source.is_file() and not target.exists():
                        shutil.copy(source, target)
                    self.run(
                        "names of files that are there",
                        f"{group}, operand {at + 1}, {name}",
                        list(path) + given + needed + place,
                        kind,
                    )
                self.run(
                    "options that are not there",
                    f"{group}, {name}",
                    list(path) + operands + needed + ["--" + payload],
                    "messages",
                )
                self.run(
                    "too many operands", f"{group}, {name}", list(path) + operands + needed + [payload, payload], kind
                )
            self.fresh()
        for name, payload in self.chosen.items():
            for command in (
                [payload],
                ["help", payload],
                ["glossary", payload],
                ["--generate-completion-script", payload],
                ["checks", payload],
            ):
                self.run("subcommands that are not there", f"{command}, {name}", command)
            self.run("environment", f"ALIGN_TOOL_CONFIG, {name}", ["check"], env={"ALIGN_TOOL_CONFIG": payload})
            self.run(
                "environment",
                f"COLUMNS, {name}",
                ["check", "ko.txt", "en.txt"],
                env={"COLUMNS": payload, "TERM": payload.replace("\0", "")},
            )
        # A name that is no UTF-8.
        bad = b"./\xb0\xa1\x9b\x1b[2J.txt"
        (self.folder / os.fsdecode(bad)).write_bytes(self.made["ko.txt"])
        for command in (
            ["check", bad, "en.txt"],
            ["check", "ko.txt", bad],
            ["show", bad],
            ["archive", "add", bad, "en.txt", "--archive", "b.sqlite"],
            ["glossary", "lint", bad],
        ):
            result = harness.run([self.tool] + command, self.folder)
            wrong = list(harness.faults(result))
            self.attack.check(
                "names that are no UTF-8", not wrong, f"{command}: {'; '.join(wrong)}", [("standard-error", result.err)]
            )

    # MARK: Files

    def files(self):
        for name, payload in self.chosen.items():
            self.fresh()
            self.configurations(name, payload)
            self.tables(name, payload)
            self.glossaries(name, payload)

    def given(self, group, label, file, text, command, kind="messages"):
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        (self.folder / file).write_bytes(data)
        self.run(group, label, command, kind, [(file, data)])

    def configurations(self, name, payload):
        p = yaml(payload)
        pair = "pairs: [{korean: ko.txt, english: en.txt}]\n"
        for label, text in {
            "key": f"{p}: 1\n",
            "pairs": f"pairs: {p}\n",
            "korean": f"pairs: [{{korean: {p}, english: en.txt}}]\n",
            "pattern": f"pairs: [{{korean: {yaml('ko/{' + payload + '}.txt')}, english: 'en/{{n}}.txt'}}]\n",
            "pair key": f"pairs: [{{{p}: ko.txt}}]\n",
            "manifest": f"pairs: [{{manifest: {p}}}]\n",
            "pair date": f"pairs: [{{korean: ko.txt, english: en.txt, date: {p}}}]\n",
            "glossary": f"{pair}glossaries: [{p}]\n",
            "date": f"{pair}date: {p}\n",
            "fail-on": f"{pair}fail-on: {p}\n",
            "max-warnings": f"{pair}max-warnings: {p}\n",
            "baseline": f"{pair}baseline: {p}\n",
            "suppressions": f"{pair}suppressions: {p}\n",
            "cache": f"{pair}cache: {yaml('nowhere/' + payload)}\n",
            "check": f"{pair}checks: {{{p}: off}}\n",
            "severity": f"{pair}checks: {{spacing: {p}}}\n",
            "path": f"{pair}paths: [{{path: {p}}}]\n",
            "path key": f"{pair}paths: [{{{p}: 1}}]\n",
            "path glossary": f"{pair}paths: [{{path: '**', glossaries: [{p}]}}]\n",
            "syntax": f"pairs: [{p}\n",
            "raw": "pairs: [" + payload + "]\n",
            "tag": f"pairs: !<{payload.replace('>', '')}> x\n",
            "alias": f"pairs: *{payload.split()[0]}\n",
        }.items():
            for more in ([], ["--print-config"]):
                self.given("configuration", f"{label}, {name}", "m.yml", text, ["check", "-c", "m.yml"] + more)
        (self.folder / f"{payload.replace('/', '_')}.yml").write_text("x: 1\n")
        self.run("configuration", f"its name, {name}", ["check", "-c", f"./{payload.replace('/', '_')}.yml"])

    def tables(self, name, payload):
        cell = payload.replace("\t", " ").replace("\n", " ").replace("\r", " ")
        for label, text in {"bead": f"[0]:[0]\n{cell}\n", "number": f"[{cell}]:[0]\n"}.items():
            self.given("gold", f"{label}, {name}", "m.gold", text, ["score", "m.gold", "x.beads"])
        for label, text in {"row": f"{cell}\t1\n", "second": f"1\t{cell}\n"}.items():
            self.given(
                "anchors",
                f"{label}, {name}",
                "m.tsv",
                text,
                ["align", "ko.txt", "en.txt", "--anchors", "m.tsv", "--format", "beads"],
            )
        for label, text in {
            "fingerprint": f"{cell}\tx\n",
            "check": f"{'0' * 32}\t{cell}\t{cell}\t{cell}\t{cell}\n",
        }.items():
            for form in ("text", "sarif"):
                self.given(
                    "baseline",
                    f"{label}, {form}, {name}",
                    "m.tsv",
                    text,
                    ["check", "ko.txt", "en.txt", "--baseline", "m.tsv", "--format", form, "-v"],
                    form,
                )
        for label, text in {
            "check": f"{cell}\t*\t*\tx\n",
            "unused": f"spacing\tko.txt\t{cell}\t{cell}\n",
            "path": f"spacing\t{cell}\t*\tx\n",
            "short": f"{cell}\n",
            "reason": f"*\t*\t*\t{cell}\n",
        }.items():
            for form in ("text", "sarif"):
                self.given(
                    "suppressions",
                    f"{label}, {form}, {name}",
                    "m.tsv",
                    text,
                    ["check", "ko.txt", "en.txt", "--suppressions", "m.tsv", "--format", form],
                    form,
                )
        for label, text in {
            "name": f"{cell}\ten.txt\n",
            "date": f"ko\ten\tdate\nko.txt\ten.txt\t{cell}\n",
            "header": f"ko\ten\t{cell}\nko.txt\ten.txt\tx\n",
            "short": f"{cell}\n",
        }.items():
            self.given(
                "manifest",
                f"{label}, {name}",
                "m.tsv",
                text,
                ["archive", "add", "--manifest", "m.tsv", "--archive", "m.sqlite"],
            )
            (self.folder / "mm.yml").write_text("pairs: [{manifest: m.tsv}]\n")
            for form in ("text", "github"):
                self.given(
                    "manifest",
                    f"configured {label}, {form}, {name}",
                    "m.tsv",
                    text,
                    ["check", "-c", "mm.yml", "--format", form],
                    form,
                )
            self.given("batch", f"{label}, {name}", "m.tsv", text, ["align", "--batch", "m.tsv"])
        for label, text in {"row": cell + "\n", "sides": f"{cell}\tx\n"}.items():
            self.given(
                "lexicon",
                f"{label}, {name}",
                "m.tsv",
                text,
                ["align", "ko.txt", "en.txt", "--lexicon", "m.tsv", "--format", "beads"],
            )
        self.given(
            "embeddings",
            name,
            "k",
            cell + "\n",
            ["align", "ko.txt", "en.txt", "--format", "beads", "--embeddings", "k", "k"],
        )
        quoted = xml(payload)
        for label, file, text in (
            ("language", "m.tmx", seeds.TMX.replace("ko-KR", quoted)),
            ("language", "m.xlf", seeds.XLIFF.replace('"ko"', f'"{quoted}"')),
            ("tag", "m.tmx", seeds.TMX.replace("<tu>", f"<tu {quoted}>")),
            ("entity", "m.tmx", seeds.TMX.replace("<tu>", "&" + quoted)),
            ("date", "m.tsv", f"ko\ten\tdate\n가\tb\t{cell}\n"),
            ("date", "m.csv", f'ko,en,date\n가,b,"{cell}"\n'),
            ("short", "m.tsv", f"{cell}\n"),
        ):
            self.given("bilingual", f"{file} {label}, {name}", file, text, ["check", "--bilingual", file], "text")

    def glossaries(self, name, payload):
        cell = payload.replace("\t", " ").replace("\n", " ").replace("\r", " ")
        for at, column in enumerate(seeds.COLUMNS):
            rows = [list(row) for row in seeds.CONCEPTS]
            rows[1][at] = cell
            for what, *command in (
                ("lint", ["glossary", "lint", "m.tsv", "--in", "ko.txt"]),
                ("check", ["check", "ko.txt", "en.txt", "--glossary", "m.tsv"], "text"),
            ):
                self.given("glossary", f"{column}, {what}, {name}", "m.tsv", seeds.table(rows=rows), *command)
        self.given(
            "glossary",
            f"header, {name}",
            "m.tsv",
            seeds.table(columns=seeds.COLUMNS[:-1] + [cell]),
            ["glossary", "lint", "m.tsv"],
        )
        for ending in ("tbx", "utx", "csv"):
            text = (
                self.made["g." + ending]
                .decode()
                .replace("DPRK", xml(cell) if ending == "tbx" else cell)
                .replace("1948-09-09", xml(cell) if ending == "tbx" else cell)
            )
            self.given("glossary", f"{ending}, {name}", "m." + ending, text, ["glossary", "lint", "m." + ending])
        data = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.made["g.xlsx"])) as old, zipfile.ZipFile(data, "w") as new:
            for member in old.namelist():
                new.writestr(member, old.read(member).replace(b"1948-09-09", xml(cell).encode()))
        self.given("glossary", f"xlsx, {name}", "m.xlsx", data.getvalue(), ["glossary", "lint", "m.xlsx"])

    # MARK: Texts

    def documents(self):
        """Texts and names in every report, and through the archive into drift and concordance."""
        for name, payload in self.chosen.items():
            self.fresh()
            inline = payload.replace("\n", " ").replace("\r", " ")
            file = payload.replace("/", "_")
            ko = f"북한 {payload} 협의\n\n{payload} 이날 3명이 {inline} 왔다. 4만 5천{inline} 명이 참석하였다.\n\n{inline}\n\n조선 3명.\n"
            en = f"North {payload} Corea\n\n{payload} That day 4 people {inline} came. Some 54,000{inline} people attended the the event.\n\nThe DPRK North Corea “{inline}.\n"
            (self.folder / "g.tsv").write_bytes(
                seeds.table(rows=seeds.CONCEPTS + [["C9", "협의", "", "", "", inline.strip() or "x"] + [""] * 14])
            )
            os.makedirs(self.folder / "d", exist_ok=True)
            names = [f"d/{file}.ko.txt", f"d/{file}.en.txt"]
            pages = [f"d/{file}.ko.html", f"d/{file}.en.html"]
            for path, text in zip(names, (ko, en)):
                (self.folder / path).write_text(text)
            for path, text in zip(pages, (ko, en)):
                (self.folder / path).write_text(f"<h1>{xml(inline)}</h1><p>{text.replace(chr(10) * 2, '<p>')}")
            inputs = [("ko.txt", ko.encode()), ("en.txt", en.encode())]
            for pair in (names, pages):
                for form in CLEAN + FAITHFUL + ["xlsx", "docx"]:
                    env = {"GITHUB_STEP_SUMMARY": str(self.folder / "summary.md")} if form == "github" else {}
                    self.run(
                        "reports",
                        f"{form}, {pathlib.Path(pair[0]).suffix}, {name}",
                        ["check"] + pair + ["--glossary", "g.tsv", "--format", form, "-o", "out"],
                        form,
                        inputs,
                        env,
                        "out",
                    )
                    if form == "github" and (self.folder / "summary.md").exists():
                        wrong = list(report_faults("summary", (self.folder / "summary.md").read_bytes()))
                        self.attack.check(
                            "step summary",
                            not wrong,
                            f"{name}: {'; '.join(wrong)}",
                            inputs + [self.folder / "summary.md"],
                        )
                        (self.folder / "summary.md").unlink()
                self.run(
                    "diff",
                    f"{pathlib.Path(pair[0]).suffix}, {name}",
                    ["check"] + pair + ["--glossary", "g.tsv", "--fix", "--dry-run"],
                    "diff",
                    inputs,
                )
                for form in ("text", "json"):
                    self.run(
                        "align", f"{form}, {name}", ["align"] + pair + ["--format", form, "--explain"], form, inputs
                    )
                self.run("show", name, ["show", pair[0]], "json", inputs)
                self.run("facts", name, ["facts", pair[0], "--lang", "ko"], "json", inputs)
                self.run("extract", name, ["glossary", "extract"] + pair + ["--least", "1"], None, inputs)
            # A pair that is not there and one that cannot be read, and the names of both.
            (self.folder / "u").mkdir(exist_ok=True)
            (self.folder / "u" / f"{file}.ko.txt").write_bytes(b"a\0b")
            (self.folder / "u" / f"{file}.en.txt").write_text("x\n")
            (self.folder / "u" / f"{file}2.ko.txt").write_text("가\n")
            (self.folder / "u.yml").write_text("pairs: [{korean: 'u/{n}.ko.txt', english: 'u/{n}.en.txt'}]\n")
            for form in CLEAN + ["xlsx", "docx"]:
                env = {"GITHUB_STEP_SUMMARY": str(self.folder / "summary.md")} if form == "github" else {}
                self.run(
                    "reports of names",
                    f"{form}, {name}",
                    ["check", "-c", "u.yml", "--format", form, "-o", "out", "-v"],
                    form,
                    env=env,
                    output="out",
                )
                if form == "github" and (self.folder / "summary.md").exists():
                    wrong = list(report_faults("summary", (self.folder / "summary.md").read_bytes()))
                    self.attack.check(
                        "step summary", not wrong, f"names, {name}: {'; '.join(wrong)}", [self.folder / "summary.md"]
                    )
                    (self.folder / "summary.md").unlink()
            self.run("pair", name, ["pair", "d", "d"], "text")
            self.archive(name, names, inputs, inline)
            self.terminal(name, names, inputs)

    def archive(self, name, names, inputs, inline):
        self.run(
            "archive",
            f"add, {name}",
            ["archive", "add", *names, "--archive", "b.sqlite", "--glossary", "g.tsv", "--date", "2024-04-15", "-v"],
        )
        self.run(
            "archive",
            f"add, {name}",
            [
                "archive",
                "add",
                "ko.txt",
                "en.txt",
                "--archive",
                "b.sqlite",
                "--glossary",
                "g.tsv",
                "--date",
                "2024-05-15",
            ],
        )
        for form in ("text", "json", "html", "csv", "sarif"):
            kind = {"html": "drift-html"}.get(form, form)
            for more in ([], ["--unlisted"]):
                self.run(
                    "drift",
                    f"{form} {more}, {name}",
                    ["drift", "--archive", "b.sqlite", "--format", form, "--fail-on", "info"] + more,
                    kind,
                    inputs,
                )
        for term in ("북한", "North Korea", inline or "x"):
            for form in ("text", "json"):
                self.run(
                    "concordance",
                    f"{form}, {name}",
                    ["concordance", term, "--archive", "b.sqlite", "--format", form],
                    form,
                    inputs,
                )
        self.run("archive", f"export, {name}", ["archive", "export", "--archive", "b.sqlite"], "json-lines", inputs)
        self.run("archive", f"status, {name}", ["archive", "status", "--archive", "b.sqlite"], "text", inputs)

    def terminal(self, name, names, inputs):
        """A report in colours, as a terminal gets it: our own sequences and nothing else."""
        result = harness.run(
            [self.tool, "check", *names, "--glossary", "g.tsv"],
            self.folder,
            env=harness.environment(FORCE_COLOR="1", TERM="xterm"),
        )
        found = harness.foreign(result.out, colours=True)
        self.attack.check("colours", not found, f"{name}: holds {found}", inputs + [("output", result.out)])


def yaml(text):
    """Text in quotation marks with every odd character as an escape."""
    return '"' + "".join(c if " " <= c < "\x7f" and c not in '"\\' else f"\\U{ord(c):08X}" for c in text) + '"'


def xml(text):
    """Text as XML can hold it."""
    kept = "".join(c for c in text if c in "\t\n\r" or ord(c) >= 0x20 and not 0xD800 <= ord(c) < 0xE000)
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--short", action="store_true", help="one payload that holds nearly everything, instead of all one by one")
    parser.add_argument("--only", action="append", default=[], help="a payload; may be given several times")
    options = parser.parse_args()
    injection = Injection(options.tool, options.short)
    if options.only:
        injection.chosen = {name: PAYLOADS[name] for name in options.only}
    injection.arguments()
    injection.files()
    injection.documents()
    injection.attack.finish()


main()
