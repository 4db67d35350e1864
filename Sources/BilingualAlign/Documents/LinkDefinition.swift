package import BilingualText

/// The address that a Markdown document gives to a name, `[guide]: https://example.org/guide`, in a line that is set aside.
package struct LinkDefinition: Sendable, Hashable {
  /// In small letters.
  package let name: String
  /// What stands behind the colon.
  package let range: TextRange
}

extension Document {
  /// - Complexity: O(bytes of what is set aside).
  package var linkDefinitions: [LinkDefinition] {
    text.utf8.withUnsafeBufferPointer { bytes in
      blocks.compactMap { block in
        guard block.kind == .chrome,
          let colon = MarkdownLabel.colon(at: block.text.start, block.text.end, in: bytes), colon + 1 < block.text.end
        else { return nil }
        let name = String(decoding: bytes[block.text.start + 1..<colon - 1], as: UTF8.self)
        return LinkDefinition(name: name.lowercased(), range: TextRange(colon + 1, block.text.end).trimmed(in: bytes))
      }
    }
  }
}
