import BilingualAlignment
import BilingualDocuments
import BilingualFacts
import BilingualText

/// Codes of letters and digits of which the translation has only a near form: `NC-D1620` and `NC-D1260`.
///
/// A translator copies the numbers of models and orders; two digits exchanged, or another one, is a slip.
enum NearCodes {
  /// Shorter ones are near too many.
  private static let (least, leastDigits) = (5, 2)
  /// More are a list or code.
  private static let most = 40

  /// - Complexity: O(bytes) without such a code, else the product of the two sides' codes.
  static func find(_ pair: ReadPair, _ index: Int) -> (source: TextRange, target: TextRange)? {
    guard let (korean, english) = NearForms.sides(of: pair, bead: index, most: (most, most), read: codes) else {
      return nil
    }
    return NearForms.first(korean, english, isSlip: isSlip) { !isValue($0.range, in: pair, bead: index) }
  }

  /// Whether a code is read as a value and compared as one.
  private static func isValue(_ range: TextRange, in pair: ReadPair, bead: Int) -> Bool {
    pair.facts.conflicts(of: bead).contains { $0.source.fact.range.overlaps(range) }
      || FactPairing.atoms(pair.facts.sourceOnly, of: bead).contains { $0.fact.range.overlaps(range) }
  }

  /// Two neighbours exchanged, or one digit for another.
  private static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count, a.first == b.first else { return false }
    let unlike = zip(a, b).filter { $0 != $1 }
    return unlike.count == 1 ? Byte.isDigit(unlike[0].0) && Byte.isDigit(unlike[0].1) : EditDistance.isExchange(a, b)
  }

  private static func codes(_ text: [UInt8], _ bounds: TextRange) -> [NearForms.Form] {
    LatinRuns.all(in: text, bounds) { start, i in
      Byte.isLetter(text[i]) || i > start && (Byte.isDigit(text[i]) || text[i] == 0x2D)
    }.compactMap { run in
      let written = text[run.start..<run.end]
      guard Byte.isCapital(text[run.start]), written.count(where: Byte.isDigit) >= leastDigits,
        run.start == bounds.start || !joins(text[run.start - 1]), run.end == bounds.end || !joins(text[run.end])
      else { return nil }
      // `SDG16` is an acronym, see `symbol-mismatch`.
      guard written.contains(0x2D) || written.count(where: Byte.isDigit) > leastDigits else { return nil }
      let signs = written.filter { $0 != 0x2D }.map { Byte.isLetter($0) ? $0 | 0x20 : $0 }
      return signs.count >= least ? NearForms.Form(range: run, signs: signs) : nil
    }
  }

  /// Part of an address, a path or a setting.
  private static func joins(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || [0x2F, 0x40, 0x5F, 0x2D, 0x23, 0x3D, 0x26, 0x3F, 0x25].contains(byte)
  }
}
