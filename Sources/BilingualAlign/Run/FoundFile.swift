package import BilingualText

/// What is said of a file that nobody named, but that was found in a folder above.
package enum FoundFile {
  /// Returns a line that names the owner where it is another user, whose word the file is; `nil` of one's own.
  package static func noteOfOwner(of path: String, _ status: FileStatus, what: String) -> String? {
    status.isOwn ? nil : "\(path): note: this \(what) belongs to another user (number \(status.owner))"
  }
}
