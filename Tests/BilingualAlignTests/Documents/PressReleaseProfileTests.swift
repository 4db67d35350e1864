import BilingualAlign
import Testing

/// One page of each board and period that DOMAIN knows, in our own words.
@Suite struct PressReleaseProfileTests {
  @Test func oldHeaderTableInOneLine() {
    let document = Document(
      testing: """
        제 목 : 한-가나 외교장관회담 개최 기 관 : 외교통상부 구 분 : 보도자료 첨부화일 : 1012.hwp
        width=500 1. 한-가나 외교장관회담이 2006.10.12. 서울에서 열렸다.
        2. 양국 장관은 협력 방안을 협의하였다.
        """, .korean)
    #expect(
      document.outline == [
        "metadata | 제 목 :", "title | 한-가나 외교장관회담 개최", "metadata | 기 관 : 외교통상부 구 분 : 보도자료 첨부화일 : 1012.hwp",
        "chrome | width=500", "paragraph 1. | 1. 한-가나 외교장관회담이 2006.10.12. 서울에서 열렸다.",
        "paragraph 2. | 2. 양국 장관은 협력 방안을 협의하였다.",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2006-10-12"))
  }

  @Test func boxesAndNotesOf2012() {
    let document = Document(
      testing: """
        보도자료

        한·페루 정책협의회 개최

        배포일시 : 2012.6.4.(월) / 담당부서 : 중남미국

        □ 외교통상부는 6.5(화) 리마에서 정책협의회를 개최할 예정임.
          ※ 제1차 협의회는 2010년 개최
          - 양측 수석대표
            · 우리측 : 홍길동(洪吉童) 국장
            · 페루측 : 아시아국장

        외교통상부 대변인
        """, .korean)
    #expect(
      document.outline == [
        "chrome | 보도자료", "title | 한·페루 정책협의회 개최", "metadata | 배포일시 : 2012.6.4.(월) / 담당부서 : 중남미국",
        "paragraph □ | □ 외교통상부는 6.5(화) 리마에서 정책협의회를 개최할 예정임.", "note ※ +1 | ※ 제1차 협의회는 2010년 개최",
        "listItem - +1 | - 양측 수석대표", "listItem · +2 | · 우리측 : 홍길동(洪吉童) 국장", "listItem · +2 | · 페루측 : 아시아국장",
        "signature | 외교통상부 대변인",
      ])
    #expect(document.metadata.fields.map(\.value) == ["2012.6.4.(월)", "중남미국"])
  }

  @Test func boardOf2020WithBulletMetadata() {
    let document = Document(
      testing: """
        Skip navigation
        Countries Information
        1. Ministry of  Foreign Affairs, Republic of Korea facebook
        2. Ministry of  Foreign Affairs, Republic of Korea twitter
        1. HOME 2. Press 3. Press Releases
        Press Releases 상세보기
        Korea and Kenya Hold Telephone Conversation
        • Date : 2020-11-19 14:59:04
        • Hit : 9128
        world1
        1. The two ministers spoke on November 19.
        * Participants: Director Kim (ROK) / Director Otieno (Kenya)
        2. They agreed to meet again.
        /END/
        """, .english)
    #expect(
      document.outline == [
        "chrome | Skip navigation", "chrome | Countries Information",
        "chrome | 1. Ministry of  Foreign Affairs, Republic of Korea facebook",
        "chrome | 2. Ministry of  Foreign Affairs, Republic of Korea twitter",
        "chrome | 1. HOME 2. Press 3. Press Releases",
        "chrome | Press Releases 상세보기", "title | Korea and Kenya Hold Telephone Conversation",
        "metadata | • Date : 2020-11-19 14:59:04", "metadata | • Hit : 9128", "chrome | world1",
        "paragraph 1. | 1. The two ministers spoke on November 19.",
        "note * +1 | * Participants: Director Kim (ROK) / Director Otieno (Kenya)",
        "paragraph 2. | 2. They agreed to meet again.", "endMark | /END/",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2020-11-19"))
  }

  @Test func numberedReleaseOf2023WithSubheadline() {
    let document = Document(
      testing: """
        Korea-Chile Strategic Dialogue Held (Jan. 18)
        - Two sides to widen cooperation on minerals -

        1. Vice Minister Han met her counterpart in Santiago on January 18 (local time).
        2. They reaffirmed their ties — now in their 62nd year -- and agreed to meet in 2024.
        """, .english, path: "2023-01-18_en.txt")
    #expect(
      document.outline == [
        "title | Korea-Chile Strategic Dialogue Held (Jan. 18)",
        "subtitle | - Two sides to widen cooperation on minerals -",
        "paragraph 1. | 1. Vice Minister Han met her counterpart in Santiago on January 18 (local time).",
        "paragraph 2. | 2. They reaffirmed their ties — now in their 62nd year -- and agreed to meet in 2024.",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2023-01-18"))
  }

  @Test func notesAndAttachmentsOf2021() {
    let document = Document(
      testing: """
        외교차관, 화상회의 참석

        □ 김 차관은 3.2.(화) 회의*에 참석하여 공동성명**을 채택하였다.
         * 2015년 출범한 협의체
         ** 전문은 누리집 참조
        ㅇ 우리측은 제안을 설명하고 참석 예정
          ① 보건 협력
          ② 기후변화 대응
        <사진 1> 회의 모습
        붙임 : 1. 공동성명 1부.
               2. 회의 사진 1부.  끝.
        """, .korean)
    #expect(
      document.outline == [
        "title | 외교차관, 화상회의 참석", "paragraph □ | □ 김 차관은 3.2.(화) 회의*에 참석하여 공동성명**을 채택하였다.",
        "note * +1 | * 2015년 출범한 협의체", "note ** +1 | ** 전문은 누리집 참조", "listItem ㅇ +1 | ㅇ 우리측은 제안을 설명하고 참석 예정",
        "listItem ① +2 | ① 보건 협력", "listItem ② +2 | ② 기후변화 대응", "caption | <사진 1> 회의 모습",
        "attachment | 붙임 : 1. 공동성명 1부.", "attachment 2. +1 | 2. 회의 사진 1부. | 끝.",
      ])
    let anchors = document.blocks.compactMap { $0.anchor }.map { document.text.string($0) }
    #expect(anchors == ["*", "**"])
  }

  @Test func wrappedLinesBecomeOneParagraph() {
    let document = Document(
      testing: """
        1. The Minister of Foreign Affairs met the visiting
        delegation in Seoul on March 5. The two sides agreed
        to hold the next round of talks in Jakarta on April
        14. They will discuss trade.
        2. The delegation left on March 6, and the Minister saw
        it off at the airport.
        """, .english)
    #expect(
      document.outline == [
        "paragraph 1. | 1. The Minister of Foreign Affairs met the visiting delegation in Seoul on March 5. | "
          + "The two sides agreed to hold the next round of talks in Jakarta on April 14. | They will discuss trade.",
        "paragraph 2. | 2. The delegation left on March 6, and the Minister saw it off at the airport.",
      ])
    #expect(document.blocks[0].range == ByteRange(0, 185))
  }

  @Test func strayLineEndInsideASentence() {
    let document = Document(
      testing: "Talks Held\n\n※ The two sides met with the\nForeign Minister of Nepal.\n\n정부는 지원을\n계속하기로 하였다.\n",
      .english)
    #expect(
      document.outline == [
        "title | Talks Held", "note ※ | ※ The two sides met with the Foreign Minister of Nepal.",
        "paragraph | 정부는 지원을 계속하기로 하였다.",
      ])
  }

  @Test func mirrorFooterAndLostBullets() {
    let document = Document(
      testing: """
        장관, 신년 인사회 개최
        ?
        조 장관은 1.3.(수) 인사회를 열었다.
        \u{F06C} 참석자는 모두 30명이었다.
        외교부 개요
        외교부는 외교정책을 총괄하는 부처이다.
        웹사이트: http://www.example.org
        연락처
        02-2100-0000
        """, .korean)
    #expect(
      document.outline == [
        "title | 장관, 신년 인사회 개최", "chrome | ?", "paragraph | 조 장관은 1.3.(수) 인사회를 열었다.",
        "listItem \u{F06C} +1 | \u{F06C} 참석자는 모두 30명이었다.", "chrome | 외교부 개요",
        "chrome | 외교부는 외교정책을 총괄하는 부처이다.", "chrome | 웹사이트: http://www.example.org", "metadata | 연락처\n02-2100-0000",
      ])
  }

  @Test func datelineAndSignatureOf2009() {
    let document = Document(
      testing: """
        Press Release
        For Immediate Release
        April 3, 2009

        Statement on the Launch

        1. The Government expresses deep regret.

                Spokesperson and Deputy Minister for Public Relations of MOFA

        *unofficial translation
        """, .english)
    #expect(
      document.outline == [
        "chrome | Press Release", "chrome | For Immediate Release", "metadata | April 3, 2009",
        "title | Statement on the Launch", "paragraph 1. | 1. The Government expresses deep regret.",
        "signature | Spokesperson and Deputy Minister for Public Relations of MOFA",
        "note * | *unofficial translation",
      ])
    #expect(document.metadata.date == CalendarDate(iso8601: "2009-04-03"))
  }

  @Test func boardOf2019WithFooterLinks() {
    let document = Document(
      testing: """
        홈 > 뉴스·공지 > 보도자료
        외교장관, 유엔 사무총장과 통화
        부서명
        유엔과
        작성자
        작성일
        2019-07-11
        조회수
        1,204
        첨부파일
        19-424 보도자료.hwp
        □ 장관은 7.11(목) 오후 사무총장과 통화하였다.
        이전글
        목록
        """, .korean)
    #expect(
      document.outline == [
        "chrome | 홈 > 뉴스·공지 > 보도자료", "title | 외교장관, 유엔 사무총장과 통화", "metadata | 부서명\n유엔과", "metadata | 작성자",
        "metadata | 작성일\n2019-07-11", "metadata | 조회수\n1,204", "metadata | 첨부파일", "chrome | 19-424 보도자료.hwp",
        "paragraph □ | □ 장관은 7.11(목) 오후 사무총장과 통화하였다.", "chrome | 이전글", "chrome | 목록",
      ])
    #expect(document.metadata.fields.map(\.key) == ["부서명", "작성일", "조회수"])
  }

  @Test func partsAndLettersOfAReport() {
    let document = Document(
      testing: "Ⅰ. 개요\n1. 일시\n가. 2024.3.4.\nⅡ. 결과\n(1) 협의 내용\n① 경제 협력을 논의하였다.", .korean)
    #expect(
      document.outline == [
        "heading Ⅰ. | Ⅰ. 개요", "paragraph 1. | 1. 일시", "listItem 가. +1 | 가. 2024.3.4.", "heading Ⅱ. | Ⅱ. 결과",
        "listItem (1) +1 | (1) 협의 내용", "listItem ① +2 | ① 경제 협력을 논의하였다.",
      ])
  }

  @Test func keysInTheBodyAreText() {
    let document = Document(
      testing: """
        포럼 개최 안내

        1. 다음과 같이 포럼을 개최한다.
        일시 : 2024.5.2.(목) 14:00
        장소 : 국립외교원
        Date: May 2
        """, .korean)
    #expect(document.blocks.map(\.kind) == [.title, .paragraph, .paragraph, .paragraph, .paragraph])
  }

  /// Every byte of a file stands in exactly one block or is white space.
  @Test(arguments: 1...80)
  func losesNothing(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let source = SourceFile(path: "a.txt", bytes: Array(random.text(length: 160).utf8))
    for language in Language.allCases {
      let document = Document(reading: source, language: language)
      var last = 0
      for block in document.blocks {
        #expect(block.text.start >= last, "seed \(seed)")
        let between = document.text.utf8[last..<block.text.start]
        #expect(between.allSatisfy { $0 == 0x20 || $0 == 0x0A }, "seed \(seed): \(Array(between))")
        last = block.text.end
      }
      #expect(document.text.utf8[last...].allSatisfy { $0 == 0x20 || $0 == 0x0A })
      for segment in document.segments {
        #expect(document.blocks[segment.block].text.contains(segment.text))
        #expect(segment.range == document.text.original(segment.text))
      }
    }
  }

  /// What begins like the foot of a page is text where it is a sentence or a title.
  @Test func textThatBeginsLikeAFooter() {
    let document = Document(
      testing: """
        Privacy Policy

        Copyright infringement cases rose by 5 percent.

        Privacy policy violations were found at 12 firms.

        Copyright 2020 Ministry of Culture

        Privacy Policy
        """, .english)
    #expect(
      document.outline == [
        "title | Privacy Policy", "paragraph | Copyright infringement cases rose by 5 percent.",
        "paragraph | Privacy policy violations were found at 12 firms.", "chrome | Copyright 2020 Ministry of Culture",
        "chrome | Privacy Policy",
      ])
  }

  /// Nor is an item of a list that begins with 홈페이지 the way to a page, or a sentence about the public licence its sign.
  @Test func itemsThatBeginLikeAMenu() {
    let document = Document(
      testing: """
        신청 방법

        1. 홈페이지에 접속한다.
        2. 양식을 내려받는다.

        홈페이지 / 전자우편으로 제출한다.

        공공누리 유형을 네 가지로 나누었다.

        본 저작물은 저작권법에 따라 보호된다.

        홈 > 뉴스 > 보도자료

        공공누리 제1유형
        """, .korean)
    #expect(
      document.outline.map { String($0.prefix { $0 != " " }) }
        == ["title", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph", "chrome", "chrome"])
  }
}
