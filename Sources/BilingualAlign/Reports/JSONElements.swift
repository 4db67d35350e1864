/// The elements of a long JSON array, kept as text: a tenth of the memory of values.
struct JSONElements: Sendable {
  private var text = ""
  /// How deep the array stands; its elements are one deeper.
  private let depth: Int

  init(depth: Int) { self.depth = depth }

  var isEmpty: Bool { text.isEmpty }

  /// - Parameter elements: as ``text(_:depth:)`` gives them.
  mutating func append(_ elements: String) {
    if elements.isEmpty { return }
    if !text.isEmpty { text += "," }
    text += elements
  }

  mutating func append(_ value: JSONValue) { append(Self.text([value], depth: depth)) }

  var value: JSONValue {
    text.isEmpty ? [] : .written("[" + text + "\n" + String(repeating: "  ", count: depth) + "]")
  }

  /// Elements of an array that stands at `depth`.
  static func text(_ values: [JSONValue], depth: Int) -> String {
    var out = ""
    for (index, value) in values.enumerated() {
      if index > 0 { out += "," }
      out += "\n" + String(repeating: "  ", count: depth + 1)
      value.write(to: &out, indent: depth + 1)
    }
    return out
  }
}
