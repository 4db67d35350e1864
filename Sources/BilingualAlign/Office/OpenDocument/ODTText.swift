import BilingualText

/// The text of a paragraph while it is read: white space of the XML counts as one space, and as none at the beginning.
/// Source: OASIS OpenDocument 1.3, part 3, §6.1.2.
struct ODTText {
  private(set) var text = ""
  private var isAfterSpace = true
  /// Paragraphs of notes that it refers to, and of text boxes that hang on it.
  var notes: [Rendition.Paragraph] = []
  var boxes: [Rendition.Paragraph] = []
  var boxCount = 0

  mutating func add(_ characters: String) {
    for scalar in characters.unicodeScalars {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
      if !isSpace {
        text.unicodeScalars.append(scalar)
      } else if !isAfterSpace {
        text.append(" ")
      }
      isAfterSpace = isSpace
    }
  }

  /// The end of a paragraph inside one: deleted text had it.
  static let paragraphEnd = "\u{2029}"

  /// Spaces, tabs and line ends that the file names.
  mutating func addSign(_ sign: String, count: Int = 1) {
    // A damaged file may ask for any number.
    text += String(repeating: sign, count: min(max(count, 1), 1_000))
    isAfterSpace = false
  }
}
