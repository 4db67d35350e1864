/// Names of made-up events and their renderings. None stands in another, so that what is found of one term is never what was
/// made of another.
enum SyntheticNames {
  struct Name: Hashable {
    let korean: String
    /// Before a change, after it, and a slip.
    let renderings: [String]
  }

  /// So many there are.
  static let count = countries.count * modifiers.count * heads.count

  /// - Parameter number: 0..<``count``.
  static func name(_ number: Int) -> Name {
    precondition(number < count, "there are no more distinct names")
    let country = number % countries.count
    let round = number / countries.count
    let modifier = (round + country) % modifiers.count
    let head = (country + 3 * (round % modifiers.count) + round / modifiers.count) % heads.count
    return Name(
      korean: "한-\(countries[country].0) \(modifiers[modifier].0) \(heads[head].0)",
      renderings: heads[head].1.map { "ROK-\(countries[country].1) \(modifiers[modifier].1) \($0)" })
  }

  private static let countries: [(String, String)] = [
    ("호주", "Australia"), ("캐나다", "Canada"), ("인도", "India"), ("영", "UK"), ("베트남", "Viet Nam"), ("케냐", "Kenya"),
    ("프랑스", "France"), ("독일", "Germany"), ("멕시코", "Mexico"), ("칠레", "Chile"), ("몽골", "Mongolia"), ("태국", "Thailand"),
    ("브라질", "Brazil"), ("페루", "Peru"), ("콜롬비아", "Colombia"), ("이집트", "Egypt"), ("가나", "Ghana"), ("에티오피아", "Ethiopia"),
    ("탄자니아", "Tanzania"), ("르완다", "Rwanda"), ("스페인", "Spain"), ("이탈리아", "Italy"), ("폴란드", "Poland"),
    ("헝가리", "Hungary"), ("체코", "Czechia"), ("루마니아", "Romania"), ("덴마크", "Denmark"), ("노르웨이", "Norway"),
    ("핀란드", "Finland"), ("스웨덴", "Sweden"), ("네덜란드", "Netherlands"), ("벨기에", "Belgium"), ("오스트리아", "Austria"),
    ("스위스", "Switzerland"), ("그리스", "Greece"), ("튀르키예", "Türkiye"), ("요르단", "Jordan"), ("카타르", "Qatar"),
    ("오만", "Oman"), ("쿠웨이트", "Kuwait"), ("필리핀", "Philippines"), ("말레이시아", "Malaysia"), ("싱가포르", "Singapore"),
    ("라오스", "Laos"), ("캄보디아", "Cambodia"), ("네팔", "Nepal"), ("파키스탄", "Pakistan"), ("우즈베키스탄", "Uzbekistan"),
    ("카자흐스탄", "Kazakhstan"), ("키르기스스탄", "Kyrgyzstan"), ("조지아", "Georgia"), ("우크라이나", "Ukraine"),
    ("뉴질랜드", "New Zealand"), ("피지", "Fiji"), ("인도네시아", "Indonesia"), ("방글라데시", "Bangladesh"),
    ("스리랑카", "Sri Lanka"), ("모로코", "Morocco"), ("튀니지", "Tunisia"), ("세네갈", "Senegal"),
  ]

  private static let modifiers: [(String, String)] = [
    ("해양안보", "Maritime Security"), ("개발협력", "Development Cooperation"), ("기후변화", "Climate Change"),
    ("사이버안보", "Cybersecurity"), ("경제안보", "Economic Security"), ("과학기술", "Science and Technology"),
    ("문화교류", "Cultural Exchange"), ("에너지", "Energy"), ("공공외교", "Public Diplomacy"), ("보건안보", "Health Security"),
    ("수산", "Fisheries"), ("항공", "Aviation"), ("교육", "Education"), ("관광", "Tourism"), ("투자", "Investment"),
    ("환경", "Environment"), ("방위산업", "Defense Industry"), ("인프라", "Infrastructure"), ("농업", "Agriculture"),
    ("우주", "Space"), ("디지털", "Digital"), ("노동", "Labor"), ("해운", "Shipping"), ("철도", "Railway"), ("산림", "Forestry"),
    ("수자원", "Water Resources"), ("원자력", "Nuclear Energy"), ("핵심광물", "Critical Minerals"), ("반도체", "Semiconductor"),
    ("스포츠", "Sports"), ("청년", "Youth"), ("지방정부", "Local Government"), ("영사", "Consular"), ("사법", "Judicial"),
    ("관세", "Customs"), ("조세", "Taxation"), ("금융", "Finance"), ("통계", "Statistics"), ("도시개발", "Urban Development"),
    ("재난관리", "Disaster Management"),
  ]

  private static let heads: [(String, [String])] = [
    ("정책대화", ["Policy Dialogue", "Policy Consultation", "Policy Talks"]),
    ("공동위원회", ["Joint Committee", "Joint Commission", "Mixed Committee"]),
    ("협의회", ["Consultation", "Consultations", "Council"]),
    ("협력포럼", ["Cooperation Forum", "Forum on Cooperation", "Cooperative Forum"]),
    ("실무회의", ["Working-level Meeting", "Working-Level Meeting", "Working Meeting"]),
    ("고위급회담", ["High-Level Talks", "High-level Talks", "Senior-level Talks"]),
    ("공동연구", ["Joint Research", "Joint Study", "Common Research"]),
    ("전략대화", ["Strategic Dialogue", "Strategic Consultations", "Strategy Dialogue"]),
    ("협력협정", ["Cooperation Agreement", "Agreement on Cooperation", "Cooperative Arrangement"]),
    ("실무단", ["Working Group", "Task Force", "Working Party"]),
  ]
}
