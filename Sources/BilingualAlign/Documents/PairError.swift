import BilingualText

/// Why two files cannot be an original and its translation.
public enum PairError: Error, Sendable, Hashable {
  /// Both paths lead to the same text.
  case sameText(source: String, target: String)
  /// The text given as Korean is English, and the other way round.
  case swapped(source: String, target: String)

  /// - Throws: when the texts are the same, or each is in the other's language.
  /// - Complexity: O(bytes), at most the first 256 KiB of each to tell the language.
  public static func check(source: Document, target: Document) throws(PairError) {
    if source.source.bytes == target.source.bytes {
      throw .sameText(source: source.source.path, target: target.source.path)
    }
    if Language.guess(source.text.utf8) == .english, Language.guess(target.text.utf8) == .korean {
      throw .swapped(source: source.source.path, target: target.source.path)
    }
  }
}

extension PairError: CustomStringConvertible {
  /// One line for people.
  public var description: String { "\(path): error: \(reason)" }

  /// The file that is to blame.
  public var path: String {
    switch self {
    case .sameText(let source, let target): source == target ? source : target
    case .swapped(let source, _): source
    }
  }

  /// What is wrong, in words.
  public var reason: String {
    switch self {
    case .sameText(let source, let target):
      source == target
        ? "the same file is given as the original and as the translation"
        : "this is the same text as \(source), not its translation"
    case .swapped(_, let target): "this is English and \(target) is Korean; the Korean original comes first"
    }
  }
}
