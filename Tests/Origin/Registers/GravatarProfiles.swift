/// `api.gravatar.com`, version 3: the profile that the first person of each company has published, by the hash of their address.
struct GravatarProfiles {
  static let host = "api.gravatar.com"

  let index: CompanyIndex

  func reply(_ request: OriginRequest) -> Reply {
    let parts = request.path.split(separator: "/").map { $0.lowercased() }
    guard parts.count == 3, parts[..<2] == ["v3", "profiles"], let (company, person) = index.person(emailHash: parts[2]) else {
      return Reply(404, json: ["error": "Profile not found", "code": "profile_not_found"])
    }
    return Reply(
      json: [
        "hash": .string(parts[2]), "display_name": .string("\(person.givenName) \(person.familyName)"),
        "profile_url": .string("https://gravatar.com/\(parts[2].prefix(8))"),
        "avatar_url": .string("https://0.gravatar.com/avatar/\(parts[2])"),
        "avatar_alt_text": "", "location": .string(company.city), "description": "", "job_title": .string(person.jobTitle),
        "company": .string(company.brand), "verified_accounts": [], "pronunciation": "", "pronouns": "", "timezone": "Europe/Rome",
        "languages": [["code": .string(company.tongue.rawValue), "name": "", "is_primary": true, "order": 0]],
        "first_name": .string(person.givenName), "last_name": .string(person.familyName), "is_organization": false,
        "links": [["label": "Company", "url": .string("https://\(company.site)/")]],
        "contact_info": ["work_phone": .string(company.telephone), "email": .string(person.email)],
        "last_profile_edit": "2026-08-01T10:00:00Z",
      ])
  }
}
