import Mechanisms
import Polity
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `The fight for the seat` {
  /// A quiet country of a million in which armed men strike at noon.
  private func struck(
    men: Double, in region: String = "capital", supporters: Uncertain = 0.3, chance: Double = 1,
    overrides: [String: Double] = [:]
  ) -> Ensemble {
    var country = SmallCrises.threeRegions()
    country.supporters = supporters
    var crisis = SmallCrises.crisis(country, shock: .none, days: 6)
    crisis.putsch = Putsch(
      what: "men strike", hour: 12, men: .exactly(men), regions: [region], leads: "elder")
    crisis.putsch?.chance = chance
    var ensemble = Ensemble.whole(crisis, seed: 31)
    ensemble.overrides = overrides
    return ensemble
  }

  private func share(_ ensemble: Ensemble, _ event: String, runs: Int = 80) -> Double {
    let hits = (0..<runs).count { run in
      ensemble.trajectory(run).events.contains { $0.event == event }
    }
    return Double(hits) / Double(runs)
  }

  @Test func `a putsch needs no protest and is decided within days`() {
    let ensemble = struck(men: 400)
    for run in 0..<40 {
      let events = ensemble.trajectory(run).events
      #expect(events.first { $0.event == "putsch" }?.hour == 12)
      let ended = events.contains { ["putsch-failed", "ruler-held"].contains($0.event) }
      #expect(ended, "run \(run)")
    }
  }

  /// 80 runs each of .05 and .8 or so: the difference is some eight standard errors.
  @Test func `many men hold the ruler more often than a handful`() {
    #expect(share(struck(men: 2000), "ruler-held") > share(struck(men: 20), "ruler-held") + 0.2)
  }

  @Test func `men who strike far away march, and take nothing before they arrive`() {
    let ensemble = struck(men: 3000, in: "province", overrides: ["putsch-fight.march": 100])
    var arrived = 0
    for run in 0..<60 {
      let seen = ensemble.trajectory(run)
      // Seven degrees of latitude and twenty of longitude, 1,692 km, at 100 km an hour.
      #expect(seen.hour(of: "putsch-arrives").map { $0 == 29 } ?? true)
      #expect(seen.hour(of: "ruler-held").map { $0 >= 29 } ?? true)
      arrived += seen.hour(of: "putsch-arrives") == nil ? 0 : 1
    }
    #expect(arrived > 5, "\(arrived)")
    let (far, near) = (share(ensemble, "ruler-held"), share(struck(men: 3000), "ruler-held"))
    #expect(far <= near, "\(far), \(near)")
  }

  /// 200 runs at even odds lie outside 70 to 130 in one of 60,000.
  @Test func `a putsch that is only feared strikes as often as it is thought to`() {
    let half = share(struck(men: 400, chance: 0.5), "putsch", runs: 200)
    #expect(half > 0.35 && half < 0.65, "\(half)")
    #expect(share(struck(men: 400, chance: 0), "putsch", runs: 20) == 0)
  }

  @Test func `insiders who remove a ruler leave what he had to their leader`() throws {
    let ensemble = struck(men: 3000, overrides: ["restoration.odds": -10])
    let paper = try #require(ensemble.layout.place("formal-power"))
    let fact = try #require(ensemble.layout.place("real-power"))
    let ids = ensemble.setting.crisis.country.claimants.map(\.id)
    let leader = try #require(ids.firstIndex(of: "elder"))
    let removed = (0..<60).map { ensemble.trajectory($0) }.filter {
      $0.events.contains { $0.event == "putsch" } && $0.outcome == .insiders && $0.fallHour != nil
        && !$0.events.contains { $0.event == "coup-strike" || $0.event == "purge" }
    }
    #expect(removed.count > 5)
    for run in removed {
      func last(_ place: Layout.Place, _ claimant: Int) -> Double {
        Double(run.values[5 * ensemble.layout.width + place.first + claimant])
      }
      #expect(run.events.first { $0.event == "succession" }?.actor == "elder")
      #expect(last(paper, leader) > 0 && last(paper, ensemble.setting.ruler) == 0)
      #expect(ids.indices.allSatisfy { last(fact, $0) <= last(fact, leader) })
    }
  }

  @Test func `where nobody comes the ruler stands alone`() throws {
    func crowd(_ coming: Double) throws -> Double {
      let ensemble = struck(men: 400, overrides: ["loyal-crowd.coming": coming])
      let crowd = ObservableReading(ensemble.setting, ensemble.layout)
      let loyal = try ObservableExpression("loyalists")
      return (0..<20).map { crowd.value(loyal, in: ensemble.trajectory($0)) }.max() ?? 0
    }
    #expect(try crowd(0) == 0)
    #expect(try crowd(1) > 100)
  }

  /// Where all would come for him more putsches fail; some six standard errors at these shares.
  @Test func `a crowd that defends the ruler saves him`() {
    let none = share(struck(men: 700, supporters: 0), "ruler-held")
    let many = share(
      struck(
        men: 700, supporters: 1,
        overrides: ["loyal-crowd.share": 0.1, "loyal-crowd.coming": 1]), "ruler-held")
    #expect(many < none - 0.1, "\(many), \(none)")
  }

  @Test func `a held ruler is out of office, decides nothing, and may come back`() throws {
    let ensemble = struck(
      men: 3000,
      overrides: [
        "restoration.odds": 5, "restoration.settling": 400, "restoration.title": 0,
      ])
    let index = try #require(ensemble.layout.place("ruler.in-office")).first
    var restored = 0
    for run in 0..<30 {
      let seen = ensemble.trajectory(run)
      guard let held = seen.events.first(where: { $0.event == "ruler-held" })?.hour,
        let back = seen.events.first(where: { $0.event == "ruler-restored" })?.hour
      else { continue }
      restored += 1
      #expect(back > held)
      let moves = Set(everyMechanism.filter { $0 is any Move.Type }.map { $0.id })
      #expect(
        !seen.events.contains { moves.contains($0.event) && (held + 1..<back).contains($0.hour) })
      if held / 24 < back / 24 {
        #expect(seen.values[held / 24 * ensemble.layout.width + index] == 0)
      }
      #expect(seen.values[5 * ensemble.layout.width + index] == 1 || !seen.outcome.stays)
    }
    #expect(restored > 10)
  }

  @Test func `captors who leave him his title keep him in office on paper, and he may resign`()
    throws
  {
    let ensemble = struck(
      men: 3000,
      overrides: [
        "restoration.odds": -10, "restoration.settling": 400, "restoration.title": 1,
        "resign.rate": 0.05,
      ])
    let index = try #require(ensemble.layout.place("ruler.in-office")).first
    let moves = Set(everyMechanism.filter { $0 is any Move.Type }.map { $0.id })
    var (resigned, kept) = (0, 0)
    for run in 0..<60 {
      let seen = ensemble.trajectory(run)
      guard let held = seen.hour(of: "ruler-held") else { continue }
      let later = Set(seen.events.filter { $0.hour > held }.map(\.event))
      #expect(later.intersection(moves).isSubset(of: ["resign", "demand-exit"]))
      guard let fall = seen.fallHour else {
        kept += 1
        #expect(seen.outcome == .puppetOfShadow && !later.contains("resign"))
        #expect(seen.values[5 * ensemble.layout.width + index] == 1)
        continue
      }
      resigned += later.contains("resign") ? 1 : 0
      if held / 24 < fall / 24 {
        #expect(seen.values[held / 24 * ensemble.layout.width + index] == 1)
      }
    }
    #expect(resigned > 5 && kept > 2, "\(resigned), \(kept)")
  }

  @Test func `told to go, a ruler may resign before empty streets`() throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .none)
    let world = try #require(Scene.world(crisis, protesters: 0))
    world.belief = 0.1
    let (resign, quiet) = (Resign(), Resign().hazard(world))
    world.orders.demandHour = world.hour
    #expect(resign.hazard(world) > 20 * quiet)
  }

  @Test func `without restoration a removal by insiders is final at once`() {
    var ensemble = struck(men: 3000)
    ensemble.without = ["restoration"]
    #expect(share(ensemble, "ruler-held", runs: 20) == 0)
    #expect((0..<20).contains { ensemble.trajectory($0).outcome == .insiders })
  }

  /// Rare in general, so each is asked for with its own numbers.
  @Test func `fighting after a fall kills, and a resignation is quiet`() throws {
    let ensemble = struck(
      men: 3000, overrides: ["aftermath.chance": 0.9, "aftermath.deaths": 0.1])
    let fallen = (0..<40).map { ensemble.trajectory($0) }.filter { !$0.outcome.stays }
    #expect(fallen.count > 5)
    let fought = fallen.filter { $0.events.contains { $0.event == "fighting-after" } }
    #expect(fought.count > fallen.count / 2)
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    let world = try #require(Scene.world(crisis, protesters: 1000))
    world.power.fall = .resigned
    Aftermath().step(world)
    #expect(world.street.deathsSoFar == 0)
  }

  @Test func `ordered in, an army with no love for the ruler refuses`() throws {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    let world = try #require(Scene.world(crisis, protesters: 20_000))
    world.power.armyLean = 0
    world.orders.armyHour = world.hour
    let refuses = RefusedOrder()
    refuses.step(world)
    let told = world.ledger.hour(of: "order-refused") != nil
    #expect(told == (world.orders.neutralHour != nil))
    let loyal = try #require(Scene.world(crisis, protesters: 20_000))
    loyal.power.armyLean = 1
    refuses.step(loyal)
    #expect(loyal.orders.neutralHour == nil)
  }
}
