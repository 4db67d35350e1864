package import BilingualText

/// A compound file in memory: folders and streams in sectors, as HWP 5 and the older files of Word have it.
///
/// Nothing is believed: each number is checked before it is used, and a chain of sectors that runs in a circle is told.
/// Source: Microsoft, [MS-CFB] "Compound File Binary File Format", 12.0, §2.
package struct CompoundFile {
  package let path: String
  private let bytes: [UInt8]
  /// 512 bytes, or 4,096.
  private let sectorSize: Int
  private let miniSize = 64
  /// Streams shorter than this stand in the sectors of the mini stream.
  private let cutoff: Int
  private var fat: [UInt32] = []
  private var miniFAT: [UInt32] = []
  private var miniStream: [UInt8] = []
  /// Streams by their path from the root: `BodyText/Section0`.
  private var entries: [String: Entry] = [:]

  private struct Entry {
    let start: UInt32
    let size: Int
  }

  package static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Numbers from here on are no sectors: free, end of a chain, parts of the table.
  private static let firstMark: UInt32 = 0xFFFF_FFFA
  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let mostEntries = 100_000

  /// - Throws: ``InputError`` for a damaged file.
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.bytes = bytes
    self.path = path
    guard bytes.starts(with: Self.signature), bytes.count >= 512, let shift = bytes.u16(at: 30),
      shift == 9 || shift == 12, let cutoff = bytes.u32(at: 56)
    else { throw InputError(path: path, "damaged: a compound file without its header; the file may be cut off") }
    sectorSize = 1 << shift
    self.cutoff = min(cutoff, 1 << 20)
    fat = try table()
    let directory = try stream(from: UInt32(bytes.u32(at: 48) ?? 0), "the directory")
    let first = UInt32(bytes.u32(at: 60) ?? 0)
    if first < Self.firstMark, bytes.u32(at: 64) != 0 {
      miniFAT = Self.words(try stream(from: first, "the table of small sectors")[...])
    }
    try readEntries(directory)
  }

  /// The paths of the streams, in order.
  package var names: [String] { entries.keys.sorted() }

  package func has(_ name: String) -> Bool { entries[name] != nil }

  /// Returns the content of a stream; `nil` where there is none of that name.
  /// - Complexity: O(bytes).
  package func stream(_ name: String) throws(InputError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    if entry.size == 0 { return [] }
    var content: [UInt8] = []
    if entry.size < cutoff {
      content.reserveCapacity(min(entry.size, miniStream.count))
      try follow(from: entry.start, in: miniFAT, name: name, until: entry.size, step: miniSize) { sector in
        let start = sector * miniSize
        guard start < miniStream.count else { return false }
        content += miniStream[start..<min(start + miniSize, miniStream.count)]
        return true
      }
    } else {
      content = try stream(from: entry.start, name, size: entry.size)
    }
    guard content.count >= entry.size else { throw cutOff(name) }
    return Array(content[..<entry.size])
  }

  // MARK: Sectors

  private func stream(from start: UInt32, _ name: String, size: Int? = nil) throws(InputError) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(min(size ?? 0, bytes.count))
    try follow(from: start, in: fat, name: name, until: size, step: sectorSize) { sector in
      guard let bytes = self.sector(sector) else { return false }
      content += bytes
      return true
    }
    return content
  }

  /// Calls `body` with each sector of a chain, until so many bytes are read.
  private func follow(
    from start: UInt32, in table: [UInt32], name: String, until size: Int?, step: Int, body: (Int) -> Bool
  ) throws(InputError) {
    var sector = start
    var count = 0
    while sector < Self.firstMark {
      if let size, count * step >= size { return }
      count += 1
      guard count <= table.count else {
        throw InputError(path: path, "damaged: the sectors of \(shown(name)) run in a circle (FAT loop)")
      }
      guard Int(sector) < table.count, body(Int(sector)) else { throw cutOff(name) }
      sector = table[Int(sector)]
    }
  }

  /// The last sector of a file may be shorter than the others.
  private func sector(_ index: Int) -> ArraySlice<UInt8>? {
    let start = (index + 1) * sectorSize
    guard start < bytes.count else { return nil }
    return bytes[start..<min(start + sectorSize, bytes.count)]
  }

  private func cutOff(_ name: String) -> InputError {
    InputError(path: path, "damaged: a sector of \(shown(name)) lies beyond the end; the file may be cut off")
  }

  private func shown(_ name: String) -> String { "“\(ForeignText.visible(name))”" }

  /// The table that says which sector follows which. Its own sectors are listed in the header and in sectors of lists.
  private func table() throws(InputError) -> [UInt32] {
    var table: [UInt32] = []
    var seen = 0
    let most = bytes.count / sectorSize + 1
    func add(_ listed: ArraySlice<UInt8>) throws(InputError) {
      for sector in Self.words(listed) where sector < Self.firstMark {
        seen += 1
        guard seen <= most else {
          throw InputError(path: path, "damaged: the table of sectors is larger than the file")
        }
        guard let bytes = self.sector(Int(sector)) else { throw cutOff("the table of sectors") }
        table += Self.words(bytes)
      }
    }
    try add(bytes[76..<512])
    var list = UInt32(bytes.u32(at: 68) ?? 0)
    var lists = 0
    while list < Self.firstMark, lists < bytes.u32(at: 72) ?? 0 {
      lists += 1
      guard lists <= most else {
        throw InputError(path: path, "damaged: the lists of sectors run in a circle (FAT loop)")
      }
      guard let sector = sector(Int(list)), sector.count == sectorSize else { throw cutOff("the table of sectors") }
      try add(sector.dropLast(4))
      list = UInt32(sector.u32(at: sectorSize - 4) ?? 0)
    }
    return table
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { UInt32(bytes.u32(at: $0) ?? 0) }
  }

  // MARK: The directory

  private mutating func readEntries(_ directory: [UInt8]) throws(InputError) {
    let count = directory.count / 128
    guard count > 0 else { throw InputError(path: path, "damaged: a compound file without a directory") }
    guard count <= Self.mostEntries else { throw InputError(path: path, "a compound file with too many streams") }
    let root = directory[..<128]
    let start = UInt32(root.u32(at: 116) ?? 0)
    if start < Self.firstMark {
      miniStream = try stream(from: start, "the stream of small sectors", size: root.u32(at: 120))
    }
    var isSeen = [Bool](repeating: false, count: count)
    isSeen[0] = true
    var open: [(index: Int, folder: String)] = [(root.u32(at: 76) ?? 0, "")]
    while let (index, folder) = open.popLast() {
      guard index < Int(Self.firstMark) else { continue }
      guard index < count else { throw InputError(path: path, "damaged: the directory names an entry that it has not") }
      guard !isSeen[index] else { throw InputError(path: path, "damaged: the directory runs in a circle") }
      isSeen[index] = true
      let entry = directory[index * 128..<index * 128 + 128]
      let length = max(0, min(entry.u16(at: 64) ?? 0, 64) / 2 - 1)
      let name = folder + entry.utf16(at: 0, units: length)
      open.append((entry.u32(at: 68) ?? 0, folder))
      open.append((entry.u32(at: 72) ?? 0, folder))
      switch entry[entry.startIndex + 66] {
      case 1: open.append((entry.u32(at: 76) ?? 0, name + "/"))
      case 2: entries[name] = Entry(start: UInt32(entry.u32(at: 116) ?? 0), size: entry.u32(at: 120) ?? 0)
      default: break
      }
    }
  }
}
