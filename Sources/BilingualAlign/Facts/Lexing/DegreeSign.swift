import BilingualText

/// `°`, `°C`, `°F`.
enum DegreeSign {
  /// - Parameter i: of the sign's first byte.
  static func read(_ text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> (unit: MeasureUnit, length: Int) {
    guard i + 2 < end, i + 3 == end || !Byte.isLetter(text[i + 3]) else { return (.degree, 2) }
    return text[i + 2] == 0x43 ? (.celsius, 3) : text[i + 2] == 0x46 ? (.fahrenheit, 3) : (.degree, 2)
  }
}

/// Degrees below zero.
enum BelowZero {
  /// The value below zero, if it is a temperature that the text gives without sign.
  static func turned(_ value: FactValue) -> FactValue? {
    guard case .measure(let number, let unit) = value, unit == .degree || unit.dimension == .temperature,
      number.mantissa > 0
    else { return nil }
    return number.multiplied(by: ExactNumber(-1)).map { .measure($0, unit) }
  }

  /// A minus sign right before digits, of which nothing else is the other end, or the word: `-5°C`, `minus five`.
  static func isSigned(_ text: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    let length =
      start > 0 && text[start - 1] == 0x2D
      ? 1 : start > 2 && text[start - 3] == 0xE2 && text[start - 2] == 0x88 && text[start - 1] == 0x92 ? 3 : 0
    guard length > 0 else { return ["minus ", "negative "].contains { isWord($0.utf8, text, before: start) } }
    return start == length || Byte.isSpace(text[start - length - 1]) || text[start - length - 1] == 0x28
  }

  private static func isWord(_ word: String.UTF8View, _ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    end >= word.count && zip(text[(end - word.count)..<end], word).allSatisfy { Byte.folded($0) == $1 }
  }
}
