import HTTPTypes
import Hummingbird
import NIOCore

/// Turns requests of the network into requests of the site, and answers back.
struct SiteEdge: Sendable {
  let desk: SiteDesk

  /// The answer to a request.
  func respond(to request: Request, _ context: SiteContext) async -> Response {
    do {
      var asked = try heard(request, context)
      try desk.gate.admit(asked, now: desk.clock())
      if asked.method == "POST" { asked.form = try await form(request) }
      return sent(await desk.answer(asked), isHead: asked.method == "HEAD")
    } catch {
      var answer = NoticePage.answer(error)
      // What is left of the body is not read.
      answer.headers.append(("connection", "close"))
      return sent(answer, isHead: request.method == .head)
    }
  }

  private func heard(_ request: Request, _ context: SiteContext) throws(SiteRefusal) -> SiteRequest
  {
    let limits = desk.options.limits
    let address = request.head.path ?? ""
    guard address.utf8.count <= limits.address else {
      throw SiteRefusal(414, "An address of this site has at most \(limits.address) characters.")
    }
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { $0 + ", " + field.value } ?? field.value
    }
    headers["host"] = request.head.authority ?? headers["host"]
    guard
      let asked = SiteRequest(
        method: request.method.rawValue, address: address, headers: headers,
        client: context.client, limits: limits)
    else { throw SiteRefusal(400, "The address is not one of this site: it is no valid text.") }
    return asked
  }

  /// The fields of a body, read within bounds of size and time.
  private func form(
    _ request: Request
  ) async throws(SiteRefusal) -> [(name: String, value: String)] {
    let limits = desk.options.limits
    let tooLarge = SiteRefusal(413, "A form has at most \(limits.body) bytes.")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.body {
      throw tooLarge
    }
    let bytes: [UInt8]
    do {
      bytes = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        group.addTask {
          var bytes: [UInt8] = []
          for try await buffer in request.body {
            bytes += buffer.readableBytesView
            if bytes.count > limits.body { throw tooLarge }
          }
          return bytes
        }
        group.addTask {
          try await Task.sleep(for: .seconds(limits.patience))
          throw SiteRefusal(408, "The form took too long to arrive.")
        }
        defer { group.cancelAll() }
        return try await group.next() ?? []
      }
    } catch let refusal as SiteRefusal {
      throw refusal
    } catch {
      throw SiteRefusal(400, "The form did not arrive whole.")
    }
    guard let fields = FormFields.fields(bytes, most: limits.fields) else {
      throw SiteRefusal(
        400, "The form is no valid text, or has more than \(limits.fields) fields.")
    }
    return fields
  }

  private func sent(_ answer: SiteAnswer, isHead: Bool) -> Response {
    var headers = HTTPFields()
    for (name, value) in SecurityHeaders.all + [("content-type", answer.type)] + answer.headers {
      if let field = HTTPField.Name(name) { headers[field] = value }
    }
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    let status = HTTPResponse.Status(code: answer.status)
    if isHead { return Response(status: status, headers: headers, body: .init()) }
    switch answer.body {
    case .text(let text):
      return Response(
        status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    case .events(let watch):
      return Response(status: status, headers: headers, body: Self.events(of: watch))
    }
  }

  /// How a job stands, told whenever that changes, until it is over.
  private static func events(of watch: JobWatch) -> ResponseBody {
    ResponseBody { writer in
      var told = ""
      var silence = 0
      while true {
        let isOver = watch.state.isOver
        let now = watch.json
        if now != told || silence >= 60 {
          try await writer.write(ByteBuffer(string: "data: \(now)\n\n"))
          (told, silence) = (now, 0)
        }
        if isOver { break }
        silence += 1
        try await Task.sleep(for: .milliseconds(200))
      }
      try await writer.finish(nil)
    }
  }
}
