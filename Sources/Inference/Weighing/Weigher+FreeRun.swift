import Simulation

extension Weigher {
  /// A run to the last hour known in which nothing is imposed, its explanation by turns. `base` keeps the
  /// runs of one request from those of others.
  func freeRun(_ base: Int, _ number: Int) -> (explanation: Int, run: Trajectory) {
    let explanation = number % max(1, ensemble.explanations.count)
    var plan = RunPlan(
      run: number &+ base, facts: ensemble.explanations[explanation].facts,
      explanation: explanation, overrides: ensemble.overrides, without: ensemble.without)
    ensemble.assume(in: &plan)
    plan.hours = recorded.script.lastHour &+ 1
    return (
      explanation,
      ensemble.engine.run(
        ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: plan)
    )
  }
}
