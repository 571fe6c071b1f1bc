extension VoteMatrix {
  /// Reads a table: first line "evidence" and the hypotheses, then a line for each piece of
  /// evidence with its votes, 1 to 5 or N/A, several in a cell parted by spaces, none where nobody
  /// judged. Throws every fault at once, with its line.
  init(_ file: InputFile) throws(ClassicFault) {
    var table = InputTable(file)
    guard let head = table.rows.first else {
      table.fault("is empty; the first line is 'evidence' and the hypotheses")
      throw table.report
    }
    let hypotheses = Array(head.cells.dropFirst())
    if hypotheses.isEmpty {
      table.fault(head.line, "names no hypothesis; write 'evidence,first,second'")
    }
    var seen: Set<String> = []
    for (index, name) in hypotheses.enumerated() {
      if name.isEmpty {
        table.fault(head.line, "hypothesis \(index + 1) has no name")
      } else if !seen.insert(name).inserted {
        table.fault(head.line, "names the hypothesis '\(InputTable.shown(name))' twice")
      }
    }
    var (evidence, votes) = ([String](), [[[Vote]]]())
    for row in table.rows.dropFirst() {
      evidence.append(row.cells[0])
      votes.append(Self.votes(row, of: hypotheses.count, &table))
    }
    if evidence.isEmpty { table.fault("has no evidence below its first line") }
    try table.finish()
    self.hypotheses = hypotheses
    self.evidence = evidence
    self.votes = votes
  }

  private static func votes(
    _ row: InputTable.Row, of count: Int, _ table: inout InputTable
  ) -> [[Vote]] {
    if row.cells[0].isEmpty { table.fault(row.line, "has votes but no evidence") }
    guard row.cells.count == count + 1 else {
      table.fault(
        row.line, "needs \(count + 1) cells, as the first line has, and has \(row.cells.count)")
      return []
    }
    return row.cells.dropFirst().map { cell in
      cell.split { $0 == " " || $0 == ";" }.compactMap { word in
        let vote = vote(word)
        if vote == nil {
          let shown = InputTable.shown(String(word))
          table.fault(row.line, "a vote must be 1, 2, 3, 4, 5 or N/A, not '\(shown)'")
        }
        return vote
      }
    }
  }

  private static func vote(_ word: Substring) -> Vote? {
    let plain = word.lowercased()
    if plain == "n/a" || plain == "na" { return .notApplicable }
    guard let value = Int(plain), value >= 1 else { return nil }
    return Vote(rawValue: value)
  }
}
