import BilingualText

/// Reads subtitles, SubRip (SRT) and WebVTT: each cue is a block of one segment, with the time at which it is shown.
///
/// Numbers, times, settings, styles and comments are markup; codes of formatting are taken out of the text.
/// Source: W3C, "WebVTT: The Web Video Text Tracks Format", 2019, §4 and §6.
struct Subtitles {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isVTT: Bool
  private let lines: [Range<Int>]
  private var output: [UInt8] = []
  private var map = OffsetMap()
  /// Of each cue: where its text ends in `output`, and its time in milliseconds.
  private var ends: [Int] = []
  private var times: [Range<Int>] = []

  /// Whether a text is one of subtitles: it begins as WebVTT does, or with a time line behind a number.
  static func holds(_ utf8: [UInt8]) -> Bool {
    utf8.prefix(4096).withUnsafeBufferPointer { bytes in
      let lines = split(bytes).filter { !isBlank(bytes, $0) }
      guard let first = lines.first else { return false }
      if isVTT(bytes, first) { return true }
      if time(bytes, first) != nil { return true }
      return lines.count > 1 && bytes[first].allSatisfy { Byte.isDigit($0) || Byte.isSpace($0) || $0 >= 0xBB }
        && time(bytes, lines[1]) != nil
    }
  }

  /// - Complexity: O(bytes).
  static func document(_ source: SourceFile, _ language: Language) -> Document {
    let (text, read) = source.bytes.withUnsafeBufferPointer { bytes in
      var reader = Subtitles(bytes)
      reader.run()
      let normal = TextNormalizer.normalize(reader.output)
      return (MappedText(utf8: normal.utf8, map: normal.map.through(reader.map)), reader.times)
    }
    // Normalisation leaves line ends where they are: line n of the output is cue n.
    var blocks: [Block] = []
    var segments: [Segment] = []
    var times: [Range<Int>] = []
    text.utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      for time in read {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let cue = TextRange(min(start, end), end).trimmed(in: bytes)
        start = end + 1
        // Of nothing but signs without width.
        if cue.isEmpty { continue }
        times.append(time)
        let range = text.original(cue)
        segments.append(Segment(range: range, text: cue, block: blocks.count))
        blocks.append(
          Block(
            kind: .paragraph, marker: nil, depth: 0, range: range, text: cue,
            segments: segments.count - 1..<segments.count))
      }
    }
    var document = Document(
      source: source, language: language, text: text, blocks: blocks, segments: segments,
      metadata: DocumentMetadata(date: DocumentDate.inName(of: source.path)))
    document.times = times
    return document
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lines = Self.split(bytes)
    isVTT = lines.first { !Self.isBlank(bytes, $0) }.map { Self.isVTT(bytes, $0) } ?? false
  }

  private mutating func run() {
    var cue: Range<Int>?
    var isOver = false
    for (index, line) in lines.enumerated() {
      if let time = Self.time(bytes, line) {
        close(cue)
        cue = time
        isOver = false
        continue
      }
      if Self.isBlank(bytes, line) {
        // In WebVTT a blank line ends the cue; in SubRip only what begins the next one does.
        if isVTT { isOver = true }
        continue
      }
      guard cue != nil, !isOver, !isName(index) else { continue }
      append(line)
    }
    close(cue)
  }

  /// Whether the line is the number or name of the cue after it.
  private func isName(_ index: Int) -> Bool {
    guard index + 1 < lines.count, Self.time(bytes, lines[index + 1]) != nil else { return false }
    return bytes[lines[index]].allSatisfy { Byte.isDigit($0) || Byte.isSpace($0) }
      || index > 0 && Self.isBlank(bytes, lines[index - 1])
  }

  private mutating func close(_ time: Range<Int>?) {
    let start = ends.last ?? 0
    guard let time, output[start...].contains(where: { !Byte.isSpace($0) }) else { return }
    times.append(time)
    output.append(0x0A)
    map.appendChanged(1, for: ByteRange(map.fileEnd, map.fileEnd))
    ends.append(output.count)
  }

  // MARK: Text

  /// Adds a line of a cue without its codes, behind a space where it is not the first.
  private mutating func append(_ line: Range<Int>) {
    if output.count > (ends.last ?? 0) {
      output.append(0x20)
      map.appendChanged(1, for: ByteRange(map.fileEnd, max(map.fileEnd, line.lowerBound)))
    }
    var i = line.lowerBound
    var copied = i
    func copy(_ reader: inout Subtitles, to end: Int) {
      reader.output += reader.bytes[copied..<end]
      reader.map.appendCopied(end - copied, from: copied)
    }
    while i < line.upperBound {
      var (end, character) = (i, [UInt8]())
      if bytes[i] == UInt8(ascii: "<"), let code = code(i, line.upperBound) {
        end = code
      } else if bytes[i] == UInt8(ascii: "{"), i + 1 < line.upperBound, bytes[i + 1] == 0x5C,
        let close = bytes[i..<line.upperBound].firstIndex(of: UInt8(ascii: "}"))
      {
        end = close + 1
      } else if bytes[i] == UInt8(ascii: "&"), let entity = entity(i, line.upperBound) {
        (end, character) = (entity.end, Array(String(entity.scalar).utf8))
      }
      if end == i {
        i += 1
        continue
      }
      copy(&self, to: i)
      if !character.isEmpty {
        output += character
        map.appendChanged(character.count, for: ByteRange(i, end))
      }
      i = end
      copied = end
    }
    copy(&self, to: line.upperBound)
  }

  /// Where a code such as `<i>`, `</font>`, `<v Kim>` or `<00:01.000>` ends; `nil` for words in such brackets.
  private func code(_ start: Int, _ limit: Int) -> Int? {
    guard let close = bytes[start..<min(limit, start + 512)].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = bytes[(start + 1)..<close].drop { $0 == UInt8(ascii: "/") }
    let name = inside.prefix { Byte.isASCIIWord($0) }.map { Byte.isCapital($0) ? $0 | 0x20 : $0 }
    let isTime = inside.allSatisfy { Byte.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    if isVTT, isTime, !inside.isEmpty { return close + 1 }
    let known = ["i", "b", "u", "s", "font", "c", "v", "lang", "ruby", "rt"]
    return known.contains { name.elementsEqual($0.utf8) } ? close + 1 : nil
  }

  private func entity(_ start: Int, _ limit: Int) -> (end: Int, scalar: Unicode.Scalar)? {
    guard let close = bytes[start..<min(limit, start + 12)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    let digits = name.hasPrefix("#x") ? name.dropFirst(2) : name.hasPrefix("#") ? name.dropFirst() : ""
    let number = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10)
    let code = number.map(HTMLEntities.scalar(numbered:)) ?? HTMLEntities.scalar(named: name)
    guard let scalar = code.flatMap(Unicode.Scalar.init), scalar.value >= 0x20 else { return nil }
    return (close + 1, scalar)
  }

  // MARK: Lines

  private static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      lines.append(start..<end)
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    return lines
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy(Byte.isSpace)
  }

  private static func isVTT(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    bytes[line].starts(with: "WEBVTT".utf8) && (line.count == 6 || Byte.isSpace(bytes[line.lowerBound + 6]))
  }

  /// The time of a line such as `00:00:01,000 --> 00:00:04,500 align:start`, in milliseconds; `nil` for another line.
  private static func time(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    guard line.count >= 13, line.count <= 512, bytes[line].contains(UInt8(ascii: ">")) else { return nil }
    var i = line.lowerBound
    func spaces() { while i < line.upperBound, Byte.isSpace(bytes[i]) { i += 1 } }
    spaces()
    guard let start = stamp(in: bytes, at: &i, limit: line.upperBound) else { return nil }
    spaces()
    guard bytes[i..<line.upperBound].starts(with: "-->".utf8) else { return nil }
    i += 3
    spaces()
    guard let end = stamp(in: bytes, at: &i, limit: line.upperBound) else { return nil }
    return start..<max(start, end)
  }

  /// `00:00:01,000`, `00:01.5`; hours may be missing.
  private static func stamp(in bytes: UnsafeBufferPointer<UInt8>, at i: inout Int, limit: Int) -> Int? {
    var parts: [Int] = []
    while true {
      let start = i
      var value = 0
      while i < limit, Byte.isDigit(bytes[i]), i - start < 4 {
        value = value * 10 + Int(bytes[i] - 0x30)
        i += 1
      }
      guard i > start else { return nil }
      parts.append(value)
      guard i < limit, bytes[i] == UInt8(ascii: ":"), parts.count < 3 else { break }
      i += 1
    }
    guard parts.count >= 2, i < limit, bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: ".") else {
      return nil
    }
    i += 1
    let start = i
    var thousandths = 0
    while i < limit, Byte.isDigit(bytes[i]) {
      if i - start < 3 { thousandths = thousandths * 10 + Int(bytes[i] - 0x30) }
      i += 1
    }
    guard i > start else { return nil }
    for _ in min(3, i - start)..<3 { thousandths *= 10 }
    return parts.reduce(0) { $0 * 60 + $1 } * 1000 + thousandths
  }
}
