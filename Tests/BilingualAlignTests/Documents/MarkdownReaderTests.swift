import BilingualAlign
import Testing

@Suite struct MarkdownReaderTests {
  private func outline(_ text: String, path: String = "a.md", _ language: Language = .english) -> [String] {
    Document(testing: text, language, path: path).outline
  }

  @Test func readsBlocks() {
    let document = Document(
      testing: """
        ---
        title: "Sample"
        date: 2021-05-06
        ---
        # Outcome of the Talks

        The two sides met in **Seoul** and
        agreed to cooperate. They will meet again.

        ## Next steps
        * Trade
          * Mining
        1. First item
        goes on here
        ```swift
        let x = 1
        ```
        Underlined
        ----------
        > Quoted text.
        """, .english, path: "a.md")
    #expect(
      document.outline == [
        "metadata | ---", "metadata | title:", "title | Sample", "metadata | date: 2021-05-06", "metadata | ---",
        "heading # | # Outcome of the Talks",
        "paragraph | The two sides met in **Seoul** and agreed to cooperate. | They will meet again.",
        "heading ## | ## Next steps", "listItem * +1 | * Trade", "listItem * +2 | * Mining",
        "listItem 1. +1 | 1. First item goes on here", "chrome | ```swift", "chrome | let x = 1", "chrome | ```",
        "heading | Underlined", "chrome | ----------", "paragraph | Quoted text.",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2021-05-06"))
  }

  @Test func valuesThatReadersSeeAreText() {
    let document = Document(
      testing: """
        ---
        title: '회담 결과'
        description: >-
          양국은 서울에서 만나
          협의하였다.
        tags:
          - 외교
          - 통상
        keywords: [교류, 협력]
        layout: post
        nested:
          title: 설정
        ---
        본문이다.
        """, .korean, path: "a.md")
    #expect(
      document.outline == [
        "metadata | ---", "metadata | title:", "title | 회담 결과", "metadata | description:", "metadata | >-",
        "paragraph | 양국은 서울에서 만나 협의하였다.", "metadata | tags:", "metadata | -", "heading | 외교", "metadata | -",
        "heading | 통상", "metadata | keywords:", "heading | 교류, 협력", "metadata | layout: post", "metadata | nested:",
        "metadata | title: 설정", "metadata | ---", "paragraph | 본문이다.",
      ])
    #expect(document.metadata.fields.contains { $0.key == "description" && $0.value == "양국은 서울에서 만나 협의하였다." })
  }

  @Test func frontMatterOfTOML() {
    #expect(
      outline("+++\ntitle = \"Talks\"\ndraft = true\n+++\nText here.")
        == [
          "chrome | +++", "metadata | title =", "title | Talks", "metadata | draft = true", "chrome | +++",
          "paragraph | Text here.",
        ])
  }

  @Test func aRuleAboveTheTextIsNoFrontMatter() {
    #expect(
      outline("---\nThe two sides met. They agreed.") == [
        "chrome | ---", "paragraph | The two sides met. | They agreed.",
      ])
  }

  @Test func fencesOfAnyLength() {
    #expect(
      outline("````md\n```\ninner\n```\n````\nText after it.\n\n~~~\ncode\n")
        == [
          "chrome | ````md", "chrome | ```", "chrome | inner", "chrome | ```", "chrome | ````",
          "paragraph | Text after it.",
          "chrome | ~~~", "chrome | code",
        ])
  }

  @Test func indentedCodeAndAddressesOfLinksAreSetAside() {
    #expect(
      outline("Text is here.\n\n    let x = 1\n\n[docs]: https://example.com \"Docs\"\n[b]: <c>\nMore text.")
        == [
          "paragraph | Text is here.", "chrome | let x = 1", "chrome | [docs]: https://example.com \"Docs\"",
          "chrome | [b]: <c>", "paragraph | More text.",
        ])
  }

  @Test func indentedSentencesAreText() {
    #expect(
      outline("# 알림\n\n이렇게 연락합니다:\n\n    전화 연락: 1-800-669-4000\n    직접 접수\n\n    우편 접수\n", .korean) == [
        "title # | # 알림", "paragraph | 이렇게 연락합니다:", "paragraph | 전화 연락: 1-800-669-4000 직접 접수", "paragraph | 우편 접수",
      ])
    #expect(
      outline("# Contact\n\nCall or write:\n\n    Call us by phone on 5 May.\n\n    let x = f(1)\n") == [
        "title # | # Contact", "paragraph | Call or write:", "chrome | Call us by phone on 5 May.",
        "chrome | let x = f(1)",
      ])
  }

  @Test func tablesAreCells() {
    let document = Document(
      testing:
        "# Table\n\nIt is here.\n\n> | Item | 2024 |\n> |---|--:|\n> | Exports<br>Total | 1\\|2 |\n> | | last\n\nText.",
      .english,
      path: "a.md")
    #expect(
      document.outline.dropFirst(2) == [
        "cell | Item", "cell | 2024", "chrome | > |---|--:|", "cell | Exports", "cell | Total", "cell | 1\\|2",
        "cell | last",
        "paragraph | Text.",
      ])
    let cells = document.blocks.compactMap(\.cell)
    #expect(cells.map(\.row) == [1, 1, 2, 2, 2, 3])
    #expect(cells.map(\.column) == [1, 2, 1, 1, 2, 2])
  }

  @Test func quotationsGoOnWithoutTheirSigns() {
    #expect(
      outline("- An item ends here.\n> A quotation goes\n> > on and\n> on.\nLazily.\n\n> - An item\n>   that goes on.")
        == [
          "listItem - | - An item ends here.", "heading | A quotation goes", "paragraph | on and on. | Lazily.",
          "listItem - +1 | - An item that goes on.",
        ])
  }

  @Test(arguments: [
    "Address:  \nJongno, Seoul", "Address:\\\nJongno, Seoul", "Address:<br>Jongno, Seoul",
    "Address:<BR />\nJongno, Seoul",
  ])
  func breaksThatAreMeantStay(_ text: String) {
    #expect(
      outline("# Place\n\nIt is here.\n\n" + text + "\n\nText.").suffix(3) == [
        "paragraph | Address:", "paragraph | Jongno, Seoul", "paragraph | Text.",
      ])
  }

  @Test func dateThatOpensALineIsNoList() {
    #expect(outline("2024. 4. 15.(월) 회의를 열었다.", .korean) == ["paragraph | 2024. 4. 15.(월) 회의를 열었다."])
    #expect(outline("4. 15. 회의를 열었다.\n", .korean) == ["paragraph | 4. 15. 회의를 열었다."])
  }

  @Test func templatesAreSetAside() {
    #expect(
      outline(
        "{% if x %}\nText one.\n{% endif %}\n{{< figure src=\"a\"\n  title=\"b\" >}}\nText two.\n{: .note}\n\n::: tip\nText three.\n:::\n"
      )
        == [
          "chrome | {% if x %}", "paragraph | Text one.", "chrome | {% endif %}", "chrome | {{< figure src=\"a\"",
          "chrome | title=\"b\" >}}", "paragraph | Text two.", "chrome | {: .note}", "chrome | ::: tip",
          "paragraph | Text three.", "chrome | :::",
        ])
  }

  @Test func importsOfMDX() {
    #expect(
      outline(
        "import Tabs from '@theme/Tabs';\n\n<Tabs>\n<TabItem value=\"a\">\n\nText here.\n\n</TabItem>\n</Tabs>",
        path: "a.mdx")
        == [
          "chrome | import Tabs from '@theme/Tabs';", "chrome | <Tabs>", "chrome | <TabItem value=\"a\">",
          "paragraph | Text here.", "chrome | </TabItem>", "chrome | </Tabs>",
        ])
  }

  @Test func notesAndWhatLeadsToThem() {
    #expect(
      outline(
        "The sides met.[^1] They agreed [^b].\n\n[^1]: In Seoul.\n    They met twice.\n\n    They agreed.\n[^b]: On 5 May."
      )
        == [
          "paragraph | The sides met. | They agreed.", "note [^1]: | [^1]: In Seoul. | They met twice.",
          "paragraph | They agreed.", "note [^b]: | [^b]: On 5 May.",
        ])
  }

  @Test func identifiersOfHeadingsAreSetAside() {
    #expect(
      outline("# Result ## {#result}\n\n## Next ##\n##\n")
        == ["title # | # Result ##", "chrome | {#result}", "heading ## | ## Next", "chrome | ##"])
  }

  @Test func blocksOfHTML() {
    #expect(
      outline(
        "<div class=\"n\">\n<h2>Title</h2>\n<p>A <b>bold</b>\nword. More.</p>\n<pre>\ncode\n</pre>\n</div>\n\nText.")
        == [
          "chrome | <div class=\"n\">", "chrome | <h2>", "title | Title", "chrome | </h2>", "chrome | <p>",
          "paragraph | A <b>bold</b> word. | More.", "chrome | </p>", "chrome | <pre>", "chrome | code",
          "chrome | </pre>",
          "chrome | </div>", "paragraph | Text.",
        ])
  }

  @Test func codeInsideABlockOfHTMLIsSetAside() {
    #expect(
      outline("Text.\n\n<pre><code>let x = 1\n</code></pre>\n").dropFirst() == [
        "chrome | <pre><code>let x = 1", "chrome | </code></pre>",
      ])
  }

  @Test func signsOfMinistriesOpenLines() {
    #expect(
      outline("□ 첫째는 이렇다.\nㅇ 둘째는 이렇다.\n※ 자세한 내용이다.\n", .korean)
        == ["paragraph □ | □ 첫째는 이렇다.", "listItem ㅇ +1 | ㅇ 둘째는 이렇다.", "note ※ +2 | ※ 자세한 내용이다."])
  }

  @Test func placesLeadToTheFile() {
    let text = "> 인용\n> 이어짐[^1]이다.\n"
    let document = Document(testing: text, .korean, path: "a.md")
    let range = document.segments[0].range
    #expect(document.outline == ["paragraph | 인용 이어짐이다."])
    #expect(range.start == 2 && range.end == text.utf8.count - 1)
  }

  @Test func deepAndOddTextsEnd() {
    let signs = String(repeating: "> - ", count: 2_000) + "x\n"
    let spaces = String(repeating: " ", count: 5_000) + "- y\n"
    for text in [
      signs, spaces, String(repeating: signs, count: 5), "\0[", "[^", "|", "|\n|-", "- |\n|-|", "<", "{%", "---\n",
    ] {
      let document = Document(testing: text, .english, path: "a.md")
      #expect(document.blocks.allSatisfy { $0.range.start <= $0.range.end })
    }
  }

  @Test func addressesOfOneNameAreCompared() throws {
    func file(_ name: String, _ text: String) -> SourceFile { SourceFile(path: name, bytes: Array(text.utf8)) }
    let korean = "[안내][g]를 보십시오.\n\n[g]: https://example.org/ko/errors\n[b]: https://example.org/a\n"
    let english = "See the [guide][g].\n\n[g]: https://example.org/en/protocol\n[b]: https://example.org/a\n"
    let findings = try Reviewer().review(source: file("ko.md", korean), target: file("en.md", english)).findings
    #expect(findings.map(\.check) == ["link-mismatch"])
    #expect(findings.first?.target?.text == "https://example.org/en/protocol")
  }

  /// What stands in one cell on both sides is compared there, and not with the cell beside it.
  @Test func exchangedCells() throws {
    func file(_ name: String, _ text: String) -> SourceFile { SourceFile(path: name, bytes: Array(text.utf8)) }
    let korean = "| 항목 | 기본값 | 최댓값 |\n|---|---|---|\n| 보관 기간 | 14일 | 90일 |\n| 병렬 수 | 4 | 16 |\n"
    let english =
      "| Item | Default | Maximum |\n|---|---|---|\n| Retention period | 90 days | 14 days |\n| Number | 4 | 16 |\n"
    let findings = try Reviewer().review(source: file("ko.md", korean), target: file("en.md", english)).findings
    #expect(findings.map(\.target?.text) == ["90 days", "14 days"])
  }
}
