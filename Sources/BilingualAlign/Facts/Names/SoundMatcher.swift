/// Compares a name in Hangul with a Latin spelling by sound: 터너 and Turner, 폼페이오 and Pompeo.
///
/// A weighted edit distance over coarse sounds in which f/p, v/b, l/r, z/j and s/th are nearly equal, a silent ㅡ costs
/// next to nothing, an English r before a consonant may be dropped, and vowels count for less than consonants.
///
/// - Complexity: O(sounds × sounds), with both at most 40: 0.3–1 µs for usual names, no allocation beyond two rows.
///   Make each ``SoundForm`` once and look up candidates by ``SoundForm/skeletonKey`` before scoring.
package enum SoundMatcher {
  /// The similarity of two whole words, 0...1. Names that belong together score above 0.75, others seldom above 0.6;
  /// words of fewer than three consonants need more.
  package static func score(hangul: SoundForm, latin: SoundForm) -> Double {
    best(hangul: hangul, latin: latin, droppingSyllables: 0).score
  }

  /// Whether ``score(hangul:latin:)`` reaches a bound. Most words are given up after a sound or two.
  package static func isAlike(hangul: SoundForm, latin: SoundForm, atLeast least: Double) -> Bool {
    // Costs only grow, so the cheapest way so far bounds the whole.
    let weight = max(
      hangul.phones.reduce(0) { $0 + Costs.weight($1) }, latin.phones.reduce(0) { $0 + Costs.weight($1) }, 1)
    let m = latin.phones.count
    guard !hangul.phones.isEmpty, m > 0 else { return least <= 0 }
    func score(_ cost: Int32) -> Double { 1 - Double(cost) / Double(weight) }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: m + 1) { row in
      row[0] = 0
      for j in 0..<m { row[j + 1] = row[j] + Costs.gap(latin.phones[j], isLast: j == m - 1) }
      for phone in hangul.phones {
        let gap = Costs.gap(phone, isLast: false)
        var diagonal = row[0]
        row[0] += gap
        var lowest = row[0]
        for j in 0..<m {
          let replaced = diagonal + Costs.replacement(phone, latin.phones[j])
          diagonal = row[j + 1]
          row[j + 1] = min(replaced, row[j + 1] + gap, row[j] + Costs.gap(latin.phones[j], isLast: j == m - 1))
          lowest = min(lowest, row[j + 1])
        }
        if score(lowest) < least { return false }
      }
      return max(0, score(row[m])) >= least
    }
  }

  /// The best similarity with up to `droppingSyllables` syllables left off the end of the Hangul, which may be a
  /// particle or a title, and how many syllables were kept.
  package static func best(
    hangul: SoundForm, latin: SoundForm, droppingSyllables: Int = 2
  ) -> (score: Double, syllables: Int) {
    let n = hangul.phones.count
    let m = latin.phones.count
    guard n > 0, m > 0 else { return (0, 0) }
    var row = [Int32](repeating: 0, count: m + 1)
    var latinWeight: Int32 = 0
    for j in 0..<m {
      let cost = Costs.gap(latin.phones[j], isLast: j == m - 1)
      row[j + 1] = row[j] + cost
      latinWeight += Costs.weight(latin.phones[j])
    }
    var result = (score: 0.0, syllables: 0)
    var hangulWeight: Int32 = 0
    var syllable = 0
    let firstKept = max(1, hangul.syllableCount - droppingSyllables)
    for i in 0..<n {
      let phone = hangul.phones[i]
      let gap = Costs.gap(phone, isLast: false)
      hangulWeight += Costs.weight(phone)
      var diagonal = row[0]
      row[0] += gap
      for j in 0..<m {
        let replaced = diagonal + Costs.replacement(phone, latin.phones[j])
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j + 1] + gap, row[j] + Costs.gap(latin.phones[j], isLast: j == m - 1))
      }
      guard i + 1 == Int(hangul.syllableEnds[syllable]) else { continue }
      syllable += 1
      guard syllable >= firstKept else { continue }
      let score = 1 - Double(row[m]) / Double(max(hangulWeight, latinWeight, 1))
      if score > result.score { result = (score, syllable) }
    }
    return result
  }
}

/// Costs in hundredths of a consonant.
private enum Costs {
  @inline(__always) static func weight(_ phone: UInt8) -> Int32 { weights[Int(phone)] }
  @inline(__always) static func replacement(_ a: UInt8, _ b: UInt8) -> Int32 {
    replacements[Int(a) * Phone.count + Int(b)]
  }
  @inline(__always) static func gap(_ phone: UInt8, isLast: Bool) -> Int32 {
    // A final e is silent more often than not.
    isLast && phone == Phone.e ? 10 : gaps[Int(phone)]
  }

  private static let weights: [Int32] = (0..<Phone.count).map { phone in
    phone >= Int(Phone.a) ? (phone == Int(Phone.eu) ? 15 : 45) : phone >= Int(Phone.w) ? 25 : 100
  }

  private static let gaps: [Int32] = (0..<Phone.count).map { phone in
    switch UInt8(phone) {
    case Phone.eu: 6
    case Phone.i: 22
    case Phone.a...: 35
    case Phone.r: 14
    case Phone.h: 35
    case Phone.w, Phone.y: 18
    default: 90
    }
  }

  private static let replacements: [Int32] = {
    var table = [Int32](repeating: 100, count: Phone.count * Phone.count)
    func set(_ a: UInt8, _ b: UInt8, to cost: Int32) {
      table[Int(a) * Phone.count + Int(b)] = cost
      table[Int(b) * Phone.count + Int(a)] = cost
    }
    for a in Phone.a..<UInt8(Phone.count) {
      for b in Phone.a..<UInt8(Phone.count) { set(a, b, to: a == Phone.eu || b == Phone.eu ? 30 : 24) }
    }
    for phone in 0..<UInt8(Phone.count) { set(phone, phone, to: 0) }
    let near: [(UInt8, UInt8, Int32)] = [
      (Phone.g, Phone.k, 15), (Phone.d, Phone.t, 20), (Phone.b, Phone.p, 20), (Phone.p, Phone.f, 5),
      (Phone.b, Phone.v, 5), (Phone.p, Phone.v, 35), (Phone.b, Phone.f, 40), (Phone.h, Phone.f, 30),
      (Phone.l, Phone.r, 4), (Phone.j, Phone.z, 8), (Phone.s, Phone.z, 20), (Phone.s, Phone.sh, 6),
      (Phone.s, Phone.th, 6), (Phone.t, Phone.th, 8), (Phone.d, Phone.th, 20), (Phone.ch, Phone.j, 22),
      (Phone.ch, Phone.sh, 30), (Phone.ch, Phone.t, 40), (Phone.ch, Phone.z, 25), (Phone.k, Phone.ch, 45),
      (Phone.t, Phone.s, 35), (Phone.d, Phone.s, 60), (Phone.n, Phone.ng, 12), (Phone.g, Phone.j, 25),
      (Phone.k, Phone.s, 60), (Phone.k, Phone.h, 50), (Phone.w, Phone.v, 25), (Phone.w, Phone.u, 15),
      (Phone.w, Phone.o, 20), (Phone.y, Phone.j, 35), (Phone.y, Phone.i, 10), (Phone.j, Phone.s, 40),
      (Phone.j, Phone.d, 40), (Phone.m, Phone.n, 40), (Phone.a, Phone.eo, 8), (Phone.eo, Phone.e, 12),
      (Phone.eo, Phone.u, 8), (Phone.eo, Phone.o, 10), (Phone.a, Phone.e, 12), (Phone.e, Phone.i, 14),
      (Phone.o, Phone.u, 14), (Phone.a, Phone.o, 16), (Phone.eu, Phone.u, 12), (Phone.eu, Phone.e, 18),
      (Phone.ng, Phone.g, 45), (Phone.r, Phone.eo, 25),
    ]
    for (a, b, cost) in near { set(a, b, to: cost) }
    return table
  }()
}
