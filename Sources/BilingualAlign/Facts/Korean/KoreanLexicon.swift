import BilingualText

/// The Korean words that can be part of a fact.
package enum KoreanLexicon {
  /// Words that open an eojeol. Of two equal words the first counts: 네팔 is a place, not a word that begins like 네.
  package static let words = PhraseTable(
    KoreanPlaces.phrases + KoreanRows.words + native + sino + quantities + KoreanCalendarWords.list + KoreanSpanParts.calendar + heat
      + qualifierWords)
  /// What counts only behind a number.
  package static let endings = PhraseTable(KoreanRows.endings + KoreanUnits.list)
  /// Latin units and marks in Korean text.
  package static let latin = PhraseTable(KoreanUnits.latin)

  /// Whether an ending may follow a token of this kind.
  package static func takesEnding(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .digits, .numeral, .scale, .month, .more, .percent, .timeUnit, .ordinal, .magnitude, .dayMark,
      .halfYear, .quarter, .clockMark, .year, .relativeMonth, .relativeYear, .counter, .half:
      true
    default: false
    }
  }

  /// The words of `list`, divided by spaces; `_` stands for a space inside a phrase.
  package static func words(_ kind: Lexeme.Kind, _ value: Int, _ list: String, _ flags: Lexeme.Flags = []) -> [(
    String, Lexeme
  )] {
    WordList.words(list).map { ($0, Lexeme(kind, value, flags)) }
  }

  /// Native numerals. `한`, `네`, `열` and `세` mean other things as well and need a counter.
  private static let native: [(String, Lexeme)] = {
    var list: [(String, Lexeme)] = []
    let adnominal = [(1, "한"), (2, "두"), (3, "세"), (4, "네"), (3, "석"), (4, "넉")]
    let full = [
      (1, "하나"), (2, "둘"), (3, "셋"), (4, "넷"), (5, "다섯"), (6, "여섯"), (7, "일곱"), (8, "여덟"), (9, "아홉"),
    ]
    let tens = [
      (10, "열"), (20, "스물"), (30, "서른"), (40, "마흔"), (50, "쉰"), (60, "예순"), (70, "일흔"), (80, "여든"),
      (90, "아흔"),
    ]
    for (value, word) in adnominal {
      list.append((word, Lexeme(.numeral, value, [.native, .adnominal, value == 2 ? [] : .doubtful])))
    }
    for (value, word) in full {
      list.append((word, Lexeme(.numeral, value, value > 4 ? [.native, .adnominal] : .native)))
    }
    for (ten, word) in tens {
      list.append((word, Lexeme(.numeral, ten, ten == 10 ? [.native, .adnominal, .doubtful] : [.native, .adnominal])))
      for (value, unit) in adnominal.prefix(4) {
        list.append((word + unit, Lexeme(.numeral, ten + value, [.native, .adnominal])))
      }
      for (value, unit) in full { list.append((word + unit, Lexeme(.numeral, ten + value, [.native, .adnominal]))) }
    }
    list.append(("스무", Lexeme(.numeral, 20, [.native, .adnominal])))
    // Words that begin like a numeral.
    return list
      + words(
        .nothing, 0,
        """
        한반도 한편 한때 한해 한동안 한층 한참 한계 한글 한다 한데 한국어 한국인 두고 두기 두었 두는 두드 두려 두산 두루 \
        두말 두뇌 두통 두터 두려움 두꺼 두바이 두른 두둔 두각 두목 두텁 두자 두지 두면 세계 세금 세상 세력 세대 세기 세제 세워 세운 세우 세웠 \
        세미 세부 세입 세관 세심 세밀 세련 세종 세트 세션 세월 세포 세인 세력 세액 세율 세탁 세습 세이 세르 세네 세레 세리 세바 세브 세븐 \
        네트 네덜 네티 네팔 네이 네바 네브 네오 네온 네스 열린 열렸 열려 열리 열어 열심 열정 열차 열광 열기 열고 열대 열망 열풍 열악 열람 \
        열쇠 열악 열병 열성 열량 열매 열자 열지 열고 열며 열면 열었 열린 열릴 열림 열겠 열던 열도 열거 열은 열을 열기로 석탄 석유 석방 석사 석좌 석유화학 넉넉 다섯손가락 둘러 둘레 하나님 하나원 하나로 하나둘 하나은행
        """)
      + words(
        .nothing, 0,
        """
        만나 만날 만난 만남 만났 만든 만들 만큼 만족 만약 만일 만료 만찬 만장 만성 만화 만점 만세 만류 만연 만무 만발 만물 만기 만만 만끽 \
        천천 천장 천재 천연 천국 천주 천사 천체 천안 천막 천명하 천명했 천부 백신 백악 백인 백화 백두 백제 백지 백설 백조 백분율 백분위 백만장자 십진 십진수 십진법 이진 이진수 이진법 팔진 팔진수 만평 정오표 조명 조건 조여 조직 \
        조사 조치 조금 조선 조용 조언 조약 조정 조국 조기 조립 조만간 조각 조절 억류 억제 억압 억울 억만장자 구조 구분 구축 구매 구성 구현 \
        오만 보름달 십자 십상
        """)
  }()

  /// Sino-Korean numerals: all of them are syllables of other words too.
  private static let sino: [(String, Lexeme)] =
    WordList.words("영 일 이 삼 사 오 육 칠 팔 구").enumerated().map {
      ($1, Lexeme(.numeral, $0, .doubtful))
    } + [
      ("십", Lexeme(.scale, 1, .doubtful)), ("백", Lexeme(.scale, 2, .doubtful)), ("천", Lexeme(.scale, 3, .doubtful)),
      ("만", Lexeme(.scale, 4, .doubtful)), ("억", Lexeme(.scale, 8, .doubtful)), ("조", Lexeme(.scale, 12, .doubtful)),
    ]

  /// Words that say a number without naming it.
  private static let quantities: [(String, Lexeme)] =
    // The Group of Twenty.
    words(.nothing, 0, "주요_20개국 주요20개국 주요_7개국 주요7개국 주요_8개국")
    + words(.group, 2, "양국 양측 양당 쌍방 양쪽 양팀 양사 양손 양발 쌍둥이 부부 커플 한쌍 둘다")
    + words(.group, 3, "삼국 삼자 삼각 해트트릭") + words(.group, 1, "단독 유일 혼자 단 홀로 외동 솔로")
    + words(.multiple, 2, "갑절 곱절 더블")
    + words(.duration, 1, "하루") + words(.duration, 2, "이틀") + words(.duration, 3, "사흘")
    + words(.duration, 4, "나흘") + words(.duration, 5, "닷새") + words(.duration, 6, "엿새")
    + words(.duration, 7, "이레 일주일") + words(.duration, 8, "여드레") + words(.duration, 9, "아흐레")
    + words(.duration, 10, "열흘") + words(.duration, 15, "보름")
    + words(.magnitude, 1, "수십") + words(.magnitude, 2, "수백") + words(.magnitude, 3, "수천")
    + words(.magnitude, 4, "수만") + words(.magnitude, 5, "수십만") + words(.magnitude, 6, "수백만")
    + words(.magnitude, 7, "수천만") + words(.magnitude, 8, "수억") + words(.magnitude, 9, "수십억")
    + words(.magnitude, 10, "수백억") + words(.magnitude, 11, "수천억") + words(.magnitude, 12, "수조")
    + words(.magnitude, 1, "몇십 몇_십") + words(.magnitude, 2, "몇백 몇_백") + words(.magnitude, 3, "몇천 몇_천")
    + words(.magnitude, 4, "몇만 몇_만") + words(.half, 0, "절반 반수") + words(.ordinal, 1, "첫 첫째 첫번째 맏 최초")
    + words(.ordinal, 2, "둘째 두번째")
    + words(.ordinal, 3, "셋째 세번째 제삼국") + words(.ordinal, 4, "넷째 네번째") + words(.ordinal, 5, "다섯째 다섯번째")
    + words(.ordinal, 6, "여섯째 여섯번째") + words(.ordinal, 7, "일곱째") + words(.ordinal, 8, "여덟째")
    + words(.ordinal, 9, "아홉째") + words(.ordinal, 10, "열째 열번째")
    + words(.nothing, 0, "하루빨리 하루속히 하루아침 사흘째날 수십년 단체 단계 단지 단순 단호 단속 단기 단위 단어 단장 단원 단행")
    // 양자 alone is the quantum of physics as often.
    + words(
      .group, 2,
      """
      양자가 양자는 양자의 양자간 양자_간 양자회담 양자_회담 양자협의 양자_협의 양자관계 양자_관계 양자차원 양자_차원 양자면담 양자_면담 양자대화 양자_대화 \
      양자협력 양자_협력 양자현안 양자_현안 양자외교 양자_외교 양자합의 양자_합의 양자무역 양자_무역 양자조약 양자_조약 양자협정 양자_협정 양자방문 양자_방문 양자적
      """)
    + [
      ("반년", Lexeme(.duration, 182)), ("반세기", Lexeme(.span, 50)), ("사반세기", Lexeme(.span, 25)),
      ("한두", Lexeme(.numeral, 1, .native)), ("두세", Lexeme(.numeral, 2, .native)),
      ("서너", Lexeme(.numeral, 3, .native)), ("너댓", Lexeme(.numeral, 4, .native)), ("대여섯", Lexeme(.numeral, 5, .native)),
    ]

  /// See `KoreanGrammar.heat`.
  private static let heat: [(String, Lexeme)] =
    words(.heat, Int(MeasureUnit.celsius.rawValue), "섭씨") + words(.heat, Int(MeasureUnit.fahrenheit.rawValue), "화씨")
    + words(.heat, -1, "영하") + words(.lunar, 0, "음력")

  private static let qualifierWords: [(String, Lexeme)] =
    words(.approximate, 0, "약 대략 거의 무려") + words(.lower, 0, "최소 적어도 최소한") + words(.upper, 0, "최대")
    + words(.nothing, 0, "약속 약화 약간 약물 약세 약자 약력 약점 약탈 약품 약혼 최소화 최대한 최대화")
}
