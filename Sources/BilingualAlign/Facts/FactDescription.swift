extension FactValue: CustomStringConvertible {
  /// The value as findings and `align-tool facts` show it: `45000`, `2024-04-15`, `500000 USD`.
  package var description: String {
    switch self {
    case .number(let n): n.description
    case .fraction(let top, let bottom): "\(top)/\(bottom)"
    case .ordinal(let n): "#\(n)"
    case .percent(let n, let points): points ? "\(n)%p" : "\(n)%"
    case .money(let n, let currency): currency == .cent ? "\(n) cent" : "\(n) \("\(currency)".uppercased())"
    case .measure(let n, let unit): "\(n) \(unit)"
    case .duration(let n, let unit): "\(n) \(unit)"
    case .age(let n): "age \(n)"
    case .multiple(let n): "×\(n)"
    case .magnitude(let power): "10^\(power)"
    case .date(let date): date.description
    case .time(let time): time.description
    case .half(let n): "half \(n)"
    case .quarter(let n): "Q\(n)"
    case .part(let part): part.description
    case .partOfDay(let part): "\(part)"
    case .decade(let n): "\(n)s"
    case .place(let place): place.code
    case .acronym(let s), .email(let s), .symbol(let s): s
    case .link(let s): s.hasPrefix("./") ? String(s.drop { $0 == "." || $0 == "/" }) : s
    case .identifier(let identifier): identifier.text
    }
  }

  /// The name of the case, as JSON gives it.
  package var kind: String {
    switch self {
    case .number: "number"
    case .fraction: "fraction"
    case .ordinal: "ordinal"
    case .percent: "percent"
    case .money: "money"
    case .measure: "measure"
    case .duration: "duration"
    case .age: "age"
    case .multiple: "multiple"
    case .magnitude: "magnitude"
    case .date: "date"
    case .time: "time"
    case .half: "half-year"
    case .quarter: "quarter"
    case .part: "part-of-span"
    case .partOfDay: "part-of-day"
    case .decade: "decade"
    case .place: "place"
    case .acronym: "acronym"
    case .link: "link"
    case .email: "e-mail"
    case .symbol: "symbol"
    case .identifier: "identifier"
    }
  }
}

extension Fact: CustomStringConvertible {
  /// `number`, `date`, `money`, …: the same word for both languages, as `align-tool facts` prints it.
  public var kind: String { value.kind }

  /// The value in one notation for both languages: `45000`, `2024-04-15`, `500000 USD`.
  public var description: String { value.description }
}

extension DateValue: CustomStringConvertible {
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// ISO 8601 with `?` for what the text does not say: `2024-04-15`, `????-04-15`, `Monday`.
  package var description: String {
    var text = ""
    if year != nil || month != nil || day != nil || monthOffset != nil {
      text = year.map(String.init) ?? yearOffset.map { "year\($0 < 0 ? "" : "+")\($0)" } ?? "????"
      if month != nil || day != nil || monthOffset != nil {
        text += "-" + (month.map(Self.twoDigits) ?? monthOffset.map { "month\($0 < 0 ? "" : "+")\($0)" } ?? "??")
      }
      if let day { text += "-" + Self.twoDigits(day) }
    } else if let yearOffset {
      text = "year\(yearOffset < 0 ? "" : "+")\(yearOffset)"
    }
    if text.isEmpty, case .days(let days) = relativeDay {
      text = days == 0 ? "today" : "day\(days < 0 ? "" : "+")\(days)"
    }
    if self == DateValue() { return "unsaid" }
    if let weekday { text += (text.isEmpty ? "" : " ") + Self.weekdays[weekday] }
    return text
  }

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func twoDigits(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
}

extension PartOfSpan: CustomStringConvertible {
  /// `early March`, `late 2023`, `middle of the month`.
  package var description: String {
    guard let number else { return "\(part == .middle ? "middle" : "\(part)") in the \(span)" }
    switch span {
    case .month: return "\(part) \(DateValue.monthNames[number - 1])"
    case .year: return "\(part) \(number)"
    case .decade: return "\(part) \(number)s"
    case .quarter: return "\(part) Q\(number)"
    case .half: return "\(part) half \(number)"
    case .century: return "\(part) century \(number)"
    }
  }
}

extension TimeValue: CustomStringConvertible {
  /// `15:00`; `~03:00` where morning or afternoon is not said.
  package var description: String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return (isHourCertain ? "" : "~") + two(hour) + ":" + two(minute)
  }
}
