import BilingualAlign

/// Does `work` on two files. Where they turn out to be swapped, the error ends with the command that was meant.
func fixingSwap<Result>(korean: String, english: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch PairError.swapped(let source, let target) {
    let words = ProcessArguments.all.dropFirst().map { word in
      word == korean ? english : word == english ? korean : word
    }
    let command = (["align-tool"] + words).map(quotedForShell).joined(separator: " ")
    throw SwappedFiles(description: "\(PairError.swapped(source: source, target: target)): \(command)")
  }
}

private struct SwappedFiles: Error, CustomStringConvertible {
  let description: String
}

/// The word as a shell must be given it.
private func quotedForShell(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || "0123456789-_./,:=+@%".unicodeScalars.contains(scalar)
  }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
