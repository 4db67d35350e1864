import BilingualText

/// Reads the stream DocInfo: numberings, bullets, shapes of paragraphs and styles, in the order in which they are numbered.
struct HWPHead {
  /// How many there are.
  private(set) var sections = 0
  private(set) var styles = HangulStyles()

  init(_ records: HWPRecords) {
    var (numberings, bullets, shapes, styleCount) = (0, 0, 0, 0)
    for index in records.all.indices {
      let content = records.content(index)
      switch records.all[index].tag {
      case HWPRecords.Tag.documentProperties: sections = content.u16(at: 0) ?? 0
      case HWPRecords.Tag.numbering:
        numberings += 1
        styles.numberings.lists[numberings] = Self.numbering(content)
      case HWPRecords.Tag.bullet:
        bullets += 1
        styles.bullets[bullets] = Self.bullet(content)
      case HWPRecords.Tag.paragraphShape:
        styles.shapes[shapes] = Self.shape(content)
        shapes += 1
      case HWPRecords.Tag.style:
        styles.styles[styleCount] = Self.style(content)
        styleCount += 1
      default: break
      }
    }
  }

  /// Seven levels and their starts; files since version 5.1 have three more after them. Older ones have one start only.
  private static func numbering(_ content: ArraySlice<UInt8>) -> [HangulNumberings.Level] {
    var levels: [HangulNumberings.Level] = []
    var i = 0
    func read(_ count: Int) -> Bool {
      for _ in 0..<count {
        guard let attributes = content.u32(at: i), let length = content.u16(at: i + 12) else { return false }
        var level = HangulNumberings.Level(
          template: NumberTemplate.bounded(content.utf16(at: i + 14, units: length)))
        level.format = NumberFormat(hwp: attributes >> 5 & 0xF)
        levels.append(level)
        i += 14 + 2 * length
      }
      return true
    }
    func readStarts(_ range: Range<Int>) -> Bool {
      for level in range {
        guard let start = content.u32(at: i), levels.indices.contains(level) else { return false }
        levels[level].start = Int(Int32(truncatingIfNeeded: start))
        i += 4
      }
      return true
    }
    guard read(7) else { return levels }
    let first = content.u16(at: i) ?? 1
    i += 2
    guard readStarts(0..<7) else {
      levels[0].start = max(first, 1)
      return levels
    }
    if read(3) { _ = readStarts(7..<10) }
    return levels
  }

  private static func bullet(_ content: ArraySlice<UInt8>) -> HangulStyles.Bullet {
    let checked = content.u16(at: 23).flatMap { $0 == 0 ? nil : content.utf16(at: 23, units: 1) }
    return HangulStyles.Bullet(sign: content.utf16(at: 12, units: 1), checked: checked)
  }

  private static func shape(_ content: ArraySlice<UInt8>) -> HangulStyles.Shape {
    var shape = HangulStyles.Shape()
    guard let attributes = content.u32(at: 0) else { return shape }
    switch attributes >> 23 & 3 {
    case 1: shape.head = .outline
    case 2: shape.head = .number
    case 3: shape.head = .bullet
    default: shape.head = .none
    }
    shape.list = content.u16(at: 30) ?? 0
    // Three bits have no room for the eighth level and those below.
    let level = content.u32(at: 54) ?? 0
    shape.level = level > 6 && level < 10 ? level : attributes >> 25 & 7
    shape.isChecked = (content.u32(at: 42) ?? 0) & 1 << 7 != 0
    return shape
  }

  private static func style(_ content: ArraySlice<UInt8>) -> HangulStyles.Style {
    let length = content.u16(at: 0) ?? 0
    let next = 2 + 2 * length
    return HangulStyles.Style(
      name: content.utf16(at: 2, units: length),
      english: content.utf16(at: next + 2, units: content.u16(at: next) ?? 0))
  }
}
