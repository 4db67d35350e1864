/// Text of foreign origin (a file's name, an argument, the content of a document) as people may safely be shown it.
///
/// What would drive a terminal, turn a line around, hide in it or end it becomes visible: `␛` for a control character,
/// `‹U+202E›` for a bidirectional, zero-width or tag character, `\xB0` for a byte of a name that is not UTF-8.
/// Source: Unicode Technical Report 36, "Unicode Security Considerations", §2; Boucher & Anderson 2021, "Trojan Source".
package enum ForeignText {
  /// - Parameter kept: characters that stay as they are, such as the line ends of a text of several lines.
  /// - Complexity: O(bytes); text with nothing to show is returned as it is.
  package static func visible(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if kept.contains(scalar) || !isHarmful(scalar) || joinsEmoji(scalars, index) {
        out.append(scalar)
      } else {
        out.append(contentsOf: sign(for: scalar).unicodeScalars)
      }
    }
    return String(out)
  }

  /// A line that begins with the name of a file. Programs that build software take `::error::` and `##[group]` at a line's
  /// beginning for commands, so such a name is written `./::error::`, which is the same file.
  /// Source: GitHub Actions, "Workflow commands"; Azure Pipelines, "Logging commands".
  package static func line(_ text: String) -> String {
    let shown = visible(text)
    let start = shown.drop { $0 == " " }
    return start.hasPrefix("::") || start.hasPrefix("##[") ? "./" + shown : shown
  }

  /// True if the scalar drives, turns, hides or ends something.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value)
    case .privateUse: FileName.byte(of: scalar) != nil
    // Fillers and selectors that nothing shows; the two that choose between the text's and the picture's form of a sign stay.
    default: scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{FE0E}" && scalar != "\u{FE0F}"
    }
  }

  /// True for the bytes that what is harmful is written with; most bytes of Korean and English are not among them.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...0xF4: true
    default: false
    }
  }

  private static func sign(for scalar: Unicode.Scalar) -> String {
    if let byte = FileName.byte(of: scalar) { return "\\x" + byte.hexadecimal(digits: 2, uppercase: true) }
    switch scalar.value {
    // The control pictures stand in the same order.
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    case 0x7F: return "\u{2421}"
    default: return "‹U+" + scalar.value.hexadecimal(digits: 4, uppercase: true) + "›"
    }
  }

  /// True for a zero-width joiner between two emoji, as in a family.
  private static func joinsEmoji(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == "\u{200D}", index + 1 < scalars.count, scalars[index + 1].properties.isEmoji else {
      return false
    }
    var before = index - 1
    // A variation selector or a skin tone may stand between.
    while before >= 0, scalars[before] == "\u{FE0F}" || scalars[before].properties.isEmojiModifier { before -= 1 }
    return before >= 0 && scalars[before].properties.isEmoji && scalars[before].value > 0x7F
  }
}
