/// How often a check follows up what it suspects in one segment, or names in one bead.
///
/// No sentence holds so many faults of one kind. What does is no prose: a table in one line, a dump, an attack. The first are
/// reported, the rest is passed over, and a line of five megabytes costs what its length does.
enum SuspicionLimit {
  /// Faults of one kind in a segment.
  static let faults = 100
  /// Names or titles of one side of a bead that are compared with all those of the other.
  static let names = 32
  /// Bytes of Korean in which somebody is looked for by sound.
  static let nameText = 1 << 14
  /// Bytes of a side of a bead whose words are linked: what is longer is a list or a whole text.
  static let linkedText = 3000
  /// And of a whole document.
  static let documentText = 1 << 18
}
