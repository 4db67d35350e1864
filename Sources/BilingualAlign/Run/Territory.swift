internal import BilingualText

/// The folder of a configuration, whose word goes no further: what it names elsewhere is not written unasked.
package struct Territory {
  package let folder: String

  /// Returns `nil` without a configuration's folder.
  package init?(_ configuration: Configuration) {
    guard let folder = configuration.folder else { return nil }
    self.folder = folder
  }

  /// - Parameter paths: what the configuration, not the command line, has written.
  /// - Throws: ``RunError`` where one of them lies outside.
  package func requireInside(writing paths: [String]) throws {
    for path in paths {
      if let refusal = refusal(of: path) { throw RunError(refusal, path: path) }
    }
  }

  /// Returns why a file is not to be written; `nil` where it may be. A file that is not there yet counts as its folder.
  /// - Parameter isTyped: whether the user named it; then only a link that leads out of the folder is refused.
  package func refusal(of path: String, isTyped: Bool = false) -> String? {
    let absolute = PathName.absolute(path)
    // Who opens a link to nothing makes a file where the link says.
    if PathName.resolved(path) == nil, (try? FileStatus(path, followingLinks: false)) ?? nil != nil {
      return "this is a link that leads to no file; --allow-outside writes where it leads"
    }
    if isTyped, !PathName.lies(absolute, in: folder) { return nil }
    let parent = String(absolute[..<(absolute.lastIndex(of: "/") ?? absolute.startIndex)])
    guard let place = PathName.resolved(path) ?? PathName.resolved(parent.isEmpty ? "/" : parent) else { return nil }
    if PathName.lies(place, in: folder) { return nil }
    return "\(place) lies outside the configuration's folder; --allow-outside allows it"
  }
}
