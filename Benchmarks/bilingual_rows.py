#!/usr/bin/env python3
"""Prints a table of paired sentences for measuring `check --bilingual`: the news pairs of the evaluation data beside the
package, else the sentences of Samples/, again and again until there are COUNT.
usage: bilingual_rows.py TOOL COUNT"""
import glob, os, subprocess, sys

tool, count = sys.argv[1], int(sys.argv[2])
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
rows = []
for korean in sorted(glob.glob(root + "/../shared/eval/align/news/*.ko.txt")):
    sides = [open(path, encoding="utf-8").read() for path in (korean, korean[: -len("ko.txt")] + "en.txt")]
    rows += zip(*[[line.replace("\t", " ") for line in side.split("\n") if line.strip()] for side in sides])
for sample in [] if rows else sorted(glob.glob(root + "/Samples/2*")):
    command = [tool, "align", *sorted(glob.glob(sample + "/ko.*")), *sorted(glob.glob(sample + "/en.*")), "--format", "tsv"]
    cells = [line.split("\t") for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()]
    rows += [row[:2] for row in cells if len(row) > 1 and row[0] and row[1] and row[0] != "ko"]
print("ko\ten")
for index in range(count):
    print("\t".join(rows[index % len(rows)]))
