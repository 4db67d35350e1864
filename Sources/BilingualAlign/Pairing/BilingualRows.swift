/// Already paired text, a pair at a time: a table of tabs, TMX or XLIFF, told apart by the file's name.
public struct BilingualRows: ~Copyable {
  /// As the user gave it; `-` is a table on standard input.
  public let path: String
  private var table: BilingualTable?
  private var memory: BilingualMemory?

  public init(_ path: String) throws(InputError) {
    self.path = path
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    if ["tmx", "xlf", "xliff", "sdlxliff", "mqxliff"].contains(ending) {
      memory = try BilingualMemory(path)
      table = nil
    } else {
      memory = nil
      table = try BilingualTable(path)
    }
  }

  /// The next pair with text on either side; `nil` after the last.
  public mutating func next() throws(InputError) -> BilingualTable.Row? {
    if let row = try memory?.next() { return row }
    return try table?.next()
  }
}
