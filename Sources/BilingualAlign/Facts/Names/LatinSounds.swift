/// English spelling to sounds, by rules that fit most names.
enum LatinSounds {
  /// - Parameter letters: lower-case ASCII.
  static func phones(_ letters: [UInt8]) -> [UInt8] {
    var reader = Reader(letters: letters)
    while reader.i < letters.count { reader.step() }
    return reader.phones
  }

  private struct Reader {
    let letters: [UInt8]
    var i = 0
    var phones: [UInt8] = []

    init(letters: [UInt8]) {
      self.letters = letters
      phones.reserveCapacity(letters.count + 2)
    }

    private func at(_ k: Int) -> UInt8 { k >= 0 && k < letters.count ? letters[k] : 0 }
    private func isVowel(_ c: UInt8) -> Bool { c == 0x61 || c == 0x65 || c == 0x69 || c == 0x6F || c == 0x75 }
    private func isSoft(_ c: UInt8) -> Bool { c == 0x65 || c == 0x69 || c == 0x79 }
    private func next(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard i + count <= letters.count else { return false }
      for k in 0..<count where letters[i + k] != text.utf8Start[k] { return false }
      return true
    }

    private mutating func emit(_ length: Int, _ sounds: UInt8...) {
      phones += sounds
      i += length
    }

    mutating func step() {
      let c = letters[i]
      if isVowel(c) { return vowel(c) }
      // Doubled consonants sound once.
      if c == at(i + 1), c != 0x63 {
        i += 1
        return
      }
      switch c {
      case 0x62: emit(1, Phone.b)
      case 0x63: lettersC()
      case 0x64: next("dg") && isSoft(at(i + 2)) ? emit(2, Phone.j) : emit(1, Phone.d)
      case 0x66: emit(1, Phone.f)
      case 0x67: lettersG()
      case 0x68: emit(1, Phone.h)
      case 0x6A: emit(1, Phone.j)
      case 0x6B: i == 0 && at(1) == 0x6E ? emit(1) : emit(1, Phone.k)
      case 0x6C: emit(1, Phone.l)
      case 0x6D: emit(1, Phone.m)
      case 0x6E: lettersN()
      case 0x70: next("ph") ? emit(2, Phone.f) : emit(1, Phone.p)
      case 0x71: next("qu") ? emit(2, Phone.k, Phone.w) : emit(1, Phone.k)
      case 0x72: emit(1, Phone.r)
      case 0x73: lettersS()
      case 0x74: lettersT()
      case 0x76: emit(1, Phone.v)
      case 0x77: lettersW()
      case 0x78: i == 0 ? emit(1, Phone.z) : emit(1, Phone.k, Phone.s)
      case 0x79: i == 0 || isVowel(at(i + 1)) ? emit(1, Phone.y) : emit(1, Phone.i)
      case 0x7A: emit(1, Phone.z)
      default: i += 1
      }
    }

    private mutating func vowel(_ c: UInt8) {
      if next("ee") || next("ea") || next("ie") { return emit(2, Phone.i) }
      if next("oo") || next("ou") { return emit(2, Phone.u) }
      if next("eo") { return emit(2, Phone.eo) }
      if next("eu") { return emit(2, Phone.eu) }
      if next("ae") || next("oe") { return emit(2, Phone.e) }
      if next("au") || next("aw") || next("ow") { return emit(2, Phone.o) }
      switch c {
      case 0x61: emit(1, Phone.a)
      case 0x65: emit(1, Phone.e)
      case 0x69: emit(1, Phone.i)
      case 0x6F: emit(1, Phone.o)
      default: emit(1, Phone.u)
      }
    }

    private mutating func lettersC() {
      if next("ch") { return emit(2, Phone.ch) }
      if next("ck") || next("cc") && !isSoft(at(i + 2)) { return emit(2, Phone.k) }
      isSoft(at(i + 1)) ? emit(1, Phone.s) : emit(1, Phone.k)
    }

    private mutating func lettersG() {
      if next("gh") { return i == 0 ? emit(2, Phone.g) : emit(2) }
      if next("gn"), i == 0 { return emit(2, Phone.n) }
      isSoft(at(i + 1)) ? emit(1, Phone.j) : emit(1, Phone.g)
    }

    private mutating func lettersN() {
      if next("ng") { return isVowel(at(i + 2)) ? emit(2, Phone.ng, Phone.g) : emit(2, Phone.ng) }
      emit(1, Phone.n)
    }

    private mutating func lettersS() {
      if next("sch") { return emit(3, Phone.sh) }
      if next("sh") { return emit(2, Phone.sh) }
      emit(1, Phone.s)
    }

    private mutating func lettersT() {
      if next("tch") { return emit(3, Phone.ch) }
      if next("th") { return emit(2, Phone.th) }
      if next("tion") { return emit(4, Phone.sh, Phone.y, Phone.eo, Phone.n) }
      emit(1, Phone.t)
    }

    private mutating func lettersW() {
      if next("wr") { return emit(2, Phone.r) }
      if next("wh") { return emit(2, Phone.w) }
      isVowel(at(i + 1)) ? emit(1, Phone.w) : emit(1)
    }
  }
}
