/// Names of files as Swift strings, whatever their bytes.
///
/// A file's name on Linux is any bytes but NUL and `/`; archives from Korean Windows unpack names in CP949. A byte that is
/// not UTF-8 stands in the string as a private-use character, so that the name can be carried, compared and opened again;
/// ``ForeignText`` shows it to people as `\xB0`.
package enum FileName {
  /// The character that stands for the byte 0x80; the 127 after it for the bytes up to 0xFF. Supplementary Private Use
  /// Area-B, which no name is known to use; where one does, its bytes are carried one by one and nothing is lost.
  private static let firstEscape: UInt32 = 0x10F880
  private static let escapes = firstEscape..<firstEscape + 0x80

  /// Returns the name that these bytes are.
  /// - Complexity: O(bytes).
  package static func string(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let plain = String(validating: bytes, as: UTF8.self), !plain.unicodeScalars.contains(where: isEscape) {
      return plain
    }
    var name = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      if let scalar = firstScalar(of: rest), !isEscape(scalar) {
        name.append(scalar)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        name.append(escape(byte))
        rest = rest.dropFirst()
      }
    }
    return String(name)
  }

  /// Returns the name that a C string holds.
  package static func string(cString name: UnsafePointer<CChar>) -> String {
    var end = name
    while end.pointee != 0 { end += 1 }
    return string(UnsafeBufferPointer(start: name, count: end - name).map { UInt8(bitPattern: $0) })
  }

  /// Returns the bytes that a name stands for.
  package static func bytes(_ name: String) -> [UInt8] {
    guard name.unicodeScalars.contains(where: isEscape) else { return Array(name.utf8) }
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      if let byte = byte(of: scalar) { bytes.append(byte) } else { bytes += String(scalar).utf8 }
    }
    return bytes
  }

  /// Returns the byte that a character stands for; `nil` for a character that is itself.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    isEscape(scalar) ? UInt8(0x80 + scalar.value - firstEscape) : nil
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool { escapes.contains(scalar.value) }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    // Bytes below 0x80 are always UTF-8 by themselves.
    Unicode.Scalar(firstEscape + UInt32(byte) - 0x80) ?? "\u{FFFD}"
  }

  private static func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    for length in 1...4 {
      if let text = String(validating: bytes.prefix(length), as: UTF8.self) { return text.unicodeScalars.first }
    }
    return nil
  }
}
