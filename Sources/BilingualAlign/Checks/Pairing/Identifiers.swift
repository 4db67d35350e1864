import BilingualFacts

/// Telephone numbers and versions against each other.
enum Identifiers {
  /// A telephone number may be told without the code of its town; nothing else may be left out.
  static func compare(_ a: Identifier, _ b: Identifier) -> Comparison {
    guard a.kind == b.kind else { return .unrelated }
    let x = digits(a.text)
    let y = digits(b.text)
    guard a.kind == .telephone else {
      // `2.0` and `2.0.0`, which only one of them may be, are not of one length.
      return x == y
        ? .compatible
        : a.text.split(separator: ".").count == b.text.split(separator: ".").count
          ? .different(1) : .unrelated
    }
    let (short, long) = x.utf8.count <= y.utf8.count ? (x, y) : (y, x)
    if short.utf8.count >= 7, long.hasSuffix(short) { return .compatible }
    return .different(1)
  }

  private static func digits(_ text: String) -> String { text.filter { $0.isNumber || $0 == "." } }
}
