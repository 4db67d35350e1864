internal import CICU

/// How many columns of a terminal text takes.
package enum ColumnWidth {
  /// 0, 1 or 2. An emoji shown as a picture counts 2.
  package static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
      if scalar.value == 0xFE0F { return 2 }
      width = max(width, Int(cicu_column_width(scalar.value)))
    }
    return width
  }

  package static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }
}
