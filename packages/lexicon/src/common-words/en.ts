import type { CommonWords } from '../common-words.ts';

export const en: CommonWords = {
  everyday: `new year years people time first last day days week told according state government president news country
    including two three officials public part million world percent work called former group national report
    statement tuesday wednesday monday thursday friday saturday sunday back house months city need help high end
    home know think number next long four five later right good members support place weeks left add added asked
    night reported early lot things big family office official today women men life case man woman found set local
    leader leaders show`,
  frequent: `ago already really available become began begin behind believe best better bring brought business california
    call campaign care center central change chief child children clear close comes coming committee community
    companies company concerns conference continue continued control cost council countries course court crisis
    current currently data dead deal death decision department director east economic economy effort efforts evening
    event events executive expect expected face fact far federal fight final find force forces foreign forward free
    full future general given global great ground groups growing half hand happened hard head health hear held
    history hit hold hope hospital hour hours hundreds important increase industry information inside international
    interview investigation issue issues job jobs join june july august september october november december january
    february march april keep key killed kind known large largest late latest law lead leading least led less level
    likely line little live lives living longer look looking lost low main major majority making market matter mean
    means media meet meeting member message middle military minister minutes moment money month morning move nation
    near nearly needed needs north nothing numbers often old older open opened order organization outside party past
    pay percentage person plan plans point police policy political posted power press price problem process program
    protect provide published question questions reached read ready reason receive received recent recently record
    related release released remain remains reporter reporters reports response result results return risk role room
    run running safety saw school season second secretary security seeing senior sent series serious service
    services sign similar single site situation six small social someone something soon source sources south speak
    special spokesman spokesperson spokeswoman staff stand start started states stay step stop story street strong
    sure system taking talk talks team tell ten thing thought thousands top total trade tried true trying turn
    turned twitter understand united video view visit wanted war washington watch water weekend went west white
    whole wide win won words worked workers working works wrote york young zone seven eight nine area areas
    authorities billion building based car date earlier facebook following gave giving john michael david james
    robert mr mrs ms dr photo image images file article email comment comments share newsletter subscribe website
    editor correspondent reuters associated ap afp remarks speech vote voted voters election politics politicians
    citizens residents agency agencies board bill announced announcement agreed agreement accused alleged address
    additional action actions access act ahead allow allowed amid amount answer appeared approach attempt attention
    away bad became body book built calls cases cause caused chance charge charges check claim claimed claims
    clearly completely confirmed contact continues convention couple create created cut cuts daily damage dealing
    decade decades decided defense despite details development different difficult direct discuss doctor dollars
    door doubt driven due ease effect effects ended ending enough entire especially estimated eventually everyone
    everything evidence exactly example experience explained failed fear feel felt field figure figures fire focus
    followed forced form front fund funding funds game grow growth hands happen happening happens helped helping
    higher holding hopes human idea immediately impact improve included increased increasing independent individual
    initial injured instead interest involved issued justice knew lack land language launched lawyer legal letter
    limited list listed loss lower manager mark massive material matters mission mother father son daughter wife
    husband brother names named nature nearby noted notes officer officers operation operations opportunity option
    original parents particularly parties passed paid period personal phone pick piece play played position possible
    post potential powerful practice prepared present pressure prevent previous previously private probably
    professor project property proposal proposed protection proved push quickly quite raise raised range rate rates
    real reality recorded refused region regional remained remaining removed request require required research
    respond responded responsibility responsible rest review rise rising road rule rules sector seek seeking sense
    separate session sharply short shot showed showing shows side significant size society spent spoke spread
    standing stage starting statements stated stood stopped strategy structure student students subject success
    successful suggested summer winter spring supporters supposed surprise target tax term terms test third threat
    times title together tomorrow track trip trust truth type union university unless unlike usual value victims
    violence voice wait walk wall warned warning wave ways wearing weather welcome winning wish wonder worse worst
    worth written wrong yesterday`,
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
    negotiations negotiators neighborhood neighbourhood neighbors neighbours network networks neutral newspaper
    newspapers nobody noise nominee none normal normally northern nose note notice notion novel nuclear nurse nurses
    objective obvious obviously occasion occupied occur occurred ocean odd offer offered offering offers officially
    offices oil oldest olympic ones ongoing online operate operated operating operator operators opinion opinions
    opponent opponents opposed opposite opposition orders ordinary organisation organisations organised
    organizations organized origin otherwise ought outcome overall overcome overnight overseas owned owner owners
    ownership pace pack package page pages pain paint pair panel panic paper papers park parking parliament
    parliamentary participants participate partner partners partnership pass passage passenger passengers passing
    passion passport path patient patients pattern pause paying payment payments peace peaceful peak pension perfect
    performance perhaps periods permanent permission permit personally personnel perspective petition phase
    photograph photographs physical picked picture pictures pilot pilots pipe placed plain plane planes planet
    planned planning plant plants plastic plate platform players playing plays plea pleased pledge pledged plenty
    plot poll polls pool poor popular population port portion portrait positions positive possibility potentially
    pound pounds poverty powers prefer premier preparing presence presented presidency presidential priest primary
    prime prince principal principle principles print priority prison prisoner prisoners prize probe procedure
    procedures proceed proceedings produce produced producer producers product production products professional
    profile profit profits programme programmes programs progress prominent promise promised promote prompted proof
    proper properly prosecutor prosecutors protected protecting protest protesters protests proud prove proven
    province provincial provision pull pulled purchase purpose pursue pushing putting qualified quality quarter
    quarters queen queue quick quiet quote race racial radical radio rail railway rain rally ran rapid rapidly rare
    reach reaching react reaction reader readers realised realized reasonable reasons rebel rebels recall recalled
    receiving recognised recognition recognized recommendation recommended recover recovered recovery red reduce
    reducing reduction referendum referred reflect reform reforms refuse refugees refusing regard regarding regime
    regions register registered regular regularly regulation regulations regulator regulators relations relationship
    relative relatively relatives relevant relief religion religious rely remember remarkable reminded remote
    removal remove repair repeat repeated repeatedly replace replaced replacement reply representative
    representatives representing reputation rescue rescued researchers reserve reserves resident resign resigned
    resignation resist resistance resolution resolve resource resources respect restaurant restaurants restore
    restored restrict restrictions resume retail retire retired retirement retreat returned returning reveal
    revealed revenue reverse revolution rich ride rifle rival rivals river rivers roads rock rocket roles roll roof
    rooms root rose roughly round route routes row royal ruled ruling rumors runs rural rush sad safe sail saint
    salary sale sales sat satellite satisfied save saved savings scale scandal scene scenes schedule scheduled
    scheme schools science scientific scientist scientists scope score scored screen sea seal search seat seats
    secret sectors secure secured select selected selection self sell sellers selling senate senator senators
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
    urge urged urgent useful user users usually vast vehicle vehicles vessel vessels veteran veterans vice victim
    victory videos viewed viewers views village villages violent virtually virus vision visited visiting visitors
    visual vital volume volunteer volunteers voter votes voting vulnerable wages waited waiting walked walking
    wanting warm warn warnings wars waste watched watching waters weak weakness wealth wealthy weapon weapons wear
    wedding weekly weigh weight western whatever wheel whenever wherever widely widespread wild willing wind window
    windows wine wing winner winners wins wire wise witness witnesses wonderful wood word wore worker workforce
    workplace worldwide worried worry worries worthy wounded wounds writer writers writing yards yard yellow younger
    youngest youth zero zones ask asking ordered`,
};
