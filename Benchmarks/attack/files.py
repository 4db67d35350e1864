#!/usr/bin/env python3
"""files.py TOOL [--only WORD]: files, folders, links, owners, devices, git and the environment, each case small and named.

What needs rights or programs that are not there is skipped, and said so.
"""

import argparse
import base64
import io
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import tempfile
import time
import zipfile

import harness
import seeds

CASES = []
PAIR = "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\n"


def case(function):
    CASES.append(function)
    return function


class Skipped(Exception):
    pass


class Box:
    """A folder of one case, with a pair, a glossary, a baseline, a lexicon and an archive in it."""

    def __init__(self, attack, made, name):
        self.attack, self.name, self.folder = attack, name, attack.folder(name.replace(" ", "-"))
        self.tool = attack.tool
        for file in ("ko.txt", "en.txt", "g.tsv", "pairs.tsv", "baseline.tsv", "x.beads", "a.sqlite"):
            self.write(file, made[file])
        for side, text in (
            ("ko", "북한에서 3명이 왔다.\n\n회의가 열렸다.\n"),
            ("en", "4 people came came from North Korea.\n\nA meeting was held.\n"),
        ):
            for number in (1, 2):
                self.write(f"{side}/{number}.txt", text)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def bytes(self, name):
        return (self.folder / name).read_bytes()

    def run(self, *command, seconds=10, env=None, **options):
        return harness.run(
            [self.tool, *command], self.folder, seconds, env=harness.environment(**(env or {})), **options
        )

    def shell(self, script, seconds=10, env=None, program="bash"):
        """Runs a script in which T is the tool."""
        text = f"T={shlex.quote(self.tool)}\n{script}"
        return harness.run([program, "-c", text], self.folder, seconds, env=harness.environment(**(env or {})))

    def expect(self, held, what, result=None):
        self.attack.check(self.name, held, what, [self.folder], harness.tail(result) if result else "")

    def ended(self, result, what, statuses=(0, 1, 2, 3, 64)):
        wrong = list(harness.faults(result, statuses=statuses))
        self.expect(not wrong, f"{what}: {'; '.join(wrong)}", result)
        return not wrong


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            raise Skipped(f"{program} is not installed")


def needs_root():
    if os.geteuid() != 0:
        raise Skipped("only root can set this up")


# MARK: What is written is not what is read


@case
def outputs_that_are_inputs(box):
    box.write(".align-tool.yml", PAIR)
    box.write("batch.tsv", "ko.txt\ten.txt\ten.txt\n")
    box.write("rows.tsv", "3명이 왔다.\t4 people came.\n")
    box.write("s.tsv", "spacing\t*\t*\tx\n")
    (box.folder / "link.txt").symlink_to("en.txt")
    os.link(box.folder / "en.txt", box.folder / "hard.txt")
    for victim, command in [
        ("ko.txt", "check ko.txt en.txt -o ko.txt"),
        ("en.txt", "check ko.txt en.txt -o en.txt"),
        ("ko.txt", "align ko.txt en.txt -o ko.txt"),
        (".align-tool.yml", "check -o .align-tool.yml"),
        ("ko/1.txt", "check -o ko/1.txt"),
        ("ko.txt", "check ko.txt en.txt --write-baseline ko.txt"),
        ("baseline.tsv", "check ko.txt en.txt --write-baseline baseline.tsv -o baseline.tsv"),
        ("g.tsv", "glossary convert g.tsv --to csv -o g.tsv"),
        ("pairs.tsv", "train lexicon -o pairs.tsv pairs.tsv"),
        ("ko/1.txt", "pair ko en --format tsv -o ko/1.txt"),
        ("en.txt", "align --batch batch.tsv"),
        ("a.sqlite", "archive export --archive a.sqlite -o a.sqlite"),
        # The same by other names and in other commands.
        ("en.txt", "check ko.txt en.txt -o link.txt"),
        ("en.txt", "check ko.txt en.txt -o hard.txt"),
        ("en.txt", "check ko.txt en.txt -o ko/../en.txt"),
        ("g.tsv", "check ko.txt en.txt --glossary g.tsv -o g.tsv"),
        ("a.sqlite", "drift --archive a.sqlite -o a.sqlite"),
        ("x.beads", "score x.beads x.beads -o x.beads"),
        ("rows.tsv", "check --bilingual rows.tsv -o rows.tsv"),
        ("s.tsv", "check ko.txt en.txt --suppressions s.tsv --write-baseline s.tsv"),
        ("batch.tsv", "align --batch batch2.tsv"),
        ("ko/1.txt", "check --fix --dry-run -o ko/1.txt"),
        ("en/2.txt", "check --write-baseline en/2.txt"),
    ]:
        if "batch2" in command:
            box.write("batch2.tsv", "batch.tsv\ten.txt\tbatch.tsv\n")
        before = box.bytes(victim)
        result = box.run(*command.split())
        box.expect(box.bytes(victim) == before, f"{command}: {victim} is destroyed", result)
        box.expect(result.status == 2 and b"error:" in result.err, f"{command}: not refused", result)
        box.write(victim, before) if not (box.folder / victim).is_symlink() else None


@case
def outputs_that_may_be_written(box):
    for command in (
        "check ko.txt en.txt --baseline baseline.tsv --write-baseline baseline.tsv",
        "check ko.txt en.txt --baseline baseline.tsv --prune",
        "check ko.txt en.txt -o new.txt",
        "check ko.txt en.txt -o new.txt",
        "glossary convert g.tsv -o new.csv",
        "archive export --archive a.sqlite -o /dev/null",
        "check ko.txt en.txt -o /dev/stdout",
    ):
        result = box.run(*command.split())
        box.expect(result.status in (0, 1), f"{command}: refused", result)


@case
def a_spreadsheet_is_whole_or_not_there(box):
    box.write(
        "many.tsv", seeds.table(rows=[[f"C{n}", f"낱말{n}", "", "", "", f"word {n}"] + [""] * 14 for n in range(3000)])
    )
    box.write("out.xlsx", "mine")
    result = box.shell('ulimit -f 2; "$T" glossary convert many.tsv -o out.xlsx')
    box.expect(result.status == 2, "a file-size limit is not said", result)
    box.expect(box.bytes("out.xlsx") == b"mine", "what was there is ruined")
    for command in (
        ["check", "ko.txt", "en.txt", "--format", "xlsx", "-o", "x.xlsx"],
        ["glossary", "convert", "g.tsv", "-o", "y.xlsx"],
    ):
        result = box.run(*command, env={"TMPDIR": "/nonexistent"})
        box.expect(
            result.status in (0, 1) and box.bytes(command[-1])[:2] == b"PK", f"without TMPDIR: {command}", result
        )


# MARK: Nothing unreadable passes for empty


@case
def folders_that_may_not_be_read(box):
    needs_root()
    needs("setpriv")
    box.write(".align-tool.yml", "pairs: [{korean: 'ko/{d}/{n}.txt', english: 'en/{d}/{n}.txt'}]\n")
    for side, text in (("ko", "4명이 왔다.\n"), ("en", "3 people came.\n")):
        box.write(f"{side}/a/1.txt", text.replace("4", "3"))
        box.write(f"{side}/b/1.txt", text)
        os.chmod(box.folder / side / "b", 0o700)
    for path in [box.attack.work, *box.folder.parents]:
        if path != pathlib.Path("/") and path.stat().st_mode & 0o5 != 0o5 and box.attack.work in (path, *path.parents):
            os.chmod(path, 0o755)
    readable = subprocess.run(
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", box.tool, "--version"], capture_output=True
    )
    if readable.returncode not in (0, 64):
        raise Skipped("the tool's own folder may not be read by another user")
    result = harness.run(
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", box.tool, "check"], box.folder, 10
    )
    box.expect(
        result.status in (1, 2) and (b"ko/b" in result.err + result.out),
        "a folder that may not be read counts as empty",
        result,
    )
    for command in (["pair", "ko/b", "en/b"], ["check", "ko/b/1.txt", "en/b/1.txt"]):
        result = harness.run(
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", box.tool, *command], box.folder, 10
        )
        box.expect(result.status == 2 and b"error:" in result.err, f"{command} as another user", result)


@case
def no_arguments_without_proc(box):
    needs_root()
    needs("unshare")
    if harness.run(["unshare", "-m", "mount", "-t", "tmpfs", "none", "/proc"], box.folder).status:
        raise Skipped("nothing can be mounted here")
    for command in ("check ko.txt en.txt", "nonsense --x", "archive status"):
        result = harness.run(
            ["unshare", "-m", "sh", "-c", f'mount -t tmpfs none /proc; "$0" {command}', box.tool], box.folder, 10
        )
        box.expect(result.status != 0, f"{command}: status 0 without /proc", result)


@case
def names_that_are_no_utf8(box):
    name = b"\xb0\xa1\xb3\xaa"
    for side in (b"ko", b"en"):
        shutil.copy(
            box.folder / os.fsdecode(side) / "1.txt", os.fsencode(box.folder) + b"/" + side + b"/" + name + b".txt"
        )
    result = box.run("check", b"ko/" + name + b".txt", b"en/" + name + b".txt")
    box.expect(
        result.status in (0, 1) or b"UTF-8" in result.err, "a file by such a name: neither read nor said why", result
    )
    box.write(".align-tool.yml", PAIR)
    result = box.run("check")
    said = result.out + result.err
    box.expect(
        b"is not there" not in said and (result.status != 0), "a pair by such names is said to be missing", result
    )
    box.ended(result, "check")


@case
def text_that_is_no_text(box):
    for name, data, word in (
        ("utf32", b"\xff\xfe\0\0" + "3명\n".encode("utf-32-le") + b"\0", "UTF-32"),
        ("surrogate", b"\xff\xfe" + "3명\n".encode("utf-16-le") + b"\x00\xd8\n\0", "UTF-16"),
        ("odd", b"\xfe\xff" + "3명\n".encode("utf-16-be") + b"\0", "UTF-16"),
        ("nul", b"\xff\xfe" + "3\0명\n".encode("utf-16-le"), "NUL"),
    ):
        box.write(f"{name}.txt", data)
        result = box.run("check", f"{name}.txt", "en.txt")
        box.expect(result.status == 2, f"{name}: not refused", result)
        box.expect(word.encode() in result.err, f"{name}: refused, but not as {word}", result)


# MARK: Mending


def fix_folder(box, pairs=2):
    box.write(".align-tool.yml", PAIR)
    for number in range(pairs):
        box.write(f"ko/{number}.txt", "회의가 열렸다. 3명이 왔다.\n\n" * 12)
        box.write(f"en/{number}.txt", "A meeting was was held. 3 people came.\n\n" * 12)


@case
def edits_while_fix_runs_are_kept(box):
    fix_folder(box, 64)
    original = {path: path.read_bytes() for path in (box.folder / "en").iterdir()}
    begin = time.monotonic()
    box.run("check", "--fix", "-q", "-o", "/dev/null", seconds=120)
    length = time.monotonic() - begin
    for share in (0.1, 0.2, 0.3, 0.4, 0.6, 0.8):
        for path, data in original.items():
            path.write_bytes(data)
        process = subprocess.Popen(
            [box.tool, "check", "--fix", "-o", "/dev/null"],
            cwd=box.folder,
            env=harness.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        time.sleep(length * share)
        with open(box.folder / "en/0.txt", "ab") as file:
            file.write(b"An edit.\n")
        said = process.communicate(timeout=120)[1].decode()
        box.expect(
            b"An edit.\n" in box.bytes("en/0.txt"), f"an edit at {share:.0%} of the run is lost; said: {said[-150:]}"
        )


@case
def fix_stays_in_the_folder(box):
    inner = box.folder / "project"
    for side in ("ko", "en"):
        shutil.copytree(box.folder / side, inner / side)
    outside = box.write("outside.txt", "A meeting was was held.\n")
    (inner / "ko/1.txt").write_text("회의가 열렸다.\n")
    (inner / "en/1.txt").unlink()
    (inner / "en/1.txt").symlink_to(outside)
    (inner / "en/2.txt").write_text("A meeting was was held.\n")
    (inner / ".align-tool.yml").write_text(PAIR)
    before = outside.read_bytes()
    result = harness.run([box.tool, "check", "--fix"], inner, 10)
    box.expect(outside.read_bytes() == before, "written through a link to what lies outside", result)
    box.expect(b"outside" in result.err or b"en/1.txt" in result.err, "nothing is said of it", result)
    box.expect("was was" not in (inner / "en/2.txt").read_text(), "what lies inside is not mended", result)
    outside.write_bytes(before)
    (inner / ".align-tool.yml").write_text("pairs: [{korean: ko/1.txt, english: ../outside.txt}]\n")
    result = harness.run([box.tool, "check", "--fix"], inner, 10)
    box.expect(outside.read_bytes() == before, "written to ../outside.txt", result)


@case
def fix_keeps_owner_mode_and_attributes(box):
    fix_folder(box)
    path = box.folder / "en/0.txt"
    if os.geteuid() == 0:
        os.chown(path, 1234, 1235)
    os.chmod(path, 0o640)
    try:
        os.setxattr(path, "user.note", b"mine")
        has_attribute = True
    except OSError:
        has_attribute = False
        box.attack.skip(box.name, "no extended attributes here")
    result = box.run("check", "--fix")
    status = path.stat()
    box.expect(b"was was" not in path.read_bytes(), "not mended", result)
    box.expect(status.st_mode & 0o7777 == 0o640, f"mode is {status.st_mode & 0o7777:o}")
    if os.geteuid() == 0:
        box.expect((status.st_uid, status.st_gid) == (1234, 1235), f"owner is {status.st_uid}:{status.st_gid}", result)
    if has_attribute:
        box.expect("user.note" in os.listxattr(path), "an extended attribute is lost", result)
    # The first run has mended this one, too: it needs a fault again.
    path = box.folder / "en/1.txt"
    box.write("en/1.txt", box.bytes("en/1.txt").replace(b"was", b"was was", 1))
    os.chmod(path, 0o6755)
    result = box.run("check", "--fix")
    box.expect(b"was was" not in path.read_bytes(), "not mended", result)
    box.expect(path.stat().st_mode & 0o6000 == 0, f"set-uid is kept: {path.stat().st_mode & 0o7777:o}")


@case
def links_at_temporary_names(box):
    fix_folder(box, 1)
    victim = box.write("victim", "mine\n")
    originals = {"en/0.txt": box.bytes("en/0.txt")}

    def plant(*names):
        pid = os.posix_spawn("/bin/true", ["true"], {})
        os.waitpid(pid, 0)
        for name in names:
            for number in range(pid, pid + 400):
                for form in (f"{name}.{number}.part", f".{name}.{number}.part", f"{name}.{number}.tmp"):
                    place = box.folder / pathlib.Path(name).parent / pathlib.Path(form).name
                    if not place.is_symlink():
                        place.symlink_to(victim)

    for name, command in (
        ("en/0.txt", ["check", "--fix"]),
        ("rep.html", ["check", "--format", "html", "-o", "rep.html"]),
        ("b.tsv", ["check", "--write-baseline", "b.tsv"]),
        ("c.bin", ["check", "--cache", "c.bin"]),
        ("o.xlsx", ["glossary", "convert", "g.tsv", "-o", "o.xlsx"]),
    ):
        plant(name)
        result = box.run(*command)
        box.expect(victim.read_bytes() == b"mine\n", f"{command}: what a link leads to is overwritten", result)
        box.expect(not (box.folder / name).is_symlink(), f"{command}: {name} has become a link", result)
        victim.write_bytes(b"mine\n")
        for link in box.folder.rglob("*"):
            if link.is_symlink():
                link.unlink()
        for original, data in originals.items():
            box.write(original, data)


@case
def a_cache_through_a_link(box):
    box.write(".align-tool.yml", PAIR + "cache: c.bin\n")
    with tempfile.TemporaryDirectory() as elsewhere:
        victim = pathlib.Path(elsewhere, "empty")
        victim.touch()
        (box.folder / "c.bin").symlink_to(victim)
        result = box.run("check")
        box.expect(victim.read_bytes() == b"", "a configured cache fills what a link leads to", result)
        box.expect(result.status == 2, f"status {result.status}", result)


# MARK: Pipes and devices


@case
def pipes_that_nobody_feeds(box):
    os.mkfifo(box.folder / "fifo")
    for name, content in (("m.tsv", "fifo\tfifo\n"), ("m2.tsv", "ko.txt\tfifo\n")):
        box.write(name, content)
        box.write("m.yml", f"pairs: [{{manifest: {name}}}]\n")
        box.ended(box.run("check", "-c", "m.yml", seconds=5), f"a manifest names one: {name}")
        box.ended(
            box.run("archive", "add", "--manifest", name, "--archive", "b.sqlite", seconds=5), f"archive add: {name}"
        )
        box.ended(box.run("align", "--batch", name, seconds=5), f"align --batch: {name}")
    box.write("f.yml", "pairs: [{korean: fifo, english: en.txt}]\nglossaries: [fifo]\n")
    box.ended(box.run("check", "-c", "f.yml", seconds=5), "a configuration names one")
    for key in ("baseline", "suppressions", "cache"):
        box.write("f.yml", f"pairs: [{{korean: ko.txt, english: en.txt}}]\n{key}: fifo\n")
        box.ended(box.run("check", "-c", "f.yml", seconds=5), f"a configuration's {key}")
    box.ended(box.run("drift", "--archive", "fifo", seconds=5), "an archive")
    box.ended(box.run("check", "/dev/zero", "/dev/zero", seconds=20), "/dev/zero")


@case
def pipes_that_somebody_feeds(box):
    for script in (
        "printf '하나. 둘.\\n' | \"$T\" segment /dev/stdin --lang ko",
        "\"$T\" segment <(printf '하나. 둘.\\n') --lang ko",
        "printf '하나. 둘.\\n' | \"$T\" segment - --lang ko",
        "exec 7< <(printf '하나. 둘.\\n'); \"$T\" segment /dev/fd/7 --lang ko",
        "\"$T\" check <(cat ko.txt) <(cat en.txt) --glossary <(cat g.tsv) >/dev/null; [ $? -le 1 ] && printf '하나.\\n둘.\\n'",
        "printf '3명이 왔다.\\t3 people came.\\n' | \"$T\" check --bilingual /dev/stdin >/dev/null; [ $? -le 1 ] && printf '하나.\\n둘.\\n'",
        "\"$T\" check -c <(printf 'pairs: [{korean: ko.txt, english: en.txt}]') >/dev/null; [ $? -le 1 ] && printf '하나.\\n둘.\\n'",
    ):
        result = box.shell(script, 5)
        box.expect(result.status == 0 and result.out.decode() == "하나.\n둘.\n", script, result)


@case
def a_device_that_is_full(box):
    if not os.path.exists("/dev/full"):
        raise Skipped("there is no /dev/full")
    for command in (
        "--help",
        "check --help",
        "--version",
        "--generate-completion-script bash",
        "--generate-completion-script zsh",
        "checks",
        "checks --markdown",
        "check ko.txt en.txt",
        "segment ko.txt --lang ko",
        "archive status --archive a.sqlite",
        "drift --archive a.sqlite --fail-on error",
        "concordance 북한 --archive a.sqlite",
        "glossary convert g.tsv",
        "show ko.txt",
        "facts ko.txt --lang ko",
        "score x.beads x.beads",
        "glossary lint g.tsv",
        "glossary extract ko.txt en.txt --least 1",
        "archive export --archive a.sqlite",
        "pair ko en",
        "align ko.txt en.txt",
        "check --print-config -c c.yml",
        "help check",
    ):
        box.write("c.yml", PAIR)
        result = box.shell(f'"$T" {command} > /dev/full')
        if box.run(*command.split()).out:
            box.expect(result.status not in (0, 1), f"{command} > /dev/full: status {result.status}", result)


# MARK: Git


def git(box, *command, env=None):
    done = subprocess.run(
        ["git", *command], cwd=box.folder, capture_output=True, env=harness.environment(**(env or {}))
    )
    return done


def repository(box):
    needs("git")
    git(box, "init", "-q")
    git(box, "add", "-A")
    git(box, "commit", "-qm", "x")


@case
def git_that_says_much(box):
    for number in range(1500):
        for side in ("korean", "english"):
            box.write(f"ko/press-release-{number:04}-{side}.txt", f"{number}\n")
    box.write(".align-tool.yml", "pairs: [{korean: 'ko/{n}-korean.txt', english: 'ko/{n}-english.txt'}]\n")
    repository(box)
    for path in (box.folder / "ko").iterdir():
        path.write_bytes(path.read_bytes() + b"x\n")
    git(box, "config", "core.autocrlf", "true")
    box.ended(box.run("check", "--since", "HEAD", "-q", seconds=30), "--since")
    git(box, "add", "-A")
    box.ended(box.run("check", "--staged", "-q", seconds=30), "--staged")


RUNNING = [
    "core.fsmonitor",
    "filter.evil.clean",
    "filter.evil.smudge",
    "filter.evil.process",
    "diff.external",
    "diff.evil.command",
    "diff.evil.textconv",
    "core.sshCommand",
    "core.pager",
    "pager.diff",
    "pager.ls-files",
    "core.editor",
    "core.askPass",
    "core.gitProxy",
    "core.alternateRefsCommand",
    "uploadpack.packObjectsHook",
    "gpg.program",
    "credential.helper",
    "alias.diff",
    "alias.ls-files",
    "core.hooksPath",
    "trace2.eventTarget",
]
MISSING = "0123456789012345678901234567890123456789"


@case
def git_configurations_that_run_programs(box):
    box.write(".align-tool.yml", PAIR)
    box.write(".gitattributes", "*.txt filter=evil diff=evil merge=evil\n")
    repository(box)
    mark = box.folder.parent / "started"
    program = box.write("evil", f"#!/bin/sh\n: > '{mark}'\ncat\n")
    os.chmod(program, 0o755)
    for hook in ("post-index-change", "pre-commit", "fsmonitor-watchman", "reference-transaction", "post-checkout"):
        shutil.copy(program, box.write(f"hooks/{hook}", ""))
    for side in ("ko", "en"):
        box.write(f"{side}/1.txt", box.bytes(f"{side}/1.txt") + b"\nx.\n")
    git(box, "add", "ko/1.txt")
    box.write("ko/1.txt", box.bytes("ko/1.txt") + b"\ny.\n")
    # A partial clone fetches what it lacks, by ssh as the configuration says.
    for key, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", "ssh://127.0.0.1/x"),
        ("remote.origin.promisor", "true"),
    ):
        git(box, "config", key, value)
    for key in RUNNING:
        git(
            box,
            "config",
            key,
            str(box.folder / "hooks")
            if key == "core.hooksPath"
            else ("!" if key.startswith(("alias", "credential")) else "") + str(program),
        )
        for command in ("check --since HEAD", f"check --since {MISSING}", "check --staged"):
            # What git thinks of the times of files is no longer fresh.
            os.utime(box.folder / "en/2.txt")
            mark.unlink(missing_ok=True)
            result = box.run(*command.split(), seconds=20)
            box.ended(result, f"{key}: {command}")
            box.expect(not mark.exists(), f"{command} starts what {key} names", result)
        git(box, "config", "--unset-all", key)


@case
def hostile_revisions(box):
    box.write(".align-tool.yml", PAIR)
    repository(box)
    before = set(box.folder.rglob("*"))
    for revision in (
        "--output=pwn",
        "-O/etc/passwd",
        "--no-index",
        "--ext-diff",
        "-",
        "--",
        "HEAD --output=pwn",
        "HEAD:ko",
        "@{u}",
        "..",
        "HEAD...",
        "$(touch pwn)",
        ";touch pwn",
        "\n--output=pwn",
        "--help",
    ):
        result = box.run("check", f"--since={revision}", seconds=10)
        box.ended(result, f"--since={revision!r}")
        new = {
            str(path.relative_to(box.folder))
            for path in set(box.folder.rglob("*")) - before
            if ".git" not in path.parts
        }
        box.expect(not new, f"--since={revision!r} wrote {sorted(new)}", result)


# MARK: The process


@case
def a_working_folder_that_is_gone(box):
    for command in (
        "check",
        "archive status",
        "drift",
        f"check {box.folder}/ko.txt {box.folder}/en.txt",
        "archive add x y",
        "pair a b",
        "init",
        "glossary lint g.tsv",
    ):
        result = box.shell(f'mkdir gone; cd gone; rmdir ../gone; exec "$T" {command}', 5)
        box.ended(result, command)


@case
def few_descriptors(box):
    box.write(".align-tool.yml", PAIR)
    repository(box)
    for limit in (6, 7, 8, 10, 12, 14, 16, 20):
        for command in (
            "check",
            "check --since HEAD",
            "check --staged",
            "archive add ko.txt en.txt --archive b.sqlite",
            "check ko.txt en.txt --format xlsx -o o.xlsx",
        ):
            box.ended(box.shell(f'ulimit -n {limit}; exec "$T" {command}', 20), f"{limit} descriptors: {command}")


@case
def an_empty_setting_is_none(box):
    result = box.run("check", "ko.txt", "en.txt", env={"ALIGN_TOOL_CONFIG": ""})
    box.expect(result.status in (0, 1), 'ALIGN_TOOL_CONFIG=""', result)


# MARK: Small files that cost much


@case
def entities_that_grow(box):
    bomb = (
        '<!DOCTYPE x [<!ENTITY % e0 "x">'
        + "".join(f'<!ENTITY % e{i} "{("&#37;e%d;" % (i - 1)) * 10}">' for i in range(1, 10))
        + "%e9;]>"
    )
    laughs = (
        '<!DOCTYPE x [<!ENTITY l0 "x">'
        + "".join(f'<!ENTITY l{i} "{("&l%d;" % (i - 1)) * 10}">' for i in range(1, 10))
        + "]>"
    )
    attributes = "<x " + " ".join(f"a{n}='1'" for n in range(50000)) + "/>"
    for label, text in (
        ("parameter entities", bomb + "<tmx/>"),
        ("general entities", laughs + "<tmx>&l9;</tmx>"),
        ("UTF-16", None),
        ("many attributes", attributes),
        ("deep", "<a>" * 100000),
        ("external", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><tmx/>"),
    ):
        data = ("\ufeff" + bomb + "<tmx/>").encode("utf-16-le") if text is None else text.encode()
        for name, command in (
            ("m.tmx", "check --bilingual m.tmx"),
            ("m.xlf", "check --bilingual m.xlf"),
            ("m.tbx", "glossary lint m.tbx"),
            ("m.html", "show m.html"),
        ):
            box.write(name, data)
            box.ended(box.run(*command.split(), seconds=5), f"{label}: {name}")
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
            container.writestr("xl/worksheets/sheet1.xml", data)
        box.write("m.xlsx", out.getvalue())
        box.ended(box.run("glossary", "lint", "m.xlsx", seconds=5), f"{label}: m.xlsx")


DATES = (
    "UEsDBBQAAAAIAPixe12I/lWQ5gAAABMCAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sdZFRTsMwDIavUuUAc1okHlCaabAbcAAUWo9Ga5LKsToeEa9cgANwAM7FLkE6oWpIyVv8+/tj/7LavrqxmpGiDb4V9UaKrVanQMc4IHKVuj62"
    "YmCe7gBiN6AzcRMm9KlzCOQMp5JeIE6Epr+Y3AiNlLfgjPVCq4u2N2y0onCqKE1Jarc8drWouBXWj9bjI1PSbdSKte0VsFawVND90fcl+hgy9EOJRp+h9yV6NqPtnw4U3H8XpCxroGYN1BS+2dW5QCX65/vt/P55/vjK5SqZzHOXC7bsNusab6RUMF8vD1eX"
    "gfXk+hdQSwECFAMUAAAACAD4sXtdiP5VkOYAAAATAgAAGAAAAAAAAAAAAAAAgAEAAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsFBgAAAAABAAEARgAAABwBAAAAAA=="
)


@case
def dates_of_spreadsheets(box):
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(DATES))) as container:
        sheet = container.read("xl/worksheets/sheet1.xml")
    found = re.search(rb"<v>([^<]*)</v>", sheet)
    for value in (
        "1e300",
        "-1e300",
        "inf",
        "nan",
        "9223372036854775807",
        "1e15",
        "100000000000",
        "2958465",
        "2958466",
        "-1",
        "45000.5",
        "1e3",
        "0x7fffffff",
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as container:
            container.writestr("xl/worksheets/sheet1.xml", sheet.replace(found[0], b"<v>" + value.encode() + b"</v>"))
        box.write("d.xlsx", out.getvalue())
        result = box.run("glossary", "lint", "d.xlsx", seconds=5)
        box.ended(result, value)
        if value in ("1e300", "inf", "100000000000", "9223372036854775807", "1e15"):
            box.expect(result.status == 2, f"{value} is taken for a date", result)


@case
def patterns_of_many_stars(box):
    name = "a" * 60
    box.write(f"ko/{name}.txt", "가\n")
    stars = "*a" * 9 + "*b"
    box.write("p.yml", f"pairs: [{{korean: 'ko/{stars}.txt', english: 'en/{stars}.txt'}}]\n")
    box.ended(box.run("check", "-c", "p.yml", seconds=5), "pairs:")
    box.write(
        "p.yml",
        f"pairs: [{{korean: 'ko/{name}.txt', english: en.txt}}]\npaths: [{{path: 'ko/{stars}', checks: {{spacing: off}}}}]\n",
    )
    box.ended(box.run("check", "-c", "p.yml", seconds=5), "paths:")
    box.write("s.tsv", f"spacing\tko/{stars}\t*\tx\n")
    box.ended(box.run("check", f"ko/{name}.txt", "en.txt", "--suppressions", "s.tsv", seconds=5), "suppressions")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--only", action="append", default=[], help="cases whose name holds this word")
    options = parser.parse_args()
    attack = harness.Attack("files", options.tool)
    made = seeds.made(attack.tool, attack.folder("seeds"))
    for function in CASES:
        name = function.__name__.replace("_", " ")
        if options.only and not any(word in name for word in options.only):
            continue
        box = Box(attack, made, name)
        try:
            function(box)
        except Skipped as why:
            attack.skip(name, str(why))
        shutil.rmtree(box.folder, ignore_errors=True)
    attack.finish()


main()
