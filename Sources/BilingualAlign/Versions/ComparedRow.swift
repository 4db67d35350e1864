import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualFacts
import BilingualText

/// One row while it is judged: the checks say which translation is wrong, the readers of facts and terms what differs.
struct ComparedRow {
  typealias Difference = ComparedTranslations.Difference
  typealias Saying = ComparedTranslations.Saying

  let place: ComparedRows.Row
  let sides: [ComparedSide]

  init(_ place: ComparedRows.Row, _ sides: [ComparedSide]) {
    self.place = place
    self.sides = sides
  }

  var row: ComparedTranslations.Row {
    let present = place.targets.map { !$0.isEmpty }
    var differences = told + elsewhere
    let isShared = present.allSatisfy(\.self) && !place.source.isEmpty
    if isShared, !areEqual {
      differences += untoldFacts(beside: differences)
      differences += untoldNames(beside: differences)
      differences += untoldOpposites(beside: differences)
      differences += untoldDenials(beside: differences)
      differences += untoldExchanges(beside: differences)
      differences += TermTable.differences(place, sides, beside: differences)
    }
    return ComparedTranslations.Row(
      kind: kind(present, differences), source: place.source, targets: place.targets, differences: differences)
  }

  private func kind(_ present: [Bool], _ differences: [Difference]) -> ComparedTranslations.Kind {
    if isEndMark { return .same }
    if place.source.isEmpty { return .added }
    if !present.contains(true) { return .leftOut }
    let areSeveral = present.count { $0 } > 1
    if areSeveral, differences.contains(where: \.isFact) { return .facts }
    if areSeveral, differences.contains(where: \.isTerm) { return .terms }
    if present.contains(false) { return .missing }
    if areEqual { return .same }
    return differences.isEmpty ? .style : .checks
  }

  /// Whether the row only says that the text ends, which a translation need not.
  private var isEndMark: Bool {
    place.source.allSatisfy { sides[0].pair.isEndMark(source: $0) }
      && sides.indices.allSatisfy { side in place.targets[side].allSatisfy { sides[side].pair.isEndMark(target: $0) } }
  }

  /// Whether all translations say the same, but for spaces and the shape of quotation marks.
  private var areEqual: Bool {
    let texts = sides.indices.map { side in
      place.targets[side].map { sides[side].review.target.string(sides[side].review.target.segments[$0]) }
        .joined(separator: " ").map { Self.plain[$0] ?? $0 }.filter { !$0.isWhitespace }
    }
    return texts.dropFirst().allSatisfy { $0 == texts[0] }
  }

  private static let plain: [Character: Character] = ["“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-"]

  // MARK: What the checks tell

  /// What the checks find in some translations and not in others.
  private var told: [Difference] {
    var keys: [Key] = []
    var byKey: [Key: [Int: Finding]] = [:]
    for (index, side) in sides.enumerated() {
      for finding in side.review.findings where holds(finding, index) {
        let key = Key(finding)
        if byKey[key] == nil { keys.append(key) }
        if byKey[key]?[index] == nil { byKey[key, default: [:]][index] = finding }
      }
    }
    return keys.compactMap { key in
      guard let found = byKey[key], let any = found.values.first else { return nil }
      let texts = Set(found.values.map { $0.target?.text ?? "" })
      if found.count == sides.count, texts.count == 1 { return nil }
      return difference(any, found)
    }
  }

  /// What makes two findings of different translations one: what they say of the original, or of text it has not.
  private struct Key: Hashable {
    let check: String
    let source: ByteRange?
    let target: String?

    init(_ finding: Finding) {
      check = finding.check
      source = finding.source?.range
      target = finding.source == nil ? finding.target?.text : nil
    }
  }

  private func holds(_ finding: Finding, _ side: Int) -> Bool {
    // What another translation has word for word is there.
    guard let bead = finding.bead, !place.elsewhere.contains(side) || finding.check != Omission.info.id else {
      return false
    }
    let own = sides[side].review.alignment.beads[bead]
    return own.source.isEmpty
      ? place.source.isEmpty && place.targets[side].overlaps(own.target)
      : place.source.overlaps(own.source)
  }

  private func difference(_ finding: Finding, _ found: [Int: Finding]) -> Difference {
    let says = sides.indices.map { side in
      guard let own = found[side] else {
        return Saying(text: agreeing(finding, side), verdict: place.targets[side].isEmpty ? .open : .agrees)
      }
      return Saying(text: own.target?.text, verdict: .differs)
    }
    // Who says the same is named together; wrong in two ways, each is quoted.
    var wrong: [(names: [String], message: Message)] = []
    for side in sides.indices {
      guard let message = found[side]?.sentence else { continue }
      if let index = wrong.firstIndex(where: { $0.message == message }) {
        wrong[index].names.append(sides[side].name)
      } else {
        wrong.append(([sides[side].name], message))
      }
    }
    return Difference(
      check: finding.check, isFact: ComparedChecks.isFact(finding.check), isTerm: ComparedChecks.isTerm(finding.check),
      original: finding.source?.text, says: says,
      message: .list(wrong.map { "\($0.names.joined(separator: ", ")): \($0.message)" }, separator: "; "))
  }

  /// What a translation without the finding says in its place: a value that agrees with the original's.
  private func agreeing(_ finding: Finding, _ side: Int) -> String? {
    guard let range = finding.source?.range else { return nil }
    let pair = sides[side].pair
    guard let english = pair.target.range(of: place.targets[side]),
      let korean = pair.source.range(of: place.source)
    else { return nil }
    let facts = pair.source.facts(in: korean).filter { pair.source.document.text.original($0.range).overlaps(range) }
    let wanted = FactChanges.atoms(facts[...])
    return FactChanges.atoms(pair.target.facts(in: english)).first { other in
      wanted.contains { ComparedFacts.agree($0, other) }
    }.map { pair.target.document.text.string($0.fact.range) }
  }

  // MARK: What they let pass

  /// Values of two translations that differ although no check says so, such as *some 23,000* and *23,200*.
  private func untoldFacts(beside told: [Difference]) -> [Difference] {
    var found: [Difference] = []
    for other in sides.indices.dropFirst() {
      for change in ComparedFacts(at: place, sides: sides, first: 0, second: other).changes {
        let texts = [change.first, change.second].map(\.?.text)
        let isTold = told.contains { difference in
          difference.isFact && zip([0, other], texts).contains { $1 != nil && difference.says[$0].text == $1 }
        }
        if isTold { continue }
        let says = sides.indices.map { side -> Saying in
          side == 0
            ? Saying(text: change.first?.text, verdict: change.first?.verdict ?? change.lacking)
            : side == other
              ? Saying(text: change.second?.text, verdict: change.second?.verdict ?? change.lacking)
              : Saying(text: nil, verdict: .open)
        }
        let shown = Message.list([0, other].map { sides[$0].says(says[$0].text) })
        found.append(
          Difference(
            check: "facts", isFact: true, isTerm: false, original: change.original, says: says,
            message: change.original.map { "the values differ: \(shown); the original says “\($0)”" }
              ?? "the values differ: \(shown); the original says nothing of it"))
      }
    }
    return found
  }
}

extension ComparedRow {
  /// What some translations say at another place, although no bead tells so.
  fileprivate var elsewhere: [Difference] {
    if place.elsewhere.isEmpty { return [] }
    let names = place.elsewhere.sorted().map { sides[$0].name }.joined(separator: ", ")
    return [
      Difference(
        check: OrderSwap.info.id, isFact: true, isTerm: false, original: nil,
        says: sides.indices.map { Saying(text: nil, verdict: place.elsewhere.contains($0) ? .differs : .agrees) },
        message: "\(names): \(OrderSwap.elsewhere)")
    ]
  }

  /// Opposites of which some translations say the one and others the other: *imports* and *exports*.
  fileprivate func untoldOpposites(beside told: [Difference]) -> [Difference] {
    if told.contains(where: { $0.check == Polarity.info.id }) { return [] }
    guard let korean = sides[0].pair.source.range(of: place.source) else { return [] }
    let english = sides.indices.map { sides[$0].pair.target.range(of: place.targets[$0]) }
    return OppositeSaying.between(sides.map(\.pair), source: korean, targets: english).map { saying in
      let original = sides[0].pair.source.document.text.string(saying.original)
      let says = sides.indices.map { side -> Saying in
        guard let said = saying.says[side] else { return Saying(text: nil, verdict: .open) }
        return Saying(
          text: sides[side].pair.target.document.text.string(said.range), verdict: said.isOpposite ? .differs : .agrees)
      }
      let wrong = sides.indices.filter { says[$0].verdict == .differs }.map { sides[$0].says(says[$0].text) }
      return Difference(
        check: Polarity.info.id, isFact: true, isTerm: false, original: original, says: says,
        message: "\(Message.list(wrong)), the opposite of “\(original)” in the original")
    }
  }

  /// People of the original whom some translations name and others do not, or spell in another way.
  fileprivate func untoldNames(beside told: [Difference]) -> [Difference] {
    guard let korean = sides[0].pair.source.range(of: place.source) else { return [] }
    let names = NameHearing.names(sides[0].pair, korean, in: sides[0].pair.target.range(of: place.targets[0]))
    return names.filter(\.isSure).compactMap { name in
      if told.contains(where: { $0.isFact && $0.original?.contains(name.text) ?? false }) { return nil }
      let heard = sides.indices.map { side -> (isHeard: Bool, text: String?) in
        let pair = sides[side].pair
        guard let english = pair.target.range(of: place.targets[side]) else { return (false, nil) }
        let full = NameHearing.fullName(name.text, pair, in: english).map { pair.target.document.text.string($0) }
        return (full != nil || NameHearing.isHeard(name.text, pair, in: english), full)
      }
      let isShared = heard.allSatisfy(\.isHeard)
      // Which of two spellings it is, the check has told.
      if isShared, told.contains(where: { $0.check == NameSpelling.info.id }) { return nil }
      let spellings = Set(heard.compactMap { $0.text?.lowercased().filter(\.isLetter) })
      guard heard.contains(where: { $0.text != nil }), !isShared || spellings.count > 1 else { return nil }
      let says = heard.map { side in
        Saying(text: side.text, verdict: isShared ? .open : side.isHeard ? .agrees : .differs)
      }
      let lacking = sides.indices.filter { !heard[$0].isHeard }.map { sides[$0].name }.joined(separator: ", ")
      let shown = Message.list(zip(sides, heard).map { $0.says($1.text) })
      return Difference(
        check: "names", isFact: true, isTerm: false, original: name.text, says: says,
        message: isShared
          ? "the name “\(name.text)” is spelled in different ways: \(shown)"
          : "\(lacking): “\(name.text)” of the original is not named in the translation")
    }
  }
}

/// Which checks tell of facts, and which of terms.
enum ComparedChecks {
  static func isFact(_ check: String) -> Bool {
    check.hasSuffix("-mismatch") && check != "tag-mismatch"
      || ["polarity", "order-swap", "name-spelling"].contains(check)
  }

  static func isTerm(_ check: String) -> Bool {
    check.hasPrefix("term-")
      || ["title-out-of-date", "title-person", "unknown-title", "abbreviation-drift"].contains(check)
  }
}
