import BilingualAlign
import Foundation
import Synchronization
import Testing

/// A run of the library itself, without a process. What of it is public, `.ci/embedding` sees.
@Suite struct CheckRunTests {
  private final class Collected: RunSink, Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let isWhole = Mutex(false)

    func write(bytes new: [UInt8]) { bytes.withLock { $0 += new } }
    func finish() { isWhole.withLock { $0 = true } }

    var data: Data { bytes.withLock { Data($0) } }
    var text: String { String(decoding: data, as: UTF8.self) }
    var isFinished: Bool { isWhole.withLock { $0 } }
  }

  private final class Listener: RunHost {
    private let heard = Mutex<[String]>([])

    func note(path: String?, message: Message) { heard.withLock { $0.append(message.text(in: .english)) } }
    func complain(_ line: String) { heard.withLock { $0.append(line) } }

    var lines: [String] { heard.withLock { $0 } }
  }

  private func configuration(in folder: URL) -> Configuration {
    var configuration = Configuration()
    configuration.pairs = [
      .patterns(korean: folder.path + "/ko/{n}.txt", english: folder.path + "/en/{n}.txt", date: nil)
    ]
    return configuration
  }

  private let files: KeyValuePairs = [
    "ko/1.txt": "회의에 3명이 왔다.\n", "en/1.txt": "Five people came to the meeting.\n",
    "ko/2.txt": "회의에 4명이 왔다.\n", "en/2.txt": "Four people came to the meeting.\n",
    "ko/3.txt": "회의가 끝났다.\n",
  ]

  @Test func checksThePairsOfAConfiguration() throws {
    try withFiles(files) { folder in
      let (sink, host) = (Collected(), Listener())
      let configuration = configuration(in: folder)
      var run = try CheckRun(configuration, format: .json, to: sink, host: host)
      try run.add(PairFinder(configuration))
      #expect(try run.finish() == .findings)
      #expect(sink.isFinished)
      let report = try #require(try JSONSerialization.jsonObject(with: sink.data) as? [String: Any])
      let found = try #require(report["findings"] as? [[String: Any]]).compactMap { $0["check"] as? String }
      #expect(found == ["pair-missing", "number-mismatch"])
      #expect(host.lines.isEmpty)
    }
  }

  @Test func severitiesDecideWhatIsAFailure() throws {
    try withFiles(files) { folder in
      var configuration = configuration(in: folder)
      configuration.checks = ["pair-missing": .off, "number-mismatch": .severity(.info)]
      var run = try CheckRun(configuration, format: .line, to: Collected())
      try run.add(PairFinder(configuration), jobs: 1)
      #expect(try run.finish() == .clean)
    }
  }

  @Test func whatIsKnownIsNoFailure() throws {
    try withFiles(files) { folder in
      var configuration = configuration(in: folder)
      configuration.checks = ["pair-missing": .off]
      configuration.baseline = folder.path + "/baseline.tsv"
      let reviewers = try Reviewers(configuration)
      let pair = (folder.path + "/ko/1.txt", folder.path + "/en/1.txt")
      let read = try (source: FileReader.read(pair.0), target: FileReader.read(pair.1))
      let review = try reviewers.review(read, korean: pair.0, english: pair.1)
      var baseline = Baseline(path: folder.path + "/baseline.tsv")
      baseline.add([(baseline.pair(pair.0, pair.1), review.located().findings)], reasons: [:])
      try baseline.text.write(toFile: folder.path + "/baseline.tsv", atomically: true, encoding: .utf8)
      var run = try CheckRun(configuration, format: .line, to: Collected())
      try run.add(PairFinder(configuration))
      #expect(try run.finish() == .clean)
      #expect(baseline.fingerprints == Set(review.located().findings.map(\.key)))
    }
  }

  @Test func aBaselineIsWrittenAndPruned() throws {
    try withFiles(files) { folder in
      var configuration = configuration(in: folder)
      configuration.checks = ["pair-missing": .off]
      let path = folder.path + "/baseline.tsv"
      func run(writes: Bool = false, prunes: Bool = false) throws -> Verdict {
        var run = try CheckRun(
          configuration, format: .line, writesBaseline: writes ? path : nil, prunesBaseline: prunes, to: Collected())
        try run.add(PairFinder(configuration))
        return try run.finish()
      }
      #expect(try run(writes: true) == .clean)
      let rows = try String(contentsOfFile: path, encoding: .utf8)
      #expect(rows.contains("number-mismatch"))
      configuration.baseline = path
      #expect(try run() == .clean)
      try "Three people came to the meeting.\n".write(
        toFile: folder.path + "/en/1.txt", atomically: true, encoding: .utf8)
      #expect(try run() == .clean)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == rows)
      #expect(try run(prunes: true) == .clean)
      #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("number-mismatch"))
    }
  }

  @Test func translationsAreMendedOrOnlyShown() throws {
    let files: KeyValuePairs = [
      "ko/1.txt": "회의가 열렸다.\n", "en/1.txt": "The meeting was was held.\n", "ko/2.txt": "끝났다.\n",
      "en/2.txt": "It is over.\n",
    ]
    try withFiles(files) { folder in
      let (configuration, host) = (configuration(in: folder), Listener())
      let finder = try PairFinder(configuration)
      var diff: [UInt8] = []
      #expect(try finder.mendTranslations(by: configuration, host: host) { diff += $0 })
      #expect(String(decoding: diff, as: UTF8.self).contains("+The meeting was held.\n"))
      let path = folder.path + "/en/1.txt"
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "The meeting was was held.\n")
      #expect(try finder.mendTranslations(by: configuration, host: host))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "The meeting was held.\n")
      #expect(host.lines == ["1 place could be mended in 1 file", "1 place mended in 1 file"])
      struct Stop: Error {}
      try "The meeting was was over.\n".write(toFile: folder.path + "/en/2.txt", atomically: true, encoding: .utf8)
      let error = #expect(throws: RunError.self) {
        try finder.mendTranslations(by: configuration) { _ in throw Stop() }
      }
      #expect(error?.cause is Stop)
    }
  }

  @Test func originalsAreComparedWithThoseOfTheTranslations() throws {
    let files: KeyValuePairs = ["ko/1.txt": "회의에 3명이 왔다.\n", "en/1.txt": "Three people came to the meeting.\n"]
    try withFiles(files) { folder in
      func git(_ arguments: String...) throws {
        let name = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
        let result = try Tool.run("/usr/bin/git", name + arguments, in: folder)
        #expect(result.status == 0, "\(result)")
      }
      let configuration = configuration(in: folder)
      try git("init", "-q")
      try git("add", ".")
      try git("commit", "-q", "-m", "a")
      try "회의에 7명이 왔다.\n".write(toFile: folder.path + "/ko/1.txt", atomically: true, encoding: .utf8)
      for revision in [nil, "HEAD"] {
        let sink = Collected()
        var run = try CheckRun(configuration, format: .line, isStale: true, to: sink)
        try run.addStale(PairFinder(configuration), since: revision)
        #expect(try run.finish() == .findings)
        #expect(sink.text.contains("stale-fact"), "\(sink.text)")
      }
      var run = try CheckRun(configuration, format: .line, isStale: true, to: Collected())
      let finder = try PairFinder(configuration)
      do throws(RunError) {
        try run.addStale(finder, since: "nothing")
        Issue.record("a revision that is not there")
      } catch {
        #expect(error.message.contains("nothing"))
      }
    }
  }

  /// A configuration's word does not go beyond its folder.
  @Test func aCacheOutsideIsRefused() throws {
    try withFiles(["in/.align-tool.yml": "cache: ../cache\npairs: [{korean: ko.txt, english: en.txt}]\n"]) { folder in
      let configuration = try #require(try Configuration.find(folder.path + "/in/.align-tool.yml"))
      #expect(throws: RunError.self) { _ = try CheckRun(configuration, format: .line, to: Collected()) }
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/cache"))
      _ = try CheckRun(configuration, format: .line, allowsOutside: true, to: Collected())
    }
  }

  @Test func saysThatNothingWasChecked() throws {
    try withFiles([:]) { folder in
      let host = Listener()
      let configuration = configuration(in: folder)
      var run = try CheckRun(configuration, format: .line, to: Collected(), host: host)
      try run.add(PairFinder(configuration))
      #expect(try run.finish() == .nothingChecked)
      #expect(host.lines == ["error: nothing was checked: no pair was found"])
    }
  }

  /// Every form is written through the one sink, those that are no text, too.
  @Test(arguments: [ReportFormat.xlsx, .docx]) func aDocumentIsWrittenWhole(_ format: ReportFormat) throws {
    try withFiles(files) { folder in
      let sink = Collected()
      let configuration = configuration(in: folder)
      var run = try CheckRun(configuration, format: format, to: sink)
      try run.add(PairFinder(configuration))
      _ = try run.finish()
      #expect(sink.data.starts(with: Data("PK\u{3}\u{4}".utf8)))
      #expect(sink.data.suffix(22).starts(with: Data("PK\u{5}\u{6}".utf8)))
    }
  }

  @Test func endsWhereItsTaskIsCancelled() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in ["ko": "회의.\n", "en": "A meeting.\n"] {
      try text.write(to: folder.appending(path: name + ".txt"), atomically: true, encoding: .utf8)
    }
    var configuration = Configuration()
    configuration.pairs = [.patterns(korean: folder.path + "/ko.txt", english: folder.path + "/en.txt", date: nil)]
    let asked = configuration
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      var run = try CheckRun(asked, format: .line, to: Collected())
      try run.add(PairFinder(asked))
    }
    task.cancel()
    let error = await #expect(throws: RunError.self) { try await task.value }
    #expect(error?.cause is CancellationError)
  }

  @Test func aConfigurationThatCannotBeReadIsNamedWithItsPlace() throws {
    try withFiles([".align-tool.yml": "pairs:\n  - {korean: 'ko/*.txt'}\n"]) { folder in
      let path = folder.path + "/.align-tool.yml"
      do {
        _ = try Configuration.find(path)
        Issue.record("a pair without its English was read")
      } catch {
        #expect("\(error)" == "\(path):2:5: error: a pair needs korean and english, or manifest")
      }
    }
  }
}
