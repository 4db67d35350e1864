package import BilingualChecks
import BilingualDocuments
package import BilingualText

/// Mends translations where there is one right answer: a term's agreed name, a space, a quotation mark, an ordinal's ending,
/// a word that stands twice. Everything else is for people. The original is never touched, and no line end is.
package struct Fixer: Sendable {
  /// The checks whose suggestions are certain.
  package static let checks: Set<String> = [
    "spacing", "quote-balance", "ordinal-form", "repeated-word", "term-forbidden", "term-deprecated",
  ]

  package let reviewer: Reviewer

  package init(_ reviewer: Reviewer) {
    var reviewer = reviewer
    // A report names the first faults of a sentence only. If those were mended, it would name the next, and nothing would
    // seem to be gained.
    reviewer.faultLimit = .max
    self.reviewer = reviewer
  }

  /// - Parameters:
  ///   - office: what makes the edits in a file of an office program; it may refuse some.
  ///   - isAccepted: findings that are right as they are.
  /// - Returns: `nil` where nothing is to be mended. Each edit was tried: with it there is less to find, and nothing new.
  /// - Complexity: two reviews; where the edits cannot all be made, one more for each halving that finds those that cannot,
  ///   ``FixTrials/mostReviews`` in all.
  package func mend(
    source: SourceFile, target: SourceFile, in office: OfficeFixes? = nil,
    except isAccepted: (LocatedFinding) -> Bool
  ) throws -> Outcome? {
    let review = try reviewer.review(source: source, target: target)
    let document = review.checked(running: Set(reviewer.checks.map { $0.info.id }))
    let findings = document.findings.filter { $0.state == .new && !isAccepted($0) }.map { $0.finding }
    var refused: [(edit: TextEdit, reason: String)] = []
    let wanted = Self.edits(findings, review.target).filter { edit in
      guard let reason = office?.refusal(of: edit, in: target) else { return true }
      refused.append((edit, reason))
      return false
    }
    var edits: [TextEdit] = []
    if !wanted.isEmpty {
      var trials = FixTrials(reviewer, review)
      edits = try trials.best(of: wanted)
    }
    var mended = TextEdit.apply(edits, to: target)
    // Bytes on either side of an edit may make one line end of two.
    if LineEnds.count(mended) != LineEnds.count(target.bytes) { (edits, mended) = ([], target.bytes) }
    return edits.isEmpty && refused.isEmpty
      ? nil : Outcome(file: target, edits: edits, mended: mended, refused: refused)
  }

  // MARK: Edits

  /// The edits of the findings that have one right answer; of two that overlap, the first.
  /// - Complexity: O(bytes + n · log n).
  static func edits(_ findings: [Finding], _ document: Document) -> [TextEdit] {
    let format = DocumentFormat.guess(path: document.source.path, content: document.source.bytes)
    let openings = Set(document.segments.map { $0.range.start })
    let code = CodeRanges(document.source.bytes, format)
    let candidates = findings.compactMap { edit(for: $0, in: document, openings: openings, isHTML: format == .html) }
      .filter { !code.hold($0.range.start) }.sorted { $0.range < $1.range }
    var edits: [TextEdit] = []
    for candidate in candidates {
      if let last = edits.last, candidate.range.start < last.range.end { continue }
      edits.append(candidate)
    }
    return edits
  }

  private static func edit(
    for finding: Finding, in document: Document, openings: Set<Int>, isHTML: Bool
  ) -> TextEdit? {
    guard checks.contains(finding.check), let place = finding.target, let suggestion = finding.suggestion,
      !place.range.isEmpty
    else { return nil }
    let raw = document.source.string(place.range)
    // Tags inside the place would be lost.
    if raw.contains("<") { return nil }
    var replacement = suggestion
    if finding.check.hasPrefix("term-") {
      let opensSentence = openings.contains(place.range.start)
      guard let term = term(suggestion, for: raw, at: place.range.start, document, opensSentence: opensSentence) else {
        return nil
      }
      replacement = term
    }
    if isHTML { replacement = XMLText.escaped(replacement) }
    // Where lines end is layout: a hard break, an item of a list, a line that somebody wrapped.
    if LineEnds.areHeld(by: raw.utf8) || LineEnds.areHeld(by: replacement.utf8) { return nil }
    return replacement == raw ? nil : TextEdit(range: place.range, replacement: replacement, check: finding.check)
  }

  /// The term as the sentence wants it; `nil` where the sentence would have to change around it.
  private static func term(
    _ term: String, for raw: String, at start: Int, _ document: Document, opensSentence: Bool
  ) -> String? {
    var term = term
    // A plural for a singular changes the verb.
    if raw.hasSuffix("s") != term.hasSuffix("s") { return nil }
    let before = String(decoding: document.source.bytes[max(0, start - 8)..<start], as: UTF8.self)
    let word = before.split(separator: " ").last?.lowercased()
    if before.hasSuffix(" ") {
      if word == "the", term.lowercased().hasPrefix("the ") { term.removeFirst(4) }
      if word == "a" || word == "an" {
        let isVowel = term.first.map { "aeiouAEIOU".contains($0) } ?? false
        if isVowel != (word == "an") { return nil }
      }
    }
    if opensSentence, let first = term.first, raw.first?.isUppercase == true {
      term = first.uppercased() + term.dropFirst()
    }
    return term
  }
}
