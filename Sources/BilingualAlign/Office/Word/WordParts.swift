import BilingualText

/// Where the parts of a Word document lie in its container: by relationships, not by name.
/// Source: ECMA-376, 5th edition, part 2, §9.3 (relationships), part 1, §11.3.
struct WordParts {
  let archive: ZipArchive
  /// The part that holds the text; usually `word/document.xml`.
  let main: String
  /// Targets by the last word of the relationship's type, such as `styles`.
  private let targets: [String: String]

  init(_ archive: ZipArchive) throws(InputError) {
    self.archive = archive
    let package = try Self.relationships(of: "", in: archive)
    main = package["officeDocument"] ?? "word/document.xml"
    guard archive.has(main) else {
      throw InputError(
        path: archive.path,
        "damaged: the part “\(ForeignText.visible(String(main.prefix(80))))” with the text is missing")
    }
    targets = try Self.relationships(of: main, in: archive)
  }

  /// Reads a part that the main one refers to; `nil` where there is none.
  func events(_ kind: String) throws(InputError) -> XMLEvents? {
    let name = name(kind)
    guard let bytes = try archive.part(name) else { return nil }
    return try XMLEvents(bytes, path: archive.path, part: name)
  }

  func mainEvents() throws(InputError) -> XMLEvents {
    try XMLEvents(archive.part(main) ?? [], path: archive.path, part: main)
  }

  /// The name of a part that the main one refers to; the usual name where it refers to none.
  func name(_ kind: String) -> String { targets[kind] ?? Self.folder(of: main) + kind + ".xml" }

  /// Whether the main part refers to one of this kind.
  func refers(to kind: String) -> Bool { targets[kind] != nil }

  /// The part that holds the relationships of another.
  static func relationships(beside part: String) -> String {
    let folder = folder(of: part)
    return folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
  }

  private static func relationships(of part: String, in archive: ZipArchive) throws(InputError) -> [String: String] {
    let folder = folder(of: part)
    let name = relationships(beside: part)
    guard let bytes = try archive.part(name) else { return [:] }
    let events = try XMLEvents(bytes, path: archive.path, part: name)
    var targets: [String: String] = [:]
    _ = try events.root()
    try events.children { node throws(InputError) in
      guard case .element("Relationship") = node, events.attribute("TargetMode") != "External" else { return }
      guard let type = events.attribute("Type"), let target = events.attribute("Target") else { return }
      let word = type.split(separator: "/").last.map(String.init) ?? type
      if targets[word] == nil { targets[word] = resolved(target, in: folder) }
    }
    return targets
  }

  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
