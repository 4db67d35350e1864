import BilingualText

/// What stands behind a number in Korean: numerals, counters, units, currencies, calendar marks.
enum KoreanUnits {
  static let list: [(String, Lexeme)] = currencies + units + times + digitsAndScales + marks + counters

  private static func words(_ kind: Lexeme.Kind, _ value: Int, _ list: String, _ flags: Lexeme.Flags = []) -> [(
    String, Lexeme
  )] {
    KoreanLexicon.words(kind, value, list, flags)
  }

  private static func money(_ currency: Currency, _ list: String) -> [(String, Lexeme)] {
    words(.currency, Int(currency.rawValue), list)
  }

  private static func measure(_ unit: MeasureUnit, _ list: String) -> [(String, Lexeme)] {
    words(.unit, Int(unit.rawValue), list)
  }

  private static func time(_ unit: TimeUnit, _ list: String, _ flags: Lexeme.Flags = []) -> [(String, Lexeme)] {
    words(.timeUnit, Int(unit.rawValue), list, flags)
  }

  private static let digitsAndScales: [(String, Lexeme)] =
    WordList.words("영 일 이 삼 사 오 육 칠 팔 구").enumerated().map {
      ($1, Lexeme(.numeral, $0, .doubtful))
    } + [
      ("십", Lexeme(.scale, 1, .doubtful)), ("백", Lexeme(.scale, 2, .doubtful)), ("천", Lexeme(.scale, 3, .doubtful)),
      ("만", Lexeme(.scale, 4, .doubtful)),
      ("억", Lexeme(.scale, 8, .doubtful)), ("조", Lexeme(.scale, 12, .doubtful)), ("경", Lexeme(.scale, 16, .doubtful)),
      ("여", Lexeme(.more, 0)), ("만큼", Lexeme(.nothing)), ("만이라", Lexeme(.nothing)),
    ] + words(.base, 0, "진수 진법 진_수 비트 자리 자릿수")

  private static let currencies: [(String, Lexeme)] =
    money(.krw, "원 원화") + money(.usd, "달러 불 미불 미달러 미화 달러화") + money(.eur, "유로 유로화") + money(.jpy, "엔 엔화")
    + money(.cny, "위안 위안화") + money(.gbp, "파운드 파운드화") + money(.inr, "루피") + money(.rub, "루블")
    + money(.cent, "센트 펜스 페니") + [("미국 달러", Lexeme(.currency, Int(Currency.usd.rawValue)))]
    + words(.nothing, 0, "불문 원정 원내 원로 엔진 불과 불능 불안 불구 불가 불법 불만 원칙 원인 원래 유로존")

  private static let units: [(String, Lexeme)] =
    measure(.millimetre, "밀리미터") + measure(.centimetre, "센티미터 센티 센치") + measure(.metre, "미터")
    + measure(.kilometre, "킬로미터")
    + measure(.inch, "인치") + measure(.foot, "피트 풋") + measure(.yard, "야드") + measure(.mile, "마일")
    + measure(.gram, "그램 그람") + measure(.kilogram, "킬로그램 킬로 킬로그람") + measure(.tonne, "톤") + measure(.ounce, "온스")
    + measure(.squareMetre, "제곱미터 평방미터") + measure(.squareKilometre, "제곱킬로미터 평방킬로미터")
    + measure(.squareFoot, "평방피트 제곱피트") + measure(.squareMile, "평방마일 제곱마일") + measure(.hectare, "헥타르")
    + measure(.are, "아르")
    + measure(.acre, "에이커") + measure(.pyeong, "평") + measure(.litre, "리터") + measure(.gallon, "갤런")
    + measure(.barrel, "배럴") + measure(.celsius, "도씨") + measure(.degree, "도") + measure(.watt, "와트")
    + measure(.kilowatt, "킬로와트") + measure(.megawatt, "메가와트") + measure(.gigawatt, "기가와트")
    + measure(.megabyte, "메가바이트") + measure(.gigabyte, "기가바이트")
    + words(.nothing, 0, "도시 평가 평생 평균 평화 평상 평론 도로 도달 도구 도움 도움말")

  /// `년` after four digits is a calendar year, after others a duration; the grammar decides. `plural` is surely a duration.
  private static let times: [(String, Lexeme)] =
    words(.year, 0, "년 년도") + time(.year, "년간 년동안 년여 년째 년차 년짜리 년형 년_동안 년_만에 년만에 년_간", .plural)
    + time(.month, "개월 개월간 달 달간 개월여") + time(.week, "주 주간 주일 주째 주짜리 주일간") + time(.hour, "시간 시간여 시간짜리")
    + time(.second, "초 초간") + words(.minuteMark, 0, "분") + time(.minute, "분간 분_동안", .plural)
    + words(.dayMark, 0, "일 일자 간") + time(.day, "일간 일_동안 일동안 일째 일짜리 일_만에 일만에 박 영업일 거래일 날", .plural)
    + time(.day, "일_뒤 일_후 일_전 일_이내 일_안에 일_이상 일간의", .plural)
    + words(
      .nothing, 0, "주요 주장 주민 주의 주제 주택 주주 주식 주자 주전 주변 달러당 달성 달리 달라 일반 일행 일본 일원 일제 분야 분석 분위 분배 초반 초과 초등 초선 초점 초대")
    + [
      ("주년", Lexeme(.ordinalMark)), ("분기", Lexeme(.quarterMark)), ("분의", Lexeme(.fractionPart)),
      ("달러", Lexeme(.currency, Int(Currency.usd.rawValue))), ("일본", Lexeme(.counter)), ("일대", Lexeme(.dayMark)),
    ]
    + words(.nothing, 0, "날개 날씨 날짜 날카 박사 박스 박람")

  private static let marks: [(String, Lexeme)] =
    words(.month, 0, "월") + words(.clockMark, 0, "시") + words(.nothing, 0, "시장 시민 시도 시리 시스 시즌 시대 시설 시점 시험 시각 시위 시작")
    + words(.percent, 0, "퍼센트 프로 퍼센티지 프로의 프로가 프로를 프로로")
    + words(
      .nothing, 0,
      "프로그 프로젝 프로세 프로토 프로필 프로덕 프로축 프로야 프로농 프로모 프로듀 프로파 프로선 프로리 프로골 프로배 프로테 프로바 프로퍼 프로시 타입 타임 타깃 타겟 타이 타워 타당 타협 타결")
    + words(.rate, 0, "할") + words(.nothing, 0, "할인 할머 할아 할당 할증") + words(.points, 0, "퍼센트포인트 퍼센트_포인트 포인트")
    + words(.ageMark, 0, "세 살 년생아") + words(.nothing, 0, "세계 세대 세트 세력 세부 세션 세관 세월 세제")
    + [
      ("세기", Lexeme(.ordinalMark, 100)), ("세트", Lexeme(.counter)), ("세대", Lexeme(.counter)), ("년대", Lexeme(.decade)),
      ("퍼센트 포인트", Lexeme(.points)), ("베이시스포인트", Lexeme(.points, 2)), ("베이시스 포인트", Lexeme(.points, 2)),
      ("년생", Lexeme(.year)),
    ]
    + words(.multiple, 0, "배 배로 배나 배의 배가 배_이상") + words(.nothing, 0, "배럴당 배우 배치 배경 배포 배출 배심 배달 배상")
    + words(.ordinalMark, 0, "번째 번 째 째 차 회 회차 위 등 호 기 항 급 주기 순위 차관 위원회 대째 학년 라운드 세대 군단 사단 여단 함대 탄 장 편 막 단계")
    + words(.score, 0, "대") + words(.half, 0, "반") + words(.lower, 0, "이상 초과 넘 넘는 넘게") + words(.upper, 0, "이하 미만 이내")
    + words(.approximate, 0, "가량 정도 남짓 안팎 내외 쯤 전후 여")
    + words(
      .nothing, 0,
      "회의 회담 회원 회사 회의록 회복 회견 회장 위한 위해 위원 위기 위험 등의 등을 등이 등에 등록 등장 기자 기업 기관 기간 기준 기록 차량 차이 차지 차별 호텔 항공 항목 국가 국민 국내 국제 부분 부터 장관 장소 편의 대통령 대표 대사 대비 대학 대회 대한 대해 대한민국 대륙 반도체 반대 반면 말했 말하 말한 말이 중반기 이상한 이상하 이내에 정도로 정상 정부 정책"
    )

  private static let counters: [(String, Lexeme)] =
    words(.counter, 0, "명 개 건 차례 가지 곳 가구 사람 나라 마리", .safe)
    + words(
      .counter, 0,
      "명 개 건 번 차례 가지 곳 채 가구 대 팀 사람 나라 국가 개국 인 마리 권 편 장 송이 척 벌 켤레 자루 그루 병 잔 통 쌍 종 발 군데 "
        + "골 점 경기 홀 타 바퀴 문항 문제 단어 문장 페이지 쪽 줄 석 표 집 층 동 호실 호 좌석 량 편 점 판 라운드 세트 이닝 승 패 무 자 석 분 마디 끼 "
        + "군데 갈래 부류 종류 형제 자매 남매 아들 딸 아이 자녀 주 개월 학기 학년 개소 개사 개교 개팀 개소 개주 여명 여개 여건 식구 여성 남성 여자 남자 회의 회원국 당사국 정부 정상 국 부 후보 선수 골 스트로크 포인트 투어 리바운드 득점 도움 안타 홈런 개 조각 줄기 시즌 방 방울 언어 전쟁 도시 주요 번의"
    )
    + words(
      .nothing, 0,
      "개인 개념 개발 개최 개선 개막 개혁 개정 인간 인도 인물 인권 인터 인구 명령 명칭 명예 번역 번호 건물 건설 건강 곳곳 장애 점수 점차 자신 자체 자국 자리 통해 통일 종교 종합 발표 발생 발전 무대 무역 패배 동안 동맹 동시 동생 승리 승인 방법 방문 방안 방식 방송 표현 표면 집단 집회 층위 분야 조건 조사 조치 타자 판단 판결"
    )

  static let latin: [(String, Lexeme)] = {
    let measures: [(String, MeasureUnit)] = [
      ("km", .kilometre), ("cm", .centimetre), ("mm", .millimetre), ("kg", .kilogram), ("km/h", .kilometrePerHour),
      ("km/hr", .kilometrePerHour),
      ("mph", .milePerHour), ("kw", .kilowatt), ("mw", .megawatt), ("gw", .gigawatt), ("mb", .megabyte),
      ("gb", .gigabyte), ("tb", .terabyte), ("ft", .foot), ("ha", .hectare), ("lb", .pound), ("oz", .ounce),
    ]
    let counters = ["kb", "kib", "mib", "gib", "px", "fps", "dpi"].map { ($0, Lexeme(.counter)) }
    return counters + measures.map { ($0.0, Lexeme(.unit, Int($0.1.rawValue))) } + [
      ("us$", Lexeme(.currency, Int(Currency.usd.rawValue))), ("usd", Lexeme(.currency, Int(Currency.usd.rawValue))),
      ("krw", Lexeme(.currency, Int(Currency.krw.rawValue))), ("eur", Lexeme(.currency, Int(Currency.eur.rawValue))),
      ("am", Lexeme(.meridiem, 0)), ("pm", Lexeme(.meridiem, 12)), ("a.m.", Lexeme(.meridiem, 0)),
      ("p.m.", Lexeme(.meridiem, 12)), ("bp", Lexeme(.points, 2)), ("kst", Lexeme(.korean)), ("gmt", Lexeme(.zone)),
    ]
  }()
}
