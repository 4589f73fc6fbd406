import Foundation

/// Inputs made once for all tests, and a model learned from them, so that most tests need not learn.
enum Sample {
  static let columns = ["id", "first_name", "last_name", "email", "phone", "company", "city"]

  /// 300 synthetic records with the columns above and `truth_id`.
  static let crm: Grid = {
    do {
      let made = try Sosia.run(["synthesize", "-n", "300", "--seed", "5", "--locale", "it,en,de", "-o", "-", "-q"])
      return Grid(made.output).keeping(columns + ["truth_id"])
    } catch { fatalError("no sample could be made: \(error)") }
  }()

  /// A model that fits the columns above.
  static let model: Data = {
    do {
      let folder = try Folder(["crm.csv": crm.keeping(columns).text])
      _ = try Sosia.run("dedupe", "crm.csv", "--save-model", "model.json", "-q", in: folder)
      return try folder.data("model.json")
    } catch { fatalError("no model could be made: \(error)") }
  }()

  /// Eight people, two of them twice.
  static let people = """
    id,first_name,last_name,email,phone,company,city
    1,Maria,Rossi,maria.rossi@acme.it,+39 06 698 12345,Acme S.r.l.,Roma
    2,Giulia,Bianchi,g.bianchi@beta.it,+39 02 555 0101,Beta SpA,Milano
    3,MARIA,ROSSI,Maria.Rossi@acme.it,+39 0669812345,ACME SRL,Roma
    4,Jonathan,Smithson,j.smithson@northwind.co.uk,+44 20 7946 0958,Northwind Ltd,London
    5,Jon,Smithson,j.smithson@northwind.co.uk,+44 20 7946 0958,Northwind,London
    6,Anna,Müller,anna.mueller@firma.de,+49 30 901820,Firma GmbH,Köln
    7,Pierre,Dupont,p.dupont@exemple.fr,+33 1 42 68 53 00,Exemple SARL,Paris
    8,Ana,Souza,ana@souza.com.br,+55 11 3071 0000,Souza Ltda,São Paulo

    """

  /// Which rows of `people` are one person.
  static let clustersOfPeople: Set<Set<Int>> = [[0, 2], [1], [3, 4], [5], [6], [7]]

  /// A folder with `people.csv`, `model.json` and further files.
  static func folder(_ files: [String: String] = [:]) throws -> Folder {
    let folder = try Folder(["people.csv": people].merging(files) { $1 })
    try folder.write(model, to: "model.json")
    return folder
  }
}
