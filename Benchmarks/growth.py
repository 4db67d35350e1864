#!/usr/bin/env python3
"""Runs the tool on input of n, 2n and 4n things of one kind, for many kinds, and says how its CPU time and its memory grow.

usage: growth.py TOOL [--short] [--only PART OF A NAME]... [--jobs N] [--list]

CPU time is user and system time of the process and all its threads, less what the same command takes on one thing of
the kind. Where 4n things take less than 0.4 s, n is made larger, as long as the files stay small enough, so that the
growth is not that of the start. A kind is flagged, and the exit status 1, where 4n things take more than 2.3 times
as long as 2n, by the least time of each size and by the middle one of the rates of neighbouring runs. What is flagged is measured
again, eleven times at most: on a machine that others use, one run may take half as long again as the next. --short takes one kind of
each mechanism, and its last doubling only, at the sizes given here; what is flagged there is measured at twice the size.
"""
import argparse, concurrent.futures, math, os, re, resource, shutil, statistics, subprocess, sys, tempfile, threading

sys.dont_write_bytecode = True
import growth_files

BOUND = 2.3
ENOUGH, SHORT_ENOUGH = 0.4, 0.1  # seconds at 4n; what takes less than half of the first, or the second, is too fast to be judged
ATTEMPTS = 12                    # of a kind that seems to grow
FLOOR = 0.02                     # seconds that a measurement may be off
LIMIT, SHORT_LIMIT = 60, 10      # CPU seconds of a process
MEMORY = 6 << 30                 # and its bytes of address space
LARGEST = 24 << 20               # bytes of input

KINDS = {}  # name: (size, function)


def kind(name, size):
    def keep(function):
        assert name not in KINDS, name
        KINDS[name] = (size, function)
        return function
    return keep


def write(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return name


def text_kind(name, command, piece, size, ending="txt", before="", after=""):
    """A file of one piece again and again; {i} is its number."""
    @kind(name, size)
    def make(n):
        body = "".join(piece.replace("{i}", str(i)) for i in range(n)) if "{i}" in piece else piece * n
        write("in." + ending, before + body + after + "\n")
        return command.split() + ["in." + ending]


def pair_kind(name, korean, english, size, options="", ending="txt", command="check", glossary=None):
    """A pair of files, each of one piece again and again."""
    @kind(name, size)
    def make(n):
        for side, piece in (("ko", korean), ("en", english)):
            write(f"{side}.{ending}", "".join(numbered(piece, i) for i in range(n)) + "\n")
        arguments = [command, f"ko.{ending}", f"en.{ending}"] + options.split()
        if glossary:
            arguments += ["--glossary", write("terms.tsv", glossary)]
        return arguments


def row_kind(name, korean, english, size, options="", glossary=None):
    """One row of a table, whose sides are one piece again and again."""
    @kind(name, size)
    def make(n):
        sides = ["".join(numbered(piece, i) for i in range(n)) for piece in (korean, english)]
        write("rows.tsv", "\t".join(sides) + "\n")
        arguments = ["check", "--bilingual", "rows.tsv"] + options.split()
        if glossary:
            arguments += ["--glossary", write("terms.tsv", "".join(numbered(row, i) for row in glossary for i in range(n if "{" in row else 1)))]
        return arguments


def glossary_kind(name, row, size, header="ko\ten", command="glossary lint terms.tsv", last=None):
    @kind(name, size)
    def make(n):
        rows = [numbered(row, i, n) for i in range(n)]
        if last:
            rows.append(numbered(last, n, n))
        write("terms.tsv", "\n".join([header] + rows) + "\n")
        return command.split()


SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후"
SURNAMES = [("김", "Kim"), ("이", "Lee"), ("박", "Park"), ("최", "Choi"), ("정", "Jung"), ("강", "Kang"), ("조", "Cho")]
ROMAN = ["ga", "na", "da", "ra", "ma", "ba", "sa", "a", "ja", "cha", "ka", "ta", "pa", "ha"]
VOWELS = ["a", "eo", "o", "u"]


def hangul(i, length=3):
    word = ""
    for _ in range(length):
        i, rest = divmod(i, len(SYLLABLES))
        word += SYLLABLES[rest]
    return word


def letters(i, length=4):
    word = ""
    for _ in range(length):
        i, rest = divmod(i, 26)
        word += chr(97 + rest)
    return word


def person(i):
    """A Korean's name in Hangul and in Latin letters."""
    surname = SURNAMES[i % len(SURNAMES)]
    korean, latin = "", []
    rest = i
    for _ in range(2):
        rest, place = divmod(rest, len(SYLLABLES))
        korean += SYLLABLES[place]
        latin.append(ROMAN[place % 14].replace("a", VOWELS[place // 14]) if ROMAN[place % 14] != "a" else VOWELS[place // 14])
    return surname[0] + korean, f"{surname[1]} {latin[0].capitalize()}-{latin[1]}"


def numbered(piece, i, n=0):
    if "{" not in piece:
        return piece
    values = {"i": str(i), "next": str((i + 1) % max(n, 1)), "up": str(i + 1), "h": hangul(i), "w": letters(i),
              "W": letters(i).capitalize(), "p": person(i)[0], "P": person(i)[1]}
    return re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], m[0]), piece)


# What one line holds

for language, pieces in {
    "ko": [("digits", "7", 20000), ("dots", "1.", 20000), ("middle-dots", "1·", 8000), ("commas", "1,", 20000),
           ("colons", "1:2:", 10000), ("slashes", "1/", 20000), ("hyphens", "1-", 20000), ("tildes", "1~", 20000),
           ("weekdays", "월·화·", 5000), ("weekdays-comma", "월, 화, ", 5000), ("weekdays-tilde", "월~", 10000),
           ("scales", "만", 10000), ("numerals", "세 ", 10000), ("sino", "삼십", 10000), ("dates", "2024.4.15.(월) ", 5000),
           ("month-days", "4.15-", 5000), ("years", "2024년 4월 ", 5000), ("articles", "제3조 ", 8000),
           ("halves", "반 ", 10000), ("parts", "초·중", 8000), ("places", "한미일·", 5000), ("countries", "한국, 미국, ", 5000),
           ("times", "오전 10시 30분 ", 5000), ("money", "3만 5천 달러 ", 5000), ("degrees", "영하 섭씨 5도 ", 5000),
           ("open", "(1", 10000), ("quotes", "“가", 10000), ("syllables", "가", 20000), ("latin", "가a", 10000),
           ("events", "6·25", 5000), ("quarters", "3/4분기·", 5000), ("phone", "02-2100-7000-", 5000),
           ("relative", "지난달 26일 ", 5000), ("out-of-ten", "열에 아홉", 5000), ("zones", "한국시간 16일 ", 5000)],
    "en": [("digits", "7", 20000), ("dots", "1.", 20000), ("commas", "1,", 20000), ("hyphens", "1-", 20000),
           ("slashes", "1/", 20000), ("and", "1 and ", 8000), ("and-words", "one and ", 8000), ("to", "1 to ", 8000),
           ("hundred", "hundred ", 8000), ("and-hundred", "and hundred ", 8000), ("hyphened", "twenty-one-", 8000),
           ("weekdays", "Monday, Tuesday, ", 5000), ("weekdays-and", "Monday and ", 8000), ("months", "March, ", 8000),
           ("dates", "April 15, 2024, ", 5000), ("day-lists", "15, 16, ", 8000), ("early-to-mid", "early to mid-", 5000),
           ("ordinals", "the 1st, 2nd and ", 5000), ("of", "one of ", 8000), ("point", "1 point ", 8000),
           ("half", "half a ", 8000), ("between", "between 1 and ", 8000), ("countries", "Korea, Japan, ", 5000),
           ("times", "10:30 a.m. ", 5000), ("money", "US$3 million ", 5000), ("degrees", "minus 5 degrees ", 5000),
           ("open", "(1", 10000), ("ago", "two days ago ", 5000), ("symbols", "A/RES/76/177 ", 5000),
           ("urls", "http://a.b/c ", 5000), ("at", "a@", 20000), ("colons", "http://", 8000), ("capitals", "A.B.", 10000)],
}.items():
    for name, piece, size in pieces:
        text_kind(f"facts-{language}-{name}", f"facts --lang {language}", piece, size)

for language, pieces in {
    "ko": [("stops", "다.", 20000), ("sentences", "회의가 열렸다. ", 8000), ("quotes", "“가다.” 라고 ", 5000),
           ("open-quotes", "“가다. ", 8000), ("brackets", "(가다. ", 8000), ("dates", "2016.11.14. ", 5000),
           ("words", "가나다 ", 20000), ("jamo", "ᄀ", 20000)],
    "en": [("stops", ".", 20000), ("sentences", "They met. ", 10000), ("abbreviations", "U.S. ", 10000),
           ("initials", "A. ", 20000), ("quotes", "“Go.” ", 8000), ("brackets", "(Go. ", 8000), ("no-space", "met.The", 8000),
           ("ellipses", "...", 20000), ("marks", "e\u0301", 20000)],
}.items():
    for name, piece, size in pieces:
        text_kind(f"segment-{language}-{name}", f"segment --lang {language}", piece, size)

for name, piece, size, ending in [
    ("lines", "가나다 {i}\n", 10000, "txt"), ("wrapped", "the meeting of the\n", 10000, "txt"),
    ("blank-lines", "a\n\n", 10000, "txt"), ("bullets", "- item {i}\n", 8000, "txt"), ("numbers", "{i}. item\n", 8000, "txt"),
    ("metadata", "담당: 김 {i}\n", 8000, "txt"), ("footnotes", "word* {i}\n* note {i}\n", 5000, "txt"),
    ("md-headings", "# Title {i}\n\n", 8000, "md"), ("md-lists", "* item {i}\n", 8000, "md"),
    ("md-quotes", "> ", 10000, "md"), ("md-comments", "<!-- a -->\n", 8000, "md"), ("md-open-comments", "<!-- ", 10000, "md"),
    ("md-links", "[a](http://b/{i}) ", 5000, "md"), ("md-brackets", "[", 20000, "md"), ("md-tables", "| a | b |\n", 8000, "md"),
    ("md-rules", "a | b | c\n---|---\n", 5000, "md"), ("md-under", "---|---\n", 8000, "md"), ("md-rows", "| a | b |\n|---|---|\n", 5000, "md"),
    ("md-nested", "> - ", 10000, "md"), ("md-nested-lines", "> > > > - - - - a\n", 5000, "md"), ("md-blank-items", "-\n\n", 8000, "md"),
    ("md-notes", "a[^{i}] b\n\n[^{i}]: note\n\n", 4000, "md"), ("md-addresses", "[a{i}]: b\n", 8000, "md"), ("md-open-notes", "[^a", 10000, "md"),
    ("md-under-scores", "_a ", 10000, "md"), ("md-pictures", "![a", 10000, "md"), ("md-templates", "{% a", 10000, "md"),
    ("md-template-lines", "{% if a\n", 8000, "md"), ("md-html", "<div>a</div>\n", 8000, "md"), ("md-open-html", "<a\n", 8000, "md"),
    ("md-breaks", "a<br>", 10000, "md"), ("md-front", "title: a{i}\n", 8000, "md"), ("md-tabs", "\ta", 10000, "md"),
    ("md-code", "`a` ", 10000, "md"), ("md-fences", "```\na\n", 8000, "md"), ("md-stars", "*", 20000, "md"),
    ("html-paragraphs", "<p>Text {i}.</p>", 8000, "html"), ("html-deep", "<div>", 4000, "html"),
    ("html-lists", "<ul><li>a", 2000, "html"), ("html-tables", "<table><tr><td>a", 1000, "html"),
    ("html-entities", "&amp;", 20000, "html"), ("html-unclosed", "<a ", 10000, "html"),
    ("html-comments", "<!-- a -->", 8000, "html"), ("html-scripts", "<script>a</script>", 5000, "html"),
    ("html-attributes", "<p a{i}=1 b=2>x", 5000, "html"), ("html-less", "<", 20000, "html"),
]:
    text_kind(f"show-{name}", "show --lang en", piece, size, ending, before="---\n" if name == "md-front" else "")

for name, command in (("segment-json-line", "segment --lang en --format json"), ("show-line", "show --lang en")):
    text_kind(name, command, "They met — twice. ", 4000)

# Pairs

SAME = ("{i}명이 행사에 참석하였다.\n\n", "{i} people attended the event.\n\n")
pair_kind("align-same", *SAME, 2000, command="align")
pair_kind("align-one-paragraph", "{i}명이 왔다. ", "{i} people came. ", 1500, command="align")
pair_kind("align-json-line", "{i}명이 왔다. ", "{i} people came. ", 1000, "--format json", command="align")
pair_kind("align-explain", *SAME, 1000, "--explain", command="align")
pair_kind("align-paragraphs", *SAME, 2000, "--level paragraph", command="align")
pair_kind("check-same", *SAME, 2000)
pair_kind("check-findings", "{i}명이 왔다.\n\n", "1{i} people came.\n\n", 1000)
pair_kind("check-one-paragraph", "{i}명이 왔다. ", "{i} people came. ", 1500)
pair_kind("check-names", "{p} 장관이 왔다. ", "Minister {P} came. ", 400)
pair_kind("check-name-spelling", "{p} 장관이 왔다.\n\n", "{P} came.\n\n", 400, "--only name-spelling")
pair_kind("check-name-mismatch", "{p} 장관이 왔다.\n\n", "Minister {P} came.\n\n", 400, "--only name-mismatch")
pair_kind("check-foreign-names", "{h}(John {W}) 특사가 왔다.\n\n", "Envoy Jon {W}s came.\n\n", 400, "--only name-mismatch")
pair_kind("check-acronyms", "{h}({w})가 왔다.\n\n", "The {W} Agency ({W}A) came.\n\n", 800)
pair_kind("check-quotes", "“가나다가 왔다.\n\n", "“They came.\n\n", 1500)
pair_kind("check-denials", "오지 않았다.\n\n", "They came.\n\n", 1500)
pair_kind("check-consistency", "회의가 열렸다.\n\n", "Meeting {w} was held.\n\n", 800, "--only consistency")
pair_kind("check-terms", "동해에 {i}명이 왔다.\n\n", "{i} people came to the Sea of Japan.\n\n", 1000,
          glossary="ko\ten\ten_forbidden\tcategory\n동해\tEast Sea\tSea of Japan\tplace\n")
pair_kind("check-md-ignores", "{i}명이 왔다.\n\n",
          "1{i} people came. <!-- align-tool-ignore number-mismatch: known -->\n\n", 800, ending="md")
pair_kind("check-html", "<p>{i}명이 왔다.</p>", "<p>{i} people came.</p>", 1500, ending="html")

for name, korean, english, size in [
    ("links", "http://a.b/{i} ", "http://a.b/{i} ", 1000), ("links-differ", "http://a.b/{i} ", "http://a.c/{i} ", 1000),
    ("emails", "a{i}@b.kr ", "a{i}@b.kr ", 1000), ("symbols", "A/RES/76/{i} ", "A/RES/77/{i} ", 1000),
    ("numbers", "{i}명 ", "{i} people ", 2000), ("numbers-differ", "{i}명 ", "1{i} people ", 1000),
    ("same-numbers", "7명 ", "7 people ", 3000), ("dates", "2024.4.15.(월) ", "Monday, April 15, 2024 ", 1000),
    ("dates-differ", "2024.4.15.(월) ", "Tuesday, May 16, 2023 ", 1000), ("places", "한국 미국 ", "Korea and the U.S. ", 1500),
    ("money", "3만 5천 달러 ", "US$53,000 ", 1000), ("percent", "3.{i}% ", "4.{i} percent ", 1000),
    ("times", "오전 10시 30분 ", "10:40 a.m. ", 1000), ("ordinals", "제{i}차 ", "{i}th ", 1000),
    ("people", "터너 특사 ", "Special Envoy King ", 1500), ("acronyms", "기구(ABC) ", "ABC ", 2000),
    ("brackets", "(", "[", 8000), ("quotes", "“", "“』", 6000), ("words", "협의 ", "meeting ", 3000),
    ("repeated", "가 ", "the the ", 4000), ("spaces", "가 ", "the  meeting ", 4000), ("fused", "가 ", "thetwotop ", 3000),
    ("sides", "가나다라", "abcd", 8000), ("rises", "3% 증가 ", "up 3 percent ", 1500), ("opposites", "증가 감소 ", "fell and rose ", 2000),
    ("sentences", "{i}명이 왔다. ", "{i} people came. ", 1000), ("no-space", "하였다.양측은 ", "consultation.The two ", 1500),
    ("repeated-latin", "w{i} ", "w{w} w{w} ", 2000),
]:
    row_kind(f"row-{name}", korean, english, size)


EAST_SEA = ["ko\ten\ten_forbidden\tcategory\n", "동해\tEast Sea\tSea of Japan\tplace\n"]
TITLES = ["id\tko\ten\tcategory\tvalid_to\tsuccessor\n", "A{i}\t{h}국 장관\tMinister of {W}\ttitle\t2010\tA{up}\n"]
row_kind("row-terms", "동해 ", "East Sea ", 1500, glossary=EAST_SEA)
row_kind("row-terms-wrong", "동해 ", "Sea of Japan ", 1500, glossary=EAST_SEA)
row_kind("row-terms-missing", "동해 ", "water ", 1500, glossary=EAST_SEA)
row_kind("row-many-terms", "{h}국 장관 ", "Minister of {W} ", 400, "--date 2024-04-15", glossary=TITLES)


# One sentence of many facts that has no counterpart: each is looked up, not compared with all others.
for name, korean, english, size in [
    ("links", "https://a.example/k{i} ", "https://a.example/e{i} ", 4000),
    ("phones", "02-2100-{up} ", "031-300-{up} ", 4000), ("items", "①{h} {i}개 ", "②{w} {up} ", 2000),
    ("emails", "k{w}@a.example ", "e{w}@b.example ", 4000)]:
    pair_kind(f"check-unpaired-{name}", korean, english, size, "--only omission,addition")

@kind("check-many-terms", 400)
def check_many_terms(n):
    write("ko.txt", "".join(f"{hangul(i)}국 장관이 왔다.\n\n" for i in range(n)))
    write("en.txt", "".join(f"The Minister of {letters(i).capitalize()} came.\n\n" for i in range(n)))
    write("terms.tsv", "".join(numbered(row, i) for row in TITLES for i in range(n if "{" in row else 1)))
    return ["check", "ko.txt", "en.txt", "--date", "2024-04-15", "--glossary", "terms.tsv"]


@kind("bilingual-rows", 4000)
def bilingual_rows(n):
    write("rows.tsv", "".join(f"{i}명이 왔다.\t{i} people came.\n" for i in range(n)))
    return ["check", "--bilingual", "rows.tsv", "--format", "csv"]


@kind("bilingual-tmx", 2000)
def bilingual_tmx(n):
    units = "".join(f'<tu><tuv xml:lang="ko"><seg>{i}명</seg></tuv><tuv xml:lang="en"><seg>{i} people</seg></tuv></tu>'
                    for i in range(n))
    head = ('<header srclang="ko" creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" '
            'datatype="plaintext"/>')
    write("rows.tmx", f'<?xml version="1.0"?><tmx version="1.4">{head}<body>{units}</body></tmx>')
    return ["check", "--bilingual", "rows.tmx", "--format", "csv"]


for form in ("json", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "csv", "tmx", "xliff", "html", "xlsx", "docx"):
    pair_kind(f"report-{form}", "{i}명이 왔다.\n\n", "1{i} people came.\n\n", 600,
              f"--format {form}" + (f" -o out.{form}" if form in ("xlsx", "docx") else ""))

# Fixing

pair_kind("fix-repeated", "회의가 열렸다. ", "They saw the the meeting. ", 600, "--fix --dry-run")
pair_kind("fix-lines", "회의가 열렸다.\n\n", "They saw the the meeting.\n\n", 600, "--fix --dry-run")
pair_kind("fix-spaces", "회의가 열렸다. ", "They saw the  meeting. ", 600, "--fix --dry-run")
pair_kind("fix-ordinals", "제22차 회의 ", "the 22th meeting ", 1000, "--fix --dry-run")
pair_kind("fix-fused", "회의가 열렸다. ", "They saw thetwotop officials. ", 300, "--fix --dry-run")
pair_kind("fix-fused-and-spaces", "회의가 열렸다. ", "They  saw thetwotop officials. ", 300, "--fix --dry-run")
pair_kind("fix-quotes", "「가나」가 왔다. ", "“They」 came. ", 500, "--fix --dry-run")
pair_kind("fix-one-word", "the ", "the ", 2000, "--fix --dry-run")
pair_kind("fix-terms", "동해에 왔다.\n\n", "They came to the Sea of Japan.\n\n", 500, "--fix --dry-run",
          glossary="ko\ten\ten_forbidden\tcategory\n동해\tEast Sea\tSea of Japan\tplace\n")

# What accepts findings

FOUND = ("{i}명이 왔다.\n\n", "1{i} people came.\n\n")


@kind("suppressions", 1000)
def suppressions(n):
    write("suppressions.tsv", "".join(f"number-mismatch\ten/{i}.txt\t{i}\tknown\n" for i in range(n)))
    write("ko.txt", "3명이 왔다.\n"), write("en.txt", "4 people came.\n")
    return ["check", "ko.txt", "en.txt", "--suppressions", "suppressions.tsv"]


@kind("suppressions-of-findings", 150)
def suppressions_of_findings(n):
    # Each finding is compared with each suppression of its file: the product is meant, and small.
    write("suppressions.tsv", "".join(f"number-mismatch\ten.txt\t1{i} \tknown\n" for i in range(40)))
    for side, piece in zip(("ko", "en"), FOUND):
        write(f"{side}.txt", "".join(numbered(piece, i) for i in range(4 * n)))
    return ["check", "ko.txt", "en.txt", "--suppressions", "suppressions.tsv"]


@kind("baseline", 2000)
def baseline(n):
    write("baseline.tsv", "".join(f"{i:032x}\tnumber-mismatch\ta\tb\tknown\n" for i in range(n)))
    write("ko.txt", "3명이 왔다.\n"), write("en.txt", "4 people came.\n")
    return ["check", "ko.txt", "en.txt", "--baseline", "baseline.tsv"]


pair_kind("write-baseline", *FOUND, 600, "--write-baseline out.tsv")

# Configurations: patterns, rules, manifests


def files(n, name="{i}.txt"):
    for side, text in (("ko", "3명이 왔다.\n"), ("en", "3 people came.\n")):
        for i in range(n):
            write(side + "/" + name.replace("{i}", str(i)), text)


@kind("patterns-files", 300)
def patterns_files(n):
    files(n)
    write("a.yml", "pairs: [{korean: 'ko/{name}.txt', english: 'en/{name}.txt'}]\n")
    return ["check", "-c", "a.yml"]


@kind("patterns-deep", 300)
def patterns_deep(n):
    files(n, "{i}/a.txt")
    write("a.yml", "pairs: [{korean: 'ko/**/{name}.txt', english: 'en/**/{name}.txt'}]\n")
    return ["check", "-c", "a.yml"]


@kind("patterns-many", 300)
def patterns_many(n):
    files(1)
    rules = "".join(f"- {{korean: 'ko/{i}.txt', english: 'en/{i}.txt'}}\n" for i in range(n))
    write("a.yml", "pairs:\n- {korean: 'ko/0.txt', english: 'en/0.txt'}\n" + rules)
    return ["check", "-c", "a.yml"]


@kind("patterns-stars", 3)
def patterns_stars(n):
    # Stars are added one by one, not doubled: what grows exponentially shows, what is linear is too fast to be seen.
    files(1, "a" * 60 + ".txt")
    stars = "*a" * min(n, 16) + "*b"
    write("a.yml", f"pairs: [{{korean: 'ko/{{name}}.txt', english: 'en/{{name}}.txt'}}]\npaths: [{{path: 'en/{stars}', checks: {{spacing: off}}}}]\n")
    return ["check", "-c", "a.yml"]


@kind("paths-rules", 500)
def paths_rules(n):
    files(1)
    write("a.yml", "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\npaths:\n"
          + "".join(f"- {{path: 'en/{i}*.md', checks: {{spacing: off}}}}\n" for i in range(n)))
    return ["check", "-c", "a.yml"]


@kind("manifest", 400)
def manifest(n):
    files(1)
    write("pairs.tsv", "ko\ten\n" + "".join("ko/0.txt\ten/0.txt\n" for _ in range(n)))
    write("a.yml", "pairs: [{manifest: pairs.tsv}]\n")
    return ["check", "-c", "a.yml"]


@kind("manifest-missing", 1600)
def manifest_missing(n):
    files(1)
    write("pairs.tsv", "ko\ten\nko/0.txt\ten/0.txt\n" + "".join(f"ko/0.txt\ten/x{i}.txt\n" for i in range(n)))
    write("a.yml", "pairs: [{manifest: pairs.tsv}]\n")
    return ["check", "-c", "a.yml"]


@kind("batch", 400)
def batch(n):
    files(1)
    write("batch.tsv", "".join(f"ko/0.txt\ten/0.txt\tout/{i}.txt\n" for i in range(n)))
    os.makedirs("out", exist_ok=True)
    return ["align", "--batch", "batch.tsv"]


@kind("anchors", 600)
def anchors(n):
    for side, piece in zip(("ko", "en"), SAME):
        write(f"{side}.txt", "".join(numbered(piece, i) for i in range(n)))
    write("anchors.tsv", "".join(f"{2 * i + 1}\t{2 * i + 1}\n" for i in range(n)))
    return ["align", "ko.txt", "en.txt", "--anchors", "anchors.tsv"]


@kind("archive-one-line", 300)
def archive_one_line(n):
    write("ko.txt", "동해에 왔다. " * n + "\n"), write("en.txt", "They came to the East Sea. " * n + "\n")
    write("terms.tsv", "".join(EAST_SEA))
    if os.path.exists("a.sqlite"):
        os.remove("a.sqlite")
    return ["archive", "add", "ko.txt", "en.txt", "--glossary", "terms.tsv", "--archive", "a.sqlite"]


@kind("pair-folders", 100)
def pair_folders(n):
    for i in range(n):
        write(f"ko/k{i}.txt", f"제{i}차 {hangul(i)} 회의가 2024년 4월 {i % 28 + 1}일 열렸다.\n")
        write(f"en/e{i}.txt", f"The {i}th {letters(i)} meeting was held on April {i % 28 + 1}, 2024.\n")
    return ["pair", "ko", "en"]


@kind("archive-add", 100)
def archive_add(n):
    for i in range(n):
        write(f"ko/{i}.txt", f"{i}명이 왔다.\n"), write(f"en/{i}.txt", f"{i} people came.\n")
    write("pairs.tsv", "ko\ten\tdate\n" + "".join(f"ko/{i}.txt\ten/{i}.txt\t2024-01-01\n" for i in range(n)))
    if os.path.exists("a.sqlite"):
        os.remove("a.sqlite")
    return ["archive", "add", "--manifest", "pairs.tsv", "--archive", "a.sqlite"]


# Glossaries

glossary_kind("lint-rows", "{h}\t{w} agency", 4000)
glossary_kind("lint-same", "외교\tterm {i}", 1500)
glossary_kind("lint-same-english", "외교\tdiplomacy", 1500)
glossary_kind("lint-same-dates", "외교\tterm {i}\t{i}", 800, "ko\ten\tnote")
glossary_kind("lint-same-forbidden", "외교\tterm {i}\tterm {up}", 1500, "ko\ten\ten_forbidden")
glossary_kind("lint-same-id", "A\t{h}\t{w}", 2000, "id\tko\ten")
glossary_kind("lint-successors", "A{i}\t{h}\t{w}\tA{up}", 2000, "id\tko\ten\tsuccessor", last="A{i}\t끝말\tend\t")
glossary_kind("lint-circle", "A{i}\t{h}\t{w}\tA{next}", 2000, "id\tko\ten\tsuccessor")
glossary_kind("lint-to-circle", "A{i}\t{h}\t{w}\tA{up}", 2000, "id\tko\ten\tsuccessor", last="A{i}\t끝말\tend\tA{i}")
glossary_kind("lint-low-syllables", "{i}\t{w}", 4000)
glossary_kind("convert-csv", "{h}\t{w} agency", 4000, command="glossary convert terms.tsv --to csv")
glossary_kind("convert-tbx", "{h}\t{w} agency", 3000, command="glossary convert terms.tsv --to tbx")
glossary_kind("convert-utx", "{h}\t{w} agency", 3000, command="glossary convert terms.tsv --to utx")
glossary_kind("convert-xlsx", "{h}\t{w} agency", 2000, command="glossary convert terms.tsv -o out.xlsx")


def cell(name, make_row, size, header="ko\ten\ten_admitted", command="glossary lint terms.tsv"):
    @kind(name, size)
    def make(n):
        write("terms.tsv", header + "\n" + make_row(n) + "\n")
        write("ko.txt", "외교를 하였다.\n"), write("en.txt", "They held diplomacy.\n")
        return command.split()


VARIANTS = lambda n: "외교\tdiplomacy\t" + "|".join(f"{letters(i)} talks" for i in range(n))
SAMES = lambda n: "외교\tdiplomacy\t" + "|".join("talks" for _ in range(n))
WRONGS = lambda n: "외교\tdiplomacy\t" + "|".join(f"{letters(i)} talks" for i in range(n)) + "\t" + "|".join(
    f"{letters(i)} talks" for i in range(n))
cell("variants-lint", VARIANTS, 2000)
cell("variants-convert", VARIANTS, 2000, command="glossary convert terms.tsv --to tbx")
cell("variants-check", VARIANTS, 1000, command="check ko.txt en.txt --glossary terms.tsv")
cell("variants-same", SAMES, 1000, command="check ko.txt en.txt --glossary terms.tsv")
cell("variants-forbidden", WRONGS, 1000, "ko\ten\ten_admitted\ten_forbidden")


@kind("variants-korean", 1000)
def variants_korean(n):
    write("terms.tsv", "ko\ten\tko_admitted\n외교\tdiplomacy\t" + "|".join(hangul(i, 4) for i in range(n)) + "\n")
    return ["glossary", "lint", "terms.tsv"]


@kind("two-concepts", 800)
def two_concepts(n):
    korean, english = "|".join(hangul(i, 4) for i in range(n)), "|".join(letters(i) for i in range(n))
    write("terms.tsv", "ko\ten\tko_admitted\ten_admitted\n" + "".join(
        f"외교\t{name}\t{korean}\t{english}\n" for name in ("diplomacy", "diplomatics")))
    return ["glossary", "lint", "terms.tsv"]


@kind("check-glossary-of-one-term", 1000)
def glossary_of_one_term(n):
    write("terms.tsv", "ko\ten\n" + "".join(f"외교\t{letters(i)} agency\n" for i in range(n)))
    write("ko.txt", "외교를 하였다.\n\n"), write("en.txt", "They came.\n\n")
    return ["check", "ko.txt", "en.txt", "--glossary", "terms.tsv"]


@kind("extract", 300)
def extract(n):
    write("ko.txt", "".join(f"{hangul(i % 50)}가 {hangul(i % 30, 4)} 회의를 열었다.\n\n" for i in range(n)))
    write("en.txt", "".join(f"The {letters(i % 50)} held a {letters(i % 30, 5)} meeting.\n\n" for i in range(n)))
    return ["glossary", "extract", "ko.txt", "en.txt"]


@kind("train-lexicon", 1500)
def train_lexicon(n):
    write("pairs.tsv", "".join(f"{hangul(i % 400)}가 회의를 열었다.\tThe {letters(i % 400)} held a meeting.\n" for i in range(n)))
    return ["train", "lexicon", "-o", "out.bin", "pairs.tsv"]


@kind("own-lexicon", 2000)
def own_lexicon(n):
    write("own.tsv", "".join(f"{hangul(i, 4)}\t{letters(i)}\n" for i in range(n)))
    write("ko.txt", "회의가 열렸다.\n"), write("en.txt", "A meeting was held.\n")
    return ["align", "ko.txt", "en.txt", "--lexicon", "own.tsv"]


# Scores

@kind("score-beads", 8000)
def score_beads(n):
    write("a.gold", "".join(f"[{i}]:[{i}]\n" for i in range(n)))
    write("a.beads", "".join(f"[{i}]:[{i}]:0.9\n" for i in range(n)))
    return ["score", "a.gold", "a.beads"]


@kind("score-one-bead", 4000)
def score_one_bead(n):
    numbers = ",".join(map(str, range(n)))
    write("a.gold", f"[{numbers}]:[{numbers}]\n")
    write("a.beads", f"[{numbers},{n}]:[{numbers}]\n")
    return ["score", "a.gold", "a.beads"]


@kind("score-many-of-one", 4000)
def score_many_of_one(n):
    write("a.gold", "".join(f"[0]:[{i}]\n" for i in range(n)))
    write("a.beads", "".join(f"[0]:[{i + n}]\n" for i in range(n)))
    return ["score", "a.gold", "a.beads"]


growth_files.add(kind)

# One of each mechanism, for --short.
SHORT = """facts-ko-digits facts-ko-commas facts-ko-weekdays facts-ko-dates facts-ko-scales facts-ko-countries facts-en-and-words
facts-en-hyphened facts-en-weekdays facts-en-dates facts-en-of facts-en-urls segment-ko-open-quotes segment-en-initials
show-md-brackets show-md-under show-md-nested-lines show-html-unclosed check-names check-acronyms check-terms row-links row-numbers-differ
row-sentences row-brackets row-terms row-terms-wrong row-terms-missing row-many-terms fix-terms suppressions baseline
lint-rows lint-same lint-successors variants-lint variants-check two-concepts score-one-bead score-many-of-one
manifest-missing show-docx-styles show-docx-rows show-docx-number-text show-hwpx-sections show-hwpx-one-section show-hwpx-notes show-odt-styles show-hwp-rows pairs-po-entries pairs-xlsx-rows pairs-subtitles
pairs-json-keys jsonl-lines
""".split()

# Measuring

here = threading.Lock()  # files are made in the working folder, which threads share


class Run:
    """CPU seconds and peak memory in megabytes of one run; status is negative for a signal."""

    def __init__(self, tool, name, n, seconds=LIMIT):
        size, make = KINDS[name]
        self.folder = tempfile.mkdtemp(prefix="growth-")
        try:
            with here:
                back = os.getcwd()
                os.chdir(self.folder)
                try:
                    arguments = make(n)
                finally:
                    os.chdir(back)
            self.bytes = sum(os.path.getsize(os.path.join(at, f)) for at, _, names in os.walk(self.folder) for f in names)
            given = os.path.join(self.folder, ".stdin")
            with open(os.path.join(self.folder, ".errors"), "w+b") as errors, open(given if os.path.exists(given) else os.devnull, "rb") as source:
                process = subprocess.Popen(
                    [tool] + arguments, cwd=self.folder, stdin=source, stdout=subprocess.DEVNULL, stderr=errors,
                    env={"PATH": "/usr/bin:/bin", "TERM": "dumb", "TMPDIR": self.folder}, preexec_fn=lambda: limit(seconds))
                _, status, usage = os.wait4(process.pid, 0)
                process.returncode = os.waitstatus_to_exitcode(status)
                errors.seek(0)
                self.message = errors.read().decode(errors="replace").strip().split("\n")[-1][:120]
            self.status = process.returncode
            self.seconds = usage.ru_utime + usage.ru_stime
            self.megabytes = usage.ru_maxrss / 1024
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def has_failed(self):
        return self.status < 0 or self.status > 1


def limit(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def measure(tool, name, is_short):
    """The line that is printed, and whether the kind is flagged."""
    size = KINDS[name][0]
    run = Run(tool, name, 1)
    if run.has_failed:
        return f"{name}: exit status {run.status} for one: {run.message}", True
    start = run.seconds
    steps = [2, 4] if is_short else [1, 2, 4]
    enough = SHORT_ENOUGH if is_short else ENOUGH / 2
    best, middle = {}, []
    for attempt in range(ATTEMPTS):
        # A start that was taken for longer than it is would make every growth look larger.
        start = min(start, *(Run(tool, name, 1).seconds for _ in range(2)))
        while True:
            runs = {step: Run(tool, name, size * step, SHORT_LIMIT if is_short else LIMIT) for step in reversed(steps)}
            bad = next((run for run in runs.values() if run.has_failed), None)
            if bad:
                return f"{name}: exit status {bad.status} for up to {size * 4}: {bad.message}", True
            taken = runs[4].seconds - start
            if best or is_short or taken >= ENOUGH or runs[4].bytes * 4 > LARGEST or "patterns-stars" == name:
                break
            size *= 4 if taken < ENOUGH / 4 else 2
        for step, run in runs.items():
            seconds, megabytes = best.get(step, (math.inf, 0))
            best[step] = (min(seconds, run.seconds), max(megabytes, run.megabytes))
        net = {step: max(0, seconds - start) for step, (seconds, _) in best.items()}
        rates = [net[b] / max(net[a], FLOOR) for a, b in zip(steps, steps[1:])]
        middle.append((runs[4].seconds - start) / max(runs[2].seconds - start, FLOOR))
        # The last doubling counts: before it, what begins at some size is a step and no growth.
        is_flagged = net[4] > enough and min(rates[-1], statistics.median(middle)) > BOUND
        if not is_flagged:
            break
        if attempt == 0:
            # A step looks like growth; at twice the size it lies behind.
            size, best, middle = size * 2, {}, []
    times = " → ".join(f"{net[step]:.2f}" for step in steps)
    memory = " → ".join(f"{best[step][1]:.0f}" for step in steps)
    mark = f"   MORE THAN {BOUND}" if is_flagged else "" if net[4] > enough else "   (fast)"
    return f"{name:28} {size:>8} {times} s, {memory} MB, × {', '.join(f'{rate:.1f}' for rate in rates)}{mark}", is_flagged


def main():
    parser = argparse.ArgumentParser(description="How time and memory of the tool grow with its input.")
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    assert set(SHORT) <= set(KINDS), set(SHORT) - set(KINDS)
    names = [name for name in KINDS if not options.only or any(part in name for part in options.only)]
    if options.short and not options.only:
        names = [name for name in names if name in SHORT]
    if options.list or not options.tool:
        print("\n".join(names))
        return 0 if options.list else 64
    tool = os.path.realpath(options.tool)
    flagged = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = [(name, pool.submit(measure, tool, name, options.short)) for name in names]
        for name, job in jobs:
            line, is_flagged = job.result()
            if is_flagged:
                flagged.append(name)
            if is_flagged or not options.short:
                print(line, flush=True)
    print(f"{len(names)} kinds of input, {len(flagged)} grow more than {BOUND} times a doubling"
          + (": " + ", ".join(flagged) if flagged else ""))
    return 1 if flagged else 0


if __name__ == "__main__":
    sys.exit(main())
