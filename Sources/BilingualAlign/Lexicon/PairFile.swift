import BilingualDocuments
package import BilingualText

/// A file of sentence pairs, one a row: Korean, a tab, English; further columns are ignored.
package struct PairFile: Sendable {
  package let pairs: [(korean: [UInt8], english: [UInt8])]

  /// A row without a tab is passed over.
  /// - Throws: ``InputError`` for an unreadable file.
  package static func read(_ path: String) throws(InputError) -> PairFile {
    let file = try FileReader.readText(path)
    let text = TextNormalizer.normalize(file.bytes)
    var pairs: [(korean: [UInt8], english: [UInt8])] = []
    for line in text.utf8.split(separator: 0x0A) {
      let columns = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
      guard columns.count >= 2 else { continue }
      pairs.append((Array(columns[0]), Array(columns[1])))
    }
    return PairFile(pairs: pairs)
  }
}

extension LexiconTrainer {
  package mutating func add(_ file: PairFile) {
    for pair in file.pairs { add(korean: pair.korean, english: pair.english) }
  }
}

/// Lexicons in files.
package enum LexiconFile {
  package static func read(_ path: String) throws -> Lexicon {
    let bytes = try FileReader.bytes(of: path)
    return try bytes.withUnsafeBytes { try Lexicon(encoded: $0) }
  }
}
