import Testing

@Suite struct `The package knows no machine` {
  @Test func `no text names a folder of somebody's machine`() {
    expectNone(
      Repository.paths.filter(isText).flatMap { path in
        machinePaths(path, Repository.bytes(path))
      })
  }

  private func isText(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return true }
    let pictures: Set = ["png", "jpg", "ico", "woff2", "sqlite", "gz", "zip", "pdf", "parquet"]
    return !pictures.contains(String(name[name.index(after: dot)...]))
  }

  /// Absolute paths into a workplace or a home; a path inside an address is not one.
  private func machinePaths(_ path: String, _ text: [UInt8]) -> [Finding] {
    let slash = UInt8(ascii: "/")
    var (line, found) = (1, [Finding]())
    for (index, byte) in text.enumerated() {
      if byte == newline { line += 1 }
      guard byte == slash, index == 0 || startsPath(after: text[index - 1]) else { continue }
      let rest = text[(index + 1)...]
      guard let folder = folders.first(where: { rest.starts(with: $0) }) else { continue }
      let name = String(decoding: folder, as: UTF8.self)
      found.append(Finding(path: path, line: line, what: "/\(name) is of one machine only"))
    }
    return found
  }

  /// Written without their first slash, so that this file names none.
  private let folders = ["work/", "farm/", "root/", "home/", "Users/"].map { Array($0.utf8) }

  private func startsPath(after byte: UInt8) -> Bool {
    !isWordByte(byte) && !"./-~%}>)*".utf8.contains(byte)
  }

  @Test func `a machine's path is found and an address is not`() {
    let slash = "/"
    let bad = "a\ncd \(slash)work/main && ls '\(slash)home/me' (\(slash)root/x"
    #expect(machinePaths("a", Array(bad.utf8)).map(\.line) == [2, 2, 2])
    let good = "https://example.org/home/news ./work/x ../root/y work/z \(slash)homes/"
    #expect(machinePaths("a", Array(good.utf8)) == [])
  }
}
