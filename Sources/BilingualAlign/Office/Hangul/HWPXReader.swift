import BilingualText

/// Reads HWPX, the files of Hangul in XML: a ZIP container with a head and sections.
///
/// Matched by local names, since the versions of the standard differ in their namespaces only.
/// Source: KS X 6101:2024, "Open Word-Processor Markup Language (OWPML)".
enum HWPXReader {
  /// - Parameter traced: whether the paragraphs' places in the parts are kept.
  static func read(
    _ archive: ZipArchive, _ changes: TrackedChanges = .final, traced: Bool = false
  ) throws(InputError) -> Rendition {
    let package = try HWPXPackage(archive)
    var styles = HangulStyles()
    if let head = package.head { try HWPXHead.read(head.bytes, path: archive.path, part: head.name, into: &styles) }
    var writer = HangulWriter(.hwpx, styles, path: archive.path)
    // All at once: each look goes through the whole container.
    let wanted = Set(package.sections)
    let parts = try archive.parts { wanted.contains($0) }
    for (index, section) in package.sections.enumerated() {
      guard let bytes = parts[section] else {
        throw InputError(
          path: archive.path,
          "damaged: the contents name “\(ForeignText.visible(section))”, which is not in the file")
      }
      var number = 0
      try HWPXSection.read(bytes, path: archive.path, part: section, changes: changes, traced: traced) {
        paragraph throws(InputError) in
        number += 1
        try writer.add(paragraph, section: index, number: number)
      }
    }
    return writer.rendition
  }
}

/// Which parts of an HWPX file are its head and its sections, in order.
private struct HWPXPackage {
  private(set) var head: (name: String, bytes: [UInt8])?
  private(set) var sections: [String] = []
  private var seen: Set<String> = []

  init(_ archive: ZipArchive) throws(InputError) {
    let small = try archive.parts { $0.hasPrefix("META-INF/") && $0.hasSuffix(".xml") }
    if let manifest = small["META-INF/manifest.xml"],
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw InputError(
        path: archive.path,
        "encrypted: protected by a password or meant for distribution only; open it in Hangul, remove the protection and save it again"
      )
    }
    let root = try Self.root(small["META-INF/container.xml"], archive.path) ?? "Contents/content.hpf"
    if let contents = try archive.part(root) {
      for href in try Self.spine(of: contents, path: archive.path, part: root) { add(href, root: root, in: archive) }
    }
    if sections.isEmpty {
      sections = archive.names.filter { Self.sectionNumber($0) != nil }.sorted {
        (Self.sectionNumber($0) ?? 0) < (Self.sectionNumber($1) ?? 0)
      }
    }
    guard !sections.isEmpty else { throw InputError(path: archive.path, "damaged: an HWPX document without a section") }
    let name = archive.names.first { $0.hasSuffix("header.xml") && !$0.hasPrefix("META-INF/") }
    if let name, let bytes = try archive.part(name) { head = (name, bytes) }
  }

  /// Names in the contents count from the root of the container, in some files from the contents' own folder.
  private mutating func add(_ href: String, root: String, in archive: ZipArchive) {
    guard Self.sectionNumber(href) != nil else { return }
    let beside = root.split(separator: "/").dropLast().joined(separator: "/") + "/" + href
    let name = !archive.has(href) && archive.has(beside) ? beside : href
    // A section that is named again is not read again.
    if seen.insert(name).inserted { sections.append(name) }
  }

  /// 12 for `Contents/section12.xml`.
  private static func sectionNumber(_ name: String) -> Int? {
    let file = name.split(separator: "/").last ?? ""
    guard file.hasPrefix("section"), file.hasSuffix(".xml") else { return nil }
    return Int(file.dropFirst(7).dropLast(4))
  }

  private static func root(_ container: [UInt8]?, _ path: String) throws(InputError) -> String? {
    guard let container else { return nil }
    let xml = try XMLEvents(container, path: path, part: "META-INF/container.xml")
    _ = try xml.root()
    var found: String?
    func look() throws(InputError) {
      try xml.children { node throws(InputError) in
        guard case .element(let name) = node else { return }
        if name == "rootfile", found == nil, let file = xml.attribute("full-path"), file.hasSuffix(".hpf") {
          found = file
        }
        if name == "rootfiles" { try look() }
      }
    }
    try look()
    return found
  }

  /// The files that the spine names, in its order.
  private static func spine(of contents: [UInt8], path: String, part: String) throws(InputError) -> [String] {
    let xml = try XMLEvents(contents, path: path, part: part)
    _ = try xml.root()
    var items: [String: String] = [:]
    var order: [String] = []
    func look() throws(InputError) {
      try xml.children { node throws(InputError) in
        guard case .element(let name) = node else { return }
        switch name {
        case "item": if let id = xml.attribute("id"), let href = xml.attribute("href") { items[id] = href }
        case "itemref": if let id = xml.attribute("idref") { order.append(id) }
        case "manifest", "spine": try look()
        default: break
        }
      }
    }
    try look()
    return order.compactMap { items[$0] }
  }
}
