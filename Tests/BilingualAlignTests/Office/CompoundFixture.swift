@testable import BilingualOffice

/// A small compound file, made in memory: all streams in sectors of 512 bytes, none in small ones.
struct CompoundFixture {
  /// By path, such as `BodyText/Section0`.
  var streams: [(name: String, bytes: [UInt8])] = []
  /// Makes the sectors of the first stream run in a circle.
  var isLooping = false

  private static let (free, end, table): (UInt32, UInt32, UInt32) = (0xFFFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFD)

  private struct Entry {
    let name: String
    let kind: UInt8
    var right = CompoundFixture.free
    var child = CompoundFixture.free
    var start = CompoundFixture.end
    var size = 0
  }

  var bytes: [UInt8] {
    var sectors: [[UInt8]] = []
    var fat: [UInt32] = []
    /// Appends a chain and returns its first sector.
    func chain(_ content: [UInt8]) -> UInt32 {
      let first = sectors.count
      for start in stride(from: 0, to: max(content.count, 1), by: 512) {
        let piece = content[start..<min(start + 512, content.count)]
        sectors.append(piece + [UInt8](repeating: 0, count: 512 - piece.count))
        fat.append(UInt32(sectors.count))
      }
      fat[fat.count - 1] = Self.end
      return UInt32(first)
    }
    // Streams shorter than the limit would stand in small sectors: the limit is 0 here.
    var entries = [Entry(name: "Root Entry", kind: 5)]
    var lastOf = [String: Int]()
    func add(_ entry: Entry, to folder: String, _ parent: Int) -> Int {
      entries.append(entry)
      let index = entries.count - 1
      if let before = lastOf[folder] {
        entries[before].right = UInt32(index)
      } else {
        entries[parent].child = UInt32(index)
      }
      lastOf[folder] = index
      return index
    }
    var folders = ["": 0]
    for (number, stream) in streams.enumerated() {
      let parts = stream.name.split(separator: "/").map(String.init)
      let folder = parts.count == 2 ? parts[0] : ""
      if folders[folder] == nil { folders[folder] = add(Entry(name: folder, kind: 1), to: "", 0) }
      var entry = Entry(name: parts[parts.count - 1], kind: 2)
      entry.start = chain(stream.bytes)
      entry.size = stream.bytes.count
      if isLooping, number == 0 {
        entry.size = 1 << 20
        fat[fat.count - 1] = entry.start
      }
      _ = add(entry, to: folder, folders[folder] ?? 0)
    }
    let directory = chain(entries.flatMap(Self.bytes))
    let tableSector = UInt32(sectors.count)
    fat.append(Self.table)
    sectors.append((fat + [UInt32](repeating: Self.free, count: 128 - fat.count)).flatMap(Self.bytes))
    return Self.header(directory: directory, table: tableSector) + sectors.flatMap { $0 }
  }

  private static func header(directory: UInt32, table: UInt32) -> [UInt8] {
    var header = CompoundFile.signature + [UInt8](repeating: 0, count: 16) + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]
    header += [UInt8](repeating: 0, count: 44 - header.count) + bytes(1) + bytes(directory)
    header += bytes(0) + bytes(0) + bytes(end) + bytes(0) + bytes(end) + bytes(0) + bytes(table)
    return header + [UInt8](repeating: 0xFF, count: 512 - header.count)
  }

  private static func bytes(_ entry: Entry) -> [UInt8] {
    let units = Array(entry.name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var out = units + [UInt8](repeating: 0, count: 64 - units.count)
    out += [UInt8(units.count + 2), 0, entry.kind, 1] + bytes(free) + bytes(entry.right) + bytes(entry.child)
    out += [UInt8](repeating: 0, count: 116 - out.count) + bytes(entry.start) + bytes(UInt32(entry.size)) + bytes(0)
    return out
  }

  static func bytes(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
}

/// A small HWP file, made in memory; its streams are not deflated.
struct HWPFixture {
  var flags: UInt32 = 0
  var version: UInt8 = 5
  var head: [[UInt8]] = []
  var body: [[UInt8]] = []

  var bytes: [UInt8] {
    var header = Array("HWP Document File".utf8)
    header += [UInt8](repeating: 0, count: 32 - header.count) + [0, 0, 0, version] + CompoundFixture.bytes(flags)
    header += [UInt8](repeating: 0, count: 256 - header.count)
    let properties = Self.record(16, 0, [1, 0] + [UInt8](repeating: 0, count: 24))
    return CompoundFixture(streams: [
      ("FileHeader", header), ("DocInfo", properties + head.flatMap { $0 }), ("BodyText/Section0", body.flatMap { $0 }),
    ]).bytes
  }

  static func record(_ tag: UInt32, _ level: UInt32, _ content: [UInt8]) -> [UInt8] {
    let long = content.count >= 0xFFF
    let head = tag | level << 10 | UInt32(long ? 0xFFF : content.count) << 20
    return CompoundFixture.bytes(head) + (long ? CompoundFixture.bytes(UInt32(content.count)) : []) + content
  }

  /// A paragraph: its header and its text, of which `\u{1}` is a control with a record.
  static func p(_ text: String, shape: UInt8 = 0, style: UInt8 = 0, level: UInt32 = 0) -> [UInt8] {
    var units: [UInt16] = []
    for unit in text.utf16 {
      units += unit == 1 ? [0x0B, 0x6C20, 0x7462, 0, 0, 0, 0, 0x0B] : unit == 9 ? [9, 0, 0, 0, 0, 0, 0, 9] : [unit]
    }
    units.append(13)
    let header = [UInt8](repeating: 0, count: 8) + [shape, 0, style] + [UInt8](repeating: 0, count: 13)
    return record(66, level, header) + record(67, level + 1, utf16(units))
  }

  static func utf16(_ units: [UInt16]) -> [UInt8] { units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

  static func control(_ name: String, _ level: UInt32, _ rest: [UInt8] = []) -> [UInt8] {
    record(71, level, Array(name.utf8.reversed()) + rest)
  }

  /// A list of paragraphs; of a cell with its place, from 0.
  static func list(_ level: UInt32, row: UInt8 = 0, column: UInt8 = 0) -> [UInt8] {
    record(72, level, [1, 0, 0, 0, 0, 0, 0, 0, column, 0, row, 0, 1, 0, 1, 0])
  }
}
