internal import CICU

/// Other encodings to UTF-8, through ICU's converters.
package enum EncodingConverter {
  /// Converts strictly: `nil` where the bytes are not text in this encoding.
  /// - Parameter encoding: a name ICU knows, such as `UTF-16LE` or `windows-949`.
  /// - Complexity: O(bytes), in two passes, so that the result takes no more memory than it needs.
  package static func utf8(from bytes: ArraySlice<UInt8>, encoding: String) -> [UInt8]? {
    guard bytes.count <= Int32.max else { return nil }
    return bytes.withUnsafeBufferPointer { input in
      var needed: Int32 = 0
      let status = cicu_to_utf8(encoding, input.baseAddress, Int32(input.count), nil, 0, &needed)
      guard status <= 0 else { return nil }
      return [UInt8](unsafeUninitializedCapacity: Int(needed)) { buffer, count in
        var written: Int32 = 0
        _ = cicu_to_utf8(encoding, input.baseAddress, Int32(input.count), buffer.baseAddress, needed, &written)
        count = Int(written)
      }
    }
  }

  /// The other way, as strictly: `nil` where the encoding has no such character.
  package static func bytes(from utf8: [UInt8], encoding: String) -> [UInt8]? {
    guard utf8.count <= Int32.max / 4 else { return nil }
    var status: Int32 = 0
    let bytes = utf8.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: 4 * input.count + 16) { buffer, count in
        var written: Int32 = 0
        status = cicu_from_utf8(
          encoding, input.baseAddress, Int32(input.count), buffer.baseAddress, Int32(buffer.count), &written)
        count = Int(written)
      }
    }
    return status <= 0 ? bytes : nil
  }
}
