/// What the head of a Hangul file says of its paragraphs: shapes, styles, bullets, numberings. Numbers that nothing answers
/// to are passed over.
struct HangulStyles {
  enum Head {
    case none, outline, number, bullet
  }

  struct Shape {
    var head = Head.none
    /// The numbering or the bullet; 0 for the outline of the section.
    var list = 0
    /// From 0.
    var level = 0
    /// Of a box that may be ticked.
    var isChecked = false
  }

  struct Style {
    var name = ""
    var english = ""

    /// A title, by the name that Hangul and other programs give it.
    var isTitle: Bool { name == "\u{C81C}\u{BAA9}" || english.lowercased() == "title" || name.lowercased() == "title" }

    /// The level of a style for headings, from 0: `Outline 3`.
    var outlineLevel: Int? {
      for name in [name, english.lowercased()] {
        for start in ["\u{AC1C}\u{C694} ", "outline "] where name.hasPrefix(start) {
          if let number = Int(name.dropFirst(start.count)), (1...10).contains(number) { return number - 1 }
        }
      }
      return nil
    }
  }

  struct Bullet {
    var sign: String
    /// Of a box that is ticked; `nil` where it cannot be.
    var checked: String?

    func shown(isChecked: Bool) -> String { Self.readable(isChecked ? checked ?? sign : sign) }

    /// Signs of symbol fonts have no meaning without them.
    private static func readable(_ sign: String) -> String {
      let scalars = sign.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value >= 0x20 }
      guard let first = scalars.first, first.properties.generalCategory != .privateUse else { return "•" }
      return String(first)
    }
  }

  var shapes: [Int: Shape] = [:]
  var styles: [Int: Style] = [:]
  var bullets: [Int: Bullet] = [:]
  var numberings = HangulNumberings()
}
