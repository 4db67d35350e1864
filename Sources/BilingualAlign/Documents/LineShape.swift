import BilingualText

/// What a line is by its own look, whatever stands around it.
enum LineShape {
  /// `끝.`, `/END/`, `# # #`
  static func isEndMark(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 24) else { return false }
    return endMarks.contains(folded.withoutSpaces)
  }

  /// `붙임 : …`, `<붙임 1>`, `Attachment: …`
  static func isAttachment(_ line: LineBytes) -> Bool {
    var i = line.start
    while i < line.end, "<[( ".utf8.contains(line.bytes[i]) || line.starts(with: "‹", at: i) {
      i += line.bytes[i] < 0x80 ? 1 : 3
    }
    if line.starts(with: "※ ", at: i) { i += 4 }
    if i > line.start, line.starts(with: "참고", at: i) { return endsWord(line, at: i + 6) }
    for word in words["attachment"] where line.starts(with: word, at: i) {
      return endsWord(line, at: i + word.utf8.count)
    }
    for word in words["english-attachment"]
    where line.starts(with: word, at: i) && line.count <= 200 {
      let next = line.character(at: i + word.utf8.count)
      return next == UInt32(UInt8(ascii: ":")) || next == 0x3E || next == 0x5D || next == 0
        || next == 0x20 && line.count <= 16
    }
    return false
  }

  /// After 붙임 stands a space, a colon, a number or a closing bracket; not a syllable, as in 첨부하다.
  private static func endsWord(_ line: LineBytes, at offset: Int) -> Bool {
    let next = line.character(at: offset)
    if next == 0x20 {
      var i = offset
      while i < line.end, line.bytes[i] == 0x20 { i += 1 }
      let after = line.character(at: i)
      return after == 0x3A || after < 0x80 && Byte.isDigit(UInt8(after)) || after == 0xC2B7 || after == 0x3E
        || line.count <= 100
    }
    return next == 0 || next == 0x3A || next == 0x3E || next == 0x5D || next == 0x29
      || next < 0x80 && Byte.isDigit(UInt8(next))
  }

  /// `- … -`: a sub-headline.
  static func isDashed(_ line: LineBytes) -> Bool {
    for dash in ["- ", "– ", "— ", "― "] where line.starts(with: dash) {
      let closing = " " + dash.dropLast()
      if line.count > dash.utf8.count + closing.utf8.count, line.ends(with: closing) { return true }
    }
    return false
  }

  /// `[…]`, `(…)`, `<…>`, `【…】` around the whole of a line.
  static func isBracketed(_ line: LineBytes) -> Bool {
    guard line.count <= 240 else { return false }
    for (open, close) in [("[", "]"), ("(", ")"), ("<", ">"), ("【", "】"), ("〈", "〉"), ("《", "》"), ("≪", "≫")]
    where line.starts(with: open) && line.ends(with: close) {
      return isOnePair(line, open: line.character(at: line.start), close: close)
    }
    return false
  }

  /// Whether the first bracket closes only at the end: `(a) and (b)` is no heading.
  private static func isOnePair(_ line: LineBytes, open: UInt32, close: String) -> Bool {
    var depth = 0
    var i = line.start
    while i < line.end {
      let character = line.character(at: i)
      if character == open { depth += 1 }
      if line.starts(with: close, at: i) {
        depth -= 1
        if depth == 0 { return i + close.utf8.count == line.end }
      }
      i += character > 0xFF_FFFF ? 4 : character > 0xFFFF ? 3 : character > 0xFF ? 2 : 1
    }
    return false
  }

  /// `<사진 1>`, `▲ 사진 설명`, `Photo: …`
  static func isCaption(_ line: LineBytes) -> Bool {
    guard line.count <= 300 else { return false }
    var i = line.start
    while i < line.end, "<[( ".utf8.contains(line.bytes[i]) { i += 1 }
    for bullet in ["▲ ", "△ ", "▲", "△", "※ "] where line.starts(with: bullet, at: i) { i += bullet.utf8.count }
    for word in words["caption"] where line.starts(with: word, at: i) {
      return true
    }
    if line.starts(with: "사진 ", at: i), line.character(at: i + 7) < 0x3A { return true }
    for word in words["english-caption"]
    where line.starts(with: word, at: i) && !line.endsSentence {
      return true
    }
    return false
  }

  /// `Spokesperson of MOFAT`, `외교부 대변인`
  static func isSignature(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 120), !line.endsSentence else { return false }
    if englishSignatures.contains(where: folded.hasPrefix) { return !folded.hasSuffix(":") }
    return folded.count <= 60 && koreanSignatures.contains(where: folded.hasSuffix)
  }

  private static let englishSignatures = words.keys("signature-start")
  private static let koreanSignatures = words.keys("signature-end")

  /// `참석자 : …`, `Participants: …`, `(참고) …`
  static func isNote(_ line: LineBytes) -> Bool {
    words["note"].contains { line.starts(with: $0) }
  }

  /// `* unofficial translation`, with or without its star: it explains no word.
  static func isTranslationNotice(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 60) else { return false }
    return notices.contains(where: folded.contains)
  }

  private static let words = WordUses("pages/closings", "line")
  private static let endMarks = Set(words.keys("end-mark"))
  private static let notices = words.keys("translation-notice")
}
