import BilingualAlignment
public import BilingualChecks
import BilingualDocuments
import BilingualFacts
public import BilingualText

/// A finding as reports print it: with lines, columns and a fingerprint.
public struct LocatedFinding: Sendable, Hashable {
  /// What was found.
  public internal(set) var finding: Finding
  /// The index of its bead among all beads of the document or the table.
  public let bead: Int?
  /// Where it stands in the original; `nil` where nothing does.
  public let source: Place?
  /// Where it stands in the translation; `nil` where nothing does.
  public let target: Place?
  package let fingerprint: Fingerprint
  /// Where the same stands in an earlier version of the original.
  public var old: Place?
  /// Whether it was accepted before.
  public var state = State.new

  /// What baselines know it by; the same where only its place has changed.
  public var key: String { "\(fingerprint)" }

  /// Whether somebody has accepted it.
  public enum State: Sendable, Hashable {
    case new
    /// In the baseline, with the reason given there.
    case known(reason: String)
    case suppressed(Suppression)
  }

  /// Where a finding stands on one side.
  public struct Place: Sendable, Hashable {
    /// The file's path.
    public let path: String
    /// Where it begins.
    public let start: SourcePosition
    /// The position after the last character.
    public let end: SourcePosition
    /// The columns of both in UTF-8 bytes, from 1.
    public let utf8Columns: Columns
    /// The text there.
    public let text: String
    /// The value that was read there, for programs.
    public let value: String?
    /// What the program that wrote a file of pairs calls the pair: `a.docx/3`, `Sheet1!B5`; `nil` elsewhere.
    public var segment: String?
    /// The paragraph of an office file; `nil` elsewhere.
    public var element: Element?

    /// A paragraph in a file of an office program.
    public struct Element: Sendable, Hashable {
      /// `s0/p4/tbl1/r2c1/p1`
      public let path: String
      /// `table 1, row 2, column 1`; `nil` in the body.
      public let name: String?
    }

    /// Columns in bytes of UTF-8, from 1.
    public struct Columns: Sendable, Hashable {
      /// Where it begins.
      public let start: Int
      /// Where it ends.
      public let end: Int
    }

    /// `docs/ko.txt:3:5`, `a.sdlxliff:1:4 (a.docx/3)`, `a.hwpx:12 (table 1, row 2, column 1)`
    public var location: String { position + (name.map { " (\($0))" } ?? "") }

    /// The same without the name of the segment or cell: `docs/ko.txt:3:5`. Of an office file the number of the paragraph, of
    /// which nobody counts the columns.
    var position: String { "\(path):\(start.line)" + (element == nil ? ":\(start.column)" : "") }

    /// How the file's own program names the place.
    var name: String? { segment ?? element?.name }
  }
}

/// What one pair came to: enough for every report that does not print the texts.
public struct CheckedDocument: Sendable, Hashable {
  /// The original's path.
  public let source: String
  /// The translation's path.
  public let target: String
  /// How many beads were compared.
  public let beads: Int
  /// How many of them pair something.
  public var pairs = 0
  /// The documents' date; `nil` where nothing says it.
  public let date: CalendarDate?
  /// In the order of the translation.
  public let findings: [LocatedFinding]
  /// Where the pair is a row of a table.
  public let row: Row?
  /// The original's sentences against those of its earlier version, where `stale` compared them.
  public var revised: [Revised] = []

  /// A row of a table of paired text.
  public struct Row: Sendable, Hashable {
    /// In the file, from 1.
    public let line: Int
    /// Among the rows that were read, from 0.
    public let index: Int
    /// What the file calls the pair, where its line and column would say little.
    public let name: String?

    /// A row by its line and its number.
    public init(line: Int, index: Int, name: String? = nil) {
      self.line = line
      self.index = index
      self.name = name
    }
  }
}

extension CheckedDocument {
  /// A pair that could not be compared: a file without a partner, or one that cannot be read.
  /// - Parameters:
  ///   - check: `pair-missing` or `file-unreadable`.
  ///   - path: the file that the finding stands at; its first character, or `position`.
  public init(
    check: String, severity: Severity, message: Message, source: String, target: String, path: String,
    position: SourcePosition? = nil, segment: String? = nil
  ) {
    let start = position ?? SourcePosition(line: 1, column: 1, utf16Column: 1)
    let place = LocatedFinding.Place(
      path: path, start: start, end: start, utf8Columns: .init(start: start.column, end: start.column), text: "",
      value: nil, segment: segment)
    let finding = Finding(
      check: check, severity: severity, message: message, confidence: 1, source: nil, target: nil, bead: nil)
    let isSource = path == source
    self.init(
      source: source, target: target, beads: 0, date: nil,
      findings: [
        LocatedFinding(
          finding: finding, bead: nil, source: isSource ? place : nil, target: isSource ? nil : place,
          fingerprint: Fingerprint([check, source, target], occurrence: 0))
      ], row: nil)
  }

  /// A pair of which only one finding matters.
  public init(_ finding: LocatedFinding, source: String, target: String) {
    self.init(source: source, target: target, beads: 0, date: nil, findings: [finding], row: nil)
  }

  /// The same pair with other findings.
  public func with(_ findings: [LocatedFinding]) -> CheckedDocument {
    var document = CheckedDocument(
      source: source, target: target, beads: beads, date: date, findings: findings, row: row)
    document.revised = revised
    document.pairs = pairs
    return document
  }

  /// The same pair with the messages of its findings in a language. What is kept and compared of findings does not depend on it.
  /// - Complexity: O(findings); nothing for English.
  public func speaking(_ language: Language) -> CheckedDocument {
    if findings.allSatisfy({ $0.finding.language == language }) { return self }
    return with(
      findings.map { located in
        var located = located
        located.finding.language = language
        return located
      })
  }

  /// The same pair without the findings that were accepted before.
  public var active: CheckedDocument {
    findings.allSatisfy { $0.state == .new } ? self : with(findings.filter { $0.state == .new })
  }
}

extension Review {
  /// The findings with lines, columns and fingerprints.
  /// - Parameter row: where the pair is a row of a table; its findings then belong to the bead of the row's index.
  public func located(row: CheckedDocument.Row? = nil) -> CheckedDocument {
    let located = findings.isEmpty ? [] : locatedFindings(row: row)
    var document = CheckedDocument(
      source: source.source.path, target: target.source.path, beads: alignment.beads.count, date: date,
      findings: located, row: row)
    document.revised = revised()
    document.pairs = alignment.pairCount
    return document
  }

  private func locatedFindings(row: CheckedDocument.Row?) -> [LocatedFinding] {
    let korean = Self.positions(of: findings.compactMap(\.source), in: source.source)
    let english = Self.positions(of: findings.compactMap(\.target), in: target.source)
    return zip(findings, fingerprints()).map { finding, fingerprint in
      LocatedFinding(
        finding: finding, bead: row?.index ?? finding.bead,
        source: finding.source.map { Self.locate($0, in: source.source, korean, segment: row?.name) },
        target: finding.target.map { Self.locate($0, in: target.source, english, segment: row?.name) },
        fingerprint: fingerprint,
        old: earlier.flatMap { earlier in finding.old.map { Self.locate($0, in: earlier.document.source) } })
    }
  }

  private static func positions(of places: [Finding.Place], in file: SourceFile) -> [Int: SourcePosition] {
    PositionCursor.positions(places.flatMap { [$0.range.start, $0.range.end] }, in: file)
  }

  /// - Parameter positions: of places that are known already.
  static func locate(
    _ place: Finding.Place, in file: SourceFile, _ positions: [Int: SourcePosition] = [:], segment: String? = nil
  ) -> LocatedFinding.Place {
    func column(_ offset: Int) -> Int { offset - file.lines.starts[file.lines.line(at: offset)] + 1 }
    func position(_ offset: Int) -> SourcePosition { positions[offset] ?? file.position(at: offset) }
    return LocatedFinding.Place(
      path: file.path, start: position(place.range.start), end: position(place.range.end),
      utf8Columns: .init(start: column(place.range.start), end: column(place.range.end)), text: place.text,
      value: place.value, segment: segment,
      element: file.paragraph(onLine: position(place.range.start).line).map {
        .init(path: $0.place, name: $0.placeInWords)
      }
    )
  }
}

/// How many findings of each severity.
package struct Tally: Sendable, Hashable {
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var infos = 0

  package init() {}

  package mutating func add(_ findings: [LocatedFinding]) {
    for finding in findings { add(finding.finding.severity) }
  }

  mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  /// `1 error, 2 warnings, 0 infos`
  package var summary: String { summary(in: .english) }

  func summary(in language: Language) -> String {
    counts.map { $0.severity.counted($0.count).text(in: language) }.joined(separator: ", ")
  }

  /// From the gravest on.
  var counts: [(severity: Severity, count: Int)] { [(.error, errors), (.warning, warnings), (.info, infos)] }

  /// `1 error`, `2 errors`
  package static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// The number of findings at or above a severity.
  package func count(from severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: errors + warnings
    case .info: errors + warnings + infos
    }
  }
}

extension LocatedFinding.Place {
  /// The path with the paragraph's name, for forms that have no other place for it.
  var pathAndElement: String { path + (element?.name.map { " (\($0))" } ?? "") }
}

extension LocatedFinding {
  /// The message with the name of the paragraph where it stands, for forms that have no other place for it.
  var messageAndElement: String { finding.message + (mainPlace?.element?.name.map { " (\($0))" } ?? "") }
}
