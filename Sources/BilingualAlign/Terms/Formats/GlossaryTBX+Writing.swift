import BilingualText

extension GlossaryTBX {
  /// A TBX 3 document in DCA style.
  package static func text(_ concepts: [Concept], dialect: Dialect = .basic) -> String {
    let name = "TBX-" + dialect.rawValue.prefix(1).uppercased() + dialect.rawValue.dropFirst()
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="\(name)" style="dca" xml:lang="ko" xmlns="urn:iso:std:iso:30042:ed-2">
        <tbxHeader>
          <fileDesc>
            <sourceDesc><p>Written by align-tool.</p></sourceDesc>
          </fileDesc>
        </tbxHeader>
        <text>
          <body>

      """
    for concept in GlossaryTSV.sorted(concepts) { write(concept, dialect, to: &text) }
    return text + "    </body>\n  </text>\n</tbx>\n"
  }

  private static func write(_ concept: Concept, _ dialect: Dialect, to text: inout String) {
    let isName = isXMLName(concept.id)
    text += "      <conceptEntry id=\"\(isName ? concept.id : "c-\(concept.place.line)")\">\n"
    if dialect != .core { text += "        <descrip type=\"subjectField\">\(concept.category.rawValue)</descrip>\n" }
    if dialect == .basic, !concept.source.isEmpty {
      text += "        <admin type=\"source\">\(escaped(concept.source))</admin>\n"
    }
    if !concept.note.isEmpty { text += "        <note>\(escaped(own(concept.note)))</note>\n" }
    var extras: [(String, String)] = []
    if !isName { extras.append(("id", concept.id)) }
    if dialect == .core { extras.append(("category", concept.category.rawValue)) }
    if dialect == .core, !concept.partOfSpeech.isEmpty { extras.append(("pos", concept.partOfSpeech)) }
    if dialect != .basic, !concept.source.isEmpty { extras.append(("source", concept.source)) }
    if !concept.validity.isAlways { extras.append(("valid", concept.validity.description)) }
    if concept.caseRule != .smart { extras.append(("case", concept.caseRule.rawValue)) }
    if concept.use != .on { extras.append(("use", concept.use.rawValue)) }
    if concept.confidence != .high { extras.append(("confidence", concept.confidence.rawValue)) }
    if !concept.guards.isEmpty { extras.append(("guard", TermGuard.text(concept.guards))) }
    if let successor = concept.successor { extras.append(("successor", successor)) }
    write(extras, indent: "        ", to: &text)
    for language in [Language.korean, .english] {
      let terms = concept.terms.filter { $0.language == language }
      guard !terms.isEmpty else { continue }
      text += "        <langSec xml:lang=\"\(language.rawValue)\">\n"
      for term in terms { write(term, partOfSpeech: concept.partOfSpeech, dialect: dialect, to: &text) }
      text += "        </langSec>\n"
    }
    text += "      </conceptEntry>\n"
  }

  private static func write(_ term: Term, partOfSpeech: String, dialect: Dialect, to text: inout String) {
    text += "          <termSec>\n            <term>\(escaped(term.text))</term>\n"
    if dialect != .core {
      if !partOfSpeech.isEmpty {
        text += "            <termNote type=\"partOfSpeech\">\(escaped(partOfSpeech))</termNote>\n"
      }
      let status = term.status == .forbidden ? TermStatus.deprecated : term.status
      text += "            <termNote type=\"administrativeStatus\">\(status.rawValue)Term-admn-sts</termNote>\n"
    }
    var extras: [(String, String)] = []
    if dialect == .core || term.status == .forbidden { extras.append(("status", term.status.rawValue)) }
    if !term.validity.isAlways { extras.append(("valid", term.validity.description)) }
    if term.isShort { extras.append(("short", "yes")) }
    write(extras, indent: "            ", to: &text)
    text += "          </termSec>\n"
  }

  /// A note that begins as ours do says that it is one.
  private static func own(_ note: String) -> String { note.hasPrefix(mark) ? "\(mark) \(noteKey)=\(note)" : note }

  private static func write(_ extras: [(String, String)], indent: String, to text: inout String) {
    for (key, value) in extras { text += "\(indent)<note>\(mark) \(key)=\(escaped(value))</note>\n" }
  }

  private static func isXMLName(_ id: String) -> Bool {
    guard let first = id.utf8.first, Byte.isLetter(first) else { return false }
    return id.utf8.allSatisfy { Byte.isASCIIWord($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }

  /// Whether XML 1.0 can hold all of a text; what it cannot hold is left out.
  static func holds(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isHeld) }

  private static func isHeld(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF || scalar == "\t" || scalar == "\n"
  }

  static func escaped(_ text: String) -> String {
    XMLText.escaped(String(String.UnicodeScalarView(text.unicodeScalars.filter(isHeld))))
  }
}
