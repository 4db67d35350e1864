public import BilingualAlignment
import BilingualDocuments
import BilingualFacts
public import BilingualText

/// Something that does not agree, or is wrong on one side.
public struct Finding: Sendable, Hashable {
  /// The id of the check that found it.
  public let check: String
  /// How much it matters.
  public let severity: Severity
  /// One sentence that says what was read on each side, its parts kept apart.
  public let sentence: Message
  /// The language of ``message``.
  public var language = Language.english
  /// The probability that this is a real error, 0...1.
  public let confidence: Double
  /// Where it stands in the original; `nil` where nothing does.
  public let source: Place?
  /// Where it stands in the translation; `nil` where nothing does.
  public let target: Place?
  /// The index of the bead in the sentence alignment.
  public let bead: Int?
  /// A replacement for the target's text, where only one is right.
  public let suggestion: String?
  /// The same in an earlier version of the original; see ``EarlierText``.
  public let old: Place?

  /// The sentence as people are shown it, safe to show; see ``ForeignText``.
  /// - Complexity: O(its length).
  public var message: String { sentence.text(in: language) }

  /// Where a finding stands on one side.
  public struct Place: Sendable, Hashable {
    /// In the original file.
    public let range: ByteRange
    /// The text there, as it stands in the file, without tags and with entities read.
    public let text: String
    /// What was read there: `45000` for `4만 5천`.
    public let value: String?

    /// A place in a file, and the text there.
    public init(range: ByteRange, text: String, value: String? = nil) {
      self.range = range
      self.text = text
      self.value = value
    }
  }

  /// A finding of a check.
  public init(
    check: String, severity: Severity, message: Message, confidence: Double, source: Place?, target: Place?,
    bead: Int?, suggestion: String? = nil, old: Place? = nil
  ) {
    precondition((0...1).contains(confidence), "a confidence is a probability")
    self.check = check
    self.severity = severity
    sentence = message
    self.confidence = confidence
    self.source = source
    self.target = target
    self.bead = bead
    self.suggestion = suggestion
    self.old = old
  }

  /// The same finding with another severity, and another confidence where one is given.
  public func with(severity: Severity, confidence: Double? = nil) -> Finding {
    var finding = Finding(
      check: check, severity: severity, message: sentence, confidence: confidence ?? self.confidence, source: source,
      target: target, bead: bead, suggestion: suggestion, old: old)
    finding.language = language
    return finding
  }
}

extension Reading {
  /// Where a finding stands, with what people read there.
  public func place(_ range: TextRange, value: String? = nil) -> Finding.Place {
    let original = document.text.original(range)
    var text = document.source.string(original)
    // Markup is no text: where the file has tags or entities, what people read is shown.
    if text.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) { text = document.text.string(range) }
    return Finding.Place(range: original, text: text, value: value)
  }
}
