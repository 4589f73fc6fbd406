/// Where the parts of a URL lie in its bytes.
///
/// ```
/// https://user:pass@example.com:8080/path?query#fragment
///      |      |    ||          |    |    |     |
///      |      |    ||          |    |    |     queryEnd: `#` or the end
///      |      |    ||          |    |    pathEnd: `?` or queryEnd
///      |      |    ||          |    pathStart
///      |      |    ||          hostEnd
///      |      |    |hostStart
///      |      |    passwordEnd
///      |      usernameEnd
///      schemeEnd
/// ```
struct URLLayout: Sendable {
  var kind = SchemeKind.other
  var host = HostForm.none
  var port: UInt16?
  var schemeEnd = 0
  /// At the host if there are no credentials, as ``passwordEnd`` is.
  var usernameEnd = 0
  /// At the end of the user name if there is no password.
  var passwordEnd = 0
  /// After the colon of the scheme if there is no host, as ``hostEnd`` is.
  var hostStart = 0
  var hostEnd = 0
  var pathStart = 0
  var pathEnd = 0
  var queryEnd = 0

  var hasCredentials: Bool { passwordEnd < hostStart }
  var hasPassword: Bool { usernameEnd < passwordEnd }
  var hasQuery: Bool { pathEnd < queryEnd }
}
