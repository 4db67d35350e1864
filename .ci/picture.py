#!/usr/bin/env python3
"""picture.py TOOL [--check]: draws Docs/check.svg, the terminal of README.md: what the tool prints for the planted sample.

--check changes nothing and fails where the picture would differ.
"""
import pathlib
import re
import subprocess
import sys
import unicodedata
from xml.sax.saxutils import escape

root = pathlib.Path(__file__).resolve().parent.parent
target = root / "Docs" / "check.svg"
folder = root / "Samples" / "2024-10-22-development-dialogue-planted"
command = "align-tool ko.txt en.txt"
# The sentence pairs that are shown, by their number.
shown = range(6, 10)
columns, cell, leading, margin = 98, 8.4, 19, 16
paints = {"31": "#ff8078", "33": "#f0c94f", "36": "#62d2e0", "32": "#7ddb7d", "2": "#93a1ad", "1": "#e6edf3"}


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def runs(line):
    """Pieces of a line with the codes that hold for each."""
    codes = set()
    for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
        if piece.startswith("\x1b["):
            for code in piece[2:-1].split(";"):
                codes = set() if code in ("", "0") else codes | {code}
        elif piece:
            yield piece, set(codes)


def drawn(lines):
    height = leading * (len(lines) + 2) + 2 * margin
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns * cell + 2 * margin:.0f} {height}" role="img">',
        "<title>align-tool check, in a terminal: a Korean release beside its translation, and four faults</title>",
        "<style>text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK KR',monospace;"
        "white-space:pre}</style>",
        '<rect width="100%" height="100%" rx="8" fill="#0d1117"/>',
    ]
    for number, line in enumerate(["\x1b[1m$ " + command + "\x1b[0m", ""] + lines):
        at, y = 0, margin + leading * (number + 0.75)
        for text, codes in runs(line):
            # A run of spaces needs no ink, and Hangul and Latin letters keep to the columns each by itself.
            for piece in re.findall(r"[ᄀ-퟿　-鿿＀-￯]+|[^ᄀ-퟿　-鿿＀-￯ ]+|[ ]+", text):
                size = width(piece)
                if piece.strip():
                    color = next((paint for code, paint in paints.items() if code in codes), paints["1"])
                    look = f' fill="{color}"' + (' font-weight="bold"' if "1" in codes else "")
                    look += ' text-decoration="underline"' if "4" in codes else ""
                    out.append(
                        f'<text x="{margin + at * cell:.1f}" y="{y:.1f}" textLength="{size * cell:.1f}"'
                        f' lengthAdjust="spacingAndGlyphs"{look}>{escape(piece)}</text>'
                    )
                at += size
    return "\n".join(out) + "\n</svg>\n"


def main():
    tool = pathlib.Path(sys.argv[1]).resolve()
    run = subprocess.run(
        [tool, *command.split()[1:], "--color", "always"], cwd=folder, capture_output=True, text=True,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": str(columns), "LC_ALL": "C.UTF-8"},
    )
    if run.returncode != 1:
        sys.exit(f"error: {command}\n{run.stderr}")
    lines = run.stdout.rstrip("\n").split("\n")
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    kept, number = [], 0
    for line, bare in zip(lines, plain):
        found = re.match(r" +(\d+) │", bare)
        number = int(found[1]) if found else number
        if number in shown or bare.startswith("──") and number == 0 or bare == plain[-1]:
            kept.append(line)
    text = drawn(kept)
    if "--check" in sys.argv:
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            sys.exit(f"{target.relative_to(root)}: error: not what the tool prints; run .ci/picture.py {sys.argv[1]}")
    else:
        target.write_text(text, encoding="utf-8")


main()
