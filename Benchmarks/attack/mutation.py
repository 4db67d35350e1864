#!/usr/bin/env python3
"""mutation.py TOOL [--each 1000] [--only READER]: mutated input for every reader, and archives with wrong columns.

Whatever the input, the tool ends by itself in time, with a status that means something; an error names the file; nothing
raw of it reaches standard error; no file is left behind. --only takes several readers; --jobs runs so many at once.
"""

import argparse
import concurrent.futures
import itertools
import shutil
import sqlite3

import harness
import mutators
import office
import seeds

FORMATS = "text json sarif junit github gitlab checkstyle rdjson csv xlsx docx tmx xliff html".split()
SECONDS = 20


class Reader:
    """`inputs` of one `kind` that are written as `name` beside `files`; `commands` are lists of arguments, or make one."""

    def __init__(self, kind, name, inputs, commands, files=None, refuse=None):
        self.kind, self.name, self.inputs, self.commands = kind, name, inputs, commands
        self.files, self.refuse = files or {}, refuse
        # Other inputs, and the commands for those.
        self.others = None


def readers(made):
    """{name: Reader}"""
    texts = seeds.documents()
    pair = {"ko.txt": texts["txt"][0], "en.txt": texts["txt"][1]}
    found = {}

    def document(name, kind, ending):
        ko, en = texts[name]
        ours = lambda random: ["check", "m" + ending, "en" + ending, "--format", random.choice(FORMATS), "-o", "out"]
        theirs = lambda random: ["check", "ko" + ending, "m" + ending, "--format", random.choice(FORMATS), "-o", "out"]
        mend = ["check", "ko" + ending, "m" + ending, "--fix", "--dry-run", "-o", "out"]
        found[name] = Reader(
            kind,
            "m" + ending,
            [ko],
            [ours, ours, ["align", "m" + ending, "en" + ending, "--explain"]],
            {"ko" + ending: ko, "en" + ending: en},
        )
        found[name].others = ([en], [theirs, theirs, mend])

    for name, kind, ending in (
        ("txt", "text", ".txt"),
        ("html", "html", ".html"),
        ("md", "text", ".md"),
        ("utf16le", "utf16le", ".txt"),
        ("utf16be", "utf16be", ".txt"),
        ("cp949", "cp949", ".txt"),
    ):
        document(name, kind, ending)

    rows = b"ko\ten\tdate\n" + "3명이 왔다.\t4 people came.\t2024-04-15\n비가 왔다.\t\t\n".encode()
    for name, kind, ending, inputs in (
        ("tmx", "xml", ".tmx", [seeds.TMX.encode()]),
        ("xliff", "xml", ".xlf", [seeds.XLIFF.encode(), seeds.XLIFF2.encode()]),
        ("rows-tsv", "tsv", ".tsv", [rows]),
        ("rows-csv", "csv", ".csv", [rows.replace(b"\t", b","), rows.replace(b"\t", b";")]),
        ("sdlxliff", "xml", ".sdlxliff", [seeds.SDLXLIFF.encode()]),
        ("po", "text", ".po", [seeds.PO.encode()]),
        ("rows-xlsx", "xlsx", ".xlsx", [made["g.xlsx"]]),
    ):
        found[name] = Reader(
            kind,
            "m" + ending,
            inputs,
            [
                lambda random, m="m" + ending: [
                    "check",
                    "--bilingual",
                    m,
                    "--format",
                    random.choice(FORMATS),
                    "-o",
                    "out",
                ]
            ],
        )

    for name, (ko, en) in (
        ("srt", (seeds.SRT, seeds.VTT)),
        ("vtt", (seeds.VTT.replace("4 people came", "3명이 왔다").replace("Rain", "비가"), seeds.VTT)),
        ("json", seeds.JSON),
        ("strings", seeds.STRINGS),
        ("properties", seeds.PROPERTIES),
    ):
        m, other = "m." + name, "en." + name
        found[name] = Reader(
            "text",
            m,
            [ko.encode()],
            [["check", m, other, "-o", "out"], ["show", m], ["align", m, other, "--format", "tsv"]],
            {other: en.encode()},
        )

    for name, (ko, en) in office.documents().items():
        found[name] = office_reader(name, ko, en, pair)
    for ending in ("xlsx", "docx"):
        m = "m." + ending
        found["decisions-" + ending] = Reader(
            "xlsx",
            m,
            [made["d." + ending]],
            [["baseline", "import", m, "-o", "out"], ["baseline", "import", m, "--baseline", "b.tsv", "-o", "out"]],
            {"b.tsv": made["baseline.tsv"]},
        )

    for ending, kind, inputs in (
        ("tsv", "tsv", [made["g.tsv"]]),
        ("csv", "csv", [made["g.csv"]]),
        ("tbx", "xml", [made["g.tbx"], made["min.tbx"]]),
        ("utx", "tsv", [made["g.utx"]]),
        ("xlsx", "xlsx", [made["g.xlsx"]]),
    ):
        m = "m." + ending
        found["glossary-" + ending] = Reader(
            kind,
            m,
            inputs,
            [
                ["glossary", "lint", m, "--in", "ko.txt"],
                ["check", "ko.txt", "en.txt", "--glossary", m],
                lambda random, m=m: [
                    "glossary",
                    "convert",
                    m,
                    "--to",
                    random.choice(("tsv", "csv", "tbx", "utx", "xlsx")),
                    "-o",
                    "out",
                ],
            ],
            pair,
        )

    suppressions = "number-mismatch\tko.txt\t4만\tright\n*\t*\t*\tx\nspacing\te*/**\t\ty\n".encode()
    tree = dict(
        pair,
        **{
            "s.tsv": suppressions,
            "k/a.txt": pair["ko.txt"],
            "e/a.txt": pair["en.txt"],
            "g.tsv": made["g.tsv"],
            "pairs.tsv": made["manifest.tsv"],
            "baseline.tsv": made["baseline.tsv"],
            "ko/2024-04-15/a.txt": texts["txt"][0],
            "en/2024-04-15/a.txt": texts["txt"][1],
        },
    )
    found["yaml"] = Reader(
        "yaml",
        "m.yml",
        [seeds.YAML.encode(), made["c.yml"]],
        [["check", "-c", "m.yml"], ["check", "-c", "m.yml", "--print-config"]],
        tree,
        lambda data: b"/" in data.replace(b"ko/", b"").replace(b"en/", b"").replace(b"}/{", b"") or b".." in data,
    )
    found["baseline"] = Reader(
        "tsv",
        "m.tsv",
        [made["baseline.tsv"]],
        [
            ["check", "ko.txt", "en.txt", "--baseline", "m.tsv"],
            ["check", "ko.txt", "en.txt", "--baseline", "m.tsv", "--write-baseline", "out"],
        ],
        pair,
    )
    found["suppressions"] = Reader(
        "tsv",
        "m.tsv",
        [suppressions],
        [["check", "ko.txt", "en.txt", "--suppressions", "m.tsv"]],
        pair,
    )
    found["gold"] = Reader(
        "text",
        "m.gold",
        [b"[0]:[0]\n[1, 2]:[1]:0.97\n# x\n[]:[2]\n[3]:[]\n"],
        [["score", "m.gold", "x.beads"], ["score", "x.beads", "m.gold", "--format", "json"]],
        {"x.beads": made["x.beads"]},
    )
    found["manifest"] = Reader(
        "tsv",
        "m.tsv",
        [made["manifest.tsv"], b"ko.txt\ten.txt\n"],
        [["archive", "add", "--manifest", "m.tsv", "--archive", "out"]],
        pair,
    )
    found["batch"] = Reader(
        "tsv",
        "m.tsv",
        [b"ko.txt\ten.txt\tout\n"],
        [["align", "--batch", "m.tsv"]],
        pair,
        lambda data: (
            b"/" in data
            or b"." in data.replace(b"ko.txt", b"").replace(b"en.txt", b"")
            or any(len(row.split(b"\t")) > 2 and row.split(b"\t")[2].strip() != b"out" for row in data.splitlines())
        ),
    )
    found["anchors"] = Reader(
        "tsv", "m.tsv", [b"1\t1\n3\t3\n", b"# x\n\n1 1\n"], [["align", "ko.txt", "en.txt", "--anchors", "m.tsv"]], pair
    )
    cut = {"k.txt": "하나 둘.\n셋 넷.\n\n다섯.\n".encode(), "e.txt": b"One two.\nThree four.\n\nFive.\n"}
    vectors = dict(
        cut,
        k=b"".join(line + b"\n" for line in cut["k.txt"].split(b"\n") if line),
        e=b"".join(line + b"\n" for line in cut["e.txt"].split(b"\n") if line),
    )
    for side in "ke":
        vectors[side + ".emb"] = seeds.embeddings(vectors[side].decode().splitlines())
    embed = ["align", "k.txt", "e.txt", "--presegmented", "--max-bead", "1", "--format", "beads", "--embeddings"]
    found["embeddings"] = Reader("text", "k", [vectors["k"]], [embed + ["k", "e"]], vectors)
    found["vectors"] = Reader("binary", "k.emb", [vectors["k.emb"]], [embed + ["k", "e"]], vectors)
    found["lexicon-binary"] = Reader(
        "binary", "m.bin", [made["lexicon.bin"]], [["align", "ko.txt", "en.txt", "--lexicon", "m.bin"]], pair
    )
    found["lexicon-table"] = Reader(
        "tsv",
        "m.tsv",
        ["북한\tNorth Korea\n회의\tmeeting\n".encode(), "North Korea @ 북한\nmeeting @ 회의\n".encode()],
        [["align", "ko.txt", "en.txt", "--lexicon", "m.tsv"]],
        pair,
    )
    found["pairs"] = Reader("tsv", "m.tsv", [made["pairs.tsv"]], [["train", "lexicon", "-o", "out", "m.tsv"]])
    found["presegmented"] = Reader(
        "text",
        "m.txt",
        [cut["k.txt"]],
        [
            ["align", "m.txt", "e.txt", "--presegmented"],
            ["align", "m.txt", "e.txt", "--presegmented", "--level", "paragraph"],
        ],
        cut,
    )
    for language, text in (("ko", seeds.KO), ("en", seeds.EN)):
        found["facts-" + language] = Reader(
            "text",
            "m.txt",
            [text.encode()],
            [["facts", "m.txt", "--lang", language], ["facts", "m.txt", "--lang", language, "--date", "2024-04-15"]],
        )
    both = lambda *rest: [[*rest, "--lang", "ko"], [*rest, "--lang", "en"]]
    found["segment"] = Reader(
        "text", "m.txt", list(texts["txt"]), both("segment", "m.txt") + both("segment", "m.txt", "--format", "json")
    )
    found["show"] = Reader("html", "m.html", list(texts["html"]), both("show", "m.html") + [["show", "m.html"]])
    found["cache"] = Reader(
        "binary",
        "cache.bin",
        [made["cache.bin"]],
        [["check", "-c", "c.yml", "--cache", "cache.bin", "--format", "json", "-o", "out"]],
        dict(pair, **{"c.yml": made["c.yml"]}),
    )
    found["archive"] = Reader(
        "binary",
        "a.sqlite",
        [made["a.sqlite"]],
        [c + ["--archive", "a.sqlite"] for c in READING + ADDING],
        dict(pair, **{"manifest.tsv": made["manifest.tsv"], "g.tsv": made["g.tsv"]}),
    )
    return found


def office_reader(name, ko, en, pair):
    """A document of an office program: read as the original and as the translation, annotated, mended."""
    m, files = "m." + name, {"ko." + name: ko, "en." + name: en, "ko.txt": pair["ko.txt"]}
    kind = {"hwp": "binary", "pdf": "text"}.get(name, "xlsx")
    ours = [["show", m], ["show", m, "--changes", "original"], ["segment", m, "--lang", "ko", "--changes", "original"]]
    theirs = [
        lambda random: ["check", "ko.txt", m, "--format", random.choice(FORMATS), "-o", "out"],
        ["check", "ko.txt", m, "--fix", "--dry-run", "-o", "out"],
    ]
    if name != "pdf":
        ours.append(["check", m, "en." + name, "--format", "json", "-o", "out"])
    if name == "docx":
        theirs += [["check", "ko.docx", m, "--annotate", "out.docx"]] * 3
    if name in ("docx", "hwpx"):
        # The mutant itself is mended.
        theirs += [["check", "ko." + name, m, "--fix", "--only", "repeated-word"]] * 2
    reader = Reader(kind, m, [en if name == "pdf" else ko], ours, files)
    reader.others = ([en], theirs)
    return reader


READING = [
    ["archive", "status"],
    ["archive", "status", "--verify"],
    ["archive", "status", "--format", "json"],
    ["archive", "export"],
    ["archive", "export", "--format", "tsv"],
    ["drift"],
    ["drift", "--unlisted"],
    ["drift", "--format", "html", "-o", "out"],
    ["drift", "--format", "json"],
    ["drift", "--format", "csv"],
    ["drift", "--format", "sarif"],
    ["drift", "--term", "북한"],
    ["concordance", "북한"],
    ["concordance", "people"],
    ["concordance", "C2", "--format", "json"],
]
ADDING = [["archive", "add", "--manifest", "manifest.tsv"], ["archive", "rebuild", "--prune", "--glossary", "g.tsv"]]


def lay(folder, files):
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def mutants(attack, name, reader, each):
    """Runs one reader's mutants. Statuses are counted, so that it can be seen how many came past the door."""
    folder = attack.folder(name)
    lay(folder, reader.files)
    known = set(reader.files) | {reader.name, "out", "out.docx"}
    whole = None
    if name == "cache":
        (folder / reader.name).unlink(missing_ok=True)
        harness.run([attack.tool] + reader.commands[0], folder, SECONDS)
        whole = (folder / "out").read_bytes()
    # What is not mutated is read.
    for inputs, commands in [(reader.inputs, reader.commands)] + ([reader.others] if reader.others else []):
        for data, command in itertools.product(inputs, commands):
            command = command if isinstance(command, list) else command(mutators.generator(name))
            (folder / reader.name).write_bytes(data)
            for out in ("out", "out.docx"):
                (folder / out).unlink(missing_ok=True)
            result = harness.run([attack.tool] + command, folder, SECONDS)
            # What is not written is refused, aloud.
            is_refused = "--fix" in command and name in ("odt", "hwp", "pdf")
            attack.check(
                "seeds",
                result.status == 2 if is_refused else result.status in (0, 1, 3),
                f"{name}: {' '.join(command)}",
                [(reader.name, data)],
                harness.tail(result),
            )
    statuses = {}
    for number in range(each):
        random = mutators.generator(name, number)
        inputs, commands = random.choice(
            [(reader.inputs, reader.commands), reader.others or (reader.inputs, reader.commands)]
        )
        data = mutators.mutate(random, random.choice(inputs), reader.kind, inputs)
        if reader.refuse and reader.refuse(data):
            # It might name a file outside the folder.
            continue
        command = random.choice(commands)
        command = command if isinstance(command, list) else command(random)
        (folder / reader.name).write_bytes(data)
        for side in ("-wal", "-shm", "-journal"):
            (folder / (reader.name + side)).unlink(missing_ok=True)
        for out in ("out", "out.docx"):
            (folder / out).unlink(missing_ok=True)
        result = harness.run([attack.tool] + command, folder, SECONDS)
        # A list of files may name others that are not there.
        wrong = list(harness.faults(result, names=() if name in ("yaml", "manifest", "batch") else known))
        if whole is not None and result.status in (0, 1) and (folder / "out").read_bytes() != whole:
            wrong.append("a damaged cache changes the report")
        left = harness.leftovers(folder, known)
        if left:
            # A configuration may name any file for its cache.
            if name != "yaml" or any("part" in item for item in left):
                wrong.append(f"left behind: {left}")
            for item in left:
                (folder / item).unlink(missing_ok=True)
        statuses[result.status] = statuses.get(result.status, 0) + 1
        attack.check(
            name,
            not wrong,
            f"{'; '.join(wrong)}: {' '.join(command)} (mutant {number})",
            [(reader.name, data)],
            harness.tail(result),
        )
    shutil.rmtree(folder, ignore_errors=True)
    return name, statuses


WRONG = [
    "NULL",
    "-1",
    "0",
    "1",
    "7",
    "2147483648",
    "9223372036854775807",
    "-9223372036854775808",
    "1.5",
    "1e300",
    "''",
    "'x'",
    "'-1'",
    "x''",
    "x'00'",
    "x'ff'",
    "char(8238)",
    "char(27)||'[2J'",
    "'2024-01-01/2023-01-01'",
    "hex(zeroblob(2000))",
    "zeroblob(100000)",
]


def columns(path):
    with sqlite3.connect(path) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return [(table, row[1]) for table in tables for row in db.execute(f"PRAGMA table_info({table})")]


def archives(attack, made, each, jobs):
    """Every column of every table set to every wrong value, and what each reading command says to it."""
    folder = attack.folder("columns")
    (folder / "a.sqlite").write_bytes(made["a.sqlite"])
    for ending in ("-wal", "-shm"):
        if "a.sqlite" + ending in made:
            (folder / ("a.sqlite" + ending)).write_bytes(made["a.sqlite" + ending])
    every = [(table, column, value) for table, column in columns(folder / "a.sqlite") for value in WRONG]
    if each < 1000:
        every = mutators.generator("columns").sample(every, min(len(every), max(1, each // 3)))
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for wrongs in pool.map(lambda item: one_archive(attack, folder, *item, each), every):
            for group, held, what, data, detail in wrongs:
                attack.check(group, held, what, [("a.sqlite", data)], detail)
    shutil.rmtree(folder)


def one_archive(attack, source, table, column, value, each):
    random = mutators.generator(table, column, value)
    folder = attack.folder(f"columns-{table}-{column}-{WRONG.index(value)}")
    shutil.copy(source / "a.sqlite", folder)
    try:
        with sqlite3.connect(folder / "a.sqlite") as db:
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = {value}')
        db.close()
    except sqlite3.Error:
        # The schema holds it off.
        return []
    data = (folder / "a.sqlite").read_bytes()
    commands = READING if each >= 1000 else random.sample(READING, 3)
    found, refusing, verified = [], [], 0
    for command in commands + [["archive", "status", "--verify"]]:
        result = harness.run([attack.tool] + command + ["--archive", "a.sqlite"], folder, SECONDS)
        wrong = list(harness.faults(result, names=["a.sqlite"]))
        left = harness.leftovers(folder, {"a.sqlite", "out"})
        if left:
            wrong.append(f"left behind: {left}")
            for item in left:
                (folder / item).unlink(missing_ok=True)
        found.append(
            (
                "archive columns",
                not wrong,
                f"{'; '.join(wrong)}: {table}.{column} = {value}: {' '.join(command)}",
                data,
                harness.tail(result),
            )
        )
        if result.status == 2 and "--verify" not in command:
            refusing.append(" ".join(command))
        verified = result.status
    found.append(
        (
            "archive --verify",
            not (refusing and verified == 0),
            f"--verify finds nothing in {table}.{column} = {value}, which {refusing[:1]} refuses",
            data,
            "",
        )
    )
    shutil.rmtree(folder, ignore_errors=True)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--each", type=int, default=1000)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    attack = harness.Attack("mutation", options.tool)
    made = seeds.made(attack.tool, attack.folder("seeds"))
    every = readers(made)
    unknown = set(options.only) - set(every) - {"columns"}
    if unknown:
        parser.error(f"no reader {', '.join(sorted(unknown))}; known: {', '.join(every)}, columns")
    chosen = [name for name in every if not options.only or name in options.only]
    counts = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for name, statuses in pool.map(lambda name: mutants(attack, name, every[name], options.each), chosen):
            counts[name] = statuses
    if not options.only or "columns" in options.only:
        archives(attack, made, options.each, options.jobs)
    print("\nreader: how often each status")
    for name, statuses in counts.items():
        print(f"{name}: " + ", ".join(f"{status} × {count}" for status, count in sorted(statuses.items())))
    attack.finish()


main()
