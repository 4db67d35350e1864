#!/usr/bin/env python3
"""How well `meaning-mismatch` tells a translation of something else: beads of a gold as rows of a table, some with another bead's English.

usage: meaning.py TOOL URL FOLDER…    NAME.ko.txt, NAME.en.txt and NAME.gold of the folders; URL is an encoder (encoder_server.py serves one)

In each document of twelve beads or more one in twelve gets the English of a bead that stands three beads away or more; chosen by a seed. Beads of more
than three segments a side are left out.
"""
import glob, json, os, random, subprocess, sys, tempfile


def lines(path):
    return [line.replace("\t", " ") for line in open(path, encoding="utf-8").read().split("\n") if line.strip()]


def beads(path):
    """Yields the two lists of numbers of each bead."""
    for line in open(path):
        if line.strip():
            yield [[int(n) for n in side.strip("[] \n").split(",") if n.strip()] for side in line.split(":")[:2]]


def rows(folders):
    """Yields (Korean, English, whether the English is another bead's)."""
    chance = random.Random(5)
    for path in sorted(path for folder in folders for path in glob.glob(folder + "/*.gold")):
        korean, english = lines(path[:-5] + ".ko.txt"), lines(path[:-5] + ".en.txt")
        own = [(" ".join(korean[i] for i in a), " ".join(english[j] for j in b))
               for a, b in beads(path) if 0 < len(a) < 4 and 0 < len(b) < 4]
        wrong = set(chance.sample(range(len(own)), len(own) // 12)) if len(own) >= 12 else set()
        for index, (ko, en) in enumerate(own):
            others = [other for other in range(len(own)) if abs(other - index) > 2]
            yield (ko, own[chance.choice(others)][1], True) if index in wrong else (ko, en, False)


def found(tool, table, *options):
    """The lines of the table that a finding is about, and those about which one is more than an info."""
    command = [tool, "check", "--bilingual", table, "--format", "json", *options]
    report = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)
    places = [(f["source"]["line"], f["severity"]) for f in report["findings"] if "source" in f]
    return {line for line, _ in places}, {line for line, severity in places if severity != "info"}


def main(tool, url, *folders):
    table = list(rows(folders))
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "rows.tsv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("ko\ten\n" + "".join(f"{ko}\t{en}\n" for ko, en, _ in table))
        noted, _ = found(tool, path, "--only", "meaning-mismatch", "--encoder", url, "--encoder-model", "any")
        _, told = found(tool, path)
    wrong = {line for line, row in enumerate(table, 2) if row[2]}
    print(f"{len(table)} rows, {len(wrong)} with another's English: {len(noted & wrong)} noted, {len(told & wrong)} told by other checks, "
          f"{len((noted | told) & wrong)} in all; of the right rows {len(noted - wrong)} noted")


if __name__ == "__main__":
    main(*sys.argv[1:])
