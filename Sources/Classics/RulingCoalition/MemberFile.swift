/// The members of an elite as a user's file gives them: one "name,power" on each line.
struct MemberFile {
  private(set) var names: [String] = []
  private(set) var powers: [Double] = []

  /// Reads a file; throws every fault at once, with its line. A first line "name,power" is skipped.
  init(_ file: InputFile) throws(ClassicFault) {
    var table = InputTable(file)
    var lines: [String: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      if index == 0, row.cells.map({ $0.lowercased() }) == ["name", "power"] { continue }
      guard row.cells.count == 2 else {
        table.fault(row.line, "needs a name and a power, and has \(row.cells.count) cells")
        continue
      }
      let name = row.cells[0]
      if name.isEmpty {
        table.fault(row.line, "needs a name before the comma")
      } else if let first = lines[name] {
        table.fault(row.line, "'\(InputTable.shown(name))' is also on line \(first)")
      } else {
        lines[name] = row.line
      }
      let power = Double(row.cells[1]) ?? .nan
      if !(power > 0 && power < 1e300) {
        let shown = InputTable.shown(row.cells[1])
        table.fault(row.line, "power must be a number above 0, not '\(shown)'")
      }
      names.append(name)
      powers.append(power)
    }
    let most = CoalitionLattice.mostMembers
    if powers.count > most {
      table.fault("at most \(most) members can be weighed, not \(powers.count)")
    } else if powers.isEmpty, table.faults.isEmpty {
      table.fault("has no members; write one 'name,power' on each line")
    }
    try table.finish()
  }
}
