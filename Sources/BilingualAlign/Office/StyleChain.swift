/// Styles that are based on others.
enum StyleChain {
  /// How many styles are followed from one to the next, see Docs/Measurements.md, "Bounds": a file in which each style is based on
  /// another, from first to last, must not cost the square of their number. It also ends what would come round.
  static let longest = 64
}
