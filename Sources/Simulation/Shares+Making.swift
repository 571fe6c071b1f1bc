import Polity

extension Ensemble {
  /// What befell each region; empty where deaths or crowds are not observed. O(runs x days).
  func regionShares(_ trajectories: [Trajectory]) -> [RegionShare] {
    guard let crowds = layout.place("turnout"), let deaths = layout.place("deaths") else {
      return []
    }
    return setting.crisis.country.regions.enumerated().map { place, region in
      let killed = trajectories.map { days(of: deaths.first + 1 + place, in: $0) }
      let sums = killed.map { row in row.reduce(into: [Double]()) { $0.append(($0.last ?? 0) + $1) }
      }
      return RegionShare(
        id: region.id,
        deadly: (0..<setting.crisis.days).map { day in
          Chance(counting: sums.map { $0.indices.contains(day) && $0[day] >= 0.5 })
        },
        crowd: Quantiles(
          of: trajectories.map { days(of: crowds.first + 1 + place, in: $0).max() ?? 0 }),
        deaths: Quantiles(of: sums.map { $0.last ?? 0 }))
    }
  }

  /// Who held an office and who was strongest, by day. O(runs x days x claimants).
  func claimantShares(_ trajectories: [Trajectory]) -> [ClaimantShare] {
    guard let paper = layout.place("formal-power"), let fact = layout.place("real-power") else {
      return []
    }
    func power(_ run: Trajectory, _ day: Int, _ place: Layout.Place, _ claimant: Int) -> Double {
      let index = day * layout.width + place.first + claimant
      return run.values.indices.contains(index) ? Double(run.values[index]) : 0
    }
    let count = min(paper.count, fact.count)
    let days = 0..<setting.crisis.days
    return setting.crisis.country.claimants.prefix(count).enumerated().map { place, claimant in
      ClaimantShare(
        id: claimant.id,
        inOffice: days.map { day in
          Chance(counting: trajectories.map { power($0, day, paper, place) > 0 })
        },
        strongest: days.map { day in
          Chance(
            counting: trajectories.map { run in
              let own = power(run, day, fact, place)
              return (0..<count).allSatisfy { power(run, day, fact, $0) <= own }
            })
        })
    }
  }

  /// Which organs left their posts, and which went over; empty where posts are not observed.
  /// O(runs x days x organs).
  func organShares(_ trajectories: [Trajectory]) -> [OrganShare] {
    guard let posts = layout.place("stand-down") else { return [] }
    return setting.crisis.country.organs.prefix(posts.count).enumerated().map { place, organ in
      let left = trajectories.map { days(of: posts.first + place, in: $0) }
      let over = trajectories.map { run in
        run.events.first { $0.event == "sides-switched" && $0.actor == organ.id }?.hour
      }
      return OrganShare(
        id: organ.id,
        abandoned: (0..<setting.crisis.days).map { day in
          Self.share(
            left.count { $0.indices.contains(day) && $0[day] >= 0.5 }, of: left.count)
        },
        switched: byDay(over))
    }
  }

  /// What each ending cost, and each explanation: endings that came up and explanations that were
  /// drawn, in their order.
  func stakes(
    _ trajectories: [Trajectory], of shares: [OutcomeShare]
  ) -> (endings: [Stake], explanations: [ExplanationStake]) {
    let observed = Self.stakeObservables.compactMap { layout.place($0) }
    let folded = observed.map { place in
      trajectories.map { run in
        days(of: place.first, in: run).reduce(Double.nan) { place.observable.fold.joined($0, $1) }
      }
    }
    func sizes(_ holds: (Trajectory) -> Bool) -> (count: Int, sizes: [Quantiles]) {
      let chosen = trajectories.indices.filter { holds(trajectories[$0]) }
      return (chosen.count, folded.map { row in Quantiles(of: chosen.map { row[$0] }) })
    }
    let endings = shares.filter { $0.count > 0 }.flatMap { share in
      zip(observed, sizes { $0.outcome == share.outcome }.sizes).map { place, size in
        Stake(
          outcome: share.outcome, label: share.label, count: share.count,
          observable: place.observable.id, unit: place.observable.unit, size: size)
      }
    }
    let causes = explanations.enumerated().flatMap { index, entry -> [ExplanationStake] in
      let found = sizes { $0.explanation == index }
      guard found.count > 0 else { return [] }
      return zip(observed, found.sizes).map { place, size in
        ExplanationStake(
          id: entry.id, count: found.count, observable: place.observable.id,
          unit: place.observable.unit, size: size)
      }
    }
    return (endings, causes)
  }

  /// What is told of each ending and explanation, in the order of a report.
  private static let stakeObservables = [
    "deaths", "detained", "damage", "bargain", "capital-flown", "sovereignty", "export-terms",
    "alignment",
  ]

  /// A column of a run, day by day.
  private func days(of column: Int, in run: Trajectory) -> [Double] {
    stride(from: column, to: run.values.count, by: layout.width).map { Double(run.values[$0]) }
  }
}
