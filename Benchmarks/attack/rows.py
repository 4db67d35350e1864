#!/usr/bin/env python3
"""Checks rows of sentences that were cut, shuffled, joined with terms and places, and paired with others: no check may trap.

usage: rows.py TOOL [--rows N] [--seed S] [PAIRS.tsv]...

Sentences are those of Samples/ and of the files given (Korean, tab, English). Where the tool traps, the row that does it is printed.
"""
import argparse, glob, os, random, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GLOSSARY = os.path.join(ROOT, "Glossary", "mofa.tsv")
OPENERS = ["", " ", "대", "주", "(", " · ", ", ", "미국 ", "12. ", "영하 ", "“"]
CLOSERS = ["", " ", "은 ", "의 ", " 장관", ", ", "을 ", ")"]


def sentences(files):
    korean, english = [], []
    for name in sorted(glob.glob(os.path.join(ROOT, "Samples", "**", "*.txt"), recursive=True)):
        with open(name, encoding="utf-8", errors="ignore") as file:
            for line in filter(None, file.read().split("\n")):
                (korean if any("가" <= letter <= "힣" for letter in line) else english).append(line[:2000])
    for name in files:
        with open(name, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if len(cells) > 1:
                    korean.append(cells[0])
                    english.append(cells[1])
    return korean, english


def terms():
    with open(GLOSSARY, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if not line.startswith("#")][1:]
    return [row[1] for row in rows if len(row) > 5 and row[1]], [row[5] for row in rows if len(row) > 5 and row[5]]


def turned(text, names):
    kind = random.random()
    if kind < 0.25:
        return text
    if kind < 0.45:
        start, end = sorted(random.randrange(len(text) + 1) for _ in range(2))
        return text[start:end]
    if kind < 0.7:
        at = random.randrange(len(text) + 1)
        return text[:at] + random.choice(OPENERS) + random.choice(names) + random.choice(CLOSERS) + text[at:]
    if kind < 0.85:
        words = text.split(" ")
        random.shuffle(words)
        return " ".join(words)
    return text + " " + text[: random.randrange(len(text) + 1)]


def traps(tool, rows):
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "rows.tsv")
        with open(name, "w", encoding="utf-8") as file:
            file.writelines(f"{korean}\t{english}\n" for korean, english in rows)
        run = subprocess.run(
            [tool, "check", "--bilingual", name, "--glossary", GLOSSARY, "--date", "2024-05-01", "--format", "json", "-q"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return run.returncode not in (0, 1)


def main():
    parser = argparse.ArgumentParser(description="Rows of turned sentences, on which no check may trap.")
    parser.add_argument("tool")
    parser.add_argument("files", nargs="*")
    parser.add_argument("--rows", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    korean, english = sentences(options.files)
    names = terms()

    def clean(text):
        return " ".join(text.split("\t")) or "."

    rows = [(clean(turned(random.choice(korean), names[0])), clean(turned(random.choice(english), names[1])))
            for _ in range(options.rows)]
    if not traps(options.tool, rows):
        print(f"{len(rows)} passed, 0 failed")
        return 0
    while len(rows) > 1:
        half = rows[: len(rows) // 2]
        rows = half if traps(options.tool, half) else rows[len(rows) // 2:]
    print(f"traps: {rows[0]}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
