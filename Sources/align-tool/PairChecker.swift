import BilingualAlign
import Foundation

/// Checks one pair of files, whatever thread asks: from the cache where nothing has changed, by reading them otherwise.
struct PairChecker: Sendable {
  let reviewers: Reviewers
  let acceptance: Acceptance
  var contents: FileContents
  let format: ReportFormat
  /// As it was before the first pair; pages do not depend on what was added.
  let report: any Report
  let cache: ResultCache?
  /// In which findings are written.
  var language = Language.english
  /// What the pages depend on beside the texts.
  let pageSettings: String

  struct Result: Sendable {
    /// With everything marked that was accepted before.
    let document: CheckedDocument
    let page: String
    let ran: Ran
    /// The numbers of the suppressions that could have silenced something here.
    var candidates: [Int] = []
    /// Whether it is of an earlier run.
    var isKnown = false
    /// What the cache should keep.
    var fresh: (result: CachedResult, key: UInt128, slot: UInt64)?
  }

  /// Which checks ran on a pair.
  enum Ran: Sendable {
    /// One of the run itself, where the files could not be compared.
    case only(String)
    /// These, and those of the run itself.
    case these(Set<String>)
    /// Those of the reviewer, and those of the run itself.
    case all(Reviewer)

    var checks: Set<String> {
      switch self {
      case .only(let check): [check]
      case .these(let checks): checks.union(runChecks.map { $0.id })
      case .all(let reviewer): Set(reviewer.checks.map { $0.info.id } + runChecks.map { $0.id })
      }
    }
  }

  /// Whether any check is on for these paths.
  func isWanted(_ pair: PairFinder.Pair) -> Bool {
    !reviewers.reviewer(korean: pair.korean, english: pair.english).checks.isEmpty
  }

  func check(_ pair: PairFinder.Pair, index: Int) -> Result {
    let reviewer = reviewers.reviewer(korean: pair.korean, english: pair.english, date: pair.date)
    do {
      let source = try contents.bytes(of: pair.korean)
      let target = try contents.bytes(of: pair.english)
      let key = cache.map { _ in self.key(pair, reviewer, source, target, index) }
      if let key, let known = cache?.result(of: key) {
        var result = finished(known.document, ran: .all(reviewer), of: nil, page: known.page, index: index)
        result.isKnown = true
        return result
      }
      let files = try (
        source: contents.decode(source, path: pair.korean), target: contents.decode(target, path: pair.english)
      )
      let review = try reviewers.review(files, korean: pair.korean, english: pair.english, date: pair.date)
      let document = review.checked(
        running: Set(reviewer.checks.map { $0.info.id }), faults: reviewers.severity(of: "suppression"))
      var result = finished(document, ran: .all(reviewer), of: review, page: nil, index: index)
      if let key {
        var slot = ResultHash()
        slot.combine(PathName.absolute(pair.korean))
        slot.combine(PathName.absolute(pair.english))
        let kept = CachedResult(document: document, page: format.needsTexts ? result.page : nil)
        result.fresh = (kept, key, UInt64(truncatingIfNeeded: slot.value))
      }
      return result
    } catch {
      return finished(unreadable(pair, error), ran: .only("file-unreadable"), of: nil, page: nil, index: index)
    }
  }

  /// Marks what was accepted and writes the page.
  func finished(
    _ document: CheckedDocument, ran: Ran, of review: Review?, page: String?, index: Int
  ) -> Result {
    let candidates = acceptance.candidates(document.source, document.target)
    let marked = acceptance.applied(to: document, candidates: candidates)
    let shown = (format.showsAccepted ? marked : marked.active).speaking(language)
    return Result(
      document: marked, page: page ?? report.page(shown, of: review, index: index), ran: ran,
      candidates: candidates)
  }

  func unreadable(_ pair: PairFinder.Pair, _ error: any Error) -> CheckedDocument {
    let input = error as? InputError
    return CheckedDocument(
      check: "file-unreadable", severity: reviewers.severity(of: "file-unreadable") ?? .error,
      message: Message(plain: input.map { "\($0.reason)" } ?? "\(error)"), source: pair.korean, target: pair.english,
      path: input?.path ?? pair.english, position: input?.position)
  }

  /// The hash of all that the result depends on.
  private func key(
    _ pair: PairFinder.Pair, _ reviewer: Reviewer, _ source: [UInt8], _ target: [UInt8], _ index: Int
  ) -> UInt128 {
    var hash = ResultHash()
    hash.combine(pair.korean)
    hash.combine(pair.english)
    hash.combine(source)
    hash.combine(target)
    hash.combine(reviewer.date.map { "\($0)" } ?? "")
    for check in reviewer.checks {
      hash.combine(check.info.id)
      hash.combine(reviewer.severities[check.info.id]?.rawValue ?? "")
    }
    if reviewer.minimumConfidence > 0 { hash.combine("\(reviewer.minimumConfidence)") }
    hash.combine(reviewer.termbase.concepts.count)
    hash.combine(pageSettings)
    if contents.changes != .final { hash.combine(contents.changes.rawValue) }
    if format == .html { hash.combine(index) }
    return hash.value
  }
}
