import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution
import Storage
import Testing

@testable import Service

@Suite struct ProblemTableTests {
  static let p = ProfileID(7)

  static let refusals: [(AccountError, Int, String)] = [
    (.notFound("p_7"), 404, "not-found"), (.moved(to: p), 409, "moved"), (.erased(p), 410, "erased"),
    (.notActive(p, .converted(ConversionID(3))), 409, "not-active"), (.notActive(p, .erased), 410, "erased"),
    (.notActive(p, .merged(into: ProfileID(8), by: MergeID(1))), 409, "moved"), (.outdated(current: 4), 412, "precondition-failed"),
    (.ambiguous([p]), 409, "ambiguous"), (.suppressed, 451, "suppressed"),
    (.invalid([InputFlaw(field: "email", message: "is no address")]), 422, "validation"), (.edit(.nameMissing), 422, "edit-refused"),
    (.edit(.notEditable(p, .erased)), 410, "erased"), (.merge(.kindsDiffer(.person, .organization)), 409, "merge-refused"),
    (.merge(.sameProfile(p)), 422, "validation"), (.unmerge(.noSuchMerge(MergeID(1))), 409, "unmerge-refused"),
    (.unmerge(.noSuchNote(NoteID(1))), 422, "validation"), (.conversion(.notALead(p)), 409, "conversion-refused"),
    (.conversion(.badAmount("x")), 422, "validation"), (.conversion(.targetNotFound(p)), 422, "validation"),
    (.undo([.alreadyUndone]), 409, "undo-refused"), (.settings("no"), 422, "validation"),
    (.idempotencyMismatch, 422, "idempotency-mismatch"), (.idempotencyInProgress, 409, "request-in-flight"),
    (.directoryInUse(path: "/secret/path", address: ""), 503, "unavailable"),
    (.directory(path: "/secret/path", reason: "x"), 503, "unavailable"),
    (.noSuchAccount("acme"), 401, "unauthenticated"), (.closing, 503, "unavailable"), (.store(.busy), 503, "unavailable"),
    (.store(.full), 507, "storage-full"), (.store(.closed), 503, "unavailable"), (.store(.conflict(table: "merge")), 409, "conflict"),
  ]

  @Test(arguments: refusals.indices) func `each refusal has its status and type, and tells no path`(_ index: Int) {
    let (error, status, type) = Self.refusals[index]
    let problem = ProblemTable.problem(error)
    #expect(problem.type.status.code == status)
    #expect(problem.type.name == type)
    guard case .bytes(let bytes) = problem.reply(instance: "r").body else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("secret"))
    #expect((try? JSONReader.read(bytes)).map(Problem.schema.findings(in:)) == [])
    if status == 503 { #expect(problem.headers[.retryAfter] != nil) }
  }

  @Test(arguments: [
    ("email", "/email"), ("custom_fields.Size / colour", "/custom_fields/Size ~1 colour"), ("custom_fields.a.b", "/custom_fields/a.b"),
    ("custom_fields[0].name", "/custom_fields/0/name"), ("person.all_of[1]", "/person/all_of/1"), ("a~b", "/a~0b"), ("", ""),
  ]) func `the name of a field becomes a JSON Pointer`(_ field: String, pointer: String) {
    #expect(ProblemTable.pointer(field) == pointer)
  }

  @Test func `a failure that is nobody's fault is not dressed up`() async throws {
    await #expect(throws: StoreError.damaged(path: "x")) {
      try await ProblemTable.mapping { throw AccountError.store(.damaged(path: "x")) }
    }
    await #expect(throws: StoreError.failed(code: 1)) { try await ProblemTable.mapping { throw StoreError.failed(code: 1) } }
    #expect(!StoreError.damaged(path: "/secret").logMessage.contains("secret"))
  }
}
