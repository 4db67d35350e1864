import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Finds which edits can be made together: with them there is less to find, and nothing new.
///
/// As a rule all can, and one review shows it. Where they cannot, the next reviews judge all sentences at once, each by its own
/// findings: those that are well keep their edits, those that are not are tried again with half of theirs. Only where
/// something gets worse that no edit stands in, the sentences themselves are tried in halves.
struct FixTrials {
  /// Reviews of one document; edits that have not been shown to help by then are not made.
  static let mostReviews = 128

  private let reviewer: Reviewer
  private let source: SourceFile
  private let target: SourceFile
  private let places: BeadPlaces
  private let before: [Place: Int]
  private var reviewsLeft = mostReviews
  /// Edits that have been shown to help, in any order.
  private var accepted: [TextEdit] = []
  /// The edits that were tried last with nothing wrong, sorted.
  private var proven: [TextEdit] = []

  /// A check and the bead, of the review before any edit, in which it found something; no bead for a document as a whole.
  private struct Place: Hashable {
    let bead: Int?
    let check: String
  }

  /// - Parameter review: of the texts before any edit.
  init(_ reviewer: Reviewer, _ review: Review) {
    self.reviewer = reviewer
    source = review.source.source
    target = review.target.source
    places = BeadPlaces(review)
    before = Self.counts(review.findings, places, edits: [])
  }

  private static func counts(_ findings: [Finding], _ places: BeadPlaces, edits: [TextEdit]) -> [Place: Int] {
    let shifts = EditShifts(edits)
    return findings.reduce(into: [:]) {
      $0[Place(bead: places.bead(of: $1, shifts), check: $1.check), default: 0] += 1
    }
  }

  private mutating func tried(_ edits: [TextEdit]) throws -> [Place: Int] {
    reviewsLeft -= 1
    return Self.counts(try reviewer.review(source: source, target: target.making(edits)).findings, places, edits: edits)
  }

  /// - Parameter wanted: sorted, not overlapping.
  /// - Returns: the edits that can be made, sorted.
  mutating func best(of wanted: [TextEdit]) throws -> [TextEdit] {
    var groups: [[TextEdit]] = []
    var bead: Int?
    for edit in wanted {
      let own = places.bead(at: edit.range.start)
      if groups.isEmpty || own != bead { groups.append([]) }
      groups[groups.count - 1].append(edit)
      bead = own
    }
    try accept(groups)
    // Shown in parts; now together. What some sentence does not bear after all is left.
    while !accepted.isEmpty {
      let edits = accepted.sorted { $0.range < $1.range }
      if edits == proven { return edits }
      let verdict = verdict(try tried(edits), edits)
      if verdict.isClean { return edits }
      let count = accepted.count
      accepted.removeAll { verdict.worse.contains(places.bead(at: $0.range.start)) }
      if accepted.count == count { return [] }
    }
    return []
  }

  private struct Verdict {
    /// The beads whose edits do not help, or do harm there.
    var worse: Set<Int?> = []
    /// Whether there is more to find where nothing was edited.
    var isWorseElsewhere = false

    var isClean: Bool { worse.isEmpty && !isWorseElsewhere }
  }

  /// Judges each bead by itself: every edit must mend one finding of its check. No check may find more in the document; where
  /// one does, the beads in which it does are to blame.
  private func verdict(_ after: [Place: Int], _ edits: [TextEdit]) -> Verdict {
    var verdict = Verdict()
    var mended: [Place: Int] = [:]
    for edit in edits { mended[Place(bead: places.bead(at: edit.range.start), check: edit.check), default: 0] += 1 }
    for (place, count) in mended where after[place, default: 0] > before[place, default: 0] - count {
      verdict.worse.insert(place.bead)
    }
    let (old, new) = (Self.sums(before), Self.sums(after))
    let edited = Set(mended.keys.map(\.bead))
    for (place, count) in after
    where new[place.check, default: 0] > old[place.check, default: 0] && count > before[place, default: 0] {
      if edited.contains(place.bead) { verdict.worse.insert(place.bead) } else { verdict.isWorseElsewhere = true }
    }
    return verdict
  }

  private static func sums(_ counts: [Place: Int]) -> [String: Int] {
    counts.reduce(into: [:]) { $0[$1.key.check, default: 0] += $1.value }
  }

  /// Accepts what can be made of some groups, each of which is edits of one bead, next to what is accepted already.
  private mutating func accept(_ groups: [[TextEdit]]) throws {
    // What is left is for the trial of all that were accepted.
    guard !groups.isEmpty, reviewsLeft > 8 else { return }
    let edits = (accepted + groups.joined()).sorted { $0.range < $1.range }
    let verdict = verdict(try tried(edits), edits)
    if verdict.isClean { proven = edits }
    func bead(_ group: [TextEdit]) -> Int? { group.first.flatMap { places.bead(at: $0.range.start) } }
    if !verdict.isWorseElsewhere {
      accepted += groups.filter { !verdict.worse.contains(bead($0)) }.joined()
      try acceptHalves(groups.filter { verdict.worse.contains(bead($0)) && $0.count > 1 })
    } else if groups.count > 1 {
      try accept(Array(groups[..<(groups.count / 2)]))
      try accept(Array(groups[(groups.count / 2)...]))
    } else {
      try acceptHalves(groups.filter { $0.count > 1 })
    }
  }

  private mutating func acceptHalves(_ groups: [[TextEdit]]) throws {
    try accept(groups.map { Array($0[..<($0.count / 2)]) })
    try accept(groups.map { Array($0[($0.count / 2)...]) })
  }
}

/// How far the edits before an offset have moved it.
private struct EditShifts {
  /// Where each edit ends in the text with all edits made, and by how much what follows has moved.
  private var ends: [(offset: Int, shift: Int)] = []

  init(_ edits: [TextEdit]) {
    var shift = 0
    for edit in edits {
      shift += edit.replacement.utf8.count - edit.range.count
      ends.append((edit.range.end + shift, shift))
    }
  }

  /// The offset before the edits; inside one, some offset near it.
  func old(_ offset: Int) -> Int {
    let next = ends.partitioningIndex { $0.offset > offset }
    return next == 0 ? offset : offset - ends[next - 1].shift
  }
}

/// The beads of a review by their bytes in both files: an edit may add or take away a sentence, but no byte of the original.
private struct BeadPlaces {
  /// Where the beads with text on a side begin there, sorted.
  private var sources: [(start: Int, bead: Int)] = []
  private var targets: [(start: Int, bead: Int)] = []

  init(_ review: Review) {
    for (index, bead) in review.alignment.beads.enumerated() {
      if let first = bead.source.first { sources.append((review.source.segments[first].range.start, index)) }
      if let first = bead.target.first { targets.append((review.target.segments[first].range.start, index)) }
    }
  }

  func bead(at target: Int) -> Int? { Self.bead(targets, target) }

  func bead(of finding: Finding, _ shifts: EditShifts) -> Int? {
    if let target = finding.target { return bead(at: shifts.old(target.range.start)) }
    return finding.source.flatMap { Self.bead(sources, $0.range.start) }
  }

  private static func bead(_ starts: [(start: Int, bead: Int)], _ offset: Int) -> Int? {
    let next = starts.partitioningIndex { $0.start > offset }
    return next == 0 ? nil : starts[next - 1].bead
  }
}
