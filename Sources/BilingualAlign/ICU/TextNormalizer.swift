/// Makes text comparable: NFC, one kind of space, one middle dot, one hyphen, no zero-width characters.
///
/// | in the file | in the text |
/// | --- | --- |
/// | decomposed letters and jamo, compatibility ideographs | NFC |
/// | zero-width characters, soft hyphens, direction marks, byte-order marks | nothing |
/// | NBSP, ideographic and other spaces, U+2028, U+2029, NEL, the Hangul filler | one ASCII space each |
/// | full-width ASCII forms | ASCII |
/// | ‧ ・ ･ ㆍ ∙ ⋅ | · (U+00B7) |
/// | ‐ ‑ | - |
/// | CRLF, CR | LF |
///
/// Quotation marks, corner brackets, dashes and tildes stay as they are: segmentation and checks tell them apart.
package enum TextNormalizer {
  /// Normalises a whole text; the map leads back into `utf8`.
  ///
  /// Text that needs no change is returned as it came, with a map of one run.
  /// - Parameter utf8: valid UTF-8.
  /// - Complexity: O(bytes).
  package static func normalize(_ utf8: [UInt8]) -> MappedText {
    utf8.withUnsafeBufferPointer { bytes in
      var scan = NormalizingScan(bytes)
      scan.run()
      if scan.output.isEmpty, scan.copied == 0 {
        return MappedText(utf8: utf8, map: OffsetMap(identityOf: utf8.count))
      }
      scan.flush(to: bytes.count)
      return MappedText(utf8: scan.output, map: scan.map)
    }
  }
}

/// One forward pass over the bytes. What stands unchanged is copied in one piece when a change is met.
private struct NormalizingScan: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  var output: [UInt8] = []
  var map = OffsetMap()
  /// Everything before this offset is in `output`.
  var copied = 0
  private var offset = 0
  private var nfc: NFCNormalizer?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func run() {
    while true {
      skipPlain()
      guard offset < bytes.count else { return }
      switch CharacterFolding.of(bytes, at: offset) {
      case .keep(let count): offset += count
      case .replace(let count, let byte): replace(count, with: byte)
      case .drop(let count): replace(count, with: nil)
      case .middleDot(let count):
        replace(count, with: 0xC2)
        output.append(0xB7)
      case .normalize: normalizeRun()
      }
    }
  }

  /// Copies what is pending before `end`.
  mutating func flush(to end: Int) {
    guard end > copied else { return }
    if output.isEmpty { output.reserveCapacity(bytes.count) }
    output.append(contentsOf: bytes[copied..<end])
    map.appendCopied(end - copied, from: copied)
    copied = end
  }

  /// Passes ASCII and Hangul syllables, which are nearly everything.
  private mutating func skipPlain() {
    let count = bytes.count
    var i = offset
    while i < count {
      let byte = bytes[i]
      if byte < 0x80 {
        if byte == 0x0D { break }
        i += 1
        while i + 8 <= count, ASCIIWord.isPlain(bytes, at: i) { i += 8 }
      } else if byte >= 0xEA, byte <= 0xED, i + 2 < count {
        let second = bytes[i + 1]
        if byte == 0xEA && second < 0xB0 || byte == 0xED && second >= 0x9E { break }
        i += 3
      } else {
        break
      }
    }
    offset = i
  }

  private mutating func replace(_ count: Int, with byte: UInt8?) {
    flush(to: offset)
    let source = ByteRange(offset, offset + count)
    if let byte {
      output.append(byte)
      map.appendChanged(byte == 0xC2 ? 2 : 1, for: source)
    } else {
      map.appendChanged(0, for: source)
    }
    offset += count
    copied = offset
  }

  /// Hands a run of characters that may not be in NFC to ICU, with the character before it, onto which it may compose.
  private mutating func normalizeRun() {
    var start = offset
    if start > copied {
      start -= 1
      while start > copied, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    var end = offset
    repeat {
      end += CharacterFolding.length(bytes, at: end)
    } while end < bytes.count && CharacterFolding.of(bytes, at: end).isForICU
    offset = end
    let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
    do {
      if nfc == nil { nfc = try NFCNormalizer() }
      guard nfc?.isNormal(run) == false else { return }
      flush(to: start)
      try nfc?.normalize(run, at: start, into: &output, map: &map)
      copied = end
    } catch {
      ICUError.installationIsBroken(error)
    }
  }
}

/// Eight bytes at a time.
enum ASCIIWord {
  /// Whether the eight bytes at `offset` are ASCII without a carriage return.
  @inline(__always)
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset).loadUnaligned(as: UInt64.self)
    let returns = word ^ 0x0D0D_0D0D_0D0D_0D0D
    return (word | ((returns &- 0x0101_0101_0101_0101) & ~returns)) & 0x8080_8080_8080_8080 == 0
  }
}
