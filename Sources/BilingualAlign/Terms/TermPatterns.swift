import BilingualText

/// The folded forms under which a term is found.
struct TermPattern {
  /// What follows the pattern in text may differ by number.
  enum Ending: UInt8 {
    /// Nothing but a possessive may follow.
    case fixed
    /// `s` or `es` may follow.
    case plural
    /// `s` or `es` must follow: a forbidden plural says nothing about the singular.
    case onlyPlural
    /// `y` or `ies` must follow.
    case yOrIes
  }

  var bytes: [UInt8]
  /// For each byte: bit 0 it must be a capital, bit 1 it must not be, bit 2 the term has a space before it.
  var marks: [UInt8]
  var ending: Ending = .fixed
  /// The text goes on with a capitalised surname.
  var hasSlot = false

  static let upper: UInt8 = 1
  static let lower: UInt8 = 2
  static let space: UInt8 = 4

  /// The patterns of a term; none for a text without letters.
  static func all(_ term: Term, _ rule: TermCase) -> [TermPattern] {
    var text = term.text
    var hasSlot = false
    if let slot = text.range(ofSlot: "{surname}") {
      guard slot.upperBound == text.endIndex, term.language == .english else { return [] }
      text.removeSubrange(slot)
      hasSlot = true
    }
    let base = folded(String(text.trimmingSpaces), language: term.language, rule: rule)
    guard !base.bytes.isEmpty, base.bytes.count <= 1024 else { return [] }
    if term.language == .korean {
      return [base] + shortCountry(text).map { [folded($0, language: .korean, rule: rule)] }.joined()
    }
    var patterns = [base]
    patterns += spellings(of: base)
    if hasSlot { return patterns.map { with($0) { $0.hasSlot = true } } }
    return patterns.flatMap { numbers(of: $0, isStrict: !term.status.isRight) }
  }

  /// `미 국무부` for `미국 국무부`.
  private static func shortCountry(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == 0x20 }) else { return [] }
    for (country, short) in [("미국 ", "미 "), ("일본 ", "일 "), ("중국 ", "중 "), ("러시아 ", "러 ")] where text.hasPrefix(country)
    {
      return [short + text.dropFirst(country.count)]
    }
    return []
  }

  private static func with(_ pattern: TermPattern, _ change: (inout TermPattern) -> Void) -> TermPattern {
    var pattern = pattern
    change(&pattern)
    return pattern
  }

  private static func folded(_ text: String, language: Language, rule: TermCase) -> TermPattern {
    let original = Array(text.utf8)
    var fold = FoldedText()
    fold.fold(original.span, range: TextRange(0, original.count), language: language)
    while let last = fold.bytes.last, last == 0x20 || last == 0x2E { fold.dropLast() }
    var pattern = TermPattern(bytes: fold.bytes, marks: [UInt8](repeating: 0, count: fold.bytes.count))
    for i in fold.bytes.indices {
      let start = Int(fold.places[i])
      if language == .korean {
        if i > 0, start > fold.end(i - 1, in: original), original[start - 1] <= 0x20 { pattern.marks[i] |= space }
        continue
      }
      let byte = original[start]
      guard Byte.isLetter(byte) else { continue }
      switch rule {
      case .any: break
      case .exact: pattern.marks[i] |= Byte.isCapital(byte) ? upper : lower
      case .smart:
        if Byte.isCapital(byte), isInCapitals(original, start) { pattern.marks[i] |= upper }
      }
    }
    return pattern
  }

  /// Whether the letter at `i` belongs to a word of two capitals or more, dots not counted.
  private static func isInCapitals(_ text: [UInt8], _ i: Int) -> Bool {
    func isPart(_ byte: UInt8) -> Bool { Byte.isLetter(byte) || byte == 0x2E }
    var low = i
    while low > 0, isPart(text[low - 1]) { low -= 1 }
    var high = i
    while high < text.count, isPart(text[high]) { high += 1 }
    var capitals = 0
    for byte in text[low..<high] {
      if Byte.isSmall(byte) { return false }
      if Byte.isCapital(byte) { capitals += 1 }
    }
    return capitals >= 2
  }

  /// British for American spelling and the other way round, where the first such word stands.
  private static func spellings(of pattern: TermPattern) -> [TermPattern] {
    let bytes = pattern.bytes
    for at in bytes.indices where isSpellingStart(bytes[at]) && (at == 0 || bytes[at - 1] == 0x20) {
      for (from, to) in pairs where bytes[at...].starts(with: from) {
        var other = pattern
        other.bytes.replaceSubrange(at..<(at + from.count), with: to)
        let mark = pattern.marks[at] & ~Self.space
        other.marks.replaceSubrange(at..<(at + from.count), with: [UInt8](repeating: mark, count: to.count))
        return [other]
      }
    }
    return []
  }

  /// c, d, l, n, o or p.
  @inline(__always) private static func isSpellingStart(_ byte: UInt8) -> Bool {
    byte == 0x6C || byte == 0x64 || byte == 0x63 || byte == 0x6E || byte == 0x6F || byte == 0x70
  }

  private static let pairs: [([UInt8], [UInt8])] = [
    ("labor", "labour"), ("defense", "defence"), ("center", "centre"), ("programme", "program"), ("organiz", "organis"),
    ("denuclearization", "denuclearisation"), ("neighbor", "neighbour"), ("normaliz", "normalis"),
  ].flatMap { a, b in [(Array(a.utf8), Array(b.utf8)), (Array(b.utf8), Array(a.utf8))] }

  /// The pattern without the ending that tells singular from plural.
  private static func numbers(of pattern: TermPattern, isStrict: Bool) -> [TermPattern] {
    let bytes = pattern.bytes
    let start = (bytes.lastIndex(of: 0x20) ?? -1) + 1
    let word = bytes[start...]
    let isCapitals = pattern.marks[start] & upper != 0 && pattern.marks.last.map { $0 & upper != 0 } == true
    guard word.count > 3, !isCapitals, word.allSatisfy({ Byte.isSmall($0) }) else {
      return [with(pattern) { $0.ending = .plural }]
    }
    func cut(_ count: Int, _ ending: Ending) -> TermPattern {
      with(pattern) {
        $0.bytes.removeLast(count)
        $0.marks.removeLast(count)
        $0.ending = ending
      }
    }
    let last = Array(word.suffix(3))
    let isPlural = last[2] == 0x73 && last[1] != 0x73 && last[1] != 0x75 && last[1] != 0x69
    if last == Array("ies".utf8) { return isStrict ? [pattern] : [cut(3, .yOrIes)] }
    if last[2] == 0x79, !"aeiou".utf8.contains(last[1]) { return [cut(1, .yOrIes)] }
    if isPlural { return [cut(1, isStrict ? .onlyPlural : .plural)] }
    return [with(pattern) { $0.ending = .plural }]
  }
}

extension String {
  fileprivate func range(ofSlot slot: String) -> Range<String.Index>? {
    guard utf8.contains(0x7B) else { return nil }
    return firstRange(of: slot)
  }
}
