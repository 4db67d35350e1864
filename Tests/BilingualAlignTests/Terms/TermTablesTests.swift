import BilingualText
import Testing

@testable import BilingualAlign
@testable import BilingualTerms

/// What is found in, and made of, short texts, as the tables in `Terms/Tables` have it.
@Suite struct TermTablesTests {
  /// Every term found: its place, whether a longer one covers it, and the term's own text.
  @Test func mentions() throws {
    let bases = try Self.glossaries.mapValues { try termbase($0) }
    try GoldenTable("Terms/Tables/mentions").check { row in
      let parts = row.split(separator: ": ", maxSplits: 1).map(String.init)
      let base = try #require(bases[parts[0]])
      let bytes = Array(parts[1].utf8)
      let language: Language = parts[0].hasSuffix("한") ? .korean : .english
      return base.hits(in: parts[1], language: language).map { hit in
        let text = String(decoding: bytes[hit.range.start..<hit.range.end], as: UTF8.self)
        let term = base.term(of: hit)
        return "\(hit.range.start) [\(text)]\(hit.isNested ? " nested" : "")"
          + (term.text == text ? "" : " of \(term.text)")
          + (term.status == .preferred ? "" : " \(term.status.rawValue)")
      }.joined(separator: "; ")
    }
  }

  /// By their names; those that end in 한 are looked for in Korean.
  private static let glossaries: [String: String] = {
    let korean = """
      ko\ten\tcategory\tguard\tko_admitted\tko_forbidden
      농림부 장관\tMinister of Agriculture\ttitle\t\t\t농림상
      농림부\tMinistry of Agriculture\torganisation\t\t농림부처\t
      장관\tMinister\ttitle\t\t\t
      수산물품질관리원\tFishery Products Quality Office\torganisation\t\t\t
      미국 농무부\tU.S. Department of Agriculture\torganisation\t\t\t
      한미\tROK-U.S.\tabbreviation\t\t\t
      한미일\tROK-U.S.-Japan\tabbreviation\t\t\t
      북미\tNorth Korea-U.S.\tgeneral\tnot-before:국,지역; without:캐나다\t\t
      배\tship\tgeneral\twith:항구,바다; not-after:나주\t\t
      단감\tsweet persimmon\tgeneral\tbefore:축제,농가\t\t
      핵·미사일\tnuclear and missile\tgeneral\t\t\t
      UN 총회\tUN General Assembly\tevent\t\t\t
      동해\tEast Sea\tplace\t\t\t
      감귤\ttangerine\tgeneral\tnot-before:주스,원액; not-after:하우스\t\t

      """
    let english = """
      ko\ten\ten_admitted\ten_forbidden\tcategory\tcase
      가나다\tTreaty of Andora\tAndora treaty\t\ttreaty\t
      나다라\tROK-U.S.\t\t\tabbreviation\t
      다라마\tcity\t\t\tgeneral\t
      라마바\tUPR\tUniversal Review\t\tgeneral\t
      마바사\tcenter of defense\t\t\tgeneral\t
      바사아\tiPhone\t\t\tgeneral\texact
      사아자\tmarch\t\t\tgeneral\tany
      아자차\tMinister {surname}\t\t\ttitle\t
      자차카\tEast Sea\t\tSeas of Japan|policies of war\tplace\t
      차카타\tbus\tclass|analysis\t\tgeneral\t
      카타파\tlabour party\t\t\tgeneral\t
      타파하\tU.S. Department of State\t\t\torganisation\t
      파하가\tprogramme\t\t\tgeneral\t
      하가나\tpublic and private\t\t\tgeneral\t
      가다마\tCafé\t\t\tgeneral\t
      나라바\tboy\tbox\t\tgeneral\t
      다마사\tParty Congress\tCongress\t\tevent\t
      라바아\tday\t\t\tgeneral\t
      마차나\tCITES\t\t\ttreaty\t
      바차나\tARMY\t\t\torganisation\t

      """
    return ["terms한": korean, "terms": english]
  }()

  @Test func foldedTexts() throws {
    try GoldenTable("Terms/Tables/folded").check { row in
      let parts = row.split(separator: ": ", maxSplits: 1).map(String.init)
      let language = try #require(Language(rawValue: parts[0]))
      let bytes = Array(parts[1].utf8)
      var folded = FoldedText()
      folded.fold(bytes.span, range: TextRange(0, bytes.count), language: language)
      let ends = folded.bytes.indices.map { folded.end($0, in: bytes) - Int(folded.places[$0]) }
      return "\(String(decoding: folded.bytes, as: UTF8.self)) "
        + zip(folded.places, ends).map { $1 == 1 ? "\($0)" : "\($0)+\($1)" }.joined(separator: " ")
    }
  }

  /// Content words of English.
  @Test func words() throws {
    try GoldenTable("Terms/Tables/words").check { EnglishWords.content($0).joined(separator: " ") }
  }

  /// Whether two words are forms of one.
  @Test func forms() throws {
    try GoldenTable("Terms/Tables/forms").check { row in
      let words = row.split(separator: " ").map(String.init)
      return "\(EnglishWords.areForms(words[0], words[1])) \(EnglishWords.areForms(words[1], words[0]))"
    }
  }

  /// The ranks of posts; an English row begins with a capital.
  @Test func titles() throws {
    try GoldenTable("Terms/Tables/titles").check { row in
      let bytes = Array(row.utf8)
      let all = TextRange(0, bytes.count)
      func text(_ range: TextRange) -> String { String(decoding: bytes[range.start..<range.end], as: UTF8.self) }
      if bytes[0] < 0x80 {
        return TitleRanks.shared.english(bytes, all).map {
          "[\(text($0.range))] \($0.head)\($0.ordinal.map { " #\($0)" } ?? "")"
        }.joined(separator: "; ")
      }
      return TitleRanks.shared.korean(bytes, all).map {
        "[\(text($0.range))] \(TitleRanks.shared.names($0))\($0.ordinal.map { " #\($0)" } ?? "")"
      }.joined(separator: "; ")
    }
  }

  /// Runs of Korean words that may be terms.
  @Test func runs() throws {
    try GoldenTable("Terms/Tables/runs").check { row in
      TermExtraction.koreanRuns(row).map { $0.joined(separator: " ") }.joined(separator: "; ")
    }
  }

  /// Stems of eojeols; behind a stroke, what follows the noun before it.
  @Test func stems() throws {
    try GoldenTable("Terms/Tables/stems").check { row in
      let parts = row.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
      guard parts.count == 2 else {
        let word = parts[0]
        let length = KoreanParticles.stemLength(word.span)
        return String(decoding: word[..<length], as: UTF8.self)
      }
      let bytes = parts[0] + parts[1]
      return "\(KoreanParticles.evidence(bytes.span, at: parts[0].count, end: bytes.count))"
    }
  }

  /// A span, and what it says of a day or of another span.
  @Test func spans() throws {
    try GoldenTable("Terms/Tables/spans").check { row in
      let parts = row.split(separator: " ").map(String.init)
      guard let span = DateSpan(parts[0]) else { return "no span" }
      if let other = DateSpan(parts[1]) {
        return span.overlaps(other) && other.overlaps(span) ? "overlaps" : "apart"
      }
      let day = try #require(CalendarDate(iso8601: parts[1]))
      return span.isOver(by: day) ? "over" : span.isBefore(day) ? "not yet" : "\(span.contains(day))"
    }
  }

  /// The terms of a cell of a glossary.
  @Test func cells() throws {
    try GoldenTable("Terms/Tables/cells").check { row in
      let terms = TermCell.terms(in: row, language: .english, status: .preferred)
      return terms.map { "<\($0.text)>\($0.isShort ? " short" : "")\($0.validity.isAlways ? "" : " \($0.validity)")" }
        .joined(separator: "; ") + " = " + TermCell.text(terms)
    }
  }

  /// Files of glossaries, and what is read in them or said of them.
  @Test func glossaryFiles() throws {
    try GoldenTable("Terms/Tables/files").check { row in
      let parts = row.split(separator: ": ", maxSplits: 1).map(String.init)
      let format = try #require(GlossaryFormat(rawValue: parts[0]))
      let bytes = Array(parts[1].utf8)
      do {
        let contents =
          switch format {
          case .tsv: try GlossaryTSV.contents(bytes, path: "g")
          case .csv: try GlossaryCSV.contents(bytes, path: "g")
          case .tbx: try GlossaryTBX.contents(bytes, path: "g")
          default: GlossaryContents(concepts: try GlossaryFile.concepts(bytes, format: format, path: "g"))
          }
        return (contents.concepts.map(Self.string) + contents.remarks.map(\.description)).joined(separator: "; ")
      } catch let error as InputError {
        return error.description
      }
    }
  }

  /// The id, line and terms of a concept, and all that is not as it is by default.
  private static func string(_ concept: Concept) -> String {
    let plain = Concept(id: "", terms: [])
    var words = ["\(concept.id)@\(concept.place.line)"]
    words += concept.terms.map { term in
      "<\(term.text)>" + (term.status == .preferred ? "" : term.status.rawValue)
        + (term.isShort ? "short" : "") + (term.validity.isAlways ? "" : "\(term.validity)")
        + (term.wasDecomposed ? "decomposed" : "")
    }
    if concept.category != plain.category { words.append(concept.category.rawValue) }
    if !concept.validity.isAlways { words.append("\(concept.validity)") }
    if concept.caseRule != plain.caseRule { words.append(concept.caseRule.rawValue) }
    if concept.use != plain.use { words.append("use:\(concept.use.rawValue)") }
    if concept.confidence != plain.confidence { words.append(concept.confidence.rawValue) }
    if !concept.guards.isEmpty { words.append("{\(TermGuard.text(concept.guards))}") }
    for (name, text) in [
      ("pos", concept.partOfSpeech), ("successor", concept.successor ?? ""), ("note", concept.note),
      ("source", concept.source),
    ] where !text.isEmpty { words.append("\(name)=\(text)") }
    return words.joined(separator: " ")
  }

  /// What is wrong with glossaries; the rows of one are parted by strokes.
  @Test func lint() throws {
    try GoldenTable("Terms/Tables/lint").check { row in
      let concepts = try GlossaryTSV.concepts(Array(row.replacing("|", with: "\n").utf8), path: "g")
      return GlossaryLint(concepts).issues.map(\.description).joined(separator: "; ")
    }
  }
}
