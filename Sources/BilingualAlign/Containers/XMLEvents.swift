package import BilingualText
import CXMLPull

/// Reads XML from memory in its order, text and elements mixed, as office files need it.
///
/// No DTD and no entity but the five predefined ones: a document type is refused. Names are local ones, since office files
/// come in several versions of the same names.
package final class XMLEvents {
  package enum Node: Hashable {
    case element(String)
    case text(String)
  }

  private enum Event {
    case start(String)
    case text(String)
    case end
  }

  private let reader: XMLPullReader
  private var depth = 0
  /// An element without content has no end of its own.
  private var isEmpty = false
  /// How many tags have been read; an element without content has two, as any other.
  private var tags = 0

  /// The number of the tag at hand, from 0, as ``XMLTags`` counts them: of an element's start before its children are read, and of
  /// the tag before a text.
  package var tag: Int { tags - 1 }

  /// - Parameters:
  ///   - bytes: XML in whatever encoding it says.
  ///   - part: the part of the file at `path`, for messages.
  package init(_ bytes: [UInt8], path: String, part: String) throws(InputError) {
    reader = try XMLPullReader(bytes, path: path, part: part)
  }

  /// Moves to the root element and returns its name; call it first.
  package func root() throws(InputError) -> String {
    while let event = try next() {
      if case .start(let name) = event { return name }
    }
    throw reader.failure("no element")
  }

  /// Returns the value of an attribute of the element at hand; ask before its children are read.
  /// - Parameters:
  ///   - local: its name without a prefix.
  ///   - prefix: the prefix it must have, where two attributes differ in nothing else; `nil` takes the first.
  package func attribute(_ local: String, prefix: String? = nil) -> String? { reader.attribute(local, prefix) }

  /// Returns the number in an attribute; `nil` where there is none.
  package func number(_ local: String) -> Int? { attribute(local).flatMap { Int($0) } }

  /// Calls `body` with each child of the element at hand, in order. What `body` leaves of a child is skipped.
  /// - Complexity: O(bytes of the element). An element stands at most 256 elements deep.
  package func children(_ body: (Node) throws(InputError) -> Void) throws(InputError) {
    let outside = depth - 1
    while depth > outside, let event = try next() {
      switch event {
      case .text(let text): try body(.text(text))
      case .start(let name):
        let inside = depth
        try body(.element(name))
        while depth >= inside { _ = try next() }
      case .end: break
      }
    }
  }

  /// Returns all text in the element at hand, its children's with it.
  package func text() throws(InputError) -> String {
    var whole = ""
    try children { node throws(InputError) in
      switch node {
      case .text(let text): whole += text
      case .element: whole += try self.text()
      }
    }
    return whole
  }

  /// An error at the place at hand.
  package func error(_ message: String) -> InputError { reader.failure(message) }

  private func next() throws(InputError) -> Event? {
    if isEmpty {
      isEmpty = false
      depth -= 1
      tags += 1
      return .end
    }
    switch try reader.event() {
    case .start(let name, let isEmpty):
      depth += 1
      tags += 1
      self.isEmpty = isEmpty
      return .start(name)
    case .text(let text): return .text(text)
    case .end:
      depth -= 1
      tags += 1
      return .end
    case nil:
      guard depth <= 0 else { throw reader.failure("the text ends inside an element") }
      return nil
    }
  }
}

extension XMLPullReader {
  enum Event {
    case start(String, isEmpty: Bool)
    case text(String)
    case end
  }

  /// Moves on; `nil` at the end.
  func event() throws(InputError) -> Event? {
    while try advance() {
      switch cxml_type(reader) {
      case 1: return .start(localName, isEmpty: cxml_is_empty(reader) == 1)
      case 3, 4, 14: if let value = cxml_value(reader) { return .text(String(cString: value)) }
      case 5: throw failure("an entity that is not predefined")
      case 10:
        throw failure("a document type (DOCTYPE), which office files do not have; entities and DTDs are not read")
      case 15: return .end
      default: break
      }
    }
    return nil
  }

  func attribute(_ local: String, _ prefix: String?) -> String? {
    var found: String?
    while cxml_next_attribute(reader) == 1 {
      guard found == nil, let name = cxml_local_name(reader), let value = cxml_value(reader) else { continue }
      guard String(cString: name) == local else { continue }
      if let prefix, let whole = cxml_name(reader), !String(cString: whole).hasPrefix(prefix + ":") { continue }
      found = String(cString: value)
    }
    return found
  }
}
