/// One row while it is being written: a buffer a column, reused from row to row.
struct Draft {
  var id: [UInt8] = []
  var firstName: [UInt8] = []
  var lastName: [UInt8] = []
  var email: [UInt8] = []
  var phone: [UInt8] = []
  var mobile: [UInt8] = []
  var company: [UInt8] = []
  var website: [UInt8] = []
  var jobTitle: [UInt8] = []
  var street: [UInt8] = []
  var postalCode: [UInt8] = []
  var city: [UInt8] = []
  var country: [UInt8] = []
  var createdAt: [UInt8] = []
  var leadSource: [UInt8] = []
  var truth: [UInt8] = []

  /// The header, with its line end.
  static let header =
    "id,first_name,last_name,email,phone,mobile,company,website,job_title,street,postal_code,city,country,created_at,lead_source,truth_id\n"

  mutating func clear() {
    id.removeAll(keepingCapacity: true)
    firstName.removeAll(keepingCapacity: true)
    lastName.removeAll(keepingCapacity: true)
    email.removeAll(keepingCapacity: true)
    phone.removeAll(keepingCapacity: true)
    mobile.removeAll(keepingCapacity: true)
    company.removeAll(keepingCapacity: true)
    website.removeAll(keepingCapacity: true)
    jobTitle.removeAll(keepingCapacity: true)
    street.removeAll(keepingCapacity: true)
    postalCode.removeAll(keepingCapacity: true)
    city.removeAll(keepingCapacity: true)
    country.removeAll(keepingCapacity: true)
    createdAt.removeAll(keepingCapacity: true)
    leadSource.removeAll(keepingCapacity: true)
    truth.removeAll(keepingCapacity: true)
  }

  /// Appends the row as a line of CSV (RFC 4180, ended by LF).
  func appendLine(to output: inout [UInt8]) {
    Self.appendField(id, to: &output)
    Self.appendField(firstName, to: &output)
    Self.appendField(lastName, to: &output)
    Self.appendField(email, to: &output)
    Self.appendField(phone, to: &output)
    Self.appendField(mobile, to: &output)
    Self.appendField(company, to: &output)
    Self.appendField(website, to: &output)
    Self.appendField(jobTitle, to: &output)
    Self.appendField(street, to: &output)
    Self.appendField(postalCode, to: &output)
    Self.appendField(city, to: &output)
    Self.appendField(country, to: &output)
    Self.appendField(createdAt, to: &output)
    Self.appendField(leadSource, to: &output)
    Self.appendField(truth, to: &output)
    output[output.count - 1] = UInt8(ascii: "\n")
  }

  private static func appendField(_ field: [UInt8], to output: inout [UInt8]) {
    let needsQuotes = field.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes {
      output.append(UInt8(ascii: "\""))
      for byte in field {
        if byte == UInt8(ascii: "\"") { output.append(byte) }
        output.append(byte)
      }
      output.append(UInt8(ascii: "\""))
    } else {
      output.append(contentsOf: field)
    }
    output.append(UInt8(ascii: ","))
  }
}
