internal import Foundation

/// Paths without `.`, `..` and doubled slashes, so that two names of a file are the same; links stay.
package enum PathName {
  /// The folder that the process was started in, without links; `nil` where it is gone.
  package static let workingFolder: String? = {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    // One that is out of reach begins with “(unreachable)”.
    let folder = FileName.string(cString: path)
    return folder.hasPrefix("/") ? folder : nil
  }()

  /// Returns the absolute path.
  package static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : (workingFolder ?? "") + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Returns the absolute path with every link followed; `nil` where it leads to no file.
  package static func resolved(_ path: String) -> String? { FileSystem.resolved(path) }

  /// Returns the folder that a path lies in: `.` for a name alone.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns a path as seen from a folder; both absolute, or both from the working folder.
  package static func relative(_ path: String, to folder: String) -> String {
    guard path.hasPrefix("/") == folder.hasPrefix("/") else { return path }
    let parts = path.split(separator: "/")
    let from = folder.split(separator: "/")
    // The file's own name stays.
    let common = zip(parts.dropLast(), from).prefix { $0 == $1 }.count
    return (from.dropFirst(common).map { _ in ".." } + parts.dropFirst(common).map(String.init)).joined(separator: "/")
  }

  /// True if a path, absolute and without links, lies in a folder that is, too.
  package static func lies(_ path: String, in folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// Returns a file of this name in the working folder or the nearest folder above it that has one, as seen from the
  /// working folder, up to a repository's root.
  /// - Returns: also what leads to the folder where the search ended: empty, or `../` again and again.
  package static func nearest(_ name: String) throws(InputError) -> (found: String?, last: String) {
    var folder = ""
    var absolute = workingFolder ?? "/"
    while true {
      if try FileStatus(folder + name) != nil { return (folder + name, folder) }
      if absolute == "/" { return (nil, folder) }
      if try FileStatus(folder + ".git") != nil { return (nil, folder) }
      absolute = absolute.lastIndex(of: "/").map { String(absolute[..<$0]) } ?? ""
      if absolute.isEmpty { absolute = "/" }
      folder += "../"
    }
  }
}
