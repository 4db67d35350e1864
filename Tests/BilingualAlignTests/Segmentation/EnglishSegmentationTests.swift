import BilingualAlign
import Testing

@Suite struct EnglishSegmentationTests {
  /// `‖` marks the boundaries.
  @Test(arguments: [
    "J. R. Smith and John F. Kelly signed the memorandum. ‖ Ambassador A. B. Lee attended.",
    "The Council adopted Resolution No. 2397 in Dec. 2017. ‖ It remains in force.",
    "Nos. 3 and 4 are annexed. ‖ See Doc. A/RES/70/172 and Vol. II for details.",
    "The call began at 9:30 a.m. Seoul time and ended at 10 a.m. ‖ The ministers agreed to meet again.",
    "The ceremony starts at 2 p.m. Friday. ‖ Doors open at 1 p.m. KST.",
    "The U.N. Security Council met. ‖ The R.O.K. Government welcomed the U.N. ‖ It will report back.",
    "Members of the U.N. General Assembly voted.",
    "Lee Min-ho, Ph.D. and Park Ji-won, M.D. spoke. ‖ She holds a Ph.D. ‖ He holds an M.A. from Seoul.",
    "Growth was 2.7 percent in 2023. ‖ Version 2.0.1 followed. ‖ The rate fell to 0.1%.",
    "Visit https://www.example.org/news/a.b?c=d. ‖ Write to info@example.org for details.",
    "“We will not stop here,” he said. ‖ “There is more to do.” ‖ The audience applauded.",
    "“Will they come?” asked the reporter. ‖ “Yes!” he said.",
    "She said, “He told me ‘It is over.’” ‖ Then she left.",
    "(The annex is attached.) ‖ The meeting closed.",
    "The envoy (a former minister, see p. 5) arrived. ‖ He left on Jan. 3.",
    "What next?! ‖ Nobody knows.",
    "Article 12. The Minister may delegate his powers.",
    "Chapter 2. General Rules",
    "See Section 3. of the Act. ‖ It applies to all.",
    "The total was 120. ‖ The meeting lasted two hours.",
    "“We will cooperate. We are neighbours,” he said. ‖ The meeting ended.",
    "“We will cooperate. ‖ We are neighbours.” ‖ The meeting ended.",
    "The event was held on June 3. ‖ (Photo: MOFA)",
    "The agenda is as follows: 1. Trade; 2. Security; and 3. Culture.",
    "The goals are: (a) peace; (b) prosperity. ‖ Both matter.",
    "Minister Kim Meets U.S. Ambassador to the R.O.K.",
    "We waited... ‖ Then the door opened.",
    "He paused… and went on.",
    "The talks were held at St. Mary's in St. Louis, Mo. with Lt. Gen. Park and Rep. Smith.",
    "Kim Jr. and Lee Sr. took part. ‖ Prof. Choi et al. wrote the report.",
    "Exports reached US$3.5 billion. ‖ Imports fell.",
    "On 15 April 2024 they met in the U.K. ‖ They will meet in the E.U. Council building next year.",
    "They met in Washington, D.C. ‖ Minister Cho returned on Sunday.",
    "The D.C. Circuit ruled on Mon. Nov. 14.",
    "In Smith v. Jones the court agreed. ‖ See Art. III and Sec. 4.",
    "A. Background and purpose",
    "a. Background of the visit",
    "IV. The way forward",
    "1.1. The parties agree to consult.",
    "Tensions rose vs. the previous year, i.e. 2015, cf. Annex 2.",
    "It is Plan B. ‖ The other plan failed.",
    "They spoke of trade, culture, sports, etc. ‖ The next round is in May.",
    "The minister will visit the U.S., Canada and Mexico. ‖ He returns on the 5th.",
    "The two ministers agreed.‖The next meeting is in Seoul.",
    "Use Node.js and System.Text.Json together.",
    "Hotline: 02-2100-7114. ‖ Fax: 02-2100-7115.",
    "- Trade rose. ‖ - Investment fell.",
    "The visit ended (photos below). ‖ * unofficial translation",
    "[Economic cooperation] ‖ ° The two sides agreed to expand trade.",
    "Gov. Lee met Gen. Brown; Adm. White was absent.",
    "It grew in Q1. ‖ In Q2. it fell.",
    "The answer was no. ‖ The question was closed.",
    "Éric spoke first. ‖ Élise followed.",
  ])
  func cuts(_ marked: String) {
    expectSegments(marked, .english)
  }
}

/// Cuts the text without its `‖` marks and expects the pieces between them. A mark without spaces stands for a missing space.
func expectSegments(_ marked: String, _ language: Language, sourceLocation: SourceLocation = #_sourceLocation) {
  let pieces = marked.split(separator: "‖").map { $0.trimmingPrefix(" ") }
  let text = TextNormalizer.normalize(Array(marked.replacing(" ‖ ", with: " ").replacing("‖", with: "").utf8))
  var segmenter = Segmenter(language)
  let found = segmenter.segments(of: text.utf8).map { text.string(TextRange($0.lowerBound, $0.upperBound)) }
  let expected = pieces.map { piece in
    let normal = TextNormalizer.normalize(Array(piece.utf8))
    return normal.string(normal.all).trimmingSuffix(" ")
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
