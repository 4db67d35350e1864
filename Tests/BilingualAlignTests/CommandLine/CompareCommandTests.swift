import Foundation
import Testing

@Suite struct CompareCommandTests {
  @Test func theSampleIsAsExpected() throws {
    let folder = "Samples/compare-water-forum"
    let arguments = ["compare"] + ["ko", "a", "b"].map { "\(folder)/\($0).txt" }
    let result = try Tool.run(arguments + ["--glossary", "Glossary/mofa.tsv", "--glossary", "Samples/glossary.tsv"])
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
    try expectGolden(result.output, "compare.txt")
  }

  @Test(arguments: [
    (["ko.txt", "a.txt"], "Give two translations, or --translation NAME=FILE for each."),
    (["ko.txt", "a.txt", "a.txt", "a.txt"], "Name more than two translations with --translation NAME=FILE."),
    (["ko.txt", "--translation", "a.txt"], "--translation takes NAME=FILE, not “a.txt”."),
    (["ko.txt", "a.txt", "--translation", "A=a.txt"], "Two translations have the same name."),
    (["ko.txt", "a.txt", "a.txt", "--format", "xlsx"], "--format xlsx needs -o: a spreadsheet is not text."),
  ])
  func aWrongCommandLineIsSaid(_ arguments: [String], _ complaint: String) throws {
    let result = try Tool.run(["compare"] + arguments)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: \(complaint)\n"))
  }

  @Test func filesThatAreNoTranslationsAreALine() throws {
    let files: KeyValuePairs<String, String> = [
      "ko.txt": "정부는 3월 15일 서울에서 국제회의를 열었다.\n", "a.txt": "The government held a conference in Seoul on March 15.\n",
    ]
    try withFiles(files) { folder in
      let same = try Tool.run(["compare", "ko.txt", "a.txt", "ko.txt"], in: folder)
      #expect(same.status == 2)
      #expect(same.errors == "ko.txt: error: the same file is given as the original and as the translation\n")
      let arguments = ["compare", "ko.txt", "--translation", "x=a.txt", "--translation", "y=a.txt"]
      let named = try Tool.run(arguments, in: folder)
      #expect(named.status == 0)
      #expect(named.output.hasSuffix("1 row: 1 the same\n"))
      let missing = try Tool.run(["compare", "ko.txt", "a.txt", "none.txt"], in: folder)
      #expect(missing == Tool.Result(status: 2, output: "", errors: "none.txt: error: no such file\n"))
    }
  }
}
