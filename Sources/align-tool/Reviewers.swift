import BilingualAlign
import Synchronization

/// The reviewers of a run: which checks, severities, glossaries and date a pair gets by its paths.
final class Reviewers: Sendable {
  private struct Rule: Sendable {
    let patterns: [PathPattern]
    let glossaries: [String]?
    let date: CalendarDate?
    let checks: [String: Configuration.CheckSetting]
  }

  private let rules: [Rule]
  private let base: [String: Configuration.CheckSetting]
  private let glossaries: [String]
  private let knowsGovernment: Bool
  private let date: CalendarDate?
  private let only: [String]
  private let skip: [String]
  private let minimumConfidence: Double
  private let termbases: [[String]: Termbase]
  /// Rows of the glossaries that are not read, with the reasons.
  let losses: [GlossaryRemark]
  /// By the rules that hold, as bits of their numbers.
  private let made = Mutex<[[Int]: Reviewer]>([:])

  /// - Throws: `InputError` for any glossary that a rule names.
  init(_ configuration: Configuration, only: [String] = [], skip: [String] = [], minimumConfidence: Double = 0) throws {
    rules = configuration.paths.map { rule in
      Rule(
        patterns: rule.patterns.map { PathPattern(PathName.absolute($0)) }, glossaries: rule.glossaries,
        date: rule.date, checks: rule.checks)
    }
    base = configuration.checks
    glossaries = configuration.glossaries
    knowsGovernment = configuration.knowsGovernment
    date = configuration.date
    self.only = only
    self.skip = skip
    self.minimumConfidence = minimumConfidence
    var termbases: [[String]: Termbase] = [:]
    var losses: [GlossaryRemark] = []
    for set in [configuration.glossaries] + configuration.paths.compactMap(\.glossaries) where termbases[set] == nil {
      var concepts: [Concept] = []
      for path in set {
        let contents = try GlossaryFile.contents(of: path)
        concepts += contents.concepts
        losses += contents.remarks.filter(\.isLoss)
      }
      termbases[set] = Termbase(knowsGovernment ? GovernmentBodies.with(concepts) : concepts)
    }
    self.termbases = termbases
    self.losses = losses
  }

  /// Every glossary that a pair may be checked with, in the order of the configuration.
  var allGlossaries: [String] {
    var seen: Set<String> = []
    return (glossaries + rules.flatMap { $0.glossaries ?? [] }).filter { seen.insert($0).inserted }
  }

  /// How many concepts the general glossaries hold.
  var conceptCount: Int { termbases[glossaries]?.concepts.count ?? 0 }

  /// The checks that any pair can get.
  var allEnabled: [any Check.Type] {
    let sets = [[]] + rules.indices.map { [$0] } + [Array(rules.indices)]
    let on = Set(sets.flatMap { reviewer(rules: $0).checks.map { $0.info.id } })
    return allChecks.filter { on.contains($0.info.id) }
  }

  /// What a run's own finding is called; `nil` where it is off.
  func severity(of check: String) -> Severity? {
    switch base[check] {
    case .off: nil
    case .severity(let severity): severity
    case .on, nil: (runChecks + StaleChecks.all).first { $0.id == check }?.severity
    }
  }

  /// Which of the checks of `stale` are on for a pair.
  func staleChecks(korean: String, english: String) -> Set<String> {
    let settings = settings(rules: rules(korean: korean, english: english))
    return Set(StaleChecks.all.map(\.id).filter { settings[$0] != .off })
  }

  /// The reviewer for a pair, and a name that is the same for pairs with the same settings.
  func reviewer(korean: String, english: String, date: CalendarDate? = nil) -> Reviewer {
    var reviewer = reviewer(rules: rules(korean: korean, english: english))
    if let date { reviewer.date = date }
    return reviewer
  }

  /// The numbers of the rules that hold for a pair.
  private func rules(korean: String, english: String) -> [Int] {
    if rules.isEmpty { return [] }
    let paths = [PathName.absolute(korean), PathName.absolute(english)]
    return rules.indices.filter { index in
      rules[index].patterns.contains { pattern in paths.contains { pattern.match($0) != nil } }
    }
  }

  private func settings(rules numbers: [Int]) -> [String: Configuration.CheckSetting] {
    numbers.reduce(into: base) { settings, rule in settings.merge(rules[rule].checks) { $1 } }
  }

  private func reviewer(rules numbers: [Int]) -> Reviewer {
    made.withLock { made in
      if let known = made[numbers] { return known }
      let reviewer = make(rules: numbers)
      made[numbers] = reviewer
      return reviewer
    }
  }

  private func make(rules numbers: [Int]) -> Reviewer {
    let settings = settings(rules: numbers)
    var glossaries = glossaries
    var date = date
    for rule in numbers.map({ rules[$0] }) {
      glossaries = rule.glossaries ?? glossaries
      date = rule.date ?? date
    }
    var reviewer = Reviewer(date: date, termbase: termbases[glossaries] ?? .empty)
    reviewer.checks = allChecks.filter { check in
      let id = check.info.id
      if skip.contains(id) { return false }
      if !only.isEmpty { return only.contains(id) }
      guard let setting = settings[id] else { return check.info.isOnByDefault }
      return setting != .off
    }
    reviewer.minimumConfidence = minimumConfidence
    reviewer.severities = settings.compactMapValues { $0.severity }
    return reviewer
  }
}
