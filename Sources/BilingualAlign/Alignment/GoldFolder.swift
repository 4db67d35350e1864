package import BilingualDocuments
import BilingualText

/// A folder of NAME.ko.txt, NAME.en.txt and NAME.gold: texts, one segment a line, and their right alignment.
package struct GoldFolder: Sendable {
  package struct Entry: Sendable {
    package let name: String
    package let level: Document.Level
    package let source: Document
    package let target: Document
    package let gold: [BeadsFormat.Link]
  }

  package let path: String
  /// By name.
  package let entries: [Entry]

  /// - Parameter level: of files whose names do not end in `.para`.
  package static func read(_ path: String, level: Document.Level) throws -> GoldFolder {
    let names = try Folder.names(in: path).filter { $0.hasSuffix(".gold") }
    var entries: [Entry] = []
    for file in names {
      let name = String(file.dropLast(".gold".count))
      let stem = path + "/" + name
      let level = name.hasSuffix(".para") ? .paragraph : level
      let gold = String(decoding: try FileReader.readText(path + "/" + file).bytes, as: UTF8.self)
      entries.append(
        Entry(
          name: name, level: level,
          source: Document(presegmented: try FileReader.readText(stem + ".ko.txt"), language: .korean, level: level),
          target: Document(presegmented: try FileReader.readText(stem + ".en.txt"), language: .english, level: level),
          gold: try BeadsFormat.links(in: gold, path: path + "/" + file)))
    }
    return GoldFolder(path: path, entries: entries)
  }
}
