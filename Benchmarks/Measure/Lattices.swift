import Classics

/// Epstein's lattice of citizens and cops, as Mesa ships it: densities .7 and .074, vision 7.
enum Lattices {
  /// SIDE, TICKS: unit updates a CPU second. Seeds vary from process to process by the third number.
  static func epstein(_ numbers: [Double]) throws -> [String: Double] {
    let side = Int(numbers.at(0, or: 40))
    let ticks = Int(numbers.at(1, or: 2000))
    var setup = EpsteinSetup()
    (setup.width, setup.height) = (side, side)
    (setup.citizenDensity, setup.copDensity) = (0.7, 0.074)
    setup.legitimacy = .steady(0.8)
    setup.maximumSentence = 1000
    let lattice = try EpsteinLattice(setup, seed: UInt64(numbers.at(2, or: 1)))
    let cost = Meter.cost { for _ in 0..<ticks { lattice.step() } }
    let units = Double(setup.citizens + setup.cops)
    return ["updates": units * Double(ticks) / cost, "units": units, "seconds": cost]
  }
}
