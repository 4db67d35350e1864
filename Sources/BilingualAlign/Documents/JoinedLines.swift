import BilingualText

/// Makes one line of the lines of each block: a line end inside a block becomes a space, or nothing inside a word.
struct JoinedLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The words of the document in small letters, those with a hyphen as they are and as their parts.
  private lazy var words = Self.words(in: bytes)

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// - Returns: the text and the blocks in it.
  /// - Complexity: O(bytes).
  static func joining(_ text: MappedText, _ drafts: [BlockDraft]) -> (MappedText, [BlockDraft]) {
    var joined = text.utf8
    var cuts: [TextRange] = []
    text.utf8.withUnsafeBufferPointer { bytes in
      var lines = JoinedLines(bytes)
      for draft in drafts where draft.kind.isContent {
        for i in draft.text.start..<draft.text.end where bytes[i] == 0x0A {
          joined[i] = 0x20
          if let cut = lines.cut(at: i, in: draft.text) { cuts.append(cut) }
        }
      }
    }
    if cuts.isEmpty { return (joined == text.utf8 ? text : MappedText(utf8: joined, map: text.map), drafts) }
    let gone = TextCuts(cuts)
    return (gone.applied(to: joined, text.map), moved(drafts, gone))
  }

  /// What goes with the line end at `i` where it stands inside a word.
  private mutating func cut(at i: Int, in block: TextRange) -> TextRange? {
    var (start, end) = (i, i + 1)
    while start > block.start, Byte.isSpace(bytes[start - 1]) { start -= 1 }
    while end < block.end, Byte.isSpace(bytes[end]) { end += 1 }
    if BrokenWord.stands(at: start, end, in: bytes) { return TextRange(start, end) }
    guard start - 2 >= block.start, bytes[start - 1] == UInt8(ascii: "-"), Byte.isLetter(bytes[start - 2]),
      end < block.end, Byte.isSmall(bytes[end])
    else { return nil }
    return TextRange(keepsHyphen(at: start - 1, end) ? start : start - 1, end)
  }

  /// Whether the hyphen at a line's end belongs to the word: the document has it inside a line, too, or has the first part
  /// as a word of its own and never the two parts as one.
  private mutating func keepsHyphen(at hyphen: Int, _ next: Int) -> Bool {
    var first = hyphen
    while first > 0, Byte.isLetter(bytes[first - 1]) { first -= 1 }
    var last = next
    while last < bytes.count, Byte.isLetter(bytes[last]) { last += 1 }
    let before = Self.folded(bytes[first..<hyphen])
    let after = Self.folded(bytes[next..<last])
    if words.contains(before + [UInt8(ascii: "-")] + after) { return true }
    return words.contains(before) && !words.contains(before + after)
  }

  private static func words(in bytes: UnsafeBufferPointer<UInt8>) -> Set<[UInt8]> {
    var words: Set<[UInt8]> = []
    var i = 0
    while i < bytes.count {
      var end = i
      while end < bytes.count, Byte.isLetter(bytes[end]) { end += 1 }
      if end > i {
        // A part before a hyphen at a line's end is what is asked about, no word.
        let isOpen = end < bytes.count && bytes[end] == UInt8(ascii: "-")
        if !isOpen { words.insert(folded(bytes[i..<end])) }
        if isOpen, end + 1 < bytes.count, Byte.isLetter(bytes[end + 1]) {
          var whole = end + 1
          while whole < bytes.count, Byte.isLetter(bytes[whole]) { whole += 1 }
          words.insert(folded(bytes[i..<whole]))
        }
      }
      i = max(end, i + 1)
    }
    return words
  }

  private static func folded(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    word.map { Byte.isCapital($0) ? $0 | 0x20 : $0 }
  }

  private static func moved(_ drafts: [BlockDraft], _ cuts: TextCuts) -> [BlockDraft] {
    drafts.map { draft in
      var draft = draft
      draft.text = cuts.moved(draft.text)
      draft.marker = draft.marker.map { cuts.moved($0.lowerBound)..<cuts.moved($0.upperBound) }
      draft.anchor = draft.anchor.map(cuts.moved)
      return draft
    }
  }
}
