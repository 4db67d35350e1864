import Testing

@testable import BilingualAlign

@Suite struct FigureLabelTests {
  @Test(arguments: [
    ("수출은 16.3% 증가했다.", "Exports rose 16.3 percent.", "16.3%", "수출", "Exports"),
    ("반도체(14.5%) 수출", "Exports of semiconductors (14.5%)", "14.5%", "반도체", nil),
    ("주민 2,840명을 대피시켰다.", "It evacuated 2,840 residents.", "2,840명", "주민", "residents"),
    ("13개 국립공원을 닫았다.", "It closed 13 national parks.", "13개", "국립공원", "parks"),
    ("총자산순이익률(ROA)은 0.86%였다.", "The return on assets was 0.86 percent.", "0.86%", "총자산순이익률", nil),
    ("수출이 증가한 462억 달러", "exports rose to $46.2 billion", "462억 달러", "수출", "exports"),
    // The particle 의 hands the figure on to what is counted.
    ("임팔라와 여섯 마리의 멧돼지", "Impalas and six warthogs", "여섯 마리", "멧돼지", nil),
    // Who says so is not what grew.
    ("정부는 수출이 16.3% 증가했다고 밝혔다.", "The government said exports rose 16.3 percent.", "16.3%", "수출", "exports"),
    ("요금은 1만 원에서 2만 원으로 오른다.", "The fare will rise from 10,000 won to 20,000 won.", "2만 원", "요금", "fare"),
    ("취업자가 30만 9천 명(1.1%) 늘었다.", "The number of employed rose by 309,000 (1.1 percent).", "1.1%", "취업자", "employed"),
    ("장관은 4월 2일 부산을 방문했다.", "The minister visited Busan on April 2.", "4월 2일", "방문", "visited"),
    // A comparison is no label.
    ("수출은 전년 대비 0.4% 늘었다.", "Exports rose 0.4 percent.", "0.4%", "수출", "Exports"),
  ])
  func labels(_ korean: String, _ english: String, figure: String, label: String, counterpart: String?) throws {
    let (source, target, links) = try LinksTests.links(korean, english)
    let found = try #require(links.first)
    let own = try #require(found.sourceLabels.first { source.text.string($0.figure) == figure })
    #expect(source.text.string(own.label) == label)
    #expect(found.label(of: own.figure, in: .korean) == own.label)
    let other = try #require(found.targets(of: own.figure).first)
    if let counterpart {
      let label = found.label(of: other, in: .english).map { target.text.string($0) }
      #expect(label?.hasPrefix(counterpart) == true, "\(label ?? "none")")
    }
  }
}
