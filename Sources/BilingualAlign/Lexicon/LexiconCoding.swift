extension Lexicon {
  /// The bytes of a lexicon file.
  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    func put(_ value: UInt32) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }
    func put(_ value: UInt64) {
      put(UInt32(truncatingIfNeeded: value))
      put(UInt32(truncatingIfNeeded: value >> 32))
    }
    put(Self.magic)
    put(Self.version)
    put(UInt32(koreanHashes.count))
    put(UInt32(englishHashes.count))
    put(UInt32(packed.count))
    for hash in koreanHashes { put(hash) }
    for start in rowStarts { put(start) }
    for frequency in koreanFrequencies { put(frequency.bitPattern) }
    for hash in englishHashes { put(hash) }
    for frequency in englishFrequencies { put(frequency.bitPattern) }
    for value in packed { put(value) }
    return bytes
  }

  /// Reads a lexicon file.
  /// - Throws: ``FormatError``; never traps on what a file says.
  package init(encoded bytes: UnsafeRawBufferPointer) throws(FormatError) {
    guard bytes.count >= Self.headerSize else { throw .notALexicon }
    func word(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    guard word(0) == Self.magic else { throw .notALexicon }
    guard word(4) == Self.version else { throw .otherVersion(Int(word(4))) }
    let rows = Int(word(8))
    let words = Int(word(12))
    let count = Int(word(16))
    guard bytes.count == Self.headerSize + rows * 16 + 4 + words * 12 + count * 4 else { throw .truncated }
    var at = Self.headerSize
    func read<T: FixedWidthInteger>(_ count: Int, _ type: T.Type) -> [T] {
      defer { at += count * MemoryLayout<T>.size }
      return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
        for i in 0..<count {
          let offset = at + i * MemoryLayout<T>.size
          buffer.initializeElement(at: i, to: T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self)))
        }
        initialized = count
      }
    }
    koreanHashes = read(rows, UInt64.self)
    rowStarts = read(rows + 1, UInt32.self)
    koreanFrequencies = read(rows, UInt32.self).map { Float(bitPattern: $0) }
    englishHashes = read(words, UInt64.self)
    englishFrequencies = read(words, UInt32.self).map { Float(bitPattern: $0) }
    packed = read(count, UInt32.self)
    try checkTable()
  }

  private func checkTable() throws(FormatError) {
    var previous: UInt32 = 0
    for start in rowStarts {
      guard start >= previous, start <= packed.count else { throw .truncated }
      previous = start
    }
    guard rowStarts.first == 0, Int(previous) == packed.count else { throw .truncated }
    for value in packed where Int(value & 0xFFFF) >= englishHashes.count { throw .truncated }
  }
}
