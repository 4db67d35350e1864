import BilingualText

/// Runs the programs of poppler on a PDF.
struct Poppler {
  /// How long a file may take: this, and a second more for each megabyte.
  private static let seconds = 8.0
  private static let output = 192 << 20
  private static let memory = 768 << 20

  private let bytes: [UInt8]
  private let path: String

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Returns what `pdftotext -bbox-layout` prints.
  func boxes() throws(InputError) -> [UInt8] {
    let child = try run("pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
    let complaints = String(decoding: child.errors.prefix(100_000), as: UTF8.self)
    // Without it a font that is not embedded gives no text, and no error.
    if complaints.contains("Missing language pack") {
      throw InputError(path: path, "PDF text in Korean fonts cannot be read: install poppler-data")
    }
    guard child.status == 0 else { throw InputError(path: path, Self.reason(child.status, complaints)) }
    return child.output
  }

  /// Whether a page shows an image.
  func hasImage(_ page: Int) throws(InputError) -> Bool {
    let child = try run("pdfimages", ["-list", "-f", "\(page)", "-l", "\(page)", "-"])
    // Two lines of heads.
    return child.output.split(separator: 0x0A).count > 2
  }

  /// Whether a page has an embedded font without a table of the letters that its signs are.
  func lacksUnicode(_ page: Int) throws(InputError) -> Bool {
    let child = try run("pdffonts", ["-f", "\(page)", "-l", "\(page)", "-"])
    let lines = String(decoding: child.output, as: UTF8.self).split(separator: "\n").dropFirst(2)
    // Name, type and encoding may hold spaces: emb, sub, uni and two numbers of the object stand at the end.
    return lines.contains { line in
      let words = line.split(separator: " ").suffix(5)
      return words.count == 5 && words.first == "yes" && words.dropFirst(2).first == "no"
    }
  }

  private func run(_ program: String, _ arguments: [String]) throws(InputError) -> ChildProcess {
    let limits = ChildProcess.Limits(
      seconds: Self.seconds + Double(bytes.count) / 1e6, output: Self.output, memory: Self.memory)
    do throws(ChildProcess.Failure) {
      return try ChildProcess(program, arguments, environment: ["LC_ALL": "C"], input: bytes, limits: limits)
    } catch {
      switch error {
      case .missing:
        throw InputError(
          path: path, "PDF is read by \(program), which is not here: install poppler-utils and poppler-data")
      case .outOfTime:
        throw InputError(path: path, "a PDF document that \(program) cannot read in time; it may be damaged")
      case .tooMuchOutput: throw InputError(path: path, "a PDF document with too much text: more than the limit")
      case .system: throw InputError(path: path, "\(program) \(error.reason)")
      }
    }
  }

  /// Why there is no text, in words for people.
  private static func reason(_ status: Int32, _ complaints: String) -> String {
    if complaints.contains("Incorrect password") {
      return "protected by a password; open it in a PDF program and save it without one"
    }
    if complaints.contains("Copying of text") || status == 3 {
      return "protected: its author does not allow text to be copied from it"
    }
    if complaints.contains("security handler") || complaints.contains("encrypt") {
      return "protected: it is encrypted in a way that cannot be read"
    }
    let first = complaints.split(whereSeparator: \.isNewline).last.map(String.init) ?? "status \(status)"
    return "a damaged PDF document: \(ForeignText.visible(String(first.prefix(200))))"
  }
}
