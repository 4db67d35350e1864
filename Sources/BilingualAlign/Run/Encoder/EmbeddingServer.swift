internal import BilingualReports
internal import BilingualText
internal import Foundation
internal import Synchronization

/// A server that turns texts into vectors, spoken to as `POST …/v1/embeddings`: OpenAI's interface, which local servers of many
/// kinds offer.
///
/// It gets the texts, the name of the model and, if there is one, the key; nothing else. What it answered is kept by the hash of
/// server, model and text. `curl` carries the requests, so that proxies, certificates and addresses work as they do elsewhere.
package final class EmbeddingServer: Sendable {
  /// Where requests go to, with the path.
  package let address: String
  /// `nil` leaves the name to the server.
  package let model: String?
  private let key: String?
  private let cache: RecordFile?
  private let cachePath: String?
  /// What this process has put into the cache.
  private let kept = Mutex<Set<UInt128>>([])

  /// A request holds at most so many texts, and so many bytes: a line of a file of settings of `curl` ends at 100 KiB.
  private static let most = (texts: 32, bytes: 60_000)
  /// Encoders look at some hundred tokens; what is longer is cut.
  private static let longestText = 8_000
  private static let limits = ChildProcess.Limits(seconds: 600, output: 512 << 20)
  private static let cacheKind = RecordFile.Kind(name: "align-tool vectors", version: 1)

  /// - Parameters:
  ///   - address: `http://` or `https://`; what does not end in `/embeddings` is the server's root.
  ///   - key: is sent as a bearer token.
  ///   - cache: the file that answers are kept in; `nil` keeps none.
  /// - Throws: for an address of another kind; ``InputError`` for a cache that cannot be read.
  package init(address: String, model: String? = nil, key: String? = nil, cache: String? = nil) throws {
    guard address.hasPrefix("http://") || address.hasPrefix("https://"),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\"" && $0 != "\\" }),
      var parts = URLComponents(string: address), parts.host?.isEmpty == false, parts.fragment == nil
    else { throw RunError("an encoder is named by its address: http://host:port or https://…", path: address) }
    // What stands there would be shown with every error.
    guard parts.user == nil, parts.password == nil else {
      throw RunError("an address holds no name or password; the key is what ALIGN_TOOL_ENCODER_KEY says")
    }
    while parts.path.hasSuffix("/") { parts.path.removeLast() }
    if !parts.path.hasSuffix("/embeddings") {
      parts.path += parts.path.hasSuffix("/v1") ? "/embeddings" : "/v1/embeddings"
    }
    self.address = parts.string ?? address
    if let key, !key.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && $0 != "\"" && $0 != "\\" }) {
      throw RunError("the encoder's key holds a character that no key has")
    }
    self.model = model
    self.key = key
    cachePath = cache
    self.cache = try cache.map { path throws(InputError) in try RecordFile(path, Self.cacheKind) }
  }

  /// A vector for each text, in order, all of one size.
  /// - Throws: where the server cannot be reached, refuses, or answers something else than as many vectors.
  /// - Complexity: one request for 32 texts that are not known yet.
  package func vectors(of texts: [String]) throws(RunError) -> [[Float]] {
    var known: [String: [Float]] = [:]
    var asked: [String] = []
    for text in Set(texts).sorted() {
      if let bytes = cache?.payload(of: hash(of: text)), let vector = Self.vector(bytes) {
        known[text] = vector
      } else {
        asked.append(text)
      }
    }
    if let cachePath, Set(known.values.map(\.count)).count > 1 {
      throw RunError("vectors of several sizes, of more than one model; remove the file", path: cachePath)
    }
    // What was answered is kept, whatever comes after.
    defer { kept.withLock { _ in cache?.flush() } }
    var rest = asked[...]
    while !rest.isEmpty {
      if Task.isCancelled { throw RunError(CancellationError()) }
      var bytes = 0
      let batch = Array(
        rest.prefix(Self.most.texts).prefix { text in
          bytes += 2 * min(text.utf8.count, 4 * Self.longestText)
          return bytes <= Self.most.bytes || text == rest.first
        })
      rest = rest.dropFirst(batch.count)
      let vectors = try answer(to: batch)
      try requireOneSize(vectors, known: known.values.first?.count)
      for (text, vector) in zip(batch, vectors) {
        known[text] = vector
        keep(vector, hash(of: text))
      }
    }
    return texts.compactMap { known[$0] }
  }

  /// Nothing is kept of vectors that cannot be compared.
  private func requireOneSize(_ vectors: [[Float]], known: Int?) throws(RunError) {
    let sizes = Set(vectors.map(\.count))
    if sizes.count > 1 {
      throw RunError("the encoder answers with vectors of different sizes", path: address)
    }
    guard let known, let size = sizes.first, size != known else { return }
    let remedy = cachePath.map { "; for another model, give its name by --encoder-model, or remove \($0)" } ?? ""
    throw RunError("the encoder's vectors have \(size) numbers, and \(known) before\(remedy)", path: address)
  }

  private func keep(_ vector: [Float], _ hash: UInt128) {
    guard let cache else { return }
    kept.withLock { kept in
      guard kept.insert(hash).inserted else { return }
      cache.keep(Self.bytes(vector), key: hash, slot: UInt64(truncatingIfNeeded: hash))
    }
  }

  private func hash(of text: String) -> UInt128 {
    var hash = FNV1a()
    for part in [address, model ?? "", text] {
      for byte in part.utf8 { hash.combine(byte) }
      hash.combine(0)
    }
    return hash.value
  }

  private static func bytes(_ vector: [Float]) -> [UInt8] {
    vector.flatMap { number in withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) } }
  }

  private static func vector(_ bytes: [UInt8]) -> [Float]? {
    guard !bytes.isEmpty, bytes.count % 4 == 0 else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<bytes.count / 4).map {
        Float(bitPattern: UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
  }

  // MARK: One request

  private struct Request: Encodable {
    let model: String?
    let input: [String]
  }

  private struct Answer: Decodable {
    struct Item: Decodable {
      let index: Int?
      let embedding: [Float]
    }
    let data: [Item]
  }

  /// Seconds before a busy server is asked again.
  private static let pauses = [1.0, 3.0]

  private static func isBusy(_ status: Int) -> Bool { [408, 429, 500, 502, 503, 504].contains(status) }

  /// What a server says of its refusal: `{"error": {"message": …}}`, the same without a level or under another name, or the first line.
  private static func reason(_ body: Data) -> String {
    let object = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any]
    let inner = object?["error"] as? [String: Any] ?? object
    let said = ["message", "error", "detail"].lazy.compactMap { inner?[$0] as? String }.first
    let words = said ?? String(decoding: body.prefix(1000), as: UTF8.self)
    let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return String(line.filter { !$0.unicodeScalars.contains { $0.value < 0x20 } }.prefix(200))
  }

  private func answer(to texts: [String]) throws(RunError) -> [[Float]] {
    let request = Request(model: model, input: texts.map { String($0.prefix(Self.longestText)) })
    var (status, body) = try post(request)
    for pause in Self.pauses where Self.isBusy(status) {
      Thread.sleep(forTimeInterval: pause)
      (status, body) = try post(request)
    }
    guard (200..<300).contains(status) else {
      let reason = Self.reason(body)
      throw RunError("the encoder refuses: HTTP \(status)\(reason.isEmpty ? "" : ", \(reason)")", path: address)
    }
    let answer: Answer
    do { answer = try JSONDecoder().decode(Answer.self, from: body) } catch {
      throw RunError("the encoder's answer is not {\"data\": [{\"index\", \"embedding\"}]}", path: address)
    }
    guard answer.data.count == texts.count else {
      throw RunError("the encoder answers \(texts.count) texts with \(answer.data.count) vectors", path: address)
    }
    var vectors = [[Float]?](repeating: nil, count: texts.count)
    for (place, item) in answer.data.enumerated() {
      let index = item.index ?? place
      guard vectors.indices.contains(index), vectors[index] == nil,
        item.embedding.contains(where: { $0 != 0 }), item.embedding.allSatisfy(\.isFinite)
      else {
        throw RunError(
          "the encoder's answer has a vector that is zero, not finite, or of no text or one answered", path: address)
      }
      vectors[index] = item.embedding
    }
    return vectors.compactMap { $0 }
  }

  /// - Returns: the status of HTTP, and the body.
  private func post(_ request: Request) throws(RunError) -> (status: Int, body: Data) {
    let body: String
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.withoutEscapingSlashes]
      body = String(decoding: try encoder.encode(request), as: UTF8.self)
    } catch { throw RunError(error) }
    let child: ChildProcess
    do throws(ChildProcess.Failure) {
      // No argument: others may see those, and the key is none of their business. No ~/.curlrc either.
      child = try ChildProcess(
        "curl", ["--disable", "--config", "-"], input: Array(settings(body).utf8), limits: Self.limits)
    } catch {
      throw RunError("curl, which carries the requests, \(error.reason)", path: address)
    }
    guard child.status == 0 else {
      let words = String(decoding: child.errors, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
      throw RunError(
        "the encoder cannot be reached: \(words.isEmpty ? "curl ends with \(child.status)" : words)", path: address)
    }
    guard let end = child.output.lastIndex(of: 0x0A),
      let status = Int(String(decoding: child.output[(end + 1)...], as: UTF8.self))
    else { throw RunError("the encoder's answer breaks off", path: address) }
    return (status, Data(child.output[..<end]))
  }

  private func settings(_ body: String) -> String {
    let quoted = body.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    var lines = [
      "url = \"\(address)\"", "silent", "show-error", "connect-timeout = 10", "max-time = 300", "globoff",
      "proto = \"=http,https\"", "header = \"Content-Type: application/json\"",
      "header = \"Expect:\"", "write-out = \"\\n%{http_code}\"", "data-binary = \"\(quoted)\"",
    ]
    if let key { lines.append("header = \"Authorization: Bearer \(key)\"") }
    return lines.joined(separator: "\n") + "\n"
  }
}
