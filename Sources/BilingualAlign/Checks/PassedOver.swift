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
    guard segments.count - segment <= lastLines, !isPublic(document, segment: segment) else { return false }
    return document.facts(in: segments[segment].text).contains { fact in
      switch fact.value {
      case .identifier, .email: true
      default: false
      }
    }
  }

  /// Whether the segment gives a number that everybody may call, which is no matter of the office.
  static func isPublic(_ document: Reading, segment: Int) -> Bool {
    let text = document.document.text.string(document.document.segments[segment].text)
    return publicNumbers.contains(where: text.contains)
  }

  /// Whether the segment says in what unit the figures of a table are, which the translation nowhere does.
  static func isOnlyUnit(_ segment: Int, _ pair: ReadPair) -> Bool {
    let text = pair.source.document.text.string(pair.source.document.segments[segment].text)
    guard unitLines.contains(where: text.contains) else { return false }
    return !pair.target.document.segments.contains { segment in
      let text = pair.target.document.text.string(segment.text).lowercased()
      return englishUnitLines.contains(where: text.contains)
    }
  }

  /// The headline of a text whose translation has none, where it was joined with what stands below it.
  static func joinedHeadline(_ bead: Bead, _ pair: ReadPair) -> Int? {
    guard let first = bead.source.first, bead.source.count > 1, let target = bead.target.first,
      isOnlyHeadline(first, pair), pair.target.document.segments[target].block == 0
    else { return nil }
    func blocks(_ segments: Range<Int>, _ side: Reading) -> Set<Int> {
      Set(segments.map { side.document.segments[$0].block })
    }
    guard blocks(bead.source, pair.source).count == 2, blocks(bead.target, pair.target).count == 1,
      pair.target.kind(of: target) == .paragraph, let whole = pair.source.range(of: bead.source),
      let rest = pair.source.range(of: bead.source.dropFirst()), let english = pair.target.range(of: bead.target)
    else { return nil }
    // The headline may stand in one line with the text: what the translation is as long as decides.
    func deviation(_ korean: TextRange) -> Double {
      let lengths = (
        korean: pair.source.document.text.utf8.withUnsafeBufferPointer { LengthFit.koreanLength($0, korean) },
        english: pair.target.document.text.utf8.withUnsafeBufferPointer { LengthFit.length($0, english) }
      )
      return abs(LengthFit.deviation(korean: lengths.korean, english: lengths.english, ratio: pair.lengthRatio))
    }
    return deviation(rest) < deviation(whole) ? first : nil
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
  private static let publicNumbers = words["public-number"]
  private static let unitLines = words["unit-line"]
  private static let englishUnitLines = words["english-unit-line"]
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
