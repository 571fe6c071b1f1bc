import RandomStreams

extension Moro {
  /// The torus with everybody on it.
  struct Town {
    /// Where an agent stands and what it does.
    private struct Agent {
      var kind: Kind
      var cell = -1
      /// In open rebellion, or attacking.
      var isOpen = false
      var jail = 0
      /// Grievance above the threshold if there were no risk, and what risk weighs: both from
      /// income.
      var drive = 0.0
      var cost = 0.0
    }

    private enum Kind { case citizen, police, revolutionary }

    private let setting: Setting
    private let torus: Torus
    private let family: StreamFamily
    private var agents: [Agent] = []
    private var order: [Int] = []
    /// The agent on each cell, or -1.
    private var occupants: [Int]
    private var police, open: Sight
    /// What can be counted now.
    private(set) var count = Tick(active: 0, jailed: 0, police: 0, revolutionaries: 0)

    init(_ setting: Setting, seed: UInt64) {
      self.setting = setting
      torus = Torus(side: setting.side, vision: setting.vision)
      family = StreamFamily(seed: seed, run: 0)
      occupants = [Int](repeating: -1, count: torus.cells)
      police = Sight(torus)
      open = Sight(torus)
      settle()
    }

    /// Puts everybody on a cell of his own, in random places.
    private mutating func settle() {
      var places = family.stream(Purpose("moro.places"))
      var incomes = family.stream(Purpose("moro.income"))
      var free = Array(0..<torus.cells)
      free.shuffle(using: &places)
      for (kind, share) in [
        (Kind.police, setting.policeShare), (.revolutionary, setting.revolutionaryShare),
        (.citizen, setting.citizenShare),
      ] {
        let wanted = Int((max(0, min(1, share)) * Double(torus.cells)).rounded())
        for _ in 0..<min(wanted, free.count) {
          var agent = Agent(kind: kind)
          if kind == .citizen {
            let income = incomes.uniform()
            agent.drive = (1 - setting.legitimacy) * (1 - income) - setting.threshold
            agent.cost = income
          }
          agents.append(agent)
          place(agents.count - 1, at: free.removeLast())
        }
      }
      order = Array(agents.indices)
      count.police = agents.count { $0.kind == .police }
      count.revolutionaries = agents.count { $0.kind == .revolutionary }
    }

    /// Everybody once, in random order.
    mutating func step(_ tick: Int) {
      var luck = family.stream(Purpose("moro.step"), tick: tick)
      order.shuffle(using: &luck)
      for agent in order {
        if agents[agent].jail > 0 { serve(agent, &luck) }
        guard agents[agent].cell >= 0 else { continue }
        move(agent, &luck)
        switch agents[agent].kind {
        case .citizen: decide(agent)
        case .police: pursue(agent, &luck)
        case .revolutionary: attack(agent, &luck)
        }
      }
    }

    /// A citizen rebels if grievance outweighs the risk of arrest times what he has to lose.
    private mutating func decide(_ agent: Int) {
      let cell = agents[agent].cell
      let others = open.seen[cell] - (agents[agent].isOpen ? 1 : 0)
      let ratio = Double(police.seen[cell]) / Double(others + 1)
      let risk = -Elementary.expm1(-2.3 * ratio.rounded(.down))
      set(agent, open: agents[agent].drive > agents[agent].cost * risk)
    }

    /// A policeman arrests or shoots one of the open in sight.
    private mutating func pursue(_ agent: Int, _ luck: inout RandomStream) {
      guard let target = pick(from: agents[agent].cell, open, &luck, { $0.isOpen }) else { return }
      guard luck.bernoulli(setting.police) else { return }
      let kind = agents[target].kind
      remove(target)
      if kind == .citizen {
        agents[target].jail = 1 + Int(luck.uniform() * Double(max(1, min(setting.jail, 1_000_000))))
        count.jailed += 1
      } else {
        count.revolutionaries -= 1
      }
    }

    /// A revolutionary strikes where the open outnumber the police in sight, himself counted.
    private mutating func attack(_ agent: Int, _ luck: inout RandomStream) {
      let cell = agents[agent].cell
      let others = open.seen[cell] - (agents[agent].isOpen ? 1 : 0)
      let faced = Double(police.seen[cell])
      set(agent, open: faced > 0 && Double(others + 1) >= setting.superiority * faced)
      guard agents[agent].isOpen, luck.bernoulli(setting.revolutionaries) else { return }
      guard let target = pick(from: cell, police, &luck, { $0.kind == .police }) else { return }
      remove(target)
      count.police -= 1
    }

    private mutating func place(_ agent: Int, at cell: Int) {
      agents[agent].cell = cell
      occupants[cell] = agent
      if agents[agent].kind == .police { police.add(1, at: cell) }
      if agents[agent].isOpen { open.add(1, at: cell) }
    }

    private mutating func lift(_ agent: Int) {
      let cell = agents[agent].cell
      occupants[cell] = -1
      agents[agent].cell = -1
      if agents[agent].kind == .police { police.add(-1, at: cell) }
      if agents[agent].isOpen { open.add(-1, at: cell) }
    }

    private mutating func remove(_ agent: Int) {
      set(agent, open: false)
      lift(agent)
    }

    private mutating func set(_ agent: Int, open isOpen: Bool) {
      guard agents[agent].isOpen != isOpen else { return }
      agents[agent].isOpen = isOpen
      open.add(isOpen ? 1 : -1, at: agents[agent].cell)
      if agents[agent].kind == .citizen { count.active += isOpen ? 1 : -1 }
    }

    /// To a free cell in sight: ten are tried at random, and then he stays.
    private mutating func move(_ agent: Int, _ luck: inout RandomStream) {
      let view = torus.view(of: agents[agent].cell)
      for _ in 0..<10 {
        let cell = Int(torus.near[view.lowerBound + Self.draw(view.count, &luck)])
        guard occupants[cell] < 0 else { continue }
        lift(agent)
        place(agent, at: cell)
        return
      }
    }

    /// A day less in jail; out on a free cell when it is over, and quiet.
    private mutating func serve(_ agent: Int, _ luck: inout RandomStream) {
      agents[agent].jail -= 1
      guard agents[agent].jail == 0 else { return }
      count.jailed -= 1
      var cell = Self.draw(torus.cells, &luck)
      while occupants[cell] >= 0 { cell = (cell + 1) % torus.cells }
      place(agent, at: cell)
    }

    /// One at random of those in sight that `wanted` accepts; `sight` counts exactly those.
    private func pick(
      from cell: Int, _ sight: Sight, _ luck: inout RandomStream, _ wanted: (Agent) -> Bool
    ) -> Int? {
      let choices = Int(sight.seen[cell])
      guard choices > 0 else { return nil }
      var left = Self.draw(choices, &luck)
      for place in torus.view(of: cell) {
        let occupant = occupants[Int(torus.near[place])]
        guard occupant >= 0, wanted(agents[occupant]) else { continue }
        if left == 0 { return occupant }
        left -= 1
      }
      return nil
    }

    private static func draw(_ choices: Int, _ luck: inout RandomStream) -> Int {
      min(choices - 1, Int(luck.uniform() * Double(choices)))
    }
  }
}
