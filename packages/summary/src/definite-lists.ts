/** The words that show, in a language with articles, that a noun is taken as known. Spelt as by `words`. */
export type DefiniteLists = {
  /** Definite articles, also joined with a preposition. */
  articles: string;
  /** Words before which a noun is explained: "the bill that", "die Firma aus". */
  explaining: string;
  /** Nouns for something that was named before: "the company". */
  dependent: string;
  /** Nouns that everybody knows without being told: "the president". */
  unique: string;
  /**
   * Words that end what belongs to the noun. Empty for languages in which the noun comes last: there, any word that is
   * no noun ends it.
   */
  closing: string;
};

/** By ISO 639-1 code. */
export const definiteLists: Readonly<Record<string, DefiniteLists>> = {
  en: {
    articles: 'the',
    explaining: `of that which who whose whom where when to for in at between against with from about over behind into near
     inside outside under because if whether than as`,
    dependent: `company firm bill deal measure law legislation decision ruling plan proposal move agreement pact incident study
     report agency committee commission panel bureau case trial lawsuit suit investigation probe man woman boy girl
     couple pair duo victim suspect officer driver winger striker player group party organization organisation
     movement union church school university hospital bank airline club team judge mayor governor senator lawmaker
     congressman congresswoman minister prosecutor lawyer attorney author writer singer actor actress star director
     professor researcher letter document statement memo tweet post interview speech meeting vote debate project
     program programme device book film movie song show video image picture photo match event ceremony resort town
     village building billionaire businessman candidate nominee journalist reporter doctor teacher student family
     mother father son daughter brother sister husband wife teenager toddler animal vessel ship boat plane aircraft
     flight train car truck tribunal fund scheme row dispute clash raid operation practice treatment drug vaccine
     site facility plant factory call charge allegation claim finding result figure retailer manufacturer maker
     startup start-up publisher network store outlet platform app service product offer allies trio latter former
     others`,
    unique: `president government police country nation world state city public economy people military army media market
     internet web weather sun moon sky earth sea ocean future past present end beginning middle top bottom rest way
     time day week month year morning afternoon evening night weekend summer winter spring fall autumn season century
     decade hour minute moment fact idea possibility chance risk number amount total majority minority lack need
     ability right left north south east west border coast capital ground air floor congress court senate house
     parliament administration constitution election coronavirus virus pandemic dollar euro law job truth situation
     process background region area street road authorities opposition prime-minister premier king queen pope
     white-house`,
    closing: '',
  },
  de: {
    articles: 'der die das den dem des im am vom zum zur beim ins',
    explaining: 'der des von vom für zwischen gegen über aus zur zum zu mit in im an am auf um nach bei namens',
    dependent: `unternehmen firma konzern gesetz entwurf gesetzentwurf abkommen vereinbarung entscheidung urteil plan vorschlag
     vorfall studie bericht behörde ausschuss kommission fall prozess klage verfahren ermittlung mann frau junge
     mädchen paar opfer verdächtige täter beamte fahrer spieler gruppe partei organisation verein gewerkschaft kirche
     schule universität klinik krankenhaus bank club team mannschaft richter bürgermeister politiker politikerin
     minister ministerin anwalt autor autorin schauspieler schauspielerin sänger sängerin regisseur professor
     forscher brief schreiben dokument interview rede treffen abstimmung debatte projekt programm gerät buch film
     serie video bild spiel ort dorf gebäude jährige jährigen deutsch-israeli schiff boot flugzeug zug auto wagen
     maßnahme regelung angebot hersteller anbieter händler vorwurf vorwürfe ergebnis befragte betroffene`,
    unique: `präsident präsidentin bundeskanzler kanzler regierung bundesregierung polizei land welt staat stadt wirtschaft
     menschen leute militär armee medien markt internet wetter sonne mond himmel erde meer zukunft vergangenheit
     gegenwart ende anfang mitte rest weg zeit tag woche monat jahr jahre morgen nachmittag abend nacht wochenende
     sommer winter frühling frühjahr herbst saison jahrhundert jahrzehnt stunde minute moment mehrheit norden süden
     osten westen grenze küste hauptstadt boden luft bundestag bundesrat senat parlament verfassung wahl pandemie
     dollar euro arbeit öffentlichkeit bevölkerung lage fall vergleich rahmen opposition papst könig`,
    closing: '',
  },
  es: {
    articles: 'el la los las al del',
    explaining: 'de del que para en entre contra sobre con a al por quien cuyo cuya donde',
    dependent: `empresa compañía firma ley proyecto acuerdo pacto decisión fallo plan propuesta medida incidente estudio informe
     agencia comité comisión caso juicio demanda investigación hombre mujer joven niño niña pareja víctima víctimas
     sospechoso agente conductor jugador grupo partido organización sindicato iglesia escuela universidad hospital
     banco club equipo juez jueza alcalde alcaldesa ministro ministra abogado autor autora actor actriz cantante
     director profesor investigador carta documento comunicado entrevista discurso reunión votación debate programa
     libro película serie vídeo imagen encuentro localidad edificio barco avión tren tetracampeón mandatario
     dirigente político política`,
    unique: `presidente presidenta gobierno policía país mundo estado ciudad economía gente ejército prensa mercado internet
     tiempo sol luna cielo tierra mar futuro pasado final principio resto día semana mes año mañana tarde noche
     verano invierno primavera otoño temporada siglo década hora minuto momento mayoría norte sur este oeste frontera
     costa capital suelo aire congreso senado parlamento constitución pandemia dólar euro oposición papa rey`,
    closing: 'se ha han es son fue fueron era está están será serán no había habían tiene y también ya',
  },
  fr: {
    articles: 'le la les l du au aux',
    explaining: 'de du des d que qu qui dont pour en entre contre sur avec à au aux par où dans chez',
    dependent: `entreprise société firme loi projet accord pacte décision jugement plan proposition mesure incident étude
     rapport agence comité commission affaire procès plainte enquête homme femme garçon fille jeune couple victime
     victimes suspect agent conducteur joueur groupe parti organisation syndicat église école université hôpital
     banque club équipe juge maire ministre avocat auteur autrice acteur actrice chanteur chanteuse réalisateur
     directeur professeur chercheur lettre document communiqué entretien discours réunion vote débat programme livre
     film série vidéo image match rencontre commune bâtiment bateau avion train élu élue député dirigeant survêtement`,
    unique: `président présidente gouvernement police pays monde état ville économie gens armée presse marché internet temps
     soleil lune ciel terre mer avenir passé fin début reste jour semaine mois année matin après-midi soir nuit été
     hiver printemps automne saison siècle décennie heure minute moment majorité nord sud est ouest frontière côte
     capitale sol air congrès sénat parlement assemblée constitution pandémie dollar euro opposition pape roi`,
    closing: 's se a ont est sont était étaient sera seront ne n avait avaient fut et doit doivent peut aussi',
  },
  it: {
    articles: 'il lo la i gli le l al allo alla del dello della dal dalla dell all nell dall sull',
    explaining:
      'di del dello della dei degli delle dell che per in tra fra contro su con a al da dal cui dove nel nella',
    dependent: `azienda società ditta legge progetto accordo patto decisione sentenza piano proposta misura incidente studio
     rapporto agenzia comitato commissione caso processo causa indagine uomo donna ragazzo ragazza giovane coppia
     vittima vittime sospetto agente conducente giocatore gruppo partito organizzazione sindacato chiesa scuola
     università ospedale banca club squadra giudice sindaco ministro avvocato autore autrice attore attrice cantante
     regista direttore professore ricercatore lettera documento comunicato intervista discorso riunione voto
     dibattito programma libro film serie video immagine partita incontro paese edificio nave aereo treno politico`,
    unique: `presidente governo polizia mondo stato città economia gente esercito stampa mercato internet tempo sole luna
     cielo terra mare futuro passato fine inizio resto giorno settimana mese anno mattina pomeriggio sera notte
     estate inverno primavera autunno stagione secolo decennio ora minuto momento maggioranza nord sud est ovest
     confine costa capitale suolo aria congresso senato parlamento camera costituzione pandemia dollaro euro
     opposizione papa re premier`,
    closing: 'si ha hanno è sono era erano sarà saranno non aveva avevano fu e deve può ora',
  },
  pt: {
    articles: 'o a os as ao à do da no na dos das',
    explaining: 'de do da dos das que para em no na entre contra sobre com a ao à por quem cujo cuja onde pelo pela',
    dependent: `empresa companhia firma lei projeto acordo pacto decisão sentença plano proposta medida incidente estudo
     relatório agência comitê comissão caso julgamento processo investigação homem mulher jovem menino menina casal
     vítima vítimas suspeito agente motorista jogador grupo partido organização sindicato igreja escola universidade
     hospital banco clube equipe equipa juiz juíza prefeito prefeita ministro ministra advogado autor autora ator
     atriz cantor cantora diretor professor pesquisador carta documento comunicado entrevista discurso reunião
     votação debate programa livro filme série vídeo imagem partida jogo encontro localidade edifício navio avião
     trem político`,
    unique: `presidente presidenta governo polícia país mundo estado cidade economia povo exército imprensa mercado internet
     tempo sol lua céu terra mar futuro passado final fim início resto dia semana mês ano manhã tarde noite verão
     inverno primavera outono temporada século década hora minuto momento maioria norte sul leste oeste fronteira
     costa capital solo ar congresso senado câmara parlamento constituição pandemia dólar euro oposição papa rei`,
    closing: 'se tem têm é são foi foram era está estão será serão não havia tinha e também já',
  },
  nl: {
    articles: 'de het',
    explaining: 'van die dat voor in tussen tegen over met uit op om bij naar waar wiens tot onder',
    dependent: `bedrijf onderneming firma wet wetsvoorstel akkoord overeenkomst besluit uitspraak plan voorstel maatregel
     incident studie onderzoek rapport bureau commissie zaak proces man vrouw jongen meisje stel slachtoffer
     slachtoffers verdachte agent bestuurder speler groep partij organisatie vakbond kerk school universiteit
     ziekenhuis bank club team ploeg rechter burgemeester minister advocaat auteur schrijver acteur actrice zanger
     zangeres regisseur hoogleraar brief document verklaring interview toespraak vergadering stemming debat project
     programma boek film serie video foto wedstrijd plaats dorp gebouw schip boot vliegtuig trein auto politicus`,
    unique: `president regering kabinet politie land wereld staat stad economie mensen leger pers markt internet weer zon
     maan hemel aarde zee toekomst verleden einde begin rest dag week maand jaar ochtend middag avond nacht zomer
     winter lente herfst seizoen eeuw decennium uur minuut moment meerderheid noorden zuiden oosten westen grens kust
     hoofdstad grond lucht kamer senaat parlement grondwet pandemie dollar euro oppositie paus koning premier`,
    closing:
      'is zijn was waren heeft hebben had hadden wordt werd worden werden zal zou zullen zouden kan kunnen moet moeten gaat gaan komt komen krijgt en ook niet zich',
  },
};

/** Russian has no articles. These words at the beginning of a sentence take somebody or something as known. */
export const dependentOpenings: Readonly<Record<string, string>> = {
  ru: `компания фирма ведомство документ законопроект политик чиновник спортсмен мужчина женщина подозреваемый
   пострадавший министр мэр губернатор депутат актер актёр певец певица журналист музыкант девушка парень суд
   следствие издание собеседник клуб команда банк завод мероприятие соглашение решение инцидент`,
};
