import { article, type InventedArticle } from './invented-story.ts';

/** An invented event in several languages, told by three outlets: the title and the text of each article. */
const told: Readonly<Record<string, readonly [title: string, text: string][]>> = {
  de: [
    [
      'Fähre mit 212 Passagieren läuft vor Port Lunn auf Grund',
      'Eine Fähre mit 212 Passagieren ist am Dienstag bei dichtem Nebel vor Port Lunn auf Grund gelaufen.\nSie hatte am Morgen die Inseln verlassen.\nFischerboote brachten nach Angaben der Küstenwache alle Passagiere der Fähre innerhalb von drei Stunden an Land.',
    ],
    [
      'Warum lief die Fähre auf Grund?',
      'Die Reederei Lunn Lines hatte die Prüfung der Maschine seit März zweimal verschoben, wie Dokumente zeigen.\nDas Verkehrsministerium in Oslo bot ein Ersatzschiff für den Winter an.\nAbonnieren Sie unseren Newsletter mit Nachrichten von der Küste.',
    ],
    [
      'Fischerboote retten Passagiere der gestrandeten Fähre',
      'Bürgermeisterin Ada Brink sperrte den Hafen von Port Lunn, bis Taucher den Rumpf der Fähre untersucht haben.\nDamit hatte am Morgen niemand im Ort gerechnet.',
    ],
  ],
  fr: [
    [
      'Un ferry avec 212 passagers s’échoue au large de Port Lunn',
      'Un ferry transportant 212 passagers s’est échoué mardi au large de Port Lunn dans un épais brouillard.\nIl avait quitté les îles au petit matin.\nDes bateaux de pêche ont ramené tous les passagers du ferry à terre en trois heures, selon la garde côtière.',
    ],
    [
      'Pourquoi le ferry s’est échoué',
      'La compagnie Lunn Lines avait reporté deux fois depuis mars le contrôle du moteur, selon des documents.\nLe ministère des transports de Norvège propose un navire de remplacement pour cet hiver.',
    ],
    [
      'La maire ferme le port après l’échouement du ferry',
      'La maire Ada Brink a fermé le port de Port Lunn en attendant que des plongeurs examinent la coque du ferry.\nElle a remercié les pêcheurs de toute la côte.',
    ],
  ],
  es: [
    [
      'Un ferry con 212 pasajeros encalla frente a Port Lunn',
      'Un ferry con 212 pasajeros a bordo encalló el martes frente a Port Lunn en medio de una densa niebla.\nEsto ocurrió a primera hora de la mañana.\nBarcos de pesca llevaron a tierra a todos los pasajeros del ferry en tres horas, según la guardia costera.',
    ],
    [
      'Por qué encalló el ferry',
      'La naviera Lunn Lines había aplazado dos veces desde marzo la inspección del motor, según documentos internos.\nEl ministerio de transporte de Noruega ofreció un barco de reemplazo para el invierno.',
    ],
    [
      'La alcaldesa cierra el puerto tras encallar el ferry',
      'La alcaldesa Ada Brink cerró el puerto de Port Lunn hasta que los buzos examinen el casco del ferry.\nPero nadie sabe cuándo volverá a abrir.',
    ],
  ],
  it: [
    [
      'Traghetto con 212 passeggeri si incaglia al largo di Port Lunn',
      'Un traghetto con 212 passeggeri a bordo si è incagliato martedì al largo di Port Lunn nella nebbia fitta.\nQuesto è successo nelle prime ore del mattino.\nLe barche da pesca hanno portato a terra tutti i passeggeri del traghetto in tre ore, secondo la guardia costiera.',
    ],
    [
      'Perché il traghetto si è incagliato',
      'La compagnia Lunn Lines aveva rinviato due volte da marzo il controllo del motore, secondo alcuni documenti.\nIl ministero dei trasporti della Norvegia ha offerto una nave sostitutiva per l’inverno.',
    ],
    [
      'La sindaca chiude il porto dopo l’incidente del traghetto',
      'La sindaca Ada Brink ha chiuso il porto di Port Lunn finché i sommozzatori non esamineranno lo scafo del traghetto.',
    ],
  ],
  pt: [
    [
      'Ferry com 212 passageiros encalha diante de Port Lunn',
      'Um ferry com 212 passageiros a bordo encalhou na terça-feira diante de Port Lunn em meio a um denso nevoeiro.\nIsso aconteceu nas primeiras horas da manhã.\nBarcos de pesca levaram todos os passageiros do ferry para terra em três horas, segundo a guarda costeira.',
    ],
    [
      'Por que o ferry encalhou',
      'A empresa Lunn Lines tinha adiado duas vezes desde março a inspeção do motor, segundo documentos internos.\nO ministério dos transportes da Noruega ofereceu um navio substituto para o inverno.',
    ],
    [
      'Prefeita fecha o porto depois que ferry encalha',
      'A prefeita Ada Brink fechou o porto de Port Lunn até que mergulhadores examinem o casco do ferry.',
    ],
  ],
  nl: [
    [
      'Veerboot met 212 passagiers loopt vast voor Port Lunn',
      'Een veerboot met 212 passagiers is dinsdag in dichte mist voor Port Lunn aan de grond gelopen.\nHij had in de vroege ochtend de eilanden verlaten.\nVissersboten brachten volgens de kustwacht alle passagiers van de veerboot binnen drie uur aan land.',
    ],
    [
      'Waarom de veerboot vastliep',
      'De rederij Lunn Lines had de keuring van de motor sinds maart twee keer uitgesteld, blijkt uit documenten.\nHet ministerie van verkeer van Noorwegen bood voor de winter een vervangend schip aan.',
    ],
    [
      'Burgemeester sluit haven nadat veerboot vastloopt',
      'Burgemeester Ada Brink sloot de haven van Port Lunn totdat duikers de romp van de veerboot hebben onderzocht.',
    ],
  ],
  ru: [
    [
      'Паром с 212 пассажирами сел на мель у Порт-Лунна',
      'Паром с 212 пассажирами на борту во вторник сел на мель у Порт-Лунна в густом тумане.\nОн вышел с островов рано утром.\nРыбацкие лодки за три часа доставили всех 212 пассажиров на берег, рассказали в береговой охране.',
    ],
    [
      'Почему паром сел на мель',
      'Компания «Лунн Лайнс» с марта дважды откладывала проверку двигателя парома, следует из внутренних документов.\nМинистерство транспорта Норвегии предложило на зиму другое судно взамен.',
    ],
    [
      'Мэр закрыла порт после аварии парома',
      'Мэр Ада Бринк закрыла порт Порт-Лунна до тех пор, пока водолазы не осмотрят корпус парома.',
    ],
  ],
  ja: [
    [
      '乗客212人のフェリーがポートルン沖で座礁',
      '乗客212人を乗せたフェリーが火曜日、濃霧のなかポートルン沖で座礁した。\nこの船は早朝に島を出ていた。\n沿岸警備隊によると、漁船が3時間以内に乗客全員をフェリーから陸に運んだ。',
    ],
    [
      'フェリーはなぜ座礁したのか?',
      '運航会社ルンラインズは3月以降、フェリーのエンジン点検を2回延期していたことが内部文書で分かった。\nノルウェーの運輸省は冬の間の代わりの船を提供すると発表した。',
    ],
    [
      'フェリー座礁で市長が港を閉鎖',
      'アダ・ブリンク市長は、潜水士がフェリーの船体を調べ終わるまでポートルン港を閉鎖した。',
    ],
  ],
  zh: [
    [
      '载有212名乘客的渡轮在伦港外搁浅',
      '一艘载有212名乘客的渡轮星期二在浓雾中于伦港外搁浅。\n它清晨从群岛出发。\n海岸警卫队通报,渔船在三小时内将渡轮上的全部乘客送上岸。',
    ],
    [
      '渡轮为什么会搁浅?',
      '内部文件显示,运营商伦航公司自三月以来两次推迟对渡轮发动机的检查。\n挪威交通部为冬季的岛屿航线提供了一艘替代船只。',
    ],
    ['渡轮搁浅后市长关闭港口', '市长阿达·布林克宣布关闭伦港,直到潜水员检查完渡轮的船体。'],
  ],
  ko: [
    [
      '승객 212명 태운 여객선 포트런 앞바다서 좌초',
      '승객 212명을 태운 여객선이 화요일 짙은 안개 속에 포트런 앞바다에서 좌초했다.\n이 배는 이른 아침 섬을 떠났다.\n해안경비대에 따르면 어선들이 세 시간 안에 여객선 승객 전원을 육지로 옮겼다.',
    ],
    [
      '여객선은 왜 좌초했나?',
      '운영사 런라인스가 3월 이후 여객선 엔진 점검을 두 차례 미룬 사실이 내부 문서에서 드러났다.\n노르웨이 교통부는 겨울 동안 쓸 대체 선박을 제공하기로 했다.',
    ],
    [
      '여객선 좌초에 시장이 항구 폐쇄',
      '아다 브링크 시장은 잠수사들이 여객선 선체를 조사할 때까지 포트런 항구를 폐쇄했다.',
    ],
  ],
};

/** The event in each language, as a story. */
export const storiesOfLanguages: [language: string, articles: InventedArticle[]][] = Object.entries(told).map(
  ([language, articles]) => [
    language,
    articles.map(([title, text], place) =>
      article({ id: `${language}-${place}`, title, text, publishedAt: `2025-11-04T0${place}:00:00Z` }),
    ),
  ],
);
