#!/usr/bin/env python3
"""stale.py TOOL [RELEASES] [--seeds N] [-v]: edits planted in originals, to measure what `stale` says of them.

Each variant of a document gets some edits of known kinds, each done in the translation as well or not. Counted are: fact changes
found where the translation does not have them, states that are right, states wrong on unchanged sentences, and how often it is
right whether the translation has followed. RELEASES holds NN.ko.sent.txt, NN.en.sent.txt and NN.sent.beads, a sentence a line.
"""
import argparse, collections, json, os, random, re, subprocess, tempfile
from concurrent.futures import ThreadPoolExecutor

from aligned_texts import AlignedText, MONTHS, ROOT, documents

NAMES = [("홍길동", "Hong Gil-dong"), ("이순영", "Lee Soon-young"), ("박태민", "Park Tae-min"), ("최수진", "Choi Su-jin"),
         ("강민호", "Kang Min-ho"), ("윤지혜", "Yoon Ji-hye")]
TITLES = "장관|차관|국장|단장|대사|위원장|청장|대변인|과장|실장|차장|정책관|심의관|원장"
WORDS = [("강조하였다", "역설하였다"), ("협의하였다", "논의하였다"), ("밝혔다", "알렸다"), ("평가하였다", "진단하였다"), ("설명하였다", "소개하였다"),
         ("긴밀히", "촘촘히"), ("폭넓게", "두루"), ("꾸준히", "끊임없이"), ("개최", "마련"), ("강화", "확충"), ("노력", "애쓴 일"), ("지원", "뒷받침"),
         ("증가", "확대"), ("감소", "축소"), ("추진", "진행"), ("계획", "방침"), ("함께", "더불어"), ("중요한", "소중한"), ("위한", "향한")]
SPLITS = [("하였으며, ", "하였다. 또한 "), ("하고, ", "하였다. 이어 "), ("하며, ", "한다. 아울러 "), ("하였고, ", "하였다. 이어 "), ("있으며, ", "있다. 아울러 "),
          ("됐으며, ", "됐다. 또한 ")]
MERGES = [("하였다.", "하였고,"), ("했다.", "했고,"), ("한다.", "하고,"), ("있다.", "있으며,"), ("됐다.", "됐고,"), ("된다.", "되고,")]


# The opposite, and what the translation says for both; the first English form that it has counts.
OPPOSITES = [("증가", "감소", ["increase", "decrease"]), ("감소", "증가", ["decrease", "increase"]), ("상승", "하락", ["rose", "fell"]),
             ("확대", "축소", ["expand", "reduc"]), ("강화", "약화", ["strengthen", "weaken"]), ("강화", "중단", ["strengthen", "suspend"]),
             ("개선", "악화", ["improv", "worsen"]), ("찬성", "반대", ["support", "oppos"]), ("수출", "수입", ["export", "import"]),
             ("국내", "해외", ["domestic", "overseas"]), ("입국", "출국", ["arriv", "depart"]), ("환영", "규탄", ["welcom", "condemn"]),
             ("높은", "낮은", ["high", "low"]), ("큰", "작은", ["large", "small"]), ("많은", "적은", ["many", "few"])]
# What both versions and the translation get beside their own text: bare days in neighbours, items of a list, degrees.
DAYS = [("개막식은 {}일에 열린다.", "The opening ceremony will be held on the {}."), ("폐막식은 {}일에 열린다.", "The closing ceremony will be held on the {}."),
        ("설명회는 {}일 부산에서 열린다.", "The briefing will take place in Busan on the {}."), ("접수는 {}일에 마감된다.", "Applications close on the {}.")]
ITEMS = [("주택 자금 지원", "Support for housing funds"), ("교육비 지원", "Support for education expenses"), ("의료비 지원", "Support for medical expenses"),
         ("창업 상담", "Advice on starting a business"), ("직업 훈련", "Vocational training"), ("통역 서비스", "Interpretation services")]
DEGREES = [("실업률은 역대 가장 {} 수준이다.", "The unemployment rate is at its {} level ever.", ("낮은", "높은"), ("lowest", "highest")),
           ("올해 물가는 예상보다 {}.", "Prices are {} than expected this year.", ("낮다", "높다"), ("lower", "higher")),
           ("참가 신청이 가장 {} 분야는 통역이다.", "Interpretation is the field with the {} applications.", ("많은", "적은"), ("most", "fewest"))]


def nth(day): return f"{day}{'th' if day in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def placed(kind, done, rng):
    """Paragraphs of the old version, of the new one and of the translation, and what is expected of each sentence."""
    if kind == "days":
        (a, x), (b, y) = rng.sample(DAYS, 2)
        first, second, third = rng.sample(range(2, 29), 3)
        after = rng.choice([(second, first), (second, third)])
        said = after if done else (first, second)
        return ([f"{a.format(first)} {b.format(second)}"], [f"{a.format(after[0])} {b.format(after[1])}"],
                [f"{x.format(nth(said[0]))} {y.format(nth(said[1]))}"],
                [([a.format(first)], [a.format(after[0])], "facts", done, kind), ([b.format(second)], [b.format(after[1])], "facts", done, kind)])
    if kind == "item":
        items = rng.sample(ITEMS, 4)
        mark = rng.choice(["- ", "ㅇ ", "· "])
        at = rng.randrange(1, 4)
        older = [k for k in range(4) if k != at]
        same = [([mark + items[k][0]], [mark + items[k][0]], "same", None, None) for k in older]
        return ([mark + items[k][0] for k in older], [mark + item[0] for item in items],
                ["- " + items[k][1] for k in (range(4) if done else older)], same + [([], [mark + items[at][0]], "new", done, kind)])
    korean, english, words, said = rng.choice(DEGREES)
    turn = rng.randrange(2)
    old, new = korean.format(words[turn]), korean.format(words[1 - turn])
    return [old], [new], [english.format(said[1 - turn if done else turn])], [([old], [new], "meaning", done, kind)]


DENIALS = [("하였다", "하지 않았다"), ("했다", "하지 못했다"), ("할 수 있", "할 수 없"), ("한다", "하지 않는다")]


class Document(AlignedText):
    @property
    def places(self):
        """The numbers of the English sentences of each paragraph."""
        out, k = [], 0
        for block in self.blocks["en"]:
            out.append(list(range(k, k + len(block))))
            k += len(block)
        return out

    def english(self, ko):
        for left, right in self.beads:
            if ko in left: return left, right
        return [ko], []


# Each edit returns (new Korean sentences, state, new English sentence by its number or None) or None.

def other_digit(digit, rng): return rng.choice([d for d in "123456789" if d != digit])


def figure(doc, i, rng):
    text = doc.text["ko"][i]
    found = [m for m in re.finditer(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?=\s?(?:명|개|%|%p|억|만|천|회|건|차|년|개월|달러|원|가구|톤|배럴|호|곳|시간|주년|세))", text)
             if not re.match(r"년 ?\d|월", text[m.end():])]
    if not found: return None
    m = rng.choice(found)
    old = m.group()
    at = rng.choice([k for k, c in enumerate(old) if c.isdigit()])
    new = old[:at] + other_digit(old[at], rng) + old[at + 1:]
    if new.startswith("0"): return None
    return text[:m.start()] + new + text[m.end():], "facts", (old, new)


def date(doc, i, rng):
    text = doc.text["ko"][i]
    found = list(re.finditer(r"(?<![\d.])(\d{1,2})(월 ?)(\d{1,2})(일)|(?<![\d.])(\d{1,2})(\.)(\d{1,2})(\.)(?!\d)", text))
    if not found: return None
    m = rng.choice(found)
    month, between, day, end = [g for g in m.groups() if g]
    other = rng.choice([d for d in range(1, 29) if d != int(day)])
    name = MONTHS[int(month) - 1] if 1 <= int(month) <= 12 else "?"
    return text[:m.start()] + month + between + str(other) + end + text[m.end():], "facts", (f"{name} {int(day)}", f"{name} {other}")


def name(doc, i, rng):
    text = doc.text["ko"][i]
    found = [m for m in re.finditer(rf"(?<![가-힣])([김이박최정강조윤장임한오서신권황안송전홍유고문손양배백허민노하곽성차주우구나])([가-힣]{{2}})(?=(?:\([^)]*\))? (?:[가-힣]+ ){{0,3}}[가-힣]*(?:{TITLES})(?:은|는|이|과|와|도| |\)|,))", text)]
    _, right = doc.english(i)
    if not found: return None
    m = rng.choice(found)
    ko, en = rng.choice(NAMES)
    if m.group() == ko: return None
    # Not what only looks like a name: the translation must have one that is written like one.
    written = [n for k in right for n in re.findall(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+", doc.text["en"][k])]
    if not written: return None
    done = (written[0], en) if len(written) == 1 and len(found) == 1 else None
    return text[:m.start()] + ko + text[m.end():], "terms", done


def reword(doc, i, rng):
    text = doc.text["ko"][i]
    # A word by itself, and no part of a name in brackets or of a compound.
    found = [(m, b) for a, b in WORDS for m in re.finditer(rf"(?<![가-힣]){a}(?![가-힣]*[」』])", text)
             if "「" not in text[:m.start()] and "‘" not in text[:m.start()]]
    if not found: return None
    m, b = rng.choice(found)
    return text[:m.start()] + b + text[m.end():], "wording", None


def opposite(doc, i, rng):
    text = doc.text["ko"][i]
    found = [(m, b, pair) for a, b, pair in OPPOSITES
             for m in re.finditer(rf"(?<![가-힣]){a}(?=하|되|시|을|를|은|는|이|가|$| )(?![가-힣]*[」』])", text)
             if b not in text and "「" not in text[:m.start()] and "‘" not in text[:m.start()]]
    if not found: return None
    m, b, pair = rng.choice(found)
    _, right = doc.english(i)
    words = [w for k in right for w in re.findall(rf"\b{pair[0]}\w*", doc.text["en"][k])]
    done = (words[0], pair[1] + words[0][len(pair[0]):]) if len(words) == 1 else None
    return text[:m.start()] + b + text[m.end():], "meaning", done


def deny(doc, i, rng):
    text = doc.text["ko"][i]
    found = [(a, b) for a, b in DENIALS if text.rstrip(".").endswith(a) or a == "할 수 있" and a in text]
    if not found or re.search(r"않|못|없|아니", text): return None
    a, b = rng.choice(found)
    at = text.rfind(a)
    return text[:at] + b + text[at + len(a):], "meaning", None


def punctuate(doc, i, rng):
    text = doc.text["ko"][i]
    text = doc.text["ko"][i]
    if re.search(r"\d·\d", text): return None
    found = [(a, b) for a, b in (("「", "『"), ("“", "\""), ("‘", "'"), (", ", " "), ("·", ", ")) if a in text]
    if not found: return None
    a, b = rng.choice(found)
    if a == "「": return text.replace("「", "『").replace("」", "』"), "punctuation", None
    if a in "“‘": return text.replace("“", '"').replace("”", '"').replace("‘", "'").replace("’", "'"), "punctuation", None
    at = text.find(a)
    if a == ", " and text[at - 1].isdigit(): return None
    return text.replace(a, b, 1), "punctuation", None


ONE = dict(figure=figure, date=date, name=name, reword=reword, punctuate=punctuate, opposite=opposite, deny=deny)


def letters(text): return len(re.sub(r"[^\w]|_", "", re.sub(r"^[□ㅇ○\-*※ ]+", "", text)))


def variant(doc, others, rng, wanted):
    """One edited version: the texts, and for each expected sentence (old, new, state, done)."""
    ko = [[[sentence] for sentence in block] for block in doc.blocks["ko"]]
    behind, behind_old = collections.defaultdict(list), collections.defaultdict(list)
    number, spots = 0, []
    for b, block in enumerate(ko):
        for s in range(len(block)):
            spots.append((number, b, s))
            number += 1
    english = {k: s for k, s in enumerate(doc.text["en"])}
    after, dropped, paragraphs = collections.defaultdict(list), set(), collections.defaultdict(list)
    expected = {n: ([doc.text["ko"][n]], [doc.text["ko"][n]], "same", None, None) for n, _, _ in spots}
    extra, used, edits = [], set(), 0
    order = spots[:]
    rng.shuffle(order)
    for n, b, s in order:
        if edits == wanted: break
        if any(abs(n - u) < 2 for u in used): continue
        kind = rng.choice(list(ONE) * 2 + ["insert", "delete", "move", "change and move", "split", "merge", "reword and move", "exchange",
                                                "days", "item", "degree"])
        text = doc.text["ko"][n]
        left, right = doc.english(n)
        done = rng.random() < 0.4
        if kind in ONE:
            made = ONE[kind](doc, n, rng)
            if not made or made[0] == text or len(text) < 6: continue
            new, state, change = made
            if state in ("facts", "terms", "meaning"):
                if not right: continue
                if done:
                    places = [k for k in right if change and re.search(rf"(?<![\w.,]){re.escape(change[0])}(?![\d]|[.,]\d)", english[k])]
                    if len(places) != 1 or len(re.findall(rf"(?<![\w.,]){re.escape(change[0])}(?![\d]|[.,]\d)", english[places[0]])) != 1 or change[0] == change[1]: done = False
                    else: english[places[0]] = re.sub(rf"(?<![\w.,]){re.escape(change[0])}(?![\d]|[.,]\d)", change[1], english[places[0]])
            else: done = None
            ko[b][s] = [new]
            expected[n] = ([text], [new], state, done, kind)
        elif kind == "insert":
            donor = rng.choice(others)
            beads = [(l, r) for l, r in donor.beads if len(l) == 1 and len(r) >= 1 and len(donor.text["ko"][l[0]]) > 25]
            if not beads or not right: continue
            l, r = rng.choice(beads)
            new = re.sub(r"^[□ㅇ○\-*※ ]+", "", donor.text["ko"][l[0]])
            if new in doc.text["ko"]: continue
            if s + 1 == len(ko[b]) and not text.endswith("끝.") and re.search(r"[.!?]$", text): ko[b][s].append(new)
            else: behind[b].append(new)
            if done: after[max(right)] += [re.sub(r"^[□ㅇ○\-*※ ]+", "", donor.text["en"][k]) for k in r]
            extra.append(([], [new], "new", done, kind))
        elif kind == "delete":
            if len(text) < 12 or not right: continue
            done = done and left == [n]
            ko[b][s] = []
            if done: dropped |= set(right)
            expected[n] = ([text], [], "removed", done, kind)
        elif kind in ("days", "item", "degree"):
            # Behind a whole paragraph of both sides, once in a text.
            at = next((k for k, block in enumerate(doc.places) if right and max(right) in block), None)
            if s + 1 < len(ko[b]) or not right or behind[b] or behind_old[b] or at is None or max(right) != doc.places[at][-1]: continue
            if any(row[4] == kind for row in extra): continue
            old, new, translated, rows = placed(kind, done, rng)
            if any(row[0] + row[1] and (row[0] or row[1])[0] in doc.text["ko"] for row in rows): continue
            behind_old[b] += old
            behind[b] += new
            paragraphs[at] += translated
            extra += rows
            used.add(n + 1)
        elif kind == "exchange":
            # Two neighbouring paragraphs of a sentence each: the longer one stays.
            if b + 1 >= len(ko) or len(ko[b]) > 1 or len(ko[b + 1]) > 1 or any(abs(n + 1 - u) < 2 for u in used): continue
            other = doc.text["ko"][n + 1]
            if min(letters(text), letters(other)) < 8 or letters(text) == letters(other) or behind[b] or behind[b + 1]: continue
            if not right or not doc.english(n + 1)[1] or ko[b] != [[text]] or ko[b + 1] != [[other]]: continue
            ko[b][s], ko[b + 1][0] = [other], [text]
            shorter = n if letters(text) < letters(other) else n + 1
            expected[shorter] = ([doc.text["ko"][shorter]], [doc.text["ko"][shorter]], "moved", None, kind)
            used.add(n + 1)
        elif kind in ("move", "change and move", "reword and move"):
            if len(ko[b]) > 1 or len(text) < 12: continue
            made = (text, "moved", None) if kind == "move" else (reword if kind == "reword and move" else rng.choice([figure, date]))(doc, n, rng)
            # What is not in the translation cannot be out of date there.
            if not made or kind != "move" and not right: continue
            far = [k for k in range(len(ko)) if abs(k - b) > 2 and not behind_old[k]]
            if not far: continue
            ko[b][s] = []
            extra.append(([text], [made[0]], made[1], False if kind == "change and move" else None, kind))
            del expected[n]
            behind[rng.choice(far)].append(made[0])
        elif kind == "split":
            found = [(x, y) for x, y in SPLITS if x in text and len(text.split(x)[0]) > 12]
            if not found: continue
            x, y = rng.choice(found)
            first, second = text.replace(x, y, 1).split(". ", 1) if text.replace(x, y, 1).count(". ") == 1 else (None, None)
            if not first: continue
            ko[b][s] = [first + ".", second]
            expected[n] = ([text], [first + ".", second], "wording", None, kind)
        elif kind == "merge":
            if s + 1 >= len(ko[b]) or n + 1 in used: continue
            ends = [(x, y) for x, y in MERGES if text.endswith(x)]
            if not ends: continue
            x, y = ends[0]
            joined = text[:-len(x)] + y + " " + doc.text["ko"][n + 1]
            expected[n] = ([text, doc.text["ko"][n + 1]], [joined], "wording", None, kind)
            del expected[n + 1]
            ko[b][s:s + 2] = [[joined], []]
            used.add(n + 1)
        used.add(n)
        edits += 1
    made = []
    for b, block in enumerate(ko): made += [" ".join(t for sentence in block for t in sentence)] + behind[b]
    korean = "\n\n".join(text for text in made if text) + "\n"
    older = []
    for b, block in enumerate(doc.blocks["ko"]): older += [" ".join(block)] + behind_old[b]
    blocks, k = [], 0
    for number, block in enumerate(doc.blocks["en"]):
        out = []
        for _ in block:
            if k not in dropped: out.append(english[k])
            out += after[k]
            k += 1
        if out: blocks.append(" ".join(out))
        blocks += paragraphs[number]
    return "\n\n".join(older) + "\n", korean, "\n\n".join(blocks) + "\n", list(expected.values()) + extra


def folded(texts): return " ".join(" ".join(texts).split())


def judge(tool, item, work):
    number, name, old, new, english, expected = item
    paths = [os.path.join(work, f"{number}.{k}.txt") for k in ("old", "new", "en")]
    for path, text in zip(paths, (old, new, english)):
        with open(path, "w", encoding="utf-8") as file: file.write(text)
    run = subprocess.run([tool, "stale", *paths, "--glossary", f"{ROOT}/Glossary/mofa.tsv", "--glossary", f"{ROOT}/Samples/glossary.tsv",
                          "--format", "json", "-q"], capture_output=True, text=True)
    if run.returncode > 1: return [(name, "run", None, None, run.stderr.strip(), None)]
    report = json.loads(run.stdout)
    found = {}
    for sentence in report["documents"][0].get("sentences", []):
        key = sentence.get("new") or sentence["old"]
        found.setdefault((key["text"], "new" in sentence), []).append(sentence)
    warned = {f["source"]["text"] for f in report["findings"] if f["check"] == "stale-new" and f["severity"] == "warning"}
    rows = []
    for olds, news, state, done, kind in expected:
        text = folded(news or olds)
        got = (found.get((text, bool(news))) or [None])[0]
        if got is None and len(news) == 2: got = (found.get((folded(news[:1]), True)) or [None])[0]
        if got is None:
            rows.append((name, kind or "unchanged", state, done, "not seen as one sentence", text))
            continue
        said = got["state"]
        # A new item is no matter of course.
        if kind == "item" and not got["updated"] and got["new"]["text"] not in warned: said = "info"
        rows.append((name, kind or "unchanged", state, done, (said, got["updated"]), text))
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("releases", nargs="?")
    parser.add_argument("--seeds", type=int, default=60)
    parser.add_argument("--edits", type=int, default=4)
    parser.add_argument("-v", action="store_true")
    a = parser.parse_args()
    docs = list(documents(Document, a.tool, a.releases))
    items = []
    for seed in range(a.seeds):
        for doc in docs:
            rng = random.Random(f"{seed} {doc.name}")
            old, new, english, expected = variant(doc, [d for d in docs if d is not doc], rng, a.edits)
            items.append((len(items), doc.name, old, new, english, expected))
    with tempfile.TemporaryDirectory() as work, ThreadPoolExecutor(2) as pool:
        rows = [row for rows in pool.map(lambda item: judge(a.tool, item, work), items) for row in rows]
    right = total = wrong_same = same = 0
    table = collections.defaultdict(collections.Counter)
    follow = collections.Counter()
    for name, kind, state, done, got, text in rows:
        if isinstance(got, str):
            table[kind]["unseen"] += 1
            if a.v: print(f"{name}: {kind}: {got}: {text}")
            if state == "same": continue
            total += 1
            continue
        table[kind]["all"] += 1
        ok = got[0] == state
        if state == "same":
            same += 1
            wrong_same += not ok
        else:
            total += 1
            right += ok
        table[kind]["right"] += ok
        if done is not None and ok:
            follow[(kind, done, got[1])] += 1
            table[kind]["followed" if got[1] == done else "misjudged"] += 1
        if a.v and (not ok or done is not None and got[1] != done):
            print(f"{name}: {kind}: expected {state}{' done' if done else ''}, found {got[0]}{' updated' if got[1] else ''}: {text}")
    for kind, counts in sorted(table.items()):
        print(f"{kind:10} {counts['right']:5} of {counts['all']:5} states right; translation judged rightly {counts['followed']}, "
              f"wrongly {counts['misjudged']}; not seen {counts['unseen']}")
    planted = [r for r in rows if r[2] == "facts" and r[3] is False]
    missed = [r for r in planted if not isinstance(r[4], tuple) or r[4][0] != "facts" or r[4][1]]
    print(f"fact changes that the translation lacks: {len(planted) - len(missed)} of {len(planted)} found")
    print(f"states of changed sentences: {right} of {total} right ({100 * right / max(1, total):.1f} %)")
    print(f"unchanged sentences: {wrong_same} of {same} wrong")
    wrong = sum(n for (kind, done, got), n in follow.items() if done != got)
    print(f"followed or not: {sum(follow.values()) - wrong} of {sum(follow.values())} right")


main()
