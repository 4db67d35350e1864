import BilingualArchive
import BilingualChecks
import BilingualText

/// The timeline of a term: a lane for each rendering, a dot for each document, a line at each change. All numbers are in
/// the units of the drawing.
struct DriftChart {
  /// The renderings that have a lane of their own; the last lane is shared by all others.
  static let lanes = 6

  struct Lane {
    let y: Int
    let label: String
    let color: Int
  }

  struct Dot {
    let x: Int
    let y: Int
    let radius: Int
    let color: Int
    let title: String
    /// The sentence pair it leads to, and whether it is a departure.
    let link: String?
    let isMinority: Bool

    var drawn: String {
      let circle =
        XMLText.tag(
          "circle", ["class": "c\(color)\(isMinority ? " out" : "")", "cx": "\(x)", "cy": "\(y)", "r": "\(radius)"])
        + XMLText.element("title", attributes: [:], text: ForeignText.visible(title)) + "</circle>"
      return link.map { XMLText.tag("a", ["href": "#" + $0]) + circle + "</a>" } ?? circle
    }
  }

  struct Mark {
    let x: Int
    let label: String
  }

  let width: Int
  let height: Int
  let left: Int
  let right: Int
  let bottom: Int
  let label: String
  let isLarge: Bool
  let lanes: [Lane]
  /// Drawn here: a template looks at every value by reflection, and there are tens of thousands.
  let dots: String
  let changes: [Mark]
  let ticks: [Mark]

  /// - Parameter anchors: by document, the sentence pair to lead to.
  init(_ term: TermDrift, width: Int, laneHeight: Int, anchors: [Int: String], _ language: Language) {
    self.width = width
    isLarge = laneHeight > 20
    left = isLarge ? 8 : 2
    right = width - left
    let count = min(Self.lanes, max(1, term.renderings.count))
    let top = isLarge ? 18 : 2
    func y(_ rendering: Int) -> Int { top + min(rendering, count - 1) * laneHeight + laneHeight / 2 }
    bottom = top + count * laneHeight
    height = bottom + (isLarge ? 20 : 2)
    let days = term.uses.map(\.date.dayNumber)
    let scale = Scale(from: days.first ?? 0, to: days.last ?? 1, left: left + 4, right: right - 4)
    let others: Message = "others"
    lanes = (0..<count).map { index in
      let isRest = index == count - 1 && term.renderings.count > count
      return Lane(y: y(index), label: isRest ? others.text(in: language) : term.renderings[index].text, color: index)
    }
    let minorities = Dictionary(
      term.minorities.map { ($0.use, $0.rendering) }, uniquingKeysWith: { first, _ in first })
    dots = Self.dots(
      of: term, scale: scale, height: y, isLarge: isLarge, minorities: minorities, anchors: anchors, language: language
    ).map(\.drawn).joined()
    changes = term.changes.map { change in
      let (a, b) = (term.uses[change.last].date, term.uses[change.first].date)
      return Mark(x: (scale.x(a.dayNumber) + scale.x(b.dayNumber)) / 2, label: "\(b)")
    }
    ticks = isLarge ? scale.years : []
    let names = Message.list(term.renderings.prefix(2).map { "“\($0.text)”" })
    let timeline: Message =
      "Timeline of \(term.concept.korean): \(names), \(term.changes.count, "change", "changes")"
    label = timeline.text(in: language)
  }

  /// Documents that fall on one point share a dot, so that a drawing is no larger than it can show.
  private static func dots(
    of term: TermDrift, scale: Scale, height y: (Int) -> Int, isLarge: Bool, minorities: [Int: Int],
    anchors: [Int: String], language: Language
  ) -> [Dot] {
    struct Point: Hashable {
      let x: Int
      let y: Int
    }
    var order: [Point] = []
    var groups: [Point: [Int]] = [:]
    for (index, use) in term.uses.enumerated() {
      let rendering = minorities[index] ?? use.rendering
      let point = Point(x: scale.x(use.date.dayNumber), y: y(rendering))
      if groups[point] == nil { order.append(point) }
      groups[point, default: []].append(index)
    }
    return order.map { point in
      let members = groups[point] ?? []
      let first = members.first.map { term.uses[$0] }
      let rendering = members.first.map { minorities[$0] ?? term.uses[$0].rendering } ?? 0
      let isMinority = members.contains { minorities[$0] != nil }
      let date = first.map { "\($0.date)" } ?? ""
      let dates: Message = members.count > 1 ? "\(date) and \(members.count - 1) more" : Message(plain: date)
      let base = isLarge ? 4 : 2
      return Dot(
        x: point.x, y: point.y, radius: base + (members.count > 3 ? 1 : 0), color: min(rendering, lanes - 1),
        title: "\(dates.text(in: language)): \(term.renderings[rendering].text)",
        link: isLarge ? members.lazy.compactMap { anchors[term.uses[$0].document] }.first : nil, isMinority: isMinority)
    }
  }

  /// From days to places.
  private struct Scale {
    let from: Int
    let to: Int
    let left: Int
    let right: Int

    func x(_ day: Int) -> Int {
      guard to > from else { return (left + right) / 2 }
      return left + (day - from) * (right - left) / (to - from)
    }

    /// The first days of years, no more than a dozen.
    var years: [Mark] {
      guard let first = CalendarDate(dayNumber: from)?.year, let last = CalendarDate(dayNumber: to)?.year, last > first
      else { return [] }
      let step = max(1, (last - first + 11) / 12)
      return stride(from: first + 1, through: last, by: step).compactMap { year in
        CalendarDate(year: year, month: 1, day: 1).map { Mark(x: x($0.dayNumber), label: "\(year)") }
      }
    }
  }
}
