#!/usr/bin/env python3
"""labels.py TOOL TEXTS FIGURES [DOC ...] [-v]: how many figures are said to be about what an annotator says they are about.

FIGURES is a table with the columns doc, bead, ko_figure, ko_label, en_figure, en_label, ko_fig_occ, ko_label_occ, en_fig_occ,
en_label_occ: substrings of the bead's texts (its sentences joined with one space) and which occurrence is meant, 0 for none.
TEXTS holds DOC.ko.sent.txt, DOC.en.sent.txt and DOC.sent.beads; without beads line i translates line i.
A label is right if it overlaps the annotator's, or if there is none where he gives none; a figure that is not read counts as
wrong, unless it has no label. DOC names the documents to be counted, without it all.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip()]


def beads_of(texts, doc, count):
    path = os.path.join(texts, f"{doc}.sent.beads")
    if not os.path.exists(path):
        return [([i], [i]) for i in range(count)]
    found = []
    for line in lines(path):
        found.append(tuple([int(n) for n in re.findall(r"\d+", side)] for side in line.split("]:[")))
    return found


def place(text, part, occurrence):
    """The characters of the nth occurrence; None for none."""
    if not part or int(occurrence) < 1:
        return None
    at = -1
    for _ in range(int(occurrence)):
        at = text.find(part, at + 1)
        if at < 0:
            sys.exit(f"labels.py: {part!r} is not {occurrence} times in {text!r}")
    return at, at + len(part)


def explained(tool, texts, doc, sides, beads):
    """For each bead and language, (figure, label) in characters of the bead's text."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for language in ("ko", "en"):
            paths.append(os.path.join(folder, f"{language}.txt"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write("".join(line + "\n" for line in sides[language]))
        path = os.path.join(folder, "beads")
        with open(path, "w") as file:
            file.write("".join(f"{source}:{target}\n" for source, target in beads))
        command = [tool, "align", *paths, "--presegmented", "--beads", path, "--explain", "--format", "json"]
        answer = subprocess.run(command, capture_output=True, text=True)
        if answer.returncode:
            sys.exit(f"labels.py: {doc}: {answer.stderr}")
    found = []
    starts = {}
    for language in ("ko", "en"):
        offset, starts[language] = 0, []
        for line in sides[language]:
            starts[language].append(offset)
            offset += len(line.encode()) + 1
    for bead, told in zip(beads, json.loads(answer.stdout)["beads"]):
        own = {"ko": [], "en": []}
        for figure in told["explanation"]["figures"]:
            language = figure["lang"]
            members = bead[0 if language == "ko" else 1]

            def character(byte):
                line = max(i for i in members if starts[language][i] <= byte)
                text = sides[language][line].encode()[: byte - starts[language][line]].decode()
                return sum(len(sides[language][i]) + 1 for i in members if i < line) + len(text)

            own[language].append(
                ((character(figure["start"]), character(figure["end"])), (character(figure["labelStart"]), character(figure["labelEnd"])))
            )
        found.append(own)
    return found


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def main():
    arguments = [a for a in sys.argv[1:] if a != "-v"]
    if len(arguments) < 3:
        sys.exit(__doc__)
    tool, texts, table, wanted = arguments[0], arguments[1], arguments[2], arguments[3:]
    with open(table, encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if not wanted or row["doc"] in wanted]
    counts = {}
    for doc in sorted({row["doc"] for row in rows}):
        sides = {language: lines(os.path.join(texts, f"{doc}.{language}.sent.txt")) for language in ("ko", "en")}
        beads = beads_of(texts, doc, len(sides["ko"]))
        told = explained(tool, texts, doc, sides, beads)
        for row in (row for row in rows if row["doc"] == doc):
            number = int(row["bead"])
            for side, language in enumerate(("ko", "en")):
                text = " ".join(sides[language][i] for i in beads[number][side])
                figure = place(text, row[f"{language}_figure"], row[f"{language}_fig_occ"])
                if not figure:
                    continue
                label = place(text, row[f"{language}_label"], row[f"{language}_label_occ"])
                own = [found for of, found in told[number][language] if overlap(of, figure)]
                right = bool(own) and overlap(own[0], label) if label else not own
                count = counts.setdefault((doc, language), [0, 0])
                count[0] += right
                count[1] += 1
                if "-v" in sys.argv and not right:
                    said = text[own[0][0] : own[0][1]] if own else "-"
                    print(f"{doc}.{number} {language} {row[f'{language}_figure']}: {row[f'{language}_label'] or '-'} | {said}")
    for language in ("ko", "en"):
        per = {doc: count for (doc, of), count in counts.items() if of == language}
        right, all_ = sum(c[0] for c in per.values()), sum(c[1] for c in per.values())
        print(f"{language} {right} of {all_} ({100 * right / max(1, all_):.1f} %): " + ", ".join(f"{d} {c[0]}/{c[1]}" for d, c in sorted(per.items())))


main()
