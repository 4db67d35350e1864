import BilingualAlign
import Testing

@testable import BilingualReports

@Suite struct CodeRangesTests {
  /// `⟦ ⟧` stand around code; they are taken out.
  @Test(arguments: [
    ("use ⟦`a  b`⟧ and ⟦``the ` the``⟧ here", DocumentFormat.markdown),
    ("one ` alone\n\nthen ` again", .markdown), ("text\n\n⟦    the the code⟧\nmore", .markdown),
    ("a\n⟦```\nthe the\n\nthe\n```⟧\nb", .markdown), ("a\n⟦```\nnever closed\n\nthe the⟧", .markdown),
    ("<p>a</p>⟦<pre class=\"x\">the the⟧</pre><p>⟦<CODE>a  a⟧</code></p><preface>no</preface>", .html),
    ("`the the` is text", .text), ("Press ⟦<kbd>Ctrl  C⟧</kbd> and ⟦{% raw  x %}⟧ or ⟦{{ a  b }}⟧.", .markdown),
    ("{% never closed\nthe", .markdown),
  ])
  func hold(_ marked: String, _ format: DocumentFormat) {
    var bytes: [UInt8] = []
    var isCode: [Bool] = []
    var inside = false
    for character in marked {
      if character == "⟦" || character == "⟧" {
        inside = character == "⟦"
      } else {
        for byte in String(character).utf8 {
          bytes.append(byte)
          isCode.append(inside)
        }
      }
    }
    let code = CodeRanges(bytes, format)
    #expect(bytes.indices.map(code.hold) == isCode)
  }
}
