import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualReports

/// Lines of a stream of pairs.
@Suite struct StreamRequestTests {
  private func request(_ line: String) throws -> StreamRequest { try StreamRequest(Array(line.utf8)) }

  @Test func readsTextsAndFiles() throws {
    let inline = try request(#"{"id": 7, "ko": "가", "en": "a", "date": "2024-05-01", "other": [1]}"#)
    #expect(inline.texts == .inline(korean: "가", english: "a"))
    #expect(inline.date == CalendarDate(iso8601: "2024-05-01"))
    #expect(inline.id == .int(7))
    let files = try request(#"{"ko_path": "k.txt", "en_path": "e.txt"}"#)
    #expect(files.texts == .files(korean: "k.txt", english: "e.txt"))
    #expect(files.id == .null)
  }

  @Test func handsOnIdAndMetaAsTheyAre() throws {
    let line = #"{"id": {"b": 1.5, "a": [true, null, "x\u2028y"]}, "ko": "가", "en": "a", "meta": 12345678901234}"#
    let request = try request(line)
    #expect(request.id.text(pretty: false) == #"{"a":[true,null,"x\u2028y"],"b":1.5}"#)
    #expect(request.meta == .int(12_345_678_901_234))
  }

  @Test(arguments: [
    ("", JSONValue.null, "this line is empty"), ("{", .null, "this line is no JSON"),
    ("[1]", .null, "this line is no JSON object"),
    (#"{"id": 1}"#, .int(1), "a line needs ko and en, or ko_path and en_path"),
    (#"{"id": 1, "ko": "가"}"#, .int(1), "a line needs ko and en, or ko_path and en_path"),
    (#"{"id": "x", "ko": "가", "en": 5}"#, .string("x"), "“en” is not a text"),
    (
      #"{"id": 1, "ko": "가", "en": "a", "ko_path": "b"}"#, .int(1),
      "give either ko and en, or ko_path and en_path"
    ),
    (#"{"id": 1, "ko": "가", "en": "a", "date": "5월"}"#, .int(1), "“5월” is not a date such as 2024-04-15"),
  ])
  func saysWhatIsWrong(_ line: String, _ id: JSONValue, _ message: String) {
    #expect(throws: StreamRequest.Fault(id: id, message: message)) { try request(line) }
  }

  @Test func passesOverLinesThatAreTooLong() throws {
    try withFiles(["in.jsonl": "ab\n" + String(repeating: "x", count: 600_000) + "\ncd\r\nef"]) { folder in
      var reader = try LineReader(folder.appending(path: "in.jsonl").path)
      var seen: [String] = []
      while let line = try reader.readLine(upTo: 1000) {
        if case .line(let bytes) = line {
          seen.append(String(decoding: bytes, as: UTF8.self))
        } else {
          seen.append("too long")
        }
      }
      #expect(seen == ["ab", "too long", "cd", "ef"])
      #expect(reader.line == 4)
    }
  }
}
