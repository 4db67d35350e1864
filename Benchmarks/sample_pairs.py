"""Pairs made of Samples/ for measuring: what the tool aligned there, drawn with other numbers. Used by other scripts here."""
import glob, os, re, subprocess

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
NUMBER = re.compile(r"(?<![\d.,:/(-])\d{2,3}(?![\d.,:/)-]|st|nd|rd|th|년|월|일)")


def aligned(tool, level="sentence"):
    """For each sample, its sentences or paragraphs that have both sides."""
    samples = []
    for sample in sorted(glob.glob(ROOT + "/Samples/2*")):
        command = [tool, "align", *sorted(glob.glob(sample + "/ko.*")), *sorted(glob.glob(sample + "/en.*")),
                   "--level", level, "--format", "tsv"]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        rows = [line.split("\t") for line in found.splitlines()]
        samples.append([(row[0], row[1]) for row in rows if len(row) > 1 and row[0] and row[1] and row[0] != "ko"])
    return samples


def renumbered(generator, korean, english):
    """The same texts with other numbers where both have them."""
    shared = sorted(set(NUMBER.findall(korean)) & set(NUMBER.findall(english)))
    new = {number: str(generator.randrange(11, 999)) for number in shared}
    return tuple(NUMBER.sub(lambda m: new.get(m[0], m[0]), text) for text in (korean, english))


def with_slip(english):
    """The same text with its first plain number changed."""
    return re.sub(r"(?<=[ (])\d{2,3}(?= )", lambda m: str(int(m[0]) + 7), english, count=1)
