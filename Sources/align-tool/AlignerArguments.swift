import ArgumentParser
import BilingualAlign

/// What a user may add to the aligner's own evidence.
struct AlignerArguments: ParsableArguments {
  @Option(
    help: """
      A lexicon of your own, beside the built-in one: a table ko<TAB>en, a hunalign dictionary (en @ ko), or a file of \
      'train lexicon'. May be given more than once.
      """)
  var lexicon: [String] = []

  @Option(help: "The most segments on one side of a bead, 1 to 4.")
  var maxBead = AlignerOptions.sides.upperBound

  @Option(
    help: """
      Fixed pairs: rows KO<TAB>EN of line numbers in the two files; what begins there is paired, whatever the evidence.
      """)
  var anchors: String?

  @Option(
    parsing: .upToNextOption,
    help: """
      Vectors of segments and of their runs in Vecalign's layout, Korean then English: each a text file, one run a line, \
      with its float32 vectors beside it under the same name and .emb.
      """)
  var embeddings: [String] = []

  @OptionGroup var encoding: EncoderArguments

  /// Whether something was given that belongs to one pair of texts.
  var isOfOnePair: Bool { anchors != nil || !embeddings.isEmpty }

  func validate() throws {
    guard embeddings.isEmpty || encoding.encoder == nil else {
      throw ValidationError("--embeddings and --encoder are two ways to the same; give one.")
    }
    guard AlignerOptions.sides.contains(maxBead) else { throw ValidationError("--max-bead is 1 to 4.") }
    guard embeddings.isEmpty || embeddings.count == 2 else {
      throw ValidationError("--embeddings takes two files, the Korean and the English one.")
    }
  }

  /// An aligner with the lexicons, for any pair of texts.
  func aligner() throws -> Aligner {
    var own = Lexicon.builtIn
    for path in lexicon { own = own.merged(with: try LexiconFile.readAny(path)) }
    var aligner = Aligner(lexicon: own)
    aligner.options.maximumSide = maxBead
    return aligner
  }

  /// The same aligner, with what belongs to one pair of texts.
  func prepare(
    _ aligner: Aligner, source: Document, target: Document, level: Document.Level, server: EmbeddingServer?
  ) throws -> Aligner {
    var aligner = aligner
    if let anchors {
      aligner.options.fixedPairs = try FixedPairsFile.read(anchors, source: source, target: target, level: level)
    }
    if embeddings.count == 2 {
      aligner.options.embeddings = try SentenceEmbeddings(
        source: embeddings[0], source.texts(level), target: embeddings[1], target.texts(level), maximumSide: maxBead)
    }
    if let server {
      aligner.options.embeddings = try SentenceEmbeddings(
        source.texts(level), target.texts(level), maximumSide: maxBead
      ) { texts throws(RunError) in try server.vectors(of: texts) }
    }
    return aligner
  }
}
