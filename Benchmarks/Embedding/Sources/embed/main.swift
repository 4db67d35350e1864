import BilingualAlign

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("usage: embed KO EN [GLOSSARY ...]") }

// Once for a program: the glossaries, and a reviewer for any number of pairs on any number of threads.
let glossaries = Array(arguments.dropFirst(3))
let reviewer = Reviewer(termbase: try Termbase(contentsOf: glossaries))
let infos = reviewer.checks.map { $0.info }
let context = ReportContext(signature: ToolSignature(glossaries: glossaries), checks: infos)

// For each pair: read, align, check.
let review = try reviewer.review(source: FileReader.read(arguments[1]), target: FileReader.read(arguments[2]))
let document = review.checked(running: Set(infos.map { $0.id }))

// The findings are values …
for found in document.findings where found.state == .new && found.finding.severity == .error {
  print(found.target?.location ?? found.source?.location ?? document.target, found.finding.message)
}
// … and every report of the tool can be made of them.
var report = ReportFormat.json.report(context)
let page = report.add(document, of: review)
print(page + String(decoding: try report.finished(), as: UTF8.self), terminator: "")
