internal import CStemmer

/// Reduces English words to stems (`agreed`, `agreeing` → `agre`).
///
/// Source: Porter, "Snowball: a language for stemming algorithms", 2001; the "english" algorithm of libstemmer.
package struct EnglishStemmer: ~Copyable {
  private let handle: OpaquePointer?

  package init() {
    handle = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// Calls `body` with the stem of a lower-case word; with the word itself where the stemmer has no memory left.
  package func withStem<R>(of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard let handle, let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else { return body(word) }
    return body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
  }
}
