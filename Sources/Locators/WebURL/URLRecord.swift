/// The components of a URL one by one, which setters change.
struct URLRecord {
  var scheme: [UInt8]
  var kind: SchemeKind
  var username: [UInt8]
  var password: [UInt8]
  var host: HostForm
  /// As it is written, empty if there is none.
  var hostname: [UInt8]
  var port: UInt16?
  var path: [UInt8]
  var query: [UInt8]?
  var fragment: [UInt8]?

  init(_ url: WebURL) {
    scheme = Array(url.scheme.utf8)
    kind = url.layout.kind
    username = Array(url.username.utf8)
    password = Array(url.password.utf8)
    host = url.layout.host
    hostname = Array(url.hostname.utf8)
    port = url.port
    path = Array(url.path.utf8)
    query = url.query.map { Array($0.utf8) }
    fragment = url.fragment.map { Array($0.utf8) }
  }

  var hasCredentials: Bool { !username.isEmpty || !password.isEmpty }

  /// Whether credentials and a port have a host to stand beside.
  var canHaveCredentials: Bool { host != .none && host != .empty && kind != .file }

  /// The URL with these components: the URL serializer of the URL Standard, section 4.5.
  var url: WebURL {
    var output = scheme
    var layout = URLLayout(kind: kind, host: host, port: port, schemeEnd: scheme.count)
    output.append(0x3A)
    if host != .none { output.append(contentsOf: "//".utf8) }
    output.append(contentsOf: username)
    layout.usernameEnd = output.count
    if !password.isEmpty {
      output.append(0x3A)
      output.append(contentsOf: password)
    }
    layout.passwordEnd = output.count
    if hasCredentials { output.append(0x40) }
    layout.hostStart = output.count
    output.append(contentsOf: hostname)
    layout.hostEnd = output.count
    if let port { output.append(contentsOf: ":\(port)".utf8) }
    if host == .none, path.starts(with: "//".utf8) { output.append(contentsOf: "/.".utf8) }
    layout.pathStart = output.count
    output.append(contentsOf: path)
    layout.pathEnd = output.count
    if let query {
      output.append(0x3F)
      output.append(contentsOf: query)
    }
    layout.queryEnd = output.count
    if let fragment {
      output.append(0x23)
      output.append(contentsOf: fragment)
    }
    return WebURL(href: String(decoding: output, as: UTF8.self), layout: layout)
  }
}
