import BilingualText

/// A folded sentence with the text it came from: judges what stands around a match.
struct TermScene {
  let text: [UInt8]
  let bounds: TextRange
  let folded: FoldedText

  /// The range in the text of folded bytes.
  func range(_ start: Int, _ end: Int) -> TextRange {
    let low = Int(folded.places[start])
    var high = folded.end(end - 1, in: text)
    // The last dot of `U.S.` belongs to the term.
    if high < bounds.end, text[high] == 0x2E, high >= 2, text[high - 2] == 0x2E, Byte.isCapital(text[high - 1]),
      high - 2 > low
    {
      high += 1
    }
    return TextRange(low, high)
  }

  // MARK: English

  func isWordStart(_ start: Int) -> Bool {
    start == 0 || !Byte.isASCIIWord(folded.bytes[start - 1])
  }

  private func byte(_ i: Int) -> UInt8 { i < folded.bytes.count ? folded.bytes[i] : 0x20 }

  /// Where the term that matched `start..<end` ends, its plural ending included; `nil` unless it is the whole word and
  /// its capitals are right.
  func englishEnd(from start: Int, to end: Int, of member: TermMatcher.Member, marks: ArraySlice<UInt8>) -> Int? {
    guard capitalsFit(start, marks) else { return nil }
    if member.hasSlot { return slotEnd(end) }
    guard var last = numberEnd(end, member.ending) else { return nil }
    if member.isSet, isJoined(start, last) { return nil }
    let final = last
    if byte(last) == 0x27 { last += byte(last + 1) == 0x73 ? 2 : 1 }
    return Byte.isASCIIWord(byte(last)) ? nil : final
  }

  private func numberEnd(_ end: Int, _ ending: TermPattern.Ending) -> Int? {
    switch ending {
    case .fixed: return end
    case .plural, .onlyPlural:
      if byte(end) == 0x73, !Byte.isASCIIWord(byte(end + 1)) { return end + 1 }
      if byte(end) == 0x65, byte(end + 1) == 0x73, !Byte.isASCIIWord(byte(end + 2)) { return end + 2 }
      return ending == .plural ? end : nil
    case .yOrIes:
      if byte(end) == 0x79 { return end + 1 }
      return byte(end) == 0x69 && byte(end + 1) == 0x65 && byte(end + 2) == 0x73 ? end + 3 : nil
    }
  }

  /// Whether a hyphen joins a capitalised word to either end, as in `ROK-U.S.-Japan`.
  private func isJoined(_ start: Int, _ end: Int) -> Bool {
    let range = range(start, end)
    if range.end + 1 < bounds.end, text[range.end] == 0x2D, Byte.isCapital(text[range.end + 1]) { return true }
    return range.start >= bounds.start + 2 && text[range.start - 1] == 0x2D
      && (Byte.isLetter(text[range.start - 2]) || text[range.start - 2] == 0x2E)
  }

  /// The end of the capitalised word after `end`.
  private func slotEnd(_ end: Int) -> Int? {
    guard byte(end) == 0x20, end + 1 < folded.bytes.count, Byte.isCapital(text[Int(folded.places[end + 1])]) else {
      return nil
    }
    var i = end + 1
    while Byte.isASCIIWord(byte(i)) { i += 1 }
    return i
  }

  private func capitalsFit(_ start: Int, _ marks: ArraySlice<UInt8>) -> Bool {
    for (i, mark) in marks.enumerated() where mark & (TermPattern.upper | TermPattern.lower) != 0 {
      guard Byte.isCapital(text[Int(folded.places[start + i])]) == (mark & TermPattern.upper != 0) else {
        return false
      }
    }
    return true
  }

  // MARK: Korean

  /// A Korean match that may need a neighbour: 미국국무장관 holds 국무장관 because 미국 is a term too.
  struct Candidate {
    let range: TextRange
    let term: Int
    let startsFree: Bool
    let endsFree: Bool
  }

  /// Whether the text has spaces only where the term has, or between parts of two syllables or more.
  func spacingFits(from start: Int, to end: Int, marks: ArraySlice<UInt8>) -> Bool {
    var piece = start
    var isWithin = false
    for i in (start + 1)..<max(end, start + 1) {
      let before = folded.end(i - 1, in: text)
      guard Int(folded.places[i]) > before, holdsSpace(before, Int(folded.places[i])) else { continue }
      let isGiven = i - start < marks.count && marks[marks.startIndex + i - start] & TermPattern.space != 0
      if !isGiven {
        if i - piece < 6 || end - i < 6 { return false }
        isWithin = true
      } else if isWithin, i - piece < 6 {
        return false
      }
      piece = i
    }
    return true
  }

  private func holdsSpace(_ start: Int, _ end: Int) -> Bool {
    for i in start..<end where text[i] <= 0x20 { return true }
    return false
  }

  func koreanCandidate(_ range: TextRange, _ term: Int, isSet: Bool) -> Candidate {
    Candidate(
      range: range, term: term, startsFree: startsFree(range), endsFree: endsFree(range, isSet: isSet))
  }

  /// Whether the match begins an eojeol, or stands behind a prefix such as 주 or 전.
  private func startsFree(_ range: TextRange) -> Bool {
    let text = self.text.span
    let before = range.start - 3
    guard before >= bounds.start else { return range.start == bounds.start || !isLatin(range.start - 1) }
    guard let syllable = KoreanSyllable(text, at: before) else { return !isLatin(range.start - 1) }
    guard range.count >= 9, Self.prefixes.contains(syllable.code) else { return false }
    return before == bounds.start || KoreanSyllable(text, at: before - 3) == nil
  }

  private func isLatin(_ i: Int) -> Bool {
    Byte.isLetter(text[i]) && i + 1 < bounds.end && Byte.isLetter(text[i + 1])
  }

  private func endsFree(_ range: TextRange, isSet: Bool) -> Bool {
    let span = text.span
    if KoreanParticles.evidence(span, at: range.end, end: bounds.end) != .none { return true }
    guard isSet, let next = KoreanSyllable(span, at: range.end) else { return false }
    return !Self.countries.contains(next.code) && KoreanSyllable(span, at: range.end + 3) != nil
  }

  private static func codes(_ syllables: String) -> Set<UInt16> {
    Set(syllables.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) })
  }

  /// 주미대사, 전 장관, 현 대통령, 미국무부.
  private static let prefixes = codes("주대전현신구한미중일러북남각양동본총고부제")
  private static let countries = codes("한미중일러북남영독불호")

  /// Keeps the candidates that stand free at both ends, or whose unfree end meets another kept one.
  static func linked(_ candidates: [Candidate]) -> [(range: TextRange, term: Int)] {
    var starts: Set<Int> = []
    let fromRight = candidates.sorted { $0.range.start > $1.range.start }
    var ending: [Candidate] = []
    for candidate in fromRight where candidate.endsFree || starts.contains(candidate.range.end) {
      starts.insert(candidate.range.start)
      ending.append(candidate)
    }
    var ends: Set<Int> = []
    var kept: [(range: TextRange, term: Int)] = []
    for candidate in ending.sorted(by: { $0.range.end < $1.range.end })
    where candidate.startsFree || ends.contains(candidate.range.start) {
      ends.insert(candidate.range.end)
      kept.append((candidate.range, candidate.term))
    }
    return kept
  }
}
