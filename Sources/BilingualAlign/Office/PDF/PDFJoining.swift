import BilingualText

/// Puts the lines of a paragraph together.
///
/// A line ends at a space, at a hyphen, or inside a word: Hangul may be broken anywhere where a document is set so.
struct PDFJoining {
  /// Whether lines end inside Hangul words.
  let breaksWords: Bool
  /// Words that stand whole in a line, and their beginnings.
  private let words: Set<String>
  private let beginnings: Set<String>
  /// Whether a bracket follows a Hangul word without a space, as most do elsewhere in the document.
  private let attachesBrackets: Bool
  /// Whether a program has hyphenated words at line ends: otherwise few of the words with a hyphen stand there.
  private let hyphenates: Bool

  /// The share of lines that end in a hyphen where a program has hyphenated the text.
  private static let hyphenShare = 0.02

  /// Syllables or letters of a beginning, at most.
  private static let longestBeginning = 8

  /// - Parameter texts: of the lines.
  init(_ lines: [PDFLine], _ spacing: PDFSpacing, breaksWords: Bool) {
    self.breaksWords = breaksWords
    var (words, beginnings) = (Set<String>(), Set<String>())
    var (attached, apart) = (0, 0)
    for line in lines {
      let parts = spacing.text(line).split(separator: " ")
      for (left, right) in zip(parts, parts.dropFirst()) {
        if right.hasPrefix("("), Script(left.unicodeScalars.last) == .hangul { apart += 1 }
        if let bracket = right.firstIndex(of: "("), Script(right[..<bracket].unicodeScalars.last) == .hangul {
          attached += 1
        }
      }
      for part in breaksWords ? parts.dropLast().dropFirst() : parts[...] where part.last != "-" {
        let word = Self.core(part).lowercased()
        words.insert(word)
        for count in 2...Self.longestBeginning where count <= word.count {
          beginnings.insert(String(word.prefix(count)))
        }
      }
    }
    (self.words, self.beginnings) = (words, beginnings)
    attachesBrackets = attached > 2 * apart
    let ends = lines.compactMap(\.words.last?.text)
    let hyphens = ends.count { Self.endsInBrokenWord($0) }
    let compounds = words.count { $0.contains("-") && Script($0.unicodeScalars.first) == .latin }
    hyphenates =
      hyphens >= 3 && hyphens * 2 > compounds && Double(hyphens) >= Self.hyphenShare * Double(ends.count)
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
    } else if hasSpace(text, last: last, before: line, first: first) {
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
    if words.contains(whole) { return .dropped }
    if words.contains(compound) || stem.contains("-") { return .kept }
    return hyphenates ? .dropped : .kept
  }

  /// `atten-`, not `2026-` or `-`.
  private static func endsInBrokenWord(_ word: String) -> Bool {
    guard word.last == "-" || word.last == "\u{2010}" else { return false }
    return word.unicodeScalars.dropLast().last.map { Script($0) == .latin && $0.properties.isLowercase } ?? false
  }

  // MARK: Spaces

  private func hasSpace(_ text: String, last: Unicode.Scalar, before line: String, first: Unicode.Scalar) -> Bool {
    if Self.opening.contains(last) || Self.closing.contains(first) { return false }
    if Self.connecting.contains(first), Self.firstWord(line).count > 1 { return false }
    if first == "(", Script(last) == .hangul, attachesBrackets { return false }
    switch (Script(last), Script(first)) {
    case (.digit, .hangul): return false
    case (.digit, .digit):
      // A telephone number that was too long for its line.
      return !Self.lastWord(text).contains("-")
    case (.hangul, .digit): return !Self.ordinals.contains(Self.core(Self.lastWord(text)))
    case (.latin, .hangul):
      let (before, after) = (Self.core(Self.lastWord(text)), Self.core(Self.firstWord(line)))
      return !PDFParticles.isChain(after) && !isBeginning(before, after)
    case (.hangul, .hangul): return hasSpace(Self.lastWord(text), Self.firstWord(line))
    case (.other, .hangul) where Self.lastWord(text).count > 1 && !Self.ending.contains(last):
      // After `(CEO)`, `0.41%`, `서울∼`.
      return !Self.connecting.contains(last) && !PDFParticles.isChain(Self.core(Self.firstWord(line)))
    default: return !Self.connecting.contains(last) || Self.lastWord(text).count == 1
    }
  }

  private func isBeginning(_ before: String, _ after: String) -> Bool {
    beginnings.contains((before + after.prefix(2)).lowercased())
  }

  /// Between two Hangul words: what the document shows elsewhere, then how it breaks its lines.
  private func hasSpace(_ before: String, _ after: String) -> Bool {
    guard breaksWords else { return true }
    let (one, other) = (Self.core(before), Self.core(after))
    if isBeginning(one, other) || PDFParticles.isChain(other) { return false }
    return words.contains(one.lowercased()) && words.contains(other.lowercased())
  }

  /// Signs between two words that no space follows where none stands before them.
  private static let connecting: Set<Unicode.Scalar> = ["\u{B7}", "~", "\u{223C}", "\u{301C}", "/", "\u{2013}"]
  private static let opening: Set<Unicode.Scalar> = [
    "(", "[", "{", "\u{201C}", "\u{2018}", "\u{300C}", "\u{300E}", "\u{FF08}",
  ]
  private static let closing: Set<Unicode.Scalar> = [
    ")", "]", "}", ",", ".", ";", ":", "?", "!", "\u{201D}", "\u{2019}", "\u{300D}", "\u{300F}", "\u{FF09}", "%",
  ]
  private static let ending: Set<Unicode.Scalar> = [".", ",", "?", "!", ":", ";"]
  /// What makes the number after it an ordinal one and is written to it.
  private static let ordinals: Set<String> = ["\u{C81C}"]

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

/// Words that are nothing but particles and endings: at the beginning of a line they belong to the word before.
enum PDFParticles {
  /// Whether a word is up to three particles in the order in which they follow each other.
  static func isChain(_ word: String) -> Bool {
    word.count <= 6 && !word.isEmpty && isChain(word[...], from: 0, parts: 3)
  }

  private static func isChain(_ word: Substring, from rank: Int, parts: Int) -> Bool {
    guard parts > 0 else { return false }
    return (1...word.count).contains { count in
      guard let own = ranks[String(word.prefix(count))], own >= rank else { return false }
      return count == word.count ? own > 0 : own < 2 && isChain(word.dropFirst(count), from: own, parts: parts - 1)
    }
  }

  /// 0 for what makes another noun, 1 for what another particle may follow, 2 for what ends the word.
  private static let ranks: [String: Int] = {
    var ranks: [String: Int] = [:]
    for row in LanguageTable.rows(of: "korean/particles", "korean", "kind") {
      let rank = ["suffix": 0, "middle": 1][row.word(1)] ?? 2
      for word in row.words(0) { ranks[word] = max(ranks[word] ?? 0, rank) }
    }
    return ranks
  }()
}
