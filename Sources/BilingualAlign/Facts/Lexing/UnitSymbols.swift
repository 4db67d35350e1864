import BilingualText

/// The signs of units, which both languages write alike: `940hPa`, `35㎍/㎥`, `2,000 cc`.
package enum UnitSymbols {
  package struct Match {
    /// `nil` for letters that are no unit known.
    package let unit: MeasureUnit?
    package let end: Int
    /// Of Latin letters alone, how many there are.
    package let letterCount: Int
  }

  /// A unit's sign that begins at `start`, with what it counts by (`/㎥`, `/kg`).
  ///
  /// - Returns: `nil` where no letter or sign of a unit stands, or a digit ends it: a name (`3D2`).
  /// - Complexity: O(length of the sign), no more than 24 bytes.
  package static func match(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Match? {
    let first = run(text, at: start, end: end)
    guard first > start else { return nil }
    var last = first
    if first < end, text[first] == 0x2F {
      let next = run(text, at: first + 1, end: end)
      if next > first + 1, next == end || !Byte.isDigit(text[next]) { last = next }
    }
    // 5m2: a square, not a name of letters and digits.
    if last == first, first < end, text[first] == 0x32 || text[first] == 0x33,
      first + 1 == end || !Byte.isWord(text[first + 1]), let unit = unit(in: text, from: start, to: first + 1)
    {
      return Match(unit: unit, end: first + 1, letterCount: 2)
    }
    guard first == end || !Byte.isDigit(text[first]) else { return nil }
    if last > first, let unit = unit(in: text, from: start, to: last) {
      return Match(unit: unit, end: last, letterCount: last - start)
    }
    if let unit = unit(in: text, from: start, to: first) {
      return Match(unit: unit, end: last, letterCount: first - start)
    }
    return Match(unit: nil, end: first, letterCount: first - start)
  }

  /// The end of letters and signs that begin at `start`.
  private static func run(_ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Int {
    var i = start
    while i < end, i - start < 24 {
      let length = signLength(in: text, at: i, end: end)
      if length == 0 { break }
      i += length
    }
    return i
  }

  /// The length of a letter or sign of a unit, in bytes; 0 for anything else.
  private static func signLength(in text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Int {
    let b = text[i]
    if Byte.isLetter(b) { return 1 }
    guard i + 1 < end else { return 0 }
    switch (b, text[i + 1]) {
    // ² ³ µ, μ Ω
    case (0xC2, 0xB2), (0xC2, 0xB3), (0xC2, 0xB5), (0xCE, 0xBC), (0xCE, 0xA9): return 2
    // ㎀ … ㏟
    case (0xE3, 0x8E), (0xE3, 0x8F): return i + 2 < end ? 3 : 0
    // ℓ
    case (0xE2, 0x84): return i + 2 < end && text[i + 2] == 0x93 ? 3 : 0
    default: return 0
    }
  }

  private static func unit(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> MeasureUnit? {
    let symbol = String(decoding: text[start..<end], as: UTF8.self)
    return exact[symbol] ?? folded[symbol.lowercased()]
  }

  private static let exact: [String: MeasureUnit] = {
    var table: [String: MeasureUnit] = [:]
    for row in LanguageTable.rows(of: "both/unit-signs", "sign", "unit") {
      guard let lexeme = LexemeRows.lexeme(kind: "unit", value: row.cells[1], flags: []) else { continue }
      for sign in row.words(0) { table[sign] = MeasureUnit(rawValue: UInt8(lexeme.value)) }
    }
    return table
  }()

  /// The first sign of each unit that has one: `m²`.
  package static let signs: [MeasureUnit: String] = {
    var signs: [MeasureUnit: String] = [:]
    for row in LanguageTable.rows(of: "both/unit-signs", "sign", "unit") {
      guard let unit = exact[row.word(0)] else { continue }
      signs[unit] = signs[unit] ?? row.word(0)
    }
    return signs
  }()

  /// Signs in any letters, where one unit alone is meant by them.
  private static let folded: [String: MeasureUnit] = Dictionary(
    grouping: exact.filter { $0.key.utf8.count > 1 }, by: { $0.key.lowercased() }
  ).compactMapValues { entries in
    let units = Set(entries.map(\.value))
    return units.count == 1 ? units.first : nil
  }
}
