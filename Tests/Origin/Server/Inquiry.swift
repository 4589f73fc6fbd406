/// Answers about the origin itself.
struct Inquiry {
  let world: World
  let log: RequestLog

  func reply(_ request: OriginRequest) -> Reply {
    switch request.path {
    case "/": Reply(json: ["hosts": "/hosts", "truth": "/truth?host=NAME", "count": "/count"])
    case "/hosts":
      Reply(
        json: [
          "sites": .array(world.sites.map { .string($0) }), "registers": .array(World.registers.map { .string($0) }),
          "trouble": ["host": "trouble.example", "paths": .array(TroubleHost.paths.map { .string($0) })],
        ])
    case "/truth":
      world.truth(host: request.parameter("host") ?? "", at: world.configuration.now()).map { Reply(json: $0) }
        ?? Reply(404, json: ["error": "no such host"])
    case "/count": Reply(json: ["requests": .integer(log.count)])
    default: .notFound
    }
  }
}
