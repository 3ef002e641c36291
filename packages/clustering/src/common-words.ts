/**
 * Words that any news article may hold whatever its event, by ISO 639-1 code, most common first, spelt as `words` gives
 * them. They stand in for the document frequencies of a large archive while the window is small. Words that tell
 * one kind of event from another (strike, flood, vote) belong here only if nearly every front page has them.
 */
export const commonWords: Readonly<Record<string, { everyday: string; frequent: string; topical: string }>> = {
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
    topical: `able abroad absence academic accept accepted account accounts achieve acknowledged acting active activity adults
      advance advantage advice advised affairs affected afford afternoon age agenda aid aim aimed air aircraft airport
      alarm alert allegations alliance alone alongside alternative ambassador analysis analyst analysts announce
      annual anger angry anyone apart apartment apparent apparently appeal appear appears applied apply appropriate
      approval approve approved argue argued argument arm army arrest arrested arrive arrived art aside assembly
      assess assessment assets assistance assistant association assume attack attacked attacks attend attended
      attorney audience author authority autumn availability average avoid award aware baby balance ban bank banks
      base basic basis battle beach bear beat beautiful bed beginning behaviour behavior benefit benefits beside bid
      bigger biggest birth bit black blame blocked blood blue boat boats bodies bomb bond books border born borrowed
      bottom bought box boy boys brain branch break breaking bridge brief briefing bringing broad broadcast broke
      broken budget build buildings burned bus buses buy buying cabinet camera camp campaigns cancer candidate
      candidates capacity capital captain card cards careful carefully carried carry carrying cars catch catholic
      caught cell cent centre century ceo certain chairman chairwoman challenge challenges champion character charged
      cheap chemical chose chosen christmas church circumstances cited civil civilian civilians class classes clean
      client climate climb closed closely closer closing club coach coalition coast coastal code cold collapse
      collapsed colleague colleagues collected college combined comfort command commander commercial commission
      commissioner commit commitment committed common communication communications compared comparison compensation
      competition complaint complaints complete completed complex computer concern concerned conclusion condition
      conditions conduct conducted confidence confident confirm conflict congress connected connection consider
      considered consumer consumers contained content context contract contracts contribution controversial
      controversy conversation cool cooperation copy core corner corporate correct corruption costs counsel count
      counted counter counts county coup courage courts cover coverage covered covering crash crew crews crime crimes
      criminal critical criticised criticism criticized cross crossed crossing crowd crowds crucial culture cup
      currency custody custom customer customers cutting cycle dangerous danger dark dates dawn deals deaths debate
      debt deep deeply defeat defended deficit degree degrees delay delayed delays deliver delivered delivery demand
      demanded demands democracy democratic democrats denied deny departed departments depth deputy described deserve
      design designed destroyed detail detained determine determined develop developed developing device died
      diplomatic directly disaster discovered discovery discussed discussion discussions disease dismissed display
      dispute distance distribution district districts document documents dog domestic dozen dozens draft dragged
      dramatic draw drawn dream dress drew dried drink drive driver drivers driving drop dropped drug drugs dry duty
      ear earn earned earth easily eastern easy eat eating edge edition education efficient eleven elected elections
      electric electricity elsewhere embassy emerged emergency emerging emotional emphasis employee employees employer
      employers employment enemy energy enforcement engage engaged engine engineer engineers enjoy enter entered
      entertainment entirely entrance environment environmental equal equipment era error escape escaped essential
      establish established estate ethnic evacuated eventual everybody exchange excuse executives exercise exist
      existing exit expand expanded expansion expectations expensive expert experts explain explanation explosion
      export exports expressed extend extended extent external extra extraordinary extreme extremely eye eyes
      facilities facility facing factor factors factory faced failing failure fair faith fall fallen falling falls
      false familiar families famous fan fans farm farmers fast faster fatal favor favour favorite feature features
      feed feeling feet fell fellow female festival fewer fifth fifty fighter fighters fighting files filed fill film
      finally finance finances financial finding finish finished fired firefighters firm firms fiscal fish fishing fit
      fix fixed flag flat fleet flew flight flights flood floor flow fly flying follow food foot football forecast
      forest forget formal formally format formed forty fought foundation founder fourth frame fraud freedom freight
      fresh friend friendly friends fuel fully fun function fundamental funeral gap garden gas gather gathered
      gathering gender generally generation girl girls glass goal goals gold goods governor grade grain grand grant
      granted grass grave green grew grounds growers grown guarantee guard guards guess guest guests guide guilty gun
      guns guy guys hair hall hanging happy harbor harbour harder hardly harm hate headed heading headquarters healthy
      heard hearing heart heat heavily heavy height helicopter hidden hide highest highly highway hill hire hired
      historic historical hits holiday holds homes honest honor honour horse hospitals host hosted hostage hosts hot
      hotel hotels household houses housing huge hundred hurt ice ideas identified identify identity ideology ignored
      illegal illness imagine immigration importance impose imposed impossible impressive incident incidents include
      income incredible indeed independence index indicate indicated individuals industrial industries inflation
      influence infrastructure initially initiative injuries injury inner innocent inquiry insisted inspection
      inspector inspectors instance instant institute institution institutions insurance intelligence intend intended
      intense intention interested interests interim internal internet intervention introduce introduced invest
      invested investigate investigating investigations investigators investment investor investors invited involve
      involvement involving island islands joint journal journalist journalists judge judges judgment judgement jump
      jury kept kid kids kill killer killing kilometers kilometres king kitchen km knowing knowledge labor labour lady
      lake landed landing larger laugh launch laws lawmakers lawsuit lawyers lay leadership leads league lean learn
      learned leave leaves leaving legacy legislation legislative legitimate length lesson lessons letters liberal
      license lie lies lift light lights limits lines link linked links liquid lists loan loans lorry lose losing
      losses lots loud love lovely loved lucky lunch machine machines magazine mail maintain maintained maintenance
      makers male manage managed management managers manufacturing map margin marine marked markets marriage married
      mass master match materials maximum mayor meal meant meanwhile measure measures mechanism medal medical medicine
      medium meetings memory mental mentioned mere met metal meters method methods metres midnight mile miles militant
      milk mind mine minimum minor minority missed missing missiles mistake mistakes mix mobile mode model models
      modern modest monitor monitoring monthly mood moral moreover mountain mouth movement moves moved movie moving
      multiple murder museum music musical muslim mutual narrow nations native natural navy neck negative negotiate
      negotiations negotiators neighborhood neighbourhood neighbors neighbours neither network networks neutral
      newspaper newspapers nobody noise nominee none normal normally northern nose note notice notion novel nuclear
      nurse nurses objective obvious obviously occasion occupied occur occurred ocean odd offer offered offering
      offers officially offices oil oldest olympic ones ongoing online onto operate operated operating operator
      operators opinion opinions opponent opponents opposed opposite opposition orders ordinary organisation
      organisations organised organizations organized origin otherwise ought outcome overall overcome overnight
      overseas owned owner owners ownership pace pack package page pages pain paint pair panel panic paper papers park
      parking parliament parliamentary participants participate partner partners partnership pass passage passenger
      passengers passing passion passport path patient patients pattern pause paying payment payments peace peaceful
      peak pension perfect performance perhaps periods permanent permission permit personally personnel perspective
      petition phase photograph photographs physical picked picture pictures pilot pilots pipe placed plain plane
      planes planet planned planning plant plants plastic plate platform players playing plays plea pleased pledge
      pledged plenty plot poll polls pool poor popular population port portion portrait positions positive possibility
      potentially pound pounds poverty powers prefer premier preparing presence presented presidency presidential
      priest primary prime prince principal principle principles print priority prison prisoner prisoners prize probe
      procedure procedures proceed proceedings produce produced producer producers product production products
      professional profile profit profits programme programmes programs progress prominent promise promised promote
      prompted proof proper properly prosecutor prosecutors protected protecting protest protesters protests proud
      prove proven province provincial provision pull pulled purchase purpose pursue pushing putting qualified quality
      quarter quarters queen queue quick quiet quote race racial radical radio rail railway rain rally ran rapid
      rapidly rare reach reaching react reaction reader readers realised realized reasonable reasons rebel rebels
      recall recalled receiving recognised recognition recognized recommendation recommended recover recovered
      recovery red reduce reducing reduction referendum referred reflect reform reforms refuse refugees refusing
      regard regarding regime regions register registered regular regularly regulation regulations regulator
      regulators relations relationship relative relatively relatives relevant relief religion religious rely remember
      remarkable reminded remote removal remove repair repeat repeated repeatedly replace replaced replacement reply
      representative representatives representing reputation rescue rescued researchers reserve reserves resident
      resign resigned resignation resist resistance resolution resolve resource resources respect restaurant
      restaurants restore restored restrict restrictions resume retail retire retired retirement retreat returned
      returning reveal revealed revenue reverse revolution rich ride rifle rival rivals river rivers roads rock rocket
      roles roll roof rooms root rose roughly round route routes row royal ruled ruling rumors runs rural rush sad
      safe sail saint salary sale sales sat satellite satisfied save saved savings scale scandal scene scenes schedule
      scheduled scheme schools science scientific scientist scientists scope score scored screen sea seal search seat
      seats secret sectors secure secured select selected selection self sell sellers selling senate senator senators
      sensitive sentence sentenced settle settled settlement severe sex sexual shape shared shares shareholders
      sharing sharp sheet shelter shift ship ships shock shoes shoot shooting shop shopping shops shore shortage
      shortly shots shoulder shut sick sight signal signals signed silence silent silver similarly simply
      simultaneously singer sister sit sites sitting skills skin sky sleep slightly slow slowly smaller smart smoke
      snow soccer socially software soil sold soldier soldiers sole solid solution solutions solve somebody somewhat
      song songs sorry sort sought soul sound sounds southern sovereignty space spare speaker speaking specialist
      specialists species specific specifically speculation speed spend spending spirit split sport sports spot square
      stability stable stadium stages stake stands standard standards star stars station stations status stayed
      staying steady steal steel steep stepped stick stock stocks stolen stone stopping storage store stores stories
      storm straight strange strategic stream streets strength stress stretch stretched strict strike strikes striking
      strongly struck struggle struggling stuck studies studio study stuff style subjects submit submitted subsequent
      substantial succeed successfully suddenly sue suffer suffered suffering sufficient suggest suggestion suggests
      suicide suitable sum summit sun supplied supplies supply supported supporter supports supreme surely surface
      surgery surprised surprising surrounded surrounding survey survive survived surviving survivors suspect
      suspected suspects suspended sustained sweeping swept swift swing switch sympathy table tackle talent talked
      tank tanks tape targeted targets task taxes taxpayers teacher teachers teaching teams tears technical technology
      teenager telephone television tells temperature temperatures temporary tend tens tension tensions tent terminal
      terrible territory terror terrorism terrorist tested testified testimony testing tests text thank thanks theme
      theory thereby thick thin thinking thirty thoroughly thoughts threaten threatened threatening throw thrown tied
      tight till tiny tip tired titled ton tone tonnes tons tool tools topic torn totally touch tough tour tourism
      tourist tourists tower town towns toxic traditional traffic tragedy tragic trail train trained training trains
      transaction transfer transferred transition transport transportation travel travelled traveled travelling
      travelers treasury treat treated treaty treatment tree trees trend trial trials tribe tribute tries trouble
      troops truck trucks truly twelve twenty twice typical ultimately unable uncertain uncertainty undergo
      understanding unemployment unexpected unfortunately unique unit units universities unknown unlikely upper urban
      urge urged urgent used useful user users usually vast vehicle vehicles vessel vessels veteran veterans vice
      victim victory videos viewed viewers views village villages violent virtually virus vision visited visiting
      visitors visual vital volume volunteer volunteers voter votes voting vulnerable wages waited waiting walked
      walking wanting warm warn warnings wars waste watched watching waters weak weakness wealth wealthy weapon
      weapons wear wedding weekly weigh weight western whatever wheel whenever wherever widely widespread wild willing
      wind window windows wine wing winner winners wins wire wise witness witnesses wonderful wood word wore worker
      workforce workplace worldwide worried worry worries worthy wounded wounds writer writers writing yards yard
      yellow younger youngest youth zero zones ask asking ordered`,
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
    topical: `abogado abrir acceso accidente acción acciones actividad actividades acto actual actualidad actuar agentes agua
      aire alguien alcance alerta alumnos ambiente amigo amigos amplia análisis aparece apoyar apertura aplicar
      asamblea asegurar asociación ataque atención ausencia autonomía autoridad autor avión ayuda ayudar ayuntamiento
      banco barco barrio base bienes boca bomberos buscan búsqueda cabeza cadena calidad calor cambios camino camión
      camiones campaña campo candidato candidatos cantidad capacidad capital cara cargo carretera carta casas catedral
      celebrar celebró cerrado cerrar científicos cierre cine ciudadano civil civiles clase clientes coalición coche
      coches comenzó comisión compañía compañeros comunicación comunidad concejal condiciones conferencia conflicto
      conjunto conocer conocido consejo construcción consumo contrato control convocado convocatoria corte cosas costa
      crear creación crecimiento crisis cruz cuadro cuartos cuerpo cuerpos cultura cultural cumplir curso daños datos
      deja dejado dejar dejó debate deber déficit defensa delegado demanda demás democracia denuncia denunció deporte
      derecha derecho derechos derrumbe desastre desempleo detenido detenidos deuda diálogo dinero diputado diputados
      discurso disponible diversas documento documentos doce dolor domicilio duda duro duró edad edificio edificios
      educación efecto efectos ejemplo ejército elección elecciones elegir emergencia emergencias empleados empleo
      encuentro energía enfermedad enorme entrada entrar entregar envío equilibrio error escena escuchar escuelas
      espacio especial especialistas especie esperar esperan estación estadio estudiantes estudio estudios evacuados
      evento evitar éxito experiencia expertos explosión extranjero fábrica fallecidos falta federación festival
      figura fiesta final finales finanzas firma fiscal física flota fondo fondos frente frontera fuego fuera fuerte
      fuertes fuerza fuerzas fútbol ganar gasto gente gestión gira gobernador golpe gravedad grave graves grupos
      guardia guerra habitantes habla hablar hacen haya hecho helicóptero herido heridos hermano hija hijo hijos
      hospitales hotel huelga humana humanos idea identificar iglesia igual imagen imágenes impacto importancia
      impuesto impuestos incendio incidente inclusión independencia industria industrial inflación informe ingresos
      inicial inicio iniciativa instalaciones institución instituto intención interés intereses inversión inversores
      investigación investigadores isla izquierda jefa jefe jornada joven juez juicio jugadores juego junta jurado
      kilómetros labor laboral lado lanzamiento larga largo lengua letras leyes libertad libre líder líderes línea
      líneas lista llama llamada llamado lluvia lograr logró lucha luz madre madrugada manera mano manos manifestación
      manifestantes máquina mar marcha marco marido masa material materia máxima máximo médico médicos medida memoria
      mención mensaje mercados mesa metros militar militares minería mínimo minutos misión modelo modo mostrar
      movimiento muelle muerte muertes muerto muertos multa mundial músico música natural naturaleza necesidad
      negociación negociaciones negocio negocios negro nivel niveles niña niño noches nombre norma normal
      norteamericano nota obra obras observadores océano ocasión ocurrió oferta oficial oficiales oficina ofreció
      ofrecer ojos opción operación operarios operativo opinión oposición orden organización organizaciones origen oro
      padre padres página pago palabra palabras papel parado parada paralización pareja parlamento parque partidos
      pasajeros paso patronal paz pedir película peligro pena pensar pérdida pérdidas perdió periodista periodistas
      período permite permitir perspectiva pesar pesca pescado piden piedra piel piso plata playa plaza plazo
      población pobreza poder poderes policial popular posición posibilidad posibles postura potencia práctica
      precisamente presencia presentación presentar presentó presidencia presión preso presupuesto prevención previsto
      primaria primeros principio prisión privado privada producción producto productos profesor profesores programa
      prohibición promesa propia propio propuesta protección protesta protestas próximos proyectos prueba pruebas
      puente puentes puerta puerto puesta puestos pueblo pueblos quiere quieren radio rápido razones reacción realidad
      realmente recibió recibir reciente recogió reconocimiento recursos red redes reducción reducir referencia
      reforma regional regreso relación relaciones rescate reserva residentes responsabilidad responsable responsables
      restos resto resuelto retirada reto retraso riesgo río rojo ropa rueda ruta sala salario salarios salida salió
      salir sangre santo secretario seguimiento seguro semanas senado sentencia sentido servidores sesión silencio
      simple sindicato sindicatos sitio sociedad sol soldados sólo solución sorpresa subida suelo suficiente superior
      supone suspendió suspensión tarea taller técnica técnicos tecnología teléfono televisión tema temas temperatura
      temor temporada tendencia tendrá teoría términos terminal terminó terreno terrorismo testigo testigos texto
      tienda tierra tierras tipo título toma tomar tono torre torno trabajar tráfico tragedia tratado tratamiento tren
      tribuna tripulación tropas turismo turistas turno única únicamente unidad unidos unión urgencia usuarios uso
      usar valle valor valores vecino vehículo vehículos veinte velocidad venta ventas verano verdad versión vía viaje
      viajeros víctima víctimas victoria viento vigilancia violencia visita vista vivienda viviendas voluntad
      voluntarios volvió voto votos votación voz vuelo vuelos vuelta zonas hizo hubo habrá nadie`,
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
    topical: `abgeordnete abkommen absicht abstimmung ärzte aktion aktuell alt alter amt analyse anfang angebot angriff angst
      anklage anteil antrag anwalt anwohner arbeiter arbeitgeber arbeitsplätze argument armee art artikel arzt
      auffassung aufgabe auftrag auftritt auge augen ausland ausgaben aussage ausstellung auswirkungen auto autos bahn
      bank banken bau bauern bedarf bedeutung bedingungen behandlung beispiel beitrag bekannte belastung bereich
      bereit berg beruf beschäftigte beschluss besitz besuch besucher beteiligten betrag betrieb betroffen betroffene
      bevölkerung bewegung beweis bewohner beziehung bild bilder bildung boden brand brief bruder brücke buch
      bundesrat bundeswehr bürger bürgermeister chance chancen daten dauer debatte demokratie demonstration
      demonstranten dienst dorf drogen eigentümer einfluss einheit einigung einkommen einrichtung einsatz
      einsatzkräfte eltern energie entwicklung erfahrung erfolg ergebnisse erklärung ermittler ermittlungen ernst
      essen experten explosion export fahrer fahrgäste fahrt fahrzeug fahrzeuge fall fälle fans farbe fehler feier
      feind feld fenster fernsehen fest feuer feuerwehr film finanzen flucht flüchtlinge flug flughafen flugzeug fluss
      folge folgen forderung forscher forschung fortschritt foto freiheit freund freunde frieden front führung fußball
      gas gast gäste gebäude gebiet gefahr gefängnis gegner gehalt gemeinde gemeinden generation geschäft geschäfte
      geschichte gesellschaft gesetz gesetze gesundheit gewalt gewerkschaft gewinn grenze gruppe gruppen hafen hand
      handel händler haushalt heimat held hersteller herz hinweis hinweise hitze hochwasser hoffnung hotel idee
      industrie inflation information informationen initiative insel institut interesse investitionen jugend
      jugendliche junge journalisten kampf kandidat kandidaten kirche klage klasse klima koalition kollegen kommission
      konflikt kontrolle konzept kopf krankheit krieg krise kultur kunden kunst küste lager länge leistung leiter
      leitung licht linie liste lösung luft mangel mannschaft maschine material meer mehrheit meinung menge methode
      militär minderheit mitglied mitglieder mittel modell moment mord musik mutter nachbarn nachricht nachrichten
      name natur niederlage niveau not notfall öffentlichkeit öl operation opfer opposition ordnung organisation
      papier park parlament parteien partner patienten pause person personal personen perspektive pflege position post
      praxis presse produkt produktion professor programm projekt protest proteste prozess prüfung qualität quelle
      radio rahmen rat raum reaktion recht rechte rede reform regel regeln reise rennen rente republik respekt rettung
      rettungskräfte richter richtung risiko rolle rückkehr ruhe saison schaden schäden schiff schluss schritt schuld
      schulen schüler see seite seiten senat sicht sieg sitz sitzung software sohn soldaten sommer sonne sozial spiel
      spiele spieler spitze sport sprache staatsanwaltschaft stadion stärke start stelle stimme stimmen strafe
      strategie streik streit strom studie stunde sturm suche süden system tabelle tat täter team technik telefon
      temperaturen termin terror test text tier tiere tochter tod tote toten tourismus tradition training transport
      trend trockenheit truppen tür turm übergang überraschung umfrage umwelt unfall union universität unterstützung
      untersuchung urlaub ursache urteil vater verantwortung verband verbindung verbraucher verdacht verein verfahren
      verfassung vergleich verhalten verhandlungen verkauf verkehr verletzt verletzte verletzten verlust vermögen
      versicherung versuch vertrag vertrauen vertreter verwaltung vorschlag vorsitzende vorstand vorteil vorwurf
      vorwürfe waffen wagen wahl wahlen wähler wald wand ware wasser weg welt werk wert wetter wettbewerb widerstand
      wind winter wirkung wissen wissenschaftler wohnung wohnungen wort worte zeichen zeuge zeugen zukunft
      zusammenarbeit zustand zustimmung zug züge`,
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
    topical: `absence accès accident accusé achat acte action activité affaire affaires âge agent agents agriculteurs air
      alerte allemand ami amis amour analyse ancien ancienne appareil appel apporter arme armée armes arrêt
      arrestation arrivée art article artiste assemblée association attaque attention augmentation auteur avenir avion
      avis avocat banque base bateau bâtiment bâtiments besoin bilan blessé blessés blocage bois bord bras bruit
      budget bureau but cadre campagne camp candidat candidats capacité capital caractère carte catastrophe centrale
      chaîne chaleur chambre champion chance changement charge château chaud chemin cherche chercheurs choix chose
      choses chute ciel cinéma circulation citoyen civil civils classe clients climat club coeur cœur collègues
      collectif colère commerce commission communauté communication compagnie complexe compte concours condition
      conditions conduite conférence confiance conflit congrès connaissance conseil conséquences construction
      consommateurs contact contexte contrat contrôle corps côte couleur coup coupe cour courant cours course coût
      crime crise critique culture danger date débat début décès défense déficit degrés délai demandes démission
      démocratie départ dépenses député députés dette dialogue différence difficultés direction dirigeant discours
      discussion disparition distance document documents domaine dommages donnée données dossier droit droits durée
      eau échange échec écoles écrivain édition effet efforts église élection élections électeurs élèves émission
      emploi emplois employés énergie enfant enjeu ennemi enquête enquêteurs ensemble entraîneur entrée environnement
      équipe erreur espace espoir esprit essai établissement étape étranger étude études étudiants évacués événement
      événements évolution exemple exercice expérience experts explosion façon fermeture festival feu film finale
      finance financement fleuve force forces forêt formation forme fort frontière futur gare gauche gaz génération
      gens gestion gouverneur grève groupes guerre habitation handicap hausse hélicoptère héros hiver hommage horizon
      hôtel idée île image images impact impôts incendie incident industrie inflation influence infrastructures
      initiative inondations inspection instance institut institution intérêt intérêts intervention investissement jeu
      jeune jeux joueur joueurs journaliste journalistes juge jugement kilomètres langue leader lettre liberté libre
      lien ligne lignes liste livre logement lumière lutte machine mairie maladie manifestants manifestation manière
      manque marche match matériel matière mémoire mer message mètres météo militaire militaires mine minutes mission
      mobilisation modèle montagne mort morts mouvement moyen moyens musée musique naissance nature négociations
      niveau nom norme nucléaire objectif objet océan offre opération opérations opinion opposition or ordre
      organisation origine ouverture page paix palais papier parents parlement parquet participation partis passage
      passagers passé patient patients patron patrimoine pauvreté pêche peine pension perquisition perte pertes petit
      petite peuple peur photo pièce pied pierre plage plainte plateau pluie policier policiers pompiers pont
      population port position possibilité poste pouvoir pratique préfecture préfet prématuré présence présidence
      présidentielle pression preuve principe prison privé procédure procès procureur production produit produits
      professeur programme projets promesse propos proposition protection province qualité quartier quotidien race
      radio rapports réaction réalité recherche recherches recours rédaction réduction réforme refus regard régime
      règle règles relation relations religion rencontre rendez renforts rentrée représentant république réseau
      réserve résistance respect responsable responsabilité ressources retard retour retrait revenu risque risques
      rivière rôle route routes sang scène science scientifiques scrutin séance secours secret secrétaire secteurs
      séisme semaines sénat sens série signe silence site société sol soldats soleil solution sommet sort sortie
      souvenir spectacle sport stade stratégie structure succès suspect syndicat syndicats table tableau tâche taille
      technique technologie télévision témoin témoins température tempête tension terrain terre territoire terrorisme
      tête texte théâtre tir titre tour tourisme touristes tradition trafic train trains traité traitement transport
      transports travailleurs travaux troupes tribune union usine valeur véhicule véhicules vent vente ventes vérité
      version victime victimes victoire village violence violences visage visite vitesse voisins voiture voitures voix
      vol vote votes voyage voyageurs vue zone`,
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
    topical: `accesso accusa acqua aereo affari agenti aiuti alleanza allarme ambiente amico amici amministrazione analisi
      anziani apertura appello area aree arma armi arrestato arresto arrivo arte articolo artista assemblea
      associazione attacco attenzione attesa attività atto aumento auto autore avvocato azione azioni banca banche
      base bilancio bisogno borsa cambiamento cambio camera campagna campionato campo candidato candidati capacità
      capitale carabinieri carcere carta casi centri chiesa chiusura cielo cinema cittadino classe clienti clima club
      colpa colpo commercio commissione compagnia comunità comunicazione concorso condizioni conferenza conferma
      conflitto confronto congresso consiglio consigliere consumatori contratto controllo controlli corpo corruzione
      corsa corso corte cosa cose costa costi costituzione creazione crescita crisi critiche croce cuore cultura danni
      data dati debito decreto delitto democrazia denaro denuncia deputati destra dibattito difesa difficoltà
      dimissioni direzione diritti diritto discorso discussione distanza documento documenti dubbio economie edificio
      edifici effetti effetto elementi elezione elezioni elettori emergenza energia entrata episodio errore esame
      esercito esempio esperienza esperti esplosione estate estero età evento eventi fabbrica faccia falso fase fatti
      ferito feriti ferrovia festa festival fiducia figlia figlio figli figura film finale finanza fiume foglio fondi
      fondo forma forza forze foto frontiera fuoco futuro gara gas generazione genitori gente gestione gioco giocatori
      giornalista giornalisti giudice giudici giunta gol governatore grado gruppi guardia guerra idea immagine
      immagini impatto impegno imposte impianto incendio incidente inchiesta incidenti indagine indagini industria
      inflazione informazione informazioni iniziativa inizio insegnanti interesse interessi intervento inverno
      investimenti isola istituto istituzioni lago lavori leggi leader lettera libertà libro linea lingua lista lotta
      luce macchina maggioranza malattia mancanza manifestanti manifestazione mano mare marito materiale medici medico
      memoria mercati messaggio metri mezzi mezzo militare militari minuti misura missione modello modo moglie momenti
      monte morte morti morto motivi movimento multa museo musica nave negozi nome norma norme numeri obiettivo
      occasione occhi offerta olio operazione operazioni opere opera opinione opposizione ordine organizzazione
      origine oro ospedali padre pace paesi pagamento palazzo pandemia parco parlamento parola parole partenza partita
      partiti passaggio passato passeggeri patto paura pazienti pena pensioni perdita perdite pericolo periodo
      personaggio pesca petrolio piazza piede pioggia politiche ponte popolo popolazione porta porto posizione
      possibilità posti posto potere pratica premio presenza presidenza pressione prestito pressioni prigione
      principio problemi procedura processo procura procuratore prodotti prodotto produzione professore programma
      progetti promessa pronto proposta proposte protesta proteste prova prove provvedimento quadro qualità quartiere
      quota radio ragazza ragazzi ragazzo ragione ragioni rapporto rapporti reato reazione realtà recupero regime
      regioni regola regole relazione religione repubblica responsabile responsabilità restrizioni rete ricerca
      ricercatori richiesta ricordo riduzione riforma rischio risorse rispetto ritardo ritiro ritorno riunione rotta
      ruolo sala salario sangue scelta scena schiera sciopero scienza scienziati scontri scontro scoperta scuole sede
      segnale segno segretario senato senso sentenza settimane sfida signore silenzio sindacati sindacato sinistra
      sistemi sito società soldati soldi sole soluzione sorpresa spazio spesa spese spettacolo sport squadra stadio
      stagione stazione strada strade strategia strumento struttura studenti studi studio successo superficie taglio
      tasse tavolo teatro tecnologia telefono televisione tema temperatura tensione teoria termine terra terremoto
      territorio terrorismo test testa testimone testimoni testo tipo titolo torre traffico tragedia trattativa
      trattative trattato treni treno tribuna truppe turismo turisti ufficio uffici unione uscita uso valore veicolo
      veicoli velocità vendita vento verifica verità versione vertice viaggio vicini vigili villaggio violenza visita
      vista vittima vittime vittoria voce volo volontà voti voto zona zone`,
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
    topical: `abertura acesso acidente ação ações acusação acusado administração advogado aeroporto agentes agora água aliança
      aluno alunos ambiente amigo amigos análise aniversário área áreas argumento arma armas artigo artista assembleia
      associação ataque atenção atividade ato atraso aumento autor avaliação avião baixa banco bancos barco barragem
      base batalha bombeiros bolsa bairro busca caminho campanha campeonato campo candidato candidatos capacidade
      capital cara cargo carro carros carta casas casos categoria cena centros chance chegada chuva chuvas cidades
      ciência cientistas cinema classe clientes clima clube coisa coisas coligação combate combustível comércio
      comissão companhia comunicação comunidade conceito concurso condição condições conferência confiança conflito
      confronto congresso conhecimento conselho consequências construção consumidores consumo conta contas contexto
      contrato controle controlo corpo corrupção corte costa crescimento crime crimes criança crise crítica críticas
      cultura custo custos dados data debate decreto defesa deficit democracia demissão denúncia deputado deputados
      desafio desastre desemprego despesas destino detido dever diálogo diferença dificuldades dinheiro direção
      direita direito direitos discurso discussão distância distrito dívida documento documentos doença duração dúvida
      edifício edifícios educação efeito efeitos eleição eleições eleitores emergência empregos emprego encontro
      energia ensino entrada equipa equipe erro escolas escolha espaço especialista especialistas esperança esporte
      esquerda estação estádio estados estratégia estrada estrutura estudante estudantes estudo estudos evento eventos
      evidência exemplo exército experiência explosão exportações fábrica falta fase fato facto favor federação ferido
      feridos festa festival figura fila filho filhos filha filme final finanças fogo fonte força forças forma
      fotografia fronteira fundo fundos futebol futuro ganho gás gasolina gente gestão golpe governador greve guerra
      habitantes helicóptero homicídio hospitais hotel ideia identidade igreja ilha imagem imagens impacto imposto
      impostos incêndio incêndios incidente indústria inflação influência informação informações iniciativa início
      inquérito instituição instituições instituto interesse interesses intervenção investigação investigadores
      investimento investimentos jogador jogadores jogo jogos jornalista jornalistas jovem juiz juízes julgamento
      juros lado leis leitura liberdade líder líderes língua linha linhas lista livro loja luta luz mãe mãos mar marca
      massa material médico médicos medida medo memória menina menino mensagem mercados mesa metas metros militar
      militares minas minutos missão modelo momento morador moradores morte mortes morto mortos movimento mudança
      mudanças multa mundial museu música nações natureza navio necessidade negociação negociações negócio negócios
      nível níveis nome norma notas obra obras ocasião oceano oferta oficial opção operação operações opinião
      oportunidade oposição ordem organização organizações origem ouro pacientes pagamento pai pais palácio palavra
      palavras papel parlamento parque participação partidos passageiros passado passo paz pedido peixe pena perda
      perdas pergunta perigo período pesca pesquisa pesquisadores petróleo placa planos poder políticas policiais
      ponte pontos população porto posição possibilidade posto praça praia prática prazo prejuízo prêmio prémio
      presença presidência pressão prefeitura prevenção previsão princípio prisão privado problemas procedimento
      processo procurador produção produto produtos professor professores programa projetos promessa propina proposta
      propostas proteção protesto protestos prova provas província qualidade quadro queda questões rádio razão reação
      realidade receita recursos rede redução referendo reforma reformas regime registro registo regra regras relação
      relações religião renda renúncia república reserva resgate respeito responsabilidade responsável resto retorno
      reuniões risco rio ritmo rotina roubo sala salário salários sangue santo secretário sede segredo senado senador
      sentença sentido sessão seca sinal sindicato sindicatos sismo sistemas site sociedade soldados sol solo solução
      sonho suspeita suspeito taxa taxas teatro técnico técnicos tecnologia telefone televisão tema temperatura
      temperaturas temporada tendência tensão terra território terrorismo teste testemunha testemunhas texto tipo
      título torre trabalhador tradição tráfego tragédia trânsito transporte transportes tratamento tratado trem
      comboio treino tribunais tropas turismo turistas união unidade uso usuários utilizadores vacina valor valores
      veículo veículos velocidade venda vendas vento verão verdade versão viagem vítima vítimas vitória vila visita
      vista vizinhos volta vontade votação voto votos voo voos zona zonas`,
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
    topical: `автобус автомобиль автомобиля автор агент адвокат акция акции активист анализ армии армия арест аэропорт база
      банк банка бензин берег берега бизнес близкие богатый боевые болезнь больной борьба борьбы брат бригада будущее
      бюджет бюджета важно важный ввести вагон ведет ведомство ведомства век величина версия версии верховный весна
      ветер взгляд взрыв вице вид виды визит вина внимание вода воды военные военный возможность возраст война войны
      вокруг волна восток восточный встреча встречи встретил въезд выборы выборов вывод выпуск высокий выступил
      выступление выход газ газа газета генерал герой гибель голос голосование гора город господин гость готов готовы
      граница границы гроза группа группы груз давно далее дата движение двери двор действие действия декларация
      делегация демократия деньги денег дерево деревня директор длина добро доверие договор договора дождь доклад
      документ документы долг должен должна доля дом дома доход дорога дороги доступ дочь друг другие другой думать
      единый ездить ехать жалоба ждать желание железный жертва жертвы жилой жилье журналист журналисты забастовка
      завод завода задача задачи заместитель закрыт закрыли зал замена замечание занятия запад западный заседание
      зарплата защита защиты звезда здание здания здоровье земля земли зима знать значит зона идея избиратели известие
      изменения измерение импорт имя имущество инвестиции индекс инженер инициатива институт интерес интернет искать
      исполнение использовать исследование исследования история истории итог итоги кабинет кадры камера канал капитан
      карта качество квартира километр километров класс клуб книга колонна команда команды комиссия комиссии комитет
      комитета комментарий комплекс конец конкурс конфликт контроль концерт корабль коррупция красный кризис кризиса
      крупный крупные культура культуры курс лед лёд летний лето лидер линия литература личность лодка ложь лучший
      льгота магазин максимум мальчик маршрут масса материал матч мать машина машины медаль медицинский медицинская
      между менеджер метр метров механизм милиция минимум минута мнение модель молодой молодежь момент море моря мост
      моста музей музыка муж направление налог налоги напряжение народ народный население населения наука научный
      начало начальник необходимо неизвестно нефть нефти низкий новости норма номер ночь оборона оборудование образ
      образование образования обстановка общество общественный объем объект объяснил обязательство огонь ограничения
      одна один океан оказался операция опрос опыт орган организация организации оружие основа основной остановка
      остановил осень ответ ответственность отдел отдых отец отказ отказался открытие открыт отметка отношение
      отношения отпуск отчет офис охрана оценка очередь очередной ошибка палата память пара парк парламент партия
      партнер пассажир пассажиры пациент перевод переговоры переговоров передача переход период песня писатель письмо
      плата площадь победа погиб погибли погода под подготовка поддержка поезд поездка пожар пожара позиция позволит
      показал показатели покупка поле полет политика политик политический полностью положение помочь понять попытка
      порт порта порядок посетил посол поселок последствия поставка пострадавшие пострадали построить потеря поток
      поход почта права право правда правила практика предлагает предложение предложил предприятие предприятия
      председатель представитель представители премия премьер преступление прибыль прибыл привел признал приказ
      примерно принял принято природа прием проблема проблемы проверка продажа продукты продукция производство
      произошел прокуратура прокурор промышленность просит просто протест протесты профессор процесс прямой путь
      развитие развития размер разрешение рамках ракета расследование расследования расход реакция ребенок результат
      результаты река реки религия ремонт республика республики ресурс реформа речь решил риск родители родной роль
      россиян россияне роста рост рука руководитель руководство ряд самолет самый сбор связь сделка сделать север
      северный секретарь село сердце середина сессия сеть сила силы система сказали скорость следователи следствие
      слова слово служить смерть смысл снег снизить событие события совет совета согласие соглашение солдат
      соревнования сосед состав состояние сотрудничество союз спасатели спасение специальный список спорт способ
      справка спрос среда средства срок сроки ставка стадион станция статус статья статьи стена степень столица
      столицы сторона сторон сторону строительство студент студенты судья сумма сутки суток схема сцена счет сын съезд
      тайна танк театр тело телефон телеканал температура территория территории тест техника технологии ток толпа
      топливо торговля точка традиция трагедия транспорт транспорта требует требование трудно труд туризм турист
      туристы убийство убит увидел увеличение угроза угрозы удар указ улица улице улицы ум университет уровень уровня
      условия успех утверждает утро участие участок участники участник ученый ученые учитель учреждение факт фамилия
      федеральный федерации фестиваль фильм финал финансы фирма флот фонд форма формат форум фото фронт функция футбол
      характер хозяйство холод храм художник целый цель церковь цифра частный часть чемпионат черный четверть чиновник
      член чрезвычайная чрезвычайных школьники штаб штраф эвакуация экзамен экономика экономики экономический эксперт
      эксперты экспорт экран экипаж электричество энергия эпоха этап эфир юг южный юрист язык январь ясно очевидцы
      метро сорок тридцать двадцать пятьдесят сто двадцати двух трёх трех обещает обещают пешком остались впервые`,
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
    topical: `aanbod aandacht aandeel aangifte aanklacht aankomst aanleiding aanpak aanslag aanval aanvraag actie activiteiten
      advies advocaat afspraak afspraken agenten alarm ambtenaren analyse angst arbeid armoede artikel artsen auto
      baan bank banken basis bedrag bedreiging begin begroting beeld beelden behandeling behoefte belang belasting
      beleid bemanning berichten beslissing betaling betoging beurs bevolking beweging bewijs bewoners bezoek
      bezoekers bezwaar boete boeren boek bom boot borden bouw brand brandweer brief broer brug budget buiten
      buitenland burgers bus buurt centrale chauffeur coalitie collega concert conclusie conferentie conflict contact
      contract controle crisis cultuur dader data datum debat deel deelnemers democratie demonstranten demonstratie
      deskundigen dienst dieren discussie documenten doden dood doel dorp druk duur economisch effect eigenaar eiland
      eis eisen energie ervaring evenement experts explosie export fabriek fans feest feit festival file film
      financiën fonds fout front functie gas gebied gebieden gebouw gebouwen gebruik gedrag geest gegevens gelegenheid
      gemeenten generatie gerecht gesprek gesprekken gevallen gevangenis gevolg gevolgen geweld gewonden gewond gezin
      god goud grens groei groep groepen haven hand handel hart helikopter herinnering hitte hoofd hoop hotel huizen
      huur idee industrie inflatie informatie initiatief inkomen instelling instituut inval investeringen inwoners
      jeugd jongen jongeren journalist journalisten kans kandidaat kandidaten kant kennis kerk kiezers kilometer
      klacht klant klanten klimaat koers koning kracht kritiek kunst kust kwaliteit landbouw leden leerlingen leger
      leiding leider lening leraren lichaam lijn lijst literatuur loon lucht luchthaven maatregel macht manier markten
      materiaal medewerkers meer meerderheid mening methode meter middelen milieu militairen minuten misdaad model
      moeder moeite moment moord museum muziek naam natuur nederlaag niveau nieuws noodtoestand olie omgeving
      omstandigheden onderhandelingen onderneming onderwijs onderzoek onderzoekers ongeluk ongeval onrust ontslag
      ontwikkeling oog oorlog opbrengst operatie oplossing oppositie opvang orde organisatie organisaties ouders
      overheid overleden overlast overstroming overwinning paar parlement partijen partner passagiers patiënten
      pensioen periode personeel persoon personen piloot plaatsen plein ploeg positie post praktijk prestatie principe
      procedure proces product productie producten programma project projecten protest protesten punten raad radio
      reactie recht rechten rechters regels reis reizigers rekening relatie religie republiek reserve respect
      resultaten rivier rol route ruimte rust samenleving samenwerking schade schip schepen scholen schuld seizoen
      senaat sfeer slachtoffer slachtoffers slag snelheid soldaten sport spel spelers spoor staking stap start station
      stem stemmen sterfte stijging storm straf strategie strijd stroom studenten studie systeem taak taal team
      techniek technologie tegenstander telefoon televisie temperatuur terrorisme test theater thema titel toekomst
      toerisme toeristen toestand ton tournee traditie transport trein treinen troepen uitslag uitspraak uitstel
      universiteiten vader vakantie vakbond vakbonden vergadering vergunning verkeer verkiezing verkiezingen verkoop
      verleden verlies vermogen verschil verslag vertraging vertrek vertrouwen verzet verzoek vissers vliegtuig vlucht
      vluchtelingen voertuig voetbal voorstel voorwaarden voorzitter vrede vriend vrienden vrijheid vuur waarde
      waarheid waarschuwing wagen wapens water wedstrijd weer weg wegen werkgevers werknemers wereld wetenschap
      wetenschappers wijk wind winkel winkels winnaar winst winter woning woningen woord woorden zee zet ziekte zomer
      zoon zorg`,
  },
};
