import ArgumentParser

struct Providers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sources of profile data: try, check, record and certify them.",
    discussion: """
      A provider is one of the program, a folder with adapter.yaml (no code) or provider.yaml (a program in any language). It is named by its \
      name, which is looked for in --providers, then beside the installed program, or by the path of its folder.

      EXAMPLES
        sosia providers list
        sosia providers show gleif
        sosia providers try company-website --domain acme.it
        sosia providers check Providers/my-source           every flaw with file, line, column and a hint
        sosia providers record my-source --domain acme.it   a fixture from the real source, without secrets
        sosia providers certify my-source                   the contract suite

      EXIT STATUS
        0  done: the source answered, or every check holds
        1  the source did not answer, or a check does not hold
        2  the command line, or what it asks for, is wrong
      """,
    subcommands: [
      ProviderList.self, ProviderShow.self, ProviderCheck.self, ProviderTry.self, ProviderRecord.self, ProviderCertify.self,
    ])
}
