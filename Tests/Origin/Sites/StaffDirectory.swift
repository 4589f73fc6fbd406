/// A directory of people in pages of ten, each with a link to the next and a page for each person.
struct StaffDirectory {
  static let host = "staff.directory.example"

  let company: Company

  func reply(_ request: OriginRequest) -> Reply {
    let parts = request.path.split(separator: "/")
    guard parts.first == "people" else { return request.path == "/" ? Reply(redirect: 302, to: "/people") : .notFound }
    if parts.count == 2, let number = Int(parts[1]), company.people.indices.contains(number) { return profile(number) }
    guard parts.count == 1, let page = Int(request.parameter("page") ?? "1"), page >= 1 else { return .notFound }
    let people = company.people.indices.dropFirst((page - 1) * 10).prefix(10)
    let hasNext = company.people.count > page * 10
    let rows = people.map { number in
      let person = company.people[number]
      return """
        <li class="person"><a class="name" href="/people/\(number)">\(HTML.escape("\(person.givenName) \(person.familyName)"))</a>
        <span class="title">\(HTML.escape(person.jobTitle))</span></li>
        """
    }
    let next = hasNext ? "<a rel=\"next\" href=\"/people?page=\(page + 1)\">→</a>" : ""
    return Reply(
      html: """
        <!doctype html><html lang="\(company.tongue.rawValue)"><meta charset="utf-8"><title>\(HTML.escape(company.brand))</title>
        <ul class="people">\(rows.joined(separator: "\n"))</ul><nav>\(next)</nav></html>
        """)
  }

  private func profile(_ number: Int) -> Reply {
    let person = company.people[number]
    return Reply(
      html: """
        <!doctype html><html lang="\(company.tongue.rawValue)"><meta charset="utf-8"><title>\(HTML.escape(person.familyName))</title>
        <article class="profile"><h1><span class="given">\(HTML.escape(person.givenName))</span>
        <span class="family">\(HTML.escape(person.familyName))</span></h1><p class="title">\(HTML.escape(person.jobTitle))</p>
        <p><a href="mailto:\(person.email)">\(person.email)</a></p><p><a href="tel:\(company.telephone)">\(company.nationalTelephone)</a></p>
        <p class="organization">\(HTML.escape(company.legalName))</p></article></html>
        """)
  }
}
