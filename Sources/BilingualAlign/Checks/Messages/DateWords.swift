import BilingualFacts
import BilingualText

/// Names of the calendar in messages.
enum DateWords {
  /// - Parameter day: 0 is Sunday.
  static func weekday(_ day: Int) -> Message {
    switch day {
    case 0: "Sunday"
    case 1: "Monday"
    case 2: "Tuesday"
    case 3: "Wednesday"
    case 4: "Thursday"
    case 5: "Friday"
    default: "Saturday"
    }
  }

  /// - Parameter month: 1 is January.
  static func month(_ month: Int) -> Message {
    switch month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    default: "December"
    }
  }

  static func day(_ day: Int, of month: Int) -> Message {
    switch month {
    case 1: "January \(day)"
    case 2: "February \(day)"
    case 3: "March \(day)"
    case 4: "April \(day)"
    case 5: "May \(day)"
    case 6: "June \(day)"
    case 7: "July \(day)"
    case 8: "August \(day)"
    case 9: "September \(day)"
    case 10: "October \(day)"
    case 11: "November \(day)"
    default: "December \(day)"
    }
  }

  /// `the 5th`
  static func day(_ day: Int) -> Message {
    switch OrdinalEnding(day) {
    case .st: "the \(day)st"
    case .nd: "the \(day)nd"
    case .rd: "the \(day)rd"
    case .th: "the \(day)th"
    }
  }

  /// - Parameter years: -1 is last year, seen from the date of the document.
  static func year(fromNow years: Int) -> Message {
    switch years {
    case 0: "this year"
    case 1: "next year"
    case -1: "last year"
    default: years < 0 ? "\(-years) years ago" : "in \(years) years"
    }
  }

  static func month(fromNow months: Int) -> Message {
    switch months {
    case 0: "this month"
    case 1: "next month"
    case -1: "last month"
    default: months < 0 ? "\(-months) months ago" : "in \(months) months"
    }
  }

  static func day(fromNow days: Int) -> Message {
    switch days {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    default: days < 0 ? "\(-days) days ago" : "in \(days) days"
    }
  }
}

extension DateValue {
  /// `March of next year`, `tomorrow`, `Friday`; by ISO 8601 where the text gives a year.
  var words: Message {
    if let yearOffset, year == nil {
      let span = DateWords.year(fromNow: yearOffset)
      return switch (month, day) {
      case (let month?, let day?): "\(DateWords.day(day, of: month)) of \(span)"
      case (let month?, nil): "\(DateWords.month(month)) of \(span)"
      default: span
      }
    }
    if let monthOffset, month == nil {
      let span = DateWords.month(fromNow: monthOffset)
      return day.map { "\(DateWords.day($0)) of \(span)" } ?? span
    }
    if year == nil, month == nil, day == nil {
      if case .days(let days) = relativeDay { return DateWords.day(fromNow: Int(days)) }
      if let weekday { return DateWords.weekday(weekday) }
    }
    return Message(plain: description)
  }
}

extension PartOfSpan {
  /// `early March`, `late 2023`, `the middle of the month`.
  var words: Message {
    guard let span = spanInWords else {
      switch part {
      case .early: return "early in the period"
      case .middle: return "in the middle of the period"
      case .late: return "late in the period"
      }
    }
    switch part {
    case .early: return "early \(span)"
    case .middle: return "mid-\(span)"
    case .late: return "late \(span)"
    }
  }

  private var spanInWords: Message? {
    guard let number else { return nil }
    switch span {
    case .month: return DateWords.month(number)
    case .year: return Message(plain: "\(number)")
    case .decade: return "\(number)s"
    case .quarter: return "Q\(number)"
    case .half: return number == 1 ? "the first half" : "the second half"
    case .century: return "century \(number)"
    }
  }
}

/// How an English ordinal ends.
enum OrdinalEnding {
  case st, nd, rd, th

  init(_ n: Int) {
    switch (abs(n) % 10, abs(n) % 100) {
    case (_, 11...13): self = .th
    case (1, _): self = .st
    case (2, _): self = .nd
    case (3, _): self = .rd
    default: self = .th
    }
  }
}
