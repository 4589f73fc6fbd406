extension Nicknames {
  /// Spanish given names and their short and pet forms, in the form of ``english``. Written by hand.
  static let spanish: StaticString = """
    m adolfo: fito adolfito fofo
    m adrian: adri
    m agustin: tin agus guto
    m alberto: beto berto tito
    m alejandro: alex ale jandro sandro alejo jano
    m alfonso: poncho fonso fonsi alfon
    m alfredo: fredo fredy alfre
    m alvaro: alvarito varo
    m andres: andy andresito
    m angel: angelito gelo
    m antonio: toño toni tony antonito toñin
    m arturo: turo arturito
    m benjamin: benja mincho ben
    m bernardo: berni nardo
    m carlos: carlitos charlie charly calo
    m cayetano: tano
    m cesar: cesarito checha
    m cristian: cris
    m cristobal: tobal cris
    m daniel: dani danielito
    m david: davi
    m diego: dieguito
    m domingo: mingo chomin
    m eduardo: edu lalo eddy guayo duardo
    m emilio: emi milo
    m enrique: quique kike rico quico
    m ernesto: neto tito erni
    m esteban: teban stevan
    m eugenio: genio
    m federico: fede fico lico
    m felipe: pipe feli lipe
    m fernando: fer nando nano ferni
    m francisco: paco pancho curro kiko fran quico francis panchito paquito cisco chisco patxi
    m gabriel: gabi gabo
    m gerardo: gera lalo
    m gonzalo: gonza chalo
    m gregorio: goyo grego
    m guillermo: guille memo willy guillo
    m gustavo: gus tavo
    m hector: tito
    m hernan: nan
    m hugo: huguito
    m humberto: beto
    m ignacio: nacho iñaki ignasi nachito
    m isidro: chidro isi
    m ismael: isma
    m jaime: jimmy jaimito
    m javier: javi xavi
    m jesus: chuy chus suso chucho jesusito
    m joaquin: quino ximo chimo joaco quin
    m jorge: coque jorgito
    m jose: pepe pepito joselito josito chepe cheo pepin
    m josemanuel: chema josema
    m josemaria: chema josemari
    m joseluis: joselu pepelu
    m juan: juanito juancho juanin
    m juancarlos: juanca
    m juanjose: juanjo
    m juanmanuel: juanma
    m julian: juli julianito
    m julio: julito
    m leonardo: leo nardo
    m leopoldo: polo leo
    m lorenzo: lencho loren
    m luis: lucho luisito lucas güicho
    m manuel: manolo manu lolo manny manolito meme
    m marcelo: chelo
    m marcos: marquitos
    m mariano: nano
    m mario: mayito
    m martin: tin martincho
    m mateo: teo
    m mauricio: mau mauro
    m maximiliano: max maxi
    m miguel: migue miguelito mike migui
    m miguelangel: miki
    m nicolas: nico colas
    m octavio: tavo
    m oscar: osquitar
    m pablo: pablito
    m pascual: pascualin
    m patricio: pato
    m pedro: perico pedrito perucho
    m rafael: rafa rafi fael falo
    m ramon: moncho monchi ramoncito
    m raul: raulito
    m ricardo: ricky richi ricar caco
    m roberto: beto robe tito rober
    m rodolfo: fito rodo rudy
    m rodrigo: rodri
    m rogelio: roge
    m ruben: rube
    m salvador: salva chava chavo
    m samuel: samu
    m santiago: santi chago tiago yago diego
    m sebastian: sebas bastian
    m sergio: sergi checo
    m teodoro: teo doro
    m tomas: tomi tomasito
    m valentin: vale tin
    m vicente: chente vicen
    m victor: vic vitor
    m xavier: xavi
    f adela: adelita
    f adriana: adri nana
    f aida: aidita
    f alejandra: ale alex sandra jandra
    f alicia: ali licha
    f almudena: almu
    f amalia: lia
    f ana: anita ani
    f andrea: andre
    f angela: angelita gela
    f angeles: angelines geles
    f antonia: toña toñi tonia
    f araceli: ara cheli
    f ascension: chon
    f asuncion: asun chon susi
    f aurora: yoya
    f beatriz: bea betty bety ticha
    f begoña: bego
    f belen: belencita
    f blanca: blanquita
    f carlota: carlo
    f carmen: carmela menchu carmina carmencita carmelina mamen maica
    f carolina: caro lina
    f catalina: cata lina
    f cecilia: ceci chila
    f claudia: clau
    f concepcion: concha conchi conchita chita cuca chon
    f consuelo: chelo consu
    f cristina: cris tina
    f daniela: dani
    f diana: didi
    f dolores: lola loli lolita
    f elena: nena
    f elisa: eli
    f elvira: elvi
    f encarnacion: encarna encarni
    f enriqueta: queta
    f esperanza: espe lancha pera
    f esther: ester
    f estefania: fani estefi
    f eugenia: genia
    f eva: evita
    f fatima: fati
    f fernanda: fer nanda
    f florencia: flor
    f francisca: paca paquita fran pancha frasca
    f gabriela: gabi gaby
    f genoveva: veva
    f gertrudis: tula
    f gloria: glori
    f graciela: chela
    f gregoria: goya
    f guadalupe: lupe lupita pita guada
    f inmaculada: inma macu
    f irene: ire
    f isabel: isa chabela chavela isabelita bel
    f jacinta: cinta
    f jesusa: chusa susa
    f josefa: pepa pepita fefa chepa
    f josefina: fina pepa jose
    f juana: juanita
    f julia: juli
    f laura: lau lauri
    f leonor: leo noni
    f leticia: leti
    f lourdes: lulu lurdes
    f lucia: luci lu
    f luisa: lulu luisita
    f luz: lucita
    f magdalena: magda malena lena
    f manuela: manoli manola manu
    f margarita: marga rita margot mague
    f maria: mari maruja marieta mariquita marica mary maruca marita
    f mariadelcarmen: maricarmen mamen mcarmen carmen
    f mariadelmar: marimar mar
    f mariadelpilar: maripili pilar
    f mariadolores: loles lola
    f mariaelena: malena
    f mariaisabel: maribel marisa
    f mariajesus: chus
    f mariajose: marijose majo pepa
    f marialuisa: marilu marisa
    f mariateresa: maite mayte marite
    f mariana: nana
    f marta: martita
    f mercedes: merche mercha meche merceditas
    f micaela: mica
    f milagros: mila mili
    f monica: moni
    f monserrat: montse
    f montserrat: montse
    f natalia: nati nata
    f natividad: nati
    f nicolasa: colasa
    f nieves: nievitas
    f olga: olguita
    f patricia: patri pati paty
    f paula: pau
    f paulina: pau
    f paz: pacita
    f pilar: pili piluca pilarin
    f purificacion: puri
    f raquel: raqui quela
    f rebeca: beca
    f refugio: cuca
    f remedios: reme
    f rosa: rosita
    f rosario: charo chayo chari
    f rocio: roci chio
    f sagrario: sagra
    f sandra: sandri
    f silvia: silvi
    f socorro: coco
    f sofia: sofi chofi
    f soledad: sole chole
    f susana: susi
    f teresa: tere teresita maite
    f trinidad: trini
    f valentina: vale
    f valeria: vale
    f vanesa: vane vanessa
    f veronica: vero
    f victoria: vicky toya viki
    f virginia: vicky virgi
    f visitacion: visi
    f ximena: xime jimena
    f yolanda: yoli
    """

  /// Portuguese given names and their short and pet forms, in the form of ``english``. Written by hand.
  static let portuguese: StaticString = """
    m adriano: adri nano
    m afonso: fonso fonsinho
    m alberto: beto bertinho
    m alexandre: alex xandinho xande ale
    m anderson: andi
    m andre: dede andrezinho
    m antonio: toninho to tonho tony tom tonico
    m armando: mandinho
    m arthur: tutu artur
    m augusto: guto
    m benedito: bene dito
    m bernardo: be bernas
    m bruno: bru
    m caio: caito
    m carlos: carlinhos cacau carlao kaka caca
    m cesar: cesinha
    m claudio: cacau claudinho
    m daniel: dani dan
    m davi: david
    m diego: di
    m domingos: mingos
    m duarte: dudu
    m eduardo: edu dudu du eduardinho
    m emanuel: manu manel
    m fabio: binho fabinho
    m fabricio: bicio
    m felipe: lipe fe filipe feli
    m fernando: nando fe fernandinho
    m filipe: lipe pipo
    m flavio: flavinho
    m francisco: chico xico quim kiko chiquinho fran
    m frederico: fred lico
    m gabriel: biel gabi
    m gilberto: gil beto giba
    m goncalo: gonça
    m guilherme: gui guile
    m gustavo: gu guga guto
    m henrique: rick rique quique
    m hugo: guga
    m humberto: beto
    m inacio: naco
    m jeronimo: jeju
    m joao: joaozinho janjao jonas jo
    m joaquim: quim quinzinho juca
    m jorge: jorginho
    m jose: ze zeca zezinho zezé juca zequinha
    m leandro: le leo
    m leonardo: leo nardo
    m lucas: luca luquinhas
    m luciano: lu ciano
    m luis: lula luisinho lu luiz
    m luiz: lula luizinho luis
    m manuel: mane manel maneco neco manoel
    m marcelo: celo marcelinho
    m marcos: marquinhos
    m mario: marinho
    m mateus: teus mateusinho matheus
    m mauricio: mau
    m miguel: migui
    m nuno: nuninho
    m paulo: paulinho
    m pedro: pedrinho pepe pedroca
    m rafael: rafa rafinha
    m raimundo: mundinho
    m ricardo: rick ricardinho cado
    m roberto: beto robertinho
    m rodrigo: digo rodri
    m ronaldo: naldo ronaldinho
    m rui: ruizinho
    m sebastiao: tiao bastiao seba
    m sergio: serginho
    m severino: biu
    m silvio: silvinho
    m tiago: ti thiago tiaguinho
    m tomas: tomé tom
    m valdemar: demar
    m vicente: cente vice
    m victor: vitor vitinho vic
    m vinicius: vini
    m wagner: waguinho
    f adriana: dri adri drica
    f alessandra: ale
    f aline: li
    f amanda: mandinha
    f ana: aninha nana
    f anabela: bela
    f anacarolina: ana carol
    f anapaula: paula ana
    f antonia: tonha toninha
    f barbara: babi
    f beatriz: bia bea biazinha
    f bruna: bru
    f camila: mila ca
    f carla: carlinha
    f carolina: carol lina
    f catarina: cat cata nina
    f cecilia: ceci cissa
    f claudia: cacau
    f conceiçao: são ceiça
    f cristiane: cris
    f cristina: cris tina
    f daniela: dani
    f denise: dede
    f edna: ed
    f eduarda: duda dudinha
    f elisabete: beta bete
    f elizabete: bete beth
    f fatima: fatinha
    f fernanda: nanda fe
    f filipa: pipa
    f flavia: flavinha
    f francisca: chica chiquinha
    f gabriela: gabi bibi
    f helena: lena leninha
    f ines: nezinha
    f isabel: bel isa belinha
    f isabela: isa bela
    f joana: jo joaninha
    f josefa: zefa zefinha
    f juliana: ju juju
    f julia: ju
    f larissa: lari
    f leticia: le lele
    f luciana: lu
    f luisa: lu luisinha
    f madalena: lena mada
    f manuela: manu nela
    f marcela: celinha
    f marcia: marcinha
    f margarida: guida magui
    f maria: mariazinha mia
    f mariana: mari nana
    f marilia: lila
    f marina: mari
    f mariadoceu: ceu
    f marta: martinha
    f matilde: tilde
    f michele: mi
    f milena: mi
    f monica: moniquinha
    f natalia: nati
    f patricia: paty tita
    f paula: paulinha
    f priscila: pri
    f rafaela: rafa
    f renata: re nata
    f rita: ritinha
    f roberta: beta
    f rosa: rosinha
    f rosangela: rosa
    f sandra: sandrinha
    f silvia: sil silvinha
    f simone: si
    f sofia: sosô
    f sonia: soninha
    f susana: su
    f tatiana: tati
    f teresa: teca teresinha tetê
    f tereza: teca terezinha
    f valeria: val
    f vanessa: nessa van
    f veronica: vero
    f vera: verinha
    f vitoria: vi vivi
    f viviane: vivi
    """
}
