import Foundation
import Interregnum
import Testing

/// A case with an explanation and a conditional question of its own, from its file to the answer.
@Suite struct `A case's own explanation` {
  private static let text = """
    case: Steppeland
    start: 2030-01-01
    days: 6
    country: { people: 1M }
    shock: { what: A price, size: 0.5 to 1 }
    explanations:
      uprising: 60%
      slow:
        label: Slow anger
        says: Word spread by mouth, so crowds came late.
        prior: 40%
        set: { mobilisation.joining: 0.05 to 0.1 }
    questions:
      crowd: { ask: Are there ten thousand in the street?, yes_if: turnout >= 10k }
      rare: { ask: 'If all die, do they riot?', yes_if: riots, given: deaths > 900k }
    sources: { desk: { title: A desk } }
    evidence:
      e1:
        when: day 2
        what: A crowd of five thousand
        shows: turnout
        kind: measurement
        value: 5000
        source: desk B2
        judge: { uprising: consistent, slow: inconsistent }
    """

  private func file(_ text: String) throws -> (folder: Folder, path: String) {
    let folder = try Folder()
    let path = folder.path + "/steppe.yaml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return (folder, path)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `it is drawn, and its sentence shown, when the case is run`() async throws {
    let (folder, path) = try file(Self.text)
    let result = try await LaboratoryTests.laboratory.run(
      RunRequest(caseArgument: path, runs: 40, seed: 3))
    #expect(words(result.text).contains("Slow anger: Word spread by mouth, so crowds came late."))
    #expect(
      words(result.text).contains(
        "can not be told: deaths > 900k holds in 0 of 40 runs, and 50 are needed"))
    #expect(!folder.path.isEmpty)
  }

  @Test func `it is weighed, with its sentence, its numbers and the marks`() async throws {
    let (folder, path) = try file(Self.text)
    let result = try await LaboratoryTests.laboratory.explain(
      ExplainRequest(caseArgument: path, forecasts: false, seed: 3, threads: 2))
    let said = words(result.text)
    #expect(said.contains("Slow anger: Word spread by mouth, so crowds came late. Under it "))
    #expect(said.contains("mobilisation.joining lies between 0.05 and 0.1."))
    #expect(said.contains("By your own marks: "))
    #expect(said.contains("open number"))
    #expect(!folder.path.isEmpty)
  }

  @Test func `numbers that are no parameters, or make no sense, are refused`() throws {
    let wrong = Self.text.replacing(
      "mobilisation.joining: 0.05 to 0.1", with: "mobilisation.joning: 1")
    let (folder, path) = try file(wrong)
    let refusal = try #require(throws: Refusal.self) {
      try LaboratoryTests.laboratory.check(path, defaults: false)
    }
    #expect(
      refusal.description.contains(
        "explanations.slow.set.mobilisation.joning is no parameter of the model"))
    #expect(refusal.description.contains("did you mean 'mobilisation.joining'?"))
    let (other, beyond) = try file(
      Self.text.replacing("joining: 0.05 to 0.1", with: "joining: 0.05 to 1M"))
    let second = try #require(throws: Refusal.self) {
      try LaboratoryTests.laboratory.check(beyond, defaults: false)
    }
    #expect(
      second.description.contains("explanations.slow.set.mobilisation.joining must lie between"))
    #expect(folder.path != other.path)
  }
}
