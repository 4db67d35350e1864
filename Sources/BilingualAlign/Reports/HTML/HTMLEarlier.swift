import BilingualAlignment
import BilingualChecks
import BilingualDocuments
import BilingualText

/// The column of an original's earlier version: which of its sentences stand beside which bead.
struct HTMLEarlier {
  private let earlier: EarlierText
  /// The numbers of ``EarlierText/sentences`` by bead.
  private var byBead: [Int: [Int]] = [:]

  init(_ earlier: EarlierText, _ beads: Alignment) {
    self.earlier = earlier
    var last = 0
    for (index, sentence) in earlier.sentences.enumerated() {
      // What was removed stands beside the translation that it had, else where it stood.
      last = sentence.new.first.map(beads.bead(ofSource:)) ?? sentence.target.first.map(beads.bead(ofTarget:)) ?? last
      byBead[last, default: []].append(index)
    }
  }

  /// Returns what stands beside a bead, and the gravest state of its sentences.
  func column(
    of bead: Int, findings: [(Finding.Place, HTMLFinding)], language: Language
  ) -> HTMLDocument.Earlier {
    let sentences = (byBead[bead] ?? []).map { earlier.sentences[$0] }
    let ranges = sentences.flatMap { $0.old.map { earlier.document.segments[$0].text } }
    let marks = findings.map { HTMLRun.Mark(range: $0.0.range, card: $0.1) }
    let states = RevisionState.allCases.filter { state in sentences.contains { $0.state == state } }
    let state = states.last.flatMap { $0 == .same ? nil : $0.words }
    let isUpdated = state != nil && sentences.contains { $0.isUpdated } && findings.isEmpty
    return HTMLDocument.Earlier(
      state: state.map { words -> Message in isUpdated ? "\(words), updated" : words }?.text(in: language),
      runs: HTMLRun.runs(of: earlier.document, ranges: ranges, marks: marks))
  }
}
