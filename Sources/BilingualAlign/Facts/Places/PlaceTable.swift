import BilingualText

/// The places of `Languages/both`, with their names in both languages: countries, towns, organisations, in this order.
///
/// Derived names are nationalities, peoples and languages (`American`), and count for less than the name itself.
package enum PlaceTable {
  package struct Row: Sendable {
    package let place: Place
    package let english: [String]
    package let derived: [String]
    package let korean: [String]
  }

  package static let rows: [Row] = ["both/countries", "both/towns", "both/organisations"].flatMap { file in
    LanguageTable.rows(of: file, "code", "english", "english_derived", "korean").map { row in
      Row(place: Place(code: row.word(0)), english: row.words(1), derived: row.words(2), korean: row.words(3))
    }
  }

  package static func index(of code: String) -> Int { rows.firstIndex { $0.place.code == code } ?? 0 }

  /// The compounds of one-syllable country names, and what they hold, as indices of ``rows``: `한미일`.
  package static let compounds: [(korean: String, places: [Int])] = LanguageTable.rows(
    of: "korean/country-compounds", "korean", "codes"
  ).map { ($0.word(0), $0.words(1).map(index)) }
}

enum EnglishPlaces {
  static let phrases: [(String, Lexeme)] =
    LanguageTable.words(of: "english/not-places", "english").map { ($0, Lexeme(.nothing)) } + names

  private static let names: [(String, Lexeme)] = PlaceTable.rows.enumerated().flatMap { index, row in
    row.english.map { name in
      (
        name.lowercased(),
        Lexeme(.place, value: index, flags: name.utf8.count < 4 && name.uppercased() == name ? .allCapitals : .capital)
      )
    }
      + row.derived.flatMap(plural).map {
        ($0.lowercased(), Lexeme(.place, value: index, flags: [.capital, .derived]))
      }
  }
}

extension EnglishPlaces {
  /// A people's name and its plural: `Thai` and `Thais`, but `Chinese`, `Spanish`, `French`.
  private static func plural(_ name: String) -> [String] {
    guard let last = name.last, !"sehz".contains(last), !name.hasSuffix("men") else { return [name] }
    return [name, name + "s"]
  }
}

enum KoreanPlaces {
  static let phrases: [(String, Lexeme)] = names + compounds + adnominals + stops

  private static let names: [(String, Lexeme)] = PlaceTable.rows.enumerated().flatMap { index, row in
    (row.korean + towards(row)).map { name -> (String, Lexeme) in
      // 인도인, but not 스페인.
      let isPeople = name.utf8.suffix(3).elementsEqual("인".utf8) && row.korean.contains(String(name.dropLast()))
      return (name.lowercased(), Lexeme(.place, value: index, flags: isPeople ? .derived : []))
    }
  }

  /// 대일본 수출, 대중국 수입. Names of two syllables only where no other word begins so.
  private static func towards(_ row: PlaceTable.Row) -> [String] {
    guard row.place.isCountry else { return [] }
    return row.korean.filter { name in
      name.utf8.allSatisfy { $0 >= 0x80 } && !name.utf8.suffix(3).elementsEqual("인".utf8)
        && (name.utf8.count > 6 || partners.contains(row.place.code))
    }.map { towards + $0 }
  }

  private static let towards = WordUses("korean/directions", "korean")["towards"].first ?? ""
  private static let partners: Set<String> = ["JP", "CN", "US", "IN", "DE", "GB", "AU", "TH", "KP", "FR"]

  private static let compounds: [(String, Lexeme)] = PlaceTable.compounds.enumerated().flatMap { index, compound in
    dots(compound.korean).map { ($0, Lexeme(.places, value: index)) }
  }

  private static let adnominals: [(String, Lexeme)] = {
    var list: [(String, Lexeme)] = []
    let heads = LanguageTable.words(of: "korean/country-heads", "korean")
    for row in LanguageTable.rows(of: "korean/country-short-names", "korean", "code", "joined") {
      let lexeme = Lexeme(.place, value: PlaceTable.index(of: row.word(1)))
      for head in heads {
        list.append((row.word(0) + " " + head, lexeme))
        // 중대사 and 일정부분 are other words.
        if row.word(2) == "yes" { list.append((row.word(0) + head, lexeme)) }
      }
    }
    return list
  }()

  private static let stops: [(String, Lexeme)] = LanguageTable.words(of: "korean/not-places", "korean").flatMap {
    stop in
    dots(stop).map { ($0, Lexeme(.nothing)) }
  }

  /// The middle dot in each of the ways it is typed.
  private static func dots(_ name: String) -> [String] {
    name.utf8.contains(0xB7) && name.contains("·")
      ? ["·", "‧", "・", "ㆍ", "-"].map { name.replacing("·", with: $0) } : [name]
  }
}
