import BilingualDocuments
import BilingualText

/// A sentence as two versions of a text are compared by it.
struct SegmentProfile {
  /// On one line.
  let text: String
  /// Letters and digits, small, without the numbering; what punctuation cannot change.
  let letters: [UInt32]
  /// Pairs of neighbouring letters, sorted.
  let bigrams: [UInt64]

  /// How much the sentence counts: its letters, one at least.
  var weight: Float { Float(max(1, letters.count)) }

  init(text: String, withoutMarker bare: Substring) {
    self.text = text
    letters = Self.letters(of: bare)
    bigrams = Self.bigrams(of: letters)
  }

  /// Returns the profiles of a document's sentences.
  /// - Complexity: O(bytes).
  static func all(of document: Document) -> [SegmentProfile] {
    document.segments.enumerated().map { index, segment in
      let text = document.string(segment).onOneLine
      let block = document.blocks[segment.block]
      var bare = text[...]
      if block.segments.lowerBound == index, let marker = block.marker, text.hasPrefix(marker) {
        bare = text.dropFirst(marker.count)
      }
      return SegmentProfile(text: text, withoutMarker: bare)
    }
  }

  /// Letters and digits in small letters; what has none, sign by sign.
  static func letters(of text: Substring) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(scalar.value | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0xAC00...0xD7A3: letters.append(scalar.value)
      case ..<0x80: break
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { letters.append(scalar.value) }
      }
    }
    if letters.isEmpty {
      for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { letters.append(scalar.value) }
    }
    return letters
  }

  /// The letters with one sign in the place of each figure: 700억 and 0.05조 are written alike.
  /// - Complexity: O(letters).
  var frame: [UInt32] {
    var frame: [UInt32] = []
    var isFigure = false
    for letter in letters {
      let isDigit = (0x30...0x39).contains(letter)
      if isDigit || isFigure && Self.scales.contains(letter) {
        if !isFigure { frame.append(0x30) }
        isFigure = true
      } else {
        frame.append(letter)
        isFigure = false
      }
    }
    return frame
  }

  /// Whether it is a figure with what it counts, and no more: 3일, 120명, 5.2%.
  var isFigure: Bool {
    guard letters.count <= Self.longestFigure, letters.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    return frame.count <= Self.longestFrame
  }

  /// In letters; by choice.
  private static let longestFigure = 12
  private static let longestFrame = 3

  private static let scales = Set(NumeralScales.words.flatMap { $0.unicodeScalars.map(\.value) })

  static func bigrams(of letters: [UInt32]) -> [UInt64] {
    if letters.count < 2 { return letters.map(UInt64.init) }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(letters.count)
    for i in 1..<letters.count { pairs.append(UInt64(letters[i - 1]) << 32 | UInt64(letters[i])) }
    return pairs.sorted()
  }

  /// Returns Dice's coefficient of two sorted lists of bigrams, 0...1.
  /// Source: Dice 1945, "Measures of the amount of ecologic association between species", Ecology 26(3).
  /// - Complexity: O(a + b).
  static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Float {
    if a.isEmpty || b.isEmpty { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        shared += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Float(shared) / Float(a.count + b.count)
  }

  /// Returns two sorted lists as one.
  static func merged(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var out: [UInt64] = []
    out.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || i < a.count && a[i] <= b[j] {
        out.append(a[i])
        i += 1
      } else {
        out.append(b[j])
        j += 1
      }
    }
    return out
  }
}
