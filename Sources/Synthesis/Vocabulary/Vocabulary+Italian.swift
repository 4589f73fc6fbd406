extension Vocabulary {
  static let italian = Vocabulary(
    male: """
      Giuseppe=Peppe/Beppe/Pino,Andrea,Marco,Francesco=Franco/Ciccio,Antonio=Tonino/Toni/Nino,Giovanni=Gianni/Nanni,Luca,Alessandro=Alex/Sandro
      Roberto=Roby/Robi,Mario,Stefano=Ste,Luigi=Gigi/Gino,Paolo,Matteo=Teo,Davide,Lorenzo=Lollo/Renzo,Angelo,Simone,Massimo=Max,Vincenzo=Enzo
      Domenico=Mimmo,Carlo,Salvatore=Totò/Turi,Fabio,Claudio,Daniele=Dani,Giorgio,Michele,Maurizio,Riccardo=Ricky,Federico=Fede,Alberto=Berto
      Enrico,Pietro=Piero,Nicola,Sergio,Filippo=Pippo,Gabriele=Lele,Massimiliano=Max,Raffaele=Lello,Gianluca=Luca,Emanuele=Manu,Giacomo
      Tommaso=Tommy,Diego,Edoardo=Edo,Cristian,Alessio,Leonardo=Leo,Giulio,Gianfranco=Franco,Pasquale=Lino,Franco,Bruno,Renato,Dario,Mattia
      Valerio,Vittorio,Umberto,Guido,Mauro,Mirko,Manuel,Ivan,Nicolò,Christian,Alfredo,Gaetano,Rosario,Carmine,Ciro,Gennaro,Aldo,Silvio,Piero
      Luciano,Fabrizio=Fabri,Gianni,Giancarlo,Gian Luca,Rocco,Cosimo,Saverio,Samuele,Jacopo,Alex,Ettore,Arturo,Ernesto,Walter,Ugo,Livio,Elia
      Marcello,Corrado,Adriano,Ivano,Loris,Denis,Danilo,Cesare,Giuliano,Nunzio,Sandro,Oscar,Eugenio,Gino,Remo,Gerardo,Orazio,Agostino,Italo
      Pierluigi,Gianpaolo,Piergiorgio,Donato,Vito,Ignazio,Sebastiano,Tiziano,Flavio,Fulvio,Moreno,Nello,Ivo,Duilio,Ezio,Egidio,Lino,Tullio
      """,
    female: """
      Maria=Mary,Anna,Giulia=Giuly,Francesca=Franci/Franca,Laura,Paola,Chiara,Sara,Elena,Valentina=Vale,Alessandra=Ale/Sandra,Silvia,Federica=Fede
      Martina,Roberta=Roby,Elisa,Barbara,Monica,Cristina=Cri,Daniela=Dani,Simona,Giovanna=Vanna,Stefania,Angela,Rosa,Patrizia,Claudia,Ilaria
      Rita,Teresa,Serena,Michela,Sofia,Alice,Lucia,Antonella=Anto,Manuela=Manu,Caterina=Cate/Rina,Marta,Eleonora=Ele,Giorgia,Elisabetta=Betta/Eli
      Giuseppina=Pina,Carla,Luisa,Raffaella=Lella,Lorenza,Beatrice=Bea,Sabrina,Emanuela=Manu,Donatella,Nicoletta,Tiziana,Cinzia,Rosanna,Loredana
      Aurora,Gaia,Arianna,Veronica,Debora,Erika,Jessica,Camilla,Irene,Noemi,Rossella,Marina,Gabriella=Lella,Vincenza=Enza,Carmela,Concetta=Tina
      Grazia,Lidia,Ornella,Mirella,Graziella,Ivana,Franca,Bruna,Adriana,Viviana,Katia,Luciana,Marisa,Pamela,Greta,Ginevra,Emma,Vittoria,Bianca
      Matilde,Ludovica,Margherita=Rita/Marghe,Virginia,Diana,Flavia,Fabiana,Mariangela,Annalisa,Annamaria,Marilena,Mariella,Milena,Sonia,Miriam
      Ester,Giada,Jasmine,Nadia,Olga,Piera,Renata,Rosaria,Santina,Susanna,Tamara,Ada,Agnese,Amelia,Assunta,Benedetta=Benny,Carolina,Clara,Delia
      Edda,Emilia,Eva,Fiorella,Gemma,Gina,Immacolata=Imma,Iolanda,Lara,Letizia,Linda,Livia,Maddalena,Melissa,Nunzia,Pia,Rachele,Rebecca,Romina
      """,
    surnames: """
      Rossi,Ferrari,Russo,Bianchi,Colombo,Romano,Esposito,Ricci,Marino,Greco,Bruno,Gallo,Conti,De Luca,Mancini,Costa,Giordano,Rizzo,Lombardi,Moretti
      Barbieri,Fontana,Santoro,Mariani,Rinaldi,Caruso,Ferrara,Galli,Martini,Leone,Longo,Gentile,Martinelli,Vitale,Lombardo,Serra,Coppola,De Santis
      D'Angelo,Marchetti,Parisi,Villa,Conte,Ferraro,Ferri,Fabbri,Bianco,Marini,Grasso,Valentini,Messina,Sala,De Angelis,Gatti,Pellegrini,Palumbo
      Sanna,Farina,Rizzi,Monti,Cattaneo,Morelli,Amato,Silvestri,Mazza,Testa,Grassi,Pellegrino,Carbone,Giuliani,Benedetti,Barone,Rossetti,Caputo
      Montanari,Guerra,Palmieri,Bernardi,Martino,Fiore,De Rosa,Ferretti,Bellini,Basile,Riva,Donati,Piras,Vitali,Battaglia,Sartori,Neri,Costantini
      Milani,Pagano,Ruggiero,Sorrentino,D'Amico,Orlando,Damico,Negri,Mantovani,Bruni,Bernasconi,Villani,Marchi,Gallina,Ruggeri,Bianchini,Coletta
      Franco,Cocco,Poli,Zanella,Zanetti,Fiorini,Pozzi,Bassi,Cirillo,Pepe,Melis,Fumagalli,Giorgi,Brambilla,Calabrese,Leonardi,Antonelli,Sacco
      Monaco,Merlo,Perrone,Barbato,Carli,Bertini,Bosco,Castelli,Cavallo,Cavalli,Ceccarelli,Ciccarelli,Conforti,Corti,Cozzi,Crespi,Cristiani
      D'Agostino,Deiana,Di Marco,Di Stefano,Di Pietro,Fabris,Falcone,Fanti,Fabbro,Gasparini,Giannini,Grimaldi,Guidi,Lai,Locatelli,Maggi,Manca
      Marra,Massa,Meloni,Micheli,Molinari,Morandi,Nardi,Olivieri,Pace,Palma,Papa,Pavan,Piazza,Pinna,Pisano,Porcu,Proietti,Quaranta,Raimondi,Ronchi
      Rota,Salvi,Sanna,Santini,Scotti,Simonetti,Spina,Tedesco,Tosi,Trevisan,Valente,Venturi,Viola,Volpe,Zanchi,Zuliani,Bonetti,Cappelli,Fusco
      """,
    topSurnameShare: 0.0016, headSurnameShare: 0.11, tailSurnames: 60_000,
    starts: """
      Mar,Ber,Bal,Cam,Cas,Col,Fer,Gal,Gar,Lam,Mal,Man,Mon,Mor,Pal,Pan,Par,Pel,Per,Pic,Pol,Ric,Rom,Sal,San,Sar,Scar,Ser,Sil,Tar,Tor,Val,Ven,Ver,Vis
      Zan,Zam,Bar,Bel,Bas,Bon,Bor,Bru,Cal,Can,Cap,Car,Cec,Cer,Chi,Cor,Cos,Cri,Dal,Dom,Fab,Fan,Fil,Fio,For,Fran,Gas,Gen,Gia,Giu,Gra,Gri,Gua,Lan
      Leo,Lom,Lor,Luc,Mag,Mas,Maz,Mer,Mic,Mil,Nar,Nic,Oli,Orl,Pas,Pav,Pia,Pra,Qua,Raf,Rav,Rin,Sca,Spa,Ste,Tes,Tra,Vas,Vol
      """,
    middles: """
      tol,ton,bar,ber,bin,ced,der,dol,fin,gar,gin,lan,len,lig,lon,man,mar,min,mon,nar,nel,nin,pan,per,pin,ran,ret,rin,rol,ron,sal,san,sel,sin,son
      tar,tel,ten,tin,tor,val,ver,vin,zan,zet,zol,zon,ast,and,ald,amp,ant,ard,asc,avel,ell,end,ent,erl,est,igl,im,inc,ind,iol,isc,oll,omb,ort,ucc
      """,
    ends: """
      ini,etti,elli,oni,ucci,i,o,ella,ello,ato,ani,iero,ieri,otti,acci,asi,ese,esi,igo,in,aro,ari,ona,one,uzzi,azzi,ardi,aldi,atti,ano
      """,
    prefixes: "Di_,De_,Del_,D',Dal_,Lo_,La_,Della_", prefixShare: 0.05,
    givenJoint: " ", doubleGivenShare: 0.07, surnameJoint: " ", doubleSurnameShare: 0.015,
    cities: """
      Milano|201##|02|Milan/Mailand
      Roma|001##|06|Rome/Rom
      Napoli|801##|081|Naples/Neapel
      Torino|101##|011|Turin
      Palermo|901##|091
      Genova|161##|010|Genoa/Genua
      Bologna|401##|051
      Firenze|501##|055|Florence/Florenz
      Bari|701##|080
      Catania|951##|095
      Venezia|301##|041|Venice/Venedig
      Verona|371##|045
      Messina|981##|090
      Padova|351##|049|Padua
      Trieste|341##|040
      Brescia|251##|030
      Parma|431##|0521
      Modena|411##|059
      Prato|591##|0574
      Reggio Emilia|421##|0522|Reggio nell'Emilia
      Perugia|061##|075
      Livorno|571##|0586|Leghorn
      Ravenna|481##|0544
      Cagliari|091##|070
      Foggia|711##|0881
      Rimini|479##|0541
      Salerno|841##|089
      Ferrara|441##|0532
      Sassari|07100|079
      Siracusa|96100|0931|Syracuse
      Pescara|651##|085
      Monza|20900|039
      Bergamo|241##|035
      Forlì|471##|0543
      Trento|381##|0461|Trient
      Vicenza|36100|0444
      Terni|05100|0744
      Bolzano|39100|0471|Bozen
      Novara|28100|0321
      Piacenza|291##|0523
      Ancona|601##|071
      Udine|33100|0432
      Arezzo|52100|0575
      Cesena|475##|0547
      Lecce|73100|0832
      Pesaro|611##|0721
      La Spezia|191##|0187
      Alessandria|151##|0131
      Pisa|561##|050
      Catanzaro|88100|0961
      Lucca|55100|0583
      Como|22100|031
      Treviso|31100|0422
      Varese|21100|0332
      Busto Arsizio|21052|0331
      Asti|14100|0141
      Cremona|26100|0372
      Pavia|27100|0382
      Lecco|23900|0341
      Mantova|46100|0376|Mantua
      Cuneo|12100|0171
      Biella|13900|015
      """,
    streetTypes: "Via=V.,Via=V,Viale=V.le,Corso=C.so,Piazza=P.zza/P.za,Largo=L.go,Vicolo=Vic.,Strada=Str.",
    streetNames: """
      Roma,Garibaldi,Mazzini,Dante Alighieri,Giuseppe Verdi,Cavour,Marconi,Matteotti,Kennedy,Aldo Moro,Gramsci,XX Settembre,IV Novembre,della Repubblica
      Vittorio Emanuele II,Leonardo da Vinci,Galileo Galilei,Alessandro Volta,Torino,Milano,Venezia,Trieste,dei Mille,San Francesco,Manzoni,Carducci
      Giacomo Leopardi,Petrarca,Rossini,Puccini,dell'Industria,dell'Artigianato,del Lavoro,Europa,della Libertà,Fratelli Cervi,Pascoli,Colombo
      Martiri della Libertà,San Giovanni,Santa Maria,delle Rose,dei Tigli,Foscolo,Vespucci,Tiziano,Michelangelo,Bologna,Firenze,Emilia,Nazionale
      """,
    streetShape: "TNH",
    trades: """
      Costruzioni=Costr.,Impianti=Imp.,Trasporti=Trasp.,Servizi=Serv.,Consulting,Immobiliare=Imm.,Assicurazioni=Ass.ni,Edilizia=Ed.,Elettronica
      Meccanica=Mecc.,Informatica=Inf.,Logistica,Arredamenti=Arr.,Tessuti,Alimentari,Ferramenta,Carrozzeria=Carr.,Autotrasporti=Autotrasp.,Viaggi
      Pubblicità,Grafica,Ceramiche,Marmi,Legnami,Plastica,Automazione=Autom.,Energia,Ambiente,Sicurezza,Formazione,Farmaceutici=Farm.,Vini,Moda
      Calzature,Engineering=Eng.,Stampi,Officine=Off.,Tecnologie=Tecn.,Sistemi
      """,
    legalForms:
      "S.r.l.=srl/SRL/S.R.L./Srl,S.p.A.=spa/SpA/SPA,S.n.c.=snc/SNC,S.a.s.=sas/SAS,S.r.l.=srl/Srl,Soc. Coop.=Società Cooperativa/S.C.,=",
    companyShapes:
      "S T,S T,S T,T S,B,B,B T,A T,A,C T,'F.lli' S,'Fratelli' S,S '& Figli','Studio' S,'Gruppo' S,S '&' S,'Officine' S,'Nuova' T S",
    topLevelDomain: "it",
    titles: """
      Responsabile commerciale=Resp. commerciale/Sales Manager,Amministratore delegato=AD/CEO,Responsabile acquisti=Resp. acquisti/Buyer
      Direttore generale=Dir. generale/DG,Impiegato,Titolare,Responsabile marketing=Resp. marketing/Marketing Manager,Ingegnere=Ing.,Agente=Agente di vendita
      Direttore commerciale=Dir. commerciale,Responsabile IT=IT Manager/Resp. informatico,Responsabile amministrativo=Resp. amm.vo,Contabile,Socio
      Consulente,Tecnico,Direttore tecnico=Dir. tecnico/CTO,Responsabile produzione=Resp. produzione,Responsabile qualità=Resp. qualità,Area Manager
      Responsabile risorse umane=HR Manager/Resp. HR,Direttore finanziario=CFO/Dir. finanziario,Export Manager,Project Manager=PM,Segretaria,Presidente
      Addetto vendite,Account Manager,Product Manager,Architetto=Arch.,Avvocato=Avv.,Geometra=Geom.,Responsabile logistica=Resp. logistica
      Assistente di direzione,Sviluppatore software=Sviluppatore,Analista,Responsabile tecnico=Resp. tecnico,Direttore di stabilimento,Magazziniere
      """,
    freemail:
      "gmail.com,gmail.com,gmail.com,libero.it,libero.it,hotmail.it,yahoo.it,alice.it,tiscali.it,virgilio.it,outlook.it,icloud.com,tin.it,hotmail.com",
    mailboxes: "info,info,info,amministrazione,commerciale,segreteria,vendite,ufficio",
    honorifics: "Dott.=Dott.ssa,Ing.,Sig.=Sig.ra,Avv.,Geom.,Arch.,Rag.,Dr.=Dr.ssa", groupWord: "Gruppo"
  )
}
