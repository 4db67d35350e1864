#!/usr/bin/env python3
"""compare.py TOOL [RELEASES] [--seeds N] [-v]: differences planted in one of two equal translations, to measure what `compare` says.

One sentence of one side gets one slip of one of twenty kinds. Right is: the sentence's row tells a difference in which that side does
not agree and the other one does, and no other row tells any. A missing or added sentence is told as such. Two equal texts must give no
difference. `errors.tsv` of RELEASES (id, document, kind, rank, old text, new text), where it is there, gives slips made by hand.
"""
import argparse, collections, csv, json, os, random, re, subprocess, tempfile
from concurrent.futures import ThreadPoolExecutor

from aligned_texts import AlignedText, KEPT, MONTHS, ROOT, documents

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
NUMBERS = "two three four five six seven eight nine ten".split()


def one_of(pool, guard=lambda m, en: True):
    def plant(ko, en, rng):
        found = [m for m in re.finditer(r"\b(" + "|".join(pool) + r")\b", en) if guard(m, en)]
        if not found: return None
        m = rng.choice(found)
        return en[:m.start()] + rng.choice([w for w in pool if w != m.group()]) + en[m.end():]
    return plant


def number(pattern, change):
    def plant(ko, en, rng):
        found = list(re.finditer(pattern, en))
        if not found: return None
        m = rng.choice(found)
        new = change(m.group(1), rng)
        return en[:m.start(1)] + new + en[m.end(1):] if new and new != m.group(1) else None
    return plant


def digit(text, rng):
    at = rng.choice([i for i, c in enumerate(text) if c.isdigit()])
    new = text[:at] + rng.choice([d for d in "123456789" if d != text[at]]) + text[at + 1:]
    return new


def replaced(*pairs):
    def plant(ko, en, rng):
        found = [(a, b) for a, b in pairs if re.search(rf"(?<!\w){re.escape(a)}(?!\w)", en)]
        if not found: return None
        a, b = rng.choice(found)
        return re.sub(rf"(?<!\w){re.escape(a)}(?!\w)", b, en, count=1)
    return plant


def needs(pattern, plant): return lambda ko, en, rng: plant(ko, en, rng) if re.search(pattern, ko) else None


def name(ko, en, rng):
    found = re.findall(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+", en)
    return en.replace(found[0], rng.choice(["Hong Gil-dong", "Lee Soon-young", "Kang Min-ho"]), 1) if found else None


PLACES = {"서울": "Seoul", "부산": "Busan", "워싱턴": "Washington", "도쿄": "Tokyo", "제네바": "Geneva", "콜롬보": "Colombo", "탈린": "Tallinn"}
COUNTRIES = {"미국": "the United States", "일본": "Japan", "호주": "Australia", "에스토니아": "Estonia", "스리랑카": "Sri Lanka", "중국": "China"}


def named(table):
    def plant(ko, en, rng):
        found = [e for k, e in table.items() if k in ko and len(re.findall(rf"\b{e}\b", en)) == 1]
        if not found: return None
        word = rng.choice(found)
        return re.sub(rf"\b{word}\b", rng.choice([e for e in table.values() if e not in en]), en)
    return plant


def terms():
    """Names of titles and bodies of the glossaries, by their Korean names, and what the glossaries forbid for each."""
    rows = []
    for path in ("Glossary/mofa.tsv", "Samples/glossary.tsv"):
        rows += list(csv.DictReader(open(f"{ROOT}/{path}", encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    return [r for r in rows if r["ko"] and r["en"] and r["category"] in ("title", "organisation", "event", "law", "general")]


TERMS = terms()


def term(ko, en, rng):
    found = [r for r in TERMS if len(r["ko"]) > 2 and r["ko"] in ko and r["en"] in en and en.count(r["en"]) == 1]
    # The longest at its place: not the ministry of a minister.
    found = [r for r in found if not any(o is not r and r["ko"] in o["ko"] and o["ko"] in ko for o in TERMS)]
    if not found: return None
    row = rng.choice(found)
    wrong = [w.strip() for w in (row.get("en_forbidden") or "").split(";") if w.strip()]
    wrong += [r["en"] for r in TERMS if r["category"] == row["category"] and r["en"] not in en and row["en"] not in r["en"]][:40]
    return en.replace(row["en"], rng.choice(wrong), 1) if wrong else None


KINDS = {
    "figure": number(r"(?<![\w.,-])(\d[\d,]{2,})(?= [a-z])", digit),
    "decimal": number(r"(?<![\w.,])(\d+\.\d+)(?= ?(?:percent|%|billion|million))", lambda t, rng: t.replace(".", "")),
    "scale": needs(r"\d\s?(?:[만억조]|천만|백만)", one_of(["million", "billion", "trillion"])),
    "percent": number(r"(?<![\w.,])(\d+(?:\.\d+)?)(?= ?(?:percent|%))", digit),
    "ordinal": needs(r"제?\s?\d+\s?(?:차|번째|회|위|대)", one_of(ORDINALS, lambda m, en: m.group() != "second" or "second half" not in en)),
    "number word": needs(r"\d\s?(?:명|개|차례|가지|년|개월|시간|주|곳|국)", one_of(NUMBERS)),
    "year": number(r"\b((?:19|20)\d\d)\b", lambda t, rng: str(int(t) + rng.choice([-2, -1, 1, 2]))),
    "month": one_of(MONTHS, lambda m, en: m.group() != "May" or re.match(r"\s\d", en[m.end():])),
    "day": number(rf"\b(?:{'|'.join(MONTHS)}) (\d{{1,2}})\b", lambda t, rng: str(rng.choice([d for d in range(1, 29) if d != int(t)]))),
    "weekday": needs(r"\([월화수목금토일]\)|[월화수목금토일]요일", one_of(DAYS)),
    "time": number(r"\b(\d{1,2})(?=(?::\d\d)? ?(?:a\.m\.|p\.m\.))", lambda t, rng: str(int(t) % 12 + 1)),
    "currency": needs(r"달러|원|유로|엔|불", replaced(("dollars", "euros"), ("won", "yen"), ("US$", "€"), ("USD", "EUR"))),
    "unit": replaced(("kilometers", "miles"), ("meters", "feet"), ("tons", "pounds"), ("barrels", "gallons"), ("hectares", "acres"), ("tonnes", "pounds")),
    "half": needs(r"반기", replaced(("first half", "second half"), ("second half", "first half"))),
    "place": named(PLACES),
    "country": named(COUNTRIES),
    "person": name,
    "polarity": replaced(("increased", "decreased"), ("decreased", "increased"), ("rose", "fell"), ("fell", "rose")),
    "term": term,
    "sentence": lambda ko, en, rng: "" if len(en) > 50 else None,
}


class Document(AlignedText):
    def __init__(self, name, korean, english, beads):
        super().__init__(name, korean, english, beads)
        self.korean = {}
        self.alone = set()
        for ko, en in self.beads:
            for k in en: self.korean[k] = " ".join(self.text["ko"][n] for n in ko)
            if len(en) == 1 and ko: self.alone.add(en[0])

    def joined(self, side, change=None):
        out, n = [], 0
        for block in self.blocks[side]:
            kept = []
            for sentence in block:
                text = change[1] if change and change[0] == n else sentence
                if text: kept.append(text)
                n += 1
            if kept: out.append(" ".join(kept))
        return "\n\n".join(out) + "\n"


def found_in(tool, doc):
    """The sentences in which a check finds something as they are: there nothing can be attributed."""
    with tempfile.TemporaryDirectory() as work:
        for side in ("ko", "en"):
            with open(f"{work}/{side}.txt", "w", encoding="utf-8") as file: file.write(doc.joined(side))
        run = subprocess.run([tool, "check", f"{work}/ko.txt", f"{work}/en.txt", "--glossary", f"{ROOT}/Glossary/mofa.tsv", "--glossary",
                              f"{ROOT}/Samples/glossary.tsv", "--format", "json"], capture_output=True, text=True)
    found = set()
    for finding in json.loads(run.stdout)["findings"]:
        for side in ("source", "target"):
            text = folded((finding.get(side) or {}).get("text") or "")
            for n, sentence in enumerate(doc.text["en"]):
                where = sentence if side == "target" else doc.korean.get(n, "")
                if text and (text in folded(where) or folded(where) and folded(where) in text): found.add(n)
    return found


def items(tool, docs, seeds):
    for doc in docs:
        whole = doc.joined("en")
        faulty = found_in(tool, doc)
        yield "equal", doc.name, doc.joined("ko"), whole, whole, None, None
        seen = set()
        for seed in range(seeds):
            for kind, plant in KINDS.items():
                rng = random.Random(f"{seed} {kind} {doc.name}")
                places = list(range(len(doc.text["en"])))
                rng.shuffle(places)
                for n in places:
                    # What has no original cannot be judged.
                    if n not in doc.korean or not doc.korean[n] or n in faulty: continue
                    if kind == "sentence" and n not in doc.alone: continue
                    made = plant(doc.korean[n], doc.text["en"][n], rng)
                    if made is None or made == doc.text["en"][n]: continue
                    side = rng.randrange(2)
                    if (kind, n, made, side) in seen: break
                    seen.add((kind, n, made, side))
                    other = doc.joined("en", (n, made))
                    yield kind, doc.name, doc.joined("ko"), (other, whole)[side], (whole, other)[side], side, (doc.text["en"][n], made)
                    break


def by_hand(releases):
    path = os.path.join(releases or "", "errors.tsv")
    if not os.path.exists(path): return
    for row in csv.reader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row[1][:2] in KEPT: continue
        ko, en = (open(f"{releases}/{row[1]}.{side}.txt", encoding="utf-8").read() for side in ("ko", "en"))
        old, new = row[4], row[5]
        if en.count(old) != 1: continue
        yield "by hand: " + row[2], row[1], ko, en, en.replace(old, new), 1, (old, new)


def folded(text): return " ".join(text.split())


def judge(tool, number, item, work):
    kind, name, ko, a, b, side, change = item
    paths = [os.path.join(work, f"{number}.{k}.txt") for k in ("ko", "a", "b")]
    for path, text in zip(paths, (ko, a, b)):
        with open(path, "w", encoding="utf-8") as file: file.write(text)
    run = subprocess.run([tool, "compare", *paths, "--glossary", f"{ROOT}/Glossary/mofa.tsv", "--glossary", f"{ROOT}/Samples/glossary.tsv",
                          "--format", "json"], capture_output=True, text=True)
    if run.returncode > 1: return kind, name, "failed", run.stderr.strip(), change
    rows = json.loads(run.stdout)["rows"]
    told = [r for r in rows if r["kind"] not in ("same", "style", "left-out") and (r["kind"] != "added" or len([t for t in r["targets"] if t]) == 1)]
    if side is None: return kind, name, "right" if not told else "difference in equal texts", [(r["kind"], r["differences"]) for r in told], change
    if not told: return kind, name, "nothing told", None, change
    verdicts = set()
    for row in told:
        if row["kind"] == "missing": verdicts.add("right" if not row["targets"][side] else "wrong side")
        if row["kind"] == "added": verdicts.add("right" if row["targets"][side] else "wrong side")
        for difference in row["differences"]:
            own, other = (difference["says"][k]["verdict"] for k in (side, 1 - side))
            if own == "differs" and other in ("agrees", "allowed") or own == "allowed" and other == "agrees": verdicts.add("right")
            elif other == "differs" and own in ("agrees", "allowed") or other == "allowed" and own == "agrees": verdicts.add("wrong side")
            else: verdicts.add("not attributed")
    verdict = "wrong side" if "wrong side" in verdicts else "right" if "right" in verdicts else "not attributed"
    return kind, name, verdict, [(r["kind"], [d["message"] for d in r["differences"]]) for r in told], change


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("releases", nargs="?")
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("-v", action="store_true")
    a = parser.parse_args()
    docs = list(documents(Document, a.tool, a.releases))
    todo = list(items(a.tool, docs, a.seeds)) + list(by_hand(a.releases))
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda pair: judge(a.tool, pair[0], pair[1], work), enumerate(todo)))
    table = collections.defaultdict(collections.Counter)
    for kind, name, verdict, told, change in results:
        table[kind][verdict] += 1
        if a.v and verdict != "right": print(f"{name}: {kind}: {verdict}: {change}: {told}")
    for planted in (True, False):
        for kind in sorted(k for k in table if k.startswith("by hand") != planted):
            counts = table[kind]
            print(f"{kind:24} {counts['right']:4} of {sum(counts.values()):4} right" + "".join(f"; {n} {v}" for v, n in sorted(counts.items()) if v != "right"))
        kinds = [k for k in table if k.startswith("by hand") != planted and k != "equal"]
        total, right = sum(sum(table[k].values()) for k in kinds), sum(table[k]["right"] for k in kinds)
        print(f"{'planted' if planted else 'by hand'}: {right} of {total} told and attributed, {sum(table[k]['wrong side'] for k in kinds)} to the wrong side")


main()
