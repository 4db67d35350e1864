internal import Dispatch
internal import Synchronization

/// Maps on several threads; the results are in the order of the items, whatever thread made them.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
) -> [Result] {
  let threads = min(jobs, items.count)
  if threads <= 1 { return items.map(transform) }
  let next = Atomic(0)
  let results = Mutex([Result?](repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      if index >= items.count { return }
      let result = transform(items[index])
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
