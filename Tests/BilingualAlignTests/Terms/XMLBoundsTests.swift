import Foundation
import Testing

@testable import BilingualAlign
@testable import BilingualDocuments
@testable import BilingualOffice
@testable import BilingualPairing
@testable import BilingualTerms
@testable import BilingualText

/// What a hostile text could ask of the XML parser, in each format that is XML.
@Suite struct XMLBoundsTests {
  private static let bomb =
    "<!DOCTYPE x [<!ENTITY % e0 \"x\">"
    + (1..<10).map { "<!ENTITY % e\($0) \"\(String(repeating: "&#37;e\($0 - 1);", count: 10))\">" }.joined() + "%e9;]>"

  /// Beginnings that declare something, each in its own way.
  static let declarations = [
    bomb, "<?xml version=\"1.0\"?>\n<!-- <tmx> --><?pi ]> ?>\n" + bomb,
    "<!DOCTYPE x SYSTEM \"a>[\" [ <!ENTITY a 'b'> ]>",
    "<!DOCTYPE x [<!--]>--><?a ]?> %pe; ]>", "<!DOCTYPE x [<![INCLUDE[<!ENTITY a 'b'>]]>]>",
    "<!DOCTYPE x [<!ATTLIST tmx a CDATA 'b'>]>", "<!DOCTYPE x [<!ELEMENT tmx ANY>]>", "<!DOCTYPE x[<!ENTITY a 'b'>",
  ]

  private static let encodings = [
    "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ibm-37", "UTF-7", "ISO-8859-1",
  ]

  private static func message(_ read: () throws -> Void) -> String {
    do {
      try read()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  private static func attempt(_ bytes: [UInt8], _ format: String) -> String {
    message {
      switch format {
      case "tbx": _ = try GlossaryTBX.concepts(bytes, path: "g")
      case "xlsx": _ = try GlossaryXLSX.concepts(XLSXFixture.workbook(sheet: bytes), path: "g")
      default:
        try withFiles([:]) { folder in
          try Data(bytes).write(to: folder.appending(path: "m." + format))
          var rows = try BilingualRows(folder.appending(path: "m." + format).path)
          while try rows.next() != nil {}
        }
      }
    }
  }

  @Test(arguments: declarations, ["tmx", "xliff", "tbx", "xlsx"])
  func refusesDeclarations(_ head: String, _ format: String) {
    let clock = ContinuousClock()
    var found = ""
    let time = clock.measure { found = Self.attempt(Array((head + "<tmx/>").utf8), format) }
    #expect(found.contains("error: the document declares entities"), "\(found)")
    #expect(time < .seconds(5))
  }

  @Test(arguments: encodings)
  func refusesDeclarationsInAnyEncoding(_ encoding: String) throws {
    let text = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>" + Self.bomb + "<tbx/>"
    let bytes = try #require(EncodingConverter.bytes(from: Array(text.utf8), encoding: encoding))
    let found = Self.attempt(bytes, "tbx")
    // EBCDIC is no encoding that is read.
    #expect(found.contains("declares entities") || found.contains("not valid UTF-8"), "\(found)")
  }

  @Test(arguments: [
    "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">",
    "<!DOCTYPE tmx PUBLIC \"-//LISA//DTD TMX 1.4//EN\" 'tmx14.dtd' [ <!-- none --> ]>",
    "<?xml version='1.0' encoding='utf-8'?><!-- <!ENTITY a 'b'> [ --><!DOCTYPE tmx>",
  ])
  func readsPlainDocumentTypes(_ head: String) {
    let text =
      head + "<tmx><body><tu><tuv xml:lang='ko'><seg>하나 <![CDATA[<!ENTITY]]></seg></tuv>"
      + "<tuv xml:lang='en'><seg>One</seg></tuv></tu></body></tmx>"
    #expect(Self.attempt(Array(text.utf8), "tmx") == "no error")
  }

  @Test(arguments: ["tmx", "xliff", "tbx", "xlsx"])
  func refusesManyAttributes(_ format: String) {
    func element(_ count: Int) -> String { "<tbx" + (0..<count).map { " a\($0)=\"\"" }.joined() + ">" }
    let clock = ContinuousClock()
    var found = ""
    let time = clock.measure { found = Self.attempt(Array(element(50_000).utf8), format) }
    #expect(found.contains(":1:1: error: an element with more than 256 attributes"), "\(found)")
    #expect(time < .seconds(5))
    #expect(!Self.attempt(Array((element(256) + "</tbx>").utf8), format).contains("attributes"))
    // A quotation mark that is missing makes no thousand attributes of what follows.
    let torn = "<tbx a=\"><b c='1' d=\"2\"/>" + String(repeating: "<b c=\"1\"/>", count: 400)
    #expect(Self.attempt(Array(torn.utf8), format).contains("error: not well-formed XML"))
  }

  @Test func countsNamespacesInForce() throws {
    func open(_ count: Int) -> String { "<a" + (0..<count).map { " xmlns:p\($0)='u'" }.joined() + ">" }
    let apart = String(repeating: open(100) + "</a>", count: 10)
    try XMLBounds.check(Array(("<r>" + apart + "</r>").utf8))
    let nested = Array((open(100) + open(100) + open(100)).utf8)
    let fault = #expect(throws: XMLBounds.Fault.self) { try XMLBounds.check(nested) }
    #expect(fault?.reason == "more than 256 namespaces in force")
  }

  /// What libxml2 says is told by us, with its place, and nothing else reaches standard error.
  @Test(arguments: ["tmx", "tbx"])
  func nothingElseIsPrinted(_ format: String) throws {
    try withFiles([:]) { folder in
      let huge = String(repeating: "x", count: 10_100_000)
      let bodies = [
        "<tbx><text>\n<conceptEntry id='a'><term>\(huge)</term></conceptEntry></text></tbx>", "<tbx>\n<a></b></tbx>",
        "<tbx a='1' a='2'/>", "<tbx>&none;</tbx>", "<tbx xmlns:a='b' xmlns:a='c'>",
        "<tmx><body><tu>\(huge)</tu></body></tmx>",
      ]
      for body in bodies {
        let name = "m." + format
        try Data(body.utf8).write(to: folder.appending(path: name))
        let arguments = format == "tbx" ? ["glossary", "lint", name] : ["check", "--bilingual", name]
        let result = try Tool.run(arguments, in: folder)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix(name + ":") || !$0.contains("rror") }, "\(result.errors.prefix(400))")
        #expect(lines.count <= 2, "\(result.errors.prefix(400))")
      }
    }
  }

  @Test func boundsTheElementsOfOneUnit() {
    let text = "<tbx><conceptEntry>" + String(repeating: "<a/>", count: 100_001) + "</conceptEntry></tbx>"
    #expect(Self.attempt(Array(text.utf8), "tbx").contains("more than 100000 elements in one “conceptEntry”"))
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "EUC-KR", "ISO-8859-1"])
  func readsXMLInItsEncoding(_ encoding: String) throws {
    let korean = encoding == "ISO-8859-1" ? "café" : "가나"
    let text =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><tbx><conceptEntry id=\"a\"><langSec xml:lang=\"ko\"><termSec>"
      + "<term>\(korean)</term></termSec></langSec><langSec xml:lang=\"en\"><termSec><term>A</term></termSec></langSec>"
      + "</conceptEntry></tbx>"
    let bytes = try #require(EncodingConverter.bytes(from: Array(text.utf8), encoding: encoding))
    let marked = (MarkedEncoding(rawValue: encoding)?.mark ?? []) + bytes
    for bytes in [bytes, marked] {
      let read = try GlossaryTBX.concepts(bytes, path: "g")
      #expect(read.map { $0.terms.map(\.text) } == [[korean, "A"]])
    }
  }
}
