import BilingualAlign
import Foundation

/// Turns the rules of a configuration into files.
struct PairFinder {
  struct Pair: Sendable {
    let korean: String
    let english: String
    let date: CalendarDate?
  }

  private(set) var pairs: [Pair] = []
  /// Files without a partner: the file, and where its partner was looked for.
  private(set) var unpaired: [(path: String, expected: String, isKorean: Bool)] = []

  init(_ configuration: Configuration) throws {
    for rule in configuration.pairs {
      switch rule {
      case .patterns(let korean, let english, let date):
        add(configuration.resolved(korean), configuration.resolved(english), date)
      case .manifest(let path): try add(manifest: configuration.resolved(path), configuration)
      }
    }
  }

  private mutating func add(_ korean: String, _ english: String, _ date: CalendarDate?) {
    let source = PathPattern(korean)
    let target = PathPattern(english)
    var answered: Set<String> = []
    for file in source.files() {
      guard let expected = target.filled(with: file.captures) else { continue }
      answered.insert(expected)
      if FileManager.default.fileExists(atPath: expected) {
        pairs.append(Pair(korean: file.path, english: expected, date: date))
      } else {
        unpaired.append((file.path, expected, true))
      }
    }
    for file in target.files() where !answered.contains(file.path) {
      if let expected = source.filled(with: file.captures) { unpaired.append((file.path, expected, false)) }
    }
  }

  /// Rows of `ko<TAB>en`, further columns ignored, or columns named `ko`, `en` and `date`. Paths are relative to the
  /// manifest.
  private mutating func add(manifest path: String, _ configuration: Configuration) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    func resolved(_ name: String) -> String { name.hasPrefix("/") ? name : folder + name }
    var table = try BilingualTable(path)
    while let row = try table.next() {
      func cell(_ document: Document) -> String { document.segments.first.map { document.string($0) } ?? "" }
      let (korean, english) = (cell(row.source), cell(row.target))
      guard !korean.isEmpty, !english.isEmpty else {
        throw ToolError("a row needs both files", path: "\(path):\(row.line):1")
      }
      pairs.append(
        Pair(korean: resolved(korean), english: resolved(english), date: row.source.metadata.date))
    }
  }
}
