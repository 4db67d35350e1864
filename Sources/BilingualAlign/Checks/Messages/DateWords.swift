import BilingualFacts

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
