/// The nearest valid word to a misspelt one.
package enum NearestWord {
  /// The word with the fewest edits, if they are few for its length; ties go to the first word.
  ///
  /// Edits are insertions, deletions, replacements and swaps of neighbours; case counts as half a
  /// mistake would: `C3` is nearest to `c3`. Long words are not compared.
  static func of(_ word: String, in words: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().utf8)
    guard !typed.isEmpty, typed.count <= 64 else { return nil }
    let allowed = typed.count <= 2 ? 1 : max(1, (typed.count + 1) / 3)
    var best: (word: String, edits: Int)?
    for candidate in words where candidate != word {
      let letters = Array(candidate.lowercased().utf8)
      guard abs(letters.count - typed.count) <= allowed, letters.count <= 64 else { continue }
      let edits = distance(typed, letters)
      guard edits <= allowed, edits < max(typed.count, letters.count) else { continue }
      if best.map({ edits < $0.edits }) ?? true { best = (candidate, edits) }
    }
    return best?.word
  }

  /// `did you mean 'x'?`, else the valid words if they are few, else nothing.
  package static func hint(_ word: String, in words: [String], called name: String) -> String {
    if let near = of(word, in: words) { return "did you mean '\(near)'?" }
    guard !words.isEmpty, words.count <= 14 else { return "" }
    return "\(name): \(words.joined(separator: ", "))"
  }

  /// Optimal string alignment distance. O(length of a x length of b).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var older: [Int] = []
    var last = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for (j, y) in b.enumerated() {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (x == y ? 0 : 1))
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      (older, last) = (last, row)
    }
    return last[b.count]
  }
}
