import BilingualAlign

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: links KO EN") }

// The glossaries that come along; `Termbase(contentsOf:)` for your own, `.empty` for none.
let reader = Reader(termbase: .government())
let pair = try reader.read(source: FileReader.read(arguments[1]), target: FileReader.read(arguments[2]))

let aligner = Aligner()
let alignment = aligner.alignSentences(pair)
let links = aligner.links(of: alignment, pair, level: .sentence)
for (bead, links) in zip(alignment.beads, links) {
  print(bead.source, bead.target, bead.confidence)
  for link in links.links {
    // Both are ranges of their document's text.
    let (korean, english) = (pair.source.place(link.source).text, pair.target.place(link.target).text)
    print("  \(korean) = \(english): \(link.reason) \(link.probability)")
  }
}
