#!/usr/bin/env python3
"""Draws the targets of Package.swift in Docs/Architecture.md, between its two markers.

`.ci/architecture.py` rewrites the picture; `.ci/architecture.py --check` changes nothing and fails where the page differs.
"""
import json
import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
page = root / "Docs" / "Architecture.md"
begin = "<!-- begin: targets, drawn by .ci/architecture.py from Package.swift -->"
end = "<!-- end: targets -->"


def dump():
    run = subprocess.run(["swift", "package", "dump-package"], cwd=root, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"error: swift package dump-package\n{run.stderr}")
    return json.loads(run.stdout)


def dependency(entry):
    """The name of a target, or of a product of another package."""
    kind = next(key for key in ("byName", "target", "product") if key in entry)
    return entry[kind][0]


def reduced(edges):
    """Leaves out each dependency that another dependency brings along."""
    below = {}

    def reach(name):
        if name not in below:
            below[name] = set()
            for other in edges.get(name, ()):
                below[name] |= {other} | reach(other)
        return below[name]

    return {
        name: [other for other in others if not any(other in reach(third) for third in others if third != other)]
        for name, others in edges.items()
    }


def picture(package):
    targets = [target for target in package["targets"] if target["type"] != "test"]
    names = {target["name"] for target in targets}
    own = {target["name"]: [dependency(entry) for entry in target["dependencies"]] for target in targets}
    outside = sorted({other for others in own.values() for other in others} - names)
    key = lambda name: "".join(letter for letter in name if letter.isalnum())
    lines = ["```mermaid", "flowchart TD"]
    for target in targets:
        name = target["name"]
        folders = "<br/>".join(folder + "/" for folder in target.get("sources") or [])
        if name.startswith("C") and name[1:2].isupper():
            lines.append(f'  {key(name)}(["{name}"])')
        else:
            lines.append(f'  {key(name)}["{name}' + (f"<br/><i>{folders}</i>" if folders else "") + '"]')
    for name in outside:
        lines.append(f'  {key(name)}[("{name}")]')
    edges = reduced(own)
    for target in targets:
        for other in edges[target["name"]]:
            lines.append(f"  {key(target['name'])} --> {key(other)}")
    lines.append("```")
    return "\n".join(lines)


def main():
    arguments = sys.argv[1:]
    if arguments not in ([], ["--check"]):
        sys.exit("usage: .ci/architecture.py [--check]")
    text = page.read_text(encoding="utf-8")
    if text.count(begin) != 1 or text.count(end) != 1:
        sys.exit(f"error: {page.relative_to(root)} needs its two markers, once each")
    before, rest = text.split(begin)
    after = rest.split(end)[1]
    drawn = f"{before}{begin}\n\n{picture(dump())}\n\n{end}{after}"
    if arguments:
        if drawn != text:
            sys.exit("error: Docs/Architecture.md is not what Package.swift says; run .ci/architecture.py")
    elif drawn != text:
        page.write_text(drawn, encoding="utf-8")


main()
