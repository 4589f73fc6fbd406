// Lists written for this package from general knowledge; 2026.

extension MailboxTable {
  /// Mailboxes of roles in English, Italian, German, French, Spanish and Portuguese.
  static let roles: StaticString = """
    info infos information informations inquiries inquiry enquiries enquiry hello hi hallo hola ciao ola bonjour salut welcome contact \
    contacts contactus contact-us contact.us getintouch ask questions general post postbox mailbox office offices team teams \
    staff company group corporate hq headquarters frontdesk front-desk front.desk frontoffice front.office backoffice back.office reception \
    receptionist admin administration administrator admins sysadmin webmaster webadmin postmaster hostmaster abuse noc security root support \
    helpdesk help-desk help.desk help service services servicedesk customerservice customer.service customer-service customercare \
    customer.care customer-care customersupport customer.support customers customer care cs it ict edp itsupport it.support tech technical \
    techsupport technicalsupport sales sale salesteam sales.team commerce trade export import orders order ordering purchasing purchase \
    purchases procurement buying buyer buyers quote quotes quotation quotations booking bookings reservations reservation reserve events \
    event marketing pr press media news newsletter newsletters advertising ads communication communications social publicrelations \
    investor investors investorrelations ir hr humanresources human.resources jobs job careers career recruiting recruitment \
    recruiter vacancies cv resume personnel people talent finance finances accounting accounts account accountant payable accountspayable \
    accounts.payable accountsreceivable ap ar billing invoice invoices invoicing payroll payments payment treasury legal compliance privacy \
    gdpr dpo dataprotection data.protection logistics logistic shipping dispatch warehouse delivery deliveries freight transport returns \
    production manufacturing quality engineering research rnd lab labs laboratory maintenance facilities workshop parts spareparts \
    operations ops management manager managers director directors board ceo cfo cto coo president secretary secretariat web website \
    site shop store eshop e-shop webshop online partners partner partnership partnerships affiliates affiliate reseller resellers dealer \
    dealers distribution wholesale retail feedback suggestions complaints complaint school studio gallery hotel restaurant bar museum \
    library clinic pharmacy surgery practice parish church club association foundation members membership subscriptions subscribe \
    unsubscribe list lists usenet news-letter registration registrations register projects project development dev developers api \
    contatti contatto contattaci informazioni infopoint ufficio uffici segreteria segretaria direzione direttore direttrice \
    amministrazione amministratore amm ammin amministr contabilita contabile ragioneria fatturazione fatture fattura fatturapa tesoreria \
    vendite vendita commerciale commerciali comm ufficiocommerciale ufficio.commerciale uff.commerciale ufficiovendite ufficio.vendite \
    ufficioacquisti ufficio.acquisti acquisti acquisto ordini ordine preventivi preventivo offerte assistenza assistenzaclienti \
    assistenzatecnica assistenza.clienti assistenza.tecnica servizioclienti servizio.clienti clienti supporto tecnico tecnica ufficiotecnico \
    ufficio.tecnico uff.tecnico utecnico magazzino spedizioni spedizione logistica trasporti consegne produzione qualita officina ricambi \
    personale risorseumane risorse.umane lavoro lavoraconnoi lavora.con.noi candidature curriculum stampa ufficiostampa ufficio.stampa \
    comunicazione eventi prenotazioni prenotazione ricevimento accoglienza negozio estero ufficioestero gare gareappalti appalti protocollo \
    presidenza presidente soci pec posta redazione scuola studiolegale studio.legale studiotecnico farmacia ristorante albergo agriturismo \
    sicurezza legale sistemi ced centralino sede agenzia filiale cantina azienda cucina bottega laboratorio parrocchia comune sindaco \
    kontakt kontakte anfrage anfragen auskunft buero empfang zentrale verwaltung sekretariat geschaeftsleitung geschaeftsfuehrung \
    geschaeftsstelle gf gl leitung vertrieb verkauf innendienst aussendienst einkauf bestellung bestellungen auftrag auftraege angebot \
    angebote buchhaltung rechnung rechnungen rechnungswesen fibu finanzen lohn lohnbuchhaltung personalabteilung personalwesen \
    bewerbung bewerbungen karriere ausbildung kundenservice kundendienst kundenbetreuung technik edv werkstatt lager versand spedition \
    logistik produktion qualitaet qs qm presse redaktion werbung veranstaltungen reservierung reservierungen buchung buchungen rezeption \
    datenschutz datenschutzbeauftragter recht praxis kanzlei apotheke schule verein vorstand gemeinde pfarramt hausverwaltung vermietung \
    laden zentraleinkauf disposition dispo bauleitung planung technischesbuero nachricht poststelle \
    contactez contacteznous accueil secretariatgeneral direction directeur dg bureau administratif gestion comptabilite compta \
    facturation facture factures tresorerie vente ventes commercial commerciaux devis commande commandes achats achat \
    serviceclient service.client service-client sav clientele clients client assistance technique atelier entrepot expedition expeditions \
    livraison livraisons logistique qualite rh ressourceshumaines ressources.humaines recrutement emploi candidatures \
    evenements evenement agence boutique magasin juridique mairie ecole cabinet \
    siege pointvente renseignements renseignement informatique \
    contacto contactos contactenos contactanos informacion informes consultas consulta oficina oficinas secretaria direccion gerencia \
    gerente administracion admon contabilidad facturacion facturas cobros pagos ventas venta comercial comerciales presupuestos \
    presupuesto cotizaciones cotizacion pedidos pedido compras compra atencionalcliente atencion.cliente atencioncliente atencion clientes \
    cliente soporte tecnicos sistemas serviciotecnico servicio servicios servicioalcliente almacen envios envio transporte \
    produccion calidad taller repuestos rrhh recursoshumanos recursos.humanos empleo trabajo seleccion prensa comunicacion mercadeo \
    mercadotecnia eventos reservas reserva recepcion tienda exportacion importacion legales juridico proveedores colegio ayuntamiento \
    inmobiliaria clinica equipo \
    contato contatos faleconosco fale.conosco fale-conosco informacoes informacao escritorio recepcao atendimento diretoria diretor \
    administracao administrativo adm contabilidade contas financeiro faturamento faturacao faturas fatura cobranca pagamentos \
    vendas venda orcamento orcamentos cotacao encomendas suporte assistencia servicos \
    posvenda pos-venda sac ouvidoria estoque armazem expedicao entrega entregas producao qualidade curriculos recrutamento \
    emprego vagas imprensa comunicacao loja fornecedores geral escola secretaria clinica
    """

  /// Mailboxes of nobody.
  static let nobodies: StaticString = """
    noreply no-reply no.reply no_reply donotreply do-not-reply do.not.reply do_not_reply dontreply mailer-daemon mailerdaemon bounce \
    bounces none noemail no-email no.email no_email nomail no-mail no.mail no_mail noone no.one nobody nothing null nil undefined n-a \
    n/a unknown anonymous anon notavailable not.available notprovided not.provided notgiven nospam no-spam deleted delete removed \
    placeholder dummy fake fakeemail invalid blank empty missing tbd nope asdf asdfg asdfgh asdfasdf qwerty qwertyuiop \
    qwert zxcvbn aaaa aaaaa xxxx xxxxx zzzz 000 0000 111 1111 123 1234 12345 123456 1234567 12345678 123456789 \
    nonhomail nonho nonhaemail nonhamail nonha nonpresente nessuno nessuna sconosciuto niente senzamail senzaemail mancante noncel \
    nonfornita nondisponibile keine keinemail keine-email keineemail unbekannt niemand ohne ohneemail aucun aucune inconnu pasdemail \
    sansmail sans-mail sansemail personne nonrenseigne ninguno ninguna sincorreo sinemail sin-correo nocorreo notiene notienecorreo \
    desconocido nadie naotem nao.tem semail sememail sem-email naopossui desconhecido ninguem blabla foo foobar changeme
    """

  /// Role words that also begin the names of mailboxes: `info.roma`, `sales-uk`, `office2`.
  static let beginnings: StaticString = """
    info sales office contact support admin service services marketing hr billing accounting orders export helpdesk reception booking \
    reservations customerservice customercare vendite amministrazione commerciale ufficio uff segreteria acquisti assistenza ordini \
    contabilita fatturazione magazzino kontakt vertrieb verkauf einkauf buchhaltung bewerbung kundenservice sekretariat buero accueil \
    comptabilite compta facturation secretariat ventas compras administracion contabilidad facturacion atencion contato vendas financeiro \
    comercial atendimento faturamento suporte noreply no-reply
    """

  /// Mailboxes of nobody at a provider for everyone, where no person could have them.
  static let junk: StaticString = """
    test test1 test123 tests tester testing testtest test.test asd asdasd qwe qweqwe aaa xxx xyz na n.a name nome vorname prenom nombre \
    example esempio sample demo user username email mail e-mail abc abcd your.email youremail yourname x xx a aa john.doe123
    """

  /// Mailboxes of nobody if the domain is a placeholder too or says the same.
  static let fillers: StaticString = """
    na n.a nan asd asdasd qwe qweqwe aaa xxx xyz zzz test tests testing tester test1 test2 test123 testtest test.test user username user1 name firstname lastname first.last \
    firstname.lastname name.surname nome cognome nome.cognome vorname nachname vorname.nachname prenom nom prenom.nom nombre apellido \
    sobrenome your yourname your.name youremail your.email you me myemail mail email e-mail example sample demo a aa b bb c d e f g h i j k \
    l m n o p q r s t u v w x xx y yy z zz abc abcd abcde abcdef prova esempio muster mustermann max.mustermann erika.mustermann beispiel \
    exemple essai ejemplo prueba pruebas exemplo teste testes john.doe johndoe jane.doe janedoe mario.rossi no si yes ok me.me any \
    anyone someone somebody customer cliente kunde client lead contact info admin blah lorem hello bar
    """

  /// Right domains with a colon, each followed by misspellings that belong to nobody's mail service.
  static let misspeltDomains: StaticString = """
    gmail.com: gmial.com gmai.com gmal.com gamil.com gmil.com gnail.com gmali.com gmaill.com gmailc.om gmail.co gmail.cm gmail.om \
    gmail.con gmail.cmo gmail.ocm gmail.comm gmail.coom gmail.vom gmail.xom gmail.cim gmail.cpm gmail.com.com gmaul.com gmqil.com gmaik.com \
    gmaol.com gmaio.com gmailcom.com ggmail.com gmmail.com gmaiil.com gmaail.com gemail.com gmeil.com gimail.com gmaile.com gmails.com \
    hmail.con gmailo.com gmakl.com gmajl.com gmsil.com gmzil.com fmail.con gmaim.com gmaip.com gmaili.com gmaila.com gmai.it \
    gmail.it gmial.it gamil.it gmal.it gmil.it gmai.co gmail.c gmail.coma gmail.comn gmail.comt g-mail.com gmail.net gmail.org gmail.de \
    gmail.fr gmail.es gmail.pt gmail.com.br gmail.com.it gmail.co.it gmial.con gmal.con gmai.con gmailm.com gmaul.it gnail.it gimail.it \
    gmail.eu gmail.cam gmail.ccom gmail.dom gmail.fom gmailn.com gmail.cok gmail.com.mx gmail.con.br gmail.co.com g.mail.com
    googlemail.com: googelmail.com googlemial.com goglemail.com googlmail.com googlemail.con googlemail.de googlemail.co googlemai.com
    hotmail.com: hotmial.com hotmal.com hotmai.com hotmil.com hotamil.com hotmaill.com hotmail.co hotmail.cm hotmail.con hotmail.cmo \
    hotmail.ocm hotmail.comm hotmail.coom hotmail.vom hotmail.om hotmail.cim hotmail.cpm homail.com hotmali.com hoymail.com hormail.com \
    hotnail.com htomail.com hitmail.com hotmqil.com hptmail.com hotmaul.com hotmaik.com hotmsil.com hotmeil.com hottmail.com hootmail.com \
    hotmaiil.com hotmaio.com hotlail.com ohtmail.com htmail.com hotmail.c hotmail.comn hotmail.com.com hotmailc.om hotomail.com hotmail.xom
    hotmail.it: hotmial.it hotmal.it hotmai.it hotmil.it hotamil.it hotmaill.it homail.it hotmali.it hormail.it hotnail.it hotmail.ti hotmail.itt
    hotmail.fr: hotmial.fr hotmal.fr hotmai.fr hotmil.fr hotamil.fr homail.fr hotmali.fr hormail.fr hotmail.ft hotmail.rf
    hotmail.es: hotmial.es hotmal.es hotmai.es hotmil.es hotamil.es homail.es hotmali.es hormail.es hotmail.ed
    hotmail.co.uk: hotmial.co.uk hotmal.co.uk hotmai.co.uk hotmil.co.uk homail.co.uk hotmail.couk hotmail.co.ul hotmail.co.u hotmail.c.uk
    hotmail.de: hotmial.de hotmal.de hotmai.de hotmil.de homail.de
    outlook.com: outlok.com outllok.com oulook.com outloo.com otulook.com outlool.com outlook.con outlook.co outlook.cm outlook.comm \
    outlook.cmo outloock.com outlock.com outook.com ooutlook.com outlokk.com outlookk.com oultook.com outtlook.com outlooj.com utlook.com \
    outlook.om outlook.cim putlook.com iutlook.com outluk.com outluck.com
    outlook.it: outlok.it oulook.it outloo.it otulook.it outloock.it outlock.it outook.it outlook.ti
    yahoo.com: yaho.com yahooo.com yhaoo.com yahoo.co yahoo.cm yahoo.con yahoo.cmo yahoo.comm yahoo.coom yahoo.ocm yahoo.vom yahoo.om \
    yhoo.com yaoo.com yahho.com yaahoo.com yahoo.com.com yahool.com yahoi.com uahoo.com tahoo.com ahoo.com jahoo.com yajoo.com yaboo.com \
    yanoo.com yaho.con yahoo.cim yahoo.xom yahoo.c yohoo.com yahhoo.com yahu.com yaho.co yahou.com yhahoo.com
    yahoo.it: yaho.it yahooo.it yhaoo.it yhoo.it yaoo.it yahho.it yahoo.ti jahoo.it yaahoo.it yahool.it yahu.it yahoo.itt yahii.it
    yahoo.fr: yaho.fr yahooo.fr yhaoo.fr yhoo.fr yaoo.fr yahho.fr yahoo.ft jahoo.fr
    yahoo.es: yaho.es yahooo.es yhaoo.es yhoo.es yaoo.es
    yahoo.de: yaho.de yahooo.de yhaoo.de yhoo.de jahoo.de
    yahoo.co.uk: yaho.co.uk yahooo.co.uk yhaoo.co.uk yhoo.co.uk yahoo.couk yahoo.co.ul yahoo.uk.co yahoo.c.uk
    yahoo.com.br: yaho.com.br yahooo.com.br yhaoo.com.br yahoo.con.br yahoo.combr yahoo.co.br yahoo.com.b yahoo.br
    icloud.com: iclod.com iclould.com icoud.com icloud.co icloud.con icloud.cm icloud.comm icluod.com iclud.com icloude.com iclound.com \
    ilcoud.com icoloud.com icloud.om i-cloud.com icloud.cmo iclaud.com
    live.com: live.con live.cm live.comm live.cmo liive.com livee.com
    live.it: live.ti liev.it livee.it
    aol.com: aol.con aol.co aol.cm aoll.com aol.comm
    msn.com: msn.con msn.cm msn.comm mns.con
    libero.it: libeto.it libero.ti liberi.it libeo.it libeor.it livero.it liibero.it libero.it.it libero.itt libeero.it libeero.com \
    liberro.it libbero.it liberoo.it lbero.it libeto.com libero.con libero.i liebro.it libeo.com \
    liberp.it libefo.it liber.it
    virgilio.it: virglio.it virgillio.it vigilio.it virgilo.it virgili.it virgiglio.it virgilio.ti virgolio.it virgilio.con \
    viriglio.it virgiio.it virgilii.it birgilio.it
    tiscali.it: tiscalli.it tisacli.it tiscai.it tiscal.it tscali.it tiscali.ti tiscal.com tiscali.con tuscali.it tiscsli.it
    alice.it: alicee.it alice.ti allice.it alicie.it
    fastwebnet.it: fastwebent.it fastwebnet.com fastwebnet.ti fastwebmail.it fastewbnet.it fasweb.it fastwebne.it fatswebnet.it
    web.de: wbe.de web.d webb.de weeb.de web.ed
    gmx.de: gmx.d gxm.de gmx.ed gmxx.de ggmx.de
    gmx.net: gmx.nett gmx.ent gmx.nt gxm.net gmx.bet
    gmx.at: gmx.ta gxm.at
    t-online.de: t-onlin.de t-olnine.de t-onlone.de t-oline.de t-onine.de t-onnline.de t.online.de t-online.d t-onlie.de t-onlien.de \
    t-noline.de t-online.ed t-onlline.de t_online.de t-ontine.de
    freenet.de: frenet.de freent.de freeet.de freenet.d freenett.de feenet.de freenet.ed
    arcor.de: arcro.de arcor.d
    bluewin.ch: bluwin.ch bluewn.ch bluewin.c bluewim.ch
    orange.fr: ornage.fr orage.fr oange.fr orang.fr orange.ft orange.f organe.fr orrange.fr ornge.fr orangr.fr prange.fr
    wanadoo.fr: wanado.fr wanaoo.fr wandoo.fr wanadoo.ft wannadoo.fr wanadooo.fr wnadoo.fr wanadoo.f wanaddo.fr wanafoo.fr
    free.fr: free.ft feee.fr freee.fr free.f
    laposte.net: lapost.net laposte.nett laposte.nrt laopste.net lapote.net laposre.net la-poste.net laposte.ner laposet.net
    sfr.fr: sfr.ft srf.fr sfr.f
    sapo.pt: spo.pt sapo.tp saop.pt sapo.p sappo.pt
    uol.com.br: uol.com.b uol.combr uol.con.br uol.co.br oul.com.br uoll.com.br uol.br
    bol.com.br: bol.com.b bol.combr bol.con.br bol.co.br boll.com.br
    terra.com.br: tera.com.br terra.con.br terra.combr terra.co.br terrra.com.br terra.br
    telefonica.net: telefonica.ne teleonica.net telfonica.net
    btinternet.com: btinternet.co btinternet.con btintenet.com btinterent.com btinernet.com btinternet.co.uk binternet.com btinternte.com \
    btinterne.com
    comcast.net: comcast.ne comcast.ent comast.net comcat.net comcast.com.net comcst.net comacst.net
    sbcglobal.net: sbcgloba.net sbglobal.net sbcglobel.net sbcgobal.net sbcglobal.ne sbcgloabl.net sbcglobal.com.net
    bellsouth.net: bellsout.net belsouth.net bellsoth.net bellsouth.ne
    verizon.net: verizon.ne verzon.net verison.net verizn.net
    mail.ru: mail.r maill.ru mial.ru mail.tu
    yandex.ru: yandx.ru yadnex.ru yandes.ru yandex.r jandex.ru
    qq.com: qq.con qq.cm qq.comm
    163.com: 163.con 163.cm 163.comm
    protonmail.com: protonmai.com protonmal.com protomail.com protonmial.com protonmail.con protonmail.co protonmil.com
    """

  /// Right top-level domains with a colon, each followed by misspellings that no registry has.
  static let misspeltEndings: StaticString = """
    com: con comm coom ocm cmo vom xom cim cpm copm cmm comn comk coml comc ccom conm cok coma cvom clm dom fom kom comt comi comh omc \
    com1 comcom col con1
    it: itt iit it1 iy itit
    net: nett nte ent ner bet nrt ney neet nnet
    org: orgg ogr rog prg orh oorg
    de: dee
    fr: frr
    """
}
