#!/usr/bin/env python3
"""mutants.py FOLDER STAGE ... [--count 120] [--seed 1] [--jobs 2]: does any test fail where the code is changed?

STAGE is Alignment, Facts or Terms. FOLDER is made: a clone of this repository, in whose stages conditions are turned round,
comparisons and constants are moved by one, `&&` and `||` exchanged, `true` and `false` returned for each other. All changes (--count a stage) are
built in at once, and the variable MUTANT says which one holds, so that one build serves for every mutant. What does not compile
is left out. A mutant is killed where a test fails, the process ends, or takes ten times as long as without a change: first the
tests of the stage are asked, then, of the survivors, those of the checks and of the whole flow.

The share of those killed and the survivors are printed, each with its file, line and change.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = {"Alignment": ["Lexicon", "Reading", "Alignment"], "Facts": ["Facts"], "Terms": ["Terms"]}
# What asks the whole flow, in the process of the tests.
WIDE = ["Checks", "Revision", "Versions", "Archive", "Pairing", "Samples", "Reports"]
HELPER = """
internal import Foundation

/// Which change of the code holds in this process.
package enum Mutant {
  package static let active = ProcessInfo.processInfo.environment["MUTANT"].flatMap { Int($0) } ?? -1

  @inline(never) package static func on(_ number: Int) -> Bool { number == active }

  @inline(never) package static func next<N: Numeric>(_ number: Int, _ value: N) -> N { number == active ? value + 1 : value }

  @inline(never) package static func less<C: Comparable>(_ number: Int, _ one: C, _ other: C) -> Bool {
    number == active ? one <= other : one < other
  }

  @inline(never) package static func most<C: Comparable>(_ number: Int, _ one: C, _ other: C) -> Bool {
    number == active ? one < other : one <= other
  }
}
"""
# Lines of one expression, at most.
SPAN = 6
OPERAND = r"[A-Za-z_][\w.]*(?:\[[\w.]+\])?|\d+(?:\.\d+)?"


class Change:
    """`make(number)` is the line with the change in it, to be chosen by number."""

    def __init__(self, path, line, what, make):
        self.path, self.line, self.what, self.make = path, line, what, make

    def __str__(self):
        return f"{self.path}:{self.line + 1}: {self.what}"


def is_plain(condition):
    """Whether it is one expression on one line that binds nothing."""
    if re.search(r"\b(let|var|case|try|await|is|as)\b|#|//", condition) or "," in re.sub(r"\([^()]*\)|\[[^\[\]]*\]", "", condition):
        return False
    return condition.count("(") == condition.count(")") and "{" not in condition


def changes(path, text):
    found = []

    def add(number, what, make):
        found.append(Change(path, number, what, make))

    for number, line in enumerate(text.split("\n")):
        code = line.split("//")[0]
        if not code.strip() or code.strip().startswith(("*", "@", "import", "case", "#")) or '"' in code:
            continue
        if match := re.match(r"^(\s*(?:\} else )?(?:if|guard)) (.+?)( else)? \{", code):
            condition = match[2]
            if is_plain(condition):
                start, end = match.span(2)
                add(number, f"turned round: {condition}", lambda n, l=line, a=start, b=end: f"{l[:a]}Mutant.on({n}) != ({l[a:b]}){l[b:]}")
                for sign, other in (("&&", "||"), ("||", "&&")):
                    if condition.count(f" {sign} ") == 1 and f" {other} " not in condition and " ? " not in condition:
                        one, two = condition.split(f" {sign} ")
                        if one.count("(") == one.count(")"):
                            add(
                                number,
                                f"{other} for {sign}: {condition}",
                                lambda n, l=line, a=start, b=end, s=sign, o=other, x=one, y=two: f"{l[:a]}(Mutant.on({n}) ? ({x} {o} {y}) : ({x} {s} {y})){l[b:]}",
                            )
        if match := re.match(r"^(\s*)return (true|false)\s*$", code):
            value = match[2]
            other = "false" if value == "true" else "true"
            add(number, f"returns {other}", lambda n, l=line, v=value, o=other: l.replace(f"return {v}", f"return Mutant.on({n}) ? {o} : {v}"))
        for match in re.finditer(rf"(?:(?<=[(,]) ?|(?<=if )|(?<=&& )|(?<=\|\| )|(?<=return )|(?<=\{{ )|(?<=guard )|(?<=where ))({OPERAND}) (<=?) ({OPERAND})(?= ?(?:[),}}]|&&|\|\||else|\{{|$))", code):
            a, b = match.span(1)[0], match.span(3)[1]
            name, sign = ("less", "<=") if match[2] == "<" else ("most", "<")
            add(
                number,
                f"{sign} for {match[2]}: {match[0].strip()}",
                lambda n, l=line, a=a, b=b, f=name, x=match[1], y=match[3]: f"{l[:a]}Mutant.{f}({n}, {x}, {y}){l[b:]}",
            )
        for match in re.finditer(r"(?:(?<= [<>+\-*] )|(?<= [<>=!]= ))(\d+(?:\.\d+)?)(?![\w.])", code):
            a, b = match.span()
            add(number, f"one more: {match[0]} in {code.strip()}", lambda n, l=line, a=a, b=b: f"{l[:a]}Mutant.next({n}, {l[a:b]}){l[b:]}")
        if match := re.match(r"^(\s*(?:(?:private|package|public|static|fileprivate) )*let \w+(?:: (?:Int|Double))? = )(\d+(?:\.\d+)?)\s*$", code):
            a, b = match.span(2)
            add(number, f"one more: {code.strip()}", lambda n, l=line, a=a, b=b: f"{l[:a]}Mutant.next({n}, {l[a:b]}){l[b:]}")
    return found


def choose(folder, stage, count, seed):
    """At most one change a line, spread over the stage."""
    every = []
    for name in FOLDERS[stage]:
        for path in sorted((folder / "Sources/BilingualAlign" / name).rglob("*.swift")):
            every += changes(path.relative_to(folder), path.read_text())
    random.Random(seed).shuffle(every)
    chosen, lines = [], set()
    for change in every:
        if (change.path, change.line) not in lines:
            lines.add((change.path, change.line))
            chosen.append(change)
        if len(chosen) == count:
            break
    return len(every), chosen


def write(folder, chosen):
    """Writes every change that is left into the clone."""
    subprocess.run(["git", "checkout", "-q", "Sources"], cwd=folder, check=True)
    helper = folder / "Sources/BilingualAlign/Text/Mutant.swift"
    helper.write_text(HELPER.lstrip())
    for path in {change.path for change in chosen.values()}:
        file = folder / path
        lines = file.read_text().split("\n")
        for number, change in chosen.items():
            if change.path == path:
                lines[change.line] = change.make(number)
        text = "\n".join(lines)
        if not re.search(r"^(public |package |internal )?import BilingualText$", text, re.M):
            text = "internal import BilingualText\n" + text
        file.write_text(text)


def build(folder, chosen):
    """Builds the tests; changes that the compiler refuses are taken out."""
    for _ in range(12):
        write(folder, chosen)
        done = subprocess.run(
            ["swift", "build", "--build-tests", "--disable-xctest"], cwd=folder, capture_output=True, text=True
        )
        if done.returncode == 0:
            return
        refused = {
            (pathlib.Path(place).relative_to(folder), int(line) - 1)
            for place, line in re.findall(r"^(/\S+\.swift):(\d+):\d+: error:", done.stdout + done.stderr, re.M)
            if pathlib.Path(place).is_relative_to(folder)
        }
        bad = [n for n, change in chosen.items() if (change.path, change.line) in refused]
        # An expression of several lines is refused where it begins.
        bad = bad or [
            n for n, change in chosen.items() if any(change.path == path and 0 < change.line - line <= SPAN for path, line in refused)
        ]
        if not bad:
            sys.exit("error: the clone does not build\n" + (done.stdout + done.stderr)[-2000:])
        for number in bad:
            del chosen[number]
    sys.exit("error: too many changes do not compile")


def suites(folder, names):
    """The suites of folders of tests, as a filter."""
    found = []
    for name in names:
        for path in sorted((folder / "Tests/BilingualAlignTests" / name).rglob("*.swift")):
            found += re.findall(r"@Suite[^\n]*?(?:struct|class|enum) (\w+)|^@Suite.*\n(?:struct|final class) (\w+)", path.read_text(), re.M)
    return sorted({one or two for one, two in found})


def passes(folder, names, mutant, seconds):
    binary = next((folder / ".build/debug").glob("*PackageTests.xctest"))
    command = [str(binary), "--testing-library", "swift-testing", "--filter", rf"\.({'|'.join(names)})/"]
    environment = dict(os.environ, MUTANT=str(mutant))
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("stage", nargs="+", choices=FOLDERS)
    parser.add_argument("--count", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    folder = given.folder.resolve()
    if folder.exists():
        sys.exit(f"error: {folder} is there already")
    subprocess.run(["git", "clone", "-q", ROOT, folder], check=True)
    chosen, stages = {}, {}
    for stage in dict.fromkeys(given.stage):
        total, picked = choose(folder, stage, given.count, given.seed)
        stages[stage] = range(len(chosen), len(chosen) + len(picked))
        chosen.update(zip(stages[stage], picked))
        print(f"{stage}: {total} changes possible, {len(picked)} picked", flush=True)
    build(folder, chosen)
    for stage, numbers in stages.items():
        attack(folder, stage, {number: chosen[number] for number in numbers if number in chosen}, given.jobs)


def attack(folder, stage, chosen, jobs):
    left = sorted(chosen)
    for kind, names in (("the stage", suites(folder, [stage, *FOLDERS[stage]])), ("the flow", suites(folder, WIDE))):
        begin = time.monotonic()
        if not names or not passes(folder, names, -1, 1200):
            sys.exit(f"error: the tests of {kind} fail without a change")
        patience = max(30, 10 * (time.monotonic() - begin))
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            results = list(pool.map(lambda n: passes(folder, names, n, patience), left))
        killed = results.count(False)
        left = [n for n, survived in zip(left, results) if survived]
        print(f"{stage}: killed by {len(names)} suites of {kind}: {killed}; left {len(left)}", flush=True)
    share = 1 - len(left) / max(1, len(chosen))
    print(f"{stage}: {len(chosen) - len(left)} of {len(chosen)} killed, {share:.0%}", flush=True)
    for number in left:
        print(f"survives: {chosen[number]}", flush=True)


if __name__ == "__main__":
    main()
