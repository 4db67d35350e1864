package import BilingualText
internal import Foundation

/// A line of a stream of pairs: `{"id": …, "ko": "…", "en": "…"}`, or `ko_path` and `en_path`; `date` and `meta` may stand there,
/// too, and what else does is not looked at.
package struct StreamRequest: Sendable, Hashable {
  package enum Texts: Sendable, Hashable {
    case inline(korean: String, english: String)
    case files(korean: String, english: String)
  }

  /// As it is given; `null` without one.
  package let id: JSONValue
  package let texts: Texts
  /// The documents’ date, where they give none.
  package let date: CalendarDate?
  /// Handed through to the answer.
  package let meta: JSONValue?

  /// Why a line is no request, and the id that could be read of it.
  package struct Fault: Error, Sendable, Hashable {
    package let id: JSONValue
    package let message: String
  }

  /// - Parameter line: UTF-8.
  /// - Complexity: O(bytes).
  package init(_ line: [UInt8]) throws(Fault) {
    guard SourceFile.firstInvalidByte(line) == nil else { throw Fault(id: .null, message: "this line is not UTF-8") }
    guard let row = try? JSONDecoder().decode(Row.self, from: Data(line)) else {
      throw Fault(id: .null, message: Self.reason(line))
    }
    let id = row.id?.value ?? .null
    func fault(_ message: String) -> Fault { Fault(id: id, message: message) }
    if let wrong = row.wrong { throw fault("“\(wrong)” is not a text") }
    let isInline = row.korean != nil || row.english != nil
    let isFiles = row.koreanPath != nil || row.englishPath != nil
    if isInline, isFiles { throw fault("give either ko and en, or ko_path and en_path") }
    if let korean = row.korean, let english = row.english {
      texts = .inline(korean: korean, english: english)
    } else if let korean = row.koreanPath, let english = row.englishPath {
      texts = .files(korean: korean, english: english)
    } else {
      throw fault("a line needs ko and en, or ko_path and en_path")
    }
    date = try row.date.map { (text) throws(Fault) in
      guard let date = CalendarDate(iso8601: text) else {
        throw fault("“\(text)” is not a date such as 2024-04-15")
      }
      return date
    }
    self.id = id
    meta = row.meta?.value
  }

  /// What is wrong with a line that is no JSON object.
  private static func reason(_ line: [UInt8]) -> String {
    if line.allSatisfy(Byte.isSpace) { return "this line is empty" }
    guard let value = try? JSONDecoder().decode(Echo.self, from: Data(line)) else { return "this line is no JSON" }
    if case .object = value.value { return "this line cannot be read" }
    return "this line is no JSON object"
  }

  private struct Row: Decodable {
    var id: Echo?
    var meta: Echo?
    var korean: String?
    var english: String?
    var koreanPath: String?
    var englishPath: String?
    var date: String?
    /// The first member that should be a text and is none.
    var wrong: String?

    private enum Key: String, CodingKey, CaseIterable {
      case id, meta, date
      case korean = "ko"
      case english = "en"
      case koreanPath = "ko_path"
      case englishPath = "en_path"
    }

    init(from decoder: any Decoder) throws {
      let row = try decoder.container(keyedBy: Key.self)
      id = try row.decodeIfPresent(Echo.self, forKey: .id)
      meta = try row.decodeIfPresent(Echo.self, forKey: .meta)
      var wrong: String?
      func text(_ key: Key) -> String? {
        do {
          return try row.decodeIfPresent(String.self, forKey: key)
        } catch {
          wrong = wrong ?? key.rawValue
          return nil
        }
      }
      korean = text(.korean)
      english = text(.english)
      koreanPath = text(.koreanPath)
      englishPath = text(.englishPath)
      date = text(.date)
      self.wrong = wrong
    }
  }

  /// Any JSON value, to be written again; the members of objects are sorted by their names.
  private struct Echo: Decodable {
    let value: JSONValue

    init(from decoder: any Decoder) throws {
      if let list = try? decoder.singleValueContainer().decode([Echo].self) {
        value = .array(list.map(\.value))
        return
      }
      if let members = try? decoder.singleValueContainer().decode([String: Echo].self) {
        value = .object(members.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0.key, value: $0.value.value) })
        return
      }
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        value = .null
      } else if let bool = try? single.decode(Bool.self) {
        value = .bool(bool)
      } else if let int = try? single.decode(Int.self) {
        value = .int(int)
      } else if let number = try? single.decode(Double.self) {
        value = .number(number)
      } else {
        value = .string(try single.decode(String.self))
      }
    }
  }
}
