import BilingualText

/// Which text inside a block of a page is none of the document: what was deleted, and the number that leads to a note.
///
/// It begins anew with each block, so that a tag that is never closed hides no more than the rest of its own.
struct HTMLInline {
  private var isDeleted = false
  private var isRaised = false
  private var isReference = false

  /// The number of a note in bytes, brackets with it: `[12]`.
  private static let longestNumber = 6

  mutating func open(_ tag: HTMLTag) {
    if tag.isSelfClosing { return }
    switch tag.name {
    case "del": isDeleted = true
    case "sup": isRaised = true
    case "a": isReference = tag.isReference
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "del": isDeleted = false
    case "sup": isRaised = false
    case "a": isReference = false
    default: break
    }
  }

  func leavesOut(_ text: Range<Int>) -> Bool {
    isDeleted || isRaised && isReference && text.count <= Self.longestNumber
  }
}
