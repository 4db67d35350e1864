#!/usr/bin/env python3
"""glossary_pairs.py GLOSSARY.tsv: the glossary as sentence pairs for `align-tool train lexicon`, on standard output.

Every Korean term is paired with every admitted English one. Doubtful rows and rows with slots are left out. Each pair
stands twice, because the trainer learns nothing from a word seen once.
"""
import csv, sys


def main():
    for row in csv.DictReader(open(sys.argv[1], encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["confidence"] == "low":
            continue
        korean = [row["ko"]] + [t for t in row["ko_admitted"].split("|") if t]
        english = [row["en"]] + [t for t in row["en_admitted"].split("|") if t]
        for ko in korean:
            for en in english:
                if "{" not in ko + en:
                    print(f"{ko}\t{en}\n{ko}\t{en}")


main()
