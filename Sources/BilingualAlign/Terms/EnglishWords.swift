package import BilingualText

/// The content words of English, folded so that renderings that differ in form only are equal.
package enum EnglishWords {
  /// The words of a text: lower case, no dots in abbreviations, countries by one name, function words dropped.
  package static func content(_ text: [UInt8], _ range: TextRange) -> [String] {
    var folded = FoldedText()
    folded.fold(text.span, range: range, language: .english)
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for (i, byte) in folded.bytes.enumerated() {
      if Byte.isASCIIWord(byte) || byte >= 0x80 {
        word.append(byte)
      } else if byte == 0x27, i + 1 < folded.bytes.count, folded.bytes[i + 1] == 0x73 {
        close()
      } else {
        close()
      }
    }
    close()
    return joined(words).filter { !function.contains($0) }
  }

  package static func content(_ text: String) -> [String] {
    let bytes = Array(text.replacing("{surname}", with: "").utf8)
    return content(bytes, TextRange(0, bytes.count))
  }

  private static let function: Set<String> = [
    "the", "a", "an", "of", "for", "on", "to", "in", "and", "s", "at", "by", "with", "its", "affairs", "affair",
  ]

  private static let countries: [[String]: String] = [
    ["united", "states"]: "us", ["north", "korea"]: "dprk", ["north", "korean"]: "dprk", ["north", "koreans"]: "dprk",
    ["south", "korea"]: "rok", ["south", "korean"]: "rok", ["south", "koreans"]: "rok", ["united", "nations"]: "un",
    ["united", "kingdom"]: "uk", ["european", "union"]: "eu", ["new", "zealand"]: "newzealand",
  ]
  private static let names: [String: String] = [
    "american": "us", "americans": "us", "america": "us", "usa": "us", "washington": "us", "korea": "rok",
    "korean": "rok", "koreans": "rok", "seoul": "rok", "japanese": "japan", "tokyo": "japan", "chinese": "china",
    "beijing": "china", "russian": "russia", "russians": "russia", "moscow": "russia", "pyongyang": "dprk",
    "british": "uk", "britain": "uk", "european": "eu", "labour": "labor", "defence": "defense", "french": "france",
    "german": "germany", "spanish": "spain", "italian": "italy", "canadian": "canada", "australian": "australia",
    "ministerial": "minister", "department": "ministry", "first": "1st", "second": "2nd", "third": "3rd",
    "prc": "china",
  ]

  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    var i = 0
    while i < words.count {
      let rest = words[i...]
      if rest.starts(with: ["democratic", "people", "s", "republic", "of", "korea"]) {
        result.append("dprk")
        i += 6
      } else if rest.starts(with: ["republic", "of", "korea"]) {
        result.append("rok")
        i += 3
      } else if i + 1 < words.count, let name = countries[[words[i], words[i + 1]]] {
        result.append(name)
        i += 2
      } else {
        result.append(names[words[i]] ?? words[i])
        i += 1
      }
    }
    return result
  }

  /// Whether two words are forms of one: equal, or of five letters or more in common at the start.
  package static func areForms(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    if x.count <= 3 || y.count <= 3 {
      return x + [0x73] == y || y + [0x73] == x
    }
    let common = zip(x, y).prefix { $0 == $1 }.count
    if common == min(x.count, y.count) { return abs(x.count - y.count) <= 5 }
    return common >= 4 && x.count - common <= 4 && y.count - common <= 4 && common >= min(x.count, y.count) - 2
  }

  /// Whether every word of `needed` has a form in `words`.
  package static func hold(_ needed: [String], in words: [String]) -> Bool {
    !needed.isEmpty && needed.allSatisfy { one in words.contains { areForms(one, $0) } }
  }
}
