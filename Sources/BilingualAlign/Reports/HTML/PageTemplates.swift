import BilingualText
internal import Mustache

/// Templates that fill each other, by name. Everything that comes from a document is escaped by the template language, and
/// what could turn a line around or hide in it is made visible.
struct PageTemplates: Sendable {
  private let library: MustacheLibrary

  /// - Precondition: the texts, which are this program's own, are well-formed templates.
  init(_ texts: [String: String]) {
    var templates: [String: MustacheTemplate] = [:]
    MustacheContentTypes.register(PageText(), named: PageText.name)
    for (name, text) in texts {
      do {
        templates[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(PageText.name)}}" + text)
      } catch {
        preconditionFailure("the template \(name) is well-formed: \(error)")
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// How every page begins, up to its body: nothing is fetched, and scripts run only where the page has its own.
  static func head(runsScripts: Bool = false, _ language: Language = .english) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \(runsScripts ? "script-src 'unsafe-inline'; " : "")img-src data:">
    <meta name="generator" content="align-tool {{version}}">
    <link rel="icon" href="data:,">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>

    """
  }

  private struct PageText: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
      var out = ""
      out.reserveCapacity(text.utf8.count)
      for scalar in ForeignText.visible(text, keeping: ["\n", "\r", "\t"]).unicodeScalars {
        if let reference = scalar == "'" ? "&#39;" : XMLText.reference(to: scalar) {
          out += reference
        } else {
          out.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
        }
      }
      return out
    }
  }

  func render(_ object: Any, _ name: String) -> String {
    guard let page = library.render(object, withTemplate: name) else { preconditionFailure("\(name) is a template") }
    return page
  }
}
