import BilingualAlign

/// What is said of a file that nobody named, but that was found in a folder above.
enum FoundFile {
  /// Names the owner where it is another user: what the file says is theirs.
  static func nameOwner(of path: String, _ status: FileStatus, what: String) {
    if !status.isOwn {
      StandardError.say("\(path): note: this \(what) belongs to another user (number \(status.owner))")
    }
  }
}
