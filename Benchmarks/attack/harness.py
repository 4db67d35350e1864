"""What the attacks share: running the tool under limits, counting what held, keeping what did not, and what may be printed."""

import collections
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Samples"
# A sanitizer reserves more addresses than any limit allows: ATTACK_MEMORY=0 sets none.
MEMORY = int(os.environ.get("ATTACK_MEMORY", "3000")) << 20
# How much longer than on a quiet machine a command may take.
PATIENCE = float(os.environ.get("ATTACK_PATIENCE", "1"))
SHOWN = 8

Result = collections.namedtuple("Result", "status out err seconds timed_out")


# Children inherit these: a hook between fork and exec is not safe with threads.
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
if MEMORY:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def environment(**more):
    """An environment in which nothing of the caller's decides anything."""
    kept = {
        name: os.environ[name] for name in ("PATH", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS") if name in os.environ
    }
    kept.update(
        LC_ALL="C.UTF-8",
        HOME="/nonexistent",
        SWIFT_BACKTRACE="enable=no",
        GIT_CONFIG_NOSYSTEM="1",
        GIT_AUTHOR_NAME="a",
        GIT_AUTHOR_EMAIL="a@b",
        GIT_COMMITTER_NAME="a",
        GIT_COMMITTER_EMAIL="a@b",
    )
    kept.update(more)
    return {name: value for name, value in kept.items() if value is not None}


def run(command, cwd, seconds=10, stdin=None, env=None, **options):
    """Runs a command. A negative status is a signal, as subprocess has it; at the time limit it is killed."""
    begin = time.monotonic()
    process = subprocess.Popen(
        [os.fspath(part) if isinstance(part, os.PathLike) else part for part in command],
        cwd=cwd,
        stdin=subprocess.PIPE if stdin is not None else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=env or environment(),
        start_new_session=True,
        **options,
    )
    try:
        out, err = process.communicate(stdin, seconds * PATIENCE)
        timed_out = False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        timed_out = True
    return Result(process.returncode, out, err, time.monotonic() - begin, timed_out)


class Attack:
    """Counts what was asserted in groups, prints them as a table and keeps the inputs of what failed."""

    def __init__(self, name, tool):
        self.name, self.tool = name, os.path.realpath(tool)
        if not os.access(self.tool, os.X_OK):
            sys.exit(f"{tool}: error: this is no program")
        self.groups = {}
        self.skipped = []
        self.kept = None
        self.begin = time.monotonic()
        self.work = pathlib.Path(tempfile.mkdtemp(prefix=f"align-tool-{name}-"))

    def folder(self, name):
        """A new empty folder."""
        path = self.work / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path

    def check(self, group, held, what, inputs=(), detail=""):
        """Counts one assertion. `inputs` are files or folders, or (name, bytes), that are kept where it does not hold."""
        row = self.groups.setdefault(group, [0, 0])
        row[0 if held else 1] += 1
        if held:
            return True
        place = self.keep(group, row[1], inputs, f"{what}\n{detail}\n")
        if row[1] <= SHOWN:
            print(f"FAILED {group}: {what}" + (f" ({place})" if place else ""))
            if detail:
                print("   " + visible(detail)[:400])
        elif row[1] == SHOWN + 1:
            print(f"FAILED {group}: more of these are only counted and kept")
        sys.stdout.flush()
        return False

    def keep(self, group, number, inputs, text):
        if number > 200:
            return None
        if self.kept is None:
            parent = os.environ.get("ATTACK_KEPT") or tempfile.gettempdir()
            os.makedirs(parent, exist_ok=True)
            self.kept = pathlib.Path(tempfile.mkdtemp(prefix=f"align-tool-{self.name}-failed-", dir=parent))
        place = self.kept / f"{re.sub(r'[^A-Za-z0-9.-]+', '_', group)}-{number}"
        place.mkdir(parents=True, exist_ok=True)
        (place / "what.txt").write_text(text, encoding="utf-8", errors="backslashreplace")
        for item in inputs:
            if isinstance(item, tuple):
                (place / item[0]).write_bytes(item[1])
            elif os.path.isdir(item):
                shutil.copytree(
                    item,
                    place / os.path.basename(item),
                    symlinks=True,
                    dirs_exist_ok=True,
                    ignore_dangling_symlinks=True,
                    ignore=no_special_files,
                )
            elif os.path.isfile(item):
                shutil.copy2(item, place)
        return place

    def skip(self, group, why):
        self.skipped.append((group, why))

    def finish(self):
        """Prints the table and leaves."""
        shutil.rmtree(self.work, ignore_errors=True)
        width = max([len(name) for name in self.groups] + [10])
        print(f"\n{'what':<{width}}  passed  failed")
        for name, (passed, failed) in self.groups.items():
            print(f"{name:<{width}}  {passed:6}  {failed:6}")
        for name, why in self.skipped:
            print(f"skipped: {name}: {why}")
        if self.kept:
            print(f"what failed is kept in {self.kept}")
        passed = sum(row[0] for row in self.groups.values())
        failed = sum(row[1] for row in self.groups.values())
        print(f"{self.name}: {time.monotonic() - self.begin:.0f} s")
        print(f"{passed} passed, {failed} failed")
        sys.exit(1 if failed else 0)


def no_special_files(folder, names):
    return [
        name
        for name in names
        if not os.path.islink(os.path.join(folder, name))
        and not os.path.isdir(os.path.join(folder, name))
        and not os.path.isfile(os.path.join(folder, name))
    ]


def faults(result, names=(), statuses=(0, 1, 2, 3, 64)):
    """Yields what is wrong with how a command ended, whatever it was given.

    `names`: one of these must stand in the message of status 2."""
    if result.timed_out:
        yield f"did not end in {result.seconds:.0f} s"
        return
    if result.status < 0:
        yield f"ended by {signal.Signals(-result.status).name}"
        return
    if result.status not in statuses:
        yield f"status {result.status}"
    message = result.err.decode("utf-8", "replace")
    if result.status == 2:
        if "error:" not in message:
            yield "status 2 without “error:”"
        elif names and not any(name in message for name in names):
            yield "status 2 that does not name the file"
    found = foreign(result.err)
    if found:
        yield f"standard error holds {found}"


def tail(result):
    return f"status {result.status}: " + result.err.decode("utf-8", "replace")[-300:]


# MARK: What may be printed

EMOJI = re.compile("[\u2190-\u2bff\u3030\u303d\U0001f000-\U0001faff\ufe0f\U0001f3fb-\U0001f3ff]")


def is_foreign(character, before="", after="", allowed="\n"):
    """True if a character could act on a terminal or change how a line reads."""
    code = ord(character)
    if character in allowed:
        return False
    # What Python keeps as half a surrogate pair was no UTF-8.
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code <= 0xDFFF:
        return True
    if code in (0x061C, 0x200E, 0x200F, 0x2028, 0x2029) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return True
    if code in (0x200B, 0x200C, 0x2060, 0xFEFF) or 0xE0000 <= code <= 0xE007F:
        return True
    if code == 0x200D:
        return not (EMOJI.match(before) and EMOJI.match(after))
    return False


def foreign(output, allowed="\n", colours=False):
    """The first character of an output that must not be there, as `U+202E in “…”`; "" where there is none."""
    text = output.decode("utf-8", "surrogateescape") if isinstance(output, bytes) else output
    if colours:
        text = re.sub("\x1b\\[[0-9;]*m", "", text)
    for place, character in enumerate(text):
        if character.isascii() and (character.isprintable() or character in allowed):
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        if is_foreign(character, before, after, allowed):
            return f"U+{ord(character):04X} in “{visible(text[max(0, place - 30) : place + 20])}”"
    return ""


def visible(text):
    return "".join(f"<{ord(c):02X}>" if is_foreign(c) or unicodedata.category(c) == "Cs" else c for c in text)


def leftovers(folder, known):
    """The files of a folder that are not among the known ones; SQLite's own beside a database are known."""
    found = []
    for path in pathlib.Path(folder).rglob("*"):
        name = str(path.relative_to(folder))
        if name in known or path.is_dir() or re.sub("-(wal|shm|journal)$", "", name) in known:
            continue
        found.append(name)
    return sorted(found)
