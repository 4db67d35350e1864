import Foundation

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualReports
@testable import BilingualRun
@testable import BilingualText

/// Readers of what says how a run goes: the configuration, and requests of a stream.
extension Readers {
  static let settings: [String: @Sendable ([UInt8]) throws -> Void] = [
    "configuration": configuration,
    "jsonl": stream,
  ]

  /// What a configuration says can be printed, and what is printed says the same.
  @Sendable private static func configuration(_ bytes: [UInt8]) throws {
    let configuration = try ConfigurationReader.read(ScratchFile.write(bytes, "settings.yml"))
    for case .patterns(let korean, let english, _) in configuration.pairs {
      _ = PathPattern(english).canBeFilled(from: PathPattern(korean))
    }
    let printed = try configuration.printed()
    do {
      let again = try ConfigurationReader.read(ScratchFile.write(FileName.bytes(printed), "printed.yml")).printed()
      precondition(again == printed, "a configuration keeps its settings")
    } catch {
      preconditionFailure("what was printed cannot be read: \(error)")
    }
  }

  /// Lines of requests, each with its answer.
  @Sendable private static func stream(_ bytes: [UInt8]) throws {
    var reader = try LineReader(ScratchFile.write(bytes, "lines.jsonl"))
    while let line = try reader.readLine(upTo: 1 << 12) {
      guard case .line(let line) = line else { continue }
      do {
        let request = try StreamRequest(line)
        answered(StreamReply.error("x", id: request.id, line: reader.line, meta: request.meta))
      } catch {
        precondition(!error.message.isEmpty, "an error without words")
        answered(StreamReply.error(error.message, id: error.id, line: reader.line))
      }
    }
  }

  /// An answer is one line of JSON.
  private static func answered(_ reply: String) {
    precondition(reply.utf8.count { $0 == 0x0A } == 1 && reply.hasSuffix("\n"), "an answer is one line")
    precondition((try? JSONSerialization.jsonObject(with: Data(reply.utf8))) != nil, "an answer is JSON")
  }
}
