import ArgumentParser
import Foundation
import Interregnum
import Site

/// `interregnum serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "A local site over the library: briefings, handles, exercises, comments.",
    discussion: """
      Examples:
        interregnum serve
        interregnum serve kazakhstan-2022 --port 8080 --data site
        interregnum serve --host 0.0.0.0 --token "$(openssl rand -hex 16)"

      Only this machine can reach it unless --host names another address; then --token is demanded of
      every reader. Comments wait in DIR until `interregnum comments approve ID`.
      """)

  @Argument(help: "The case whose page is named at the start; left out, the library.")
  var caseName: String?

  @Option(parsing: .unconditional, help: "The port; 0 takes any free one.")
  var port = 8022

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "What every reader must know; needed where others can reach the address.")
  var token: String?

  @Option(help: "The folder of comments, exercises and the search index.")
  var data = "interregnum-site"

  @Option(help: "The ledger of forecasts to show.")
  var ledger: String?

  @Flag(help: "Let readers write changed ranges back into the case files.")
  var edit = false

  @Option(parsing: .unconditional, help: "Threads of each of the two jobs that run at once.")
  var threads = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)

  func run() async throws {
    let laboratory = Laboratory(library: Terminal.library())
    let place = try caseName.map { "/cases/" + (try laboratory.openCase($0).id) } ?? "/"
    var options = SiteOptions(
      host: host, port: port, token: token, dataFolder: data, isEditing: edit, threads: threads)
    options.ledger = ledger
    let server = try SiteServer(options, laboratory: laboratory)
    let (host, asks) = (host.contains(":") ? "[\(host)]" : host, token != nil)
    try await Interruption.cancelling {
      try await server.run { port in
        Terminal.say("http://\(host):\(port)\(place)")
        Terminal.complain(
          (asks ? "every reader is asked for the token; " : "only this machine can reach it; ")
            + "Ctrl-C ends it")
      }
    }
  }
}
