import BilingualText

/// Reads the day a document was published on, where only whole dates (year, month, day) count.
///
/// Dates in sentences are the business of the fact readers; this looks at file names, metadata and title lines.
enum DocumentDate {
  /// The date in a file's name: `2024-04-15`, `20240415`, `2024_4_15`, `2024.04.15`.
  static func inName(of path: String) -> CalendarDate? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
    return first(in: name[...])
  }

  /// The first whole date: `2016-11-14`, `2016.11.14.`, `2016. 11. 14`, `2016/11/14`, `2016년 11월 14일`, `20161114`,
  /// `November 14, 2016`, `Nov. 14, 2016`, `14 November 2016`.
  /// - Complexity: O(bytes).
  static func first(in bytes: ArraySlice<UInt8>) -> CalendarDate? {
    var i = bytes.startIndex
    var previous: UInt8 = 0x20
    while i < bytes.endIndex {
      let byte = bytes[i]
      if Byte.isDigit(byte), !Byte.isDigit(previous) {
        var cursor = Cursor(bytes: bytes, offset: i)
        if let date = cursor.yearFirst() { return date }
        cursor.offset = i
        if let date = cursor.dayFirst() { return date }
      } else if Byte.isLetter(byte), !Byte.isLetter(previous) {
        var cursor = Cursor(bytes: bytes, offset: i)
        if let date = cursor.monthFirst() { return date }
      }
      previous = byte
      i += 1
    }
    return nil
  }

  /// The number of an English month, `nov` or longer, any case.
  static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3 else { return nil }
    let lower = word.map { $0 | 0x20 }
    if lower == Array("sept".utf8) { return 9 }
    let index = months.firstIndex { lower.count == 3 ? $0.starts(with: lower) : $0 == lower }
    return index.map { $0 + 1 }
  }

  private static let months: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }
}

/// A place in the bytes from which a date is tried.
private struct Cursor {
  let bytes: ArraySlice<UInt8>
  var offset: Int

  mutating func yearFirst() -> CalendarDate? {
    let start = offset
    guard let year = number(digits: 4...4) else {
      offset = start
      guard let all = number(digits: 8...8) else { return nil }
      return Self.plausible(year: all / 10000, month: all / 100 % 100, day: all % 100)
    }
    guard separator(), let month = number(digits: 1...2), separator(), let day = number(digits: 1...2) else {
      return nil
    }
    return Self.plausible(year: year, month: month, day: day)
  }

  mutating func dayFirst() -> CalendarDate? {
    guard let day = number(digits: 1...2), space(), let month = month(), space(), let year = number(digits: 4...4)
    else { return nil }
    return Self.plausible(year: year, month: month, day: day)
  }

  mutating func monthFirst() -> CalendarDate? {
    guard let month = month(), space(), let day = number(digits: 1...2) else { return nil }
    if offset < bytes.endIndex, bytes[offset] == UInt8(ascii: ",") { offset += 1 }
    guard space(), let year = number(digits: 4...4) else { return nil }
    return Self.plausible(year: year, month: month, day: day)
  }

  private static func plausible(year: Int, month: Int, day: Int) -> CalendarDate? {
    (1900...2199).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = offset
    var value = 0
    while offset < bytes.endIndex, Byte.isDigit(bytes[offset]), offset - start <= digits.upperBound {
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    return digits.contains(offset - start) ? value : nil
  }

  private mutating func month() -> Int? {
    let start = offset
    while offset < bytes.endIndex, Byte.isLetter(bytes[offset]), offset - start < 10 { offset += 1 }
    let number = DocumentDate.month(bytes[start..<offset])
    if offset < bytes.endIndex, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
    return number
  }

  private mutating func space() -> Bool {
    let start = offset
    while offset < bytes.endIndex, bytes[offset] == 0x20 { offset += 1 }
    return offset > start
  }

  /// `-`, `.`, `/`, `_`, `년`, `월`, with spaces after it.
  private mutating func separator() -> Bool {
    guard offset < bytes.endIndex else { return false }
    let rest = bytes[offset...]
    if "-./_".utf8.contains(bytes[offset]) {
      offset += 1
    } else if rest.starts(with: "년".utf8) || rest.starts(with: "월".utf8) {
      offset += 3
    } else {
      return false
    }
    while offset < bytes.endIndex, bytes[offset] == 0x20 { offset += 1 }
    return true
  }
}
