import Mechanisms
import RandomStreams
import Simulation

/// A mechanism's double: drawn like it, it writes its numbers into the ledger and does nothing.
struct Probe<Original: Mechanism>: Mechanism {
  static var id: String { Original.id }
  static var phase: Phase { Original.phase }
  static var parameters: [Parameter<Self>] {
    Original.parameters.enumerated().map { index, parameter in
      Parameter(
        \Self.[number: index], parameter.name, unit: parameter.unit, range: parameter.range,
        prior: parameter.prior, claims: parameter.claims, parameter.meaning,
        source: parameter.source)
    }
  }
  private var numbers = [Double](repeating: 0, count: Original.parameters.count)

  init() {}

  subscript(number index: Int) -> Double {
    get { numbers[index] }
    set { numbers[index] = newValue }
  }

  func begin(_ world: World) { world.record(Self.id, reason: "\(numbers)") }

  func step(_ world: World) {}
}

/// The double of a mechanism.
func probe<M: Mechanism>(_ type: M.Type) -> any Mechanism.Type { Probe<M>.self }
