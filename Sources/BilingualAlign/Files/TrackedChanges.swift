/// Which text of a file with tracked changes is read.
public enum TrackedChanges: String, Sendable, Hashable, CaseIterable {
  /// As if all were accepted.
  case final
  /// As it was before them. Formats that are read as they are shown, such as HWP 5 and PDF, are read so here, too.
  case original
}
