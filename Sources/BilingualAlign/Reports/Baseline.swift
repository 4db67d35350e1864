/// Findings that are known and accepted: they are not reported again. A text file that is kept and reviewed like code.
///
/// One finding a line, tabs between fingerprint, check, Korean text, English text and the reason it was accepted, sorted
/// by check, then text. Lines that begin with `#` are comments. The fingerprint decides; the texts are for readers.
public struct Baseline: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let fingerprint: String
    public let check: String
    public let source: String
    public let target: String
    public var reason: String
  }

  public private(set) var entries: [Entry]

  /// - Parameter previous: where reasons are taken from, for findings that were known before.
  public init(_ findings: [LocatedFinding], keepingReasonsOf previous: Baseline? = nil) {
    var reasons: [String: String] = [:]
    for entry in previous?.entries ?? [] { reasons[entry.fingerprint] = entry.reason }
    var seen: Set<String> = []
    entries = findings.compactMap { located in
      let fingerprint = "\(located.fingerprint)"
      guard seen.insert(fingerprint).inserted else { return nil }
      return Entry(
        fingerprint: fingerprint, check: located.finding.check, source: Self.cell(located.source?.text),
        target: Self.cell(located.target?.text), reason: reasons[fingerprint] ?? "")
    }
    entries.sort { a, b in
      (a.check, a.source, a.target, a.fingerprint) < (b.check, b.source, b.target, b.fingerprint)
    }
  }

  /// - Throws: ``InputError`` for a line that has no fingerprint and check.
  public init(reading file: SourceFile) throws(InputError) {
    entries = []
    var number = 0
    for line in file.textLines {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2, cells[0].count == 32, cells[0].allSatisfy({ $0.isHexDigit }) else {
        throw InputError(
          path: file.path, position: SourcePosition(line: number, column: 1, utf16Column: 1),
          reason: .malformed("a baseline line begins with a fingerprint of 32 hexadecimal digits and a check"))
      }
      func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
      // A tab in a reason is no further cell.
      let reason = cells.dropFirst(4).joined(separator: " ")
      entries.append(
        Entry(fingerprint: cells[0], check: cells[1], source: cell(2), target: cell(3), reason: reason))
    }
  }

  /// The entries that are still needed, reasons and all.
  public func keeping(_ isNeeded: (Entry) -> Bool) -> Baseline {
    var kept = self
    kept.entries = entries.filter(isNeeded)
    return kept
  }

  public var text: String {
    "# Known findings: fingerprint, check, Korean, English, reason. Written by align-tool check --write-baseline.\n"
      + entries.map { entry in
        [entry.fingerprint, entry.check, entry.source, entry.target, entry.reason].joined(separator: "\t") + "\n"
      }.joined()
  }

  /// The fingerprints, for looking up.
  public var fingerprints: Set<String> { Set(entries.map { $0.fingerprint }) }

  private static func cell(_ text: String?) -> String {
    let folded = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.count > 120 ? folded.prefix(119) + "…" : folded
  }
}
