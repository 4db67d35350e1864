import BilingualAlign

extension CheckCommand {
  /// Fails at once where an output is a file that will be read.
  func refuseInputs(_ configuration: Configuration) throws {
    let outputs = [output, accepting.writeBaseline, annotating.annotate, encoding.encoderCache].compactMap { $0 }
    for (index, path) in outputs.enumerated()
    where outputs[..<index].contains(where: { PathName.absolute($0) == PathName.absolute(path) }) {
      throw OutputError(path: path, "two results of this run would be written here")
    }
    var files = [korean, english, bilingual].compactMap { $0 } + configuration.glossaries
    files += configuration.paths.flatMap { $0.glossaries ?? [] } + [configuration.suppressions].compactMap { $0 }
    files += LanguageData.addedFiles.map(\.path)
    let place = output == "-" ? nil : output
    let status = try place.map { try FileStatus($0) } ?? FileStatus(descriptor: 1)
    if place == nil || place != accepting.writeBaseline, status?.kind == .regular, korean == nil, bilingual == nil {
      files += try PairFinder(configuration).pairs.flatMap { [$0.korean, $0.english] }
    }
    try FilesInUse.note(files)
    try FilesInUse.refuseInput(status, path: place ?? "standard output")
    if let path = annotating.annotate { try FilesInUse.refuseInput(FileStatus(path), path: path) }
  }

  /// Whether the user has switched a check on that is off by itself.
  func asks(for check: String, in configuration: Configuration) -> Bool {
    if !checks.only.isEmpty { return checks.only.contains(check) }
    let settings = [configuration.checks[check]] + configuration.paths.map { $0.checks[check] }
    return !checks.skip.contains(check) && settings.contains { $0 != nil && $0 != .off }
  }

  func ending(_ configuration: Configuration, isWhole: Bool = false, _ emptyReason: String? = nil) -> RunEnding {
    var ending = accepting.ending(configuration)
    ending.isWhole = isWhole
    ending.emptyReason = emptyReason
    ending.explains = explain
    ending.hidesFindings = checks.minConfidence != nil
    return ending
  }

  func pairs(_ configuration: Configuration) throws -> PairFinder {
    if let korean, let english { return PairFinder(PairFinder.Pair(korean: korean, english: english, date: nil)) }
    var finder = try PairFinder(configuration)
    _ = try scope.narrow(&finder, configuration: configuration, reviewers: nil)
    return finder
  }

  func context(
    _ configuration: Configuration, reviewers: Reviewers, enabled: [any Check.Type], acceptance: Acceptance
  ) throws -> ReportContext {
    let isListed = korean != nil || bilingual != nil
    var context = ReportContext(
      configuration, reviewers: reviewers, acceptance: acceptance,
      style: coloring.style(for: output, showsAllBeads: isListed && !brief),
      checks: enabled.map { $0.info })
    context.language = try speaking.language(configuration, isForPrograms: format.isForPrograms)
    return context
  }
}
