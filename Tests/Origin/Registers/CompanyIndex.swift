/// The companies of a world, found by the keys that registers are asked by.
struct CompanyIndex: Sendable {
  let companies: [Company]
  private var byLEI: [String: Int] = [:]
  private var byRegisterNumber: [String: Int] = [:]
  private var byVAT: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byEmailHash: [String: (company: Int, person: Int)] = [:]

  init(seed: UInt64, count: Int) {
    companies = (0..<count).map { Company(seed: seed, index: $0) }
    for company in companies {
      byLEI[company.lei] = company.index
      byRegisterNumber[company.registerNumber] = company.index
      byVAT[company.vatNumber] = company.index
      byName[company.legalName.lowercased(), default: []].append(company.index)
      byName[company.brand.lowercased(), default: []].append(company.index)
      if let person = company.people.indices.first {
        byEmailHash[SHA256.hexadecimal(company.people[person].email)] = (company.index, person)
      }
    }
  }

  func company(lei: String) -> Company? { byLEI[lei].map { companies[$0] } }
  func company(registerNumber: String) -> Company? { byRegisterNumber[registerNumber].map { companies[$0] } }
  func company(vat: String) -> Company? { byVAT[vat].map { companies[$0] } }
  /// Those whose brand or legal name it is, whatever the case.
  func companies(named name: String) -> [Company] { (byName[name.lowercased()] ?? []).map { companies[$0] } }

  /// Only the first person of each company has published a profile.
  func person(emailHash: String) -> (company: Company, person: Company.Person)? {
    byEmailHash[emailHash].map { (companies[$0.company], companies[$0.company].people[$0.person]) }
  }

  /// The one whose domain ends in `-INDEX.example`, with or without `www.`.
  func company(host: String) -> Company? {
    guard let index = Self.index(host: host), companies.indices.contains(index) else { return nil }
    let company = companies[index]
    return host == company.domain || host == company.site ? company : nil
  }

  static func index(host: String) -> Int? {
    guard host.hasSuffix(".example"), let dash = host.lastIndex(of: "-") else { return nil }
    return Int(host[host.index(after: dash)...].dropLast(8))
  }
}
