@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

/// Texts of made-up Latin words, which are evidence only where both sides have the same one.
enum CodeTexts {
  /// A word for each number below 1,000, that no stemmer shortens.
  static func word(_ number: Int) -> String {
    let letters = Array("bcdfghjkmp")
    return "zx" + String([letters[number / 100 % 10], letters[number / 10 % 10], letters[number % 10]]) + "q"
  }

  /// A line of the words of some numbers.
  static func line(_ numbers: [Int]) -> String { numbers.map(word).joined(separator: " ") + "." }

  /// - Parameter isPadded: whether each line of the translation has a word more, as long as all others, that says nothing: a
  ///   translation is about twice as long as its original.
  static func evidence(_ source: [[Int]], _ target: [[Int]], isPadded: Bool = false) -> AlignmentEvidence {
    Aligner().sentenceEvidence(
      Reader().read(
        source: MeetingTexts.document(source.map(line), .korean),
        target: MeetingTexts.document(
          target.map { isPadded ? String(repeating: "k", count: 6 * $0.count) + " " + line($0) : line($0) }, .english)))
  }
}
