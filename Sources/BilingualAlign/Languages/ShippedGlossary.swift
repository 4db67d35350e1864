import CLanguages

/// The bytes of `Glossary/government.tsv` as it was when the executable was built.
package enum ShippedGlossary {
  package static let name = "government.tsv"

  /// - Complexity: O(bytes).
  package static var bytes: [UInt8] {
    let table = clanguages_government()
    return Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}
