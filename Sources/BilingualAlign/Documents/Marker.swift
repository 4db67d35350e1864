import BilingualText

/// The numbering or bullet that opens a line.
struct Marker {
  enum Family {
    /// `1.`, `□`: paragraphs of the release.
    case paragraph
    /// `Ⅰ.`, `II.`: parts.
    case part
    /// `ㅇ`, `-`, `①`: items.
    case item
    /// `*`, `※`: notes.
    case note
  }

  let family: Family
  /// How deep in the usual order of markers: 0 for `1.` and `□`, 1 for `ㅇ` and `가.`, 2 for `-` and `1)`, 3 for `·` and `①`.
  let rank: Int
  /// The marker's bytes, without the space after it.
  let range: Range<Int>
  /// The number of `1.`, `1)`, `(1)`.
  var number: Int?

  /// - Complexity: O(1).
  init?(_ line: LineBytes) {
    let first = line.character(at: line.start)
    if first < 0x80 {
      self.init(ascii: UInt8(first), line)
    } else {
      self.init(sign: first, line)
    }
  }

  /// The marker where a text stands from which something was taken out.
  func moved(by cuts: TextCuts) -> Marker {
    Marker(
      family: family, rank: rank, range: cuts.moved(range.lowerBound)..<cuts.moved(range.upperBound), number: number)
  }

  private init(family: Family, rank: Int, range: Range<Int>, number: Int?) {
    (self.family, self.rank, self.range, self.number) = (family, rank, range, number)
  }

  init(_ family: Family, rank: Int, in line: LineBytes, length: Int, number: Int? = nil) {
    self.family = family
    self.rank = rank
    self.number = number
    range = line.start..<line.start + length
  }

  private init?(ascii first: UInt8, _ line: LineBytes) {
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self.init(number: line)
    case UInt8(ascii: "("): self.init(bracketed: line)
    case UInt8(ascii: "*"): self.init(stars: line)
    case UInt8(ascii: "-"):
      let next = line.character(at: line.start + 1)
      guard next == 0x20 || next >= 0xE0_0000 else { return nil }
      self.init(.item, rank: 2, in: line, length: 1)
    case UInt8(ascii: "o"):
      guard line.character(at: line.start + 1) == 0x20, line.count > 2 else { return nil }
      let next = line.character(at: line.start + 2)
      guard next >= 0x80 || !Byte.isSmall(UInt8(next)) else { return nil }
      self.init(.item, rank: 1, in: line, length: 1)
    case UInt8(ascii: "Q"), UInt8(ascii: "A"): self.init(question: line)
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): self.init(roman: line)
    default: return nil
    }
  }

  /// `1.`, `12)`; no date and no decimal.
  private init?(number line: LineBytes) {
    var i = line.start
    var value = 0
    while i < line.end, Byte.isDigit(line.bytes[i]), i - line.start < 3 {
      value = value * 10 + Int(line.bytes[i] - 0x30)
      i += 1
    }
    let length = i - line.start + 1
    guard length <= 3, i < line.end else { return nil }
    let next = line.character(at: i + 1)
    switch line.bytes[i] {
    case UInt8(ascii: "."):
      guard next == 0x20 || next >= 0x80 || next == 0 || Byte.isCapital(UInt8(next)) else { return nil }
      if next == 0x20, Self.isNumberAndStop(line, from: i + 2) { return nil }
      self.init(.paragraph, rank: 0, in: line, length: length, number: value)
    case UInt8(ascii: ")"):
      guard next == 0x20 || next >= 0x80 else { return nil }
      self.init(.item, rank: 2, in: line, length: length, number: value)
    default: return nil
    }
  }

  /// `Q1.`, `A1.`; a space follows.
  private init?(question line: LineBytes) {
    var i = line.start + 1
    while i < line.end, Byte.isDigit(line.bytes[i]), i - line.start < 3 { i += 1 }
    guard i > line.start + 1, i + 1 < line.end, line.bytes[i] == UInt8(ascii: "."), line.bytes[i + 1] == 0x20 else {
      return nil
    }
    self.init(.paragraph, rank: 0, in: line, length: i + 1 - line.start)
  }

  /// `4. 15. 회담`: a date, no item.
  private static func isNumberAndStop(_ line: LineBytes, from offset: Int) -> Bool {
    var i = offset
    while i < line.end, Byte.isDigit(line.bytes[i]) { i += 1 }
    return (1...2).contains(i - offset) && i < line.end && line.bytes[i] == UInt8(ascii: ".")
  }

  /// `(1)`, `(가)`, `(a)`.
  private init?(bracketed line: LineBytes) {
    var i = line.start + 1
    var value: Int?
    while i < line.end, Byte.isDigit(line.bytes[i]), i - line.start < 3 {
      value = (value ?? 0) * 10 + Int(line.bytes[i] - 0x30)
      i += 1
    }
    if value == nil {
      guard KoreanRules.isListLetter(line.character(at: i)) || i < line.end && Byte.isSmall(line.bytes[i]) else {
        return nil
      }
      i += line.bytes[i] < 0x80 ? 1 : 3
    }
    guard i < line.end, line.bytes[i] == UInt8(ascii: ")"), i + 1 < line.end, line.bytes[i + 1] == 0x20 else {
      return nil
    }
    self.init(.item, rank: 2, in: line, length: i + 1 - line.start, number: value)
  }

  /// `*`, `**`; not `**bold**`.
  private init?(stars line: LineBytes) {
    var i = line.start
    while i < line.end, line.bytes[i] == UInt8(ascii: "*") { i += 1 }
    guard i < line.end, i - line.start <= 4 else { return nil }
    if line.bytes[i] != 0x20, line.bytes[line.end - 1] == UInt8(ascii: "*") { return nil }
    self.init(.note, rank: 3, in: line, length: i - line.start)
  }

  /// `I.`, `IV.`
  private init?(roman line: LineBytes) {
    var i = line.start
    while i < line.end, "IVX".utf8.contains(line.bytes[i]), i - line.start < 5 { i += 1 }
    guard i + 1 < line.end, line.bytes[i] == UInt8(ascii: "."), line.bytes[i + 1] == 0x20 else { return nil }
    self.init(.part, rank: 0, in: line, length: i + 1 - line.start)
  }

  private init?(sign: UInt32, _ line: LineBytes) {
    let length = sign > 0xFF_FFFF ? 4 : sign > 0xFFFF ? 3 : 2
    let next = line.character(at: line.start + length)
    // ㅇㅇ부, ○○시: letters that are hidden, no bullets.
    guard next != sign else { return nil }
    switch sign {
    case 0xE296A1, 0xE296A0, 0xE29890: self.init(.paragraph, rank: 0, in: line, length: length)
    case 0xE280BB, 0xE280A0, 0xE280A1: self.init(.note, rank: 3, in: line, length: length)
    case 0xC2B0, 0xC2BA:
      guard next == 0x20 || next >= 0x80 else { return nil }
      self.init(.item, rank: 1, in: line, length: length)
    case 0xE38587, 0xE2978B, 0xE2978F, 0xE297A6, 0xE2978E, 0xE296B6, 0xE296B7, 0xE280A2, 0xE29786, 0xE29787, 0xE29E94,
      0xE29EA4, 0xE2989E, 0xE29D91, 0xE29D8D:
      self.init(.item, rank: 1, in: line, length: length)
    case 0xE28093, 0xE28094, 0xE28095:
      guard next == 0x20 else { return nil }
      self.init(.item, rank: 2, in: line, length: length)
    case 0xE296AA, 0xE296AB: self.init(.item, rank: 2, in: line, length: length)
    case 0xC2B7, 0xE296B3, 0xE296B2, 0xE296BD, 0xE291A0...0xE291B3, 0xE29DB6...0xE29DBF, 0xE389A0...0xE389BB:
      self.init(.item, rank: 3, in: line, length: length)
    case 0xE285A0...0xE285AB:
      let hasStop = next == 0x2E
      self.init(.part, rank: 0, in: line, length: hasStop ? length + 1 : length)
    case 0xEE8080...0xEFA3BF, 0xF3B0_8080...0xF48F_BFBF: self.init(.item, rank: 1, in: line, length: length)
    default:
      guard KoreanRules.isListLetter(sign), next == 0x2E || next == 0x29 else { return nil }
      guard line.character(at: line.start + 4) == 0x20 else { return nil }
      self.init(.item, rank: next == 0x2E ? 1 : 2, in: line, length: 4)
    }
  }
}
