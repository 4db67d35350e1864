internal import CSystem
internal import Foundation

/// What a file hands on to the one that takes its place.
enum FileAttributes {
  /// Copies owner, group, permissions and extended attributes to an open file.
  /// - Returns: why not; `nil` where all is well.
  static func copy(from path: String, _ old: FileStatus, to descriptor: Int32, keepsOwner: Bool) -> String? {
    if let new = FileStatus(descriptor: descriptor) {
      // The group may be kept where the owner may not.
      if new.group != old.group, fchown(descriptor, UInt32.max, old.group) != 0, keepsOwner {
        return "cannot write: the file would lose its group"
      }
      if new.owner != old.owner, fchown(descriptor, old.owner, UInt32.max) != 0, keepsOwner {
        return "cannot write: the file belongs to another user and would change hands"
      }
    }
    if let failure = copyExtended(from: path, to: descriptor) { return failure }
    // Last: an access list sets the group's bits.
    if fchmod(descriptor, mode_t(old.permissions)) != 0 { return "cannot write: \(FileSystem.reason())" }
    return nil
  }

  /// A program's rights are not a text's.
  private static let dropped = "security.capability"

  private static func copyExtended(from path: String, to descriptor: Int32) -> String? {
    let source = FileSystem.open(path, O_RDONLY | O_NONBLOCK)
    // What may be written and not read keeps no attributes.
    guard source >= 0 else { return nil }
    defer { close(source) }
    for name in names(of: source) where name != dropped {
      guard let value = value(name, of: source) else { continue }
      let status = value.withUnsafeBytes { fsetxattr(descriptor, name, $0.baseAddress, $0.count, 0) }
      // What the system keeps to itself cannot be copied by everyone.
      if status != 0, name.hasPrefix("user.") { return "cannot write: attribute \(name): \(FileSystem.reason())" }
    }
    return nil
  }

  private static func names(of descriptor: Int32) -> [String] {
    let size = flistxattr(descriptor, nil, 0)
    guard size > 0 else { return [] }
    var list = [CChar](repeating: 0, count: size)
    let count = flistxattr(descriptor, &list, size)
    guard count > 0 else { return [] }
    return list[..<count].split(separator: 0).map { String(decoding: $0.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }

  private static func value(_ name: String, of descriptor: Int32) -> [UInt8]? {
    let size = fgetxattr(descriptor, name, nil, 0)
    guard size >= 0 else { return nil }
    var value = [UInt8](repeating: 0, count: size)
    let count = fgetxattr(descriptor, name, &value, size)
    return count >= 0 ? Array(value.prefix(count)) : nil
  }
}
