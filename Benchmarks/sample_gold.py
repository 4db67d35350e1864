#!/usr/bin/env python3
"""sample_gold.py TOOL OUT: Samples/ as folders of texts and gold, the form that `align-tool train weights` reads.

OUT/samples holds a sentence a line, OUT/samples_paragraphs a paragraph a line, as `TOOL segment` cuts them.
"""
import glob, os, subprocess, sys

tool, out = sys.argv[1:]
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
for folder in ("samples", "samples_paragraphs"):
    os.makedirs(f"{out}/{folder}", exist_ok=True)
for sample in sorted(glob.glob(root + "/Samples/2*")):
    name = os.path.basename(sample)
    for lang in ("ko", "en"):
        [path] = glob.glob(f"{sample}/{lang}.*")
        text = subprocess.run([tool, "segment", path, "--lang", lang], capture_output=True, text=True, check=True).stdout
        with open(f"{out}/samples/{name}.{lang}.txt", "w", encoding="utf-8") as file:
            file.write(text)
        with open(f"{out}/samples_paragraphs/{name}.{lang}.txt", "w", encoding="utf-8") as file:
            file.writelines(block.replace("\n", " ") + "\n" for block in text.strip().split("\n\n"))
    for folder, level in (("samples", "sent"), ("samples_paragraphs", "para")):
        with open(f"{sample}/{level}.gold", encoding="utf-8") as gold:
            with open(f"{out}/{folder}/{name}.gold", "w", encoding="utf-8") as file:
                file.write(gold.read())
