import BilingualText

/// Finds the terms of one language in text: one automaton pass, then each match is judged by what stands around it.
struct TermMatcher: Sendable {
  let language: Language
  private let automaton: TermAutomaton
  /// The members of pattern `p` are `members[groups[p]..<groups[p + 1]]`.
  private let groups: [Int32]
  private let members: [Member]
  private let lengths: [Int32]
  private let marks: [UInt8]
  private let guards: [Int: [TermGuard]]

  /// A term under one of its patterns.
  struct Member: Sendable {
    let term: Int32
    let ending: TermPattern.Ending
    let hasSlot: Bool
    /// Where the marks of its pattern stand among all marks; empty where nothing is marked.
    var marks: Range<Int32> = 0..<0
    /// A set of countries: what is joined to it by a hyphen makes another set, and a noun may follow it unspaced.
    let isSet: Bool
  }

  init(_ language: Language, entries: [TermEntry], concepts: [Concept]) {
    self.language = language
    var pool = PatternPool()
    var guards: [Int: [TermGuard]] = [:]
    for (index, entry) in entries.enumerated() where entry.term.language == language {
      let concept = concepts[entry.concept]
      for pattern in TermPattern.all(entry.term, concept.caseRule) {
        pool.add(
          pattern,
          Member(
            term: Int32(index), ending: pattern.ending, hasSlot: pattern.hasSlot,
            isSet: concept.category == .abbreviation && entry.term.text.utf8.count <= 24))
      }
      if language == .korean, !concept.guards.isEmpty { guards[index] = concept.guards }
    }
    let sorted = pool.sorted()
    automaton = TermAutomaton(bytes: sorted.bytes, starts: sorted.starts)
    groups = sorted.groups
    members = sorted.members
    marks = pool.marks
    lengths = zip(sorted.starts, sorted.starts.dropFirst()).map { $1 - $0 }
    self.guards = guards
  }

  /// Appends the terms in `range` of `text`, sorted by range, longest first.
  /// - Complexity: O(bytes + matches · log matches).
  func match(_ text: [UInt8], range: TextRange, folded: inout FoldedText, into hits: inout [TermHit]) {
    guard !members.isEmpty, !range.isEmpty else { return }
    folded.fold(text.span, range: range, language: language)
    var raw: [RawMatch] = []
    automaton.scan(folded.bytes) { raw.append(RawMatch(pattern: $0, end: $1)) }
    guard !raw.isEmpty else { return }
    let scene = TermScene(text: text, bounds: range, folded: folded)
    let found = language == .korean ? korean(raw, scene) : english(raw, scene)
    append(found, to: &hits)
  }

  private func marks(of member: Member) -> ArraySlice<UInt8> {
    marks[Int(member.marks.lowerBound)..<Int(member.marks.upperBound)]
  }

  struct RawMatch {
    let pattern: Int
    let end: Int
  }

  private func english(_ raw: [RawMatch], _ scene: TermScene) -> [(range: TextRange, term: Int)] {
    var found: [(range: TextRange, term: Int)] = []
    for match in raw {
      let start = match.end - Int(lengths[match.pattern])
      guard scene.isWordStart(start) else { continue }
      for index in Int(groups[match.pattern])..<Int(groups[match.pattern + 1]) {
        let member = members[index]
        guard let end = scene.englishEnd(from: start, to: match.end, of: member, marks: marks(of: member)) else {
          continue
        }
        found.append((scene.range(start, end), Int(member.term)))
      }
    }
    return found
  }

  private func korean(_ raw: [RawMatch], _ scene: TermScene) -> [(range: TextRange, term: Int)] {
    var links: [TermScene.Candidate] = []
    for match in raw {
      let start = match.end - Int(lengths[match.pattern])
      for index in Int(groups[match.pattern])..<Int(groups[match.pattern + 1]) {
        let member = members[index]
        guard scene.spacingFits(from: start, to: match.end, marks: marks(of: member)) else { continue }
        let range = scene.range(start, match.end)
        if let list = guards[Int(member.term)],
          !list.allSatisfy({ $0.allows(range, in: scene.text, bounds: scene.bounds) })
        {
          continue
        }
        links.append(scene.koreanCandidate(range, Int(member.term), isSet: member.isSet))
      }
    }
    return TermScene.linked(links)
  }

  /// Sorts, drops doubles and marks what longer terms cover.
  private func append(_ found: [(range: TextRange, term: Int)], to hits: inout [TermHit]) {
    let sorted = found.sorted {
      ($0.range.start, -$0.range.end, $0.term) < ($1.range.start, -$1.range.end, $1.term)
    }
    var top: TextRange?
    var last: (range: TextRange, term: Int)?
    for hit in sorted {
      if let last, last == hit { continue }
      last = hit
      let isNested = top.map { hit.range.start < $0.end && hit.range != $0 } ?? false
      if !isNested { top = hit.range }
      hits.append(TermHit(range: hit.range, term: hit.term, isNested: isNested))
    }
  }
}

/// Patterns on their way into an automaton.
private struct PatternPool {
  private var bytes: [UInt8] = []
  private var starts: [Int32] = [0]
  private var values: [TermMatcher.Member] = []
  private(set) var marks: [UInt8] = []

  mutating func add(_ pattern: TermPattern, _ member: TermMatcher.Member) {
    var member = member
    if pattern.marks.contains(where: { $0 != 0 }) {
      let start = Int32(marks.count)
      marks.append(contentsOf: pattern.marks)
      member.marks = start..<Int32(marks.count)
    }
    bytes.append(contentsOf: pattern.bytes)
    starts.append(Int32(bytes.count))
    values.append(member)
  }

  struct Sorted {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    var groups: [Int32] = [0]
    var members: [TermMatcher.Member] = []
  }

  /// Equal patterns become one group. Sorted by the first sixteen bytes as two numbers, then by the rest.
  func sorted() -> Sorted {
    var order: [(high: UInt64, low: UInt64, index: Int)] = []
    order.reserveCapacity(values.count)
    for index in values.indices { order.append((key(index, 0), key(index, 8), index)) }
    order.sort { a, b in
      if a.high != b.high { return a.high < b.high }
      if a.low != b.low { return a.low < b.low }
      let (x, y) = (slice(a.index), slice(b.index))
      if x.count > 16 || y.count > 16, !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
      return a.index < b.index
    }
    var result = Sorted()
    result.bytes.reserveCapacity(bytes.count)
    result.members.reserveCapacity(values.count)
    var previous: (high: UInt64, low: UInt64, index: Int)?
    for entry in order {
      if let previous, previous.high == entry.high, previous.low == entry.low,
        slice(previous.index).elementsEqual(slice(entry.index))
      {
        result.groups[result.groups.count - 1] += 1
      } else {
        result.bytes.append(contentsOf: slice(entry.index))
        result.starts.append(Int32(result.bytes.count))
        result.groups.append((result.groups.last ?? 0) + 1)
      }
      result.members.append(values[entry.index])
      previous = entry
    }
    return result
  }

  private func key(_ index: Int, _ offset: Int) -> UInt64 {
    let (start, end) = (Int(starts[index]) + offset, Int(starts[index + 1]))
    var key: UInt64 = 0
    for i in start..<(start + 8) { key = key << 8 | (i < end ? UInt64(bytes[i]) : 0) }
    return key
  }

  private func slice(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }
}
