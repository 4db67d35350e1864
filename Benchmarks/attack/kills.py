#!/usr/bin/env python3
"""kills.py TOOL [--each 30]: kill -9 at random moments of everything that writes.

What is there afterwards is whole: as it was before, or as the run would have left it. The next run finishes the work, and
after it there is no file that nobody asked for.
"""

import argparse
import os
import shutil
import signal
import subprocess
import time

import harness
import mutators
import seeds

PAIRS = 40


def lay(folder):
    for side in ("ko", "en", "tmp"):
        (folder / side).mkdir()
    for number in range(PAIRS):
        (folder / f"ko/{number}.txt").write_text(
            f"{number + 2}번 행사 개최\n\n이날 {number + 10}명이 서울에 왔다. 다음 날 {number + 3}명이 갔다.\n" * 3
        )
        (folder / f"en/{number}.txt").write_text(
            f"Event {number + 2} Is Held\n\nThat day {number + 11} people came to to Seoul. The next day {number + 3} people left.\n"
            * 3
        )
    (folder / ".align-tool.yml").write_text("pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\n")
    (folder / "manifest.tsv").write_text(
        "ko\ten\tdate\n" + "".join(f"ko/{n}.txt\ten/{n}.txt\t2024-01-{n % 28 + 1:02}\n" for n in range(PAIRS))
    )
    (folder / "g.tsv").write_bytes(
        seeds.table(rows=[[f"C{n}", f"낱말{n}", "", "", "", f"word {n}"] + [""] * 14 for n in range(4000)])
    )


def snapshot(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Case:
    """`command` writes `outputs`; what they hold at the end is always the same."""

    def __init__(self, name, command, outputs, prepare=None, side=()):
        self.name, self.command, self.outputs, self.prepare, self.side = name, command, outputs, prepare, set(side)


CASES = [
    Case(
        "cached check",
        ["check", "--cache", "cache.bin", "--format", "json", "-o", "out.json"],
        ["out.json"],
        side=["cache.bin"],
    ),
    Case(
        "archive add", ["archive", "add", "--manifest", "manifest.tsv", "--archive", "a.sqlite"], [], side=["a.sqlite"]
    ),
    Case(
        "--fix", ["check", "--fix", "-q", "--format", "json", "-o", "/dev/null"], [f"en/{n}.txt" for n in range(PAIRS)]
    ),
    Case("-o html", ["check", "--format", "html", "-o", "out.html"], ["out.html"]),
    Case("-o xlsx", ["check", "--format", "xlsx", "-o", "out.xlsx"], ["out.xlsx"]),
    Case(
        "--write-baseline",
        ["check", "--write-baseline", "baseline.tsv", "-o", "/dev/null"],
        ["baseline.tsv"],
        lambda folder: (folder / "baseline.tsv").write_text("# mine\n"),
    ),
    Case(
        "glossary convert",
        ["glossary", "convert", "g.tsv", "-o", "out.tbx"],
        ["out.tbx"],
        lambda folder: (folder / "out.tbx").write_text("mine\n"),
    ),
    Case(
        "glossary convert xlsx",
        ["glossary", "convert", "g.tsv", "-o", "g.xlsx"],
        ["g.xlsx"],
        lambda folder: (folder / "g.xlsx").write_text("mine\n"),
    ),
]


def attack_case(attack, case, each):
    template = attack.folder("template")
    lay(template)
    if case.prepare:
        case.prepare(template)
    before = snapshot(template)
    env = harness.environment()

    def finished(folder):
        return harness.run([attack.tool] + case.command, folder, 120, env=dict(env, TMPDIR=str(folder / "tmp")))

    whole = attack.folder("whole")
    shutil.copytree(template, whole, dirs_exist_ok=True)
    begin = time.monotonic()
    done = finished(whole)
    length = time.monotonic() - begin
    if done.status not in (0, 1):
        attack.check(case.name, False, f"does not run: {harness.tail(done)}")
        return
    after = snapshot(whole)
    known = set(before) | set(case.outputs) | case.side
    export = ["archive", "export", "--archive", "a.sqlite"]
    exported = harness.run([attack.tool] + export, whole, 60).out if "a.sqlite" in case.side else b""
    killed = 0
    for number in range(each):
        random = mutators.generator(case.name, number)
        folder = attack.folder("killed")
        shutil.copytree(template, folder, dirs_exist_ok=True)
        process = subprocess.Popen(
            [attack.tool] + case.command,
            cwd=folder,
            env=dict(env, TMPDIR=str(folder / "tmp")),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # The second half of a run writes more than the first.
        moment = length * (random.random() if number % 2 else 0.6 + 0.45 * random.random())
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() < 0
        now = snapshot(folder)
        for name in case.outputs:
            states = [state.get(name) for state in (before, after)]
            attack.check(case.name, now.get(name) in states, f"{name} is torn (kill {number})", [folder])
        for name, content in before.items():
            if name not in case.outputs:
                attack.check(
                    case.name + ": inputs",
                    now.get(name) == content,
                    f"{name} is not what it was (kill {number})",
                    [folder],
                )
        if "a.sqlite" in case.side and (folder / "a.sqlite").exists():
            status = harness.run([attack.tool, "archive", "status", "--verify", "--archive", "a.sqlite"], folder, 60)
            held = status.status == 0 or b"not an archive written by align-tool" in status.err
            attack.check(case.name + ": whole", held, f"--verify after kill {number}", [folder], harness.tail(status))
        again = finished(folder)
        attack.check(
            case.name + ": next run",
            again.status in (0, 1),
            f"the next run after kill {number}",
            [folder],
            harness.tail(again),
        )
        for name in case.outputs:
            path = folder / name
            attack.check(
                case.name + ": next run",
                path.exists() and path.read_bytes() == after.get(name),
                f"{name} is not what a run leaves (kill {number})",
                [folder],
            )
        if exported:
            out = harness.run([attack.tool] + export, folder, 60).out
            attack.check(
                case.name + ": next run",
                out == exported,
                f"the archive differs from a fresh one (kill {number})",
                [folder],
            )
        left = harness.leftovers(folder, known)
        attack.check(
            case.name + ": nothing left", not left, f"after the next run there is {left} (kill {number})", [folder]
        )
    print(f"{case.name}: {killed} of {each} runs of {length:.2f} s were killed before their end")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--each", type=int, default=30)
    options = parser.parse_args()
    attack = harness.Attack("kills", options.tool)
    os.umask(0o022)
    for case in CASES:
        attack_case(attack, case, options.each)
    attack.finish()


main()
