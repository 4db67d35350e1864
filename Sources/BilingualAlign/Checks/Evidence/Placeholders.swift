import BilingualText

/// Marks in the strings of a program that it fills in: `%d`, `%1$s`, `%(name)s`, `{0}`, `{name}`, `${name}`.
/// Source: ISO/IEC 9899, §7.23.6.1 (`printf`); Python documentation, "printf-style String Formatting" and "Format String
/// Syntax".
struct Placeholder: Hashable {
  /// As it is written, without widths and what a program formats by.
  let text: String
  let range: TextRange
  /// Whether it takes the next argument, so that its number and order matter.
  let isPositional: Bool

  /// The marks in a range, in their order.
  /// - Complexity: O(bytes).
  static func all(in text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Placeholder] {
    var found: [Placeholder] = []
    var i = range.start
    while i < range.end {
      let mark: Placeholder? =
        switch text[i] {
        case UInt8(ascii: "%"): percent(in: text, at: i, within: range)
        case UInt8(ascii: "{"): braces(in: text, at: i, within: range)
        default: nil
        }
      if let mark { found.append(mark) }
      // `%%` is a sign.
      i = mark?.range.end ?? (text[i] == 0x25 && i + 1 < range.end && text[i + 1] == 0x25 ? i + 2 : i + 1)
    }
    return found
  }

  private static func percent(in text: UnsafeBufferPointer<UInt8>, at start: Int, within range: TextRange)
    -> Placeholder?
  {
    // `5%d` is no mark: figures stand before a sign of percent.
    if start > range.start, Byte.isDigit(text[start - 1]) { return nil }
    var i = start + 1
    func peek() -> UInt8 { i < range.end ? text[i] : 0 }
    var name = ""
    if peek() == UInt8(ascii: "(") {
      let open = i + 1
      while i < range.end, text[i] != UInt8(ascii: ")"), i - open < 64 { i += 1 }
      guard peek() == UInt8(ascii: ")"), i > open else { return nil }
      name = "(" + String(decoding: text[open..<i], as: UTF8.self) + ")"
      i += 1
    }
    let digits = i
    while Byte.isDigit(peek()) { i += 1 }
    if i > digits, peek() == UInt8(ascii: "$") {
      name = String(decoding: text[digits..<i], as: UTF8.self) + "$"
      i += 1
    }
    while "-+0#.123456789".utf8.contains(peek()), i - start < 24 { i += 1 }
    while "hlqjztL".utf8.contains(peek()), i - start < 24 { i += 1 }
    guard "diuxXoeEfgGcsr@".utf8.contains(peek()), i < range.end else { return nil }
    let kind = String(UnicodeScalar(text[i]))
    return Placeholder(text: "%" + name + kind, range: TextRange(start, i + 1), isPositional: name.isEmpty)
  }

  private static func braces(in text: UnsafeBufferPointer<UInt8>, at start: Int, within range: TextRange)
    -> Placeholder?
  {
    var (first, last) = (start, start + 1)
    let isDouble = last < range.end && text[last] == UInt8(ascii: "{")
    if isDouble { last += 1 }
    while last < range.end, text[last] == 0x20 { last += 1 }
    let open = last
    while last < range.end, Byte.isASCIIWord(text[last]) || text[last] == 0x5F || text[last] == 0x2E, last - open < 64 {
      last += 1
    }
    let name = String(decoding: text[open..<last], as: UTF8.self)
    while last < range.end, text[last] == 0x20 { last += 1 }
    guard last < range.end else { return nil }
    switch text[last] {
    case UInt8(ascii: "}"):
      last += 1
      if isDouble {
        guard last < range.end, text[last] == UInt8(ascii: "}") else { return nil }
        last += 1
      }
    // `{count, plural, …}`, `{0:d}`, `{name!r}`: what stands behind is for the program.
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"): if name.isEmpty || isDouble { return nil }
    default: return nil
    }
    let isDollar = start > range.start && text[start - 1] == UInt8(ascii: "$")
    if isDollar { first -= 1 }
    let shown = isDouble ? "{{\(name)}}" : "{\(name)}"
    return Placeholder(
      text: (isDollar ? "$" : "") + shown, range: TextRange(first, last), isPositional: name.isEmpty)
  }
}
