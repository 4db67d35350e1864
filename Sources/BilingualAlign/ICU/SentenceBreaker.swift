internal import CICU

/// ICU's sentence boundaries (UAX #29) in UTF-8, by byte offset. Opening one costs microseconds: one per task.
package struct SentenceBreaker: ~Copyable {
  private let handle: OpaquePointer

  package init(_ language: Language) throws(ICUError) {
    var status: Int32 = 0
    guard let handle = cicu_sentences_open(language.rawValue, &status), status <= 0 else {
      throw ICUError(operation: "open its sentence rules", status: status)
    }
    self.handle = handle
  }

  deinit { cicu_sentences_close(handle) }

  /// Whether a sentence may end before byte `offset` of `text`.
  /// - Complexity: O(bytes around the offset).
  package func isBoundary(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cicu_sentences_set(handle, text.baseAddress, Int32(text.count)) <= 0 else { return false }
    defer { cicu_sentences_reset(handle) }
    return cicu_sentences_is_boundary(handle, Int32(offset))
  }

  /// Every boundary after 0, the end included: ICU's own answer, without our layers.
  /// - Complexity: O(bytes).
  package func boundaries(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard cicu_sentences_set(handle, text.baseAddress, Int32(text.count)) <= 0 else { return [] }
    defer { cicu_sentences_reset(handle) }
    var found: [Int] = []
    while case let offset = cicu_sentences_next(handle), offset >= 0 { found.append(Int(offset)) }
    return found
  }
}
