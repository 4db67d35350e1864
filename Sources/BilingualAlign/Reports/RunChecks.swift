package import BilingualChecks

/// What a run over many files finds beside the checks: configurations, baselines and suppressions name these, too.
package let runChecks: [CheckInfo] = [
  CheckInfo(
    id: "pair-missing", summary: "A file has no partner in the other language.",
    details: "A pattern of the configuration matched a file, and the file of its partner's name is not there.",
    severity: .warning, good: [], bad: []),
  CheckInfo(
    id: "file-unreadable", summary: "A file of a pair cannot be read as text.",
    details: "The other pairs of the run are checked.", good: [], bad: []),
  CheckInfo(
    id: "target-missing", summary: "Segments of a file of pairs have a text in one language only.",
    details: """
      One finding for all of them, at the first. Pairs that the file calls unfinished, such as `fuzzy` ones of a message catalogue \
      (PO) or `needs-translation` (XLIFF), are not checked, which is said on standard error; `--state` chooses otherwise.
      """,
    severity: .warning, good: [], bad: []),
  CheckInfo(
    id: "suppression", summary: "A suppression is not used, or not understood.",
    details: """
      A comment or a row of the suppressions file that silences nothing, gives no reason or names a check that does not
      exist. One that names a check which was not run is left alone.
      """,
    severity: .warning, good: [], bad: []),
]
