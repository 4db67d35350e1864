/// The wording of a message in one language, with its holes.
///
/// | hole | what stands there |
/// | --- | --- |
/// | `{1}` | the first part |
/// | `{1:error/errors}` | the first word where the part is the number one, else the second |
/// | `{1:은/는}` | the Korean particle that fits the end of the part: after a consonant, after a vowel; 으로 stands after no ㄹ |
package struct MessageForm {
  package enum Piece: Equatable {
    case text(String)
    case part(Int)
    /// One of two words, by what part.
    case choice(Int, String, String)
  }

  package let pieces: [Piece]

  /// - Complexity: O(its length).
  package init(_ wording: String) {
    guard wording.utf8.contains(0x7B) else {
      pieces = [.text(wording)]
      return
    }
    var pieces: [Piece] = []
    var text = ""
    var rest = wording[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      if let close = rest[open...].firstIndex(of: "}"),
        let hole = Self.hole(rest[rest.index(after: open)..<close])
      {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(hole)
        rest = rest[rest.index(after: close)...]
      } else {
        text += "{"
        rest = rest[rest.index(after: open)...]
      }
    }
    text += rest
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  /// `1`, `1:은/는`; `nil` for anything else between braces.
  private static func hole(_ text: Substring) -> Piece? {
    let sides = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = Int(sides[0]), number > 0 else { return nil }
    if sides.count == 1 { return .part(number - 1) }
    let words = sides[1].split(separator: "/", omittingEmptySubsequences: false)
    return words.count == 2 ? .choice(number - 1, String(words[0]), String(words[1])) : nil
  }

  /// The parts that holes name, from 0.
  package var holes: Set<Int> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .text: nil
        case .part(let number), .choice(let number, _, _): number
        }
      })
  }

  /// The parts that are shown themselves, not only a word for them.
  package var shown: Set<Int> { Set(pieces.compactMap { if case .part(let number) = $0 { number } else { nil } }) }

  /// Whether a reading says no more than the text that was read: 제3차 as 제3, `first half` as *the first half*. A bare figure
  /// may be one of several.
  private static func says(_ text: String, _ reading: String) -> Bool {
    text == reading || reading == "the " + text || reading.contains(where: \.isLetter) && text.contains(reading)
  }

  func filled(with parts: [Message.Part], _ language: Language) -> String {
    func text(_ part: Message.Part) -> String {
      switch part {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .word(let english, let korean): language == .korean ? korean : english
      case .message(let message): message.text(in: language)
      case .reading(let text, let words):
        (Self.says(text, words.text(in: language)) ? "“\(text)”" : "“\(text)” = \(words)" as Message).text(in: language)
      }
    }
    var out = ""
    for piece in pieces {
      switch piece {
      case .text(let piece): out += piece
      case .part(let number): if parts.indices.contains(number) { out += text(parts[number]) }
      case .choice(let number, let first, let second):
        guard parts.indices.contains(number) else { continue }
        if language == .korean {
          out += KoreanParticle.fitting(text(parts[number]), afterConsonant: first, afterVowel: second)
        } else {
          out += text(parts[number]) == "1" ? first : second
        }
      }
    }
    return out
  }
}
