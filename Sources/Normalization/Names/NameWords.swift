/// The words of a full name that are no name: titles, suffixes, particles, connectives; and surnames that come in pairs.
enum NameWords {
  /// The lower 16 bits of a word's number are its ``Honorifics``; above them one bit for each other role.
  static let suffix: UInt32 = 1 << 16
  /// A suffix only after a comma.
  static let weakSuffix: UInt32 = 1 << 17
  static let particle: UInt32 = 1 << 18
  /// A particle that begins a name as a given name (Van Morrison, Ben Jonson).
  static let nameAtStart: UInt32 = 1 << 27
  /// A particle that is a given name wherever it has a capital.
  static let nameInCapitals: UInt32 = 1 << 28
  static let conjunction: UInt32 = 1 << 19
  /// née, geb.: the words behind are a former family name.
  static let former: UInt32 = 1 << 20
  /// What may follow `del` or `de la` in a Spanish or Portuguese given name (María del Carmen).
  static let devotion: UInt32 = 1 << 21
  static let iberianSurname: UInt32 = 1 << 22
  /// A title that needs two more words, since it is also a name.
  static let weakTitle: UInt32 = 1 << 23
  /// Joined to the next word (Mc Donald).
  static let prefix: UInt32 = 1 << 24
  /// Follows a title (`Dr. med.`, `Dipl. Kfm.`).
  static let titleRest: UInt32 = 1 << 25
  /// `y` or `e` between two surnames.
  static let surnameAnd: UInt32 = 1 << 26

  static let table: WordTable = {
    let roles: [Substring: UInt32] = [
      "mister": UInt32(Honorifics.mister.rawValue), "missus": UInt32(Honorifics.missus.rawValue), "miss": UInt32(Honorifics.miss.rawValue),
      "doctor": UInt32(Honorifics.doctor.rawValue), "professor": UInt32(Honorifics.professor.rawValue),
      "engineer": UInt32(Honorifics.engineer.rawValue), "lawyer": UInt32(Honorifics.lawyer.rawValue),
      "religious": UInt32(Honorifics.religious.rawValue), "military": UInt32(Honorifics.military.rawValue),
      "noble": UInt32(Honorifics.noble.rawValue), "suffix": suffix, "weaksuffix": weakSuffix, "particle": particle,
      "conjunction": conjunction,
      "former": former, "devotion": devotion, "iberian": iberianSurname, "weaktitle": weakTitle, "prefix": prefix, "titlerest": titleRest,
      "surnameand": surnameAnd, "nameatstart": nameAtStart, "nameincapitals": nameInCapitals,
    ]
    return WordTable(
      WordTable.lines(of: words).flatMap { line in line.values.map { (word: $0, value: roles[line.key] ?? 0) } }, combine: |)
  }()

  private static let words: StaticString = """
    mister: mr mister herr herrn hr hrn sig signor signore egr monsieur mons señor sr senhor snr meneer dhr pan gospodin
    missus: mrs missus ms mistress frau sigra signora gentma mme madame madam mdm señora sra senhora dona mevrouw mevr pani gospozha
    miss: miss fraulein frl signa signorina sigina mlle mademoiselle señorita srta senhorita
    doctor: dr drs doc doctor doktor dott dottor dottore dottssa dottoressa drssa dssa docteur dra doctora doutor doutora drmed drphil drrer drnat dring drjur drhc
    professor: prof professor professore professoressa profssa professeur profesor profesora profa profdr profdring univprof
    engineer: ing ingegnere ir dipling diplkfm dipl diplom inginer arch architetto geom geometra rag ragioniere perito ingenieur ingeniero engr eng
    lawyer: avv avvocato avvssa not notaio maitre ra rechtsanwalt rain lic licda abg abogado adv advogado atty barrister cav comm commendatore
    religious: rev reverend revd fr father pater padre don sister suor rabbi imam pastor pfarrer mons monsignor
    military: capt captain cpt col colonel gen general maj major sgt sergeant lt lieutenant cmdr commander adm admiral cap capitano magg maresciallo
    noble: sir lord lady dame hon honorable graf grafin freiherr freifrau baron baroness conte contessa barone baronessa marchese
    weaktitle: don dona lady lord dame sir fr major general captain pastor father pater padre sister baron graf conte barone marchese ten not comm gen maj ra doc ir col eng adm pan
    titlerest: med vet dent rer nat phil jur ing h c hc habil theol pol oec univ mult kfm inf wirt
    suffix: jr jnr sr snr junior senior ii iii iv 2nd 3rd 4th phd dphil md mba esq esquire dds dmd cpa jd llm llb msc bsc ffa frcs obe mbe cbe
    suffix: rn pe pmp dvm do cfa mphil edd psyd facs fracp rgn
    weaksuffix: v vi ma ba bs ms mag bacc retd ret deceased fils pere
    suffix: filho neto sobrinho
    particle: von vom zu zum zur van der den de del della dello degli dei delle dal dalla dalle dai di da do dos das du des le la las los lo li
    particle: el al ibn bin bint ben abu af av ten ter te op het t dell nel san santa santo st saint
    nameatstart: van ben al li lo dal san santa santo el saint st abu
    nameincapitals: ben li lo
    conjunction: and und et en och og plus
    surnameand: y e i
    former: nee geb geborene nata born ne nascida nacida z
    devotion: carmen pilar rosario mar angeles dolores luz jesus lourdes concepcion nieves mercedes cruz fatima consuelo soledad rocio gracia
    devotion: socorro conceicao gloria lurdes ceu carmo sol valle castillo prado amparo remedios milagros refugio graca socorro paz guadalupe
    prefix: mc mac fitz
    iberian: garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz moreno muñoz alvarez romero
    iberian: alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega delgado castro ortiz
    iberian: rubio marin sanz nuñez iglesias medina garrido cortes castillo santos lozano guerrero cano prieto mendez cruz calvo gallego vidal leon
    iberian: marquez herrera peña flores cabrera campos vega fuentes carrasco diez reyes caballero nieto aguilar pascual santana herrero montero
    iberian: lorenzo hidalgo gimenez ibañez ferrer duran santiago benitez mora vicente vargas arias carmona crespo roman soto velasco saez soler
    iberian: moya esteban parra bravo gallardo rojas pardo merino franco espinosa lara izquierdo rivas rivera casado arroyo silvestre camacho
    iberian: rey redondo vera luque otero galan montes rios sierra segura carrillo marcos mendoza acosta valencia salazar mejia castañeda pineda
    iberian: silva santos ferreira pereira oliveira costa rodrigues martins jesus sousa fernandes goncalves gomes lopes marques alves almeida
    iberian: ribeiro pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro cardoso rocha raposo neves coelho cruz cunha pires
    iberian: ramos reis simoes antunes matos fonseca morais araujo lima souza barbosa melo azevedo cavalcanti dias castro barros freitas batista
    iberian: nascimento andrade moura miranda machado nogueira campos tavares figueiredo henriques pinheiro magalhaes leite guerreiro baptista
    iberian: salgado quintero restrepo velez zapata ospina cardenas contreras guzman avila salinas maldonado sandoval estrada figueroa
    """
}
