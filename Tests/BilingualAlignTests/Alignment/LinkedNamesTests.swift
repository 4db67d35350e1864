import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Whether two names of a bead may be linked, which is asked before the links are.
@Suite struct LinkedNamesTests {
  private static func mayLink(_ korean: String, _ english: String, where isName: (TextRange, TextRange) -> Bool) -> Bool
  {
    let pair = Reader().read(
      source: LinksTests.document(korean, .korean), target: LinksTests.document(english, .english))
    let linker = BeadLinker(.builtIn)
    guard
      let texts = linker.texts(
        Bead(source: 0..<1, target: 0..<1, confidence: 1), source: pair.source, target: pair.target)
    else { return false }
    return linker.mayLinkNames(texts, where: isName)
  }

  @Test(arguments: [
    ("윤상근 장관과 문재철 차관", "Minister Yoon Sang-geun and Vice Minister Moon Jae-cheol", true),
    ("윤상근이 왔다.", "Yoon Sang-geun came.", false), ("회의가 열렸다.", "The meeting was held.", false),
    ("윤상근과 윤상근", "Yoon Sang-geun", false),
  ])
  func asksForTwo(_ korean: String, _ english: String, _ isAsked: Bool) throws {
    #expect(Self.mayLink(korean, english) { _, _ in true } == isAsked)
    #expect(!Self.mayLink(korean, english) { _, _ in false })
  }

  /// Where two names are linked, they may be; also in texts of more words than are compared.
  @Test(arguments: [1, 3, 40, 70])
  func saysNoOnlyWhereNoneAre(_ count: Int) throws {
    let korean = Array(repeating: "윤상근 장관과 문재철 차관이 참석하고", count: count).joined(separator: " ")
    let english = Array(repeating: "Minister Yoon Sang-geun and Vice Minister Moon Jae-cheol attended", count: count)
      .joined(separator: " and ")
    let links = try LinksTests.links(korean, english).2
    let names = try #require(links.first).links.filter { $0.reason == .name }
    #expect(names.count > 1)
    #expect(Self.mayLink(korean, english) { _, _ in true })
  }

  @Test func aBeadOfOneSideHasNone() {
    let pair = Reader().read(
      source: LinksTests.document("윤상근", .korean), target: LinksTests.document("Yoon Sang-geun", .english))
    let bead = Bead(source: 0..<1, target: 0..<0, confidence: 1)
    #expect(BeadLinker(.builtIn).texts(bead, source: pair.source, target: pair.target).map { _ in true } == nil)
  }
}
