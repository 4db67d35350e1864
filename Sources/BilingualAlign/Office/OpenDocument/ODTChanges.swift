import BilingualText

/// The tracked changes of an OpenDocument text: what was deleted, and which places were inserted.
/// Source: OASIS OpenDocument 1.3, part 3, §5.5.
struct ODTChanges {
  private enum Region {
    case insertion
    /// Its paragraphs.
    case deletion([String])
  }

  private var regions: [String: Region] = [:]
  /// Insertions that are open.
  private var open: Set<String> = []

  /// Whether what is read now was inserted.
  var isInserting: Bool { !open.isEmpty }

  /// Reads a `text:tracked-changes`.
  mutating func read(
    _ events: XMLEvents, _ text: (XMLEvents) throws(InputError) -> String
  ) throws(InputError) {
    try events.children { node throws(InputError) in
      guard node == .element("changed-region"), let id = events.attribute("id") else { return }
      try events.children { node throws(InputError) in
        switch node {
        case .element("insertion"): regions[id] = .insertion
        case .element("deletion"):
          var paragraphs: [String] = []
          try Self.paragraphs(of: events, text: text, into: &paragraphs)
          regions[id] = .deletion(paragraphs)
        default: return
        }
      }
    }
  }

  private static func paragraphs(
    of events: XMLEvents, text: (XMLEvents) throws(InputError) -> String, into found: inout [String]
  ) throws(InputError) {
    try events.children { node throws(InputError) in
      switch node {
      case .element("p"), .element("h"): found.append(try text(events))
      case .element("change-info"): return
      case .element: try paragraphs(of: events, text: text, into: &found)
      case .text: return
      }
    }
  }

  /// Notes a mark of a change.
  /// - Returns: the paragraphs that were deleted there.
  mutating func meet(_ name: String, _ id: String?) -> [String] {
    guard let id, let region = regions[id] else { return [] }
    switch (name, region) {
    case ("change-start", .insertion): open.insert(id)
    case ("change-end", .insertion): open.remove(id)
    case ("change", .deletion(let paragraphs)):
      // A mark stands once; a damaged file may repeat it.
      regions[id] = nil
      return paragraphs
    default: break
    }
    return []
  }
}
