import BilingualDocuments
package import BilingualText
internal import Foundation

/// Payloads by the hash of all they depend on, in one file that is only appended to.
///
/// A record is written by one call and carries its own checksum: a process that is killed leaves at most a torn last
/// record, which the next run cuts off. A file that is damaged or of another version is begun anew. What cannot be
/// written is not kept; the run goes on. A second process that finds the file locked reads it and writes nothing.
package final class RecordFile: @unchecked Sendable {
  /// What the records are, and the version of their layout: the first line of the file.
  package struct Kind: Sendable {
    let name: String
    let header: [UInt8]

    package init(name: String, version: Int) {
      self.name = name
      header = Array("\(name) \(version)\n".utf8)
    }
  }

  /// Payload length, checksum, key, slot.
  private static let recordHeader = 4 + 8 + 16 + 8
  private static let leastToCompact = 4 << 20

  private let path: String
  private let kind: Kind
  private let descriptor: Int32
  private let canWrite: Bool
  /// Never changed after `init`, so that threads may read it.
  private let content: [UInt8]
  private let index: [UInt128: Range<Int>]
  /// What is not in the file yet; only the thread that appends touches it.
  private var pending: [UInt8] = []
  private var live: [UInt64: (key: UInt128, size: Int)] = [:]
  private var size = 0
  /// Why nothing more is written.
  package private(set) var failure: String?

  /// - Throws: ``InputError`` where the file can neither be read nor made.
  package init(_ path: String, _ kind: Kind) throws(InputError) {
    (self.path, self.kind) = (path, kind)
    descriptor = FileSystem.open(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK, mode: 0o666)
    guard descriptor >= 0 else { throw InputError(path: path, reason: .unreadable(FileSystem.reason())) }
    canWrite = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    let bytes = try FileReader.bytes(of: path)
    var index: [UInt128: Range<Int>] = [:]
    var offset = 0
    // Another file that was named by mistake is not overwritten.
    guard bytes.isEmpty || bytes.starts(with: kind.name.utf8) else {
      close(descriptor)
      throw InputError(path: path, reason: .malformed("this file is there already and is no cache of align-tool"))
    }
    if bytes.starts(with: kind.header) {
      offset = kind.header.count
      while let record = Self.record(bytes, at: offset) {
        index[record.key] = record.payload
        live[record.slot] = (record.key, record.payload.upperBound - offset)
        offset = record.payload.upperBound
      }
    }
    content = bytes
    self.index = index
    size = offset
    if canWrite, offset < bytes.count || offset == 0 {
      _ = ftruncate(descriptor, off_t(offset))
      if offset == 0 { pending = kind.header }
    }
  }

  deinit { close(descriptor) }

  /// How many payloads are known.
  package var count: Int { index.count }

  /// What is known of this key, as a part of the whole file. Safe on any thread.
  func known(of key: UInt128) -> (content: [UInt8], range: Range<Int>)? { index[key].map { (content, $0) } }

  /// What is known of this key. Safe on any thread.
  package func payload(of key: UInt128) -> [UInt8]? { index[key].map { Array(content[$0]) } }

  /// Keeps a payload. - Parameter slot: names what it is of; older payloads of the same slot are no longer needed.
  package func keep(_ payload: [UInt8], key: UInt128, slot: UInt64) {
    guard canWrite, failure == nil, index[key] == nil, payload.count < 1 << 28 else { return }
    var record: [UInt8] = []
    record.reserveCapacity(Self.recordHeader + payload.count)
    func add(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { record.append(contentsOf: $0) }
    }
    add(UInt32(payload.count))
    add(Self.checksum(of: key, slot: slot, payload: payload[...]))
    add(key)
    add(slot)
    pending += record + payload
    live[slot] = (key, record.count + payload.count)
    if pending.count >= 1 << 16 { flush() }
  }

  /// Writes what is pending, by one call.
  package func flush() {
    guard canWrite, failure == nil, !pending.isEmpty else { return }
    let written = pending.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if written == pending.count {
      size += written
    } else {
      failure = written < 0 ? String(cString: strerror(errno)) : "the disk is full"
      // What stands there in part is taken back, so that the records after it are not lost next time.
      _ = ftruncate(descriptor, off_t(size))
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left; leaves out what no slot needs any more once that is the most.
  package func finish() {
    flush()
    let needed = live.values.reduce(kind.header.count) { $0 + $1.size }
    guard canWrite, failure == nil, size > Self.leastToCompact, size > 2 * needed else { return }
    let bytes: [UInt8]
    do {
      bytes = try FileReader.bytes(of: path)
    } catch {
      failure = "\(error)"
      return
    }
    var kept = kind.header
    var offset = kind.header.count
    while let record = Self.record(bytes, at: offset) {
      if live[record.slot]?.key == record.key { kept += bytes[offset..<record.payload.upperBound] }
      offset = record.payload.upperBound
    }
    do {
      var file = try FileReplacement(path)
      try file.write(kept)
      try file.finish()
    } catch {
      failure = "\(error)"
    }
  }

  // MARK: Records

  private static func record(_ bytes: [UInt8], at offset: Int) -> (key: UInt128, slot: UInt64, payload: Range<Int>)? {
    guard offset + recordHeader <= bytes.count else { return nil }
    let (length, checksum, key, slot) = bytes.withUnsafeBytes { raw in
      (
        Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))),
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset + 4, as: UInt64.self)),
        UInt128(littleEndian: raw.loadUnaligned(fromByteOffset: offset + 12, as: UInt128.self)),
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset + 28, as: UInt64.self))
      )
    }
    let start = offset + recordHeader
    guard length <= bytes.count - start else { return nil }
    let payload = start..<start + length
    guard Self.checksum(of: key, slot: slot, payload: bytes[payload]) == checksum else { return nil }
    return (key, slot, payload)
  }

  private static func checksum(of key: UInt128, slot: UInt64, payload: ArraySlice<UInt8>) -> UInt64 {
    var hash = ResultHash()
    hash.combine(Int(truncatingIfNeeded: key))
    hash.combine(Int(truncatingIfNeeded: key >> 64))
    hash.combine(Int(truncatingIfNeeded: slot))
    payload.withUnsafeBytes { hash.combine($0) }
    return UInt64(truncatingIfNeeded: hash.value)
  }
}
