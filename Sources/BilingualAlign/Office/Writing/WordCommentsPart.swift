import BilingualText

/// The comments of a Word document: their part, and what other parts say of it.
struct WordCommentsPart {
  /// The namespace of the document's own elements, transitional or strict.
  let namespace: String
  /// A number that no comment has.
  let firstID: Int
  private let parts: WordParts
  private let name: String
  private let isNew: Bool
  private let old: XMLTags?

  init(_ parts: WordParts, _ main: XMLTags) throws(InputError) {
    self.parts = parts
    namespace = Self.namespace(main)
    isNew = !(parts.refers(to: "comments") && parts.archive.has(parts.name("comments")))
    name = isNew ? Self.freeName(parts) : parts.name("comments")
    old = isNew ? nil : try parts.tags(of: name)
    firstID = ([main, old].compactMap { $0?.greatestID(of: Self.numbered) }.max() ?? -1) + 1
  }

  private static let numbered: Set<String> = ["comment", "commentRangeStart", "commentRangeEnd", "commentReference"]

  /// What the root's prefix stands for.
  private static func namespace(_ main: XMLTags) -> String {
    let prefix = main.prefix(0)
    let key = prefix.isEmpty ? "xmlns" : String(prefix.dropLast())
    return main.attribute(key, 0) ?? "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  }

  private static func freeName(_ parts: WordParts) -> String {
    let folder = WordParts.folder(of: parts.main)
    var (name, number) = (folder + "comments.xml", 1)
    while parts.archive.has(name) {
      number += 1
      name = "\(folder)comments\(number).xml"
    }
    return name
  }

  /// A comment; each of its paragraphs is one of the document's.
  func comment(_ paragraphs: [String], id: Int) -> String {
    let text = paragraphs.map {
      "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLText.escaped($0, keepsBlanks: true))</w:t></w:r></w:p>"
    }
    return "<w:comment xmlns:w=\"\(namespace)\" w:id=\"\(id)\" w:author=\"\(WordComments.author)\" w:initials=\"at\">"
      + text.joined() + "</w:comment>"
  }

  func write(_ comments: [String], into zip: inout ZipEditor) throws(InputError) {
    if let old {
      try zip.set(name, Self.appending(comments.joined(), to: old))
      return
    }
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let text = "\(declaration)<w:comments xmlns:w=\"\(namespace)\">\(comments.joined())</w:comments>"
    try zip.set(name, Array(text.utf8))
    try addContentType(&zip)
    try addRelationship(&zip)
  }

  private func addContentType(_ zip: inout ZipEditor) throws(InputError) {
    let part = "[Content_Types].xml"
    guard let bytes = try parts.archive.part(part) else { return }
    let xml = try XMLTags(bytes, path: parts.archive.path, part: part)
    // A file may name a part that it lacks.
    if xml.tags.indices.contains(where: { xml.tags[$0].opens && xml.attribute("PartName", $0) == "/" + name }) {
      return
    }
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    let item = "<\(xml.prefix(0))Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
    try zip.set(part, Self.appending(item, to: xml))
  }

  private func addRelationship(_ zip: inout ZipEditor) throws(InputError) {
    let part = WordParts.relationships(beside: parts.main)
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let empty = Array("<Relationships xmlns=\"\(package)\"/>".utf8)
    let xml = try XMLTags(try parts.archive.part(part) ?? empty, path: parts.archive.path, part: part)
    let used = Set(xml.tags.indices.filter { xml.tags[$0].opens }.compactMap { xml.attribute("Id", $0) })
    var number = 1
    while used.contains("rIdComments\(number)") { number += 1 }
    let office =
      namespace.contains("purl.oclc.org")
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    // The name counts from the folder of the part with the text.
    let target = name.dropFirst(WordParts.folder(of: parts.main).count)
    let item =
      "<\(xml.prefix(0))Relationship Id=\"rIdComments\(number)\" Type=\"\(office)/comments\" Target=\"\(target)\"/>"
    try zip.set(part, Self.appending(item, to: xml))
  }

  /// The part with something more at the end of its root.
  private static func appending(_ item: String, to xml: XMLTags) -> [UInt8] {
    let root = xml.tags[0]
    let end = xml.tags[root.partner].range
    guard end.isEmpty else { return xml.replacing([(end.lowerBound..<end.lowerBound, item)]) }
    // An element without content gets an end.
    let slash = root.range.upperBound - 2..<root.range.upperBound
    return xml.replacing([(slash, ">\(item)</\(xml.name(0))>")])
  }
}

extension WordParts {
  /// Reads a part so that it can be changed; `nil` where there is none.
  /// - Throws: ``InputError`` for what is not well-formed.
  func tags(of name: String) throws(InputError) -> XMLTags? {
    guard let bytes = try archive.part(name) else { return nil }
    let events = try XMLEvents(bytes, path: archive.path, part: name)
    _ = try events.root()
    try events.children { _ in }
    return try XMLTags(bytes, path: archive.path, part: name)
  }
}
