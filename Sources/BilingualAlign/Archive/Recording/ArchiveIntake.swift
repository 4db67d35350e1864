public import BilingualDocuments
public import BilingualText
import Synchronization

/// Takes pairs of files into an archive: any number of threads read and align, one of them at a time writes what has
/// gathered, and pairs that have not changed cost no more than reading them.
public final class ArchiveIntake: Sendable {
  /// Documents in a transaction: enough that its cost is small beside them, few enough that others get their turn.
  static let batch = 64

  package let archive: Archive
  private let recorder: ArchiveRecorder
  private let isForced: Bool
  /// The documents that were there at the start.
  private let known: [String: Archive.KnownDocument]
  private let state = Mutex(State())
  private let writer: Mutex<ArchiveWriter>

  /// How many documents were new, had changed, and had not.
  public struct Tally: Sendable, Hashable {
    /// New documents.
    public internal(set) var added = 0
    /// Documents that had changed.
    public internal(set) var replaced = 0
    /// Documents that were there already.
    public internal(set) var unchanged = 0

    package init(added: Int = 0, replaced: Int = 0, unchanged: Int = 0) {
      (self.added, self.replaced, self.unchanged) = (added, replaced, unchanged)
    }
  }

  private struct State {
    var pending: [ArchiveRecord] = []
    var tally = Tally()
  }

  /// - Parameter isForced: whether documents are recorded anew that have not changed.
  public init(_ archive: Archive, recorder: ArchiveRecorder, isForced: Bool = false) throws(ArchiveError) {
    self.archive = archive
    self.recorder = recorder
    self.isForced = isForced
    known = isForced ? [:] : try archive.knownDocuments()
    writer = Mutex(ArchiveWriter(archive))
  }

  /// Reads a pair; it is in the archive when ``finish()`` has returned.
  public func add(korean: String, english: String, date: CalendarDate? = nil) throws(Failure) {
    let source: SourceFile
    let target: SourceFile
    do { (source, target) = (try FileReader.read(korean), try FileReader.read(english)) } catch { throw .input(error) }
    try add(source: source, target: target, date: date)
  }

  /// Why a pair could not be taken.
  public enum Failure: Error, Sendable, CustomStringConvertible {
    /// One of the two files cannot be read.
    case input(InputError)
    /// The two are no pair.
    case pair(PairError)
    /// The archive cannot be written: no other pair can be taken.
    case archive(ArchiveError)

    /// One line for people.
    public var description: String {
      switch self {
      case .input(let error): "\(error)"
      case .pair(let error): "\(error)"
      case .archive(let error): "\(error)"
      }
    }
  }

  /// Takes a pair whose files are read already; see ``add(korean:english:date:)``.
  public func add(source: SourceFile, target: SourceFile, date: CalendarDate? = nil) throws(Failure) {
    var recorder = recorder
    if let date { recorder.date = date }
    let hash = recorder.hash(source: source, target: target)
    let base = archive.base
    if let old = known[Self.key(base.name(of: source.path), base.name(of: target.path))], old.hash == hash,
      recorder.date == nil || recorder.date == old.date
    {
      state.withLock { $0.tally.unchanged += 1 }
      return
    }
    let record: ArchiveRecord
    do { record = try recorder.record(source: source, target: target, hash: hash, name: base.name) } catch {
      throw .pair(error)
    }
    let full = state.withLock { state -> [ArchiveRecord] in
      state.pending.append(record)
      guard state.pending.count >= Self.batch else { return [] }
      defer { state.pending = [] }
      return state.pending
    }
    do { try write(full) } catch { throw .archive(error) }
  }

  /// Writes what is left.
  public func finish() throws(ArchiveError) -> Tally {
    let rest = state.withLock { state -> [ArchiveRecord] in
      defer { state.pending = [] }
      return state.pending
    }
    try write(rest)
    return state.withLock { $0.tally }
  }

  private func write(_ records: [ArchiveRecord]) throws(ArchiveError) {
    guard !records.isEmpty else { return }
    let tally = try writer.withLock { writer throws(ArchiveError) in try writer.add(records, isForced: isForced) }
    state.withLock { $0.tally.add(tally) }
  }

  static func key(_ source: String, _ target: String) -> String { source + "\u{0}" + target }
}
