import BilingualAlignment
import BilingualText

/// English words that lost the space between them: `Secretaryof`, `thetwotop`.
///
/// Conservative: one of the words is a function word at an end, the other is in the lexicon, and the whole is not.
enum FusedWords {
  private static let ends = ["of", "the", "and", "for", "with", "that", "which"].map { Array($0.utf8) }
  private static let whole: Set<[UInt8]> = Set(
    ["ofthe", "inthe", "tothe", "forthe", "onthe", "andthe", "bythe", "atthe", "withthe", "isthe", "tobe", "ofa"].map {
      Array($0.utf8)
    })

  /// `whereof`, `herewith`, `thereof`: words of contracts.
  private static let pronominal = ["whereof", "wherewith", "herewith", "thereof", "therewith"].map { Array($0.utf8) }

  /// Where the space belongs in a word, as an offset from its start; `nil` for a word that is one.
  /// - Complexity: O(letters), with a look into the lexicon for the few words that end or begin like a function word.
  static func split(in text: UnsafeBufferPointer<UInt8>, at word: TextRange, lexicon: Lexicon) -> Int? {
    guard word.count >= 4, word.count <= 32, mayBeTwo(text, word) else { return nil }
    var letters: [UInt8] = []
    for i in word.start..<word.end {
      // A capital inside is a name or an acronym: iPhone, McDonald, NATO.
      if i > word.start, Byte.isCapital(text[i]) { return nil }
      letters.append(text[i] | 0x20)
    }
    if whole.contains(letters) { return letters.count == 4 ? 2 : letters.count - (letters.last == 0x61 ? 1 : 3) }
    guard word.count >= 7, !pronominal.contains(where: { letters.starts(with: $0) }) else { return nil }
    for end in ends where letters.count - end.count >= 4 && letters.suffix(end.count).elementsEqual(end) {
      let at = letters.count - end.count
      if lexicon.knows(letters[..<at], .english), !lexicon.knows(letters[...], .english) { return at }
    }
    // thetwotop, but not therapist, therein or therefore, and not Theodore.
    if letters.starts(with: [0x74, 0x68, 0x65]), letters[3] != 0x72, !Byte.isCapital(text[word.start]),
      !lexicon.knows(letters[...], .english)
    {
      let rest = letters[3...]
      if rest.count >= 4, lexicon.knows(rest, .english) || isTwoWords(rest, lexicon) { return 3 }
    }
    return nil
  }

  /// Whether a word ends or begins as ``split(_:_:)`` asks; nearly none does.
  @inline(__always)
  private static func mayBeTwo(_ text: UnsafeBufferPointer<UInt8>, _ word: TextRange) -> Bool {
    func three(_ i: Int) -> Int { Int(text[i] | 0x20) << 16 | Int(text[i + 1] | 0x20) << 8 | Int(text[i + 2] | 0x20) }
    let end = three(word.end - 3)
    // …the, …obe; then …and, …for, …ith, …hat, …ich, …of, and the….
    if end == 0x74_6865 || end == 0x6F_6265 { return true }
    guard word.count >= 7 else { return false }
    switch end {
    case 0x61_6E64, 0x66_6F72, 0x69_7468, 0x68_6174, 0x69_6368: return true
    default: return end & 0xFFFF == 0x6F66 || three(word.start) == 0x74_6865
    }
  }

  private static func isTwoWords(_ letters: ArraySlice<UInt8>, _ lexicon: Lexicon) -> Bool {
    guard letters.count >= 6 else { return false }
    return (letters.startIndex + 3...letters.endIndex - 3).contains {
      lexicon.knows(letters[..<$0], .english) && lexicon.knows(letters[$0...], .english)
    }
  }
}
