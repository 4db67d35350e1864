/// An encoder for tests: what a text means is which of some things it names, in either language.
enum WordVectors {
  private static let things: [(korean: String, english: String)] = [
    ("도서관", "library"), ("항만", "harbour"), ("농민", "farmers"), ("철도", "railway"), ("병원", "hospital"), ("산림", "forest"),
    ("어선", "fishing"), ("박물관", "museum"), ("교량", "bridge"), ("공원", "park"), ("시장", "market"), ("학교", "school"),
  ]

  /// Two sentences of the same shape for each thing, without facts and hardly with other words that a lexicon knows.
  static let korean = things.map { "이번 계획에 따라 \($0.korean) 관련 사업이 새롭게 추진될 예정이다." }
  static let english = things.map { "Under this plan the \($0.english) project is going to be newly pursued." }

  static func vector(of text: String) -> [Float] {
    let text = text.lowercased()
    return things.map { text.contains($0.korean) || text.contains($0.english) ? 1 : 0.01 }
  }
}
