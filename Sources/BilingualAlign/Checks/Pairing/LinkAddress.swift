import BilingualText

/// A link as it is compared: without what says only in which language the page is.
///
/// A site has a page of its own in each language. Its address differs in a folder (`/ko/`, `/en`), a beginning or an end of a part
/// (`ko.example.org`, `privacy-ko.html`), or a parameter (`?lang=ko`).
struct LinkAddress: Equatable {
  private let host: String
  private let parts: [String]
  private let parameters: [String]
  /// Whether it leads to another page of its own site, which is said with or without the site's name.
  private let isRelative: Bool
  let anchor: String?

  /// - Parameter link: the value of a fact, in small letters and without its scheme.
  init(_ link: String) {
    let address = link.prefix { !Self.ends.contains($0) }
    let (page, anchor) = Self.cut(address, at: "#")
    let (path, query) = Self.cut(page, at: "?")
    var parts = path.split(separator: "/").map { Self.withoutLanguage(String($0)) }
    host = parts.isEmpty ? "" : Self.withoutLanguageLabel(parts.removeFirst())
    isRelative = host == "."
    self.parts = parts.filter { !$0.isEmpty && $0 != "." && $0 != ".." && !Self.indexes.contains($0) }
    parameters = (query ?? "").split(separator: "&").map(String.init)
      .filter { parameter in !Self.parameters.contains { parameter.hasPrefix($0) } }.sorted()
    self.anchor = anchor.map(String.init)
  }

  /// True if both lead to the same page, each in its language.
  /// An anchor is made from a heading: it may be in the other language, which an address cannot hold as it is.
  func isCounterpart(of other: LinkAddress) -> Bool {
    (host == other.host || isRelative || other.isRelative) && Self.haveOnePath(self, other)
      && parameters == other.parameters
      && (anchor == other.anchor || isTranslatedAnchor || other.isTranslatedAnchor)
  }

  /// `/guide/build` and `./build.md` may be one page.
  private static func haveOnePath(_ a: LinkAddress, _ b: LinkAddress) -> Bool {
    guard a.isRelative || b.isRelative else { return a.parts == b.parts }
    let (x, y) = (a.pageParts, b.pageParts)
    return x.suffix(y.count).elementsEqual(y) || y.suffix(x.count).elementsEqual(x)
  }

  private var pageParts: [String] {
    guard let last = parts.last, let dot = last.lastIndex(of: "."),
      ["md", "mdx", "html", "htm"].contains(last[dot...].dropFirst())
    else { return parts }
    return parts.dropLast() + [String(last[..<dot])]
  }

  /// The last part of the path, by which a page is known wherever its site is; the site where it has no path.
  var page: String? { pageParts.last ?? (host.isEmpty || isRelative ? nil : host) }

  private var isTranslatedAnchor: Bool { anchor.map { $0.isEmpty || $0.utf8.contains(0x25) } ?? false }

  private static func cut(_ text: Substring, at mark: Character) -> (Substring, Substring?) {
    guard let place = text.firstIndex(of: mark) else { return (text, nil) }
    return (text[..<place], text[text.index(after: place)...])
  }

  /// `ko` is nothing, `privacy-ko.html` is `privacy.html`.
  private static func withoutLanguage(_ part: String) -> String {
    if languages.contains(part) { return "" }
    let dot = part.lastIndex(of: ".") ?? part.endIndex
    let (stem, end) = (part[..<dot], part[dot...])
    // `page.ko`, and `page.ko.html` in turn.
    if end.count > 1, languages.contains(String(end.dropFirst())), !stem.isEmpty {
      return withoutLanguage(String(stem))
    }
    if languages.contains(String(stem)) { return "" }
    for language in languages {
      for mark in ["-", "_", "."] where stem.hasSuffix(mark + language) && stem.count > language.count + 1 {
        return String(stem.dropLast(language.count + 1) + end)
      }
      for mark in ["-", "_"] where stem.hasPrefix(language + mark) && stem.count > language.count + 1 {
        return String(stem.dropFirst(language.count + 1) + end)
      }
    }
    return part
  }

  /// `ko.example.org` is `example.org`.
  private static func withoutLanguageLabel(_ host: String) -> String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, languages.contains(String(labels[0])) else { return host }
    return labels.dropFirst().joined(separator: ".")
  }

  /// Markup that stands right behind an address.
  private static let ends: Set<Character> = ["]", "`", "|", "}"]
  private static let indexes: Set<String> = ["index.html", "index.htm", "index.php", "index.do"]
  private static let languages = ["ko-kr", "ko_kr", "en-us", "en_us", "en-gb", "kor", "eng", "ko", "kr", "en"]
  private static let parameters = ["lang=", "hl=", "locale=", "language=", "lng=", "langcode=", "setlang="]
}
