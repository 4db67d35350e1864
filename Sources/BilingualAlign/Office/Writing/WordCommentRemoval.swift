import BilingualText

/// Takes the comments of an earlier annotation out of a Word document, so that the next one does not say everything twice.
///
/// A comment that somebody has answered or marked as done is a person's now: it stays.
/// Source: ECMA-376, 5th edition, part 1, §17.13.4; [MS-DOCX] §2.5.3 (`commentEx`: answers and what is done).
struct WordCommentRemoval {
  /// The document without those comments.
  let bytes: [UInt8]
  /// What our comments say that stay, a line for each of their paragraphs.
  private(set) var kept: [[String]] = []

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], _ parts: WordParts) throws(InputError) {
    let path = parts.archive.path
    let name = parts.name("comments")
    guard parts.refers(to: "comments"), let comments = try parts.tags(of: name) else {
      self.bytes = bytes
      return
    }
    let owned = try Self.owned(parts)
    var removed: [Int] = []
    for tag in comments.children(0)
    where comments.local(tag) == "comment" && comments.attribute("author", tag) == WordComments.author {
      if Self.paragraphs(tag, comments).contains(where: { owned.contains(comments.attribute("paraId", $0) ?? "") }) {
        kept.append(Self.paragraphs(tag, comments).map { Self.text($0, comments) })
      } else {
        removed.append(tag)
      }
    }
    if removed.isEmpty {
      self.bytes = bytes
      return
    }
    let ids = Set(removed.compactMap { comments.attribute("id", $0) })
    let main = try XMLTags(try parts.archive.part(parts.main) ?? [], path: path, part: parts.main)
    var zip = try ZipEditor(bytes, path: path)
    try zip.set(name, comments.replacing(removed.map { (comments.whole($0), "") }))
    try zip.set(parts.main, main.replacing(Self.marks(of: ids, main).map { (main.whole($0), "") }))
    self.bytes = try zip.bytes()
  }

  private static func paragraphs(_ comment: Int, _ xml: XMLTags) -> [Int] {
    xml.children(comment).filter { xml.local($0) == "p" }
  }

  private static func text(_ paragraph: Int, _ xml: XMLTags) -> String {
    (paragraph..<xml.tags[paragraph].partner).filter { xml.tags[$0].opens && xml.local($0) == "t" }
      .map { xml.text(xml.content($0)) }.joined()
  }

  /// The paragraphs of comments that have an answer or are done.
  private static func owned(_ parts: WordParts) throws(InputError) -> Set<String> {
    let name = parts.name("commentsExtended")
    guard parts.refers(to: "commentsExtended"), let xml = try parts.tags(of: name) else { return [] }
    var owned: Set<String> = []
    for tag in xml.children(0) where xml.local(tag) == "commentEx" {
      if let answered = xml.attribute("paraIdParent", tag) { owned.insert(answered) }
      if ["1", "true", "on"].contains(xml.attribute("done", tag)), let done = xml.attribute("paraId", tag) {
        owned.insert(done)
      }
    }
    return owned
  }

  /// The elements that say where some comments stand; a run that holds nothing else goes as a whole.
  private static func marks(of ids: Set<String>, _ xml: XMLTags) -> [Int] {
    var marks: [Int] = []
    for tag in xml.tags.indices where xml.tags[tag].opens {
      let name = xml.local(tag)
      guard ["commentRangeStart", "commentRangeEnd", "commentReference"].contains(name),
        let id = xml.attribute("id", tag), ids.contains(id)
      else { continue }
      let run = xml.tags[tag].parent
      let isAlone =
        name == "commentReference" && xml.local(run) == "r"
        && xml.children(run).allSatisfy { $0 == tag || xml.local($0) == "rPr" }
      marks.append(isAlone ? run : tag)
    }
    return marks
  }
}
