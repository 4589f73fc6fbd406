extension Vocabulary {
  static let german = Vocabulary(
    male: """
      Thomas=Tom,Michael=Michi/Micha,Andreas=Andi,Peter,Stefan=Steff,Christian=Chris,Markus,Martin,Hans=Hansi,Wolfgang=Wolf,Klaus,Jürgen,Daniel=Dani
      Matthias=Matze/Hias,Frank,Alexander=Alex,Sebastian=Basti,Bernd,Uwe,Jan,Tobias=Tobi,Florian=Flo,Rainer,Manfred=Manni,Werner,Dieter,Jens,Ralf,Torsten
      Dirk,Oliver=Olli,Jörg,Philipp=Phil,Patrick,Johannes=Hannes,Günter,Helmut,Karl,Josef=Sepp,Robert,Lukas,Gerhard=Gerd,Heinz,Horst,Felix,Benjamin=Ben
      Simon,Marcel,Sven,Dominik,Walter,Maximilian=Max,Fabian,Karsten,Norbert,Kai,Georg=Schorsch,Volker,Mario,Paul,Christoph=Chris,Marco,Holger,Heiko
      Ulrich=Uli,Lars,Tim,Friedrich=Fritz,Alfred,Roland,Ronny,Herbert,Rolf,Franz,Rudolf=Rudi,Marc,Jonas,Nico,Detlef,Kurt,Harald,Reinhard,Ernst,Erich
      Kevin,Dennis,Leon,Julian,Moritz,David,Niklas,Erik,Ingo,Olaf,Axel,Björn,Carsten,René,Siegfried=Siggi,Lothar,Gregor,Hubert,Ludwig=Lutz,Joachim=Jochen
      Eberhard,Wilhelm=Willi,Otto,Anton=Toni,Kilian,Valentin,Jakob,Samuel,Elias,Emil,Konrad,Arne,Malte,Henrik,Hendrik,Thorsten,Steffen,Guido,Armin,Bruno
      Egon,Albert,Gustav,Hermann,Heinrich=Heinz,Theodor=Theo,Viktor,Boris,Sascha,Mike,Maik,Mehmet,Ali,Mustafa,Ahmet,Andrej,Dimitri,Piotr,Veit,Vincent
      """,
    female: """
      Sabine=Bine,Susanne=Susi,Petra,Monika=Moni,Claudia,Andrea,Stefanie=Steffi,Nicole,Birgit,Karin,Ursula=Uschi/Ulla,Gabriele=Gabi,Angelika=Geli,Anna=Anni
      Martina,Christine=Christl/Tine,Julia=Jule,Katrin=Kati,Renate,Brigitte=Gitti,Heike,Anja,Tanja,Maria=Mia,Barbara=Babsi,Silke,Ute,Melanie=Melli
      Sandra,Daniela=Dani,Kerstin,Christina=Tina,Katharina=Kathi,Anke,Manuela=Manu,Simone,Britta,Ingrid,Sarah,Elke,Helga,Bettina=Tina,Kathrin=Kathi
      Elisabeth=Lisa/Sissi,Cornelia=Conny,Eva,Michaela=Michi,Nadine,Sonja,Jutta,Franziska=Franzi,Lisa,Laura,Beate,Carmen,Jana,Marion,Ulrike=Uli,Doris
      Christa,Vanessa,Jessica=Jessi,Yvonne,Annette,Sylvia,Margit,Heidi,Johanna=Hanna,Regina,Lena,Anne,Marie,Inge,Nina,Alexandra=Alex,Verena,Gisela
      Erika,Sabrina,Antje,Dagmar,Sophie,Leonie,Hannah,Miriam,Astrid,Rita,Irene,Friederike=Rike,Gudrun,Hildegard=Hilde,Waltraud=Traudl,Margarete=Grete/Gretel
      Rosemarie=Rosi,Edith,Edeltraud,Hannelore=Hanne,Ilse,Gertrud=Trude,Jennifer=Jenny,Tina,Corinna,Carolin=Caro,Isabel,Theresa=Resi,Magdalena=Leni,Veronika=Vroni
      Kirsten,Maike,Meike,Wiebke,Imke,Svenja,Ramona,Mandy,Cindy,Peggy,Ines,Grit,Silvia,Evelyn,Ellen,Marlies,Anneliese,Elfriede,Luise,Charlotte=Lotte
      Emma,Mila,Clara,Aylin,Fatma,Olga,Natalia,Irina,Tatjana,Ewa,Judith,Rebecca,Ruth,Sigrid,Solveig,Viola
      """,
    surnames: """
      Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann
      Braun,Krüger,Hofmann,Hartmann,Lange,Schmitt,Werner,Schmitz,Krause,Meier,Lehmann,Schmid,Schulze,Maier,Köhler,Herrmann,König,Walter,Mayer,Huber,Kaiser
      Fuchs,Peters,Lang,Scholz,Möller,Weiß,Jung,Hahn,Schubert,Vogel,Friedrich,Keller,Günther,Frank,Berger,Winkler,Roth,Beck,Lorenz,Baumann,Franke,Albrecht
      Schuster,Simon,Ludwig,Böhm,Winter,Kraus,Martin,Schumacher,Krämer,Vogt,Stein,Jäger,Otto,Sommer,Groß,Seidel,Heinrich,Brandt,Haas,Schreiber,Graf
      Schulte,Dietrich,Ziegler,Kuhn,Kühn,Pohl,Engel,Horn,Busch,Bergmann,Thomas,Voigt,Sauer,Arnold,Wolff,Pfeiffer,Ernst,Lindner,Hübner,Kramer,Franz,Beyer
      Wenzel,Barth,Riedel,Haase,Peter,Paul,Lutz,Nowak,Yilmaz,Yildiz,Kaya,Demir,Petersen,Jansen,Janssen,Hansen,Kowalski,Ritter,Arndt,Metzger,Ebert,Kern
      Schilling,Reuter,Thiel,Bender,Bock,Nagel,Kirchner,Fiedler,Mohr,Eckert,Kunz,Hermann,Lenz,Marx,Urban,Moser,Gruber,Steiner,Bachmann,Geiger,Ullrich
      Schreiner,Stark,Brunner,Stadler,Wiesner,Kessler,Zeller,Baier,Binder,Ott,Fritz,Fröhlich,Götz,Hauser,Heinz,Hecht,Hein,Henkel,Hesse,Heß,Hirsch,Jahn
      Jakob,Kluge,Konrad,Körner,Kruse,Langer,Link,Löffler,Maurer,May,Naumann,Nickel,Noack,Philipp,Rademacher,Rau,Rieger,Rose,Rudolph,Runge,Sander,Schade
      """,
    topSurnameShare: 0.0085, headSurnameShare: 0.25, tailSurnames: 60_000,
    starts: """
      Acker,Alt,Asch,Bach,Baum,Berg,Bern,Birk,Bisch,Blum,Bock,Born,Brand,Breit,Brenn,Brink,Bruck,Buch,Burg,Dahl,Darm,Diet,Dorn,Dreh,Dürr,Eber,Ecker,Ehren
      Eich,Eisen,Elb,Engel,Erb,Esch,Falk,Feld,Fels,Finken,Fried,Fürst,Gans,Geis,Ger,Gold,Gott,Grab,Grün,Gut,Hag,Hain,Hammer,Hart,Hasel,Haus,Heid,Heil
      Heim,Held,Hell,Herz,Hilde,Himmel,Hinter,Hoch,Hof,Hohen,Holz,Hopf,Horst,Hütt,Kalk,Kalt,Kamp,Karl,Kell,Kern,Kirch,Klee,Kling,Klos,Knapp,Kohl,Korn,Kreuz
      Kron,Kuhl,Kupfer,Land,Lauter,Leder,Lehn,Licht,Lieb,Lind,Loh,Lust,Mar,Mark,Mittel,Moor,Mühl,Münch,Neu,Nieder,Nord,Nuss,Ober,Ochs,Oster,Pfeil,Rab
      Rapp,Rauch,Reich,Rein,Ried,Ring,Ros,Rot,Sand,Schön,Schwan,Seel,Sieben,Silber,Sonnen,Spiel,Stahl,Stein,Stern,Storch,Stroh,Tann,Teich,Thal,Trau,Ulm
      Unter,Vier,Wald,Wasser,Weid,Wein,Weis,Wend,West,Wiesen,Wild,Wind,Winter,Wittel,Wohl,Zell,Zieg,Zimmer
      """,
    middles: "en,er,el,ing,ler,ner,ert,ig,lin,ster,hard,mann,rich,sen,ken,ters,hof,feld,berg,bach,heim,wald,stein,tal,brück,horn,au,ber",
    ends:
      "mann,er,berg,bach,meier,meyer,hofer,feld,stein,bauer,müller,ert,ke,kamp,huber,hoff,haus,dorf,brecht,lein,thal,wald,eck,inger,ig,ner,ler,schmidt,lich,au",
    prefixes: "von_,van_,zu_", prefixShare: 0.012,
    givenJoint: "-", doubleGivenShare: 0.05, surnameJoint: "-", doubleSurnameShare: 0.025,
    cities: """
      Berlin|101##|30
      Berlin|107##|30
      Hamburg|200##|40
      München|803##|89|Munich/Muenchen/Monaco di Baviera
      Köln|506##|221|Cologne/Koeln
      Frankfurt am Main|603##|69|Frankfurt/Frankfurt a.M.
      Stuttgart|701##|711
      Düsseldorf|402##|211|Duesseldorf
      Leipzig|041##|341
      Dortmund|441##|231
      Essen|451##|201
      Bremen|281##|421
      Dresden|010##|351
      Hannover|301##|511|Hanover
      Nürnberg|904##|911|Nuremberg/Nuernberg
      Duisburg|470##|203
      Bochum|447##|234
      Wuppertal|421##|202
      Bielefeld|336##|521
      Bonn|531##|228
      Münster|481##|251|Muenster
      Mannheim|681##|621
      Karlsruhe|761##|721
      Augsburg|861##|821
      Wiesbaden|651##|611
      Mönchengladbach|410##|2161
      Gelsenkirchen|458##|209
      Aachen|520##|241
      Braunschweig|381##|531|Brunswick
      Chemnitz|091##|371
      Kiel|241##|431
      Halle (Saale)|061##|345|Halle
      Magdeburg|391##|391
      Freiburg im Breisgau|791##|761|Freiburg
      Krefeld|477##|2151
      Mainz|551##|6131
      Lübeck|235##|451
      Erfurt|990##|361
      Oberhausen|460##|208
      Rostock|180##|381
      Kassel|341##|561
      Hagen|580##|2331
      Potsdam|144##|331
      Saarbrücken|661##|681
      Ludwigshafen|670##|621
      Leverkusen|513##|214
      Oldenburg|261##|441
      Osnabrück|490##|541
      Solingen|426##|212
      Heidelberg|691##|6221
      Darmstadt|642##|6151
      Regensburg|930##|941|Ratisbon
      Paderborn|330##|5251
      Ingolstadt|850##|841
      Würzburg|970##|931|Wuerzburg
      Ulm|890##|731
      Heilbronn|740##|7131
      Reutlingen|727##|7121
      Wien|10#0|1|Vienna|AT
      Wien|11#0|1|Vienna|AT
      Graz|80#0|316||AT
      Linz|40#0|732||AT
      Salzburg|50#0|662||AT
      Innsbruck|60#0|512||AT
      """,
    streetTypes: "straße=str./strasse,straße=str./strasse,weg=w.,platz=pl.,allee,gasse,ring,str.=straße",
    streetNames: """
      Haupt,Bahnhof,Schul,Garten,Dorf,Berg,Kirch,Wald,Ring,Linden,Goethe,Schiller,Mozart,Beethoven,Mühlen,Birken,Wiesen,Feld,Park,Rosen,Industrie,Schloss
      Markt,Brunnen,Post,Eichen,Tannen,Buchen,Ahorn,Kastanien,Friedhof,Blumen,Hof,Kloster,Bismarck,Kaiser,König,Friedrich,Wilhelm,Heine,Kant,Lessing,Uhland
      Daimler,Siemens,Bosch,Otto-Hahn-,Robert-Koch-,Albert-Einstein-,Max-Planck-,Konrad-Adenauer-,Münchner,Berliner,Hamburger,Stuttgarter,Frankfurter
      """,
    streetShape: "N+TH",
    trades: """
      Bau,Maschinenbau=Masch.bau,Elektrotechnik=Elektro,Transporte=Transp.,Consulting,Immobilien=Immob.,Versicherungen=Vers.,Logistik,Systeme,Software
      Metallbau,Werkzeugbau,Sanitär,Heizung,Möbel,Druck,Verlag,Getränke,Feinkost,Textil,Kunststofftechnik=Kunststofft.,Automation,Energie,Umwelttechnik=Umwelt
      Sicherheit,Schulung,Pharma,Weine,Autohaus,Reisen,Werbung,Technik,Medizintechnik=Medtech,Anlagenbau,Spedition=Sped.,Ingenieure=Ing.,Industrie,Handel
      Verpackung,Gartenbau,Holzbau,Haustechnik,Service
      """,
    legalForms: "GmbH=gmbh/G.m.b.H.,GmbH & Co. KG=GmbH & Co KG/GmbH&Co.KG,AG,GmbH=gmbh,e.K.=eK,KG,UG (haftungsbeschränkt)=UG,GbR,OHG,=",
    companyShapes:
      "S T,S T,S T,S T,S '&' S,S '& Söhne',B,B,B T,A T,A,C'er' T,T S,S '& Partner','Gebr.' S,'Gebrüder' S,'Autohaus' S,B,'Ingenieurbüro' S",
    topLevelDomain: "de",
    titles: """
      Geschäftsführer=GF/CEO,Vertriebsleiter=Leiter Vertrieb/VL,Einkaufsleiter=Leiter Einkauf,Marketingleiter=Leiter Marketing,Sachbearbeiter=SB
      Projektleiter=PL/Project Manager,Prokurist,IT-Leiter=Leiter IT/CIO,Entwickler=Softwareentwickler,Inhaber,Assistent der Geschäftsführung=Assistenz GF
      Buchhalter,Personalleiter=Leiter Personal/HR Manager,Produktionsleiter=Leiter Produktion,Vorstand,Key Account Manager=KAM,Außendienst,Ingenieur=Dipl.-Ing.
      Kaufmännischer Leiter=Kfm. Leiter,Technischer Leiter=Techn. Leiter,Berater=Consultant,Abteilungsleiter=AL,Gebietsleiter,Einkäufer,Produktmanager=PM
      Leiter Qualitätsmanagement=QM-Leiter,Konstrukteur,Werkleiter,Leiter Logistik,Finanzleiter=CFO,Technischer Direktor=CTO,Vertriebsmitarbeiter
      Teamleiter=TL,Referent,Sekretärin,Architekt,Rechtsanwalt=RA,Steuerberater=StB,Meister,Leiter Service
      """,
    freemail:
      "gmail.com,gmx.de,gmx.de,web.de,web.de,t-online.de,t-online.de,gmx.net,freenet.de,outlook.de,hotmail.de,yahoo.de,icloud.com,googlemail.com,arcor.de",
    mailboxes: "info,info,info,kontakt,office,vertrieb,buchhaltung,verkauf",
    honorifics: "Dr.,Herr=Frau,Dipl.-Ing.,Prof. Dr.,Dr.-Ing.,Herr Dr.=Frau Dr.,Mag.", groupWord: "Gruppe"
  )
}
