"""Modules that a check can do without."""
import importlib


def module(name):
    """The module, or None with a word."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"skipped: {name} is not installed")
        return None
