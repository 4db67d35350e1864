import Foundation
import Testing

/// Words of a user's own: they count without a build, and can be switched off; what is wrong with them is said.
@Suite struct DataCommandTests {
  private static func checks(_ korean: String, _ english: String, _ rows: KeyValuePairs<String, String>) throws
    -> (without: [String], with: [String])
  {
    try withFiles(rows) { folder in
      try Data((korean + "\n").utf8).write(to: folder.appending(path: "ko.txt"))
      try Data((english + "\n").utf8).write(to: folder.appending(path: "en.txt"))
      func found(_ more: [String]) throws -> [String] {
        let result = try Tool.run(["check", "ko.txt", "en.txt", "--format", "csv"] + more, in: folder)
        return result.output.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
      }
      return (try found([]), try found(["--data", "words"]))
    }
  }

  @Test func aTown() throws {
    let found = try Self.checks(
      "축제는 오하동에서 열린다.", "The festival takes place in Seoul.",
      ["words/both/towns.tsv": "code\tkorean\tenglish\nKR-OHD\t오하동\tOhadong\n"])
    #expect(found.without == [])
    #expect(found.with == ["place-mismatch"])
  }

  @Test func aRank() throws {
    let found = try Self.checks(
      "킹 총감사는 환영하였다.", "Special Envoy King welcomed it.",
      ["words/both/title-ranks.tsv": "korean\tenglish\n총감사\tInspector General\n"])
    #expect(found.without == [])
    #expect(found.with == ["title-person"])
  }

  @Test func aUnit() throws {
    let found = try Self.checks(
      "길이는 300큐빗터이다.", "It is 300 kilometers long.",
      ["words/korean/units.tsv": "korean\tkind\tvalue\n큐빗터\tunit\tmetre\n"])
    #expect(found.without == [])
    #expect(found.with == ["unit-mismatch"])
  }

  @Test func anOpposite() throws {
    let found = try Self.checks(
      "이 법은 갑돌을 정한다.", "The law lays down zulsoon.",
      [
        "words/both/opposites.tsv":
          "korean_a\tkorean_b\tenglish_a\tenglish_b\n갑돌\t을순\tgapdol\tzulsoon-\n"
      ])
    #expect(found.without == [])
    #expect(found.with == ["polarity"])
  }

  @Test func aDenial() throws {
    let found = try Self.checks(
      "정부는 계획을 접었웁다.", "The government has a plan.",
      ["words/korean/denials.tsv": "korean\tuse\n접었웁\tplain\n"])
    #expect(found.without == [])
    #expect(found.with == ["polarity"])
  }

  @Test func aRowSwitchedOff() throws {
    let found = try Self.checks(
      "회의는 부산에서 열렸다.", "The meeting was held in Daegu.",
      ["words/both/towns.tsv": "code\tstatus\nKR-PUS\toff\n"])
    #expect(found.without == ["place-mismatch"])
    #expect(found.with != ["place-mismatch"])
  }

  /// The example of a row that is switched off says what was so before; the lint does not run it.
  @Test func noExampleOfARowThatIsOff() throws {
    let rows = "korean\tenglish\tstatus\n약속을 지키|지키\tkept|keep|observ|honor|honour|complied|comply|abid\toff\n"
    try withFiles(["words/both/denied-words.tsv": rows]) { folder in
      let all = try Tool.run(["data", "lint"], in: folder)
      let rest = try Tool.run(["data", "lint", "words"], in: folder)
      #expect(rest.status == 0, "\(rest.errors)")
      // 10447 rows, 72 examples, 0 faults
      func examples(_ run: Tool.Result) throws -> Int {
        try #require(run.errors.split(separator: " ").dropFirst(2).first.flatMap { Int($0) })
      }
      #expect(try examples(rest) == examples(all) - 1)
    }
  }

  @Test func theConfigurationNamesFolders() throws {
    let files: KeyValuePairs<String, String> = [
      ".align-tool.yml": "pairs: [{korean: 'ko/{n}.txt', english: 'en/{n}.txt'}]\ndata: [words]\ncache: .cache\n",
      "ko/a.txt": "축제는 오하동에서 열린다.\n", "en/a.txt": "The festival takes place in Seoul.\n",
      "words/both/towns.tsv": "code\tkorean\tenglish\n",
    ]
    try withFiles(files) { folder in
      func status() throws -> Int32 { try Tool.run(["check", "-q"], in: folder).status }
      #expect(try status() == 0)
      let rows = "code\tkorean\tenglish\nKR-OHD\t오하동\tOhadong\n"
      try Data(rows.utf8).write(to: folder.appending(path: "words/both/towns.tsv"))
      // A cached result is no answer any more.
      #expect(try status() == 1)
    }
  }

  @Test(arguments: [
    (
      "words/both/town.tsv", "code\tkorean\n",
      "words/both/town.tsv: error: no file of words has this name; did you mean both/towns.tsv?"
    ),
    (
      "words/both/towns.tsv", "code\tkorea\nA\tB\n",
      "words/both/towns.tsv:1:1: error: both/towns.tsv has no column “korea”; did you mean “korean”?"
    ),
    (
      "words/both/towns.tsv", "# x\ncode\tkorean\nA\tB\tC\n",
      "words/both/towns.tsv:3:5: error: a cell beyond the last column, “korean”"
    ),
    (
      "words/both/towns.tsv", "code\tstatus\nA\tno\n",
      "words/both/towns.tsv:2:1: error: a status is “off” or empty, not “no”"
    ),
    (
      "words/both/towns.tsv", "code\tstatus\n\toff\n",
      "words/both/towns.tsv:2:1: error: the row switches off, but does not say what"
    ),
    (
      "words/korean/latin-units.tsv", "korean\tkind\tvalue\nk\tscale\t3\n",
      "words/korean/latin-units.tsv:2:1: error: “k” is too short: a word has two characters at least"
    ),
    ("words/both/towns.tsv", "# only a remark\n", "words/both/towns.tsv:1:1: error: no line names the columns"),
  ])
  func filesThatCannotBeRead(_ path: String, _ text: String, _ message: String) throws {
    try withFiles(["a.txt": "가\n", path == "" ? "x" : path: text]) { folder in
      let result = try Tool.run(["facts", "a.txt", "--lang", "ko", "--data", "words"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors == message + "\n")
    }
  }

  @Test func everyFaultInOneRun() throws {
    let text = """
      korean\tkind\tvalue\tflags\texample_ko\texample_en\twrong_en
      \u{1103}\u{1166}\tcounter
      명\tcountr
      갑\tunit\tmeters
      을\tcounter\t\tsafe|odd
      병\tcounter
      병\tcounter
      정\tunit\tmetre\t\t길이는 3[정]이다.\tIt is 5 [meters] long.
      무\tunit\tmetre\t\t길이는 3[미터]이다.\tIt is 3 meters long.\tIt is 3 metres long.
      """
    try withFiles(["words/korean/units.tsv": text + "\n"]) { folder in
      let result = try Tool.run(["data", "lint", "words"], in: folder)
      #expect(result.status == 1)
      let lines = result.output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("words") }
      #expect(
        lines.map { $0.dropFirst("words/korean/units.tsv:".count).prefix { $0 != "“" } }
          == [
            "2:1: error: ", "3:3: error: no kind is named ", "4:8: error: ", "5:12: error: an unknown flag",
            "7:1: error: the same row as in line 6", "7:1: error: ",
            "8:27: error: ", "8:27: error: the right translation is reported: number-mismatch: the number differs: ",
            "9:15: error: ", "9:49: error: the wrong translation is not reported",
          ].map { Substring($0) }, "\(result.output)")
    }
  }

  @Test func theBuiltInWordsAreSound() throws {
    try withFiles([:]) { folder in
      let result = try Tool.run(["data", "lint"], in: folder)
      #expect(result.output == "")
      #expect(result.status == 0)
    }
  }

  @Test func whoKnowsAWord() throws {
    try withFiles([:]) { folder in
      let result = try Tool.run(["data", "show", "부산"], in: folder)
      #expect(result.output.contains("Languages/both/towns.tsv:"))
      #expect(try Tool.run(["data", "show", "쀍뷁"], in: folder).status == 1)
    }
  }
}
