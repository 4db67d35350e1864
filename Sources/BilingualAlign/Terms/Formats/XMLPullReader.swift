import CXMLPull

/// Reads XML from memory element by element through libxml2.
///
/// Nothing is fetched: no DTD, no entity, no network. A document that declares entities of its own is refused.
struct XMLPullReader: ~Copyable {
  /// An element with all that is in it.
  struct Element {
    var name: String
    var attributes: [String: String] = [:]
    var children: [Element] = []
    /// The text right inside, children's text left out.
    var text = ""
    /// The text of the element and its children in order, but for those that were to be left out.
    var flow = ""
    var line: Int

    func child(_ name: String) -> Element? { children.first { $0.name == name } }

    /// The text of the element and all its children, trimmed.
    var wholeText: String {
      String((text + children.map(\.wholeText).joined()).trimmingWhitespace)
    }
  }

  private let reader: OpaquePointer
  private let path: String

  init(_ bytes: [UInt8], path: String) throws(GlossaryError) {
    self.path = path
    guard bytes.count < Int(Int32.max), let made = cxml_open(bytes, Int32(bytes.count)) else {
      throw GlossaryError(path: path, "too large to be read as XML")
    }
    reader = made
  }

  deinit { cxml_close(reader) }

  /// Moves to the next start of an element called one of `names`, by local name; `nil` at the end.
  func next(_ names: Set<String>) throws(GlossaryError) -> String? {
    while try advance() {
      if cxml_type(reader) == 1, names.contains(localName) { return localName }
    }
    return nil
  }

  /// The attributes of the element at which the reader stands; the reader stays there.
  func attributes() -> [String: String] { start().attributes }

  /// The element at which the reader stands; the reader then stands at its end.
  /// - Parameter names: children whose text is no part of ``Element/flow``.
  func element(leavingOut names: Set<String> = []) throws(GlossaryError) -> Element {
    var open = [start()]
    if cxml_is_empty(reader) == 1 { return open[0] }
    while try advance() {
      switch cxml_type(reader) {
      case 1:
        if open.count > 64 { throw error("elements are nested too deep") }
        let element = start()
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
      case 5: throw error("an entity that is not predefined")
      case 15:
        let closed = open.removeLast()
        if open.isEmpty { return closed }
        if !names.contains(closed.name) { open[open.count - 1].flow += closed.flow }
        open[open.count - 1].children.append(closed)
      default: break
      }
    }
    throw error("the file ends inside an element")
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

  private var localName: String { cxml_local_name(reader).map { String(cString: $0) } ?? "" }
  private var line: Int { Int(cxml_line(reader)) }

  private func advance() throws(GlossaryError) -> Bool {
    switch cxml_read(reader) {
    case 1:
      if cxml_type(reader) == 10, cxml_declares_entities(reader) != 0 {
        throw error("the document declares entities of its own, which are not read")
      }
      return true
    case 0: return false
    default:
      let reason = cxml_error().map { String(cString: $0) } ?? "not well-formed"
      throw error("not well-formed XML: \(reason.trimmingWhitespace)")
    }
  }

  private func error(_ message: String) -> GlossaryError {
    GlossaryError(path: path, line: max(1, line), column: 1, message)
  }
}

extension StringProtocol {
  var trimmingWhitespace: SubSequence {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}
