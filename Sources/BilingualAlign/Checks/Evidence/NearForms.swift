import BilingualAlignment
import BilingualDocuments
import BilingualText

/// What a translator copies as it stands, words, codes, code between backticks, and near forms of it.
enum NearForms {
  struct Form {
    let range: TextRange
    /// What is compared.
    let signs: [UInt8]
  }

  /// The forms of a bead's sides; `nil` for a doubtful bead, where the original has none, and where a side has more than `most`, as lists
  /// and code do.
  static func sides(
    of pair: ReadPair, bead index: Int, most: (korean: Int, english: Int), read: ([UInt8], TextRange) -> [Form]
  ) -> (korean: [Form], english: [Form])? {
    let bead = pair.alignment.beads[index]
    guard bead.confidence >= BeadFinding.doubtfulBead, let source = pair.source.range(of: bead.source),
      let target = pair.target.range(of: bead.target)
    else { return nil }
    let korean = read(pair.source.document.text.utf8, source)
    guard !korean.isEmpty, korean.count <= most.korean else { return nil }
    let english = read(pair.target.document.text.utf8, target)
    return english.count <= most.english ? (korean, english) : nil
  }

  /// The first form that only the original has beside a near one that only the translation has.
  /// - Complexity: O(forms of both sides), and for those of one side their product.
  static func first(
    _ korean: [Form], _ english: [Form], isSlip: ([UInt8], [UInt8]) -> Bool,
    where isWanted: (Form) -> Bool = { _ in true }
  ) -> (source: TextRange, target: TextRange)? {
    let (written, translated) = (Set(korean.map(\.signs)), Set(english.map(\.signs)))
    for form in korean where !translated.contains(form.signs) {
      let near = english.first { !written.contains($0.signs) && isSlip(form.signs, $0.signs) }
      if let near, isWanted(form) { return (form.range, near.range) }
    }
    return nil
  }
}
