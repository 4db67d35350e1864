@testable import BilingualAlign
@testable import BilingualArchive
@testable import BilingualText

/// A term's renderings over documents, made with known changes and slips: what drift is measured on.
struct SyntheticSeries {
  enum Shape: CaseIterable {
    /// One rendering, then another.
    case sharp
    /// Both for some documents in between, at random.
    case mixed
    /// The new one gains ground.
    case gradual
    /// There and back.
    case twice
    /// One rendering with a few slips.
    case slips
    /// One rendering.
    case none
  }

  struct Change {
    /// The first document of the new usage may be any of these; one index for a sharp change.
    let span: ClosedRange<Int>
  }

  let shape: Shape
  /// 0 and 1 are usages, 2 a slip.
  private(set) var renderings: [Int] = []
  private(set) var changes: [Change] = []
  private(set) var slips: Set<Int> = []

  /// - Parameters:
  ///   - sides: how many documents stand before and after each change.
  ///   - slipRate: how often a document departs from its time.
  init(
    _ shape: Shape, sides: ClosedRange<Int>, slipRate: Double, _ random: inout SeededGenerator
  ) {
    self.shape = shape
    func side() -> Int { Int.random(in: sides, using: &random) }
    switch shape {
    case .sharp: change(side(), 0, side(), &random)
    case .mixed: change(side(), Int.random(in: 3...8, using: &random), side(), &random)
    case .gradual: change(side(), Int.random(in: 5...12, using: &random), side(), isGradual: true, &random)
    case .twice:
      change(side(), 0, side(), &random)
      let first = renderings.count
      changes.append(Change(span: first...first))
      renderings += [Int](repeating: 0, count: side())
    case .slips, .none: renderings = [Int](repeating: 0, count: side() + side())
    }
    addSlips(shape == .none ? 0 : slipRate, &random)
  }

  /// Two renderings at random all the time: no change, however mixed.
  init(steady share: Double, count: Int, _ random: inout SeededGenerator) {
    shape = .none
    renderings = (0..<count).map { _ in Double.random(in: 0..<1, using: &random) < share ? 1 : 0 }
  }

  private mutating func change(
    _ before: Int, _ between: Int, _ after: Int, isGradual: Bool = false, _ random: inout SeededGenerator
  ) {
    renderings += [Int](repeating: 0, count: before)
    for i in 0..<between {
      let share = isGradual ? Double(i + 1) / Double(between + 1) : 0.5
      renderings.append(Double.random(in: 0..<1, using: &random) < share ? 1 : 0)
    }
    changes.append(Change(span: before...before + between))
    renderings += [Int](repeating: 1, count: after)
  }

  /// Slips stand where the usage is clear, and are no more than one in five of a period.
  private mutating func addSlips(_ rate: Double, _ random: inout SeededGenerator) {
    var clear = 0
    for i in renderings.indices where !changes.contains(where: { $0.span.count > 1 && $0.span.contains(i) }) {
      clear += 1
      guard clear > 2, Double.random(in: 0..<1, using: &random) < rate,
        !(max(0, i - 4)..<i).contains(where: slips.contains)
      else { continue }
      let isOther = Double.random(in: 0..<1, using: &random) < 0.5
      renderings[i] = isOther ? 1 - renderings[i] : 2
      slips.insert(i)
    }
  }

  /// The series as an archive would hold it, a document a week, as sure as the glossary's hits.
  func drift() -> TermDrift {
    let concept = ConceptRecord(
      key: "T", category: .event, korean: "용어", english: "", validity: .always, place: "", terms: [])
    let rows = renderings.enumerated().map { document, rendering in
      DriftRow(
        document: document, rank: document, rendering: rendering, confidence: 1, flags: .fromGlossary, bead: 0,
        sourceLine: 1,
        sourceColumn: 1, targetLine: 1, targetColumn: 1)
    }
    return TermDrift(
      concept: concept, rows: rows, dates: { CalendarDate(dayNumber: 12_000 + 7 * $0) },
      text: { ["Alpha Dialogue", "Beta Dialogue", "Gamma Dialogue"][$0] })
  }
}

/// What was found of what was there.
struct DriftScore: CustomStringConvertible {
  /// How far from its place a change may be found, in documents.
  static let tolerance = 3
  var changes = (found: 0, right: 0, there: 0)
  var minorities = (found: 0, right: 0, there: 0)
  /// By change, in documents.
  var errors: [Int] = []

  mutating func add(_ drift: TermDrift, _ series: SyntheticSeries) {
    add(changes: drift.changes.map(\.first), minorities: Set(drift.minorities.map(\.use)), series)
  }

  /// - Parameters: indices of documents.
  mutating func add(changes found: [Int], minorities: Set<Int>, _ series: SyntheticSeries) {
    changes.there += series.changes.count
    changes.found += found.count
    func distance(_ index: Int, _ span: ClosedRange<Int>) -> Int {
      max(0, span.lowerBound - index, index - span.upperBound)
    }
    for change in series.changes {
      let near = found.map { distance($0, change.span) }.min() ?? .max
      if near <= Self.tolerance {
        changes.right += 1
        errors.append(near)
      }
    }
    // A change found inside a span that another one was found in, too, is no second change, and no false one.
    changes.found -= series.changes.reduce(0) { sum, change in
      sum + max(0, found.count { distance($0, change.span) <= Self.tolerance } - 1)
    }
    let unclear = series.changes.filter { $0.span.count > 1 }.map(\.span)
    func isClear(_ index: Int) -> Bool { !unclear.contains { $0.contains(index) } }
    self.minorities.there += series.slips.count
    self.minorities.found += minorities.count(where: isClear)
    self.minorities.right += minorities.intersection(series.slips).count
  }

  static func precision(_ counts: (found: Int, right: Int, there: Int)) -> Double {
    counts.found == 0 ? 1 : Double(counts.right) / Double(counts.found)
  }
  static func recall(_ counts: (found: Int, right: Int, there: Int)) -> Double {
    counts.there == 0 ? 1 : Double(counts.right) / Double(counts.there)
  }
  var medianError: Int { errors.isEmpty ? 0 : errors.sorted()[errors.count / 2] }

  var description: String {
    func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return "changes P \(percent(Self.precision(changes))) R \(percent(Self.recall(changes))) of \(changes.there), "
      + "median error \(medianError); minorities P \(percent(Self.precision(minorities))) "
      + "R \(percent(Self.recall(minorities))) of \(minorities.there)"
  }
}
