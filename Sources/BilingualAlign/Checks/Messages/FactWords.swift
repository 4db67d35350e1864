import BilingualFacts
package import BilingualText

extension FactAtom {
  /// What was read, in words; see ``description`` for the same as a value for programs.
  package var words: Message {
    guard let date else { return fact.value.words }
    switch part {
    case .weekday: return date.weekday.map(DateWords.weekday) ?? Message(plain: description)
    case .year where date.month == nil: return date.year.map { Message(plain: "\($0)") } ?? date.words
    default: break
    }
    guard date.year == nil, date.yearOffset == nil, date.monthOffset == nil else {
      var whole = date
      whole.weekday = nil
      return whole.words
    }
    switch (date.month, date.day) {
    case (let month?, let day?): return DateWords.day(day, of: month)
    case (let month?, nil): return DateWords.month(month)
    case (nil, let day?): return DateWords.day(day)
    case (nil, nil): return date.words
    }
  }
}

extension FactValue {
  /// What was read, in words; what has none in both languages, such as a date by ISO 8601, as its description.
  package var words: Message {
    switch self {
    case .number(let n): Message(plain: n.grouped)
    case .ordinal(let n): Self.ordinal(n)
    case .percent(let n, points: true): "\(n.description, "percentage point", "percentage points")"
    case .measure(let n, let unit): unit.words(n.grouped)
    case .duration(let n, let unit): unit.words(n.grouped)
    case .money(let n, .cent): "\(n.description, "cent", "cents")"
    case .money(let n, let currency): Message(plain: "\(n.grouped) \("\(currency)".uppercased())")
    case .age(let n): "age \(n.description)"
    case .multiple(let n): "\(n.grouped) times"
    case .magnitude(let power): Self.magnitude(power) ?? Message(plain: description)
    case .date(let date): date.words
    case .time(let time): time.words
    case .half(let n): n == 1 ? "the first half" : "the second half"
    case .quarter(let n): "Q\(n)"
    case .part(let part): part.words
    case .partOfDay(let part): part.words
    case .decade(let n): "\(n)s"
    case .place(let place): place.words
    default: Message(plain: Finding.Place.grouped(description))
    }
  }

  /// `3rd`
  private static func ordinal(_ n: Int) -> Message {
    let digits = Finding.Place.grouped("\(n)")
    return switch OrdinalEnding(n) {
    case .st: "\(digits)st"
    case .nd: "\(digits)nd"
    case .rd: "\(digits)rd"
    case .th: "\(digits)th"
    }
  }

  /// `수천`, of which only the number of digits is known.
  private static func magnitude(_ power: Int) -> Message? {
    switch power {
    case 1: "tens"
    case 2: "hundreds"
    case 3: "thousands"
    case 4: "tens of thousands"
    case 5: "hundreds of thousands"
    case 6: "millions"
    case 7: "tens of millions"
    case 8: "hundreds of millions"
    case 9: "billions"
    default: nil
    }
  }
}

extension TimeValue {
  /// `15:00`; `3:00` where morning or afternoon is not said.
  fileprivate var words: Message {
    isHourCertain
      ? Message(plain: description) : Message(plain: String(description.trimmingPrefix("~").trimmingPrefix("0")))
  }
}

extension ExactNumber {
  /// `4,200`: a quantity, no year.
  fileprivate var grouped: String { Finding.Place.grouped(description, from: 4) }
}

extension TimeUnit {
  fileprivate func words(_ n: String) -> Message {
    switch self {
    case .second: "\(n, "second", "seconds")"
    case .minute: "\(n, "minute", "minutes")"
    case .hour: "\(n, "hour", "hours")"
    case .day: "\(n, "day", "days")"
    case .week: "\(n, "week", "weeks")"
    case .month: "\(n, "month", "months")"
    case .year: "\(n, "year", "years")"
    }
  }
}

extension PartOfDay {
  fileprivate var words: Message {
    switch self {
    case .morning: "morning"
    case .afternoon: "afternoon"
    case .evening: "evening"
    }
  }
}

extension MeasureUnit {
  /// By its sign, which both languages write, where it has one: `1,200 m²`.
  fileprivate func words(_ n: String) -> Message {
    switch self {
    case .celsius: return Message(plain: "\(n) °C")
    case .fahrenheit: return Message(plain: "\(n) °F")
    case .degree: return Message(plain: "\(n)°")
    case .inch: return "\(n, "inch", "inches")"
    case .yard: return "\(n, "yard", "yards")"
    case .acre: return "\(n, "acre", "acres")"
    case .pyeong: return "\(n) pyeong"
    case .squareFoot: return "\(n, "square foot", "square feet")"
    case .squareMile: return "\(n, "square mile", "square miles")"
    case .gallon: return "\(n, "gallon", "gallons")"
    case .barrel: return "\(n, "barrel", "barrels")"
    case .byte: return "\(n, "byte", "bytes")"
    case .bit: return "\(n, "bit", "bits")"
    case .are: return Message(plain: "\(n) a")
    case .decimetre: return Message(plain: "\(n) dm")
    case .picometre: return Message(plain: "\(n) pm")
    case .cubicFoot: return "\(n, "cubic foot", "cubic feet")"
    case .cup: return "\(n, "cup", "cups")"
    default: return Message(plain: "\(n) \(UnitSymbols.signs[self] ?? "\(self)")")
    }
  }
}

extension Place {
  /// Its first names in the tables.
  fileprivate var words: Message {
    guard let row = PlaceTable.rows.first(where: { $0.place == self }), let english = row.english.first,
      let korean = row.korean.first
    else { return Message(plain: code) }
    return Message(english: english, korean: korean)
  }
}
