package import BilingualText
import CXMLPull

/// Reads XML from memory element by element through libxml2.
///
/// Nothing is fetched: no DTD, no entity, no network. A document that declares entities of its own is refused, as is one
/// beyond ``XMLBounds``, before libxml2 sees it.
package struct XMLPullReader: ~Copyable {
  /// An element with all that is in it.
  package struct Element {
    package var name: String
    package var attributes: [String: String] = [:]
    package var children: [Element] = []
    /// The text right inside, children's text left out.
    package var text = ""
    /// The text of the element and its children in order, but for those that were to be left out.
    package var flow = ""
    /// How many bytes of its parent's ``flow`` stand before it.
    package var flowBefore = 0
    package var line: Int

    package func child(_ name: String) -> Element? { children.first { $0.name == name } }

    /// The text of the element and all its children, trimmed.
    package var wholeText: String {
      String((text + children.map(\.wholeText).joined()).trimmingWhitespace)
    }
  }

  /// An element of a table's row or of a unit has no more elements in it: a row has 16,384 cells of three at most.
  private static let elements = 100_000

  let reader: OpaquePointer
  private let path: String
  /// The part of a container that is read; `nil` where the file itself is XML.
  private let part: String?

  /// - Parameters:
  ///   - bytes: XML in whatever encoding it says.
  ///   - part: the part of the file at `path`, for messages.
  package init(_ bytes: [UInt8], path: String, part: String? = nil) throws(InputError) {
    switch XMLEncoding.utf8(bytes) {
    case .success(let utf8): try self.init(utf8: utf8, path: path, part: part)
    case .failure(let refusal): throw Self.error(refusal.reason, path: path, part: part, line: 1, column: 1)
    }
  }

  /// - Parameter bytes: XML that is UTF-8 by now, whatever it says.
  package init(utf8 bytes: [UInt8], path: String, part: String? = nil) throws(InputError) {
    self.path = path
    self.part = part
    // Bytes that are not would be taken for another encoding's.
    if let bad = SourceFile.firstInvalidByte(bytes) {
      throw Self.error("not valid UTF-8", at: bad, in: bytes, path: path, part: part)
    }
    do throws(XMLBounds.Fault) {
      try XMLBounds.check(bytes)
    } catch {
      throw Self.error(error.reason, at: error.offset, in: bytes, path: path, part: part)
    }
    let unlabelled = XMLEncoding.withoutLabel(bytes)
    guard bytes.count < Int(Int32.max), let made = cxml_open(unlabelled, Int32(bytes.count)) else {
      throw InputError(path: path, "too large to be read as XML")
    }
    reader = made
  }

  deinit { cxml_close(reader) }

  /// Moves to the next start of an element called one of `names`, by local name; `nil` at the end.
  package func next(_ names: Set<String>) throws(InputError) -> String? {
    while try advance() {
      if cxml_type(reader) == 1, names.contains(localName) { return localName }
    }
    return nil
  }

  /// The attributes of the element at which the reader stands; the reader stays there.
  package func attributes() -> [String: String] { start().attributes }

  /// The element at which the reader stands; the reader then stands at its end.
  /// - Parameter names: children whose text is no part of ``Element/flow``.
  package func element(leavingOut names: Set<String> = []) throws(InputError) -> Element {
    var open = [start()]
    var count = 0
    if cxml_is_empty(reader) == 1 { return open[0] }
    while try advance() {
      switch cxml_type(reader) {
      case 1:
        count += 1
        if open.count > 64 { throw failure("elements are nested too deep") }
        if count > Self.elements { throw failure("more than \(Self.elements) elements in one “\(open[0].name)”") }
        var element = start()
        element.flowBefore = open[open.count - 1].flow.utf8.count
        if cxml_is_empty(reader) == 1 {
          open[open.count - 1].children.append(element)
        } else {
          open.append(element)
        }
      case 3, 4, 14:
        if let value = cxml_value(reader) {
          let text = String(cString: value)
          open[open.count - 1].text += text
          open[open.count - 1].flow += text
        }
      case 5: throw failure("an entity that is not predefined")
      case 15:
        let closed = open.removeLast()
        if open.isEmpty { return closed }
        if !names.contains(closed.name) { open[open.count - 1].flow += closed.flow }
        open[open.count - 1].children.append(closed)
      default: break
      }
    }
    throw failure("the file ends inside an element")
  }

  private func start() -> Element {
    var element = Element(name: localName, line: Int(cxml_node_line(reader)))
    while cxml_next_attribute(reader) == 1 {
      if let name = cxml_name(reader), let value = cxml_value(reader) {
        element.attributes[String(cString: name)] = String(cString: value)
      }
    }
    return element
  }

  var localName: String { cxml_local_name(reader).map { String(cString: $0) } ?? "" }
  private var line: Int { Int(cxml_line(reader)) }

  func advance() throws(InputError) -> Bool {
    switch cxml_read(reader) {
    case 1: return true
    case 0: return false
    default:
      let reason = cxml_error(reader).map { String(cString: $0) } ?? "not well-formed"
      let (line, column) = (Int(cxml_error_line(reader)), Int(cxml_error_column(reader)))
      // A text that is quoted may hold anything; the first line says what is wrong.
      let words = reason.split(whereSeparator: \.isNewline).first ?? "not well-formed"
      throw Self.error(
        "not well-formed XML: \(words.trimmingWhitespace)", path: path, part: part,
        line: line > 0 ? line : max(1, self.line),
        column: max(1, column))
    }
  }

  func failure(_ message: String) -> InputError {
    Self.error(message, path: path, part: part, line: max(1, line), column: 1)
  }

  private static func error(
    _ message: String, at offset: Int, in bytes: [UInt8], path: String, part: String?
  ) -> InputError {
    let position = SourceFile(path: path, bytes: Array(bytes[..<offset])).position(at: offset)
    return error(message, path: path, part: part, line: position.line, column: position.column)
  }

  /// A place in a part is none in the file, so it stands in the message.
  private static func error(_ message: String, path: String, part: String?, line: Int, column: Int) -> InputError {
    guard let part else { return InputError(path: path, line: line, column: column, message) }
    return InputError(path: path, "damaged: \(part), line \(line), column \(column): \(message)")
  }
}
