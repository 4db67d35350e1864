/// A growable block of plain values, owned by one place and freed with it; bounds are checked in debug builds only.
///
/// Sendable as an array is: one owner, who alone writes. For the inner loops of the aligner, where an array's uniqueness and bounds checks would be a third of the time.
package struct Buffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  package private(set) var base: UnsafeMutablePointer<Element>
  package private(set) var count: Int
  private var capacity: Int

  package init(repeating value: Element, count: Int) {
    capacity = max(16, count)
    base = .allocate(capacity: capacity)
    self.count = count
    base.initialize(repeating: value, count: count)
  }

  deinit { base.deallocate() }

  @inline(__always)
  package subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// Makes room for as many elements, so that growing to them copies nothing.
  package mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: count)
    grown.update(from: base, count: self.count)
    base.deallocate()
    base = grown
    capacity = count
  }

  /// Makes room for `count` elements; what they hold is not defined.
  package mutating func resize(_ newCount: Int) {
    if newCount > capacity {
      let grown = UnsafeMutablePointer<Element>.allocate(capacity: newCount * 2)
      grown.update(from: base, count: count)
      base.deallocate()
      base = grown
      capacity = newCount * 2
    }
    count = newCount
  }

  package mutating func fill(_ value: Element) { base.update(repeating: value, count: count) }
}
