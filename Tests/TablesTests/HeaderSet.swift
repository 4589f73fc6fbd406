import Testing

/// A real header, a few rows under it, and the roles it must get.
struct HeaderSet: CustomTestStringConvertible, Sendable {
  let name: String
  let header: String
  let rows: [String]
  let expected: String
  var roles: [String] { expected.split(separator: " ").map(String.init) }
  var text: String { ([header] + rows).map { $0 + "\n" }.joined() }
  var testDescription: String { name }

  static let all: [HeaderSet] = crm + languages + plain
}

extension HeaderSet {
  static let crm: [HeaderSet] = [
    HeaderSet(
      name: "Zendesk Sell leads",
      header:
        "id,first_name,last_name,organization_name,status,title,email,phone,mobile,fax,website,linkedin,address_line1,address_city,address_postal_code,address_state,address_country,tags,owner,created_at",
      rows: [
        "11,Ada,Rossi,Acme Srl,New,Buyer,ada@acme.it,+39 02 123456,+39 333 1234567,,https://acme.it,linkedin.com/in/ada,Via Roma 1,Milano,20121,MI,Italy,\"a,b\",Jim,2024-01-02T10:00:00Z",
        "12,Bo,Ek,Berg AB,New,CEO,bo@berg.se,+46 8 123456,+46 70 1234567,+46 8 12345,berg.se,,Gatan 2,Lund,22100,Skane,Sweden,c,Jim,2024-01-03T10:00:00Z",
      ],
      expected:
        "id givenName familyName organization status jobTitle email phone mobilePhone fax website socialProfile street locality postalCode region country tags owner timestamp"
    ),
    HeaderSet(
      name: "Zendesk Sell export",
      header:
        "Contact ID,Is Organization,First Name,Last Name,Company Name,Work Phone,Mobile Number,Email,Website,Skype,Twitter,Description,Customer Status,Prospect Status,Owner Name,Last Activity Date",
      rows: [
        "1,false,Ada,Rossi,Acme,+39 02 1234567,+39 333 1234567,a@x.it,x.it,ada.r,@ada,likes tea,none,current,Jim Poe,2024-01-01",
        "2,true,Bo,Ek,Berg,+46 8 1234567,+46 70 1234567,b@y.se,y.se,bo.e,@bo,likes coffee,past,none,Ann Lee,2024-02-01",
      ],
      expected:
        "id category givenName familyName organization phone mobilePhone email website socialProfile socialProfile notes status status owner timestamp"
    ),
    HeaderSet(
      name: "HubSpot contacts",
      header:
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date (GMT+1),Lead Status,Marketing contact status,Create Date,Associated Company,Additional email addresses,Job Title,Lifecycle Stage,City,Street Address,State/Region,Postal Code,Country/Region,Website URL,LinkedIn URL",
      rows: [
        "51,Ada,Rossi,a@x.it,+39 02 123456,Jim,7001,2024-01-01 10:00,Open,Marketing contact,2023-01-01 09:12,Acme,ada@home.it;a.rossi@x.it,Buyer,Lead,Milano,Via Roma 1,MI,20121,Italy,x.it,https://linkedin.com/in/a",
        "52,Bo,Ek,b@y.se,+46 8 123456,Jim,7002,2024-01-02 10:00,New,Non-marketing contact,2023-01-02 09:12,Berg,,CEO,Customer,Lund,Gatan 2,SK,22100,Sweden,y.se,https://linkedin.com/in/b",
      ],
      expected:
        "id givenName familyName email phone owner category timestamp status status timestamp organization email jobTitle status locality street region postalCode country website socialProfile"
    ),
    HeaderSet(
      name: "HubSpot internal names",
      header:
        "hs_object_id,firstname,lastname,email,hs_additional_emails,phone,mobilephone,company,jobtitle,website,zip,city,state,address,country,lifecyclestage,hubspot_owner_id,createdate,lastmodifieddate",
      rows: [
        "1,Ada,Rossi,a@x.it,b@x.it,02123456,3331234567,Acme,Buyer,x.it,20121,Milano,MI,Via Roma 1,IT,lead,99,2024-01-01T10:00:00Z,2024-01-02T10:00:00Z",
        "2,Bo,Ek,b@y.se,c@y.se,08123456,0701234567,Berg,CEO,y.se,22100,Lund,SK,Gatan 2,SE,customer,98,2024-01-01T11:00:00Z,2024-01-03T10:00:00Z",
      ],
      expected:
        "id givenName familyName email email phone mobilePhone organization jobTitle website postalCode locality region street country status owner timestamp timestamp"
    ),
    HeaderSet(
      name: "HubSpot companies",
      header:
        "Record ID,Company name,Company owner,Create Date,Phone Number,Company Domain Name,City,Industry,About Us,Number of Employees",
      rows: [
        "1,Acme Ltd,Jim,2024-01-01 10:00,+44 20 12345678,acme.co.uk,London,RETAIL,makes things,100",
        "2,Berg AB,Ann,2024-01-02 10:00,+46 8 1234567,berg.se,Lund,BANKING,lends money,5",
      ],
      expected: "id organization owner timestamp phone website locality industry notes category"
    ),
    HeaderSet(
      name: "Salesforce leads",
      header:
        "Lead ID,Salutation,First Name,Last Name,Title,Company / Account,Street,City,State/Province,Zip/Postal Code,Country,Phone,Mobile,Fax,Email,Email Opt Out,Lead Source,Rating,Industry,Annual Revenue,Lead Owner,Lead Status,Created Date",
      rows: [
        "00Q1,Mr.,Ada,Rossi,Buyer,Acme,Via Roma 1,Milano,MI,20121,Italy,+39 02 123456,+39 333 123456,,a@x.it,0,Web,Hot,Retail,100000,Jim,Open,1/2/2024",
        "00Q2,Ms.,Bo,Ek,CEO,Berg,Gatan 2,Lund,SK,22100,Sweden,+46 8 123456,+46 70 123456,+46 8 12345,b@y.se,1,Event,Cold,Banking,250000,Ann,New,2/2/2024",
      ],
      expected:
        "id honorificPrefix givenName familyName jobTitle organization street locality region postalCode country phone mobilePhone fax email status leadSource status industry category owner status timestamp"
    ),
    HeaderSet(
      name: "Salesforce API contacts",
      header:
        "Id,AccountId,LastName,FirstName,Salutation,MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,Phone,MobilePhone,HomePhone,OtherPhone,Email,Title,Department,Birthdate,OwnerId,CreatedDate,SystemModstamp,Legacy_Key__c",
      rows: [
        "003A,001X,Rossi,Ada,Ms.,Via Roma 1,Milano,MI,20121,Italy,+39 02 123456,+39 333 1234567,+39 02 999999,+39 02 777777,a@x.it,Buyer,Sales,1980-01-02,005,2024-01-01T00:00:00Z,2024-01-01T00:00:00Z,K1",
        "003B,001Y,Ek,Bo,Mr.,Gatan 2,Lund,SK,22100,Sweden,+46 8 123456,+46 70 1234567,+46 8 999999,,b@y.se,CEO,Board,1970-03-04,006,2024-01-02T00:00:00Z,2024-01-02T00:00:00Z,K2",
      ],
      expected:
        "id text familyName givenName honorificPrefix street locality region postalCode country phone mobilePhone homePhone phone email jobTitle department birthDate owner timestamp ignored text"
    ),
    HeaderSet(
      name: "Salesforce accounts",
      header:
        "Account ID,Account Name,Billing Street,Billing City,Billing State/Province,Billing Zip/Postal Code,Billing Country,Phone,Fax,Website,Industry,D-U-N-S Number,Account Owner,Description",
      rows: [
        "001A,Acme Ltd,1 High St,London,,N1 1AA,UK,+44 20 1234567,,acme.co.uk,Retail,123456789,Jim,makes",
        "001B,Berg AB,Gatan 2,Lund,SK,22100,Sweden,+46 8 123456,+46 8 1234,berg.se,Bank,987654321,Ann,lends",
      ],
      expected: "text organization street locality region postalCode country phone fax website industry identifier owner notes"
    ),
    HeaderSet(
      name: "Pipedrive people",
      header:
        "Person - Name,Person - First name,Person - Last name,Person - Label,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Phone - Work,Person - Phone - Mobile,Person - Owner,Person - ID,Person - Person created,Person - Open deals,Organization - Name,Organization - Address",
      rows: [
        "Ada Rossi,Ada,Rossi,Hot,Acme,a@x.it,a@home.it,+39 02 123456,+39 333 1234567,Jim,1,2024-01-01 10:00:00,2,Acme,\"Via Roma 1, 20121 Milano, Italy\"",
        "Bo Ek,Bo,Ek,Cold,Berg,b@y.se,b@home.se,+46 8 123456,+46 70 1234567,Ann,2,2024-01-02 10:00:00,0,Berg,\"Gatan 2, 22100 Lund, Sweden\"",
      ],
      expected:
        "fullName givenName familyName status organization email email phone mobilePhone owner id timestamp status organization fullAddress"
    ),
    HeaderSet(
      name: "Pipedrive organizations",
      header:
        "Organization - ID,Organization - Name,Organization - Label,Organization - Address,Organization - Owner,Organization - Website,Organization - Update time",
      rows: [
        "1,Acme Ltd,A,\"1 High St, London, N1 1AA\",Jim,acme.com,2024-01-01 10:00:00",
        "2,Berg AB,B,\"Gatan 2, Lund, 22100\",Ann,berg.se,2024-01-02 10:00:00",
      ],
      expected: "id organization status fullAddress owner website timestamp"
    ),
    HeaderSet(
      name: "Google contacts",
      header:
        "Name,Given Name,Additional Name,Family Name,Name Prefix,Nickname,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Formatted,Address 1 - City,Organization 1 - Name,Organization 1 - Title,Website 1 - Value",
      rows: [
        "Ada M Rossi,Ada,M,Rossi,Dr.,Adi,1980-01-02,friend,* myContacts,Work,a@x.it,Mobile,+39 333 1234567,\"Via Roma 1, Milano, Italy\",Milano,Acme,Buyer,https://x.it",
        "Bo K Ek,Bo,K,Ek,,Bobo,1970-02-03,boss,* friends,Home,b@y.se,Work,+46 70 1234567,\"Gatan 2, Lund, Sweden\",Lund,Berg,CEO,https://y.se",
      ],
      expected:
        "fullName givenName additionalName familyName honorificPrefix nickname birthDate notes tags text email text phone fullAddress locality organization jobTitle website"
    ),
    HeaderSet(
      name: "Outlook contacts",
      header:
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Phone,Mobile Phone,Business Phone,Business Fax,E-mail Address,E-mail 2 Address,Web Page,Birthday,Notes",
      rows: [
        "Dr.,Ada,M,Rossi,Jr.,Acme,Sales,Buyer,Via Roma 1,Milano,MI,20121,Italy,+39 02 111111,+39 333 1234567,+39 02 222222,+39 02 333333,a@x.it,a@home.it,https://x.it,1/2/1980,friend",
        "Mr.,Bo,K,Ek,,Berg,Board,CEO,Gatan 2,Lund,SK,22100,Sweden,+46 8 111111,+46 70 1234567,+46 8 222222,,b@y.se,b@home.se,https://y.se,3/4/1970,boss",
      ],
      expected:
        "jobTitle givenName additionalName familyName honorificSuffix organization department jobTitle street locality region postalCode country homePhone mobilePhone phone fax email email website birthDate notes"
    ),
    HeaderSet(
      name: "LinkedIn connections", header: "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      rows: [
        "Ada,Rossi,https://www.linkedin.com/in/ada,a@x.it,Acme,Buyer,02 Jan 2024",
        "Bo,Ek,https://www.linkedin.com/in/bo,b@y.se,Berg,CEO,03 Feb 2024",
      ],
      expected: "givenName familyName socialProfile email organization jobTitle timestamp"
    ),
    HeaderSet(
      name: "Mailchimp audience",
      header: "Email Address,First Name,Last Name,Address,Phone Number,Birthday,TAGS,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,NOTES",
      rows: [
        "a@x.it,Ada,Rossi,\"Via Roma 1  Milano MI 20121 IT\",+39 02 123456,01/02,\"vip,news\",2,2024-01-01 10:00:00,2024-01-01 10:00:00,x",
        "b@y.se,Bo,Ek,\"Gatan 2  Lund 22100 SE\",+46 8 123456,03/04,news,3,2024-01-02 10:00:00,2024-01-02 10:00:00,y",
      ],
      expected: "email givenName familyName street phone birthDate tags status timestamp timestamp notes"
    ),
  ]

  static let languages: [HeaderSet] = [
    HeaderSet(
      name: "Italian people",
      header: "Cognome;Nome;Codice Fiscale;Data di nascita;Indirizzo;N. civico;CAP;Comune;Provincia;Nazione;Telefono;Cellulare;E-mail;Note",
      rows: [
        "Rossi;Ada;RSSDAA80A41F205X;02/01/1980;Via Roma;1;20121;Milano;MI;Italia;02 123456;333 1234567;a@x.it;cliente",
        "Bianchi;Luca;BNCLCU70B03F205Y;03/02/1970;Via Po;22;10121;Torino;TO;Italia;011 123456;334 1234567;l@y.it;amico",
      ],
      expected:
        "familyName givenName identifier birthDate street houseNumber postalCode locality region country phone mobilePhone email notes"
    ),
    HeaderSet(
      name: "Italian companies",
      header: "Codice cliente;Ragione sociale;P.IVA;Sede legale;Città;Prov.;Sito web;PEC;Settore;Referente;Fatturato",
      rows: [
        "C1;Acme S.r.l.;IT01234567890;Via Roma 1, 20121 Milano;Milano;MI;www.acme.it;acme@pec.it;Moda;Ada Rossi;1000000",
        "C2;Beta S.p.A.;IT09876543210;Via Po 2, 10121 Torino;Torino;TO;www.beta.it;beta@pec.it;Auto;Luca Verdi;2000000",
      ],
      expected: "id organization identifier fullAddress locality region website email industry fullName category"
    ),
    HeaderSet(
      name: "Italian nominativo", header: "Nominativo,Azienda,Ruolo,Indirizzo e-mail,Numero di telefono,Data creazione,Assegnato a",
      rows: ["Ada Rossi,Acme,Direttore,a@x.it,02 1234567,2024-01-02,Jim", "Luca Verdi,Beta,Agente,l@y.it,011 123456,2024-01-03,Ann"],
      expected: "fullName organization jobTitle email phone timestamp owner"
    ),
    HeaderSet(
      name: "German people",
      header: "Anrede;Titel;Vorname;Nachname;Firma;Straße;Hausnr.;PLZ;Ort;Land;Telefon;Mobil;E-Mail-Adresse;Geburtsdatum;Bemerkung",
      rows: [
        "Herr;Dr.;Hans;Müller;Müller GmbH;Hauptstraße;12a;10115;Berlin;Deutschland;030 123456;0171 1234567;h@m.de;02.01.1980;alt",
        "Frau;;Anna;Schmidt;Schmidt AG;Ring;3;80331;München;Österreich;089 123456;0172 1234567;a@s.de;03.02.1975;neu",
      ],
      expected:
        "honorificPrefix jobTitle givenName familyName organization street houseNumber postalCode locality country phone mobilePhone email birthDate notes"
    ),
    HeaderSet(
      name: "German name and first name", header: "Name;Vorname;Straße und Hausnummer;Postleitzahl;Wohnort;Festnetz;Handy;Mail",
      rows: [
        "Müller;Hans;Hauptstr. 1;10115;Berlin;030 123456;0171 123456;h@m.de",
        "Schmidt;Anna;Ring 3;80331;München;089 123456;0172 123456;a@s.de",
      ],
      expected: "familyName givenName street postalCode locality phone mobilePhone email"
    ),
    HeaderSet(
      name: "German companies",
      header: "Kundennummer;Firmenname;USt-IdNr.;Handelsregisternummer;Branche;Webseite;Ansprechpartner;Angelegt am;Betreuer",
      rows: [
        "1001;Müller GmbH;DE123456789;HRB 12345;Handel;www.mueller.de;Hans Müller;02.01.2024;Jim",
        "1002;Schmidt AG;DE987654321;HRB 54321;Bau;www.schmidt.de;Anna Schmidt;03.01.2024;Ann",
      ],
      expected: "id organization identifier identifier industry website fullName timestamp owner"
    ),
    HeaderSet(
      name: "French people",
      header:
        "Civilité;Nom;Prénom;Société;Fonction;Adresse;Code postal;Ville;Pays;Téléphone;Portable;Courriel;Date de naissance;Commentaires",
      rows: [
        "M.;Durand;Pierre;Acme SARL;Directeur;1 rue de Paris;75001;Paris;France;01 23 45 67 89;06 12 34 56 78;p@d.fr;02/01/1980;ok",
        "Mme;Petit;Marie;Beta SAS;Acheteuse;2 rue du Lac;69001;Lyon;Belgique;04 23 45 67 89;06 98 76 54 32;m@p.fr;03/02/1975;bof",
      ],
      expected:
        "honorificPrefix familyName givenName organization jobTitle street postalCode locality country phone mobilePhone email birthDate notes"
    ),
    HeaderSet(
      name: "French companies",
      header:
        "Raison sociale;N° SIRET;N° TVA intracommunautaire;Secteur d'activité;Site internet;Adresse e-mail;Complément d'adresse;CP;Date de création;Propriétaire",
      rows: [
        "Acme SARL;73282932000074;FR12345678901;Mode;www.acme.fr;c@acme.fr;Bât. B;75001;02/01/2024;Jim",
        "Beta SAS;73282932000082;FR10987654321;Auto;www.beta.fr;c@beta.fr;2e étage;69001;03/01/2024;Ann",
      ],
      expected: "organization identifier identifier industry website email street2 postalCode timestamp owner"
    ),
    HeaderSet(
      name: "Spanish people",
      header:
        "Nombre,Apellidos,DNI,Correo electrónico,Teléfono,Móvil,Dirección,Población,Provincia,Código postal,País,Fecha de nacimiento,Empresa,Cargo",
      rows: [
        "José,García López,12345678Z,j@g.es,912 345 678,612 345 678,Calle Mayor 1,Madrid,Madrid,28001,España,02/01/1980,Acme SL,Director",
        "Ana,Ruiz Gil,87654321X,a@r.es,932 345 678,622 345 678,Calle Sol 2,Gracia,Barcelona,08001,Francia,03/02/1975,Beta SA,Gerente",
      ],
      expected:
        "givenName familyName identifier email phone mobilePhone street locality region postalCode country birthDate organization jobTitle"
    ),
    HeaderSet(
      name: "Spanish companies",
      header: "Razón social;NIF/CIF;Sector;Página web;Persona de contacto;Teléfono fijo;Localidad;Fecha de alta;Observaciones",
      rows: [
        "Acme SL;B12345678;Moda;www.acme.es;José García;912 345 678;Madrid;02/01/2024;bien",
        "Beta SA;A87654321;Auto;www.beta.es;Ana Ruiz;932 345 678;Gracia;03/01/2024;mal",
      ],
      expected: "organization identifier industry website fullName phone locality timestamp notes"
    ),
    HeaderSet(
      name: "Portuguese people",
      header: "Nome,Sobrenome,CPF,E-mail,Celular,Telefone residencial,Endereço,Bairro,Cidade,UF,CEP,País,Data de nascimento,Cargo,Empresa",
      rows: [
        "João,Silva,123.456.789-09,j@s.br,(11) 91234-5678,(11) 3123-4567,Rua A 1,Centro,São Paulo,SP,01310-100,Brasil,02/01/1980,Diretor,Acme Ltda",
        "Ana,Souza,987.654.321-00,a@s.br,(21) 91234-5678,(21) 3123-4567,Rua B 2,Leme,Rio,RJ,22010-000,Portugal,03/02/1975,Gerente,Beta SA",
      ],
      expected:
        "givenName familyName identifier email mobilePhone homePhone street locality locality region postalCode country birthDate jobTitle organization"
    ),
    HeaderSet(
      name: "Portuguese companies",
      header:
        "Razão Social;Nome Fantasia;CNPJ;Inscrição Estadual;Site;Telefone comercial;Logradouro;Número da porta;Município;Data de cadastro;Responsável",
      rows: [
        "Acme Ltda;Acme;12.345.678/0001-95;111222333;www.acme.br;(11) 3123-4567;Rua A;10;São Paulo;02/01/2024;Jim",
        "Beta SA;Beta;98.765.432/0001-10;444555666;www.beta.br;(21) 3123-4567;Rua B;22;Rio;03/01/2024;Ann",
      ],
      expected: "organization organization identifier identifier website phone street houseNumber locality timestamp owner"
    ),
  ]

  static let plain: [HeaderSet] = [
    HeaderSet(
      name: "febrl",
      header: "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id",
      rows: [
        "rec-1-org, mitchell, green, 7, wallaby place, delmar, cleveland, 2119, sa, 19560409, 1804974",
        "rec-2-dup, harley, mccarthy, 177, pridhamstreet, milton, marsden, 3165, nsw, 19080419, 6089216",
      ],
      expected: "id givenName familyName houseNumber street street2 locality postalCode region birthDate identifier"
    ),
    HeaderSet(
      name: "Splink", header: "unique_id,first_name,surname,dob,city,email,cluster",
      rows: ["0,Robert,Alan,1971-06-24,,r@s.net,0", "1,Bob,Allen,1971-05-24,Hull,b@s.net,1"],
      expected: "id givenName familyName birthDate locality email ignored"
    ),
    HeaderSet(
      name: "snake case",
      header: "uuid,full_name,email_address,phone_number,street_address,zip_code,job_title,company_name,linkedin_url,created_at,updated_at",
      rows: [
        "6f1c1f0e-1111-4222-8333-444455556666,Ada Rossi,a@x.it,+39 02 123456,Via Roma 1,20121,Buyer,Acme,linkedin.com/in/a,2024-01-01T10:00:00Z,2024-01-01T10:00:00Z",
        "6f1c1f0e-1111-4222-8333-444455557777,Bo Ek,b@y.se,+46 8 123456,Gatan 2,22100,CEO,Berg,linkedin.com/in/b,2024-01-01T10:00:00Z,2024-01-02T10:00:00Z",
      ],
      expected: "id fullName email phone street postalCode jobTitle organization socialProfile timestamp timestamp"
    ),
    HeaderSet(
      name: "camel case",
      header:
        "customerId,firstName,middleName,lastName,dateOfBirth,emailAddress,homePhone,mobileNumber,addressLine1,addressLine2,townOrCity,postCode,countryCode",
      rows: [
        "1,Ada,M,Rossi,1980-01-02,a@x.it,02 123456,333 1234567,Via Roma 1,Scala B,Milano,20121,IT",
        "2,Bo,K,Ek,1970-03-04,b@y.se,08 123456,070 1234567,Gatan 2,,Lund,22100,SE",
      ],
      expected: "id givenName additionalName familyName birthDate email homePhone mobilePhone street street2 locality postalCode country"
    ),
    HeaderSet(
      name: "school sites", header: "Id,Source,Site name,Address,Zip,Phone,Fax,Website",
      rows: ["1,a.csv,Salvation Army,1 N Ogden Ave,60607,2262649,,", "2,b.csv,Chicago Commons,3 W St,60608,3334455,3334456,commons.org"],
      expected: "id leadSource organization street postalCode phone fax website"
    ),
    HeaderSet(
      name: "restaurants", header: "id,name,addr,city,phone,type",
      rows: [
        "1,arnie mortons of chicago,435 s. la cienega blv.,los angeles,310/246-1501,american",
        "2,art's delicatessen & grill,12224 ventura blvd.,studio city,818/762-1221,bistro",
      ],
      expected: "id organization street locality phone text"
    ),
    HeaderSet(
      name: "companies house",
      header:
        "CompanyName, CompanyNumber,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyStatus,SICCode.SicText_1",
      rows: [
        "ACME LTD,01234567,1 HIGH ST,FLOOR 2,LONDON,,ENGLAND,N1 1AA,Active,62012 - Software",
        "BETA PLC,07654321,2 LOW RD,,LEEDS,YORKS,SCOTLAND,LS1 1AA,Dissolved,41100 - Building",
      ],
      expected: "organization identifier street street2 locality region country postalCode status text"
    ),
    HeaderSet(
      name: "event attendees", header: "Attendee name|Organisation|Role|Email|Telephone|Dietary needs|Registration date",
      rows: ["Ada Rossi|Acme|Buyer|a@x.it|02 123456|vegan|2024-01-02", "Bo Ek|Berg|CEO|b@y.se|08 123456|none|2024-01-03"],
      expected: "fullName organization jobTitle email phone text timestamp"
    ),
    HeaderSet(
      name: "our own output", header: "id,first_name,last_name,email,source_file,cluster_id,match_probability",
      rows: ["1,Ada,Rossi,a@x.it,a.csv,1,0.99", "2,Bo,Ek,b@y.se,b.csv,2,"],
      expected: "id givenName familyName email ignored ignored ignored"
    ),
    HeaderSet(
      name: "joined table", header: "_id,ltable_name,ltable_phone,rtable_name,rtable_phone",
      rows: ["1,apple cafe,310-475-3585,apple pan restaurant,310-475-3586", "2,asahi grill,310-479-2231,asahi ramen bar,310-479-2232"],
      expected: "id organization phone organization phone"
    ),
  ]
}
