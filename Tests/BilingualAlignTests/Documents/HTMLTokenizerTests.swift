import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments

/// The tokenizer against the tokenizer tests of html5lib, where `HTML5LIB_TESTS` names their folder (`testdata/tokenizer` of
/// html5lib's source package), and against what they taught.
@Suite struct HTMLTokenizerTests {
  private static let folder = ProcessInfo.processInfo.environment["HTML5LIB_TESTS"]

  /// Tags as `<name>` and `</name>`, and the text between them, undecoded.
  private static func tokens(_ input: String) -> [String] {
    var found: [String] = []
    Array(input.utf8).withUnsafeBufferPointer { bytes in
      var tokens = HTMLTokens(bytes)
      while let token = tokens.next() {
        switch token {
        case .start(let tag): found.append("<\(tag.name)>")
        case .end(let name): found.append("</\(name)>")
        case .text(let range):
          let text = String(decoding: bytes[range], as: UTF8.self)
          if let last = found.last, !last.hasPrefix("<") || last.count == 1 {
            found[found.count - 1] += text
          } else {
            found.append(text)
          }
        }
      }
    }
    return found
  }

  @Test(arguments: [
    ("<p>a</p><!-- x --!><p>b</p>", ["<p>", "a", "</p>", "<p>", "b", "</p>"]),
    ("a<!--x--->b", ["ab"]), ("a<!-->b", ["ab"]), ("a<!--->b", ["ab"]), ("a<!--!>-->b", ["ab"]),
    ("a<!--x--!b-->c", ["ac"]), ("a<!----!>b", ["ab"]), ("a<!--x", ["a"]), ("a<?php x ?>b", ["ab"]),
    ("a</ b>c", ["ac"]),
    ("a</>b", ["ab"]), ("a <b", ["a "]), ("a<b c='>", ["a"]), ("1 < 2", ["1 < 2"]), ("<a b='>'>c", ["<a>", "c"]),
    ("a<", ["a<"]),
    ("a</", ["a</"]),
  ])
  func endsCommentsAsTheStandardDoes(_ input: String, _ expected: [String]) {
    #expect(Self.tokens(input).filter { !$0.isEmpty } == expected)
  }

  @Test(.enabled("HTML5LIB_TESTS names no folder", { HTMLTokenizerTests.folder != nil }))
  func agreesWithHTML5Lib() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "test" }
    var count = 0
    var different: [String] = []
    for file in files {
      guard let all = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any],
        let tests = all["tests"] as? [[String: Any]]
      else { continue }
      for test in tests {
        guard let input = test["input"] as? String, let output = test["output"] as? [Any], test["initialStates"] == nil,
          test["doubleEscaped"] == nil, let expected = Self.expected(output)
        else { continue }
        // References are decoded later, and NUL and line ends are normalised before.
        guard !input.contains(where: { "&\r\0".contains($0) || $0 == "\r\n" }) else { continue }
        count += 1
        let found = Self.tokens(input).filter { !$0.isEmpty }
        if found != expected {
          different.append("\(file.lastPathComponent): \(input.debugDescription) \(found) \(expected)")
        }
      }
    }
    #expect(count > 500)
    #expect(different == [])
  }

  /// The tags and characters of a test's expected output.
  private static func expected(_ output: [Any]) -> [String]? {
    var found: [String] = []
    for token in output {
      guard let parts = token as? [Any], let kind = parts.first as? String else { continue }
      switch (kind, parts.count > 1 ? parts[1] as? String : nil) {
      case ("StartTag", let name?): found.append("<\(name)>")
      case ("EndTag", let name?): found.append("</\(name)>")
      case ("Character", let text?):
        if let last = found.last, !last.hasPrefix("<") || last.count == 1 {
          found[found.count - 1] += text
        } else {
          found.append(text)
        }
      default: break
      }
    }
    return found
  }
}
