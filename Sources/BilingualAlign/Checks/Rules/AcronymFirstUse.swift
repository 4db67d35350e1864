import BilingualAlignment
import BilingualFacts
import BilingualText

package struct AcronymFirstUse: Check {
  package static let info = CheckInfo(
    id: "acronym-first-use",
    summary: "An acronym that the original expands is never expanded in the translation.",
    details: """
      The original writes `보편적 정례인권검토(UPR)`; the translation uses `UPR` without `(UPR)` behind its full name. Acronyms
      that everybody knows (UN, EU, U.S., ROK, NATO, G20 …) need none.
      """,
    severity: .warning,
    good: [
      CheckExample("유엔 안보리 결의", "UN Security Council resolution"),
      CheckExample("보편적 정례인권검토(UPR)", "the Universal Periodic Review (UPR)"),
      CheckExample("국가안보회의(NSC)", "the National Security Council"),
      CheckExample("정의개발당(AKP)은", "the Justice and Development Party, or AKP, won. AKP said"),
      CheckExample("중앙집중식 버전 관리 시스템(CVCS)은", "Centralized Version Control Systems (CVCSs) have a server. A CVCS"),
      CheckExample("믹타(MIKTA) 외교장관회의", "the MIKTA Foreign Ministers’ Meeting"),
    ],
    bad: [CheckExample("보편적 정례인권검토(UPR) 권고를 이행하도록", "to implement the ⟦UPR⟧ recommendations")])

  private static let known = Set(LanguageTable.words(of: "english/acronyms", "english"))

  package static func check(_ pair: ReadPair, into findings: inout [Finding]) {
    var asked: [String] = []
    var seen: Set<String> = []
    pair.source.forEachSegment { _, range, text in
      guard Byte.isHeld(0x28, by: text, range) else { return }
      Acronyms.forEach(in: range, text) { acronym in
        // Hangul, an opening parenthesis, the acronym, a closing one.
        guard acronym.start > range.start + 3, text[acronym.start - 1] == 0x28, acronym.end < range.end,
          text[acronym.end] == 0x29, text[acronym.start - 2] & 0xC0 == 0x80
        else { return }
        let name = String(decoding: text[acronym.start..<acronym.end], as: UTF8.self)
        // 믹타(MIKTA) says how the letters are read, not what they mean.
        if known.contains(name) || seen.contains(name) || isTransliteration(text, acronym, from: range.start) { return }
        seen.insert(name)
        asked.append(name)
      }
    }
    guard !asked.isEmpty else { return }
    let uses = uses(of: seen, in: pair.target)
    for name in asked {
      guard let use = uses[name], !use.isExpanded else { continue }
      findings.append(
        pair.finding(
          info, inTarget: use.range, segment: use.segment,
          message: "“\(name)” is never written out in the translation; the original writes it out",
          certainty: 0.85))
    }
  }

  private static func isTransliteration(_ text: UnsafeBufferPointer<UInt8>, _ acronym: TextRange, from start: Int)
    -> Bool
  {
    let end = acronym.start - 1
    var i = end
    while i - 3 >= start, Letters.hangul(text, at: i - 3, end: end) > 0 { i -= 3 }
    let sound = SoundForm(latin: text[acronym.start..<acronym.end])
    return SoundMatcher.score(hangul: SoundForm(hangul: text[i..<end]), latin: sound) >= 0.75
  }

  private struct Use {
    /// Where it stands first.
    let range: TextRange
    let segment: Int
    /// Whether it stands anywhere in parentheses behind its name, or before them.
    var isExpanded = false
  }

  /// Whether the words before an acronym say that something is called so: `Justice and Development Party, or AKP`.
  private static func isNamed(_ text: UnsafeBufferPointer<UInt8>, _ acronym: TextRange, from start: Int) -> Bool {
    let before = String(decoding: text[max(start, acronym.start - 14)..<acronym.start], as: UTF8.self)
    return [", or ", " or the ", "known as ", "known as the ", "called ", "abbreviated to ", "short for "].contains(
      where: before.hasSuffix)
  }

  /// - Complexity: O(bytes).
  private static func uses(of names: Set<String>, in document: Reading) -> [String: Use] {
    var uses: [String: Use] = [:]
    document.forEachSegment { segment, range, text in
      Acronyms.forEach(in: range, text) { acronym in
        let name = String(decoding: text[acronym.start..<acronym.end], as: UTF8.self)
        guard names.contains(name) else { return }
        let isBefore = acronym.start > range.start && text[acronym.start - 1] == 0x28
        let isBehind = acronym.end + 1 < range.end && text[acronym.end] == 0x20 && text[acronym.end + 1] == 0x28
        if isBefore || isBehind || isNamed(text, acronym, from: range.start) {
          uses[name, default: Use(range: acronym, segment: segment)].isExpanded = true
        } else if uses[name] == nil {
          uses[name] = Use(range: acronym, segment: segment)
        }
      }
    }
    return uses
  }
}

/// Runs of two to six capitals that stand as words, `s` of a plural aside.
enum Acronyms {
  static func forEach(in range: TextRange, _ text: UnsafeBufferPointer<UInt8>, _ body: (TextRange) -> Void) {
    var i = range.start
    while i < range.end {
      guard Byte.isCapital(text[i]) else {
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isCapital(text[end]) { end += 1 }
      let isWord = (i == range.start || !Byte.isWord(text[i - 1]) || text[i - 1] >= 0x80)
      func ends(_ end: Int) -> Bool {
        end == range.end || !Byte.isLetter(text[end]) && !Byte.isDigit(text[end])
      }
      if isWord, (2...6).contains(end - i), ends(end) || text[end] == UInt8(ascii: "s") && ends(end + 1) {
        body(TextRange(i, end))
      }
      i = end
    }
  }
}
