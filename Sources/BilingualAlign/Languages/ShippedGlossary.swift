import CLanguages

/// A file of `Glossary/` as it was when the executable was built.
package enum ShippedGlossary: CaseIterable {
  case ministry, government

  package var name: String {
    switch self {
    case .ministry: "mofa.tsv"
    case .government: "government.tsv"
    }
  }

  /// - Complexity: O(bytes).
  package var bytes: [UInt8] {
    let table = self == .ministry ? clanguages_ministry() : clanguages_government()
    return Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}
