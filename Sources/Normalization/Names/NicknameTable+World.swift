extension Nicknames {
  /// Given names of other languages as they are met in Latin letters: spellings, short and pet forms, as ``english``. Written by hand.
  static let world: StaticString = """
    m mohammed: muhammad mohamed mohammad muhammed mohamad muhamed mehmet mohd md mo hammad mamadou
    m ahmed: ahmad achmed ahmet
    m mahmoud: mahmud mehmood mahmood
    m abdullah: abdulla abdallah abd
    m abdulrahman: abdurrahman abdelrahman abdul
    m ali: aly
    m hassan: hasan
    m hussein: husain hussain hossein husayn huseyin
    m ibrahim: ebrahim ibraheem brahim
    m ismail: esmail ismael ismaeel
    m khaled: khalid
    m omar: umar omer
    m osama: usama
    m said: saeed saeid sayeed
    m tariq: tarek tarik tareq
    m youssef: yusuf yousef yosef joseph youcef yusef
    m yasin: yassin yassine yaseen
    m nasser: nasir naser
    m karim: kareem
    m rashid: rasheed rachid
    m jamal: gamal djamel jamel
    m mustafa: mostafa moustafa mustapha
    m bilal: billal
    m hamza: hamzah
    m zayd: zaid zayed
    m amir: ameer emir
    m faisal: faysal feisal
    m walid: waleed oualid
    m farouk: faruk farooq
    m salman: sal
    m salim: sal saleem selim
    m suleiman: sulaiman suleyman soliman solomon
    f fatima: fatma fatimah fatemeh fati
    f aisha: ayesha aicha aysha ayse
    f khadija: khadijah hatice kadija
    f maryam: mariam meryem miriam maryem
    f zainab: zaynab zeinab zeynep
    f salima: sal salimah saleema
    f salma: sal selma
    f leila: layla laila leyla layla
    f noor: nour nur noura
    f yasmin: yasmine jasmine yasmeen jasmin
    f samira: sam sameera
    f nadia: nadya nadja
    f rania: raniya
    f sofia: sofiya sophia sofie
    m rajesh: raj raju rajeev rajesch
    m rajendra: raj rajinder rajender
    m rajiv: raj rajeev
    m rajan: raj
    m rajkumar: raj
    m krishna: kris krish krishnan
    m krishnamurthy: krish kris murthy
    m venkatesh: venkat venky
    m venkataraman: venkat venky
    m subramaniam: subbu mani subramanian subra
    m ramakrishnan: ram rama
    m ramesh: ram
    m srinivas: srini vasu sreenivas srinivasan
    m sanjay: sanju jay
    m vijay: vij jay
    m ajay: aj jay
    m suresh: suri
    m mahesh: mahi
    m dinesh: dino
    m prakash: prax
    m vikram: vik vicky
    m vivek: viv vik
    m abhishek: abhi
    m aditya: adi
    m arjun: arj
    m ashwin: ash
    m harish: hari
    m harpreet: harry
    m gurpreet: guri garry
    m jaspreet: jas jassi
    m manpreet: manny
    m sandeep: sandy deep
    m deepak: deep
    m pradeep: deep
    m siddharth: sid siddhartha
    m nikhil: nik
    m rohit: ro
    m karthik: karthi kartik
    m chandrasekhar: chandra sekhar shekhar
    m satish: sathish
    f lakshmi: laxmi
    f priya: pri priyanka
    f priyanka: priya pri
    f deepika: deepa deep
    f kavita: kavitha
    f sunita: suni
    f anjali: anju
    f pooja: puja
    f shreya: shre
    f aishwarya: aish ash
    m jayson: jay jason
    m jayden: jay jaden
    m jayesh: jay
    m jayant: jay
    m jaime: jay
    m aleksandr: sasha alexander sanya alex shura aleksander oleksandr alexandr alexandre
    m aleksei: alyosha alexey alexei alex lyosha aleksey oleksii alexis
    m anatoly: tolya anatoli anatoliy
    m andrei: andrey andriy andrej andrew andryusha
    m boris: borya
    m dmitri: dima dmitry mitya dmitriy dmytro dimitri dimitry
    m evgeny: zhenya yevgeny evgeni eugene evgeniy yevhen
    m fyodor: fedor fedya
    m georgy: gosha zhora georgi georgiy
    m gennady: gena gennadi gennadiy
    m grigory: grisha grigori grigoriy
    m igor: gosha ihor
    m ilya: ilia ilyusha
    m ivan: vanya iwan
    m kirill: kiril cyril kyrylo
    m konstantin: kostya
    m leonid: lyonya
    m lev: lyova leo
    m maksim: max maxim maks
    m mikhail: misha michail mykhailo michael mihail
    m nikita: nik
    m nikolai: kolya nikolay nicolai mykola nicholas
    m oleg: olezhka oleh
    m pavel: pasha pavlo
    m pyotr: petya petr petro peter
    m roman: roma
    m sergei: seryozha sergey serge serhiy sergiy seryoga
    m stanislav: stas slava
    m timofei: tima timofey timothy
    m vadim: vadik
    m valery: valera valeri valeriy
    m vasily: vasya vasili vasyl vassily basil
    m viktor: vitya victor
    m vitaly: vitalik vitali vitaliy
    m vladimir: vova volodya volodymyr vlad wladimir vladi
    m vladislav: vlad slava
    m vyacheslav: slava viacheslav
    m yaroslav: yarik slava jaroslav
    m yegor: egor
    m yuri: yury yuriy jurij yura iouri
    f aleksandra: sasha alexandra
    f alyona: alena elena olena
    f anastasia: nastya stasya anastasiya anastasija
    f anna: anya hanna ania
    f darya: dasha daria dariya
    f ekaterina: katya katia katerina yekaterina catherine kate kateryna
    f elena: lena yelena helena helen olena
    f elizaveta: liza yelizaveta elizabeth
    f evgenia: zhenya yevgenia evgeniya eugenia
    f galina: galya halyna
    f irina: ira iryna irene
    f kseniya: ksenia ksyusha xenia oksana
    f larisa: lara larissa
    f lyubov: lyuba
    f lyudmila: lyuda mila ludmila ljudmila
    f maria: masha mariya marija mariia
    f marina: marisha
    f nadezhda: nadya
    f natalia: natasha nataliya nataliia natalya natalie
    f oksana: ksana
    f olga: olya olha
    f polina: polya
    f raisa: raya
    f svetlana: sveta lana svitlana
    f tatiana: tanya tatyana tania tetiana tanja
    f valentina: valya
    f valeria: lera
    f vera: verochka
    f veronika: nika
    f viktoria: vika victoria
    f yulia: julia yuliya iulia yulya juliya
    f zinaida: zina
    m jan: janek jas
    m stanislaw: stas staszek stanislav
    m wojciech: wojtek
    m krzysztof: krzysiek krzys christopher
    m grzegorz: grzesiek gregory
    m tomasz: tomek thomas
    m andrzej: jedrek andrew
    m piotr: piotrek peter
    m pawel: pawelek paul
    m marek: mareczek
    m michal: michalek michael
    m jakub: kuba jacob
    m maciej: maciek
    m lukasz: lukas
    m tadeusz: tadek
    m jerzy: jurek
    m zbigniew: zbyszek
    m wladyslaw: wladek
    m kazimierz: kazik
    m jozef: jozek
    f malgorzata: gosia malgosia margaret
    f katarzyna: kasia katherine
    f agnieszka: aga agnes
    f joanna: asia
    f barbara: basia
    f magdalena: magda
    f aleksandra: ola
    f zofia: zosia sophia
    f elzbieta: ela elizabeth
    f krystyna: krysia
    f ewa: ewka
    f monika: monia
    m josef: pepa pepik
    m jiri: jirka
    m vaclav: vasek
    m frantisek: franta
    m petr: peta
    m tomas: tom
    f katerina: katka
    f jana: janka
    m istvan: pista isti stephen
    m jozsef: jozsi joseph
    m ferenc: feri francis
    m laszlo: laci
    m sandor: sanyi
    m gabor: gabi
    f erzsebet: erzsi zsoka elizabeth
    f katalin: kati kata
    f zsuzsanna: zsuzsa
    f ilona: ili ica
    m gheorghe: george gigi
    m ioan: ion ionut ionel
    m alexandru: alex sandu
    m constantin: costel costin dinu
    m stefan: fane
    m georgios: giorgos george yorgos
    m ioannis: yannis giannis john
    m konstantinos: kostas costas dinos konstantine
    m dimitrios: dimitris mitsos jimmy
    m nikolaos: nikos
    m panagiotis: panos takis
    m vasileios: vasilis bill
    m athanasios: thanasis nasos sakis
    m christos: chris
    m evangelos: vangelis angelos
    m spyridon: spyros
    m michail: michalis mike
    f aikaterini: katerina
    f eleni: helen elena
    f paraskevi: vivi evi voula
    f konstantina: dina tina
    f vasiliki: vicky vaso
    m moshe: moses
    m avraham: avi abraham
    m yitzhak: itzik isaac
    m yaakov: yakov jacob kobi
    m david: dudu
    m yehuda: yuda
    m shlomo: solomon
    m natanel: nati
    f rivka: rebecca
    f rachel: rahel
    f chava: eve
    m kenji: ken
    m kenichi: ken
    m hiroshi: hiro
    m takahiro: taka
    m masahiro: masa
    m jose: joey
    m emre: emir
    m mehmet: memo
    m mustafa: mustik
    f ayse: ayshe
    m oisin: osheen
    m sean: shaun shawn shane john
    m eoin: owen ian
    m diarmuid: dermot
    m caoimhin: kevin
    m liam: william
    f siobhan: shivaun
    f niamh: neve
    f caoimhe: keeva
    f sinead: jane
    f maire: mary
    m hamish: james
    m ewan: ewen euan
    m rhys: reece rees
    m gwilym: william
    f sian: jane
    e sasha: sacha sascha
    e wei: way
    m jesus: chuy
    """

  /// One name across languages: each line is a set of given names that translate each other, the weaker relation of
  /// ``areTranslations(_:_:)``.
  static let translations: StaticString = """
    adam: adam adamo adan adao
    adrian: adrian adriano adrien hadrian adriaan
    albert: albert alberto adalbert albrecht
    alexander: alexander alessandro alexandre alejandro aleksandr aleksander alexandru iskander sandor alexandros
    alexandra: alexandra alessandra alejandra aleksandra
    alexis: aleksei alessio alexis alejo aleixo
    alfonso: alfonso alphonse afonso alphonso
    alfred: alfred alfredo
    alice: alice alicia alix
    ambrose: ambrose ambrogio ambros ambrosio
    andrew: andrew andrea andreas andre andres andrei andrzej anders andras ondrej andrija
    angela: angela angele angeles angelica angelina
    ann: ann anna anne ana hannah
    anthony: anthony antonio anton antoine antonius antoni antal antonin
    antonia: antonia antoinette antonietta
    arnold: arnold arnaldo arnaud
    arthur: arthur arturo artur
    august: august augusto auguste augustus
    augustine: augustine agostino agustin augustin agostinho
    barbara: barbara barbora
    bartholomew: bartholomew bartolomeo bartholomäus bartolome bartolomeu barthelemy
    beatrice: beatrice beatrix beatriz
    benedict: benedict benedetto benedikt benoit benito bento benedito
    benjamin: benjamin beniamino benjamim
    bernard: bernard bernardo bernhard
    blanche: blanche bianca blanca branca
    caesar: cesare cesar
    caroline: caroline carolina karoline
    catherine: catherine katherine caterina katharina catalina catarina ekaterina katarzyna katrina kathryn katalin katerina aikaterini kathrin
    cecilia: cecilia cecile cäcilie cecily
    charles: charles carlo karl carlos carl karel karol
    charlotte: charlotte carlotta carlota
    christian: christian cristiano cristian christiaan
    christine: christine christina cristina kristina kristine christa krystyna
    christopher: christopher cristoforo christoph christophe cristobal cristovao krzysztof
    clara: clara chiara claire klara clare
    claude: claude claudio klaus
    claudia: claudia claude klaudia
    clement: clement clemente clemens
    conrad: conrad corrado konrad
    constance: constance costanza konstanze constanza
    constantine: constantine costantino konstantin constantin konstantinos
    cornelia: cornelia cornelie
    daniel: daniel daniele danilo
    danielle: danielle daniela
    david: david davide davi dawid dafydd
    dennis: dennis denis dionisio dionysius
    diana: diana diane
    dominic: dominic domenico dominik dominique domingo domingos
    dorothy: dorothy dorotea dorothea dorothee
    edith: edith editta
    edmund: edmund edmondo edmond edmundo
    edward: edward edoardo eduard edouard eduardo duarte
    eleanor: eleanor eleonora eleonore leonor
    elijah: elijah elia elias ilya
    elizabeth: elizabeth elisabetta elisabeth isabel elizaveta elzbieta erzsebet elisabete elizabete elise elisa
    emil: emil emilio emile
    emily: emily emilia emilie
    emma: emma ema
    emmanuel: emanuel emanuele emmanuel manuel
    eric: eric erik erich enrico
    ernest: ernest ernesto ernst
    esther: esther ester
    eugene: eugene eugenio eugen evgeny
    eva: eva eve ewa chava
    felix: felix felice
    ferdinand: ferdinand ferdinando fernando fernand hernan
    florence: florence fiorenza florencia
    frances: frances francesca franziska francoise francisca
    francis: francis francesco franz francois francisco ferenc frantisek
    frederick: frederick federico friedrich frederic frederico fredrik frederik
    frederica: frederica federica friederike frederique
    gabriel: gabriel gabriele
    gabrielle: gabrielle gabriella gabriele gabriela
    gaspar: gasparo kaspar gaspard gaspar jasper casper
    geoffrey: geoffrey goffredo gottfried godefroy
    george: george giorgio georg georges jorge georgy jerzy jiri georgios gheorghe yuri
    gerald: gerald geraldo gerhard
    gerard: gerard gerardo gerhard
    gertrude: gertrude gertrud gertrudis
    gilbert: gilbert gilberto
    gregory: gregory gregorio gregor gregoire grigory grzegorz
    gustav: gustave gustavo gustav gustaf
    helen: helen elena helene helena eleni ellen
    henry: henry enrico heinrich henri enrique henrique hendrik henrik
    hope: hope speranza esperanza nadezhda
    hubert: hubert uberto
    hugh: hugh ugo hugo hugues
    ignatius: ignatius ignazio ignaz ignace ignacio inacio
    irene: irene irina irena
    isaac: isaac isacco isaak yitzhak
    isabel: isabel isabella isabelle isabela
    james: james giacomo jakob jacob jacques jaime santiago diego tiago jacobus jakub yaakov jacopo hamish iago
    jane: jane jeanne johanna giovanna juana joana joan jean sinead sian jana
    jeremy: jeremiah geremia jeremias jeremie jeremy
    jerome: jerome girolamo hieronymus jeronimo
    joachim: joachim gioacchino joaquin joaquim
    john: john giovanni johannes johann jean juan joao ivan jan sean ian ioan ioannis johan hans gianni janos jens yahya juhani
    jonathan: jonathan gionata jonatan
    joseph: joseph giuseppe josef jose youssef jozef jozsef josephus
    josephine: josephine giuseppina josefine josefina josefa
    judith: judith giuditta judit
    julia: julia giulia julie yulia
    julian: julian giuliano julien juliao
    julius: julius giulio jules julio
    laura: laura laure
    lawrence: lawrence laurence lorenzo lorenz laurent lourenco lars laurentius
    leo: leo leone leon lev leao
    leonard: leonard leonardo leonhard
    leopold: leopold leopoldo
    louis: louis luigi ludwig luis luiz lewis ludovico lodovico
    louise: louise luisa luise louisa
    lucy: lucy lucia lucie luzia
    luke: luke luca lukas luc lucas lukasz
    magdalene: magdalena maddalena madeleine madalena madeline
    margaret: margaret margherita margarete marguerite margarita margarida malgorzata margareta
    mark: mark marco markus marc marcos marcus marek
    martha: martha marta marthe
    martin: martin martino martim marton
    mary: mary maria marie maryam marija maire miriam
    marianne: marianne marianna mariana mariane
    matilda: matilda matilde mathilde
    matthew: matthew matteo matthäus matthieu mateo mateus mathieu
    matthias: matthias mattia mathias matias maciej
    maurice: maurice maurizio moritz mauricio
    maximilian: maximilian massimiliano maximilien maximiliano
    michael: michael michele michel miguel mikhail michal michail mihai mikael
    michelle: michelle michela michaela michele micaela
    monica: monica monika monique
    moses: moses mose moshe musa
    natalie: natalie natalia nathalie
    nicholas: nicholas nicola nikolaus nicolas nikolai nikolaos nicolau niccolo nicolò niels nils miklos klaus
    oliver: oliver oliviero olivier olivério
    olivia: olivia olivie
    pascal: pascal pasquale pascual
    patricia: patricia patrizia patrice
    patrick: patrick patrizio patricio patrice
    paul: paul paolo pablo paulo pavel pawel pal pau
    paula: paula paola paulette
    pauline: pauline paolina paulina
    peter: peter pietro pierre pedro pyotr piotr petr pieter petrus piero petros
    philip: philip filippo philipp philippe felipe filipe
    rachel: rachel rachele raquel rahel
    ralph: ralph raul rodolfo raoul
    raphael: raphael raffaele rafael
    raymond: raymond raimondo raimund ramon raimundo
    rebecca: rebecca rebekka rebeca rivka
    reginald: reginald rinaldo reinhold reinaldo renaud
    reynard: reinhard renard
    richard: richard riccardo ricardo
    robert: robert roberto
    roderick: roderick rodrigo
    roger: roger ruggero rüdiger rogelio rogerio
    roland: roland rolando orlando
    rose: rose rosa rosi
    rudolph: rudolph rodolfo rudolf rodolphe
    salvador: salvador salvatore salvator
    samuel: samuel samuele
    sarah: sarah sara
    sebastian: sebastian sebastiano sebastien sebastiao
    sergius: sergio serge sergei
    simon: simon simone simao
    solomon: solomon salomone salomon suleiman shlomo
    sophia: sophia sofia sophie zofia sofie
    stephanie: stephanie stefania stefanie estefania
    stephen: stephen steven stefano stefan stephane esteban etienne estevao istvan stephan szczepan
    susan: susan susanna susanne suzanne susana susannah zsuzsanna
    sylvester: sylvester silvestro silvestre
    sylvia: sylvia silvia sylvie
    teresa: teresa theresa therese theresia tereza
    theodore: theodore teodoro theodor fyodor
    thomas: thomas tommaso tomas tomasz tome
    timothy: timothy timoteo timotheus timothee
    tobias: tobias tobia tobie
    ursula: ursula orsola ursule
    valentine: valentine valentino valentin
    veronica: veronica veronika veronique
    victor: victor vittorio viktor vitor
    victoria: victoria vittoria viktoria victoire vitoria
    vincent: vincent vincenzo vinzenz vicente
    virginia: virginia virginie
    walter: walter gualtiero gauthier walther
    william: william guglielmo wilhelm guillaume guillermo guilherme willem vilhelm liam gwilym
    xavier: xavier saverio xaver javier
    """
}
