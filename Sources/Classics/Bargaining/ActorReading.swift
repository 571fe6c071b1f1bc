/// A file of actors being read: rows in, dimensions, notes and faults out.
struct ActorReading {
  private let rows: ArraySlice<CSVRows.Row>
  private let scale: ActorFile.Scale
  private(set) var faults: [(line: Int, what: String)]
  private(set) var notes: [String] = []
  private(set) var dimensions: [ActorFile.Dimension] = []
  private var names: [String: Int] = [:]

  init(_ table: CSVRows, scale: ActorFile.Scale) {
    rows = table.rows[...]
    self.scale = scale
    faults = table.faults
  }

  /// Where a row holds what, and what salience counts to.
  private struct Layout {
    var name = 0
    var capability = 2
    /// Title, place of the position, place of the salience.
    var dimensions: [(name: String, position: Int, salience: Int)]
    /// How many fields a row must have.
    var width: Int
    var most: Double
    var isKTAB: Bool
  }

  mutating func read() {
    guard let first = rows.first else {
      if faults.isEmpty { fault(1, "the file is empty: no actors") }
      return
    }
    let count = first.fields.count > 3 ? Int(first.fields[2]) : nil
    if let count, let aspects = Int(first.fields[3]) {
      readKTAB(first.line, actors: count, aspects: aspects)
    } else {
      readSimple(first)
    }
    check()
  }

  private mutating func readSimple(_ header: CSVRows.Row) {
    let titles = header.fields.map { $0.lowercased() }
    if titles.count == 1, titles[0].contains(";") {
      return fault(header.line, "columns must be separated by commas, not semicolons")
    }
    var places: [Int] = []
    var missing: [String] = []
    for (column, others) in Self.columns {
      let found = titles.indices.filter { column == titles[$0] || others.contains(titles[$0]) }
      if found.count > 1 { fault(header.line, "two columns of \(column)") }
      if found.isEmpty { missing.append("'\(column)'") }
      places += found.prefix(1)
    }
    if !missing.isEmpty {
      let list = missing.joined(separator: ", ")
      fault(
        header.line, "no column \(list); the titles must be name, capability, position, salience")
    }
    guard places.count == Self.columns.count else { return }
    let unused = titles.indices.filter { !places.contains($0) && !titles[$0].isEmpty }
    if !unused.isEmpty {
      let list = unused.map { header.fields[$0] }.joined(separator: ", ")
      notes.append("Columns not used: \(list).")
    }
    readActors(
      rows.dropFirst(),
      Layout(
        name: places[0], capability: places[1], dimensions: [("", places[2], places[3])],
        width: (places.max() ?? 0) + 1, most: scale == .percent ? 100 : 1, isKTAB: false))
    if rows.count == 1 { fault(header.line, "no actors below the titles") }
  }

  private static let columns: [(String, Set<String>)] = [
    ("name", ["actor"]), ("capability", ["influence", "power"]), ("position", []),
    ("salience", []),
  ]

  private mutating func readKTAB(_ line: Int, actors: Int, aspects: Int) {
    guard (1...100).contains(aspects) else {
      return fault(line, "the number of dimensions must lie between 1 and 100, not \(aspects)")
    }
    guard let header = rows.dropFirst().first else {
      return fault(line, "no line of titles and no actors below the first line")
    }
    let width = 3 + 2 * aspects
    if header.fields.count < width {
      fault(header.line, "\(header.fields.count) titles; \(aspects) dimensions take \(width)")
    }
    let body = rows.dropFirst(2)
    if body.isEmpty { fault(header.line, "no actors below the titles") }
    if body.count != actors, !body.isEmpty {
      fault(line, "announces \(actors) actors; \(body.count) follow")
    }
    let titles = (0..<aspects).map { aspect in
      let place = 3 + 2 * aspect
      let title = header.fields.indices.contains(place) ? header.fields[place] : ""
      return (name: title, position: place, salience: place + 1)
    }
    readActors(
      body, Layout(dimensions: titles, width: width, most: scale == .share ? 1 : 100, isKTAB: true))
  }

  private mutating func readActors(_ body: ArraySlice<CSVRows.Row>, _ layout: Layout) {
    dimensions = layout.dimensions.map { ActorFile.Dimension(name: $0.name, actors: []) }
    guard body.count <= ActorFile.mostActors else {
      let most = ActorFile.mostActors
      return fault(body.first?.line ?? 1, "\(body.count) actors; at most \(most) can be run")
    }
    for row in body {
      guard row.fields.count >= layout.width else {
        fault(row.line, "\(row.fields.count) fields; \(layout.width) are needed")
        continue
      }
      let name = row.fields[layout.name]
      if name.isEmpty { fault(row.line, "an actor without a name") }
      if let earlier = names[name] {
        fault(row.line, "'\(name)' is also the actor of line \(earlier)")
      }
      names[name] = row.line
      let capability = number(row, layout.capability, "capability of '\(name)'", 0...1e9)
      for (place, dimension) in layout.dimensions.enumerated() {
        let aspect = dimension.name.isEmpty ? "" : ", \(dimension.name)"
        let position = number(row, dimension.position, "position of '\(name)'\(aspect)", -1e9...1e9)
        let salience = number(
          row, dimension.salience, "salience of '\(name)'\(aspect)", 0...layout.most)
        dimensions[place].actors.append(
          Bargainer(
            name, capability: capability, position: position, salience: salience / layout.most))
      }
    }
  }

  private mutating func number(
    _ row: CSVRows.Row, _ place: Int, _ what: String, _ range: ClosedRange<Double>
  ) -> Double {
    let text = row.fields[place]
    let isPlain = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    guard isPlain, let value = Double(text), value.isFinite else {
      fault(row.line, "\(what) must be a number, not '\(text.prefix(40))'")
      return 0
    }
    guard range.contains(value) else {
      fault(row.line, "\(what) must lie between \(words(range)), not \(text.prefix(40))")
      return 0
    }
    return value
  }

  private func words(_ range: ClosedRange<Double>) -> String {
    if range.upperBound == 1e9 {
      return range.lowerBound < 0 ? "-1000000000 and 1000000000" : "0 and 1000000000"
    }
    if range.upperBound == 1 { return "0 and 1 (salience-scale=percent: 0 and 100)" }
    return "0 and 100"
  }

  /// What no single row shows.
  private mutating func check() {
    guard faults.isEmpty, let first = dimensions.first else { return }
    if first.actors.count == 1 {
      fault(rows.last?.line ?? 1, "one actor alone has nobody to bargain with; add another")
    }
    for dimension in dimensions where !dimension.actors.contains(where: { $0.weight > 0 }) {
      let aspect = dimension.name.isEmpty ? "" : " in \(dimension.name)"
      fault(
        rows.first?.line ?? 1, "nobody has both capability and salience above 0\(aspect)")
    }
  }

  private mutating func fault(_ line: Int, _ what: String) { faults.append((line, what)) }
}
