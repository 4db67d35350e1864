package import BilingualDocuments
package import BilingualText

/// Finds what is wrong with a glossary as a whole: what no single row shows.
package struct GlossaryLint: Sendable {
  /// One thing wrong, at a row.
  package struct Issue: Sendable, Hashable, CustomStringConvertible {
    package let place: GlossaryPlace
    package let severity: Severity
    package let message: Message
    package enum Severity: String, Sendable { case error, warning, info }

    /// One line: the place, how grave it is, what is wrong; the grade is a word for programs in every language.
    /// - Complexity: O(its length).
    package func line(in language: Language) -> String {
      "\(place):1: \(severity.rawValue): \(message.text(in: language))"
    }

    /// The line in English.
    package var description: String { line(in: .english) }
  }

  package private(set) var issues: [Issue] = []
  private let concepts: [Concept]

  /// - Complexity: O(terms · log terms).
  package init(_ concepts: [Concept]) {
    self.concepts = concepts
    checkIDs()
    checkSuccessors()
    for concept in concepts { check(concept) }
    checkSharedTerms()
    sort()
  }

  /// Also reports active concepts of which no Korean term stands in any of the texts.
  package mutating func checkUse(in documents: [Document]) {
    let base = Termbase(concepts)
    var used: Set<Int> = []
    for document in documents {
      for hit in base.hits(in: document) { used.insert(base.terms[hit.term].concept) }
    }
    for (index, concept) in concepts.enumerated() where concept.isActive && !used.contains(index) {
      add(concept, severity: .info, message: "“\(Self.name(concept))” stands in none of the texts")
    }
    sort()
  }

  /// By place; what stands at one place by its English.
  private mutating func sort() {
    issues.sort {
      ($0.place.path, $0.place.line, $0.message.description) < ($1.place.path, $1.place.line, $1.message.description)
    }
  }

  static func name(_ concept: Concept) -> String { concept.preferred(.korean)?.text ?? concept.id }

  private mutating func add(_ concept: Concept, severity: Issue.Severity, message: Message) {
    issues.append(Issue(place: concept.place, severity: severity, message: message))
  }

  private mutating func checkIDs() {
    var first: [String: GlossaryPlace] = [:]
    for concept in concepts {
      if let earlier = first[concept.id] {
        add(concept, severity: .error, message: "the id \(concept.id) is also that of \("\(earlier)")")
      } else {
        first[concept.id] = concept.place
      }
    }
  }

  private mutating func checkSuccessors() {
    var byID: [String: Concept] = [:]
    for concept in concepts where byID[concept.id] == nil { byID[concept.id] = concept }
    var circles = SuccessorCircles()
    for concept in concepts {
      guard let successor = concept.successor else { continue }
      guard byID[successor] != nil else {
        add(concept, severity: .error, message: "the successor \(successor) is no concept")
        continue
      }
      if circles.reaches(from: successor, byID) {
        add(concept, severity: .error, message: "the successors of \(concept.id) run in a circle")
      }
      if concept.validity.through == nil {
        add(concept, severity: .warning, message: "a concept with a successor has no valid_to")
      }
    }
  }

  private mutating func check(_ concept: Concept) {
    for term in concept.terms
    where term.language == .korean && term.status.isRight && term.text.unicodeScalars.count == 1 {
      add(concept, severity: .warning, message: "“\(term.text)” is one syllable: it would be found in many other words")
    }
    for term in concept.terms where term.wasDecomposed {
      add(concept, severity: .warning, message: "“\(term.text)” is written in decomposed letters (not NFC)")
    }
    let full = Set(concept.terms.filter { $0.status.isRight && !$0.isShort }.map(\.language))
    for term in concept.terms {
      if term.text.contains("{"), !term.text.hasSuffix("{surname}") || term.language == .korean {
        add(
          concept, severity: .error,
          message: "“\(term.text)”: the slot \("{surname}") stands at the end of an English term only")
      }
      if term.isShort, !full.contains(term.language) {
        add(concept, severity: .warning, message: "“\(term.text)” is short for nothing")
      }
      if !term.validity.isAlways, !term.validity.overlaps(concept.validity) {
        add(concept, severity: .error, message: "“\(term.text)” was never right while its concept was")
      }
    }
    checkStatuses(of: concept)
    checkTexts(of: concept)
  }

  /// Terms that look like several, or stand in the column of the other language.
  private mutating func checkTexts(of concept: Concept) {
    for term in concept.terms {
      if term.text.contains("; ") || term.text.contains(" / ") || term.text.contains(" | ") {
        add(concept, severity: .warning, message: "“\(term.text)” looks like several terms; put | between them")
      }
      if term.language == .english, Language.guess(Array(term.text.utf8)) == .korean {
        add(concept, severity: .warning, message: "“\(term.text)” is Korean, but stands as the English term")
      }
    }
  }

  /// What is right and wrong at once.
  private mutating func checkStatuses(of concept: Concept) {
    var right: [String: [TermStatus]] = [:]
    for term in concept.terms where term.status.isRight {
      let key = term.language.rawValue + Self.folded(term)
      if right[key]?.contains(term.status) != true { right[key, default: []].append(term.status) }
    }
    for wrong in concept.terms where !wrong.status.isRight {
      for status in right[wrong.language.rawValue + Self.folded(wrong)] ?? [] {
        add(concept, severity: .error, message: "“\(wrong.text)” is \(wrong.status.words) and \(status.words) at once")
      }
    }
  }

  private mutating func checkSharedTerms() {
    var byTerm: [String: [Int]] = [:]
    for (index, concept) in concepts.enumerated() where concept.isActive {
      for term in concept.terms where term.language == .korean && term.status.isRight {
        byTerm[Self.folded(term), default: []].append(index)
      }
    }
    var shared = SharedTerms(concepts)
    for key in byTerm.keys.sorted() {
      guard let list = byTerm[key], list.count > 1 else { continue }
      issues += shared.issues(of: list)
    }
  }

  /// The right English of a concept, as it is compared.
  static func right(_ concept: Concept) -> Set<String> {
    Set(concept.terms.filter { $0.language == .english && $0.status.isRight }.map(folded))
  }

  static func folded(_ term: Term) -> String {
    let bytes = Array(term.text.utf8)
    var fold = FoldedText()
    fold.fold(bytes.span, range: TextRange(0, bytes.count), language: term.language)
    return String(decoding: fold.bytes, as: UTF8.self)
  }
}

/// Which concepts have successors that lead back to themselves.
private struct SuccessorCircles {
  private var known: [String: Bool] = [:]

  /// Whether the successors from `id` on run in a circle.
  /// - Complexity: O(1) a concept, over all calls.
  mutating func reaches(from id: String, _ concepts: [String: Concept]) -> Bool {
    var path: [String] = []
    var onPath: Set<String> = []
    var next: String? = id
    var isCircle = false
    while let id = next {
      if let known = known[id] {
        isCircle = known
        break
      }
      guard onPath.insert(id).inserted else {
        isCircle = true
        break
      }
      path.append(id)
      next = concepts[id]?.successor
    }
    for id in path { known[id] = isCircle }
    return isCircle
  }
}
