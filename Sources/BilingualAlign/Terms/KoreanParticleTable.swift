package import BilingualText

/// What may be attached to a Korean noun, as data. Written from school grammar; no list was copied.
package struct KoreanParticleTable: Sendable {
  package struct Entry: Sendable {
    package let bytes: [UInt8]
    package let needs: Need
    package let kind: Kind
    package let final: FinalSound
  }

  /// The end the noun must have.
  package enum Need: Sendable { case any, vowel, consonant, vowelOrRieul, consonantNotRieul }

  /// What may follow.
  package enum Kind: Sendable {
    /// 들, 측, 님: still a noun.
    case suffix
    /// 에서, 와, 까지: a second particle may follow.
    case middle
    /// 은, 을, 의: the end of the chain.
    case closing
    /// 이다 and its forms that end a word.
    case copula
    /// 임, 인지: forms of 이다 that take a particle again.
    case nominalised
    /// Bare 인, 일, 임: right after a known term, too short a trace to cut an unknown word by.
    case bareCopula
  }

  /// Entries by the code of their first syllable, longest first.
  package let byFirst: [UInt16: [Entry]]

  package static let shared = KoreanParticleTable()

  /// First syllables of 하다, 되다, 시키다, 받다, 당하다 after a verbal noun.
  package static let verbStarts: Set<UInt16> = Set(
    "하했한할함합해되된될됨됩돼됐".unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) })

  /// Words that end like a particle: two syllables that are never cut between.
  package static let whole: Set<[UInt8]> = Set(
    """
    회의 협의 결의 합의 논의 동의 주의 정의 강의 문의 건의 제의 심의 상의 이의 편의 호의 항의 발의 명의 예의 거의 창의 의의 본의
    반도 제도 정도 태도 속도 지도 보도 주도 유도 강도 고도 밀도 뢰도 온도 농도 각도 년도 연도 의도 시도 포도 수도 독도 주도 기도
    대만 불만 오만 결과 성과 효과 학과 통과 초과 경과 여과 사과 부과 국가 평가 증가 추가 참가 물가 대가 인가 허가 작가 휴가 원가
    서로 새로 경로 도로 통로 진로 항로 가로 세로 선로 나라 마다 여부 하나 위로 바로 별로 따로 프로 유로
    사이 차이 높이 깊이 길이 나이 아이 넓이 종이 놀이 은행 지은 조은 이은 미만 연간 도라 그만 이만
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private init() {
    var table: [UInt16: [Entry]] = [:]
    func add(_ words: String, _ need: Need, _ kind: Kind) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        guard let first = word.unicodeScalars.first.flatMap({ KoreanSyllable($0) }),
          let last = word.unicodeScalars.last.flatMap({ KoreanSyllable($0) })
        else { continue }
        table[first.code, default: []].append(
          Entry(bytes: Array(word.utf8), needs: need, kind: kind, final: last.final))
      }
    }
    add("들 측 님 씨 등 급 상 내 외 간 별 쪽 여러분 당시 시 차 네", .any, .suffix)
    add("에 에서 에게 에게서 께 께서 한테 한테서 하고 부터 까지 보다 처럼 같이 만큼 대로 만 뿐 밖에 조차 마저 마다 에서부터", .any, .middle)
    add("에다 에다가 더러 보고 하며 에까지 에게까지 로까지", .any, .middle)
    add("와 로부터 랑", .vowel, .middle)
    add("과 이랑", .consonant, .middle)
    add("로 로서 로써 로부터", .vowelOrRieul, .middle)
    add("으로 으로서 으로써 으로부터", .consonantNotRieul, .middle)
    add("의 도", .any, .closing)
    add("는 가 를 나 나마 라도 든지 든가 야 란 라는 라고 라며 라면서 라면 요 여", .vowel, .closing)
    add("은 이 을 이나 이나마 이라도 이든지 이든가 이야 아", .consonant, .closing)
    add("인들 이란 이라는 이라고 이라며 이라면서 이라면 이요 커녕 치고 이야말로 야말로", .any, .closing)
    add("이다 이며 이고 이자 이지만 이므로 이라 이라서 이었다 이었던 이었으며 이었고 이었음 였다 였던 였으며 였고 였음", .any, .copula)
    add("이던 이니 이면 이어서 이어야 여야 여서 이겠다 입니다 이었습니다 였습니다 인데 이니까 이든 이되 이라든지 이라거나", .any, .copula)
    add("이기 이기도 이기에 인바 인즉 이로다 이오 이에요 예요 이지 이죠 이냐 인가 일까 일지라도 이었지만 였지만 이었으나 였으나", .any, .copula)
    add("다 며 자 지만 므로 던 니 면", .vowel, .copula)
    add("임 인지 일지 이었는지 였는지 인지의 임에도 이었음 였음 이라기보다", .any, .nominalised)
    add("인 일 임 일진대", .any, .bareCopula)
    for key in table.keys { table[key]?.sort { $0.bytes.count > $1.bytes.count } }
    byFirst = table
  }
}
