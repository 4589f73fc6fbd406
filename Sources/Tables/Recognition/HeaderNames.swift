/// The names themselves, by role: English, Italian, German, French, Spanish, Portuguese, then CRM exports.
///
/// Written as people write them; `HeaderText` makes case, accents and punctuation equal.
enum HeaderNames {
  static let all: [(ColumnRole, String)] = [
    (
      .id,
      """
      id|record id|rec id|recid|unique id|uid|uuid|guid|key|primary key|row id|row|row number|index|no|nr|entry id|entity id|contact id|lead id|\
      person id|customer id|client id|user id|member id|customer number|customer no|client number|account number|contact number id|sno|serial number|\
      external id|source id|record number|hs object id|crm id|salesforce id|case safe id|sell id|id contatto|id cliente|\
      codice cliente|codice contatto|codice anagrafica|numero cliente|progressivo|kundennummer|kunden nr|kundennr|kunden id|datensatz id|lfd nr|\
      kontakt id|adressnummer|debitorennummer|identifiant|id client|numero client|code client|n client|ref client|reference client|id cliente|\
      codigo cliente|codigo de cliente|numero de cliente|codigo do cliente|id do cliente|id contacto|id do contato|identificador|\
      person id|organization id|deal id|ltable id|rtable id|company id|account id 18|contact id 18|lead id 18
      """
    ),
    (
      .ignored,
      """
      cluster|cluster id|clusterid|match probability|source file|true id|truth|truth id|true cluster|ground truth|gold|gold id|is deleted|deleted|merged into|\
      photo|photo url|avatar|avatar url|image|image url|picture|latitude|longitude|lat|lng|lon|geocode accuracy|mailing latitude|\
      mailing longitude|billing latitude|billing longitude|system modstamp|jigsaw contact id|master record id|reports to id
      """
    ),
    (
      .givenName,
      """
      first name|firstname|fname|f name|given name|givenname|given names|first|forename|fore name|christian name|first names|prename|\
      contact first name|person first name|\
      nome di battesimo|nome proprio|nome contatto|nome persona|vorname|vornamen|rufname|prenom|prenoms|nombre de pila|primer nombre|nombres|\
      primeiro nome|nome proprio|nome do contato|prenombre|n first name|ansprechpartner vorname|vorname ansprechpartner
      """
    ),
    (
      .familyName,
      """
      last name|lastname|lname|l name|surname|sur name|family name|familyname|last|second name surname|maiden name|contact last name|person last name|\
      cognome|cognomi|cognome contatto|nachname|familienname|zuname|name nachname|nom de famille|nom famille|patronyme|\
      apellido|apellidos|primer apellido|segundo apellido|apellido paterno|apellido materno|sobrenome|ultimo nome|apelido|nome de familia|\
      nachname ansprechpartner|ansprechpartner nachname
      """
    ),
    (
      .additionalName,
      """
      middle name|middlename|mname|middle|middle initial|mi|initials|second name|additional name|secondo nome|zweiter vorname|mittelname|\
      deuxieme prenom|second prenom|segundo nombre|nome do meio|segundo nome
      """
    ),
    (
      .fullName,
      """
      full name|fullname|full names|contact name|contact full name|person name|person|customer name|client name|lead name|complete name|name full|\
      owner of business name|person full name|contact person|display name|attendee|attendee name|recipient|recipient name|employee name|\
      nome completo|nome e cognome|cognome e nome|nominativo|nome cognome|cognome nome|referente|intestatario|persona di riferimento|\
      vollstandiger name|vor und nachname|vorname nachname|nachname vorname|vorname und nachname|ansprechpartner|kontaktperson|\
      name vorname|nom complet|nom et prenom|nom prenom|nom prenoms|prenom nom|prenom et nom|personne de contact|interlocuteur|\
      nombre completo|nombre y apellidos|nombre y apellido|apellidos y nombre|persona de contacto|nombre del contacto|nombre contacto|\
      nome completo do contato|pessoa de contato|nome do cliente|pessoa|director|executive director|center director|ceo|contact|contatto|kontakt
      """
    ),
    (
      .honorificPrefix,
      """
      salutation|prefix|name prefix|honorific|honorific prefix|mr mrs|courtesy title|form of address|appellativo|titolo di cortesia|\
      anrede|grussanrede|civilite|tratamiento|tratamento|saludo|saudacao|pronome de tratamento
      """
    ),
    (.honorificSuffix, "suffix|name suffix|honorific suffix|suffisso|namenszusatz|namenssuffix|suffixe|sufijo|sufixo|generation"),
    (
      .nickname,
      """
      nickname|nick name|nick|alias|aka|also known as|known as|preferred name|goes by|soprannome|spitzname|surnom|apodo|apelido alcunha|alcunha|\
      file as|doing business as|dba
      """
    ),
    (
      .email,
      """
      email|e mail|emails|e mails|mail|email address|e mail address|email addresses|mail address|emailaddress|email id|work email|business email|\
      personal email|email 1|email 2|primary email|secondary email|hs additional emails|additional email addresses|contact email|email work|email home|email other|\
      posta elettronica|indirizzo email|indirizzo e mail|indirizzo mail|casella email|pec|email pec|indirizzo pec|email aziendale|\
      e mail adresse|email adresse|mailadresse|e mail adressen|elektronische adresse|\
      courriel|adresse email|adresse e mail|adresse mail|adresse electronique|adresse de messagerie|mel|mail pro|\
      correo|correo electronico|direccion de correo|direccion de correo electronico|direccion de email|correo e|\
      endereco de email|endereco de e mail|endereco eletronico|correio eletronico|correio electronico|email comercial
      """
    ),
    (
      .phone,
      """
      phone|phones|phone number|phone no|phone numbers|phonenumber|tel|telephone|telephone number|telephone no|tel no|work phone|business phone|\
      office phone|direct phone|main phone|landline|work number|office number|contact number|contact no|phone work|direct line|direct dial|company phone|\
      switchboard|other phone|asst phone|phone other|phone 1|phone 2|daytime phone|daytime contact number|whats app|whatsapp|whatsapp number|whatsapp phone number|\
      telefono|numero di telefono|numero telefono|telefono fisso|telefono ufficio|telefono lavoro|recapito telefonico|num tel|recapito|telefoni|centralino|fisso|\
      telefon|telefonnummer|tel nr|telefon nr|rufnummer|festnetz|telefon geschaftlich|telefon geschaeftlich|telefon dienstlich|durchwahl|telefonzentrale|\
      numero de telephone|telephone fixe|tel fixe|fixe|no de telephone|n de telephone|ligne directe|telephone bureau|telephone professionnel|\
      telefono fijo|numero de telefono|telefonos|telf|tfno|tlf|telefono de trabajo|telefone|numero de telefone|telefone fixo|fone|telefone comercial|fone comercial
      """
    ),
    (
      .mobilePhone,
      """
      mobile|mobile phone|mobile number|mobile no|mobilephone|mobile phone number|cell|cell phone|cellphone|cell number|cellular|mobile tel|mobile telephone|phone mobile|cell no|\
      cellulare|numero cellulare|numero di cellulare|telefono cellulare|telefono mobile|tel cellulare|cell|num cellulare|\
      handy|handynummer|mobil|mobilnummer|mobiltelefon|mobilfunk|handy nr|telefon mobil|mobilfunknummer|natel|\
      portable|telephone portable|tel portable|numero de portable|telephone mobile|gsm|tel mobile|\
      movil|telefono movil|celular|numero de movil|telefono celular|numero de celular|telemovel|telefone celular|numero de telemovel|fone celular|num movil
      """
    ),
    (
      .homePhone,
      """
      home phone|home telephone|home phone number|private phone|phone home|home tel|telefono casa|telefono abitazione|telefono di casa|\
      telefon privat|privattelefon|telephone domicile|tel domicile|telephone personnel|telefono de casa|telefono particular|telefone residencial|telefone de casa|fone residencial
      """
    ),
    (
      .fax,
      "fax|fax number|fax no|facsimile|work fax|business fax|telefax|faxnummer|numero di fax|numero fax|telecopie|telecopieur|numero de fax|fax phone|fax nr|tel fax"
    ),
    (
      .organization,
      """
      company|company name|companyname|organization|organisation|organization name|organisation name|org|org name|orgname|account|account name|employer|employer name|business|business name|\
      firm|firm name|associated company|associated companies|legal name|legal entity|legal entity name|trading name|trade name|company organization|entity name|\
      customer company|parent account|parent company|institution|agency|school|store name|site name|facility name|hotel name|restaurant name|merchant|vendor|vendor name|supplier|supplier name|brand|establishment|works for|current employer|\
      organization title|registered name|company legal name|company or account|affiliation|\
      azienda|nome azienda|ragione sociale|societa|denominazione|denominazione sociale|impresa|ditta|ente|nome societa|organizzazione|nome organizzazione|datore di lavoro|\
      firma|firmenname|firmenbezeichnung|unternehmen|unternehmensname|organisation|gesellschaft|betrieb|arbeitgeber|firma name|name der firma|firmenwortlaut|name des unternehmens|\
      societe|nom de la societe|nom societe|entreprise|nom de l entreprise|nom entreprise|nom de lentreprise|raison sociale|denomination|denomination sociale|organisme|etablissement|compte|nom du compte|employeur|\
      empresa|nombre de la empresa|nombre de empresa|razon social|compania|nombre de la compania|sociedad|nombre comercial|organizacion|cuenta|nombre de la cuenta|empleador|\
      nome da empresa|razao social|nome fantasia|companhia|organizacao|nome da organizacao|nome da conta|entidade|firma de empresa
      """
    ),
    (
      .jobTitle,
      """
      title|job title|jobtitle|position|job position|role|job role|occupation|profession|function|job|job function|designation|headline|seniority|business title|work title|contact title|\
      ruolo|qualifica|mansione|posizione|titolo professionale|incarico|professione|carica|titolo|posizione lavorativa|\
      jobtitel|stellenbezeichnung|berufsbezeichnung|beruf|funktion|tatigkeit|stelle|rolle|positionsbezeichnung|titel|\
      poste|fonction|titre|intitule de poste|intitule du poste|metier|titre du poste|\
      puesto|cargo|titulo|puesto de trabajo|ocupacion|profesion|posicion|rol|titulo del puesto|cargo funcao|funcao|profissao|cargo ocupado|titulo do cargo
      """
    ),
    (
      .department,
      "department|dept|division|team|business unit|dipartimento|reparto|ufficio reparto|abteilung|bereich|service|departement|departamento|area|setor departamento|unita"
    ),
    (
      .website,
      """
      website|web site|web|url|site|homepage|home page|web page|webpage|website url|company website|company domain|company domain name|domain|domain name|domains|web address|internet|internet address|business website|site url|email domain|hs email domain|website domain|\
      sito|sito web|sito internet|indirizzo web|pagina web|dominio|webseite|website adresse|internetseite|internetadresse|domaene|domane|\
      site web|site internet|page web|adresse web|domaine|nom de domaine|sitio web|pagina web|sitio|direccion web|site da empresa|pagina da web|endereco web|endereco do site
      """
    ),
    (
      .socialProfile,
      """
      linkedin|linked in|linkedin url|linkedin profile|linkedin profile url|linkedin bio|linkedin id|linkedin company page|linkedin handle|linkedin member url|person linkedin url|company linkedin url|twitter|twitter handle|twitter username|twitter profile|twitter url|\
      x handle|x twitter|facebook|facebook url|facebook page|facebook profile|facebook company page|instagram|instagram handle|instagram url|skype|skype id|skype name|skype username|xing|github|github url|youtube|tiktok|messenger|im|instant messenger|im handle|social|social profile|social media|\
      profilo linkedin|linkedin profil|profil linkedin|perfil de linkedin|perfil linkedin|telegram|wechat
      """
    ),
    (
      .street,
      """
      street|street address|address|address 1|address1|address line 1|address line|addr|addr 1|addr1|street 1|street name|line 1|line1|road|street address 1|address street|mailing street|billing street|shipping street|other street|mailing address line 1|company address|postal address|address line one|streetaddress|location address|\
      indirizzo|via|indirizzo 1|via e numero|indirizzo e numero civico|indirizzo via|strada|indirizzo sede|domicilio|residenza|indirizzo di residenza|\
      strasse|str|strasse und hausnummer|strasse nr|strasse hausnummer|anschrift|adresse|strasse 1|adresszeile 1|strasse und nr|strassenname|\
      rue|adresse postale|adresse 1|adresse ligne 1|ligne 1|voie|numero et rue|ligne adresse 1|libelle voie|nom de rue|\
      direccion|calle|domicilio|direccion 1|direccion postal|via publica|calle y numero|linea de direccion 1|nombre de la calle|\
      endereco|rua|logradouro|morada|endereco 1|endereco linha 1|rua e numero|nome da rua
      """
    ),
    (
      .street2,
      """
      address 2|address2|address line 2|addr 2|addr2|street 2|street2|line 2|line2|apt|apartment|suite|unit|floor|building|address 3|address line 3|street address 2|address line two|apt suite|po box|pobox|\
      indirizzo 2|interno|scala|piano|presso|frazione|adresszusatz|adresszeile 2|zusatz|adresse 2|strasse 2|postfach|\
      complement d adresse|complement dadresse|complement adresse|adresse ligne 2|batiment|boite postale|ligne adresse 2|direccion 2|piso|puerta|linea de direccion 2|complemento|endereco 2|apartamento|andar|bairro complemento
      """
    ),
    (
      .houseNumber,
      """
      house number|house no|street number|street no|building number|house|street num|civic number|civico|numero civico|n civico|num civico|hausnummer|haus nr|hausnr|\
      numero de rue|numero de voie|n de rue|numero voie|numero de calle|numero exterior|numero da rua|numero da porta|numero do endereco
      """
    ),
    (
      .locality,
      """
      city|town|locality|suburb|city town|municipality|village|place|post town|mailing city|billing city|town city|city name|metro|city suburb|hometown|neighborhood|neighbourhood|district city|\
      citta|comune|localita|paese citta|comune di residenza|ort|stadt|wohnort|gemeinde|ortschaft|ville|commune|localite|\
      ciudad|poblacion|municipio|localidad|cidade|localidade|concelho|bairro|freguesia
      """
    ),
    (
      .region,
      """
      state|province|region|county|state region|state province|state code|state abbreviation|state or province|state county|mailing state|billing state|mailing state province|billing state province|prov|administrative area|territory|state or region|province code|canton|governorate|\
      provincia|regione|sigla provincia|prov sigla|bundesland|kanton|land bundesland|region bundesland|kreis|landkreis|etat|departement region|region departement|\
      estado|comunidad autonoma|comunidad|region estado|provincia estado|uf|estado uf|distrito|regiao
      """
    ),
    (
      .postalCode,
      """
      zip|zip code|zipcode|postal code|postalcode|postcode|post code|pin code|pincode|pin|zip postal code|zip postal|postal|mailing zip|mailing zip postal code|billing zip|billing zip postal code|zip 5|zip4|postal code zip|zip code 5|eircode|\
      cap|codice postale|codice avviamento postale|c a p|plz|postleitzahl|post leit zahl|code postal|cp|c p|code postale|\
      codigo postal|cod postal|c postal|cep|codigo de endereco postal|codigo zip
      """
    ),
    (
      .country,
      """
      country|country code|country name|nation|mailing country|billing country|country region|country or region|country iso|iso country|mailing country code|\
      nazione|paese|stato|stato estero|codice paese|land|staat|landercode|landerkennzeichen|laenderkennzeichen|lkz|pays|code pays|\
      pais|codigo de pais|codigo pais|pais region|codigo do pais|nacion
      """
    ),
    (
      .fullAddress,
      """
      full address|complete address|address full|mailing address|billing address|shipping address|address complete|location|full street address|formatted address|other address|business address|home address|registered address|office address|headquarters|hq address|\
      indirizzo completo|sede legale|vollstandige adresse|vollstaendige adresse|gesamte anschrift|adresse complete|direccion completa|endereco completo|morada completa|address full combined address|standort
      """
    ),
    (
      .birthDate,
      """
      birth date|birthdate|date of birth|birthday|dob|d o b|born|born on|birth day|dateofbirth|birth dt|year of birth|birth year|\
      data di nascita|data nascita|compleanno|nato il|nascita|geburtsdatum|geburtstag|geb datum|geb dat|geboren am|geb|geboren|\
      date de naissance|naissance|date naissance|anniversaire|ne le|fecha de nacimiento|fecha nacimiento|cumpleanos|nacimiento|f nacimiento|\
      data de nascimento|data nascimento|nascimento|aniversario|dt nascimento|dt nasc|data nasc
      """
    ),
    (
      .identifier,
      """
      soc sec id|ssn|social security number|social security no|social security|national id|national insurance number|ni number|nino|tax id|tax number|taxid|tin|ein|fein|vat|vat number|vat no|vat id|vat code|company number|company registration number|registration number|company reg no|companies house number|reg number|\
      duns|duns number|d u n s|d u n s number|lei|lei code|passport|passport number|driver license|drivers license|license number|licence number|npi|isin|ticker|cik|abn|acn|gst number|gstin|pan number|medicare number|nhs number|patient id|iban|\
      codice fiscale|cod fiscale|cf|c f|partita iva|p iva|piva|part iva|codice fiscale partita iva|numero rea|rea|codice univoco|codice sdi|sdi|identificativo fiscale|\
      ust id|ust idnr|ust id nr|ustid|ustidnr|umsatzsteuer id|umsatzsteuer identifikationsnummer|steuernummer|steuer id|steuer nr|handelsregisternummer|hrb|handelsregister|uid nummer|personalausweisnummer|sozialversicherungsnummer|\
      siret|siren|numero siret|numero siren|n siret|n siren|tva|numero tva|n tva|tva intracommunautaire|numero de tva|numero de tva intracommunautaire|numero de securite sociale|code ape|rcs|\
      nif|cif|dni|nie|nif cif|cif nif|dni nie|rfc|curp|rut|cuit|numero de identificacion|numero de identificacion fiscal|id fiscal|identificacion fiscal|documento|documento de identidad|seguridad social|\
      cpf|cnpj|cpf cnpj|cnpj cpf|rg|nipc|nif nipc|contribuinte|numero de contribuinte|inscricao estadual|ie|numero fiscal|bilhete de identidade|provider id
      """
    ),
    (
      .industry,
      """
      industry|sector|industry sector|record type|lead type|contact type|account type|vertical|business type|type of business|company type|industry group|naics|sic|sic code|naics code|line of business|market segment|category of business|cuisine|\
      settore|settore merceologico|industria|attivita|ateco|codice ateco|settore di attivita|branche|wirtschaftszweig|brancheneintrag|industrie|secteur|secteur d activite|secteur dactivite|activite|code naf|naf|\
      actividad|industria sector|giro|cnae|ramo|setor|ramo de atividade|segmento|atividade|setor de atuacao
      """
    ),
    (
      .timestamp,
      """
      created|created at|created on|create date|createdate|created date|date created|creation date|creation time|date added|added on|added|add time|created time|entry date|registration date|signup date|sign up date|date entered|\
      updated|updated at|updated on|update time|last modified|last modified date|modified|modified at|modified on|date modified|last updated|last update|last activity|last activity date|last activity time|last contacted|last contacted date|last stage change at|\
      last seen|last login|last contact|last contact date|last interaction|timestamp|date|time|lastmodifieddate|last viewed date|last referenced date|converted at|conversion date|close date|became a lead date|became a customer date|became a contact date|next activity date|\
      last engagement date|connected on|recent conversion date|first conversion date|import date|imported at|last activity at|first seen|last cu request date|last cu update date|email opt out date|\
      data creazione|data di creazione|creato il|data inserimento|data ultima modifica|ultima modifica|modificato il|data modifica|aggiornato il|data registrazione|ultimo contatto|ultima attivita|data|\
      erstellt|erstellt am|erstellungsdatum|angelegt am|anlagedatum|geandert am|geaendert am|anderungsdatum|letzte anderung|zuletzt geandert|letzter kontakt|aktualisiert am|datum|erfasst am|\
      date de creation|date creation|cree le|date d ajout|date dajout|date de modification|modifie le|derniere modification|mis a jour le|date maj|derniere activite|dernier contact|date d inscription|\
      fecha de creacion|fecha creacion|creado|creado el|fecha de alta|fecha alta|fecha de modificacion|modificado el|ultima modificacion|actualizado|ultima actualizacion|ultimo contacto|fecha|fecha de registro|ultima actividad|\
      data de criacao|data criacao|criado em|data de cadastro|data cadastro|data de modificacao|modificado em|atualizado em|ultima atualizacao|data de atualizacao|ultima modificacao|data de registro
      """
    ),
    (
      .owner,
      """
      owner|owner name|owner id|contact owner|lead owner|account owner|record owner|company owner|hubspot owner|hubspot owner id|assigned to|assigned user|assignee|account manager|sales rep|salesperson|sales person|created by|created by id|modified by|last modified by|last modified by id|updated by|creator|creator id|responsible|visible to|organization owner|person owner|deal owner|lead owner alias|owner alias|hubspot team|sales owner|account executive|\
      proprietario|titolare del contatto|assegnato a|agente|commerciale|responsabile|venditore|creato da|modificato da|inhaber|besitzer|zustandig|zustandiger|betreuer|verantwortlich|verantwortlicher|bearbeiter|kundenbetreuer|erstellt von|zugewiesen an|kontaktinhaber|\
      proprietaire|proprietaire du contact|responsable|assigne a|charge de compte|cree par|modifie par|propietario|propietario del contacto|asignado a|responsable comercial|comercial|vendedor|creado por|modificado por|proprietario do contato|responsavel|atribuido a|criado por
      """
    ),
    (
      .leadSource,
      """
      lead source|leadsource|source|contact source|original source|original source type|original source drill down 1|original source drill down 2|latest source|source name|lead origin|origin|channel|utm source|utm medium|utm campaign|campaign|referral source|how did you hear about us|account source|acquisition channel|lead source detail|source detail|marketing source|\
      fonte|origine|provenienza|fonte lead|origine contatto|canale|quelle|herkunft|lead quelle|leadquelle|kanal|source du lead|origine du contact|canal|provenance|fuente|origen|fuente del lead|origen del contacto|fuente original|origem|fonte do lead|origem do lead|origem do contato
      """
    ),
    (
      .status,
      """
      status|lead status|state of lead|contact status|stage|lifecycle stage|lead stage|customer status|prospect status|account status|deal stage|rating|hot|priority|is active|active|is converted|converted|subscription status|opt out|email opt out|has opted out of email|do not call|do not contact|unsubscribed|marketing contact status|lead score|score|hubspot score|email bounced reason|label|person label|organization label|lead label|open deals|won deals|lost deals|closed deals|activities to do|done activities|total activities|marketing status|email status|unread by owner|has opted out of fax|gdpr|consent|marketing consent|newsletter|\
      stato lead|stato contatto|fase|stato cliente|stadio|consenso|attivo|stato trattativa|lead status|phase|kontaktstatus|lebenszyklus phase|aktiv|einwilligung|statut|etape|statut du lead|phase du cycle de vie|actif|consentement|\
      estado del lead|estado del contacto|etapa|fase del ciclo de vida|activo|situacao|etapa do funil|estado do lead|ativo|estagio|consentimento
      """
    ),
    (
      .tags,
      "tag|tags|label list|labels|keywords|groups|group membership|segments|lists|list memberships|interests|etichette|etichetta|parole chiave|schlagworte|schlagwort|stichworte|etiketten|gruppen|kategorien|etiquettes|mots cles|libelles|groupes|etiquetas|palabras clave|marcadores|palavras chave|grupos"
    ),
    (
      .notes,
      """
      note|notes|description|comment|comments|remarks|remark|bio|biography|about|about us|summary|message|details|additional information|additional info|memo|background|internal notes|company description|how can we help|\
      descrizione|commenti|commento|osservazioni|annotazioni|messaggio|notizen|notiz|bemerkung|bemerkungen|kommentar|beschreibung|anmerkung|anmerkungen|nachricht|freitext|\
      remarque|remarques|commentaire|commentaires|description de l entreprise|observations|notas|nota|descripcion|comentario|comentarios|observaciones|mensaje|descricao|observacao|observacoes|obs|mensagem
      """
    ),
  ]
}
