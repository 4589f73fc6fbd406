extension Vocabulary {
  static let portuguese = Vocabulary(
    male: """
      José=Zé,João=Joca,António=Tó/Toninho,Carlos=Carlitos,Paulo=Paulinho,Pedro=Pedrinho,Luís=Lula/Luisinho,Francisco=Chico,Manuel=Manel/Neca,Marcos,Rafael=Rafa
      Daniel=Dani,Marcelo=Celo,Bruno,Eduardo=Edu/Dudu,Felipe=Lipe,Rodrigo=Digo,Miguel,Ricardo,Rui,Tiago,Gabriel=Biel,Lucas,Fernando=Nando,Jorge,Nuno,Gustavo=Guga
      André=Dedé,Leonardo=Léo,Mateus=Matu,Vítor,Diogo,Hugo,Sérgio=Serginho,Fábio,Alexandre=Alex,Roberto=Beto,Márcio,Júlio,Raimundo=Mundinho,Sebastião=Tião
      Leandro,Thiago,Guilherme=Gui,Joaquim=Quim,Filipe,Gonçalo,Duarte,Ruben,Artur,Mário,Hélder,Vasco,Afonso,Henrique=Rique,Diego,Anderson,Wagner,Vinícius=Vini
      Caio,Igor,Renato,Adriano,Cláudio,Antônio=Toninho,Geraldo,Edson,Wilson,Nelson,Luiz=Lula,Alberto=Beto,Álvaro,Domingos,Augusto,Simão,Martim,Tomás,Salvador
      Santiago,Lourenço,Rodolfo,Rogério,Sandro,Samuel=Samuca,Sidnei,Valter,Vicente,Washington,Wellington,Willian,Yuri,Alan,Alex,Arthur,Benedito=Bené,Breno,César
      Cristiano=Cris,Davi,Denis,Emanuel,Enzo,Everton,Flávio,Gilberto,Heitor,Ivo,Jaime,Jefferson,Jonas,Kauã,Levi,Luciano,Maurício,Murilo,Osvaldo,Otávio,Raul
      """,
    female: """
      Maria=Mariazinha,Ana=Aninha,Francisca=Chica,Juliana=Ju/Juli,Adriana=Dri,Márcia,Fernanda=Nanda/Fê,Patrícia=Pati,Aline,Sandra,Camila=Cami/Mila,Amanda,Bruna
      Jéssica,Letícia=Lê,Júlia=Ju,Luciana=Lu,Vanessa=Van,Mariana=Mari,Gabriela=Gabi,Vera,Marta,Sofia,Carla,Cristina=Cris/Tina,Paula,Beatriz=Bia,Rita,Isabel=Bela
      Inês,Joana=Joaninha,Catarina=Cata,Carolina=Carol,Helena=Lena,Teresa=Teresinha,Susana,Sónia,Mónica,Raquel,Cláudia,Sílvia,Margarida=Guida,Filipa=Pipa
      Rosa=Rosinha,Lúcia,Leonor=Nonô,Matilde,Lara,Alice,Diana,Tatiana=Tati,Daniela=Dani,Débora,Simone,Renata=Rê,Larissa=Lari,Rafaela=Rafa,Eliane,Elisabete=Beta
      Fátima,Conceição=São,Lurdes,Graça,Manuela=Nela,Alexandra=Xana,Andreia,Bárbara=Babi,Célia,Cecília,Clara,Dulce,Elaine,Elisa,Emília,Eunice,Eva,Glória
      Graziela,Ingrid,Irene,Isabela=Bela,Isadora,Ivone,Janaína=Jana,Josefa,Laura,Lívia,Lorena,Luana,Luísa=Lu,Madalena,Marina=Nina,Marisa,Michele,Natália=Nati
      Odete,Olga,Paloma,Priscila=Pri,Regina,Roberta=Beta,Rosana,Rute,Sabrina,Sara,Sheila,Solange,Tânia,Telma,Valéria,Verónica,Vitória,Viviane=Vivi,Yasmin,Zélia
      """,
    surnames: """
      Silva,Santos,Ferreira,Pereira,Oliveira,Costa,Rodrigues,Martins,Jesus,Sousa,Fernandes,Gonçalves,Gomes,Lopes,Marques,Alves,Almeida,Ribeiro,Pinto,Carvalho
      Teixeira,Moreira,Correia,Mendes,Nunes,Soares,Vieira,Monteiro,Cardoso,Rocha,Raposo,Neves,Coelho,Cruz,Cunha,Pires,Ramos,Reis,Simões,Antunes,Matos
      Fonseca,Machado,Araújo,Barbosa,Tavares,Lourenço,Castro,Figueiredo,Azevedo,Freitas,Lima,Souza,Nascimento,Barros,Dias,Campos,Melo,Moura,Batista,Borges
      Andrade,Duarte,Miranda,Nogueira,Pinheiro,Magalhães,Guerreiro,Henriques,Morais,Baptista,Brito,Esteves,Leite,Vaz,Faria,Moraes,Garcia,Medeiros,Cavalcanti
      Guimarães,Abreu,Amaral,Pacheco,Maia,Valente,Branco,Leal,Macedo,Paiva,Domingues,Sampaio,Loureiro,Sequeira,Viana,Pimentel,Caetano,Barreto,Rosa,Bastos
      Queirós,Vicente,Leão,Aguiar,Amorim,Brandão,Pinho,Xavier,Assunção,Bento,Carneiro,Couto,Damasceno,Evangelista,Farias,Godinho,Horta,Infante,Janeiro,Lacerda
      Lobo,Luz,Madeira,Malheiro,Mata,Meireles,Menezes,Mota,Nobre,Noronha,Novais,Pedrosa,Peixoto,Pessoa,Pestana,Portela,Prates,Prado,Quaresma,Rebelo,Rego
      Rios,Sales,Salgado,Saraiva,Seixas,Serra,Serrano,Sá,Siqueira,Tomás,Torres,Trindade,Vale,Valério,Vargas,Vasconcelos,Veiga,Ventura,Vidal,Vilela,Zanetti
      """,
    topSurnameShare: 0.052, headSurnameShare: 0.70, tailSurnames: 9_000,
    starts: """
      Al,Am,Ar,Bal,Bar,Bel,Bor,Bra,Cal,Cam,Can,Car,Cas,Cer,Cor,Cou,Dal,Es,Fal,Fei,Fer,Fi,Fra,Gal,Gar,Gou,Gra,Gui,La,Lan,Lei,Lou,Ma,Mal,Man,Mar,Mei,Mon,Mor
      Mou,Na,Nor,Oli,Our,Pa,Pal,Pe,Per,Pi,Por,Qui,Ra,Re,Ri,Ro,Sal,San,Sar,Se,Sil,Sou,Ta,Tei,Tor,Tra,Val,Var,Vas,Vei,Ver,Vi,Vil
      """,
    middles: "ba,be,bo,ca,chi,da,de,di,do,fa,ga,go,gue,la,le,lo,ma,me,mi,na,ne,no,ra,re,ri,ro,sa,se,ta,te,va,ve,xo",
    ends: "eira,eiro,es,elo,ães,inho,al,ada,ado,oso,ais,ares,eda,inha,ete,ense,ente,ão,ino,ana,ôa,aco",
    prefixes: "da_,dos_,de_,do_,das_", prefixShare: 0.10,
    givenJoint: " ", doubleGivenShare: 0.18, surnameJoint: " ", doubleSurnameShare: 0.55,
    cities: """
      Lisboa|1#00-###|21|Lisbon/Lisbonne/Lissabon
      Porto|4#00-###|22|Oporto
      Braga|47#0-###|253
      Coimbra|30#0-###|239
      Vila Nova de Gaia|44#0-###|22|Gaia
      Amadora|27#0-###|21
      Funchal|90#0-###|291
      Setúbal|29#0-###|265
      Almada|28#0-###|21
      Aveiro|38#0-###|234
      Viseu|35#0-###|232
      Leiria|24#0-###|244
      Faro|80#0-###|289
      Évora|70#0-###|266|Evora
      Guimarães|48#0-###|253
      Matosinhos|44#0-###|22
      Oeiras|27#0-###|21
      Cascais|27#0-###|21
      Sintra|27#0-###|21
      Loures|26#0-###|21
      Maia|44#0-###|22
      Santarém|20#0-###|243
      Barreiro|28#0-###|21
      Viana do Castelo|49#0-###|258|Viana
      Vila Real|50#0-###|259
      Castelo Branco|60#0-###|272
      Portimão|85#0-###|282
      Bragança|53#0-###|273
      Guarda|63#0-###|271
      Ponta Delgada|95#0-###|296
      São Paulo|01###-###|11|Sao Paulo/S. Paulo|BR
      São Paulo|04###-###|11|Sao Paulo/SP|BR
      Rio de Janeiro|20###-###|21|Rio|BR
      Brasília|70###-###|61|Brasilia|BR
      Salvador|40###-###|71||BR
      Fortaleza|60###-###|85||BR
      Belo Horizonte|30###-###|31|BH|BR
      Manaus|69###-###|92||BR
      Curitiba|80###-###|41||BR
      Recife|50###-###|81||BR
      Porto Alegre|90###-###|51|POA|BR
      Belém|66###-###|91||BR
      Goiânia|74###-###|62||BR
      Guarulhos|07###-###|11||BR
      Campinas|13###-###|19||BR
      São Luís|65###-###|98||BR
      Maceió|57###-###|82||BR
      Natal|59###-###|84||BR
      Santo André|09###-###|11||BR
      Osasco|06###-###|11||BR
      Ribeirão Preto|14###-###|16||BR
      Uberlândia|38###-###|34||BR
      Sorocaba|18###-###|15||BR
      Joinville|89###-###|47||BR
      Londrina|86###-###|43||BR
      Florianópolis|88###-###|48|Floripa|BR
      Santos|11###-###|13||BR
      Vitória|29###-###|27||BR
      """,
    streetTypes: "Rua=R./R,Rua=R.,Avenida=Av./Avª,Praça=Pç./Pça.,Travessa=Tv./Trav.,Estrada=Estr.,Largo=Lg.,Alameda=Al.",
    streetNames: """
      da Liberdade,25 de Abril,da República,de Santo António,da Igreja,do Comércio,Direita,Nova,das Flores,São João,5 de Outubro,Almirante Reis,dos Combatentes
      Luís de Camões,Fernando Pessoa,Eça de Queirós,Marquês de Pombal,da Boavista,do Carmo,Augusta,Garrett,do Ouro,da Prata,de Lisboa,do Porto,João XXI
      Paulista,Brasil,7 de Setembro,15 de Novembro,Getúlio Vargas,Tiradentes,Dom Pedro II,Santos Dumont,das Palmeiras,dos Pinheiros,São José,Rio Branco,Bahia
      Vasco da Gama,da Estação,da Escola,do Sol,Principal,da Fonte,do Moinho,da Indústria,Gago Coutinho,Sá Carneiro,Infante D. Henrique,dos Aliados
      """,
    streetShape: "TN,H",
    trades: """
      Construções=Const.,Instalações=Inst.,Transportes=Transp.,Serviços=Serv.,Consultoria,Imobiliária=Imob.,Seguros,Informática=Inf.,Sistemas,Eletrónica
      Canalizações,Eletricidade,Obras,Design,Comunicação=Com.,Marketing,Alimentar,Automóveis=Autos,Gráfica,Plásticos,Energia,Ambiente,Segurança,Formação,Farma
      Vinhos,Têxteis,Móveis,Soluções,Associados=Assoc.,Indústrias=Ind.,Logística,Máquinas,Metalúrgica,Engenharia=Eng.,Distribuição=Dist.,Tecnologia=Tec.
      Advogados,Viagens,Calçado,Cortiças,Comércio=Com.
      """,
    legalForms: "Lda.=Lda/LDA/Limitada,Lda=Lda./Limitada,Ltda.=Ltda/LTDA/Limitada,S.A.=SA,Unipessoal Lda.=Unip. Lda,=,ME,EIRELI",
    companyShapes: "S T,S T,T S,T S,S '& Filhos','Irmãos' S,S '& Irmão',B,B,B T,A T,A,T C,'Grupo' S,S '&' S,'Grupo' B,B",
    topLevelDomain: "pt",
    titles: """
      Diretor comercial=Dir. comercial,Gerente,Diretor-geral=Dir. geral/CEO,Responsável de compras=Resp. compras,Gestor de projetos=Project Manager/GP,Comercial
      Administrativo=Adm.,Vendedor,Gerente comercial,Gerente de vendas,Analista,Coordenador=Coord.,Supervisor,Diretor financeiro=CFO/Dir. financeiro,Engenheiro=Eng.
      Consultor,Responsável de marketing=Resp. marketing,Sócio-gerente=Sócio,Administrador,Diretor de marketing=Dir. marketing,Diretor técnico=CTO/Dir. técnico
      Técnico,Contabilista=Contador,Responsável de informática=Resp. TI/IT Manager,Diretor de recursos humanos=Dir. RH,Assistente administrativo=Assist. adm.
      Responsável de qualidade=Resp. qualidade,Secretária,Advogado,Arquiteto,Presidente,Diretor de operações=COO,Comprador,Proprietário,Diretor de produção
      Gestor de conta=Account Manager,Desenvolvedor,Representante comercial=Representante,Encarregado
      """,
    freemail:
      "gmail.com,gmail.com,gmail.com,hotmail.com,hotmail.com,sapo.pt,sapo.pt,yahoo.com.br,outlook.pt,uol.com.br,bol.com.br,live.com.pt,icloud.com,iol.pt",
    mailboxes: "geral,geral,info,comercial,contato,contabilidade,vendas,escritorio",
    honorifics: "Sr.=Sra.,Dr.=Dra.,Eng.,Eng.º=Eng.ª,Prof.=Prof.ª,D.,Arq.", groupWord: "Grupo"
  )
}
