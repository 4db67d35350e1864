internal import CICU

/// ICU's NFC normaliser over UTF-8 (`Normalizer2::normalizeUTF8`), with the edits it made.
struct NFCNormalizer: ~Copyable {
  private let handle: OpaquePointer

  init() throws(ICUError) {
    var status: Int32 = 0
    guard let handle = cicu_nfc_open(&status), status <= 0 else {
      throw ICUError(operation: "open its NFC data", status: status)
    }
    self.handle = handle
  }

  deinit { cicu_nfc_close(handle) }

  /// Whether the text is in NFC already.
  /// - Complexity: O(bytes), without allocation.
  func isNormal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    cicu_nfc_is_normal(handle, text.baseAddress, Int32(text.count))
  }

  /// Appends the normalised text to `output` and its map to `map`.
  /// - Parameter file: the offset of `text` in the file.
  func normalize(
    _ text: UnsafeBufferPointer<UInt8>, at file: Int, into output: inout [UInt8], map: inout OffsetMap
  ) throws(ICUError) {
    try ICUError.check(cicu_nfc_run(handle, text.baseAddress, Int32(text.count)), "normalise")
    var length: Int32 = 0
    let result = cicu_nfc_text(handle, &length)
    output.append(contentsOf: UnsafeBufferPointer(start: result, count: Int(length)))
    var from: Int32 = 0
    var to: Int32 = 0
    var changed = false
    var offset = file
    while cicu_nfc_next_edit(handle, &from, &to, &changed) {
      if changed {
        map.appendChanged(Int(to), for: ByteRange(offset, offset + Int(from)))
      } else {
        map.appendCopied(Int(to), from: offset)
      }
      offset += Int(from)
    }
  }
}
