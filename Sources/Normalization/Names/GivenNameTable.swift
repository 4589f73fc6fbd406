extension GivenNames {
  /// Given names that have no line in the tables of ``Nicknames``, by gender (m, f, e for either). Written by hand.
  static let names: StaticString = """
    m: aidan alec alejo alvaro amadeo amedeo ansel anselmo antoine ari arlo armen arne ashton axel aurelio baptiste baldassarre beau beniamino biagio
    m: bjarne blake blaine bo boyd brady branko brent brett brock brody bryce bryson callum carter chase chad claude clay cody cohen colby cole colin
    m: conor connor cooper craig cruz dalton damian damiano damien damon dante darren dawson dean declan denzel derrick devin dillon dirk dmitrij drake
    m: duane dylan edson einar eli elia eliseo ellis elton emiliano enea enzo ermanno ettore ezio fausto fergus finley finn fiorenzo flavio fortunato
    m: fulvio garth gavin gaspare gastone gianni gianpiero gilles gino gioacchino giona glauco goran gunter guenther hakan hamid harley hayden heath holden hudson
    m: hunter hussain igor ivano ivo jace jaden jaxon jeroen jett jorg joris juergen kai kaleb kaan keegan kelvin kieran kyle lachlan lamberto lance lando
    m: landon lars leandro lennart lennox leone leonidas liam livio logan loris luan lucio ludovico luka maceo manlio marlon martino mattias maxim melchiorre milan
    m: milo mirko moreno murad nabil nello nevio nico niels nigel nino noel nolan norberto olindo omar oreste orlando osman otto ottavio pablo paco palmiro parker
    m: paride pascal piero pierre pierpaolo piergiorgio pio primo quintino quinn raffaello raul reece remo renzo rhett rocco roan rocky romano romeo romolo ross
    m: rowan roy ruben ruggiero ryder sandro santino santo saverio sawyer settimio sander sem sergej sante severino silvano silvestro simeone sirio soren stelvio
    m: sven tancredi taylan teo tiberio tiziano todd torsten toby torben trevor troy tullio tyson ugo ulf ulisse valter vasco venanzio virgilio vitale vito vittore
    m: wade wayne wolf xander yannick yannis zane zander zeno achille adelmo adolfo agostino aldo alarico alighiero amleto annibale anselm antimo arcangelo attilio
    m: aurel baldo battista calogero camillo ciro cosmo crispino danilo demetrio desiderio dionigi egidio elio eligio elvio emidio ennio ercole erminio eros eugen
    m: evaristo fedele ferruccio fiorello firmino flaviano fosco gabrio galileo gerardo gerlando germano gianni gildo gioele giosue giovanbattista giordano giustino
    m: gualtiero iacopo ilario ireneo isidoro ivan ladislao lanfranco lazzaro libero lino loreto luchino macario marcellino marzio melchior nazareno nazario nereo
    m: nicodemo nunzio oddone onofrio orfeo osea ottone pantaleo pellegrino placido prospero quirino ranieri rino rodrigo romualdo rosolino sabatino sabino samuele
    m: santi secondo serafino severo sigismondo sisto stanislao tarcisio telesforo teodoro terenzio timoteo tito tobia ulderico ulrico urbano vinicio vladimiro zaccaria
    m: aitor alonso ander anibal asier baltasar borja bosco candido casimiro celestino cipriano ciro damaso eladio eloy elias efrain emiliano fabricio facundo fermin
    m: genaro german gines heriberto hilario iker imanol inigo iñigo isaias ivan jacinto jordi kevin lautaro leonel leoncio lisandro mikel nestor nil oriol pau pol
    m: ponciano quim reinaldo rene roque saul tadeo telmo thiago ulises unai urbano valeriano wilfredo wilson yeray zacarias abilio ademar alcides aluisio amaro
    m: anselmo aparecido ariel breno cassio celio clovis dinis diogo douglas durval edson elton enzo everton ezequiel geraldo gerson gil heitor helio igor ivo jair
    m: jefferson jonatas josue juliano junior lauro leonel lourenço lucio luan martim mauro maycon milton murilo nelson nivaldo odair osmar otavio raul renan renato
    m: robson romulo ronan rubens salvador samuel sandro santiago saulo tome ulisses valter vasco wanderley welington wellington wesley yuri
    m: adrien alain aime albin ambroise amaury anicet armel aubin aymeric barnabe basile benoît brice bruno clovis come corentin cyprien desire dorian edgar edmond
    m: elie eliott emeric emile enzo erwan ethan eudes fabrice felicien firmin flavien gael gaetan gael gaspard gautier geoffroy germain ghislain gilbert gildas gilles
    m: gontran goulven guilhem guillain gwendal honore isidore ismael ivan jocelyn jordan jeremie johan jonas jordan kevin killian lambert lazare leandre lilian
    m: loan lois lubin malo marius martial matteo medard melvin nathan noe noah octave odilon parfait pacome placide prosper quentin rayan roland ronan ruben sacha
    m: simon sixte solal stanislas sully tanguy tancrede theau thibaud titouan tom ulysse urbain valere yannick yoann yohan yvan
    m: achim alwin andre ansgar arnd arne arno arndt axel benno bernhardt birger bodo burkhard carsten christof cord denis dennis detlev eckhard eckart egbert eike
    m: elmar emmerich enno ewald falk finn folker friedemann gerald gero gerold gisbert gottlob götz guido hanno harro hasso hauke heinz heinrich heinfried henning
    m: henri hilmar hinrich horst immo ingolf ivo jannik jannis jarno jason jeremias joerg jörg jörn jonas jost julius justus karsten kersten kai kay knut lasse leif
    m: lennard levi levin linus lorenz luca ludger luis malte marek marvin marten marko mark meinhard meinolf mirco nico niels noah ole ottmar otfried pascal piet
    m: raik reiner rene rico roman ronny ruben sönke silvio steffen sven swen tarek thilo thorben till timo tino tom torge uwe veit volkmar wieland wigbert wilfried
    m: wolfhard yannik zeno anil arun ashok bhaskar chetan gaurav gopal hari hemant jagdish kamal kumar lokesh manish manoj mohan mukesh naveen neeraj nitin pankaj
    m: pranav rahul rakesh ravi sachin sameer shankar shiv sudhir sunil tarun uday umesh varun vinay vinod vishal yash chen jian jun lei ming hao feng qiang tao yong
    m: hiroki kazuki satoshi takeshi yuki yuto daiki haruto minh tuan hung duc thanh quang kwame kofi emeka chidi oluwaseun tunde segun babatunde sipho thabo tendai
    m: ferhat burak cem deniz erkan hakan kemal murat onur orhan ozan serkan tolga ufuk volkan yilmaz bogdan cristi dragos florin liviu marian mihai mircea ovidiu
    m: radu razvan sorin tiberiu tudor vlad zoran dragan dejan goran milos nenad nikola petar slobodan stojan zeljko tomislav mladen ante jure luka mirko tihomir
    f: abbie ada adalgisa adelina adriana afra agata agnese aida alba aleksandra alessandra aletha alexa alina alma alona altea amalia amara amber america amina amira
    f: anastasia andreina angelita anika anja anita antonella april ariana arianna armida asia astrid aurelia autumn ava avery azzurra bailey becky belen berenice bernarda
    f: betta bianca brenda bria brianna britney bruna bruna cadence caitlin caitlyn callie camila candida carina carlotta carole cassidy caterina catia celina celine chantal
    f: chanel chelsea cheyenne chiara cinzia cindy clarice claudine cleo clelia clio coral corinna cosima cristel cristiana daisy dalia damaris dana dania daria debora delfina
    f: delia demetra desiree destiny dina dolores domitilla donata doriana doretta eden edda edvige efisia elda elettra eliana elide elin elisabetta ella elsa emanuela
    f: emerald emilia enrica erica erin ernesta esmeralda eufemia eugenia eulalia evelina fabiana fabiola fabrizia faustina fawn fedora fern fiamma fiona fiorenza flaminia
    f: flavia flora fosca franca fulvia gaia gemma genoveffa germana gianna ginetta gina gioia giordana giuditta giusi giustina gloria grazia graziana greta guenda guia
    f: gwyneth hailey haley halle harper hayley hazel hilda holly honor iliana ilda imma india iolanda iole irma isa isotta iva ivana ivonne jada jade jasmine jayla jenna
    f: jill jillian jo jodie jolanda josie juno kaitlyn kara karina kate katelyn katia kaylee keira kelsey kiara kiera kinsley kira krystal kyla kylie lana lara
    f: larissa latoya lavinia lea leandra leda leila lena letizia lia liana licia lidia lila lilia lilly lina linda linn lisbeth livia lola lorella loredana lorena
    f: lorenza lori luana luciana lucilla lucrezia luisella luna lynda madison mafalda mala malena malika mandy manuela mara marcella marga margaux maria mariangela
    f: marica mariella marilena marilina marilyn marinella mariolina marisa marisol maristella marzia maxine maya mckenna mela melina melita mercede mia michela mila
    f: milena mina mirella miriam mirta moira morena muriel mya nadia naima natalina nella nerina nevaeh nia nicla nicoletta nilde nina nives noa noemi nora norma
    f: novella nunzia odette ofelia olga olimpia ombretta ondina oriana orietta ornella orsola ottavia paige paisley palma pamela paola patrizia perla pia piera
    f: pierina piper priscilla quinn rachele raffaella ramona raissa ramira reagan rebecca regina renata reese riley rina romana romilda romina rosa rosalba rosaria
    f: rosella rosetta rosina rossana rossella ruby rylee sabina sabrina samanta samuela sandra santa santina sara savannah scarlett selene selma serenella severina
    f: shana shania sharona sienna silvana simonetta skylar sofia sole sonia soraya speranza stacy stefania stella summer susanna sveva sydney tabita tamara tania
    f: tara tatiana tatum tecla tessa tiziana toni tosca trina trinity tullia ulla vally vanda vania velia vera verdiana vilma viola violetta virna viviana wanda
    f: xenia ylenia yvette zaira zara zelda zita zoey ainhoa ainara alba aitana amparo ana anabel anais arantxa araceli aroa azucena barbara belinda berta brigida
    f: candela caridad casandra catalina celestina celia clara clotilde coral covadonga dafne delfina edurne elsa emilia emma ester eulalia feliciana fabiola felisa
    f: flor gema gimena guiomar herminia hilda idoia iliana imelda inma iratxe iria itziar iris jacqueline jazmin jimena julieta karina lara leire lidia liliana
    f: lorena lorenza luciana luna macarena maite manuela mar maribel maricarmen marilo mariona marisa marisol maritza marisela mireia miren mireya moira nagore nayara
    f: nerea nieves noa nora nuria ofelia olaya oihana paz petra piedad ramona raquel rebeca reyes rosalia ruth salome samara sara serafina tamara tania tatiana
    f: tomasa triana ursula valentina vega vera violeta viviana xiomara yaiza yolanda zaida zoe zulema adelina albertina alcina aldina alessandra alzira amelia
    f: angelica aparecida arlete aurea benedita bernadete celeste celia cintia clarice conceição cleusa creusa daiane damiana dalva debora deise diva djanira edite
    f: eliana eliane elisangela elza erika ester eunice fabiana fabiola geni gilda gisele giovana gloria graça heloisa iara ingrid iolanda iracema isadora ivone
    f: jandira jessica jocelia joelma jussara karen karina kelly laís lara laura lavinia leila lidia lilian livia lourdes lucia luiza luzia magda mafalda maisa
    f: marilene marisa marlene melissa micaela mirela miriam nadia nair natasha neide neusa nilza noemia odete olga poliana raissa rafaela rosana roseli rute sabrina
    f: samara sarah selma sheila solange soraia sueli suzana tainá tais talita tania telma terezinha thais valentina valquiria vania vilma violeta viviana yara yasmin
    f: zelia zilda adeline agathe aicha alexia aline alizee amandine ambre anaelle anouk armelle astrid aude aurelie axelle berengere berthe blandine calista capucine
    f: carine carole cassandra celestine chloe claudine cleo coline constance cyrielle dalila danielle danièle diane dominique eliane elina elsa eloise elvire
    f: emeline enora eva evelyne fatou faustine flavie fleur flore france gaelle garance gisele graziella gwenaelle helena heloise honorine ilona inaya irene iris
    f: jade janine jasmine jeannine jennifer joelle josette judith julienne lana lara laurie laurine leane leila lena leonie liliane lilou lina line lisa lise lola
    f: lou louane louison luce lucile ludivine lydie lyne maeva maelle maelys maia maite manon margaux margot marielle marilyne marine marjorie maryse maud maude
    f: melina melissa melodie mia milena mina morgane myrtille nadege nadia nadine nina ninon noelle nora norah oceane octavie odette olivia olympe ombeline ophelie
    f: oriane orlane paola paulette perrine pierrette prune rachel regine rejane renee rolande romane rosine roxane ségolène salome sasha selena servane sidonie
    f: simone sixtine sonia stella suzy sylviane sylvette tania tatiana thais tiphaine valentine victorine violaine violette wendy yaelle yasmine yolande zelie zoe
    f: adele alina almut amelie anett anette anja annabell anneke annett annika antje anneli ariane arlett asta astrid beatrice bettina bianca birte britt
    f: carmen carolin celina celine clarissa constanze cordula corinna cosima dana daria denise diana doreen doris edda edeltraut elena eliane elina elisa elsa emely
    f: emilia erna ernestine esra eveline evi finja fiona franka freya frauke freia gesa gesine greta gundula hanna hanne heidrun heike helena helma hella henrike
    f: hermine ida ilka ilona ina inga inken insa iris irma isabel jana janina janine jasmin jeanette jennifer joana jutta kaja karla karolin katja katrin kerstin
    f: kim kira klea konstanze kristin lara larissa lea leonie lena lia liane liesbeth lilli lina linda lisa liv lotta lucie luna lydia maike maja mareike maren
    f: marga margot mariella marina marion marit marita marleen marlis maya meike melina merle mia mila mira miriam mona nadja nele nelly nicola nike nina nora
    f: olivia paula pauline petra pia ramona rebecca ricarda rieke rosalie romy ronja roxana ruth saskia selina selma sibylla sina sonja sophie stella svea svenja
    f: swantje sylvia tabea tamara tanja tatjana thea tina tine tomke ulla undine urte valerie vanessa victoria wiebke xenia yasemin yvonne zoe zita anjali aparna
    f: asha chitra divya geeta gita indira jaya jyoti kamala kavya komal leela madhu meena meera neha nisha padma radha rani rekha ritu sangeeta sapna seema shanti
    f: shilpa sita smita sneha sonal swati uma usha vidya mei ling xiu yan hui fang jing li na yuki sakura hana yui aiko keiko naoko yoko linh huong thuy mai lan hoa
    f: ngozi chioma adaeze amina zanele thandi aylin elif emine esra fatma gul hatice meltem nesrin ozge pinar selin sevgi tugba zehra alexandra alina andreea
    f: anca bianca camelia carmen cristina corina daniela doina elena gabriela georgiana ileana ioana irina iulia larisa liliana livia loredana luminita magdalena
    f: mihaela mirela monica oana raluca ramona ruxandra simona sorina violeta jelena milica snezana jovana ivana marija mirjana nevena tijana vesna biljana dragana
    e: addison alexis alix andrea ariel ashley aubrey avery bailey blair blake brook cameron camille carey carmen casey charlie chris claude cory corey courtney dakota
    e: dale dana darcy devon dominique drew eden elliot emerson finley francis frankie gale harley hayden jamie jan jaime jean jess jesse jody jo jordan jules justice
    e: kai kelly kelsey kendall kerry kim kit kris lane lee leigh leslie lindsay logan london loren lou lynn mackenzie marley marion max merle michele mika morgan
    e: nat nicola noel parker pat payton peyton phoenix quinn rae ray reese remy rene riley robin rory rowan ryan sam sandy sascha sasha shannon shawn shay shelby
    e: sidney simone skyler spencer stacy sydney tatum taylor terry toni tracy val vivian wei yuki
    """

  /// Given names that are common surnames as well: too weak to turn a name around.
  static let surnamesToo: StaticString = """
    any: james thomas martin george scott lewis lee allen harris kelly ward howard henry jordan russell gray graham simon grant stone ross cole craig dean
    any: ellis duncan franklin lawrence morris morgan murray neal nelson parker patrick perry rose ruiz taylor warren wallace wayne wilson woods bruce carter
    any: chase clark clay douglas elliott francis gilbert gordon harvey hudson hunter jackson logan mason mitchell marshall oliver owen piper reed roy spencer
    any: stanley stuart todd tyler walker wesley cooper davis bailey blake brook brooks carey casey cameron campbell dale dalton darcy day drake emerson fisher
    any: grace grover harrison hayden hope jefferson joyce kennedy kim lane leslie lincoln lloyd lynn marion maxwell montgomery newton norman percy preston
    any: quinn reynolds riley rowan sawyer sidney skinner sutton terry tracy travis vance vernon webb west wilbur winston alonso garcia santiago leon cruz
    any: santos reyes salvador rosario franco romano leone martino bruno costa de angelis gallo grasso greco lombardo marino mariani marini messina monti
    any: orlando pace palumbo parisi ricci rossi sanna santoro serra vitale amato basile battaglia bernardi bianco caruso conti d angelo donati ferrara
    any: friedrich hermann ludwig otto paul peter franz werner walter jakob ernst frank arnold albrecht conrad dietrich konrad lorenz martin simon thomas
    any: vincent winter wolf benedikt bernard david denis gerard girard guillaume laurent leclerc lucas marie michel nicolas olivier pascal perrin raymond
    any: remy rene richard robert robin roger roland barthelemy bastien baptiste blaise adam alexandre andre aubert auguste benoit clement colin constant
    any: domingo esteban fernando gil ramon marcos mateo miguel moreno pascual pastor rodrigo tomas vicente vidal bento duarte jorge matias xavier lourenço
    any: kumar chandra krishna ali ahmed khan hassan hussein ibrahim mohammed omar osman said li chen wang wei ming jun hao lei tao yang na
    any: harley mackenzie ashton ashley whitney sherman rodney raphael ralph emery everett garrett golden hamilton holden lamar leroy luther
    """
}
