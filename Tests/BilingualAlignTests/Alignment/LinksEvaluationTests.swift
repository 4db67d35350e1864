import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualReports
@testable import BilingualText

/// Word links against those of an annotator, where they are present: how many of the sure ones are found, and how many of the
/// found ones lie on words that are linked otherwise.
@Suite(.needs("eval/links", "eval/releases")) struct LinksEvaluationTests {
  private struct Gold {
    let korean: Range<Int>
    let english: Range<Int>
    let isSure: Bool
  }

  @Test func findsWhatAnAnnotatorLinks() throws {
    let table = try SharedData.text("eval/links/links.tsv")
    var rows: [String: [Int: [[String]]]] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      rows[cells[0], default: [:]][Int(cells[1]) ?? -1, default: []].append(cells)
    }
    var counts = (found: 0, right: 0, sure: 0, hit: 0)
    for (document, beads) in rows.sorted(by: { $0.key < $1.key }) {
      try count(document, beads, &counts)
    }
    #expect(counts.sure > 900)
    #expect(Double(counts.right) / Double(counts.found) >= 0.9, "\(counts)")
    #expect(Double(counts.hit) / Double(counts.sure) >= 0.65, "\(counts)")
  }

  private func count(
    _ name: String, _ beads: [Int: [[String]]], _ counts: inout (found: Int, right: Int, sure: Int, hit: Int)
  ) throws {
    let folder = SharedData.folder.appending(path: "eval/releases")
    func document(_ side: String, _ language: Language) throws -> Document {
      Document(
        presegmented: try FileReader.read(folder.appending(path: "\(name).\(side).sent.txt").path), language: language)
    }
    let source = try document("ko", .korean)
    let target = try document("en", .english)
    let alignment = try BeadsFile.read(
      folder.appending(path: "\(name).sent.beads").path, sourceCount: source.segments.count,
      targetCount: target.segments.count)
    let texts = AlignedTexts(source: source, target: target, level: .sentence, alignment: alignment)
    let links = Aligner().links(of: alignment, Reader().read(source: source, target: target), level: .sentence)
    for (index, rows) in beads.sorted(by: { $0.key < $1.key }) {
      let places = (LinkPlaces(source, texts.units(of: source)), LinkPlaces(target, texts.units(of: target)))
      let bead = alignment.beads[index]
      let korean = AlignedTexts.joined(texts.units(of: source), bead.source)
      let english = AlignedTexts.joined(texts.units(of: target), bead.target)
      let gold = rows.compactMap { row -> Gold? in
        guard let from = Self.place(of: row[2], row[3], in: korean),
          let to = Self.place(of: row[4], row[5], in: english)
        else { return nil }
        return Gold(korean: from, english: to, isSure: row[7] == "S")
      }
      let found = links[index].links.filter { $0.probability >= 0.5 }.map { link in
        let from = places.0.place(of: link.source, in: bead.source)
        let to = places.1.place(of: link.target, in: bead.target)
        return (from.start..<from.end, to.start..<to.end)
      }
      for (from, to) in found {
        let isRight = gold.contains { $0.korean.overlaps(from) && $0.english.overlaps(to) }
        let isKnown = gold.contains { $0.korean.overlaps(from) } && gold.contains { $0.english.overlaps(to) }
        counts.found += isRight || isKnown ? 1 : 0
        counts.right += isRight ? 1 : 0
      }
      for link in gold where link.isSure {
        counts.sure += 1
        if found.contains(where: { link.korean.overlaps($0.0) && link.english.overlaps($0.1) }) { counts.hit += 1 }
      }
    }
  }

  /// The bytes of the nth occurrence of a text.
  private static func place(of part: String, _ occurrence: String, in text: String) -> Range<Int>? {
    guard !part.isEmpty, var left = Int(occurrence), left > 0 else { return nil }
    let (part, text) = (Array(part.utf8), Array(text.utf8))
    guard text.count >= part.count else { return nil }
    for start in 0...text.count - part.count where text[start..<start + part.count].elementsEqual(part) {
      left -= 1
      if left == 0 { return start..<start + part.count }
    }
    return nil
  }
}
