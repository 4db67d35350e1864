import CSystem
import Foundation
import Synchronization
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualRun

/// A server of sentence vectors, spoken to over HTTP.
@Suite struct EmbeddingServerTests {
  /// Listens on a port of its own and answers each request in turn.
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

    /// Connects once and says nothing, so that it ends.
    deinit { close(socket) }
  }

  private struct Request: Decodable {
    let model: String?
    let input: [String]
  }

  /// A vector of the length of each text, and the answers in reverse order.
  private static func lengths(_ body: String) -> (Int, String) {
    guard let request = try? JSONDecoder().decode(Request.self, from: Data(body.utf8)) else { return (400, "{}") }
    let items = request.input.enumerated().reversed().map {
      "{\"index\": \($0.offset), \"embedding\": [\($0.element.count), 1]}"
    }
    return (200, "{\"data\": [\(items.joined(separator: ", "))]}")
  }

  private static func address(_ server: StubServer) -> String { "http://127.0.0.1:\(server.port)" }

  @Test func vectorsComeInTheOrderOfTheTexts() throws {
    let stub = StubServer(Self.lengths)
    let server = try EmbeddingServer(address: Self.address(stub) + "/", model: "m\"1", key: "secret")
    let texts = ["회의가 “열렸다”.", "a \"b\" \\ c", "회의가 “열렸다”.", "x"]
    #expect(try server.vectors(of: texts) == [[10, 1], [9, 1], [10, 1], [1, 1]])
    let request = try #require(stub.heard.first)
    #expect(stub.heard.count == 1)
    #expect(request.hasPrefix("POST /v1/embeddings HTTP/1.1\r\n"))
    #expect(request.contains("Authorization: Bearer secret\r\n"))
    #expect(request.contains("\"model\":\"m\\\"1\""))
  }

  @Test func aSentenceIsSentOnce() throws {
    let stub = StubServer(Self.lengths)
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for _ in 1...2 {
      let server = try EmbeddingServer(address: Self.address(stub), cache: path)
      #expect(try server.vectors(of: ["one", "three"]) == [[3, 1], [5, 1]])
    }
    #expect(stub.heard.count == 1)
    // Another model has other vectors.
    _ = try EmbeddingServer(address: Self.address(stub), model: "other", cache: path).vectors(of: ["one"])
    #expect(stub.heard.count == 2)
  }

  @Test func manyTextsAreManyRequests() throws {
    let stub = StubServer(Self.lengths)
    let texts = (1...150).map { String(repeating: "가", count: $0) }
    let vectors = try EmbeddingServer(address: Self.address(stub)).vectors(of: texts)
    #expect(vectors == (1...150).map { [Float($0), 1] })
    #expect(stub.heard.count >= 3)
  }

  @Test(arguments: [
    (401, "{\"error\": {\"message\": \"no key\"}}", "the encoder refuses: HTTP 401, no key"),
    (404, "not here\n…", "the encoder refuses: HTTP 404, not here"),
    (422, "{\"error\": \"batch size 60 > 32\"}", "the encoder refuses: HTTP 422, batch size 60 > 32"),
    (400, "{\"detail\": \"no such model\"}", "the encoder refuses: HTTP 400, no such model"),
    (200, "<html>", "the encoder's answer is not {\"data\": [{\"index\", \"embedding\"}]}"),
    (200, "{\"data\": []}", "the encoder answers 1 texts with 0 vectors"),
    (
      200, "{\"data\": [{\"embedding\": [0, 0]}]}",
      "the encoder's answer has a vector that is zero, not finite or of no text"
    ),
    (
      200, "{\"data\": [{\"index\": 7, \"embedding\": [1]}]}",
      "the encoder's answer has a vector that is zero, not finite or of no text"
    ),
  ])
  func whatGoesWrongIsOneLine(_ status: Int, _ body: String, _ message: String) throws {
    let stub = StubServer { _ in (status, body) }
    let server = try EmbeddingServer(address: Self.address(stub))
    let error = #expect(throws: RunError.self) { try server.vectors(of: ["a"]) }
    #expect(error?.description == "\(Self.address(stub))/v1/embeddings: error: \(message)")
  }

  @Test func aBusyServerIsAskedAgain() throws {
    let tries = Mutex(0)
    let stub = StubServer { body in
      let count = tries.withLock { count in
        count += 1
        return count
      }
      return count == 1 ? (503, "busy") : Self.lengths(body)
    }
    #expect(try EmbeddingServer(address: Self.address(stub)).vectors(of: ["abc"]) == [[3, 1]])
    #expect(stub.heard.count == 2)
  }

  @Test func whatWasAnsweredIsKept() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let texts = (10...59).map { String(repeating: "a", count: $0) }
    let stub = StubServer { body in body.contains(texts[40]) ? (400, "no") : Self.lengths(body) }
    #expect(throws: RunError.self) { try EmbeddingServer(address: Self.address(stub), cache: path).vectors(of: texts) }
    let first = stub.heard.count
    #expect(first == 2)
    let known = try EmbeddingServer(address: Self.address(stub), cache: path).vectors(of: Array(texts.prefix(20)))
    #expect(known.map { $0[0] } == (10...29).map { Float($0) })
    #expect(stub.heard.count == first)
  }

  @Test func aServerThatIsNotThere() throws {
    let port = StubServer { _ in (200, "") }.port
    let server = try EmbeddingServer(address: "http://127.0.0.1:1/v1")
    let error = #expect(throws: RunError.self) { try server.vectors(of: ["a"]) }
    #expect(
      error?.description.hasPrefix("http://127.0.0.1:1/v1/embeddings: error: the encoder cannot be reached: ") == true)
    #expect(port > 0)
  }

  @Test(arguments: [
    "localhost:8080", "file:///etc/passwd", "http://", "http://a b", "http://a\"\nurl = \"b", "http://me:secret@a",
    "http://a/#b",
  ])
  func otherAddressesAreRefused(_ address: String) {
    #expect(throws: RunError.self) { try EmbeddingServer(address: address) }
  }

  @Test func runsAreEveryOneToFour() {
    #expect(SentenceEmbeddings.runs(of: ["a\u{A0} b", "c", "c"], maximumSide: 2) == ["a b", "a b c", "c", "c c"])
    #expect(SentenceEmbeddings.runs(of: [], maximumSide: 4) == [])
  }
}
