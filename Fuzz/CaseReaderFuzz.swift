import CaseFiles
import Inference
import Polity

/// Reads the input as a case and checks what must hold of every reading, whatever the bytes.
///
/// Byte 0xFE cuts the input into case, evidence and outcomes, so that all three are reached.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0xFE, maxSplits: 2, omittingEmptySubsequences: false)
  func file(_ index: Int, _ name: String) -> CaseSources.File? {
    guard index < parts.count else { return nil }
    return CaseSources.File(path: name, bytes: Array(parts[index]))
  }
  let files = CaseSources(
    main: file(0, "case.yaml"), evidence: file(1, "evidence.yaml"),
    outcomes: file(2, "outcomes.yaml"))
  let reader = CaseReader(
    knownObservables: ["deaths", "turnout", "riots", "ruler.in-office", "move.purge"],
    knownExplanations: ["uprising", "insider-coup"])
  let reading = reader.read(files)
  check(reading)
  return 0
}

private func check(_ reading: CaseReading) {
  let errors = reading.faults.filter { $0.severity == .error }
  precondition((reading.dossier == nil) == !errors.isEmpty, "a dossier, or an error")
  let text = Fault.rendering(of: reading.faults)
  precondition(text.isEmpty == reading.faults.isEmpty, "every fault is shown")
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  precondition(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 32 } }, "plain text")
  precondition(lines.count <= 4 * reading.faults.count + 1, "four lines a fault")
  guard let crisis = reading.dossier?.crisis else { return }
  let country = crisis.country
  precondition((1...366).contains(crisis.days), "days")
  precondition(country.population >= 1000 && country.population <= 1e10, "people")
  precondition(country.claimants.filter { $0.kind == .ruler }.count == 1, "one ruler")
  precondition(country.regions.filter(\.isSeat).count == 1, "one seat")
  precondition(country.regions.filter(\.isSymbolic).count == 1, "one symbolic city")
  precondition(abs(country.classes.reduce(0) { $0 + $1.share } - 1) < 0.01, "classes")
}
