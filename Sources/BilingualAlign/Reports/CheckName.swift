import BilingualChecks
import BilingualText

/// What people read for the id of a check, where it stands by itself: in filters and counts. Suppressions and options take the id.
enum CheckName {
  static func said(_ id: String, in language: Language) -> String {
    Message(english: id, parts: []).text(in: language)
  }
}
