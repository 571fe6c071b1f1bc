/// One hour, written once.
///
/// 1. **inform**: news, rumours and tolls reach people and organs.
/// 2. **believe**: everyone updates whether the ruler survives.
/// 3. **decide**: claimants, patrons and groups move.
/// 4. **align**: factions and organs lean; capital leaves.
/// 5. **obey**: organs obey, tire, stand down, deploy.
/// 6. **street**: people join, leave, tire, turn to riot, loot, strike.
/// 7. **force**: arrests, sweeps, wounds and deaths, on both sides.
/// 8. **bargain**: the state delivers, citizens expect and resent.
/// 9. **record**: endings, ledger, observables.
enum Tick {
  /// Steps every mechanism once, in the order of the phases; within a phase in roster order.
  static func step(_ world: World, _ mechanisms: UnsafeBufferPointer<any Mechanism>) {
    world.street.clearHour()
    // In place: an element taken out would be copied, 20,000 times a run.
    if var mechanism = mechanisms.baseAddress {
      for _ in mechanisms.indices {
        mechanism.pointee.step(world)
        mechanism += 1
      }
    }
    world.street.tally(hour: world.hour)
  }
}
