"""The texts that slips and edits are planted in: Samples/ and, where a folder of them is given, releases, with their gold beads."""
import glob, os, re, subprocess, sys, tempfile, unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
KEPT = {"12", "14"}  # releases that stay unseen
PLANTED = "2024-10-22-development-dialogue-planted"
MONTHS = "January February March April May June July August September October November December".split()


class AlignedText:
    """Paragraphs of sentences on both sides, and which sentences translate which."""

    def __init__(self, name, korean, english, beads):
        self.name = name
        self.blocks = {"ko": self.read(korean), "en": self.read(english)}
        self.text = {side: [s for block in blocks for s in block] for side, blocks in self.blocks.items()}
        self.beads = []
        for line in open(beads, encoding="utf-8"):
            found = re.match(r"\[([\d, ]*)\]:\[([\d, ]*)\]", line)
            if found: self.beads.append(tuple([int(n) for n in part.split(",") if n.strip()] for part in found.groups()))

    @staticmethod
    def read(path):
        text = unicodedata.normalize("NFC", open(path, encoding="utf-8").read().strip())
        return [block.split("\n") for block in re.split(r"\n[ \t]*\n", text)]


def documents(kind, tool, releases):
    """The samples, without the one that has errors planted already, then the releases: NN.ko.sent.txt, NN.en.sent.txt, NN.sent.beads."""
    work = tempfile.mkdtemp()
    subprocess.run([sys.executable, f"{ROOT}/Benchmarks/sample_gold.py", tool, work], check=True)
    for path in sorted(glob.glob(f"{work}/samples/*.gold")):
        stem = path[:-5]
        if PLANTED not in stem: yield kind(os.path.basename(stem), stem + ".ko.txt", stem + ".en.txt", path)
    for path in sorted(glob.glob(f"{releases}/*.sent.beads")) if releases else []:
        stem = path[:-len(".sent.beads")]
        if os.path.basename(stem)[:2] in KEPT: continue
        yield kind(os.path.basename(stem), stem + ".ko.sent.txt", stem + ".en.sent.txt", path)
