import BilingualText

/// Runs the programs of poppler on a PDF.
struct Poppler {
  /// How long a file may take: this, and a second more for each megabyte; and each look at its images or fonts.
  private static let seconds = 6.0
  private static let lookSeconds = 1.5
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
    let child = try run(
      "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-", "-"], seconds: Self.seconds + Double(bytes.count) / 1e6)
    let complaints = String(decoding: child.errors.prefix(100_000), as: UTF8.self)
    // Without it a font that is not embedded gives no text, and no error.
    if complaints.contains("Missing language pack") {
      throw InputError(path: path, "PDF text in Korean fonts cannot be read: install poppler-data")
    }
    guard child.status == 0 else { throw InputError(path: path, Self.reason(child.status, complaints)) }
    return child.output
  }

  /// The pages that show images.
  func pagesWithImages() throws(InputError) -> Set<Int> {
    let child = try run("pdfimages", ["-list", "-"], seconds: Self.lookSeconds)
    // Two lines of heads; each other one begins with the page.
    let lines = String(decoding: child.output, as: UTF8.self).split(separator: "\n").dropFirst(2)
    return Set(lines.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } })
  }

  /// Whether a page, or the whole file, has an embedded font without a table of the letters that its signs are.
  func lacksUnicode(_ page: Int? = nil) throws(InputError) -> Bool {
    let range = page.map { ["-f", "\($0)", "-l", "\($0)"] } ?? []
    let child = try run("pdffonts", range + ["-"], seconds: Self.lookSeconds)
    let lines = String(decoding: child.output, as: UTF8.self).split(separator: "\n").dropFirst(2)
    // Name, type and encoding may hold spaces: emb, sub, uni and two numbers of the object stand at the end.
    return lines.contains { line in
      let words = line.split(separator: " ").suffix(5)
      return words.count == 5 && words.first == "yes" && words.dropFirst(2).first == "no"
    }
  }

  private func run(_ program: String, _ arguments: [String], seconds: Double) throws(InputError) -> ChildProcess {
    let limits = ChildProcess.Limits(seconds: seconds, output: Self.output, memory: Self.memory)
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
