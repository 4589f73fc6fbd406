/// Reads `tests`.
enum FixtureSection {
  static func read(_ root: ConfigReader, _ hasFixture: ((String) -> Bool)?) -> [FixtureReference] {
    var fixtures: [FixtureReference] = []
    let elements = root.elements("tests")
    if elements.isEmpty { root.refuse("an adapter needs tests: at least one that finds something and one that does not") }
    for element in elements {
      let reader = ConfigReader(element.node, path: element.path, flaws: root.flaws)
      let name = reader.required("name", limit: 100)
      let folder = reader.text("folder") ?? "fixtures/" + name
      if !FixtureFolder.isInside(folder) {
        reader.refuse("a fixture lies in a folder below the adapter's", "folder")
      } else if fixtures.contains(where: { $0.name == name }) {
        reader.refuse("two tests are named '\(name)'", "name")
      } else if let hasFixture, !name.isEmpty, !hasFixture(folder) {
        reader.refuse("there is no fixture in \(folder); it needs \(FixtureFolder.lookupFile) and \(FixtureFolder.expectationFile)")
      }
      fixtures.append(FixtureReference(name: name, folder: folder))
      reader.finish()
    }
    return fixtures
  }
}
