import Archive
import ArgumentParser
import Foundation
import Interregnum

/// `interregnum comments`
struct Comments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "Comments of the site: list those that wait, approve, reject.",
    discussion: """
      Examples:
        interregnum comments list
        interregnum comments approve 3 4
        interregnum comments reject 5 --data site
      """)

  enum Action: String, ExpressibleByArgument, CaseIterable { case list, approve, reject }

  @Argument(help: "list, approve or reject.")
  var action: Action = .list

  @Argument(help: "Numbers of comments.")
  var numbers: [Int64] = []

  @Option(help: "The folder that `serve --data` was given.")
  var data = "interregnum-site"

  @Flag(help: "List those that readers see instead.")
  var approved = false

  func validate() throws {
    if action == .list, !numbers.isEmpty { throw ValidationError("list takes no numbers") }
    if action != .list, numbers.isEmpty {
      throw ValidationError("name the comments: interregnum comments \(action.rawValue) NUMBER")
    }
  }

  func run() throws {
    do {
      let store = try SiteStore(in: data, mustExist: true)
      switch action {
      case .list: try list(store)
      case .approve: try each("approved") { try store.approve($0) }
      case .reject: try each("deleted") { try store.reject($0) }
      }
    } catch let fault as SiteStoreFault {
      throw Refusal("error: \(fault)")
    }
  }

  private func list(_ store: SiteStore) throws {
    let comments = try store.held(approved: approved)
    if comments.isEmpty { return Terminal.say(approved ? "none is approved" : "none waits") }
    for comment in comments {
      let date = Date(timeIntervalSince1970: Double(comment.written)).ISO8601Format()
      let from = "\(Terminal.plain(comment.name)) <\(Terminal.plain(comment.email))>"
      Terminal.say("\(comment.id)  \(comment.caseID)  \(date)  \(from)")
      for line in comment.text.split(whereSeparator: \.isNewline) {
        Terminal.say("    " + Terminal.plain(String(line)))
      }
    }
  }

  private func each(_ done: String, _ change: (Int64) throws -> Bool) throws {
    var missing: [Int64] = []
    for number in numbers {
      if try change(number) { Terminal.say("\(number) \(done)") } else { missing.append(number) }
    }
    guard missing.isEmpty else {
      let words = missing.map(String.init).joined(separator: ", ")
      throw Refusal("error: there is no comment \(words)")
    }
  }
}
