#!/usr/bin/env python3
"""order.py TOOL [N]: what `align` costs where the order or the cut of two texts differs, at N, 2 N and 4 N sentences (N is 4,000).

Every case is made of seeded sentences, so that the same N gives the same texts, and three times with other seeds, since the pairs that
anchor a search in a text out of order are chance; the mean counts. Printed are the seconds of CPU time and the peak
memory of the process, by what both grow with the last doubling (what two sentences cost is taken off first), and of the sentences
the share that is paired with its own translation, by a bead or as a moved passage, and with another, both where the tool is at
least half sure. Exits with 1 where a case needs more than 10 s or 1 GB for 8,000 sentences (in proportion for other numbers, but
for what two sentences cost), grows by more than 2.3 a doubling, pairs more than 5 % wrongly, or where a warning is missing.
What is at fault is measured again, twice at most, and the least time counts: another process can only make a run slower.
"""
import json, os, random, resource, subprocess, sys, tempfile

SEEDS = (7, 8, 9)
SECONDS, MEGABYTES, SENTENCES, GROWTH, WRONG = 10, 1000, 8000, 2.3, 0.05
# Below these, what is measured is noise.
LEAST_SECONDS, LEAST_MEGABYTES = 0.25, 10

SUBJECTS = [
    ("외교부 장관", "the Minister of Foreign Affairs"), ("통일부", "the Ministry of Unification"),
    ("국방부", "the Ministry of National Defense"), ("대사관", "the embassy"), ("위원회", "the commission"),
    ("대표단", "the delegation"), ("총리", "the Prime Minister"), ("대통령", "the President"), ("유엔 총회", "the UN General Assembly"),
    ("연구소", "the research institute"), ("국회", "the National Assembly"), ("대학교", "the university"),
    ("병원", "the hospital"), ("은행", "the bank"), ("환경부", "the Ministry of Environment"), ("교육부", "the Ministry of Education"),
    ("시민 단체", "the civic group"), ("언론", "the press"), ("기업", "the company"), ("법원", "the court"),
]
PLACES = [
    ("서울", "Seoul"), ("부산", "Busan"), ("제네바", "Geneva"), ("뉴욕", "New York"), ("런던", "London"), ("파리", "Paris"),
    ("하노이", "Hanoi"), ("도쿄", "Tokyo"), ("베이징", "Beijing"), ("모스크바", "Moscow"), ("베를린", "Berlin"), ("카이로", "Cairo"),
    ("나이로비", "Nairobi"), ("자카르타", "Jakarta"), ("방콕", "Bangkok"), ("마닐라", "Manila"), ("워싱턴", "Washington"),
    ("오타와", "Ottawa"), ("리마", "Lima"), ("브뤼셀", "Brussels"),
]
OBJECTS = [
    ("북한 인권 상황", "the situation of human rights in North Korea"), ("기후 변화", "climate change"), ("경제 협력", "economic cooperation"),
    ("이산가족 문제", "the issue of separated families"), ("핵 무기", "nuclear weapons"), ("해양 안보", "maritime security"),
    ("교육 제도", "the education system"), ("식량 지원", "food assistance"), ("난민 보호", "the protection of refugees"),
    ("무역 협정", "the trade agreement"), ("보건 정책", "health policy"), ("문화 교류", "cultural exchange"),
    ("에너지 공급", "energy supply"), ("사이버 범죄", "cybercrime"), ("농업 기술", "agricultural technology"),
    ("도로 건설", "the construction of roads"), ("물 관리", "water management"), ("여성 고용", "the employment of women"),
    ("과학 연구", "scientific research"), ("재난 대응", "disaster response"),
]
VERBS = [
    ("논의하였다", "discussed"), ("평가하였다", "assessed"), ("설명하였다", "explained"), ("검토하였다", "reviewed"),
    ("강조하였다", "emphasized"), ("조사하였다", "investigated"), ("소개하였다", "introduced"), ("비판하였다", "criticized"),
    ("지지하였다", "supported"), ("분석하였다", "analyzed"),
]
MONTHS = "January February March April May June July August September October November December".split()


def particle(word, closed, opened):
    """The particle of a Korean word: the first after a final consonant, the second after a vowel."""
    return word + (closed if (ord(word[-1]) - 0xAC00) % 28 else opened)


def sentence(rng):
    """A Korean sentence and its translation."""
    subject, place, thing, verb = (rng.choice(words) for words in (SUBJECTS, PLACES, OBJECTS, VERBS))
    people, month, day = rng.randrange(11, 9990), rng.randrange(12), rng.randrange(1, 29)
    shape = rng.randrange(4)
    ko, en = particle(subject[0], "은", "는"), subject[1][0].upper() + subject[1][1:]
    what = particle(thing[0], "을", "를")
    if shape == 0:
        return (f"{ko} {month + 1}월 {day}일 {place[0]}에서 {people:,}명과 {what} {verb[0]}.",
                f"{en} {verb[1]} {thing[1]} with {people:,} people in {place[1]} on {MONTHS[month]} {day}.")
    if shape == 1:
        return (f"{ko} {place[0]}에서 열린 회의에서 {what} {verb[0]}.", f"{en} {verb[1]} {thing[1]} at the meeting held in {place[1]}.")
    if shape == 2:
        other = rng.choice(OBJECTS)
        return (f"{ko} {people:,}건의 보고서를 받고 {particle(other[0], '과', '와')} {what} {verb[0]}.",
                f"{en} received {people:,} reports and {verb[1]} {other[1]} and {thing[1]}.")
    return (f"{place[0]} 주재 {ko} {what} 위한 회의를 {month + 1}월 {day}일에 열고 그 결과를 {verb[0]}.",
            f"{en} in {place[1]} held a meeting on {MONTHS[month]} {day} for {thing[1]} and {verb[1]} its results.")


def pairs(count, seed):
    rng = random.Random(seed)
    return [sentence(rng) for _ in range(count)]


def unbroken(texts):
    """Sentences as one line without full stops, as a transcript has them."""
    return " ".join(text.rstrip(".") for text in texts)


def ordered(order):
    """A case whose translation has the sentences in the order of the indices; its gold is where each stands."""
    def make(count, seed):
        both = pairs(count, seed)
        indices = order(list(range(count)))
        gold = {source: target for target, source in enumerate(indices)}
        return [ko for ko, _ in both], [both[i][1] for i in indices], gold
    return make


def blocks(length):
    def order(indices):
        parts = [indices[i:i + length] for i in range(0, len(indices), length)]
        random.Random(11).shuffle(parts)
        return sum(parts, [])
    return order


def shuffled(indices):
    random.Random(13).shuffle(indices)
    return indices


def one_english_line(count, seed):
    both = pairs(count, seed)
    return [ko for ko, _ in both], [unbroken(en for _, en in both)], {}


def one_korean_line(count, seed):
    both = pairs(count, seed)
    return [unbroken(ko for ko, _ in both)], [en for _, en in both], {}


def pages(count, seed):
    """English lines of forty sentences each."""
    both = pairs(count, seed)
    return [ko for ko, _ in both], [unbroken(en for _, en in both[i:i + 40]) for i in range(0, count, 40)], {}


def two_long_lines(count, seed):
    """A long line on each side, a quarter of the text, at opposite ends."""
    both = pairs(count, seed)
    quarter = count // 4
    korean = [ko for ko, _ in both[:-quarter]] + [unbroken(ko for ko, _ in both[-quarter:])]
    return korean, [unbroken(en for _, en in both[:quarter])] + [en for _, en in both[quarter:]], {}


def words_in_a_line(count, seed):
    """One word a paragraph, again and again, and words of three letters in a line: 168 KB of text for 8,000."""
    rng = random.Random(seed)
    words = ["".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(3)) for _ in range(count * 7 // 4)]
    return ["기구"] * len(words), [" ".join(words)], {}


def one_word_lines(count, _):
    """One word, as often as there are sentences, in a line on both sides."""
    return [" ".join(["기구"] * count)] * 2, [" ".join(["organization"] * count)] * 2, {}


def repeated(count, seed):
    ko, en = pairs(1, seed)[0]
    return [ko] * count, [en] * count, {}


def unrelated(count, seed):
    """A text with another that is twice as long."""
    return [ko for ko, _ in pairs(count, seed)], [en for _, en in pairs(2 * count, seed + 90)], {}


# name: the maker, and what the warning says, if there must be one
CASES = {
    "in order": (ordered(lambda i: i), None),
    "reversed": (ordered(lambda i: i[::-1]), "order"),
    "second half first": (ordered(lambda i: i[len(i) // 2:] + i[:len(i) // 2]), "order"),
    "blocks of 50 shuffled": (ordered(blocks(50)), "order"),
    "shuffled": (ordered(shuffled), "order"),
    "one English line": (one_english_line, "sentence end"),
    "one Korean line": (one_korean_line, "sentence end"),
    "lines of 40 sentences": (pages, "sentence end"),
    "a long line each": (two_long_lines, None),
    "words in a line": (words_in_a_line, "warning"),
    "one word in a line": (one_word_lines, None),
    "one sentence repeated": (repeated, None),
    "unrelated": (unrelated, "hardly translate"),
}


def measure(tool, folder, korean, english, limit):
    """CPU seconds, megabytes, exit status, what was said, and the alignment."""
    paths = [os.path.join(folder, name) for name in ("ko.txt", "en.txt", "out.json")]
    for path, paragraphs in zip(paths, (korean, english)):
        with open(path, "w", encoding="utf-8") as file:
            file.write("".join(text + "\n\n" for text in paragraphs))
    if os.path.exists(paths[2]):
        os.remove(paths[2])
    with open(os.path.join(folder, "stderr"), "w+", encoding="utf-8") as errors:
        child = subprocess.Popen(
            [tool, "align", *paths[:2], "--format", "json", "-o", paths[2]], stderr=errors, stdout=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1)))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read()
    found = None
    if child.returncode == 0:
        with open(paths[2], encoding="utf-8") as file:
            found = json.load(file)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode, said, found


def judge(found, gold, count):
    """The shares of sentences paired rightly and wrongly."""
    right = wrong = 0
    for bead in found["beads"] + found["moves"]:
        if bead["confidence"] < 0.5 or not bead["target"]:
            continue
        for segment in bead["source"]:
            if gold[segment] in bead["target"]:
                right += 1
            else:
                wrong += 1
    return right / count, wrong / count


def run(tool, folder, name, count, least, faults):
    """The means over the seeds: CPU seconds, megabytes, the shares paired rightly and wrongly; None where a run failed.
    `faults` gets what is wrong."""
    make, warning = CASES[name]
    at, means = f"{name}, {count}:", [0, 0, 0, 0]
    for seed in SEEDS:
        korean, english, gold = make(count, seed)
        seconds, megabytes, status, said, found = measure(tool, folder, korean, english, 10 * SECONDS)
        if status != 0:
            faults.append(f"{at} exit status {status} after {seconds:.1f} s, {megabytes:.0f} MB {said.strip()}")
            return None
        for value, most, start, unit in ((seconds, SECONDS, least[0], "s"), (megabytes, MEGABYTES, least[1], "MB")):
            if value > most * count / SENTENCES + start:
                faults.append(f"{at} {value:.1f} {unit}, more than {most * count / SENTENCES + start:.1f}")
        if (warning is None) != (said == "") or warning is not None and warning not in said:
            faults.append(f"{at} a warning of “{warning}” was expected, not “{said.strip()}”")
        for index, value in enumerate((seconds, megabytes, *(judge(found, gold, count) if gold else (0, 0)))):
            means[index] += value / len(SEEDS)
    if means[3] > WRONG:
        faults.append(f"{at} {means[3]:.1%} of the sentences are paired wrongly")
    return means


def judged(tool, folder, name, counts, least):
    """The line that is printed and the faults of a case. Only faults that each measurement has count."""
    rows = []
    for attempt in range(3):
        faults, growths = [], []
        again = [run(tool, folder, name, count, least, faults) for count in counts]
        if not all(again):
            return f"{name:24}" + "".join(f"{f'{r[0]:.2f} s' if r else 'failed':>19}" for r in again), faults
        rows = [[min(a[0], b[0]), *b[1:]] for a, b in zip(rows, again)] if rows else again
        for index, (low, unit) in enumerate(((LEAST_SECONDS, "time"), (LEAST_MEGABYTES, "memory"))):
            # In the last doubling, and from where it can be measured on.
            before, after = (max(low, row[index] - least[index]) for row in rows[1:])
            growths.append(after / before)
            if growths[-1] > GROWTH:
                faults.append(f"{name}: {unit} grows by {growths[-1]:.2f} a doubling")
        if not faults:
            break
    line = f"{name:24}" + "".join(f"{r[0]:>8.2f} s {r[1]:>5.0f} MB" for r in rows)
    line += "".join(f"{growth:>8.2f}" for growth in growths)
    if rows[2][2] > 0:
        line += f"  {rows[2][2]:>7.1%} {rows[2][3]:>6.1%}"
    return line, faults


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    tool, first = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    counts, faults = [first, 2 * first, 4 * first], []
    with tempfile.TemporaryDirectory() as folder:
        least = measure(tool, folder, *zip(*pairs(2, SEEDS[0])), SECONDS)
        print(f"{'':24}" + "".join(f"{count:>19}" for count in counts) + "       growth     right  wrong")
        for name in CASES:
            line, found = judged(tool, folder, name, counts, least)
            faults += found
            print(line, flush=True)
    for fault in faults:
        print(f"error: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
