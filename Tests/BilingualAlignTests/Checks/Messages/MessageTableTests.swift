import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualReports
@testable import BilingualText

/// Every message has its row in `Languages/messages/korean.tsv`, and every row its message.
@Suite struct MessageTableTests {
  /// Where messages are written. What is said in English only, Docs/Decisions/017-messages-are-data.md lists.
  static let spoken =
    ["Archive", "Checks", "Pairing", "Reports", "Revision", "Terms", "Versions"].map { "BilingualAlign/" + $0 } + [
      "align-tool"
    ]
  static let templates = [HTMLTemplates.all, ComparisonHTML.templates, DriftTemplates.all].flatMap(\.messages)

  static let rows = LanguageData.table("messages/korean").rows.map { (english: $0.cells[0], korean: $0.cells[1]) }

  /// What holds no words needs no row: `{1} ({2}, {3})`.
  static func isWordless(_ template: String) -> Bool {
    !MessageForm(template).pieces.contains { piece in
      if case .text(let text) = piece { text.contains { $0.isLetter } } else { false }
    }
  }

  @Test func everyMessageOfTheSourcesHasARow() throws {
    let known = Set(Self.rows.map(\.english))
    let literals = try SourceMessages(folders: Self.spoken).literals
    let open = literals.filter {
      $0.isMessage && !known.contains($0.template) && !Self.isWordless($0.template) && $0.path != "StreamRequest.swift"
    }
    #expect(Set(open.map { "\($0.path): \($0.template)" }).sorted() == [])
    #expect(literals.count { $0.isMessage } > 100)
  }

  @Test func everyRowHasAMessageInTheSources() throws {
    let written = Set(try SourceMessages().literals.map(\.template) + Self.templates)
    #expect(Self.rows.map(\.english).filter { !written.contains($0) } == [])
  }

  @Test func everyMessageOfTheTemplatesHasARow() {
    let known = Set(Self.rows.map(\.english))
    #expect(Self.templates.count > 30)
    #expect(Self.templates.filter { !known.contains($0) } == [])
  }

  @Test(arguments: [
    (#"make(message: a ? "b \(x)" : "c", other: "d")"#, ["b {1}", "c"]),
    (#"let a: Message = "b \(f("c", 1)) \(n, "d", "e")""#, ["b {1} {2} {2:d/e}"]),
    ("func a() -> Message {\n  f(\"x\")\n  return \"y\"\n}\nlet b = \"z\"", ["y"]),
    ("let a: Message =\n  b\n  ? \"c\" : \"d\"\nlet e = \"f\"", ["c", "d"]),
    (#"Message("a") + Message(plain: "b") // message: "c""#, ["a"]),
  ])
  func messagesAreFoundInSources(_ row: (String, [String])) {
    #expect(SourceMessages(text: row.0).literals.filter(\.isMessage).map(\.template) == row.1)
  }

  /// Every row is a sentence in both languages, whatever fills it.
  @Test func everyRowIsSaidInBothLanguages() throws {
    for row in Self.rows {
      let words = (1...9).map { "낱말\($0)" }
      let message = Message(english: row.english, parts: words.map { .text($0) })
      let shown = MessageForm(row.english).shown
      for (language, said) in [Language.english, .korean].map({ ($0, message.text(in: $0)) }) {
        #expect(shown.allSatisfy { said.contains(words[$0]) } && !said.contains("{"), "\(language): \(said)")
      }
      #expect(MessageForm(row.korean).holes.isSubset(of: MessageForm(row.english).holes), "\(row.korean)")
    }
  }

  // MARK: What the checks say

  /// A message and the messages in it that have words.
  static func all(_ message: Message) -> [Message] {
    var found = isWordless(message.english) ? [] : [message]
    for part in message.parts {
      switch part {
      case .message(let inner), .reading(_, let inner): found += all(inner)
      case .text, .number, .word: break
      }
    }
    return found
  }

  static func findings(of check: any Check.Type) throws -> [Finding] {
    try check.info.bad.flatMap { try $0.findings(of: check) }
  }

  @Test(arguments: allChecks.map { $0.info.id })
  func everyFindingIsSaidInBothLanguages(_ id: String) throws {
    let check = try #require(allChecks.first { $0.info.id == id })
    let findings = try Self.findings(of: check)
    #expect(!findings.isEmpty)
    for finding in findings {
      for message in Self.all(finding.sentence) {
        #expect(MessageTable.wording(of: message.english) != nil, "\(message.english)")
      }
      let (english, korean) = (finding.sentence.text(in: .english), finding.sentence.text(in: .korean))
      #expect(korean != english && korean.contains { KoreanSyllable($0.unicodeScalars.first!) != nil }, "\(korean)")
      for said in [english, korean] { #expect(!said.contains("{") || finding.check == "tag-mismatch", "\(said)") }
    }
  }

  /// What both languages name is the same: the words of the document.
  @Test(arguments: allChecks.map { $0.info.id })
  func bothLanguagesQuoteTheSameWords(_ id: String) throws {
    let check = try #require(allChecks.first { $0.info.id == id })
    for finding in try Self.findings(of: check) {
      let korean = finding.sentence.text(in: .korean)
      for case .text(let text) in finding.sentence.parts { #expect(korean.contains(text), "\(korean)") }
    }
  }

  @Test func theLintFindsWhatIsWrong() throws {
    let text = """
      english\tkorean
      “{1}” stands twice\t“{2}” 두 번
      there are two full stops\t
      there is more than one space\t빈칸 {
      “{1}” is forbidden; write “{2}”\t“{1}”{1:는/은} “{2}”
      """
    let file = LanguageData.File(name: "messages/korean", path: "mine.tsv", bytes: Array(text.utf8))
    let issues = LanguageLint(added: [file]).issues.filter { $0.path == "mine.tsv" }.map { "\($0.line): \($0.message)" }
    #expect(
      issues == [
        "2: the English has no part {2}", "2: {1} of the English is lost",
        "3: “there are two full stops” is not translated",
        "4: “빈칸 {” holds a brace that is neither {1} nor {1:one/other}",
        "5: “는/은” is no particle: the form after a consonant comes first",
      ])
  }
}
