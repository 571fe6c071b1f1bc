extension World {
  /// Who takes over from a ruler who has fallen: the leader of the insiders who removed him, else the
  /// strongest behind the offices who is not out himself. Nil where he has not fallen, or nobody is left.
  public var successor: Int? {
    guard let fall = power.fall else { return nil }
    if fall == .insiders { return contest.leader.flatMap { $0 == setting.ruler ? nil : $0 } }
    let left = (0..<setting.claimants).filter { $0 != setting.ruler && power.out[$0] == 0 }
    return left.max { power.real[$0] < power.real[$1] }
  }

  /// Hands what a fallen ruler had in a row of claimants to his successor; where there is none it is
  /// nobody's.
  func passOn(_ row: Column, to successor: Int?) {
    let had = row[setting.ruler]
    row[setting.ruler] = 0
    guard let successor else { return }
    row[successor] += had
  }
}
