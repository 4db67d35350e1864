import BilingualText

/// What stands around a release on its page: where its title is, what is furniture before it, where the footer begins.
struct PageFrame {
  /// The lines of the title; empty where there is none.
  private(set) var title: Range<Int> = 0..<0
  /// Lines before the body that are furniture.
  private(set) var chrome: Set<Int> = []
  /// The first line of the page's footer; the number of lines where there is none.
  private(set) var footer: Int

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [TextLine]
  /// No header is longer than this many lines.
  private static let longestHeader = 120

  init(_ bytes: UnsafeBufferPointer<UInt8>, lines: [TextLine], markers: [Marker?], wrapping: LineWrapping) {
    self.bytes = bytes
    self.lines = lines
    footer = lines.count
    findFooter()
    findTitle(markers, wrapping)
  }

  private func line(_ index: Int) -> LineBytes { LineBytes(bytes, lines[index].text) }

  private func isFurniture(_ index: Int) -> Bool {
    lines[index].hint == .chrome || PageFurniture.isSure(line(index)) || PageFurniture.isAtEdge(line(index))
  }

  private mutating func findFooter() {
    while footer > 0,
      isFurniture(footer - 1) || PageFurniture.isInFooter(line(footer - 1)) || isFooterMetadata(footer - 1)
    {
      footer -= 1
    }
    let mirror = (max(0, footer - 15)..<footer).first { PageFurniture.opensMirrorFooter(line($0)) }
    if let mirror { footer = mirror }
    if footer == 0 { footer = lines.count }
  }

  /// `담당부서 북미1과`, after the text.
  private func isFooterMetadata(_ index: Int) -> Bool {
    guard let first = MetadataLines.pairs(line(index)).first else { return false }
    return MetadataLines.isUnmistakable(first.key)
  }

  private mutating func findTitle(_ markers: [Marker?], _ wrapping: LineWrapping) {
    var candidates: [Int] = []
    var menuItems: [Int] = []
    var lastFurniture: Int?
    var firstMetadata: Int?
    var hasTitleField = false
    var index = 0
    while index < min(footer, Self.longestHeader) {
      if isFurniture(index) {
        chrome.insert(index)
        lastFurniture = index
      } else if let length = metadataLength(at: index, &hasTitleField) {
        firstMetadata = firstMetadata ?? index
        index += length - 1
      } else if case .listItem = lines[index].hint, !line(index).endsSentence, lines[index].marker == nil {
        menuItems.append(index)
      } else if opensBody(at: index, markers: markers, wrapping: wrapping) {
        break
      } else if !LineShape.isDashed(line(index)) {
        candidates.append(index)
      }
      index += 1
    }
    if hasTitleField { return setAside(candidates.filter { $0 < (firstMetadata ?? 0) }, lastFurniture) }
    guard let first = choose(candidates, lastFurniture: lastFurniture, firstMetadata: firstMetadata) else { return }
    var end = first + 1
    while end < footer, candidates.contains(end), wrapping.continues(end) { end += 1 }
    title = first..<end
    chrome.formUnion(menuItems.filter { $0 < first })
    setAside(candidates.filter { $0 < first }, lastFurniture)
  }

  /// Unknown lines before the title of a page with menus are menu lines, too.
  private mutating func setAside(_ indices: [Int], _ lastFurniture: Int?) {
    if lastFurniture != nil { chrome.formUnion(indices) }
  }

  private func choose(_ candidates: [Int], lastFurniture: Int?, firstMetadata: Int?) -> Int? {
    if let marked = candidates.first(where: { lines[$0].hint == .heading }) { return marked }
    if let firstMetadata {
      let before = candidates.filter { $0 < firstMetadata }
      guard let last = before.last else { return candidates.first }
      // With menus above, the title is the line next to the metadata; without, it is the first line.
      guard lastFurniture != nil else { return before.first }
      var first = last
      while before.contains(first - 1), !lines[first].startsGroup { first -= 1 }
      return first
    }
    guard let lastFurniture else { return candidates.first }
    return candidates.first { $0 > lastFurniture } ?? candidates.last
  }

  /// The number of lines of a pair that starts here.
  private func metadataLength(at index: Int, _ hasTitleField: inout Bool) -> Int? {
    if lines[index].hint == .metadata || MetadataLines.isDate(line(index)) { return 1 }
    if let key = MetadataLines.key(line(index)) {
      let hasValue =
        index + 1 < footer && MetadataLines.isPlausible(line(index + 1), for: key.kind) && !isFurniture(index + 1)
      guard hasValue || MetadataLines.isUnmistakable(key.key) else { return nil }
      if key.kind == .title { hasTitleField = true }
      return hasValue ? 2 : 1
    }
    let pairs = MetadataLines.pairs(line(index))
    if pairs.contains(where: { MetadataLines.kind(of: $0.key) == .title && !$0.value.isEmpty }) { hasTitleField = true }
    return pairs.isEmpty ? nil : 1
  }

  /// Whether the body begins here: a marker, a sentence, a bracketed heading, or a line too long for a title.
  private func opensBody(at index: Int, markers: [Marker?], wrapping: LineWrapping) -> Bool {
    let line = line(index)
    if lines[index].hint == .heading { return false }
    if markers[index] != nil, !LineShape.isDashed(line) { return true }
    if LineShape.isBracketed(line) || LineShape.isEndMark(line) || LineShape.isAttachment(line) { return true }
    if line.columns(upTo: 201) > 200 { return true }
    var last = index
    while last + 1 < footer, markers[last + 1] == nil, wrapping.continues(last + 1) { last += 1 }
    let end = self.line(last)
    if !end.endsSentence { return false }
    // A headline may ask or exclaim.
    return end.bytes[end.end - 1] == UInt8(ascii: ".") || last > index
  }
}
