import BilingualText

/// A release in a file of an office program: one block for each paragraph. What the file knows of a paragraph holds; of plain
/// paragraphs and of tables the look decides.
extension PressReleaseProfile {
  /// - Parameter paragraphs: the paragraph of each line, with its index in the file.
  /// - Complexity: O(bytes).
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, lines: [TextLine], paragraphs: [(index: Int, Rendition.Paragraph)]
  ) -> (drafts: [BlockDraft], fields: [DocumentMetadata.Field]) {
    var profile = PressReleaseProfile(bytes, lines, isPage: false)
    var tables = ReleaseTables(bytes, lines: lines, paragraphs: paragraphs.map(\.1))
    for (index, paragraph) in paragraphs.enumerated() {
      let count = profile.drafts.count
      profile.read(index, of: paragraph.1, tables: &tables)
      for draft in profile.drafts.indices[count...] { profile.drafts[draft].paragraph = paragraph.index }
    }
    FootnoteLinks.tie(&profile.drafts, in: bytes)
    return (profile.drafts, profile.fields)
  }

  private mutating func read(_ index: Int, of paragraph: Rendition.Paragraph, tables: inout ReleaseTables) {
    let marker = markers[index]?.range
    let automatic = lines[index].marker?.range
    switch paragraph.kind {
    case .title:
      hasTitle = true
      add(.title, index, marker: automatic)
    case .heading:
      hasBody = true
      depths.enter(rank: 0)
      add(.heading, index, marker: marker)
    case .listItem:
      hasBody = true
      add(.listItem, index, marker: marker, depth: paragraph.level)
    case .footnote: add(.note, index, marker: automatic)
    case .caption: add(.caption, index, marker: automatic)
    case .equation: add(.chrome, index)
    case .cell: readCell(index, &tables)
    case .paragraph: readPlain(index, tables.knowsTitle)
    }
  }

  private mutating func readPlain(_ index: Int, _ knowsTitle: Bool) {
    let line = line(index)
    if !hasBody, MetadataLines.isDate(line) {
      addField("date", lines[index].text)
      return add(.metadata, index)
    }
    let pairs = hasBody && line.count > 120 ? [] : MetadataLines.pairs(line)
    if let first = pairs.first, !hasBody || MetadataLines.isUnmistakable(first.key),
      !pairs.contains(where: { MetadataLines.kind(of: $0.key) == .title })
    {
      for pair in pairs { addField(pair.key, pair.value) }
      return add(.metadata, index)
    }
    if !hasBody, !hasTitle, !knowsTitle, ReleaseTables.mayBeTitle(line), markers[index] == nil {
      hasTitle = true
      return add(.title, index)
    }
    readBody(index)
  }

  private mutating func readCell(_ index: Int, _ tables: inout ReleaseTables) {
    let marker = markers[index]?.range
    switch tables.use(of: index, beforeBody: !hasBody, hasTitle: hasTitle) {
    case .title:
      hasTitle = true
      add(.title, index, marker: lines[index].marker?.range)
    case .subtitle: add(.subtitle, index, marker: marker)
    case .key: add(.metadata, index)
    case .value(let key):
      if let key { addField(key, lines[index].text) }
      add(.metadata, index)
    case .plain: add(.cell, index, marker: marker)
    }
  }
}

/// What the tables of a release are for: a box with the title, a table of keys (보도일시, 담당 부서), or content.
struct ReleaseTables {
  enum Use {
    case title, subtitle, key, plain
    /// The value of a key; `nil` for more lines of it.
    case value(of: String?)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [TextLine]
  private let paragraphs: [Rendition.Paragraph]
  /// Whether a style of the file says what its title is.
  let knowsTitle: Bool
  /// Tables of one cell, and tables in which a key stands that nothing but such a table has.
  private var boxes: Set<Substring> = []
  private var keyed: Set<Substring> = []
  private var titleBox: Substring?
  /// The cell whose paragraphs are the value of the last key.
  private var value: (table: Substring, cell: Rendition.Cell, key: String?)?

  init(_ bytes: UnsafeBufferPointer<UInt8>, lines: [TextLine], paragraphs: [Rendition.Paragraph]) {
    self.bytes = bytes
    self.lines = lines
    self.paragraphs = paragraphs
    knowsTitle = paragraphs.contains { $0.kind == .title }
    var isSingle: [Substring: Bool] = [:]
    for index in paragraphs.indices {
      guard let table = paragraphs[index].table, let cell = paragraphs[index].cell else { continue }
      isSingle[table] = (isSingle[table] ?? true) && cell.row == 1 && cell.column == 1
      if let key = key(index), key.kind == .date || MetadataLines.isUnmistakable(key.name), key.value != nil {
        keyed.insert(table)
      }
    }
    boxes = Set(isSingle.filter(\.value).keys)
  }

  /// What a cell's paragraph is; asked in order.
  mutating func use(of index: Int, beforeBody: Bool, hasTitle: Bool) -> Use {
    guard let table = paragraphs[index].table, let cell = paragraphs[index].cell else { return .plain }
    if let open = value, open.table == table, open.cell == cell {
      value?.key = nil
      return .value(of: open.key)
    }
    if keyed.contains(table), let key = key(index), let next = key.value, let cell = paragraphs[next].cell {
      value = (table, cell, key.name)
      return .key
    }
    guard beforeBody, boxes.contains(table), !knowsTitle, !hasTitle || titleBox == table else { return .plain }
    let line = line(index)
    if titleBox == table, Self.isSubtitle(line, paragraphs[index].marker) { return .subtitle }
    guard Self.mayBeTitle(line), paragraphs[index].marker == nil else { return .plain }
    titleBox = table
    return .title
  }

  /// A headline ends no sentence, though it may ask or exclaim; it is no label of the page it stands on.
  static func mayBeTitle(_ line: LineBytes) -> Bool {
    if line.endsSentence, line.bytes[line.end - 1] == UInt8(ascii: ".") { return false }
    if LineShape.isBracketed(line) || LineShape.isEndMark(line) || LineShape.isAttachment(line) { return false }
    if LineShape.isDashed(line) || PageFurniture.isAtEdge(line) || PageFurniture.isSure(line) { return false }
    return line.columns(upTo: 201) <= 200
  }

  /// `- … -`, of which the first dash may be a bullet.
  private static func isSubtitle(_ line: LineBytes, _ marker: String?) -> Bool {
    LineShape.isDashed(line) || marker == "-" || marker == "–"
  }

  private func line(_ index: Int) -> LineBytes { LineBytes(bytes, lines[index].text) }

  /// The key that a cell is, and the index of the paragraph with its value: the next cell of the same row.
  private func key(_ index: Int) -> (name: String, kind: MetadataLines.ValueKind, value: Int?)? {
    guard let key = MetadataLines.key(line(index)), key.kind != .title, let cell = paragraphs[index].cell else {
      return nil
    }
    let next = index + 1
    guard paragraphs.indices.contains(next), let other = paragraphs[next].cell, other.row == cell.row,
      other.column > cell.column, paragraphs[next].table == paragraphs[index].table,
      isPlausible(next, key.kind)
    else { return (key.key, key.kind, nil) }
    return (key.key, key.kind, next)
  }

  /// A cell has room for more words than a line of a page: `2018. 9. 4.(화) 조간부터 보도해 주시기 바랍니다.`
  private func isPlausible(_ index: Int, _ kind: MetadataLines.ValueKind) -> Bool {
    let value = line(index)
    if kind == .date {
      return DocumentDate.first(in: Array(bytes[value.start..<min(value.end, value.start + 400)])[...]) != nil
    }
    return MetadataLines.isPlausible(value, for: kind)
  }
}
