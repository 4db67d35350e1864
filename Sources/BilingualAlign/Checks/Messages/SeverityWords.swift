package import BilingualText

extension Severity {
  /// What people read; ``rawValue`` is for programs.
  package var words: Message {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }

  /// `2 errors`
  package func counted(_ count: Int) -> Message {
    switch self {
    case .error: "\(count, "error", "errors")"
    case .warning: "\(count, "warning", "warnings")"
    case .info: "\(count, "info", "infos")"
    }
  }
}

extension Finding {
  /// The severity in the finding's language.
  package var severityWord: String { severity.words.text(in: language) }
}
