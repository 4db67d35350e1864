"""Keeps what eval.py measures, commit by commit, and draws it: one small chart for each measure."""
import csv, os, subprocess
from xml.sax.saxutils import escape

FIELDS = ["date", "commit", "measure", "value"]


def record(root, figures):
    """Adds the figures of the commit at hand, in place of earlier ones of the same commit, and draws all."""
    git = lambda *a: subprocess.run(["git", "-C", root, *a], capture_output=True, text=True).stdout.strip()
    commit, date = git("rev-parse", "--short=7", "HEAD"), git("log", "-1", "--format=%cs")
    path = os.path.join(root, "Benchmarks", "quality.tsv")
    rows = []
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            rows = [r for r in csv.DictReader(file, delimiter="\t") if r["commit"] != commit]
    rows += [dict(zip(FIELDS, (date, commit, name, f"{value:.4f}"))) for name, value in figures.items()]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    with open(os.path.join(root, "Docs", "quality.svg"), "w", encoding="utf-8") as file:
        file.write(drawn(rows))


def drawn(rows):
    commits = list(dict.fromkeys(r["commit"] for r in rows))
    measures = list(dict.fromkeys(r["measure"] for r in rows))
    width, height, columns = 260, 90, 3
    lines = -(-len(measures) // columns)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width * columns} {height * lines + 30}" role="img">',
        "<title>What make eval measures, commit by commit</title>",
        "<style>text{font:11px sans-serif;fill:#333}.v{font-weight:600}path{fill:none;stroke:#2a6fb0;stroke-width:2}"
        "circle{fill:#2a6fb0}.a{stroke:#bbb;stroke-width:1}svg{background:#fff}</style>",
    ]
    for index, measure in enumerate(measures):
        x, y = index % columns * width + 12, index // columns * height + 18
        values = {r["commit"]: float(r["value"]) for r in rows if r["measure"] == measure}
        low = min(0.9, min(values.values()))
        points = []
        for commit in commits:
            if commit in values:
                at = x + (width - 34) * (commits.index(commit) / max(1, len(commits) - 1))
                points.append((at, y + 50 - 40 * (values[commit] - low) / max(0.001, 1 - low)))
        path = "M" + " L".join(f"{a:.1f} {b:.1f}" for a, b in points)
        out.append(f'<text x="{x}" y="{y}">{escape(measure)} <tspan class="v">{list(values.values())[-1]:.3f}</tspan></text>')
        out.append(f'<path class="a" d="M{x} {y + 50} H{x + width - 34}"/><path d="{path}"/>')
        out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="2.5"/>' for a, b in points]
    names = " → ".join(escape(commit) for commit in commits)
    out.append(f'<text x="12" y="{height * lines + 20}">{names}; each chart from its lowest value, at most .9, to 1</text></svg>')
    return "\n".join(out) + "\n"
