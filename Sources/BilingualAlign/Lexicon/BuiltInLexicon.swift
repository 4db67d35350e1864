internal import CLexicon

extension Lexicon {
  /// The lexicon that is part of the executable; learnt from the sources that NOTICE names.
  package static let builtIn: Lexicon = {
    let bytes = UnsafeRawBufferPointer(start: clexicon_bytes(), count: clexicon_count())
    do {
      return try Lexicon(encoded: bytes)
    } catch {
      preconditionFailure("the built-in lexicon was written by this version's trainer: \(error)")
    }
  }()
}
