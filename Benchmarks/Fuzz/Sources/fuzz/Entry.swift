import Foundation

/// The reader that this process feeds, named by FUZZ_READER.
private let reader: @Sendable ([UInt8]) throws -> Void = {
  let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
  guard let reader = Readers.all[name] else {
    let known = Readers.all.keys.sorted().joined(separator: " ")
    FileHandle.standardError.write(Data("FUZZ_READER is “\(name)”; known: \(known)\n".utf8))
    exit(64)
  }
  return reader
}()

/// What libFuzzer calls with each input. An error is an answer; a trap, a hang or a broken promise is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  do {
    try reader(bytes)
  } catch {
    // Every error must be able to say itself.
    precondition(!"\(error)".isEmpty, "an error without words")
  }
  return 0
}
