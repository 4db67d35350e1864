"""Writes ko.txt and en.txt of as many sentences as asked for, one in twenty with a wrong number. Seeded: always the same.
usage: long-pair.py SENTENCES FOLDER"""
import random, sys

count, folder = int(sys.argv[1]), sys.argv[2]
generator = random.Random(7)
CITIES = [("서울", "Seoul"), ("부산", "Busan"), ("런던", "London"), ("파리", "Paris"), ("하노이", "Hanoi")]
SHAPES = [
    ("{city}에서 열린 행사에 {n}명이 참석하였다.", "{n} people attended the event held in {city}."),
    ("정부는 {city}에 {n}개의 학교를 지었다.", "The government built {n} schools in {city}."),
    ("{city}의 기업 {n}곳이 협력하기로 하였다.", "{n} companies of {city} decided to cooperate."),
    ("양측은 {city}에서 {n}건의 사업을 점검하였다.", "The two sides reviewed {n} projects in {city}."),
]
korean, english = [], []
for index in range(count):
    shape, city = generator.choice(SHAPES), generator.choice(CITIES)
    number = generator.randrange(3, 9000)
    wrong = number + 11 if generator.random() < 0.05 else number
    korean.append(shape[0].format(city=city[0], n=f"{number:,}"))
    english.append(shape[1].format(city=city[1], n=f"{wrong:,}"))
for name, lines in (("ko.txt", korean), ("en.txt", english)):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        for start in range(0, count, 4):
            file.write(" ".join(lines[start:start + 4]) + "\n\n")
