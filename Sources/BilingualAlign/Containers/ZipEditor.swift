package import BilingualText
import CZlib

/// A ZIP container of which some parts are to be replaced or added; all others keep their bytes, packed as they are, their order
/// and their times.
/// Source: PKWARE, APPNOTE.TXT 6.3.10, §4.3.
package struct ZipEditor {
  private struct Entry {
    var name: [UInt8]
    /// The fixed part of its record in the central directory, 46 bytes.
    var head: [UInt8]
    /// Extra fields and comment there.
    var extra: [UInt8]
    var comment: [UInt8]
    var localExtra: [UInt8]
    /// Packed.
    var data: ArraySlice<UInt8>
  }

  private let path: String
  private var entries: [Entry] = []
  private var comment: [UInt8] = []

  /// - Parameter bytes: a container that ``ZipArchive`` has read.
  /// - Throws: ``InputError`` for a container whose directory does not hold, and for one in the form for very large files.
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    guard let end = Self.end(of: bytes), let count = bytes.u16(at: end + 10), let start = bytes.u32(at: end + 16),
      let length = bytes.u16(at: end + 20), end + 22 + length <= bytes.count
    else { throw damaged() }
    guard count != 0xFFFF, start != 0xFFFF_FFFF else { throw tooLarge() }
    comment = Array(bytes[(end + 22)..<(end + 22 + length)])
    // What stands before the first part moves all places.
    guard let size = bytes.u32(at: end + 12), end - size - start >= 0 else { throw damaged() }
    let shift = end - size - start
    var place = start + shift
    for _ in 0..<count {
      let (entry, next) = try entry(bytes, at: place, shift)
      entries.append(entry)
      place = next
    }
  }

  /// The end of the central directory: the last of its signs whose comment reaches the end of the file.
  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1) {
      if bytes.u32(at: place) == 0x0605_4B50, bytes.u16(at: place + 20) == bytes.count - place - 22 { return place }
    }
    return nil
  }

  private func entry(_ bytes: [UInt8], at place: Int, _ shift: Int) throws(InputError) -> (Entry, next: Int) {
    guard bytes.u32(at: place) == 0x0201_4B50, let packed = bytes.u32(at: place + 20),
      let name = bytes.u16(at: place + 28), let extra = bytes.u16(at: place + 30),
      let comment = bytes.u16(at: place + 32), let local = bytes.u32(at: place + 42),
      place + 46 + name + extra + comment <= bytes.count
    else { throw damaged() }
    guard packed != 0xFFFF_FFFF, local != 0xFFFF_FFFF else { throw tooLarge() }
    let header = local + shift
    guard bytes.u32(at: header) == 0x0403_4B50, let localName = bytes.u16(at: header + 26),
      let localExtra = bytes.u16(at: header + 28), header + 30 + localName + localExtra + packed <= bytes.count
    else { throw damaged() }
    let data = header + 30 + localName + localExtra
    func slice(_ start: Int, _ count: Int) -> [UInt8] { Array(bytes[start..<(start + count)]) }
    let entry = Entry(
      name: slice(place + 46, name), head: slice(place, 46),
      extra: Self.withoutLargeSizes(slice(place + 46 + name, extra)),
      comment: slice(place + 46 + name + extra, comment),
      localExtra: Self.withoutLargeSizes(slice(data - localExtra, localExtra)), data: bytes[data..<(data + packed)])
    return (entry, place + 46 + name + extra + comment)
  }

  /// Extra fields without the sizes of the form for very large files, which some programs write for small ones.
  private static func withoutLargeSizes(_ extra: [UInt8]) -> [UInt8] {
    var (out, place) = ([UInt8](), 0)
    while let id = extra.u16(at: place), let size = extra.u16(at: place + 2), place + 4 + size <= extra.count {
      if id != 0x0001 { out += extra[place..<(place + 4 + size)] }
      place += 4 + size
    }
    return out + extra[place...]
  }

  private func damaged() -> InputError {
    InputError(path: path, "damaged: a ZIP archive whose directory does not hold; it is not written")
  }

  private func tooLarge() -> InputError {
    InputError(path: path, "a ZIP archive in the form for very large files (ZIP64), which is not written")
  }

  /// Puts a part in the place of the one of this name, with its time; or behind all others.
  package mutating func set(_ name: String, _ content: [UInt8]) throws(InputError) {
    let key = Array(name.utf8)
    let places = entries.indices.filter { entries[$0].name == key }
    guard places.count < 2, content.count < Int(Int32.max) else { throw damaged() }
    // Made by nobody, at no time, of version 2.0, deflated.
    var head: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0] + [UInt8](repeating: 0, count: 30)
    if let place = places.first { head = entries[place].head }
    let isStored = places.first != nil && head.u16(at: 10) == 0
    let data = isStored ? content : try deflated(content)
    // Neither encrypted nor with its sizes behind it; the name's encoding stays.
    head[8] &= 0b1111_0000
    Self.put(Int(Self.checksum(content)), &head, at: 16)
    Self.put(data.count, &head, at: 20)
    Self.put(content.count, &head, at: 24)
    if !isStored { (head[10], head[11]) = (8, 0) }
    if let place = places.first {
      entries[place].head = head
      entries[place].data = data[...]
    } else {
      if name.utf8.contains(where: { $0 >= 0x80 }) { head[9] |= 0b1000 }
      entries.append(Entry(name: key, head: head, extra: [], comment: [], localExtra: [], data: data[...]))
    }
  }

  /// The whole container.
  /// - Complexity: O(bytes).
  package func bytes() throws(InputError) -> [UInt8] {
    var (out, directory) = ([UInt8](), [UInt8]())
    for entry in entries {
      var head = entry.head
      // The sizes stand before the data.
      head[8] &= 0b1111_0111
      Self.put(entry.name.count, &head, at: 28, bytes: 2)
      Self.put(entry.extra.count, &head, at: 30, bytes: 2)
      Self.put(0, &head, at: 34, bytes: 2)
      Self.put(out.count, &head, at: 42)
      directory += head + entry.name + entry.extra + entry.comment
      out += [0x50, 0x4B, 3, 4] + head[6..<30]
      var length: [UInt8] = [0, 0]
      Self.put(entry.localExtra.count, &length, at: 0, bytes: 2)
      out += length + entry.name + entry.localExtra + entry.data
    }
    guard out.count + directory.count < 0xFFFF_FFFF, entries.count < 0xFFFF else { throw tooLarge() }
    var end: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    Self.put(entries.count, &end, at: 8, bytes: 2)
    Self.put(entries.count, &end, at: 10, bytes: 2)
    Self.put(directory.count, &end, at: 12)
    Self.put(out.count, &end, at: 16)
    Self.put(comment.count, &end, at: 20, bytes: 2)
    return out + directory + end + comment
  }

  private static func put(_ value: Int, _ bytes: inout [UInt8], at place: Int, bytes count: Int = 4) {
    for i in 0..<count { bytes[place + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
  }

  private static func checksum(_ content: [UInt8]) -> UInt {
    content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
  }

  private func deflated(_ content: [UInt8]) throws(InputError) -> [UInt8] {
    guard let packed = Deflate.raw(content) else { throw InputError(path: path, "no memory") }
    return packed
  }
}

/// Packs data as raw deflate.
/// Source: RFC 1951.
enum Deflate {
  /// - Returns: `nil` where memory is short.
  static func raw(_ content: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    let isWhole = content.withUnsafeBufferPointer { input in
      out.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    return isWhole ? Array(out[..<(out.count - Int(stream.avail_out))]) : nil
  }
}
