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
  private var lastFront = -1000
  private var lastCrisis: Int?
  private var firstCrisis: Int?
  private var month = 0

  init(_ plan: RegimePlan, _ luck: RegimeLuck, _ emulator: CrisisEmulator) {
    self.plan = plan
    self.luck = luck
    self.emulator = emulator
    corruption = luck.corruption
    age = luck.numbers.firstAge
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
    plan.bargain.prosperity * living
      + plan.bargain.stability * (1 - numbers.disorderCost * disorder)
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
    pride: Purpose("long-run.pride"), age: Purpose("long-run.age")
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
    takenExpected += (taken - takenExpected) / max(1, numbers.habit)
    leaked += numbers.leak * taken / 12
    // The higher living standards are, the more it takes to keep them.
    let kept = numbers.upkeep * Elementary.power(living, numbers.costliness)
    let reaching = income * (1 - corruption) - kept
    living *= Elementary.exp(numbers.returns * reaching / 12)
    disorder *= Elementary.exp(-Self.half / numbers.calming)
  }

  private static let half = 0.6931471805599453

  /// Pride fades under every bargain; where it weighs enough it is sought anew, and a defeat costs as
  /// much as a victory brings.
  private mutating func venture() {
    pride *= Elementary.exp(-Self.half / numbers.prideHalfLife)
    guard plan.bargain.pride >= numbers.seeksFrom else { return }
    let gone = min(1, max(0, 1 - pride))
    var stream = luck.family.stream(Self.purposes.pride, tick: month)
    guard stream.uniform() < numbers.venture * (1 + numbers.craving * gone) else { return }
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
    expected +=
      gap / max(1, gap > 0 ? numbers.expectUp : numbers.expectDown)
      + expected * numbers.aspiration / 12
    expected = max(1e-6, expected)
  }

  /// Crises come with deprivation, and further waves after a first one.
  private mutating func unrest() {
    let anger = min(numbers.mostAnger, numbers.anger * (deprivation - numbers.borne))
    var rate = numbers.onset * Elementary.exp(anger)
    if let first = firstCrisis, Double(month - first) < numbers.waveMonths {
      rate += numbers.wave * Elementary.exp(-Double(month - first) / numbers.waveFading)
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
    var size = numbers.size * Elementary.exp(numbers.sizeSpread * stream.normal())
    size *= 1 + numbers.enlarging * deprivation
    let mayFall = stream.uniform() < numbers.sacrifice
    if plan.bargain.hasFront, mayFall, Double(month - lastFront) >= numbers.frontMonths {
      size *= 1 - numbers.relief
      lastFront = month
      path.fronts += 1
    }
    let features = [1] + CrisisEmulator.features(size, loyalty)
    let noise = stream.normal()
    let dead = Elementary.expm1(
      max(0, LogisticFit.dot(emulator.deaths, features) + emulator.deathSpread * noise))
    path.deaths = min(emulator.people, path.deaths + dead)
    disorder = min(1, disorder + min(1, size / numbers.upsetting))
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
    let shaken = lastCrisis.map { Double(month - $0) <= numbers.shakenMonths } ?? false
    let rate = numbers.palace * Elementary.exp(-loyalty) * (shaken ? numbers.shaken : 1)
    guard stream.uniform() < rate else { return }
    replace(stream.uniform() < numbers.outlivesFall ? nil : .palace)
  }

  /// Age, terms and successions. Mortality after Gompertz.
  private mutating func live() {
    age += 1 / 12.0
    var stream = luck.family.stream(Self.purposes.life, tick: month)
    let dies =
      numbers.mortality / 12
      * Elementary.exp(Self.half * (age - 60) / numbers.mortalityDoubling)
    let draw = stream.uniform()
    guard draw < dies + numbers.handover else { return }
    let natural = draw < dies
    let lives =
      plan.bargain.hasFront && natural
      ? numbers.outlivesDeath - numbers.mastersLoss : numbers.outlivesDeath
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
    var stream = luck.family.stream(Self.purposes.age, tick: month)
    age = min(85, max(30, numbers.newAge + numbers.newAgeSpread * stream.normal()))
    expected += numbers.honeymoon * (delivered - expected)
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
