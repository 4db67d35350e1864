import BilingualText

/// Fills ``WindowEvidence``: meets the units of one source segment with the words of the target segments in its band.
final class EvidenceReader {
  private struct Supporter: BitwiseCopyable {
    /// Of the row's own tokens.
    var token: Int32 = 0
    var next: Int32 = -1
    var backward: Float = 0
    var direct: Float = 0
  }

  /// What the row in hand says of a target type.
  private struct Word: BitwiseCopyable {
    /// The row that last touched it.
    var mark: Int32 = -1
    /// Its supporters, as a linked list.
    var head: Int32 = -1
    var forward: Float = 0
    var direct: Float = 0
    var support: Float = 0
  }

  private struct Count: BitwiseCopyable {
    var mark: Int32 = -1
    var count: Float = 0
  }

  /// A type is heard so often in one segment; the rest of a line that says one thing thousands of times adds nothing, and
  /// would cost the square of its length.
  static let maximumOccurrences: Float = 32

  private let evidence: AlignmentEvidence
  /// Counts the reads; a row may be read again for another window.
  @exclusivity(unchecked) private var mark: Int32 = 0
  private let words: Buffer<Word>
  /// How often each source type has stood in the row so far.
  private let counts: Buffer<Count>
  @exclusivity(unchecked) private var supporters = Buffer<Supporter>(repeating: Supporter(), count: 0)

  init(_ evidence: AlignmentEvidence) {
    self.evidence = evidence
    words = Buffer(repeating: Word(), count: evidence.target.words.types.count)
    counts = Buffer(repeating: Count(), count: evidence.source.words.types.count)
  }

  /// Reads a source segment, the window's row `index`, and the target segments in its band.
  /// - Complexity: O(links of the segment's units + target tokens of the columns + their supporters).
  func read(_ index: Int, _ row: Int, columns: Range<Int>, into window: WindowEvidence) {
    let source = evidence.source.words
    let isHeard = window.tokens.hears(row: index)
    let own = isHeard ? source.tokenRange(row) : 0..<0
    let units = isHeard ? source.unitRange(row) : 0..<0
    var added = WindowEvidence.Row()
    added.firstColumn = columns.lowerBound
    added.columnCount = columns.count
    added.firstTarget = window.tokens.place(columns.lowerBound)
    added.targetCount = window.tokens.count(columns)
    added.firstSource = own.lowerBound
    added.sourceCount = own.count
    added.unitCount = Float(units.count)
    window.set(index, added)
    mark += 1
    spread(units, firstToken: own.lowerBound)
    let placed = window.rows[index]
    copyOwn(placed, window.cells.base + placed.own)
    collect(placed, places: window.tokens, into: window.cells.base)
  }

  private func spread(_ range: Range<Int>, firstToken: Int) {
    let table = evidence.table
    let mark = mark
    evidence.source.words.units.withUnsafeBufferPointer { units in
      var capacity = 0
      for index in range { capacity += table.row(units[index].type).count }
      supporters.resize(capacity)
      let supporters = supporters.base
      let words = words.base
      let counts = counts.base
      var used: Int32 = 0
      table.links.withUnsafeBufferPointer { links in
        for index in range {
          let unit = units[index]
          let type = Int(unit.type)
          if counts[type].mark != mark { counts[type] = Count(mark: mark) }
          counts[type].count += 1
          let occurrence = counts[type].count
          if occurrence > Self.maximumOccurrences { continue }
          for index in table.row(unit.type) {
            let link = links[index]
            let word = words + Int(link.word)
            if word.pointee.mark != mark { word.pointee = Word(mark: mark) }
            supporters[Int(used)] = Supporter(
              token: unit.token - Int32(firstToken), next: word.pointee.head, backward: link.backward,
              direct: link.direct)
            word.pointee.head = used
            word.pointee.forward += link.forward
            word.pointee.direct = max(word.pointee.direct, link.direct)
            word.pointee.support = max(word.pointee.support, occurrence)
            used += 1
          }
        }
      }
    }
  }

  private func copyOwn(_ row: WindowEvidence.Row, _ own: UnsafeMutablePointer<Float>) {
    let tokens = evidence.sourceTokens
    own.update(from: tokens.ordinal.base + row.firstSource, count: row.sourceCount)
    (own + row.stride).update(from: tokens.weight.base + row.firstSource, count: row.sourceCount)
    (own + 2 * row.stride).update(from: tokens.wantsPartner.base + row.firstSource, count: row.sourceCount)
  }

  private func collect(_ row: WindowEvidence.Row, places: WindowTokens, into cells: UnsafeMutablePointer<Float>) {
    let types = evidence.targetTokens.type.base
    let ordinals = evidence.targetTokens.ordinal.base
    let words = words.base
    let supporters = supporters.base
    let sum = cells + row.target - row.firstTarget
    let direct = sum + row.targetCount
    let support = direct + row.targetCount
    let mark = mark
    let stride = row.stride
    var block = cells + row.source
    evidence.target.words.tokenStart.withUnsafeBufferPointer { starts in
      for column in row.firstColumn..<row.firstColumn + row.columnCount {
        let place = places.place(column)
        let shift = Int(starts[column]) - place
        for cell in place..<places.place(column + 1) {
          let token = cell + shift
          let word = words[Int(types[token])]
          guard word.mark == mark else { continue }
          sum[cell] = word.forward
          direct[cell] = word.direct
          support[cell] = word.support
          let occurrence = ordinals[token] + 1
          var next = word.head
          while next >= 0 {
            let supporter = supporters[Int(next)]
            let cell = block + Int(supporter.token)
            cell[0] += supporter.backward
            cell[stride] = max(cell[stride], supporter.direct)
            cell[2 * stride] = max(cell[2 * stride], occurrence)
            next = supporter.next
          }
        }
        block += 3 * stride
      }
    }
  }
}
