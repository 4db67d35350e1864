import BilingualDocuments
import BilingualOffice
package import BilingualText

/// TBX, the XML exchange format of terminology (ISO 30042): version 3 in the dialects Core, Min and Basic in and out,
/// version 2 (`martif`) in.
///
/// Terms, status, part of speech, category, note and source have elements of their own where the dialect has them. What
/// TBX has no element for (validity, guards, case rules, use, successor, confidence, short forms, the difference between
/// deprecated and forbidden) is written into a `note` that begins with `align-tool:`, so that nothing is lost on the way
/// back; other tools show it as a note.
package enum GlossaryTBX {
  package enum Dialect: String, Sendable, CaseIterable { case core, min, basic }

  /// The word that begins a note with what TBX cannot say.
  static let mark = "align-tool:"
  /// What such a note calls a note of the glossary that begins with that word itself.
  static let noteKey = "note"

  package static func concepts(_ bytes: [UInt8], path: String) throws(InputError) -> [Concept] {
    try contents(bytes, path: path).concepts
  }

  /// - Throws: ``InputError`` also for a file whose entries have other languages only.
  static func contents(_ bytes: [UInt8], path: String) throws(InputError) -> GlossaryContents {
    let reader = try XMLPullReader(bytes, path: path)
    guard try reader.next(["tbx", "martif"]) != nil else {
      throw InputError(path: path, line: 1, column: 1, "no TBX document: neither “tbx” nor “martif” is its root")
    }
    var contents = GlossaryContents(concepts: [])
    var languages: Set<String> = []
    while try reader.next(["conceptEntry", "termEntry"]) != nil {
      let entry = try reader.element()
      if let concept = try concept(entry, path: path) {
        contents.concepts.append(concept)
        continue
      }
      for section in entry.children where section.name == "langSec" || section.name == "langSet" {
        languages.insert(section.attributes["xml:lang"] ?? section.attributes["lang"] ?? "none")
      }
      contents.remarks.append(
        GlossaryRemark(
          place: GlossaryPlace(path: path, line: entry.line),
          message: "the entry lacks a term in Korean or English and is not read", isLoss: true))
    }
    if contents.concepts.isEmpty, !contents.remarks.isEmpty {
      let names = languages.sorted().prefix(12).map { ForeignText.visible($0) }.joined(separator: ", ")
      throw InputError(path: path, "no entry has Korean and English; the languages are \(names)")
    }
    return contents
  }

  /// - Returns: `nil` for an entry that lacks one of the two languages.
  private static func concept(_ entry: XMLPullReader.Element, path: String) throws(InputError) -> Concept? {
    let place = GlossaryPlace(path: path, line: entry.line)
    var concept = Concept(
      id: entry.attributes["xml:id"] ?? entry.attributes["id"] ?? "entry-\(entry.line)", terms: [], place: place)
    var extras: [String: String] = [:]
    for item in flat(entry.children) {
      switch (item.name, item.attributes["type"]) {
      case ("descrip", "subjectField"), ("subjectField", _):
        concept.category = TermCategory(glossary: item.wholeText) ?? .general
      case ("note", _): note(item.wholeText, as: &concept.note, extras: &extras)
      case ("admin", "source"), ("source", _): concept.source = item.wholeText
      case ("langSec", _), ("langSet", _): concept.terms += try terms(item, &concept, path: path)
      default: break
      }
    }
    try apply(extras, to: &concept, path: path, line: entry.line)
    concept.terms = concept.sortedTerms
    let languages = Set(concept.terms.map(\.language))
    return languages.count == 2 ? concept : nil
  }

  private static func terms(
    _ section: XMLPullReader.Element, _ concept: inout Concept, path: String
  ) throws(InputError) -> [Term] {
    let code = (section.attributes["xml:lang"] ?? section.attributes["lang"] ?? "").prefix(2).lowercased()
    guard let language = Language(rawValue: code) else { return [] }
    var terms: [Term] = []
    for group in section.children where ["termSec", "tig", "ntig"].contains(group.name) {
      let items = flat(group.children)
      guard let text = items.first(where: { $0.name == "term" })?.wholeText, !text.isEmpty else { continue }
      var status = terms.isEmpty ? TermStatus.preferred : .admitted
      var extras: [String: String] = [:]
      var ignored = ""
      for item in items {
        switch (item.name, item.attributes["type"]) {
        case ("termNote", "administrativeStatus"), ("administrativeStatus", _),
          ("termNote", "normativeAuthorization"), ("normativeAuthorization", _):
          status = administrative(item.wholeText) ?? status
        case ("termNote", "partOfSpeech"), ("partOfSpeech", _): concept.partOfSpeech = item.wholeText
        case ("note", _): note(item.wholeText, as: &ignored, extras: &extras)
        default: break
        }
      }
      var validity = DateSpan.always
      if let span = extras["valid"] {
        guard let read = DateSpan(span) else {
          throw InputError(path: path, line: group.line, column: 1, "“\(span)” is no span of dates")
        }
        validity = read
      }
      terms.append(
        Term(
          TermCell.normalised(text), language: language,
          status: extras["status"].flatMap { TermStatus(rawValue: $0) } ?? status,
          validity: validity,
          isShort: extras["short"] == "yes"))
    }
    return terms
  }

  /// Elements that only group others are opened.
  private static func flat(_ items: [XMLPullReader.Element]) -> [XMLPullReader.Element] {
    items.flatMap { item in
      ["termGrp", "descripGrp", "adminGrp", "termNoteGrp"].contains(item.name) ? flat(item.children) : [item]
    }
  }

  private static func administrative(_ text: String) -> TermStatus? {
    switch text.split(separator: "-").first.map(String.init) ?? text {
    case "preferredTerm", "standardizedTerm": .preferred
    case "admittedTerm", "legalTerm", "regulatedTerm": .admitted
    case "deprecatedTerm", "supersededTerm": .deprecated
    default: nil
    }
  }

  private static func note(_ text: String, as note: inout String, extras: inout [String: String]) {
    var own = text
    if text.hasPrefix(mark) {
      let pieces = text.dropFirst(mark.count).split(separator: "=", maxSplits: 1)
      if pieces.count == 2 {
        let (key, value) = (String(pieces[0].trimmingWhitespace), String(pieces[1].trimmingWhitespace))
        if key != noteKey {
          extras[key] = value
          return
        }
        own = value
      }
    }
    note += note.isEmpty ? own : "; " + own
  }

  private static func apply(
    _ extras: [String: String], to concept: inout Concept, path: String, line: Int
  ) throws(InputError) {
    func read<T>(_ key: String, _ make: (String) -> T?) throws(InputError) -> T? {
      guard let text = extras[key] else { return nil }
      guard let value = make(text) else {
        throw InputError(path: path, line: line, column: 1, "“\(text)” is no \(key)")
      }
      return value
    }
    concept.id = extras["id"] ?? concept.id
    concept.category = try read("category") { TermCategory(rawValue: $0) } ?? concept.category
    concept.validity = try read("valid") { DateSpan($0) } ?? concept.validity
    concept.caseRule = try read("case") { TermCase(rawValue: $0) } ?? concept.caseRule
    concept.use = try read("use") { TermUse(rawValue: $0) } ?? concept.use
    concept.confidence = try read("confidence") { TermConfidence(rawValue: $0) } ?? concept.confidence
    concept.guards = try read("guard") { TermGuard.list($0) } ?? concept.guards
    concept.successor = extras["successor"] ?? concept.successor
    concept.source = extras["source"] ?? concept.source
    concept.partOfSpeech = extras["pos"] ?? concept.partOfSpeech
  }
}
