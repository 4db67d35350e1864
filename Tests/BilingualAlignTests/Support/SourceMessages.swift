import Foundation

/// The string literals of the sources, each as a message would be named by it, and whether it stands where a message is written.
struct SourceMessages {
  struct Literal: Hashable {
    let template: String
    let isMessage: Bool
    let path: String
  }

  private enum Token {
    case word(String)
    case sign(Character)
    case newline
    case string(String)
  }

  private(set) var literals: [Literal] = []

  /// - Parameter folders: in `Sources`; all by default.
  init(folders: [String] = [""]) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardized
    for folder in folders {
      let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
        read(try String(contentsOf: file, encoding: .utf8), path: file.lastPathComponent)
      }
    }
  }

  init(text: String) { read(text, path: "") }

  private mutating func read(_ text: String, path: String) {
    var scanner = Scanner(Array(text))
    var lists = [scanner.tokens(until: nil)]
    while let tokens = lists.popLast() {
      lists += scanner.inner
      scanner.inner = []
      let messages = Self.messages(tokens)
      for (index, token) in tokens.enumerated() {
        if case .string(let template) = token {
          literals.append(Literal(template: template, isMessage: messages.contains(index), path: path))
        }
      }
    }
  }

  /// The places of the literals behind `message:`, in `Message(…)`, and in what is declared to be a `Message`.
  private static func messages(_ tokens: [Token]) -> Set<Int> {
    func isWord(_ i: Int, _ word: String) -> Bool {
      if tokens.indices.contains(i), case .word(word) = tokens[i] { true } else { false }
    }
    func isSign(_ i: Int, _ sign: Character) -> Bool {
      if tokens.indices.contains(i), case .sign(sign) = tokens[i] { true } else { false }
    }
    var found: Set<Int> = []
    for i in tokens.indices {
      if isWord(i, "message"), isSign(i + 1, ":"), !isWord(i - 1, "let"), !isWord(i - 1, "var") {
        found.formUnion(strings(tokens, from: i + 2) { sign, _ in sign == "," })
      } else if isWord(i, "Message"), isSign(i + 1, "("), case .string = tokens[i + 2] {
        found.insert(i + 2)
      } else if isWord(i, "Message"), isSign(i - 1, ":") || isSign(i - 1, ">") {
        let next = isSign(i + 1, "?") ? i + 2 : i + 1
        if isSign(next, "=") {
          found.formUnion(
            strings(tokens, from: next + 1) { sign, after in sign == "\n" && !"?:.+".contains(after ?? " ") })
        } else if isSign(next, "{") {
          found.formUnion(strings(tokens, from: next + 1) { _, _ in false })
        }
      }
    }
    return found
  }

  /// The literals from a place on that stand in no parentheses, as far as what is open there is closed or `ends` says so.
  private static func strings(
    _ tokens: [Token], from start: Int, ends: (_ sign: Character, _ next: Character?) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    var (round, curly, isBegun) = (0, 0, false)
    for i in start..<tokens.count {
      switch tokens[i] {
      case .string: if round == 0 { found.append(i) }
      case .sign(let sign) where "([".contains(sign): round += 1
      case .sign(let sign) where ")]".contains(sign): round -= 1
      case .sign("{"): curly += 1
      case .sign("}"): curly -= 1
      case .sign(let sign): if round == 0, curly == 0, ends(sign, nil) { return found }
      case .newline:
        var next: Character?
        if i + 1 < tokens.count, case .sign(let sign) = tokens[i + 1] { next = sign }
        if isBegun, round == 0, curly == 0, ends("\n", next) { return found }
        continue
      case .word: break
      }
      isBegun = true
      if round < 0 || curly < 0 { return found }
    }
    return found
  }

  private struct Scanner {
    let text: [Character]
    var i = 0
    /// The code between the parentheses of holes.
    var inner: [[Token]] = []

    init(_ text: [Character]) { self.text = text }

    mutating func tokens(until end: Character?) -> [Token] {
      var tokens: [Token] = []
      var depth = 0
      while i < text.count {
        let character = text[i]
        if character == "/", i + 1 < text.count, text[i + 1] == "/" {
          while i < text.count, text[i] != "\n" { i += 1 }
        } else if character == "\"" {
          if let string = string() { tokens.append(.string(string)) }
        } else if character.isLetter || character == "_" {
          let start = i
          while i < text.count, text[i].isLetter || text[i].isNumber || text[i] == "_" { i += 1 }
          tokens.append(.word(String(text[start..<i])))
        } else {
          i += 1
          if character == "(" { depth += 1 }
          if character == ")" {
            if depth == 0, end == ")" { return tokens }
            depth -= 1
          }
          if character == "\n" { tokens.append(.newline) } else if character != " " { tokens.append(.sign(character)) }
        }
      }
      return tokens
    }

    /// `nil` for a literal of several lines.
    private mutating func string() -> String? {
      if text[i...].prefix(3).elementsEqual("\"\"\"") {
        i += 3
        while i < text.count, !text[i...].prefix(3).elementsEqual("\"\"\"") { i += 1 }
        i += 3
        return nil
      }
      i += 1
      var (template, holes) = ("", 0)
      while i < text.count, text[i] != "\"" {
        if text[i] == "\\", text[i + 1] == "(" {
          i += 2
          let code = tokens(until: ")")
          inner.append(code)
          holes += 1
          template += "{\(holes)}"
          if code.count >= 4, case .string(let many) = code[code.count - 1], case .sign(",") = code[code.count - 2],
            case .string(let one) = code[code.count - 3]
          {
            template += " {\(holes):\(one)/\(many)}"
          }
        } else if text[i] == "\\" {
          template += text[i + 1] == "n" ? "\n" : String(text[i + 1])
          i += 2
        } else {
          template.append(text[i])
          i += 1
        }
      }
      i += 1
      return template
    }
  }
}
