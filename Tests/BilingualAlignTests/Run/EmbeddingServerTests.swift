import Foundation
import Synchronization
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualRun

/// A server of sentence vectors, spoken to over HTTP.
@Suite struct EmbeddingServerTests {
  /// A vector of the length of each text.
  private static func lengths(_ body: String) -> (Int, String) {
    StubServer.vectors(body) { [Float($0.count), 1] }
  }

  @Test func vectorsComeInTheOrderOfTheTexts() throws {
    let stub = StubServer(Self.lengths)
    let server = try EmbeddingServer(address: stub.address + "/", model: "m\"1", key: "secret")
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
      let server = try EmbeddingServer(address: stub.address, cache: path)
      #expect(try server.vectors(of: ["one", "three"]) == [[3, 1], [5, 1]])
    }
    #expect(stub.heard.count == 1)
    // Another model has other vectors.
    _ = try EmbeddingServer(address: stub.address, model: "other", cache: path).vectors(of: ["one"])
    #expect(stub.heard.count == 2)
  }

  @Test func manyTextsAreManyRequests() throws {
    let stub = StubServer(Self.lengths)
    let texts = (1...150).map { String(repeating: "가", count: $0) }
    let vectors = try EmbeddingServer(address: stub.address).vectors(of: texts)
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
      "the encoder's answer has a vector that is zero, not finite, or of no text or one answered"
    ),
    (
      200, "{\"data\": [{\"index\": 7, \"embedding\": [1]}]}",
      "the encoder's answer has a vector that is zero, not finite, or of no text or one answered"
    ),
  ])
  func whatGoesWrongIsOneLine(_ status: Int, _ body: String, _ message: String) throws {
    let stub = StubServer { _ in (status, body) }
    let server = try EmbeddingServer(address: stub.address)
    let error = #expect(throws: RunError.self) { try server.vectors(of: ["a"]) }
    #expect(error?.description == "\(stub.address)/v1/embeddings: error: \(message)")
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
    #expect(try EmbeddingServer(address: stub.address).vectors(of: ["abc"]) == [[3, 1]])
    #expect(stub.heard.count == 2)
  }

  @Test func whatWasAnsweredIsKept() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let texts = (10...59).map { String(repeating: "a", count: $0) }
    let stub = StubServer { body in body.contains(texts[40]) ? (400, "no") : Self.lengths(body) }
    #expect(throws: RunError.self) { try EmbeddingServer(address: stub.address, cache: path).vectors(of: texts) }
    let first = stub.heard.count
    #expect(first == 2)
    let known = try EmbeddingServer(address: stub.address, cache: path).vectors(of: Array(texts.prefix(20)))
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
    #expect(SegmentRuns(["a\u{A0} b", "c", "c"], maximumSide: 2).texts == ["a b", "a b c", "c", "c c"])
    #expect(SegmentRuns([], maximumSide: 4).texts == [])
    #expect(SegmentRuns(["", "a"], maximumSide: 2).texts == ["a"])
  }

  /// One answer of another size is not kept, so that the next run is well.
  @Test func vectorsOfAnotherSizeAreNotKept() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let odd = StubServer { body in StubServer.vectors(body) { $0 == "b" ? [1, 1, 1] : [1, 1] } }
    let error = #expect(throws: RunError.self) {
      try EmbeddingServer(address: odd.address, model: "m", cache: path).vectors(of: ["a", "b"])
    }
    #expect(error?.message == "the encoder answers with vectors of different sizes")
    let known = Mutex(2)
    let changing = StubServer { body in
      StubServer.vectors(body) { _ in [Float](repeating: 1, count: known.withLock { $0 }) }
    }
    func vectors(_ texts: [String]) throws -> [[Float]] {
      try EmbeddingServer(address: changing.address, cache: path).vectors(of: texts)
    }
    #expect(try vectors(["a", "b"]) == [[1, 1], [1, 1]])
    known.withLock { $0 = 3 }
    let other = #expect(throws: RunError.self) { try vectors(["a", "c"]) }
    #expect(other?.message.contains("have 3 numbers, and 2 before; for another model") == true)
    #expect(other?.message.hasSuffix("remove \(path)") == true)
    #expect(try vectors(["a", "b"]) == [[1, 1], [1, 1]])
  }
}
