import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// An acronym that the original writes in Latin letters and the translation has not, while it has another: G7 for G20.
enum TurnedAcronyms {
  /// Acronyms of a bead beyond this many are a list.
  private static let most = 12

  /// - Complexity: O(bytes) of the beads whose Korean holds a capital letter.
  static func find(_ pair: ReadPair, bead index: Int) -> (source: TextRange, target: TextRange)? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    return pair.source.document.text.utf8.withUnsafeBufferPointer { korean in
      let written = acronyms(korean, source)
      guard !written.isEmpty, written.count <= most else { return nil }
      return pair.target.document.text.utf8.withUnsafeBufferPointer { english in
        let translated = acronyms(english, target)
        guard !translated.isEmpty, translated.count <= most else { return nil }
        return find(
          written: written, translated: translated, in: Texts(pair, bead: index, korean: korean, english: english))
      }
    }
  }

  private struct Acronym {
    /// Without hyphens.
    let name: String
    let range: TextRange
    /// The organisation that it names.
    var place: Place? { TurnedAcronyms.organisations[name] }
  }

  /// The texts of a bead and its neighbours, where an acronym may have gone.
  private struct Texts {
    let koreanNames: Set<String>
    let englishNames: Set<String>
    let koreanPlaces: Set<Place>
    let englishPlaces: Set<Place>
    let initials: [String]

    init(_ pair: ReadPair, bead: Int, korean: UnsafeBufferPointer<UInt8>, english: UnsafeBufferPointer<UInt8>) {
      let source = pair.around(bead: bead, in: pair.source)
      let target = pair.around(bead: bead, in: pair.target)
      koreanNames = Set(source.map { acronyms(korean, $0).map(\.name) } ?? [])
      englishNames = Set(target.map { acronyms(english, $0).map(\.name) } ?? [])
      koreanPlaces = Self.places(pair.source, source)
      englishPlaces = Self.places(pair.target, target)
      initials = target.map { TurnedAcronyms.initials(english, $0) } ?? []
    }

    private static func places(_ document: Reading, _ range: TextRange?) -> Set<Place> {
      guard let range else { return [] }
      return Set(
        document.facts(in: range).compactMap { fact in
          if case .place(let place) = fact.value { place } else { nil }
        })
    }
  }

  private static func find(written: [Acronym], translated: [Acronym], in texts: Texts)
    -> (source: TextRange, target: TextRange)?
  {
    let lost = written.filter { acronym in
      !texts.englishNames.contains(acronym.name) && acronym.place.map { !texts.englishPlaces.contains($0) } ?? true
        && !isWrittenOut(acronym.name, texts.initials)
    }
    guard !lost.isEmpty else { return nil }
    let new = translated.filter { acronym in
      !texts.koreanNames.contains(acronym.name) && acronym.place.map { !texts.koreanPlaces.contains($0) } ?? true
    }
    for acronym in lost {
      if let other = new.first(where: { areAlike(acronym, $0) }) { return (acronym.range, other.range) }
    }
    return nil
  }

  private static func isWrittenOut(_ name: String, _ initials: [String]) -> Bool {
    let letters = name.filter(\.isLetter)
    return letters.utf8.count > 1 && initials.contains { $0.contains(letters) }
  }

  /// Two organisations, or two that differ in a letter, in the order of two or in their digits.
  private static func areAlike(_ a: Acronym, _ b: Acronym) -> Bool {
    if a.place != nil, b.place != nil { return true }
    let (x, y) = (Array(a.name.utf8), Array(b.name.utf8))
    if x.prefix(while: Byte.isCapital) == y.prefix(while: Byte.isCapital), Byte.isDigit(x[x.count - 1]),
      Byte.isDigit(y[y.count - 1])
    {
      return true
    }
    guard x.count == y.count, x.count >= 3, x[0] == y[0] else { return false }
    return zip(x, y).count { $0 != $1 } == 1 || EditDistance.isExchange(x, y)
  }

  /// Words of two capitals and more, or of capitals and digits, each once: `APEC`, `G20`, `G-20`, `SDG16`.
  private static func acronyms(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Acronym] {
    var found: [Acronym] = []
    var i = range.start
    while i < range.end {
      guard Byte.isCapital(text[i]) else {
        i += 1
        continue
      }
      let start = i
      i = end(in: text, from: start, limit: range.end)
      let isWord = start == range.start || !isLatin(text[start - 1]) && text[start - 1] != 0x2D
      guard isWord, i - start > 1, i - start < 10, i == range.end || !isLatin(text[i]) && text[i] != 0x24 else {
        while i < range.end, isLatin(text[i]) { i += 1 }
        continue
      }
      let name = String(decoding: text[start..<i].filter { $0 != 0x2D }, as: UTF8.self)
      if !found.contains(where: { $0.name == name }) { found.append(Acronym(name: name, range: TextRange(start, i))) }
    }
    return found
  }

  /// Where the capitals and digits from `start` end; a hyphen joins digits to capitals.
  private static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
    var i = start
    while i < limit, Byte.isCapital(text[i]) || Byte.isDigit(text[i]) || isJoint(in: text, at: i, limit: limit) {
      i += 1
    }
    return i
  }

  private static func isJoint(in text: UnsafeBufferPointer<UInt8>, at i: Int, limit: Int) -> Bool {
    text[i] == 0x2D && i + 1 < limit && Byte.isDigit(text[i + 1]) && Byte.isCapital(text[i - 1])
  }

  private static func isLatin(_ b: UInt8) -> Bool { Byte.isLetter(b) || Byte.isDigit(b) }

  /// The first letters of the words, with and without those that acronyms skip: `FTA` for *free trade agreement*.
  private static func initials(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [String] {
    var all: [UInt8] = []
    var main: [UInt8] = []
    var i = range.start
    while i < range.end {
      guard isLatin(text[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < range.end, isLatin(text[i]) { i += 1 }
      let letter = text[start] & (Byte.isLetter(text[start]) ? 0xDF : 0xFF)
      all.append(letter)
      if i - start > 3 || Byte.isCapital(text[start]) { main.append(letter) }
    }
    return [String(decoding: all, as: UTF8.self), String(decoding: main, as: UTF8.self)]
  }

  /// The organisations of the built-in table by their acronyms.
  private static let organisations: [String: Place] = {
    var found: [String: Place] = [:]
    for row in PlaceTable.rows where !row.place.isCountry && !row.place.isTown {
      for name in row.english where name.utf8.allSatisfy({ Byte.isCapital($0) || Byte.isDigit($0) }) {
        found[name] = row.place
      }
    }
    return found
  }()
}
