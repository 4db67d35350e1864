import Foundation

@testable import BilingualAlignment
@testable import BilingualText

/// The words' evidence for a bead, worked out token by token as it is defined, without sums that are kept.
struct BeadOracle {
  let evidence: AlignmentEvidence

  /// As ``BeadFeatures`` has them.
  struct Sums {
    var english = 0.0
    var korean = 0.0
    var weak = 0.0
    var unmatched = 0.0
    var thin = 0.0
  }

  /// A token in a bead.
  private struct Standing {
    let segment: Int
    let type: Int32
    let weight: Double
    let wantsPartner: Bool
    /// Its likelihood ratio, and the best ratio of an identity.
    let ratio: Double
    let direct: Double
    /// How many such tokens the other side answers for.
    let support: Int
    /// The equal tokens before it in its segment, in the bead.
    let inSegment: Int
    let inBead: Int
    /// Whether a repetition in an earlier segment of the bead counts against it: where it is a content word with a link of its own,
    /// not by its parts alone.
    let isContent: Bool
  }

  private static func log(_ ratio: Double) -> Double { Foundation.log(0.6 + 0.4 * ratio) }

  // MARK: Tokens

  private func weight(_ text: TokenizedText, _ token: Int, isLinked: [Bool]) -> Double {
    let kind = text.tokens[token].kind
    let full = kind == .stop || kind == .punctuation ? 0.5 : 1
    return isLinked[Int(text.tokens[token].type)] ? full : full * 0.2
  }

  private func standing(
    _ text: TokenizedText, _ token: Int, in segments: Range<Int>, isLinked: [Bool], ratio: Double, direct: Double,
    support: Int
  ) -> Standing {
    let (type, kind) = (text.tokens[token].type, text.tokens[token].kind)
    let segment = segments.first { text.tokenRange($0).contains(token) } ?? 0
    func before(from first: Int) -> Int { (first..<token).count { text.tokens[$0].type == type } }
    return Standing(
      segment: segment, type: type, weight: weight(text, token, isLinked: isLinked),
      wantsPartner: kind == .number || kind == .latin && text.language == .korean, ratio: ratio, direct: direct,
      support: support, inSegment: before(from: text.tokenRange(segment).lowerBound),
      inBead: before(from: text.tokenRange(segments.lowerBound).lowerBound),
      isContent: kind != .stop && kind != .punctuation && isLinked[Int(type)])
  }

  /// The units of a row as far as they are heard: of each type the first 32.
  private func units(_ row: Int) -> [(unit: TokenizedText.Unit, occurrence: Int)] {
    var counts: [Int32: Int] = [:]
    return evidence.source.words.units[evidence.source.words.unitRange(row)].compactMap { unit in
      counts[unit.type, default: 0] += 1
      return counts[unit.type]! <= 32 ? (unit, counts[unit.type]!) : nil
    }
  }

  private func links(_ type: Int32, to word: Int32) -> [EvidenceTable.Link] {
    evidence.table.links[evidence.table.row(type)].filter { $0.word == word }
  }

  private func english(_ rows: Range<Int>, _ columns: Range<Int>) -> [Standing] {
    let text = evidence.target.words
    let unitCount = rows.reduce(0) { $0 + evidence.source.words.unitRange($1).count }
    let heard = rows.map { units($0) }
    return columns.flatMap { text.tokenRange($0) }.map { token in
      var (sum, direct, support) = (0.0, 0.0, 0)
      for units in heard {
        var most = 0
        for (unit, occurrence) in units {
          for link in links(unit.type, to: text.tokens[token].type) {
            sum += Double(link.forward)
            direct = max(direct, Double(link.direct))
            most = max(most, occurrence)
          }
        }
        support += most
      }
      return standing(
        text, token, in: columns, isLinked: evidence.table.englishIsLinked,
        ratio: sum / Double(max(1, unitCount)) + direct, direct: direct, support: support)
    }
  }

  private func korean(_ rows: Range<Int>, _ columns: Range<Int>) -> [Standing] {
    let (source, target) = (evidence.source.words, evidence.target.words)
    let wordCount = columns.reduce(0) { $0 + target.tokenRange($1).count }
    return rows.flatMap { row in
      let units = units(row)
      return source.tokenRange(row).map { token in
        var (sum, direct, support) = (0.0, 0.0, 0)
        for column in columns {
          var most = 0
          for word in target.tokenRange(column) {
            let type = target.tokens[word].type
            let found = units.filter { Int($0.unit.token) == token }.flatMap { links($0.unit.type, to: type) }
            if found.isEmpty { continue }
            let before = (target.tokenRange(column).lowerBound..<word).count { target.tokens[$0].type == type }
            most = max(most, before + 1)
            for link in found {
              sum += Double(link.backward)
              direct = max(direct, Double(link.direct))
            }
          }
          support += most
        }
        return standing(
          source, token, in: rows, isLinked: evidence.table.koreanIsLinked,
          ratio: sum / Double(max(1, wordCount)) + direct, direct: direct, support: support)
      }
    }
  }

  // MARK: Sums

  private static func sum(_ tokens: [Standing], countsRepeats: Bool) -> (log: Double, weak: Double, unmatched: Double) {
    var (log, weak, unmatched) = (0.0, 0.0, 0.0)
    for token in tokens {
      let before = countsRepeats && token.isContent ? token.inBead : token.inSegment
      let ratio = token.support > before ? token.ratio : 0
      log += token.weight * Self.log(ratio)
      if ratio < 0.5 { weak += token.weight }
      if token.wantsPartner, token.direct == 0 { unmatched += 1 }
    }
    return (log, weak, unmatched)
  }

  /// How far the mean evidence of each segment of a side falls short of what a merged one should have.
  private static func thin(_ tokens: [Standing], _ segments: Range<Int>) -> Double {
    guard segments.count > 1 else { return 0 }
    return segments.reduce(0) { thin, segment in
      let own = tokens.filter { $0.segment == segment }
      let mean = sum(own, countsRepeats: false).log / max(1, own.reduce(0) { $0 + $1.weight })
      return thin + max(0, 0.1 - mean)
    }
  }

  /// - Parameter countsRepeats: whether a word that is said in several of the bead's segments needs as many counterparts.
  func sums(_ rows: Range<Int>, _ columns: Range<Int>, countsRepeats: Bool = true) -> Sums {
    let (korean, english) = (korean(rows, columns), english(rows, columns))
    let own = Self.sum(korean, countsRepeats: countsRepeats)
    let other = Self.sum(english, countsRepeats: countsRepeats)
    return Sums(
      english: other.log, korean: own.log, weak: own.weak + other.weak, unmatched: own.unmatched + other.unmatched,
      thin: Self.thin(korean, rows) + Self.thin(english, columns))
  }

  /// The weight of all tokens; a segment weighs 1 at least.
  func weight(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    func weight(_ text: TokenizedText, _ segment: Int, _ isLinked: [Bool]) -> Double {
      max(1, text.tokenRange(segment).reduce(0) { $0 + self.weight(text, $1, isLinked: isLinked) })
    }
    return rows.reduce(0) { $0 + weight(evidence.source.words, $1, evidence.table.koreanIsLinked) }
      + columns.reduce(0) { $0 + weight(evidence.target.words, $1, evidence.table.englishIsLinked) }
  }
}
