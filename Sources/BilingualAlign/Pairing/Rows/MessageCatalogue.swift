import BilingualDocuments
import BilingualText

/// Reads the messages of a catalogue of gettext (PO): contexts, plurals, fuzzy and untranslated messages. Obsolete ones (`#~`) and
/// former texts (`#|`) are passed over.
/// Source: GNU gettext manual 0.22, §3, "The Format of PO Files".
struct MessageCatalogue {
  /// A message with all its forms.
  private struct Message {
    var line = 0
    var context: String?
    var id: String?
    var plural: String?
    var translations: [(form: Int?, text: String)] = []
    var flags: Set<String> = []
    var isObsolete = false

    var isComplete: Bool { id != nil && !translations.isEmpty }
  }

  private enum Part {
    case context, id, plural
    case translation(Int)
  }

  private let path: String
  private var messages: [Message] = []
  private var message = Message()
  private var part: Part?
  private var line = 0
  private(set) var obsolete = 0

  /// The pairs in the order of the file.
  /// - Throws: ``InputError`` for a line that is none of a catalogue, and for other languages.
  /// - Complexity: O(bytes).
  static func rows(of bytes: [UInt8], path: String) throws(InputError) -> [BilingualTable.Row] {
    var catalogue = MessageCatalogue(path: path)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      catalogue.line += 1
      try catalogue.read(String(decoding: bytes[start..<end], as: UTF8.self).trimmingWhitespace)
      start = end + 1
    }
    catalogue.close()
    return try catalogue.rows()
  }

  private init(path: String) { self.path = path }

  // MARK: Lines

  private mutating func read(_ text: Substring) throws(InputError) {
    if text.isEmpty { return close() }
    if text.hasPrefix("#") { return try comment(text) }
    if text.hasPrefix("\"") { return try add(Self.unquoted(text)) }
    let keyword = text.prefix { $0.isLetter || $0 == "_" }
    let rest = text.dropFirst(keyword.count).trimmingWhitespace
    switch keyword {
    case "msgctxt":
      if message.id != nil { close() }
      part = .context
    case "msgid":
      if message.id != nil { close() }
      if message.line == 0 { message.line = line }
      message.line = line
      part = .id
    case "msgid_plural": part = .plural
    case "msgstr":
      var form: Int?
      if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
        guard let number = Int(rest[rest.index(after: rest.startIndex)..<end]), (0..<100).contains(number) else {
          throw error("no number of a plural form")
        }
        form = number
      }
      message.translations.append((form, ""))
      part = .translation(message.translations.count - 1)
    default: throw error("neither a keyword of a message catalogue (PO) nor a string in quotation marks")
    }
    guard let quote = rest.firstIndex(of: "\"") else { throw error("a string in quotation marks is missing") }
    try start(Self.unquoted(rest[quote...]))
  }

  private mutating func comment(_ text: Substring) throws(InputError) {
    if text.hasPrefix("#~") {
      if message.isComplete, !message.isObsolete { close() }
      let rest = text.dropFirst(2).trimmingWhitespace
      if rest.isEmpty || rest.hasPrefix("#") || rest.hasPrefix("|") { return }
      message.isObsolete = true
      return try read(rest)
    }
    // A comment begins the next message.
    if message.isComplete { close() }
    if text.hasPrefix("#,") || text.hasPrefix("#=") {
      for flag in text.dropFirst(2).split(separator: ",") { message.flags.insert(String(flag.trimmingWhitespace)) }
    }
  }

  private mutating func start(_ text: String?) throws(InputError) {
    switch part {
    case .context: message.context = ""
    case .id: message.id = ""
    case .plural: message.plural = ""
    case .translation, nil: break
    }
    try add(text)
  }

  private mutating func add(_ text: String?) throws(InputError) {
    guard let text else { throw error("a quotation mark is not closed, or something stands behind it") }
    switch part {
    case .context: message.context? += text
    case .id: message.id? += text
    case .plural: message.plural? += text
    case .translation(let index): message.translations[index].text += text
    case nil: throw error("a string that belongs to nothing")
    }
  }

  private mutating func close() {
    defer {
      message = Message()
      part = nil
    }
    guard message.isComplete else { return }
    if message.isObsolete { obsolete += 1 } else { messages.append(message) }
  }

  /// The text of a string with its escapes; `nil` for what is not one string.
  private static func unquoted(_ text: Substring) -> String? {
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
    var out = String.UnicodeScalarView()
    var rest = text.unicodeScalars.dropFirst().dropLast()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return nil }
      guard scalar == "\\" else {
        out.append(scalar)
        continue
      }
      guard let escaped = rest.popFirst() else { return nil }
      switch escaped {
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      case "a", "b", "f", "v": out.append(" ")
      default: out.append(escaped)
      }
    }
    return String(out)
  }

  // MARK: Pairs

  private func rows() throws(InputError) -> [BilingualTable.Row] {
    var isKoreanSource: Bool?
    if let head = messages.first(where: { $0.id == "" && $0.context == nil })?.translations.first?.text {
      isKoreanSource = try order(head)
    }
    let entries = messages.filter { $0.id != "" || $0.context != nil }
    let isKorean =
      isKoreanSource ?? (Language.guess(Array(entries.prefix(200).compactMap(\.id).joined().utf8)) == .korean)
    var rows: [BilingualTable.Row] = []
    for (index, message) in entries.enumerated() {
      let forms = message.translations.count
      for (form, text) in message.translations {
        // Of several forms the first is the singular; a language with one has it for every number.
        let isSingular = form == nil || form == 0 && forms > 1
        let id = isSingular ? message.id : message.plural ?? message.id
        var label = PairLabel(
          id: "\(message.context.map { $0 + "|" } ?? "")\(index + 1)\(form.map { "[\($0)]" } ?? "")")
        label.state = text.isEmpty ? PairLabel.untranslated : message.flags.contains("fuzzy") ? PairLabel.fuzzy : nil
        let (source, target) = (Self.folded(id ?? ""), Self.folded(text))
        if let row = BilingualTable.Row(
          path: path, line: message.line, korean: isKorean ? source : target, english: isKorean ? target : source,
          number: rows.count + 1, label: label)
        {
          rows.append(row)
        }
      }
    }
    return rows
  }

  /// Whether the messages are Korean, by what the header says of the translations.
  private func order(_ head: String) throws(InputError) -> Bool? {
    for field in head.split(whereSeparator: \.isNewline) {
      let pieces = field.split(separator: ":", maxSplits: 1)
      guard pieces.count == 2, pieces[0].trimmingWhitespace.lowercased() == "language" else { continue }
      let code = String(pieces[1].trimmingWhitespace)
      if code.isEmpty { return nil }
      switch Language(code: String(code.prefix { $0 != "@" && $0 != "." })) {
      case .korean: return false
      case .english: return true
      case nil:
        throw InputError(
          path: path, line: 1, "the catalogue's language is \(ForeignText.visible(code)), neither Korean nor English")
      }
    }
    return nil
  }

  private static func folded(_ text: String) -> String {
    text.onOneLine
  }

  private func error(_ message: String) -> InputError { InputError(path: path, line: line, column: 1, message) }
}
