import RandomStreams
import Simulation

/// The months of one regime. A variant with the same luck meets the same prices and the same chances.
struct RegimeWalk {
  let plan: RegimePlan
  let luck: RegimeLuck
  let emulator: CrisisEmulator
  private(set) var path = RegimePath()
  private var price = 0.0
  private var living = 1.0
  private var pride = 1.0
  private var disorder = 0.0
  private var expected = 1.0
  private var taken = 0.0
  private var takenExpected = 0.0
  private var corruption: Double
  private var leaked = 0.0
  private var age: Double
  private var since = 0
  private var lastFront = -100
  private var lastCrisis: Int?
  private var firstCrisis: Int?
  private var month = 0

  init(_ plan: RegimePlan, _ luck: RegimeLuck, _ emulator: CrisisEmulator) {
    self.plan = plan
    self.luck = luck
    self.emulator = emulator
    corruption = luck.corruption
    age = luck.age
    taken = corruption * surplus
    takenExpected = taken
  }

  private var numbers: LongRunNumbers { luck.numbers }

  /// Rents at today's price and taxes, as a share of output.
  private var surplus: Double {
    numbers.taxes + numbers.rents * plan.rentFactor * Elementary.exp(price)
  }

  /// What citizens get, 1 at the start.
  private var delivered: Double {
    plan.bargain.prosperity * living + plan.bargain.stability * (1 - 0.5 * disorder)
      + plan.bargain.pride * pride
  }

  private var deprivation: Double { max(0, (expected - delivered) / expected) }

  /// Standard deviations of loyalty above or below the case's.
  private var loyalty: Double {
    let ratio = Elementary.log((taken + 1e-6) / (takenExpected + 1e-6))
    return min(1, max(-2, numbers.bought * ratio))
  }

  static let purposes = (
    price: Purpose("long-run.price"), crisis: Purpose("long-run.crisis"),
    palace: Purpose("long-run.palace"), life: Purpose("long-run.life"),
    pride: Purpose("long-run.pride")
  )

  /// Walks to the end or to the horizon.
  mutating func walk(months: Int) -> RegimePath {
    for month in 1...max(1, months) {
      self.month = month
      earn()
      venture()
      expect()
      unrest()
      if path.end == nil { palace() }
      if path.end == nil { live() }
      if month % 60 == 0 { mark() }
      if path.end != nil {
        path.endMonth = month
        break
      }
    }
    return path
  }

  private mutating func earn() {
    var stream = luck.family.stream(Self.purposes.price, tick: month)
    price = numbers.pricePersistence * price + numbers.priceShock * stream.normal()
    if plan.creeps {
      let rate = numbers.creeping * (1 - numbers.accountability)
      corruption += rate * corruption * (1 - corruption) / 12
    }
    let income = surplus
    taken = corruption * income * living
    takenExpected += (taken - takenExpected) / 60
    leaked += numbers.leak * taken / 12
    // The higher living standards are, the more it takes to keep them.
    let kept = numbers.upkeep * Elementary.power(living, numbers.costliness)
    let reaching = income * (1 - corruption) - kept
    living *= Elementary.exp(numbers.returns * reaching / 12)
    disorder *= 0.92
  }

  /// Pride fades and is sought anew; a defeat costs as much as a victory brings.
  private mutating func venture() {
    pride *= Elementary.exp(-0.6931471805599453 / numbers.prideHalfLife)
    guard plan.bargain.pride > 0.2 else {
      pride = max(pride, 1 - plan.bargain.pride)
      return
    }
    let gone = min(1, max(0, 1 - pride))
    var stream = luck.family.stream(Self.purposes.pride, tick: month)
    guard stream.uniform() < numbers.venture * (1 + 4 * gone) else { return }
    if stream.uniform() < numbers.success {
      pride += numbers.victory
      path.victories += 1
    } else {
      pride = max(0, pride - numbers.victory)
      path.defeats += 1
    }
  }

  private mutating func expect() {
    let gap = delivered - expected
    expected += gap / (gap > 0 ? 12 : 60) + expected * numbers.aspiration / 12
    expected = max(1e-6, expected)
  }

  /// Crises come with deprivation, and further waves after a first one.
  private mutating func unrest() {
    var rate = numbers.onset * Elementary.exp(min(5, numbers.anger * (deprivation - 0.03)))
    if let first = firstCrisis, month - first < 24 {
      rate += 0.47 * Elementary.exp(-Double(month - first) / 5)
    } else {
      firstCrisis = nil
    }
    var stream = luck.family.stream(Self.purposes.crisis, tick: month)
    guard stream.uniform() < -Elementary.expm1(-rate) else { return }
    if firstCrisis == nil { firstCrisis = month }
    crisis(&stream)
  }

  private mutating func crisis(_ stream: inout RandomStream) {
    path.crises += 1
    var size = 0.47 * Elementary.exp(0.58 * stream.normal()) * (1 + numbers.enlarging * deprivation)
    let mayFall = stream.uniform() < numbers.sacrifice
    if plan.bargain.hasFront, mayFall, month - lastFront >= 18 {
      size *= 1 - numbers.relief
      lastFront = month
      path.fronts += 1
    }
    let features = [1] + CrisisEmulator.features(size, loyalty)
    let noise = stream.normal()
    let dead = Elementary.expm1(
      max(0, LogisticFit.dot(emulator.deaths, features) + emulator.deathSpread * noise))
    path.deaths += dead
    disorder = min(1, disorder + min(1, size / 2))
    let landed = Elementary.logistic(LogisticFit.dot(luck.landing, features))
    if stream.uniform() < landed { path.landings += 1 }
    let fall = Elementary.logistic(LogisticFit.dot(luck.exit, features))
    lastCrisis = month
    guard stream.uniform() < fall else { return }
    let way = CrisisEmulator.ways[stream.discrete(weights: emulator.shares)]
    let lives = stream.uniform() < numbers.outlivesFall
    replace(lives ? nil : RegimePath.End(rawValue: way.rawValue))
  }

  private mutating func palace() {
    var stream = luck.family.stream(Self.purposes.palace, tick: month)
    let shaken = lastCrisis.map { month - $0 <= 12 } ?? false
    let rate = numbers.palace * Elementary.exp(-loyalty) * (shaken ? 3 : 1)
    guard stream.uniform() < rate else { return }
    replace(stream.uniform() < numbers.outlivesFall ? nil : .palace)
  }

  /// Age, terms and successions. Mortality of men after Gompertz: 1% a year at 60, doubling in 8.
  private mutating func live() {
    age += 1 / 12.0
    var stream = luck.family.stream(Self.purposes.life, tick: month)
    let dies = 0.01 / 12 * Elementary.exp(0.0866 * (age - 60))
    let draw = stream.uniform()
    guard draw < dies + numbers.handover else { return }
    let natural = draw < dies
    let lives =
      plan.bargain.hasFront && natural ? numbers.outlivesDeath - 0.2 : numbers.outlivesDeath
    // A front changes hands without his master's noticing more than a name.
    if plan.bargain.hasFront && !natural { return }
    replace(stream.uniform() < lives ? nil : natural ? .succession : .handover)
  }

  /// The leader goes; with `end` the regime goes with him.
  private mutating func replace(_ end: RegimePath.End?) {
    if path.firstTenure == nil { path.firstTenure = month }
    path.end = end
    guard end == nil else { return }
    path.leaders += 1
    age = 50 + Double((month * 7) % 15)
    expected += 0.5 * (delivered - expected)
  }

  private mutating func mark() {
    path.marks.append(
      RegimePath.Mark(
        living: living, corruption: corruption, deprivation: deprivation, leaked: leaked,
        deaths: path.deaths))
  }
}

extension RegimePath {
  /// Walks one regime. Cost: about a third of a microsecond a month.
  public static func walked(
    _ plan: RegimePlan, luck: RegimeLuck, emulator: CrisisEmulator, months: Int
  ) -> RegimePath {
    var walk = RegimeWalk(plan, luck, emulator)
    return walk.walk(months: months)
  }
}
