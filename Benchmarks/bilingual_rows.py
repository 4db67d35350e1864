#!/usr/bin/env python3
"""Prints a table of paired sentences for measuring `check --bilingual`: the news pairs of the evaluation data beside the
package, else the sentences of Samples/, again and again until there are COUNT.
usage: bilingual_rows.py TOOL COUNT"""
import glob, os, sys

import sample_pairs

tool, count = sys.argv[1], int(sys.argv[2])
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
rows = []
for korean in sorted(glob.glob(root + "/../shared/eval/align/news/*.ko.txt")):
    sides = [open(path, encoding="utf-8").read() for path in (korean, korean[: -len("ko.txt")] + "en.txt")]
    rows += zip(*[[line.replace("\t", " ") for line in side.split("\n") if line.strip()] for side in sides])
if not rows:
    rows = [row for sample in sample_pairs.aligned(tool) for row in sample]
print("ko\ten")
for index in range(count):
    print("\t".join(rows[index % len(rows)]))
