import ArgumentParser
import Foundation
import Interregnum

/// The command line `interregnum`.
@main
struct Main: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interregnum",
    abstract: "An open laboratory for political crises under authoritarian rule.",
    discussion: "Example: interregnum run kazakhstan-2022 --runs 2000",
    version: Laboratory.version,
    subcommands: [
      Demo.self, Run.self, Explain.self, WhatIfs.self, Sensitivity.self, Fit.self, Forecast.self,
      Score.self, Replay.self, Compare.self, SmallWorld.self, Lifespan.self, Check.self, New.self,
      ImportEvents.self,
      Cases.self,
      Observables.self, Parameters.self, ModelPage.self,
      Play.self, Serve.self, Comments.self,
      ClassicModels.self, ExplainKey.self, Schema.self, Verify.self, Cite.self,
      Completions.self, Validation.self, Report.self,
    ])

  /// Shown for no arguments: a menu, not a wall of flags.
  static let menu = """
    interregnum \(Laboratory.version): how political crises end, with honest uncertainty

      interregnum demo                      January 2022 in Kazakhstan, in seconds
      interregnum cases                     the library of cases
      interregnum run CASE                  simulate a case many times
      interregnum explain CASE              which explanation fits the evidence
      interregnum what-if CASE              what one changed decision would have done
      interregnum fit CASE --to WHAT=VALUE  which runs come near your own summaries
      interregnum forecast CASE             answers with what was known on a day
      interregnum report DIR                one page to forward, from `run --out DIR`
      interregnum compare CASE              which cases run like it, and how they ended
      interregnum world CASE CASE           several countries, alone and together
      interregnum lifespan CASE             how long such a regime lasts, over decades
      interregnum classics                  published models, and what of them reproduces
      interregnum play CASE                 decide for the ruler, evening by evening
      interregnum serve                     all of it in a browser, on this machine
      interregnum new FILE                  start a case of your own
      interregnum check FILE                find every fault in it
      interregnum observables               what can be asked of a run
      interregnum odd                       the model under the headings of ODD

    `interregnum help` lists the rest; its numbers are about models, not verdicts on people.
    """

  func run() throws { print(Self.menu) }

  /// Usage errors exit with 2, like every other refusal before work is done.
  static func main() async {
    do {
      if let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-") {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        try Laboratory.refuse(first, notAmong: names + ["help"], called: "command")
        if first == "help", let asked = CommandLine.arguments.dropFirst(2).first {
          try Laboratory.refuse(asked, notAmong: names + ["help"], called: "command")
        }
      }
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let refusal as Refusal {
      Terminal.complain(refusal.description)
      Foundation.exit(refusal.code)
    } catch {
      let code = exitCode(for: error)
      if code == .validationFailure {
        Terminal.complain(fullMessage(for: error))
        Foundation.exit(2)
      }
      exit(withError: error)
    }
  }
}
