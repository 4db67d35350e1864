internal import BilingualChecks
internal import BilingualDocuments
internal import BilingualReports
internal import BilingualRevision
internal import BilingualText

/// Compares pairs with the earlier versions of their originals, many at a time.
package struct StaleRun {
  private let checker: PairChecker
  private let isTyped: Bool
  private let host: any RunHost

  /// - Parameter isTyped: whether the user named the files of the one pair.
  package init(checker: PairChecker, isTyped: Bool, host: any RunHost) {
    (self.checker, self.isTyped, self.host) = (checker, isTyped, host)
  }

  /// Adds what comes of the pairs to a run, in their order. A pair without an earlier version is left out and named.
  /// - Throws: ``RunError`` where that is so of all pairs.
  package func add(
    _ pairs: [(PairFinder.Pair, EarlierOriginals.Result)], to run: inout CheckRun<some RunSink & ~Copyable>,
    jobs: Int
  ) throws {
    var left: [(pair: PairFinder.Pair, earlier: EarlierOriginals.Earlier)] = []
    var failures: [RunError] = []
    for (pair, result) in pairs {
      switch result {
      case .success(let earlier): left.append((pair, earlier))
      case .failure(let error): failures.append(error)
      }
    }
    if left.isEmpty, let first = failures.first {
      for other in failures.dropFirst() { host.complain("\(other)") }
      throw first
    }
    for failure in failures { host.note(line: failure.note) }
    // What is added has the number that its page was made with.
    let before = run.checked
    try host.batches(of: left, jobs: jobs) { batch, first in
      let results = parallelMap(Array(batch.enumerated()), jobs: jobs) { index, item in
        Result { try compared(item.pair, item.earlier, index: before + first + index) }
      }
      for result in results { try run.add(result.get()) }
    }
  }

  private func compared(
    _ pair: PairFinder.Pair, _ earlier: EarlierOriginals.Earlier, index: Int
  ) throws -> PairChecker.Result {
    let checks = checker.reviewers.staleChecks(korean: pair.korean, english: pair.english)
    do {
      let reviewer = checker.reviewers.reviewer(korean: pair.korean, english: pair.english, date: pair.date)
      let review = try StaleReviewer(reviewer, checks: checks).review(
        old: FileReader.decode(earlier.bytes, path: earlier.name), new: FileReader.read(pair.korean),
        target: FileReader.read(pair.english))
      if isTyped, let outcome = Self.outcome(review, since: earlier.name) {
        host.note(path: pair.korean, message: "note: \(outcome)")
      }
      let document = review.checked(running: checks, faults: checker.reviewers.severity(of: "suppression"))
      return checker.finished(document, ran: .these(checks), of: review, page: nil, index: index)
    } catch {
      // Of many pairs the others are compared.
      if isTyped { throw error }
      let failure = Self.fault(error, of: pair)
      return checker.finished(
        checker.unreadable(pair, failure), ran: .only("file-unreadable"), of: nil, page: nil, index: index)
    }
  }

  /// What to say of a pair in which nothing is out of date, as one line; `nil` of others.
  private static func outcome(_ review: Review, since earlier: String) -> Message? {
    guard let text = review.earlier, !text.sentences.contains(where: { $0.isMoved }),
      text.fields.allSatisfy(\.isUpdated)
    else { return nil }
    let changed = text.sentences.filter { $0.state != .same && $0.state != .punctuation }
    guard changed.allSatisfy(\.isUpdated) else { return nil }
    if !changed.isEmpty || !text.fields.isEmpty {
      let sentences: Message = "\(changed.count, "sentence", "sentences")"
      let fields: Message = "\(text.fields.count, "field", "fields") of the front matter"
      let both: Message = "\(sentences) and \(fields)"
      let what = text.fields.isEmpty ? sentences : changed.isEmpty ? fields : both
      return "\(what) changed since \(earlier), and the translation has followed"
    }
    if text.sentences.contains(where: { $0.state == .punctuation }) {
      return "only marks, spaces or numbering have changed since \(earlier)"
    }
    switch text.frame {
    case .same: return "nothing has changed since \(earlier)"
    case .divided:
      return "the sentences are those of \(earlier); only the division into paragraphs, headings and lists has changed"
    case .beside: return "the sentences are those of \(earlier); only what stands beside the text has changed"
    }
  }

  private static func fault(_ error: any Error, of pair: PairFinder.Pair) -> InputError {
    switch error {
    case let error as InputError: error
    case let error as StaleReviewer.Failure: InputError(path: error.path, error.reason)
    case let error as RunError: InputError(path: pair.korean, error.message)
    default: InputError(path: pair.korean, "\(error)")
    }
  }
}
