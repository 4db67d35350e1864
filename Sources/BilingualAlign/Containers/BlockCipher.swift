import CCrypto

/// Deciphers AES with 128 bits, block by block (ECB), as HWP files for distribution have it. It hides nothing: the key stands
/// in the file.
/// Source: FIPS 197; NIST SP 800-38A, §6.1.
enum BlockCipher {
  /// Returns the plain bytes of all whole blocks of 16; `nil` where the library refuses.
  static func decipher(_ bytes: ArraySlice<UInt8>, key: [UInt8]) -> [UInt8]? {
    let whole = bytes.prefix(bytes.count / 16 * 16)
    guard key.count == 16, let context = EVP_CIPHER_CTX_new() else { return nil }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_DecryptInit_ex(context, EVP_aes_128_ecb(), nil, key, nil) == 1,
      EVP_CIPHER_CTX_set_padding(context, 0) == 1, let size = Int32(exactly: whole.count)
    else { return nil }
    var count: Int32 = 0
    var plain = [UInt8](repeating: 0, count: whole.count + 16)
    let status = whole.withUnsafeBufferPointer { input in
      EVP_DecryptUpdate(context, &plain, &count, input.baseAddress, size)
    }
    guard status == 1 else { return nil }
    return Array(plain.prefix(Int(count)))
  }
}
