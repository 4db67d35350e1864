import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Years of school, which English counts on from those of the schools before: 중학교 2학년 and *the eighth grade*.
enum SchoolYears {
  private static let schools = LanguageTable.rows(of: "korean/schools", "korean", "years").compactMap { row in
    Int(row.word(1)).map { (name: row.word(0), years: $0) }
  }

  /// Two ordinals, where a school stands before the Korean one.
  static func isSame(_ conflict: FactConflict, _ pair: ReadPair) -> Bool {
    guard case .ordinal(let year) = conflict.source.fact.value, case .ordinal(let grade) = conflict.target.fact.value,
      grade > year
    else { return false }
    let before = pair.source.document.text.utf8[..<conflict.source.fact.range.start].reversed()
    return schools.contains { school in
      grade == year + school.years
        && (before.starts(with: (school.name + " ").utf8.reversed())
          || before.starts(with: school.name.utf8.reversed()))
    }
  }

  /// 고3 and *a twelfth-grader*: an ordinal of the translation, where the original has a school and its year in one word.
  /// - Parameter source: the bead's side in the original.
  static func isSaid(_ ordinal: Int, in source: TextRange, _ pair: ReadPair) -> Bool {
    let text = pair.source.document.text.utf8[source.start..<source.end]
    return schools.contains { school in
      guard (1...6).contains(ordinal - school.years) else { return false }
      return text.hasWord(Array((school.name + "\(ordinal - school.years)").utf8))
    }
  }
}

extension ArraySlice<UInt8> {
  /// True if the bytes stand in it with a blank or the beginning before them and no digit behind.
  fileprivate func hasWord(_ word: [UInt8]) -> Bool {
    indices.contains { start in
      (start == startIndex || Byte.isSpace(self[start - 1])) && self[start...].starts(with: word)
        && (start + word.count == endIndex || !Byte.isDigit(self[start + word.count]))
    }
  }
}
