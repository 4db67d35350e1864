import BilingualAlign

extension CheckCommand {
  /// What a report is told of the run.
  func context(
    _ configuration: Configuration, _ reviewers: Reviewers, _ enabled: [any Check.Type], _ acceptance: Acceptance
  ) -> ReportContext {
    let terminal = Terminal(color: color)
    var context = ReportContext(
      signature: ToolSignature(glossaries: reviewers.allGlossaries, date: configuration.date),
      style: TextStyle(
        columns: terminal.columns, isColored: terminal.isColored && (output == nil || color == .always),
        showsAllBeads: (korean != nil || bilingual != nil) && !brief), checks: enabled.map { $0.info },
      failOn: configuration.failOn ?? .warning)
    context.hasBaseline = acceptance.baseline != nil
    context.acceptsFindings = true
    return context
  }
}
