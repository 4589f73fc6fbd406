// Lists written for this package from general knowledge; 2026. Nothing here is taken from a published list.

extension DomainTable {
  /// Brands of mail under many suffixes: `yahoo.co.uk`, `hotmail.it`.
  static let families: StaticString = """
    yahoo ymail hotmail outlook live gmx yandex aol googlemail gmail rediffmail protonmail tutanota windowslive rocketmail
    """

  /// Mail providers for everyone, by no country.
  static let freemailWorldwide: StaticString = """
    gmail.com googlemail.com yahoo.com ymail.com rocketmail.com myyahoo.com yahoomail.com hotmail.com outlook.com live.com msn.com \
    passport.com windowslive.com icloud.com me.com mac.com aol.com aim.com love.com games.com wow.com ygm.com netscape.net netscape.com \
    compuserve.com cs.com protonmail.com protonmail.ch proton.me pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me \
    zoho.com zohomail.com zohomail.eu mail.com email.com usa.com myself.com consultant.com post.com europe.com asia.com iname.com \
    writeme.com dr.com engineer.com cheerful.com accountant.com techie.com musician.org lawyer.com workmail.com representative.com \
    doctor.com teacher.com financier.com contractor.net graphic-designer.com journalist.com birdlover.com linuxmail.org execs.com \
    fastmail.com fastmail.fm fastmail.net fastmail.us fastmail.org sent.com mailbox.org hushmail.com hush.com hush.ai hey.com \
    posteo.de posteo.net runbox.com mailfence.com startmail.com countermail.com disroot.org riseup.net autistici.org inventati.org \
    lycos.com lycosmail.com excite.com juno.com netzero.net netzero.com inbox.com lavabit.com safe-mail.net gawab.com rediffmail.com \
    rediff.com yandex.com ya.ru duck.com simplelogin.com skiff.com onmail.com kolabnow.com ctemplar.com bigfoot.com care2.com \
    gmx.com gmx.net gmx.us caramail.com caramail.fr operamail.com eudoramail.com mailcity.com hotbot.com angelfire.com usa.net \
    privaterelay.appleid.com att.net pobox.com atlas.cz passmail.net passinbox.com vivaldi.net opera.com tutamail.de mail.ee ik.me
    """

  /// Mail and access providers whose customers have addresses at their domain, by country.
  static let freemailByCountry: StaticString = """
    libero.it virgilio.it tiscali.it alice.it tin.it tim.it inwind.it iol.it blu.it giallo.it email.it fastwebnet.it vodafone.it poste.it \
    postecert.it legalmail.it pec.it aruba.it teletu.it tele2.it infinito.it supereva.it jumpy.it katamail.com interfree.it cheapnet.it \
    kataweb.it aliceposta.it live.it hotmail.it yahoo.it msn.it tre.it wind.it windtre.it eolo.it linkem.it hey.it tiscalinet.it \
    libero.com freemail.it lillinet.org dada.it clubnet.it ciaoweb.it mclink.it pecimprese.it arubapec.it mypec.eu sicurezzapostale.it \
    web.de gmx.de gmx.at gmx.ch t-online.de freenet.de arcor.de 1und1.de online.de email.de mail.de vodafone.de vodafonemail.de \
    kabelmail.de unitybox.de unity-mail.de ewe.net ewetel.net osnanet.de netcologne.de versanet.de alice.de alice-dsl.net o2online.de \
    o2mail.de directbox.com lycos.de firemail.de epost.de mnet-online.de mnet-mail.de htp-tel.de gmx.info gmx.biz gmx.org gmx.eu \
    magenta.de smart-mail.de kabelbw.de superkabel.de tonline.de t-online.com mailbox.de nexgo.de onlinehome.de surfeu.de uni.de \
    aon.at chello.at a1.net utanet.at inode.at kabsi.at liwest.at drei.at tele2.at telering.at eunet.at sbg.at vol.at cnv.at \
    bluewin.ch sunrise.ch hispeed.ch swissonline.ch vtxmail.ch vtxnet.ch freesurf.ch green.ch gmail.ch hotmail.ch bluemail.ch \
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr aliceadsl.fr club-internet.fr cegetel.net 9online.fr \
    voila.fr noos.fr dbmail.com aol.fr infonie.fr numericable.com 9business.fr libertysurf.fr tiscali.fr netcourrier.com mailo.com \
    hotmail.fr live.fr outlook.fr yahoo.fr ymail.fr gmx.fr msn.fr nordnet.fr cario.fr ozone.net wibox.fr ifrance.com lycos.fr \
    skynet.be telenet.be proximus.be scarlet.be belgacom.net voo.be brutele.be swing.be pandora.be versateladsl.be edpnet.be base.be \
    ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl upcmail.nl chello.nl casema.nl quicknet.nl zonnet.nl \
    tele2.nl online.nl solcon.nl caiway.nl telfort.nl freeler.nl zeelandnet.nl live.nl hotmail.nl onsbrabantnet.nl kpn.nl versatel.nl \
    telefonica.net terra.es movistar.es ono.com hotmail.es yahoo.es wanadoo.es orange.es jazzfree.com ya.com euskaltel.net telecable.es \
    mundo-r.com vodafone.es outlook.es live.es eresmas.com navegalia.com tiscali.es euskalnet.net arrakis.es correo.com mixmail.com \
    sapo.pt clix.pt netcabo.pt iol.pt mail.telepac.pt telepac.pt hotmail.pt live.com.pt outlook.pt oninet.pt netvisao.pt meo.pt \
    nos.pt portugalmail.pt portugalmail.com vodafone.pt aeiou.pt kanguru.pt zonmail.pt mail.pt \
    uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br yahoo.com.br hotmail.com.br \
    outlook.com.br superig.com.br ibest.com.br pop.com.br click21.com.br veloxmail.com.br brturbo.com.br onda.com.br itelefonica.com.br \
    oi.com folha.com.br netsite.com.br terra.com \
    prodigy.net.mx infinitum.com.mx terra.com.mx live.com.mx yahoo.com.mx hotmail.com.mx fibertel.com.ar speedy.com.ar arnet.com.ar \
    ciudad.com.ar yahoo.com.ar hotmail.com.ar live.com.ar outlook.com.ar sion.com vtr.net terra.cl entelchile.net une.net.co \
    etb.net.co cantv.net adinet.com.uy latinmail.com uolsinectis.com.ar tutopia.com starmedia.com hotmail.cl yahoo.cl yahoo.com.co \
    speedy.com.pe terra.com.pe telmexmail.com cable.net.co emcali.net.co montevideo.com.uy vera.com.uy \
    btinternet.com btopenworld.com btconnect.com sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk talktalk.net \
    talk21.com tiscali.co.uk plusnet.com plus.net plus.com freeserve.co.uk wanadoo.co.uk orange.net o2.co.uk lineone.net onetel.com \
    tesco.net fsmail.net supanet.com madasafish.com zen.co.uk demon.co.uk ukonline.co.uk waitrose.com aol.co.uk yahoo.co.uk hotmail.co.uk \
    live.co.uk outlook.co.uk f2s.com eircom.net eir.ie iol.ie indigo.ie o2.ie vodafone.ie cwgsy.net jerseymail.co.uk manx.net ntlbusiness.com \
    comcast.net verizon.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net optimum.net roadrunner.com \
    rr.com windstream.net frontier.com frontiernet.net centurylink.net centurytel.net embarqmail.com q.com qwest.net mindspring.com \
    peoplepc.com ameritech.net pacbell.net swbell.net snet.net prodigy.net flash.net nvbell.net suddenlink.net mchsi.com cableone.net \
    insightbb.com wowway.com rcn.com hughes.net wildblue.net tds.net bresnan.net netscape.com adelphia.net alltel.net knology.net \
    consolidated.net atlanticbb.net metrocast.net citlink.net gci.net hawaii.rr.com tampabay.rr.com nc.rr.com cfl.rr.com austin.rr.com \
    tmomail.net vtext.com spectrum.net xfinity.com ptd.net zoominternet.net epix.net fuse.net gte.net localnet.com hawaiiantel.net \
    rogers.com shaw.ca telus.net sympatico.ca bell.net bell.ca videotron.ca videotron.net cogeco.ca eastlink.ca sasktel.net mts.net \
    nf.sympatico.ca ns.sympatico.ca hotmail.ca yahoo.ca live.ca outlook.ca teksavvy.com nb.sympatico.ca ca.inter.net vif.com look.ca \
    bigpond.com bigpond.net.au bigpond.net optusnet.com.au optusnet.com iinet.net.au tpg.com.au westnet.com.au internode.on.net \
    dodo.com.au ozemail.com.au adam.com.au iprimus.com.au netspace.net.au aapt.net.au exemail.com.au live.com.au yahoo.com.au \
    xtra.co.nz slingshot.co.nz paradise.net.nz ihug.co.nz clear.net.nz orcon.net.nz vodafone.co.nz yahoo.co.nz actrix.co.nz inspire.net.nz \
    mweb.co.za telkomsa.net vodamail.co.za webmail.co.za absamail.co.za iafrica.com lantic.net polka.co.za \
    mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.ua yandex.by yandex.kz narod.ru rambler.ru lenta.ru autorambler.ru \
    myrambler.ru ro.ru mail.ua ukr.net i.ua meta.ua bigmir.net email.ua online.ua tut.by nm.ru pochta.ru qip.ru xaker.ru vk.com hotbox.ru \
    e-mail.ru inbox.lv mail.bg abv.bg dir.bg gbg.bg data.bg wp.pl o2.pl onet.pl onet.eu poczta.onet.pl vp.pl op.pl interia.pl interia.eu \
    poczta.fm gazeta.pl tlen.pl autograf.pl buziaczek.pl go2.pl neostrada.pl spoko.pl amorki.pl poczta.pl int.pl \
    seznam.cz email.cz post.cz centrum.cz volny.cz tiscali.cz quick.cz spoluzaci.cz azet.sk zoznam.sk centrum.sk post.sk pobox.sk \
    stonline.sk freemail.hu citromail.hu indamail.hu t-online.hu vipmail.hu chello.hu upcmail.hu mailbox.hu freestart.hu \
    yahoo.ro rdslink.ro clicknet.ro k.ro home.ro personal.ro siol.net amis.net t-2.net volja.net net.hr inet.hr optinet.hr vip.hr \
    t.ht.hr ptt.rs eunet.rs open.telekom.rs sbb.rs mts.rs yubc.net bih.net.ba tel.net.ba t-home.mk otenet.gr forthnet.gr hol.gr \
    freemail.gr in.gr pathfinder.gr yahoo.gr cytanet.com.cy primehome.com go.net.mt onvol.net maltanet.net melita.com \
    telia.com spray.se bredband.net comhem.se tele2.se passagen.se swipnet.se glocalnet.net home.se hotmail.se live.se bahnhof.se \
    bredband2.com ownit.nu yahoo.se online.no broadpark.no frisurf.no start.no getmail.no lyse.net hotmail.no live.no c2i.net \
    jubii.dk ofir.dk tdcadsl.dk mail.dk stofanet.dk mail.tele.dk hotmail.dk live.dk yahoo.dk get2net.dk youmail.dk webspeed.dk \
    kolumbus.fi elisanet.fi luukku.com suomi24.fi pp.inet.fi inet.fi saunalahti.fi welho.com dnainternet.net netti.fi jippii.fi \
    simnet.is internet.is visir.is hot.ee online.ee neti.ee delfi.lv apollo.lv one.lv takas.lt delfi.lt one.lt zebra.lt balticum-tv.lt \
    mynet.com superonline.com ttmail.com ttnet.net.tr turk.net hotmail.com.tr yahoo.com.tr windowslive.com.tr walla.co.il walla.com \
    netvision.net.il bezeqint.net zahav.net.il 012.net.il 013.net.il barak.net.il emirates.net.ae eim.ae maktoob.com link.net tedata.net.eg \
    qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com sohu.com tom.com 139.com \
    189.cn wo.cn 21cn.com aliyun.com 263.net netease.com eyou.com chinaren.com sogou.com yahoo.com.cn yahoo.cn hotmail.com.cn 2980.com \
    netvigator.com hkbn.net i-cable.com biznetvigator.com yahoo.com.hk so-net.net.tw pchome.com.tw seed.net.tw hinet.net ms1.hinet.net \
    msa.hinet.net yahoo.com.tw kimo.com giga.net.tw url.com.tw \
    naver.com hanmail.net daum.net nate.com empas.com empal.com korea.com dreamwiz.com hanmir.com paran.com lycos.co.kr chol.com \
    freechal.com kakao.com hotmail.co.kr yahoo.co.kr unitel.co.kr \
    docomo.ne.jp ezweb.ne.jp softbank.ne.jp au.com i.softbank.jp yahoo.co.jp yahoo.ne.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp \
    plala.or.jp dion.ne.jp hotmail.co.jp live.jp excite.co.jp goo.jp infoseek.jp infoseek.co.jp hi-ho.ne.jp asahi-net.or.jp jcom.home.ne.jp \
    t.vodafone.ne.jp y-mobile.ne.jp ymobile.ne.jp rakuten.jp outlook.jp auone.jp mopera.net willcom.com \
    sify.com indiatimes.com in.com vsnl.com vsnl.net bsnl.in bsnl.co.in airtelmail.in yahoo.co.in yahoo.in hotmail.co.in mtnl.net.in \
    dataone.in eth.net sancharnet.in zapak.com singnet.com.sg pacific.net.sg starhub.net.sg streamyx.com tm.net.my jaring.my time.net.my \
    pldtdsl.net globe.com.ph pacific.net.ph telkom.net plasa.com cbn.net.id indo.net.id centrin.net.id vnn.vn fpt.vn hcm.vnn.vn hn.vnn.vn \
    thaimail.com chaiyo.com sanook.com ksc.th.com cyber.net.pk wateen.pk ptcl.net.pk brain.net.pk sltnet.lk menara.ma topnet.tn planet.tn \
    gnet.tn orange.sn afnet.net cybercable.tm.fr iway.na
    """

  /// Throw-away mail providers.
  static let disposable: StaticString = """
    mailinator.com mailinator.net mailinator2.com guerrillamail.com guerrillamail.net guerrillamail.org guerrillamail.biz \
    guerrillamail.de guerrillamailblock.com sharklasers.com grr.la spam4.me pokemail.net 10minutemail.com 10minutemail.net \
    10minutemail.co.uk 10minutemail.de 10minemail.com 20minutemail.com 20minutemail.it 30minutemail.com tempmail.com temp-mail.org \
    temp-mail.com temp-mail.io temp-mail.ru tempmail.net tempmail.de tempmail.it tempmailo.com tempmail.plus tempr.email tempinbox.com \
    tempemail.com tempemail.net temporaryemail.net temporary-mail.net throwawaymail.com throwaway.email throam.com trashmail.com \
    trashmail.net trashmail.de trashmail.me trashmail.org trashmail.io trash-mail.com trash-mail.de trash-mail.at wegwerfemail.de \
    wegwerfmail.de wegwerfmail.net wegwerfmail.org wegwerf-email.de wegwerfadresse.de einwegmail.de einrot.com spambog.com spambog.de \
    spambog.ru yopmail.com yopmail.fr yopmail.net cool.fr.nf jetable.fr.nf jetable.org jetable.com jetable.net nospam.ze.tc nomail.xl.cx \
    mega.zik.dj speed.1s.fr courriel.fr.nf moncourrier.fr.nf monemail.fr.nf monmail.fr.nf getnada.com nada.email getairmail.com \
    maildrop.cc mailnesia.com mailcatch.com mailnull.com mailexpire.com mailmoat.com mailimate.com mailtemp.info mailforspam.com \
    mailfreeonline.com mail-temporaire.fr mail-temp.com mailsac.com mailpoof.com mailtothis.com mailtrash.net mailzilla.com mailbidon.com \
    mail.tm mytemp.email mytrashmail.com my10minutemail.com mt2009.com mt2014.com mvrht.net dispostable.com discard.email discardmail.com \
    discardmail.de disposable.com disposableaddress.com disposableemailaddresses.com disposableinbox.com dodgit.com dodgeit.com dropmail.me \
    emailondeck.com emailtemporanea.com emailtemporanea.net emailtemporario.com.br email-fake.com emailfake.com fakeinbox.com fakemail.net \
    fakemailgenerator.com fake-mail.net fakemail.fr filzmail.com fixmail.tk getonemail.com gishpuppy.com haltospam.com hidemail.de \
    hmamail.com incognitomail.com incognitomail.org inboxalias.com inboxbear.com inboxkitten.com instant-mail.de kasmail.com kurzepost.de \
    lroid.com link2mail.net meltmail.com mintemail.com moakt.com moakt.cc mohmal.com nepwk.com no-spam.ws nospamfor.us notmailinator.com \
    nowmymail.com nwytg.net objectmail.com oneoffemail.com onewaymail.com owlpic.com pjjkp.com proxymail.eu punkass.com quickinbox.com \
    rcpt.at recode.me regbypass.com rmqkr.net safetymail.info selfdestructingmail.com sendspamhere.com shieldemail.com shortmail.net \
    smailpro.com smellfear.com snakemail.com sneakemail.com sofort-mail.de sogetthis.com soodonims.com spam.la spamavert.com spambob.com \
    spambox.us spamcero.com spamcorptastic.com spamday.com spamdecoy.net spamex.com spamfree24.org spamfree24.de spamfree24.com \
    spamgourmet.com spamherelots.com spamhole.com spamify.com spaml.com spammotel.com spamobox.com spamspot.com spamthis.co.uk \
    superrito.com suremail.info teleworm.us tempalias.com tempomail.fr temporarily.de temporaryinbox.com thankyou2010.com thisisnotmyrealemail.com \
    tradermail.info trbvm.com tyldd.com uggsrock.com veryrealemail.com vomoto.com walkmail.net whyspam.me willselfdestruct.com \
    xagloo.com yep.it yogamaven.com zetmail.com zippymail.info zoemail.org crazymailing.com burnermail.io 33mail.com armyspy.com cuvox.de \
    dayrep.com fleckens.hu gustr.com jourrapide.com rhyta.com minuteinbox.com internxt.com linshiyouxiang.net bccto.me chacuo.net \
    tmail.ws tmpmail.org tmpmail.net luxusmail.org fexpost.com fexbox.org rover.info inpwa.com intopwa.com cloudtempmail.com 1secmail.com \
    1secmail.net 1secmail.org wwjmp.com esiix.com oosln.com vddaz.com anonbox.net anonymbox.com antichef.com antispam.de spoofmail.de \
    byom.de muell.email muellmail.com ohaaa.de papierkorb.me schrott-email.de vpn.st bugmenot.com deadaddress.com despam.it \
    tempinbox.co.uk explodemail.com eyepaste.com emltmp.com generator.email harakirimail.com
    """

  /// Places that host pages of others, so that their domain tells nothing of the owner.
  static let platforms: StaticString = """
    linkedin.com lnkd.in facebook.com fb.com fb.me m.me messenger.com instagram.com twitter.com x.com t.co youtube.com youtu.be tiktok.com \
    pinterest.com pinterest.it pinterest.de pinterest.fr pinterest.es pinterest.co.uk xing.com viadeo.com vk.com ok.ru weibo.com wechat.com \
    snapchat.com reddit.com tumblr.com flickr.com vimeo.com dailymotion.com twitch.tv discord.com discord.gg telegram.me telegram.org t.me \
    whatsapp.com wa.me skype.com threads.net threads.com mastodon.social bsky.app bsky.social quora.com medium.com substack.com behance.net \
    dribbble.com soundcloud.com spotify.com bandcamp.com meetup.com eventbrite.com eventbrite.it eventbrite.co.uk patreon.com gofundme.com \
    github.com github.io gitlab.com gitlab.io bitbucket.org sourceforge.net stackoverflow.com google.com goo.gl googleusercontent.com \
    business.site g.co g.page blogspot.com blogger.com wordpress.com wordpress.org wix.com wixsite.com \
    editorx.io weebly.com weeblysite.com squarespace.com webnode.com webnode.it webnode.fr webnode.es webnode.page jimdo.com jimdosite.com \
    jimdofree.com jimdoweb.com altervista.org site123.me strikingly.com mystrikingly.com webflow.io webflow.com godaddysites.com \
    myshopify.com shopify.com bigcartel.com etsy.com ebay.com ebay.it ebay.de ebay.fr ebay.es ebay.co.uk amazon.com amazon.it amazon.de \
    amazon.fr amazon.es amazon.co.uk alibaba.com aliexpress.com mercadolibre.com mercadolivre.com.br tripadvisor.com tripadvisor.it \
    tripadvisor.de tripadvisor.fr tripadvisor.es tripadvisor.co.uk booking.com airbnb.com airbnb.it thefork.com thefork.it yelp.com yelp.it \
    trustpilot.com glassdoor.com indeed.com paginegialle.it paginebianche.it gelbeseiten.de pagesjaunes.fr paginasamarillas.es yell.com \
    linktr.ee linktree.com about.me bit.ly tinyurl.com ow.ly carrd.co notion.site notion.so canva.com canva.site tilda.ws ucoz.com \
    narod.ru livejournal.com over-blog.com skyrock.com e-monsite.com free.fr pagesperso-orange.fr monsite-orange.fr tripod.com \
    angelfire.com geocities.com freeservers.com 000webhostapp.com netlify.app netlify.com vercel.app herokuapp.com azurewebsites.net \
    cloudfront.net amazonaws.com appspot.com web.app firebaseapp.com pages.dev workers.dev onrender.com fly.dev replit.app glitch.me \
    framer.website framer.app duda.co hubspotpagebuilder.com hs-sites.com mailchimpsites.com mailchi.mp typeform.com jotform.com \
    surveymonkey.com calendly.com zoom.us dropbox.com sharepoint.com \
    crunchbase.com angel.co wellfound.com upwork.com fiverr.com freelancer.com malt.fr malt.com linkedin.it wikipedia.org wikidata.org \
    houzz.com houzz.it immobiliare.it subito.it kijiji.it leboncoin.fr
    """

  /// Domains typed to fill a field.
  static let placeholders: StaticString = """
    example.com example.org example.net example.edu example.it example.de example.fr example.es example.co.uk example.com.br test.com \
    test.it test.de test.fr test.es test.org test.net test.co.uk test.test testing.com tester.com domain.com domain.it domain.tld dominio.it \
    dominio.com yourdomain.com mydomain.com yourcompany.com mycompany.com companyname.com company.com website.com yourwebsite.com \
    yoursite.com mysite.com site.com none.com none.it none.net none.none noemail.com noemail.it noemail.org nomail.com nomail.it nomail.net \
    no.com no.it no-email.com noreply.com donotreply.com nowhere.com nothing.com null.com null.null na.com na.na n.a n.n unknown.com \
    unknown.unknown unknown.org sconosciuto.it nessuno.it nessuna.it nonhomail.it noncel.it niente.it prova.it prova.com esempio.it \
    esempio.com azienda.it miaazienda.it muster.de musterfirma.de beispiel.de keine.de keine-email.de keinemail.de unbekannt.de \
    exemple.fr exemple.com inconnu.fr pasdemail.fr pasdemail.com sansmail.fr sans.fr aucun.fr nc.fr ejemplo.com ejemplo.es prueba.com \
    prueba.es sincorreo.com nocorreo.com notiene.com sinemail.com desconocido.com exemplo.com exemplo.com.br teste.com teste.com.br \
    naotem.com naotem.com.br semail.com sememail.com invalid.com invalid.invalid fake.com fakeemail.com fake.it dummy.com sample.com \
    placeholder.com asdf.com asdf.it asd.com asd.it qwerty.com qwe.com abcd.com abcde.com aaa.com aaa.aaa aa.aa aa.com a.a a.com a.it bbb.com \
    b.com b.it x.x x.xx xx.xx xx.xxx xx.com xxx.xx xxx.xxx xxx.it xyz.it xy.de xxxx.com xxxx.it zzz.com zzz.zz 123.com 123.it 111.com \
    foo.com bar.com foobar.com blah.com blabla.com lorem.com user.com email.it.it mail.mail email.email noone.com nobody.com anon.com \
    anonymous.com nope.com deleted.com delete.com removed.com todo.com tbd.com notprovided.com notavailable.com not.available \
    notgiven.com missing.com empty.com blank.com default.com contoso.com fabrikam.com acme.example
    """
}
