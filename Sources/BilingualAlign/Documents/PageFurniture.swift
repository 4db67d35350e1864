import BilingualText

/// Lines of a page that are no part of the release: menus, skip links, social lists, breadcrumbs, footers.
///
/// Source: the boards of the Korean foreign ministry and their mirrors, 2000 to 2025.
enum PageFurniture {
  /// Whether a line is furniture wherever it stands.
  static func isSure(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200) else { return false }
    let text = withoutNumber(folded)
    if anywhere.contains(text) || isLoneSign(text) { return true }
    if starts.contains(where: text.hasPrefix) { return true }
    return isSocial(text) || isBreadcrumb(folded) || isImageName(text)
  }

  /// Whether a short line is furniture where no text has begun or all has ended.
  static func isAtEdge(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200) else { return false }
    return edges.contains(withoutNumber(folded)) || isBreadcrumb(folded)
  }

  /// Whether everything from this line on belongs to a mirror's own page.
  static func opensMirrorFooter(_ line: LineBytes) -> Bool {
    guard let folded = line.folded(upTo: 200) else { return false }
    return mirrorFooters.contains(where: folded.hasPrefix)
  }

  /// Strips `1. `, `• ` and the like, which site menus carry, and brackets around the whole.
  private static func withoutNumber(_ text: LineKey) -> LineKey {
    var rest = text
    let digits = text.bytes.prefix(while: Byte.isDigit).count
    if (1...2).contains(digits), text.dropFirst(digits).hasPrefix(". ") {
      rest = text.dropFirst(digits + 2)
    } else if let bullet = bullets.first(where: text.hasPrefix) {
      rest = text.dropFirst(bullet.count)
    }
    if rest.count > 2, let first = rest.bytes.first, let last = rest.bytes.last {
      let brackets = first == UInt8(ascii: "<") && last == UInt8(ascii: ">") || first == 0x5B && last == 0x5D
      if brackets { rest = LineKey(bytes: rest.bytes.dropFirst().dropLast()) }
    }
    return rest
  }

  private static let bullets: [LineKey] = ["• ", "· ", "- ", "▶ ", "> ", "| "]

  private static func isLoneSign(_ text: LineKey) -> Bool {
    guard let first = text.bytes.first, text.count <= 3 else { return false }
    return text == "·" || "?|>/:_=+".utf8.contains(first) && text.bytes.allSatisfy { $0 == first }
  }

  private static func isSocial(_ text: LineKey) -> Bool {
    guard text.count <= 120, networks.contains(where: text.hasSuffix) else { return false }
    return text.hasPrefix("ministry of foreign affairs") || text.hasPrefix("외교부") || text.hasPrefix("mofa")
      || networks.contains(text)
  }

  /// `1. HOME 2. Press 3. Press Releases`, `홈 > 뉴스 > 보도자료`
  private static func isBreadcrumb(_ text: LineKey) -> Bool {
    if text.hasPrefix("1. home") || text.hasPrefix("1. 홈") { return true }
    guard text.hasPrefix("home") || text.hasPrefix("홈") else { return false }
    return [">", "›", "»", "/ "].contains(where: text.contains)
  }

  /// `world1`, `image_02.jpg`, `width=500`, `19-424 보도자료.hwp`
  private static func isImageName(_ text: LineKey) -> Bool {
    if text.hasPrefix("width="), text.bytes.dropFirst(6).allSatisfy(Byte.isDigit) { return true }
    if documents.contains(where: text.hasSuffix), !text.bytes.contains(UInt8(ascii: ":")) { return true }
    guard !text.bytes.contains(0x20) else { return false }
    if [".jpg", ".jpeg", ".png", ".gif", ".bmp"].contains(where: text.hasSuffix) { return true }
    let letters = text.bytes.prefix(while: Byte.isSmall).count
    let digits = text.bytes.dropFirst(letters)
    return letters >= 3 && (1...3).contains(digits.count) && digits.allSatisfy(Byte.isDigit)
  }

  private static let documents: [LineKey] = [".hwp", ".hwpx", ".pdf", ".doc", ".docx", ".xlsx", ".zip"]

  private static let mirrorFooters: [LineKey] = [
    "외교부 개요", "외교통상부 개요", "웹사이트:", "웹사이트 :", "[자료제공", "[보도자료출처", "[보도자료 출처", "[출처:", "출처 : 외교부",
  ]

  private static let networks: [LineKey] = [
    "facebook", "twitter", "instagram", "youtube", "flickr", "blog", "linkedin", "tiktok", "페이스북", "트위터", "인스타그램",
    "유튜브", "유투브", "블로그", "카카오스토리", "카카오톡", "카카오채널", "플리커",
  ]

  private static let anywhere: Set<LineKey> = [
    "바로가기 메뉴", "본문 바로가기", "주메뉴 바로가기", "메뉴 바로가기", "하단 바로가기", "검색창 열기", "검색창 닫기", "전체메뉴 열기", "전체메뉴",
    "skip navigation", "skip to content", "skip to main content", "skip to main menu", "go to main content",
    "go to main menu", "go to content", "countries information", "screen size", "eg(전자정부)", "공식 누리집 주소 확인하기",
    "글자크기", "글자 크기", "글자크기 크게", "글자크기 작게", "press releases 상세보기", "보도자료 상세보기", "press briefings 상세보기",
    "for immediate release", "press releases", "press release", "press briefings", "press briefing", "minister's news",
    "minister’s news",
    "보도자료",
    "보 도 자 료", "보도 자료", "보도참고자료", "ministry of foreign affairs republic of korea",
    "republic of korea ministry of foreign affairs", "국가상징", "어린이·청소년", "페이지 상단으로", "맨 위로", "맨위로",
    "대한민국 외교부", "이전글", "다음글", "이전 글", "다음 글", "목록보기", "open menu", "close menu", "open search", "go to top",
    "back to top", "quick menu", "퀵메뉴", "sns 공유하기", "공유하기", "본문 내용 인쇄", "인쇄하기",
  ]

  private static let edges: Set<LineKey> = [
    "kor", "eng", "korean", "english", "한국어", "rss", "sitemap", "site map", "사이트맵", "home", "홈", "menu", "메뉴", "search",
    "검색", "login", "로그인", "contact us", "print", "인쇄", "share", "공유", "list", "목록", "next", "previous", "prev", "다음",
    "이전", "top", "close", "닫기", "open", "열기", "press", "news", "뉴스", "알림·소식", "뉴스·공지", "정책자료", "download", "다운로드",
    "미리보기", "바로보기", "뷰어", "확대", "축소", "+", "-", "url 복사", "facebook",
    "twitter", "외교부", "외교통상부", "ministry of foreign affairs", "mofa", "republic of korea", "about us", "policy",
  ]

  private static let starts: [LineKey] = [
    "이 누리집은 대한민국 공식", "copyright", "ⓒ", "©", "all rights reserved", "(우)", "개인정보처리방침", "privacy policy",
    "페이지 만족도", "이 페이지에서 제공하는 정보에 만족", "현재 페이지의 내용", "공공누리", "본 저작물은",
  ]
}
