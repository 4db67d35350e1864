import BilingualChecks
import BilingualDocuments
import BilingualRevision
package import BilingualText

/// A decision that findings of some kind are right as they are at some place, with the reason.
public struct Suppression: Sendable, Hashable {
  /// Whether it stands in the text itself, as a comment.
  public let isInSource: Bool
  /// Why, in the words of who wrote it.
  public let reason: String
  /// In a suppressions file, the number of its entry from 0.
  public let entry: Int?

  /// A suppression of a comment, or of a row of a file.
  public init(isInSource: Bool, reason: String, entry: Int? = nil) {
    self.isInSource = isInSource
    self.reason = reason
    self.entry = entry
  }
}

/// A file of suppressions, kept beside the texts and reviewed like code.
///
/// One a line, tabs between check, path, text and reason. The path is a pattern as in the configuration, for either side,
/// relative to the file's own folder; the text is what the finding points at on either side, or a part of it. `*` stands
/// for any. Lines that begin with `#` are comments.
package struct SuppressionFile: Sendable {
  package struct Entry: Sendable {
    /// In the file, from 1.
    package let line: Int
    package let check: String
    package let path: String
    package let text: String
    package let reason: String
    let pattern: PathPattern?
  }

  package let path: String
  package let entries: [Entry]

  /// - Parameter folder: where patterns start from, absolute, ending in `/`.
  /// - Throws: ``InputError`` for a row without a reason and for a check that does not exist.
  package init(reading file: SourceFile, folder: String) throws(InputError) {
    path = file.path
    var entries: [Entry] = []
    for (index, line) in file.textLines.enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0.trimmingWhitespace)
      }
      func refuse(_ why: String) -> InputError {
        InputError(
          path: file.path, position: SourcePosition(line: index + 1, column: 1, utf16Column: 1), reason: .malformed(why)
        )
      }
      guard cells.count >= 4, !cells[3].isEmpty else {
        throw refuse("a suppression is check, path, text and reason, with tabs between; * stands for any")
      }
      if cells[0] != "*", !CheckID.all.contains(cells[0]) { throw refuse(CheckID.unknown(cells[0])) }
      let pattern = cells[1] == "*" ? nil : PathPattern(cells[1].hasPrefix("/") ? cells[1] : folder + cells[1])
      entries.append(
        Entry(line: index + 1, check: cells[0], path: cells[1], text: cells[2], reason: cells[3], pattern: pattern))
    }
    self.entries = entries
  }

  /// The entries that could silence findings of a pair; absolute paths.
  package func entries(source: String, target: String) -> [Int] {
    entries.indices.filter { index in
      guard let pattern = entries[index].pattern else { return true }
      return pattern.match(source) != nil || pattern.match(target) != nil
    }
  }

  /// The pair with what these entries silence marked.
  package func applied(to document: CheckedDocument, entries indices: [Int]) -> CheckedDocument {
    if indices.isEmpty || document.findings.isEmpty { return document }
    return document.with(
      document.findings.map { located in
        guard located.state == .new, let index = indices.first(where: { entries[$0].holds(located) }) else {
          return located
        }
        var silenced = located
        silenced.state = .suppressed(
          Suppression(isInSource: false, reason: entries[index].reason, entry: index))
        return silenced
      })
  }
}

extension SuppressionFile.Entry {
  fileprivate func holds(_ located: LocatedFinding) -> Bool {
    guard check == "*" || check == located.finding.check else { return false }
    if text == "*" || text.isEmpty { return true }
    return [located.source, located.target].contains { place in
      guard let found = place?.text, !found.isEmpty else { return false }
      return found == text || found.contains(text)
    }
  }
}

extension SourceFile {
  /// The lines of a table that people edit, without a byte-order mark that their editor has put there.
  var textLines: [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    let plain = text.unicodeScalars.first == "\u{FEFF}" ? Substring(text.unicodeScalars.dropFirst()) : text[...]
    return plain.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

/// The names that configurations and suppressions may use.
package enum CheckID {
  package static let all: [String] = (allChecks.map { $0.info } + StaleChecks.all + runChecks).map(\.id)

  /// `there is no check named “number-mismach”; did you mean “number-mismatch”?`
  static func unknown(_ id: String) -> String {
    let hint = Spelling.nearest(to: id, in: all).map { "; did you mean “\($0)”?" } ?? ""
    return "there is no check named “\(id)”\(hint)"
  }
}
