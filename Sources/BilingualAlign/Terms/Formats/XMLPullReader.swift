import CLibXML2

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
    var line: Int

    func child(_ name: String) -> Element? { children.first { $0.name == name } }

    /// The text of the element and all its children, trimmed.
    var wholeText: String {
      String((text + children.map(\.wholeText).joined()).trimmingWhitespace)
    }
  }

  private let reader: xmlTextReaderPtr
  private let bytes: [UInt8]
  private let path: String

  init(_ bytes: [UInt8], path: String) throws(GlossaryError) {
    self.bytes = bytes
    self.path = path
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    guard bytes.count < Int(Int32.max) else { throw GlossaryError(path: path, "larger than 2 GB") }
    // libxml2 copies the memory it is given here, so the array need not stay in place.
    let made = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlReaderForMemory($0.baseAddress, Int32($0.count), nil, nil, Int32(options))
      }
    }
    guard let made else { throw GlossaryError(path: path, "cannot be read as XML") }
    reader = made
  }

  deinit { xmlFreeTextReader(reader) }

  /// Moves to the next start of an element called one of `names`, by local name; `nil` at the end.
  func next(_ names: Set<String>) throws(GlossaryError) -> String? {
    while try advance() {
      if xmlTextReaderNodeType(reader) == 1, names.contains(localName) { return localName }
    }
    return nil
  }

  /// The element at which the reader stands; the reader then stands at its end.
  func element() throws(GlossaryError) -> Element {
    var open = [start()]
    if xmlTextReaderIsEmptyElement(reader) == 1 { return open[0] }
    while try advance() {
      switch xmlTextReaderNodeType(reader) {
      case 1:
        if open.count > 64 { throw error("elements are nested too deep") }
        let element = start()
        if xmlTextReaderIsEmptyElement(reader) == 1 {
          open[open.count - 1].children.append(element)
        } else {
          open.append(element)
        }
      case 3, 4, 14:
        if let value = xmlTextReaderConstValue(reader) { open[open.count - 1].text += String(cString: value) }
      case 5: throw error("an entity that is not predefined")
      case 15:
        let closed = open.removeLast()
        if open.isEmpty { return closed }
        open[open.count - 1].children.append(closed)
      default: break
      }
    }
    throw error("the file ends inside an element")
  }

  private func start() -> Element {
    var element = Element(name: localName, line: line)
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if let name = xmlTextReaderConstName(reader), let value = xmlTextReaderConstValue(reader) {
        element.attributes[String(cString: name)] = String(cString: value)
      }
    }
    xmlTextReaderMoveToElement(reader)
    return element
  }

  private var localName: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }
  private var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }

  private func advance() throws(GlossaryError) -> Bool {
    switch xmlTextReaderRead(reader) {
    case 1:
      if xmlTextReaderNodeType(reader) == 10, let subset = xmlTextReaderCurrentDoc(reader)?.pointee.intSubset,
        subset.pointee.entities != nil
      {
        throw error("the document declares entities of its own, which are not read")
      }
      return true
    case 0: return false
    default:
      let reason = xmlGetLastError().flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "not well-formed"
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
