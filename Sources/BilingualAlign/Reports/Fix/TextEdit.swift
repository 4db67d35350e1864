import BilingualChecks
public import BilingualDocuments
public import BilingualText

/// A replacement in a file's text.
package struct TextEdit: Sendable, Hashable {
  package let range: ByteRange
  package let replacement: String
  /// The check whose finding it mends.
  package let check: String

  var bytes: ByteEdit { ByteEdit(range: range.start..<range.end, replacement: Array(replacement.utf8)) }

  /// The text of a file with edits in it made.
  /// - Parameter edits: sorted, not overlapping.
  static func apply(_ edits: [TextEdit], to file: SourceFile) -> [UInt8] {
    ByteEdit.apply(edits.map(\.bytes), to: file.bytes, in: 0..<file.bytes.count)
  }
}

extension Fixer {
  /// A translation and what was mended in it.
  package struct Outcome: Sendable {
    package let file: SourceFile
    /// Sorted; none only where some were refused.
    package let edits: [TextEdit]
    /// The whole text, as UTF-8.
    package let mended: [UInt8]
    /// What the file cannot take, and why.
    package var refused: [(edit: TextEdit, reason: String)] = []

    /// A line for each edit that was refused: where it stands, what it would have been and why it was not made.
    package var refusals: [String] {
      refused.map { edit, reason in
        let place = Finding.Place(range: edit.range, text: file.string(edit.range))
        let located = Review.locate(place, in: file)
        return "\(located.location): not mended: “\(place.text)” → “\(edit.replacement)”: \(reason) [\(edit.check)]"
      }
    }

    /// Returns the difference in the bytes of the file itself, for `patch -p1` and `git apply`; `nil` where the file's encoding
    /// cannot say it exactly.
    /// - Parameter raw: the file as it was read.
    /// Of an office file, the difference in its paragraphs, one a line, under a name of its own: no program applies it.
    /// - Complexity: O(bytes).
    package func diff(of raw: [UInt8]) -> [UInt8]? {
      if file.rendition != nil {
        let path = DiffPath(ofParagraphsIn: file.path)
        return edits.isEmpty ? [] : UnifiedDiff.bytes(path: path, old: file.bytes, edits: edits.map(\.bytes))
      }
      guard FileReader.encode(file.bytes, like: file) == raw, let after = FileReader.encode(mended, like: file),
        let edits = file.encoding == "UTF-8" ? edits.map(\.bytes) : encodedEdits(raw),
        ByteEdit.apply(edits, to: raw, in: 0..<raw.count) == after
      else { return nil }
      return UnifiedDiff.bytes(path: DiffPath(of: file.path), old: raw, edits: edits)
    }

    /// The edits where they stand in a file of another encoding: piece by piece, what stands between them is encoded anew, and so
    /// is what is put in.
    private func encodedEdits(_ raw: [UInt8]) -> [ByteEdit]? {
      func encoded(_ utf8: [UInt8]) -> [UInt8]? { EncodingConverter.bytes(from: utf8, encoding: file.encoding) }
      guard let text = encoded(file.bytes) else { return nil }
      var place = raw.count - text.count
      var offset = 0
      var found: [ByteEdit] = []
      for edit in edits {
        guard let before = encoded(Array(file.bytes[offset..<edit.range.start])),
          let old = encoded(Array(file.bytes[edit.range.start..<edit.range.end])),
          let new = encoded(Array(edit.replacement.utf8))
        else { return nil }
        place += before.count
        found.append(ByteEdit(range: place..<place + old.count, replacement: new))
        place += old.count
        offset = edit.range.end
      }
      return found
    }
  }
}

extension FileReader {
  /// Text in the encoding that its file had, byte-order mark and all; `nil` where that encoding cannot say it.
  public static func encode(_ utf8: [UInt8], like file: SourceFile) -> [UInt8]? {
    switch file.encoding {
    case "UTF-8": utf8
    default:
      EncodingConverter.bytes(from: utf8, encoding: file.encoding).map {
        (MarkedEncoding(rawValue: file.encoding)?.mark ?? []) + $0
      }
    }
  }
}
