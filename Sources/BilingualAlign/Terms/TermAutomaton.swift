/// An Aho–Corasick automaton over bytes, in compact form.
///
/// States are numbered breadth first, so the children of a state are neighbours: a state stores where its children begin,
/// each child its byte. States with many children have a table. Nothing depends on the alphabet.
/// Source: Aho & Corasick 1975, Communications of the ACM 18(6).
struct TermAutomaton: Sendable {
  /// The first child of each state; the children of `s` are `firstChild[s]..<firstChild[s + 1]`.
  private var firstChild: [Int32] = [1]
  private var label: [UInt8] = [0]
  private var fail: [Int32] = [0]
  /// The pattern that ends in each state, or −1.
  private var output: [Int32] = [-1]
  /// The nearest state on the failure path, the state itself included, in which a pattern ends; −1 for none.
  private var firstOutput: [Int32] = [-1]
  /// The row in `rows` of a state with many children, or −1.
  private var row: [Int32] = [-1]
  private var rows: [Int32] = []
  /// What a scan asks of a state, on one line of the cache.
  private var nodes: [Node] = []

  private struct Node {
    var firstChild: Int32
    /// How many children there are, or the row less 1 << 30 where they have a table.
    var children: Int32
    var fail: Int32
    var firstOutput: Int32

    static let table: Int32 = 1 << 30
  }

  static let manyChildren = 6
  var stateCount: Int { label.count }

  /// - Parameters:
  ///   - bytes: all patterns, one after the other.
  ///   - starts: where each pattern begins, and the end of the last; sorted by their bytes, distinct, not empty.
  /// - Complexity: O(bytes).
  init(bytes: [UInt8], starts: [Int32]) {
    guard starts.count > 1 else { return }
    build(bytes, starts)
    addRows()
    addFailures()
    nodes = (0..<stateCount).map { state in
      Node(
        firstChild: firstChild[state],
        children: row[state] >= 0 ? row[state] - Node.table : firstChild[state + 1] - firstChild[state],
        fail: fail[state], firstOutput: firstOutput[state])
    }
    (firstChild, fail, firstOutput, row) = ([], [], [], [])
  }

  private mutating func build(_ bytes: [UInt8], _ starts: [Int32]) {
    var low: [Int32] = [0]
    var high: [Int32] = [Int32(starts.count - 1)]
    var depth: [Int32] = [0]
    firstChild = []
    var state = 0
    while state < label.count {
      firstChild.append(Int32(label.count))
      var pattern = Int(low[state])
      let last = Int(high[state])
      let level = depth[state]
      if pattern < last, starts[pattern + 1] - starts[pattern] == level {
        output[state] = Int32(pattern)
        pattern += 1
      }
      while pattern < last {
        let byte = bytes[Int(starts[pattern] + level)]
        let first = pattern
        repeat { pattern += 1 } while pattern < last && bytes[Int(starts[pattern] + level)] == byte
        label.append(byte)
        low.append(Int32(first))
        high.append(Int32(pattern))
        depth.append(level + 1)
        output.append(-1)
      }
      state += 1
    }
    firstChild.append(Int32(label.count))
  }

  private mutating func addRows() {
    row = [Int32](repeating: -1, count: stateCount)
    for state in 0..<stateCount {
      let children = Int(firstChild[state])..<Int(firstChild[state + 1])
      guard state == 0 || children.count > Self.manyChildren else { continue }
      row[state] = Int32(rows.count >> 8)
      let base = rows.count
      rows.append(contentsOf: repeatElement(state == 0 ? 0 : -1, count: 256))
      for child in children { rows[base + Int(label[child])] = Int32(child) }
    }
  }

  private mutating func addFailures() {
    fail = [Int32](repeating: 0, count: stateCount)
    firstOutput = [Int32](repeating: -1, count: stateCount)
    for state in 0..<stateCount {
      for child in Int(firstChild[state])..<Int(firstChild[state + 1]) {
        if state != 0 {
          var from = Int(fail[state])
          var to = step(from, label[child])
          while to < 0 {
            from = Int(fail[from])
            to = step(from, label[child])
          }
          fail[child] = to
        }
        firstOutput[child] = output[child] >= 0 ? Int32(child) : firstOutput[Int(fail[child])]
      }
    }
  }

  /// The child of `state` by `byte`, or −1; the root leads back to itself.
  private func step(_ state: Int, _ byte: UInt8) -> Int32 {
    if row[state] >= 0 { return rows[Int(row[state]) << 8 | Int(byte)] }
    for child in Int(firstChild[state])..<Int(firstChild[state + 1]) where label[child] == byte { return Int32(child) }
    return -1
  }

  /// Calls `found` with each pattern and the offset after its last byte, in order of ends, longest first.
  /// - Complexity: O(bytes + matches).
  func scan(_ text: [UInt8], _ found: (_ pattern: Int, _ end: Int) -> Void) {
    guard stateCount > 1 else { return }
    let (text, nodes, label, rows) = (text.span, self.nodes.span, self.label.span, self.rows.span)
    var state = 0
    for end in 0..<text.count {
      let byte = text[end]
      var node = nodes[state]
      while true {
        if node.children < 0 {
          let next = Int(rows[Int(node.children + Node.table) << 8 | Int(byte)])
          if next >= 0 {
            state = next
            break
          }
        } else {
          var child = Int(node.firstChild)
          let last = child + Int(node.children)
          while child < last, label[child] != byte { child += 1 }
          if child < last {
            state = child
            break
          }
        }
        state = Int(node.fail)
        node = nodes[state]
      }
      var ending = Int(nodes[state].firstOutput)
      while ending >= 0 {
        found(Int(output[ending]), end + 1)
        ending = Int(nodes[Int(nodes[ending].fail)].firstOutput)
      }
    }
  }
}
