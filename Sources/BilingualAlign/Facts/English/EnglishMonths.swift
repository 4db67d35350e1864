import BilingualText

/// Whether words that are months as well as others mean a month.
extension EnglishGrammar {
  /// `May` and `March` are months only with a day, a year, another month or a preposition beside them, or within a
  /// sentence.
  func isMonth(_ i: Int) -> Bool {
    guard tokens[i].flags.contains(.doubtful) else { return true }
    if let next = token(i + 1), next.kind == .digits || next.kind == .ordinal, next.glue == .spaced { return true }
    if let next = token(i + 1), next.kind == .comma, next.glue == .joined, follows(i + 2), yearNumber(i + 2) != nil {
      return true
    }
    if let next = token(i + 1), next.kind == .dot, next.glue == .joined, let after = token(i + 2),
      after.kind == .digits,
      after.glue == .spaced
    {
      return true
    }
    if i > 0, tokens[i].glue == .spaced, tokens[i - 1].kind == .digits || tokens[i - 1].kind == .ordinal { return true }
    // `on Oct`, with its day cut off: no month stands behind `on` without a day.
    let start = tokens[i].start
    if start >= 3, Byte.folded(text[start - 3]) == 0x6F, Byte.folded(text[start - 2]) == 0x6E, text[start - 1] == 0x20 {
      return false
    }
    if isBesideMonth(i) || PrecedingWord.isPreposition(text, before: tokens[i].start) { return true }
    return tokens[i].end - tokens[i].start > 2 && isWithinSentence(i)
  }

  /// `May and June`, `Jan-Feb`, `from March to May`.
  private func isBesideMonth(_ i: Int) -> Bool {
    var next = i + 1
    if next < tokens.count, followsOrHyphen(next), isListing(next) { next += 1 }
    if next < tokens.count, followsOrHyphen(next), tokens[next].kind == .month { return true }
    var last = i - 1
    if last >= 0, followsOrHyphen(i), isListing(last) { last -= 1 }
    return last >= 0 && followsOrHyphen(last + 1) && tokens[last].kind == .month
  }

  private func isListing(_ i: Int) -> Bool {
    tokens[i].kind == .and || tokens[i].kind == .to || tokens[i].kind == .comma
  }

  /// `the March meeting`, `at May’s summit`: a capital in mid-sentence, behind a word in small letters.
  private func isWithinSentence(_ i: Int) -> Bool {
    let start = tokens[i].start
    // MAY in capitals is no month.
    guard start > 1, text[start - 1] == 0x20, Byte.isLetter(text[start - 2]), !Byte.isCapital(text[start + 1]) else {
      return false
    }
    var word = start - 1
    while word > 0, Byte.isLetter(text[word - 1]) { word -= 1 }
    return !Byte.isCapital(text[word])
  }
}

/// The word before a place in the text.
enum PrecedingWord {
  private static let prepositions: Set<String> = [
    "in", "of", "by", "since", "until", "last", "this", "next", "late", "early", "mid", "between", "from", "during",
    "through", "after", "before", "till", "late-", "mid-",
  ]

  static func isPreposition(_ text: UnsafeBufferPointer<UInt8>, before position: Int) -> Bool {
    read(text, before: position).map(prepositions.contains) ?? false
  }

  /// - Returns: the word of letters behind which only blanks or hyphens stand, in small letters.
  static func read(_ text: UnsafeBufferPointer<UInt8>, before position: Int) -> String? {
    var end = position
    while end > 0, Byte.isSpace(text[end - 1]) || text[end - 1] == 0x2D { end -= 1 }
    var start = end
    while start > 0, end - start < 10, Byte.isLetter(text[start - 1]) { start -= 1 }
    guard start < end else { return nil }
    return String(decoding: text[start..<end], as: UTF8.self).lowercased()
  }
}
