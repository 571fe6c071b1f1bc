import Archive
import Foundation
import GRDB
import Testing

@Suite struct `An archive is opened for what it is` {
  @Test func `an archive is made with its folder and opened again with its header`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/deep/er"
    var header = Samples.header(seed: .max)
    header.overrides = ["mobilisation.rate": 0.1, "fear.decay": 1e-300]
    header.without = ["looting"]
    header.caseText["evidence.yaml"] = "\"quoted\"\n/ \0 Алматы"
    let archive = try RunArchive.create(in: path + "//", header: header)
    try archive.store(Samples.runs(0..<2))
    #expect(archive.folder == path)
    archive.close()
    #expect(try RunArchive.openExisting(in: path).header == header)
    #expect(try RunArchive.openOrCreate(in: path, header: header).header == header)
  }

  @Test func `closed, an archive is a single file`() throws {
    let scratch = try Scratch()
    do {
      let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
      try archive.store(Samples.runs(0..<9))
      #expect(try scratch.contents().count > 1)
    }
    #expect(try scratch.contents().keys.sorted() == ["runs.sqlite"])
  }

  @Test func `a second archive in one folder is refused`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).close()
    let before = try scratch.contents()
    #expect(throws: ArchiveFault(.alreadyThere, in: scratch.path)) {
      try RunArchive.create(in: scratch.path, header: Samples.header())
    }
    #expect(try scratch.contents() == before)
  }

  @Test func `more runs extend an archive, fewer leave it`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header(runs: 10)).close()
    let more = try RunArchive.openOrCreate(in: scratch.path, header: Samples.header(runs: 20))
    #expect(more.header.runs == 20)
    try more.store([Samples.run(19)])
    more.close()
    let fewer = try RunArchive.openOrCreate(in: scratch.path, header: Samples.header(runs: 5))
    #expect(fewer.header == Samples.header(runs: 20))
    #expect(try RunArchive.openExisting(in: scratch.path).header.runs == 20)
  }

  @Test func `another header is refused by the first field that differs`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).close()
    let before = try scratch.contents()
    func refused(_ field: String, _ stored: String, _ given: String, _ header: ArchiveHeader) {
      let problem = ArchiveFault.Problem.otherHeader(field: field, stored: stored, given: given)
      #expect(throws: ArchiveFault(problem, in: scratch.path)) {
        try RunArchive.openOrCreate(in: scratch.path, header: header)
      }
    }
    refused("seed", "1", "18446744073709551615", Samples.header(seed: .max))
    refused("days", "3", "4", Samples.header(days: 4))
    var header = Samples.header()
    header.without = ["looting"]
    refused("without", "[]", "[\"looting\"]", header)
    header = Samples.header()
    header.overrides = ["fear.decay": 0.5]
    refused("overrides", "{}", "{\"fear.decay\":0.5}", header)
    header = Samples.header()
    header.caseTitle = String(repeating: "long ", count: 20)
    let beginning = "\"" + String(header.caseTitle.prefix(56)) + "..."
    refused("caseTitle", "\"A plain case\"", beginning, header)
    #expect(try scratch.contents() == before)
  }

  @Test func `a header that cannot be stored makes nothing`() throws {
    let scratch = try Scratch()
    func refused(_ problem: ArchiveFault.Problem, _ header: ArchiveHeader) {
      #expect(throws: ArchiveFault(problem, in: scratch.path)) {
        try RunArchive.openOrCreate(in: scratch.path, header: header)
      }
    }
    var header = Samples.header()
    header.overrides = ["fear.decay": .nan]
    let what = "a parameter is held at a value that is not a finite number"
    refused(.unstorableHeader(what: what), header)
    header = Samples.header(days: .max)
    let shape = "its header says 9223372036854775807 days of 4 columns, 4 of them with a name"
    refused(.unstorableHeader(what: shape), header)
    header = Samples.header()
    header.format = 2
    refused(.otherFormat(found: 2, known: 1), header)
    #expect(try scratch.contents() == [:])
  }

  @Test func `a database that was never filled is filled`() throws {
    for sql in ["", "PRAGMA journal_mode = WAL", "CREATE TABLE a (b); DROP TABLE a"] {
      let scratch = try Scratch()
      try scratch.execute(sql)
      try RunArchive.create(in: scratch.path, header: Samples.header()).store([Samples.run(0)])
      #expect(try RunArchive.openExisting(in: scratch.path).count() == 1)
    }
  }
}
