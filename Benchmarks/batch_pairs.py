#!/usr/bin/env python3
"""Writes press releases for measuring batches: paragraphs of Samples/, drawn and mixed with a seed, with other numbers that are
the same on both sides; one pair in ten has a number that is not.
usage: batch_pairs.py TOOL COUNT FOLDER [SEED]"""
import glob, os, random, re, subprocess, sys

tool, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
generator = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def paragraphs(sample):
    """The paragraphs of a sample that have both sides."""
    command = [tool, "align", *sorted(glob.glob(sample + "/ko.*")), *sorted(glob.glob(sample + "/en.*")),
               "--level", "paragraph", "--format", "tsv"]
    rows = [line.split("\t") for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()]
    return [(row[0], row[1]) for row in rows if len(row) > 1 and row[0] and row[1] and row[0] != "ko"]


samples = [paragraphs(path) for path in sorted(glob.glob(root + "/Samples/2*"))]
NUMBER = re.compile(r"(?<![\d.,:/(-])\d{2,3}(?![\d.,:/)-]|st|nd|rd|th|년|월|일)")


def renumbered(korean, english):
    """The same texts with other numbers where both have them."""
    shared = sorted(set(NUMBER.findall(korean)) & set(NUMBER.findall(english)))
    new = {number: str(generator.randrange(11, 999)) for number in shared}
    return tuple(NUMBER.sub(lambda m: new.get(m[0], m[0]), text) for text in (korean, english))


for side in ("ko", "en"):
    os.makedirs(f"{folder}/{side}", exist_ok=True)
for index in range(count):
    first = generator.choice(samples)
    texts = [first[0]]
    others = first[1:] + (generator.choice(samples)[1:] if generator.random() < 0.5 else [])
    texts += generator.sample(others, min(len(others), generator.randrange(5, 12)))
    pairs = [renumbered(*pair) for pair in texts]
    english = "\n\n".join(pair[1] for pair in pairs)
    if index % 10 == 0:
        english = re.sub(r"(?<=[ (])\d{2,3}(?= )", lambda m: str(int(m[0]) + 7), english, count=1)
    for side, text in (("ko", "\n\n".join(pair[0] for pair in pairs)), ("en", english)):
        with open(f"{folder}/{side}/{index:05}.txt", "w", encoding="utf-8") as file:
            file.write(text + "\n")
with open(f"{folder}/.align-tool.yml", "w", encoding="utf-8") as file:
    file.write("pairs:\n  - {korean: 'ko/{n}.txt', english: 'en/{n}.txt'}\n")
