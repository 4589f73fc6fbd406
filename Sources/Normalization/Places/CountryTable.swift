// Generated from the territory names of Unicode CLDR (Unicode License v3) as packaged in Babel 2.18 and the codes of pycountry by a script
// over both, with common short and native names added by hand; maintained by hand since.

extension Country {
  /// The codes and names of each country in English, Italian, German, French, Spanish and Portuguese.
  static let names: StaticString = """
    AD: AND, Andorra, Andorre
    AE: ARE, United Arab Emirates, Emirati Arabi Uniti, Vereinigte Arabische Emirate, Émirats arabes unis, Emiratos Árabes Unidos
    AE: Emirados Árabes Unidos, UAE, U.A.E., EAU, VAE, Dubai, Abu Dhabi, Emirati Arabi, Emirates, Emirats arabes
    AF: AFG, Afghanistan, Afganistán, Afeganistão
    AG: ATG, Antigua & Barbuda, Antigua e Barbuda, Antigua und Barbuda, Antigua-et-Barbuda, Antigua y Barbuda, Antígua e Barbuda
    AG: Antigua,
    AI: AIA, Anguilla, Anguila
    AL: ALB, Albania, Albanien, Albanie, Albânia, Shqipëria
    AM: ARM, Armenia, Armenien, Arménie, Armênia
    AO: AGO, Angola
    AQ: ATA, Antarctica, Antartide, Antarktis, Antarctique, Antártida
    AR: ARG, Argentina, Argentinien, Argentine
    AS: ASM, American Samoa, Samoa Americane, Amerikanisch-Samoa, Samoa américaines, Samoa Americana
    AT: AUT, Austria, Österreich, Autriche, Áustria, Republic of Austria, Republik Österreich, A
    AU: AUS, Australia, Australien, Australie, Austrália, Commonwealth of Australia, Oz
    AW: ABW, Aruba
    AX: ALA, Åland Islands, Isole Åland, Ålandinseln, Îles Åland, Islas Aland, Ilhas Aland, Aland Islands
    AZ: AZE, Azerbaijan, Azerbaigian, Aserbaidschan, Azerbaïdjan, Azerbaiyán, Azerbaijão
    BA: BIH, Bosnia & Herzegovina, Bosnia ed Erzegovina, Bosnien und Herzegowina, Bosnie-Herzégovine, Bosnia y Herzegovina
    BA: Bósnia e Herzegovina, Bosnia, Bosnia Herzegovina, BiH
    BB: BRB, Barbados, Barbade
    BD: BGD, Bangladesh, Bangladesch, Bangladés
    BE: BEL, Belgium, Belgio, Belgien, Belgique, Bélgica, België, B
    BF: BFA, Burkina Faso, Burquina Faso
    BG: BGR, Bulgaria, Bulgarien, Bulgarie, Bulgária, България
    BH: BHR, Bahrain, Bahrein, Bahreïn, Baréin, Barein
    BI: BDI, Burundi
    BJ: BEN, Benin, Bénin, Benín
    BL: BLM, St. Barthélemy, Saint-Barthélemy, San Bartolomé, São Bartolomeu, Saint Barthelemy
    BM: BMU, Bermuda, Bermudes, Bermudas
    BN: BRN, Brunei, Brunei Darussalam, Brunéi
    BO: BOL, Bolivia, Bolivien, Bolivie, Bolívia, Plurinational State of Bolivia
    BQ: BES, Caribbean Netherlands, Caraibi Olandesi, Karibische Niederlande, Pays-Bas caribéens, Caribe neerlandés
    BQ: Países Baixos Caribenhos, Bonaire
    BR: BRA, Brazil, Brasile, Brasilien, Brésil, Brasil, República Federativa do Brasil
    BS: BHS, Bahamas, The Bahamas
    BT: BTN, Bhutan, Bhoutan, Bután, Butão
    BV: BVT, Bouvet Island, Isola Bouvet, Bouvetinsel, Île Bouvet, Isla Bouvet, Ilha Bouvet
    BW: BWA, Botswana, Botsuana
    BY: BLR, Belarus, Bielorussia, Biélorussie, Bielorrusia, Bielorrússia, Byelorussia
    BZ: BLZ, Belize, Belice
    CA: CAN, Canada, Kanada, Canadá
    CC: CCK, Cocos (Keeling) Islands, Isole Cocos (Keeling), Kokosinseln, Îles Cocos, Islas Cocos, Ilhas Cocos (Keeling)
    CD: COD, Congo - Kinshasa, Kongo-Kinshasa, Congo-Kinshasa, República Democrática del Congo, DRC, DR Congo
    CD: Democratic Republic of the Congo, Congo Democratic Republic, Zaire
    CF: CAF, Central African Republic, Repubblica Centrafricana, Zentralafrikanische Republik, République centrafricaine
    CF: República Centroafricana, República Centro-Africana
    CG: COG, Congo - Brazzaville, Congo-Brazzaville, Kongo-Brazzaville, Congo, República do Congo, Republic of the Congo
    CH: CHE, Switzerland, Svizzera, Schweiz, Suisse, Suiza, Suíça, Swiss, Swiss Confederation, Schweizerische Eidgenossenschaft
    CI: CIV, Côte d’Ivoire, Costa d’Avorio, Costa do Marfim, Cote d Ivoire, Ivory Coast
    CK: COK, Cook Islands, Isole Cook, Cookinseln, Îles Cook, Islas Cook, Ilhas Cook
    CL: CHL, Chile, Cile, Chili
    CM: CMR, Cameroon, Camerun, Kamerun, Cameroun, Camerún, Camarões
    CN: CHN, China, Cina, Chine, PRC, P.R. China, PR China, People's Republic of China, 中国, Repubblica Popolare Cinese
    CN: Volksrepublik China, Mainland China
    CO: COL, Colombia, Kolumbien, Colombie, Colômbia
    CR: CRI, Costa Rica
    CU: CUB, Cuba, Kuba
    CV: CPV, Cape Verde, Capo Verde, Cabo Verde, Cap-Vert
    CW: CUW, Curaçao, Curazao, Curacao
    CX: CXR, Christmas Island, Isola Christmas, Weihnachtsinsel, Île Christmas, Isla de Navidad, Ilha Christmas
    CY: CYP, Cyprus, Cipro, Zypern, Chypre, Chipre
    CZ: CZE, Czechia, Cechia, Tschechien, Tchéquie, Chequia, Tchéquia, Czech Republic, Repubblica Ceca, Tschechische Republik
    CZ: République tchèque, República Checa, Česko, Česká republika
    DE: DEU, Germany, Germania, Deutschland, Allemagne, Alemania, Alemanha, BRD, Bundesrepublik Deutschland
    DE: Federal Republic of Germany, Republica Federal de Alemania, D
    DJ: DJI, Djibouti, Gibuti, Dschibuti, Yibuti, Djibuti
    DK: DNK, Denmark, Danimarca, Dänemark, Danemark, Dinamarca, Danmark
    DM: DMA, Dominica, Dominique
    DO: DOM, Dominican Republic, Repubblica Dominicana, Dominikanische Republik, République dominicaine, República Dominicana
    DZ: DZA, Algeria, Algerien, Algérie, Argelia, Argélia, Algerie
    EC: ECU, Ecuador, Équateur, Equador
    EE: EST, Estonia, Estland, Estonie, Estônia, Eesti
    EG: EGY, Egypt, Egitto, Ägypten, Égypte, Egipto, Egito, Misr, Arab Republic of Egypt
    EH: ESH, Western Sahara, Sahara Occidentale, Westsahara, Sahara occidental, Sáhara Occidental, Saara Ocidental
    ER: ERI, Eritrea, Érythrée, Eritreia
    ES: ESP, Spain, Spagna, Spanien, Espagne, España, Espanha, Kingdom of Spain, Reino de España, E
    ET: ETH, Ethiopia, Etiopia, Äthiopien, Éthiopie, Etiopía, Etiópia
    FI: FIN, Finland, Finlandia, Finnland, Finlande, Finlândia, Suomi
    FJ: FJI, Fiji, Figi, Fidschi, Fidji, Fiyi
    FK: FLK, Falkland Islands, Isole Falkland, Falklandinseln, Îles Malouines, Islas Malvinas, Ilhas Malvinas
    FM: FSM, Micronesia, Mikronesien, Micronésie, Micronésia
    FO: FRO, Faroe Islands, Isole Fær Øer, Färöer, Îles Féroé, Islas Feroe, Ilhas Faroé
    FR: FRA, France, Francia, Frankreich, França, French Republic, République française, F
    GA: GAB, Gabon, Gabun, Gabón, Gabão
    GB: GBR, United Kingdom, Regno Unito, Vereinigtes Königreich, Royaume-Uni, Reino Unido, UK, U.K., Great Britain, Britain, England
    GB: Scotland, Wales, Northern Ireland, GB, Gran Bretagna, Inghilterra, Großbritannien, Grande Bretagne, Angleterre, Gran Bretaña
    GB: Inglaterra, Grã-Bretanha, Scozia, Schottland, Ecosse, Escocia, Galles, Pays de Galles
    GB: United Kingdom of Great Britain and Northern Ireland, Regno Unito di Gran Bretagna
    GD: GRD, Grenada, Grenade, Granada
    GE: GEO, Georgia, Georgien, Géorgie, Geórgia
    GF: GUF, French Guiana, Guyana Francese, Französisch-Guayana, Guyane française, Guayana Francesa, Guiana Francesa
    GG: GGY, Guernsey, Guernesey
    GH: GHA, Ghana, Gana
    GI: GIB, Gibraltar, Gibilterra
    GL: GRL, Greenland, Groenlandia, Grönland, Groenland, Groenlândia
    GM: GMB, Gambia, Gambie, Gâmbia, The Gambia
    GN: GIN, Guinea, Guinée, Guiné
    GP: GLP, Guadeloupe, Guadalupa, Guadalupe
    GQ: GNQ, Equatorial Guinea, Guinea Equatoriale, Äquatorialguinea, Guinée équatoriale, Guinea Ecuatorial, Guiné Equatorial
    GR: GRC, Greece, Grecia, Griechenland, Grèce, Grécia, Hellas, Ellada, Hellenic Republic, Ελλάδα
    GS: SGS, South Georgia & South Sandwich Islands, Georgia del Sud e Sandwich Australi
    GS: Südgeorgien und die Südlichen Sandwichinseln, Géorgie du Sud-et-les Îles Sandwich du Sud
    GS: Islas Georgia del Sur y Sandwich del Sur, Ilhas Geórgia do Sul e Sandwich do Sul
    GT: GTM, Guatemala
    GU: GUM, Guam
    GW: GNB, Guinea-Bissau, Guinée-Bissau, Guinea-Bisáu, Guiné-Bissau
    GY: GUY, Guyana, Guiana
    HK: HKG, Hong Kong SAR China, RAS di Hong Kong, Sonderverwaltungsregion Hongkong, R.A.S. chinoise de Hong Kong
    HK: RAE de Hong Kong (China), Hong Kong  RAE da China, Hong Kong SAR, Hongkong, Hong Kong
    HM: HMD, Heard & McDonald Islands, Isole Heard e McDonald, Heard und McDonaldinseln, Îles Heard-et-MacDonald
    HM: Islas Heard y McDonald, Ilhas Heard e McDonald
    HN: HND, Honduras
    HR: HRV, Croatia, Croazia, Kroatien, Croatie, Croacia, Croácia, Hrvatska
    HT: HTI, Haiti, Haïti, Haití
    HU: HUN, Hungary, Ungheria, Ungarn, Hongrie, Hungría, Hungria, Magyarország
    ID: IDN, Indonesia, Indonesien, Indonésie, Indonésia, Republic of Indonesia
    IE: IRL, Ireland, Irlanda, Irland, Irlande, Eire, Éire, Republic of Ireland, Irish Republic
    IL: ISR, Israel, Israele, Israël
    IM: IMN, Isle of Man, Isola di Man, Île de Man, Isla de Man, Ilha de Man
    IN: IND, India, Indien, Inde, Índia, Bharat, Republic of India
    IO: IOT, British Indian Ocean Territory, Territorio Britannico dell’Oceano Indiano, Britisches Territorium im Indischen Ozean
    IO: Territoire britannique de l’océan Indien, Territorio Británico del Océano Índico, Território Britânico do Oceano Índico
    IQ: IRQ, Iraq, Irak, Iraque
    IR: IRN, Iran, Irán, Irã, Iran Islamic Republic of, Persia, Islamic Republic of Iran
    IS: ISL, Iceland, Islanda, Island, Islande, Islandia, Islândia, Ísland
    IT: ITA, Italy, Italia, Italien, Italie, Itália, Italian Republic, Repubblica Italiana, I
    JE: JEY, Jersey
    JM: JAM, Jamaica, Giamaica, Jamaika, Jamaïque
    JO: JOR, Jordan, Giordania, Jordanien, Jordanie, Jordania, Jordânia
    JP: JPN, Japan, Giappone, Japon, Japón, Japão, Nippon, 日本
    KE: KEN, Kenya, Kenia, Quênia
    KG: KGZ, Kyrgyzstan, Kirghizistan, Kirgisistan, Kirghizstan, Kirguistán, Quirguistão
    KH: KHM, Cambodia, Cambogia, Kambodscha, Cambodge, Camboya, Camboja
    KI: KIR, Kiribati, Quiribati
    KM: COM, Comoros, Comore, Komoren, Comores, Comoras
    KN: KNA, St. Kitts & Nevis, Saint Kitts e Nevis, St. Kitts und Nevis, Saint-Christophe-et-Niévès, San Cristóbal y Nieves
    KN: São Cristóvão e Névis, Saint Kitts and Nevis
    KP: PRK, North Korea, Corea del Nord, Nordkorea, Corée du Nord, Corea del Norte, Coreia do Norte, DPRK
    KP: Democratic People's Republic of Korea,
    KR: KOR, South Korea, Corea del Sud, Südkorea, Corée du Sud, Corea del Sur, Coreia do Sul, Korea, Republic of Korea
    KR: Korea Republic of, Corea, Corée, Coreia
    KW: KWT, Kuwait, Koweït
    KY: CYM, Cayman Islands, Isole Cayman, Kaimaninseln, Îles Caïmans, Islas Caimán, Ilhas Cayman
    KZ: KAZ, Kazakhstan, Kazakistan, Kasachstan, Kazajistán, Cazaquistão
    LA: LAO, Laos, Lao PDR, Lao People's Democratic Republic
    LB: LBN, Lebanon, Libano, Libanon, Liban, Líbano
    LC: LCA, St. Lucia, Saint Lucia, Sainte-Lucie, Santa Lucía, Santa Lúcia
    LI: LIE, Liechtenstein
    LK: LKA, Sri Lanka
    LR: LBR, Liberia, Libéria
    LS: LSO, Lesotho, Lesoto
    LT: LTU, Lithuania, Lituania, Litauen, Lituanie, Lituânia, Lietuva
    LU: LUX, Luxembourg, Lussemburgo, Luxemburg, Luxemburgo
    LV: LVA, Latvia, Lettonia, Lettland, Lettonie, Letonia, Letônia, Latvija
    LY: LBY, Libya, Libia, Libyen, Libye, Líbia
    MA: MAR, Morocco, Marocco, Marokko, Maroc, Marruecos, Marrocos
    MC: MCO, Monaco, Mónaco, Mônaco
    MD: MDA, Moldova, Moldavia, Republik Moldau, Moldavie, Moldávia, Republic of Moldova, Moldova Republic of
    ME: MNE, Montenegro, Monténégro
    MF: MAF, St. Martin, Saint Martin, Saint-Martin, San Martín, São Martinho
    MG: MDG, Madagascar, Madagaskar
    MH: MHL, Marshall Islands, Isole Marshall, Marshallinseln, Îles Marshall, Islas Marshall, Ilhas Marshall
    MK: MKD, North Macedonia, Macedonia del Nord, Nordmazedonien, Macédoine du Nord, Macedonia del Norte, Macedônia do Norte
    MK: Macedonia, FYROM, Republic of North Macedonia
    ML: MLI, Mali
    MM: MMR, Myanmar (Burma), Myanmar (Birmania), Myanmar, Myanmar (Birmanie), Mianmar (Birmânia), Burma, Birmania
    MN: MNG, Mongolia, Mongolei, Mongolie, Mongólia
    MO: MAC, Macao SAR China, RAS di Macao, Sonderverwaltungsregion Macau, R.A.S. chinoise de Macao, RAE de Macao (China)
    MO: Macau  RAE da China, Macau, Macao
    MP: MNP, Northern Mariana Islands, Isole Marianne Settentrionali, Nördliche Marianen, Îles Mariannes du Nord
    MP: Islas Marianas del Norte, Ilhas Marianas do Norte
    MQ: MTQ, Martinique, Martinica
    MR: MRT, Mauritania, Mauretanien, Mauritanie, Mauritânia
    MS: MSR, Montserrat
    MT: MLT, Malta, Malte
    MU: MUS, Mauritius, Maurice, Mauricio, Maurício
    MV: MDV, Maldives, Maldive, Malediven, Maldivas
    MW: MWI, Malawi, Malaui
    MX: MEX, Mexico, Messico, Mexiko, Mexique, México, Mejico, Estados Unidos Mexicanos, United Mexican States
    MY: MYS, Malaysia, Malaisie, Malasia, Malásia
    MZ: MOZ, Mozambique, Mozambico, Mosambik, Moçambique
    NA: NAM, Namibia, Namibie, Namíbia
    NC: NCL, New Caledonia, Nuova Caledonia, Neukaledonien, Nouvelle-Calédonie, Nueva Caledonia, Nova Caledônia
    NE: NER, Niger, Níger
    NF: NFK, Norfolk Island, Isola Norfolk, Norfolkinsel, Île Norfolk, Isla Norfolk, Ilha Norfolk
    NG: NGA, Nigeria, Nigéria
    NI: NIC, Nicaragua, Nicarágua
    NL: NLD, Netherlands, Paesi Bassi, Niederlande, Pays-Bas, Países Bajos, Países Baixos, Holland, Holanda, Olanda, Hollande
    NL: Nederland, The Netherlands
    NO: NOR, Norway, Norvegia, Norwegen, Norvège, Noruega, Norge
    NP: NPL, Nepal, Népal
    NR: NRU, Nauru
    NU: NIU, Niue
    NZ: NZL, New Zealand, Nuova Zelanda, Neuseeland, Nouvelle-Zélande, Nueva Zelanda, Nova Zelândia, Aotearoa
    OM: OMN, Oman, Omán, Omã
    PA: PAN, Panama, Panamá
    PE: PER, Peru, Perù, Pérou, Perú
    PF: PYF, French Polynesia, Polinesia Francese, Französisch-Polynesien, Polynésie française, Polinesia Francesa
    PF: Polinésia Francesa,
    PG: PNG, Papua New Guinea, Papua Nuova Guinea, Papua-Neuguinea, Papouasie-Nouvelle-Guinée, Papúa Nueva Guinea, Papua-Nova Guiné
    PH: PHL, Philippines, Filippine, Philippinen, Filipinas, Pilipinas, The Philippines
    PK: PAK, Pakistan, Pakistán, Paquistão
    PL: POL, Poland, Polonia, Polen, Pologne, Polônia, Polska, Republic of Poland
    PM: SPM, St. Pierre & Miquelon, Saint-Pierre e Miquelon, St. Pierre und Miquelon, Saint-Pierre-et-Miquelon, San Pedro y Miquelón
    PM: São Pedro e Miquelão,
    PN: PCN, Pitcairn Islands, Isole Pitcairn, Pitcairninseln, Îles Pitcairn, Islas Pitcairn, Ilhas Pitcairn
    PR: PRI, Puerto Rico, Portorico, Porto Rico
    PS: PSE, Palestinian Territories, Territori Palestinesi, Palästinensische Autonomiegebiete, Territoires palestiniens
    PS: Territorios Palestinos, Territórios palestinos, Palestine, Palestina, State of Palestine
    PT: PRT, Portugal, Portogallo, Portuguese Republic, República Portuguesa
    PW: PLW, Palau, Palaos
    PY: PRY, Paraguay, Paraguai
    QA: QAT, Qatar, Katar, Catar
    RE: REU, Réunion, Riunione, La Réunion, Reunión, Reunião, Reunion
    RO: ROU, Romania, Rumänien, Roumanie, Rumanía, Romênia, România
    RS: SRB, Serbia, Serbien, Serbie, Sérvia, Srbija
    RU: RUS, Russia, Russland, Russie, Rusia, Rússia, Russian Federation, Federazione Russa, Russische Föderation
    RU: Fédération de Russie, Federación de Rusia, Rossiya, Россия
    RW: RWA, Rwanda, Ruanda
    SA: SAU, Saudi Arabia, Arabia Saudita, Saudi-Arabien, Arabie saoudite, Arabia Saudí, Arábia Saudita, KSA, Kingdom of Saudi Arabia
    SB: SLB, Solomon Islands, Isole Salomone, Salomonen, Îles Salomon, Islas Salomón, Ilhas Salomão
    SC: SYC, Seychelles, Seychellen, Seicheles
    SD: SDN, Sudan, Soudan, Sudán, Sudão
    SE: SWE, Sweden, Svezia, Schweden, Suède, Suecia, Suécia, Sverige
    SG: SGP, Singapore, Singapur, Singapour, Singapura, Republic of Singapore
    SH: SHN, St. Helena, Sant’Elena, Sainte-Hélène, Santa Elena, Santa Helena
    SI: SVN, Slovenia, Slowenien, Slovénie, Eslovenia, Eslovênia, Slovenija
    SJ: SJM, Svalbard & Jan Mayen, Svalbard e Jan Mayen, Spitzbergen und Jan Mayen, Svalbard et Jan Mayen, Svalbard y Jan Mayen
    SK: SVK, Slovakia, Slovacchia, Slowakei, Slovaquie, Eslovaquia, Eslováquia, Slovensko, Slovak Republic
    SL: SLE, Sierra Leone, Sierra Leona, Serra Leoa
    SM: SMR, San Marino, Saint-Marin
    SN: SEN, Senegal, Sénégal
    SO: SOM, Somalia, Somalie, Somália
    SR: SUR, Suriname, Surinam
    SS: SSD, South Sudan, Sud Sudan, Südsudan, Soudan du Sud, Sudán del Sur, Sudão do Sul
    ST: STP, São Tomé & Príncipe, São Tomé e Príncipe, São Tomé und Príncipe, Sao Tomé-et-Principe, Santo Tomé y Príncipe, Sao Tome
    SV: SLV, El Salvador, Salvador
    SX: SXM, Sint Maarten, Saint-Martin (partie néerlandaise)
    SY: SYR, Syria, Siria, Syrien, Syrie, Síria, Syrian Arab Republic
    SZ: SWZ, Eswatini, Esuatini, Essuatíni, Swaziland
    TC: TCA, Turks & Caicos Islands, Isole Turks e Caicos, Turks- und Caicosinseln, Îles Turques-et-Caïques, Islas Turcas y Caicos
    TC: Ilhas Turcas e Caicos,
    TD: TCD, Chad, Ciad, Tschad, Tchad, Chade
    TF: ATF, French Southern Territories, Terre Australi Francesi, Französische Süd- und Antarktisgebiete
    TF: Terres australes françaises, Territorios Australes Franceses, Territórios Franceses do Sul
    TG: TGO, Togo
    TH: THA, Thailand, Thailandia, Thaïlande, Tailandia, Tailândia
    TJ: TJK, Tajikistan, Tagikistan, Tadschikistan, Tadjikistan, Tayikistán, Tadjiquistão
    TK: TKL, Tokelau
    TL: TLS, Timor-Leste, Timor Est, Timor oriental, East Timor
    TM: TKM, Turkmenistan, Turkménistan, Turkmenistán, Turcomenistão
    TN: TUN, Tunisia, Tunesien, Tunisie, Túnez, Tunísia
    TO: TON, Tonga
    TR: TUR, Türkiye, Turchia, Türkei, Turquie, Turquía, Turquia, Turkey, Turkiye, Republic of Turkey
    TT: TTO, Trinidad & Tobago, Trinidad e Tobago, Trinidad und Tobago, Trinité-et-Tobago, Trinidad y Tobago, Trinidad
    TV: TUV, Tuvalu
    TW: TWN, Taiwan, Taïwan, Taiwán, Taiwan ROC, Republic of China, 台灣, Taiwan Province of China
    TZ: TZA, Tanzania, Tansania, Tanzanie, Tanzânia, United Republic of Tanzania, Tanzania United Republic of
    UA: UKR, Ukraine, Ucraina, Ucrania, Ucrânia, Ukraina, Україна
    UG: UGA, Uganda, Ouganda
    UM: UMI, U.S. Outlying Islands, Isole Minori Esterne degli Stati Uniti, Amerikanische Überseeinseln
    UM: Îles mineures éloignées des États-Unis, Islas menores alejadas de EE. UU., Ilhas Menores Distantes dos EUA
    US: USA, United States, Stati Uniti, Vereinigte Staaten, États-Unis, Estados Unidos, USA, U.S.A., U.S., America
    US: United States of America, States, Stati Uniti America, USA Vereinigte Staaten, EUA, EE.UU., EEUU, Etats Unis
    US: Vereinigte Staaten von Amerika, Stati Uniti d America, Stati Uniti d'America, Estados Unidos de America
    US: Etats-Unis d'Amérique, Estados Unidos da América
    UY: URY, Uruguay, Uruguai
    UZ: UZB, Uzbekistan, Usbekistan, Ouzbékistan, Uzbekistán, Uzbequistão
    VA: VAT, Vatican City, Città del Vaticano, Vatikanstadt, État de la Cité du Vatican, Ciudad del Vaticano, Cidade do Vaticano
    VA: Holy See, Vatican
    VC: VCT, St. Vincent & Grenadines, Saint Vincent e Grenadine, St. Vincent und die Grenadinen, Saint-Vincent-et-les Grenadines
    VC: San Vicente y las Granadinas, São Vicente e Granadinas, Saint Vincent and the Grenadines
    VE: VEN, Venezuela, Bolivarian Republic of Venezuela, Venezuela Bolivarian Republic of
    VG: VGB, British Virgin Islands, Isole Vergini Britanniche, Britische Jungferninseln, Îles Vierges britanniques
    VG: Islas Vírgenes Británicas, Ilhas Virgens Britânicas
    VI: VIR, U.S. Virgin Islands, Isole Vergini Americane, Amerikanische Jungferninseln, Îles Vierges des États-Unis
    VI: Islas Vírgenes de EE. UU., Ilhas Virgens Americanas
    VN: VNM, Vietnam, Viêt Nam, Vietnã, Viet Nam, Việt Nam
    VU: VUT, Vanuatu
    WF: WLF, Wallis & Futuna, Wallis e Futuna, Wallis und Futuna, Wallis-et-Futuna, Wallis y Futuna
    WS: WSM, Samoa
    YE: YEM, Yemen, Jemen, Yémen, Iêmen
    YT: MYT, Mayotte
    ZA: ZAF, South Africa, Sudafrica, Südafrika, Afrique du Sud, Sudáfrica, África do Sul, RSA, Republic of South Africa, Suid-Afrika
    ZM: ZMB, Zambia, Sambia, Zambie, Zâmbia
    ZW: ZWE, Zimbabwe, Simbabwe, Zimbabue, Zimbábue
    XK: XKX, Kosovo, Kosovo, Kosovo, Kosovo, Kosovo, Kosovo, Kosova
    """
}
