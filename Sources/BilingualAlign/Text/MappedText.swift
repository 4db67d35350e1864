/// Normalised text together with the way back to the file it was read from.
package struct MappedText: Sendable, Hashable {
  /// UTF-8; in documents as `TextNormalizer` leaves it.
  package let utf8: [UInt8]
  package let map: OffsetMap

  package init(utf8: [UInt8], map: OffsetMap) {
    precondition(map.textEnd == utf8.count, "the map covers the text")
    self.utf8 = utf8
    self.map = map
  }

  /// Text that is its own original.
  package init(_ string: String) {
    utf8 = Array(string.utf8)
    map = OffsetMap(identityOf: utf8.count)
  }

  package func original(_ range: TextRange) -> ByteRange { map.original(range) }

  /// The normalised text of a range, as people read it.
  package func string(_ range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  package var all: TextRange { TextRange(0, utf8.count) }
}
