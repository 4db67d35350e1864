import BilingualAlignment
package import BilingualDocuments
import BilingualText

extension Reading {
  func string(_ range: TextRange) -> String { document.text.string(range) }

  /// Calls `body` with every segment: its index, its range and the whole text.
  func forEachSegment(_ body: (Int, TextRange, UnsafeBufferPointer<UInt8>) -> Void) {
    document.text.utf8.withUnsafeBufferPointer { text in
      for (index, segment) in document.segments.enumerated() { body(index, segment.text, text) }
    }
  }

  /// Whether any segment is one of some kind: asked before a rule looks closer.
  func hasSegment(where holds: (TextRange, UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    document.text.utf8.withUnsafeBufferPointer { text in document.segments.contains { holds($0.text, text) } }
  }

  /// The kind of the block that holds a segment.
  package func kind(of segment: Int) -> BlockKind { document.blocks[document.segments[segment].block].kind }
}

extension ReadPair {
  /// The bead that holds a source or target segment.
  /// - Complexity: O(log beads).
  package func bead(ofSource segment: Int) -> Int { alignment.bead(ofSource: segment) }
  package func bead(ofTarget segment: Int) -> Int { alignment.bead(ofTarget: segment) }

  /// The text of a bead and of its neighbours in one document.
  func around(bead index: Int, in document: Reading) -> TextRange? {
    let isSource = document.document.language == .korean
    let ranges = [index - 1, index, index + 1].filter(alignment.beads.indices.contains).compactMap { bead in
      document.range(of: isSource ? alignment.beads[bead].source : alignment.beads[bead].target)
    }
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return TextRange(first.start, last.end)
  }

  /// Whether the Korean of a target segment's bead holds the same Latin text: an identifier, a name, a foreign word.
  func originalHolds(_ text: UnsafeBufferPointer<UInt8>, _ word: TextRange, ofTarget segment: Int) -> Bool {
    guard !word.isEmpty, let bounds = source.range(of: alignment.beads[bead(ofTarget: segment)].source) else {
      return false
    }
    return source.document.text.utf8.withUnsafeBufferPointer { original in
      let wanted = UnsafeBufferPointer(rebasing: text[word.start..<word.end])
      return originalWords.hold(wanted, in: bounds, of: original)
    }
  }

  /// A finding at one place of the translation.
  func finding(
    _ info: CheckInfo, inTarget range: TextRange, segment: Int, message: Message, certainty: Double = 0.9,
    severity: Severity? = nil, suggestion: String? = nil
  ) -> Finding {
    BeadFinding.make(
      info, self, bead: bead(ofTarget: segment), certainty: certainty, severity: severity, message: message,
      source: nil, target: target.place(range), suggestion: suggestion)
  }

  /// A finding at one place of the original.
  func finding(
    _ info: CheckInfo, inSource range: TextRange, segment: Int, message: Message, certainty: Double = 0.9,
    severity: Severity? = nil, suggestion: String? = nil
  ) -> Finding {
    BeadFinding.make(
      info, self, bead: bead(ofSource: segment), certainty: certainty, severity: severity, message: message,
      source: source.place(range), target: nil, suggestion: suggestion)
  }
}

/// Letters in UTF-8 that checks ask for.
enum Letters {
  /// The length of the Hangul syllable or jamo at `i`, else 0.
  static func hangul(_ text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Int {
    guard i + 2 < end else { return 0 }
    let code = Int(text[i]) << 16 | Int(text[i + 1]) << 8 | Int(text[i + 2])
    switch code {
    case _ where KoreanSyllable.isSyllable(UInt32(code)), 0xE18480...0xE187BF, 0xE384B1...0xE3868E: return 3
    default: return 0
    }
  }

  /// The number of bytes of the character at `i`.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    text[i] < 0x80 ? 1 : text[i] < 0xE0 ? 2 : text[i] < 0xF0 ? 3 : 4
  }
}
