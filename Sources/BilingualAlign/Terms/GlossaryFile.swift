import BilingualDocuments
public import BilingualText
import Foundation

/// The formats of glossary files, told apart by their names.
package enum GlossaryFormat: String, Sendable, CaseIterable {
  case tsv, csv, tbx, utx, xlsx

  /// - Returns: `nil` for an ending that no format has; `.xml` is TBX, `.txt` and no ending are our TSV.
  package init?(path: String) {
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "tsv", "txt", "": self = .tsv
    case "xml", "martif": self = .tbx
    case let ending:
      guard let format = Self(rawValue: ending) else { return nil }
      self = format
    }
  }

  /// What the format cannot say of these concepts, in words; empty where nothing is lost.
  package func losses(_ concepts: [Concept]) -> [String] {
    var losses: [String] = []
    func add(_ count: Int, _ what: String) {
      if count > 0 { losses.append("\(what): lost for \(count) of \(concepts.count) concepts") }
    }
    if self == .tbx {
      let free = { (concept: Concept) in [concept.successor ?? "", concept.note, concept.source] + concept.guardWords }
      add(concepts.count { !($0.names + free($0)).allSatisfy(GlossaryTBX.holds) }, "control characters")
    }
    guard self == .utx else { return losses }
    add(concepts.count { !$0.names.allSatisfy { $0.isOneCell } }, "tabs and line ends")
    add(concepts.count { $0.category != .general }, "category")
    add(concepts.count { !$0.validity.isAlways }, "time of validity")
    add(concepts.count { !$0.guards.isEmpty }, "guards")
    add(concepts.count { $0.caseRule != .smart }, "case rule")
    add(concepts.count { $0.use != .on }, "use")
    add(concepts.count { $0.successor != nil }, "successor")
    add(concepts.count { $0.confidence != .high }, "confidence")
    add(concepts.count { !$0.note.isEmpty }, "note")
    add(concepts.count { !$0.source.isEmpty }, "source")
    add(concepts.count { $0.terms.contains { $0.isShort || !$0.validity.isAlways } }, "short forms and times of terms")
    return losses
  }
}

/// Reads and writes glossary files of any format we know.
public enum GlossaryFile {
  /// - Throws: ``InputError`` where the file cannot be read or rows are wrong, all of them.
  public static func concepts(contentsOf path: String) throws(InputError) -> [Concept] {
    try contents(of: path).concepts
  }

  /// The concepts of a file, and what of it is not read.
  public static func contents(of path: String) throws(InputError) -> GlossaryContents {
    guard let format = GlossaryFormat(path: path) else {
      let known = GlossaryFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError(path: path, "no glossary format has this ending; known: \(known)")
    }
    return try contents(bytes(contentsOf: path), format: format, path: path)
  }

  package static func concepts(
    _ bytes: [UInt8], format: GlossaryFormat, path: String
  ) throws(InputError) -> [Concept] {
    try contents(bytes, format: format, path: path).concepts
  }

  private static func contents(
    _ bytes: [UInt8], format: GlossaryFormat, path: String
  ) throws(InputError) -> GlossaryContents {
    switch format {
    case .tsv: try GlossaryTSV.contents(text(bytes, path), path: path)
    case .csv: try GlossaryCSV.contents(text(bytes, path), path: path)
    case .tbx: try GlossaryTBX.contents(bytes, path: path)
    case .utx: GlossaryContents(concepts: try GlossaryUTX.concepts(text(bytes, path), path: path))
    case .xlsx: try GlossaryXLSX.contents(bytes, path: path)
    }
  }

  /// UTF-8 of a file in any encoding that is read; what is none of them is left to the readers, which say where.
  private static func text(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    if TextDecoder.isUTF8(start: bytes), SourceFile.firstInvalidByte(bytes) == nil { return bytes }
    return (try? TextDecoder.decode(bytes, path: path).bytes) ?? bytes
  }

  /// Returns the bytes of a glossary, as they are.
  public static func bytes(contentsOf path: String) throws(InputError) -> [UInt8] {
    do {
      return try FileReader.bytes(of: path)
    } catch {
      throw InputError(path: path, "\(error.reason)")
    }
  }
}

extension Termbase {
  /// The concepts of several glossaries, in the order given.
  public init(contentsOf paths: [String]) throws(InputError) {
    var concepts: [Concept] = []
    for path in paths { concepts += try GlossaryFile.concepts(contentsOf: path) }
    self.init(concepts)
  }

  /// The glossaries that the library brings along for papers of the Korean government.
  /// - Complexity: O(bytes of the glossaries), some 100 ms; build it once.
  public static func government() -> Termbase { Termbase(GovernmentBodies.with(GovernmentGlossary.concepts)) }
}

extension Concept {
  /// The terms and what every format carries beside them.
  fileprivate var names: [String] { terms.map { $0.text } + [id, partOfSpeech] }
  fileprivate var guardWords: [String] { guards.flatMap { $0.words } }
}
