import BilingualFacts
import BilingualText

/// Days of the year that have a name: 1월 1일 and `New Year's Day`. The rows of `Languages/both/holidays.tsv`.
enum Holidays {
  private struct Day {
    let month: Int
    let day: Int
    /// In small letters.
    let names: [String]
  }

  private static let days = LanguageTable.rows(of: "both/holidays", "date", "korean", "english").compactMap {
    row -> Day? in
    let parts = row.word(0).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return Day(month: parts[0], day: parts[1], names: (row.words(1) + row.words(2)).map { $0.lowercased() })
  }

  /// Whether a text names the day of a date.
  /// - Complexity: O(bytes × names of the day).
  static func isNamed(_ date: DateValue, in text: String) -> Bool {
    let names = days.first { $0.month == date.month && $0.day == date.day }?.names ?? []
    guard !names.isEmpty else { return false }
    let text = text.lowercased()
    return names.contains(where: text.contains)
  }
}
