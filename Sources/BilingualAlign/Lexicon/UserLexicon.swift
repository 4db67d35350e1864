import BilingualDocuments
import BilingualText

/// A lexicon of the user's own: one made by `align-tool train`, a table `ko<TAB>en`, or a hunalign dictionary
/// (`en @ ko`, a line each).
extension LexiconFile {
  /// - Throws: ``InputError`` for a file that cannot be read or a row without two sides, ``Lexicon/FormatError``.
  package static func readAny(_ path: String) throws -> Lexicon {
    let bytes = try FileReader.bytes(of: path)
    if bytes.starts(with: "BALX".utf8) {
      do {
        return try bytes.withUnsafeBytes { try Lexicon(encoded: $0) }
      } catch {
        throw InputError(path: path, "\(error)")
      }
    }
    var entries = DictionaryEntries()
    let text = TextNormalizer.normalize(try FileReader.decode(bytes, path: path).bytes)
    var line = 0
    for row in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if row.allSatisfy({ $0 <= 0x20 }) || row.first == 0x23 { continue }
      guard let (one, other) = sides(row) else {
        throw InputError(path: path, line: line, "expected “ko<TAB>en” or “en @ ko”")
      }
      // The side with Hangul is the Korean one, whatever the order.
      if hasHangul(one) == hasHangul(other) {
        throw InputError(path: path, line: line, "one side is Korean and the other English")
      }
      entries.add(korean: hasHangul(one) ? one : other, english: hasHangul(one) ? other : one)
    }
    guard !entries.isEmpty else { throw InputError(path: path, "no entry is in this lexicon") }
    return entries.lexicon()
  }

  private static func sides(_ row: ArraySlice<UInt8>) -> ([UInt8], [UInt8])? {
    if let tab = row.firstIndex(of: 0x09) {
      let rest = row[(tab + 1)...]
      return (Array(row[..<tab]), Array(rest[..<(rest.firstIndex(of: 0x09) ?? rest.endIndex)]))
    }
    let mark = Array(" @ ".utf8)
    guard row.count >= 3 else { return nil }
    for start in row.startIndex...row.endIndex - 3 where row[start..<start + 3].elementsEqual(mark) {
      return (Array(row[..<start]), Array(row[(start + 3)...]))
    }
    return nil
  }

  private static func hasHangul(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in buffer.indices.contains { KoreanSyllable.stands(buffer, at: $0) } }
  }
}

/// Dictionary entries as translation probabilities: each word of a phrase may stand for each word of its translation.
private struct DictionaryEntries: ~Copyable {
  private var tokenizer = Tokenizer()
  private var korean = TokenizedText(language: .korean)
  private var english = TokenizedText(language: .english)

  var isEmpty: Bool { korean.segmentCount == 0 }

  mutating func add(korean ko: [UInt8], english en: [UInt8]) {
    ko.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &korean) }
    en.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &english) }
  }

  /// A word with n translations of m words gives each of them 1 / (n · m).
  func lexicon() -> Lexicon {
    var builder = LexiconBuilder()
    for entry in 0..<korean.segmentCount {
      let stems = korean.tokens[korean.tokenRange(entry)].map { Int($0.type) }.filter { korean.isHangul($0) }
      let words = english.tokens[english.tokenRange(entry)].filter { $0.kind == .content }.map { Int($0.type) }
      for stem in stems {
        for word in words {
          builder.add(
            korean: korean.types.hashes[stem], english: english.types.hashes[word],
            forward: 1 / Double(Int(korean.typeInfo[stem].segmentCount) * words.count),
            backward: 1 / Double(Int(english.typeInfo[word].segmentCount) * stems.count))
        }
      }
    }
    return builder.build()
  }
}

extension Lexicon {
  /// This lexicon and another: all translations of both, the stronger belief where both have a pair.
  /// - Complexity: O(translations · log translations).
  package func merged(with other: Lexicon) -> Lexicon {
    var builder = LexiconBuilder()
    for lexicon in [other, self] {
      for row in 0..<lexicon.rowCount {
        for index in lexicon.translations(ofRow: row) {
          let translation = lexicon.translation(index)
          builder.add(
            korean: lexicon.koreanHashes[row], english: lexicon.englishHashes[translation.word],
            forward: Double(translation.forward), backward: Double(translation.backward))
        }
        let frequency = Double(lexicon.koreanFrequencies[row])
        if frequency > 0 { builder.setFrequency(korean: lexicon.koreanHashes[row], frequency) }
      }
      for (hash, frequency) in zip(lexicon.englishHashes, lexicon.englishFrequencies) where frequency > 0 {
        builder.setFrequency(english: hash, Double(frequency))
      }
    }
    return builder.build()
  }
}
