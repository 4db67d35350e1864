/// The Korean words for days, months, years and times.
package enum KoreanCalendarWords {
  package static let list: [(String, Lexeme)] =
    weekdays.enumerated().map { ($1, Lexeme(.weekday, $0)) } + relativeWeekdays
    + words(.relativeYear, 0, "올해 금년 금년도") + words(.relativeYear, -1, "작년 지난해 거년")
    + words(.relativeYear, 1, "내년 명년") + words(.relativeYear, -2, "재작년")
    + [
      ("지난 해", Lexeme(.relativeYear, -1)), ("지난 달", Lexeme(.relativeMonth, -1)), ("이번 달", Lexeme(.relativeMonth, 0)),
      ("다음 달", Lexeme(.relativeMonth, 1)), ("이날", Lexeme(.nothing)),
      ("한국 시간", Lexeme(.korean)), ("우리 시간", Lexeme(.korean)), ("현지 시간", Lexeme(.zone)),
      ("뉴욕 시간", Lexeme(.zone, 1)), ("미국 시간", Lexeme(.zone, 1)),
      ("워싱턴 시간", Lexeme(.zone, 1)), ("미 동부 시간", Lexeme(.zone, 1)), ("미국 동부 시간", Lexeme(.zone, 1)),
      ("그리니치 표준시", Lexeme(.zone)),
    ]
    + words(.relativeMonth, -1, "지난달") + words(.relativeMonth, 0, "이달 이번달 금월")
    + words(.relativeMonth, 1, "내달 다음달 익월")
    + words(.relativeDay, -2, "그제 그저께") + words(.relativeDay, -1, "어제 어젯밤 작일") + words(.relativeDay, 0, "오늘 금일 오늘밤")
    + words(.relativeDay, 1, "내일") + words(.relativeDay, 2, "모레")
    + words(.nothing, 0, "그제야 그제서야 오늘날 어제오늘 내일모레 내일배움 모레스비")
    // What counts from another time than the document's.
    + words(.nothing, 0, "전년 전년도 전년대비 전년동기 전월 전월대비 전분기 같은_해 같은_달 같은_날 그해 이듬해 동년")
    + words(.nothing, 0, "올림 올라 올랐 올리 올린 올려 올바 올슨 올드 올레 올가")
    + words(.meridiem, 0, "오전 새벽 아침") + words(.meridiem, 12, "오후 저녁 낮") + words(.meridiem, 12, "밤 한밤", .doubtful)
    + words(.nothing, 0, "밤새 낮은 낮추 낮아 낮춰 낮게 낮다 낮잠 밤비 아침식사")
    + words(.namedTime, 12, "정오") + words(.namedTime, 0, "자정")
    + words(.halfYear, 1, "상반기 전반기") + words(.halfYear, 2, "하반기 후반기")
    + words(.zone, 0, "현지시간 현지시각 그리니치표준시") + words(.zone, 1, "뉴욕시간 미국시간 워싱턴시간 미동부시간")
    + words(.korean, 0, "한국시간 우리시간 한국시각 서울시간")

  private static let weekdays = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"]

  /// `지난주 금요일`, `오는 금요일`.
  private static let relativeWeekdays: [(String, Lexeme)] = {
    let words: [(WeekdayReference, [String])] = [
      (.lastWeek, ["지난주", "지난 주"]), (.thisWeek, ["이번주", "이번 주", "금주", "이번"]),
      (.nextWeek, ["다음주", "다음 주", "내주", "차주"]), (.last, ["지난"]), (.coming, ["오는", "돌아오는"]),
    ]
    return words.flatMap { reference, prefixes in
      prefixes.flatMap { prefix in
        weekdays.enumerated().map { ("\(prefix) \($1)", Lexeme(.relativeWeekday, reference.code($0))) }
      }
    }
  }()

  private static func words(_ kind: Lexeme.Kind, _ value: Int, _ list: String, _ flags: Lexeme.Flags = []) -> [(
    String, Lexeme
  )] {
    KoreanLexicon.words(kind, value, list, flags)
  }
}
