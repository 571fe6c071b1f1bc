import Testing

@Suite struct `Numbers do not move unseen` {
  @Test func `the newest results line of each golden file carries its hash`() {
    let goldens = Repository.paths(under: "Cases/", ending: "/expected.json")
    let hashes = goldens.map { ($0, SHA256.hex(Repository.bytes($0))) }
    expectNone(unrecorded(hashes, in: Repository.text("CHANGELOG.md")))
  }

  /// Golden files whose hash the change log's first line about them does not give.
  private func unrecorded(_ hashes: [(String, String)], in log: String) -> [Finding] {
    let lines = log.split(separator: "\n").filter { $0.hasPrefix("- [results] ") }
    return hashes.compactMap { path, hash in
      let wanted = "- [results] \(path) sha256:\(hash.prefix(12))"
      let newest = lines.first { $0.hasPrefix("- [results] \(path) ") }
      guard let newest else {
        return Finding(path: path, what: "record it in CHANGELOG.md:\n\(wanted) first recorded")
      }
      guard newest.hasPrefix(wanted) else {
        return Finding(path: path, what: "it changed; say so on top:\n\(wanted) OLD, NEW AND WHY")
      }
      let reason = newest.dropFirst(wanted.count).filter(\.isLetter)
      guard reason.count < 8 else { return nil }
      return Finding(path: path, what: "its results line does not say what moved and why")
    }
  }

  @Test func `a moved number without its line is found`() {
    let log = """
      ## Unreleased
      - [results] Cases/a/expected.json sha256:222222222222 growth 2.1 to 2.4: hours are counted
      - [results] Cases/a/expected.json sha256:111111111111 first recorded
      - [results] Cases/b/expected.json sha256:333333333333
      """
    func found(_ path: String, _ digit: String) -> Int {
      unrecorded([(path, String(repeating: digit, count: 64))], in: log).count
    }
    #expect(found("Cases/a/expected.json", "2") == 0)
    #expect(found("Cases/a/expected.json", "1") == 1)
    #expect(found("Cases/b/expected.json", "3") == 1)
    #expect(found("Cases/c/expected.json", "1") == 1)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the hash is that of the standard`(message: String, digest: String) {
    #expect(SHA256.hex(Array(message.utf8)) == digest)
  }
}
