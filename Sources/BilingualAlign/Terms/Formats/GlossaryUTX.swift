package import BilingualText

/// UTX (AAMT), a tab-separated glossary with one pair of terms a row.
///
/// It carries terms, part of speech, status and concept ids. It cannot carry categories, times of validity, guards, case
/// rules, successors, confidence, notes and sources; admitted terms are written as `provisional`, deprecated ones as
/// `non-standard`.
package enum GlossaryUTX {
  package static func concepts(_ bytes: [UInt8], path: String) throws(InputError) -> [Concept] {
    try InputError.refuseZeroByte(in: bytes, path: path)
    var columns: [String] = []
    var isKoreanFirst = true
    var order: [String] = []
    var byID: [String: Concept] = [:]
    var line = 0
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard let text = String(validating: row, as: UTF8.self) else {
        throw InputError(path: path, line: line, column: 1, "not valid UTF-8")
      }
      let fields = text.trimmingWhitespace.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0.trimmingWhitespace)
      }
      guard let first = fields.first, fields.contains(where: { !$0.isEmpty }) else { continue }
      if text.hasPrefix("#") || text.hasPrefix("\u{FEFF}#") {
        if first.contains("UTX"), let pair = text.split(separator: ";").dropFirst().first {
          isKoreanFirst = pair.trimmingWhitespace.hasPrefix("ko")
        } else if first.hasPrefix("#src") || first.hasPrefix("#term") {
          columns = [String(first.dropFirst())] + fields.dropFirst()
        }
        continue
      }
      guard let src = columns.firstIndex(of: "src"), let tgt = columns.firstIndex(of: "tgt") else {
        throw InputError(path: path, line: line, column: 1, "no line “#src<TAB>tgt…” names the columns")
      }
      func value(_ name: String) -> String? {
        columns.firstIndex(of: name).flatMap { $0 < fields.count && !fields[$0].isEmpty ? fields[$0] : nil }
      }
      guard src < fields.count, tgt < fields.count, !fields[src].isEmpty, !fields[tgt].isEmpty else {
        throw InputError(path: path, line: line, column: 1, "the row has no term in both languages")
      }
      let id = value("concept ID") ?? "row-\(line)"
      if byID[id] == nil {
        order.append(id)
        byID[id] = Concept(id: id, terms: [], place: GlossaryPlace(path: path, line: line))
      }
      let status = try status(value("term status"), path: path, line: line)
      let isReverse = value("x-language") == "ko"
      let (korean, english) = isKoreanFirst ? (fields[src], fields[tgt]) : (fields[tgt], fields[src])
      byID[id]?.partOfSpeech = value("src:pos") ?? ""
      byID[id]?.terms += [
        Term(TermCell.normalised(korean), language: .korean, status: isReverse ? status : .preferred),
        Term(TermCell.normalised(english), language: .english, status: isReverse ? .preferred : status),
      ]
    }
    return order.compactMap { byID[$0] }.map { concept in
      var concept = concept
      concept.terms = firstOfEach(concept.terms)
      return concept
    }
  }

  /// A row names both terms; the one that the row is not about stands elsewhere with its own status.
  private static func firstOfEach(_ terms: [Term]) -> [Term] {
    var kept: [Term] = []
    for term in terms {
      if let at = kept.firstIndex(where: { $0.text == term.text && $0.language == term.language }) {
        if term.status != .preferred { kept[at] = term }
      } else {
        kept.append(term)
      }
    }
    return Concept(id: "", terms: kept).sortedTerms
  }

  private static func status(_ text: String?, path: String, line: Int) throws(InputError) -> TermStatus {
    switch text {
    case nil, "approved", "standard": return .preferred
    case "provisional": return .admitted
    case "non-standard", "rejected": return .deprecated
    case "forbidden": return .forbidden
    case .some(let other): throw InputError(path: path, line: line, column: 1, "“\(other)” is no term status")
    }
  }

  package static func text(_ concepts: [Concept]) -> String {
    var text = "#UTX 1.11; ko/en; ; \n#src\ttgt\tsrc:pos\tterm status\tconcept ID\tx-language\n"
    func row(ko: Term, en: Term, concept: Concept, status: TermStatus, side: String) {
      let word =
        switch status {
        case .preferred: "approved"
        case .admitted: "provisional"
        case .deprecated: "non-standard"
        case .forbidden: "forbidden"
        }
      let row = [ko.text, en.text, concept.partOfSpeech, word, concept.id, side].map { $0.isOneCell ? $0 : folded($0) }
      // A row that begins with # would be a comment.
      text += (row[0].hasPrefix("#") ? " " : "") + row.joined(separator: "\t") + "\n"
    }
    for concept in GlossaryTSV.sorted(concepts) {
      guard let ko = concept.preferred(.korean), let en = concept.preferred(.english) else { continue }
      for term in concept.terms where term.language == .english {
        row(ko: ko, en: term, concept: concept, status: term.status, side: "en")
      }
      for term in concept.terms where term.language == .korean && term != ko {
        row(ko: term, en: en, concept: concept, status: term.status, side: "ko")
      }
    }
    return text
  }

  private static func folded(_ text: String) -> String {
    text.split { $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }
}

extension String {
  /// Whether the text holds neither tabs nor line ends, which UTX has no signs for.
  var isOneCell: Bool { !contains { $0 == "\t" || $0.isNewline } }
}
