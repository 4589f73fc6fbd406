extension Vocabulary {
  static let french = Vocabulary(
    male: """
      Jean=Jeannot,Philippe=Phil,Michel=Mich,Nicolas=Nico,Pierre=Pierrot,Christophe=Chris,Patrick=Pat,Thomas=Tom,Julien=Juju,Alain,Laurent=Lolo,David,Frédéric=Fred
      Sébastien=Seb,Éric,Stéphane=Steph,Olivier=Oli,Alexandre=Alex,Pascal,François,Guillaume=Guigui,Thierry,Bernard,Antoine=Toinou,Maxime=Max,Vincent=Vince
      Daniel=Dany,Christian=Chris,Jérôme=Jé,Bruno,Romain,Gérard,Anthony=Antho,Kevin,Marc,Dominique=Dom,Mathieu=Math,Benjamin=Ben,Franck,Gilles,Paul,Didier
      Jacques=Jacquot,Denis,Florian=Flo,Arnaud,Hervé,Cédric,Fabrice,Clément,Hugo,Lucas,Louis=Loulou,Sylvain,Yves,Claude,Mickaël=Mika,Yann,Emmanuel=Manu
      Serge,Quentin,Jérémy,Fabien,Adrien,Benoît=Ben,Alexis=Alex,Ludovic=Ludo,Damien,Xavier,Loïc,Simon,Arthur,Baptiste,Théo,Valentin,Rémi,Cyril,Grégory=Greg
      Charles,Robert=Bob,Georges=Jojo,Henri=Riton,Roger,Marcel,René,Joël,Gaël,Samuel=Sam,Mohamed=Momo,Ahmed,Karim,Rachid,Ali,Franz,Luc,Gabriel=Gaby,Raphaël=Raph
      Étienne,Grégoire,Tristan,Victor=Vic,Édouard=Ed,Lionel,Régis,Raymond,Rémy,Maurice,Lucien,Léon,Jules,Nathan,Enzo,Mathis,Yanis,Mehdi,Bertrand,Guy
      Roland,Fernand,Gaston,Gilbert,Armand,Augustin,Aurélien,Boris,Corentin,Erwan,Gauthier,Jordan,Killian,Léo,Martin,Noël,Sofiane,Tanguy,Ulysse,Yohan
      """,
    female: """
      Marie,Nathalie=Nath,Isabelle=Isa,Sylvie,Catherine=Cathy,Françoise,Martine,Christine=Chris/Cricri,Valérie=Val,Sandrine=Sand,Véronique=Véro,Sophie=So
      Nicole,Céline,Stéphanie=Steph,Julie=Juju,Monique,Laurence=Lolo,Caroline=Caro,Chantal,Patricia=Pat,Anne,Aurélie,Brigitte=Bri,Émilie,Laura,Virginie=Vivi
      Élodie,Corinne,Dominique=Dom,Camille=Cam,Annie,Pauline,Jacqueline,Marine,Karine,Agnès,Léa,Delphine,Florence=Flo,Pascale,Mathilde,Manon,Cécile,Sarah
      Christelle,Charlotte=Chacha,Emmanuelle=Manue,Audrey,Hélène,Claire,Mélanie=Mel,Claudine,Amandine,Michèle=Mimi,Lucie,Danielle=Dany,Chloé,Élisabeth=Babeth/Élise
      Emma,Alice,Jeanne,Marion,Béatrice=Béa,Vanessa,Muriel,Ghislaine,Laetitia=Laeti,Anaïs,Clara,Juliette,Morgane,Fanny,Justine,Alexandra=Alex,Magali
      Colette,Josiane,Denise,Odile,Evelyne,Geneviève,Joëlle,Nadine,Nadia,Fatima,Samira,Leïla,Myriam,Rachel,Sabrina,Ophélie,Océane,Inès,Jade,Louise,Lola
      Margaux,Marguerite=Margot,Madeleine=Mado,Simone,Yvette,Ginette,Huguette,Paulette,Suzanne=Suzon,Thérèse,Solange,Régine,Annick,Maryse,Viviane,Liliane
      Gwenaëlle,Maud,Noémie,Coralie,Estelle,Eugénie,Gaëlle,Ingrid,Jessica,Jennifer,Johanna,Judith,Lise,Lydie,Mireille,Perrine,Roxane,Solène,Victoire,Zoé
      """,
    surnames: """
      Martin,Bernard,Thomas,Petit,Robert,Richard,Durand,Dubois,Moreau,Laurent,Simon,Michel,Lefebvre,Leroy,Roux,David,Bertrand,Morel,Fournier,Girard,Bonnet
      Dupont,Lambert,Fontaine,Rousseau,Vincent,Muller,Lefèvre,Faure,André,Mercier,Blanc,Guérin,Boyer,Garnier,Chevalier,François,Legrand,Gauthier,Garcia
      Perrin,Robin,Clément,Morin,Nicolas,Henry,Roussel,Mathieu,Gautier,Masson,Marchand,Duval,Denis,Dumont,Marie,Lemaire,Noël,Meyer,Dufour,Meunier,Brun
      Blanchard,Giraud,Joly,Rivière,Lucas,Brunet,Gaillard,Barbier,Arnaud,Martinez,Gérard,Roche,Renard,Schmitt,Roy,Leroux,Colin,Vidal,Caron,Picard,Roger
      Fabre,Aubert,Lemoine,Renaud,Dumas,Lacroix,Olivier,Philippe,Bourgeois,Pierre,Benoît,Rey,Leclerc,Payet,Rolland,Leclercq,Guillaume,Lecomte,Lopez,Jean
      Dupuy,Guillot,Hubert,Berger,Carpentier,Sanchez,Dupuis,Moulin,Louis,Deschamps,Huet,Vasseur,Perez,Boucher,Fleury,Royer,Klein,Jacquet,Adam,Paris
      Poirier,Marty,Aubry,Guyot,Carré,Charles,Renault,Charpentier,Ménard,Maillard,Baron,Bertin,Bailly,Hervé,Schneider,Fernandez,Le Gall,Collet,Léger
      Bouvier,Julien,Prévost,Millet,Perrot,Daniel,Le Roux,Cousin,Germain,Breton,Rémy,Langlois,Besson,Lévêque,Lebrun,Barre,Diallo,Traoré,Benali,Nguyen,Da Silva
      Le Goff,Mallet,Marchal,Weber,Leblanc,Ferreira,Etienne,Pelletier,Monnier,Hamon,Tessier,Chevallier,Coulon,Jacob,Pons,Delmas,Antoine,Bigot,Gillet
      """,
    topSurnameShare: 0.0036, headSurnameShare: 0.17, tailSurnames: 55_000,
    starts: """
      Bar,Bel,Ben,Ber,Bon,Bor,Bou,Bour,Bri,Bro,Bru,Cail,Cal,Cam,Can,Car,Cas,Cha,Cham,Char,Chau,Che,Cler,Cor,Cou,Cour,Cro,Dar,Dau,De,Del,Des,Don,Dor,Dru
      Du,Dur,Fal,Fau,Fer,Fla,Fon,For,Fou,Fra,Fro,Gail,Gal,Gar,Gas,Gau,Ger,Gir,Gou,Gra,Gre,Gri,Gui,Ham,Her,Hu,Jac,Jou,Ju,La,Lam,Lan,Lau,Lar,Le,Lou
      Mal,Man,Mar,Mas,Mau,Mer,Mi,Mon,Mor,Mou,Mul,Nor,Pa,Pas,Pau,Per,Pi,Pin,Poi,Pon,Por,Pou,Pra,Pru,Qué,Ra,Ray,Re,Ri,Ro,Rou,Sau,Sa,Ser,Sou,Ta
      Tes,Thi,Tou,Tra,Tri,Val,Van,Vau,Ver,Vi,Vil
      """,
    middles:
      "bau,ber,bi,bon,cha,che,chi,del,di,don,du,fi,ga,ge,gi,gue,la,le,li,lo,ma,mi,mo,na,ne,ni,no,pi,que,ra,re,ri,ro,sa,se,si,ta,te,ti,to,va,ve,vi,zi",
    ends: "eau,ier,ard,ot,et,in,on,aud,ault,lier,nier,lot,rand,mont,val,tier,doux,dier,zet,quet,nard,chon,ret,rel,gnon,court,ville,vière",
    prefixes: "Le_,de_,Du_,La_,d',Le_", prefixShare: 0.05,
    givenJoint: "-", doubleGivenShare: 0.09, surnameJoint: "-", doubleSurnameShare: 0.02,
    cities: """
      Paris|7500#|1|Parigi
      Paris|7501#|1|Parigi
      Marseille|1300#|4|Marsiglia/Marseilles
      Lyon|6900#|4|Lione/Lyons
      Toulouse|31#00|5|Tolosa
      Nice|06#00|4|Nizza
      Nantes|44#00|2
      Montpellier|340#0|4
      Strasbourg|67#00|3|Straßburg
      Bordeaux|33#00|5
      Lille|59#00|3
      Rennes|35#00|2
      Reims|51100|3|Rheims
      Saint-Étienne|42#00|4|St Etienne/Saint Etienne
      Toulon|83#00|4
      Le Havre|76600|2
      Grenoble|38#00|4
      Dijon|21000|3|Digione
      Angers|49#00|2
      Nîmes|30#00|4
      Villeurbanne|69100|4
      Clermont-Ferrand|63#00|4|Clermont
      Le Mans|72#00|2
      Aix-en-Provence|13#00|4|Aix
      Brest|29200|2
      Tours|37#00|2
      Amiens|80#00|3
      Limoges|87#00|5
      Annecy|74#00|4
      Perpignan|66#00|4
      Boulogne-Billancourt|92100|1|Boulogne
      Metz|57#00|3
      Besançon|25000|3
      Orléans|45#00|2
      Saint-Denis|93200|1|St Denis
      Argenteuil|95100|1
      Mulhouse|68#00|3|Mülhausen
      Rouen|76#00|2
      Montreuil|93100|1
      Caen|14000|2
      Nancy|54#00|3
      Tourcoing|59200|3
      Roubaix|59100|3
      Nanterre|92000|1
      Vitry-sur-Seine|94400|1|Vitry
      Avignon|84000|4
      Créteil|94000|1
      Poitiers|86000|5
      Dunkerque|59140|3|Dunkirk
      Versailles|78000|1
      Courbevoie|92400|1
      Colombes|92700|1
      La Rochelle|17000|5
      Pau|64000|5
      Cannes|06400|4
      Antibes|06600|4
      Calais|62100|3
      Béziers|34500|4
      Colmar|68000|3
      Bourges|18000|2
      Valence|26000|4
      Quimper|29000|2
      """,
    streetTypes: "rue=r.,rue=Rue,avenue=av./Av.,boulevard=bd/Bd/Bld,place=pl.,chemin=ch./Chem.,impasse=imp.,allée=all.,route=rte",
    streetNames: """
      de la République,Victor Hugo,Jean Jaurès,du Général de Gaulle,de la Gare,des Écoles,de l'Église,Pasteur,Jules Ferry,de Paris,Émile Zola,de la Liberté
      du Moulin,Gambetta,Voltaire,Jean Moulin,des Lilas,du Maréchal Foch,de Verdun,Saint-Martin,Notre-Dame,de la Paix,Pierre Curie,Anatole France,Molière
      Aristide Briand,du 8 Mai 1945,du 11 Novembre,de l'Europe,des Acacias,Lamartine,Carnot,Diderot,Descartes,Ampère,de l'Industrie,des Artisans,du Commerce
      de Lyon,de Strasbourg,Saint-Jean,des Roses,du Stade,de la Fontaine,du Château,Louis Blanc,Berlioz,Mozart,Marcel Pagnol
      """,
    streetShape: "HTN",
    trades: """
      Conseil,Construction=Constr.,Ingénierie=Ing.,Transports=Transp.,Services,Assurances=Ass.,Immobilier=Immo,Informatique=Info,Systèmes,Électronique=Élec.
      Plomberie,Électricité=Élec,Bâtiment=Bât.,Design,Communication=Com,Marketing,Alimentation,Automobiles=Autos,Imprimerie=Impr.,Plastiques,Énergie
      Environnement,Sécurité,Formation,Pharma,Vins,Mode,Mobilier,Solutions,Associés,Industrie,Logistique,Menuiserie,Maçonnerie,Paysages,Boulangerie
      Distribution=Distrib.,Technologies=Tech,Développement=Dév.,Matériaux,Mécanique=Méca
      """,
    legalForms: "SARL=S.A.R.L./Sarl,SAS=S.A.S.,SA=S.A.,SARL=Sarl,EURL=E.U.R.L.,SASU,SCI,=,SNC",
    companyShapes:
      "S T,S T,T S,T S,'Éts' S,'Établissements' S,B,B,B T,A T,A,S '& Fils',S '& Associés','Groupe' S,'Cabinet' S,T 'de' C,'Maison' S,B,S 'Frères'",
    topLevelDomain: "fr",
    titles: """
      Directeur commercial=Dir. commercial/DC,Président-directeur général=PDG/P-DG,Gérant,Responsable commercial=Resp. commercial,Acheteur=Buyer
      Directeur général=DG/Dir. général,Responsable marketing=Resp. marketing,Chef de projet=CP/Chef de Projet,Ingénieur=Ing.,Commercial=Technico-commercial
      Directeur des ressources humaines=DRH,Directeur administratif et financier=DAF,Directeur des systèmes d'information=DSI,Assistante de direction=Assistante
      Comptable,Consultant,Responsable achats=Resp. achats,Responsable informatique=Resp. info/Resp. IT,Développeur,Directeur technique=CTO/Dir. technique
      Responsable qualité=Resp. qualité,Responsable logistique,Chargé d'affaires=CA,Président,Associé,Chef de produit,Responsable communication
      Directeur d'agence=Dir. agence,Technicien,Attaché commercial,Responsable de production=Resp. production,Secrétaire,Architecte,Avocat,Contrôleur de gestion
      Directeur des achats=Dir. achats,Directrice marketing=Dir. marketing,Chef des ventes,Responsable export=Export Manager
      """,
    freemail:
      "gmail.com,gmail.com,orange.fr,orange.fr,wanadoo.fr,free.fr,hotmail.fr,hotmail.com,yahoo.fr,sfr.fr,laposte.net,outlook.fr,live.fr,icloud.com,bbox.fr",
    mailboxes: "contact,contact,contact,info,accueil,commercial,secretariat,direction",
    honorifics: "M.=Mme,Dr,Me,Monsieur=Madame,Pr,M.=Mlle", groupWord: "Groupe"
  )
}
