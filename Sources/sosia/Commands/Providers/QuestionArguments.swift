import ArgumentParser
import Assembly
import Profiles

/// Whom a provider is asked about.
struct QuestionArguments: ParsableArguments {
  @Option(help: .init("person or organization (default: what the provider is for).", valueName: "KIND")) var kind: String?
  @Option(help: .init("Of the organization, or given and family name.", valueName: "NAME")) var name: String?
  @Option(help: .init("Of the organization's site, such as acme.it.", valueName: "DOMAIN")) var domain: String?
  @Option(help: .init("May be repeated.", valueName: "ADDRESS")) var email: [String] = []
  @Option(help: .init("Two letters (ISO 3166-1).", valueName: "COUNTRY")) var country: String?
  @Option(
    help: .init("More that is known, such as identifier=lei:5493001KJTIIGC8Y1R12; may be repeated.", valueName: "FIELD=VALUE")) var known:
    [String] = []

  func question() throws -> ProviderQuestion {
    var question = ProviderQuestion()
    if let kind {
      guard let value = Profile.Kind(rawValue: kind) else { throw ValidationError("--kind is person or organization, not \"\(kind)\".") }
      question.kind = value
    }
    question.name = name
    question.domain = domain
    question.emails = email
    question.country = country
    for text in known {
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard halves.count == 2, let field = Field(name: halves[0]) else {
        throw ValidationError("--known takes FIELD=VALUE with a field of the profile, not \"\(text)\".")
      }
      question.known.append((field: field, text: halves[1]))
    }
    return question
  }
}

/// A server on this machine in place of the real hosts.
struct OriginArguments: ParsableArguments {
  @Option(help: .init("A server on this machine that stands for every host; needs --allow-private.", valueName: "HOST:PORT"))
  var origin: String?

  @Flag(help: "Lets a server on this machine be called; for tests.")
  var allowPrivate = false

  func validate() throws {
    if origin != nil, !allowPrivate {
      throw ValidationError("--origin calls a server on this machine, which is refused; add --allow-private if this is a test.")
    }
    if let origin, ProviderOptions.testOrigin(origin) == nil {
      throw ValidationError("--origin takes an address of this machine and a port, such as 127.0.0.1:8090, not \"\(origin)\".")
    }
  }

  func apply(to options: inout ProviderOptions) { options.testOrigin = origin.flatMap { ProviderOptions.testOrigin($0) } }
}
