/// Words that tell what a value is: legal forms, words of organizations, given names, street words, countries.
///
/// Short lists on purpose: they are to recognize a column from thousands of values, not a value.
enum TellingWords {
  static func kinds(of hash: UInt64) -> CellShape { table[hash] ?? [] }
  static func isCountry(_ hash: UInt64) -> Bool { countryHashes.contains(hash) }
  static func isBoolean(_ hash: UInt64) -> Bool { booleanHashes.contains(hash) }

  private static let table: [UInt64: CellShape] = {
    var table: [UInt64: CellShape] = [:]
    for (kind, words) in [
      (CellShape.legalForm, legalForms), (.organizationWord, organizationWords), (.givenName, givenNames), (.streetWord, streetWords),
      (.jobWord, jobWords),
    ] {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[WordHash(String(word)).value, default: []].insert(kind)
      }
    }
    return table
  }()

  private static let countryHashes = Set(countries.split(separator: "|").map { WordHash(String($0)).value })
  private static let booleanHashes = Set(
    "true false yes no y n si oui non ja nein sim nao vero falso verdadero verdadeiro wahr falsch vrai faux t f".split(separator: " ")
      .map { WordHash(String($0)).value })

  private static let legalForms = """
    inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh mbh ag kg ohg ug kgaa ev eg srl spa srls sas snc sapa scarl sarl eurl sasu sa sci
    sl slu sau scp ltda eireli lda sgps bv nv vof ab oy oyj as asa aps sro kft zrt doo spzoo pty pte bhd kk gk jsc ooo zao pjsc cv sab scrl sprl bvba
    """

  private static let organizationWords = """
    group gruppo gruppe groupe grupo holding holdings bank banca banco banque university universita universidad universidade universite school schule scuola
    escuela ecole college institute istituto institut instituto hospital ospedale krankenhaus clinic clinica center centre centro zentrum services service
    servizi servicios servicos solutions systems technologies technology tech consulting consultants partners associates associati international global
    industries industrie manufacturing software digital media studio studios agency agenzia agentur agence agencia foundation fondazione stiftung fondation
    fundacion association associazione verein asociacion council ministry department office restaurant ristorante restaurante cafe caffe bar grill bistro
    hotel inn pizzeria trattoria kitchen diner deli brasserie club house store shop market supermarket pharmacy farmacia apotheke church parish ymca
    insurance capital ventures energy logistics transport transports construction costruzioni bau motors auto automotive pharma foods food trading export
    import enterprises company fratelli bros brothers sons figli soehne academy kindergarten daycare nursery preschool learning childcare community
    """

  private static let streetWords = """
    street st road rd avenue ave drive dr lane ln boulevard blvd court ct place pl square sq highway hwy parkway pkwy terrace tce way close crescent cres circuit
    grove circle cir via viale piazza corso largo vicolo strada piazzale strasse weg platz allee gasse ring ufer rue chemin allee impasse quai calle avenida avda
    plaza paseo carrer camino rua travessa praca alameda rodovia estrada straat laan plein
    """

  private static let jobWords = """
    manager director head chief officer engineer developer analyst consultant assistant specialist coordinator president ceo cto cfo coo vp sales marketing
    direttore responsabile impiegato geschaeftsfuhrer leiter directeur responsable gerente diretor executive administrator accountant owner founder partner
    """

  private static let countries = """
    italy|italia|germany|deutschland|allemagne|france|francia|spain|espana|españa|spagna|espanha|portugal|portogallo|united kingdom|uk|great britain|england|\
    regno unito|united states|united states of america|usa|us|stati uniti|estados unidos|etats unis|états unis|canada|mexico|méxico|brazil|brasil|argentina|chile|\
    colombia|peru|perú|australia|new zealand|austria|österreich|switzerland|schweiz|suisse|svizzera|belgium|belgique|belgien|netherlands|nederland|niederlande|\
    holland|ireland|denmark|sweden|norway|finland|poland|polska|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|turkey|türkiye|russia|ukraine|\
    india|china|japan|south korea|singapore|hong kong|israel|egypt|south africa|nigeria|kenya|morocco|luxembourg|croatia|slovenia|serbia|malta|cyprus|estonia|\
    latvia|lithuania|iceland|it|de|fr|es|pt|gb|br|mx|at|ch|be|nl|ie|dk|se|no|fi|pl|au|ca|nz|jp|cn|in|ita|deu|fra|esp|prt|gbr|bra|mex|vereinigte staaten
    """

  private static let givenNames = """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth
    kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory
    frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian
    roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda
    dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine
    debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
    cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
    danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori oliver harry charlie oscar leo archie theo freddie isla amelia
    ava mia lily freya poppy ella evie chloe jane mike tom bob bill jim dave steve chris dan matt tony nick ben sam alex max kate
    giuseppe antonio giovanni mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio aldo sergio luciano marco
    andrea alessandro luca matteo lorenzo davide simone federico stefano roberto riccardo fabio massimo claudio giulia chiara francesca sara martina valentina
    alessia elisa elena silvia federica giorgia anna maria rosa angela giovanna teresa lucia carmela caterina paola laura roberta daniela barbara simona monica
    peter hans klaus wolfgang jurgen jürgen dieter manfred uwe günter gunter horst bernd werner heinz helmut stefan andreas thomas michael frank martin jens
    sven tobias florian sebastian jan felix lukas leon jonas ursula monika petra sabine renate karin brigitte ingrid andrea gabriele susanne claudia heike anja
    katrin katharina lena hannah lea jean pierre michel philippe alain patrick nicolas christophe francois françois laurent frederic frédéric julien thierry
    olivier guillaume antoine mathieu hugo louis camille marie nathalie isabelle sylvie catherine martine christine valerie valérie sandrine celine céline
    aurelie aurélie sophie manon antonio jose josé manuel francisco juan david javier carlos jesus jesús alejandro miguel rafael pedro pablo angel ángel sergio
    fernando jorge luis alberto alvaro álvaro diego carmen josefa isabel pilar dolores cristina marta rosario lucia lucía paula sofia sofía joao joão paulo
    pedro lucas gustavo felipe rodrigo marcelo ricardo eduardo bruna ana fernanda juliana beatriz mariana camila leticia letícia larissa rui tiago nuno wei
    mohamed mohammed ahmed ali omar fatima yusuf ibrahim priya rahul amit raj anita ivan olga dmitri natalia sergey elena anastasia piotr anna jan katarzyna
    """
}
