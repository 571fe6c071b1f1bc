import Archive
import Testing

@Suite struct `Checksums are SHA-256` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the examples of FIPS 180-4 come out`(text: String, digest: String) {
    #expect(Checksum.sha256Hex(text.utf8) == digest)
  }

  @Test func `a million times the letter a comes out`() {
    #expect(
      Checksum.sha256Hex([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `every length around two blocks has a digest of its own, whatever holds the bytes`() {
    let bytes = (0..<200).map { UInt8($0) }
    var seen: Set<String> = []
    for length in 0...200 {
      let digest = Checksum.sha256Hex(bytes[..<length])
      #expect(Checksum.sha256Hex(AnySequence(bytes.prefix(length))) == digest)
      seen.insert(digest)
    }
    #expect(seen.count == 201)
    let lengths = (0...200).map { Checksum.sha256Hex(bytes[..<$0]) }.joined()
    #expect(
      Checksum.sha256Hex(lengths.utf8)
        == "b367ea311264aae50e6260b96a10761169ce3eec5d5f8f2258351f82c7252776")
  }
}
