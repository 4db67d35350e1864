#!/usr/bin/env python3
"""Precision and recall of drift over a synthetic archive: archive_score.py DRIFT.json TRUTH.tsv [-v]

A change is right where it is found within three documents of the place (or span) where it was made; a slip where its document
is named. Documents inside a mixed or gradual change are no slips and are not counted.
"""
import json
import sys

drift = {term["concept"]: term for term in json.load(open(sys.argv[1]))["terms"]}
truth = {}
for line in open(sys.argv[2]).read().splitlines()[1:]:
    term, kind, first, last = (line.split("\t") + ["", ""])[:4]
    entry = truth.setdefault(term, {"documents": [], "changes": [], "slips": set()})
    if kind == "documents":
        entry["documents"] = first.split()
    elif kind == "change":
        entry["changes"].append((first, last))
    else:
        entry["slips"].add(first)


def name(place):
    return place["source"].rsplit("/", 1)[-1].removesuffix(".ko.txt")


found = right = there = false_stable = stable = 0
slips_found = slips_right = slips_there = 0
errors = []
for term, entry in truth.items():
    index = {d: i for i, d in enumerate(entry["documents"])} | {"end": len(entry["documents"])}
    own = drift.get(term, {"changes": [], "minorities": [], "renderings": []})

    def at(document):
        """Its place; one in which the term was not put may hold its words all the same, and stands where its date puts it."""
        return index.get(document, sum(1 for other in entry["documents"] if other < document))

    changes = [at(name(c["first"])) for c in own["changes"]]
    spans = [(index[a], index[b]) for a, b in entry["changes"]]

    def distance(i, span):
        return max(0, span[0] - i, i - span[1])

    there += len(spans)
    found += len(changes)
    missed = 0
    for span in spans:
        near = [d for d in (distance(i, span) for i in changes) if d <= 3]
        if near:
            right += 1
            errors.append(min(near))
            found -= len(near) - 1
        else:
            missed += 1
    if not spans:
        stable += 1
        false_stable += len(changes)
    unclear = [s for s in spans if s[1] > s[0]]
    minorities = {name(m["place"]) for m in own["minorities"]}
    clear = {d for d in minorities if not any(a <= at(d) <= b for a, b in unclear)}
    slips_there += len(entry["slips"])
    slips_found += len(clear)
    slips_right += len(minorities & entry["slips"])
    if "-v" in sys.argv and (missed or clear != entry["slips"]):
        print(term, "missed", missed, "extra", len(clear - entry["slips"]), "lost", len(entry["slips"] - minorities),
              [(r["text"], r["documents"]) for r in own["renderings"]], own.get("unrendered"), own.get("uncertain"))


def share(a, b):
    return f"{a / b:.3f}" if b else "1.000"


print(f"changes: precision {share(right, found)}, recall {share(right, there)} of {there}, "
      f"median error {sorted(errors)[len(errors) // 2] if errors else 0} documents")
print(f"stable terms: {stable}, false changes: {false_stable}")
print(f"minority renderings: precision {share(slips_right, slips_found)}, recall {share(slips_right, slips_there)} "
      f"of {slips_there}")
