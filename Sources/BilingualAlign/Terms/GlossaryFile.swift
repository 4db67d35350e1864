import Foundation

/// Reads glossary files of any format we know, told apart by their names.
public enum GlossaryFile {
  /// - Throws: ``GlossaryError`` where the file cannot be read or a row is wrong.
  public static func concepts(contentsOf path: String) throws(GlossaryError) -> [Concept] {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw GlossaryError(path: path, "cannot be read: \(reason(error))")
    }
    return try GlossaryTSV.concepts(bytes, path: path)
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let code = underlying?.code else { return error.localizedDescription }
    return String(cString: strerror(Int32(code)))
  }
}

extension Termbase {
  /// The concepts of several glossaries, in the order given.
  public init(contentsOf paths: [String]) throws(GlossaryError) {
    var concepts: [Concept] = []
    for path in paths { concepts += try GlossaryFile.concepts(contentsOf: path) }
    self.init(concepts)
  }
}
