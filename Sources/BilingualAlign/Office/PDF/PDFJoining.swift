import BilingualText

/// Puts the lines of a paragraph together.
///
/// A line ends at a space, at a hyphen, or inside a word: Hangul may be broken anywhere where a document is set so.
struct PDFJoining {
  /// Whether lines end inside Hangul words.
  let breaksWords: Bool
  /// How often a word stands in the middle of a line.
  private let words: [String: Int]
  /// Whether words are hyphenated at line ends.
  private let hyphenates: Bool

  /// The share of lines that end in a hyphen where a program has hyphenated the text.
  private static let hyphenShare = 0.02

  init(_ lines: [PDFLine], breaksWords: Bool) {
    self.breaksWords = breaksWords
    var words: [String: Int] = [:]
    for line in lines {
      for word in line.words.dropLast().dropFirst() { words[Self.core(word.text).lowercased(), default: 0] += 1 }
    }
    self.words = words
    let ends = lines.compactMap(\.words.last?.text)
    let hyphens = ends.count { Self.endsInBrokenWord($0) }
    hyphenates = hyphens >= 3 && Double(hyphens) >= Self.hyphenShare * Double(ends.count)
  }

  /// Adds a line to what stands before it.
  func add(_ line: String, to text: inout String) {
    guard let last = text.unicodeScalars.last, let first = line.unicodeScalars.first else {
      text += line
      return
    }
    if last == "\u{AD}" {
      text.unicodeScalars.removeLast()
    } else if last == "-" || last == "\u{2010}" {
      switch hyphen(text, line) {
      case .dropped: text.unicodeScalars.removeLast()
      case .kept: break
      case .dash: text += " "
      }
    } else if hasSpace(text, last, line, first) {
      text += " "
    }
    text += line
  }

  // MARK: Hyphens

  private enum Hyphen { case dropped, kept, dash }

  private func hyphen(_ text: String, _ line: String) -> Hyphen {
    let (before, after) = (Self.lastWord(text), Self.firstWord(line))
    let stem = before.dropLast()
    guard let letter = stem.unicodeScalars.last else { return .dash }
    guard let first = after.unicodeScalars.first, Script(letter) == .latin, first.properties.isLowercase else {
      return .kept
    }
    let (whole, compound) = (Self.core(stem + after).lowercased(), Self.core(before + after).lowercased())
    if words[whole] != nil { return .dropped }
    if words[compound] != nil || stem.contains("-") { return .kept }
    return hyphenates ? .dropped : .kept
  }

  /// `atten-`, not `2026-` or `-`.
  private static func endsInBrokenWord(_ word: String) -> Bool {
    guard word.last == "-" || word.last == "\u{2010}" else { return false }
    return word.unicodeScalars.dropLast().last.map { Script($0) == .latin && $0.properties.isLowercase } ?? false
  }

  // MARK: Spaces

  private func hasSpace(_ text: String, _ last: Unicode.Scalar, _ line: String, _ first: Unicode.Scalar) -> Bool {
    if Self.opening.contains(last) || Self.closing.contains(first) { return false }
    switch (Script(last), Script(first)) {
    case (.digit, .hangul): return false
    case (.digit, .digit):
      // A telephone number that was too long for its line.
      return !Self.lastWord(text).contains("-")
    case (.hangul, .digit): return !Self.ordinals.contains(Self.core(Self.lastWord(text)))
    case (.latin, .hangul): return !Self.particles.contains(Self.core(Self.firstWord(line)))
    case (.hangul, .hangul): return hasSpace(Self.lastWord(text), Self.firstWord(line))
    default: return last != "\u{B7}" && first != "\u{B7}"
    }
  }

  /// Between two Hangul words: what the document shows elsewhere, then how it breaks its lines.
  private func hasSpace(_ before: String, _ after: String) -> Bool {
    guard breaksWords else { return true }
    let (one, other) = (Self.core(before).lowercased(), Self.core(after).lowercased())
    if words[one + other] != nil { return false }
    if Self.particles.contains(other) { return false }
    return words[one] != nil && words[other] != nil
  }

  private static let opening: Set<Unicode.Scalar> = [
    "(", "[", "{", "\u{201C}", "\u{2018}", "\u{300C}", "\u{300E}", "\u{FF08}",
  ]
  private static let closing: Set<Unicode.Scalar> = [
    ")", "]", "}", ",", ".", ";", ":", "?", "!", "\u{201D}", "\u{2019}", "\u{300D}", "\u{300F}", "\u{FF09}", "%",
  ]
  /// What makes the number after it an ordinal one and is written to it.
  private static let ordinals: Set<String> = ["\u{C81C}"]

  /// Particles as whole words: at the beginning of a line they belong to the word before it.
  private static let particles: Set<String> = Set(
    LanguageTable.rows(of: "korean/particles", "korean", "kind").filter {
      ["closing", "middle"].contains($0.word(1))
    }.flatMap { $0.words(0) })

  private static func lastWord(_ text: String) -> String {
    String(text.suffix(80).split(separator: " ").last ?? "")
  }

  private static func firstWord(_ text: String) -> String { String(text.prefix(80).split(separator: " ").first ?? "") }

  /// Without signs at both ends.
  private static func core(_ word: some StringProtocol) -> String {
    var part = word[...]
    while let first = part.unicodeScalars.first, Script(first) == .other { part = part.dropFirst() }
    while let last = part.unicodeScalars.last, Script(last) == .other { part = part.dropLast() }
    return String(part)
  }
}
