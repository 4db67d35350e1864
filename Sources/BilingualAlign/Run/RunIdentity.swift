internal import BilingualDocuments
package import BilingualReports
internal import BilingualText
internal import Foundation

/// A name for everything that a cached result depends on beside its pair.
package enum RunIdentity {
  package static func hash(
    of configuration: Configuration, context: ReportContext, format: ReportFormat, reviewers: Reviewers
  ) throws -> String {
    var hash = ResultHash()
    hash.combine(bilingualAlignVersion)
    // A new build may find other things under the same version.
    var status = stat()
    if stat("/proc/self/exe", &status) == 0 {
      hash.combine(Int(status.st_size))
      hash.combine(Int(status.st_mtim.tv_sec))
      hash.combine(Int(status.st_mtim.tv_nsec))
    }
    hash.combine("\(configuration.knowsGovernment)")
    for path in reviewers.allGlossaries {
      hash.combine(path)
      hash.combine(try FileReader.bytes(of: path))
    }
    if let encoder = reviewers.encoder {
      hash.combine(encoder.address)
      hash.combine(encoder.model ?? "")
    }
    for file in LanguageData.addedFiles {
      hash.combine(file.path)
      hash.combine(file.bytes)
    }
    for rule in configuration.paths {
      hash.combine(rule.patterns.joined(separator: "\n"))
      hash.combine(rule.glossaries?.joined(separator: "\n") ?? "-")
      hash.combine("\(rule.isBare)")
    }
    if format.needsTexts {
      let style = context.style
      hash.combine(context.language.rawValue)
      hash.combine("\(format.rawValue) \(style.columns) \(style.isColored) \(style.showsAllBeads)")
      for path in [configuration.baseline, configuration.suppressions] {
        hash.combine(try path.map { try FileContents.exists($0) ? try FileReader.bytes(of: $0) : [] } ?? [])
      }
    }
    return String(hash.value, radix: 16)
  }
}
