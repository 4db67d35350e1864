"""Makes the manual page from the tool's own description of itself, so that they cannot differ.
usage: align-tool --experimental-dump-help | manual.py >Docs/align-tool.1"""
import json, sys


def text(words):
    """Words for troff: backslashes and hyphens kept, no line that looks like a command."""
    out = (words or "").replace("\\", "\\e").replace("-", "\\-")
    out = "".join(c if ord(c) < 128 else f"\\[u{ord(c):04X}]" for c in out)
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in out.split("\n"))


def label(argument):
    if argument["kind"] == "positional":
        return f"\\fI{text(argument['valueName'])}\\fR"
    names = []
    for name in argument["names"]:
        dashes = "-" if name["kind"] == "short" else "--"
        names.append(f"\\fB{text(dashes + name['name'])}\\fR")
    value = f" \\fI{text(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(names) + value


def explained(argument):
    words = argument.get("abstract", "")
    default = argument.get("defaultValue")
    if default and "(default:" not in words:
        words += f" (default: {default})"
    return text(words)


def shown(command):
    return [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]


def page(tool):
    command = tool["command"]
    out = [f'.TH ALIGN\\-TOOL 1 "" "align\\-tool" "User Commands"', ".SH NAME"]
    out.append(f"align\\-tool \\- {text(command['abstract'][0].lower() + command['abstract'][1:].rstrip('.'))}")
    out += [".SH SYNOPSIS", "\\fBalign\\-tool\\fR \\fIcommand\\fR [\\fIoption\\fR ...]", ".SH COMMANDS"]
    commands = [c for c in command["subcommands"] if c["commandName"] != "help"]
    for sub in commands:
        write(out, ["align-tool", sub["commandName"]], sub)
    out.append(".SH EXIT STATUS")
    for status, meaning in [
        (0, "Nothing at or above \\-\\-fail\\-on."), (1, "Findings."),
        (2, "The run could not be done: an unreadable file, a bad glossary, a bad configuration."),
        (3, "Nothing was checked: no pair was found, or every check was off."), (64, "A wrong command line."),
    ]:
        out += [".TP", f".B {status}", meaning]
    out += [".SH FILES", ".TP", ".I .align\\-tool.yml", "The configuration: the nearest one from the working folder up to the repository's root."]
    out += [".SH ENVIRONMENT", ".TP", ".B ALIGN_TOOL_CONFIG", "The configuration, if no \\-c is given.", ".TP",
            ".B ALIGN_TOOL_PAGER, PAGER, LESS", "What shows output that is longer than the screen; cat or nothing: no pager.", ".TP",
            ".B NO_COLOR, FORCE_COLOR, TERM, COLUMNS, CI", "Whether colour, progress and a pager are shown, and how wide.", ".TP",
            ".B GITHUB_STEP_SUMMARY", "Where \\-\\-format github appends its summary."]
    return "\n".join(out) + "\n"


def write(out, path, command):
    children = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    if children:
        for child in children:
            write(out, path + [child["commandName"]], child)
        return
    arguments = shown(command)
    out.append(f".SS {text(' '.join(path))}")
    out.append(text(command.get("abstract", "")))
    if command.get("discussion"):
        out += [".PP", text(command["discussion"])]
    for argument in arguments:
        names = [n["name"] for n in argument.get("names", [])]
        if "help" in names or "version" in names:
            continue
        out += [".TP", label(argument), explained(argument)]


print(page(json.load(sys.stdin)), end="")
