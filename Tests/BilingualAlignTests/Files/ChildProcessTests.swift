import BilingualAlign
import Testing

@testable import BilingualText

@Suite struct ChildProcessTests {
  @Test func readsBothOutputs() throws {
    let child = try ChildProcess(
      "sh", ["-c", "cat; echo \"$WORD\" >&2; exit 3"], environment: ["WORD": "말"], input: Array("글".utf8))
    #expect(child.status == 3)
    #expect(String(decoding: child.output, as: UTF8.self) == "글")
    #expect(String(decoding: child.errors, as: UTF8.self) == "말\n")
  }

  @Test func givesLargeInputs() throws {
    let input = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(try ChildProcess("cat", [], input: input).output == input)
    #expect(try ChildProcess("cat", []).output.isEmpty)
  }

  @Test func stopsWhatTakesTooMuch() {
    #expect(throws: ChildProcess.Failure.outOfTime) {
      try ChildProcess("sleep", ["20"], limits: .init(seconds: 0.1))
    }
    #expect(throws: ChildProcess.Failure.tooMuchOutput) {
      try ChildProcess("cat", ["/dev/zero"], limits: .init(seconds: 20, output: 1 << 20))
    }
    #expect(throws: ChildProcess.Failure.missing) { try ChildProcess("no-such-program-here", []) }
  }

  @Test func tellsSignals() throws {
    #expect(try ChildProcess("sh", ["-c", "kill -9 $$"]).status == 128 + 9)
  }
}
