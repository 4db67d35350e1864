/// Normalised text together with the way back to the file it was read from.
public struct MappedText: Sendable, Hashable {
  /// UTF-8; in documents as `TextNormalizer` leaves it.
  public let utf8: [UInt8]
  public let map: OffsetMap

  public init(utf8: [UInt8], map: OffsetMap) {
    precondition(map.textEnd == utf8.count, "the map covers the text")
    self.utf8 = utf8
    self.map = map
  }

  /// Text that is its own original.
  public init(_ string: String) {
    utf8 = Array(string.utf8)
    map = OffsetMap(identityOf: utf8.count)
  }

  public func original(_ range: TextRange) -> ByteRange { map.original(range) }

  /// The normalised text of a range, as people read it.
  public func string(_ range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  public var all: TextRange { TextRange(0, utf8.count) }
}
