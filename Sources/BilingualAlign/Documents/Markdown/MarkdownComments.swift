package import BilingualText

/// HTML comments in Markdown are no text to translate: they are taken out, and what stands around them keeps its place.
package enum MarkdownComments {
  /// - Complexity: O(bytes).
  package static func removed(from text: MappedText) -> MappedText {
    let cuts: [TextRange] = text.utf8.withUnsafeBufferPointer { bytes in
      var cuts: [TextRange] = []
      var i = 0
      while i + 3 < bytes.count {
        guard opens(bytes, i) else {
          i += 1
          continue
        }
        guard let end = end(bytes, i) else { break }
        cuts.append(TextRange(i, end))
        i = end
      }
      return cuts
    }
    return cuts.isEmpty ? text : TextCuts(cuts).applied(to: text.utf8, text.map)
  }

  package static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    bytes[i] == 0x3C && i + 3 < bytes.count && bytes[i + 1] == 0x21 && bytes[i + 2] == 0x2D && bytes[i + 3] == 0x2D
  }

  /// The offset after `-->`; `nil` for a comment that is not closed, which is text.
  package static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var i = start + 4
    while i + 2 < bytes.count {
      if bytes[i] == 0x2D, bytes[i + 1] == 0x2D, bytes[i + 2] == 0x3E { return i + 3 }
      i += 1
    }
    return nil
  }
}
