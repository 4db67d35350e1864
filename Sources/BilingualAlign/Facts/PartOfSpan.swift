/// The beginning, the middle or the end of a month, a year or the like: `3월 초`, `연말`, `the mid-2020s`.
package struct PartOfSpan: Sendable, Hashable {
  package enum Part: UInt8, Sendable, Hashable, CaseIterable {
    case early, middle, late
  }

  package enum Span: UInt8, Sendable, Hashable, CaseIterable {
    case month, quarter, half, year, decade, century
  }

  package let part: Part
  package let span: Span
  /// Which month, year …; `nil` where the text leaves it to its date (`연말`, `early this month`).
  package let number: Int?

  package init(part: Part, span: Span, number: Int?) {
    self.part = part
    self.span = span
    self.number = number
  }

  /// A part of the span that a value names; `nil` where the value is no span.
  init?(_ part: Part, of value: FactValue, isCentury: Bool = false) {
    switch value {
    case .date(let date) where date.day == nil && date.weekday == nil && date.relativeDay == nil:
      if date.month != nil || date.monthOffset != nil {
        self.init(part: part, span: .month, number: date.month)
      } else {
        self.init(part: part, span: .year, number: date.year)
      }
    case .half(let n): self.init(part: part, span: .half, number: n)
    case .quarter(let n): self.init(part: part, span: .quarter, number: n)
    case .decade(let n): self.init(part: part, span: .decade, number: n)
    case .ordinal(let n) where isCentury: self.init(part: part, span: .century, number: n)
    default: return nil
    }
  }

  /// How a lexeme of kind `partOfSpan` holds a part, and the span where the word says both (`연말`).
  static func code(_ part: Part, _ span: Span? = nil) -> Int {
    Int(part.rawValue) + (span.map { 4 + Int($0.rawValue) * 4 } ?? 0)
  }

  /// - Parameter code: see ``code(_:_:)``.
  static func decode(_ code: Int) -> (part: Part, span: Span?)? {
    Part(rawValue: UInt8(code & 3)).map { ($0, code < 4 ? nil : Span(rawValue: UInt8(code / 4 - 1))) }
  }
}

/// Before or after noon, where no hour is told: `오전`, `this morning`.
package enum PartOfDay: UInt8, Sendable, Hashable {
  case morning, afternoon, evening

  package var isBeforeNoon: Bool { self == .morning }
}
