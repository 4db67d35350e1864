import BilingualFacts
import BilingualText

/// What kind of value a figure is, as far as that says where its label stands.
enum FigureKind: Int, CaseIterable {
  case time, length, count, ordinal, share, amount

  /// nil of what is no figure: a place, a link.
  init?(_ value: FactValue) {
    switch value {
    case .place, .acronym, .link, .email, .symbol, .identifier, .partOfDay: return nil
    case .date, .time, .half, .quarter, .part, .decade: self = .time
    case .duration: self = .length
    case .number, .age, .magnitude: self = .count
    case .ordinal: self = .ordinal
    case .percent, .fraction, .multiple: self = .share
    case .money, .measure: self = .amount
    }
  }

  /// What the words for it are listed under.
  fileprivate var use: String {
    switch self {
    case .time: "time"
    case .length: "length"
    case .count, .ordinal: "count"
    case .share: "share"
    case .amount: "amount"
    }
  }
}

/// The words around figures, `Languages/korean/figures.tsv` or `Languages/english/figures.tsv`.
struct FigureWords {
  private let uses: [String: Set<String>]

  private init(_ language: String) {
    let words = WordUses("\(language)/figures", language)
    var uses: [String: Set<String>] = [:]
    for use in words.uses { for word in words[use] { uses[word, default: []].insert(use) } }
    self.uses = uses
  }

  static let korean = FigureWords("korean")
  static let english = FigureWords("english")

  func holds(_ word: ArraySlice<UInt8>, as use: String) -> Bool {
    uses[String(decoding: word, as: UTF8.self)]?.contains(use) ?? false
  }

  /// True if the end of a Korean word is listed.
  func ends(_ word: ArraySlice<UInt8>, as use: String) -> Bool {
    Self.ends(of: word).contains { uses[$0]?.contains(use) ?? false }
  }

  /// Whether the end of a Korean noun says that it has figures of a kind, or of another.
  func suits(korean word: ArraySlice<UInt8>, _ kind: FigureKind) -> (own: Bool, other: Bool) {
    suits(Self.ends(of: word), kind)
  }

  /// The same of an English word.
  func suits(english word: ArraySlice<UInt8>, _ kind: FigureKind) -> (own: Bool, other: Bool) {
    let word = String(decoding: word, as: UTF8.self).lowercased()
    return suits([word, String(word.dropLast()), word + "s"], kind)
  }

  private func suits(_ words: [String], _ kind: FigureKind) -> (own: Bool, other: Bool) {
    let found = words.reduce(into: Set<String>()) { $0.formUnion(uses[$1] ?? []) }
    let kinds = FigureKind.allCases.filter { found.contains($0.use) }
    let isOwn = kinds.contains { $0.use == kind.use }
    return (isOwn, !isOwn && !kinds.isEmpty)
  }

  private static func ends(of word: ArraySlice<UInt8>) -> [String] {
    let text = String(decoding: word, as: UTF8.self)
    return (1...longest).compactMap { $0 <= text.count ? String(text.suffix($0)) : nil }
  }

  /// In syllables.
  private static let longest = 4
}
