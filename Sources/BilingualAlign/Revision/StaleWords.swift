import BilingualChecks
import BilingualText

/// The sentences in which `stale` says what has become of a value and what the translation has in its place.
enum StaleWords {
  /// Both halves: `the original now says “4월” instead of “3월”; the translation still says “March”`.
  static func finding(was: Message?, now: Message?, rest: Message) -> Message {
    let change: Message
    switch (was, now) {
    case (let was?, let now?): change = changed(was, now)
    case (nil, let now?): change = added(now)
    case (let was?, nil): change = removed(was)
    case (nil, nil): return rest
    }
    return "\(change); \(rest)"
  }

  private static func changed(_ was: Message, _ now: Message) -> Message {
    "the original now says \(now) instead of \(was)"
  }

  private static func added(_ now: Message) -> Message { "\(now) is new in the original" }

  private static func removed(_ was: Message) -> Message { "\(was) is no longer in the original" }

  static func kept(_ said: Message) -> Message { "the translation still says \(said)" }

  static func fitsBoth(_ place: Finding.Place) -> Message { "\(place.said) in the translation fits both" }

  /// - Parameter sentence: what the translation has for it, of which nothing tells where the value would stand.
  static func unfollowed(_ sentence: TextRange?) -> Message {
    sentence == nil ? "this sentence is not in the translation" : "the translation does not say so"
  }
}
