import BilingualFacts
import BilingualText

/// The rows of `Languages/both/opposites.tsv`, with two sides each, and of `Languages/both/kinds.tsv`, where a kind is a row and each of
/// its words a side.
enum OppositeTable {
  /// What a word says, of a row; a word may be in several rows.
  struct Meaning {
    let row: Int
    let side: Int
    let isProof: Bool
    /// Whether longer words that begin so are meant, too: `increas-`.
    let isOpen: Bool
  }

  /// The words of all rows; the value of a phrase is an index of `meanings`.
  struct Words {
    let table: PhraseTable
    let meanings: [[Meaning]]

    init(_ list: [(word: String, meaning: Meaning?)]) {
      var phrases: [(String, Lexeme)] = []
      var meanings: [[Meaning]] = []
      var numbers: [String: Int] = [:]
      for (word, meaning) in list {
        let number = numbers[word] ?? meanings.count
        if number == meanings.count {
          numbers[word] = number
          phrases.append((word, Lexeme(.nothing, value: number)))
          meanings.append([])
        }
        if let meaning { meanings[number].append(meaning) }
      }
      table = PhraseTable(phrases)
      self.meanings = meanings
    }
  }

  /// The words of one side of a row; those that excuse prove nothing.
  struct Side {
    private(set) var korean, koreanExcuse, english, englishExcuse: [String]

    /// Takes in the words of a row of `both/kinds`.
    mutating func add(_ row: LanguageTable.Row) {
      korean += row.words(1)
      koreanExcuse += row.words(2)
      english += row.words(3)
      englishExcuse += row.words(4)
    }
  }

  private static let opposites = LanguageTable.rows(
    of: "both/opposites", "korean_a", "korean_b", "english_a", "english_b", "excuse_a", "excuse_b", "kind")
  /// The kinds of `both/kinds`, in the order of their first words.
  private static let kinds: [[Side]] = {
    var kinds: [[Side]] = []
    var numbers: [String: Int] = [:]
    for row in LanguageTable.rows(of: "both/kinds", "kind", "korean", "korean_other", "english", "english_other") {
      let number = numbers[row.word(0), default: kinds.count]
      numbers[row.word(0)] = number
      if number == kinds.count { kinds.append([]) }
      // A user's row for a word of ours adds to it.
      let same = kinds[number].firstIndex { !Set($0.korean).isDisjoint(with: row.words(1)) }
      if let same {
        kinds[number][same].add(row)
        continue
      }
      kinds[number].append(
        Side(korean: row.words(1), koreanExcuse: row.words(2), english: row.words(3), englishExcuse: row.words(4)))
    }
    return kinds
  }()
  private static let rows: [[Side]] =
    opposites.map { row in
      (0...1).map {
        Side(korean: row.words($0), koreanExcuse: [], english: row.words($0 + 2), englishExcuse: row.words($0 + 4))
      }
    } + kinds

  /// Whether a row has several sides of a kind, none of them the opposite of another.
  static func isKind(_ row: Int) -> Bool { row >= opposites.count }

  /// The rows of things, which stay what they are where the sentence is denied, and of things of which there are two, see the table.
  static let things = Set(opposites.indices.filter { opposites[$0].word(6) == "thing" })
    .union(opposites.count..<rows.count)
  static let sides = Set(opposites.indices.filter { opposites[$0].word(6) == "side" })

  private static func meanings(
    of number: Int, side: Int, words: [String], isProof: Bool, closed: (String) -> (word: String, isOpen: Bool)
  ) -> [(word: String, meaning: Meaning?)] {
    words.map {
      let (word, isOpen) = closed($0)
      return (word, Meaning(row: number, side: side, isProof: isProof, isOpen: isOpen))
    }
  }

  /// The words of ``korean`` that need a space before them, without it: a sentence begins like a word.
  static let koreanAtStart = Words(
    koreanList.filter { $0.word.hasPrefix(" ") && $0.word.utf8.count > 3 }.map {
      (String($0.word.dropFirst()), $0.meaning)
    })

  static let korean = Words(koreanList)

  private static let koreanList: [(word: String, meaning: Meaning?)] = {
    var list: [(word: String, meaning: Meaning?)] = LanguageTable.words(of: "korean/not-opposites", "korean")
      .map { ($0, nil) }
    for (number, row) in rows.enumerated() {
      for (side, words) in row.enumerated() {
        list += meanings(of: number, side: side, words: words.korean, isProof: true) { ($0, true) }
        list += meanings(of: number, side: side, words: words.koreanExcuse, isProof: false) { ($0, true) }
      }
    }
    return list
  }()

  static let english: Words = {
    var list: [(word: String, meaning: Meaning?)] = LanguageTable.words(of: "english/not-opposites", "english")
      .map { (closed($0).word, nil) }
    for (number, row) in rows.enumerated() {
      for (side, words) in row.enumerated() {
        list += meanings(of: number, side: side, words: words.english, isProof: true, closed: closed)
        list += meanings(of: number, side: side, words: words.englishExcuse, isProof: false, closed: closed)
      }
    }
    return Words(list)
  }()

  /// `increas-` begins words, `up` is one.
  private static func closed(_ word: String) -> (word: String, isOpen: Bool) {
    word.utf8.last == UInt8(ascii: "-") ? (String(word.dropLast()), true) : (word, false)
  }

  /// The rows that an English word proves something of.
  static let proving: Set<Int> = Set(rows.indices.filter { rows[$0].contains { !$0.english.isEmpty } })
}
