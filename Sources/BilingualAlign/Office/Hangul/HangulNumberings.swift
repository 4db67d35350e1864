/// The numbers that Hangul gives to paragraphs, counted over the whole document: body, cells, text boxes and notes.
///
/// A level that was passed over counts as used: 4.1.1.2. is followed by 4.1.2.
struct HangulNumberings {
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// `^1.^2.`: the numbers of these levels; `^n` and `^N` are all levels down to this one, `^N` with a stop at the end.
    var template: String
  }

  private struct Counter: Hashable {
    let isOutline: Bool
    let list: Int
  }

  var lists: [Int: [Level]] = [:]
  private var counters: [Counter: ListCounter] = [:]

  /// Counts a paragraph.
  /// - Parameters:
  ///   - isOutline: the outline counts by itself, though it is written as a numbering is.
  ///   - level: from 0.
  /// - Returns: the number as it is shown; `nil` for a level that shows none, and for a numbering that is not in the file.
  mutating func next(_ list: Int, isOutline: Bool, level: Int) -> String? {
    guard let levels = lists[list] ?? (isOutline ? Self.builtIn : nil) else { return nil }
    let start = { (level: Int) in levels.indices.contains(level) ? levels[level].start : 1 }
    let key = Counter(isOutline: isOutline, list: list)
    counters[key, default: ListCounter()].advance(level, start: start)
    guard levels.indices.contains(level), let counter = counters[key] else { return nil }
    let text = Self.text(levels[level].template, level: level) { place in
      guard levels.indices.contains(place) else { return String(counter.value(place, start: start)) }
      return levels[place].format.text(counter.value(place, start: start))
    }
    return text.isEmpty ? nil : text
  }

  private static func text(_ template: String, level: Int, number: (Int) -> String) -> String {
    var text = ""
    var rest = template.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "^", let what = rest.popFirst() else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch what {
      case "n", "N":
        text += (0...level).map(number).joined(separator: ".") + (what == "N" ? "." : "")
      // The tenth level is the sign after 9.
      case "1"..."9", ":": text += number(Int(what.value) - 0x31)
      default: text.unicodeScalars.append(what)
      }
    }
    return text
  }

  /// What Hangul numbers the outline with where the file has no numbering for it.
  private static let builtIn = (1...7).map { level in
    Level(template: (1...level).map { "^\($0)." }.joined())
  }
}

extension NumberFormat {
  /// Formats by the numbers that HWP 5 gives them.
  init(hwp code: Int) {
    self = Self.hangul.indices.contains(code) ? Self.hangul[code].format : .decimal
  }

  /// Formats by the names that HWPX gives them.
  init(hwpx name: String) {
    self = Self.hangul.first { $0.name == name }?.format ?? .decimal
  }

  private static let hangul: [(name: String, format: NumberFormat)] = [
    ("DIGIT", .decimal), ("CIRCLED_DIGIT", .signs(.circled)), ("ROMAN_CAPITAL", .upperRoman),
    ("ROMAN_SMALL", .lowerRoman), ("LATIN_CAPITAL", .upperLetterRun), ("LATIN_SMALL", .lowerLetterRun),
    ("CIRCLED_LATIN_CAPITAL", .signs(.circledUpper)), ("CIRCLED_LATIN_SMALL", .signs(.circledLower)),
    ("HANGUL_SYLLABLE", .syllables), ("CIRCLED_HANGUL_SYLLABLE", .signs(.circledSyllables)),
    ("HANGUL_JAMO", .consonants), ("CIRCLED_HANGUL_JAMO", .signs(.circledConsonants)),
    ("HANGUL_PHONETIC", .counting(.hangul)), ("IDEOGRAPH", .counting(.han)),
    ("CIRCLED_IDEOGRAPH", .signs(.circledHan)), ("DECAGON_CIRCLE", .signs(.stemNames)),
    ("DECAGON_CIRCLE_HANJA", .signs(.stems)),
  ]
}
