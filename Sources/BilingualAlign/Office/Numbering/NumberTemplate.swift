/// The text around the numbers of a list, as `제%1조` or `^1.^2.`.
enum NumberTemplate {
  /// Characters of it that are shown, see Docs/Measurements.md, "Bounds": it is repeated before each paragraph of the list.
  static let longest = 128

  static func bounded(_ text: String) -> String { text.utf8.count <= longest ? text : String(text.prefix(longest)) }
}
