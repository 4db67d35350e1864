import BilingualText
import CZlib

/// Unpacks raw deflate data, as HWP files have it.
/// Source: RFC 1951.
enum Inflate {
  /// Bytes that come out at most; what unpacks to more than ``ratio`` times its size is refused above ``freeSize``.
  static let limit = 256 << 20
  static let ratio = ZipArchive.ratio
  static let freeSize = ZipArchive.freeSize

  enum Failure: Error {
    case damaged, cutOff, tooLarge
  }

  /// Returns what `bytes` unpack to. Bytes after the end of the data are left.
  /// - Complexity: O(bytes that come out).
  static func raw(_ bytes: ArraySlice<UInt8>) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged
    }
    defer { inflateEnd(&stream) }
    let result: Result<[UInt8], Failure> = bytes.withUnsafeBufferPointer { input in
      guard input.count <= Int(UInt32.max) else { return .failure(.tooLarge) }
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      do throws(Failure) {
        return .success(try drain(&stream, from: input.count))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func drain(_ stream: inout z_stream, from size: Int) throws(Failure) -> [UInt8] {
    var whole: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (status, count) = chunk.withUnsafeMutableBufferPointer { buffer in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, buffer.count - Int(stream.avail_out))
      }
      whole += chunk[..<count]
      guard whole.count <= limit, whole.count <= freeSize || whole.count / ratio <= size else { throw .tooLarge }
      switch status {
      case Z_STREAM_END: return whole
      case Z_OK: continue
      case Z_BUF_ERROR: throw .cutOff
      default: throw .damaged
      }
    }
  }
}
