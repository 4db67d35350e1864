package import BilingualChecks

/// What `stale` finds: configurations, baselines and suppressions name these as they name checks.
package enum StaleChecks {
  package static let fact = CheckInfo(
    id: "stale-fact",
    summary: "The original's facts, names or terms have changed, and the translation still has the old ones.",
    details: """
      A figure, date, time, place, address, name or term of the glossary is another one than when the translation was made, and the \
      translation does not say the new one. Where it does, the sentence counts as updated. A term, another rank, a change that the \
      translation left unsaid before, and a doubtful sentence pair are warnings. What may stand for the old value as well as for the \
      new one (*Director* for two ranks) is only noted. A field of the front matter that the translation has as it was counts as well.
      """, good: [], bad: [])

  package static let meaning = CheckInfo(
    id: "stale-meaning",
    summary: "The original says the opposite of what it said, or denies it, and the translation does not.",
    details: """
      A word stands in the place of its opposite (fell for rose, suspend for strengthen, until for from), or what was said is denied (did \
      not agree for agreed), or is denied no longer. The words are those of `Languages/both/opposites` and `Languages/korean/denials`, by \
      which a translation is compared with its original, too. Where the opposite is denied as well (absent, not present), nothing has turned.
      """, severity: .warning, good: [], bad: [])

  package static let new = CheckInfo(
    id: "stale-new", summary: "A sentence of the original is new, and the translation does not have it.",
    details: """
      The finding stands at the translation's sentence before it. An item of a list is a sentence. Sub-headlines, notes and attachments, which translations leave out as a \
      matter of course, are only noted.
      """, severity: .warning, good: [], bad: [])

  package static let removed = CheckInfo(
    id: "stale-removed", summary: "A sentence is no longer in the original, and the translation still has it.",
    details: "The finding stands at the translation of what was removed.", severity: .warning, good: [], bad: [])

  package static let wording = CheckInfo(
    id: "stale-wording", summary: "The original's wording or order has changed; its facts, names and terms have not.",
    details: """
      Whether the translation should change is for people to say. A sentence that stands at another place is one of them, and so are the words \
      of a field of the front matter. Marks, spaces \
      and numbering are no wording. `--ignore-wording` leaves these findings out.
      """, severity: .info, good: [], bad: [])

  package static let all = [fact, meaning, new, removed, wording]
}
