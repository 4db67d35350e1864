import BilingualText

/// Reads what a page says about a release: `Date` / `2016-11-14`, `• Hit : 9128`, `작성일 2021-03-18 | 조회수 3,047`.
enum MetadataLines {
  /// A key and its value in one line, by their places in the text.
  struct Pair {
    let key: String
    let value: TextRange
  }

  /// What a key's value must look like.
  enum ValueKind: String {
    case date, number, words
    /// The value is the title of the release.
    case title
  }

  /// The kind of the key that is the whole line, if it is one.
  static func key(_ line: LineBytes) -> (key: String, kind: ValueKind)? {
    let start = skippingBullets(line, from: line.start)
    var end = line.end
    if end > start, line.bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let range = TextRange(start, max(start, end)).trimmed(in: line.bytes)
    guard let key = LineBytes(line.bytes, range).folded(upTo: 48), let kind = kinds[key.withoutSpaces] else {
      return nil
    }
    return (String(decoding: key.bytes, as: UTF8.self), kind)
  }

  /// The pairs of a line that begins with a key; empty for any other line.
  ///
  /// A value without a colon before it must be a date or a number.
  static func pairs(_ line: LineBytes) -> [Pair] {
    guard line.count <= 400 else { return [] }
    var pairs: [Pair] = []
    var keyStart = skippingBullets(line, from: line.start)
    while keyStart < line.end {
      guard let found = keyAndColon(line, from: keyStart) else { break }
      var end = found.end
      var next = found.end
      while end < line.end {
        next = skippingSeparators(line, from: end)
        if next > end, keyAndColon(line, from: next) != nil { break }
        end += 1
      }
      if end >= line.end { next = line.end }
      let value = TextRange(min(found.end, end), end).trimmed(in: line.bytes)
      if !found.hasColon, !isPlausible(LineBytes(line.bytes, value), for: found.kind) { break }
      // Whom to ask, with a number or an address, is said to the reader: translations say it in a sentence.
      if found.kind == .words, isContact(LineBytes(line.bytes, value)) { return [] }
      pairs.append(Pair(key: found.key, value: value))
      keyStart = next
    }
    return pairs
  }

  /// Whether the line is a whole date and no more: `April 3, 2009`, `2016. 11. 14.(월)`.
  static func isDate(_ line: LineBytes) -> Bool {
    line.count <= 24 && Marker(line) == nil && pairs(line).isEmpty && isPlausible(line, for: .date)
  }

  /// Whether the line says from when on the release may be used: `2024. 10. 16.(수) 08:00부터 보도하여 주시기 바랍니다.`
  static func isEmbargo(_ line: LineBytes) -> Bool {
    guard line.count <= 160 else { return false }
    var end = line.end
    while end > line.start, " .()[]<>*".utf8.contains(line.bytes[end - 1]) { end -= 1 }
    let text = line.bytes[line.start..<end]
    return embargoes.contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
      && DocumentDate.first(in: Array(text)[...]) != nil
  }

  private static let embargoes = WordUses("pages/closings", "line")["embargo"].map { Array($0.utf8) }

  static func isPlausible(_ value: LineBytes, for kind: ValueKind) -> Bool {
    switch kind {
    case .date:
      return value.count <= 60 && DocumentDate.first(in: Array(value.bytes[value.start..<value.end])[...]) != nil
    case .number:
      var hasDigit = false
      for i in value.start..<value.end {
        if Byte.isDigit(value.bytes[i]) {
          hasDigit = true
        } else if !", 회".utf8.contains(value.bytes[i]) {
          return false
        }
      }
      return hasDigit
    case .words, .title: return value.count <= 160 && !value.endsSentence && key(value) == nil
    }
  }

  /// Whether a value holds a telephone number or an address of e-mail: nine digits with signs between, `@` between letters.
  private static func isContact(_ value: LineBytes) -> Bool {
    var digits = 0
    for i in value.start..<value.end {
      let byte = value.bytes[i]
      if byte == 0x40, i > value.start, Byte.isWord(value.bytes[i - 1]) { return true }
      if Byte.isDigit(byte) {
        digits += 1
        if digits >= 9 { return true }
      } else if byte != 0x2D, byte != 0x20, byte != 0x29 {
        digits = 0
      }
    }
    return false
  }

  static func kind(of key: String) -> ValueKind? { kinds[LineKey(bytes: key.utf8).withoutSpaces] }

  /// Whether keys of this name are never the words of a release.
  static func isUnmistakable(_ key: String) -> Bool {
    unmistakable.contains(LineKey(bytes: key.utf8).withoutSpaces)
  }

  /// Whether the date behind the label is the day when the release was given out.
  static func isRelease(_ key: String) -> Bool { releases.contains(LineKey(bytes: key.utf8).withoutSpaces) }

  private static func keyAndColon(_ line: LineBytes, from start: Int) -> (
    key: String, kind: ValueKind, end: Int, hasColon: Bool
  )? {
    var best: (key: String, kind: ValueKind, end: Int, hasColon: Bool)?
    var folded = LineKey(bytes: [])
    var i = start
    // A key is at most six words of at most 32 bytes.
    while i < line.end, i - start <= 32 {
      let wordStart = i
      while i < line.end, !Byte.isSpace(line.bytes[i]), line.bytes[i] != UInt8(ascii: ":") { i += 1 }
      guard i > wordStart else { break }
      for byte in line.bytes[wordStart..<i] { folded.bytes.append(Byte.isCapital(byte) ? byte | 0x20 : byte) }
      var after = i
      while after < line.end, line.bytes[after] == 0x20 { after += 1 }
      let hasColon = after < line.end && line.bytes[after] == UInt8(ascii: ":")
      if let kind = kinds[folded] {
        let key = String(decoding: line.bytes[start..<i], as: UTF8.self).lowercased()
        best = (key, kind, hasColon ? after + 1 : after, hasColon)
      }
      if hasColon { break }
      i = after
    }
    return best
  }

  private static func skippingBullets(_ line: LineBytes, from start: Int) -> Int {
    if let marker = Marker(line), marker.family == .item || marker.family == .note {
      return TextRange(marker.range.upperBound, line.end).trimmed(in: line.bytes).start
    }
    return start
  }

  /// Passes spaces, `|`, `/`, `•` and `·` between two pairs.
  private static func skippingSeparators(_ line: LineBytes, from start: Int) -> Int {
    var i = start
    while i < line.end {
      let character = line.character(at: i)
      if character == 0x20 || character == 0x7C || character == 0x2F || character == 0x09 {
        i += 1
      } else if character == 0xE280A2 {
        i += 3
      } else if character == 0xC2B7 {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  private static let labels = LanguageTable.rows(of: "pages/metadata", "label", "use", "unmistakable")

  private static let kinds: [LineKey: ValueKind] = Dictionary(
    labels.compactMap { row in
      let kind = row.cells[1] == release ? .date : ValueKind(rawValue: row.cells[1])
      return kind.map { (LineKey(bytes: row.word(0).utf8), $0) }
    }
  ) { first, _ in first }

  private static let release = "release"

  private static let releases = Set(labels.filter { $0.cells[1] == release }.map { LineKey(bytes: $0.word(0).utf8) })

  private static let unmistakable = Set(
    labels.filter { $0.cells[2] == "yes" }.map { LineKey(bytes: $0.word(0).utf8) })
}
