import Interregnum
import Testing

@Suite struct `The model under the headings of ODD` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `every process, move, parameter and observable is on the page`() throws {
    let page = try laboratory.odd()
    let heads = Laboratory.parameters().split(separator: "\n").filter { !$0.hasPrefix(" ") }
    let parameters = heads.compactMap { $0.split(separator: " ").first }
    let listed = Laboratory.observables().split(separator: "\n")
    let names = listed.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(parameters.count > 100 && names.count > 50)
    // What the record derives is explained with the expressions, not observed.
    let derived = ["holder(office)", "growth(on=DATE)", "arrival-lag"]
    let missing = (parameters + names).filter { name in
      guard !derived.contains(String(name)) else { return false }
      let isMove = name.hasPrefix("move.") && page.contains("### `\(name.dropFirst(5))`: move")
      return !isMove && !page.contains("`\(name)`")
    }
    #expect(missing.isEmpty, "\(missing)")
    let owners = Set(parameters.compactMap { $0.split(separator: ".").first })
    for owner in owners { #expect(page.contains("### `\(owner)`: ")) }
  }

  @Test func `its headings are those of the protocol, in their order`() throws {
    let heads = try laboratory.odd().split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      heads == [
        "## 1. Purpose and patterns", "## 2. Entities, state variables and scales",
        "## 3. Process overview and scheduling", "## 4. Design concepts", "## 5. Initialisation",
        "## 6. Input data", "## 7. Submodels",
      ])
  }

  @Test func `rows of its tables have the cells of their head`() throws {
    var cells: Int?
    for line in try laboratory.odd("minimal").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      guard line.hasPrefix("| ") else {
        cells = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells.map { $0 == count } ?? true, "\(line)")
      cells = count
    }
  }

  @Test func `a case brings its entities, scales and explanations`() throws {
    let page = try laboratory.odd("minimal")
    #expect(page.hasPrefix("# ODD of interregnum \(Laboratory.version): Fuel-price riots"))
    #expect(page.contains("| regions | 3 | capital; port; steppe |"))
    #expect(
      page.contains(
        "Scales: 504 steps of an hour, from 2030-01-02 to 2030-01-22; 19,000,000 people in 3 regions"
      )
    )
    #expect(page.contains("| `uprising` | 0.6 |"))
    #expect(!page.contains("| `theatre` |"))
  }

  @Test func `a case that is not there is refused`() {
    #expect(throws: Refusal.self) { try laboratory.odd("minimall") }
  }
}
