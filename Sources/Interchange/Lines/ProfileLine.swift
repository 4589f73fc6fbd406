import Profiles

/// The lossless form of a profile: one JSON object a line, with every value, its source and its dates.
///
/// ```
/// {"sosia":1,"id":"p_7","kind":"person","stage":"contact","created_at":"...","updated_at":"...","members":["p_7","p_9"],
///  "values":[{"id":"p_7.1","field":"email","text":"a@b.it","raw":"A@B.it","label":"work","primary":true,
///             "source":{"kind":"import","reference":"people.csv","observed_at":"2026-11-22T08:30:00Z"}}],
///  "notes":[{"id":"n_1","profile":"p_7","text":"...","created_at":"..."}],
///  "links":[{"id":"l_1","person":"p_7","organization":"p_8","created_at":"..."}]}
/// ```
///
/// It is one line in the file. What is absent is left out; `status` and `ended_at` are there for values that are not current.
public enum ProfileLine {
  /// How every line begins, after its brace.
  static let marker: StaticString = "\"sosia\":"
  static let version = 1

  /// Appends a profile's line.
  public static func append(_ profile: ExportProfile, to output: inout [UInt8]) {
    var json = JSONText(output)
    output = []
    json.openObject()
    json.key("sosia")
    json.literal(String(version))
    json.key("id")
    json.string(profile.id.description)
    json.key("kind")
    json.string(profile.kind.rawValue)
    json.key("stage")
    json.string(profile.stage.rawValue)
    json.key("created_at")
    json.string(profile.createdAt.description)
    json.key("updated_at")
    json.string(profile.updatedAt.description)
    if profile.members.count > 1 {
      json.key("members")
      json.openArray()
      for member in profile.members { json.string(member.description) }
      json.closeArray()
    }
    json.key("values")
    json.openArray()
    for value in profile.values + profile.former { append(value, to: &json) }
    json.closeArray()
    if !profile.notes.isEmpty {
      json.key("notes")
      json.openArray()
      for note in profile.notes { append(note, to: &json) }
      json.closeArray()
    }
    if !profile.links.isEmpty {
      json.key("links")
      json.openArray()
      for link in profile.links { append(link, to: &json) }
      json.closeArray()
    }
    json.closeObject()
    json.endLine()
    output = json.bytes
  }

  private static func append(_ value: Value, to json: inout JSONText) {
    json.openObject()
    json.key("id")
    json.string(value.id.description)
    json.key("field")
    json.string(value.field.name)
    json.key("text")
    json.string(value.text)
    if let raw = value.raw {
      json.key("raw")
      json.string(raw)
    }
    if let label = value.label {
      json.key("label")
      json.string(label)
    }
    if value.isPrimary {
      json.key("primary")
      json.literal("true")
    }
    if !value.parts.isEmpty {
      json.key("parts")
      json.openObject()
      for part in value.parts.sorted(by: { $0.key < $1.key }) {
        json.key(part.key)
        json.string(part.value)
      }
      json.closeObject()
    }
    if value.status != .current {
      json.key("status")
      json.string(value.status.rawValue)
    }
    if let endedAt = value.endedAt {
      json.key("ended_at")
      json.string(endedAt.description)
    }
    json.key("source")
    append(value.provenance, to: &json)
    json.closeObject()
  }

  private static func append(_ provenance: Provenance, to json: inout JSONText) {
    json.openObject()
    json.key("kind")
    json.string(provenance.source.rawValue)
    if let reference = provenance.reference {
      json.key("reference")
      json.string(reference)
    }
    json.key("observed_at")
    json.string(provenance.observedAt.description)
    if let moment = provenance.assertedAt {
      json.key("asserted_at")
      json.string(moment.description)
    }
    if let moment = provenance.verifiedAt {
      json.key("verified_at")
      json.string(moment.description)
    }
    if let moment = provenance.expiresAt {
      json.key("expires_at")
      json.string(moment.description)
    }
    if let confidence = provenance.confidence, confidence.isFinite {
      json.key("confidence")
      json.literal(String(confidence))
    }
    json.closeObject()
  }

  private static func append(_ note: Note, to json: inout JSONText) {
    json.openObject()
    json.key("id")
    json.string(note.id.description)
    json.key("profile")
    json.string(note.profile.description)
    json.key("text")
    json.string(note.text)
    if let author = note.author {
      json.key("author")
      json.string(author)
    }
    json.key("created_at")
    json.string(note.createdAt.description)
    json.closeObject()
  }

  private static func append(_ link: Link, to json: inout JSONText) {
    json.openObject()
    json.key("id")
    json.string(link.id.description)
    json.key("person")
    json.string(link.person.description)
    json.key("organization")
    json.string(link.organization.description)
    if let title = link.title {
      json.key("title")
      json.string(title)
    }
    json.key("created_at")
    json.string(link.createdAt.description)
    json.closeObject()
  }
}
