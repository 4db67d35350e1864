import BilingualChecks
package import BilingualPairing
package import BilingualText

/// Which files were found to belong together, as text, as a manifest and as JSON.
package struct PairingReport: Sendable {
  package let pairs: [DocumentMatch]
  package let leftKorean: [String]
  package let leftEnglish: [String]
  /// The language of ``text``.
  package var language = Language.english

  package init(pairs: [DocumentMatch], leftKorean: [String], leftEnglish: [String]) {
    self.pairs = pairs
    self.leftKorean = leftKorean
    self.leftEnglish = leftEnglish
  }

  /// `0.97  ko/a.txt ↔ en/b.txt  (same date, 12 values, 3 names, 8 terms)`
  package var text: String {
    var out = pairs.map { pair in
      let names = ForeignText.visible("\(pair.korean) ↔ \(pair.english)")
      return "\(Self.rounded(pair.confidence))  \(names)  (\(Self.words(pair.evidence).text(in: language)))\n"
    }.joined()
    for (paths, name) in [(leftKorean, "ko"), (leftEnglish, "en")] {
      let lone: Message = "\(name), no partner"
      for path in paths { out += "—     \(ForeignText.visible(path))  (\(lone.text(in: language)))\n" }
    }
    return out
  }

  /// Rows for `manifest:`, with the confidence to be looked at. - Parameter folder: where it will stand, absolute.
  package func manifest(in folder: String) -> String {
    "ko\ten\tconfidence\n"
      + pairs.sorted { $0.korean < $1.korean }.map { pair in
        let (korean, english) = (
          PathName.relative(pair.korean, to: folder), PathName.relative(pair.english, to: folder)
        )
        return "\(korean)\t\(english)\t\(Self.rounded(pair.confidence))\n"
      }.joined()
  }

  package var json: String {
    JSONValue.object([
      "version": 1, "pairs": .array(pairs.map(Self.json)),
      "unpaired": .object([
        "ko": .array(leftKorean.map { .string($0) }), "en": .array(leftEnglish.map { .string($0) }),
      ]),
    ]).text() + "\n"
  }

  private static func json(_ pair: DocumentMatch) -> JSONValue {
    .object([
      "source": .string(pair.korean), "target": .string(pair.english), "confidence": .probability(pair.confidence),
      "sameDate": pair.evidence.isSameDate.map { .bool($0) }, "values": .int(pair.evidence.values),
      "names": .int(pair.evidence.names), "terms": .int(pair.evidence.terms),
      "words": .probability(pair.evidence.words),
    ])
  }

  private static func words(_ evidence: DocumentMatch.Evidence) -> Message {
    var parts: [Message] = []
    let date: Message? = evidence.isSameDate.map { $0 ? "same date" : "other date" }
    if let date { parts.append(date) }
    parts.append("\(evidence.values, "value", "values")")
    parts.append("\(evidence.names, "name", "names")")
    if evidence.terms > 0 { parts.append("\(evidence.terms, "term", "terms")") }
    return .list(parts)
  }

  private static func rounded(_ confidence: Double) -> String {
    let hundredths = Int((confidence * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
