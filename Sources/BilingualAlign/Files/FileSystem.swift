internal import CSystem
internal import Foundation

/// The system's calls on files, by names of any bytes. Each returns what the call returns and leaves `errno` as it does; a
/// name with a NUL in it is the name of no file.
package enum FileSystem {
  static func withPath(_ path: String, _ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    let bytes = FileName.bytes(path)
    if bytes.contains(0) {
      errno = ENOENT
      return -1
    }
    return (bytes + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in chars.baseAddress.map(call) ?? -1 }
    }
  }

  package static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0) -> Int32 {
    withPath(path) { Foundation.open($0, flags | O_CLOEXEC, mode) }
  }

  static func unlink(_ path: String) -> Int32 { withPath(path) { Foundation.unlink($0) } }

  static func rename(_ path: String, to place: String) -> Int32 {
    withPath(path) { from in withPath(place) { to in Foundation.rename(from, to) } }
  }

  /// Gives two files each other's name in one step; not every file system can.
  static func exchange(_ path: String, with place: String) -> Int32 {
    withPath(path) { one in withPath(place) { other in csystem_exchange(one, other) } }
  }

  /// Returns the path without links, `.` and `..`; `nil` where it leads nowhere.
  static func resolved(_ path: String) -> String? {
    var found: String?
    _ = withPath(path) { path in
      guard let place = realpath(path, nil) else { return -1 }
      found = FileName.string(cString: place)
      free(place)
      return 0
    }
    return found
  }

  /// Returns what a link says, whether or not it leads to a file; `nil` for what is no link.
  package static func linkTarget(_ path: String) -> String? {
    var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = withPath(path) { path in
      target.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Int32(readlink(path, $0.assumingMemoryBound(to: CChar.self), buffer.count)) } ?? -1
      }
    }
    return count > 0 ? FileName.string(target[..<Int(count)]) : nil
  }

  /// Returns what the system says of the last failure, in small letters.
  package static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)).lowercased() }
}
