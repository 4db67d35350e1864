/// A text that names files: a configuration, a list of pairs.
///
/// A name on Linux is bytes. Where the text is no Unicode, what stands in it may be a name's bytes, or a name that is UTF-8 on the
/// disk and was written in the encoding of the text; ``readings(of:)`` says both.
package struct NamingText: Sendable {
  /// As they were given; of text in UTF-8 or in an eight-bit encoding UTF-8 in which names are as ``FileName`` has them.
  package let bytes: [UInt8]
  /// Whether the text is in an encoding of single and double bytes, such as CP949.
  package let isEightBit: Bool

  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) {
    let isPlain = MarkedEncoding(bytes) == nil && BinaryKind.of(bytes) == nil
    isEightBit = isPlain && SourceFile.firstInvalidByte(bytes) != nil
    self.bytes = isPlain ? Array(FileName.string(bytes).utf8) : bytes
  }

  /// Returns the names that a name in the text may be: by its bytes, and as Korean text in CP949 where it is another one so.
  package func readings(of name: String) -> [String] {
    guard isEightBit, name.utf8.contains(where: { $0 >= 0x80 }),
      let converted = EncodingConverter.utf8(from: FileName.bytes(name)[...], encoding: "windows-949")
    else { return [name] }
    let korean = FileName.string(converted)
    return korean == name ? [name] : [name, korean]
  }
}
