import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Places of the other side that no fact covers, or none surely, and that may hold the value a fact lacks.
enum UnreadPlaces {
  /// - Complexity: O(bytes of the bead on the other side).
  static func mayHold(_ atom: FactAtom, _ pair: ReadPair, isSource: Bool) -> Bool {
    let bead = pair.alignment.beads[atom.bead]
    let (own, other) = isSource ? (pair.source, pair.target) : (pair.target, pair.source)
    guard let range = other.range(of: isSource ? bead.target : bead.source) else { return false }
    if isRelative(atom, in: other, within: range) || isSource && isMonthOrVerb(atom, in: other, within: range) {
      return true
    }
    let digits = digits(own.document.text.utf8, atom.fact.range)
    if digits.isEmpty { return standsAsWord(atom, own: own, in: other, within: range) }
    return standsUnread(digits, in: other, within: range)
  }

  /// A date told by another, or a year beside the one before or after it: `전년 대비` and *than in 2019*.
  private static func isRelative(_ atom: FactAtom, in other: Reading, within range: TextRange) -> Bool {
    switch atom.part {
    case .year, .month, .day, .quarter, .half: break
    default: return false
    }
    return other.facts(in: range).contains { fact in
      guard case .date(let date) = fact.value else { return false }
      if date == DateValue() { return true }
      guard atom.part == .year, let x = atom.date?.year else { return false }
      return date.yearOffset != nil
        || date.year.map { abs($0 - x) == 1 && fact.qualifiers.contains(.resolved) } ?? false
    }
  }

  /// The month's name where it may be another word: *May exports were up*.
  private static func isMonthOrVerb(_ atom: FactAtom, in other: Reading, within range: TextRange) -> Bool {
    guard atom.part == .month, let month = atom.date?.month, let names = doubtfulMonths[month] else { return false }
    let text = other.document.text.utf8
    return LatinRuns.all(in: text, range).contains { run in
      Byte.isCapital(text[run.start])
        && names.contains { $0.utf8.elementsEqual(text[run.start..<run.end].lazy.map(Byte.folded)) }
    }
  }

  private static let doubtfulMonths: [Int: [String]] = {
    let rows = LanguageTable.rows(of: "english/calendar", "english", "kind", "value", "flags")
    var months: [Int: [String]] = [:]
    for row in rows where row.word(1) == "month" && row.words(3).contains("doubtful") {
      if let month = Int(row.word(2)) { months[month, default: []].append(row.word(0)) }
    }
    return months
  }()

  private static func digits(_ text: [UInt8], _ range: TextRange) -> [UInt8] {
    text[range.start..<range.end].filter { Byte.isDigit($0) }
  }

  /// The same word in Latin letters on the other side: `Twelve-Factor`.
  private static func standsAsWord(_ atom: FactAtom, own: Reading, in other: Reading, within range: TextRange) -> Bool {
    let word = own.document.text.utf8[atom.fact.range.start..<atom.fact.range.end].map(Byte.folded)
    guard word.allSatisfy({ $0 < 0x80 }), let first = word.first else { return false }
    let text = other.document.text.utf8
    guard word.count <= range.end - range.start else { return false }
    return (range.start...(range.end - word.count)).contains { i in
      Byte.folded(text[i]) == first && word.indices.allSatisfy { Byte.folded(text[i + $0]) == word[$0] }
    }
  }

  /// The same digits outside all facts.
  private static func standsUnread(_ digits: [UInt8], in other: Reading, within range: TextRange) -> Bool {
    let text = other.document.text.utf8
    let facts = other.facts(in: range)
    var i = range.start
    while i < range.end {
      guard Byte.isDigit(text[i]) else {
        i += 1
        continue
      }
      let start = i
      var run: [UInt8] = []
      while i < range.end, Byte.isDigit(text[i]) || isInside(text, at: i, end: range.end) {
        if Byte.isDigit(text[i]) { run.append(text[i]) }
        i += 1
      }
      if run == digits, !facts.contains(where: { $0.range.start < i && $0.range.end > start }) { return true }
    }
    return false
  }

  /// A comma or point between digits.
  private static func isInside(_ text: [UInt8], at i: Int, end: Int) -> Bool {
    (text[i] == 0x2C || text[i] == 0x2E) && i + 1 < end && Byte.isDigit(text[i + 1])
  }
}
