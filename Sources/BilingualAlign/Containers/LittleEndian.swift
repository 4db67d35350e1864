/// Numbers of several bytes, the lowest first; `nil` beyond the end.
extension RandomAccessCollection<UInt8> where Index == Int {
  /// - Parameter offset: from the first byte.
  func u16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    let i = startIndex + offset
    return Int(self[i]) | Int(self[i + 1]) << 8
  }

  func u32(at offset: Int) -> Int? {
    guard let low = u16(at: offset), let high = u16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// The text of so many UTF-16 units; fewer where the bytes end before. A lone surrogate is U+FFFD.
  func utf16(at offset: Int, units: Int) -> String {
    var text: [UInt16] = []
    for k in 0..<Swift.max(0, Swift.min(units, (count - offset) / 2)) {
      text.append(UInt16(truncatingIfNeeded: u16(at: offset + 2 * k) ?? 0xFFFD))
    }
    return String(decoding: text, as: UTF16.self)
  }
}
