import BilingualFacts

/// Telephone numbers and versions against each other.
enum Identifiers {
  /// A telephone number may be told without the code of its town; nothing else may be left out.
  static func compare(_ a: Identifier, _ b: Identifier) -> Comparison {
    guard a.kind == b.kind else { return .unrelated }
    let x = digits(a)
    let y = digits(b)
    switch (suffix(a), suffix(b)) {
    case (nil, nil): break
    case (let first?, let second?):
      return x == y ? first == second ? .compatible : .different(1) : .unrelated
    // `1.0.0-alpha` may be 1.0.0 알파; it is not 1.0.0 as well.
    default: return .unrelated
    }
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

  /// The digits and stops, without the suffix of a version.
  private static func digits(_ identifier: Identifier) -> String {
    let text = identifier.text.prefix { identifier.kind != .version || $0.isNumber || $0 == "." }
    return text.filter { $0.isNumber || $0 == "." }
  }

  /// What stands behind the digits of a version, `alpha.1`, without the signs by which Markdown escapes; `nil` where nothing does.
  private static func suffix(_ identifier: Identifier) -> String? {
    guard identifier.kind == .version else { return nil }
    let suffix = identifier.text.drop { $0.isNumber || $0 == "." }
    return suffix.isEmpty ? nil : suffix.lowercased().filter { $0 != "\\" }
  }
}
