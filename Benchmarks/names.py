#!/usr/bin/env python3
"""Names of Koreans in sentences of press releases: how many with one syllable turned are found, how many right ones flagged.

usage: names.py TOOL [-v]

Surnames are those of Languages/korean/surnames.tsv in their usual spellings, given names two of some eighty syllables; seeded.
-v prints the right names that are flagged and some of the turned ones that are not.
"""

import collections, json, os, random, subprocess, sys, tempfile

T = sys.argv[1]
v = "-v" in sys.argv
random.seed(5)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SUR = [l.split("\t")[:2] for l in open(os.path.join(ROOT, "Languages/korean/surnames.tsv")) if l[0] not in "#\n"][1:]
SUR = [(k, e.strip().split("|")) for k, e in SUR]
GIV = {
    "민": "min",
    "수": "su|soo",
    "지": "ji",
    "현": "hyun|hyeon",
    "영": "young|yeong",
    "철": "chul|cheol",
    "상": "sang",
    "호": "ho",
    "준": "jun|joon",
    "서": "seo",
    "윤": "yun|yoon",
    "재": "jae",
    "동": "dong",
    "경": "kyung|gyeong",
    "희": "hee|hui",
    "은": "eun",
    "정": "jung|jeong",
    "진": "jin",
    "성": "sung|seong",
    "태": "tae",
    "원": "won",
    "석": "seok|suk",
    "미": "mi",
    "혜": "hye",
    "선": "sun|seon",
    "규": "kyu|gyu",
    "창": "chang",
    "기": "ki|gi",
    "광": "kwang|gwang",
    "천": "cheon|chun",
    "극": "geuk|keuk",
    "운": "un|woon",
    "련": "ryeon|ryun",
    "하": "ha",
    "도": "do",
    "우": "woo|u",
    "형": "hyung|hyeong",
    "문": "moon|mun",
    "승": "seung",
    "용": "yong",
    "병": "byung|byeong",
    "일": "il",
    "근": "geun|keun",
    "헌": "heon|hun",
    "화": "hwa",
    "숙": "sook|suk",
    "연": "yeon|yun",
    "아": "ah|a",
    "라": "ra",
    "갑": "gap|kap",
    "봉": "bong",
    "식": "sik|shik",
    "완": "wan",
    "찬": "chan",
    "훈": "hoon|hun",
    "범": "beom|bum",
    "솔": "sol",
    "빈": "bin",
    "균": "kyun|gyun",
    "춘": "chun",
    "옥": "ok",
    "주": "ju|joo",
    "예": "ye",
    "나": "na",
    "리": "ri|lee",
    "강": "kang",
    "백": "baek",
    "명": "myung|myeong",
    "인": "in",
    "한": "han",
    "국": "kook|guk",
    "배": "bae",
    "섭": "sup|seop",
    "택": "taek",
    "필": "pil",
}
CT = [
    (
        "{k} 방위사업청 함정사업부장은 “기뢰전 능력이 강화될 것”이라고 말했다.",
        "{e}, head of the Naval Ship Department of DAPA, said that mine warfare capability would be strengthened.",
    ),
    (
        "국립산림과학원 {k} 박사는 “숲을 솎아 내야 한다”고 말했다.",
        '"Forests should be thinned out," said Dr. {e} of the National Institute of Forest Science.',
    ),
    ("올해의 공예가상은 금속공예가 {k} 씨에게 돌아갔다.", "The Craftsperson of the Year award went to metal artist {e}."),
    ("{k} 장관은 15일 현장을 방문하였다.", "Minister {e} visited the site on the 15th."),
    (
        "회의에는 {k} 국장을 비롯한 관계자 20여 명이 참석하였다.",
        "Some 20 officials, including Director-General {e}, attended the meeting.",
    ),
    ("“앞으로도 지원하겠다”고 {k} 대표는 밝혔다.", '"We will go on supporting them," said CEO {e}.'),
    (
        "담당자는 복지정책과 {k} 사무관(044-202-3001)이다.",
        "The contact is Deputy Director {e} of the Welfare Policy Division (044-202-3001).",
    ),
    (
        "농촌진흥청 {k} 연구사는 새 품종을 개발하였다.",
        "{e}, a researcher at the Rural Development Administration, developed a new variety.",
    ),
    ("수상자로는 서울대학교 {k} 교수가 선정되었다.", "Professor {e} of Seoul National University was selected as the winner."),
    (
        "전남 구례에 사는 농부 {k}(62)는 15년 전 귀농하였다.",
        "{e}, 62, a farmer living in Gurye, Jeollanam-do, moved there 15 years ago.",
    ),
    (
        "{k} 관세청 서울세관장은 “해외 직구 피해가 늘고 있다”고 설명하였다.",
        "{e}, head of Seoul Customs, explained that damage from overseas shopping was increasing.",
    ),
    ("대상은 {k}의 「봄날」이 차지하였다.", "The grand prize went to “Spring Day” by {e}."),
    ("경찰은 {k} 경감을 단장으로 하는 수사팀을 꾸렸다.", "Police formed an investigation team led by Inspector {e}."),
    ("위원장에는 {k} 전 대법관이 위촉되었다.", "Former Supreme Court Justice {e} was appointed chair."),
]


def case(s):
    return s[0].upper() + s[1:]


def rom(sk, g, style, rs):
    a = random.Random(rs)
    s = case(a.choice(sk[1]))
    x = [a.choice(GIV[c].split("|")) for c in g]
    gv = {0: case(x[0]) + "-" + x[1], 1: case(x[0]) + x[1], 2: case(x[0]) + " " + case(x[1]), 3: case(x[0]) + "-" + x[1]}[style]
    return gv + " " + s if style == 3 else s + " " + gv


rows = []
for n in range(700):
    sk = random.choice(SUR[:70])
    g = random.sample(list(GIV), 2)
    style = random.choice([0, 0, 0, 0, 1, 2, 3])
    rs = random.random()
    c = random.choice(CT)
    k = sk[0] + "".join(g)
    h = list(g)
    j = random.randrange(2)

    def far(a, b):
        return not set(GIV[a].split("|")) & set(GIV[b].split("|"))

    h[j] = random.choice([y for y in GIV if y not in g and far(y, g[j])])
    K = c[0].format(k=k)
    rows.append((K, c[1].format(e=rom(sk, g, style, rs)), c[1].format(e=rom(sk, h, style, rs)), style, CT.index(c)))


def run(rs):
    with tempfile.TemporaryDirectory() as folder:
        p = os.path.join(folder, "rows.tsv")
        with open(p, "w", encoding="utf-8") as file:
            file.writelines(f"{k}\t{e}\n" for k, e in rs)
        r = subprocess.run([T, "check", "--bilingual", p, "--format", "json", "-q"], capture_output=True, text=True)
    by = collections.defaultdict(list)
    for f in json.loads(r.stdout)["findings"]:
        if f["severity"] != "info":
            by[(f.get("source") or f.get("target"))["line"] - 1].append(f["check"] + ": " + f["message"])
    return by


cl = run([(r[0], r[1]) for r in rows])
bad = run([(r[0], r[2]) for r in rows])
print("clean flagged", len(cl), "of", len(rows), "turned found", len(bad))
st = collections.defaultdict(lambda: [0, 0])
ct = collections.defaultdict(lambda: [0, 0])
for i, r in enumerate(rows):
    st[r[3]][1] += 1
    st[r[3]][0] += i in bad
    ct[r[4]][1] += 1
    ct[r[4]][0] += i in bad
print("style", {k: f"{a}/{b}" for k, (a, b) in sorted(st.items())})
print("context", {k: f"{a}/{b}" for k, (a, b) in sorted(ct.items())})
if v:
    for i in list(cl)[:15]:
        print("FP", rows[i][:2], cl[i])
    for i in [i for i in range(len(rows)) if i not in bad][:25]:
        print("MISS", rows[i][0], "|", rows[i][2])
