import RandomStreams

extension KnownModel {
  /// Three measurements with deviation 1 of a level that is a normal parameter with deviation 2
  /// plus a disturbance with deviation 1, which belongs to the luck of the run: the engine sees
  /// the likelihood given the disturbance only, the closed form integrates it out.
  public static let normalNormal = normalNormal([1.8, 3.1, 2.4])

  /// The same for any measurements.
  static func normalNormal(_ data: [Double]) -> KnownModel {
    let count = Double(data.count)
    let sum = data.reduce(0, +)
    let squares = data.reduce(0) { $0 + $1 * $1 }
    let level = 5.0
    let precision = 1 + count * level
    let fit = squares - level * sum * sum / precision
    return KnownModel(
      id: "normal-normal", title: "Normal mean with normal prior", dimensions: 1,
      logEvidence: -0.5 * (count * 1.8378770664093453 + Elementary.log(precision) + fit),
      mean: 4 * sum / precision,
      deviation: (4 - 16 * count / precision).squareRoot()
    ) { candidate in
      let parameter = 2 * candidate.z[0]
      let place = parameter + disturbance(candidate.process)
      let misfit = data.reduce(0) { $0 + ($1 - place) * ($1 - place) }
      return Evaluation(
        logWeight: -0.5 * (count * 1.8378770664093453 + misfit), payload: parameter)
    }
  }

  /// Three measurements made by the model with the given parameter score.
  static func normalNormalData(_ z: Double, _ luck: inout RandomStream) -> [Double] {
    let place = 2 * z + luck.normal()
    return (0..<3).map { _ in place + luck.normal() }
  }

  private static func disturbance(_ process: UInt64) -> Double {
    var luck = StreamFamily(seed: process, run: 0).stream(purpose)
    return luck.normal()
  }

  private static let purpose = Purpose("hidden disturbance")
}
