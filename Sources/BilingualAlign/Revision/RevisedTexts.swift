import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Both versions as they are compared.
struct RevisedTexts {
  let old: [SegmentProfile]
  let new: [SegmentProfile]
  private let documents: (old: Document, new: Document)

  init(old: Document, new: Document) {
    documents = (old, new)
    self.old = SegmentProfile.all(of: old)
    self.new = SegmentProfile.all(of: new)
  }

  /// Whether both versions have the same sentences in the same order.
  var areEqual: Bool { old.count == new.count && zip(old, new).allSatisfy { $0.text == $1.text } }

  func areEqual(_ row: TextRevision.Row) -> Bool {
    row.old.map { old[$0].text }.joined(separator: " ") == row.new.map { new[$0].text }.joined(separator: " ")
  }

  func haveEqualLetters(_ row: TextRevision.Row) -> Bool {
    Array(row.old.map { old[$0].letters }.joined()) == Array(row.new.map { new[$0].letters }.joined())
  }

  /// Whether the words beside the facts are the same.
  func haveEqualWords(_ row: TextRevision.Row, before: ArraySlice<Fact>, after: ArraySlice<Fact>) -> Bool {
    func rest(of document: Document, in segments: Range<Int>, without facts: ArraySlice<Fact>) -> [UInt8] {
      var bytes: [UInt8] = []
      for segment in segments {
        let range = document.segments[segment].text
        var place = range.start
        for fact in facts where fact.range.start >= place && fact.range.end <= range.end {
          bytes += document.text.utf8[place..<fact.range.start]
          place = fact.range.end
        }
        bytes += document.text.utf8[place..<range.end]
      }
      return bytes
    }
    return rest(of: documents.old, in: row.old, without: before) == rest(of: documents.new, in: row.new, without: after)
  }

  /// How the versions differ in what is no sentence.
  var frame: EarlierText.Frame {
    func layout(_ document: Document) -> [[String]] {
      document.blocks.filter { !$0.segments.isEmpty }.map { [$0.kind.rawValue, "\($0.segments.count)"] }
    }
    if layout(documents.old) != layout(documents.new) { return .divided }
    return documents.old.text.utf8 == documents.new.text.utf8 ? .same : .beside
  }
}
