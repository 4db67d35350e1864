/// Korean words with an opposite, and the English words that say the one or the other.
///
/// A row is `Korean A · Korean B · English A · English B`. English words are prefixes; those behind `|` only excuse: they may
/// say the side, but prove nothing against the other (`more`, `up`).
enum OppositeWords {
  private static let rows = """
    증가 상승 늘어 늘었 확대 확장하 확장되 급증 인상 급등 · 감소 하락 줄어 줄었 축소 급감 인하 급락 · \
    increas rise rises rising rose risen grew surg expand climb jump soar swell enlarg | grow gain up more higher rais doubl \
    tripl widen extend additional boost add scal double broad strength improv accelerat high hike hiking · \
    decreas fell fall falls fallen drop declin shrank shrink reduc plung plummet tumbl dwindl | lower slid lost lose less \
    fewer down below cut slash diminish narrow contract off ease easing curb minim low slump sink sank dip shed downsiz
    찬성 찬동 · 반대하 반대를 반대의사 반대_의사 · support favor favour approv endors | agree back yes for welcom consent accept \
    · oppos object against reject | disagree disapprov no not refus counter
    개선 · 악화 · improv | better enhanc upgrad advanc reform promot mend ameliorat strengthen · worsen deteriorat aggravat \
    | exacerbat degrad
    강화 · 약화 완화 · strengthen reinforc intensif bolster fortif tighten | enhanc boost deepen consolidat step strong solid \
    toughen firm stiff improv increas promot expand harden up foster more advanc cement reaffirm · \
    weaken undermin loosen | relax ease easing alleviat mitigat lift soften reliev relief reduc lessen temper
    수출 · 수입 · export | shipment sale overseas sell ship · import | purchas revenue income buy earn
    가입 · 탈퇴 · join accede acced accession | member admission sign admit enter subscri become enroll regist part · \
    withdr | leav left exit quit seced pull
    승인하 승인했 허가 허용 · 거부 불허 기각 · approv authoriz authoris permit | allow grant licens clear sanction accept \
    enabl let · reject refus deny denied denies veto | dismiss declin not
    흑자 · 적자 · surplus | black profit earn · deficit | red loss shortfall
    북쪽 북부 · 남쪽 남부 · north | upper · south | lower
    동쪽 동부 · 서쪽 서부 · east | orient · west | occident
    승소 · 패소 · won win | victor prevail favor favour · lost lose | defeat
    합법 · 불법 · legal lawful | legitimate legit law · illegal unlawful illicit | not
    유죄 · 무죄 · guilty convict | · acquit innocen exonerat | clear not
    여성 · 남성 · woman women female | she her lad girl mother wife feminin gender · men man male males | he his guy boy \
    gentlem father husband mascul gender
    개막 · 폐막 · open kick | start began begin launch commenc first · clos | end conclud final last
    상향 · 하향 · upward upgrad rais | up higher increas improv top · downward downgrad lower | down cut reduc bottom
    """

  /// A use of a side's word.
  struct Use {
    let row: Int
    let side: Int
    let isProof: Bool
    let range: TextRange
  }

  private static let parsed: [[[Substring]]] = rows.split(separator: "\n").map { line in
    line.split(separator: "·").map { $0.split(separator: " ") }
  }

  /// The Korean words; the value is row × 2 + side.
  private static let korean: PhraseTable = {
    var list: [(String, Lexeme)] = []
    for (row, cells) in parsed.enumerated() {
      for side in 0...1 {
        for word in cells[side] {
          list.append((String(word.map { $0 == "_" ? " " : $0 }), Lexeme(.nothing, row * 2 + side)))
        }
      }
    }
    return PhraseTable(list)
  }()

  /// The English prefixes; the value is an index of ``meanings``.
  private static let english: (table: PhraseTable, meanings: [[(row: Int, side: Int, isProof: Bool)]]) = {
    var order: [String] = []
    var meanings: [String: [(row: Int, side: Int, isProof: Bool)]] = [:]
    for (row, cells) in parsed.enumerated() {
      for side in 0...1 {
        var isProof = true
        for word in cells[side + 2] {
          if word == "|" {
            isProof = false
            continue
          }
          let key = String(word)
          if meanings[key] == nil { order.append(key) }
          meanings[key, default: []].append((row, side, isProof))
        }
      }
    }
    let table = PhraseTable(order.enumerated().map { ($1, Lexeme(.nothing, $0)) })
    return (table, order.map { meanings[$0] ?? [] })
  }()

  /// The side that a Korean text takes in each row in which it takes one only.
  /// - Complexity: O(bytes).
  static func koreanUses(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Use] {
    var uses: [Use] = []
    var i = range.start
    while i + 2 < range.end {
      guard (0xEA...0xED).contains(text[i]) else {
        i += 1
        continue
      }
      if let match = korean.longestMatch(in: text, at: i, end: range.end, wholeWords: false) {
        let value = Int(match.lexeme.value)
        uses.append(Use(row: value / 2, side: value % 2, isProof: true, range: TextRange(i, match.end)))
        i = match.end
      } else {
        i += 3
      }
    }
    return uses.filter { use in !uses.contains { $0.row == use.row && $0.side != use.side } }
  }

  /// The uses of an English text that bear on one row.
  static func englishUses(_ text: UnsafeBufferPointer<UInt8>, _ range: TextRange, row: Int) -> [Use] {
    var uses: [Use] = []
    var i = range.start
    while i < range.end {
      guard Byte.isLetter(text[i]), i == range.start || !Byte.isWord(text[i - 1]) else {
        i += 1
        continue
      }
      var end = i
      while end < range.end, Byte.isWord(text[end]) { end += 1 }
      // Every prefix of the word that stands in the table counts, not only the longest: `east`, `eas`.
      var length = end - i
      while length >= 2 {
        guard let match = english.table.longestMatch(in: text, at: i, end: i + length, wholeWords: false) else { break }
        // Words of three letters and less are whole words.
        if match.end - i > 3 || match.end == end {
          for meaning in english.meanings[Int(match.lexeme.value)] where meaning.row == row {
            uses.append(
              Use(row: row, side: meaning.side, isProof: meaning.isProof, range: TextRange(i, end)))
          }
        }
        length = match.end - i - 1
      }
      i = end
    }
    return uses
  }

  /// Where a Korean word of one side stands against an English one of the other, and nothing on either side says both.
  /// - Complexity: O(bytes).
  static func turned(
    _ korean: UnsafeBufferPointer<UInt8>, _ source: TextRange, _ english: UnsafeBufferPointer<UInt8>,
    _ target: TextRange
  ) -> (TextRange, TextRange)? {
    for use in koreanUses(korean, source) {
      let uses = englishUses(english, target, row: use.row)
      if uses.contains(where: { $0.side == use.side }) { continue }
      if let other = uses.first(where: { $0.isProof }) { return (use.range, other.range) }
    }
    return nil
  }
}
