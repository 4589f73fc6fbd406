extension Vocabulary {
  static let spanish = Vocabulary(
    male: """
      Antonio=Toño/Toni,José=Pepe,Manuel=Manolo,Francisco=Paco/Fran/Pancho,David,Juan,Javier=Javi,Daniel=Dani,José Antonio,Francisco Javier,Carlos,Jesús=Chus
      Alejandro=Álex/Jandro,Miguel,José Luis,Miguel Ángel,Rafael=Rafa,Pablo,Pedro,Ángel,Sergio,Fernando=Fer/Nando,José Manuel,Jorge,Luis,Alberto=Berto
      Álvaro,Juan Carlos,Adrián,Diego,Raúl,Juan José,Iván,Rubén,Enrique=Quique,Óscar,Ramón=Moncho,Vicente,Andrés,Juan Antonio,Joaquín=Quino,Santiago=Santi
      Víctor,Eduardo=Edu,Mario,Roberto=Rober,Jaime,Francisco José,Marcos,Ignacio=Nacho,Hugo,Alfonso,Jordi,Ricardo,Salvador,Guillermo=Guille,Gabriel=Gabi
      Emilio,Mohamed,Gonzalo,Julio,Julián,Martín,José María=Chema,Tomás,Agustín,Nicolás=Nico,Ismael,Joan,Samuel,Félix,Cristian,Lucas,Aitor,Héctor,Josep=Pep
      Juan Manuel,Mariano,Domingo,Sebastián,Iker,Alfredo,Felipe,César,Rodrigo,Mateo,Xavier=Xavi,Albert,Lorenzo,Gregorio=Goyo,Cristóbal=Tobal,Esteban,Eugenio
      Arturo,Borja,Isaac,Marc,Eric,Gerardo,Germán,Joel,Leandro,Izan,Mikel,Unai,Asier,Ander,Gorka,Ernesto,Valentín,Benito,Matías,Abel,Aarón,Bruno,Moisés
      """,
    female: """
      María=Mari,María Carmen=Mari Carmen,Carmen=Mamen,Ana,Isabel=Isa/Chabela,Laura=Lau,Cristina=Cris,María Pilar=Pili,Marta,María Dolores=Lola,Lucía=Lu
      Ana María,Josefa=Pepa/Fina,María José=Majo,María Teresa=Maite,Sara,Paula,Elena,Raquel=Raque,Pilar=Pili,Francisca=Paqui,María Ángeles=Geli,Mercedes=Merche
      Dolores=Lola,Manuela=Manoli,Rosa,Beatriz=Bea,Nuria,Silvia,Antonia=Toñi,Julia,Rosa María,Irene,Patricia=Patri,Rocío=Ro,Andrea,Montserrat=Montse
      Encarnación=Encarna,Rosario=Charo,Mónica,Alba,Teresa=Tere,María Jesús=Chus,Sandra,Marina,Angela,Natalia,Sonia,Yolanda=Yoli,Concepción=Concha,Alicia=Ali
      Susana=Susi,Claudia,Margarita=Marga,Sofía,Eva,Juana,Ángela,Carla,Inmaculada=Inma,María Isabel=Maribel,Ana Belén,Noelia,Verónica=Vero,Martina,Nerea
      Carolina=Carol,Lorena,Esther,Consuelo=Chelo,Amparo,Victoria=Vicky,María Luisa=Marisa,Fátima,Ángeles,Inés,Catalina,Daniela=Dani,Miriam,Olga,Emilia,Lidia
      Gloria,Luisa,Eugenia,Aurora,Esperanza,Alejandra=Jandra,Josefina,Blanca,Clara,Celia,Magdalena=Magda,Vanesa,Estefanía=Estefi,Lourdes,Virginia=Virgi
      Purificación=Puri,Ainhoa,Itziar,Leire,Begoña,Ariadna,Adriana,Valeria,Elisa,Noa,Gema,Milagros=Mila,Remedios,Asunción=Asun,Mireia,Judith,Tamara,Leticia,Araceli
      """,
    surnames: """
      García,Rodríguez,González,Fernández,López,Martínez,Sánchez,Pérez,Gómez,Martín,Jiménez,Hernández,Ruiz,Díaz,Moreno,Muñoz,Álvarez,Romero,Gutiérrez,Alonso
      Navarro,Torres,Domínguez,Ramos,Vázquez,Ramírez,Gil,Serrano,Morales,Molina,Blanco,Suárez,Castro,Ortega,Delgado,Ortiz,Marín,Rubio,Núñez,Medina,Sanz
      Castillo,Iglesias,Cortés,Garrido,Santos,Guerrero,Lozano,Cano,Cruz,Méndez,Flores,Prieto,Herrera,Peña,León,Márquez,Cabrera,Gallego,Calvo,Vidal,Campos
      Reyes,Vega,Fuentes,Carrasco,Aguilar,Caballero,Nieto,Santana,Vargas,Pascual,Giménez,Herrero,Hidalgo,Montero,Lorenzo,Santiago,Benítez,Durán,Ibáñez
      Arias,Mora,Ferrer,Carmona,Vicente,Rojas,Soto,Crespo,Román,Pastor,Velasco,Parra,Sáez,Moya,Bravo,Soler,Gallardo,Esteban,Rivera,Pardo,Rivas,Silva,Franco
      Lara,Merino,Camacho,Espinosa,Mendoza,Vera,Izquierdo,Ríos,Casado,Arroyo,Redondo,Luque,Montes,Rey,Sierra,Segura,Galán,Otero,Carrillo,Bernal,Marcos
      Sosa,Heredia,Contreras,Macías,Robles,Valero,Palacios,Guerra,Varela,Pereira,Exposito,Mateo,Vila,Bueno,Roldán,Miranda,Andrés,Guillén,Mateos,Benito
      Escudero,Aguilera,Villar,Menéndez,Casas,Rivero,Salas,Trujillo,Rico,Estévez,Acosta,Gracia,Calderón,Abad,Jurado,Quintana,Aranda,Plaza,Gálvez,Padilla
      Roca,Salazar,Conde,Costa,Miguel,Bermúdez,Santamaría,Pons,Serra,Pacheco,Beltrán,Rosa,Zamora,Puig,Blasco,Simón,Escobar,Manzano,Bermejo,Oliva
      """,
    topSurnameShare: 0.031, headSurnameShare: 0.60, tailSurnames: 14_000,
    starts: """
      Al,Ar,Bal,Bar,Bel,Ber,Bor,Bur,Cal,Cam,Can,Car,Cas,Cer,Col,Cor,Del,Dom,Egui,Elo,Esco,Eche,Fal,Fer,Fon,Gal,Gar,Gor,Gua,Her,Hur,Iba,Iri,Iza,La,Lar,Les
      Lo,Mal,Man,Mar,Mel,Men,Mon,Mor,Nar,Oli,Ordo,Ore,Pal,Par,Pe,Per,Pi,Pon,Por,Que,Ra,Re,Rin,Ro,Sal,San,Ser,Sol,Ta,Tor,Tri,Ur,Val,Var,Vi,Vil,Za,Zu
      """,
    middles: "ba,be,ca,ce,cha,da,de,do,ga,go,gue,la,le,lo,ma,me,mi,mo,na,ne,no,ra,re,ri,ro,sa,se,ta,te,to,va,ve,za",
    ends: "ez,es,ero,ar,al,illo,ano,eda,osa,ada,ado,uela,ales,edo,ejo,ías,ín,ón,iz,ate,oz,rri,gui,berri,zábal,nte",
    prefixes: "de_,de la_,del_", prefixShare: 0.04,
    givenJoint: " ", doubleGivenShare: 0.05, surnameJoint: " ", doubleSurnameShare: 0.55,
    cities: """
      Madrid|2800#|91
      Madrid|2802#|91
      Barcelona|0800#|93|Barcellona/Barcelone
      Valencia|4600#|96|València
      Sevilla|4100#|95|Seville/Siviglia
      Zaragoza|5000#|97|Saragossa
      Málaga|2900#|95
      Murcia|3000#|96
      Palma|0700#|97|Palma de Mallorca
      Las Palmas de Gran Canaria|3500#|92|Las Palmas
      Bilbao|4800#|94|Bilbo
      Alicante|0300#|96|Alacant
      Córdoba|1400#|95|Cordova
      Valladolid|4700#|98
      Vigo|3620#|98
      Gijón|3320#|98|Xixón
      L'Hospitalet de Llobregat|0890#|93|Hospitalet
      A Coruña|1500#|98|La Coruña/Coruña
      Vitoria-Gasteiz|0100#|94|Vitoria
      Granada|1800#|95
      Elche|0320#|96|Elx
      Oviedo|3300#|98
      Badalona|0891#|93
      Terrassa|0822#|93|Tarrasa
      Cartagena|3020#|96
      Jerez de la Frontera|1140#|95|Jerez
      Sabadell|0820#|93
      Móstoles|2893#|91
      Santa Cruz de Tenerife|3800#|92|Santa Cruz
      Pamplona|3100#|94|Iruña
      Almería|0400#|95
      Alcalá de Henares|2880#|91|Alcalá
      Fuenlabrada|2894#|91
      Leganés|2891#|91
      San Sebastián|2000#|94|Donostia
      Getafe|2890#|91
      Burgos|0900#|94
      Albacete|0200#|96
      Santander|3900#|94
      Castellón de la Plana|1200#|96|Castellón
      Alcorcón|2892#|91
      Logroño|2600#|94
      Badajoz|0600#|92
      Salamanca|3700#|92
      Huelva|2100#|95
      Lleida|2500#|97|Lérida
      Marbella|2960#|95
      León|2400#|98
      Tarragona|4300#|97
      Mataró|0830#|93
      Dos Hermanas|4170#|95
      Torrejón de Ardoz|2885#|91|Torrejón
      Parla|2898#|91
      Cádiz|1100#|95
      Jaén|2300#|95
      Girona|1700#|97|Gerona
      Lugo|2700#|98
      Reus|4320#|97
      Cáceres|1000#|92
      Ourense|3200#|98|Orense
      Toledo|4500#|92
      Manresa|0824#|93
      """,
    streetTypes:
      "Calle=C~/Cl.,Calle=C~/Cl.,Avenida=Avda./Av.,Plaza=Pza./Pl.,Paseo=Pº/P.º,Carretera=Ctra.,Camino=Cno.,Ronda=Rda.,Polígono Industrial=Pol. Ind.",
    streetNames: """
      Mayor,Real,de la Constitución,Nueva,San Juan,del Sol,San José,Cervantes,de España,de la Iglesia,Goya,Velázquez,Serrano,Alcalá,de Aragón,de la Paz
      Colón,Miguel de Cervantes,de Andalucía,San Francisco,San Pedro,Santa Ana,del Carmen,del Pilar,de Madrid,de Valencia,de Barcelona,Ramón y Cajal
      Doctor Fleming,Príncipe de Vergara,Gran Vía,de la Estación,Federico García Lorca,Antonio Machado,Picasso,Murillo,Juan Carlos I,de Europa,de América
      del Mar,de la Fuente,del Prado,Jovellanos,Isaac Peral,Severo Ochoa,del Trabajo,de la Industria,Las Flores,Balmes,Diagonal,San Vicente
      """,
    streetShape: "TN,H",
    trades: """
      Construcciones=Constr.,Instalaciones=Inst.,Transportes=Transp.,Servicios=Serv.,Consultores,Inmobiliaria=Inmob.,Seguros,Informática=Inf.,Sistemas,Electrónica
      Fontanería,Electricidad=Elec.,Reformas,Diseño,Comunicación=Com.,Marketing,Alimentación,Automóviles=Autos,Imprenta,Plásticos,Energía,Medio Ambiente,Seguridad
      Formación,Farma,Vinos,Moda,Muebles,Soluciones,Asociados,Industrias=Ind.,Logística,Maquinaria,Talleres,Ingeniería=Ing.,Distribuciones=Dist.,Tecnología=Tec.
      Abogados,Viajes,Aceites,Conservas,Suministros=Sum.
      """,
    legalForms: "S.L.=SL/S.L,S.A.=SA,S.L.U.=SLU,S.L.=SL,S. Coop.=Sdad. Coop.,C.B.=CB,=,S.A.U.=SAU",
    companyShapes: "T S,T S,T S,S T,S 'e Hijos','Hermanos' S,'Hnos.' S,B,B,B T,A T,A,T C,'Grupo' S,S 'y' S,'Talleres' S,'Grupo' B,B",
    topLevelDomain: "es",
    titles: """
      Director comercial=Dir. comercial,Gerente,Director general=Dir. general/CEO,Responsable de compras=Resp. compras,Responsable de marketing=Resp. marketing
      Comercial,Administrativo=Admvo.,Jefe de ventas=Jefe ventas,Consejero delegado=CEO,Director financiero=CFO/Dir. financiero,Ingeniero=Ing.,Consultor
      Jefe de proyecto=Project Manager/JP,Responsable de informática=Resp. informática/IT Manager,Director técnico=Dir. técnico/CTO,Técnico
      Director de recursos humanos=Dir. RRHH,Responsable de calidad=Resp. calidad,Socio,Propietario,Contable,Abogado,Arquitecto,Director de marketing=Dir. marketing
      Responsable de logística=Resp. logística,Jefe de producción,Delegado comercial=Delegado,Desarrollador,Analista,Secretaria de dirección=Secretaria
      Export Manager=Resp. exportación,Key Account Manager=KAM,Jefe de taller,Encargado,Presidente,Director de operaciones=COO,Responsable de administración=Resp. admón.
      """,
    freemail:
      "gmail.com,gmail.com,gmail.com,hotmail.com,hotmail.com,yahoo.es,outlook.es,hotmail.es,telefonica.net,icloud.com,live.com,outlook.com,ono.com,terra.es",
    mailboxes: "info,info,info,comercial,administracion,contacto,ventas,oficina",
    honorifics: "Sr.=Sra.,D.=Dña.,Dr.=Dra.,Don=Doña,Ing.", groupWord: "Grupo"
  )
}
