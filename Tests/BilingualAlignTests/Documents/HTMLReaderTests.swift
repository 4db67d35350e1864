import BilingualAlign
import Testing

@Suite struct HTMLReaderTests {
  @Test func readsBlocksAndRegions() {
    let document = Document(
      testing: """
        <!DOCTYPE html><html><head><title>MOFA | Press</title><style>p { color: red }</style>
        <script>if (a < b) document.write("<p>no text</p>");</script></head><body>
        <div id="skipNavi"><a href="#c">Go to content</a></div>
        <div class="gnb"><ul><li>Policy</li><li><div>Press</div></li></ul></div>
        <h1>Korea and Peru Hold Talks</h1>
        <table><tr><th>Date</th><td>2015-04-20</td><th>Hit</th><td>77</td></tr></table>
        <!-- <p>a comment</p> -->
        <p>1. The ministers met&nbsp;in <b>Lima</b> on
        April 20. They agreed on&#50;R&amp;D.</p>
        <ul><li>Trade</li><li>Mining<ul><li>Copper</li></ul></li></ul>
        <p>&#8251; First visit since 2008<br>by a foreign minister</p>
        <figure><img src="a.jpg" alt="photo"><figcaption>The two ministers</figcaption></figure>
        <footer>Sajik-ro</footer></body></html>
        """, .english, path: "page.html")
    #expect(
      document.outline == [
        "chrome | MOFA | Press", "chrome | Go to content", "chrome | Policy", "chrome | Press",
        "title | Korea and Peru Hold Talks",
        "metadata | Date\n2015-04-20", "metadata | Hit\n77",
        "paragraph 1. | 1. The ministers met in Lima on April 20. | They agreed on2R&D.", "listItem +1 | Trade",
        "listItem +1 | Mining", "listItem +2 | Copper", "note ※ +1 | ※ First visit since 2008 by a foreign minister",
        "caption | The two ministers", "chrome | Sajik-ro",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2015-04-20"))
  }

  /// Positions lead back through entities, tags and white space to the bytes of the file.
  @Test func pointsAtTheFile() throws {
    let html = "<p>A&nbsp;&amp;\r\n  B <b>C</b>.</p><p>\u{1112}\u{1161}\u{11AB} d</p>"
    let document = Document(testing: html, .english, path: "a.html")
    #expect(document.text.string(document.text.all) == "A & B C.\n한 d\n")
    let places = [(0, 1), (2, 3), (4, 5), (6, 7), (7, 8), (9, 12), (13, 14)].map { start, end in
      document.source.string(document.text.original(TextRange(start, end)))
    }
    #expect(places == ["A", "&amp;", "B", "C", ".", "\u{1112}\u{1161}\u{11AB}", "d"].map { $0 })
    #expect(
      document.blocks.map { document.source.string($0.range) } == [
        "A&nbsp;&amp;\r\n  B <b>C</b>.", "\u{1112}\u{1161}\u{11AB} d",
      ])
  }

  @Test(arguments: [
    ("<p>a < b and c<d", "a < b and c"),
    ("<p>&unknown; &amp &#x110000; &#0; &#x2014;", "&unknown; & \u{FFFD} \u{FFFD} —"),
    ("<p>&lsquo;AT&T&rsquo; ?a=1&copy=2 &#146;", "‘AT&T’ ?a=1&copy=2 ’"),
    ("<p class='x>y' hidden=>text</p>", "text"),
    ("<p>one<!-- never closed", "one"),
    ("</p></div>loose<", "loose<"),
    ("<p>a<br/><br/>b", "a|b"),
    ("<nav>Menu<p>The text of a page whose menu never closes.", "Menu|The text of a page whose menu never closes."),
    ("<script>var a = '</p>';</script>after<script>", "after"),
    ("<P CLASS=Body>UPPER<BR>lower</P>", "UPPER lower"),
    ("<p>x<b", "x"),
  ])
  func survives(_ html: String, as expected: String) {
    let document = Document(testing: html, .english, path: "a.html")
    #expect(document.blocks.map { document.string($0) }.joined(separator: "|") == expected)
  }

  @Test(arguments: [
    "<div>", "<b>", "<ul><li>", "<a b=", "&", "&#", "<!--", "<", "</", "<table><td>", "<p><nav>", "&amp;", "<script>",
  ])
  func takesLinearTime(_ piece: String) {
    let html = String(repeating: piece, count: 300_000 / piece.utf8.count)
    let source = SourceFile(path: "a.html", bytes: Array(html.utf8))
    let time = ContinuousClock().measure { _ = Document(reading: source, language: .english) }
    #expect(time < .seconds(10))
  }

  @Test(arguments: 1...40)
  func survivesAnything(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let tags = [
      "<p>", "</p>", "<div class=nav>", "</div>", "<br>", "<ul><li>", "</ul>", "<h2>", "<td>", "<!--", "-->", "<", ">",
      "&lt;", "&#xAC00;",
    ]
    let html = (0..<60).map { _ in tags[Int.random(in: 0..<tags.count, using: &random)] + random.text(length: 4) }
      .joined()
    let document = Document(testing: html, .korean, path: "a.html")
    for segment in document.segments {
      #expect(segment.range.end <= document.source.bytes.count)
      #expect(segment.range == document.text.original(segment.text))
    }
  }

  /// What was deleted is none of the text, nor is the number that leads to a note; a raised letter is.
  @Test func leavesOutDeletedTextAndNumbersOfNotes() {
    let document = Document(
      testing: """
        <p>값은 <del>2원</del><ins>3원</ins>이다.<sup><a href="#n1">1</a></sup></p><p><del>끝이 없다</p><p>넓이는 3 m<sup>2</sup>이다.</p>
        """, .korean, path: "a.html")
    #expect(document.blocks.map { document.string($0) } == ["값은 3원이다.", "넓이는 3 m2이다."])
  }

  /// Cells have their places, spans and all; numbered items the number that a browser shows; footnotes are notes.
  @Test func knowsTablesAndLists() {
    let page = """
      <h1>Meeting</h1><p>It took place in Seoul, with delegates of four countries.</p>
      <table><caption>Heads</caption><tr><th rowspan="2">A</th><th colspan="2">B</th></tr>
      <tr><td>c</td><td><p>d</p><p>e</p></td></tr></table>
      <ol start="3"><li>x<ol type="i"><li>y</li><li value="9">z</li></ol></li><li>w</li></ol><ul><li>v</li></ul>
      <dl><dt>Host</dt><dd>The city</dd><dd>A foundation</dd><dt>Venue</dt><dd>Room 205</dd></dl>
      <section class="footnotes"><ol><li>A note.</li></ol></section>
      """
    let document = Document(reading: SourceFile(path: "a.html", bytes: Array(page.utf8)), language: .english)
    let lines = document.blocks.map { block in
      let cell = block.cell.map { "@\($0.row),\($0.column)" } ?? ""
      return "\(block.kind.rawValue)\(cell) \(block.marker ?? "") \(document.string(block))"
    }
    #expect(
      lines == [
        "title  Meeting", "paragraph  It took place in Seoul, with delegates of four countries.", "caption  Heads",
        "cell@1,1  A", "cell@1,2  B", "cell@2,2  c", "cell@2,3  d", "cell@2,3  e", "listItem 3. x", "listItem i. y",
        "listItem ix. z", "listItem 4. w", "listItem  v", "cell@1,1  Host", "cell@1,2  The city",
        "cell@1,2  A foundation", "cell@2,1  Venue", "cell@2,2  Room 205", "note 1 A note.",
      ])
  }
}
