import { wordSet } from './word-set.ts';

/**
 * Words before the name of a person, lower-cased, of all languages: titles, offices, professions. One list for all
 * languages, because outlets use foreign titles too, and hardly any of these words has another meaning elsewhere.
 */
export const roles: ReadonlySet<string> = wordSet(
  `mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father sister brother rabbi imam sheikh sheik
  ayatollah mullah pope bishop archbishop cardinal pastor saint president vice-president ex-president minister premier
  chancellor secretary senator sen congressman congresswoman representative rep reps sens gov governor mayor councillor
  councilman councilwoman alderman speaker leader chairman chairwoman chair chief director ceo cfo cto coo founder
  co-founder owner boss manager coach captain capt skipper striker midfielder defender goalkeeper keeper quarterback qb
  pitcher forward winger guard driver rider boxer golfer swimmer sprinter general gen lieutenant lt colonel col major maj
  sergeant sgt cpl corporal private pvt admiral adm commander cmdr officer detective inspector constable sheriff deputy
  marshal judge justice attorney lawyer prosecutor barrister solicitor ambassador envoy diplomat king queen prince
  princess duke duchess earl baron emperor sultan emir spokesman spokeswoman spokesperson adviser advisor aide candidate
  nominee incumbent lawmaker mp mep analyst economist strategist scientist researcher historian author writer novelist
  poet journalist reporter editor columnist correspondent anchor host presenter actor actress singer rapper musician
  composer conductor director filmmaker producer comedian artist painter designer architect photographer model chef
  doctor nurse teacher student activist campaigner billionaire entrepreneur investor rebel warlord dictator suspect protagonist
  victim witness survivor widow wife husband son daughter mother uncle aunt tsar czar curator qc kc md phd esq
  herr herrn frau präsident präsidenten präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin
  ministerpräsident ministerpräsidentin ministerpräsidenten premierminister premierministerin außenminister
  außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister
  verteidigungsministerin wirtschaftsminister gesundheitsminister gesundheitsministerin bundesminister minister
  ministerin bürgermeister bürgermeisterin oberbürgermeister landrat senatorin abgeordnete abgeordneter staatssekretär
  parteichef parteichefin vorsitzende vorsitzender vorsitzenden fraktionschef generalsekretär sprecher sprecherin
  trainer trainerin bundestrainer kapitän torwart torhüter stürmer verteidiger mittelfeldspieler geschäftsführer
  geschäftsführerin vorstandschef vorstandsvorsitzende konzernchef chefin direktor direktorin leiter leiterin gründer
  professorin staatsanwalt richter richterin anwalt rechtsanwalt kommissar papst bischof kardinal pfarrer könig königin
  prinz prinzessin general oberst autor autorin schriftsteller regisseur regisseurin schauspieler schauspielerin sänger
  sängerin moderator moderatorin journalist journalistin experte expertin forscher forscherin politiker politikerin
  us-präsident ex-präsident kremlchef
  m mme mlle maître président présidente premier première ministre députée député sénateur sénatrice maire préfet
  porte-parole secrétaire chef cheffe patron patronne directeur directrice fondateur entraîneur sélectionneur capitaine
  attaquant gardien défenseur milieu général colonel commandant capitaine juge procureur procureure avocat avocate pape
  évêque cardinal père roi reine prince princesse écrivain écrivaine romancier réalisateur réalisatrice acteur actrice
  chanteur chanteuse humoriste journaliste animateur animatrice chercheur chercheuse économiste historien historienne
  candidat candidate militant militante ex-ministre ex-président
  sr sra don doña señor señora presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro
  ministra exministro alcalde alcaldesa diputado diputada senador senadora gobernador gobernadora consejero consejera
  portavoz secretario secretaria líder jefe jefa director directora entrenador técnico seleccionador capitán delantero
  portero defensa centrocampista juez jueza fiscal abogado abogada magistrado papa obispo cardenal padre rey reina
  príncipe princesa escritor escritora actor actriz cantante periodista candidato candidata empresario activista
  signor signora dottor onorevole presidente premier ministra sindaco sindaca deputato senatore senatrice governatore
  segretario segretaria assessore portavoce leader direttore direttrice allenatore mister capitano attaccante portiere
  difensore centrocampista giudice pm procuratore avvocato vescovo cardinale don re regina principe principessa
  scrittore scrittrice attore attrice regista cantante giornalista conduttore conduttrice imprenditore candidato
  senhor senhora presidenta ex-presidente primeiro-ministro ministro deputado deputada senador governador prefeito
  vereador secretário técnico treinador atacante goleiro zagueiro juiz juíza procurador advogado delegado bispo cardeal
  padre rei rainha escritor ator atriz cantor cantora jornalista empresário
  meneer mevrouw dhr mevr president minister-president premier minister staatssecretaris burgemeester wethouder
  kamerlid fractievoorzitter voorzitter woordvoerder directeur topman topvrouw bondscoach trainer aanvoerder spits
  keeper verdediger middenvelder rechter officier advocaat paus bisschop koning koningin prins prinses schrijver
  schrijfster acteur actrice zanger zangeres presentator presentatrice journalist hoogleraar onderzoeker lijsttrekker
  президент президента президентом президенту премьер премьер-министр премьера премьер-министра министр министра
  глава главы главой губернатор губернатора мэр мэра мэром депутат депутата сенатор лидер лидера лидером секретарь
  пресс-секретарь директор директора гендиректор председатель председателя тренер тренера форвард вратарь защитник
  полузащитник нападающий генерал полковник майор судья адвокат прокурор патриарх папа король королева принц актер
  актёр актриса певец певица режиссер режиссёр писатель журналист журналистка телеведущий телеведущая телеведущего
  экс-президент канцлер канцлера бизнесмен бизнесмена политик спортсмен боец чемпион`,
);

/** Verbs directly before or after a speaker, in all languages. */
export const speech: ReadonlySet<string> = wordSet(
  `said says told tweeted wrote argued added asked replied announced testified insisted resigned died sagte sagt erklärte
  betonte schrieb meinte déclaré affirmé expliqué estimé assure affirme explique dit dijo afirmó aseguró declaró explicó
  añadió señaló detto dichiarato spiegato afferma spiega dice disse afirmou declarou explicou contou zei zegt vertelde
  schreef сказал сказала заявил заявила сообщил сообщила рассказал рассказала отметил отметила написал написала`,
);
