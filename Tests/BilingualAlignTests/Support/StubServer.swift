import CSystem
import Foundation
import Synchronization

/// A server of HTTP in this process: it listens on a port of its own and answers each request in turn.
final class StubServer: Sendable {
  let port: UInt16
  private let socket: Int32
  private let requests = Mutex<[String]>([])

  /// - Parameter answer: status and body for the body of a request.
  init(_ answer: @escaping @Sendable (String) -> (Int, String)) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        precondition(bind(socket, $0, length) == 0 && listen(socket, 16) == 0)
        getsockname(socket, $0, &length)
      }
    }
    (self.socket, port) = (socket, UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in serve(answer) }
  }

  private func serve(_ answer: (String) -> (Int, String)) {
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { return }
      let request = Self.read(connection)
      if request.isEmpty { return }
      requests.withLock { $0.append(request) }
      let (status, body) = answer(request.components(separatedBy: "\r\n\r\n").last ?? "")
      let text = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
      _ = text.withCString { write(connection, $0, strlen($0)) }
      close(connection)
    }
  }

  private static func read(_ connection: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(connection, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      guard let head = text.range(of: "\r\n\r\n") else { continue }
      let length = text.lowercased().range(of: "content-length: ").flatMap { start in
        Int(text[start.upperBound...].prefix { $0.isNumber })
      }
      if text[head.upperBound...].utf8.count >= length ?? 0 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var heard: [String] { requests.withLock { $0 } }

  deinit { close(socket) }
}

extension StubServer {
  struct Request: Decodable {
    let model: String?
    let input: [String]
  }

  var address: String { "http://127.0.0.1:\(port)" }

  /// Answers with a vector for each text, the last first.
  static func vectors(_ body: String, _ vector: (String) -> [Float]) -> (Int, String) {
    guard let request = try? JSONDecoder().decode(Request.self, from: Data(body.utf8)) else { return (400, "{}") }
    let items = request.input.enumerated().reversed().map {
      "{\"index\": \($0.offset), \"embedding\": \(vector($0.element))}"
    }
    return (200, "{\"data\": [\(items.joined(separator: ", "))]}")
  }
}
