import BilingualText

/// Reads HWP 5, the files of Hangul since 2002: streams of records in a compound file.
/// Source: Hancom, "Hangul Document File Format 5.0", revision 1.3; where files differ from it, the files.
struct HWPReader {
  private let file: CompoundFile
  private let isPacked: Bool
  private let isForDistribution: Bool

  /// - Parameter file: one with a stream `FileHeader`.
  static func read(_ file: CompoundFile) throws(InputError) -> Rendition {
    try HWPReader(file).read()
  }

  private init(_ file: CompoundFile) throws(InputError) {
    self.file = file
    let header = try file.stream("FileHeader") ?? []
    guard header.starts(with: Array("HWP Document File".utf8)), header.count > 36, let flags = header.u32(at: 36) else {
      throw InputError(path: file.path, "damaged: a compound file whose FileHeader is not that of an HWP document")
    }
    guard header[35] == 5 else {
      throw InputError(
        path: file.path, "an HWP document of version \(header[35]), which is not read; only version 5 is")
    }
    isPacked = flags & 1 != 0
    isForDistribution = flags & 1 << 2 != 0
    if let why = Self.protection(flags) { throw InputError(path: file.path, why) }
  }

  private static func protection(_ flags: Int) -> String? {
    if flags & 1 << 1 != 0 {
      return "protected by a password; open it in Hangul, remove the password and save it again"
    }
    if flags & 1 << 4 != 0 || flags & 1 << 10 != 0 {
      return "protected by DRM (rights management); only Hangul itself can open it: save it there without protection"
    }
    if flags & 1 << 8 != 0 {
      return "encrypted with a certificate; open it in Hangul, remove the encryption and save it again"
    }
    return nil
  }

  private func read() throws(InputError) -> Rendition {
    guard let info = try stream("DocInfo") else { throw damaged("the stream DocInfo is missing") }
    let head = try HWPHead(HWPRecords(info, path: file.path, stream: "DocInfo"))
    var writer = HangulWriter(.hwp, head.styles, path: file.path)
    for index in 0..<(try countOfSections(head.sections)) {
      let name = "\(folder)/Section\(index)"
      guard let bytes = try section(name) else { throw damaged("the stream \(name) is missing") }
      let section = HWPSection(try HWPRecords(bytes, path: file.path, stream: name))
      var number = 0
      try section.read { paragraph throws(InputError) in
        number += 1
        try writer.add(paragraph, section: index, number: number)
      }
    }
    return writer.rendition
  }

  /// What is for distribution has its text in another folder, and no more than a notice in the usual one.
  private var folder: String { isForDistribution ? "ViewText" : "BodyText" }

  /// The sections that the head counts, or that are there.
  private func countOfSections(_ counted: Int) throws(InputError) -> Int {
    let there = file.names.compactMap { name -> Int? in
      guard name.hasPrefix(folder + "/Section") else { return nil }
      return Int(name.dropFirst(folder.utf8.count + 8))
    }
    let count = max(counted, (there.max() ?? -1) + 1)
    guard count > 0 else { throw damaged("there is no section in \(folder)") }
    return count
  }

  private func stream(_ name: String) throws(InputError) -> [UInt8]? {
    guard let bytes = try file.stream(name) else { return nil }
    return try unpacked(bytes[...], name)
  }

  private func section(_ name: String) throws(InputError) -> [UInt8]? {
    guard isForDistribution else { return try stream(name) }
    guard let bytes = try file.stream(name) else { return nil }
    guard let plain = HWPDistribution.decipher(bytes) else {
      throw damaged("\(name) is for distribution, but its record with the key is not there")
    }
    return try unpacked(plain[...], name)
  }

  private func unpacked(_ bytes: ArraySlice<UInt8>, _ name: String) throws(InputError) -> [UInt8] {
    if !isPacked { return Array(bytes) }
    do throws(Inflate.Failure) {
      return try Inflate.raw(bytes)
    } catch {
      switch error {
      case .damaged: throw damaged("\(name) cannot be unpacked")
      case .cutOff: throw damaged("\(name) is cut off")
      case .tooLarge:
        throw InputError(
          path: file.path,
          "\(name) is too large: it unpacks to more than \(Inflate.limit >> 20) MB or \(Inflate.ratio) times its size")
      }
    }
  }

  private func damaged(_ what: String) -> InputError { InputError(path: file.path, "damaged: \(what)") }
}

/// Documents for distribution, which only a viewer may open: their key stands in the file, under a simple cover.
enum HWPDistribution {
  /// Returns the stream as it was before it was enciphered; `nil` where its first record has no key.
  static func decipher(_ bytes: [UInt8]) -> [UInt8]? {
    guard let head = bytes.u32(at: 0), head & 0x3FF == HWPRecords.Tag.distribution, head >> 20 == 256,
      bytes.count >= 260
    else { return nil }
    var cover = Array(bytes[4..<260])
    let seed = UInt32(cover.u32(at: 0) ?? 0)
    var state = seed
    /// The generator of Microsoft's C library.
    func random() -> UInt32 {
      state = state &* 214_013 &+ 2_531_011
      return state >> 16 & 0x7FFF
    }
    var (left, mask) = (0, UInt8(0))
    for i in cover.indices {
      if left == 0 {
        mask = UInt8(truncatingIfNeeded: random())
        left = Int(random() & 0xF) + 1
      }
      if i >= 4 { cover[i] ^= mask }
      left -= 1
    }
    let start = 4 + Int(seed & 0xF)
    return BlockCipher.decipher(bytes[260...], key: Array(cover[start..<start + 16]))
  }
}
