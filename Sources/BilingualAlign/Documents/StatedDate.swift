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
    let front = FrontMatterFields(self)
    let own = front["date"]?.value.flatMap { stated(.frontMatter, $0) }
    return text.utf8.withUnsafeBufferPointer { bytes in
      [own].compactMap { $0 }
        + blocks[front.end...].compactMap { block in
          guard block.kind == .metadata else { return nil }
          let line = LineBytes(bytes, block.text)
          if MetadataLines.isDate(line) { return stated(.line, block.text) }
          if MetadataLines.isEmbargo(line) { return stated(.release, block.text) }
          return MetadataLines.pairs(line).first { MetadataLines.isRelease($0.key) }.flatMap {
            stated(.release, $0.value)
          }
        }
    }
  }

  private func stated(_ place: StatedDate.Place, _ range: TextRange) -> StatedDate? {
    DocumentDate.first(in: text.utf8[range.start..<range.end]).map { StatedDate(place: place, range: range, date: $0) }
  }
}
