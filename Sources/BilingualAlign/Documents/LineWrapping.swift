import BilingualText

/// Decides whether a line goes on with the paragraph of the line before it: a file may be wrapped at some width, or hold
/// a stray line end inside a sentence.
///
/// Whether a file is wrapped is a property of the whole file: most of its line ends that end no sentence then stand where
/// the next word would not have fitted. In a file that is not, only what cannot end a line tells that one goes on.
struct LineWrapping {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [TextLine]
  /// The width at which each line's group is wrapped; 0 for a group that is not.
  private let widths: [Int]
  /// Whether the file is wrapped as a whole.
  private let isWrapped: Bool

  /// Files are wrapped at widths of this range, in columns.
  private static let usualWidths = 32...140
  /// A single line end tells of wrapping only where the line is longer than most titles are, in columns.
  private static let longTitle = 50

  /// Lines are counted without their indentation, and another program's letters may be wider: so many columns may be lacking.
  private static let indentation = 8

  /// - Complexity: O(lines), as columns are counted up to a limit.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLine], markers: [Marker?]) {
    self.bytes = bytes
    self.lines = lines
    let columns = lines.map { LineBytes(bytes, $0.text).columns() }
    let ends = lines.indices.map { index in
      LineEnd(
        isInside: index + 1 < lines.count && !lines[index + 1].startsGroup && markers[index + 1] == nil,
        endsSentence: LineBytes(bytes, lines[index].text).endsSentence, columns: columns[index],
        needed: index + 1 < lines.count ? columns[index] + 1 + Self.firstWord(bytes, lines[index + 1]) : 0)
    }
    let groups = Self.groups(of: lines)
    isWrapped = Self.isWrapped(groups.map { ends[$0] }, columns)
    var widths = Array(repeating: 0, count: lines.count)
    for group in groups {
      let width = Self.width(ends[group], isFileWrapped: isWrapped)
      for i in group { widths[i] = width }
    }
    self.widths = widths
  }

  /// What the end of a line says about wrapping.
  private struct LineEnd {
    /// Whether the next line is of the same group and opens with no marker.
    let isInside: Bool
    let endsSentence: Bool
    let columns: Int
    /// The columns of this line and the first word of the next.
    let needed: Int
  }

  /// The lines between blank lines.
  private static func groups(of lines: [TextLine]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].startsGroup { end += 1 }
      groups.append(start..<end)
      start = end
    }
    return groups
  }

  /// Whether most line ends that end no sentence stand at the file's width, in groups that have sentences.
  private static func isWrapped(_ groups: [ArraySlice<LineEnd>], _ columns: [Int]) -> Bool {
    let sorted = columns.sorted()
    guard !sorted.isEmpty else { return false }
    // A table or an address may be longer than a wrapped file is wide.
    let width = sorted[sorted.count - 1 - sorted.count / 50]
    guard usualWidths.contains(width) else { return false }
    var (full, short) = (0, 0)
    for group in groups where group.contains(where: \.endsSentence) {
      for end in group where end.isInside && !end.endsSentence {
        if end.needed + indentation > width { full += 1 } else { short += 1 }
      }
    }
    return full > 2 * short && (full >= 2 || width >= longTitle)
  }

  /// The widest line of a group, if the lines break where the next word would not have fitted and sentences go over line
  /// ends. In a file that is not wrapped, every one of several line ends must do so.
  private static func width(_ group: ArraySlice<LineEnd>, isFileWrapped: Bool) -> Int {
    guard group.count >= 2, group.contains(where: \.endsSentence), let width = group.lazy.map(\.columns).max(),
      usualWidths.contains(width)
    else { return 0 }
    let open = group.dropLast().filter { $0.isInside && !$0.endsSentence }
    if isFileWrapped { return open.contains { $0.needed + indentation > width } ? width : 0 }
    let full = open.count { $0.needed > width }
    return full >= 3 && full == open.count && width >= longTitle ? width : 0
  }

  /// The columns of the word that opens a line.
  private static func firstWord(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Int {
    var end = line.text.start
    while end < line.text.end, bytes[end] != 0x20, end - line.text.start < 200 { end += 1 }
    return LineBytes(bytes, TextRange(line.text.start, end)).columns()
  }

  /// Whether line `index`, which carries no marker, continues the line before it.
  func continues(_ index: Int) -> Bool {
    guard index > 0, !lines[index].startsGroup else { return false }
    if lines[index].isContinuation { return true }
    if lines[index].isBroken { return false }
    let before = LineBytes(bytes, lines[index - 1].text)
    let line = LineBytes(bytes, lines[index].text)
    if endsWithAbbreviation(before, line) || isQuotationOpen(before, line) { return true }
    if widths[index] > 0 {
      let needed = before.columns() + 1 + Self.firstWord(bytes, lines[index])
      if before.endsSentence { return needed > widths[index] && before.columns() * 10 >= widths[index] * 7 }
      if needed + (isWrapped ? Self.indentation : 0) > widths[index] { return true }
    } else if before.endsSentence {
      return false
    }
    let first = line.bytes[line.start]
    if Byte.isSmall(first) || ",;)".utf8.contains(first) { return true }
    if endsOpen(before) { return true }
    return endsInsideFigure(before, line) || BrokenWord.stands(at: before.end, line.start, in: bytes)
  }

  /// Whether a figure goes on over the line end: `4만⏎5천 명`.
  private func endsInsideFigure(_ before: LineBytes, _ line: LineBytes) -> Bool {
    guard Byte.isDigit(line.bytes[line.start]) else { return false }
    return NumeralScales.words.contains { scale in
      let digit = before.end - scale.utf8.count - 1
      return digit >= before.start && Byte.isDigit(before.bytes[digit]) && before.ends(with: scale)
    }
  }

  /// Whether a line ends with the stop of an abbreviation that something must follow: `Mr.`, `No.`, `cf.`, and `Sept.` before a day
  /// or year.
  private func endsWithAbbreviation(_ before: LineBytes, _ line: LineBytes) -> Bool {
    guard before.bytes[before.end - 1] == UInt8(ascii: "."), let range = lastWord(of: before, upTo: before.end - 1),
      let word = ShortWord(before.bytes[range])
    else { return false }
    let isCapital = Byte.isCapital(before.bytes[range.lowerBound])
    if isCapital && Abbreviations.titles.contains(word) || Abbreviations.inner.contains(word) { return true }
    let wantsNumber = Abbreviations.beforeNumber.contains(word) || isCapital && Abbreviations.months.contains(word)
    return wantsNumber && Byte.isDigit(line.bytes[line.start])
  }

  /// Whether a quotation that the line before opens is closed in this one before another is opened.
  private func isQuotationOpen(_ before: LineBytes, _ line: LineBytes) -> Bool {
    firstMark(of: before, backwards: true) == 0xE2809C && firstMark(of: line, backwards: false) == 0xE2809D
  }

  /// The first or the last of `“` and `”` in a line; 0 where there is none.
  private func firstMark(of line: LineBytes, backwards: Bool) -> UInt32 {
    var found: UInt32 = 0
    var i = line.start
    while i + 2 < line.end {
      if line.bytes[i] == 0xE2, line.bytes[i + 1] == 0x80, line.bytes[i + 2] == 0x9C || line.bytes[i + 2] == 0x9D {
        found = line.character(at: i)
        if !backwards { return found }
      }
      i += 1
    }
    return found
  }

  /// Whether a line ends with a comma, or a word or Korean ending after which something must come.
  private func endsOpen(_ line: LineBytes) -> Bool {
    if Self.openEndings.contains(where: line.ends) { return true }
    let last = line.bytes[line.end - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "&") { return true }
    guard let range = lastWord(of: line, upTo: line.end), let word = ShortWord(line.bytes[range]) else { return false }
    return Self.openWords.contains(word)
  }

  /// A word of at most nine letters behind a space; `nil` where something else ends there.
  private func lastWord(of line: LineBytes, upTo end: Int) -> Range<Int>? {
    var start = end
    while start > line.start, Byte.isLetter(line.bytes[start - 1]), end - start <= 8 { start -= 1 }
    return start > line.start && line.bytes[start - 1] == 0x20 ? start..<end : nil
  }

  /// Endings that no headline and no nominal sentence has.
  private static let openEndings = LanguageTable.words(of: "korean/open-endings", "korean")

  private static let openWords = ShortWord.table(
    LanguageTable.words(of: "english/open-words", "english"))
}
