/// The English calendar, clock, units and currencies.
extension EnglishLexicon {
  static let calendar: [(String, Lexeme)] =
    months + weekdays + relativeWeekdays + [
      ("the day before yesterday", Lexeme(.relativeDay, -2)), ("yesterday", Lexeme(.relativeDay, -1)),
      ("last night", Lexeme(.relativeDay, -1)), ("today", Lexeme(.relativeDay, 0)),
      ("tonight", Lexeme(.relativeDay, 0)), ("tomorrow", Lexeme(.relativeDay, 1)),
      ("the day after tomorrow", Lexeme(.relativeDay, 2)),
      ("last year", Lexeme(.relativeYear, -1)), ("this year", Lexeme(.relativeYear, 0)),
      ("next year", Lexeme(.relativeYear, 1)),
      ("last summer", Lexeme(.relativeYear, -1, .doubtful)), ("last winter", Lexeme(.relativeYear, -1, .doubtful)),
      ("last spring", Lexeme(.relativeYear, -1, .doubtful)), ("last fall", Lexeme(.relativeYear, -1, .doubtful)),
      ("last autumn", Lexeme(.relativeYear, -1, .doubtful)), ("this summer", Lexeme(.relativeYear, 0, .doubtful)),
      ("this spring", Lexeme(.relativeYear, 0, .doubtful)), ("this fall", Lexeme(.relativeYear, 0, .doubtful)),
      ("this winter", Lexeme(.relativeYear, 0, .doubtful)), ("this autumn", Lexeme(.relativeYear, 0, .doubtful)),
      ("the year before", Lexeme(.nothing)), ("the same year", Lexeme(.nothing)), ("year-on-year", Lexeme(.nothing)),
      ("year on year", Lexeme(.nothing)), ("a year earlier", Lexeme(.nothing)), ("a year ago", Lexeme(.nothing)),
      ("the year before last", Lexeme(.relativeYear, -2)),
      ("previous year", Lexeme(.nothing)),
      ("last month", Lexeme(.relativeMonth, -1)), ("this month", Lexeme(.relativeMonth, 0)),
      ("next month", Lexeme(.relativeMonth, 1)),
      ("a.m.", Lexeme(.meridiem, 0)), ("p.m.", Lexeme(.meridiem, 12)), ("a.m", Lexeme(.meridiem, 0)),
      ("p.m", Lexeme(.meridiem, 12)), ("am", Lexeme(.meridiem, 0, .doubtful)),
      ("pm", Lexeme(.meridiem, 12, .doubtful)), ("o'clock", Lexeme(.clockMark)), ("o’clock", Lexeme(.clockMark)),
      ("noon", Lexeme(.namedTime, 12)), ("midday", Lexeme(.namedTime, 12)), ("midnight", Lexeme(.namedTime, 0)),
      ("local time", Lexeme(.zone)), ("new york time", Lexeme(.zone, 1)), ("washington time", Lexeme(.zone, 1)),
      ("washington, d.c. time", Lexeme(.zone, 1)), ("eastern standard time", Lexeme(.zone, 1)),
      ("eastern daylight time", Lexeme(.zone, 1)), ("u.s. time", Lexeme(.zone, 1)),
      ("geneva time", Lexeme(.zone)), ("eastern time", Lexeme(.zone, 1)), ("est", Lexeme(.zone, 1, .allCapitals)),
      ("edt", Lexeme(.zone, 1, .allCapitals)), ("gmt", Lexeme(.zone, 0, .allCapitals)),
      ("utc", Lexeme(.zone, 0, .allCapitals)), ("bst", Lexeme(.zone, 0, .allCapitals)),
      ("kst", Lexeme(.korean, 0, .allCapitals)), ("korean time", Lexeme(.korean)), ("korea time", Lexeme(.korean)),
      ("korea standard time", Lexeme(.korean)), ("korean standard time", Lexeme(.korean)),
      ("seoul time", Lexeme(.korean)),
      ("bc", Lexeme(.nothing)), ("ad", Lexeme(.nothing)),
    ]

  private static let months: [(String, Lexeme)] = {
    let names = [
      "january jan", "february feb", "march", "april apr", "may", "june jun", "july jul", "august aug",
      "september sept sep", "october oct", "november nov", "december dec",
    ]
    var list: [(String, Lexeme)] = []
    for (index, forms) in names.enumerated() {
      for form in forms.split(separator: " ") {
        let isDoubtful = form == "may" || form == "march" || form.utf8.count < 4 && form != "july" && form != "june"
        list.append((String(form), Lexeme(.month, index + 1, isDoubtful ? [.capital, .doubtful] : .capital)))
      }
    }
    return list
  }()

  private static let weekdayNames = [
    "sunday sundays sun", "monday mondays mon", "tuesday tuesdays tue tues", "wednesday wednesdays wed",
    "thursday thursdays thu thur thurs", "friday fridays fri", "saturday saturdays sat",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let weekdays: [(String, Lexeme)] =
    weekdayNames.enumerated().flatMap { index, forms in
      forms.map { ($0, Lexeme(.weekday, index, $0.utf8.count < 6 ? [.capital, .doubtful] : .capital)) }
    } + [("black friday", Lexeme(.nothing)), ("good friday", Lexeme(.nothing)), ("super tuesday", Lexeme(.nothing))]

  /// `last Friday`, `Friday next week`.
  private static let relativeWeekdays: [(String, Lexeme)] = {
    let patterns: [(String, WeekdayReference)] = [
      ("last *", .last), ("this past *", .last), ("this *", .thisWeek), ("this coming *", .coming),
      ("coming *", .coming),
      ("next *", .next), ("* last week", .lastWeek), ("* of last week", .lastWeek), ("* this week", .thisWeek),
      ("* of this week", .thisWeek), ("* next week", .nextWeek), ("* of next week", .nextWeek),
    ]
    return patterns.flatMap { pattern, reference in
      weekdayNames.enumerated().map { index, forms in
        (pattern.replacing("*", with: forms[0]), Lexeme(.relativeWeekday, reference.code(index)))
      }
    }
  }()

  static let units: [(String, Lexeme)] =
    time(.second, "seconds sec secs") + time(.minute, "minute minutes min mins")
    + time(.hour, "hour hours hr hrs hour-long hourlong")
    + time(.day, "day days day-long daylong") + time(.week, "week weeks week-long weeklong wk wks")
    + time(.month, "month months month-long monthlong") + time(.year, "year years year-long yearlong yr yrs")
    + [
      ("decade", Lexeme(.span, 10)), ("decades", Lexeme(.span, 10, .plural)), ("century", Lexeme(.span, 100)),
      ("centuries", Lexeme(.span, 100, .plural)), ("half century", Lexeme(.span, 50)),
      ("half-century", Lexeme(.span, 50)), ("half a century", Lexeme(.span, 50)),
      ("quarter century", Lexeme(.span, 25)),
      ("quarter-century", Lexeme(.span, 25)), ("quarter of a century", Lexeme(.span, 25)),
      ("around the clock", Lexeme(.duration, 1)), ("around-the-clock", Lexeme(.duration, 1)),
      ("round the clock", Lexeme(.duration, 1)), ("round-the-clock", Lexeme(.duration, 1)),
    ]
    + measure(.millimetre, "millimetre millimetres millimeter millimeters mm")
    + measure(.centimetre, "centimetre centimetres centimeter centimeters cm")
    + measure(.metre, "metre metres meter meters")
    + measure(.kilometre, "kilometre kilometres kilometer kilometers km kms")
    + measure(.inch, "inch inches") + measure(.foot, "foot feet ft") + measure(.yard, "yard yards yds")
    + measure(.mile, "mile miles") + measure(.gram, "gram grams")
    + measure(.kilogram, "kilogram kilograms kg kilos kilo kgs")
    + measure(.tonne, "ton tons tonne tonnes") + measure(.pound, "lb lbs") + measure(.ounce, "ounce ounces oz")
    + measure(.hectare, "hectare hectares") + measure(.are, "ares") + measure(.acre, "acre acres")
    + measure(.pyeong, "pyeong")
    + measure(.litre, "litre litres liter liters") + measure(.gallon, "gallon gallons")
    + measure(.barrel, "barrel barrels") + measure(.celsius, "celsius") + measure(.fahrenheit, "fahrenheit")
    + measure(.degree, "degree degrees") + measure(.milePerHour, "mph") + measure(.kilometrePerHour, "kph km/h kmh")
    + measure(.watt, "watt watts") + measure(.kilowatt, "kilowatt kilowatts kw")
    + measure(.megawatt, "megawatt megawatts mw")
    + measure(.gigawatt, "gigawatt gigawatts gw") + measure(.megabyte, "megabytes mb")
    + measure(.gigabyte, "gigabytes gb")
    + [
      ("square kilometers", unit(.squareKilometre)), ("square kilometres", unit(.squareKilometre)),
      ("square meters", unit(.squareMetre)), ("square metres", unit(.squareMetre)),
      ("px", Lexeme(.counter)), ("kb", Lexeme(.counter)), ("kib", Lexeme(.counter)), ("mib", Lexeme(.counter)),
      ("bits", Lexeme(.counter)), ("bytes", Lexeme(.counter)),
      ("square feet", unit(.squareFoot)), ("square foot", unit(.squareFoot)), ("square-foot", unit(.squareFoot)),
      ("sq ft", unit(.squareFoot)), ("sq. ft.", unit(.squareFoot)), ("square-feet", unit(.squareFoot)),
      ("square mile", unit(.squareMile)), ("square kilometer", unit(.squareKilometre)),
      ("square-kilometer", unit(.squareKilometre)), ("square meter", unit(.squareMetre)),
      ("square-meter", unit(.squareMetre)), ("square metre", unit(.squareMetre)), ("sq km", unit(.squareKilometre)),
      ("km/hr", unit(.kilometrePerHour)), ("kilometers an hour", unit(.kilometrePerHour)),
      ("kilometres per hour", unit(.kilometrePerHour)), ("degree celsius", unit(.celsius)),
      ("square miles", unit(.squareMile)), ("square-mile", unit(.squareMile)),
      ("miles per hour", unit(.milePerHour)), ("miles an hour", unit(.milePerHour)),
      ("kilometers per hour", unit(.kilometrePerHour)), ("degrees celsius", unit(.celsius)),
      ("degrees fahrenheit", unit(.fahrenheit)), ("degrees c", unit(.celsius)), ("degrees f", unit(.fahrenheit)),
    ]

  static let currencies: [(String, Lexeme)] =
    money(.usd, "dollar dollars usd us$ bucks") + money(.krw, "krw") + money(.eur, "euro euros eur")
    + money(.jpy, "yen jpy") + money(.cny, "yuan renminbi rmb cny") + money(.gbp, "pound pounds gbp sterling quid")
    + money(.inr, "rupee rupees inr") + money(.rub, "rouble roubles ruble rubles") + money(.cent, "cents pence")
    + [
      ("us dollars", Lexeme(.currency, Int(Currency.usd.rawValue))),
      ("u.s. dollars", Lexeme(.currency, Int(Currency.usd.rawValue))),
      ("us dollar", Lexeme(.currency, Int(Currency.usd.rawValue))),
      ("us $", Lexeme(.currency, Int(Currency.usd.rawValue))),
      ("won", Lexeme(.currency, Int(Currency.krw.rawValue), .doubtful)),
      ("korean won", Lexeme(.currency, Int(Currency.krw.rawValue))),
      ("canadian dollars", Lexeme(.currency, Int(Currency.cad.rawValue))),
      ("australian dollars", Lexeme(.currency, Int(Currency.aud.rawValue))),
    ]

  /// What may follow digits without a space.
  static let suffixList: [(String, Lexeme)] =
    [
      ("th", Lexeme(.ordinalMark, 0)), ("st", Lexeme(.ordinalMark, 1)), ("nd", Lexeme(.ordinalMark, 2)),
      ("rd", Lexeme(.ordinalMark, 3)), ("am", Lexeme(.meridiem, 0)), ("pm", Lexeme(.meridiem, 12)),
      ("a.m.", Lexeme(.meridiem, 0)), ("p.m.", Lexeme(.meridiem, 12)), ("bn", Lexeme(.scale, 9)),
      ("mn", Lexeme(.scale, 6)), ("tn", Lexeme(.scale, 12)), ("million", Lexeme(.scale, 6)),
      ("billion", Lexeme(.scale, 9)), ("yrs", Lexeme(.timeUnit, Int(TimeUnit.year.rawValue))),
      ("hrs", Lexeme(.timeUnit, Int(TimeUnit.hour.rawValue))),
      ("min", Lexeme(.timeUnit, Int(TimeUnit.minute.rawValue))),
      ("pc", Lexeme(.percent)), ("ad", Lexeme(.counter)), ("bc", Lexeme(.counter)),
    ] + measure(.millimetre, "mm") + measure(.centimetre, "cm") + measure(.kilometre, "km kms") + measure(.foot, "ft")
    + measure(.inch, "in") + measure(.kilogram, "kg kgs") + measure(.pound, "lb lbs")
    + measure(.milePerHour, "mph") + measure(.kilometrePerHour, "kph km/h kmh km/hr")
    + [
      ("bit", Lexeme(.counter)), ("bits", Lexeme(.counter)), ("byte", Lexeme(.counter)), ("bytes", Lexeme(.counter)),
      ("px", Lexeme(.counter)), ("kb", Lexeme(.counter)), ("kib", Lexeme(.counter)), ("mib", Lexeme(.counter)),
      ("gib", Lexeme(.counter)), ("fps", Lexeme(.counter)), ("dpi", Lexeme(.counter)),
    ] + measure(.kilowatt, "kw") + measure(.megawatt, "mw") + measure(.gigawatt, "gw")
    + measure(.megabyte, "mb") + measure(.gigabyte, "gb") + measure(.terabyte, "tb") + money(.krw, "won")

  /// What one letter after digits means; `m` is a metre unless a currency stands before.
  static func letterSuffix(_ letter: UInt8, afterCurrency: Bool) -> Lexeme? {
    switch letter {
    case 0x73: Lexeme(.decade)
    case 0x6B, 0x4B: Lexeme(.scale, 3)
    case 0x6D where !afterCurrency: unit(.metre)
    case 0x6D, 0x4D: Lexeme(.scale, 6)
    case 0x62 where afterCurrency, 0x42 where afterCurrency: Lexeme(.scale, 9)
    case 0x70: Lexeme(.currency, Int(Currency.cent.rawValue))
    case 0x67: unit(.gram)
    case 0x78: Lexeme(.timesMark)
    default: nil
    }
  }

  private static func unit(_ unit: MeasureUnit) -> Lexeme { Lexeme(.unit, Int(unit.rawValue)) }

  private static func measure(_ unit: MeasureUnit, _ list: String) -> [(String, Lexeme)] {
    words(.unit, Int(unit.rawValue), list)
  }

  private static func money(_ currency: Currency, _ list: String) -> [(String, Lexeme)] {
    words(.currency, Int(currency.rawValue), list)
  }

  private static func time(_ unit: TimeUnit, _ list: String) -> [(String, Lexeme)] {
    words(.timeUnit, Int(unit.rawValue), list)
  }
}
