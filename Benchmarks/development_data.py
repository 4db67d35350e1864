#!/usr/bin/env python3
"""development_data.py TRAIN OUT [--seed N]: alignment gold for fitting weights, made from sentence pairs.

TRAIN holds TSV files of sentence pairs in document order. One run of 400 rows in ten is held out and becomes documents
of 12 to 40 segments whose alignment is known: sentences of a row are split (natural n-m beads), neighbours are merged
on one side, and rows are left out on one side, as translators of press releases do. OUT/sentences and OUT/paragraphs
hold NAME.ko.txt, NAME.en.txt and NAME.gold; OUT/rest.tsv holds the other rows, to train a lexicon that has not seen
the held-out ones. The same input and seed give the same files.
"""
import argparse, os, random, re

SENTENCE_KO = re.compile(r"(?<=[다요까음함임])([.!?])\s+(?=[^\s)\]])")
SENTENCE_EN = re.compile(r"(?<=[a-z0-9\"”)])([.!?])\s+(?=[A-Z\"“])")


def rows(path):
    for line in open(path, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) >= 2 and columns[0].strip() and columns[1].strip():
            yield columns[0].strip(), columns[1].strip()


def prose(ko, en):
    """Rows that read like text: enough Hangul, enough lower-case English, not a one-word label."""
    hangul = len(re.findall("[가-힣]", ko))
    return hangul >= 8 and hangul > 0.3 * len(ko.replace(" ", "")) and len(re.findall("[a-z]", en)) >= 16


def split(text, pattern):
    return [s for s in pattern.sub("\\1\n", text).split("\n") if s.strip()]


def beads_of(row, level):
    ko, en = row
    if level == "paragraphs":
        return [ko], [en]
    k, e = split(ko, SENTENCE_KO), split(en, SENTENCE_EN)
    if len(k) == len(e) > 1:
        return None  # two beads or one: the gold would be a guess
    return (k, e) if max(len(k), len(e)) <= 4 else ([ko], [en])


def document(pairs, rng, level):
    ko, en, gold = [], [], []

    def put(k, e):
        gold.append((list(range(len(ko), len(ko) + len(k))), list(range(len(en), len(en) + len(e)))))
        ko.extend(k)
        en.extend(e)

    i = 0
    while i < len(pairs):
        k, e = pairs[i]
        chance = rng.random()
        if chance < 0.05:
            put(k, [])
        elif chance < 0.09:
            put([], e)
        elif chance < 0.21 and i + 1 < len(pairs):
            k2, e2 = pairs[i + 1]
            i += 1
            if chance < 0.23 and rng.random() < 0.15 and i + 1 < len(pairs):
                k3, e3 = pairs[i + 1]
                i += 1
                k2, e2 = k2 + k3, e2 + e3
            if rng.random() < 0.5:
                put([" ".join(k + k2)], e + e2) if len(e + e2) <= 4 else (put(k, e), put(k2, e2))
            else:
                put(k + k2, [" ".join(e + e2)]) if len(k + k2) <= 4 else (put(k, e), put(k2, e2))
        else:
            put(k, e)
        i += 1
    return ko, en, gold


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("train")
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    counts = dict(sentences=0, paragraphs=0)
    for level in counts:
        os.makedirs(f"{args.out}/{level}", exist_ok=True)
    with open(f"{args.out}/rest.tsv", "w", encoding="utf-8") as rest:
        for name in sorted(os.listdir(args.train)):
            if not name.endswith(".tsv"):
                continue
            data = list(rows(f"{args.train}/{name}"))
            for start in range(0, len(data), 400):
                run = data[start : start + 400]
                connected = name.startswith(("docs_", "pydocs", "park_news", "jhe"))
                # News and school prose are rare and worth more: one run in three instead of one in ten.
                share = 3 if name.startswith(("park_news", "jhe")) else 10
                if not connected or (start // 400) % share:
                    rest.writelines(f"{k}\t{e}\n" for k, e in run)
                    continue
                write(name, start, [r for r in run if prose(*r)], args, rng, counts)
    print(counts)


def write(name, start, run, args, rng, counts):
    level = "sentences" if (start // 400) % 2 == 0 else "paragraphs"
    for level in ("sentences", "paragraphs"):
        at = 0
        while at + 12 <= len(run):
            size = rng.randint(12, 40)
            chunk = run[at : at + size]
            at += size
            if level == "paragraphs":
                joined, i = [], 0
                while i < len(chunk):
                    n = rng.choice([1, 2, 2, 3, 4])
                    joined.append((" ".join(k for k, _ in chunk[i : i + n]), " ".join(e for _, e in chunk[i : i + n])))
                    i += n
                chunk = joined
            pairs = [b for b in (beads_of(r, level) for r in chunk) if b]
            if len(pairs) < 5:
                continue
            ko, en, gold = document(pairs, rng, level)
            stem = f"{args.out}/{level}/{name[:-4]}-{start}-{at}"
            for path, lines in ((stem + ".ko.txt", ko), (stem + ".en.txt", en)):
                with open(path, "w", encoding="utf-8") as file:
                    file.writelines(line + "\n" for line in lines)
            with open(stem + ".gold", "w", encoding="utf-8") as file:
                file.writelines(f"{k}:{e}\n" for k, e in gold)
            counts[level] += 1


if __name__ == "__main__":
    main()
