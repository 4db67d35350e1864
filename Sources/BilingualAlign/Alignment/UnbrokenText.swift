import BilingualText

/// Whether one text has nearly no sentence ends where the other has many, as a transcript or a scanned page: its segments are then
/// too long for any bead.
enum UnbrokenText {
  /// An unpaired segment is too long from so many times the mean length of the other side's on: four times what a bead holds.
  static let longest = Float(4 * BeadShapes.maximumSide)
  /// From this share of a text on.
  static let most: Float = 0.5

  /// The text of which most stands unpaired in such segments; the source counts as Korean. `nil` where neither is.
  static func found(in beads: [Bead], _ source: AlignmentText, _ target: AlignmentText) -> Language? {
    let unpaired = beads.lazy.filter(\.isOneSided)
    if isUnbroken(source, besides: target, ratio: LengthModel.ratio, unpaired: unpaired.flatMap(\.source)) {
      return .korean
    }
    if isUnbroken(target, besides: source, ratio: 1 / LengthModel.ratio, unpaired: unpaired.flatMap(\.target)) {
      return .english
    }
    return nil
  }

  /// - Parameter ratio: characters of the other text for one of this.
  private static func isUnbroken(
    _ text: AlignmentText, besides other: AlignmentText, ratio: Float, unpaired: some Sequence<Int>
  ) -> Bool {
    let limit = longest * characters(other) / Float(max(1, other.count)) / ratio
    var long: Float = 0
    for segment in unpaired where Float(text.words.lengths[segment]) > limit {
      long += Float(text.words.lengths[segment])
    }
    return long > most * characters(text)
  }

  private static func characters(_ text: AlignmentText) -> Float {
    Float(text.words.lengths.reduce(0) { $0 + Int($1) })
  }
}
