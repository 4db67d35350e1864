import BilingualText

/// The name of a file as a difference gives it, so that `patch -p1` and `git apply` find the file from the working folder.
///
/// Both programs change nothing that a link leads to and nothing outside the folder they run in, whatever the
/// header says. So a file is named by its real place below the working folder; one that lies elsewhere is named below `/`, and a
/// line before the header, which both pass over, says from where it can be applied.
package struct DiffPath: Sendable, Hashable {
  /// With `/` between folders, none at the start.
  let name: String
  /// Whether the name counts from the root of the file system.
  let isOutside: Bool

  /// - Parameters:
  ///   - path: as the user gave it.
  ///   - folder: the folder of the run; the working folder by default.
  package init(of path: String, from folder: String = ".") {
    guard let place = PathName.resolved(path), let base = PathName.resolved(folder) else {
      // A file that is not there, as in tests of differences alone.
      name = String(path.drop { $0 == "/" })
      isOutside = path.hasPrefix("/")
      return
    }
    let prefix = base.hasSuffix("/") ? base : base + "/"
    isOutside = !place.hasPrefix(prefix)
    name = String(isOutside ? place.dropFirst() : place.dropFirst(prefix.count))
  }

  /// The name of an office file's paragraphs.
  init(ofParagraphsIn path: String) {
    name = path.drop { $0 == "/" } + " (paragraphs)"
    isOutside = false
  }

  /// The lines before the first hunk.
  var header: String {
    (isOutside ? "# outside this folder; for patch -p1 -d /, git apply --unsafe-paths --directory=/\n" : "")
      + "--- \(Self.written("a/" + name))\n+++ \(Self.written("b/" + name))\n"
  }

  /// The name as git writes it: in quotation marks, with C's escapes, where it holds what would end it or could not be seen;
  /// with a tab behind it where it holds a space. Letters stand as they are, Korean ones, too.
  private static func written(_ name: String) -> String {
    let isQuoted = name.unicodeScalars.contains(where: isEscaped) || name.hasSuffix(" ")
    if !isQuoted { return name.contains(" ") ? name + "\t" : name }
    var out = "\""
    for scalar in name.unicodeScalars {
      guard isEscaped(scalar) else {
        out.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\t": out += "\\t"
      case "\n": out += "\\n"
      default:
        for byte in FileName.bytes(String(scalar)) {
          out += "\\" + byte.octal(digits: 3)
        }
      }
    }
    return out + "\""
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\"" || scalar == "\\" || FileName.byte(of: scalar) != nil { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    case .spaceSeparator: return scalar != " "
    default: return false
    }
  }
}
