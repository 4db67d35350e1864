import Testing

@testable import BilingualAlign
@testable import BilingualChecks

/// Who says it, and what acronyms stand for.
@Suite struct SpeakerTests {
  static let instructions = "문재철 장관은 “대비해야 한다”고 강조하고, 다음 사항을 지시했다."
  static let quarantine = "유정식 장관은 “철저히 방역하겠다”고 말했다."

  static func speakers(_ korean: String, _ english: String) -> [String] {
    var findings: [Finding] = []
    NameMismatch.check(examplePair(korean, english), into: &findings)
    return findings.filter { $0.message.contains("says in the translation what") }.compactMap { $0.target?.text }
  }

  @Test(arguments: [
    (
      instructions, "\"We must prepare,\" the KMA administrator stressed, and issued instructions:",
      "the KMA administrator"
    ),
    (quarantine, "Prime Minister Kim said they would carry out thorough quarantine.", "Prime Minister Kim"),
    ("박지훈 대변인은 회담이 열릴 것이라고 밝혔다.", "The president said that talks would be held.", "The president"),
  ])
  func another(_ korean: String, _ english: String, _ speaker: String) {
    #expect(Self.speakers(korean, english) == [speaker])
  }

  @Test(arguments: [
    (instructions, "\"We must prepare,\" Minister Moon stressed, and issued instructions:"),
    (instructions, "\"We must prepare,\" the minister stressed, and issued instructions:"),
    (quarantine, "\"We will carry out thorough quarantine,\" said Minister Yoo Jeong-sik."),
    (quarantine, "He said they would carry out thorough quarantine."),
    // Who is the subject within what is said does not say it.
    ("오바마 상원의원이 이라크에 도착했다고 대사관이 밝혔다.", "Senator Obama arrived in Iraq, an embassy spokesman said."),
    ("다나 페리노 백악관 대변인은 테러라고 밝혔다.", "It was terrorism, White House spokeswoman Dana Perino said."),
    ("교수였던 안 위원장은 한국이 변하고 있다고 말했다.", "The former law professor said that Korea is changing."),
  ])
  func same(_ korean: String, _ english: String) { #expect(Self.speakers(korean, english) == []) }

  static func acronyms(_ english: String) -> [String] {
    var findings: [Finding] = []
    AbbreviationDrift.check(examplePair("대책을 발표하였다.", english), into: &findings)
    return findings.filter { $0.message.contains("cannot stand for") }.compactMap { $0.target?.text }
  }

  @Test(arguments: [
    ("The Ministry of the Interior and Safety (MOIA) announced measures.", "MOIA"),
    ("the Ministry for Food, Agriculture, Forestry and Fisheries (MAFRA, Minister Yoo)", "MAFRA"),
    ("the Korea Disease Control and Prevention Agency (KCDA)", "KCDA"),
    ("the Financial Services Commission (FSS)", "FSS"), ("by reducing Total Blocking Time (TBD)", "TBD"),
  ])
  func wrong(_ english: String, _ acronym: String) { #expect(Self.acronyms(english) == [acronym]) }

  @Test(arguments: [
    "The Ministry of the Interior and Safety (MOIS) announced measures.",
    "Korea Disease Control and Prevention Agency (KDCA)",
    "the Centers for Disease Control and Prevention (CDC)", "Korea Trade-Investment Promotion Agency (KOTRA)",
    "Statistics Korea (KOSTAT)", "Great Train Express (GTX)", "Ministry of Science and ICT (MSIT)",
    "the Ministry for Food, Agriculture, Forestry and Fisheries (MIFAFF, Minister Yoo)",
    "the Food and Agriculture Organization of the United Nations (FAO)", "Korea Electric Power Corporation (KEPCO)",
    "the Association of Southeast Asian Nations (ASEAN)", "Hypertext Markup Language (HTML)",
    "Ministry of Gender Equality and Family (MOGEF)", "The Ministry of Trade, Industry and Energy (MOTIE)",
  ])
  func right(_ english: String) { #expect(Self.acronyms(english) == []) }
}
