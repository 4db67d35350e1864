import Testing

@testable import BilingualRevision

@Suite struct TextRevisionTests {
  private static func rows(_ old: [String], _ new: [String]) -> [String] {
    func profiles(_ lines: [String]) -> [SegmentProfile] {
      lines.map { SegmentProfile(text: $0, withoutMarker: $0[...]) }
    }
    return TextRevision(profiles(old), profiles(new)).rows.map { row in
      "\(row.old.isEmpty ? "-" : "\(Array(row.old))")\(row.new.isEmpty ? "-" : "\(Array(row.new))")\(row.isMoved ? " moved" : "")"
    }
  }

  private static let text = [
    "정부는 서울에서 회의를 열었다.", "장관은 협력을 강조하였다.", "양측은 경제 현안을 폭넓게 협의하였다.", "참석자는 백 명이 넘었다.", "다음 회의는 부산에서 열린다.",
  ]

  @Test func equalTextsArePairedInOrder() {
    #expect(Self.rows(Self.text, Self.text) == ["[0][0]", "[1][1]", "[2][2]", "[3][3]", "[4][4]"])
    #expect(Self.rows([], []) == [])
  }

  @Test func findsWhatIsNewAndWhatWasRemoved() {
    var new = Self.text
    new.insert("기업 대표들도 자리를 함께하였다.", at: 2)
    new.remove(at: 4)
    #expect(Self.rows(Self.text, new) == ["[0][0]", "[1][1]", "-[2]", "[2][3]", "[3]-", "[4][4]"])
    #expect(Self.rows([], ["새 글이다."]) == ["-[0]"])
  }

  @Test func pairsWhatWasReworded() {
    var new = Self.text
    new[2] = "양측은 경제 현안을 두루 협의하였다."
    #expect(Self.rows(Self.text, new) == ["[0][0]", "[1][1]", "[2][2]", "[3][3]", "[4][4]"])
  }

  @Test func findsWhatWasSplitAndMerged() {
    let whole = ["정부는 서울에서 회의를 열었으며, 양측은 경제 현안을 폭넓게 협의하였다."]
    let parts = ["정부는 서울에서 회의를 열었다.", "또한 양측은 경제 현안을 폭넓게 협의하였다."]
    #expect(Self.rows(whole, parts) == ["[0][0, 1]"])
    #expect(Self.rows(parts, whole) == ["[0, 1][0]"])
  }

  @Test func findsWhatWasMoved() {
    let new = [Self.text[3], Self.text[0], Self.text[1], Self.text[2], Self.text[4]]
    #expect(Self.rows(Self.text, new) == ["[3][0] moved", "[0][1]", "[1][2]", "[2][3]", "[4][4]"])
  }

  /// Of two sentences that changed places the longer one stays.
  @Test func theLongerOfTwoStays() {
    let (short, long) = ("장관은 협력을 강조하였다.", "양측은 경제 현안을 폭넓게 협의하고 협력을 강화하기로 하였다.")
    #expect(Self.rows([short, long], [long, short]) == ["[1][0]", "[0][1] moved"])
    #expect(Self.rows([long, short], [short, long]) == ["[1][0] moved", "[0][1]"])
  }

  /// A sentence that was moved and has another word is no new one; one that only shares its frame is.
  @Test func findsWhatWasMovedAndReworded() {
    var new = [Self.text[4], Self.text[0], Self.text[1], Self.text[2], Self.text[3]]
    new[0] = "다음 회의는 제주에서 열린다."
    #expect(Self.rows(Self.text, new) == ["[4][0] moved", "[0][1]", "[1][2]", "[2][3]", "[3][4]"])
    let climate = "김민수 장관은 기후변화 대응을 위한 국제협력을 확대하겠다고 밝혔다."
    let disease = "김민수 장관은 감염병 대응을 위한 국제협력을 확대하겠다고 밝혔다."
    #expect(
      Self.rows(Self.text + [climate], [disease] + Self.text)
        == ["[5][0] moved", "[0][1]", "[1][2]", "[2][3]", "[3][4]", "[4][5]"])
    let (first, second) = ("장관은 물 안전을 설명하였다.", "장관은 새 항로를 설명하였다.")
    #expect(Self.rows(Self.text + [first], [second] + Self.text).contains("-[0]"))
  }

  /// What stands twice is no anchor, but is found all the same.
  @Test func repeatedLinesKeepTheirOrder() {
    let old = ["가", "나무를 심었다.", "가", "물을 주었다.", "가"]
    #expect(Self.rows(old, ["가", "나무를 심었다.", "가", "가"]) == ["[0][0]", "[1][1]", "[2][2]", "[3]-", "[4][3]"])
  }

  /// A text written anew from end to end stays within its band.
  @Test func longTextsAreBounded() {
    let old = (0..<800).map { "\($0)번째 문장은 이렇게 쓰였다 \($0 * 7919)." }
    let new = (0..<800).map { "이렇게 쓰인 \($0)번째 문장이다 \($0 * 7919)." }
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = Self.rows(old, new).count }
    #expect(count >= 800)
    #expect(time < .seconds(20))
  }
}
