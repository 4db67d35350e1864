@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualText

/// Long texts that are made: sentences alike but for a number and a place.
enum MeetingTexts {
  /// `count` sentences and their translations.
  /// - Parameters:
  ///   - places: five, Korean and English.
  ///   - number: of a sentence, from 0.
  static func lines(_ count: Int, places: [(String, String)], number: (Int) -> Int) -> (
    korean: [String], english: [String]
  ) {
    var korean: [String] = []
    var english: [String] = []
    for i in 0..<count {
      let place = places[i * 7 % 5]
      korean.append("\(place.0)에서 회의가 \(number(i))번 열렸다.")
      english.append("The meeting was held \(number(i)) times in \(place.1).")
    }
    return (korean, english)
  }

  /// A sentence a line.
  static func document(_ lines: [String], _ language: Language) -> Document {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    return Document(presegmented: SourceFile(path: language.rawValue, bytes: bytes), language: language)
  }
}
