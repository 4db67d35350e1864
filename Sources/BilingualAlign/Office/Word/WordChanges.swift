import BilingualText

/// Word's marks of tracked changes: which are read through, and which are passed over with what is in them.
/// Source: ECMA-376, 5th edition, part 1, §17.13.5.
extension TrackedChanges {
  private static let (inserted, deleted): (Set<String>, Set<String>) = (["ins", "moveTo"], ["del", "moveFrom"])

  /// Whether an element marks text that is read.
  func shows(_ name: String) -> Bool { (self == .final ? Self.inserted : Self.deleted).contains(name) }

  /// Whether an element marks text that is not read.
  func hides(_ name: String) -> Bool {
    (self == .final ? Self.deleted : Self.inserted).contains(name) || name == "delText" && self == .final
  }

  /// The mark of a row, and of a cell, that is not there.
  var absentMark: String { self == .final ? "del" : "ins" }
  var absentCell: String { self == .final ? "cellDel" : "cellIns" }
}
