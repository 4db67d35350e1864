import BilingualText

/// The built-in places, with their names in both languages.
///
/// A row is `code · English names · English derived names · Korean names`; derived names are nationalities, peoples and
/// languages (`American`), and count for less than the name itself.
package enum PlaceTable {
  package struct Row: Sendable {
    package let place: Place
    package let english: [String]
    package let derived: [String]
    package let korean: [String]
  }

  package static let rows: [Row] = [PlaceData.countries, PlaceData.cities, PlaceData.organisations].flatMap {
    WordList.cells($0, separator: 0x0A).map(row)
  }

  private static func row(_ line: String) -> Row {
    let parts = WordList.columns(line).map { WordList.cells($0, separator: UInt8(ascii: ",")) }
    precondition(parts.count == 4 && parts[0].count == 1, "a row of places has four parts")
    return Row(place: Place(code: parts[0][0]), english: parts[1], derived: parts[2], korean: parts[3])
  }

  package static func index(of code: String) -> Int { rows.firstIndex { $0.place.code == code } ?? 0 }

  /// The compounds of one-syllable country names, as indices of ``rows``: `한미일`.
  package static let compounds: [[Int]] = PlaceData.compounds.map { compound in
    WordList.words(compound.1).map { code in rows.firstIndex { $0.place.code == code } ?? 0 }
  }
}

enum EnglishPlaces {
  static let phrases: [(String, Lexeme)] =
    WordList.cells(PlaceData.englishStops, separator: UInt8(ascii: ",")).map { ($0, Lexeme(.nothing)) } + names

  private static let names: [(String, Lexeme)] = PlaceTable.rows.enumerated().flatMap { index, row in
    row.english.map { name in
      (
        name.lowercased(),
        Lexeme(.place, index, name.utf8.count < 4 && name.uppercased() == name ? .allCapitals : .capital)
      )
    } + row.derived.flatMap(plural).map { ($0.lowercased(), Lexeme(.place, index, [.capital, .derived])) }
      + (row.place.code == "US-WAS" ? [("washington, d.c.", Lexeme(.place, index, .capital))] : [])
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
    row.korean.map { name -> (String, Lexeme) in
      // 인도인, but not 스페인.
      let isPeople = name.utf8.suffix(3).elementsEqual("인".utf8) && row.korean.contains(String(name.dropLast()))
      return (name, Lexeme(.place, index, isPeople ? .derived : []))
    }
  }

  private static let compounds: [(String, Lexeme)] = PlaceData.compounds.enumerated().flatMap { index, compound in
    dots(compound.0).map { ($0, Lexeme(.places, index)) }
  }

  private static let adnominals: [(String, Lexeme)] = {
    var list: [(String, Lexeme)] = []
    for (name, code) in PlaceData.adnominals {
      let lexeme = Lexeme(.place, PlaceTable.index(of: code))
      for head in WordList.words(PlaceData.adnominalHeads) {
        list.append((name + " " + head, lexeme))
        // 중대사 and 일정부분 are other words.
        if name == "미" { list.append((name + head, lexeme)) }
      }
    }
    return list
  }()

  private static let stops: [(String, Lexeme)] = WordList.words(PlaceData.stops).flatMap { stop in
    dots(stop).map { ($0, Lexeme(.nothing)) }
  }

  /// The middle dot in each of the ways it is typed.
  private static func dots(_ name: String) -> [String] {
    name.utf8.contains(0xB7) && name.contains("·")
      ? ["·", "‧", "・", "ㆍ", "-"].map { name.replacing("·", with: $0) } : [name]
  }
}
