import { describe, expect, test } from 'vitest';
import { isFurniture } from './furniture.ts';

describe('is furniture', () => {
  test.each([
    // Offers
    'Unlimited online access to read articles from the island gazette.',
    'Unlimited access to every article of the harbour for one month.',
    'Start your free trial of the island gazette on this page today.',
    'Enjoy every article for three months and cancel anytime you like.',
    'Abonnieren Sie den Küstenboten für nur einen Euro im ersten Monat.',
    'Abonnez-vous pour lire la suite des nouvelles de la côte et des îles.',
    'Cet article du journal des îles est réservé aux abonnés depuis mardi.',
    'Suscríbete para leer todas las noticias de la costa y de las islas.',
    'Abbonati per leggere tutte le notizie della costa e delle isole.',
    'Assine o jornal das ilhas para ler todas as notícias da costa.',
    'Abonneer je op de eilandbode en lees al het nieuws van de kust.',
    'Подписывайтесь на наш канал, чтобы читать все новости побережья.',
    'この記事は有料会員に登録するとすべて読むことができます。',
    '订阅本报即可阅读海岸和岛屿的全部新闻报道。',
    '訂閱本報即可閱讀海岸和島嶼的全部新聞報導。',
    '이 기사를 모두 읽으려면 구독을 신청해 주시기 바랍니다.',
    'A child looks through the fence of the harbour in Port Lunn, Norway April 5, 2019.',
    'The ferry leaves Port Lunn, Norway, Oct. 14, 2023.',
    'Erfahren Sie, wie Sie die giftige Pflanze am Hafen erkennen können.',
    // Newsletters
    'Get the newsletter of the island gazette on every weekday morning.',
    'The best stories of the coast, straight to your inbox every morning.',
    'Hier geht es zum Newsletter des Küstenboten mit allen Nachrichten.',
    'Schrijf u in voor de nieuwsbrief van de eilandbode over de kust.',
    'Meld deg på vårt nyhetsbrev om kysten og øyene hver morgen.',
    'メルマガに登録すると毎朝、海岸のニュースが届きます。',
    // Cookies and data
    'The pages of the island gazette use cookies to remember its readers.',
    'Please read the privacy policy and the terms of use of this page.',
    'Ihre personenbezogenen Daten schützen wir, siehe Datenschutzerklärung.',
    // Affiliates and advertisements
    'The island gazette may receive money through affiliate links on its pages.',
    'When you buy through links on the page, we may earn a small sum.',
    'The gazette can earn a commission when readers buy a ticket for a ferry.',
    'Anzeige Reisen zu den Inseln ab zwanzig Euro am Tag mit der Fähre.',
    'Publicidad de los viajes a las islas desde veinte euros al día.',
    'Реклама поездок на острова на пароме от двадцати евро в день.',
    // Pointers
    'Read more: Ferry runs aground off Port Lunn in heavy fog.',
    'Lesen Sie auch: Fähre läuft vor Port Lunn bei Nebel auf Grund.',
    'Lire aussi : un ferry s’échoue au large de Port Lunn.',
    'Lea también: un ferry encalla ante Port Lunn por la niebla.',
    'Leggi anche: traghetto si incaglia al largo di Port Lunn.',
    'Leia também: ferry encalha diante de Port Lunn com nevoeiro.',
    'Lees ook: veerboot loopt vast voor Port Lunn in dichte mist.',
    'Читайте также: паром сел на мель у Порт-Лунна в тумане.',
    '関連記事はこちらでフェリー座礁の続報をご覧ください。',
    '延伸閱讀渡輪在濃霧中於港口外擱淺的後續報導。',
    '관련 기사에서 여객선 좌초 소식을 더 볼 수 있습니다.',
    // Credits and notices
    'Reporting by Ada Brink in Port Lunn and Bob Roe in Arkhaven.',
    'Ada Brink in Port Lunn contributed to this report on Tuesday.',
    'Editor’s note: the figure of passengers was corrected on Tuesday.',
    'An earlier version gave the number of passengers as 190, not 212.',
    'The ferry off Port Lunn on Tuesday. (Ada Brink/Getty Images)',
    'Riproduzione riservata dal giornale delle isole e della costa.',
    '写真:港の外で座礁したフェリーと救助に向かう漁船。',
    '责任编辑布林克,渡轮星期二在港口外搁浅的后续报道。',
    '무단 전재 및 재배포 금지, 여객선 좌초 소식입니다.',
    '© Island Gazette, the newspaper of the coast and the islands.',
    'Write to desk@gazette.example with news of the coast.',
    'The list of ferries is at https://gazette.example/ferries today.',
    'Home | News | Coast | Islands | Ferries and the harbour.',
    // Captions
    'The ferry is seen off Port Lunn on Saturday, July 6, 2019.',
    'Ada Brink leaves the harbour office in Port Lunn on April 26.',
    'Fishermen gather at the harbour office on Sept. 14, 2019 in Port Lunn, Norway.',
    'President Brink and the captain of the ferry in the harbour office on March 20, 2018.',
    'An officer holds a lamp found by fishermen ten miles east of Port Lunn, Oregon, 1975.',
    'Add Port Lunn as an interest to stay up to date on its ferries.',
    'CLOSE The ferry to the islands ran aground off Port Lunn.',
    'Ada Brink arrives at the harbour office to hand over the keys of the ferry.',
    'Ada Brink (Ada) BrinkMORE has run the harbour of Port Lunn for ten years.',
    'Divers look at the hull of the ferry on Wednesday, Nov. 5, 2025, in Port Lunn.',
    'The captain arrives at the court Friday, December 5, 2025.',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
});

describe('is text', () => {
  test.each([
    'The ferry ran aground off Port Lunn on Saturday in heavy fog.',
    'The ferry ran aground on July 6, 2019, with 212 passengers on board.',
    'The ferry ran aground in heavy fog off Port Lunn on July 6, 2019.',
    'Ada Brink said nobody leaves Port Lunn before April 26.',
    'Close friends of the captain left Port Lunn on Tuesday.',
    'The harbour office holds the keys of the ferry to the islands.',
    'Ada Brink, who arrives at the office on Friday, said nobody would have to leave.',
    'The council of Port Lunn voted on Saturday, July 6, for a new ferry.',
    'The operator, whose cookie factory closed in March, owns two ferries.',
    'Passengers had unlimited time to leave the ferry, the coast guard said.',
    'After a long pilgrimage: 212 passengers waited for the ferry on Tuesday.',
    'Prosecutors accessed the log of the ferry and subscribed to its version.',
    'The publicist of the operator anticipated a long trial for the captain.',
    'Die Anzeigentafel im Hafen von Port Lunn fiel am Dienstag aus.',
    'La publicitaire du port a quitté la compagnie mardi matin.',
    'A assinatura do contrato do porto foi adiada na terça-feira.',
    'Паром сел на мель у Порт-Лунна во вторник в густом тумане.',
    '海上保安庁は火曜日、フェリーの乗客212人全員を救助した。',
    '海岸警卫队星期二将渡轮上的212名乘客全部送上岸。',
    '해양경찰은 화요일 여객선 승객 212명을 모두 구조했다.',
  ])('%s', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});
