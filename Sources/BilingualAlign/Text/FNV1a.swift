/// The 128-bit FNV-1a hash: the same on every machine and in every run, unlike `Hasher`.
/// Source: draft-eastlake-fnv-21, §5, "FNV-1a", with the 128-bit prime and offset basis given there.
@usableFromInline package struct FNV1a {
  @usableFromInline package var value: UInt128 = 144_066_263_297_769_815_596_495_629_667_062_367_629

  @inlinable package init(value: UInt128 = 144_066_263_297_769_815_596_495_629_667_062_367_629) {
    self.value = value
  }
  @inlinable package static var prime: UInt128 { 309_485_009_821_345_068_724_781_371 }

  @inlinable package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* Self.prime
  }

  /// Combines text in which a run of ASCII white space counts as one space, and none at either end.
  @inlinable package mutating func combineFoldingSpaces(_ bytes: some Sequence<UInt8>) {
    var isPending = false
    var isEmpty = true
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isPending = true
        continue
      }
      if isPending, !isEmpty { combine(0x20) }
      isPending = false
      isEmpty = false
      combine(byte)
    }
  }

  /// One of the texts that a fingerprint is made of.
  @inlinable package mutating func combine(part: some Sequence<UInt8>) {
    combineFoldingSpaces(part)
    combine(0)
  }
}
