import BilingualText

/// A paragraph while its parts are read.
struct WordDraft {
  var properties = WordStyles.Properties()
  var text = ""
  /// The notes that it refers to, in order.
  var notes: [WordNotes.Reference] = []
  /// Where the text stands; only filled where it is asked for.
  var origin: Rendition.Origin?
  /// Paragraphs of text boxes that hang on it.
  var boxes: [[Rendition.Paragraph]] = []

  /// How much has been read, to see whether a part has added anything.
  var extent: [Int] { [text.utf8.count, notes.count, boxes.count] }
}

/// Fields that are open: their instructions are not shown, their results are.
/// Source: ECMA-376, 5th edition, part 1, §17.16.18.
struct WordFields {
  /// Whether each open one is at its instructions still.
  private var open: [Bool] = []

  var areShown: Bool { !open.contains(true) }

  mutating func read(_ kind: String?) {
    switch kind {
    case "begin": open.append(true)
    case "separate": if !open.isEmpty { open[open.count - 1] = false }
    case "end": _ = open.popLast()
    default: break
    }
  }

  /// A damaged file, or a field over several paragraphs; what follows is shown.
  mutating func endParagraph() { open = [] }
}

/// The number of the next paragraph, table and box in a part of the file.
struct WordCounts {
  var paragraphs = 0
  var tables = 0
  /// A paragraph whose mark is deleted, which goes on in the next one.
  var carried: WordDraft?
}

/// Where the reader stands.
struct WordPlace {
  /// `body`, `body/t1/r2c1`.
  var path: String
  var cell: Rendition.Cell?
}
