public import Synchronization

/// A value that is made when it is first asked for, and then kept, whichever thread asks.
///
/// What makes it must not ask for it again.
@usableFromInline package final class Once<Value: Sendable>: Sendable {
  @usableFromInline package let made = Mutex<Value?>(nil)

  @inlinable package init() {}

  /// - Complexity: that of `make` the first time, O(1) then.
  @inlinable
  package func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
  }
}
