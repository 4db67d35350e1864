package import BilingualText

/// A day that a document gives itself: in a line of its own, behind a label such as 배포일시 or *Released*, or in front matter.
///
/// When a page was posted is none: translations are posted later.
package struct StatedDate: Sendable, Hashable {
  package enum Place: Sendable, Hashable, CaseIterable {
    case line, release, frontMatter
  }

  package let place: Place
  package let range: TextRange
  package let date: CalendarDate
}

extension Document {
  /// - Complexity: O(bytes of the metadata).
  package var statedDates: [StatedDate] {
    text.utf8.withUnsafeBufferPointer { bytes in
      let isFront = blocks.first.map { $0.kind == .metadata && ["---", "+++"].contains(string($0)) } ?? false
      var fences = 0
      return blocks.compactMap { block -> StatedDate? in
        guard block.kind == .metadata else { return nil }
        let line = LineBytes(bytes, block.text)
        if isFront, fences < 2 {
          if line.count == 3, line.starts(with: "---") || line.starts(with: "+++") { fences += 1 }
          guard let sign = ["date:", "date ="].first(where: { line.starts(with: $0) }) else { return nil }
          return stated(.frontMatter, TextRange(line.start + sign.utf8.count, line.end).trimmed(in: bytes))
        }
        if MetadataLines.isDate(line) { return stated(.line, block.text) }
        let release = MetadataLines.pairs(line).first { MetadataLines.isRelease($0.key) }
        return release.flatMap { stated(.release, $0.value) }
      }
    }
  }

  private func stated(_ place: StatedDate.Place, _ range: TextRange) -> StatedDate? {
    DocumentDate.first(in: text.utf8[range.start..<range.end]).map { StatedDate(place: place, range: range, date: $0) }
  }
}
