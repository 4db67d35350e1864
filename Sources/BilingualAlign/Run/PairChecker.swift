package import BilingualChecks
package import BilingualReports
internal import BilingualTerms
package import BilingualText
internal import Foundation

/// Checks one pair of files, whatever thread asks: from the cache where nothing has changed, by reading them otherwise.
package struct PairChecker: Sendable {
  package let reviewers: Reviewers
  package let acceptance: Acceptance
  package var contents: FileContents
  package let format: ReportFormat
  /// As it was before the first pair; pages do not depend on what was added.
  package let report: any Report
  package let cache: ResultCache?
  /// In which findings are written.
  package let language: Language
  /// What the pages depend on beside the texts.
  package let pageSettings: String

  package init(
    reviewers: Reviewers, acceptance: Acceptance, contents: FileContents = FileContents(), format: ReportFormat,
    report: any Report, cache: ResultCache? = nil, language: Language, pageSettings: String = ""
  ) {
    self.reviewers = reviewers
    self.acceptance = acceptance
    self.contents = contents
    self.format = format
    self.report = report
    self.cache = cache
    self.language = language
    self.pageSettings = pageSettings
  }

  package struct Result: Sendable {
    /// With everything marked that was accepted before.
    package let document: CheckedDocument
    package let page: String
    package let ran: Ran
    /// The numbers of the suppressions that could have silenced something here.
    package var candidates: [Int] = []
    /// Whether it is of an earlier run.
    package var isKnown = false
    /// What the cache should keep.
    package var fresh: (result: CachedResult, key: UInt128, slot: UInt64)?
  }

  /// Which checks ran on a pair.
  package enum Ran: Sendable {
    /// One of the run itself, where the files could not be compared.
    case only(String)
    /// These, and those of the run itself.
    case these(Set<String>)
    /// Those of the reviewer, and those of the run itself.
    case all(Reviewer)

    package var checks: Set<String> {
      switch self {
      case .only(let check): [check]
      case .these(let checks): checks.union(runChecks.map { $0.id })
      case .all(let reviewer): Set(reviewer.checks.map { $0.info.id } + runChecks.map { $0.id })
      }
    }
  }

  /// Whether any check is on for these paths.
  package func isWanted(_ pair: PairFinder.Pair) -> Bool {
    !reviewers.reviewer(korean: pair.korean, english: pair.english).checks.isEmpty
  }

  /// A file that cannot be read is a finding.
  /// - Throws: where an encoder does not answer, which is no fault of the pair.
  package func check(_ pair: PairFinder.Pair, index: Int) throws(RunError) -> Result {
    let reviewer = reviewers.reviewer(korean: pair.korean, english: pair.english, date: pair.date)
    do {
      let source = try contents.bytes(of: pair.korean)
      let target = try contents.bytes(of: pair.english)
      let key = cache.map { _ in self.key(of: pair, reviewer: reviewer, source: source, target: target, index: index) }
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
    } catch let error as RunError {
      throw error
    } catch {
      return finished(unreadable(pair, error), ran: .only("file-unreadable"), of: nil, page: nil, index: index)
    }
  }

  /// Marks what was accepted and writes the page.
  package func finished(
    _ document: CheckedDocument, ran: Ran, of review: Review?, page: String?, index: Int
  ) -> Result {
    let candidates = acceptance.candidates(document.source, document.target)
    let marked = acceptance.applied(to: document, candidates: candidates)
    let shown = (format.showsAccepted ? marked : marked.active).speaking(language)
    return Result(
      document: marked, page: page ?? report.page(shown, of: review, index: index), ran: ran,
      candidates: candidates)
  }

  package func unreadable(_ pair: PairFinder.Pair, _ error: any Error) -> CheckedDocument {
    let input = error as? InputError
    return CheckedDocument(
      check: "file-unreadable", severity: reviewers.severity(of: "file-unreadable") ?? .error,
      message: Message(plain: input.map { "\($0.reason)" } ?? "\(error)"), source: pair.korean, target: pair.english,
      path: input?.path ?? pair.english, position: input?.position)
  }

  /// The hash of all that the result depends on.
  private func key(
    of pair: PairFinder.Pair, reviewer: Reviewer, source: [UInt8], target: [UInt8], index: Int
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
    hash.combine(reviewers.severity(of: "suppression")?.rawValue ?? "-")
    if reviewer.minimumConfidence > 0 { hash.combine("\(reviewer.minimumConfidence)") }
    hash.combine(reviewer.termbase.concepts.count)
    hash.combine(pageSettings)
    if contents.changes != .final { hash.combine(contents.changes.rawValue) }
    if format == .html { hash.combine(index) }
    return hash.value
  }
}
