import BilingualAlign

extension Document {
  /// One line a block, `kind marker depth | text`, with `|` before every further sentence: what profile tests compare.
  var outline: [String] {
    blocks.map { block in
      let head = [block.kind.rawValue, block.marker, block.depth > 0 ? "+\(block.depth)" : nil].compactMap { $0 }
      let texts = block.segments.isEmpty ? [string(block)] : block.segments.map { string(segments[$0]) }
      return head.joined(separator: " ") + " | " + texts.joined(separator: " | ")
    }
  }

  init(testing text: String, _ language: Language, path: String = "test.txt") {
    self.init(reading: SourceFile(path: path, bytes: Array(text.utf8)), language: language)
  }
}
