import ArgumentParser
import Foundation
import Interregnum

/// When to colour the answer.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// How progress is told on standard error.
enum ProgressChoice: String, ExpressibleByArgument, CaseIterable { case auto, json, none }

/// Progress on standard error: a bar for a person, lines of JSON for a program, else nothing.
struct ProgressLine: Sendable {
  let choice: ProgressChoice
  let quiet: Bool

  func show(_ progress: RunProgress, stage: String = "") {
    guard !quiet else { return }
    switch choice {
    case .none: return
    case .json:
      let name = stage.isEmpty ? "" : #""stage":"\#(stage)","#
      Terminal.complain(
        #"{\#(name)"finished":\#(progress.finished),"wanted":\#(progress.wanted)}"#)
    case .auto:
      guard isatty(2) == 1 else { return }
      let share = Double(progress.finished) / Double(max(1, progress.wanted))
      let marks = Int(share * 30)
      let bar = String(repeating: "#", count: marks) + String(repeating: ".", count: 30 - marks)
      let end = progress.finished == progress.wanted ? "\r\u{1B}[K" : ""
      let line = "\r[\(bar)] \(progress.finished) of \(progress.wanted) runs \(stage)\(end)"
      FileHandle.standardError.write(Data(line.utf8))
    }
  }
}
