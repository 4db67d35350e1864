/// The way back from normalised text to the original file.
///
/// A sorted list of runs. Inside a *copied* run offsets differ by a constant; a *changed* run (a composed syllable, a
/// decoded entity, a dropped zero-width character) maps as a whole. Text that normalisation left alone has one run.
package struct OffsetMap: Sendable, Hashable {
  struct Run: Sendable, Hashable {
    var text: Int
    var file: Int
    /// The end of a changed run's source; unused for a copied one.
    var sourceEnd: Int
    var isCopied: Bool { sourceEnd < 0 }
  }

  private(set) var runs: [Run] = []
  private(set) var textEnd = 0
  package private(set) var fileEnd = 0

  package init() {}

  /// The map of text that stands unchanged in the file from byte `file` on.
  package init(identityOf count: Int, at file: Int = 0) {
    appendCopied(count, from: file)
  }

  /// Says that the next `count` bytes of text are the file's bytes from `file` on.
  package mutating func appendCopied(_ count: Int, from file: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.isCopied, last.file + (textEnd - last.text) == file {
      textEnd += count
      fileEnd = file + count
      return
    }
    runs.append(Run(text: textEnd, file: file, sourceEnd: -1))
    textEnd += count
    fileEnd = file + count
  }

  /// Says that the next `count` bytes of text, none or more, stand for the file's bytes `source`.
  package mutating func appendChanged(_ count: Int, for source: ByteRange) {
    fileEnd = source.end
    guard count > 0 else { return }
    runs.append(Run(text: textEnd, file: source.start, sourceEnd: source.end))
    textEnd += count
  }

  /// Where a range of text stands in the file. A changed run is never cut: its whole source counts.
  /// - Complexity: O(log runs).
  package func original(_ range: TextRange) -> ByteRange {
    let start = startOffset(of: range.start)
    if range.isEmpty { return ByteRange(start, start) }
    return ByteRange(start, max(start, endOffset(of: range.end)))
  }

  /// The file offset at which the byte of text at `offset` begins.
  private func startOffset(of offset: Int) -> Int {
    guard offset < textEnd, let index = lastRun(startingAtOrBefore: offset) else { return fileEnd }
    let run = runs[index]
    return run.isCopied ? run.file + (offset - run.text) : run.file
  }

  /// The file offset at which the byte of text before `offset` ends.
  private func endOffset(of offset: Int) -> Int {
    guard offset > 0, let index = lastRun(startingAtOrBefore: offset - 1) else { return runs.first?.file ?? 0 }
    let run = runs[index]
    return run.isCopied ? run.file + (offset - run.text) : run.sourceEnd
  }

  /// Whether a byte of the file stands in the text, unchanged or as part of what was changed.
  /// - Complexity: O(log runs).
  package func holds(_ file: Int) -> Bool {
    let next = runs.partitioningIndex { $0.file > file }
    guard next > 0 else { return false }
    let run = runs[next - 1]
    let end = next < runs.count ? runs[next].text : textEnd
    return file < (run.isCopied ? run.file + (end - run.text) : run.sourceEnd)
  }

  /// The map of text that was made from the text of `inner`: it leads all the way back to the file.
  /// - Complexity: O(runs of both).
  package func through(_ inner: OffsetMap) -> OffsetMap {
    var whole = OffsetMap()
    var next = 0
    for (index, run) in runs.enumerated() {
      let count = (index + 1 < runs.count ? runs[index + 1].text : textEnd) - run.text
      guard run.isCopied else {
        whole.appendChanged(count, for: inner.original(TextRange(run.file, max(run.file, run.sourceEnd))))
        continue
      }
      var offset = run.file
      while offset < run.file + count {
        while next + 1 < inner.runs.count, inner.runs[next + 1].text <= offset { next += 1 }
        guard next < inner.runs.count else { break }
        let source = inner.runs[next]
        let sourceTextEnd = next + 1 < inner.runs.count ? inner.runs[next + 1].text : inner.textEnd
        let end = min(run.file + count, sourceTextEnd)
        if source.isCopied {
          whole.appendCopied(end - offset, from: source.file + (offset - source.text))
        } else {
          whole.appendChanged(end - offset, for: ByteRange(source.file, source.sourceEnd))
        }
        offset = end
      }
    }
    return whole
  }

  private func lastRun(startingAtOrBefore offset: Int) -> Int? {
    let next = runs.partitioningIndex { $0.text > offset }
    return next == 0 ? nil : next - 1
  }
}
