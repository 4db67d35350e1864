import BilingualChecks
import BilingualText

/// A message is kept as its parts, so that what one language wrote can be read in another.
extension ByteWriter {
  mutating func add(_ message: Message) {
    add(message.english)
    add(message.parts.count)
    for part in message.parts {
      switch part {
      case .text(let text):
        add(0)
        add(text)
      case .number(let number):
        add(1)
        add(number)
      case .message(let message):
        add(2)
        add(message)
      case .word(let english, let korean):
        add(3)
        add(english)
        add(korean)
      case .reading(let text, let words):
        add(4)
        add(text)
        add(words)
      }
    }
  }
}

extension ByteReader {
  /// Messages in messages go no deeper than this.
  private static let greatestDepth = 8

  mutating func message(depth: Int = 0) throws(Broken) -> Message {
    if depth > Self.greatestDepth { throw Broken() }
    let english = try string()
    var parts: [Message.Part] = []
    for _ in 0..<(try count()) {
      switch try int() {
      case 0: parts.append(.text(try string()))
      case 1: parts.append(.number(try int()))
      case 2: parts.append(.message(try message(depth: depth + 1)))
      case 3: parts.append(.word(english: try string(), korean: try string()))
      case 4: parts.append(.reading(try string(), as: try message(depth: depth + 1)))
      default: throw Broken()
      }
    }
    return Message(english: english, parts: parts)
  }
}
