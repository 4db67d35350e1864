import BilingualChecks
import BilingualDocuments
public import BilingualText

/// Findings that are known and accepted: they are not reported again. A text file that is kept and reviewed like code.
///
/// One finding a line, tabs between fingerprint, check, files, Korean text, English text and the reason it was accepted,
/// sorted by check, then files and text. The files are as seen from the baseline's folder, an arrow between; rows of older
/// versions have none. Lines that begin with `#` are comments. The fingerprint decides; the rest is for readers, and tells
/// which entries a run could have met.
public struct Baseline: Sendable, Hashable {
  /// The files of a pair, as seen from the baseline's folder.
  public struct Pair: Sendable, Hashable {
    /// The original's path, from the baseline's folder.
    public let korean: String
    /// The translation's path, from the baseline's folder.
    public let english: String
  }

  /// A finding that is known.
  public struct Entry: Sendable, Hashable {
    /// What the finding is known by.
    public let fingerprint: String
    /// The check's id.
    public let check: String
    /// `nil` in rows of older versions.
    public let pair: Pair?
    /// The words of the original.
    public let source: String
    /// The words of the translation.
    public let target: String
    /// Why it is accepted; empty where nobody said.
    public var reason: String
  }

  /// In the order of the file.
  public private(set) var entries: [Entry]
  /// The lines that begin with `#`, but for the first one of every baseline; they are written again, above the entries.
  public private(set) var comments: [String] = []
  /// Where it is kept: absolute, without a `/` at its end but for the root.
  public let folder: String

  /// A baseline without entries.
  /// - Parameter path: where it will be kept.
  public init(path: String) {
    entries = []
    folder = Self.folder(of: path)
  }

  /// - Throws: ``InputError`` for a line that has no fingerprint and check.
  public init(reading file: SourceFile) throws(InputError) {
    entries = []
    folder = Self.folder(of: file.path)
    var number = 0
    for line in file.textLines {
      number += 1
      if line.hasPrefix("#"), line != Self.header { comments.append(String(line)) }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 2, Self.isFingerprint(cells[0]) else {
        throw InputError(
          path: file.path, position: SourcePosition(line: number, column: 1, utf16Column: 1),
          reason: .malformed("a baseline line begins with a fingerprint of 32 hexadecimal digits and a check"))
      }
      entries.append(Self.entry(cells))
    }
  }

  static func isFingerprint(_ text: String) -> Bool { text.count == 32 && text.allSatisfy { $0.isHexDigit } }

  /// - Parameter cells: of a row; a fingerprint and a check at least.
  static func entry(_ cells: [String]) -> Entry {
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
    let pair = cells.count >= 6 ? Pair(cell: cells[2]) : nil
    let first = pair == nil ? 2 : 3
    // A tab in a reason is no further cell.
    let reason = cells.dropFirst(first + 2).joined(separator: " ")
    return Entry(
      fingerprint: cells[0], check: cells[1], pair: pair, source: cell(first), target: cell(first + 1), reason: reason)
  }

  /// The files of a document as this baseline names them.
  public func pair(_ source: String, _ target: String) -> Pair {
    Pair(
      korean: PathName.relative(PathName.absolute(source), to: folder),
      english: PathName.relative(PathName.absolute(target), to: folder))
  }

  /// Takes findings in, each once for a pair; a row of an older version gets its files.
  /// - Parameter reasons: by fingerprint, for findings that have none here.
  /// - Complexity: O(entries + findings).
  public mutating func add(_ found: [(pair: Pair, findings: [LocatedFinding])], reasons: [String: String]) {
    let new = found.flatMap { pair, findings in
      findings.map { entry($0, pair, reason: reasons["\($0.fingerprint)"] ?? "") }
    }
    put(new) { old, new in old.isEmpty ? new : old }
  }

  /// Takes entries in, each once for a pair; a row of an older version gets its files.
  /// - Parameter reason: which of two reasons holds, the one that is here or the new one.
  /// - Complexity: O(entries + new).
  mutating func put(_ new: [Entry], reason: (String, String) -> String) {
    struct Key: Hashable {
      let fingerprint: String
      let pair: Pair?
    }
    var places: [Key: Int] = [:]
    for (index, entry) in entries.enumerated() { places[Key(fingerprint: entry.fingerprint, pair: entry.pair)] = index }
    for var entry in new {
      let key = Key(fingerprint: entry.fingerprint, pair: entry.pair)
      let place = places[key] ?? places.removeValue(forKey: Key(fingerprint: entry.fingerprint, pair: nil))
      entry.reason = reason(place.map { entries[$0].reason } ?? "", entry.reason)
      places[key] = place ?? entries.count
      if let place { entries[place] = entry } else { entries.append(entry) }
    }
  }

  /// A finding as an entry.
  func entry(_ located: LocatedFinding, _ pair: Pair, reason: String = "") -> Entry {
    Entry(
      fingerprint: "\(located.fingerprint)", check: located.finding.check, pair: pair,
      source: Self.cell(located.source?.text), target: Self.cell(located.target?.text), reason: reason)
  }

  /// The same findings for a file in another folder.
  public func moved(to path: String) -> Baseline {
    var moved = Baseline(path: path)
    moved.comments = comments
    moved.entries = entries.map { entry in
      let pair = entry.pair.map { moved.pair(folder + "/" + $0.korean, folder + "/" + $0.english) }
      return Entry(
        fingerprint: entry.fingerprint, check: entry.check, pair: pair, source: entry.source, target: entry.target,
        reason: entry.reason)
    }
    return moved
  }

  /// The entries that are still needed, reasons and all.
  public func keeping(_ isNeeded: (Entry) -> Bool) -> Baseline {
    var kept = self
    kept.entries = entries.filter(isNeeded)
    return kept
  }

  /// The file's text.
  public var text: String {
    let rows = entries.map { entry in (key: Self.key(entry), row: Self.row(entry)) }.sorted { $0.key < $1.key }
    return ([Self.header] + comments + rows.map(\.row)).map { $0 + "\n" }.joined()
  }

  private static let header =
    "# Known findings: fingerprint, check, files, Korean, English, reason. Written by align-tool check."

  private static func key(_ entry: Entry) -> String {
    // Nothing that stands in a cell sorts before the separator.
    [entry.check, entry.pair?.cell ?? "", entry.source, entry.target, entry.fingerprint].joined(separator: "\t")
  }

  private static func row(_ entry: Entry) -> String { (cells(entry) + [entry.reason]).joined(separator: "\t") }

  /// The cells of a row but for the reason.
  static func cells(_ entry: Entry) -> [String] {
    [entry.fingerprint, entry.check] + [entry.pair?.cell].compactMap { $0 } + [entry.source, entry.target]
  }

  /// The fingerprints, for looking up.
  public var fingerprints: Set<String> { Set(entries.map { $0.fingerprint }) }

  /// The reasons by fingerprint.
  public var reasons: [String: String] {
    Dictionary(entries.map { ($0.fingerprint, $0.reason) }) { first, second in first.isEmpty ? second : first }
  }

  private static func cell(_ text: String?) -> String {
    let folded = (text ?? "").onOneLine
    return ForeignText.visible(folded.count > 120 ? folded.prefix(119) + "…" : folded)
  }

  private static func folder(of path: String) -> String {
    let absolute = PathName.absolute(path)
    let folder = absolute[..<(absolute.lastIndex(of: "/") ?? absolute.startIndex)]
    return folder.isEmpty ? "/" : String(folder)
  }
}

extension Baseline.Pair {
  private static let arrow = " ↔ "

  /// The cell of a row: both names, with what would break the row or hide in it written as `%09`.
  var cell: String { Self.escaped(korean) + Self.arrow + Self.escaped(english) }

  init?(cell: String) {
    guard let arrow = cell.firstRange(of: Self.arrow) else { return nil }
    self.init(korean: Self.read(cell[..<arrow.lowerBound]), english: Self.read(cell[arrow.upperBound...]))
  }

  private static func escaped(_ name: String) -> String {
    let bytes = FileName.bytes(name)
    guard bytes.contains(0x25) || name.utf8.count != bytes.count || ForeignText.visible(name) != name else {
      return name
    }
    return bytes.map { byte in
      (0x21...0x7E).contains(byte) && byte != 0x25
        ? String(Unicode.Scalar(byte)) : "%" + byte.hexadecimal(digits: 2, uppercase: true)
    }.joined()
  }

  private static func read(_ name: Substring) -> String {
    guard name.contains("%") else { return String(name) }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.first {
      if byte == 0x25, let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return FileName.string(bytes)
  }
}
