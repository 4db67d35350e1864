/// Writes values as bytes: numbers in as few as they need, texts with their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    add(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }
}

/// Reads what ``ByteWriter`` wrote.
struct ByteReader {
  struct Broken: Error {}

  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func int() throws(Broken) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Broken()
  }

  /// A number that cannot be negative.
  mutating func count() throws(Broken) -> Int {
    let value = try int()
    if value < 0 { throw Broken() }
    return value
  }

  mutating func double() throws(Broken) -> Double {
    guard offset + 8 <= end else { throw Broken() }
    var pattern: UInt64 = 0
    for i in 0..<8 { pattern |= UInt64(bytes[offset + i]) << UInt64(8 * i) }
    offset += 8
    return Double(bitPattern: pattern)
  }

  mutating func string() throws(Broken) -> String {
    let count = try count()
    guard count <= end - offset else { throw Broken() }
    defer { offset += count }
    return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func optional<Value>(_ read: (inout ByteReader) throws(Broken) -> Value) throws(Broken) -> Value? {
    try int() == 0 ? nil : try read(&self)
  }
}
