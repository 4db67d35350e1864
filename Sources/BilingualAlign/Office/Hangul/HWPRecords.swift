import BilingualText

/// The records of a stream of an HWP file. Each has a level; what belongs to a record follows it with higher ones.
/// Source: Hancom, "Hangul Document File Format 5.0", revision 1.3, §3.2.
struct HWPRecords {
  enum Tag {
    static let documentProperties = 16
    static let numbering = 23
    static let bullet = 24
    static let paragraphShape = 25
    static let style = 26
    static let distribution = 28
    static let paragraphHeader = 66
    static let paragraphText = 67
    static let controlHeader = 71
    static let listHeader = 72
    static let shape = 76
    static let table = 77
    static let equation = 88
  }

  struct Record {
    let tag: Int
    let level: Int
    /// In the stream, without the record's own header.
    let bytes: Range<Int>
    /// The index of the next record that does not belong to this one.
    fileprivate(set) var next: Int
  }

  let all: [Record]
  private let bytes: [UInt8]

  static let deepest = 64
  /// A document of 31,000 lines has 150,000.
  static let most = 8_000_000

  /// - Parameter stream: its name, for messages.
  init(_ bytes: [UInt8], path: String, stream: String) throws(InputError) {
    self.bytes = bytes
    var all: [Record] = []
    var open: [Int] = []
    var i = 0
    while i < bytes.count {
      let start = i
      func fault(_ what: String) -> InputError {
        InputError(path: path, "damaged: \(stream): the record at byte \(start) \(what)")
      }
      guard let head = bytes.u32(at: i) else { throw fault("is cut off") }
      i += 4
      var size = head >> 20
      if size == 0xFFF {
        guard let long = bytes.u32(at: i) else { throw fault("is cut off") }
        size = long
        i += 4
      }
      guard size <= bytes.count - i else { throw fault("is longer than the rest of the stream") }
      let level = head >> 10 & 0x3FF
      guard level <= Self.deepest else { throw fault("is nested too deep") }
      guard all.count < Self.most else { throw fault("is one too many: \(Self.most) are the limit") }
      while let last = open.last, all[last].level >= level {
        all[last].next = all.count
        open.removeLast()
      }
      open.append(all.count)
      all.append(Record(tag: head & 0x3FF, level: level, bytes: i..<i + size, next: 0))
      i += size
    }
    for index in open { all[index].next = all.count }
    self.all = all
  }

  /// The content of a record.
  func content(_ index: Int) -> ArraySlice<UInt8> { bytes[all[index].bytes] }

  /// The records right below another one, in order; `nil` for those below none.
  func children(of index: Int?) -> [Int] {
    var children: [Int] = []
    var i = index.map { $0 + 1 } ?? 0
    let end = index.map { all[$0].next } ?? all.count
    while i < end {
      children.append(i)
      i = all[i].next
    }
    return children
  }
}
