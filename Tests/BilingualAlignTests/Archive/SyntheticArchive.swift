import Foundation

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualTerms
@testable import BilingualText

/// Press releases in both languages with terms whose renderings change at known documents. The same seed gives the same
/// bytes. Everything in them is made up.
///
/// `SYNTHETIC_ARCHIVE=FOLDER SYNTHETIC_DOCUMENTS=20000 swift test --filter SyntheticArchiveTests` writes one to a folder:
/// the texts, `pairs.tsv` for `archive add --manifest`, `glossary.tsv` and `truth.tsv`; `Benchmarks/archive.sh` measures it.
struct SyntheticArchive {
  struct Term {
    let id: String
    let korean: String
    let category: TermCategory
    /// The usages 0 and 1 and the slip 2.
    let renderings: [String]
    /// How many of them the glossary knows; the others must be found in the text.
    let known: Int
    let series: SyntheticSeries
    /// The documents it stands in, in order of time.
    let documents: [Int]
  }

  struct Document {
    let name: String
    let date: CalendarDate
    let korean: [String]
    let english: [String]
  }

  private(set) var terms: [Term] = []
  private(set) var documents: [Document] = []

  /// - Parameters:
  ///   - count: of documents; enough for the shortest sides.
  ///   - sides: how many documents stand before and after each change.
  ///   - years: over how many years the documents are spread.
  init(documents count: Int, terms termCount: Int, sides: ClosedRange<Int>, years: Int = 20, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var uses = [[(term: Int, rendering: Int)]](repeating: [], count: count)
    let shapes: [SyntheticSeries.Shape] = [.sharp, .none, .mixed, .slips, .gradual, .none, .sharp, .twice]
    for number in 0..<termCount {
      var series = SyntheticSeries(shapes[number % shapes.count], sides: sides, slipRate: 0.02, &random)
      while series.renderings.count > count {
        series = SyntheticSeries(shapes[number % shapes.count], sides: sides, slipRate: 0.02, &random)
      }
      let places = Array((0..<count).shuffled(using: &random).prefix(series.renderings.count)).sorted()
      let term = Self.term(number, series, places)
      for (place, rendering) in zip(places, series.renderings) { uses[place].append((number, rendering)) }
      terms.append(term)
    }
    let first = CalendarDate(year: 2005, month: 1, day: 3)?.dayNumber ?? 0
    for index in 0..<count {
      let day = first + Int(Double(index) / Double(count) * Double(years) * 365.25)
      guard let date = CalendarDate(dayNumber: day) else { continue }
      documents.append(document(index, date, uses[index], &random))
    }
  }

  var glossary: [Concept] {
    terms.map { term in
      let names = term.renderings.prefix(term.known).enumerated().map { index, text in
        BilingualAlign.Term(text, language: .english, status: index == 0 ? .preferred : .admitted)
      }
      return Concept(
        id: term.id, category: term.category,
        terms: [BilingualAlign.Term(term.korean, language: .korean, status: .preferred)] + names)
    }
  }

  // MARK: Terms

  private static func term(_ number: Int, _ series: SyntheticSeries, _ places: [Int]) -> Term {
    let name = SyntheticNames.name(number)
    return Term(
      id: "T\(number)", korean: name.korean, category: .event, renderings: name.renderings,
      known: number % 3 == 0 ? 1 : 2, series: series, documents: places)
  }

  // MARK: Texts

  private func document(
    _ index: Int, _ date: CalendarDate, _ uses: [(term: Int, rendering: Int)], _ random: inout SeededGenerator
  ) -> Document {
    var korean: [String] = []
    var english: [String] = []
    for (place, use) in uses.enumerated() {
      let frame = Self.frames[place == 0 ? 0 : Int.random(in: 1..<Self.frames.count, using: &random)]
      let fill = Filler(date, &random)
      korean.append(Self.korean(fill.korean(frame.0), terms[use.term].korean))
      english.append(fill.english(frame.1).replacing("{T}", with: terms[use.term].renderings[use.rendering]))
      if Int.random(in: 0..<2, using: &random) == 0 { Self.addOther(date, &korean, &english, &random) }
    }
    while korean.count < 8 { Self.addOther(date, &korean, &english, &random) }
    return Document(name: "\(date)-\(index)", date: date, korean: korean, english: english)
  }

  /// A term with the particle that its last sound wants.
  private static func korean(_ frame: String, _ term: String) -> String {
    let isClosed = (term.unicodeScalars.last.map { ($0.value - 0xAC00) % 28 } ?? 0) != 0
    return frame.replacing("{T}를", with: term + (isClosed ? "을" : "를"))
      .replacing("{T}가", with: term + (isClosed ? "이" : "가")).replacing("{T}", with: term)
  }

  private static func addOther(
    _ date: CalendarDate, _ korean: inout [String], _ english: inout [String], _ random: inout SeededGenerator
  ) {
    let other = others[Int.random(in: 0..<others.count, using: &random)]
    let fill = Filler(date, &random)
    korean.append(fill.korean(other.0))
    english.append(fill.english(other.1))
  }

  private struct Filler {
    let number: Int
    let month: Int
    let day: Int
    let place: (String, String)

    init(_ date: CalendarDate, _ random: inout SeededGenerator) {
      number = Int.random(in: 11...980, using: &random)
      month = date.month
      day = date.day
      place =
        [("서울", "Seoul"), ("부산", "Busan"), ("제네바", "Geneva"), ("뉴욕", "New York"), ("런던", "London")][
          Int.random(in: 0..<5, using: &random)]
    }

    private static let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]

    func korean(_ text: String) -> String {
      text.replacing("{N}", with: "\(number)").replacing("{P}", with: place.0).replacing(
        "{D}", with: "\(month)월 \(day)일")
    }

    func english(_ text: String) -> String {
      text.replacing("{N}", with: "\(number)").replacing("{P}", with: place.1)
        .replacing("{D}", with: "\(Self.months[month - 1]) \(day)")
    }
  }

  /// Sentences that hold a term; the first is a title.
  private static let frames: [(String, String)] = [
    ("{T} 개최", "{T} Takes Place"),
    ("양국은 {D} {P}에서 {T}를 개최하였다.", "The two countries held the {T} in {P} on {D}."),
    ("양측은 {T}에서 {N}개 사업을 점검하였다.", "At the {T}, the two sides reviewed {N} projects."),
    ("정부 대표단은 {T}의 성과를 높이 평가하였다.", "The government delegation spoke highly of the outcome of the {T}."),
    ("참석자들은 {T} 계기에 향후 계획을 논의하였다.", "The participants discussed future plans on the occasion of the {T}."),
    ("차기 {T}의 일정은 외교 경로를 통해 정하기로 하였다.", "The schedule of the next {T} will be decided through diplomatic channels."),
    ("장관은 {T}가 양국 관계에 기여할 것이라고 말하였다.", "The Minister said that the {T} will contribute to bilateral relations."),
    ("이번 {T}에는 기업인 {N}명이 참석하였다.", "Some {N} business people attended the {T}."),
    ("양측은 {T}를 매년 열기로 합의하였다.", "The two sides agreed to hold the {T} every year."),
  ]

  /// Sentences without one.
  private static let others: [(String, String)] = [
    ("정부는 {D} {N}억 원 규모의 지원 계획을 발표하였다.", "On {D}, the government announced a plan for assistance."),
    ("{P}에서 열린 행사에는 {N}명이 참석하였다.", "A total of {N} people attended the event in {P}."),
    ("양측은 지역 정세에 대해 의견을 교환하였다.", "The two sides exchanged views on the situation in the region."),
    (
      "장관은 국제사회의 협력이 중요하다고 강조하였다.",
      "The Minister stressed that cooperation in the international community is important."
    ),
    ("우리 기업의 현지 진출이 확대될 것으로 기대된다.", "It is expected that more Korean companies will enter the local market."),
    ("대사는 {P}를 방문하여 동포들과 간담회를 가졌다.", "The Ambassador visited {P} and had a meeting with Korean residents."),
    ("피해 지역에 구호물품 {N}톤이 전달되었다.", "{N} tons of relief supplies were delivered to the affected areas."),
    ("양국 간 교역액은 작년보다 크게 늘어났다.", "Trade between the two countries increased greatly compared with last year."),
    ("정부는 앞으로도 관련 노력을 계속해 나갈 것이다.", "The government will continue related efforts in the future."),
    ("학생 {N}명이 교환 프로그램에 참여하고 있다.", "{N} students are taking part in the exchange program."),
    ("회의에서는 {N}개 기관이 경험을 공유하였다.", "At the meeting, {N} institutions shared their experience."),
    ("양측은 비자 절차를 간소화하기로 하였다.", "The two sides decided to simplify visa procedures."),
  ]
}
