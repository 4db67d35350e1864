import BilingualText

/// Korean surnames and how people spell them in Latin letters.
package enum KoreanSurnames {
  /// The spellings of a surname of one syllable, lower-case; empty for other syllables.
  package static func spellings(_ syllable: String) -> [String] { table[syllable] ?? [] }

  /// Whether letters, lower-case, spell a surname.
  package static func isSpelling(_ letters: [UInt8]) -> Bool { all.contains(letters) }

  private static let all = Set(table.values.joined().map { Array($0.utf8) })

  /// The titles that stand behind a name.
  package static let titles = [
    "단장", "장관", "차관", "대사", "국장", "특사", "대표", "본부장", "의원", "총리", "대통령", "위원장", "심의관", "과장", "실장", "대변인",
    "조정관", "부대표", "특별대표", "교수", "원장", "총장", "사령관", "공사", "참사관", "총영사", "의장", "부장", "청장", "회장", "사장",
  ]

  private static let table: [String: [String]] = {
    let rows = """
      전 jeon chun jun chon jeun; 정 jung chung jeong chong; 이 lee yi rhee ri; 박 park pak bak; 최 choi choe; 조 cho jo;
      강 kang gang; 김 kim gim; 노 noh roh; 유 yoo yu ryu; 류 ryu yoo yu; 임 lim rim; 신 shin; 서 seo suh; 권 kwon gwon;
      문 moon mun; 안 ahn; 오 oh; 윤 yoon yun; 장 jang chang; 한 han; 홍 hong; 황 hwang; 백 baek paik baik; 남 nam;
      심 shim sim; 주 joo ju; 구 koo gu; 손 sohn; 배 bae; 허 heo hur huh; 추 choo; 우 woo; 천 cheon chun; 변 byun byeon;
      성 sung seong; 진 jin chin; 차 cha; 방 bang pang; 양 yang; 고 koh; 송 song; 민 min; 지 ji chi; 엄 eom um;
      """
    var table: [String: [String]] = [:]
    for row in WordList.cells(rows, separator: UInt8(ascii: ";")) {
      let words = WordList.words(row)
      if let first = words.first { table[first] = Array(words.dropFirst()) }
    }
    return table
  }()
}
