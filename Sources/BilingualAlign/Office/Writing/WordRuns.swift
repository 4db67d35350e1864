import BilingualText

/// Changes in the runs of one part of a Word document: marks between characters, and texts in the place of others.
///
/// A run in which something changes is cut there; each of its parts keeps the run's properties. All other bytes stay.
/// Source: ECMA-376, 5th edition, part 1, §17.3.2 (runs), §17.3.3.31 (text), §17.13 (annotations).
struct WordRuns {
  /// A place between two characters or elements.
  enum Place: Hashable {
    case before(Int)
    case after(Int)
    /// In a run: before the element `child` of it, or in its text, so many bytes from its beginning.
    case inside(run: Int, child: Int, offset: Int)
  }

  /// What makes up the parts of a run: the tag that opens it, and its properties.
  struct Frame {
    let opening: String
    let properties: String
    let closing: String
    /// `w:`, or nothing.
    let prefix: String

    func run(_ content: String) -> String { opening + properties + content + closing }

    /// A text element of the run, `w:t` or `w:delText`.
    func text(_ text: String, _ name: String = "t") -> String {
      "<\(prefix)\(name) xml:space=\"preserve\">\(XMLText.escaped(text, keepsBlanks: true))</\(prefix)\(name)>"
    }
  }

  private struct Change {
    let place: Place
    /// Bytes of the text there that go.
    var length = 0
    /// Among changes at the same place.
    let rank: Int
    let make: (Frame, _ removed: String) -> String
  }

  let xml: XMLTags
  private var changes: [Change] = []

  init(_ xml: XMLTags) { self.xml = xml }

  // MARK: Places

  /// Where a paragraph's text can be cut.
  enum Anchor {
    /// In a run, so that it can be cut there: the run, and the element in it.
    case run(Int, child: Int)
    /// As a whole: a run with a drawing or a text box, a formula, a part in two forms.
    case whole(Int)
  }

  /// Elements that are not cut, though they stand beside runs.
  private static let wholes: Set<String> = ["oMath", "oMathPara", "AlternateContent"]

  /// Returns where an element of the text can be cut: in the outermost paragraph that holds it.
  func anchor(_ tag: Int) -> Anchor {
    var isInParagraph = false
    for element in xml.chain(tag) {
      let name = xml.local(element)
      if !isInParagraph {
        isInParagraph = name == "p"
      } else if Self.wholes.contains(name) {
        return .whole(element)
      } else if name == "r" {
        let isPlain = xml.tags[tag].parent == element && xml.children(tag).isEmpty
        return isPlain ? .run(element, child: tag) : .whole(element)
      }
    }
    return .whole(tag)
  }

  /// Returns the text of an element as it is shown, without the white space that is not.
  func text(_ tag: Int) -> String {
    let text = xml.text(xml.content(tag))
    return xml.attribute("space", tag) == "preserve" ? text : text.trimmingWhitespace.description
  }

  /// Where a piece of a paragraph begins, or the byte `offset` of it, on the side of `isEnd`.
  func place(_ piece: Rendition.Origin.Piece, offset: Int, isEnd: Bool) -> Place {
    switch anchor(piece.tag) {
    case .whole(let tag): return isEnd ? .after(tag) : .before(tag)
    case .run(let run, let child):
      guard piece.isText, text(child).utf8.count >= piece.skipped + offset else {
        return edge(run, child, isEnd: isEnd && offset > 0)
      }
      let inner = piece.skipped + offset
      if inner == 0 { return edge(run, child, isEnd: false) }
      if inner == text(child).utf8.count { return edge(run, child, isEnd: true) }
      return .inside(run: run, child: child, offset: inner)
    }
  }

  /// Before or behind an element of a run; at the ends of the run, outside of it.
  private func edge(_ run: Int, _ child: Int, isEnd: Bool) -> Place {
    let content = content(of: run)
    guard let index = content.firstIndex(of: child) else { return isEnd ? .after(run) : .before(run) }
    let next = isEnd ? index + 1 : index
    if next == 0 { return .before(run) }
    return next == content.count ? .after(run) : .inside(run: run, child: content[next], offset: 0)
  }

  /// The elements of a run but for its properties.
  private func content(of run: Int) -> [Int] {
    let children = xml.children(run)
    return children.first.map { xml.local($0) } == "rPr" ? Array(children.dropFirst()) : children
  }

  // MARK: Changes

  /// - Parameters:
  ///   - rank: which of several at the same place comes first; those of one rank stand in the order in which they are added.
  ///   - make: returns what is put there.
  mutating func insert(at place: Place, rank: Int = 0, _ make: @escaping (_ prefix: String) -> String) {
    changes.append(Change(place: place, rank: rank) { frame, _ in make(frame.prefix) })
  }

  /// Puts what `make` returns in the place of so many bytes of a text, which lie in one element.
  mutating func replace(
    run: Int, child: Int, offset: Int, length: Int, _ make: @escaping (Frame, _ removed: String) -> String
  ) {
    changes.append(
      Change(place: .inside(run: run, child: child, offset: offset), length: length, rank: 1, make: make))
  }

  /// The part with all changes made.
  func written() -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    var runs: [Int: [Change]] = [:]
    let sorted = changes.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element)
    for change in sorted {
      switch change.place {
      case .before(let tag): edits.append((at(xml.whole(tag).lowerBound), change.make(frame(tag), "")))
      case .after(let tag): edits.append((at(xml.whole(tag).upperBound), change.make(frame(tag), "")))
      case .inside(let run, _, _): runs[run, default: []].append(change)
      }
    }
    for (run, changes) in runs { edits.append((xml.whole(run), cut(run, changes))) }
    return xml.replacing(edits)
  }

  private func at(_ place: Int) -> Range<Int> { place..<place }

  private func frame(_ run: Int) -> Frame {
    let opening = xml.string(xml.tags[run].range)
    let first = xml.children(run).first
    return Frame(
      opening: opening.hasSuffix("/>") ? opening.dropLast(2) + ">" : opening,
      properties: first.map { xml.local($0) == "rPr" ? xml.string(xml.whole($0)) : "" } ?? "",
      closing: "</\(xml.name(run))>", prefix: xml.prefix(["r", "p"].contains(xml.local(run)) ? run : 0))
  }

  /// The run in pieces, with the changes between them.
  private func cut(_ run: Int, _ changes: [Change]) -> String {
    let frame = frame(run)
    var (out, open) = ("", "")
    func close() {
      if !open.isEmpty { out += frame.run(open) }
      open = ""
    }
    func put(_ change: Change, _ removed: String) {
      close()
      out += change.make(frame, removed)
    }
    for child in content(of: run) {
      var own: [(offset: Int, change: Change)] = []
      for change in changes {
        if case .inside(_, child, let offset) = change.place { own.append((offset, change)) }
      }
      own = own.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
      for (_, change) in own.prefix(while: { $0.offset == 0 && $0.change.length == 0 }) { put(change, "") }
      own = Array(own.drop { $0.offset == 0 && $0.change.length == 0 })
      if own.isEmpty {
        open += xml.string(xml.whole(child))
        continue
      }
      var rest = Array(text(child).utf8)[...]
      func take(upTo offset: Int) -> String {
        let end = min(max(offset, rest.startIndex), rest.endIndex)
        defer { rest = rest[end...] }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      for (offset, change) in own {
        let before = take(upTo: offset)
        if !before.isEmpty { open += frame.text(before) }
        put(change, take(upTo: offset + change.length))
      }
      let last = take(upTo: rest.endIndex)
      if !last.isEmpty { open += frame.text(last) }
    }
    close()
    return out
  }
}
