import Foundation
import Testing

/// Messages in the reader's language: who decides which, and what does not depend on it.
@Suite struct LanguageTests {
  static let files: KeyValuePairs<String, String> = [
    "ko/a.txt": "나눔의 날 행사 개최\n\n이날 행사에는 120명이 참석하였다.\n",
    "en/a.txt": "Day of Sharing Is Held\n\nSome 130 people attended the event.\n",
    ".align-tool.yml": "pairs:\n  - {korean: ko, english: en}\nlanguage: ko\n",
    "plain.yml": "pairs:\n  - {korean: ko, english: en}\n",
  ]
  static let english = "the number differs: “120명” = 120 in the original but “130” in the translation"
  static let korean = "숫자가 다릅니다: 원문은 “120명”(120), 번역문은 “130”입니다"

  private static func line(
    _ arguments: [String], _ environment: [String: String] = [:], in folder: URL
  ) throws -> String {
    let result = try Tool.run(["check", "--format", "line"] + arguments, in: folder, environment: environment)
    #expect(result.status == 1 && result.errors == "")
    return result.output
  }

  /// The option wins over the environment, the environment over the configuration, and the locale says nothing.
  @Test func whoDecides() throws {
    try withFiles(Self.files) { folder in
      let (ko, en) = (
        "en/a.txt:3:6: error: \(Self.korean) [number-mismatch]\n",
        "en/a.txt:3:6: error: \(Self.english) [number-mismatch]\n"
      )
      let (plain, asked) = (["-c", "plain.yml"], ["ALIGN_TOOL_LANGUAGE": "en"])
      let cases: [([String], [String: String], String)] = [
        ([], [:], ko), ([], asked, en), (["--language", "ko"], asked, ko), (["--language", "en"], [:], en),
        (plain, ["LANG": "ko_KR.UTF-8", "LC_ALL": "ko_KR.UTF-8"], en), (plain, ["ALIGN_TOOL_LANGUAGE": "ko"], ko),
        (plain, ["ALIGN_TOOL_LANGUAGE": ""], en),
      ]
      for (arguments, environment, expected) in cases {
        let line = try Self.line(arguments, environment, in: folder)
        #expect(line == expected)
      }
    }
  }

  /// Programs read English unless another language is asked for by name.
  @Test(arguments: ["json", "sarif", "csv", "junit", "gitlab", "checkstyle", "rdjson", "github", "tmx"])
  func formatsForPrograms(_ format: String) throws {
    try withFiles(Self.files) { folder in
      let check = ["check", "--format", format]
      let plain = try Tool.run(check + ["-c", "plain.yml"], in: folder).output
      let configured = try Tool.run(check, in: folder, environment: ["ALIGN_TOOL_LANGUAGE": "ko"]).output
      #expect(configured == plain)
      let asked = try Tool.run(check + ["--language", "ko"], in: folder).output
      if format != "tmx" { #expect(asked.contains("번역문은") && !asked.contains("the number differs:")) }
    }
  }

  @Test(arguments: ["text", "html", "line", "xliff"])
  func formatsForPeople(_ format: String) throws {
    try withFiles(Self.files) { folder in
      let report = try Tool.run(["check", "--format", format], in: folder).output
      #expect(report.contains("번역문은") && !report.contains("differs"))
    }
  }

  @Test func jsonLines() throws {
    try withFiles(Self.files) { folder in
      let input = #"{"id": 1, "ko": "120명이 참석하였다.", "en": "Some 130 people took part."}"# + "\n"
      let plain = try Tool.run(["check", "--jsonl"], input: input, in: folder).output
      #expect(plain.contains("the number differs"))
      let asked = try Tool.run(["check", "--jsonl", "--language", "ko"], input: input, in: folder).output
      #expect(asked.contains("숫자가 다릅니다"))
    }
  }

  // MARK: Other commands

  /// `stale` and `compare` take the language as `check` does; what programs read is English unless the option is given.
  @Test(arguments: [
    (["stale", "old.txt", "ko/a.txt", "en/a.txt"], "원문이 “110명”(110)에서 “120명”(120)으로 바뀌었습니다. 번역문은 아직"),
    (["compare", "ko/a.txt", "en/a.txt", "b.txt"], "A: 숫자가 다릅니다: 원문은 “120명”(120), 번역문은 “130”입니다"),
  ])
  func otherFindings(_ arguments: [String], _ korean: String) throws {
    try withFiles(Self.files) { folder in
      for (name, text) in [
        ("old.txt", "나눔의 날 행사 개최\n\n이날 행사에는 110명이 참석하였다.\n"),
        ("en/a.txt", "Day of Sharing Is Held\n\nSome 130 people attended the event.\n"),
        ("b.txt", "Day of Sharing Is Held\n\nSome 120 people attended the event.\n"),
      ] {
        let english = arguments[0] == "stale" ? text.replacing("130", with: "110") : text
        try Data(english.utf8).write(to: folder.appending(path: name))
      }
      func run(_ more: [String]) throws -> String {
        try Tool.run(arguments + more, in: folder).output.replacing("\n", with: " ").split(separator: " ")
          .joined(separator: " ")
      }
      for format in ["text", "html"] {
        #expect(try run(["--format", format]).contains(korean))
        #expect(try !run(["--format", format, "--language", "en"]).contains("번역문은"))
      }
      #expect(try !run(["--format", "json"]).contains("번역문은"))
      #expect(try run(["--format", "json", "--language", "ko"]).contains(korean))
    }
  }

  @Test func driftAndPair() throws {
    try withFiles(Self.files) { folder in
      let pair = ["pair", "ko", "en", "--min-confidence", "0"]
      #expect(try Tool.run(pair, in: folder).output.contains("이름 "))
      #expect(try Tool.run(pair + ["--language", "en"], in: folder).output.contains("name"))
      let added = try Tool.run(["archive", "add", "ko/a.txt", "en/a.txt", "--date", "2024-01-02"], in: folder)
      #expect(added.status == 0, "\(added.errors)")
      let drift = try Tool.run(["drift"], in: folder)
      #expect(drift.output == "문서 1건의 용어 0개, 바뀐 용어 0개; 오류 0건, 경고 0건, 참고 0건\n")
      let page = try Tool.run(["drift", "--format", "html"], in: folder).output
      #expect(page.contains("<html lang=\"ko\">") && page.contains("변화가 없습니다."))
    }
  }

  // MARK: What does not depend on it

  /// Words are written once and read in any language.
  @Test(arguments: ["line", "text", "html"])
  func oneCacheServesBoth(_ format: String) throws {
    try withFiles(Self.files) { folder in
      func run(_ language: String, _ arguments: [String]) throws -> String {
        try Tool.run(["check", "--format", format, "--language", language] + arguments, in: folder).output
      }
      let fresh = try (en: run("en", []), ko: run("ko", []))
      #expect(fresh.en != fresh.ko)
      for language in ["en", "ko", "en"] {
        let cached = try run(language, ["--cache", "results"])
        #expect(cached == (language == "ko" ? fresh.ko : fresh.en))
      }
      let second = try Tool.run(["check", "--format", format, "--cache", "results", "-v"], in: folder)
      #expect(second.errors.contains("cache: 1 of 1 pairs were known"))
    }
  }

  @Test func aResultOfOneLanguageIsKnownInTheOther() throws {
    try withFiles(Self.files) { folder in
      let check = ["check", "--format", "line", "--cache", "results", "-v", "--language"]
      let first = try Tool.run(check + ["en"], in: folder)
      #expect(first.errors.contains("cache: 0 of 1 pairs were known"))
      let known = try Tool.run(check + ["ko"], in: folder)
      #expect(known.errors.contains("cache: 1 of 1 pairs were known"))
      #expect(known.output.contains(Self.korean))
    }
  }

  @Test func fingerprintsAndBaselinesDoNotDependOnIt() throws {
    try withFiles(Self.files) { folder in
      for language in ["en", "ko"] {
        let path = "known-\(language).tsv"
        let result = try Tool.run(["check", "--language", language, "--write-baseline", path], in: folder)
        #expect(result.status == 0)
      }
      let written = try ["en", "ko"].map {
        try String(contentsOf: folder.appending(path: "known-\($0).tsv"), encoding: .utf8)
      }
      #expect(written[0] == written[1])
      for language in ["en", "ko"] {
        let result = try Tool.run(
          ["check", "--format", "line", "--language", language, "--baseline", "known-en.tsv"], in: folder)
        #expect(result == Tool.Result(status: 0, output: "", errors: ""))
      }
    }
  }

  // MARK: What is no language

  @Test func unknownLanguages() throws {
    try withFiles(Self.files) { folder in
      let option = try Tool.run(["check", "--language", "de"], in: folder)
      #expect(option.status == 64 && option.output == "" && option.errors.contains("de"))
      let environment = try Tool.run(["check"], in: folder, environment: ["ALIGN_TOOL_LANGUAGE": "kr"])
      #expect(environment.status == 64 && environment.output == "")
      #expect(environment.errors.contains("ALIGN_TOOL_LANGUAGE is en or ko, not “kr”."))
    }
    try withFiles(["c.yml": "pairs:\n  - {korean: ko, english: en}\nlanguage: Korean\n"]) { folder in
      let result = try Tool.run(["check", "-c", "c.yml"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors == "c.yml:3:11: error: “Korean” is not a language of messages: en or ko\n")
    }
  }

  @Test func theSettingsThatHoldNameIt() throws {
    try withFiles(Self.files) { folder in
      let printed = try Tool.run(["check", "--print-config"], in: folder).output
      #expect(printed.contains("\nlanguage: ko\n"))
      let other = try Tool.run(["check", "--print-config", "--language", "en"], in: folder).output
      #expect(other.contains("\nlanguage: en\n"))
      let plain = try Tool.run(["check", "--print-config", "-c", "plain.yml"], in: folder).output
      #expect(!plain.contains("language:"))
    }
  }
}
