"""How often each check is right: errors planted in real translation pairs, and what it says of the pairs as published.

A plant changes one thing in the English of one pair that the check is for. `found`: the check reports something on the changed
pair, at warning or above, that it does not report on the pair as published. `wrong`: findings on the pairs as published, of which
those that are real errors of the publisher are listed in REAL and not counted. Pairs of sentences only: what looks at whole
documents or at the glossary has its samples and tests instead, and here only its wrong findings. Seeded: the same table every
time.
"""
import csv, glob, json, os, random, re, subprocess

SEED = 20261122
# (check, a part of the English): errors in the pairs as they were published, read by hand.
REAL = [("weekday-mismatch", "on Sunday, 30 September"), ("scale-mismatch", "the 20.4 million people reported"),
        ("omission", "I wanted to play for my country as a player")]
LATIN = ["ASEAN", "APEC", "NATO", "OECD", "WTO", "IAEA"]


def pairs(data):
    """The published pairs: (ko, en), sorted."""
    rows = set()
    for path in sorted(glob.glob(os.path.join(data, "align", "news", "*.ko.txt"))):
        korean, english = ([l for l in open(p, encoding="utf-8").read().split("\n") if l.strip()] for p in (path, path[:-7] + ".en.txt"))
        rows.update(zip(korean, english))
    with open(os.path.join(data, "planted_errors.tsv"), encoding="utf-8") as file:
        rows.update((r["ko"], r["clean_en"]) for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    with open(os.path.join(data, "cases.tsv"), encoding="utf-8") as file:
        rows.update((r["ko"], r["en"]) for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["expected"] != "flag")
    return sorted(rows)


def once(pattern, change):
    """A plant: one match of a pattern, changed; None where there is none or nothing changes."""
    def plant(ko, en, rng):
        found = list(re.finditer(pattern, en))
        rng.shuffle(found)
        for m in found:
            new = change(m, ko, rng)
            if new is not None and new != m.group():
                return en[: m.start()] + new + en[m.end() :]
        return None
    return plant


def other(word, words, rng):
    return rng.choice([w for w in words if w != word])


DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
COUNTRIES = {"China": "중국", "Japan": "일본", "Russia": "러시아", "Germany": "독일", "France": "프랑스", "Indonesia": "인도네시아",
             "Iran": "이란", "Israel": "이스라엘", "Britain": "영국", "Canada": "캐나다", "Australia": "호주", "Brazil": "브라질"}
TURNED = {"rose": "fell", "increased": "decreased", "increase": "decrease", "more than": "less than", "highest": "lowest",
          "support": "oppose", "at least": "at most", "won": "lost", "up": "down", "won’t": "will", "is": "is not", "was": "was not",
          "can": "cannot", "will": "will not", "cannot": "can", "did not": "did"}


def digit(m, ko, rng):
    if m.group().rstrip(",.") not in ko:
        return None
    at = [i for i, c in enumerate(m.group()) if c.isdigit()]
    i = rng.choice(at)
    return m.group()[:i] + other(m.group()[i], "123456789", rng) + m.group()[i + 1 :]


def unit(m, ko, rng):
    return {"metres": "miles", "meters": "miles", "miles": "kilometers", "kilometers": "miles", "kilograms": "pounds", "km": "miles"}[m.group()]


def duration(m, ko, rng):
    units = ["days", "weeks", "months", "years"]
    return f"{m.group(1)} {other(m.group(2), units, rng)}" if any(u in ko for u in ("일", "주", "개월", "년", "달")) else None


PLANTS = {
    "number-mismatch": once(r"(?<![\w.,$£€-])(?!(?:19|20)\d\d\b)\d[\d,]*\b(?![.,]?\d|%| per|-| (?:years|days|weeks|months|hours|minutes|million|billion|January|Feb|Mar|Apr|May|June|July))", digit),
    "scale-mismatch": once(r"\b(million|billion|trillion)\b", lambda m, ko, rng: other(m.group(), ["million", "billion", "trillion"], rng) if re.search(r"\d\s*[만억조]|[만억조] ", ko) else None),
    "percent-mismatch": once(r"\b\d+(?:\.\d+)?(?=%| per ?cent)", digit),
    "ordinal-mismatch": once(r"\b(first|second|third|fourth|fifth|sixth)\b", lambda m, ko, rng: other(m.group(), ["third", "fourth", "fifth", "sixth", "seventh"], rng) if re.search(r"번째|제\d|[첫둘셋]째|\d[위차회]", ko) else None),
    "money-mismatch": once(r"[$£€](?=\d)", lambda m, ko, rng: other(m.group(), "$£€", rng)),
    "unit-mismatch": once(r"\b(?:metres|meters|miles|kilometers|kilograms|km)\b", unit),
    "duration-mismatch": once(r"\b(\d+|two|three|four|five|six) (days|weeks|months|years)\b(?! old)", duration),
    "date-mismatch": once(r"\b(?:" + "|".join(MONTHS) + r")(?= \d|, | (?:of|in)|\.)", lambda m, ko, rng: other(m.group(), MONTHS, rng) if re.search(r"\d월", ko) else None),
    "weekday-mismatch": once(r"\b(?:" + "|".join(DAYS) + r")\b", lambda m, ko, rng: other(m.group(), DAYS, rng) if re.search(r"[월화수목금토일]요일", ko) else None),
    "time-mismatch": once(r"\b(\d{1,2})(?=(?::\d\d)? ?[ap]\.?m\b|:\d\d\b)", lambda m, ko, rng: str(int(m.group()) % 12 + 1) if "시" in ko else None),
    "place-mismatch": once(r"\b(?:" + "|".join(COUNTRIES) + r")\b", lambda m, ko, rng: other(m.group(), [c for c in COUNTRIES if COUNTRIES[c] not in ko], rng) if COUNTRIES[m.group()] in ko else None),
    "symbol-mismatch": once(r"\b[A-Z]{3,5}\b", lambda m, ko, rng: other(m.group(), LATIN, rng) if m.group() in LATIN and m.group() in ko else m.group()[:-1] + other(m.group()[-1], "BKRV", rng) if m.group() in ko else None),
    "polarity": once(r"\b(?:" + "|".join(TURNED) + r")\b", lambda m, ko, rng: TURNED[m.group()]),
    "untranslated-text": lambda ko, en, rng: (lambda words, at: en[:at] + " " + rng.choice(words) + en[at:] if words and at > 0 else None)(re.findall(r"[가-힣]{3,}", ko), en.find(" ", len(en) // 3)),
    "script-mix": once(r"\b[a-z]*[aoec][a-z]+\b", lambda m, ko, rng: m.group().replace("a", "а", 1).replace("o", "о", 1) if len(m.group()) > 3 else None),
    "quote-balance": lambda ko, en, rng: en.replace('"', "“", 1).replace('"', "", 1) if en.count('"') == 2 and ko.count('"') + ko.count("”") > 1 else None,
    "bracket-balance": once(r"[()]", lambda m, ko, rng: ""),
    "repeated-word": once(r"\b(?:the|to|of|and|with|a)\b", lambda m, ko, rng: m.group() + " " + m.group()),
    "spacing": once(r"(?<=[a-z]) (?=[a-z])|(?<=[a-z]), (?=[a-z])", lambda m, ko, rng: "  " if m.group() == " " else ","),
    "ordinal-form": once(r"\b\d*[0-9](?:st|nd|rd|th)\b", lambda m, ko, rng: m.group()[:-2] + other(m.group()[-2:], ["st", "nd", "rd", "th"], rng)),
    "omission": lambda ko, en, rng: (lambda s: " ".join(s[: len(s) // 2] + s[len(s) // 2 + 1 :]) if len(s) > 1 and len(en) > 120 else None)(re.split(r"(?<=[a-z][.!?]) (?=[A-Z])", en)) or (en[: en.rfind(" ", 0, len(en) * 2 // 5)] + "." if len(en) > 140 else None),
    "addition": lambda ko, en, rng: en + " " + rng.choice(ADDED) if re.search(r"[.!?]$", en) else None,
}
ADDED = ["The meeting lasted two hours and was followed by a dinner.", "Three other people were arrested in 2015.",
         "The company employs 4,200 people in 14 countries.", "He will travel to Canada on August 7."]


def findings(run, glossary, rows):
    """For each row the set of (check, Korean, English) found at warning or above."""
    table = "ko\ten\n" + "".join(f"{ko}\t{en}\n" for ko, en in rows)
    options = ["--glossary", glossary] if os.path.exists(glossary) else []
    done = run("check", "--bilingual", "-", "--format", "json", *options, text=table)
    found = [set() for _ in rows]
    for f in json.loads(done.stdout)["findings"]:
        if f["severity"] != "info":
            source, target = f.get("source") or {}, f.get("target") or {}
            line = (source or target)["line"] - 2
            found[line].add((f["check"], source.get("text"), target.get("text")))
    return found


def table(run, data, glossary, most=60):
    """Prints the table; at most `most` plants a check."""
    published = pairs(data)
    clean = findings(run, glossary, published)
    wrong = {}
    for (_, english), row in zip(published, clean):
        for check, _, _ in row:
            if not any(check == c and part in english for c, part in REAL):
                wrong[check] = wrong.get(check, 0) + 1
    rng = random.Random(SEED)
    planted = []
    for check, plant in PLANTS.items():
        order = list(range(len(published)))
        rng.shuffle(order)
        count = 0
        for i in order:
            ko, en = published[i]
            new = plant(ko, en, rng)
            if new is not None and new != en:
                planted.append((check, i, ko, new))
                count += 1
            if count == most:
                break
    found = findings(run, glossary, [(ko, en) for _, _, ko, en in planted])
    figures = {}
    for (check, i, _, _), row in zip(planted, found):
        new = row - clean[i]
        hit, any_, all_ = figures.get(check, (0, 0, 0))
        figures[check] = (hit + any(c == check for c, _, _ in new), any_ + bool(new), all_ + 1)
    print(f"\n{'check':22}{'planted':>8}{'found by it':>12}{'by any':>8}{'wrong':>7}{'precision':>11}   of {len(published)} published pairs")
    for check in sorted(set(figures) | set(wrong)):
        hit, any_, all_ = figures.get(check, (0, 0, 0))
        bad = wrong.get(check, 0)
        share = f"{hit / (hit + bad):11.3f}" if hit + bad else f"{'–':>11}"
        print(f"{check:22}{all_:8}{hit:12}{any_:8}{bad:7}{share}")
