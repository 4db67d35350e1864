import BilingualAlign
import Testing

@Suite struct SegmentationSetTests {
  /// The evaluation set is half of a larger one; at most one of its texts may differ.
  @Test(.needs("eval/segmentation.tsv")) func agreesWithTheEvaluationSet() throws {
    let table = try SharedData.text("eval/segmentation.tsv")
    var wrong: [String] = []
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t").map(String.init)
      guard let language = Language(rawValue: cells[1]) else { continue }
      let text = TextNormalizer.normalize(Array(cells[2].utf8))
      var segmenter = Segmenter(language)
      let found = segmenter.segments(of: text.utf8).map { text.string(TextRange($0.lowerBound, $0.upperBound)) }
      let gold = TextNormalizer.normalize(Array(cells[3].utf8))
      if found.joined(separator: " ‖ ") != gold.string(gold.all) { wrong.append("\(cells[0]) \(found)") }
    }
    #expect(wrong == [])
  }
}
