import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Text that translators leave out or add as a matter of course: sub-headlines, notes, attachments, end marks.
enum PassedOver {
  /// Whether the segment only says that the text ends here, so that nothing is there to translate.
  static func isEndMark(_ document: Reading, segment: Int) -> Bool {
    if document.kind(of: segment) == .endMark { return true }
    let range = document.document.segments[segment].text
    guard range.end - range.start <= 16 else { return false }
    let text = document.document.text.string(range).lowercased()
    return ["끝", "end", "###"].contains(text.filter { !" .-/<>[]".contains($0) })
  }

  /// Whether the segment says who translated the text: the other language has no such line.
  static func isCredit(_ document: Reading, segment: Int) -> Bool {
    let range = document.document.segments[segment].text
    guard range.count <= 120 else { return false }
    let text = document.document.text.string(range).drop { "-*•· ".contains($0) }.lowercased()
    return credits.contains(where: text.hasPrefix)
  }

  /// - Parameter items: whether items of a list behind a dash are left out, too: sub-headlines look like them.
  static func isUsual(_ document: Reading, segment: Int, items: Bool = true) -> Bool {
    switch document.kind(of: segment) {
    case .subtitle, .note, .caption, .signature, .attachment, .endMark, .metadata, .chrome: return true
    // A headline is written anew, or stands beside the text in the other language.
    case .title: return true
    case .heading, .paragraph, .listItem, .cell: break
    }
    let text = document.document.text.string(document.document.segments[segment].text)
    let openings = ["붙임", "<붙임", "※", "*", "- ", "첨부", "끝.", "/END/", "/끝/", "Spokesperson", "(사진", "[사진", "참고", "<참고"]
    let isItem = !items && document.kind(of: segment) == .listItem
    if openings.contains(where: { text.hasPrefix($0) && !(isItem && $0 == "- ") }) { return true }
    let lower = text.lowercased()
    if lower.contains("unofficial translation") || lower == "end" || text.utf8.count < 4 { return true }
    if closings.contains(lower.filter { $0 != "," && $0 != "." }) { return true }
    if isContact(document, segment: segment) { return true }
    // A line of markup or of a template: it has hardly any letters or digits.
    return text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil } * 2
      < text.unicodeScalars.count
  }

  /// At the end of a release stands whom to ask, as a line or as a sentence, for those who read that language.
  private static let lastLines = 4

  /// Whether the segment says at the end of the text whom to ask: it has a telephone number or an address of e-mail.
  private static func isContact(_ document: Reading, segment: Int) -> Bool {
    let segments = document.document.segments
    guard segments.count - segment <= lastLines else { return false }
    return document.facts(in: segments[segment].text).contains { fact in
      switch fact.value {
      case .identifier, .email: true
      default: false
      }
    }
  }

  /// Whether the segment is the headline of a text whose translation has none.
  static func isOnlyHeadline(_ segment: Int, _ pair: ReadPair) -> Bool {
    pair.source.kind(of: segment) == .title && pair.target.document.blocks.count > 1
      && !pair.target.document.blocks.contains { $0.kind == .title }
  }

  /// Whether a segment stands around the text, and not in it: a headline, a caption, a list of attachments.
  static func isAround(_ document: Reading, segment: Int) -> Bool {
    switch document.kind(of: segment) {
    case .title, .subtitle, .heading, .caption, .signature, .attachment, .endMark, .metadata, .chrome: return true
    case .paragraph, .listItem, .cell, .note: break
    }
    let text = document.document.text.string(document.document.segments[segment].text)
    return attachments.contains(where: text.drop { "<[".contains($0) }.hasPrefix)
  }

  private static let attachments = words["attachment"]
  private static let words = WordUses("pages/closings", "line")
  private static let credits = words["translation-credit"]
  private static let closings = Set(LanguageTable.words(of: "pages/letters", "line"))

  /// Whether the segment is a line of a few words that says nothing and has no sign of an end, as the labels of paragraphs are
  /// that one language sets on a line of their own: *By age group* for (연령별).
  static func isSubheading(_ document: Reading, segment: Int) -> Bool {
    let segments = document.document.segments
    let range = segments[segment].text
    let text = document.document.text.utf8
    guard document.kind(of: segment) == .paragraph, range.count <= 60, segment + 1 < segments.count,
      document.document.blocks[segments[segment].block].segments.count == 1,
      Byte.isCapital(text[range.start]), Byte.isLetter(text[range.end - 1]), document.facts(in: range).isEmpty
    else { return false }
    return text[range.start..<range.end].count(where: { $0 == 0x20 }) < 6
  }

  /// Whether the segment only opens a list, as *The main items are as follows:* does, which the other language says in a clause.
  static func isLeadIn(_ document: Reading, segment: Int) -> Bool {
    let range = document.document.segments[segment].text
    guard range.count <= 100, document.document.text.utf8[range.end - 1] == 0x3A else { return false }
    return document.facts(in: range).isEmpty
  }
}

extension ReadPair {
  /// True if a segment of the original only says that the text ends, or who translated it.
  package func isEndMark(source segment: Int) -> Bool {
    PassedOver.isEndMark(source, segment: segment) || PassedOver.isCredit(source, segment: segment)
  }

  /// True if a segment of the translation only says that the text ends, or who translated it.
  package func isEndMark(target segment: Int) -> Bool {
    PassedOver.isEndMark(target, segment: segment) || PassedOver.isCredit(target, segment: segment)
  }

  /// True if translations leave out such a segment of the original as a matter of course; an item of a list is none such.
  package func isUsuallyLeftOut(source segment: Int) -> Bool {
    PassedOver.isUsual(source, segment: segment, items: false)
      && !ListedItem.isMissing(segment, ofTarget: false, self)
  }
}
