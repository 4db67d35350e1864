internal import BilingualChecks
internal import BilingualReports
internal import BilingualRevision
internal import BilingualText
internal import Yams

extension Configuration {
  /// The settings of a run as YAML: what a `.align-tool.yml` in the working folder would have to say.
  package func printed() throws -> String {
    var root: [(String, Node)] = [("pairs", Node(pairs.map(\.node)))]
    root.append(("glossaries", Self.list((knowsGovernment ? [] : [Self.noGlossary]) + glossaries)))
    if !data.isEmpty { root.append(("data", Self.list(data))) }
    if let date { root.append(("date", Self.text("\(date)"))) }
    if let language { root.append(("language", Self.text(language.rawValue))) }
    root.append(("fail-on", Self.text((failOn ?? .warning).rawValue)))
    if let maxWarnings { root.append(("max-warnings", Node("\(maxWarnings)", Tag(.int)))) }
    for (key, value) in [("baseline", baseline), ("suppressions", suppressions), ("cache", cache)] {
      if let value { root.append((key, Self.text(value))) }
    }
    root.append(("checks", Self.checks(effectiveChecks)))
    if !paths.isEmpty { root.append(("paths", Node(paths.map(\.node)))) }
    return try Yams.serialize(node: Self.mapping(root), width: -1, allowUnicode: true)
  }

  /// Every check with what it is, also where nothing was said about it.
  private var effectiveChecks: [(String, CheckSetting)] {
    (allChecks.map { $0.info } + StaleChecks.all + runChecks).map {
      ($0.id, checks[$0.id] ?? ($0.isOnByDefault ? .on : .off))
    }
  }

  fileprivate static func checks(_ checks: [(String, CheckSetting)]) -> Node {
    mapping(
      checks.map { id, setting in
        switch setting {
        case .off: (id, text("off"))
        case .on: (id, text("on"))
        case .severity(let severity): (id, text(severity.rawValue))
        }
      })
  }

  fileprivate static func mapping(_ members: [(String, Node)]) -> Node {
    Node(members.map { (Node($0), $1) })
  }

  fileprivate static func list(_ items: [String]) -> Node { Node(items.map(text)) }

  /// Text that YAML must not read as anything else.
  fileprivate static func text(_ value: String) -> Node {
    let isPlain = value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "/.-_ ".unicodeScalars.contains($0) }
    let isWord = !["off", "on", "yes", "no", "true", "false", "null"].contains(value)
    return Node(value, Tag(.str), isPlain && isWord ? .any : .singleQuoted)
  }
}

extension Configuration.PairRule {
  fileprivate var node: Node {
    switch self {
    case .manifest(let path): Configuration.mapping([("manifest", Configuration.text(path))])
    case .patterns(let korean, let english, let date):
      Configuration.mapping(
        [("korean", Configuration.text(korean)), ("english", Configuration.text(english))]
          + (date.map { [("date", Configuration.text("\($0)"))] } ?? []))
    }
  }
}

extension Configuration.PathRule {
  fileprivate var node: Node {
    var members = [("path", Configuration.list(patterns))]
    if let glossaries {
      members.append(("glossaries", Configuration.list((isBare ? [Configuration.noGlossary] : []) + glossaries)))
    }
    if let date { members.append(("date", Configuration.text("\(date)"))) }
    if !checks.isEmpty {
      members.append(("checks", Configuration.checks(checks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })))
    }
    return Configuration.mapping(members)
  }
}
