import BilingualAlignment
import BilingualDocuments
import BilingualText

extension AlignedTexts {
  /// Rows of `bead<TAB>ko start<TAB>ko end<TAB>en start<TAB>en end<TAB>probability<TAB>reason`, without a header.
  ///
  /// Beads count from 0. Places are bytes of the file, counted in the bead's sentences joined with one space.
  var linkRows: String {
    let source = LinkPlaces(source, units(of: source))
    let target = LinkPlaces(target, units(of: target))
    var rows = ""
    for (index, bead) in alignment.beads.enumerated() where index < links.count && bead.confidence >= minimumConfidence
    {
      for link in links[index].links {
        let from = source.place(of: link.source, in: bead.source)
        let to = target.place(of: link.target, in: bead.target)
        rows += "\(index)\t\(from.start)\t\(from.end)\t\(to.start)\t\(to.end)\t"
        rows += "\(Self.thousandths(link.probability))\t\(link.reason.rawValue)\n"
      }
    }
    return rows
  }

  private static func thousandths(_ probability: Double) -> String {
    let value = Int((probability * 1000).rounded())
    return "\(value / 1000)." + (value % 1000).decimal(digits: 3)
  }
}

/// Turns places in a document's text into places in the joined sentences of a bead.
struct LinkPlaces {
  private let document: Document
  private let units: [AlignedTexts.Unit]

  init(_ document: Document, _ units: [AlignedTexts.Unit]) {
    self.document = document
    self.units = units
  }

  func place(of range: TextRange, in bead: Range<Int>) -> TextRange {
    TextRange(offset(of: range, isEnd: false, bead), offset(of: range, isEnd: true, bead))
  }

  private func offset(of range: TextRange, isEnd: Bool, _ bead: Range<Int>) -> Int {
    let place = isEnd ? document.text.original(range).end : document.text.original(range).start
    var before = 0
    for unit in units[bead] {
      if place <= unit.range.end { return before + max(0, place - unit.range.start) }
      before += unit.range.count + 1
    }
    return max(0, before - 1)
  }
}
