/// Checksums of files and of results.
///
///     Checksum.sha256Hex("abc".utf8)  // "ba7816bf…f20015ad"
public enum Checksum {
  /// SHA-256 (FIPS 180-4) of some bytes in lower-case hexadecimal: 64 digits, as `sha256sum`
  /// prints them. About 100 MB a second on bytes that lie in one piece.
  public static func sha256Hex(_ bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256Digest()
    digest.update(bytes)
    return digest.hex()
  }
}
