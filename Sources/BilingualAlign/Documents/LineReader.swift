package import BilingualText
internal import Foundation

/// Reads a file line by line in constant memory. Lines end with LF; a CR before it is dropped.
package struct LineReader: ~Copyable {
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var next = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  package private(set) var line = 0

  /// A row of a table, or a line of a document, is never so long; a file without line ends must not fill the memory.
  package static let longestLine = 64 << 20

  /// - Parameter path: a path, or `-` for standard input.
  package init(_ path: String) throws(InputError) {
    file = try OpenFile(path)
  }

  /// The next line without its end; `nil` after the last.
  /// - Complexity: O(bytes of the line).
  package mutating func readLine() throws(InputError) -> [UInt8]? {
    guard case .line(let bytes) = try next(upTo: Self.longestLine, passesOver: false) else { return nil }
    return bytes
  }

  /// Whether another line can be had without waiting for the file.
  package var hasLine: Bool { lineEnd(from: next) != nil || isAtEnd && next < buffer.count }

  /// A line, or what is said of one that is too long.
  package enum LimitedLine: Sendable {
    case line([UInt8])
    case tooLong
  }

  /// As ``readLine()``; a line of more than `limit` bytes is passed over, and never held whole.
  package mutating func readLine(upTo limit: Int) throws(InputError) -> LimitedLine? {
    try next(upTo: limit, passesOver: true)
  }

  /// - Parameter passesOver: whether a line that is too long is told as such, behind its end; else it is an error at once.
  private mutating func next(upTo limit: Int, passesOver: Bool) throws(InputError) -> LimitedLine? {
    var searched = next
    var isTooLong = false
    while true {
      if let end = lineEnd(from: searched) ?? (isAtEnd && next < buffer.count ? buffer.count : nil) {
        defer { next = min(end + 1, buffer.count) }
        if !isTooLong, !passesOver || end - next <= limit { return .line(take(to: end)) }
        line += 1
        return .tooLong
      }
      if isAtEnd {
        if isTooLong { line += 1 }
        return isTooLong ? .tooLong : nil
      }
      if buffer.count - next > limit {
        guard passesOver else {
          throw InputError(path: file.path, line: line + 1, column: 1, "a line of more than \(limit >> 20) MB")
        }
        isTooLong = true
      }
      if isTooLong { next = buffer.count }
      searched = buffer.count - next
      buffer.removeFirst(next)
      next = 0
      try fill()
    }
  }

  /// At least this many of the next bytes, fewer only at the end; they stay to be read.
  package mutating func peek(_ count: Int) throws(InputError) -> [UInt8] {
    while buffer.count - next < count, !isAtEnd { try fill() }
    return Array(buffer[next...].prefix(count))
  }

  /// Everything that is left.
  package mutating func rest() throws(InputError) -> [UInt8] {
    while !isAtEnd { try fill() }
    defer { next = buffer.count }
    return Array(buffer[next...])
  }

  private func lineEnd(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func take(to end: Int) -> [UInt8] {
    line += 1
    var bytes = buffer[next..<end]
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    return Array(bytes)
  }

  private mutating func fill() throws(InputError) {
    let piece = try file.read(1 << 18)
    isAtEnd = piece.isEmpty
    buffer += piece
  }
}
