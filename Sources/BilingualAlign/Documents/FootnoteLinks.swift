import BilingualText

/// Ties each `*` note to the word with that many stars before it.
enum FootnoteLinks {
  /// No note stands further from its word than this many blocks.
  private static let reach = 8

  /// - Complexity: O(notes × bytes of the blocks in reach).
  static func tie(_ drafts: inout [BlockDraft], in bytes: UnsafeBufferPointer<UInt8>) {
    var taken: Set<Int> = []
    for index in drafts.indices where drafts[index].kind == .note {
      guard let marker = drafts[index].marker, bytes[marker.lowerBound] == UInt8(ascii: "*"),
        !LineShape.isTranslationNotice(LineBytes(bytes, drafts[index].text))
      else { continue }
      for earlier in (max(0, index - reach)..<index).reversed() {
        let draft = drafts[earlier]
        guard draft.kind.isContent, draft.text.count <= 1 << 16 else { continue }
        if let anchor = anchor(stars: marker.count, in: draft, bytes, taken) {
          taken.insert(anchor.start)
          drafts[index].anchor = anchor
          break
        }
      }
    }
  }

  /// The first free run of exactly so many stars directly after a word.
  private static func anchor(
    stars: Int, in draft: BlockDraft, _ bytes: UnsafeBufferPointer<UInt8>, _ taken: Set<Int>
  ) -> TextRange? {
    var i = (draft.marker?.upperBound ?? draft.text.start) + 1
    while i < draft.text.end {
      guard bytes[i] == UInt8(ascii: "*") else {
        i += 1
        continue
      }
      var end = i
      while end < draft.text.end, bytes[end] == UInt8(ascii: "*") { end += 1 }
      if end - i == stars, !Byte.isSpace(bytes[i - 1]), !taken.contains(i) { return TextRange(i, end) }
      i = end
    }
    return nil
  }
}
