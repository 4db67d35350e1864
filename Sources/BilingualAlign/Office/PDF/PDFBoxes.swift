import BilingualText

/// Reads what `pdftotext -bbox-layout` prints: pages, lines and words with their boxes.
///
/// It is XHTML in form, one element a line, but control characters of the document stand in it as they are: no XML parser
/// may be asked.
enum PDFBoxes {
  /// - Complexity: O(bytes).
  static func pages(_ output: [UInt8]) -> [PDFPage] {
    var pages: [PDFPage] = []
    var words: [PDFWord] = []
    func close() {
      if let line = PDFLine(words), !pages.isEmpty { pages[pages.count - 1].lines.append(line) }
      words = []
    }
    for raw in output.split(separator: 0x0A) {
      guard let start = raw.firstIndex(where: { $0 != 0x20 }), raw[start] == UInt8(ascii: "<") else { continue }
      let line = raw[start...]
      if line.starts(with: "<word ".utf8) {
        if let word = word(line) { words.append(word) }
      } else if line.starts(with: "</line".utf8) {
        close()
      } else if line.starts(with: "<page ".utf8) {
        close()
        let values = numbers(line)
        pages.append(
          PDFPage(
            number: pages.count + 1, width: values.first ?? 595, height: values.dropFirst().first ?? 842, lines: []))
      }
    }
    close()
    return pages
  }

  private static func word(_ line: ArraySlice<UInt8>) -> PDFWord? {
    guard let head = line.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let values = numbers(line[..<head])
    guard values.count == 4 else { return nil }
    var text = line[(head + 1)...]
    if let end = text.lastIndex(of: UInt8(ascii: "<")), text[end...].starts(with: "</word".utf8) { text = text[..<end] }
    let plain = unescaped(String(decoding: text, as: UTF8.self))
    if plain.isEmpty { return nil }
    let box = PDFBox(
      left: values[0], top: values[1], right: max(values[0], values[2]), bottom: max(values[1], values[3]))
    return PDFWord(text: plain, box: box)
  }

  /// The numbers in quotation marks. A damaged file has boxes beyond every page.
  private static func numbers(_ line: ArraySlice<UInt8>) -> [Double] {
    var values: [Double] = []
    var start: Int?
    for index in line.indices where line[index] == UInt8(ascii: "\"") {
      if let begun = start {
        let value = Double(String(decoding: line[begun..<index], as: UTF8.self)) ?? 0
        values.append(value.isFinite ? min(max(value, -100_000), 100_000) : 0)
        start = nil
      } else {
        start = index + 1
      }
    }
    return values
  }

  /// Without the five entities and without control characters.
  private static func unescaped(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      out += rest[..<mark]
      rest = rest[mark...]
      guard let (entity, sign) = entities.first(where: { rest.hasPrefix($0.0) }) else {
        out.append("&")
        rest = rest.dropFirst()
        continue
      }
      out += sign
      rest = rest.dropFirst(entity.count)
    }
    out += rest
    let scalars = out.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    return String(String.UnicodeScalarView(scalars)).onOneLine
  }

  private static let entities = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")]
}
