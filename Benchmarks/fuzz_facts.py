#!/usr/bin/env python3
"""fuzz_facts.py TOOL [SEEDS]: `TOOL facts` on lines of 2.5 and 5 MB: one piece repeated, then SEEDS random mixtures a language.

Says so where the tool traps or fails, then the patterns that cost most for twice the text, and the slowest.
"""
import random, subprocess, sys, tempfile, time

MIXED = {
    "ko": "1|23|만|억|조|천|백|십|약 |여 |개|명|월 |일 |년 |.|,|~|-|(|)|「|」|\"| |제|차 |분의 |%|p|시 |반|오전 |초|말|중|지난|다음 "
    "|월요일|·|$|US|http://|@|A/RES/|전|후|하|둘|세 |영하 |도|음력 ".split("|"),
    "en": "1|23|thousand |million |hundred |and |a |of |half |-|,|.|(|)|\"| |May |Monday |th |percent |$|US|two |twenty |between |to "
    "|from |past |quarter |degrees |early |mid-|http://|@|A/RES/|the |next |ago |p.m. |o'clock |dozen |%|°|out of |not ".split("|"),
}
REPEATED = {
    "ko": ["1", "만", "(", ")", "1만", "만1", "억조", "일", "(1)", "「", "한 ", "1,", "1.", "~1", "3분의 "],
    "en": ["1", "(", ")", "1,", "a ", "thousand ", "hundred and ", "1-", '"', "one ", "May 1, ", "$1", "to ", "1.", "half "],
}
SIZES = (2_500_000, 5_000_000)


def text(lang, pattern, size):
    if isinstance(pattern, str):
        return pattern * (size // len(pattern.encode()))
    rng, pieces, length = random.Random(pattern), [], 0
    while length < size:
        pieces.append(rng.choice(MIXED[lang]))
        length += len(pieces[-1].encode())
    return "".join(pieces)


def seconds(tool, lang, pattern, size):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text(lang, pattern, size) + "\n")
        file.flush()
        start = time.perf_counter()
        done = subprocess.run([tool, "facts", file.name, "--lang", lang], stdout=subprocess.DEVNULL, timeout=300)
        if done.returncode != 0:
            print(f"{lang} {pattern!r}, {size} bytes: exit status {done.returncode}")
        return time.perf_counter() - start


tool, seeds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 8
rows = []
for lang in REPEATED:
    for pattern in REPEATED[lang] + list(range(seeds)):
        half, whole = (seconds(tool, lang, pattern, size) for size in SIZES)
        rows.append((whole / half, whole, lang, pattern))
print(f"{len(rows)} patterns")
for title, key in (("costs most for twice the text", 0), ("slowest", 1)):
    print(title)
    for row in sorted(rows, key=lambda row: -row[key])[:5]:
        print(f"  {row[0]:5.2f} times, {row[1]:6.2f} s  {row[2]} {row[3]!r}")
