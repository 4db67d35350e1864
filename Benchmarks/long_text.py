#!/usr/bin/env python3
"""long_text.py TRAIN LINES OUT: one long text and its translation, made of sentence pairs, for measuring `align` on long files.

TRAIN holds TSV files of sentence pairs. They come in a random order, again and again, with a numbered headline every fifteen
pairs; 3 % of the lines are left out on each side, 5 % merged, 5 % split. Writes OUT/LINES.ko, .en and .gold; the same
input gives the same files.
"""
import glob, random, sys

train, lines, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
pairs = []
for path in sorted(glob.glob(train + "/*.tsv")):
    for line in open(path, encoding="utf-8"):
        columns = [c.strip() for c in line.rstrip("\n").split("\t")]
        if len(columns) >= 2 and len(columns[0]) > 12 and 20 < len(columns[1]) < 400:
            pairs.append(columns[:2])
rng = random.Random(7)
rng.shuffle(pairs)
counts = {"ko": 0, "en": 0}
files = {lang: open(f"{out}/{lines}.{lang}", "w", encoding="utf-8") for lang in counts}
gold = open(f"{out}/{lines}.gold", "w", encoding="utf-8")


def put(**texts):
    """Writes the lines of a bead on both sides."""
    for lang in ("ko", "en"):
        files[lang].writelines(text + "\n" for text in texts[lang])
    gold.write(":".join(str(list(range(counts[l], counts[l] + len(texts[l])))) for l in ("ko", "en")) + "\n")
    for lang in counts:
        counts[lang] += len(texts[lang])


at = headline = 0
while at < lines:
    if at // 15 >= headline:
        headline += 1
        put(ko=[f"보도자료 제{10000 + headline}호"], en=[f"Press release No. {10000 + headline}"])
    (ko, en), (ko2, en2) = pairs[at % len(pairs)], pairs[(at + 1) % len(pairs)]
    chance = rng.random()
    if chance < 0.03:
        put(ko=[ko], en=[])
    elif chance < 0.06:
        put(ko=[], en=[en])
    elif chance < 0.11:
        put(ko=[f"{ko} {ko2}"], en=[en, en2])
    elif chance < 0.16:
        put(ko=[ko, ko2], en=[f"{en} {en2}"])
    else:
        put(ko=[ko], en=[en])
    at += 2 if 0.06 <= chance < 0.16 else 1
