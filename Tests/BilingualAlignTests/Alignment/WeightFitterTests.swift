import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment

@Suite struct WeightFitterTests {
  private static let korean = "정부는 2016년에 법을 제정하였다.\n회의는 5월 3일 서울에서 열렸다.\n장관은 결과를 환영하였다.\n"
  private static let english =
    "The government made the law in 2016.\nThe meeting was held in Seoul on May 3.\nThe minister welcomed the result.\n"

  private static func report(gold: String, folds: Int = 1) throws -> String {
    try withFiles(["a.ko.txt": korean, "a.en.txt": english, "a.gold": gold]) { folder in
      var fitter = WeightFitter(lexicon: .builtIn)
      fitter.add(try GoldFolder.read(folder.path, level: .sentence), isTest: false)
      return fitter.run(folds: folds, regularisation: 1, steps: 5)
    }
  }

  /// The weights as the report lists them.
  private static func weights(_ report: String) -> [String] {
    report.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func learnsFromAPath() throws {
    let report = try Self.report(gold: "[0]:[0]\n[1]:[1]\n[2]:[2]\n")
    #expect(report.hasPrefix("strict 1.0000 lax 1.0000 nulls 0/0"))
    #expect(Self.weights(report) != Self.unchanged)
    #expect(try Self.weights(Self.report(gold: "[0]:[0]\n[1]:[1]\n[2]:[2]\n")) == Self.weights(report), "a fit repeats")
  }

  /// Gold that no path can hold, beads that cross or that another parts, is scored but teaches nothing.
  @Test(arguments: ["[0, 2]:[0]\n[1]:[1]\n[]:[2]\n", "[0]:[1]\n[1]:[0]\n[2]:[2]\n"])
  func learnsNothingFromCrossings(_ gold: String) throws {
    let report = try Self.report(gold: gold)
    #expect(report.contains("nats/bead 0.0000"))
    #expect(Self.weights(report) == Self.unchanged)
  }

  private static let unchanged = zip(AlignmentModel.names, AlignmentModel.prior.weights).map {
    "\($0)\t\(String(format: "%.4f", $1))"
  }
}
