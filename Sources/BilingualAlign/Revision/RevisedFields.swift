import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// The front matter: it is no text to pair, so each field is compared with the one of its name.
enum RevisedFields {
  /// A field that two versions of an original do not share, and the finding that it leads to; `nil` where the translation has followed.
  struct Change {
    let key: String
    let finding: Finding?
  }

  private static let date = "date"

  /// Returns what has changed, in the order of the original as it is; what it has no longer comes last.
  /// - Complexity: O(fields²).
  static func changes(_ pair: ReadPair, from earlier: ReadPair) -> [Change] {
    let (old, new, target) = (earlier.source, pair.source, pair.target)
    let (before, after) = (FrontMatterFields(old.document), FrontMatterFields(new.document))
    let english = FrontMatterFields(target.document)
    let keys = after.fields.map(\.key) + before.fields.map(\.key).filter { after[$0] == nil }
    return keys.compactMap { key in
      let (was, now, said) = (before[key], after[key], english[key])
      guard was?.text ?? "" != now?.text ?? "" else { return nil }
      let dates = key == Self.date ? [target, new, old].map { $0.document.metadata.date } : []
      if isFollowed(was: was, now: now, said: said) || dates.count > 1 && dates[0] != nil && dates[0] == dates[1]
        || isRendered(was: was, now: now, said: said, pair: pair, earlier: earlier)
      {
        return Change(key: key, finding: nil)
      }
      let places = (was?.value.map { old.place($0) }, now?.value.map { new.place($0) })
      let isKept = isKept(was: was, now: now, said: said) || dates.count > 2 && dates[0] != nil && dates[0] == dates[2]
      func quoted(_ field: FrontMatterFields.Field?) -> Message? {
        field.flatMap { $0.value == nil ? nil : "“\($0.text)”" }
      }
      let rest: Message =
        if let said {
          isKept ? StaleWords.kept("“\(said.text)”") : "the translation says “\(said.text)”"
        } else {
          "the translation has no such field"
        }
      return Change(
        key: key,
        finding: Finding(
          check: isKept ? StaleChecks.fact.id : StaleChecks.wording.id, severity: isKept ? .warning : .info,
          message: "\(key): \(StaleWords.finding(was: quoted(was), now: quoted(now), rest: rest))",
          confidence: isKept ? StaleTrust.fact : StaleTrust.wording,
          source: places.1, target: said?.value.map { target.place($0) }, bead: nil, old: places.0))
    }
  }

  /// Whether the translation has the new value as it is; its own words are for people to compare.
  private static func isFollowed(
    was: FrontMatterFields.Field?, now: FrontMatterFields.Field?, said: FrontMatterFields.Field?
  )
    -> Bool
  {
    guard let now else { return said == nil }
    return said?.text == now.text
  }

  /// Whether the translation has the words that are new, and not those that are gone.
  private static func isRendered(
    was: FrontMatterFields.Field?, now: FrontMatterFields.Field?, said: FrontMatterFields.Field?,
    pair: ReadPair,
    earlier: ReadPair
  ) -> Bool {
    guard let before = was?.value, let after = now?.value, let english = said?.value else { return false }
    let words = WordChanges(old: earlier.source.document, before: before, new: pair.source.document, after: after)
    return pair.isFollowed(words.added, words.removed, in: english, from: earlier)
      && figures(now?.text ?? "") == figures(said?.text ?? "")
  }

  /// Whether the translation still has the old value, or its figures.
  private static func isKept(
    was: FrontMatterFields.Field?, now: FrontMatterFields.Field?, said: FrontMatterFields.Field?
  ) -> Bool {
    guard let was, let said, !was.text.isEmpty else { return false }
    if said.text == was.text { return true }
    let (before, after) = (figures(was.text), figures(now?.text ?? ""))
    return before != after && figures(said.text) == before && !before.isEmpty
  }

  private static func figures(_ text: String) -> [Substring] {
    text.split { !($0.isASCII && $0.isNumber) }
  }
}
