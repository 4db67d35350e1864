import BilingualText

/// A block before its sentences are cut.
struct BlockDraft {
  var kind: BlockKind
  var marker: Range<Int>?
  var depth = 0
  var text: TextRange
  var anchor: TextRange?
  /// The index of its paragraph in a file of an office program.
  var paragraph: Int?
  /// What the tables and lists of a page say of it.
  var place: HTMLPlace?
}

/// Tells what each line of a press release is. Nothing is dropped: page furniture becomes chrome.
///
/// The boards and periods it knows are those of the Korean foreign ministry since 2000: numbered, boxed or bare
/// paragraphs, bullets, bracketed headings, notes, and the metadata of the page around them.
struct PressReleaseProfile {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [TextLine]
  let markers: [Marker?]
  private let wrapping: LineWrapping
  /// Whether the release may stand on a page with furniture and be wrapped; a file of an office program has neither.
  private let isPage: Bool
  var drafts: [BlockDraft] = []
  private(set) var fields: [DocumentMetadata.Field] = []
  var depths = MarkerDepths()
  var hasBody = false
  var hasTitle = false
  private var lastNumber = 0

  /// - Complexity: O(bytes).
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLine]) -> (
    drafts: [BlockDraft], fields: [DocumentMetadata.Field]
  ) {
    var profile = PressReleaseProfile(bytes, lines.flatMap { FusedLine.split($0, bytes) })
    profile.run()
    FootnoteLinks.tie(&profile.drafts, in: bytes)
    return (profile.drafts, profile.fields)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLine], isPage: Bool = true) {
    self.bytes = bytes
    self.lines = lines
    self.isPage = isPage
    let markers = lines.map { line in
      line.marker ?? (line.hint == .chrome || line.isContinuation ? nil : Marker(LineBytes(bytes, line.text)))
    }
    self.markers = markers
    wrapping = LineWrapping(bytes, lines, markers: markers)
  }

  private mutating func run() {
    let frame = PageFrame(bytes, lines: lines, markers: markers, wrapping: wrapping)
    var index = 0
    while index < lines.count {
      if index >= frame.footer || frame.chrome.contains(index) {
        if index < frame.footer || !readMetadata(&index, inBody: false) { add(.chrome, index) }
        index += 1
        continue
      }
      if frame.title.contains(index) {
        let first = frame.title.lowerBound
        add(.title, first, through: frame.title.upperBound - 1, marker: lines[first].marker?.range)
        hasTitle = true
        index = frame.title.upperBound
        continue
      }
      if readMetadata(&index, inBody: hasBody) {
        index += 1
        continue
      }
      readBody(index)
      index += 1
    }
  }

  // MARK: - Page furniture and metadata

  /// Reads a pair on one line or two. Leaves `index` at the last line it took.
  private mutating func readMetadata(_ index: inout Int, inBody: Bool) -> Bool {
    let line = self.line(index)
    if lines[index].hint == .metadata {
      add(.metadata, index)
      return true
    }
    if !inBody, MetadataLines.isDate(line) || MetadataLines.isEmbargo(line) {
      addField("date", lines[index].text)
      add(.metadata, index)
      return true
    }
    if let key = MetadataLines.key(line), !inBody || MetadataLines.isUnmistakable(key.key) || lines[index].hint == .key
    {
      if index + 1 < lines.count, MetadataLines.isPlausible(self.line(index + 1), for: key.kind),
        !PageFurniture.isSure(self.line(index + 1))
      {
        addField(key.key, lines[index + 1].text)
        if key.kind == .title, !hasTitle {
          add(.metadata, index)
          add(.title, index + 1)
          hasTitle = true
        } else {
          add(.metadata, index, through: index + 1)
        }
        index += 1
        return true
      }
      guard MetadataLines.isUnmistakable(key.key) else { return false }
      add(.metadata, index)
      return true
    }
    // Inside the text only a short line can be one of the page.
    let pairs = inBody && line.count > 120 ? [] : MetadataLines.pairs(line)
    guard let first = pairs.first, !inBody || MetadataLines.isUnmistakable(first.key) else { return false }
    for pair in pairs { addField(pair.key, pair.value) }
    addPairs(pairs, index)
    return true
  }

  /// A line of pairs is metadata; the value of `제목` in it is the title.
  private mutating func addPairs(_ pairs: [MetadataLines.Pair], _ index: Int) {
    let whole = lines[index].text
    guard !hasTitle, let title = pairs.first(where: { MetadataLines.kind(of: $0.key) == .title }), !title.value.isEmpty
    else { return add(.metadata, index) }
    hasTitle = true
    let before = TextRange(whole.start, title.value.start).trimmed(in: bytes)
    let after = TextRange(title.value.end, whole.end).trimmed(in: bytes)
    drafts.append(BlockDraft(kind: .metadata, text: before))
    drafts.append(BlockDraft(kind: .title, text: title.value))
    if !after.isEmpty { drafts.append(BlockDraft(kind: .metadata, text: after)) }
  }

  mutating func addField(_ key: String, _ value: TextRange) {
    let value = String(decoding: bytes[value.start..<value.end], as: UTF8.self)
    fields.append(DocumentMetadata.Field(key: key, value: value))
  }

  // MARK: - The release itself

  mutating func readBody(_ index: Int) {
    let line = self.line(index)
    let marker = markers[index]
    if lines[index].hint == .chrome || isPage && PageFurniture.isSure(line) { return add(.chrome, index) }
    if lines[index].hint == .heading, !line.endsSentence || lines[index].marker != nil {
      hasBody = true
      return add(.heading, index, marker: marker?.range)
    }
    if lines[index].hint == .caption { return add(.caption, index) }
    if lines[index].hint == .note { return add(.note, index, marker: marker?.range) }
    if LineShape.isEndMark(line) { return add(.endMark, index) }
    if LineShape.isDashed(line) { return add(hasBody ? .heading : .subtitle, index) }
    if LineShape.isTranslationNotice(line) { return add(.note, index, marker: marker?.range) }
    if LineShape.isCaption(line) { return add(.caption, index, marker: marker?.range) }
    if LineShape.isAttachment(line) { return add(.attachment, index) }
    if LineShape.isBracketed(line) {
      hasBody = true
      return add(.heading, index)
    }
    if hasBody, LineShape.isSignature(line) { return add(.signature, index) }
    if isPage, joins(index, marker) {
      drafts[drafts.count - 1].text = TextRange(drafts[drafts.count - 1].text.start, lines[index].text.end)
      return
    }
    hasBody = true
    addText(index, in: line, marker: marker)
  }

  /// Whether the line goes on with the block before it. A number that does not follow may be a wrapped sentence's date.
  private func joins(_ index: Int, _ marker: Marker?) -> Bool {
    guard let last = drafts.last, index > 0, last.text.end == lines[index - 1].text.end else { return false }
    guard [.paragraph, .listItem, .note, .attachment, .caption].contains(last.kind) else { return false }
    if let marker {
      guard let number = marker.number, marker.family == .paragraph, number != lastNumber + 1, number != 1 else {
        return false
      }
      let before = line(index - 1)
      return !lines[index].startsGroup && !before.endsSentence && before.columns(upTo: 32) >= 32
    }
    return wrapping.continues(index)
  }

  private mutating func addText(_ index: Int, in line: LineBytes, marker: Marker?) {
    guard let marker else {
      if case .listItem(let depth) = lines[index].hint { return add(.listItem, index, depth: depth) }
      depths.enter(rank: 0)
      if LineShape.isNote(line) { return add(.note, index) }
      guard isHeadline(index, line) else { return add(.paragraph, index) }
      // A few words in a table are no headline.
      return add(lines[index].place?.cell == nil ? .heading : .cell, index)
    }
    if let last = drafts.last, last.kind == .attachment, !lines[index].startsGroup, marker.family != .note {
      return add(.attachment, index, marker: marker.range, depth: 1)
    }
    if marker.family == .paragraph { lastNumber = marker.number ?? 0 }
    switch marker.family {
    case .note: add(.note, index, marker: marker.range, depth: depths.current)
    case .part where !line.endsSentence && line.columns(upTo: 100) < 100:
      depths.enter(rank: 0)
      add(.heading, index, marker: marker.range)
    case .paragraph, .part: add(.paragraph, index, marker: marker.range, depth: depths.enter(rank: 0))
    case .item: add(.listItem, index, marker: marker.range, depth: depths.enter(rank: marker.rank))
    }
  }

  /// A short line by itself that ends no sentence and that something follows.
  private func isHeadline(_ index: Int, _ line: LineBytes) -> Bool {
    guard lines[index].startsGroup, index + 1 < lines.count, lines[index + 1].startsGroup else { return false }
    return !line.endsSentence && line.columns(upTo: 60) < 60 && line.bytes[line.end - 1] != UInt8(ascii: ":")
  }

  // MARK: - Drafts

  func line(_ index: Int) -> LineBytes { LineBytes(bytes, lines[index].text) }

  mutating func add(
    _ kind: BlockKind, _ first: Int, through last: Int? = nil, marker: Range<Int>? = nil, depth: Int = 0
  ) {
    let end = lines[last ?? first].text.end
    drafts.append(
      BlockDraft(
        kind: kind, marker: marker, depth: depth, text: TextRange(lines[first].text.start, end),
        place: lines[first].place))
  }
}

/// How deep a marker stands under those before it.
struct MarkerDepths {
  private var ranks: [Int] = []

  /// The depth of what stands under the last block.
  var current: Int { ranks.count }

  @discardableResult
  mutating func enter(rank: Int) -> Int {
    while let last = ranks.last, last >= rank { ranks.removeLast() }
    ranks.append(rank)
    return ranks.count - 1
  }
}

/// Lines that old conversions fused: `width=500 1. 제1차 회의가 …`.
private enum FusedLine {
  static func split(_ line: TextLine, _ bytes: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    let content = LineBytes(bytes, line.text)
    guard content.starts(with: "width=") else { return [line] }
    var end = line.text.start + 6
    while end < line.text.end, Byte.isDigit(bytes[end]) { end += 1 }
    let rest = TextRange(end, line.text.end).trimmed(in: bytes)
    if rest.isEmpty || end == line.text.start + 6 { return [line] }
    var first = line
    first.text = TextRange(line.text.start, end)
    return [first, TextLine(text: rest, hint: line.hint, startsGroup: true)]
  }
}
