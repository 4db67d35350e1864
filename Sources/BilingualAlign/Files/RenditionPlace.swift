extension Rendition.Paragraph {
  /// Its marker and its text on one line.
  var line: String {
    let whole = marker.map { $0 + " " + text } ?? text
    guard whole.unicodeScalars.contains(where: Self.endsLine) else { return whole }
    var line = String.UnicodeScalarView()
    for scalar in whole.unicodeScalars { line.append(Self.endsLine(scalar) ? " " : scalar) }
    return String(line)
  }

  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00, 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Where it stands, as people say it: `table 1, row 2, column 1`, `footnote 3`, `page 2, line 14`; `nil` for a paragraph of the
  /// body.
  package var placeInWords: String? {
    var words: [String] = []
    for step in place.split(separator: "/") {
      let name = step.prefix { !("0"..."9").contains($0) }
      let number = step.dropFirst(name.count)
      switch name {
      case "tbl", "t", "table": words = ["table \(number)"]
      case "r":
        let cell = number.split(separator: "c")
        if cell.count == 2 { words = words.suffix(1) + ["row \(cell[0])", "column \(cell[1])"] }
      case "footnote", "endnote", "page": words = ["\(name) \(number)"]
      case "box": words = words.isEmpty ? ["text box \(number)"] : words
      case "caption": words = ["caption of " + (words.last ?? "an object")]
      case "l": words.append("line \(number)")
      default: break
      }
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The table that holds it, by the way to it; `nil` outside of tables.
  package var table: Substring? {
    guard cell != nil else { return nil }
    let steps = place.split(separator: "/", omittingEmptySubsequences: false)
    let last = steps.lastIndex { $0.first == "r" && $0.contains("c") && $0.dropFirst().first?.isNumber == true }
    guard let last, last > 0 else { return nil }
    return place[..<steps[last - 1].endIndex]
  }
}
