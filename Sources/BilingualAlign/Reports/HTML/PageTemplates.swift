internal import Mustache

/// Templates that fill each other, by name. Everything that comes from a document is escaped by the template language.
struct PageTemplates: Sendable {
  private let library: MustacheLibrary?

  /// - Parameter texts: templates of this program; one that is malformed leaves every page empty, which tests see.
  init(_ texts: KeyValuePairs<String, String>) {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in texts { templates[name] = try? MustacheTemplate(string: text) }
    library = templates.count == texts.count ? MustacheLibrary(templates: templates) : nil
  }

  func render(_ object: Any, _ name: String) -> String { library?.render(object, withTemplate: name) ?? "" }
}
