import Inference
import RandomStreams
import Testing

@Suite struct `A measurement` {
  /// The standard table, but that the model does not err.
  private static func exact(_ more: [String: Double] = [:]) throws -> GradeTable {
    try GradeTable(
      name: "exact", provenance: "", replacing: more.merging(["model": 0]) { kept, _ in kept })
  }

  /// Student's t with 4 degrees of freedom is 3/8 (1 + z^2/4)^(-5/2).
  @Test func `is scored by Student's t over a flat background`() throws {
    let density = try #require(
      MeasurementDensity(value: 100, grade: grade("B2"), table: Self.exact()))
    for prediction in [0.0, 50, 99, 100, 140, 3000] {
      let z = (Elementary.log1p(prediction) - Elementary.log1p(100)) / 0.3
      let peak = 0.375 * Elementary.power(1 + z * z / 4, -2.5) / 0.3
      let wanted = Elementary.log(0.07 + 0.93 * peak * 16)
      #expect(abs(density.term(prediction).logLikelihood - wanted) < 1e-12)
    }
  }

  @Test func `integrates to one over the background's width`() throws {
    let density = try #require(
      MeasurementDensity(value: 2000, grade: grade("C3"), table: Self.exact()))
    let (step, centre) = (0.001, density.centre)
    let area = stride(from: -7.0, to: 8.0, by: step).reduce(0.0) { sum, u in
      let relative = Elementary.exp(density.term(Elementary.expm1(centre + u)).logLikelihood)
      return sum + step * (relative - 0.2) / 16
    }
    // Outside -7...8 lies less than 1e-4 of the t with spread 0.5.
    #expect(abs(area - 0.8) < 2e-4)
  }

  @Test func `is wider where a range is stated or the model errs`() throws {
    let table = try Self.exact(["model.turnout": 0.4])
    func spread(_ low: Double?, _ high: Double?, _ observable: String) throws -> Double {
      try #require(
        MeasurementDensity(
          value: 100, low: low, high: high, grade: grade("B2"), table: table,
          observable: observable)
      ).spread
    }
    #expect(try spread(nil, nil, "deaths") == 0.3)
    #expect(abs(try spread(nil, nil, "turnout") - 0.5) < 1e-15)
    let reach = (Elementary.log1p(300) - Elementary.log1p(30)) / (2 * 1.6448536269514722)
    let wanted = (0.09 + reach * reach).squareRoot()
    #expect(abs(try spread(30, 300, "deaths") - wanted) < 1e-15)
  }

  @Test func `that can not be judged says exactly nothing`() throws {
    for spelled in ["F6", "A6"] {
      let density = try #require(MeasurementDensity(value: 100, grade: grade(spelled)))
      for prediction in [0, 100, 1e9, -3, Double.nan, .infinity] {
        #expect(density.term(prediction).logLikelihood == 0)
      }
    }
  }

  @Test func `costs a run that gives no number the whole clean part`() throws {
    let density = try #require(MeasurementDensity(value: 100, grade: grade("B2")))
    #expect(density.term(.nan).logLikelihood == Elementary.log(0.07))
    #expect(density.term(.infinity).logLikelihood == Elementary.log(0.07))
    #expect(density.term(-1e300).logLikelihood.isFinite)
  }

  @Test func `without usable numbers is none`() {
    #expect(MeasurementDensity(value: .nan, grade: grade("B2")) == nil)
    #expect(MeasurementDensity(value: 1, low: 3, high: 2, grade: grade("B2")) == nil)
    #expect(MeasurementDensity(value: 1, low: -.infinity, grade: grade("B2")) == nil)
    #expect(MeasurementDensity(sighting("a")) == nil)
  }
}
