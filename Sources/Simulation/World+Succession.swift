extension World {
  /// Hands what a fallen ruler had in a row of claimants to the leader of the insiders who removed him;
  /// where there is none it is nobody's.
  func passOn(_ row: Column) {
    let had = row[setting.ruler]
    row[setting.ruler] = 0
    guard power.fall == .insiders, let leader = contest.leader, leader != setting.ruler else {
      return
    }
    row[leader] += had
  }
}
