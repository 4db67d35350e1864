import Testing

@testable import BilingualAlign
@testable import BilingualChecks
@testable import BilingualText

@Suite struct EightBytesTests {
  /// Where ASCII ends and begins, and signs lie.
  private static let signs: [UInt8] = [
    0x00, 0x20, 0x21, 0x28, 0x29, 0x2E, 0x41, 0x5A, 0x5B, 0x7F, 0x80, 0xBF, 0xC0, 0xFF,
  ]

  /// Texts of every length up to some words, half of them of signs.
  private static let texts: [[UInt8]] = {
    var state: UInt64 = 1
    var texts: [[UInt8]] = []
    for length in 0..<40 {
      for _ in 0..<8 {
        var text: [UInt8] = []
        for _ in 0..<length {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let byte = UInt8(truncatingIfNeeded: state >> 40)
          text.append(state >> 63 == 0 ? byte : signs[Int(byte) % signs.count])
        }
        texts.append(text)
      }
    }
    return texts
  }()

  @Test func answersAreThoseForEachByte() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { bytes in
        for start in 0...min(3, text.count) {
          let range = TextRange(start, text.count)
          let part = text[start...]
          for byte: UInt8 in [0, 0x20, 0x2E, 0x5B, 0x7F, 0x80, 0xFF] {
            #expect(Byte.isHeld(byte, by: bytes, range) == part.contains(byte))
          }
          #expect(Byte.isASCII(bytes, range) == part.allSatisfy { $0 < 0x80 })
          #expect(
            EightBytes.count(in: bytes, within: range, where: Byte.isCapital) {
              EightBytes.between($0, from: 0x41, to: 0x5A)
            }
              == part.count(where: Byte.isCapital))
          #expect(
            LengthFit.length(bytes, range) == part.count { $0 > 0x20 && $0 & 0xC0 != 0x80 })
          let isPair: (UInt8, UInt8) -> Bool = { Byte.isCapital($0) && $1 == 0x2E }
          #expect(
            EightBytes.holdsPair(
              in: bytes, within: range, where: isPair,
              marks: { EightBytes.between($0, from: 0x41, to: 0x5A) & EightBytes.equal($1, 0x2E) })
              == zip(part, part.dropFirst()).contains(where: isPair))
        }
      }
    }
  }

  /// The quick way of ``LengthFit/koreanLength(_:_:)``, for texts without parentheses, and the slow one agree.
  @Test(arguments: [("한미 양측은 회의를 열었다.", 12), ("AB 회담", 3), ("", 0), ("터너(Turner) 특사", 4), ("가\tABC다", 3)])
  func koreanLengths(text: String, length: Int) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { #expect(LengthFit.koreanLength($0, TextRange(0, bytes.count)) == length) }
  }
}
