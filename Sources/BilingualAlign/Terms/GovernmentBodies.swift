import BilingualText

/// The official English names of Korean ministries, agencies, commissions and public bodies, which the library brings along:
/// the organisations of `Glossary/government.tsv`, and those of `Glossary/mofa.tsv` that are one of them at another time.
package enum GovernmentBodies {
  /// Read when they are first asked for.
  package static let concepts: [Concept] = {
    let names = Set(ofGovernment.flatMap(korean))
    return ofMinistry.filter { korean($0).contains(where: names.contains) } + ofGovernment
  }()

  /// All organisations of the two files.
  static let ofMinistry = organisations(.ministry)
  static let ofGovernment = organisations(.government)

  /// Returns the concepts together with a user's own; of bodies that both name in Korean, the user's hold.
  /// - Complexity: O(terms).
  package static func with(_ own: [Concept]) -> [Concept] {
    let named = Set(own.flatMap(korean))
    return concepts.filter { !korean($0).contains(where: named.contains) } + own
  }

  static func korean(_ concept: Concept) -> [String] {
    concept.terms.filter { $0.language == .korean }.map(\.text)
  }

  private static func organisations(_ glossary: ShippedGlossary) -> [Concept] {
    GovernmentGlossary.concepts(GovernmentGlossary.organisations(glossary.bytes), glossary)
  }
}

/// The glossaries that the library brings along for papers of the Korean government: all of `Glossary/mofa.tsv` and
/// `Glossary/government.tsv`.
package enum GovernmentGlossary {
  /// The files' names.
  package static let names = ShippedGlossary.allCases.map(\.name)

  /// Read when they are first asked for.
  package static let concepts: [Concept] = ShippedGlossary.allCases.flatMap { concepts($0.bytes, $0) }

  fileprivate static func concepts(_ bytes: [UInt8], _ glossary: ShippedGlossary) -> [Concept] {
    do {
      return try GlossaryTSV.concepts(bytes, path: glossary.name)
    } catch {
      preconditionFailure("Glossary/\(glossary.name) cannot be read: \(error)")
    }
  }

  /// The header and the rows of organisations; every other row becomes a comment, so that lines keep their numbers.
  fileprivate static func organisations(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("\torganisation\t".utf8)
    var kept: [UInt8] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if number == 0 || holds(line, mark) { kept += line } else { kept.append(0x23) }
      kept.append(0x0A)
    }
    return kept
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    guard line.count >= mark.count else { return false }
    return (line.startIndex...(line.endIndex - mark.count)).contains {
      line[$0] == 0x09 && line[$0 + 1] == mark[1] && line[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }
}
