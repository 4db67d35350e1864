import BilingualAlign
import Testing

@testable import BilingualOffice

/// A small Word document, made in memory.
struct DOCXFixture {
  var body = ""
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var endnotes = ""
  var settings = ""
  var comments = ""
  var commentsExtended = ""
  var main = "word/document.xml"
  /// The part's content where it is not to be made from `body`.
  var document: String?
  /// The strict form has other namespaces.
  var isStrict = false

  private var names: String {
    let word =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return #"xmlns:w="\#(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func p(_ text: String, _ properties: String = "") -> String { paragraph(r(text), properties) }

  static func r(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  static func paragraph(_ content: String, _ properties: String = "") -> String {
    "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + content + "</w:p>"
  }

  /// A paragraph of a list.
  static func item(_ text: String, _ list: Int, _ level: Int = 0) -> String { p(text, numPr(list, level)) }

  static func numPr(_ list: Int, _ level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  }

  static func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc>" + (properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>") + content + "</w:tc>"
  }

  static func level(_ level: Int, _ format: String, _ text: String, start: Int = 1, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  static func list(_ id: Int, _ levels: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>"
  }

  static func use(_ id: Int, of list: Int, _ more: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(list)\"/>\(more)</w:num>"
  }

  var bytes: [UInt8] {
    get throws {
      let zip = try ZipWriter()
      func add(_ name: String, _ text: String) throws { try zip.add(name) { $0 = text } }
      func relationship(_ type: String, _ target: String) -> String {
        "<Relationship Id=\"r\(type)\" Type=\"\(Self.office)/\(type)\" Target=\"\(target)\"/>"
      }
      try add(
        "[Content_Types].xml",
        "<Types><Override PartName=\"/\(main)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
          + "document.main+xml\"/></Types>")
      try add("_rels/.rels", "<Relationships>\(relationship("officeDocument", main))</Relationships>")
      let parts = [
        ("styles", "styles", styles), ("numbering", "numbering", numbering), ("footnotes", "footnotes", footnotes),
        ("endnotes", "endnotes", endnotes), ("settings", "settings", settings), ("comments", "comments", comments),
        ("commentsExtended", "commentsExtended", commentsExtended),
      ].filter { !$0.2.isEmpty }
      let file = main.split(separator: "/").last.map(String.init) ?? main
      let folder = String(main.dropLast(file.count))
      try add(
        "\(folder)_rels/\(file).rels",
        "<Relationships>\(parts.map { relationship($0.0, "\($0.1)-1.xml") }.joined())</Relationships>")
      for (_, name, content) in parts {
        try add("\(folder)\(name)-1.xml", "<w:\(name) \(names)>\(content)</w:\(name)>")
      }
      try add(main, document ?? "<w:document \(names)><w:body>\(body)</w:body></w:document>")
      return try zip.finish()
    }
  }

  var outline: [String] { get throws { try rendition(bytes, path: "a.docx").outline } }
}
