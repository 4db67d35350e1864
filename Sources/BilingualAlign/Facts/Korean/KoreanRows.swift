/// Korean words that can be part of a fact: a kind of lexeme, its value, words divided by spaces; `_` is a space.
enum KoreanRows {
  /// What counts only behind a number.
  static let endings = LexemeRows.read(
    """
    unit decimetre 데시미터
    unit metre 메터
    unit litre 릿터
    unit millilitre 밀리리터 미리리터
    unit hectolitre 헥토리터
    unit gallon 갤론
    unit cup 컵
    unit kilometre 키로미터
    unit tonne 미터톤
    unit squareMetre 제곱_미터 평방_미터
    unit squareKilometre 제곱_킬로미터 평방_킬로미터
    unit cubicMetre 세제곱미터 입방미터 입방_미터 루베
    unit cubicFoot 입방피트 입방_피트
    unit kilowattHour 킬로와트시 킬로와트아워
    unit megawattHour 메가와트시
    unit gigawattHour 기가와트시
    unit volt 볼트
    unit kilovolt 킬로볼트
    unit hertz 헤르츠
    unit megahertz 메가헤르츠
    unit gigahertz 기가헤르츠
    unit decibel 데시벨
    unit becquerel 베크렐
    unit hectopascal 헥토파스칼
    unit calorie 칼로리
    unit kilocalorie 킬로칼로리
    unit horsepower 마력
    unit knot 노트
    unit byte 바이트
    unit kilobyte 킬로바이트
    unit terabyte 테라바이트
    unit milligram 밀리그램
    unit microgram 마이크로그램
    unit nanometre 나노미터
    unit micrometre 마이크로미터
    unit gigabitPerSecond 기가비트
    unit megabitPerSecond 메가비트
    currency cad 캐나다_달러 캐나다달러
    currency aud 호주_달러 호주달러 오스트레일리아_달러
    currency hkd 홍콩_달러 홍콩달러
    currency sgd 싱가포르_달러 싱가포르달러
    currency nzd 뉴질랜드_달러 뉴질랜드달러
    currency twd 대만_달러 대만달러
    currency usd 미국달러
    currency cny 중국_위안
    currency chf 스위스_프랑 스위스프랑
    currency mxn 멕시코_페소
    currency php 필리핀_페소
    currency thb 바트 태국_바트
    currency vnd 베트남_동
    currency idr 루피아
    currency myr 링깃
    currency mnt 투그릭
    currency kzt 텡게
    currency pln 즈워티
    currency czk 코루나 체코_코루나
    currency huf 포린트
    currency uah 흐리우냐
    currency sek 스웨덴_크로나
    currency nok 노르웨이_크로네
    currency dkk 덴마크_크로네
    currency ils 셰켈
    currency brl 헤알
    currency lak 킵
    currency gel 라리
    currency crc 콜론
    currency khr 리엘
    currency aed 디르함
    currency inr 인도_루피
    quarterMark 0 사분기
    """)

  /// Words that open an eojeol.
  static let words = LexemeRows.read(
    """
    relativeMonth 0 이_달
    relativeMonth -1 저번달 저번_달
    relativeYear 0 올_해
    relativeDay 3 글피
    relativeDay 2 내일모레
    relativeDay -3 그끄저께
    nothing 0 이_날
    magnitude 1 수_십
    magnitude 2 수_백
    magnitude 3 수_천
    magnitude 4 수_만
    minus 0 마이너스 마이나스 음수
    ordinal 1 첫째주 첫째_주
    ordinal 2 둘째주 둘째_주
    ordinal 3 셋째주 셋째_주
    ordinal 4 넷째주 넷째_주
    """)
}
