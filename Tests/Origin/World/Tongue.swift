/// One of the six languages of the synthetic companies, with the words of their sites.
public enum Tongue: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case italian = "it"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case portuguese = "pt"

  public struct Words: Sendable {
    let country: String
    let contactPath, aboutPath, imprintPath: String
    let contact, about, imprint, telephone, address, taxNumber, registerNumber, founded, employees: String
    let legalForms: [String]
    let firstWords, secondWords: [String]
    let givenNames, familyNames: [String]
    let streets: [String]
    let cities: [(name: String, postalCode: String, region: String)]
    let mailbox: String
    let jobs: [String]
    let filler: String
  }

  var words: Words { Self.all[self]! }

  private static let all: [Tongue: Words] = [
    .english: Words(
      country: "GB", contactPath: "/contact", aboutPath: "/about", imprintPath: "/legal", contact: "Contact", about: "About us",
      imprint: "Legal notice", telephone: "Phone", address: "Registered office", taxNumber: "VAT number", registerNumber: "Company number",
      founded: "Founded", employees: "Employees", legalForms: ["Limited", "Ltd", "plc"],
      firstWords: ["Harbour", "Northgate", "Oakfield", "Silverbrook", "Thornbury", "Wexcombe"],
      secondWords: ["Engineering", "Joinery", "Logistics", "Textiles", "Instruments", "Foods"],
      givenNames: ["Alice", "George", "Harriet", "Oliver", "Priya", "Tom"],
      familyNames: ["Ashdown", "Brandreth", "Colville", "Fairley", "Sharma", "O’Dell"],
      streets: ["High Street", "Mill Lane", "Station Road", "Church Walk"],
      cities: [("London", "EC1A 1BB", ""), ("Leeds", "LS1 4AP", "West Yorkshire"), ("Bristol", "BS1 5TR", "")], mailbox: "info",
      jobs: ["Managing Director", "Head of Sales", "Engineer", "Office Manager"],
      filler: "We have served customers at home and abroad for many years, with care, skilled hands and parts that last. "),
    .italian: Words(
      country: "IT", contactPath: "/contatti", aboutPath: "/chi-siamo", imprintPath: "/note-legali", contact: "Contatti",
      about: "Chi siamo",
      imprint: "Note legali", telephone: "Telefono", address: "Sede legale", taxNumber: "Partita IVA", registerNumber: "Numero REA",
      founded: "Fondata nel", employees: "Dipendenti", legalForms: ["S.r.l.", "S.p.A.", "S.n.c."],
      firstWords: ["Officine", "Falegnameria", "Tessitura", "Molino", "Fonderia", "Cantieri"],
      secondWords: ["Valdarno", "Montefosco", "Serravento", "Acquachiara", "Pietranera", "Città Alta"],
      givenNames: ["Giulia", "Marco", "Chiara", "Niccolò", "Sara", "Dario"],
      familyNames: ["Bellandi", "D’Ambra", "Ferrantini", "Morosetti", "Rossellini", "Zanardelli"],
      streets: ["Via Garibaldi", "Corso Italia", "Piazza San Marco", "Viale della Libertà"],
      cities: [("Milano", "20121", "MI"), ("Torino", "10121", "TO"), ("Forlì", "47121", "FC")], mailbox: "info",
      jobs: ["Amministratrice delegata", "Responsabile vendite", "Progettista", "Segreteria"],
      filler: "Da molti anni lavoriamo con cura e passione per clienti in Italia e all’estero, perché la qualità è la nostra città ideale. "
    ),
    .german: Words(
      country: "DE", contactPath: "/kontakt", aboutPath: "/ueber-uns", imprintPath: "/impressum", contact: "Kontakt", about: "Über uns",
      imprint: "Impressum", telephone: "Telefon", address: "Anschrift", taxNumber: "USt-IdNr.", registerNumber: "Handelsregister",
      founded: "Gegründet", employees: "Beschäftigte", legalForms: ["GmbH", "AG", "GmbH & Co. KG"],
      firstWords: ["Müller", "Grünwald", "Steinbach", "Hohenfels", "Weißenau", "Lindner"],
      secondWords: ["Maschinenbau", "Werkzeuge", "Möbel", "Feinmechanik", "Bräu", "Elektrotechnik"],
      givenNames: ["Anke", "Jürgen", "Katrin", "Lukas", "Sören", "Yasemin"],
      familyNames: ["Altmühl", "Bergfried", "Großkopf", "Hellwege", "Özkan", "Zumstein"],
      streets: ["Hauptstraße", "Bahnhofstraße", "Am Markt", "Königsallee"],
      cities: [("Berlin", "10115", ""), ("München", "80331", "Bayern"), ("Köln", "50667", "")], mailbox: "kontakt",
      jobs: ["Geschäftsführerin", "Vertriebsleiter", "Konstrukteur", "Empfang"],
      filler: "Seit vielen Jahren fertigen wir für Kunden im In- und Ausland mit großer Sorgfalt, geübten Händen und langlebigen Teilen. "),
    .french: Words(
      country: "FR", contactPath: "/contact", aboutPath: "/a-propos", imprintPath: "/mentions-legales", contact: "Contact",
      about: "À propos", imprint: "Mentions légales", telephone: "Téléphone", address: "Siège social", taxNumber: "TVA intracommunautaire",
      registerNumber: "RCS", founded: "Fondée en", employees: "Salariés", legalForms: ["SARL", "SAS", "SA"],
      firstWords: ["Ateliers", "Fonderie", "Établissements", "Verrerie", "Menuiserie", "Compagnie"],
      secondWords: ["Beaurivage", "Montclair", "Saint-Aubin", "Hautefeuille", "Rochebrune", "Deux-Étangs"],
      givenNames: ["Aurélie", "Benoît", "Chloé", "François", "Inès", "Loïc"],
      familyNames: ["Baudrillart", "Chênevert", "D’Orgeval", "Lefébure", "N’Diaye", "Tréguier"],
      streets: ["rue de la République", "avenue Victor-Hugo", "place du Marché", "quai des Fleurs"],
      cities: [("Paris", "75001", ""), ("Lyon", "69002", ""), ("Orléans", "45000", "")], mailbox: "contact",
      jobs: ["Directrice générale", "Responsable commercial", "Ingénieur", "Accueil"],
      filler: "Depuis de longues années nous travaillons avec soin pour des clients d’ici et d’ailleurs, à la main et sur mesure. "),
    .spanish: Words(
      country: "ES", contactPath: "/contacto", aboutPath: "/sobre-nosotros", imprintPath: "/aviso-legal", contact: "Contacto",
      about: "Sobre nosotros", imprint: "Aviso legal", telephone: "Teléfono", address: "Domicilio social", taxNumber: "NIF",
      registerNumber: "Registro Mercantil", founded: "Fundada en", employees: "Empleados", legalForms: ["S.L.", "S.A.", "S.L.U."],
      firstWords: ["Talleres", "Conservas", "Muebles", "Bodegas", "Cerámicas", "Transportes"],
      secondWords: ["Peñalba", "del Río", "Montesierra", "Valdeflores", "Ibáñez", "Puertochico"],
      givenNames: ["Begoña", "Íñigo", "Lucía", "Mateo", "Nuria", "Álvaro"],
      familyNames: ["Arizmendi", "Cabañas", "Figueroa", "Muñiz", "Quintanilla", "Zubeldía"],
      streets: ["Calle Mayor", "Avenida de la Constitución", "Plaza de España", "Paseo del Prado"],
      cities: [("Madrid", "28013", ""), ("Málaga", "29015", ""), ("León", "24001", "Castilla y León")], mailbox: "info",
      jobs: ["Directora general", "Jefe de ventas", "Ingeniero", "Recepción"],
      filler: "Desde hace muchos años trabajamos con esmero para clientes de España y del extranjero, con piezas que duran. "),
    .portuguese: Words(
      country: "PT", contactPath: "/contactos", aboutPath: "/sobre-nos", imprintPath: "/aviso-legal", contact: "Contactos",
      about: "Sobre nós", imprint: "Aviso legal", telephone: "Telefone", address: "Sede", taxNumber: "NIPC", registerNumber: "Matrícula",
      founded: "Fundada em", employees: "Colaboradores", legalForms: ["Lda.", "S.A.", "Unipessoal Lda."],
      firstWords: ["Fundição", "Cortiças", "Mobiliário", "Azulejos", "Construções", "Conservas"],
      secondWords: ["do Mondego", "Serra Verde", "São Brás", "Atlântico", "Vale de Açor", "Irmãos Leitão"],
      givenNames: ["Inês", "João", "Leonor", "Rui", "Sofia", "Tomé"],
      familyNames: ["Assunção", "Brandão", "Carvalhal", "Magalhães", "Queirós", "Vilhena"],
      streets: ["Rua Augusta", "Avenida da Liberdade", "Largo do Rossio", "Travessa da Fonte"],
      cities: [("Lisboa", "1100-053", ""), ("Porto", "4000-322", ""), ("Évora", "7000-645", "")], mailbox: "geral",
      jobs: ["Diretora-geral", "Chefe de vendas", "Engenheiro", "Receção"],
      filler: "Há muitos anos que trabalhamos com cuidado para clientes de cá e de lá, com peças que duram e mãos experientes. "),
  ]
}
