public import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Suppressions that stand in the texts themselves, as comments of Markdown and HTML:
///
///     <!-- align-tool-ignore number-mismatch, spacing: the original counts the observers -->
///     <!-- align-tool-ignore-file term-missing: written before the glossary -->
///
/// The first is for the block that it stands in or behind, else for the next one.
struct InlineSuppressions {
  struct Directive {
    /// The comment in the file.
    let range: ByteRange
    let checks: [String]
    let reason: String
    /// What it is for; `nil` is the whole file.
    let scope: ByteRange?
    /// Why it cannot be followed.
    let fault: Message?
  }

  private(set) var directives: [Directive] = []

  /// - Complexity: O(bytes).
  init(_ document: Document) {
    let file = document.source
    let format = DocumentFormat.guess(path: file.path, content: file.bytes)
    guard format != .text else { return }
    let comments = Self.comments(file.bytes)
    if comments.isEmpty { return }
    var scopes = CommentScopes(document)
    for comment in comments { directives.append(Self.directive(at: comment, in: document, scopes: &scopes)) }
  }

  /// The ranges of `<!-- … -->` that begin with our name.
  private static func comments(_ bytes: [UInt8]) -> [ByteRange] {
    var found: [ByteRange] = []
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i + 3 < bytes.count {
        guard MarkdownComments.opens(bytes, i) else {
          i += 1
          continue
        }
        let end = MarkdownComments.end(bytes, i) ?? bytes.count
        var start = i + 4
        while start < end, bytes[start] <= 0x20 { start += 1 }
        if bytes[start..<end].starts(with: "align-tool".utf8) { found.append(ByteRange(i, end)) }
        i = end
      }
    }
    return found
  }

  private static func directive(
    at range: ByteRange, in document: Document, scopes: inout CommentScopes
  ) -> Directive {
    let text = document.source.string(range).dropFirst(4).dropLast(3).trimmingWhitespace
    let name = text.prefix { !$0.isWhitespace && $0 != ":" }
    let isForFile = name == "align-tool-ignore-file"
    let scope = isForFile ? nil : scopes.scope(of: range)
    func make(_ checks: [String], _ reason: String, fault: Message?) -> Directive {
      Directive(range: range, checks: checks, reason: reason, scope: scope, fault: fault)
    }
    guard isForFile || name == "align-tool-ignore" else {
      return make([], "", fault: "“\(String(name))” is not align-tool-ignore or align-tool-ignore-file")
    }
    let rest = text.dropFirst(name.count)
    let colon = rest.firstIndex(of: ":") ?? rest.endIndex
    let checks = rest[..<colon].split { $0 == "," || $0.isWhitespace }.map(String.init)
    let reason = rest[colon...].dropFirst().trimmingWhitespace
    if checks.isEmpty { return make([], "", fault: "it names no check; write \(String(name)) CHECK: reason") }
    for check in checks where !CheckID.all.contains(check) {
      return make([], "", fault: Message(plain: CheckID.unknown(check)))
    }
    if reason.isEmpty { return make(checks, "", fault: "it gives no reason; write \(String(name)) CHECK: reason") }
    return make(checks, String(reason), fault: nil)
  }
}

extension Review {
  /// The findings with lines, columns and fingerprints; those that a comment of the texts accepts are marked, and what is
  /// wrong with the comments is found, too.
  /// - Parameters:
  ///   - running: the checks that were run.
  ///   - faults: what a comment is called that is of no use; `nil` says nothing about those.
  public func checked(
    row: CheckedDocument.Row? = nil, running: Set<String>, faults: Severity? = .warning
  ) -> CheckedDocument {
    let document = located(row: row)
    if row != nil { return document }
    let source = InlineSuppressions(self.source).directives
    let target = InlineSuppressions(self.target).directives
    if source.isEmpty, target.isEmpty { return document }
    let (sourceIndex, targetIndex) = (DirectiveIndex(source), DirectiveIndex(target))
    var used: Set<ByteRange> = []
    var usedTarget: Set<ByteRange> = []
    var findings = zip(self.findings, document.findings).map { finding, located in
      var located = located
      let first = sourceIndex.first(accepting: finding.check, at: finding.source).map { source[$0] }
      let second = targetIndex.first(accepting: finding.check, at: finding.target).map { target[$0] }
      if let first { used.insert(first.range) }
      if let second { usedTarget.insert(second.range) }
      if let accepted = first ?? second {
        located.state = .suppressed(Suppression(isInSource: true, reason: accepted.reason))
      }
      return located
    }
    if let faults {
      findings += Self.faults(
        of: source, used: used, document: self.source, isSource: true, running: running, severity: faults)
      findings += Self.faults(
        of: target, used: usedTarget, document: self.target, isSource: false, running: running, severity: faults)
    }
    return document.with(findings)
  }

  private static func faults(
    of directives: [InlineSuppressions.Directive], used: Set<ByteRange>, document: Document, isSource: Bool,
    running: Set<String>, severity: Severity
  ) -> [LocatedFinding] {
    var seen: [String: Int] = [:]
    let offsets = directives.flatMap { [$0.range.start, $0.range.end] }
    let positions = PositionCursor.positions(offsets, in: document.source)
    return directives.compactMap { directive in
      let wasRun = directive.checks.allSatisfy { running.contains($0) }
      guard let fault = directive.fault ?? (used.contains(directive.range) || !wasRun ? nil : "it silences nothing")
      else { return nil }
      let place = Finding.Place(range: directive.range, text: document.source.string(directive.range))
      let occurrence = seen[place.text, default: 0]
      seen[place.text] = occurrence + 1
      let finding = Finding(
        check: "suppression", severity: severity, message: "this suppression is of no use: \(fault)", confidence: 1,
        source: isSource ? place : nil, target: isSource ? nil : place, bead: nil)
      let located = locate(place, in: document.source, positions)
      return LocatedFinding(
        finding: finding, bead: nil, source: isSource ? located : nil, target: isSource ? nil : located,
        fingerprint: Fingerprint(["suppression", document.source.path, place.text], occurrence: occurrence))
    }
  }
}
