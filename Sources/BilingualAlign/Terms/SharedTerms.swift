import BilingualText

/// Concepts under one Korean term: what of them repeats or contradicts what.
///
/// A few are compared with each other. Where a term has more, which is no glossary but a list of something else, one message for
/// each kind of fault says how many rows have it and names the first.
struct SharedTerms {
  /// As many concepts are compared each with each.
  private static let few = 16
  /// As many rows are named in a message.
  private static let named = 3

  private let concepts: [Concept]
  /// The right English of concepts, by their numbers, once it was asked for.
  private var right: [Int: Set<String>] = [:]
  /// Pairs of concepts that share another term as well are compared once.
  private var compared: Set<[Int]> = []

  init(_ concepts: [Concept]) { self.concepts = concepts }

  /// - Parameter list: the numbers of the concepts under one term, in their order.
  /// - Complexity: O(terms of these concepts).
  mutating func issues(of list: [Int]) -> [GlossaryLint.Issue] {
    if list.count > Self.few { return summary(of: list) }
    var issues: [GlossaryLint.Issue] = []
    for (at, a) in list.enumerated() {
      for b in list[(at + 1)...] where a != b && compared.insert([a, b]).inserted { issues += compare(a, b) }
    }
    return issues
  }

  private mutating func rightEnglish(_ index: Int) -> Set<String> {
    if let known = right[index] { return known }
    let found = GlossaryLint.right(concepts[index])
    right[index] = found
    return found
  }

  private mutating func compare(_ first: Int, _ second: Int) -> [GlossaryLint.Issue] {
    let (a, b) = (concepts[first], concepts[second])
    let name = GlossaryLint.name(a)
    let (x, y) = (rightEnglish(first), rightEnglish(second))
    if x == y, a.validity == b.validity, a.guards == b.guards {
      return [issue(of: b, severity: .warning, message: Self.repeats(name, a.place))]
    }
    var issues: [GlossaryLint.Issue] = []
    for term in Self.forbidden(b) where x.contains(GlossaryLint.folded(term)) {
      issues.append(forbidden(term, b, rightAt: a.place))
    }
    for term in Self.forbidden(a) where y.contains(GlossaryLint.folded(term)) {
      issues.append(forbidden(term, a, rightAt: b.place))
    }
    if contradict(first, second) {
      issues.append(issue(of: b, severity: .warning, message: Self.otherEnglish(name, at: a.place)))
    }
    return issues
  }

  private mutating func contradict(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (concepts[first], concepts[second])
    return a.validity.overlaps(b.validity) && a.guards.isEmpty && b.guards.isEmpty
      && rightEnglish(first).isDisjoint(with: rightEnglish(second))
  }

  private static func forbidden(_ concept: Concept) -> [Term] { concept.terms(.english, .forbidden) }

  private func forbidden(_ term: Term, _ concept: Concept, rightAt place: GlossaryPlace) -> GlossaryLint.Issue {
    issue(
      of: concept, severity: .error,
      message: "“\(term.text)” is forbidden here and right for the same Korean term at \("\(place)")")
  }

  private static func otherEnglish(_ name: String, at place: GlossaryPlace) -> Message {
    "“\(name)” has other English at \("\(place)") for the same time, and no guard tells them apart"
  }

  private func issue(
    of concept: Concept, severity: GlossaryLint.Issue.Severity, message: Message
  ) -> GlossaryLint.Issue {
    GlossaryLint.Issue(place: concept.place, severity: severity, message: message)
  }

  // MARK: Many concepts

  /// What tells concepts under one term apart.
  private struct Kind: Hashable {
    let right: Set<String>
    let validity: DateSpan
    let guards: [TermGuard]
  }

  private mutating func summary(of list: [Int]) -> [GlossaryLint.Issue] {
    var order: [Kind] = []
    var members: [Kind: [Int]] = [:]
    for index in list {
      let kind = Kind(
        right: rightEnglish(index), validity: concepts[index].validity, guards: concepts[index].guards)
      if members[kind] == nil { order.append(kind) }
      if members[kind]?.last != index { members[kind, default: []].append(index) }
    }
    var issues: [GlossaryLint.Issue] = []
    var firsts: [Int] = []
    for kind in order {
      let same = (members[kind] ?? []).map { concepts[$0] }
      firsts += members[kind]?.prefix(1) ?? []
      guard same.count > 1 else { continue }
      let message = Self.repeats(GlossaryLint.name(same[0]), same[0].place)
      issues.append(issue(of: same[1], severity: .warning, message: Self.also(message, same.dropFirst(2))))
    }
    return issues + forbiddenElsewhere(firsts) + contradictions(firsts)
  }

  /// Each term that is forbidden at one place and right at another, with the first such place.
  private mutating func forbiddenElsewhere(_ list: [Int]) -> [GlossaryLint.Issue] {
    var holders: [String: [Int]] = [:]
    for index in list {
      for term in rightEnglish(index) where holders[term, default: []].count < 2 {
        holders[term, default: []].append(index)
      }
    }
    var issues: [GlossaryLint.Issue] = []
    for index in list {
      for term in Self.forbidden(concepts[index]) {
        guard let other = holders[GlossaryLint.folded(term)]?.first(where: { $0 != index }) else { continue }
        issues.append(forbidden(term, concepts[index], rightAt: concepts[other].place))
      }
    }
    return issues
  }

  /// One warning for all that have other English than one of the rows before them.
  private mutating func contradictions(_ list: [Int]) -> [GlossaryLint.Issue] {
    var found: [Concept] = []
    var message: Message = ""
    for (at, index) in list.enumerated() {
      guard let other = list[max(0, at - Self.few)..<at].first(where: { contradict($0, index) }) else { continue }
      if found.isEmpty {
        message = Self.otherEnglish(GlossaryLint.name(concepts[other]), at: concepts[other].place)
      }
      found.append(concepts[index])
    }
    guard let first = found.first else { return [] }
    return [issue(of: first, severity: .warning, message: Self.also(message, found.dropFirst()))]
  }

  private static func repeats(_ name: String, _ place: GlossaryPlace) -> Message { "“\(name)” repeats \("\(place)")" }

  /// `…; the same holds for 4998 more rows: g:4, g:5, g:6 …`
  private static func also(_ message: Message, _ concepts: ArraySlice<Concept>) -> Message {
    guard let last = concepts.last else { return message }
    if concepts.count == 1 { return "\(message); the same holds for \("\(last.place)")" }
    let places = concepts.prefix(named).map { "\($0.place)" }.joined(separator: ", ")
    return
      "\(message); the same holds for \(concepts.count) more rows: \(places + (concepts.count > named ? " …" : ""))"
  }
}
