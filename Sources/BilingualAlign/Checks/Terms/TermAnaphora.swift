import BilingualAlignment
import BilingualDocuments
package import BilingualTerms
package import BilingualText

extension TermEvidence {
  /// Whether the mention stands in a list (`A, B 및 C`) of which another member is rendered.
  package func isListed(_ mention: TermMention) -> Bool {
    let mentions = beads[index].mentions
    guard let at = beads[index].number(of: mention), !isGenitive(mention) else { return false }
    let category = base.concepts[mention.concepts[0]].category
    for other in [at - 1, at + 1] where mentions.indices.contains(other) {
      let (a, b) = other < at ? (mentions[other], mention) : (mention, mentions[other])
      guard base.concepts[mentions[other].concepts[0]].category == category, isJoined(a.range, b.range),
        !beads[index].answers(for: mentions[other].concepts).rights.isEmpty
      else { continue }
      return true
    }
    return false
  }

  /// `레바논의 헤즈볼라`: the country belongs to what follows, and is no member of the list itself.
  private func isGenitive(_ mention: TermMention) -> Bool {
    let text = pair.source.document.text.utf8
    let end = mention.range.end
    return base.concepts[mention.concepts[0]].category == .place && end + 3 < text.count && text[end] == 0xEC
      && text[end + 1] == 0x9D && text[end + 2] == 0x98 && text[end + 3] == 0x20
  }

  /// Whether only a comma, 및, 와 or the like and at most one short word stand between two terms.
  private func isJoined(_ a: TextRange, _ b: TextRange) -> Bool {
    guard b.start >= a.end, b.start - a.end <= 24 else { return false }
    let text = pair.source.document.text.utf8
    let between = String(decoding: text[a.end..<b.start], as: UTF8.self)
    let words = between.split(whereSeparator: { $0 == " " || $0 == "\n" })
    let isJoint = { (word: Substring) in
      [",", "·", "및", "와", "과", "그리고", "/", "ㆍ", "‧", "△", "・", "또는", "이나", "나"].contains(String(word))
    }
    guard let first = words.first, isJoint(first) || between.hasPrefix(",") || between.hasPrefix("·") else {
      return false
    }
    return words.count(where: { !isJoint($0) }) <= 1
  }

  /// Whether the English refers to the concept by less than its name: `the Minister`, `the two countries`, `they`.
  package func isAnaphoric(_ concept: Concept, mention: TermMention, words: WordForms) -> Bool {
    switch concept.category {
    case .title:
      return !words.words.isDisjoint(with: Self.pronouns)
        || TitleRanks.shared.mayRender(pair.source.document.text.utf8, mention.range, any: beads[index].shortTitles)
    case .organisation where !words.words.isDisjoint(with: Self.authorities):
      return true
    case .organisation, .event, .law, .treaty:
      return heads(of: concept).contains(where: words.holds)
    case .abbreviation:
      return !words.words.isDisjoint(with: Self.collective)
    case .place, .person, .general:
      return false
    }
  }

  /// The words that name the kind of a concept: `act`, `council`, `summit`, `group`, and acronyms.
  private func heads(of concept: Concept) -> Set<String> {
    var heads: Set<String> = []
    for term in concept.terms where term.language == .english && term.status.isRight {
      let words = EnglishWords.content(term.text)
      for word in words where Self.kinds.contains(word) { heads.insert(word) }
    }
    return heads
  }

  /// Whether an English term is nothing but the kind of a body: `the Commission`.
  static func isKind(_ text: [UInt8], _ range: TextRange) -> Bool {
    EnglishWords.content(text, range).allSatisfy(kinds.contains)
  }

  private static let kinds: Set<String> = [
    "act", "law", "council", "committee", "commission", "court", "agency", "ministry", "department", "office", "bureau",
    "summit", "meeting", "meetings", "consultation", "consultations", "dialogue", "talks", "conference", "group",
    "declaration", "agreement", "treaty", "convention", "protocol", "resolution", "statute", "center", "foundation",
    "archive", "depository", "academy", "institute", "assembly", "initiative", "policy", "program", "forum", "mission",
    "embassy", "division", "fund", "organization", "union", "association", "bank", "team", "review", "day", "board",
    "service", "administration", "authority", "headquarters", "corporation",
  ]
  private static let pronouns: Set<String> = ["he", "she", "his", "her", "him", "they", "mr", "ms", "mrs", "who"]
  private static let authorities: Set<String> = [
    "ministry", "government", "authorities", "authority", "agency", "officials", "official", "administration",
  ]
  private static let collective: Set<String> = [
    "bilateral", "trilateral", "two", "both", "three", "alliance", "allies", "countries", "nations", "combined",
    "joint",
  ]

  /// Whether a body's name only qualifies the title behind it: 법무부 차관, 미국 국무부 대북고위관리.
  package func qualifiesTitle(_ mention: TermMention) -> Bool {
    let text = pair.source.document.text.utf8
    var next = mention.range.end
    while next < text.count, text[next] == 0x20 { next += 1 }
    if beads[index].titleStarts.contains(next) { return true }
    let end = min(text.count, next + 36)
    let words = TitleRanks.shared.korean(text, TextRange(next, end))
    return words.contains { word in !text[next..<word.range.start].contains { $0 == 0x20 || $0 == 0x2C } }
  }

  // MARK: Time

  /// The mention's concept if all its concepts are titles or bodies that had ceased or not yet begun on the date.
  package func expired(_ mention: TermMention, _ date: CalendarDate) -> Int? {
    guard
      mention.concepts.allSatisfy({
        let concept = base.concepts[$0]
        return (concept.category == .title || concept.category == .organisation) && !concept.validity.contains(date)
      })
    else { return nil }
    return mention.concepts.first
  }

  /// Whether the Korean speaks of the past: 전(前), 당시, 옛, or a year before the document's.
  package func isHistorical(_ range: TextRange, _ date: CalendarDate) -> Bool {
    guard let segment = pair.source.segment(at: range.start) else { return false }
    let bounds = pair.source.document.segments[segment].text
    let text = pair.source.document.text.utf8
    let before = String(decoding: text[max(bounds.start, range.start - 12)..<range.start], as: UTF8.self)
    if ["전", "前", "옛", "당시", "구", "전임", "초대", "(前)", "(舊)", "舊"].contains(where: { before.hasWord($0) }) {
      return true
    }
    return speaksOfPast(in: segment, of: date.year, language: .korean) {
      let sentence = pair.source.string(bounds)
      return ["당시", "개편", "폐지", "출범", "신설"].contains { sentence.contains($0) }
        || names(yearBefore: date.year, sentence)
    }
  }

  /// Whether the English speaks of the past: `former`, `then`, or a year before the document's.
  package func isHistoricalEnglish(_ range: TextRange, _ date: CalendarDate?) -> Bool {
    guard let segment = pair.target.segment(at: range.start) else { return false }
    let bounds = pair.target.document.segments[segment].text
    let text = pair.target.document.text.utf8
    let before = String(decoding: text[max(bounds.start, range.start - 24)..<range.start], as: UTF8.self).lowercased()
    if ["former", "then", "ex", "late", "previous", "first-ever", "past"].contains(where: { before.hasWord($0) }) {
      return true
    }
    guard let date else { return false }
    return speaksOfPast(in: segment, of: date.year, language: .english) {
      names(yearBefore: date.year, pair.target.string(bounds))
    }
  }

  /// What `judge` says of a sentence, which is asked once.
  private func speaksOfPast(in segment: Int, of year: Int, language: Language, judge: () -> Bool) -> Bool {
    guard beads.indices.contains(index) else { return judge() }
    let sentence = SentenceInTime(segment: segment, year: year, language: language)
    if let known = beads[index].pasts[sentence] { return known }
    let isPast = judge()
    beads[index].pasts[sentence] = isPast
    return isPast
  }

  private func names(yearBefore year: Int, _ text: String) -> Bool {
    var number = 0
    var digits = 0
    for byte in text.utf8 {
      if Byte.isDigit(byte), digits < 5 {
        number = number * 10 + Int(byte - 0x30)
        digits += 1
      } else {
        if digits == 4, number >= 1900, number < year { return true }
        number = 0
        digits = 0
      }
    }
    return digits == 4 && number >= 1900 && number < year
  }
}

extension Concept {
  /// 우리측, 미측, 일측: who speaks.
  var isSide: Bool {
    category == .general && terms.contains { $0.language == .korean && $0.text.hasSuffix("측") }
  }
}

extension String {
  /// Whether the text holds the word, not as a part of a longer run of letters.
  fileprivate func hasWord(_ word: String) -> Bool {
    var rest = self[...]
    while let found = rest.firstRange(of: word) {
      let before = found.lowerBound == startIndex ? nil : self[index(before: found.lowerBound)]
      let after = found.upperBound == endIndex ? nil : self[found.upperBound]
      if before?.isLetter != true, after?.isLetter != true { return true }
      rest = self[found.upperBound...]
    }
    return false
  }
}
