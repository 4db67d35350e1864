import ArgumentParser
import BilingualAlign

struct AnnotateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a copy of the pair's Word document (the English one, if both are) with each finding as a comment.",
      valueName: "file.docx"), completion: .file())
  var annotate: String?

  func validate(korean: String?, english: String?) throws {
    if annotate == "-" { throw ValidationError("--annotate needs a file: a document is no text.") }
    if let annotate, !annotate.lowercased().hasSuffix(".docx") {
      throw ValidationError("--annotate writes a Word document: name a file that ends in .docx.")
    }
    if annotate != nil, korean == nil || english == nil {
      throw ValidationError("--annotate needs a pair of files, one of them a .docx.")
    }
  }

  /// Writes the copy, whole or not at all.
  func write(
    _ document: CheckedDocument, of review: Review, contents: (source: [UInt8], target: [UInt8]), _ verbosity: Verbosity
  ) throws {
    guard let annotate else { return }
    let annotation = try Annotation(document, of: review, contents: contents)
    var output = try Output(annotate)
    try output.write(bytes: annotation.bytes)
    try output.finish()
    let (count, nearby) = (annotation.count, annotation.nearby)
    verbosity.note(
      message: nearby == 0
        ? "\(count, "comment", "comments") in \(annotate)"
        : "\(count, "comment", "comments") in \(annotate), \(nearby) of them at the nearest paragraph")
    if annotation.isSigned {
      verbosity.note(path: annotate, message: "note: the signature of \(annotation.path) does not hold in it")
    }
  }
}
