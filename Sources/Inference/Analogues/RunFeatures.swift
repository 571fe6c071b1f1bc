import Polity
import RandomStreams
public import Simulation

/// What of a run is compared with runs of other countries: shares and logs, no names, no places.
public struct RunFeatures: Sendable {
  /// One feature: its name in words, and how it is read.
  public struct Feature: Sendable {
    /// In words.
    public let name: String
    let read: @Sendable (Glance) -> Double
  }

  /// A run as the features see it.
  struct Glance {
    let run: Trajectory
    let people: Double
    let crowd: [Double]
    let values: [String: Double]

    func log(_ name: String, over unit: Double) -> Double {
      Elementary.log1p(max(0, values[name] ?? 0) / people * unit)
    }

    func happened(_ event: String) -> Double { run.hour(of: event) == nil ? 0 : 1 }
  }

  /// Every feature.
  public static let all: [Feature] = [
    Feature(name: "size of the largest crowd") { $0.log("turnout", over: 1e5) },
    Feature(name: "day of the largest crowd") { glance in
      let peak = glance.crowd.max() ?? 0
      return peak < 1 ? 0 : Double(glance.crowd.firstIndex(of: peak) ?? 0) / 5
    },
    Feature(name: "days with a tenth of it or more") { glance in
      let peak = glance.crowd.max() ?? 0
      return peak < 1 ? 0 : Elementary.log1p(Double(glance.crowd.count { $0 >= peak / 10 }))
    },
    Feature(name: "rioters") { $0.log("riots", over: 1e6) },
    Feature(name: "deaths") { $0.log("deaths", over: 1e6) },
    Feature(name: "arrests") { $0.log("detained", over: 1e5) },
    Feature(name: "crowd for the ruler") { $0.log("loyalists", over: 1e5) },
    Feature(name: "strikes") { Elementary.log1p(20 * ($0.values["strikes"] ?? 0)) },
    Feature(name: "lowest belief in the ruler") { 3 * ($0.values["belief"] ?? 1) },
    Feature(name: "emergency") { $0.happened("emergency") },
    Feature(name: "blackout") { $0.happened("cut-channel") },
    Feature(name: "live fire") { $0.happened("live-fire") },
    Feature(name: "concession") { $0.happened("concede") },
    Feature(name: "foreign troops") { $0.happened("patron-lands") },
    Feature(name: "an armed attempt") { $0.happened("putsch") },
    Feature(name: "an office taken") { $0.happened("take-office") },
    Feature(name: "the ruler's fall") { $0.run.outcome.stays ? 0 : 1 },
  ]

  private let gauges: [(name: String, gauge: GaugedExpression)]
  private let layout: Layout
  private let people: Double
  private let days: Int

  /// A reader for the runs of one ensemble; compared are the first `days` days.
  public init(_ ensemble: Ensemble, days: Int) {
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    let names = ["turnout", "riots", "deaths", "detained", "loyalists", "strikes", "belief"]
    let last = max(0, min(days, ensemble.setting.crisis.days) - 1)
    gauges = names.compactMap { name in
      (try? ObservableExpression(name)).map { (name, reading.gauged($0, within: 0...last)) }
    }
    layout = ensemble.layout
    people = max(1, ensemble.setting.population)
    self.days = last + 1
  }

  /// The features of a run, in the order of ``all``; all finite.
  public func of(_ run: Trajectory) -> [Double] {
    let column = layout.place("turnout")?.first ?? 0
    let crowd = (0..<days).compactMap { day -> Double? in
      let place = day * layout.width + column
      return run.values.indices.contains(place) ? Double(run.values[place]) : nil
    }
    var values: [String: Double] = [:]
    for (name, gauge) in gauges { values[name] = gauge.value(in: run) }
    let glance = Glance(run: run, people: people, crowd: crowd, values: values)
    return Self.all.map { feature in
      let value = feature.read(glance)
      return value.isFinite ? value : 0
    }
  }
}
