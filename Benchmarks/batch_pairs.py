#!/usr/bin/env python3
"""Writes press releases for measuring batches: paragraphs of Samples/, drawn and mixed with a seed, with other numbers that are
the same on both sides; one pair in ten has a number that is not.
usage: batch_pairs.py TOOL COUNT FOLDER [SEED]"""
import os, random, sys

import sample_pairs

tool, count, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
generator = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
samples = sample_pairs.aligned(tool, "paragraph")

for side in ("ko", "en"):
    os.makedirs(f"{folder}/{side}", exist_ok=True)
for index in range(count):
    first = generator.choice(samples)
    texts = [first[0]]
    others = first[1:] + (generator.choice(samples)[1:] if generator.random() < 0.5 else [])
    texts += generator.sample(others, min(len(others), generator.randrange(5, 12)))
    pairs = [sample_pairs.renumbered(generator, *pair) for pair in texts]
    english = "\n\n".join(pair[1] for pair in pairs)
    if index % 10 == 0:
        english = sample_pairs.with_slip(english)
    for side, text in (("ko", "\n\n".join(pair[0] for pair in pairs)), ("en", english)):
        with open(f"{folder}/{side}/{index:05}.txt", "w", encoding="utf-8") as file:
            file.write(text + "\n")
with open(f"{folder}/.align-tool.yml", "w", encoding="utf-8") as file:
    file.write("pairs:\n  - {korean: 'ko/{n}.txt', english: 'en/{n}.txt'}\n")
