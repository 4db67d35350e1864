import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Which block a comment is about.
struct CommentScopes {
  private let bytes: [UInt8]
  private let blocks: [ByteRange]
  /// The latest start and the latest end up to each block, the earliest end from it on: blocks may lie in each other.
  private let starts: [Int]
  private let ends: [Int]
  private let laterEnds: [Int]
  /// Where a line or an element ends first behind an offset; the same for all comments behind one block.
  private var breaks: [Int: Int] = [:]

  init(_ document: Document) {
    bytes = document.source.bytes
    blocks = document.blocks.filter { $0.kind.isContent }.map(\.range)
    var starts: [Int] = []
    var ends: [Int] = []
    for block in blocks {
      starts.append(max(starts.last ?? 0, block.start))
      ends.append(max(ends.last ?? 0, block.end))
    }
    var later: [Int] = []
    for block in blocks.reversed() { later.append(min(later.last ?? .max, block.end)) }
    self.starts = starts
    self.ends = ends
    laterEnds = later.reversed()
  }

  /// The block that holds the comment, or ends on its line before it, or follows it.
  /// - Complexity: O(log blocks), and the bytes between a block and what ends its line, once.
  mutating func scope(of comment: ByteRange) -> ByteRange {
    let holder = ends.partitioned { $0 <= comment.start }
    if holder < blocks.count, blocks[holder].start <= comment.start { return blocks[holder] }
    let before = laterEnds.partitioned { $0 <= comment.start } - 1
    if before >= 0, firstBreak(after: blocks[before].end) >= comment.start { return blocks[before] }
    let next = starts.partitioned { $0 < comment.end }
    return next < blocks.count ? blocks[next] : ByteRange(comment.end, comment.end)
  }

  /// The offset of the byte with which a line or an element of its own ends; the file's end where none does.
  private mutating func firstBreak(after offset: Int) -> Int {
    if let known = breaks[offset] { return known }
    var previous: UInt8 = 0
    var last: UInt8 = 0
    var i = offset
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x0A || byte == 0x0D { break }
      let isTag = last == 0x3C || (last == 0x2F && previous == 0x3C)
      if isTag, "phldtbPHLDTB".utf8.contains(byte) { break }
      previous = last
      last = byte
      i += 1
    }
    breaks[offset] = i
    return i
  }
}

/// Finds the first comment that accepts a finding.
struct DirectiveIndex {
  /// By check: the first directive for the whole file.
  private var ofFile: [String: Int] = [:]
  /// The scopes of the others, by their start; for each the first directive of a check, and how far those before it reach.
  private var scopes: [(range: ByteRange, ofCheck: [String: Int])] = []
  private var reach: [Int] = []

  init(_ directives: [InlineSuppressions.Directive]) {
    var byScope: [ByteRange: [String: Int]] = [:]
    for (index, directive) in directives.enumerated() where directive.fault == nil {
      for check in directive.checks {
        if let scope = directive.scope {
          if byScope[scope]?[check] == nil { byScope[scope, default: [:]][check] = index }
        } else if ofFile[check] == nil {
          ofFile[check] = index
        }
      }
    }
    scopes = byScope.map { ($0.key, $0.value) }.sorted { $0.range < $1.range }
    for scope in scopes { reach.append(max(reach.last ?? 0, scope.range.end)) }
  }

  /// - Complexity: O(log scopes), and the scopes that overlap the place.
  func first(accepting check: String, at place: Finding.Place?) -> Int? {
    var found = ofFile[check]
    guard let place else { return found }
    var i = reach.partitioned { $0 <= place.range.start }
    while i < scopes.count, scopes[i].range.start < place.range.end {
      if place.range.start < scopes[i].range.end, let index = scopes[i].ofCheck[check] {
        found = min(found ?? index, index)
      }
      i += 1
    }
    return found
  }
}

extension [Int] {
  /// The number of elements at the start of which a condition holds, where it holds for no later one.
  /// - Complexity: O(log count).
  fileprivate func partitioned(where holds: (Int) -> Bool) -> Int {
    partitioningIndex { !holds($0) }
  }
}
