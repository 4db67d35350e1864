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

  /// What is found that is no gold, and gold that is not found, in the order of the texts.
  @Test func listsErrors() throws {
    func report(_ gold: String, listErrors: Bool) throws -> [String] {
      try withFiles(["a.ko.txt": Self.korean, "a.en.txt": Self.english, "a.gold": gold]) { folder in
        var fitter = WeightFitter(lexicon: .builtIn)
        fitter.add(try GoldFolder.read(folder.path, level: .sentence), isTest: true)
        return fitter.run(folds: 1, regularisation: 1, steps: 1, listErrors: listErrors)
          .replacing(folder.path, with: "FOLDER").split(separator: "\n").map(String.init)
      }
    }
    let found = try report("[0]:[0]\n[1]:[]\n[2]:[1, 2]\n", listErrors: true)
    #expect(
      found.filter { $0.hasPrefix("FOLDER/a: found [") }.map { $0.prefix(21) } == [
        "FOLDER/a: found [1]:[", "FOLDER/a: found [2]:[",
      ])
    #expect(found.filter { $0.contains(": gold") } == ["FOLDER/a: gold  [1]:[]", "FOLDER/a: gold  [2]:[1, 2]"])
    #expect(try report("[0]:[0]\n[1]:[]\n[2]:[1, 2]\n", listErrors: false).allSatisfy { !$0.hasPrefix("FOLDER/") })
    #expect(try report("[0]:[0]\n[1]:[1]\n[2]:[2]\n", listErrors: true).allSatisfy { !$0.hasPrefix("FOLDER/") })
  }

  /// A folder that is not for training is scored by the weights of the others, and teaches nothing.
  @Test func testFoldersTeachNothing() throws {
    let files: KeyValuePairs = [
      "a.ko.txt": Self.korean, "a.en.txt": Self.english, "a.gold": "[0]:[0]\n[1]:[1]\n[2]:[2]\n",
    ]
    let report = try withFiles(files) { folder in
      var fitter = WeightFitter(lexicon: .builtIn)
      fitter.add(try GoldFolder.read(folder.path, level: .sentence), isTest: true)
      return fitter.run(folds: 1, regularisation: 1, steps: 5)
    }
    #expect(report.hasPrefix("strict 1.0000 lax 1.0000 nulls 0/0"))
    #expect(Self.weights(report) == Self.unchanged)
  }

  /// With folds each document is scored by weights that have not seen it: of two files of one document neither teaches the other,
  /// and where there is but one document nothing is learnt for it.
  @Test(
    arguments: [
      (["a", "a.sent"], true), (["a.sent", "b.sent"], false), (["2024-05-03-one", "2024-05-03-two"], true),
      (["a", "b"], false),
      (["2024-05-03-one", "2024-05-04-one"], false), (["notes-of-one", "notes-of-two"], false),
    ])
  func foldsKeepReadingsOfADocumentTogether(_ names: [String], _ isOne: Bool) throws {
    func nats(_ gold: [String], folds: Int) throws -> String {
      try withFiles([:]) { folder in
        for (name, lines) in zip(names, gold) {
          for (end, text) in [("ko.txt", Self.korean), ("en.txt", Self.english), ("gold", lines)] {
            try Data(text.utf8).write(to: folder.appending(path: "\(name).\(end)"))
          }
        }
        var fitter = WeightFitter(lexicon: .builtIn)
        fitter.add(try GoldFolder.read(folder.path, level: .sentence), isTest: false)
        let report = fitter.run(folds: folds, regularisation: 1, steps: 5)
        return String(report.split(separator: "\n")[0].split(separator: "  ")[0].split(separator: " ").last ?? "")
      }
    }
    let right = "[0]:[0]\n[1]:[1]\n[2]:[2]\n"
    // Nothing is learnt from gold that crosses itself.
    let untaught = try nats([right, "[0]:[1]\n[1]:[0]\n[2]:[2]\n"], folds: 2)
    #expect((try nats([right, right], folds: 2) == untaught) == isOne)
    #expect(try nats([right, right], folds: 1) != untaught)
  }

  /// One step moves each weight that matters by the rate, 0.05; the rate falls over the second half of the steps.
  @Test(arguments: [(1, 0.05), (2, 0.0833), (3, 0.125)] as [(Int, Double)])
  func stepsAreOfOneLength(_ steps: Int, _ most: Double) throws {
    let files: KeyValuePairs = [
      "a.ko.txt": Self.korean, "a.en.txt": Self.english, "a.gold": "[0]:[0]\n[1]:[]\n[]:[1]\n[2]:[2]\n",
    ]
    let report = try withFiles(files) { folder in
      var fitter = WeightFitter(lexicon: .builtIn)
      fitter.add(try GoldFolder.read(folder.path, level: .sentence), isTest: false)
      return fitter.run(folds: 1, regularisation: 0, steps: steps)
    }
    let weights = Self.weights(report).compactMap { Double($0.split(separator: "\t")[1]) }
    let moves = zip(weights, AlignmentModel.prior.weights).map { abs($0 - Double($1)) }
    #expect(moves.count == AlignmentModel.count)
    #expect(abs((moves.max() ?? 0) - most) < 0.002)
    if steps == 1 { #expect(moves.allSatisfy { $0 < 0.001 || abs($0 - 0.05) < 0.001 }) }
    // No bead of these texts has four segments on both sides.
    #expect(moves[AlignmentModel.names.firstIndex(of: "shape 4-4") ?? 0] < 1e-6)
  }

  private static let unchanged = zip(AlignmentModel.names, AlignmentModel.prior.weights).map {
    "\($0)\t\(String(format: "%.4f", $1))"
  }
}
