import CaseFiles
import Inference
import Polity
import Foundation
import Testing

/// Cases are found on disk, by id or by path.
@Suite struct LibraryTests {
  static let cases = BrokenCaseTests.folder.appendingPathComponent("../../../Cases")
    .standardizedFileURL.path

  @Test func `the library holds folders with a case and tells their titles`() {
    let shelves = CaseLibrary.folders(under: Self.cases)
    #expect(shelves.map(\.id).contains("minimal"))
    #expect(shelves.first { $0.id == "minimal" }?.title == "Fuel-price riots in Steppeland")
    #expect(CaseLibrary.folders(under: "/nowhere").isEmpty)
  }

  @Test func `an argument is an id, a folder or a file`() throws {
    let folder = Self.cases + "/minimal"
    #expect(try CaseLibrary.path(of: "minimal", library: Self.cases) == folder)
    #expect(try CaseLibrary.path(of: folder, library: "/nowhere") == folder)
    let file = folder + "/case.yaml"
    #expect(try CaseLibrary.path(of: file, library: "/nowhere") == file)
  }

  @Test func `a misspelt id gets the nearest one`() {
    #expect(
      throws: CaseLibrary.NotFound(
        description: "there is no case 'minimla', neither in the library nor as a path; "
          + "did you mean 'minimal'?")
    ) { try CaseLibrary.path(of: "minimla", library: Self.cases) }
  }

  @Test func `every case of the library reads without a fault`() {
    let reader = CaseReader(knownObservables: [], knownExplanations: [])
    for shelf in CaseLibrary.folders(under: Self.cases) {
      let reading = reader.read(.load(path: shelf.path))
      #expect(reading.faults.isEmpty, "\(Fault.rendering(of: reading.faults))")
      #expect(reading.dossier?.crisis.id == shelf.id)
    }
  }

  @Test func `a path with nothing there is a fault, not a trap`() {
    let reading = BrokenCaseTests.reader.read(.load(path: "/nowhere/at-all"))
    #expect(reading.dossier == nil)
    #expect(
      Fault.rendering(of: reading.faults) == """
        error: there is no case at '/nowhere/at-all'
          --> /nowhere/at-all
        1 error. Nothing was run.
        """)
  }

  @Test func `a device is not read`() {
    let faults = CaseSources.load(path: "/dev/zero").faults
    #expect(faults.map(\.message) == ["'/dev/zero' is not a file"])
  }

  @Test func `a folder without a case says which file is missing`() {
    let faults = CaseSources.load(path: BrokenCaseTests.folder.path).faults
    #expect(faults.map(\.message) == ["'\(BrokenCaseTests.folder.path)/case.yaml' does not exist"])
  }
}
