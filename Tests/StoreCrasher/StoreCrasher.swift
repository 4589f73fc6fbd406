import Glibc
import Profiles
import Storage

/// Writes to a store without end and says on standard output what was acknowledged, to be killed at any moment.
///
/// `StoreCrasher PATH`: each round is one transaction that makes two profiles, a note on each, merges one into the other, and appends one
/// event of them; every third round is undone by a throw. After the commit the line `ACK EVENT SURVIVOR ABSORBED` is written.
@main struct StoreCrasher {
  struct Undone: Error {}

  static func main() async throws {
    let store = try SQLiteStore(path: CommandLine.arguments[1])
    print(line: "READY")
    for round in 0... {
      let time = Timestamp(milliseconds: Int64(round))
      let acknowledged = try? await store.write { writer in
        let ids = try writer.insert(
          ["a", "b"].map { side in
            NewProfile(
              kind: .person, stage: .lead,
              values: [
                Value(
                  id: ValueID(side: ProfileID(1), ordinal: 1), field: .description, text: String(repeating: side, count: round % 3000),
                  provenance: Provenance(source: .api, observedAt: time))
              ], keys: [LookupKey("external", "\(round)\(side)")], createdAt: time)
          })
        for id in ids { _ = try writer.insert(Note(id: NoteID(0), profile: id, text: "note", createdAt: time)) }
        let merge = try writer.insert(
          Merge(id: MergeID(0), survivor: ids[0], absorbed: ids[1], choices: [:], reason: .manual, actor: "a", createdAt: time))
        try writer.setState(.merged(into: ids[0], by: merge), of: ids[1], at: time)
        let event = try writer.append(NewEvent(at: time, actor: "a", kind: "k", profiles: ids, payload: Array("\(round)".utf8)))
        if round % 3 == 2 { throw Undone() }
        return "ACK \(event) \(ids[0].number) \(ids[1].number)"
      }
      if let acknowledged { print(line: acknowledged) }
    }
  }

  /// In one call and without a buffer, so that what was written is what had happened.
  private static func print(line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
