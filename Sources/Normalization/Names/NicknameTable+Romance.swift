extension Nicknames {
  /// Italian given names and their short and pet forms, in the form of ``english``. Written by hand.
  static let italian: StaticString = """
    m alberto: berto albe
    m alessandro: ale sandro alex sandrino
    m alfonso: fonso fofo
    m alfredo: fredo alfre
    m andrea: andre andy
    m angelo: angiolo lino angelino
    m antonio: tonio toni tony nino totò tonino anto antonino
    m armando: mando
    m arturo: artu
    m augusto: gusto
    m bartolomeo: bartolo meo lomeo
    m benedetto: betto nedo
    m bernardo: dino nardo
    m bruno: brunello
    m carlo: carletto carlino charlie
    m carmelo: melo carmelino
    m cesare: cesarino
    m christian: chri
    m claudio: claudietto
    m cosimo: mimmo
    m costantino: tino
    m cristiano: cri
    m cristoforo: cri
    m daniele: dani lele dan
    m dario: dariuccio
    m davide: dade dado david davi
    m domenico: mimmo mimi nico menico mico domè
    m donato: dino
    m edoardo: edo dado eddy edi
    m emanuele: manu lele ema manuele
    m emilio: milio
    m enrico: rico chicco enri
    m enzo: vincenzo lorenzo
    m eugenio: genio gegio
    m fabio: fabietto
    m fabrizio: fabri bizio
    m federico: fede rico chicco
    m felice: felicetto
    m ferdinando: nando ferdi dino
    m filippo: pippo filo lippo
    m francesco: franco ciccio checco cecco cesco fra frank ciccillo chicco france
    m gabriele: lele gabri gabry gab
    m gaetano: tano gae nino
    m gennaro: gennarino jenny
    m giacomo: jack mino giac giacomino
    m giampaolo: gianpaolo giampi
    m giancarlo: gianca carlo
    m gianfranco: franco gianfri
    m gianluca: luca gian gianlu giallu
    m gianluigi: gigi gian
    m gianmarco: gian marco giammarco
    m gianni: giovanni
    m giorgio: giò giorgino
    m giovanni: gianni nino vanni giò gian gianno giovà nanni giovannino
    m girolamo: momo mommo
    m giuliano: giuli
    m giulio: giulietto
    m giuseppe: peppe beppe pino giuse beppino peppino pippo seppe joe peppo geppo giusè bepi peppiniello
    m guglielmo: memo guglia mino
    m guido: guidino
    m ignazio: nazio gnazio
    m italo: italino
    m jacopo: jaco japo
    m leonardo: leo nardo dino
    m lorenzo: enzo renzo lory lollo lore
    m luca: lucio lucas
    m luciano: lucio ciano
    m luigi: gigi gino luigino gigetto gigio
    m marcello: marce lello
    m marco: marchino
    m mariano: nano
    m mario: mariolino mariuccio
    m massimiliano: max massi massimo
    m massimo: max massi
    m matteo: teo matte matti
    m mattia: matti
    m maurizio: mauri mau icio
    m mauro: maurino
    m michelangelo: michi angelo
    m michele: michi lino miky michè
    m nicola: nico nick nicolino cola colino
    m nicolò: nico niccolò nick
    m orazio: razio
    m osvaldo: aldo
    m paolo: paolino paoletto
    m pasquale: lino pasqualino
    m patrizio: pat
    m pierluigi: piero gigi pigi
    m pietro: piero pierino
    m raffaele: lello raf lele raffi
    m raimondo: mondo
    m renato: reno
    m riccardo: ricky ricki rik ric ricciardo
    m roberto: roby berto robi rob robertino bobo
    m rodolfo: rudi dolfo
    m rolando: orlando
    m rosario: saro sasà
    m ruggero: gero
    m salvatore: totò salvo turi sasà tore sal turiddu tury
    m sebastiano: seba bastiano iano nello
    m sergio: sergino
    m silvio: silvietto
    m simone: simo simon
    m stefano: ste stefanino steve
    m tommaso: tommy masino tom maso tomaso
    m ubaldo: baldo
    m umberto: berto
    m valentino: vale tino
    m valerio: vale
    m vincenzo: enzo vince cenzo vinc
    m vittorio: vito toio vic
    m walter: valter
    f adelaide: ade
    f alessandra: ale sandra alex sandrina
    f alessia: ale
    f alice: ali
    f amalia: lia
    f angela: angie lina angelina angiola
    f anna: nina annina annarella annetta nanna
    f annamaria: anna
    f annunziata: nunzia
    f antonella: anto nella antonia
    f antonia: tonia antonietta nina
    f antonietta: etta nietta anto
    f assunta: assuntina susetta
    f barbara: barbi baby
    f beatrice: bea bice bibi
    f benedetta: benny bene
    f bianca: bianchina
    f carla: carlotta carletta
    f carlotta: lotta carlo
    f carmela: melina mela carmelina carmen lina
    f carolina: lina caro carol
    f caterina: cate rina katia cati nina trina
    f cecilia: ceci cilia
    f chiara: chiaretta
    f cinzia: cinzietta
    f clara: claretta
    f claudia: clau
    f concetta: cettina tina ketty concettina
    f cristiana: cri
    f cristina: cri tina kri cry
    f daniela: dani
    f debora: debby
    f domenica: mimma mica
    f donatella: dona lella
    f eleonora: ele nora leo
    f elena: lena ele nena
    f elisa: eli isa lisa ely
    f elisabetta: betta eli betty lisa elisa bettina
    f emanuela: manu manuela ema
    f emma: emmina
    f enrica: chicca rica
    f federica: fede chicca fefe
    f filomena: mena filo
    f fiorella: fiore
    f flavia: fla
    f francesca: franca fra checca cesca chicca france
    f gabriella: gabri lella gabry gaby
    f giacinta: cinta
    f giada: giadina
    f ginevra: gin
    f giorgia: giò gio
    f giovanna: gianna vanna giò nanna giovannella
    f giulia: giuli giulietta
    f giuliana: giuli
    f giuseppina: pina giusy peppina pinuccia giuseppa beppina giusi
    f graziella: grazia lella
    f ilaria: ila lalla
    f immacolata: imma titina
    f irene: ire
    f isabella: isa bella
    f laura: lauretta lalla
    f letizia: leti
    f liliana: lilli lili
    f lorena: lori
    f loredana: lori dana
    f lucia: lucy lucilla cia
    f luciana: lucy
    f lucrezia: lu crezia
    f luisa: luigia gina isa luisella
    f maddalena: lena madda
    f manuela: manu
    f marcella: lella
    f margherita: rita marghe ghita marga
    f maria: mari mary meri mariuccia mariella marietta
    f mariangela: angela mari
    f marianna: anna mari nanna
    f mariateresa: maria teresa
    f marina: mari
    f marta: martina martuccia
    f martina: marti
    f matilde: tilde mati
    f michela: miky michi
    f miriam: miri
    f monica: moni
    f nicoletta: nico
    f ornella: orne
    f paola: paoletta
    f patrizia: patty pat patti titti
    f raffaella: raffa lella raf
    f rita: ritina
    f roberta: roby robi
    f rosa: rosetta rosina rosy
    f rosalia: lia rosa
    f rosanna: rosa anna
    f rossella: ross
    f sabrina: sabri
    f serena: sere
    f silvana: silvy vana
    f silvia: silvi silvy
    f simona: simo
    f sofia: sofi
    f stefania: ste stefi steffi
    f susanna: susi
    f teresa: terry resi teresina sisina
    f tiziana: titti tizi
    f valentina: vale
    f valeria: vale
    f vanessa: vane
    f veronica: vero
    f vincenza: enza cenza
    f virginia: gina virgi
    f vittoria: vicky vitti
    f viviana: vivi
    """

  /// French given names and their short and pet forms, in the form of ``english``. Written by hand.
  static let french: StaticString = """
    m alexandre: alex xandre sacha
    m alexis: alex
    m antoine: toine tony toinou titi
    m arnaud: nono
    m auguste: gus gugusse
    m aurelien: aure
    m bastien: bast
    m baptiste: bat
    m benjamin: ben benji
    m benoit: ben beno
    m bernard: nanard
    m bertrand: bert
    m cedric: ced
    m charles: charlie charly charlot
    m christian: chris cricri
    m christophe: chris tof tophe
    m clement: clem
    m cyril: cyr
    m damien: dam
    m daniel: dan dany
    m david: dav
    m denis: deni
    m didier: didi
    m dominique: dom domi
    m edouard: ed doudou edo
    m emmanuel: manu
    m eric: rico
    m etienne: tienne titi
    m eugene: gege
    m fabien: fab
    m fabrice: fab
    m ferdinand: ferdi nand
    m fernand: nand
    m florent: flo
    m florian: flo
    m francois: franck fanfan france
    m frederic: fred fredo
    m gabriel: gaby gab
    m gaston: gastounet
    m georges: jojo geo
    m gerard: gege
    m gregoire: greg
    m gregory: greg
    m guillaume: guigui gui willy
    m gustave: gus
    m guy: guitou
    m henri: riton riri
    m herve: vevé
    m hippolyte: polyte
    m hubert: hub
    m hugo: hug
    m jacques: jacquot jacky jack jacquou
    m jean: jeannot jeanjean john
    m jeanbaptiste: jb
    m jeanchristophe: jc
    m jeanclaude: jc
    m jeanfrancois: jf jeff
    m jeanluc: jl
    m jeanmarc: jm
    m jeanmarie: jm
    m jeanmichel: jm
    m jeanpaul: jp
    m jeanphilippe: jp
    m jeanpierre: jp pierrot
    m jeanyves: jy
    m jerome: jé gege
    m joel: jojo
    m joseph: jo jojo zef
    m jules: juju julot
    m julien: juju ju jul
    m laurent: lolo lau
    m leon: leo
    m leopold: leo
    m lionel: lio
    m loic: lolo
    m louis: loulou louison
    m luc: lulu
    m lucas: luc luca
    m lucien: lulu luc
    m ludovic: ludo
    m marc: marco
    m marcel: marcello celou
    m mathieu: mat matt matthieu math
    m mathis: mat
    m maurice: momo
    m maxime: max
    m maximilien: max
    m mickael: mika mick michael
    m michel: mich michou mimi
    m nathanael: nat nathan
    m nicolas: nico nick colas
    m olivier: oliv olive
    m pascal: pasc calou
    m patrice: pat
    m patrick: pat patoche
    m paul: paulo popol
    m philippe: phil philou filou
    m pierre: pierrot pete
    m raphael: raph raf
    m raymond: momo ray
    m regis: reg
    m remi: rem remy
    m rene: nene
    m richard: richy
    m robert: bob bebert bobby rob
    m robin: rob
    m roger: rogé
    m romain: rom
    m rodolphe: rodo
    m samuel: sam
    m sebastien: seb bastien
    m serge: sergio
    m stephane: steph
    m sylvain: syl
    m theodore: theo
    m theophile: theo
    m thibault: thib titi thibaut thibaud
    m thierry: titi
    m thomas: tom thom tommy
    m timothee: tim timo
    m tristan: tris
    m valentin: val
    m victor: vic totor
    m vincent: vince vinc
    m vivien: viv
    m xavier: xav
    m yann: yannick yan
    m yves: yvon
    m zacharie: zach
    f adelaide: ade adele
    f adrienne: adri
    f agathe: aggie
    f alexandra: alex sandra alexa
    f alice: lili
    f alienor: ali
    f alix: ali
    f amandine: mandine amande
    f amelie: mel lili
    f anais: nanais
    f andree: dede
    f angelique: angie
    f anne: annie anouk nanou annette ninon
    f antoinette: toinette nini
    f apolline: apo
    f aurelie: aure lili
    f aurore: aure
    f beatrice: bea
    f benedicte: bene
    f bernadette: dette nanette
    f brigitte: bri gigi
    f camille: cam camcam mimi
    f caroline: caro line
    f catherine: cathy cath kathy katia cat
    f cecile: cec cecilia
    f celine: celi line
    f chantal: chanchan
    f charlotte: charlie lotte cha chacha
    f christelle: chris cricri
    f christiane: chris cricri
    f christine: chris cricri kiki tine
    f claire: clairette
    f clemence: clem
    f clementine: clem titine
    f clotilde: clo
    f colette: coco
    f coralie: coco
    f corinne: coco
    f delphine: delph fifine
    f diane: didi
    f dominique: dom domi
    f dorothee: doro
    f eleonore: nora leo
    f elisabeth: babeth lisa babette elise lili zabeth betty
    f elise: lili
    f elodie: elo didi
    f emilie: mimi mili
    f emmanuelle: manu manue
    f eugenie: nini
    f fabienne: fab
    f fanny: fan
    f florence: flo
    f francoise: fanfan france soizic
    f frederique: fred
    f gabrielle: gaby gab
    f genevieve: ginette vivi gene
    f georgette: jojo
    f ghislaine: gigi
    f guillemette: mimi
    f helene: nénette
    f huguette: guette
    f isabelle: isa zabou belle babelle
    f jacqueline: jacotte line jackie
    f jeanne: jeannette jeannine nanette
    f jessica: jess
    f josephine: jo josette fifine
    f josiane: josie
    f julie: juju
    f juliette: juju ju
    f justine: juju
    f laetitia: laeti titia
    f laure: lolo laurette
    f laurence: lolo lau
    f lea: lele
    f leonie: leo
    f liliane: lili
    f louise: loulou lou louisette
    f lucie: lulu lu
    f lucienne: lulu
    f madeleine: mado madelon mad
    f magali: mag
    f manon: nonon
    f marguerite: margot magali rita margaux
    f marie: marion mimi manon mariette
    f marianne: marie anne
    f mariechristine: mc
    f marion: marie
    f marlene: marl
    f marthe: marthou
    f martine: titine
    f mathilde: math tilde mathou
    f melanie: mel
    f michele: mimi michou
    f monique: momo nique
    f mireille: mimi
    f morgane: momo
    f myriam: mimi
    f nathalie: nath nat
    f nicole: nico
    f noemie: nono mimi
    f pascale: pasc
    f patricia: pat patou
    f pauline: popo line
    f raymonde: momo
    f rosalie: rose
    f sabine: sab
    f sandrine: sandy sand
    f sarah: sa
    f severine: sev
    f simone: momone
    f solange: soso
    f sophie: soph soso
    f stephanie: steph fanny
    f suzanne: suzie suzette suzon
    f sylvie: syl
    f therese: tetese
    f valentine: val titine
    f valerie: val
    f veronique: vero
    f victoire: vic
    f virginie: nini virg
    f viviane: viv
    f yvette: vette
    f yvonne: vonvon
    """
}
