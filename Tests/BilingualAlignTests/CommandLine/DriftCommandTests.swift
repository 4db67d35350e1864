import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualReports

@Suite struct DriftCommandTests {
  /// Sixteen documents: a new style since the eighth, a slip in the twelfth, a title that had ended, an event counted twice.
  private static func files() -> [(String, String)] {
    var files: [(String, String)] = [
      (
        "glossary.tsv",
        """
        id\tko\ten\ten_admitted\ten_forbidden\tcategory\tvalid_to
        C1\t한미 북한인권협의\tROK-U.S. Consultations on North Korean Human Rights\tROK-US Consultation on North Korean Human Rights\t\tevent\t
        C2\t평화외교기획단장\tDirector-General for Korean Peninsula Peace Regime\t\t\ttitle\t2022-06-30
        C3\t강제노동\tforced labor\t\tforce labor\tgeneral\t

        """
      )
    ]
    var pairs = "ko\ten\tdate\n"
    for i in 1...16 {
      let isNew = i > 7 && i != 12
      let name = isNew ? "ROK-U.S. Consultations" : "ROK-US Consultation"
      let count = i == 1 || i == 16 ? "제2차 " : ""
      let ordinal = i == 1 || i == 16 ? "Second " : ""
      let labor = i == 4 ? "force labor" : "forced labor"
      files.append(
        (
          "\(i).ko.txt",
          "\(count)한미 북한인권협의 개최\n\n전영희 평화외교기획단장은 \(i)월 회의에서 강제노동 문제를 제기하였다.\n"
        ))
      files.append(
        (
          "\(i).en.txt",
          "\(ordinal)\(name) on North Korean Human Rights Held\n\nJun Young-\(i == 7 ? "H" : "h")ee, Director-General for "
            + "Korean Peninsula Peace Regime, raised the issue of \(labor) at the meeting in month \(i).\n"
        ))
      pairs += "\(i).ko.txt\t\(i).en.txt\t\(2008 + i)-03-0\(i % 9 + 1)\n"
    }
    files.append(("pairs.tsv", pairs))
    return files
  }

  private static func withArchive<T>(_ body: (URL) throws -> T) throws -> T {
    try withFiles([:]) { folder in
      for (name, text) in files() { try Data(text.utf8).write(to: folder.appending(path: name)) }
      let added = try Tool.run(["archive", "add", "--manifest", "pairs.tsv", "--glossary", "glossary.tsv"], in: folder)
      #expect(added.errors == "16 documents added, 0 replaced, 0 unchanged\n")
      return try body(folder)
    }
  }

  @Test func printsEveryForm() throws {
    try Self.withArchive { folder in
      for format in DriftFormat.allCases {
        let result = try Tool.run(["drift", "--format", format.rawValue], in: folder)
        #expect(result.status == 1)
        try expectGolden(result.output, "drift/drift.\(format == .text ? "txt" : format.rawValue)")
        let again = try Tool.run(["drift", "--format", format.rawValue], in: folder)
        #expect(result == again)
      }
      let one = try Tool.run(["drift", "--term", "rok-us consultation on north korean human rights"], in: folder)
      try expectGolden(one.output, "drift/term.txt")
      let early = try Tool.run(["drift", "--to", "2013-12-31", "--fail-on", "error"], in: folder)
      try expectGolden(early.output, "drift/early.txt")
      let places = try Tool.run(["concordance", "전영희", "--limit", "3"], in: folder)
      try expectGolden(places.output, "drift/concordance.txt")
      let text = try Tool.run(["concordance", "raised the issue", "--limit", "1", "--format", "json"], in: folder)
      try expectGolden(text.output, "drift/concordance.json")
    }
  }

  @Test(arguments: [
    ["drift", "--term", "없는 말"], ["drift", "--from", "2100-01-01"], ["concordance", "없는 말"],
    ["drift", "--archive", "glossary.tsv"], ["concordance", "x", "--archive", "none"],
  ])
  func saysWhatIsNotThere(_ arguments: [String]) throws {
    try Self.withArchive { folder in
      let result = try Tool.run(arguments, in: folder)
      let isMissing = arguments.contains("--archive")
      #expect(result.status == (isMissing ? 2 : 3))
      #expect(result.output == "")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }
}
