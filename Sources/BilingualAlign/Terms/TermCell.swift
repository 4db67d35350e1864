import BilingualText
import Foundation

/// The terms of one cell: `A|B [short]|C [..2017-12]`, with `\|`, `\t`, `\n` and `\\` for the characters themselves. `[..]` says
/// nothing, but what stands before it is text: `COP [2023..2024] [..]`.
enum TermCell {
  static func terms(in cell: String, language: Language, status: TermStatus) -> [Term] {
    var terms: [Term] = []
    for part in split(cell) {
      var text = part
      var validity = DateSpan.always
      var isShort = false
      if let (open, read) = lastAnnotation(text) {
        (validity, isShort) = read
        text = String(text[..<open])
      }
      let written = String(text.trimmingSpaces)
      text = normalised(written)
      if !text.isEmpty {
        terms.append(
          Term(
            text, language: language, status: status, validity: validity, isShort: isShort,
            // `==` would call both forms equal.
            wasDecomposed: text.utf8.count != written.utf8.count))
      }
    }
    return terms
  }

  static func text(_ terms: [Term]) -> String {
    terms.map { term in
      var notes: [String] = []
      if term.isShort { notes.append("short") }
      if !term.validity.isAlways || notes.isEmpty && lastAnnotation(term.text) != nil {
        notes.append(term.validity.description)
      }
      let text = term.text.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
      return notes.isEmpty ? text : "\(text) [\(notes.joined(separator: "; "))]"
    }.joined(separator: "|")
  }

  private static func lastAnnotation(_ text: String) -> (String.Index, (DateSpan, Bool))? {
    guard text.utf8.last == 0x5D, let open = text.lastIndex(of: "["), open != text.startIndex else { return nil }
    return annotation(text[text.index(after: open)..<text.index(before: text.endIndex)]).map { (open, $0) }
  }

  private static func annotation(_ text: Substring) -> (DateSpan, Bool)? {
    var validity = DateSpan.always
    var isShort = false
    for part in text.split(separator: ";") {
      let word = part.trimmingSpaces
      if word == "short" {
        isShort = true
      } else if let span = DateSpan(word) {
        validity = span
      } else if word == DateSpan.always.description {
        continue
      } else {
        return nil
      }
    }
    return text.isEmpty ? nil : (validity, isShort)
  }

  private static func split(_ cell: String) -> [String] {
    guard cell.utf8.contains(where: { $0 == 0x7C || $0 == 0x5C }) else { return [cell] }
    var parts = [""]
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if isEscaped {
        isEscaped = false
        if scalar != "|" && scalar != "\\" { parts[parts.count - 1].unicodeScalars.append("\\") }
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    if isEscaped { parts[parts.count - 1] += "\\" }
    return parts
  }

  /// NFC; text without conjoining jamo or combining marks is left alone.
  static func normalised(_ text: String) -> String {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xCC || previous == 0xCD || previous == 0xE1 && (0x84...0x87).contains(byte) {
        return text.precomposedStringWithCanonicalMapping
      }
      previous = byte
    }
    return text
  }
}
