import BilingualChecks
import BilingualText

/// The templates of a page in every language that the tool speaks. What stands in ⟨ ⟩ is a message.
struct SpokenTemplates: Sendable {
  /// The messages, template by template.
  let messages: [String]
  private let english: PageTemplates
  private let korean: PageTemplates

  /// - Parameter texts: by name; the one that is called `page` begins behind the page's head.
  init(_ texts: [String: String], runsScripts: Bool = false) {
    func templates(_ language: Language) -> PageTemplates {
      var said = texts.mapValues { Self.said($0, language) }
      said["page"] = PageTemplates.head(runsScripts: runsScripts, language) + (said["page"] ?? "")
      return PageTemplates(said)
    }
    messages = texts.sorted { $0.key < $1.key }.flatMap { text in
      text.value.split(separator: "⟨").dropFirst().map { String($0.prefix { $0 != "⟩" }) }
    }
    english = templates(.english)
    korean = templates(.korean)
  }

  subscript(language: Language) -> PageTemplates { language == .korean ? korean : english }

  private static func said(_ template: String, _ language: Language) -> String {
    let pieces = template.split(separator: "⟨", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces[0])) { text, piece in
      let message = piece.prefix { $0 != "⟩" }
      let said = Message(english: String(message), parts: []).text(in: language)
      return text + said + piece.dropFirst(message.count + 1)
    }
  }
}
