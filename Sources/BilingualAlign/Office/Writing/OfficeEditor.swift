package import BilingualText

/// Puts texts in the place of others in a file of an office program, each inside one run; everything else keeps its bytes.
///
/// In a Word document a change is a tracked one, which somebody accepts or rejects; in HWPX it stands plainly in the text.
/// Source: ECMA-376, 5th edition, part 1, §17.13.5 (tracked changes); KS X 6101:2024.
package struct OfficeEditor: Sendable {
  /// A change in a line of the rendition.
  package struct Edit {
    /// From 1.
    package let line: Int
    /// Bytes of the line.
    package let range: Range<Int>
    package let replacement: String

    package init(line: Int, range: Range<Int>, replacement: String) {
      self.line = line
      self.range = range
      self.replacement = replacement
    }
  }

  /// Why a change cannot be made.
  package struct Refusal: Error {
    package let reason: String
  }

  /// Where a change is made.
  private struct Target: Hashable {
    let part: String
    /// The tag before the text.
    let tag: Int
    /// Bytes of the text there.
    let range: Range<Int>
    let replacement: String
  }

  private let bytes: [UInt8]
  private let path: String
  private let format: Rendition.Format
  private let paragraphs: [Rendition.Paragraph]
  private let parts: [String: XMLTags]

  /// - Returns: `nil` for a file that is not written: neither DOCX nor HWPX.
  package init?(_ bytes: [UInt8], path: String) throws(InputError) {
    let archive: ZipArchive
    switch try OfficeFile(sniffing: bytes, path: path) {
    case .docx(let file):
      (archive, format) = (file, .docx)
      paragraphs = try DOCXReader.read(file, traced: true).paragraphs
    case .hwpx(let file):
      (archive, format) = (file, .hwpx)
      paragraphs = try HWPXReader.read(file, traced: true).paragraphs
    default: return nil
    }
    self.bytes = bytes
    self.path = path
    var parts: [String: XMLTags] = [:]
    for name in Set(paragraphs.compactMap { $0.origin?.part }) {
      parts[name] = try XMLTags(try archive.part(name) ?? [], path: path, part: name)
    }
    self.parts = parts
  }

  /// Returns why a change cannot be made; `nil` where it can.
  package func refusal(of edit: Edit) -> String? {
    do throws(Refusal) {
      _ = try target(edit)
      return nil
    } catch {
      return error.reason
    }
  }

  /// Returns the file with the changes made.
  /// - Parameter date: of tracked changes, as in `2024-04-15T09:00:00Z`.
  /// - Throws: ``InputError`` where a change cannot be made.
  package func making(_ edits: [Edit], date: String?) throws(InputError) -> [UInt8] {
    var targets: [String: [Target]] = [:]
    for edit in edits {
      do throws(Refusal) {
        let target = try target(edit)
        targets[target.part, default: []].append(target)
      } catch {
        throw InputError(path: path, error.reason)
      }
    }
    var zip = try ZipEditor(bytes, path: path)
    for (part, targets) in targets.sorted(by: { $0.key < $1.key }) {
      guard let xml = parts[part] else { continue }
      let targets = try distinct(targets)
      try zip.set(part, format == .docx ? Self.tracked(targets, in: xml, date) : Self.plain(targets, in: xml))
    }
    return try zip.bytes()
  }

  /// The changes, sorted. A damaged file may name a part twice; what stands twice for it is changed once.
  private func distinct(_ targets: [Target]) throws(InputError) -> [Target] {
    var distinct: [Target] = []
    for target in targets.sorted(by: { ($0.tag, $0.range.lowerBound) < ($1.tag, $1.range.lowerBound) })
    where target != distinct.last {
      if let last = distinct.last, last.tag == target.tag, target.range.lowerBound < last.range.upperBound {
        throw InputError(path: path, "two changes at the same place of “\(ForeignText.visible(target.part))”")
      }
      distinct.append(target)
    }
    return distinct
  }

  // MARK: Places

  private func target(_ edit: Edit) throws(Refusal) -> Target {
    guard paragraphs.indices.contains(edit.line - 1), let origin = paragraphs[edit.line - 1].origin,
      let xml = parts[origin.part]
    else { throw Refusal(reason: "its place in the file is not known") }
    let paragraph = paragraphs[edit.line - 1]
    if let marker = paragraph.marker, edit.range.lowerBound <= marker.utf8.count {
      throw Refusal(reason: "it is part of an automatic number")
    }
    let range = paragraph.textRange(ofLine: edit.range)
    guard
      let piece = origin.pieces.first(where: {
        $0.isText && $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
      })
    else { throw Refusal(reason: "it spans several runs") }
    if format == .docx { try Self.requirePlain(piece.tag, in: xml) }
    let start = range.lowerBound - piece.range.lowerBound + piece.skipped
    let target = Target(
      part: origin.part, tag: piece.tag, range: start..<start + range.count, replacement: edit.replacement)
    guard Self.text(target, in: xml, format).utf8.count >= target.range.upperBound else {
      throw Refusal(reason: "the file writes its text in a way that is not written")
    }
    return target
  }

  /// Elements in which no tracked change is put.
  private static let closed: [String: String] = [
    "ins": "it stands in a tracked change", "moveTo": "it stands in a tracked change",
    "AlternateContent": "it stands in a drawing that the file holds in two forms", "oMath": "it stands in a formula",
    "ruby": "it has a reading above it",
  ]

  private static func requirePlain(_ tag: Int, in xml: XMLTags) throws(Refusal) {
    let chain = xml.chain(tag)
    for element in chain {
      if let reason = closed[xml.local(element)] { throw Refusal(reason: reason) }
    }
    guard chain.count > 1, xml.children(tag).isEmpty else { throw Refusal(reason: "it stands in no run") }
    let run = chain[chain.count - 2]
    guard xml.local(run) == "r", !xml.prefix(0).isEmpty, xml.prefix(run) == xml.prefix(0),
      xml.prefix(tag) == xml.prefix(0)
    else {
      throw Refusal(reason: "it stands in no run")
    }
  }

  /// The whole text in which a change is made.
  private static func text(_ target: Target, in xml: XMLTags, _ format: Rendition.Format) -> String {
    format == .docx ? WordRuns(xml).text(target.tag) : xml.text(chunk(target.tag, xml))
  }

  /// What stands between a tag and the next one.
  private static func chunk(_ tag: Int, _ xml: XMLTags) -> Range<Int> {
    let start = xml.tags[tag].range.upperBound
    return start..<max(start, tag + 1 < xml.tags.count ? xml.tags[tag + 1].range.lowerBound : start)
  }

  // MARK: Changes

  private static func tracked(_ targets: [Target], in xml: XMLTags, _ date: String?) -> [UInt8] {
    var runs = WordRuns(xml)
    var id = WordRevisions.lastID(in: xml)
    for target in targets {
      guard let run = xml.chain(target.tag).dropLast().last else { continue }
      id += 2
      let (deletion, insertion) = (id - 1, id)
      let new = target.replacement
      runs.replace(run: run, child: target.tag, offset: target.range.lowerBound, length: target.range.count) {
        frame, removed in
        let prefix = frame.prefix
        func change(_ name: String, id: Int, content: String) -> String {
          let moment = date.map { " \(prefix)date=\"\(XMLText.escaped($0))\"" } ?? ""
          let attributes = "\(prefix)id=\"\(id)\" \(prefix)author=\"\(WordComments.author)\"\(moment)"
          return "<\(prefix)\(name) \(attributes)>\(frame.run(content))</\(prefix)\(name)>"
        }
        return change("del", id: deletion, content: frame.text(removed, "delText"))
          + (new.isEmpty ? "" : change("ins", id: insertion, content: frame.text(new)))
      }
    }
    return runs.written()
  }

  /// Of each paragraph that changes, the lines that Hangul has laid out go too: it would set the new text on the old ones.
  private static func plain(_ targets: [Target], in xml: XMLTags) -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    for (tag, targets) in Dictionary(grouping: targets, by: \.tag) {
      let chunk = chunk(tag, xml)
      let text = Array(xml.text(chunk).utf8)
      var (new, place) = ([UInt8](), 0)
      for target in targets.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        new += text[place..<target.range.lowerBound]
        new += target.replacement.utf8
        place = target.range.upperBound
      }
      new += text[place...]
      edits.append((chunk, XMLText.escaped(String(decoding: new, as: UTF8.self), keepsBlanks: true)))
    }
    var paragraphs = Set<Int>()
    for target in targets {
      if let paragraph = xml.chain(target.tag).last(where: { xml.local($0) == "p" }) { paragraphs.insert(paragraph) }
    }
    for paragraph in paragraphs.sorted() {
      for child in xml.children(paragraph) where xml.local(child) == "linesegarray" {
        edits.append((xml.whole(child), ""))
      }
    }
    return xml.replacing(edits)
  }
}

/// Tracked changes that a part of a Word document has.
enum WordRevisions {
  private static let numbered: Set<String> = [
    "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "rPrChange", "pPrChange",
    "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "cellIns", "cellDel", "cellMerge",
    "numberingChange", "bookmarkStart", "customXmlInsRangeStart", "customXmlDelRangeStart", "permStart",
  ]

  /// The highest number that a change has.
  static func lastID(in xml: XMLTags) -> Int { max(0, xml.greatestID(of: numbered) ?? 0) }
}
