import Hummingbird
import HummingbirdCore
public import Interregnum
import NIOCore
import Foundation
import Logging

/// Serves a site until the task is cancelled.
public struct SiteServer: Sendable {
  private let desk: SiteDesk

  /// A site over a library of cases; reads the cases and opens the store. Throws ``Refusal``.
  public init(_ options: SiteOptions, laboratory: Laboratory) throws {
    try options.check()
    let start = ContinuousClock.now
    desk = try SiteDesk(
      options, laboratory: laboratory,
      clock: {
        let passed = (ContinuousClock.now - start).components
        return Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
      }, wallClock: { Int(Date().timeIntervalSince1970) })
  }

  /// Listens and answers; `ready` hears the port once it does. Returns when the task is cancelled;
  /// throws a ``Refusal`` where the port cannot be had.
  public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    let (desk, limits) = (desk, desk.options.limits)
    var logger = Logger(label: "interregnum.site")
    logger.logLevel = .critical
    let application = Application(
      responder: CallbackResponder { request, context in
        await SiteEdge(desk: desk).respond(to: request, context)
      },
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: .init(
        address: .hostname(desk.options.host, port: desk.options.port), serverName: nil,
        backlog: 512,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
    do {
      try await application.run()
    } catch is CancellationError {
      await desk.board.close()
    } catch {
      throw Refusal(
        "error: \(desk.options.host) port \(desk.options.port) cannot be used: \(error)")
    }
    await desk.board.close()
  }
}

/// What the edge knows of a connection.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of who asks, without a port.
  let client: String

  init(source: Source) {
    coreContext = .init(source: source)
    client = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
