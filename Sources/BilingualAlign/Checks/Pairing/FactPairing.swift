package import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// The facts of both sides matched, bead by bead: what agrees is gone, what does not is left as conflicts.
///
/// Within a bead facts are matched as sets: equal ones first, then translations of each other, then repeats of what is
/// matched already, then what a neighbouring bead has to spare. What is left on both sides is paired at the least total
/// cost, so that a wrong number is shown beside the one it should have been.
package struct FactPairing: Sendable {
  /// Sorted by bead, then by place.
  package let conflicts: [FactConflict]
  /// Facts without any counterpart, of beads with text on both sides.
  package let sourceOnly: [FactAtom]
  package let targetOnly: [FactAtom]
  /// Pairs of equal numbers of which one is a lower and the other an upper bound.
  let turnedBounds: [FactConflict]
  /// Pairs that agree but for the sign, or for percent and percentage points.
  let turnedSigns: [FactConflict]
  /// How many atoms of each bead found a counterpart.
  let matchedCounts: [Int]

  /// The atoms of one bead in ``sourceOnly`` or ``targetOnly``.
  /// - Complexity: O(log atoms).
  package static func atoms(_ atoms: [FactAtom], of bead: Int) -> ArraySlice<FactAtom> {
    part(of: atoms, in: bead) { $0.bead }
  }

  /// The conflicts of one bead.
  /// - Complexity: O(log conflicts).
  package func conflicts(of bead: Int) -> ArraySlice<FactConflict> { Self.part(of: conflicts, in: bead) { $0.bead } }

  private static func part<Item>(of items: [Item], in bead: Int, _ number: (Item) -> Int) -> ArraySlice<Item> {
    func first(_ bead: Int) -> Int { items.partitioningIndex { number($0) >= bead } }
    return items[first(bead)..<first(bead + 1)]
  }

  static let empty = FactPairing(
    conflicts: [], sourceOnly: [], targetOnly: [], turnedBounds: [], turnedSigns: [], matchedCounts: [])

  private init(
    conflicts: [FactConflict], sourceOnly: [FactAtom], targetOnly: [FactAtom], turnedBounds: [FactConflict],
    turnedSigns: [FactConflict], matchedCounts: [Int]
  ) {
    self.turnedSigns = turnedSigns
    self.turnedBounds = turnedBounds
    self.conflicts = conflicts
    self.sourceOnly = sourceOnly
    self.targetOnly = targetOnly
    self.matchedCounts = matchedCounts
  }

  /// - Complexity: O(facts + Σ per bead (facts of both sides)², bounded by ``BeadPairing/mostAtoms`` a bead).
  package init(source: borrowing Reading, target: borrowing Reading, alignment: Alignment) {
    if source.facts.isEmpty && target.facts.isEmpty {
      self = .empty
      return
    }
    let hasTables = source.document.hasTables && target.document.hasTables
    var beads: [BeadPairing] = []
    beads.reserveCapacity(alignment.beads.count)
    for (index, bead) in alignment.beads.enumerated() {
      var pairing = BeadPairing(
        Self.atoms(of: source, in: bead.source, bead: index), Self.atoms(of: target, in: bead.target, bead: index),
        isOneSided: bead.isOneSided)
      pairing.isCell = hasTables && TableCells.shared(by: bead, source: source.document, target: target.document) != nil
      pairing.matchInside()
      beads.append(pairing)
    }
    Self.matchNeighbours(&beads)
    var conflicts: [FactConflict] = []
    var sourceOnly: [FactAtom] = []
    var targetOnly: [FactAtom] = []
    for index in beads.indices where !beads[index].isOneSided {
      let ownIsSaid = beads[index].mayMistakeOwnCountry && Self.speaksOfOwn(source, alignment.beads[index].source)
      beads[index].pairLeftovers(ownIsSaid: ownIsSaid, into: &conflicts)
      sourceOnly += beads[index].unmatchedSources
      targetOnly += beads[index].unmatchedTargets
    }
    self.init(
      conflicts: conflicts, sourceOnly: sourceOnly, targetOnly: targetOnly,
      turnedBounds: beads.flatMap { $0.turnedBounds }, turnedSigns: beads.flatMap { $0.turnedSigns },
      matchedCounts: beads.map { $0.matchedCount })
  }

  /// Whether a sentence of the original speaks of its own country without naming it.
  private static func speaksOfOwn(_ source: borrowing Reading, _ segments: Range<Int>) -> Bool {
    guard let range = source.range(of: segments) else { return false }
    return source.document.text.utf8.withUnsafeBufferPointer { text in
      (range.start..<range.end).contains { i in
        (i == range.start || !Byte.isWord(text[i - 1]) && text[i - 1] < 0x80)
          && own.longestMatch(in: text, at: i, end: range.end, wholeWords: false) != nil
      }
    }
  }

  private static let own = PhraseTable(
    LanguageTable.words(of: "korean/own-side", "korean").map { ($0, Lexeme(.nothing)) })

  private static func atoms(of document: Reading, in segments: Range<Int>, bead: Int) -> [FactAtom] {
    guard let range = document.range(of: segments) else { return [] }
    var atoms: [FactAtom] = []
    let facts = document.facts(in: range)
    atoms.reserveCapacity(facts.count)
    for fact in facts { FactAtom.append(fact, bead: bead, to: &atoms) }
    return atoms
  }

  /// A fact that moved into the sentence before or after is no error; from one cell of a table to the next it is.
  private static func matchNeighbours(_ beads: inout [BeadPairing]) {
    for index in beads.indices {
      for other in [index - 1, index + 1] where beads.indices.contains(other) {
        guard beads[index].hasUnmatchedSources, beads[other].hasUnmatchedTargets,
          !(beads[index].isCell && beads[other].isCell)
        else { continue }
        let (sources, targets) = beads[index].matches(across: beads[other])
        beads[index].explain(sources: sources)
        beads[other].explain(targets: targets)
      }
    }
    for index in beads.indices { beads[index].takeBackExplained() }
  }
}

/// Two facts that should be one, or one that stands alone.
package struct FactConflict: Sendable {
  package let bead: Int
  package let source: FactAtom
  package let target: FactAtom
  /// 0...1: how surely the two were meant for each other.
  let certainty: Double
}
