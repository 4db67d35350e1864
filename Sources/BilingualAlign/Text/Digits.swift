extension BinaryInteger {
  /// Returns the number in hexadecimal digits, with zeros before it up to `digits`.
  package func hexadecimal(digits: Int = 1, uppercase: Bool = false) -> String {
    Self.padded(String(self, radix: 16, uppercase: uppercase), digits)
  }

  /// Returns the number in decimal digits, with zeros before it up to `digits`.
  package func decimal(digits: Int) -> String { Self.padded(String(self), digits) }

  /// Returns the number in octal digits, with zeros before it up to `digits`.
  package func octal(digits: Int) -> String { Self.padded(String(self, radix: 8), digits) }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: "0", count: Swift.max(0, width - text.count)) + text
  }
}

extension Int {
  /// Reads exactly `count` decimal digits, without a sign; `nil` for anything else.
  package init?(digits text: some StringProtocol, count: Int) {
    let utf8 = text.utf8
    guard utf8.count == count, utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }
}
