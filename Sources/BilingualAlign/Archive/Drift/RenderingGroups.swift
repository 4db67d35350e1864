/// Tells renderings that differ in fact from those that differ by grammar or place: a capital at the start of a sentence or
/// in a title, a plural or an adjective where the concept's kind allows them, an abbreviation beside the full name.
struct RenderingGroups {
  /// One rendering as the archive has it.
  struct Entry {
    let id: Int
    let text: String
    /// How often it stands where its capitals count, and elsewhere.
    let plain: Int
    let loose: Int
    /// Whether a glossary has this name; otherwise where it ends was judged.
    var isKnown = false
  }

  /// A group's name: its most frequent text.
  private(set) var names: [String] = []
  /// Whether a group is an abbreviation beside a full name.
  private(set) var isShort: [Bool] = []
  /// The texts of each group, the most frequent first.
  private(set) var texts: [[String]] = []
  /// The words of each group's name, in lower case.
  private var words: [[Substring]] = []
  private var plain: [Int: Int] = [:]
  private var opening: [Int: Int] = [:]
  private var title: [Int: Int] = [:]

  init(_ entries: [Entry], category: ConceptRecord.Category) {
    let sorted = entries.sorted { ($1.plain, $1.loose, $0.text) < ($0.plain, $0.loose, $1.text) }
    var keys: [String: Int] = [:]
    for entry in sorted {
      let key = Self.key(entry.text, category)
      if let group = keys[key] ?? Self.base(of: key, in: keys, category) {
        plain[entry.id] = group
        if !texts[group].contains(entry.text) { texts[group].append(entry.text) }
      } else {
        keys[key] = names.count
        plain[entry.id] = names.count
        names.append(entry.text)
        texts.append([entry.text])
      }
    }
    placeLoose(sorted)
    markShort(category)
    words = names.map { $0.lowercased().split(separator: " ") }
  }

  /// The group of an occurrence.
  func group(of rendering: Int, _ flags: OccurrenceFlags) -> Int? {
    if flags.contains(.inTitle) { return title[rendering] ?? plain[rendering] }
    if flags.contains(.startsSentence) { return opening[rendering] ?? plain[rendering] }
    return plain[rendering]
  }

  /// Whether one group's name leaves out words of another's, and neither changes nor moves any.
  func shortens(_ group: Int, _ other: Int) -> Bool {
    guard group != other, words[group].count < words[other].count else { return false }
    var rest = words[other][...]
    return words[group].allSatisfy { word in
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// Whether one group's name has half the words of another's or more.
  func resembles(_ group: Int, _ other: Int) -> Bool {
    Set(words[group]).intersection(words[other]).count * 2 >= words[other].count
  }

  // MARK: Keys

  /// What is equal for renderings of one group.
  private static func key(_ text: String, _ category: ConceptRecord.Category) -> String {
    switch category {
    case .general: singular(text.lowercased())
    case .title: text == text.lowercased() ? "lower " + singular(text) : singular(text)
    case .organisation, .event, .law, .treaty, .place, .person, .abbreviation, .count: text
    }
  }

  /// The group that a form belongs to which grammar makes of another: `Australian`, and a title in lower case.
  private static func base(of key: String, in keys: [String: Int], _ category: ConceptRecord.Category) -> Int? {
    switch category {
    case .title:
      guard key.hasPrefix("lower ") else {
        return keys["lower " + key.lowercased()]
      }
      let name = key.dropFirst(6)
      return keys.filter { $0.key.lowercased() == name }.map(\.value).min()
    case .place:
      for ending in demonyms where key.hasSuffix(ending) {
        if let group = keys[String(key.dropLast(ending.count))] { return group }
      }
      for ending in demonyms { if let group = keys[key + ending] { return group } }
      return nil
    default: return nil
    }
  }

  private static let demonyms = ["n", "an", "ian", "ese", "i", "ish", "ns", "ans", "ians"]

  /// Without the plural of the last word.
  private static func singular(_ text: String) -> String {
    if text.hasSuffix("ies"), text.count > 5 { return text.dropLast(3) + "y" }
    if text.hasSuffix("s"), !text.hasSuffix("ss"), !text.hasSuffix("us"), !text.hasSuffix("is"), text.count > 3 {
      return String(text.dropLast())
    }
    return text
  }

  // MARK: Loose capitals

  /// Where capitals do not count, a rendering that stands nowhere else belongs to the most frequent group that differs in
  /// them alone.
  private mutating func placeLoose(_ sorted: [Entry]) {
    var lowered: [String: Int] = [:]
    for entry in sorted where entry.plain > 0 {
      if let group = plain[entry.id], lowered[entry.text.lowercased()] == nil {
        lowered[entry.text.lowercased()] = group
      }
    }
    let plainTexts = Dictionary(
      sorted.filter { $0.plain > 0 }.map { ($0.text, $0.id) }, uniquingKeysWith: { first, _ in first })
    for entry in sorted {
      if entry.plain == 0 {
        let text = entry.text.lowercased()
        title[entry.id] = lowered[text] ?? (entry.isKnown ? nil : Self.start(of: text, in: lowered))
      }
      if plainTexts[entry.text] == nil, let first = entry.text.first {
        let other = first.lowercased() + entry.text.dropFirst()
        opening[entry.id] = plainTexts[other].flatMap { plain[$0] }
      }
    }
  }

  /// The longest name that a headline begins with: `ROK-India Policy Dialogue Takes Place`.
  private static func start(of text: String, in names: [String: Int]) -> Int? {
    var rest = text[...]
    while let space = rest.lastIndex(of: " ") {
      rest = rest[..<space]
      if let group = names[String(rest)] { return group }
    }
    return nil
  }

  /// `KOICA` beside `Korea International Cooperation Agency`.
  private mutating func markShort(_ category: ConceptRecord.Category) {
    isShort = names.map { _ in false }
    guard category != .place, category != .person, category != .abbreviation, category != .count else { return }
    let initials = Set(names.filter { $0.contains(" ") }.compactMap { $0.first })
    for (group, name) in names.enumerated() {
      let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
      let isCapitals = letters.count >= 2 && letters.allSatisfy { $0.properties.isUppercase } && !name.contains(" ")
      isShort[group] = isCapitals && name.first.map(initials.contains) ?? false
    }
  }
}
