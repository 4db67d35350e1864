import BilingualText

/// Decides whether a line goes on with the paragraph of the line before it: a file may be wrapped at some width, or hold
/// a stray line end inside a sentence.
struct LineWrapping {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [TextLine]
  /// The width at which each line's group is wrapped; 0 for a group that is not.
  private let widths: [Int]
  /// Whether a later line of the group, up to the next marker, ends a sentence.
  private let leadsToStop: [Bool]
  private let markers: [Marker?]

  /// - Complexity: O(lines), as columns are counted up to a limit.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLine], markers: [Marker?]) {
    self.bytes = bytes
    self.lines = lines
    self.markers = markers
    var widths = Array(repeating: 0, count: lines.count)
    var leadsToStop = Array(repeating: false, count: lines.count)
    let columns = lines.map { LineBytes(bytes, $0.text).columns() }
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, !lines[end].startsGroup { end += 1 }
      let width = Self.wrapWidth(bytes, lines, columns, start..<end, markers)
      var stops = false
      for i in (start..<end).reversed() {
        leadsToStop[i] = stops
        stops = LineBytes(bytes, lines[i].text).endsSentence || stops && markers[i] == nil
        widths[i] = width
      }
      start = end
    }
    self.widths = widths
    self.leadsToStop = leadsToStop
  }

  /// The widest line of a group, if the lines break where the next word would not have fitted and sentences go over line
  /// ends.
  private static func wrapWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLine], _ columns: [Int], _ group: Range<Int>,
    _ markers: [Marker?]
  ) -> Int {
    guard group.count >= 2, let width = group.lazy.map({ columns[$0] }).max(), (32...140).contains(width) else {
      return 0
    }
    for i in group.dropFirst() where markers[i] == nil {
      let before = LineBytes(bytes, lines[i - 1].text)
      if !before.endsSentence, columns[i - 1] + 1 + firstWord(bytes, lines[i]) > width { return width }
    }
    return 0
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
    let before = LineBytes(bytes, lines[index - 1].text)
    let line = LineBytes(bytes, lines[index].text)
    let isFull = widths[index] > 0 && before.columns() + 1 + Self.firstWord(bytes, lines[index]) > widths[index]
    if before.endsSentence { return isFull && widths[index] > 0 && before.columns() * 10 >= widths[index] * 7 }
    if isFull { return true }
    let first = line.bytes[line.start]
    if Byte.isSmall(first) || ",;)".utf8.contains(first) { return true }
    if endsOpen(before) { return true }
    guard before.bytes[before.end - 1] < 0x80, markers[index - 1]?.family != .note else { return false }
    return before.columns(upTo: 60) >= 60 && (leadsToStop[index] || line.endsSentence)
  }

  /// Whether a line ends with a comma, or a word or Korean ending after which something must come.
  private func endsOpen(_ line: LineBytes) -> Bool {
    if Self.openEndings.contains(where: line.ends) { return true }
    let last = line.bytes[line.end - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "&") { return true }
    var i = line.end
    while i > line.start, Byte.isLetter(line.bytes[i - 1]), line.end - i <= 8 { i -= 1 }
    guard i > line.start, line.bytes[i - 1] == 0x20, let word = ShortWord(line.bytes[i..<line.end]) else {
      return false
    }
    return Self.openWords.contains(word)
  }

  /// Endings that no headline and no nominal sentence has.
  private static let openEndings = LanguageTable.words(of: "korean/open-endings", "korean")

  private static let openWords = ShortWord.table(
    LanguageTable.words(of: "english/open-words", "english"))
}
