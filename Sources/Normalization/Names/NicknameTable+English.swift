extension Nicknames {
  /// English given names and their short and pet forms: gender (m, f, or e for either), formal name, forms. Written by hand.
  static let english: StaticString = """
    m aaron: ron ronnie aron arin
    m abel: abe ab
    m abijah: bige ab
    m abner: ab
    m abraham: abe abram bram ham
    m adam: ad ade edie
    m adelbert: del bert albert delbert
    m adolphus: dolph ado adolph
    m alan: al allan allen alen
    m alastair: al alasdair alister alistair alaister alec
    m albert: al bert bertie albie elbert
    m alexander: alex al alec alick sandy xander zander lex sasha alix ax eleck sandor alexandre aleksander aleksandr alejandro
    m alfonso: al fonzie alphonse alphonso alonzo lon lonzo phonsie
    m alfred: al alf alfie fred freddie freddy fredo ally
    m algernon: algie algy
    m allen: al allan alan
    m alvin: al alvie vin vinny
    m ambrose: brose amby
    m amos: moses
    m anderson: andy ander anse
    m andrew: andy drew andi ande andre andie
    m anthony: tony ant anth antony antonio toni
    m archibald: arch archie archy baldie
    m armand: arman mandy
    m arnold: arn arnie arny
    m arthur: art artie arty
    m asa: ace
    m augustus: gus august augie gussie augustine austin
    m augustine: gus august augie austin
    m bartholomew: bart bat mees barty tolly
    m barnabas: barney barnaby barnie
    m barry: baz bazza barrie
    m basil: baz
    m benedict: ben bennie benny benet dix
    m benjamin: ben benny bennie benji benjy jamie benj
    m bernard: bernie barney berney bern barnard
    m bertram: bert bertie
    m bradley: brad lee
    m bradford: brad ford
    m brandon: bran brandy branny
    m brendan: bren
    m brenton: brent
    m brian: bryan bryant bri brien
    m broderick: brod brodie rod rick ricky
    m bruce: brucie
    m burton: burt
    m byron: ron by
    m caleb: cal cale kaleb
    m calvin: cal vin vinny cally
    m cameron: cam ron ronny
    m campbell: cam camp
    m carlton: carl carlt
    m carl: karl carlo
    m casper: cass cas jasper
    m cassius: cass cash
    m cecil: cec cis
    m cedric: ced rick ricky
    m charles: charlie chuck chas chaz charley charly chad chip carl carlos chick chucky
    m chester: chet ches
    m christian: chris christo kit
    m christopher: chris kit topher kris christo chrissy christoph kristopher cris christy tophe
    m clarence: clare clair clay
    m clayton: clay
    m clement: clem clemmie
    m clifford: cliff ford clif
    m clifton: cliff tony
    m clinton: clint
    m clyde: cly
    m conrad: con connie
    m cornelius: neil con connie corny cornie niel conny
    m cuthbert: bert cuddy
    m curtis: curt kurt kurtis
    m cyrus: cy
    m cyril: cy
    m dalton: dal
    m daniel: dan danny danni dannie
    m darius: dar
    m darrell: darrel darryl daryl dare darry
    m david: dave davey davy davie dav day davis
    m dean: deano
    m delbert: del bert
    m dennis: den denny dennie denis
    m derek: derrick rick del derry
    m desmond: des desi
    m dexter: dex
    m dominic: dom nic nick dominick domenic dommy nicky
    m donald: don donny donnie donn
    m donovan: don donny van
    m douglas: doug dougie duggie doog
    m dudley: dud
    m duncan: dunc dunk
    m dustin: dusty dust
    m dwight: ike
    m earl: early
    m ebenezer: eb eben ben
    m edgar: ed eddie ned eddy
    m edmund: ed eddie ned ted teddy eddy edmond
    m edward: ed eddie ned ted teddy eddy eduard neddie
    m edwin: ed eddie ned win eddy
    m egbert: bert
    m eldridge: el
    m eleazer: lazar
    m elbert: bert albert el
    m elias: eli lee lias elijah
    m elijah: eli lige eliah elias
    m eliot: el elliot elliott
    m elisha: eli lish
    m elvin: el vin
    m elmer: el
    m emanuel: manny manuel immanuel mannie emmanuel
    m emery: em
    m enoch: nick
    m ephraim: eph
    m erasmus: ras
    m eric: rick ricky erik erich ric
    m ernest: ernie erny ern earnest
    m erwin: irwin
    m ethan: eth
    m eugene: gene eu huge
    m evan: ev
    m everett: ev rett everet
    m ezekiel: zeke ez
    m ezra: ez
    m felix: fee
    m ferdinand: ferdie fred freddie ferdy nando
    m fletcher: fletch
    m floyd: lloyd
    m francis: frank fran frankie franky fritz fanny
    m franklin: frank frankie franklyn
    m frederick: fred freddie freddy rick fritz fredrick ricky derick frederic frederik friedrich
    m gabriel: gabe gab gabby
    m gareth: gaz gary
    m garrett: gary garry jared gar
    m gary: gaz garry
    m gaylord: gay
    m geoffrey: geoff jeff jeffrey jeffery geof
    m george: georgie jorge geordie
    m gerald: gerry jerry gerrie ger
    m gerard: gerry jerry gerrard
    m gideon: gid
    m gilbert: gil bert gib
    m giles: gyles
    m glenn: glen
    m godfrey: jeff frey
    m gordon: gord gordie gordy
    m graham: gray grahame graeme
    m grant: grantie
    m gregory: greg gregg greggy gregor
    m griffith: griff
    m grover: grove
    m gustave: gus gustav gustavus
    m guy: guido
    m hamilton: ham
    m hannibal: han
    m harold: harry hal hank harrie har
    m harris: harry
    m harrison: harry
    m harvey: harv
    m hector: heck hec
    m henry: hank harry hal hen henny henri
    m herbert: herb bert herbie
    m herman: herm hermie hermann
    m hezekiah: hez
    m hiram: hi
    m homer: hom
    m horace: horry
    m howard: howie ward hal howe
    m hubert: hugh bert hub hubie
    m hugh: hughie hugo huey
    m humphrey: humph
    m ian: iain eoin
    m ignatius: iggy nate iggie
    m immanuel: manny
    m irving: irv
    m irvin: irv irvine
    m isaac: ike zac zak izzy isaak
    m isaiah: zay ike izzy
    m isidore: izzy
    m israel: izzy
    m ivan: van
    m jackson: jack
    m jacob: jake jay cob jakob jakie coby
    m james: jim jimmy jamie jimmie jem jimi jas jay
    m jared: jerry jarod jarrod jarred
    m jason: jay jayson jase jaeson
    m jasper: jas jap casper
    m jedediah: jed dyer diah
    m jefferson: jeff sonny
    m jeffrey: jeff geoff geoffrey jeffery jeffry jef
    m jeremiah: jerry jeremy jere jem
    m jeremy: jerry jem jez jezza jer
    m jerome: jerry jero
    m jesse: jess jessie jessy
    m joel: joe
    m john: jon jack johnny johnnie jonny jock jackie jonathan johnathan jackey
    m jonathan: jon jonny john nathan johnathan jonathon johnny nate jonny
    m jordan: jordy jord judd jordon
    m joseph: joe joey jos jo josef jody joss
    m joshua: josh joshie jos
    m josiah: jos si
    m judah: jude jud
    m julian: jule jules julius
    m julius: jule jules
    m justin: jus just justus jus
    m keith: keefe
    m kelvin: kel
    m kendall: ken kenny
    m kenneth: ken kenny kennie kent
    m kevin: kev kevvy
    m kimberley: kim
    m kurt: curt
    m lafayette: laffie fate
    m lambert: bert
    m lancelot: lance
    m laurence: larry lawrence laurie lon lonny lorne lorry lars
    m lawrence: larry laurie lon lonny lawrie law laurence lorne lawry
    m lazarus: laz lazar
    m leander: lee
    m lemuel: lem
    m leonard: leo len lenny lennie leon lineau
    m leopold: leo poldie
    m leroy: roy lee
    m leslie: les lesley
    m lester: les
    m levi: lee
    m lewis: lew lou louis louie lewie
    m lincoln: link linc
    m linwood: woody lin
    m lionel: leon
    m llewellyn: lyn llew
    m lloyd: floyd
    m louis: lou louie lewis luis lew
    m lucas: luke luc lukas
    m lucian: luke lu lucias
    m lucius: luke lu
    m luke: lucas
    m luther: lute
    m lyndon: lyn lindon
    m magnus: mag
    m malachi: mal
    m malcolm: mal malc
    m manfred: fred manny
    m marcus: marc mark markus
    m mark: marc marcus markie
    m marshall: marsh
    m martin: marty mart martyn
    m marvin: marv merv
    m mason: mase
    m matthew: matt matty mat mathew matthias thias mattie
    m matthias: matt thias
    m maurice: maury morris moe morry mo
    m maximilian: max maxie
    m maxwell: max maxie
    m melvin: mel vin
    m merlin: merle
    m merrill: mer
    m mervin: merv
    m micah: mike
    m michael: mike mick mickey mikey micky mic micheal micah mitch mikie
    m milton: milt miltie
    m miles: myles milo
    m mitchell: mitch
    m montague: monty monte
    m montgomery: monty monte gum
    m mordecai: mort
    m morgan: morg
    m morris: mo moe morry maurice
    m mortimer: mort morty
    m morton: mort morty
    m moses: mo moe mose moss
    m murray: mur
    m myron: ron
    m napoleon: nap leon nappy
    m nathan: nate nat
    m nathaniel: nate nat nathan than natty fannie nathanael nathanial
    m nelson: nels
    m neville: nev
    m newton: newt
    m nicholas: nick nicky nicholas nic claus cole nico nik nickolas nicolas niko colin
    m noah: noe
    m norbert: norb bert
    m norman: norm
    m obadiah: obie diah obed
    m octavius: tave
    m oliver: ollie oli noll olly
    m orlando: rolly lanny roland
    m orville: orv
    m oscar: ozzie os
    m oswald: ozzy oz waldo ossy ozzie
    m otis: ode
    m owen: eoghan
    m patrick: pat paddy rick patsy patty packie padraig
    m paul: pauly paulie polly
    m percival: percy perce
    m percy: perce
    m peter: pete petey petie
    m philander: fie
    m philip: phil pip phillip flip
    m phineas: finn phin phinney
    m pleasant: ples
    m prescott: scott scotty pres
    m preston: pres
    m quentin: quint quent quinn quintin
    m quincy: quin
    m ralph: rafe ralphie raff
    m ramon: ray
    m randall: randy rand dall
    m randolph: randy dolph rand
    m raphael: raff rafe ralph rafi
    m raymond: ray raymie rayme raymund
    m reginald: reg reggie reggy rex naldo
    m regis: reg
    m reuben: rube ben ruben
    m rexford: rex
    m richard: rick dick rich richie ricky rickie dickie dickon ritchie ric dicky
    m robert: rob bob bobby robbie bert robby robin bobbie dob rupert roberto
    m roderick: rod roddy rick rodrick erick
    m rodger: rod roger bobby hodge
    m rodney: rod roddy
    m roger: rodge rog rodger hodge roge
    m roland: rollo rolly lanny orlando rollie rowland
    m ronald: ron ronnie ronny naldo
    m roscoe: ross
    m rudolph: rudy dolph rolf rollo rudolf
    m rufus: ruffy
    m rupert: rob
    m russell: russ rusty russel
    m ryan: ry
    m salvador: sal sally
    m sampson: sam
    m samson: sam
    m samuel: sam sammy sammie
    m saul: solly
    m scott: scotty scottie sceeter squat
    m seamus: shay
    m sebastian: seb bas bastian sebby
    m seth: sethy
    m seymour: morey see
    m shadrach: shad dick
    m shawn: sean shaun shane
    m sean: shawn shaun shane
    m shelton: shel tony
    m sheldon: shel
    m sherman: sherm
    m sidney: sid syd sydney
    m sigmund: sig siggy
    m silas: si
    m silvester: vester syl sly sylvester
    m simeon: si simon sim
    m simon: si sim simeon
    m solomon: sol saul solly salmon
    m spencer: spence
    m stanley: stan
    m stephen: steve stevie steph steven stephan ste stevy
    m steven: steve stevie stephen ste
    m stewart: stu stuart stew
    m stuart: stu stewart stew
    m sullivan: sully
    m sylvester: sly syl vester
    m terence: terry terrance terrence tel
    m thaddeus: thad tad ted
    m theodore: ted theo teddy teddie tad
    m theodoric: rick
    m theophilus: theo ophi
    m thomas: tom tommy thom tommie tam tomas
    m timothy: tim timmy tym timmie
    m tobias: toby tobe tobin bias
    m travis: trav
    m trenton: trent
    m tristan: tris tristram
    m tyler: ty
    m tyrone: ty tyron
    m uriah: riah
    m ulysses: uly lyss
    m valentine: val
    m vernon: vern verne
    m victor: vic vick vik
    m vincent: vin vince vinny vinnie vincenzo
    m virgil: virge
    m wallace: wally wal walley
    m walter: walt wally wat
    m warren: ren
    m washington: wash
    m wendell: dell wen
    m wesley: wes west
    m wilbur: will willie wilber
    m wilbert: bert will
    m wilfred: will fred wilf willie wilfrid
    m william: will bill billy willie liam willy wil bela wills wim
    m willis: will bill willy
    m wilson: will willy
    m winfield: win field winny
    m winston: win winnie
    m winthrop: win
    m woodrow: woody wood drew
    m zachariah: zach zac zack zak zeke zachary
    m zachary: zach zac zack zak zachery zackary
    m zebulon: zeb lon
    m zedekiah: zed dyer
    m zephaniah: zeph
    f abigail: abby abbie gail abbey abbi abi nabby gayle
    f adaline: ada addie adela delia lena dell adeline
    f adelaide: addie heidi adele adela ada dell della delia addy
    f adele: addie dell adela della
    f adrienne: adrian ade
    f agatha: aggie aga
    f agnes: aggie nessie inez nancy aggy agnessa
    f aileen: lena allie eileen
    f alberta: bert bertie allie ali
    f alexandra: alex sandra lexi sandy alexa lexie ali allie xandra sasha alix drea lexy lex
    f alexandria: alex alexa lexi drina sandra xandra
    f alexis: alex lexi lexie lexy
    f alfreda: freda alfy freddy
    f alice: allie ali elsie lisa alicia ally alyce
    f alicia: ali lisa alecia licia
    f alison: ali allie ally allison alli
    f allison: ali allie ally alison
    f almena: mena allie
    f althea: thea
    f alyssa: lissa ali aly
    f amanda: mandy manda mandi amy mandie
    f amelia: amy millie mel emily mellie
    f amy: aimee ami
    f anastasia: ana stacy stacey stasia annie tasia
    f andrea: andi drea andie rea andy
    f angela: angie angel ang angelina angelica
    f angelica: angie angel jelly
    f angelina: angie lina angel
    f ann: annie nan anne anna nancy nanny
    f anna: ann annie anne ana hannah nan
    f annabel: anna belle annie ann bella annabelle
    f anne: annie ann anna nan nancy nannie
    f annette: annie anne nettie ann netta
    f antoinette: toni nettie tony netta ann netty
    f antonia: toni tony ann tonia
    f appolonia: abbie pole
    f arabella: bella ara belle arry bell
    f araminta: minty minta mittie armida middie
    f ariel: ari
    f arlene: lena arly
    f ashley: ash lee ashlee ashleigh leigh
    f audrey: dee audie
    f aurelia: ree rilly orilla aurilla ora
    f aurora: rory
    f ava: ave
    f barbara: barb barbie babs bab bobbie barbra barby bobby
    f bathsheba: sheba bath
    f beatrice: bea trixie beattie trix trish bee beatrix
    f belinda: linda bella belle
    f bernadette: bernie detta berna bernadine
    f bernice: bernie berry niecy
    f bertha: bert bertie birdie berta
    f beth: bethie
    f bethany: beth
    f betty: bet elizabeth
    f beverly: bev beverley
    f blanche: bea
    f brenda: brandy bren
    f brianna: bri
    f bridget: biddy bridie bridgie bert bridgit brigid
    f brittany: britt brit brittney
    f brooke: brookie
    f candace: candy dacey candice candi
    f camilla: cammie milla cam camille
    f camille: cammie millie cam
    f carla: carly
    f carmen: carm
    f carol: carrie caroline cary lynn
    f caroline: carol carrie cassie lynn carole carolyn lina caro caddie
    f carolyn: carol lynn carrie cassie caroline lyn
    f cassandra: cass cassie sandra sandy cassi
    f catherine: cathy kate kitty cat katie cathie kathy katy kay casey trina kit kat cath katherine lena cate
    f cecilia: cissy celia sissy cece cecily
    f celeste: celie lessie
    f celia: cissy
    f charity: chat
    f charlotte: lottie char charlie lotta lotty carlotta sherry lola
    f chelsea: chels
    f cheryl: cher sheryl sherry
    f chloe: clo
    f christa: chris chrissy
    f christiana: christy chris kris ann tina crissy
    f christine: chris christy chrissie tina kris kristy christie crissy kristine christina crissie teenie
    f christina: chris christy chrissie tina kristina chrissy kris crissy
    f clara: clarissa
    f clarinda: clara
    f clarissa: clara cissy rissa
    f claudia: claud
    f clementine: clem clemmie tina
    f colleen: coll
    f constance: connie constant
    f cordelia: delia cordy
    f corinne: cora cori
    f cornelia: corny nelle cornie nelia
    f courtney: court curt
    f crystal: chris tal stal crys
    f cynthia: cindy cyndi cindi cinthy cynth
    f danielle: dani danny ellie
    f daphne: daph daphie
    f darlene: lena darry
    f deanna: dee dea
    f deborah: deb debbie debby debi debra debbi
    f debra: deb debbie debby
    f deirdre: dee
    f delia: fidelia cordelia
    f delilah: lil lila dell della
    f della: adela delilah adelaide
    f delores: dolly lolly della dee lola delia dodie
    f denise: dennie dee deni
    f diana: di dianne didi dee
    f diane: di dianne dian
    f dinah: di
    f dolores: lola dolly lolly dee lolita
    f dominique: dom nikki
    f dora: dorrie
    f doreen: dora
    f doris: dori dodie
    f dorothy: dot dottie dotty dolly dee dora dorothea thea dottie
    f drusilla: silla
    f edith: edie edye
    f edna: eddie
    f eileen: helen aileen
    f elaine: ellie lainie helen lanie
    f eleanor: ellie nell nellie nora elly lenora ella elle leonora lanna ellen elinor
    f electa: lecta
    f elizabeth: liz beth betty lizzie eliza betsy bess liza libby lisa elsie bessie lizzy bette bet lib eliz lilibet elisabeth bettie elsa ellie betsey tetty
    f ella: ellie
    f ellen: nell ellie nellie elly len helen lena
    f eloise: heloise louise
    f elvira: elvie
    f emeline: em emmy milly emma emily
    f emily: em emmy emmie millie emma emilie
    f emma: em emmy emmie
    f erica: rikki erika ricky
    f ernestine: erna ernie teeny
    f esmeralda: esme
    f estelle: essy stella estella
    f esther: essie hester essy esta hettie
    f ethel: ettie
    f eugenia: gene genie jenny
    f eunice: nicie
    f euphemia: effie effy
    f eva: eve
    f evangeline: ev evan vangie eva
    f eveline: evie
    f evelyn: evie eve lyn ev evelina
    f faith: fay
    f fay: faye
    f felicia: fel felix fliss feli
    f felicity: fliss lissie flick
    f fidelia: delia
    f flora: flo florrie
    f florence: flo florrie flossie flora floss
    f frances: fran fanny francie franny sis frankie francine frannie fannie cissy
    f francine: fran franny frannie francie
    f frederica: freddie frieda
    f gabrielle: gabby gabbi ella gabi elle
    f gail: abigail
    f genevieve: gen jenny eve gwen jean viv ginny
    f georgia: george georgie
    f georgina: georgie gina georgiana
    f geraldine: gerry jerry geri dina gerrie
    f germaine: mane
    f gertrude: gertie trudy gert trudie
    f gillian: gill jill gilly jilly
    f ginger: ginny
    f gladys: glad
    f gloria: glory
    f grace: gracie
    f greta: margaret
    f griselda: grissel zelda
    f guinevere: gwen
    f gwendolyn: gwen wendy gwenny
    f hannah: anna hanna han nan annie
    f harriet: hattie harry hatty hettie
    f heather: hetty heath
    f heidi: adelaide
    f helen: nell nellie ellen elena ella lena helena helene nelly
    f helena: nell lena eileen ellie
    f henrietta: hettie etta hattie retta nettie henny hetty harry
    f hepzibah: hepsie hipsie
    f hermione: hermie
    f hester: hettie hessy esther essie
    f hilary: hil hillary
    f hope: hopkins
    f hortense: harty tensey
    f ida: idelle
    f imogen: immy immie imogene
    f ingrid: inge
    f irene: rena renie reenie
    f isabel: bella izzy belle ibby issy isabelle tibbie bell nib ib isabella sabella
    f isabella: bella izzy belle isa issy ella
    f isadora: dora issy
    f ivy: ive
    f jacqueline: jackie jacqui jack jacky jacki lynn jackey
    f jane: janie jessie jean jennie janet jenny janey
    f janet: jan jessie janette
    f janice: jan
    f jean: jane jeannie genie jeanne jeanie
    f jeannette: jean jeanie nettie jessie janet
    f jemima: jem mima mimi
    f jennifer: jen jenny jenn jennie jeni jenna fer
    f jenny: jen
    f jessica: jess jessie jessi jesse
    f joan: jo joanie nonie
    f joanna: jo jody joann joanne josie hannah joan
    f joanne: jo joann
    f jocelyn: jo joss lynn
    f johanna: jo joanna hanna
    f josephine: jo josie fina josey jody joey posie
    f joyce: joy
    f juanita: nita nettie
    f judith: judy jude judi judie
    f judy: judith jude
    f julia: julie jules jill juliet
    f julianne: julie jules anne
    f juliet: julie jules juliette
    f june: junie
    f karen: kay kari karyn
    f katherine: kathy kate kitty kat katie kathie cathy katy kay casey trina kit kathryn katharine catherine kath kaye lena kasey
    f kathleen: kathy kate kitty kat katie kathie kay kit kath cathleen cathy
    f kathryn: kathy kate kat katie katy kath katherine kay
    f katrina: kat trina katie kate
    f kayla: kay
    f kelly: kel
    f kendra: kenj kay
    f kerry: kerrie
    f keziah: kizzy kizzie
    f kimberly: kim kimmy kimberley kimberleigh kimmie
    f kristen: kris kirsten kristin christine kristy
    f kristina: kris tina christina kristy krissy
    f kristine: kris kristy tina chrissy christy christine crissy
    f laura: laurie lori lolly lauren loretta
    f lauren: laurie ren laura lori loren
    f laurel: laurie
    f laverne: verna
    f lavinia: vinnie vina lavina viney ina
    f leah: lee
    f lena: ellen
    f lenora: nora lee
    f leonora: nora nell nellie leo elenor
    f leslie: les lesley
    f letitia: lettie titia tish lettice letty
    f lilian: lily lil lilly lillian
    f lillian: lily lil lilly lillie lila lolly
    f lily: lil lillie
    f linda: lindy lyn lynn lin belinda melinda lynda
    f lindsay: lindsey lin lindsie
    f lisa: liz lise
    f lois: lou
    f lora: laura
    f loretta: lottie lorrie retta etta lorie
    f lorraine: lorrie lori lorie rainey
    f louise: lou lulu eliza louisa lois
    f louisa: lou lulu lois eliza
    f lucille: lucy lou lu lucia
    f lucinda: lucy cindy lu
    f lucretia: creasey
    f lucy: lu luce lucinda
    f lydia: liddy lyddie lyddy
    f lynette: lyn lynn
    f mabel: may mab amabel
    f mackenzie: kenzie mac
    f madeline: maddie maddy lena maud mad madelyn madeleine madie middy
    f magdalena: lena maggie magda
    f malinda: lindy mel
    f marcella: marcie marcy
    f marcia: marcie marcy marsha
    f margaret: maggie meg peggy marge madge margie greta daisy rita peg margo meggie mag maisie gretchen margy maggy margery midge mamie margot margarita
    f margery: marge margie madge
    f marguerite: margie peggy rita
    f maria: mary ria mia mimi
    f marian: mary marianne
    f marianne: mary anne mari maryann
    f marie: mary
    f marilyn: mary lynn
    f marina: rina
    f marion: mary
    f marissa: rissa
    f marjorie: marge margie madge marj margery jorie
    f martha: marty mattie patty patsy mat pattie
    f mary: molly polly mae mamie may mitzi minnie marie maria mollie moll marie mimi maureen
    f matilda: tilly tillie mattie maud patty till matty maddie
    f maud: maudie matilda maude
    f maureen: mo reenie mary
    f mavis: mave
    f maxine: max
    f megan: meg meggie meghan
    f melanie: mel lanie mellie
    f melinda: mel mindy linda lindy lynn
    f melissa: mel lissa missy lisa millie mellie
    f mercedes: mercy sadie merci
    f mercy: merry
    f meredith: mer merry edith
    f michelle: mickey shelly shell chelle mish micki michele
    f mildred: millie milly
    f millicent: millie milly missy
    f minerva: minnie nerva
    f miranda: mandy randy mira mindy
    f miriam: mimi mitzi mira
    f molly: moll
    f monica: mona monnie
    f muriel: mur
    f myra: almira
    f myrtle: myrt mert
    f nadine: nada deedee
    f nancy: nan ann nannie nance
    f naomi: omi
    f natalie: nat nattie talia tally nettie nata
    f natasha: tasha nat tash
    f nicole: nicky nikki nic cole nicki nichole
    f nora: norah
    f norma: normie
    f octavia: tave tavia
    f olive: ollie nollie livia
    f olivia: liv livvy ollie livia nollie
    f ophelia: phelia orphelia
    f pamela: pam pammie pammy
    f pandora: dora
    f parthenia: teeny
    f patience: pat patty
    f patricia: pat trish patty patsy tricia pattie trisha patti
    f paula: polly paulie lina
    f paulina: polly lina paula
    f pauline: polly paula
    f pearl: perlie
    f penelope: penny nellie pen neppie
    f permelia: melly milly mellie
    f philippa: pip pippa phil
    f philomena: mena phil
    f phoebe: fifi phebe
    f phyllis: phil phyl
    f pocahontas: pokey
    f priscilla: prissy cilla cissy
    f prudence: pru prudy prue
    f rachel: rach rae shelly ray rachael
    f ramona: mona
    f raquel: kelly
    f rebecca: becky becca beck reba bec becki rebekah
    f regina: gina reggie ray
    f renee: rennie
    f rhoda: rodie
    f rita: margarita
    f roberta: bobbie bob robbie bert bobby birdie
    f robin: rob robyn
    f rosabel: rosa rose belle roz
    f rosalie: rose rosie
    f rosalind: roz linda ros rosalyn
    f rosalyn: roz rose lynn
    f rosamund: roz rosie
    f rosanna: rose roxanna anna
    f rose: rosie roz rosa
    f roseanne: ann rose
    f rosemary: rose rosie mary marie romy
    f rowena: winnie rona
    f roxanne: roxie roxy ann
    f ruth: ruthie
    f sabrina: brina bri
    f sadie: sarah
    f samantha: sam sammy sammie mantha
    f sandra: sandy sandi cassandra sondra
    f sarah: sally sadie sal sara sairy sallie
    f selina: lena celina
    f serena: rena
    f shaina: sha shay
    f shannon: shan
    f sharon: shari shaz sharyn sha
    f shelby: shel
    f sheila: cecilia
    f shirley: sherry shirl
    f sibyl: sybil
    f sidonie: sid
    f silvia: sylvia sylvie
    f sophia: sophie sophy soph
    f sophronia: frona sophia fronia
    f stella: estella
    f stephanie: steph stevie stephie stef stephani annie
    f submit: mitty
    f sue: susie
    f susan: sue susie suzy suzie sukie suki susannah suz
    f susannah: sue susan susie hannah suzie anna sukey
    f suzanne: sue suzy suzie suki susan
    f sybil: billie
    f sylvia: syl sylvie
    f tabitha: tabby
    f tamara: tammy tam tami
    f tamsin: tam tammy
    f tanya: tan
    f teresa: terry tess tessa terri tessie tracy theresa teri tery
    f thea: dorothea
    f theodora: dora theo
    f theodosia: theo dosia
    f theresa: terry tess tessa terri tessie tracy teresa tessy thirza
    f thomasina: tammy
    f tiffany: tiff tiffy
    f tracy: trace
    f ursula: sulie sula
    f valerie: val
    f vanessa: nessa vanna essa van
    f veronica: ronnie vonnie ron ronna roni vicky franky
    f victoria: vicky tori vickie vicki vic torie vikki tory
    f violet: vi viola
    f virginia: ginny ginger virgie ginnie jane jenny
    f vivian: viv vi vivien
    f wendy: gwendolyn
    f wilhelmina: mina billie wilma willie minnie helmina
    f willa: will
    f wilma: billie
    f winifred: winnie freddie win winny fred winnet
    f yolanda: yolonda
    f yvonne: vonnie von
    f zoe: zo
    m abraham: avram
    m alonzo: lonnie lon alphonso
    m anselm: ansel selma anse
    m archelous: archie
    m augustus: gussy
    m brady: brad
    m broderick: brady
    m charles: carlo charly
    m corey: cory coree
    m dominick: dom nick dominic
    m frederic: fred freddie rick
    m garrett: garret gary jerry
    m jonathon: jon jonny nathan nate john
    m johnathan: john jon johnny jonathan nathan
    m johnathon: john jon johnny jonathan nathan
    m junior: june junie jr
    m lorenzo: loren larry lon
    m manuel: manny emanuel manolo
    m mathew: matt mat matthew
    m micajah: cage cajah
    m miguel: miguell mike michael
    m nathanael: nate nat nathaniel
    m nicodemus: nick
    m nickolas: nick nicholas
    m nikolas: nick niko nik nicholas
    m raymond: ramon
    m rudolphus: rudy rolf dolph rollo
    m ronald: ron dutch
    m sheridan: dan danny sher
    m silvanus: silas
    m sylvanus: syl silas
    m vincenzo: vin vinnie vince
    m vinson: vin vinny
    m waldo: ozzy ossy oswald
    m zachery: zach zac zack zachary
    f abbigail: abbie abby gail abigail
    f abbigale: abbie abby gail abigail
    f abigale: abbie abby gail abigail
    f adelia: delia della addie
    f adelphia: delphia adele dell philly
    f adena: dena dina deena
    f agnes: agg
    f amabel: mabel
    f angeline: angie lina
    f ann: nana
    f anna: anja
    f annabella: anna bella ann
    f arabelle: bella belle ara
    f augusta: gussie tina aggy guss
    f augustina: gussie tina aggy
    f aubrey: bree
    f bryanna: bri anna brianna
    f carolann: carol carole
    f caroline: carly
    f cassidy: cass cassie
    f cathleen: cathy kathy cath kathleen
    f cheryl: sherry
    f cinderella: cindy ella arilla
    f clementina: clem tina
    f concepcion: connie
    f dorinda: dorothea dora
    f elnora: nora
    f estella: stella essy
    f eudora: dora
    f fallon: fal fally
    f fredericka: freda freddie ricka frieda frederica
    f gretchen: margaret
    f haley: hailey hayley
    f henrietta: etty
    f honora: nora honor norah
    f isabelle: belle bella issy izzy isabel ella
    f jaclyn: jackie
    f jane: jinny
    f janet: nettie
    f jeanette: jean jeannie nettie janet jessie
    f johannah: hannah jody joan jo nonie
    f josepha: jo josie
    f juliet: jill
    f kaitlyn: kate katie kait caitlin
    f katelin: kate katie kay
    f katelyn: kate katie kay
    f katharine: kathy kate kitty kat katie kay kit
    f kathleen: kitty kittie cassie
    f keturah: kittie
    f lauryn: laurie
    f lavonia: vina vonnie
    f lorelei: lori lorrie laurie
    f lucretia: creesie
    f luella: lula ella lu
    f madeleine: maddie maddy lena
    f madelyn: maddie maddy
    f madison: maddie maddy mattie
    f magdelina: lena magda maggie
    f manerva: minerva nervie
    f margaretta: maggie meg peg midge margie madge peggy marge daisy margery gretta rita
    f mariah: mary maria
    f marietta: mary etta mariah maria
    f mehitabel: hetty mitty mabel hitty
    f michelle: shelley
    f nicholette: nickey nikki cole nicki nicky nichole nicole
    f nicolette: nicky nikki cole nicole
    f parmelia: milly amelia
    f penelope: penn
    f rebeca: becky becca rebecca
    f rosabella: belle roz rosa rose
    f rosalinda: linda roz rosa rose
    f rosanne: rose anne
    f roseann: rose ann rosie roz
    f roseanna: rose anna rosie roz
    f roxanna: roxie rose ann
    f samantha: mantha
    f sheryl: sher cheryl sherry
    f sophia: sofia
    f susanna: sue susie hannah
    f sydney: syd sid
    f tabitha: tabby
    f temperance: tempy
    f theresa: tessa
    f tryphena: phena
    f veronica: vera
    f viola: vi ola
    f wilhelmina: wil
    f winnifred: winnie freddie winny
    f yvonne: eve
    f zenobia: zena
    e casey: case
    e francis: fran frank frankie
    e jackie: jack
    e jordan: jordy jord
    e kim: kimmy
    e kelly: kel
    e lynn: lyn lynne
    e morgan: mo morg
    e pat: patty
    e sam: sammy
    e sandy: sandi
    e taylor: tay
    e terry: terri
    e tony: toni
    """
}
