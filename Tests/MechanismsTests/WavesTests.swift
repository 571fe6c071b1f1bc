import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `What outlasts the first crowds` {
  private func world(_ people: Double = 20_000) throws -> World {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    return try #require(Scene.world(crisis, protesters: people))
  }

  @Test func `organisation grows with crowds and is felt by all`() throws {
    let world = try world()
    world.street.grievance.fill(0)
    Organising().step(world)
    let once = world.waves.organisation
    #expect(once > 0 && once < 0.05)
    #expect(world.street.grievance.allSatisfy { $0 > 0 })
    Organising().step(world)
    #expect(world.waves.organisation > once)
    #expect(world.waves.firstHour == world.hour && world.waves.largest == world.street.crowd)
  }

  @Test func `a called day comes a week after the largest, half a day long`() throws {
    let world = try world()
    world.waves.organisation = 1
    let largest = world.hour - 168
    world.waves.largestHour = largest
    world.street.grievance.fill(0)
    CalledDays().step(world)
    #expect(world.street.grievance.allSatisfy { $0 > 0.1 })
    world.waves.largestHour = world.hour - 120
    world.street.grievance.fill(0)
    CalledDays().step(world)
    #expect(world.street.grievance.total() == 0)
  }

  @Test func `a fall next door emboldens crowds, and nobody where there are none`() throws {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong)
    crisis.country.neighboursFallen = 4
    let out = try #require(Scene.world(crisis, protesters: 20_000))
    out.street.grievance.fill(0)
    let alone = try #require(Scene.world(crisis, protesters: 20_000))
    Emboldening().step(out)
    #expect(out.street.grievance.allSatisfy { $0 > 0.1 })
    for _ in 0..<24 { for world in [out, alone] { SurvivalBelief().step(world) } }
    #expect(out.belief < alone.belief)
    let quiet = try #require(Scene.world(crisis))
    quiet.street.grievance.fill(0)
    Emboldening().step(quiet)
    #expect(quiet.street.grievance.total() == 0)
  }

  /// At a rate of .02 an hour one comes within the month in all but 1 in 10,000 runs.
  @Test func `a new wave renews the shock, not before ten days`() {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 30)
    var ensemble = Ensemble.whole(crisis, seed: 5)
    ensemble.overrides = ["new-wave.rate": 0.02, "belief.base": 8]
    var waves = 0
    for run in 0..<10 {
      let events = ensemble.trajectory(run).events
      guard let wave = events.first(where: { $0.event == "new-wave" }) else { continue }
      waves += 1
      #expect(wave.hour >= 240)
    }
    #expect(waves >= 8)
  }

  /// Every mechanism of this family leaves a country without shock or putsch as it was.
  @Test(arguments: [
    PutschFight.id, LoyalCrowd.id, Restoration.id, Aftermath.id, Emboldening.id, Organising.id,
    CalledDays.id, NewWave.id, RefusedOrder.id,
  ])
  func `a quiet country stays quiet to the last byte`(id: String) {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .none, days: 10)
    let whole = Ensemble.whole(crisis, seed: 71)
    var without = whole
    without.without = [id]
    for run in 0..<4 { #expect(whole.trajectory(run) == without.trajectory(run)) }
  }
}
