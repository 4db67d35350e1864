import BilingualDocuments
package import BilingualText

/// A file of beads to be taken as they are, as `align --format beads` prints them.
package enum BeadsFile {
  /// Reads beads that tile two texts of so many segments.
  /// - Throws: ``InputError`` for a line that is not a bead, and for indices that are not in order, missing, or not there.
  package static func read(_ path: String, sourceCount: Int, targetCount: Int) throws(InputError) -> Alignment {
    let text = String(decoding: try FileReader.readText(path).bytes, as: UTF8.self)
    var beads: [Bead] = []
    var ends = (source: 0, target: 0)
    var last = 1
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      func fail(_ message: String) -> InputError { InputError(path: path, line: index + 1, message) }
      let found: [BeadsFormat.Link]
      do {
        found = try BeadsFormat.links(in: String(line), path: path)
      } catch {
        throw fail("expected a bead such as [0, 1]:[2], found “\(line.prefix(60))”")
      }
      for link in found {
        last = index + 1
        let source = try range(link.source, from: &ends.source, of: sourceCount, side: "Korean", fail: fail)
        let target = try range(link.target, from: &ends.target, of: targetCount, side: "English", fail: fail)
        beads.append(Bead(source: source, target: target, confidence: 1))
      }
    }
    func missing(from end: Int, of count: Int, side: String) -> InputError {
      InputError(path: path, line: last, "the last bead ends before segment \(end) of the \(count) of the \(side) text")
    }
    if ends.source < sourceCount { throw missing(from: ends.source, of: sourceCount, side: "Korean") }
    if ends.target < targetCount { throw missing(from: ends.target, of: targetCount, side: "English") }
    do {
      return try Alignment(beads, sourceCount: sourceCount, targetCount: targetCount)
    } catch {
      throw InputError(path: path, "\(error)")
    }
  }

  /// Takes the segments that follow those of the beads before.
  private static func range(
    _ indices: [Int], from end: inout Int, of count: Int, side: String, fail: (String) -> InputError
  ) throws(InputError) -> Range<Int> {
    let start = end
    for index in indices {
      guard index < count else { throw fail("there is no segment \(index) in the \(side) text of \(count)") }
      guard index == end else {
        throw fail(
          index < end
            ? "segment \(index) of the \(side) text is in a bead already"
            : "segment \(end) of the \(side) text is in no bead before segment \(index)")
      }
      end += 1
    }
    return start..<end
  }
}
