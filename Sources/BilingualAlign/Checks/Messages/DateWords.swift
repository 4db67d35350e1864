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
}
