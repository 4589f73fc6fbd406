extension Vocabulary {
  static let english = Vocabulary(
    male: """
      James=Jim/Jimmy/Jamie,John=Jack/Johnny,Robert=Bob/Rob/Bobby,Michael=Mike/Mick,David=Dave,William=Bill/Will/Billy,Richard=Rick/Dick/Rich,Joseph=Joe
      Thomas=Tom/Tommy,Christopher=Chris/Kit,Daniel=Dan/Danny,Paul,Mark,Matthew=Matt,Andrew=Andy/Drew,Steven=Steve,Anthony=Tony,Kevin=Kev,Brian,George
      Peter=Pete,Jason,Edward=Ed/Eddie/Ted,Stephen=Steve,Kenneth=Ken/Kenny,Ryan,Gary,Timothy=Tim,Joshua=Josh,Jeffrey=Jeff,Nicholas=Nick,Eric=Rick,Simon
      Jonathan=Jon/Jonny,Benjamin=Ben,Samuel=Sam,Alexander=Alex/Sandy,Patrick=Pat/Paddy,Scott,Gregory=Greg,Jack,Adam,Ian,Graham,Martin=Marty
      Charles=Charlie/Chuck,Frank,Alan=Al,Stuart=Stu,Neil,Philip=Phil,Craig,Justin,Brandon,Raymond=Ray,Dennis=Den,Jerry,Tyler,Aaron,Henry=Harry/Hank
      Douglas=Doug,Nathan=Nate,Zachary=Zach,Kyle,Walter=Walt,Harold=Harry/Hal,Jeremy=Jerry,Keith,Roger=Rog,Terence=Terry,Gerald=Gerry,Oliver=Ollie
      Harry,Luke,Sean,Lee,Barry,Colin,Derek,Darren,Wayne,Dean,Carl,Arthur=Art,Lawrence=Larry,Albert=Bert/Al,Ronald=Ron/Ronnie,Donald=Don,Russell=Russ
      Victor=Vic,Louis=Lou,Frederick=Fred/Freddie,Howard=Howie,Leonard=Len/Lenny,Theodore=Ted/Theo,Vincent=Vince,Bruce,Gordon,Malcolm,Duncan,Hugh
      Ethan,Jacob=Jake,Logan,Mason,Noah,Liam,Owen,Connor,Callum,Rhys,Gareth,Dylan,Trevor,Nigel,Clive,Dominic=Dom,Geoffrey=Geoff,Leslie=Les,Norman=Norm
      """,
    female: """
      Mary=Molly/Polly,Jennifer=Jen/Jenny,Elizabeth=Liz/Beth/Betty/Lizzie,Patricia=Pat/Patty/Trish,Linda=Lin,Barbara=Barb,Susan=Sue/Susie,Sarah=Sally/Sadie
      Jessica=Jess,Karen,Margaret=Maggie/Peggy/Meg,Lisa,Nancy,Emily=Em,Michelle=Shelly,Laura,Sandra=Sandy,Kimberly=Kim,Deborah=Deb/Debbie,Donna
      Rebecca=Becky/Becca,Helen=Nell,Amanda=Mandy,Stephanie=Steph,Carol,Sharon=Shaz,Catherine=Cathy/Kate/Cat,Katherine=Kate/Kathy/Katie,Nicole=Nicky
      Emma=Em,Samantha=Sam,Christine=Chris/Chrissy,Rachel=Rach,Amy,Anna=Annie,Angela=Angie,Claire,Julie=Jules,Victoria=Vicky/Tori,Joanne=Jo,Alison=Ali
      Heather,Maria,Diane=Di,Ruth,Olivia=Liv,Virginia=Ginny,Julia,Jane=Janie,Hannah,Megan=Meg,Andrea,Cheryl,Jacqueline=Jackie,Martha,Gloria,Teresa=Terry
      Ann=Annie,Sara,Madison=Maddie,Frances=Fran,Kathryn=Kate/Kathy,Janice=Jan,Jean,Abigail=Abby,Alice,Judith=Judy,Sophia=Sophie,Sophie=Soph,Grace
      Denise,Amber,Marilyn,Danielle=Dani,Beverly=Bev,Charlotte=Charlie/Lottie,Natalie=Nat,Theresa=Terri,Diana=Di,Brittany=Britt,Kayla,Alexis=Lexi
      Lucy,Chloe,Zoe,Georgia,Kelly=Kel,Tracy=Trace,Lauren=Loz,Gemma=Gem,Leanne,Hayley,Louise=Lou,Dawn,Wendy,Lesley=Les,Gillian=Gill,Lorraine=Lori
      Pamela=Pam,Paula,Philippa=Pippa,Penelope=Penny,Rosemary=Rosie,Suzanne=Sue/Suzy,Tina,Valerie=Val,Vanessa=Ness,Yvonne,Isabella=Bella/Izzy,Mia
      Eleanor=Ellie/Nell,Florence=Flo,Hilary=Hil,Imogen=Immy,Josephine=Jo/Josie,Kerry,Lynn,Marie,Molly,Naomi,Phoebe,Robin=Rob,Sheila,Tamara=Tammy
      """,
    surnames: """
      Smith,Johnson,Williams,Brown,Jones,Davis,Miller,Wilson,Taylor,Moore,Anderson,Thomas,Jackson,White,Harris,Martin,Thompson,Clark,Lewis,Robinson
      Walker,Hall,Young,Allen,King,Wright,Scott,Green,Baker,Adams,Nelson,Hill,Campbell,Mitchell,Roberts,Carter,Phillips,Evans,Turner,Parker,Collins
      Edwards,Stewart,Morris,Murphy,Cook,Rogers,Morgan,Cooper,Peterson,Reed,Bailey,Bell,Kelly,Howard,Ward,Cox,Richardson,Wood,Watson,Brooks,Bennett
      Gray,James,Hughes,Price,Myers,Long,Foster,Ross,Patel,Powell,Jenkins,Perry,Russell,Sullivan,Butler,Barnes,Henderson,Coleman,Simmons,Patterson
      Jordan,Reynolds,Hamilton,Graham,Griffiths,Wallace,Cole,West,Hayes,Chapman,Ellis,Shaw,Hunt,Stevens,Palmer,Robertson,Holmes,Mason,Knight,Lloyd
      Webb,Simpson,Marshall,Murray,Wells,Ford,Gibson,Harrison,Fisher,Mills,Matthews,Lee,Khan,Singh,Ahmed,Hussain,Begum,Ali,O'Brien,O'Connor,O'Neill
      McDonald,MacDonald,Kennedy,Burke,Walsh,Ryan,Byrne,Doyle,Fitzgerald,Reid,Fraser,Grant,Duncan,Hunter,Burns,Gordon,Cameron,Crawford,Ferguson,Johnston
      Armstrong,Elliott,Carroll,Dixon,Payne,Hart,Cunningham,Bradley,Lane,Andrews,Ruiz,Harper,Fox,Riley,Spencer,Gardner,Stephens,Pierce,Berry,Arnold
      Wagner,Willis,Olson,Watkins,Ray,Lawson,Hicks,Porter,Hudson,Hawkins,Fleming,Barker,Rose,Stone,Dean,Lawrence,Nicholson,Booth,Gibbs,Atkinson,Barrett
      Bates,Black,Bird,Bishop,Bowen,Bryant,Burton,Bush,Byrd,Carr,Chambers,Curtis,Daniels,Day,Dunn,Francis,Freeman,French,Gill,Goodwin,Greene,Hale,Hardy
      """,
    topSurnameShare: 0.0095, headSurnameShare: 0.33, tailSurnames: 55_000,
    starts: """
      Ash,Ald,Arm,Bar,Bax,Beck,Bick,Black,Blen,Bod,Bol,Brad,Bram,Bren,Brick,Brom,Buck,Bur,Cald,Cam,Car,Chad,Chil,Clay,Clif,Col,Cran,Craw,Crom,Dal,Dar
      Daw,Den,Dev,Dud,Dun,East,Ed,El,Ever,Far,Fen,Fin,For,Ful,Gar,Gil,God,Good,Gran,Had,Hal,Ham,Har,Hart,Has,Hather,Hay,Hen,Hin,Hod,Hol,Hor,Hunt,Ing
      Ken,Kel,Kip,Lam,Lang,Lat,Law,Lin,Lock,Long,Lud,Lyn,Mal,Mar,May,Mel,Mid,Mor,Nay,New,Nor,Oak,Old,Os,Ot,Pem,Pen,Pick,Pres,Rad,Ram,Red,Ren,Rich
      Rock,Rother,Row,Rud,Sand,Sel,Sha,Shef,Shel,Sher,Sin,Som,South,Stan,Stap,Stock,Strat,Sud,Sut,Swin,Tal,Tem,Thorn,Til,Tre,Tun,Up,Wad,Wal,War,Wat
      Way,Wel,Wes,Wet,Whit,Wil,Win,Wood,Wor,Wyn
      """,
    middles: "en,er,in,ing,el,es,le,ham,ber,der,ger,ker,ler,mer,ner,per,ter,ver,al,ar,ol,or,un,an,well,ming,ning,ling,ding,sing",
    ends: """
      son,ton,ley,field,worth,ham,ford,well,wood,man,by,den,ston,shaw,ridge,brook,stead,croft,land,more,wick,burn,cott,dale,gate,hurst,bury,ward,kins,lock,s
      er,combe,thorpe,don,house
      """,
    prefixes: "Mc,Mac,O',Mc,Fitz", prefixShare: 0.04,
    givenJoint: " ", doubleGivenShare: 0.05, surnameJoint: "-", doubleSurnameShare: 0.02,
    cities: """
      London|EC# #@@|20|Londres/Londra|GB
      London|SW# #@@|20|Londres|GB
      Birmingham|B# #@@|121||GB
      Manchester|M# #@@|161||GB
      Leeds|LS# #@@|113||GB
      Glasgow|G# #@@|141||GB
      Liverpool|L# #@@|151||GB
      Newcastle upon Tyne|NE# #@@|191|Newcastle|GB
      Sheffield|S# #@@|114||GB
      Bristol|BS# #@@|117||GB
      Nottingham|NG# #@@|115||GB
      Leicester|LE# #@@|116||GB
      Edinburgh|EH# #@@|131|Edimburgo|GB
      Cardiff|CF# #@@|29|Caerdydd|GB
      Belfast|BT# #@@|28||GB
      Coventry|CV# #@@|24||GB
      Reading|RG# #@@|118||GB
      Southampton|SO# #@@|23||GB
      Portsmouth|PO# #@@|23||GB
      Aberdeen|AB# #@@|1224||GB
      Cambridge|CB# #@@|1223||GB
      Oxford|OX# #@@|1865||GB
      Norwich|NR# #@@|1603||GB
      York|YO# #@@|1904||GB
      Exeter|EX# #@@|1392||GB
      Brighton|BN# #@@|1273||GB
      Milton Keynes|MK# #@@|1908||GB
      Swindon|SN# #@@|1793||GB
      Derby|DE# #@@|1332||GB
      Preston|PR# #@@|1772||GB
      New York|100##|212|New York City/NYC|US
      Brooklyn|112##|718||US
      Los Angeles|900##|213|LA|US
      Chicago|606##|312||US
      Houston|770##|713||US
      Phoenix|850##|602||US
      Philadelphia|191##|215||US
      San Antonio|782##|210||US
      San Diego|921##|619||US
      Dallas|752##|214||US
      Austin|787##|512||US
      Jacksonville|322##|904||US
      Columbus|432##|614||US
      Charlotte|282##|704||US
      San Francisco|941##|415|SF|US
      Indianapolis|462##|317||US
      Seattle|981##|206||US
      Denver|802##|303||US
      Boston|021##|617||US
      Nashville|372##|615||US
      Detroit|482##|313||US
      Portland|972##|503||US
      Memphis|381##|901||US
      Baltimore|212##|410||US
      Milwaukee|532##|414||US
      Atlanta|303##|404||US
      Kansas City|641##|816||US
      Miami|331##|305||US
      Minneapolis|554##|612||US
      St. Louis|631##|314|Saint Louis|US
      Pittsburgh|152##|412||US
      Salt Lake City|841##|801||US
      """,
    streetTypes: "Street=St/St.,Road=Rd/Rd.,Avenue=Ave/Ave.,Lane=Ln,Drive=Dr/Dr.,Way,Boulevard=Blvd,Close=Cl,Court=Ct",
    streetNames: """
      High,Station,Church,Park,Victoria,London,Main,Oak,Maple,Cedar,Washington,Lake,Hill,Elm,Pine,Walnut,Spring,North,South,West,East,Ridge,Queen,King
      Mill,School,Manor,Green,Grange,Highfield,Springfield,Albert,George,Grove,River,Sunset,Lincoln,Jackson,Franklin,Madison,Jefferson,Chestnut,Willow
      Market,Broad,Union,Prospect,Center,Water,Commerce,Industrial,Airport,College,University,Meadow,Forest,Bridge,Castle,Chapel,Windsor,York
      """,
    streetShape: "HNT",
    trades: """
      Consulting,Construction=Constr.,Engineering=Eng.,Logistics,Transport,Services=Svcs.,Insurance=Ins.,Properties,Technologies=Tech,Systems,Electronics
      Plumbing,Electrical=Elec.,Builders,Design,Media,Marketing=Mktg,Foods,Motors,Printing,Plastics,Energy,Environmental,Security,Training,Pharma
      Wines,Fashion,Furniture,Solutions,Associates=Assoc.,Manufacturing=Mfg,Industries=Ind.,Holdings,Partners,Capital,Health,Analytics,Software
      Recruitment,Interiors,Packaging,Laboratories=Labs,Communications=Comms,Travel
      """,
    legalForms: "Ltd=Limited/Ltd./LTD,Inc.=Inc/Incorporated/INC,LLC=L.L.C.,Ltd=Limited/Ltd.,Corp.=Corporation/Corp,PLC=plc,=,Co.=Company",
    companyShapes: "S T,S T,S T,S '&' S,S '&' S,B,B,B T,A T,C T,S '& Sons','The' B 'Group',S 'Group',A,S S '& Co',B,B 'Labs'",
    topLevelDomain: "com",
    titles: """
      Sales Manager=Sales Mgr/Mgr Sales,Director=Dir.,Chief Executive Officer=CEO,Managing Director=MD,Marketing Manager=Marketing Mgr,Account Manager
      Project Manager=PM/Project Mgr,Operations Manager=Ops Manager,Software Engineer=Software Developer/SWE,Vice President=VP,Vice President of Sales=VP Sales
      Chief Technology Officer=CTO,Chief Financial Officer=CFO,Office Manager,Buyer,Purchasing Manager=Procurement Manager,Head of Marketing
      Head of Sales,IT Manager,Owner,Partner,Consultant,Senior Consultant=Sr. Consultant,Engineer=Eng.,Business Development Manager=BDM,HR Manager
      Human Resources Director=HR Director,Administrator=Admin,Executive Assistant=EA,Accountant,Analyst,Product Manager=PM,Sales Representative=Sales Rep
      Regional Sales Manager=Regional Mgr,Founder,Co-Founder,General Manager=GM,Finance Director=FD,Technical Director,Customer Success Manager=CSM
      """,
    freemail:
      "gmail.com,gmail.com,gmail.com,gmail.com,yahoo.com,hotmail.com,outlook.com,hotmail.co.uk,icloud.com,aol.com,btinternet.com,yahoo.co.uk,live.com,me.com",
    mailboxes: "info,info,sales,office,contact,enquiries,admin,hello",
    honorifics: "Mr=Mrs,Dr,Mr=Ms,Mr.=Mrs.,Dr.,Mr=Miss,Prof.", groupWord: "Group"
  )
}
