/// The two languages that are compared, by their ISO 639-1 codes.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case korean = "ko"
  case english = "en"

  public var name: String { self == .korean ? "Korean" : "English" }
}
