/**
 * Words that any news article may hold whatever its event, by ISO 639-1 code, most common first, spelt as `words` gives
 * them. They stand in for the document frequencies of a large archive while the window is small. Words that tell
 * one kind of event from another (strike, flood, vote) belong here only if nearly every front page has them.
 */
export const commonWords: Readonly<Record<string, { everyday: string; frequent: string }>> = {
  en: {
    everyday: `new year years people time first last day days week told according state government president news country
      including two three officials public part million world percent work called since former group national report
      statement tuesday wednesday monday thursday friday saturday sunday back house months city need help several
      another high end home know think number next long four five later right good members support place weeks left
      add added asked night reported early lot things big family office official today women men life case man woman
      found set local leader leaders show`,
    frequent: `ago already really among around available become began begin behind believe best better bring brought business
      california call campaign care center central change chief child children clear close come comes coming
      committee community companies company concerns conference continue continued control cost could council
      countries course court crisis current currently data dead deal death decision department director done east
      economic economy effort efforts evening event events executive expect expected face fact far federal few fight
      final find force forces foreign forward free full future general given global got great ground groups growing
      half hand happened hard having head health hear held history hit hold hope hospital hour hours hundreds
      important increase industry information inside international interview investigation issue issues job jobs
      join june july august september october november december january february march april keep key killed kind
      known large largest late latest law lead leading least led less level likely line little live lives living
      longer look looking lost low main major majority making market matter mean means media meet meeting member
      message middle military minister minutes moment money month morning move nation near nearly needed needs never
      north nothing now numbers often old older open opened order organization outside party past pay percentage
      person plan plans point police policy political posted power press price problem process program protect
      provide published put question questions reached read ready reason receive received recent recently record
      related release released remain remains reporter reporters reports response result results return risk role
      room run running safety saw saying school season second secretary security seeing seen senior sent series
      serious service services sign similar single site situation six small social someone something soon source
      sources south speak special spokesman spokesperson spokeswoman staff stand start started states stay step stop
      story street strong sure system taken taking talk talks team tell ten thing thought thousands top total trade
      tried true trying turn turned twitter understand united video view visit wanted war washington watch water
      weekend went west white whole wide win won words worked workers working works wrote york young zone seven
      eight nine area areas authorities billion building based came car date earlier ever facebook following gave
      giving however john michael david james robert mr mrs ms dr photo image images file article email comment
      comments share newsletter subscribe website editor correspondent reuters associated ap afp remarks speech vote
      voted voters election politics politicians citizens residents agency agencies board bill announced
      announcement agreed agreement accused alleged address additional action actions access act ahead allow allowed
      amid amount answer appeared approach attempt attention away bad became body book built calls cases cause
      caused chance charge charges check claim claimed claims clearly completely confirmed contact continues
      convention couple create created cut cuts daily damage dealing decade decades decided defense despite details
      development different difficult direct discuss doctor dollars door doubt driven due ease effect effects either
      else ended ending enough entire especially estimated eventually everyone everything evidence exactly example
      experience explained failed fear feel felt field figure figures fire focus followed forced form front fund
      funding funds game gone going grow growth hands happen happening happens helped helping higher himself holding
      hopes human idea immediately impact improve included increased increasing independent individual initial
      injured instead interest involved issued itself justice knew lack land language launched lawyer legal letter
      limited list listed loss lower manager mark massive material matters mission mother father son daughter wife
      husband brother names named nature nearby noted notes officer officers operation operations opportunity option
      original parents particularly parties passed paid period personal phone pick piece play played position
      possible post potential powerful practice prepared present pressure prevent previous previously private
      probably professor project property proposal proposed protection proved push quickly quite raise raised range
      rate rates rather real reality recorded refused region regional remained remaining removed request require
      required research respond responded responsibility responsible rest review rise rising road rule rules sector
      seek seeking sense separate session sharply short shot showed showing shows side significant size society
      spent spoke spread standing stage starting statements stated stood stopped strategy structure student students
      subject success successful suggested summer winter spring supporters supposed surprise target tax term terms
      test third threat times title together tomorrow took track trip trust truth type union university unless
      unlike usual value victims violence voice wait walk wall warned warning wave ways wearing weather welcome
      whose winning wish within wonder worse worst worth written wrong yesterday`,
  },
  es: {
    everyday: `año años día días gobierno país presidente vez tiempo personas mundo nacional nuevo nueva primera primer
      millones además ahora informó señaló explicó aseguró afirmó añadió lunes martes miércoles jueves viernes
      sábado domingo semana mes meses ayer momento lugar situación caso tres cuatro cinco autoridades ministro
      ciudad`,
    frequent: `acuerdo ministerio ministra política político estado internacional general grupo forma trabajo vida horas hora
      mañana noche tarde pasado pasada próximo próxima último última últimos mejor mayor menor mayoría número cifra
      total medio medidas seguridad social sociales servicio servicios sector sistema sectores información noticias
      agencia fuentes comunicado declaraciones entrevista prensa periódico portavoz director directora enero febrero
      marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mujer mujeres hombre hombres
      familia familias niños jóvenes vecinos trabajadores ciudadanos región provincia municipio local locales
      municipal alcalde alcaldesa partido ley congreso tribunal justicia policía hospital salud escuela universidad
      empresa empresas economía económica económico mercado precio precios euros dólares ciento miles cientos millón
      decenas seis siete ocho nueve diez segundo segunda tercera tercer cuarto anunció anunciado indicó destacó
      aunque dijeron confirmó pidió explicado señalado recordó insistió reconoció considera considerado espera queda
      quedó llegó llegar lleva llevar sigue siguen encuentra encuentran trata tratar pueda podrá podría deben debe
      sido siendo tenía tenían dar dado decir hicieron realizar realizado poner puesto buscar mantener seguir volver
      partir través junto cerca lejos posible importante necesario principal principales único diferente diferentes
      distintos grandes pequeño nuevos nuevas buena bueno alta alto baja bajo problema problemas causa consecuencia
      razón objetivo plan proyecto reunión decisión respuesta apoyo cambio desarrollo proceso resultado resultados
      punto zona área calle centro sur norte este oeste interior exterior público pública públicos personal equipo
      equipos historia cuenta`,
  },
  de: {
    everyday: `jahr jahre jahren prozent neue neuen millionen regierung land tag tage woche zeit menschen ersten erste montag
      dienstag mittwoch donnerstag freitag samstag sonntag uhr heute gestern stadt präsident minister euro angaben
      deutschland deutschen deutsche polizei zwei drei vier fünf rund teil ende`,
    frequent: `januar februar märz april mai juni juli august september oktober november dezember monat monate monaten wochen
      tagen stunden minuten morgen abend nacht kanzler kanzlerin ministerin ministerium partei politik politiker
      bundesregierung bundestag gericht behörden behörde sprecher sprecherin unternehmen firma chef mitarbeiter frau
      frauen mann männer kinder familie leben arbeit haus schule krankenhaus straße ort region landes länder staat
      europa europäischen eu international internationale milliarden million zahl zahlen preis preise markt
      wirtschaft grund gründe problem probleme frage fragen antwort thema entscheidung gespräch gespräche treffen
      ergebnis situation lage maßnahmen plan pläne ziel hilfe schutz sicherheit kritik druck kosten geld medien
      zeitung bericht berichten berichtet berichtete agentur dpa interview mitteilung erklärte sagt teilte forderte
      betonte kündigte warnte hieß bekannt gemeinsam große großen großer neuer neues gut besser wichtig möglich klar
      hoch höher erneut zuletzt derzeit künftig inzwischen allerdings jedoch dennoch weiterhin zunächst bislang
      zudem außerdem sechs sieben acht neun zehn hundert tausend tausende mehrere zweite dritte letzten vergangenen
      kommenden nächsten beiden kommt kommen gehen geht steht stehen macht gemacht lassen lässt bleibt bleiben zeigt
      gab gilt liegt nahm kam ging stand`,
  },
  fr: {
    everyday: `ans année années jour jours président gouvernement pays monde france français française personnes temps
      nouveau nouvelle premier première semaine mois lundi mardi mercredi jeudi vendredi samedi dimanche ministre
      ville millions trois quatre cinq heures moment partie fin grand grande`,
    frequent: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier demain matin soir
      nuit ministère politique politiques état nationale national internationale européenne européen europe générale
      général groupe parti loi tribunal justice police autorités hôpital santé école université entreprise
      entreprises économie économique marché prix euros dollars milliards million milliers centaines dizaines pour
      cent six sept huit neuf dix déclaré annoncé affirmé indiqué expliqué précisé ajouté souligné rappelé estimé
      assuré selon rapport communiqué agence presse afp journal médias entretien information source sources porte
      parole directeur directrice chef femme femmes homme hommes enfants famille familles jeunes habitants citoyens
      travail vie maison rue région local locale locales département commune maire situation mesures décision projet
      plan réunion accord soutien réponse question problème cause raison résultat résultats nombre chiffre total cas
      place lieu point suite dernier dernière derniers dernières prochain prochaine nouveaux nouvelles important
      importante possible public publique publics service services système secteur sécurité sociale social aide
      demande sud nord est ouest centre histoire heure mise mettre pris prendre donner donné trouver passer aller
      venir voir savoir dire rendre rester reste doit peuvent pourrait devrait permettre permis notamment également
      désormais`,
  },
  it: {
    everyday: `anno giorni giorno governo paese presidente tempo persone mondo italia italiana italiano nuovo nuova primo
      prima settimana mese mesi lunedì martedì mercoledì giovedì venerdì sabato domenica ministro città milioni tre
      quattro cinque ore parte volta casa`,
    frequent: `gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri domani
      mattina sera notte ministero politica politico stato nazionale internazionale europea europeo europa generale
      gruppo partito legge tribunale giustizia polizia autorità ospedale salute scuola università azienda aziende
      impresa imprese economia economica mercato prezzo prezzi euro dollari miliardi milione migliaia centinaia
      cento sei sette otto nove dieci dichiarato annunciato affermato spiegato aggiunto sottolineato ricordato
      precisato riferito comunicato agenzia ansa stampa giornale intervista notizia notizie fonti portavoce
      direttore capo donna donne uomo uomini bambini famiglia famiglie giovani cittadini lavoro lavoratori vita via
      regione provincia comune sindaco locale locali situazione misure decisione progetto piano incontro accordo
      sostegno risposta domanda problema causa motivo risultato risultati numero caso luogo punto ultimo ultima
      ultimi ultime prossimo prossima nuovi nuove importante possibile pubblico pubblica servizio servizi sistema
      settore sicurezza sociale aiuto sud nord est ovest centro storia ora mettere messo preso prendere dare dato
      trovare andare venire vedere sapere dire rimasto resta deve devono può possono potrebbe`,
  },
  pt: {
    everyday: `ano anos dia dias governo país presidente vez tempo pessoas mundo brasil portugal nacional novo nova primeiro
      primeira semana mês meses segunda terça quarta quinta sexta feira sábado domingo ministro cidade milhões três
      quatro cinco horas hoje ontem parte`,
    frequent: `janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro amanhã manhã tarde
      noite ministério ministra política político estado internacional geral grupo partido lei tribunal justiça
      polícia autoridades hospital saúde escola universidade empresa empresas economia económica econômica mercado
      preço preços euros reais dólares bilhões mil milhares centenas cento seis sete oito nove dez afirmou anunciou
      declarou explicou acrescentou disseram destacou informou segundo relatório comunicado agência lusa imprensa
      jornal entrevista notícia notícias fontes porta voz diretor diretora chefe mulher mulheres homem homens
      crianças família famílias jovens cidadãos trabalho trabalhadores vida casa rua região município câmara
      prefeito local locais situação medidas decisão projeto plano reunião acordo apoio resposta questão problema
      causa motivo resultado resultados número total caso lugar ponto último última últimos últimas próximo próxima
      novos novas importante possível público pública serviço serviços sistema setor segurança social ajuda sul
      norte leste oeste centro história hora colocar dar dado encontrar ir vir ver saber dizer ficar ficou deve
      devem pode poderia grande grandes maior menor melhor`,
  },
  ru: {
    everyday: `года году год лет дня день дней россии рублей человек людей люди время президент президента правительство
      правительства страны стране новый новые новых первый первые понедельник вторник среду четверг пятницу субботу
      воскресенье неделю неделе месяц месяца сообщил сообщила сообщили заявил заявила отметил отметила словам данным
      города городе тысяч тысячи миллионов процентов около`,
    frequent: `января февраля марта апреля мая июня июля августа сентября октября ноября декабря вчера завтра утром вечером
      ночью часов часа час минут недели месяцев месяце годы годов министр министра министерство глава главы
      губернатор губернатора администрация администрации власти властей области край края региона регионе регион
      регионов район района районе городской местные местных жители жителей житель жизни жизнь граждан граждане
      работы работа работу работе работает работают сотрудники сотрудников специалисты служба службы пресс службе
      полиция полиции суд суда дело дела закон закона законопроект партии госдумы депутат депутаты компании компания
      рынок рынка цены цена рубля долларов млн млрд тыс процента проц два две три четыре пять шесть семь восемь
      девять десять первой первого второй второго третий последние последних прошлом прошлого следующем новой нового
      большой большие больше известно ранее сейчас также однако поэтому например кроме несколько многие многих
      некоторые главный главное связи результате случае случаи ситуация ситуации решение решения план плана проект
      проекта меры мер помощь помощи вопрос вопросы причина причины место места месте число числе количество
      информации информация источник сми агентство агентства журналистам интервью заявлении рассказал рассказала
      рассказали пояснил пояснила добавил добавила подчеркнул считает стал стала стали начал начали может могут
      должны нужно находится получили получил произошло прошел прошла проходит идет является семьи семья дети детей
      женщина мужчина школы школа больницу больнице здоровья мира мире стран странах европы сша международный
      международных государства государственный безопасности системы центра центр`,
  },
  nl: {
    everyday: `jaar dag dagen mensen nieuwe eerste week maanden maand tijd land regering president nederland nederlandse
      maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren procent miljoen euro twee drie
      vier vijf minister stad politie volgens`,
    frequent: `januari februari maart april mei juni juli augustus september oktober november december morgen avond nacht uur
      weken jaren ministerie kabinet kamer tweede partij politiek politieke wet rechter rechtbank bestuur gemeente
      burgemeester ziekenhuis gezondheid school universiteit bedrijf bedrijven economie markt prijs prijzen miljard
      duizenden honderden zes zeven acht negen tien gezegd laten weten meldt melden aangekondigd verklaarde
      woordvoerder woordvoerster bericht rapport persbureau anp krant media interview bron bronnen directeur vrouw
      vrouwen man mannen kinderen familie leven werk huis straat regio provincie lokale internationale europese
      europa situatie maatregelen besluit plan plannen overleg akkoord steun antwoord vraag vragen probleem
      problemen oorzaak reden resultaat aantal totaal geval plaats punt laatste afgelopen komende volgende nieuw
      belangrijk mogelijk grote groot groter hoog hoger goed beter duidelijk samen opnieuw inmiddels momenteel
      bovendien echter daarnaast zuiden noorden oosten westen centrum geschiedenis staat gaat komt blijft blijven
      maakt krijgt kreeg kwam ging stond hulp veiligheid geld kosten`,
  },
};
