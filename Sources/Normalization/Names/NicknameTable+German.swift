extension Nicknames {
  /// German given names (with Dutch and Scandinavian neighbours) and their short and pet forms, in the form of ``english``. Written by hand.
  static let german: StaticString = """
    m adalbert: bert adi
    m adolf: adi dolf
    m albert: bert berti
    m albrecht: albi
    m alexander: alex xander sascha axel lex sander
    m alfred: fredi fred alf
    m alois: lois loisl aloys
    m ambros: brosi
    m andreas: andi anders andre drees andy reas
    m anton: toni tönnes tonio
    m arnold: noldi arno
    m artur: turi arthur
    m august: gustl gust
    m balthasar: balz hausi
    m bartholomäus: bartl barthel bartel
    m benedikt: bene dikt benni
    m benjamin: ben benni benny
    m bernd: bernhard berni
    m bernhard: bernd berni hardy benno bernard
    m berthold: bert bertel
    m björn: bjarne
    m christian: chris christl krischan
    m christoph: chris stoffel christof toffel
    m clemens: klemens mens
    m daniel: dani danni
    m david: dave
    m detlef: detti
    m dieter: didi dietrich
    m dietmar: didi
    m dietrich: dieter dirk dierk
    m dominik: domi nik
    m eberhard: ebi hardy
    m edmund: edi mundi
    m eduard: edi ed
    m engelbert: bert
    m erhard: hardy
    m erich: eric erik
    m ernst: ernstl ernest
    m fabian: fabi
    m felix: feli
    m ferdinand: ferdi nandl ferdl
    m florian: flo flori
    m franz: franzl fränzi franzi
    m frank: franky
    m frederik: freddy rik
    m friedhelm: friedel
    m friedrich: fritz fred friedel fiete friedl
    m gabriel: gabi
    m georg: schorsch jörg jürgen schorschi girgl jurij
    m gerald: gerry
    m gerhard: gerd hardy gert geri
    m gottfried: friedel götz
    m gregor: greg
    m günter: günther gunter gunther
    m gunnar: guni
    m gustav: gustl gusti
    m hannes: johannes
    m hans: johannes johann hansi hänsel
    m hansjoachim: hajo hansjo
    m hansjörg: hansi
    m hansjürgen: hajü
    m hanspeter: hape
    m harald: harry hari
    m hartmut: hardy
    m heiko: heinrich
    m heinrich: heinz heiner hein heini hinnerk henrik henning heiko hendrik
    m heinz: heini
    m helmut: helmi hellmut helmuth heli
    m herbert: herbi bert
    m hermann: herm mani
    m hieronymus: ronny
    m holger: holle
    m hubert: hubsi bert hubi
    m hugo: hugi
    m ignaz: naz nazl
    m ingo: ingobert
    m jakob: jockel köbi jacky köbes jascha
    m jan: johannes
    m jens: johannes
    m joachim: jochen achim jo jochim
    m jochen: joachim
    m johann: hans hannes johannes jan johan hansl
    m johannes: hans hannes johann jan jo joh hansi jannis henne jens
    m jonas: joni
    m jonathan: joni jonny
    m josef: sepp jupp joschi seppi beppo josel pepi joseph jef
    m julian: juli jule
    m julius: jule juli
    m jürgen: jürg jörg
    m karl: kalle karli carl
    m karlheinz: kalle heinz
    m kaspar: kasper kapi
    m kilian: kili
    m klaus: claus
    m konrad: kurt conny kuno konni conrad
    m konstantin: kosta tino konsti stani
    m korbinian: korbi
    m kurt: kurti
    m lars: laurentius
    m leonhard: leo hartl leonard lenz lennart
    m leopold: poldi leo
    m lorenz: lenz renz laurenz
    m lothar: lotti
    m ludwig: lutz wiggerl lui lu wickerl
    m lukas: luki luke lucas
    m manfred: manni mandi fred mani
    m marcel: marci
    m marius: mari
    m markus: marc mark marki marcus
    m martin: mart märtel martl
    m mathias: matze hias matthias mathis
    m matthäus: matz
    m matthias: matze hias thies mathias hiasl matti mathis
    m max: maxl maxi
    m maximilian: max maxi maxl
    m melchior: melk
    m michael: micha michi michel mike much michl
    m moritz: mo
    m nikolaus: klaus nick niko nils claus klas nico niklas nikolas
    m niklas: nik niki klas
    m nils: nikolaus
    m norbert: nobbi bert norbi
    m olaf: ole
    m oliver: oli olli olly
    m oskar: ossi oskar
    m oswald: ossi
    m otto: ottl
    m pascal: passi
    m patrick: pat patti rick
    m paul: pauli paule
    m peter: pit peterl pitt petz
    m philipp: phil lipp fips pille
    m rainer: reiner
    m raimund: mundl
    m ralf: rolf ralph
    m raphael: raffi raffael
    m reinhard: reini hardy reinhardt
    m reinhold: reini
    m richard: richi ritchie rick
    m robert: robbi rob bert röbi
    m roland: rolli roli rolf
    m rolf: rudolf
    m rudolf: rudi rolf ruedi rudolph dolf
    m rüdiger: rudi
    m rupert: rupp
    m samuel: sam sämi
    m sebastian: basti bastian wastl sebi bastl seb
    m siegfried: siggi sigi friedel
    m siegmund: siggi
    m simon: simi
    m stefan: steffen stef steff stephan steve
    m stephan: steffen steff stefan
    m sylvester: vester
    m theodor: theo teddy
    m thomas: tom thom tommi tömmel tommy
    m thorsten: toto torsten
    m tim: timm
    m timotheus: tim timo
    m tobias: tobi tobs
    m udo: ulrich
    m ulrich: uli ulli ueli udo utz ulf
    m urs: ursus
    m uwe: uwi
    m valentin: veit valtin vale
    m viktor: vik vicky
    m vinzenz: vinz zenz vinzent
    m volker: volki
    m waldemar: waldi
    m walter: walti walther wolt
    m werner: wernher
    m wenzel: wenz
    m wilhelm: willi willy wim helmi will helm
    m winfried: winni
    m wolfgang: wolf wolfi wolle gangerl wölfi
    m wolfram: wolf
    m xaver: xaverl
    f adelheid: heidi adele heide
    f agathe: agi
    f agnes: nes agi
    f alexandra: alex sandra sascha xandra alexa
    f angelika: angie geli
    f anita: ani
    f anke: anna
    f anna: anni anja änne antje anneli anke annika nanni
    f annegret: anne
    f annelie: anne
    f anneliese: anne liesel lise
    f annemarie: anne annemie annemirl
    f annette: anne
    f antje: anna
    f antonia: toni tonia
    f astrid: assi
    f auguste: guste gustel
    f barbara: babs bärbel babsi barbi babette wawa
    f beate: bea ate
    f beatrix: bea trixi
    f berta: berti
    f birgit: birgid biggi gitta
    f brigitte: gitte gitta biggi britta birgit
    f britta: brigitte
    f carola: caro
    f caroline: caro line carolin
    f cäcilie: cilli zilli
    f charlotte: lotte lotti charly
    f christa: christel
    f christel: christa
    f christiane: christi nane chris jane tine
    f christina: tina chris chrissi christin
    f christine: tine chris christl christel stine
    f claudia: claudi
    f cornelia: conny nele corri neli nelly
    f dagmar: dagi
    f daniela: dani
    f dorothea: dorothee doro thea dora dörte dorle
    f edeltraud: traudl edel
    f eleonore: lore leni nora
    f elfriede: elfi friedel elfie
    f elisabeth: lisa elli liesl sissi else elsbeth lisbeth bettina liesel betty lissi ilse elise elsa sisi lisi elke bettine
    f elke: adelheid
    f ella: elli
    f elvira: elvi
    f emilie: emmi mili
    f emma: emmi
    f erika: eri rika
    f erna: ernestine
    f esther: ester
    f eva: evi eve
    f evelyn: evi
    f felicitas: feli
    f franziska: franzi fanny sissi fränzi ziska
    f frieda: friedel
    f friederike: rike fritzi frieda friedel riekchen
    f gabriele: gabi gaby gabriela
    f genoveva: vevi
    f gerda: gerdi
    f gerlinde: linde linda
    f gertraud: traudl traudi
    f gertrud: trude traudl trudi gerti gertrude trudel
    f gisela: gisa gila gisi
    f gudrun: gudi
    f hannah: hanni hanna
    f hannelore: hanne lore hanni loni
    f hedwig: hedi hede heta hedy
    f heidemarie: heidi heide
    f heike: heinrike
    f helene: leni lene hella helen lena
    f helga: helgi
    f henriette: henni jette
    f herta: hertha
    f hilde: hildegard
    f hildegard: hilde hilla hildi gardi
    f ida: idi
    f ilse: elisabeth
    f inge: ingeborg ingrid
    f ingeborg: inge inga
    f ingrid: inge
    f irene: reni
    f irmgard: irmi irma
    f isabella: isa bella isabell
    f jacqueline: jacky
    f jessica: jessi jessika
    f johanna: hanna hanni hanne jo joana hannah
    f josefine: josy fini pepi josi finni peppi
    f judith: judi
    f julia: jule juli
    f juliane: jule juli
    f karin: kari
    f karoline: line karo karolin lina
    f katharina: kathi käthe katrin tina kati nina trine kathrin rina käthi katja kätchen trina
    f kathrin: kathi katrin
    f kirsten: kiki
    f klara: clara klärchen
    f klaudia: claudia
    f kornelia: conny
    f kristina: kris tina
    f kunigunde: kuni gundi
    f laura: lauri
    f leonie: leo leoni
    f lieselotte: lilo liesel lotte lotti liselotte
    f lina: karolina
    f lucia: luzi luzia
    f ludwiga: wiggi
    f luise: lulu louise isi
    f magdalena: lena leni magda lene malene madlen
    f manuela: manu ela
    f margarete: grete greta gretel margret gretchen gretl rita margit meta gritli margarethe marga gitta
    f margit: margarete
    f maria: mia mitzi marie mariele mizzi ria
    f marianne: nanne janne mariann
    f marie: mariechen
    f marlene: leni lene marleen
    f marlies: marlis
    f martha: marthe
    f martina: tina marti
    f mathilde: tilde tilda hilde
    f mechthild: mecki
    f melanie: mel melli
    f michaela: michi ela micha michele
    f monika: moni mona
    f nadine: nadi
    f natalie: nat nati
    f nicole: nicki niki
    f ottilie: otti tilly tilli
    f patricia: patti
    f petra: peti
    f ramona: moni
    f rebekka: becki
    f regina: gina regi
    f regine: gine
    f renate: reni nate nati
    f roberta: berta
    f rosa: rosi rosl
    f rosemarie: rosi romy rosa
    f roswitha: rosi
    f ruth: ruthi
    f sabine: bine bina sabi
    f sabrina: sabsi
    f sandra: sandy
    f sara: sarah
    f sibylle: bille
    f sieglinde: sigi linde
    f sigrid: siri sigi
    f silke: celia
    f silvia: silvi sylvia silvy
    f simone: moni simi
    f sofie: sophie
    f sonja: sonni
    f sophia: sophie fia sofie
    f stefanie: steffi stephanie steff
    f stephanie: steffi stefanie
    f susanne: susi sanne suse sanna susann
    f sybille: bille
    f tatjana: tanja tati
    f theresia: resi thea theres rosl therese
    f therese: resi thesi
    f ulrike: ulli uli rike ulla
    f ursula: ulla uschi ursel ursi urschel uschy
    f ute: uta
    f uta: ute
    f valentina: vale
    f vanessa: nessi
    f verena: vreni vroni rena
    f veronika: vroni vera moni ronja
    f viktoria: vicky vicki vika
    f walburga: burgi wally
    f waltraud: traudl traute walli traudi
    f wilhelmine: minna mina wilma minchen helma
    m aad: adriaan
    m adriaan: aad ad
    m antonius: ton toon teun anton
    m cornelis: kees cor
    m dirk: diederik
    m gerrit: gert ger
    m hendrik: henk rik
    m jacobus: koos jaap cobus sjaak
    m johan: jan joop hans
    m josephus: jos jef sjef
    m leendert: leen
    m nicolaas: klaas nico
    m pieter: piet
    m petrus: piet peer
    m willem: wim
    f cornelia: corrie
    f elisabeth: els lies bep
    f johanna: annie jo hanneke
    f maria: riet mieke ria marijke
    f wilhelmina: mien willy
    m aksel: axel
    m erik: eirik rikard
    m fredrik: fred fredde
    m gustaf: gösta
    m henrik: henke
    m lars: lasse
    m magnus: mange manne
    m mikael: micke mikke
    m nils: nisse
    m per: pelle
    m sven: svenne
    m tobias: tobbe
    m tore: tor
    f birgitta: gitta britta
    f kristina: stina kicki
    f margareta: greta
    """
}
