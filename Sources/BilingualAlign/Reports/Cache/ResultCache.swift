package import BilingualText

/// Results of earlier runs by the hash of all they depend on.
package struct ResultCache: Sendable {
  private static let kind = RecordFile.Kind(name: "align-tool cache", version: 3)
  private let file: RecordFile

  /// - Throws: ``InputError`` where the file can neither be read nor made.
  package init(_ path: String) throws(InputError) { file = try RecordFile(path, Self.kind) }

  /// How many results are known.
  package var count: Int { file.count }

  /// Why nothing more is written.
  package var failure: String? { file.failure }

  /// What is known of this key. Safe on any thread.
  package func result(of key: UInt128) -> CachedResult? {
    file.known(of: key).flatMap { CachedResult($0.content, $0.range) }
  }

  /// Keeps a result. - Parameter slot: names the pair; its older results are no longer needed.
  package func keep(_ result: CachedResult, key: UInt128, slot: UInt64) {
    file.keep(result.encoded, key: key, slot: slot)
  }

  /// Writes what is pending, by one call.
  package func flush() { file.flush() }

  /// Writes what is left; leaves out what no pair needs any more once that is the most.
  package func finish() { file.finish() }
}
