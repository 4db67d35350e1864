#!/usr/bin/env python3
"""Writes Sources/CLanguages/languages.c, which takes the files of Languages/ into the executable; --check only compares."""
import pathlib
import sys

root = pathlib.Path(__file__).resolve().parent.parent
target = root / "Sources/CLanguages/languages.c"
names = sorted(str(p.relative_to(root / "Languages").with_suffix("")) for p in (root / "Languages").rglob("*.tsv"))


def symbol(name):
    return name.replace("/", "_").replace("-", "_")


parts = [
    '#include "CLanguages.h"\n\n',
    "// Written by `make data` from the names of the files in Languages/; the compiler reads the files themselves.\n\n",
    *(f'static const uint8_t {symbol(n)}[] = {{\n#embed "../../Languages/{n}.tsv"\n}};\n' for n in names),
    "\n#define TABLE(name, bytes) {name, bytes, sizeof bytes}\nstatic const clanguages_table tables[] = {\n",
    *(f'    TABLE("{n}", {symbol(n)}),\n' for n in names),
    "};\n\nconst clanguages_table *clanguages_tables(void) { return tables; }\n\n",
    "size_t clanguages_count(void) { return sizeof tables / sizeof *tables; }\n",
]
text = "".join(parts)
if "--check" in sys.argv[1:]:
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        sys.exit(f"{target.relative_to(root)}: error: not what the files in Languages/ ask for; run `make data`")
else:
    target.write_text(text, encoding="utf-8")
