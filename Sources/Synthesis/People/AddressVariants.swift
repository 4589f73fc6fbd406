/// Numbers that tell apart companies with one domain, and people with one address: zero for the first of them and for all when empty.
struct AddressVariants: Sendable {
  var companies: [UInt8] = []
  var workMail: [UInt8] = []
  var privateMail: [UInt8] = []

  func company(_ index: Int) -> Int { companies.isEmpty ? 0 : Int(companies[index]) }
  func workMail(_ entity: Int) -> Int { workMail.isEmpty ? 0 : Int(workMail[entity]) }
  func privateMail(_ entity: Int) -> Int { privateMail.isEmpty ? 0 : Int(privateMail[entity]) }
}
