import BilingualDocuments
import BilingualText

/// Where a file has program code, in which spaces and words that stand twice mean something.
///
/// In Markdown: code spans, fenced blocks, indented lines and templates; in both Markdown and HTML the elements `pre`, `code`, `kbd` and `samp`. Plain text has none.
/// Source: CommonMark 0.31.2, §4.4, §4.5 and §6.1.
struct CodeRanges {
  /// In file order; they do not overlap.
  private var ranges: [Range<Int>] = []

  /// - Complexity: O(bytes), and that of sorting the ranges.
  init(_ bytes: [UInt8], _ format: DocumentFormat) {
    switch format {
    case .text, .subtitles: break
    case .markdown:
      findMarkdown(bytes)
      findHTML(bytes)
    case .html: findHTML(bytes)
    }
    merge()
  }

  /// Whether code stands at an offset.
  func hold(_ offset: Int) -> Bool {
    let next = ranges.partitioningIndex { $0.lowerBound > offset }
    return next > 0 && ranges[next - 1].contains(offset)
  }

  private mutating func merge() {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  private mutating func findMarkdown(_ bytes: [UInt8]) {
    let runs = BacktickRuns(bytes)
    var i = 0
    while i < bytes.count {
      let start = i
      while i < bytes.count, bytes[i] == 0x20 { i += 1 }
      if i < bytes.count, bytes[i] == 0x09 || i - start >= 4 {
        while i < bytes.count, !Self.endsLine(bytes[i]) { i += 1 }
        ranges.append(start..<i)
      }
      while i < bytes.count, !Self.endsLine(bytes[i]) {
        guard bytes[i] == UInt8(ascii: "`") else {
          i += 1
          continue
        }
        let open = i
        while i < bytes.count, bytes[i] == UInt8(ascii: "`") { i += 1 }
        guard let end = runs.closing(open..<i) else { continue }
        ranges.append(open..<end)
        i = end
      }
      while i < bytes.count, Self.endsLine(bytes[i]) { i += 1 }
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func findHTML(_ bytes: [UInt8]) {
    var templates = Templates()
    var i = 0
    while i < bytes.count {
      if let end = templates.end(at: i, in: bytes) {
        ranges.append(i..<end)
        i = end
        continue
      }
      guard bytes[i] == UInt8(ascii: "<"), let name = Self.names.first(where: { Self.opens($0, at: i, in: bytes) })
      else {
        i += 1
        continue
      }
      let start = i
      let closing = Array("</\(name)".utf8)
      i += name.utf8.count + 1
      while i < bytes.count, !Self.stands(closing, at: i, in: bytes) { i += 1 }
      ranges.append(start..<i)
    }
  }

  private static let names = ["pre", "code", "kbd", "samp"]

  private static func opens(_ name: String, at offset: Int, in bytes: [UInt8]) -> Bool {
    let end = offset + 1 + name.utf8.count
    guard end < bytes.count, stands(Array("<\(name)".utf8), at: offset, in: bytes) else { return false }
    return bytes[end] == UInt8(ascii: ">") || Byte.isSpace(bytes[end])
  }

  /// Small letters stand for both.
  private static func stands(_ word: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset + word.count <= bytes.count else { return false }
    return word.indices.allSatisfy { i in
      let byte = bytes[offset + i]
      return byte == word[i] || Byte.isCapital(byte) && byte | 0x20 == word[i]
    }
  }
}

/// Templates that keep to their line: `{% … %}` and `{{ … }}`.
private struct Templates {
  /// Up to where no sign closes a template, by the sign: a line is looked through once.
  private var barren: [UInt8: Int] = [:]

  /// Where the template ends that begins at an offset; `nil` where none does. Offsets are asked for in their order.
  mutating func end(at offset: Int, in bytes: [UInt8]) -> Int? {
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "{") else { return nil }
    let sign = bytes[offset + 1]
    guard sign == UInt8(ascii: "%") || sign == UInt8(ascii: "{"), offset >= barren[sign, default: 0] else { return nil }
    let closing = sign == UInt8(ascii: "%") ? sign : UInt8(ascii: "}")
    var i = offset + 2
    while i + 1 < bytes.count, bytes[i] != 0x0A {
      if bytes[i] == closing, bytes[i + 1] == UInt8(ascii: "}") { return i + 2 }
      i += 1
    }
    barren[sign] = i
    return nil
  }
}

/// The runs of backticks of a Markdown text, and which of them close which.
private struct BacktickRuns {
  /// Where runs of a length begin, in order.
  private var starts: [Int: [Int]] = [:]
  /// Where empty lines begin.
  private var emptyLines: [Int] = []
  private let end: Int

  init(_ bytes: [UInt8]) {
    end = bytes.count
    var isLineEmpty = false
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x0A {
        if isLineEmpty { emptyLines.append(i) }
        isLineEmpty = true
      } else if bytes[i] != 0x20, bytes[i] != 0x0D {
        isLineEmpty = false
      }
      let start = i
      while i < bytes.count, bytes[i] == UInt8(ascii: "`") { i += 1 }
      if i > start { starts[i - start, default: []].append(start) } else { i += 1 }
    }
  }

  /// Where a code span or fenced block that a run opens ends: after the next run of as many. No span goes over an empty line; a
  /// run of three and more may, and goes to the end of the text if nothing closes it.
  /// - Complexity: O(log runs).
  func closing(_ open: Range<Int>) -> Int? {
    let isFence = open.count >= 3
    let same = starts[open.count] ?? []
    let next = same.partitioningIndex { $0 >= open.upperBound }
    guard next < same.count else { return isFence ? end : nil }
    let close = same[next]
    let empty = emptyLines.partitioningIndex { $0 >= open.upperBound }
    if !isFence, empty < emptyLines.count, emptyLines[empty] < close { return nil }
    return close + open.count
  }
}
