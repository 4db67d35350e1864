import BilingualAlign
import Testing

@testable import BilingualOffice

private let hasPoppler = (try? ChildProcess("pdftotext", ["-v"]))?.status == 0

@Suite(.enabled(if: hasPoppler, "poppler-utils is not installed")) struct PDFReaderTests {
  /// A page of text in a font that every reader has.
  private func pdf(_ content: String) -> [UInt8] {
    var (out, starts) = ("%PDF-1.4\n", [Int]())
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for (index, object) in objects.enumerated() {
      starts.append(out.utf8.count)
      out += "\(index + 1) 0 obj\(object)endobj\n"
    }
    let table = out.utf8.count
    out += "xref\n0 6\n0000000000 65535 f \n"
    for start in starts {
      let digits = String(start)
      out += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return Array((out + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n").utf8)
  }

  @Test func readsAFile() throws {
    let content = "BT /F 12 Tf 72 700 Td (The ministry opened a line.) Tj 0 -40 Td (It is long.) Tj ET"
    let read = try rendition(pdf(content), path: "a.pdf")
    #expect(read.format == .pdf)
    #expect(read.paragraphs.map(\.text) == ["The ministry opened a line.", "It is long."])
    #expect(read.paragraphs.map(\.place) == ["page1/l1", "page1/l2"])
  }

  @Test func refusesWhatHoldsNoText() {
    #expect(refusal(pdf("0 0 m"), path: "a.pdf") == "a.pdf: error: a PDF document with no text in it")
    #expect(refusal(Array("%PDF-1.4\n".utf8), path: "a.pdf")?.contains("a.pdf: error: a damaged PDF document") == true)
  }
}
