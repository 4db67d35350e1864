import BilingualFacts
public import BilingualTerms
public import BilingualText
import Foundation

/// How one concept was rendered over time.
public struct TermDrift: Sendable, Hashable {
  /// What is rendered.
  public let concept: ConceptRecord
  /// The most used first; by documents, then by name.
  public let renderings: [Rendering]
  /// Documents with a rendering that counts, in order of time; undated ones are not among them.
  public let uses: [Use]
  /// Between them lie the changes.
  public let periods: [Period]
  /// Where another rendering became the usual one.
  public let changes: [Change]
  /// One for each document that departs from its period.
  public let minorities: [Minority]
  /// Occurrences for which nothing was found that renders them, and those found with less confidence than counts.
  public let unrendered: Int
  /// How many places were too uncertain to say.
  public let uncertain: Int

  /// What is one rendering, whatever its capitals or number where these do not count.
  public struct Rendering: Sendable, Hashable {
    /// The rendering as it is shown.
    public let text: String
    /// Other texts that count as the same one.
    public let forms: [String]
    /// How many times it stands.
    public let occurrences: Int
    /// In how many documents.
    public let documents: Int
    /// The day of its first document; `nil` without dates.
    public let first: CalendarDate?
    /// The day of its last document.
    public let last: CalendarDate?
    /// What the glossary says of it; `nil` where it does not know it.
    public let status: TermStatus?
    /// An abbreviation beside a full name: listed, but no part of the tests.
    public let isShort: Bool
  }

  /// A document and the rendering that it uses most.
  public struct Use: Sendable, Hashable {
    /// The number of the document in the archive.
    public let document: Int
    /// The document's day.
    public let date: CalendarDate
    /// An index of ``renderings``.
    public let rendering: Int
    /// All renderings of the document, by index, each at its first place.
    public let places: [Place]
  }

  /// Where a rendering stands.
  public struct Place: Sendable, Hashable {
    /// The number of the rendering.
    public let rendering: Int
    /// The number of the bead in its document, from 0.
    public let bead: Int
    /// From 1.
    public let sourceLine: Int
    /// In characters, from 1.
    public let sourceColumn: Int
    /// From 1.
    public let targetLine: Int
    /// In characters, from 1.
    public let targetColumn: Int
    /// How likely the rendering stands for the term, 0 to 1.
    public let confidence: Double
    /// In a title or heading, where names are shortened.
    public var isInTitle = false
  }

  /// Documents between two changes.
  public struct Period: Sendable, Hashable {
    /// Indices of ``uses``.
    public let uses: Range<Int>
    /// The rendering of most documents, an index of ``renderings``, and its share of them.
    public let rendering: Int
    /// The share of the rendering in the period, 0 to 1.
    public let share: Double
  }

  /// A change from one usual rendering to another.
  public struct Change: Sendable, Hashable {
    /// Indices of ``renderings``; equal where only the share changed.
    public let before: Int
    /// The number of the rendering after it.
    public let after: Int
    /// The last document before and the first one after, indices of ``uses``.
    public let last: Int
    /// The number of the first use after it.
    public let first: Int
    /// The probability of so clear a change somewhere in a series without one.
    public let significance: Double
    /// Twice the logarithm of the likelihood ratio of the change.
    public let ratio: Double
  }

  /// A document that departs from the rendering of its period.
  public struct Minority: Sendable, Hashable {
    /// An index of ``uses``.
    public let use: Int
    /// The number of the rendering that was used.
    public let rendering: Int
    /// The number of the rendering that was usual then.
    public let expected: Int
    /// Where it stands.
    public let place: Place
  }

  /// The entropy of the renderings over documents, in bits: 0 for one rendering.
  public var entropy: Double {
    let counts = Dictionary(grouping: uses) { $0.rendering }.values.map { Double($0.count) }.sorted()
    let all = counts.reduce(0, +)
    return counts.reduce(0) { $0 - $1 / all * log2($1 / all) }
  }

  /// The share of documents with the most used rendering.
  public var share: Double {
    guard !uses.isEmpty else { return 1 }
    let top = Dictionary(grouping: uses) { $0.rendering }.values.map(\.count).max() ?? 0
    return Double(top) / Double(uses.count)
  }
}

extension TermDrift {
  /// Occurrences of less confidence are counted, but no test looks at them.
  /// Source: Docs/Measurements.md, "Archive".
  static let leastConfidence = 0.5
  /// A rendering is a minority where no more of its period's documents have it.
  static let largestMinority = 0.25
  /// A minority's rendering that no glossary knows must be as sure as this, unless it is half of what is expected.
  static let leastMinorityConfidence = 0.6

  /// - Parameters:
  ///   - rows: the concept's occurrences, by document in order of time, within it in order of place.
  ///   - text: the renderings' texts by their numbers.
  ///   - category: whose rules say what is one rendering; the concept's own where `nil`.
  /// - Complexity: O(rows) and the search for changes.
  init(
    concept: ConceptRecord, rows: [DriftRow], dates: (Int) -> CalendarDate?, text: (Int) -> String,
    spelledAs category: ConceptRecord.Category? = nil
  ) {
    var counts: [Int: (plain: Int, loose: Int)] = [:]
    var known: Set<Int> = []
    for row in rows {
      guard let rendering = row.rendering, !row.flags.contains(.isShort) else { continue }
      let isLoose = row.flags.contains(.inTitle) || row.flags.contains(.startsSentence)
      counts[rendering, default: (0, 0)].plain += isLoose ? 0 : 1
      counts[rendering, default: (0, 0)].loose += isLoose ? 1 : 0
      if row.flags.contains(.fromGlossary) { known.insert(rendering) }
    }
    let groups = RenderingGroups(
      counts.map {
        RenderingGroups.Entry(
          id: $0.key, text: text($0.key), plain: $0.value.plain, loose: $0.value.loose,
          isKnown: known.contains($0.key))
      },
      category: category ?? concept.category)
    let tally = DriftTally(rows, groups: groups, dates: dates)
    let order = tally.order
    renderings = order.map { group in
      Rendering(
        text: groups.names[group], forms: Array(groups.texts[group].dropFirst()), occurrences: tally.occurrences[group],
        documents: tally.documents[group], first: tally.first[group], last: tally.last[group],
        status: concept.status(of: groups.names[group]), isShort: groups.isShort[group])
    }
    uses = tally.uses
    unrendered = tally.unrendered
    uncertain = tally.uncertain
    self.concept = concept
    let series = uses.map(\.rendering)
    let found = ChangePoints(series, kinds: renderings.count).changes()
    let bounds = [0] + found.map(\.index) + [series.count]
    periods = series.isEmpty ? [] : zip(bounds, bounds.dropFirst()).map { Self.period($0..<$1, series) }
    let periods = periods
    changes = found.enumerated().map { i, change in
      Change(
        before: periods[i].rendering, after: periods[i + 1].rendering, last: change.index - 1, first: change.index,
        significance: change.significance, ratio: change.ratio)
    }
    minorities = Self.minorities(
      uses, periods, shortens: { groups.shortens(order[$0], order[$1]) },
      resembles: { groups.resembles(order[$0], order[$1]) })
  }

  private static func period(_ range: Range<Int>, _ series: [Int]) -> Period {
    var counts: [Int: Int] = [:]
    for rendering in series[range] { counts[rendering, default: 0] += 1 }
    let top = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Period(
      uses: range, rendering: top?.key ?? 0, share: Double(top?.value ?? 0) / Double(max(1, range.count)))
  }

  /// Documents with a rendering that few of their period have. In periods without a clear usage there are none.
  ///
  /// - Parameters:
  ///   - shortens: whether one rendering leaves out words of another and changes none.
  ///   - resembles: whether one rendering has half the words of another.
  private static func minorities(
    _ uses: [Use], _ periods: [Period], shortens: (Int, Int) -> Bool, resembles: (Int, Int) -> Bool
  ) -> [Minority] {
    var found: [Minority] = []
    for period in periods where period.uses.count >= 3 && period.share >= 0.5 {
      var documents: [Int: Int] = [:]
      for use in uses[period.uses] { for place in use.places { documents[place.rendering, default: 0] += 1 } }
      for index in period.uses {
        for place in uses[index].places where place.rendering != period.rendering {
          let count = documents[place.rendering] ?? 0
          guard Double(count) <= largestMinority * Double(period.uses.count),
            place.confidence >= leastMinorityConfidence || resembles(place.rendering, period.rendering),
            !(place.isInTitle && shortens(place.rendering, period.rendering))
          else { continue }
          found.append(Minority(use: index, rendering: place.rendering, expected: period.rendering, place: place))
        }
      }
    }
    return found
  }
}

extension ConceptRecord {
  /// What the glossary says of a name: of the very text, else of one that differs in capitals, dots and hyphens.
  func status(of name: String) -> TermStatus? {
    if let exact = terms.first(where: { $0.text == name }) { return exact.status }
    let folded = Self.folded(name)
    return terms.first { Self.folded($0.text) == folded }?.status
  }

  /// Whether the glossary has the very text.
  func lists(_ name: String) -> Bool { terms.contains { $0.text == name } }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing(".", with: "").replacing("-", with: " ")
  }
}
