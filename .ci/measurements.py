#!/usr/bin/env python3
"""Checks that every section of Docs/Measurements.md that a source or a page names by its title is there."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
text = (root / "Docs/Measurements.md").read_text(encoding="utf-8")
titles = set(re.findall(r"^#+ (.+)$", text, re.M))
# `Docs/Measurements.md, "Links"` in a comment, which may be broken over two lines.
named = re.compile(r'Measurements\.md[,:]?\s+(?:///?\s*)?["“]([^"”]+)["”]')
missing = 0
for folder in ("Sources", "Tests", "Benchmarks"):
    for path in sorted((root / folder).rglob("*")):
        if path.suffix not in (".swift", ".py", ".sh", ".h", ".c", ".cpp"):
            continue
        for title in named.findall(path.read_text(encoding="utf-8")):
            if title not in titles:
                print(f'{path.relative_to(root)}: error: Docs/Measurements.md has no section "{title}"', file=sys.stderr)
                missing += 1
sys.exit(1 if missing else 0)
