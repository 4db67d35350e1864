/// A sentence for people that is made of parts, so that it can be said in every language that the tool speaks.
///
/// It is written as a literal: the English with a hole for each part is its name in the tables of the other languages, and
/// `\(…)` fills the hole.
///
///     let message: Message = "“\(word)” stands twice"
///     message.text(in: .english)   // “the” stands twice
///     message.text(in: .korean)    // “the”가 두 번 연달아 쓰였습니다
public struct Message: Sendable, Hashable {
  /// What fills a hole.
  public enum Part: Sendable, Hashable {
    /// A text of a document, a name, a value: the same in every language; see ``ForeignText``.
    case text(String)
    case number(Int)
    /// A word or name that a table has in both languages.
    case word(english: String, korean: String)
    indirect case message(Message)
    /// A text of a document and what it was read as, which is said where it is another text.
    indirect case reading(String, as: Message)
  }

  /// The English, with `{1}` for the first part: `“{1}” stands twice`. See ``MessageForm`` for what else a hole may say.
  public let english: String
  /// What stands in the gaps.
  public let parts: [Part]

  package init(english: String, parts: [Part]) {
    self.english = english
    self.parts = parts
  }

  /// A word or name that a table has in both languages.
  package init(english: String, korean: String) {
    self.init(english: "{1}", parts: [.word(english: english, korean: korean)])
  }

  /// Several messages with a sign between them: `a, b`.
  public static func list(_ items: [Message], separator: String = ", ") -> Message {
    Message(
      english: items.indices.map { "{\($0 + 1)}" }.joined(separator: separator), parts: items.map { .message($0) })
  }

  /// A text that is the same in every language.
  public init(plain text: String) {
    self.init(english: "{1}", parts: [.text(ForeignText.visible(text))])
  }
}

extension Message: ExpressibleByStringInterpolation {
  /// A text without gaps.
  public init(stringLiteral text: String) { self.init(english: text, parts: []) }

  /// A text with what was interpolated in its gaps.
  public init(stringInterpolation written: StringInterpolation) {
    self.init(english: written.english, parts: written.parts)
  }

  /// What the compiler builds a message with.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var parts: [Part] = []

    /// Begins an empty message.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount)
    }

    /// Appends a piece of the text.
    public mutating func appendLiteral(_ text: String) { english += text }

    /// Appends foreign text, with everything invisible made visible.
    public mutating func appendInterpolation(_ text: String) { append(.text(ForeignText.visible(text))) }

    /// Appends a number.
    public mutating func appendInterpolation(_ number: Int) { append(.number(number)) }

    /// Appends a message, which is translated with the whole.
    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    /// By ISO 8601: `2024-04-15`.
    public mutating func appendInterpolation(_ date: CalendarDate) { append(.text("\(date)")) }

    /// A number with the word for what it counts: `1 error`, `2 errors`.
    public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      append(.number(count))
      english += " {\(parts.count):\(one)/\(many)}"
    }

    /// The same with a number in digits: `0.5 hours`.
    package mutating func appendInterpolation(_ amount: String, _ one: String, _ many: String) {
      append(.text(amount))
      english += " {\(parts.count):\(one)/\(many)}"
    }

    private mutating func append(_ part: Part) {
      parts.append(part)
      english += "{\(parts.count)}"
    }
  }
}

extension Message: CustomStringConvertible {
  /// The English.
  public var description: String { text(in: .english) }

  /// The sentence in a language; in English where the tables have no row for it.
  /// - Complexity: O(its length); the first in a language other than English reads its table.
  public func text(in language: Language) -> String {
    MessageForm(language == .english ? english : MessageTable.wording(of: english) ?? english)
      .filled(with: parts, language)
  }
}
