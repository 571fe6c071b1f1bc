import Archive
import GRDB
import Simulation
import Testing

@Suite struct `A run comes back as it was stored` {
  /// Stores one run of `days` days and gives it back from a fresh reader.
  private func back(_ run: Trajectory, days: Int, width: Int) throws -> Trajectory? {
    let scratch = try Scratch()
    var header = Samples.header(days: days)
    header.width = width
    header.columns = (0..<width).map { "c\($0)" }
    let archive = try RunArchive.create(in: scratch.path, header: header)
    try archive.store([run])
    archive.close()
    return try RunArchive.openExisting(in: scratch.path).trajectory(of: 0)
  }

  private func expectSame(_ values: [Float], days: Int, width: Int) throws {
    let found = try #require(
      try back(Samples.run(values: values), days: days, width: width))
    #expect(found.values.map(\.bitPattern) == values.map(\.bitPattern))
  }

  @Test func `odd values keep every bit`() throws {
    let values: [Float] = [
      0, -0.0, .infinity, -.infinity, .nan, -.nan, Float(bitPattern: 0x7f80_0001),
      .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .greatestFiniteMagnitude, .pi, 1, -1, 127,
      128, 16_383, 16_384, 2_097_151, 2_097_152, 16_777_216, 0.5, 1.5, -0.0, -0.0,
    ]
    try expectSame(values, days: 4, width: 6)
    try expectSame(values, days: 24, width: 1)
    try expectSame(values, days: 1, width: 24)
  }

  @Test func `every short sequence of four values comes back`() throws {
    let kinds: [Float] = [0, 3, 0.1, -0.0]
    let scratch = try Scratch()
    let archive = try RunArchive.create(
      in: scratch.path, header: Samples.header(runs: 1 << 12, days: 3))
    var wanted: [Trajectory] = []
    for number in 0..<(1 << 12) {
      var values = (0..<6).map { kinds[number >> (2 * $0) & 3] }
      values += values.reversed()
      wanted.append(
        Trajectory(
          run: number, explanation: 0, outcome: .fled, fallHour: nil, values: values, events: [],
          logWeight: 0))
    }
    try archive.store(wanted)
    #expect(try archive.fingerprint() == RunArchive.fingerprint(of: wanted))
  }

  @Test(arguments: [0, 1, 29, 30, 31, 32, 157, 158, 159, 160, 16_413, 16_414, 16_415, 20_000])
  func `stretches of every size class come back`(length: Int) throws {
    let zeros = [Float](repeating: 0, count: length)
    let counts = (0..<length).map { Float($0 + 1) }
    let written = (0..<length).map { Float($0) + 0.25 }
    let same = [Float](repeating: 0.75, count: length)
    let day = zeros + [1] + counts + [0.5] + written + same
    try expectSame(day + day, days: 2, width: day.count)
    try expectSame(day + day, days: day.count, width: 2)
  }

  @Test func `no day and no column are values too`() throws {
    try expectSame([], days: 0, width: 5)
    try expectSame([], days: 5, width: 0)
  }

  @Test(arguments: [0, -0.0, .infinity, -.infinity, .nan, -12.75, .leastNonzeroMagnitude])
  func `the log weight keeps every bit`(weight: Double) throws {
    let found = try #require(
      try back(Samples.run(values: [], logWeight: weight), days: 0, width: 0))
    #expect(found.logWeight.bitPattern == weight.bitPattern)
  }

  @Test func `texts of events come back in their order`() throws {
    let events = ["", "a'b", "Алматы", "e\u{301}", "👩‍👩‍👧", "\n\t\"", "-", "NULL"].map {
      LedgerEntry(hour: 3, event: $0, actor: $0 + "1", region: $0 + "2", reason: $0 + "3")
    }
    let run = Samples.run(values: [], events: events)
    #expect(try back(run, days: 0, width: 0) == run)
  }

  @Test func `a calm crisis takes a tenth of its plain size`() throws {
    let scratch = try Scratch()
    let day = (0..<50).map { Float($0) / 3 } + [Float](repeating: 0, count: 250)
    let values = (0..<20).flatMap { _ in day }
    var header = Samples.header(days: 20)
    header.width = 300
    header.columns = (0..<300).map { "c\($0)" }
    let archive = try RunArchive.create(in: scratch.path, header: header)
    try archive.store([Samples.run(values: values)])
    let size = try scratch.connection().read {
      try Int.fetchOne($0, sql: "SELECT length(daily_values) FROM runs")
    }
    #expect(try #require(size) < values.count * 4 / 10)
  }
}
