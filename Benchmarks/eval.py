#!/usr/bin/env python3
"""Scores the release tool against the evaluation data beside the package, ../shared/eval, in one table.

usage: Benchmarks/eval.py [TOOL]    TOOL is .build/release/align-tool by default

With SAVE=1 in the environment the figures join Benchmarks/quality.tsv, one row for each measure and commit, and
Docs/quality.svg is drawn anew from all of them.
"""
import csv, glob, json, os, re, subprocess, sys, tempfile, time

import check_table
import quality

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = os.path.join(ROOT, "..", "shared", "eval")
TOOL = os.path.join(ROOT, sys.argv[1] if len(sys.argv) > 1 else ".build/release/align-tool")
GLOSSARY = os.path.join(ROOT, "Glossary", "mofa.tsv")
FIGURES = {}


def run(*arguments, text=None):
    return subprocess.run([TOOL, *arguments], input=text, capture_output=True, text=True)


def align_sets():
    print(f"{'alignment':24}{'docs':>5}{'strict P':>10}{'R':>7}{'F1':>7}{'lax F1':>9}{'s':>8}")
    for folder in sorted(glob.glob(os.path.join(DATA, "align", "*"))):
        for level, suffix in (("sentence", ".sent"), ("paragraph", ".para")):
            name = os.path.basename(folder)
            golds = [p for p in sorted(glob.glob(folder + "/*.gold")) if os.path.basename(p) != "all.gold"]
            split = any(p.endswith((".sent.gold", ".para.gold")) for p in golds)
            if split:
                golds = [p for p in golds if p.endswith(suffix + ".gold")]
                name += " " + level + "s"
            elif (level == "paragraph") != (name.endswith("_paragraphs") or name == "manuals_noisy"):
                continue
            score_set(name, level, golds)


def score_set(name, level, golds):
    with tempfile.TemporaryDirectory() as work:
        os.mkdir(work + "/gold"), os.mkdir(work + "/found")
        rows = []
        for gold in golds:
            base = gold[: -len(".gold")]
            doc = os.path.basename(base)
            os.symlink(gold, f"{work}/gold/{doc}.gold")
            rows.append(f"{base}.ko.txt\t{base}.en.txt\t{work}/found/{doc}.beads\n")
        start = time.perf_counter()
        done = run("align", "--batch", "-", "--presegmented", "--level", level, "--format", "beads", text="".join(rows))
        seconds = time.perf_counter() - start
        if done.returncode != 0:
            sys.exit(f"{name}: {done.stderr}")
        result = json.loads(run("score", work + "/gold", work + "/found", "--format", "json").stdout)
        s, l = result["strict"], result["lax"]
        FIGURES[f"{name}, strict F1"] = s["f1"]
        print(f"{name:24}{result['documents']:5}{s['p']:10.3f}{s['r']:7.3f}{s['f1']:7.3f}{l['f1']:9.3f}{seconds:8.2f}")


def segmentation():
    exact, missed = 0, []
    rows = list(csv.DictReader(open(os.path.join(DATA, "segmentation.tsv"), encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        done = run("segment", "-", "--lang", row["lang"], text=row["text"])
        found = [line for line in done.stdout.split("\n") if line.strip()]
        if [" ".join(x.split()) for x in found] == [" ".join(x.split()) for x in row["gold"].split(" ‖ ")]:
            exact += 1
        else:
            missed.append(row["id"])
    FIGURES["segmentation, exact"] = exact / len(rows)
    print(f"\n{'segmentation':24}{exact:5} of {len(rows)} texts exact   {' '.join(missed)}")


def flagged(rows):
    """Which of (ko, en, date) rows have a finding at warning or above."""
    table = "ko\ten\tdate\n" + "".join(f"{ko}\t{en}\t{date}\n" for ko, en, date in rows)
    options = ["--glossary", GLOSSARY] if os.path.exists(GLOSSARY) and "--glossary" in run("check", "--help").stdout else []
    done = run("check", "--bilingual", "-", "--format", "json", *options, text=table)
    if done.returncode > 1:
        sys.exit(done.stderr)
    lines = {}
    for finding in json.loads(done.stdout)["findings"]:
        if finding["severity"] != "info":
            place = finding.get("source") or finding.get("target")
            lines.setdefault(place["line"] - 2, []).append(finding["check"])
    return lines


def checks():
    cases = list(csv.DictReader(open(os.path.join(DATA, "cases.tsv"), encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    date = lambda row: (re.findall(r"\d{4}-\d\d-\d\d", row["context"] or "") or [""])[0]
    found = flagged([(c["ko"], c["en"], date(c)) for c in cases])
    want = {i for i, c in enumerate(cases) if c["expected"] == "flag"}
    right = len(want & found.keys())
    silent = len([i for i in range(len(cases)) if i not in want and i not in found])
    FIGURES["cases, flagged"] = right / len(want)
    FIGURES["cases, rightly silent"] = silent / (len(cases) - len(want))
    print(f"{'cases, to be flagged':24}{right:5} of {len(want)}   missed {' '.join(cases[i]['id'] for i in sorted(want - found.keys()))}")
    print(f"{'cases, to be silent':24}{silent:5} of {len(cases) - len(want)}   false {' '.join(cases[i]['id'] for i in sorted(found.keys() - want))}")

    planted = list(csv.DictReader(open(os.path.join(DATA, "planted_errors.tsv"), encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    found = flagged([(p["ko"], p["en"], "") for p in planted])
    kinds = {}
    for i, p in enumerate(planted):
        hit, all_ = kinds.get(p["kind"], (0, 0))
        kinds[p["kind"]] = (hit + (i in found), all_ + 1)
    total = sum(h for h, _ in kinds.values())
    FIGURES["planted errors, found"] = total / len(planted)
    print(f"{'planted errors found':24}{total:5} of {len(planted)} = {100 * total / len(planted):.1f} %")
    for kind, (hit, all_) in sorted(kinds.items()):
        print(f"    {kind:20}{hit:5} of {all_}")
    clean = sorted({(p["ko"], p["clean_en"], "") for p in planted})
    false = flagged(clean)
    FIGURES["clean pairs, unflagged"] = 1 - len(false) / len(clean)
    print(f"{'clean pairs flagged':24}{len(false):5} of {len(clean)} = {1000 * len(false) / len(clean):.0f} of 1,000")


if not os.path.isdir(DATA):
    sys.exit("skipped: the evaluation data, ../shared/eval, is not here")
align_sets()
segmentation()
checks()
check_table.table(run, DATA, GLOSSARY)
if os.environ.get("SAVE") == "1":
    quality.record(ROOT, FIGURES)
