import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualAlignment
@testable import BilingualDocuments
@testable import BilingualText

@Suite struct UserLexiconTests {
  @Test(arguments: ["꾸럭지\tblorp\n가락쇠\tfrim\n", "blorp @ 꾸럭지\nfrim @ 가락쇠\n"])
  func readsTablesAndDictionaries(text: String) throws {
    try withFiles(["own": text]) { folder in
      let lexicon = try LexiconFile.readAny(folder.appending(path: "own").path)
      #expect(lexicon.rowCount == 2)
      #expect(lexicon.translationCount == 2)
      // The words are ours alone: only this lexicon can tell which line is which.
      let source = Self.document("꾸럭지.\n가락쇠.\n", .korean)
      let target = Self.document("Nothing at all here.\nblorp.\nfrim.\n", .english)
      let aligner = Aligner(lexicon: Lexicon.builtIn.merged(with: lexicon))
      let beads = aligner.alignSentences(source: source, target: target).beads.map { "\($0.source)-\($0.target)" }
      #expect(beads == ["0..<0-0..<1", "0..<1-1..<2", "1..<2-2..<3"])
    }
  }

  @Test func mergingAddsAndForgetsNothing() throws {
    try withFiles(["own": "꾸럭지\tblorp\n"]) { folder in
      let own = try LexiconFile.readAny(folder.appending(path: "own").path)
      let merged = Lexicon.builtIn.merged(with: own)
      #expect(merged.rowCount == Lexicon.builtIn.rowCount + 1)
      #expect(merged.translationCount == Lexicon.builtIn.translationCount + 1)
      #expect(Lexicon.builtIn.merged(with: .empty).encoded() == Lexicon.builtIn.encoded())
    }
  }

  @Test func readsAFileOfTrainLexicon() throws {
    try withFiles([:]) { folder in
      let url = folder.appending(path: "trained.bin")
      try Data(Lexicon.builtIn.encoded()).write(to: url)
      #expect(try LexiconFile.readAny(url.path).encoded() == Lexicon.builtIn.encoded())
    }
  }

  @Test(
    arguments: [
      ("외교부\tMinistry\nalone\n", "2:1: error: expected “ko<TAB>en” or “en @ ko”"),
      ("red\tblue\n", "1:1: error: one side is Korean and the other English"),
      ("# nothing\n", " error: no entry is in this lexicon"),
    ])
  func refuses(text: String, message: String) throws {
    try withFiles(["own": text]) { folder in
      let path = folder.appending(path: "own").path
      let error = #expect(throws: InputError.self) { try LexiconFile.readAny(path) }
      #expect(error?.description == path + ":" + message)
    }
  }

  private static func document(_ text: String, _ language: Language) -> Document {
    Document(presegmented: SourceFile(path: language.rawValue, bytes: Array(text.utf8)), language: language)
  }
}
