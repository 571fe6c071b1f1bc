/// A request, settled: which runs to make.
struct EpsteinPlan {
  let run: EpsteinRun
  let rules: EpsteinRules
  let settings: [String: String]
  let seeds: Int
  let seed: UInt64
  let ticks: Int

  /// Every fault of the request and of the setups that follow from it.
  init(_ request: ClassicRequest) throws(ClassicFault) {
    let (preset, settings) = try Epstein.settled(request)
    run = EpsteinRun(rawValue: preset) ?? .run1
    rules = EpsteinSwitches.rules(settings)
    self.settings = settings
    seeds = request.seeds
    seed = request.seed
    let asked = settings["ticks"].flatMap { Double($0) }
    ticks = asked.map(EpsteinSwitches.whole) ?? run.ticks
    var faults = setup(run).faults
    if !(1...1_000_000).contains(ticks) || asked.map({ $0 != $0.rounded() }) == true {
      faults.append(
        "ticks must be a whole number from 1 to 1000000, not \(settings["ticks"] ?? "")")
    }
    guard faults.isEmpty else { throw ClassicFault(faults) }
  }

  /// A run of Table 2 under the rules and numbers asked for.
  func setup(_ run: EpsteinRun) -> EpsteinSetup {
    var setup = run.setup(rules)
    EpsteinSwitches.apply(settings, to: &setup)
    return setup
  }

  func series(_ run: EpsteinRun, _ index: Int) throws(ClassicFault) -> EpsteinSeries {
    try EpsteinSeries(setup(run), seed: seed &+ UInt64(index), ticks: ticks)
  }

  /// Some 65 ns a turn where a window is one block of 256 sites, and 25 ns for each block more.
  var seconds: Double {
    let setup = setup(run)
    let reach = min(max(setup.vision, 0), Double(setup.width) / 2)
    let strips = ((2 * reach + 1) / 16).rounded(.up)
    let turn = 65e-9 + 25e-9 * (strips * strips - 1)
    let units = Double(setup.citizens + setup.cops)
    let pairs = run == .run3 || run == .run4 ? 2.0 : 1.0
    let births = setup.groups == nil ? 1.0 : 2.0
    return Double(seeds) * Double(ticks) * units * turn * pairs * births
  }

  func answer() throws(ClassicFault) -> ClassicAnswer {
    switch run {
    case .run1, .run2: try outburstAnswer()
    case .run3, .run4: try pairAnswer()
    case .run5: try copAnswer()
    case .run6, .run7, .run8: try groupAnswer()
    }
  }

  /// The course of one run in some thirty rows.
  func course(_ series: EpsteinSeries) -> ClassicTable {
    let every = max(1, (series.active.count + 29) / 30)
    let rows = stride(from: 0, to: series.active.count, by: every).map { tick in
      [tick, series.active[tick], series.jailed[tick], series.cops[tick]]
        .map(ClassicTable.Cell.count)
    }
    return ClassicTable(
      "The course from seed \(seed)", columns: ["tick", "active", "jailed", "cops"], rows: rows)
  }

  func seedCell(_ index: Int) -> ClassicTable.Cell { .word(String(seed &+ UInt64(index))) }
}
