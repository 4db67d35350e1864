import CMarkGFM

/// The blocks of a Markdown text as cmark-gfm tells them.
enum MarkdownBlocks {
  enum Kind {
    case paragraph, heading, table, html, quotation, list, item
    /// Lines that are indented as code is; fenced code and rules are aside.
    case indented, aside
    case other
  }

  /// A block, as long as the parser's tree lives.
  struct Node {
    fileprivate let node: OpaquePointer

    var kind: Kind {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_HTML_BLOCK: .html
      case CMARK_NODE_BLOCK_QUOTE: .quotation
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK: isFenced ? .aside : .indented
      case CMARK_NODE_THEMATIC_BREAK: .aside
      default: String(cString: cmark_node_get_type_string(node)) == "table" ? .table : .other
      }
    }

    private var isFenced: Bool {
      var (length, offset, sign) = (Int32(0), Int32(0), CChar(0))
      return cmark_node_get_fenced(node, &length, &offset, &sign) != 0
    }

    /// Its lines, from 0.
    var lines: Range<Int> {
      let first = max(0, Int(cmark_node_get_start_line(node)) - 1)
      return first..<max(first, Int(cmark_node_get_end_line(node)))
    }

    /// - Parameter starts: where each line begins.
    /// - Returns: the offset of its first byte.
    func start(in starts: [Int]) -> Int {
      starts[min(lines.lowerBound, starts.count - 1)] + max(0, Int(cmark_node_get_start_column(node)) - 1)
    }

    func forEachChild(_ body: (Node) -> Void) {
      var child = cmark_node_first_child(node)
      while let node = child {
        body(Node(node: node))
        child = cmark_node_next(node)
      }
    }
  }

  /// Extensions are registered once for the process.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// - Complexity: O(bytes) for what ``MarkdownOutline`` leaves.
  static func read(_ outline: [UInt8], _ body: (Node) -> Void) {
    precondition(isRegistered)
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    outline.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    body(Node(node: root))
  }
}
