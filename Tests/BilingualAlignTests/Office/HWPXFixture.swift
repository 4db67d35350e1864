import BilingualAlign
import Testing

@testable import BilingualOffice

/// A small HWPX file, made in memory.
struct HWPXFixture {
  var head = ""
  var sections = [""]
  var spine = ["Contents/section0.xml"]
  var hasContainer = true
  var manifest = ""

  private static let names =
    #"xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" "#
    + #"xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head""#

  /// A paragraph of the body.
  static func p(_ text: String, shape: Int = 0, style: Int = 0) -> String {
    run("<hp:t>\(text)</hp:t>", shape: shape, style: style)
  }

  static func run(_ content: String, shape: Int = 0, style: Int = 0) -> String {
    "<hp:p paraPrIDRef=\"\(shape)\" styleIDRef=\"\(style)\"><hp:run>\(content)</hp:run></hp:p>"
  }

  static func list(_ paragraphs: String) -> String { "<hp:subList>\(paragraphs)</hp:subList>" }

  static func cell(_ row: Int, _ column: Int, _ paragraphs: String) -> String {
    "<hp:tc>\(list(paragraphs))<hp:cellAddr colAddr=\"\(column)\" rowAddr=\"\(row)\"/></hp:tc>"
  }

  var bytes: [UInt8] {
    get throws {
      let zip = try ZipWriter()
      func add(_ name: String, _ text: String) throws { try zip.add(name) { $0 = text } }
      try add("mimetype", "application/hwp+zip")
      if hasContainer {
        try add(
          "META-INF/container.xml",
          #"<c><rootfiles><rootfile full-path="Contents/content.hpf"/></rootfiles></c>"#)
        let items = spine.enumerated().map { "<item id=\"s\($0.offset)\" href=\"\($0.element)\"/>" }.joined()
        let order = spine.indices.map { "<itemref idref=\"s\($0)\"/>" }.joined()
        try add("Contents/content.hpf", "<p><manifest>\(items)</manifest><spine>\(order)</spine></p>")
      }
      if !manifest.isEmpty { try add("META-INF/manifest.xml", manifest) }
      try add("Contents/header.xml", "<hh:head \(Self.names)><hh:refList>\(head)</hh:refList></hh:head>")
      for (index, section) in sections.enumerated() {
        try add("Contents/section\(index).xml", "<hs:sec \(Self.names)>\(section)</hs:sec>")
      }
      return try zip.finish()
    }
  }
}

extension Rendition {
  /// A line for each paragraph: kind, cell, marker, text.
  var outline: [String] {
    paragraphs.map { paragraph in
      let cell = paragraph.cell.map { "@\($0.row),\($0.column)" } ?? ""
      return "\(paragraph.kind.rawValue)\(cell) \(paragraph.marker ?? "") | \(paragraph.text)"
    }
  }
}

/// Reads a file that must be one of an office program.
func rendition(_ bytes: [UInt8], path: String = "a.hwpx") throws -> Rendition {
  try #require(try OfficeReader.read(bytes, path: path))
}

/// The error of a file that is refused, as the user sees it.
func refusal(_ bytes: [UInt8], path: String = "a.hwpx") -> String? {
  do {
    _ = try OfficeReader.read(bytes, path: path)
    return nil
  } catch {
    return "\(error)"
  }
}
