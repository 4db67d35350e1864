/// The meaning of a fact; Korean and English readers produce the same cases.
package enum FactValue: Sendable, Hashable {
  /// A count or a bare number: `4만 5천 명`, `45,000 people`.
  case number(ExactNumber)
  /// `3분의 2`, `two-thirds`, `half`; in lowest terms.
  case fraction(Int, Int)
  /// `제3차`, `세 번째`, `third`, `21st`.
  case ordinal(Int)
  /// `0.1%`; `points` where a difference of percentages is meant (`%p`).
  case percent(ExactNumber, points: Bool)
  case money(ExactNumber, Currency)
  case measure(ExactNumber, MeasureUnit)
  /// `사흘`, `three days`, `6년`, `15-month`.
  case duration(ExactNumber, TimeUnit)
  /// `30세`, `30-year-old`, in years.
  case age(ExactNumber)
  /// `두 배`, `doubled`, `three times as many`.
  case multiple(ExactNumber)
  /// `수십`, `dozens`, `hundreds of thousands`: the power of ten of what is not counted exactly.
  case magnitude(Int)
  case date(DateValue)
  case time(TimeValue)
  /// `상반기`, `the first half`: 1 or 2.
  case half(Int)
  /// `3분기`, `the third quarter`: 1...4.
  case quarter(Int)
  /// `3월 초`, `early March`, `연말`: which part of it.
  case part(PartOfSpan)
  /// `오전`, `this morning`, without an hour.
  case partOfDay(PartOfDay)
  /// `1980년대`, `the 1980s`, `20대`, `in his 20s`: the first year.
  case decade(Int)
  /// A country, city or organisation of the built-in table.
  case place(Place)
  /// Capitals of two letters and more: `NSC`.
  case acronym(String)
  case link(String)
  case email(String)
  /// `A/RES/76/177`, `S/2023/171`.
  case symbol(String)
  /// What is compared sign by sign: a telephone number, a version, an address of the Internet, an article of a law.
  case identifier(Identifier)
}

extension FactValue {
  /// A fraction in lowest terms.
  static func reduced(_ top: Int, _ bottom: Int) -> FactValue {
    let (top, bottom) = lowestTerms(top, bottom)
    return .fraction(top, bottom)
  }

  /// Both parts of a fraction divided by what divides them.
  static func lowestTerms(_ top: Int, _ bottom: Int) -> (top: Int, bottom: Int) {
    var (divisor, rest) = (top, bottom)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return (top / divisor, bottom / divisor)
  }
}

/// A number that names a thing and counts nothing.
package struct Identifier: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable {
    /// `02-2100-7000`, `+82-2-2100-7000`; without the country's code and the zero behind it.
    case telephone
    /// `2.3.1`, `192.168.0.10`.
    case version
    /// `2024-0015`, `978-89-1234-567-8`: groups of digits that are no telephone's.
    case groups
  }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// A time of day.
package struct TimeValue: Sendable, Hashable {
  /// 0...24
  package let hour: Int
  /// 0...59
  package let minute: Int
  /// Whether the text says morning or afternoon, or writes hours above 12.
  package let isHourCertain: Bool

  package init(hour: Int, minute: Int, isHourCertain: Bool) {
    self.hour = hour
    self.minute = minute
    self.isHourCertain = isHourCertain
  }
}

package enum TimeUnit: UInt8, Sendable, Hashable, CaseIterable {
  case second, minute, hour, day, week, month, year
}

/// Currencies by their ISO 4217 codes.
package enum Currency: UInt8, Sendable, Hashable, CaseIterable {
  case krw, usd, eur, jpy, cny, gbp, inr, rub, cent
  /// A dollar that is not the American one.
  case cad, aud, hkd, sgd, nzd, twd
  case chf, sek, nok, dkk, czk, pln, huf, uah, kzt, mnt, thb, vnd, idr, myr, php, lak, khr, pkr, lkr
  case sar, aed, qar, kwd, egp, ils, zar, mxn, brl, crc, gel, bgn, lbp, iqd, `try`
}

/// Units with their size in the dimension's base unit.
package enum MeasureUnit: UInt8, Sendable, Hashable, CaseIterable {
  case millimetre, centimetre, metre, kilometre, inch, foot, yard, mile
  case gram, kilogram, tonne, pound, ounce
  case squareMetre, squareKilometre, hectare, acre, pyeong, squareFoot, squareMile
  case litre, gallon, barrel
  case celsius, fahrenheit, degree
  case kilometrePerHour, milePerHour
  case watt, kilowatt, megawatt, gigawatt, byte, megabyte, gigabyte, terabyte, hertz
  case are
  case micrometre, nanometre, decimetre, milligram, microgram, millilitre, hectolitre, cubicMetre, cubicFoot, cup
  case terawatt, wattHour, kilowattHour, megawattHour, gigawattHour, terawattHour
  case volt, kilovolt, kilohertz, megahertz, gigahertz, bit, kilobyte, petabyte
  case bitPerSecond, kilobitPerSecond, megabitPerSecond, gigabitPerSecond, terabitPerSecond
  case pascal, hectopascal, kilopascal, megapascal, decibel, becquerel, millisievert, microsievert
  case partPerMillion, partPerBillion, calorie, kilocalorie, metrePerSecond, knot, horsepower, picometre

  package enum Dimension: Sendable, Hashable {
    case length, mass, area, volume, temperature, angle, speed, power, data, frequency
    case energy, voltage, dataRate, pressure, sound, radioactivity, dose, share
  }

  package var dimension: Dimension { Self.table[Int(rawValue)].0 }
  /// The factor to metres, kilograms, square metres, litres, km/h, watts or bytes; 1 where no factor converts.
  package var size: Double { Self.table[Int(rawValue)].1 }

  private static let table: [(Dimension, Double)] = [
    (.length, 0.001), (.length, 0.01), (.length, 1), (.length, 1000), (.length, 0.0254), (.length, 0.3048),
    (.length, 0.9144), (.length, 1609.344), (.mass, 0.001), (.mass, 1), (.mass, 1000), (.mass, 0.45359237),
    (.mass, 0.0283495), (.area, 1), (.area, 1e6), (.area, 1e4), (.area, 4046.856), (.area, 3.305785),
    (.area, 0.09290304), (.area, 2_589_988), (.volume, 1), (.volume, 3.785412), (.volume, 158.987),
    (.temperature, 1), (.temperature, 1), (.angle, 1), (.speed, 1), (.speed, 1.609344), (.power, 1), (.power, 1e3),
    (.power, 1e6), (.power, 1e9), (.data, 1), (.data, 1e6), (.data, 1e9), (.data, 1e12), (.frequency, 1),
    (.area, 100),
    (.length, 1e-6), (.length, 1e-9), (.length, 0.1), (.mass, 1e-6), (.mass, 1e-9), (.volume, 0.001), (.volume, 100),
    (.volume, 1000), (.volume, 28.3168), (.volume, 0.2366), (.power, 1e12), (.energy, 1), (.energy, 1e3),
    (.energy, 1e6), (.energy, 1e9), (.energy, 1e12), (.voltage, 1), (.voltage, 1e3), (.frequency, 1e3),
    (.frequency, 1e6), (.frequency, 1e9), (.data, 0.125), (.data, 1e3), (.data, 1e15), (.dataRate, 1),
    (.dataRate, 1e3), (.dataRate, 1e6), (.dataRate, 1e9), (.dataRate, 1e12), (.pressure, 1), (.pressure, 100),
    (.pressure, 1e3), (.pressure, 1e6), (.sound, 1), (.radioactivity, 1), (.dose, 1e-3), (.dose, 1e-6),
    (.share, 1e-6), (.share, 1e-9), (.energy, 0.001163), (.energy, 1.163), (.speed, 3.6), (.speed, 1.852),
    (.power, 735.5), (.length, 1e-12),
  ]
}
