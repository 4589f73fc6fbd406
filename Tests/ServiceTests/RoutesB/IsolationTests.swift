import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct IsolationTests {
  /// Another account's key sees nothing of what there is, on every route.
  @Test func `a key of another account sees and changes nothing`() async throws {
    let room = try AccountRoom()
    let word = "Unmistakable"
    let a = try await room.make(["given_name": "Anna", "family_name": .string(word), "email": ["a@x.example"]])
    let b = try await room.make(["given_name": "Anna", "family_name": .string(word), "email": ["a@x.example"]])
    let lead = try await room.make(["given_name": "Luca", "family_name": .string(word)])
    _ = try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": .string(b)])
    _ = try await room.post("/v1/leads/\(lead)/conversion", ["create_deal": ["name": .string(word)], "task": ["text": .string(word)]])
    _ = try await room.post("/v1/webhooks", ["url": .string("http://127.0.0.1:9999/\(word)")])
    _ = try await room.post("/v1/webhooks/w_1/test")
    _ = try await room.post("/v1/keys", ["name": .string(word), "scopes": ["read"]])
    _ = try await room.post("/v1/profiles/\(a)/notes", ["text": .string(word)])
    _ = try await room.post("/v1/conversions", ["leads": [.string(lead)]])
    _ = try await room.upload("/v1/imports?name=\(word)", "Id,First name,Last name\n1,\(word),\n")
    _ = try await room.send(.json(.put, "/v1/settings/custom-fields", [["name": .string(word)]]))
    try await room.runJobs()
    let before = try await room.get("/v1/events?limit=200").body

    // Numbers begin at 1 in every account, so that an id says nothing about whose it is.
    let ownJobs: Set<String> = ["startSweep", "import", "convertLeads"]
    for spec in room.registry.specs where spec.scope != nil && !ownJobs.contains(spec.id) {
      var target = spec.path.description
      for parameter in spec.parameters where parameter.place == .path {
        guard case .string(_, let format?) = parameter.schema.core else { continue }
        target = target.replacing("{\(parameter.name)}", with: format.example)
      }
      let required = spec.parameters.filter { $0.place == .query && $0.isRequired }.map { "\($0.name)=\(word)" }
      if !required.isEmpty { target += "?" + required.joined(separator: "&") }
      let request = Self.request(spec, target, word)
      let answer = try await room.send(request, of: "two")
      let text = String(decoding: answer.body, as: UTF8.self)
      #expect(!text.contains(word), "\(spec.id): \(text.prefix(300))")
      if target.contains("_1") || ["merge", "giveVerdict", "createDeal"].contains(spec.id) {
        #expect(answer.status == .notFound, "\(spec.id) answers \(answer.status.code)")
      }
    }
    // A job of the other account that names leads of this one finds none.
    let job = try #require(try await room.post("/v1/conversions", ["leads": [.string(a), .string(lead)]], of: "two").headers[.location])
    try await room.runJobs("two")
    #expect(try await room.get(job, of: "two").json?.at("result.refused") == 2)
    #expect(try await room.get("/v1/events?limit=200").body == before)
    #expect(try await room.get("/v1/webhooks/w_1").json?["active"] == true)
    #expect(try await room.get("/v1/keys").json?.at("data.0.valid") == true)
  }

  /// A request that fits what the route declares.
  private static func request(_ spec: RouteSpec, _ target: String, _ word: String) -> InProcessRequest {
    let body: JSONValue? =
      switch spec.id {
      case "check": ["profile": ["family_name": "Nobody"]]
      case "merge": ["survivor": "p_1", "absorbed": "p_2"]
      case "giveVerdict": ["a": "p_1", "b": "p_2", "decision": "different"]
      case "addNote", "addTask": ["text": "x"]
      case "addLink": ["organization": "p_2"]
      case "changeTask": ["done": true]
      case "createDeal": ["name": "x", "contact": "p_1"]
      case "changeProfile": ["job_title": "x"]
      case "changeDeal", "changeWebhook": [:]
      case "rotateKey", "unmerge", "convertLead": [:]
      default: nil
      }
    guard let body else { return InProcessRequest(spec.method, target) }
    return .json(spec.method, target, body)
  }
}
