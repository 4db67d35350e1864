/// The encodings of two and four bytes a unit, told by their byte-order marks.
package enum MarkedEncoding: String, CaseIterable {
  // The mark of UTF-16LE begins that of UTF-32LE, which comes first: a text cannot begin with a zero character.
  case utf32LE = "UTF-32LE"
  case utf32BE = "UTF-32BE"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"

  package var mark: [UInt8] {
    switch self {
    case .utf32LE: [0xFF, 0xFE, 0, 0]
    case .utf32BE: [0, 0, 0xFE, 0xFF]
    case .utf16LE: [0xFF, 0xFE]
    case .utf16BE: [0xFE, 0xFF]
    }
  }

  /// - Returns: `nil` where the bytes begin with no mark of these.
  package init?(_ bytes: [UInt8]) {
    guard let found = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
    self = found
  }

  private var width: Int { self == .utf16LE || self == .utf16BE ? 2 : 4 }

  /// - Throws: ``InputError`` that names the first unit which no text has.
  package func utf8(_ bytes: [UInt8], path: String) throws(InputError) -> [UInt8] {
    let converted = EncodingConverter.utf8(from: bytes[mark.count...], encoding: rawValue)
    if let converted, !converted.contains(0) { return converted }
    if let fault = fault(bytes) {
      if fault.isZero { throw InputError(path: path, reason: .binary(BinaryKind.zero(at: fault.offset))) }
      let good = EncodingConverter.utf8(from: bytes[mark.count..<fault.offset], encoding: rawValue) ?? []
      throw InputError(
        path: path, position: SourceFile(path: path, bytes: good).position(at: good.count),
        reason: .malformed("not \(rawValue), whose mark it begins with: \(fault.reason) at byte offset \(fault.offset)")
      )
    }
    throw InputError(path: path, reason: .malformed("not \(rawValue), whose mark it begins with"))
  }

  /// The first unit that no text has: a surrogate without its other half, a number that is no character, part of a unit,
  /// zero.
  private func fault(_ bytes: [UInt8]) -> (offset: Int, reason: String, isZero: Bool)? {
    var i = mark.count
    while i < bytes.count {
      guard let unit = unit(bytes, i) else {
        return (i, "a unit of \(width) bytes has only \(bytes.count - i)", false)
      }
      if unit == 0 { return (i, "", true) }
      if width == 4 {
        guard Unicode.Scalar(unit) != nil else {
          return (i, "no character (0x\(unit.hexadecimal(uppercase: true)))", false)
        }
      } else if unit & 0xF800 == 0xD800 {
        guard unit < 0xDC00, let next = self.unit(bytes, i + 2), next & 0xFC00 == 0xDC00 else {
          return (i, "a lone surrogate (0x\(unit.hexadecimal(uppercase: true)))", false)
        }
        i += 2
      }
      i += width
    }
    return nil
  }

  private func unit(_ bytes: [UInt8], _ i: Int) -> UInt32? {
    guard i + width <= bytes.count else { return nil }
    let isLittle = self == .utf16LE || self == .utf32LE
    return (0..<width).reduce(0) { $0 << 8 | UInt32(bytes[i + (isLittle ? width - 1 - $1 : $1)]) }
  }
}
