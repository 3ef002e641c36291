import { words } from '@newsloom/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Refusal, refusalOf } from './fitness.ts';

const judge = (text: string, language: string | null = 'en') => refusalOf(text, words(text), language);

const many = (count: number): string => Array.from({ length: count }, (_, place) => `harbourside${place}`).join(' ');

describe('a sentence is fit', () => {
  test.each([
    // Whole statements in languages with lists.
    ['en', 'The coast guard took all 212 passengers ashore within three hours.'],
    ['en', 'Ferran later was seen in his office, and the harbour of Port Lunn was closed for the night.'],
    ['de', 'Die Küstenwache brachte alle 212 Passagiere innerhalb von drei Stunden an Land.'],
    ['de', 'Das Parlament hat am Dienstag den Haushalt für das kommende Jahr beschlossen.'],
    ['fr', 'La garde côtière a ramené les 212 passagers à terre en trois heures.'],
    ['es', 'La guardia costera llevó a tierra a los 212 pasajeros en tres horas.'],
    ['it', 'La guardia costiera ha portato a terra tutti i 212 passeggeri in tre ore.'],
    ['pt', 'A guarda costeira levou todos os 212 passageiros para terra em três horas.'],
    ['nl', 'De kustwacht bracht alle 212 passagiers binnen drie uur aan land.'],
    ['nl', 'Het kabinet heeft dinsdag de begroting voor het komende jaar goedgekeurd.'],
    ['ru', 'Береговая охрана доставила всех 212 пассажиров на берег за три часа.'],
    ['ja', '海上保安庁は火曜日、フェリーの乗客212人全員を3時間以内に救助した。'],
    ['zh', '海岸警卫队星期二在三小时内将渡轮上的212名乘客全部送上岸。'],
    ['ko', '해양경찰은 화요일 여객선 승객 212명을 세 시간 안에 모두 구조했다.'],
    [null, 'Rannikkovartiosto toi kaikki 212 matkustajaa maihin kolmessa tunnissa tiistaina.'],
    // Quotations with a speaker.
    ['en', '“Nobody was hurt,” Mayor Ada Brink said on Tuesday in Port Lunn.'],
    ['en', '“We were lucky,” said Ada Brink, the mayor of Port Lunn, on Tuesday.'],
    ['de', '„Niemand wurde verletzt“, sagte Bürgermeisterin Ada Brink am Dienstag in Port Lunn.'],
    ['fr', '« Personne n’a été blessé », a déclaré mardi la maire Ada Brink.'],
    ['ja', '「全員が無事だった」とブリンク市長は火曜日の記者会見で述べた。'],
    // Figures, currencies and Spanish marks may begin a sentence.
    ['en', '212 passengers were taken ashore by fishing boats on Tuesday.'],
    ['en', '$40 million was paid to the families of the victims on Tuesday.'],
    ['es', '¡La guardia costera llevó a tierra a todos los pasajeros en tres horas!'],
    // "US" is a country, and the I of a king or a war a number.
    ['en', 'US forces took part in the rescue of the passengers on Tuesday.'],
    ['en', 'The harbour was built shortly after World War I ended in Europe.'],
    ['en', 'Thousands came to the beatification of Pope John Paul I on Sunday.'],
    // A source needs no name, and a speaker who is named needs no other.
    ['en', 'A source said the operator had postponed an inspection of the engine.'],
    ['en', 'One expert said the operator had postponed an inspection of the engine.'],
    ['en', 'Biden said he would visit the harbour of Port Lunn on Friday.'],
    // The name comes after the pronoun, but it comes.
    ['en', 'In his last days in office, President Trump pardoned the captain of the ferry.'],
    ['en', 'Despite their differences, the two parties agreed on a new budget on Tuesday.'],
    // No link to the sentence before.
    ['en', 'Ferran Vidal, also known as the Captain, was arrested in Port Lunn.'],
    ['en', 'The captain told the court on Tuesday that the engine had also failed.'],
    // The calendar is known without the sentence before.
    ['en', 'The operator of the ferry postponed an inspection of the engine this week.'],
    ['en', 'The harbour of Port Lunn will be closed to ferries this Tuesday.'],
    ['en', 'The harbour of Port Lunn will be closed to ferries this March.'],
    ['fr', 'La compagnie a reporté deux fois cette année le contrôle du moteur.'],
    ['de', 'Die Reederei hat die Prüfung der Maschine in diesem Jahr zweimal verschoben.'],
    ['es', 'La naviera aplazó dos veces este año la inspección del motor del ferry.'],
    ['sv', 'Kustbevakningen förde i land alla 212 passagerare inom tre timmar på tisdagen.'],
    ['pl', 'Straż przybrzeżna przewiozła wszystkich 212 pasażerów na brzeg w trzy godziny.'],
    // A long sentence has a verb, known or not.
    ['en', 'The operator of the ferry outbid all rivals for the route between Port Lunn and the islands.'],
  ])('%s: %s', (language, text) => {
    expect(judge(text, language)).toBeNull();
  });

  test.each([
    [6, 'short'],
    [7, null],
    [50, null],
    [51, 'long'],
  ])('of %d words: %j', (count, refusal) => {
    expect(judge(`The ${many(count - 2)} was.`)).toBe(refusal);
  });
});

const refused: [refusal: Refusal, language: string | null, text: string][] = [
  ['short', 'en', 'All passengers are safe.'],
  ['short', 'ja', '全員無事だった。'],

  ['remark', 'en', 'Nearly four decades, and not one country to run.'],
  ['remark', 'en', 'Port Lunn was grey, cold and full of fog on Tuesday morn.'],
  ['remark', 'zh', '星期二早上伦港又冷又灰,还有大雾。'],

  ['leans', 'en', 'It had been warned twice about the state of the engine.'],
  ['leans', 'en', 'But the operator had been warned twice about the engine.'],
  ['leans', 'en', 'They’ll take the passengers of the ferry ashore on Tuesday.'],
  ['leans', 'en', "They'll take the passengers of the ferry ashore on Tuesday."],
  ['leans', 'en', '“That’s all there is to it,” Mayor Ada Brink said on Tuesday.'],
  ['leans', 'en', 'In this case the operator had been warned twice about the engine.'],
  ['leans', 'de', 'Aber die Reederei hatte die Prüfung der Maschine zweimal verschoben.'],
  ['leans', 'de', 'Sie hatte die Prüfung der Maschine seit März zweimal verschoben.'],
  ['leans', 'de', 'Das ist der dritte Unfall vor Port Lunn in diesem Jahr.'],
  ['leans', 'de', 'Das sagte Bürgermeisterin Ada Brink am Dienstag in Port Lunn.'],
  ['leans', 'de', 'Nach diesem Unfall hat die Küstenwache den Hafen von Port Lunn geschlossen.'],
  ['leans', 'fr', 'Il avait été averti deux fois de l’état du moteur.'],
  ['leans', 'fr', 'C’est la troisième fois cette année que le ferry tombe en panne.'],
  ['leans', 'es', 'Pero la naviera había aplazado dos veces la inspección del motor.'],
  ['leans', 'it', 'Ma la compagnia aveva rinviato due volte il controllo del motore.'],
  ['leans', 'pt', 'Mas a empresa tinha adiado duas vezes a inspeção do motor.'],
  ['leans', 'nl', 'Maar de rederij had de keuring van de motor twee keer uitgesteld.'],
  ['leans', 'nl', 'Het is de derde keer dit jaar dat de veerboot uitvalt.'],
  ['leans', 'ru', 'Однако компания дважды откладывала проверку двигателя с марта этого года.'],
  ['leans', 'ja', 'しかし、運航会社はエンジンの点検を3月から2回延期していた。'],
  ['leans', 'ja', 'この船は火曜日の早朝に島の港を出発していた。'],
  ['leans', 'zh', '但是运营公司自三月以来已两次推迟对发动机的检查。'],
  ['leans', 'zh', '但是營運公司自三月以來已兩次推遲對引擎的檢查。'],
  ['leans', 'ko', '그러나 운영사는 3월 이후 엔진 점검을 두 차례 미뤘다.'],

  ['links', 'en', 'The operator also postponed an inspection of the engine twice.'],
  ['links', 'en', 'Republicans, meanwhile, are against the new ferry between the islands.'],
  ['links', 'de', 'Die Reederei hat auch die Prüfung der Maschine zweimal verschoben.'],
  ['links', 'fr', 'La compagnie a également reporté deux fois le contrôle du moteur.'],
  ['links', 'es', 'La naviera también había aplazado dos veces la inspección del motor.'],
  ['links', 'it', 'La compagnia ha inoltre rinviato due volte il controllo del motore.'],
  ['links', 'pt', 'A empresa também tinha adiado duas vezes a inspeção do motor.'],
  ['links', 'nl', 'De rederij heeft ook de keuring van de motor twee keer uitgesteld.'],
  ['links', 'ru', 'Компания также дважды откладывала проверку двигателя с марта этого года.'],
  ['links', 'zh', '运营公司也自三月以来两次推迟对发动机的检查。'],
  ['links', 'ko', '운영사는 또한 3월 이후 엔진 점검을 두 차례 미뤘다.'],

  ['pronoun', 'en', 'One of them, a line 7 bus, was stopped by police near the harbour.'],
  ['pronoun', 'en', 'After his arrest the captain of the ferry was silent for days.'],
  ['pronoun', 'en', 'Since September 2025 they have stopped fuel and goods for southern Mali.'],
  ['pronoun', 'en', 'On Tuesday they closed the harbour of Port Lunn to all ships.'],
  ['pronoun', 'en', 'In 2019 it was the largest port of the northern islands.'],
  ['pronoun', 'en', 'Four times he has put on a dinner jacket for the Inkerfield Prize.'],
  ['pronoun', 'en', 'Twenty minutes later he was back on the bench of the home team.'],
  ['pronoun', 'de', 'Vor zwei Jahren sei er in den Hafen von Port Lunn gekommen, sagte Ferran.'],
  ['pronoun', 'fr', 'En trois semaines ils ont fermé deux fois le grand port de Lunn dans le nord.'],
  ['pronoun', 'fr', 'En mars 2025 ils ont fermé le port de Lunn pendant trois jours.'],
  ['pronoun', 'de', 'Nach seinem Tod wurde der Hafen von Port Lunn für drei Tage geschlossen.'],
  ['pronoun', 'fr', 'Pour eux le voyage vers les îles a duré trois jours.'],
  ['pronoun', 'es', 'Para ellos el viaje a las islas duró tres días enteros.'],
  ['pronoun', 'it', 'Per loro il viaggio verso le isole è durato tre giorni.'],
  ['pronoun', 'pt', 'Para eles a viagem até as ilhas durou três dias inteiros.'],
  ['pronoun', 'nl', 'Voor hen duurde de reis naar de eilanden drie lange dagen.'],
  ['pronoun', 'ru', 'Для них поездка на острова длилась три долгих дня подряд.'],

  // Scandinavian, Polish, Turkish and Arabic openings.
  ['leans', 'no', 'De har vært på vei rundt landet siden mars og kommer hjem til jul.'],
  ['leans', 'da', 'Det var tredje gang i år at færgen sejlede på grund ved øerne.'],
  ['leans', 'sv', 'Hon hade varnat rederiet två gånger för skicket på motorn.'],
  ['leans', 'pl', 'To był trzeci wypadek promu w drodze na wyspy od marca.'],
  ['leans', 'tr', 'Bu kapsamda feribotun kaptanı salı günü limanda gözaltına alındı.'],
  ['leans', 'ar', 'وقال إن الشركة أجلت فحص محرك العبارة مرتين منذ شهر مارس الماضي.'],
  ['leans', 'en', 'For starters, the operator had been warned about the engine twice.'],
  ['leans', 'en', 'Hours later, the operator closed the harbour of Port Lunn to ferries.'],
  ['leans', 'fr', 'En effet, la compagnie avait reporté deux fois le contrôle du moteur.'],
  ['leans', 'de', 'Zuvor hatte die Reederei die Prüfung der Maschine zweimal verschoben.'],
  ['leans', 'es', 'Fue la tercera vez en el año que encalló el ferry de las islas.'],

  ['points', 'en', 'Sales scripts of the company harnessed this fear to bring passengers aboard.'],
  ['points', 'es', 'La naviera había aplazado dos veces la inspección de ese motor.'],
  ['points', 'fr', 'La compagnie avait reporté deux fois le contrôle de cet appareil.'],
  ['points', 'de', 'Die Reederei hatte die Prüfung wegen dieser Maschine zweimal verschoben.'],
  ['points', 'it', 'La compagnia aveva rinviato due volte il controllo di questo motore.'],
  ['points', 'pt', 'A empresa tinha adiado duas vezes a inspeção deste motor.'],
  ['points', 'nl', 'De rederij had de keuring van deze motor twee keer uitgesteld.'],
  ['points', 'ru', 'Компания дважды откладывала проверку этого двигателя в порту Лунн.'],

  ['garbled', 'en', 'Venezuela: Hugo ChÃ¡vez took the ferry to the islands on Tuesday.'],
  ['garbled', 'pl', 'Rybacy zrezygnowaĹ‚ali z drugiej rundy rozmĂłw o promie na wyspy.'],
  ['garbled', 'en', 'The ferry was the islandersâ only one, the townâs mayor said on Tuesday.'],
  ['garbled', 'en', 'The ferry was kept from the islands by what is known as the âwater cureâ on Tuesday.'],
  ['garbled', 'en', 'Ada Brink said this year was “bizarre,â and left the ferry in heavy fog.'],
  ['garbled', 'en', 'The ferry is kept from entering the UK A captain from Port Lunn said on Tuesday.'],
  ['garbled', 'en', '‘Harbour failure’ The captain of the ferry ran aground in heavy fog on Tuesday.'],
  ['garbled', 'en', 'The ferry ran aground off Port Lunn�� on Tuesday in heavy fog.'],

  ['unnamed-speaker', 'en', 'The engine had been inspected only last month, he said on Tuesday.'],
  ['unnamed-speaker', 'en', '“The engine stopped and there was fog all around,” said he.'],
  ['unnamed-speaker', 'en', 'On the island the nurse said nobody had asked for a doctor.'],
  ['unnamed-speaker', 'en', 'A month later the alleged victim told police about the captain.'],
  ['unnamed-speaker', 'de', 'Die Maschine sei erst im letzten Monat geprüft worden, sagte er.'],
  ['unnamed-speaker', 'fr', 'Le moteur avait été contrôlé le mois dernier, a-t-il déclaré mardi.'],
  ['unnamed-speaker', 'es', 'El motor había sido revisado el mes pasado, según el portavoz dijo ayer.'],
  ['unnamed-speaker', 'it', 'Il motore era stato controllato il mese scorso, il portavoce ha detto.'],
  ['unnamed-speaker', 'pt', 'O motor tinha sido inspecionado no mês passado, ele disse na terça-feira.'],
  ['unnamed-speaker', 'nl', 'De motor was vorige maand nog gekeurd, zei hij.'],
  ['unnamed-speaker', 'ru', 'Двигатель был проверен только в прошлом месяце, заявил он.'],
  ['unnamed-speaker', 'zh', '发动机上个月才刚刚接受过检查,他说公司没有责任。'],

  ['half-quotation', 'en', '“The engine stopped and the fog was all around the ship.'],
  ['half-quotation', 'en', 'The engine stopped (and the fog was all around the ship.'],
  ['half-quotation', 'fr', '« Le moteur s’est arrêté et le brouillard était tout autour du navire.'],
  ['half-quotation', 'de', '„Die Maschine blieb stehen und um das Schiff herum war Nebel.'],
  ['half-quotation', 'ja', '「エンジンが止まり、船の周りは一面の霧だった。'],
  ['half-quotation', 'zh', '“发动机停了下来,船的四周都是浓雾。'],

  ['only-quotation', 'en', '“The engine stopped and the fog was all around the ship.”'],
  ['only-quotation', 'en', '“The engine stopped and the fog was all around,” said.'],
  ['only-quotation', 'fr', '« Le moteur s’est arrêté et le brouillard était tout autour. »'],
  ['only-quotation', 'de', '„Die Maschine blieb stehen und um das Schiff herum war Nebel.“'],
  ['only-quotation', 'ja', '「エンジンが止まり、船の周りは一面の霧だった。」'],

  ['unfinished', 'en', 'The operator had postponed an inspection of the engine since...'],
  ['unfinished', 'en', 'The operator had postponed an inspection of the engine since…'],
  ['unfinished', 'en', 'The operator of the ferry gave three reasons for the delay:'],

  ['cut-off', 'en', 'Ferry with 212 passengers runs aground off Port Lunn in heavy fog'],
  ['cut-off', 'en', 'ran aground off Port Lunn in heavy fog on Tuesday morning after a collision.'],
  ['cut-off', null, 'lautta ajoi karille Port Lunnin edustalla sankassa sumussa tiistaina aamulla.'],

  ['no-verb', 'en', 'Nearly four decades of power, and in the end not one country to run.'],
  ['no-verb', 'en', 'A ferry, a foggy morning off Port Lunn, and a captain of great age.'],

  ['capitals', 'en', 'THE FERRY RAN AGROUND OFF PORT LUNN ON TUESDAY MORNING.'],
  ['capitals', 'ru', 'ПАРОМ СЕЛ НА МЕЛЬ В ГУСТОМ ТУМАНЕ ВО ВТОРНИК УТРОМ.'],

  ['transcript', 'en', 'ADA BRINK, HOST: The ferry ran aground off Port Lunn.'],
  ['transcript', 'en', 'Looking ahead: Nobody leaves the harbour of Port Lunn before Tuesday.'],

  ['question', 'en', 'Who will pay for the salvage of the stranded ferry now?'],
  ['question', 'es', '¿Quién pagará ahora el rescate del ferry que encalló el martes?'],
  ['question', 'ja', '座礁したフェリーの引き揚げ費用は誰が払うのか?'],
  ['question', 'zh', '谁来支付搁浅渡轮的打捞费用呢?'],

  ['first-person', 'en', 'When the ferry ran aground, our reporter was on board.'],
  ['first-person', 'en', 'If the ferry was meant for Port Lunn, I think the work is done.'],
  ['first-person', 'en', 'Yesterday morning I saw the ferry run aground off Port Lunn.'],
  ['first-person', 'en', 'After that morning in the fog I’m afraid of every ferry.'],
  ['first-person', 'en', 'The fog that morning gave us no view of the harbour.'],
  ['first-person', 'de', 'Am Dienstag sahen wir die Fähre vor Port Lunn auf Grund laufen.'],
  ['first-person', 'fr', 'Mardi matin, nous avons vu le ferry s’échouer au large de Port Lunn.'],
  ['first-person', 'fr', 'Mardi matin, j’ai vu le ferry s’échouer au large de Port Lunn.'],
  ['first-person', 'es', 'El martes por la mañana nosotros vimos encallar el ferry ante el puerto.'],
  ['first-person', 'it', 'Martedì mattina il nostro inviato era a bordo del traghetto.'],
  ['first-person', 'pt', 'Na manhã de terça-feira nós vimos o ferry encalhar diante do porto.'],
  ['first-person', 'nl', 'Dinsdagochtend zagen wij de veerboot voor Port Lunn vastlopen.'],
  ['first-person', 'ru', 'Во вторник утром мы видели, как паром сел на мель.'],

  ['furniture', 'en', 'Subscribe to the newsletter for more news from the coast.'],
];

describe('a sentence is refused', () => {
  test.each(refused)('as %s, %s: %s', (refusal, language, text) => {
    expect(judge(text, language)).toBe(refusal);
  });

  test('by its form alone without word lists', () => {
    const byForm: ReadonlySet<Refusal> = new Set<Refusal>([
      ...([
        'short',
        'remark',
        'half-quotation',
        'only-quotation',
        'unfinished',
        'cut-off',
        'capitals',
        'transcript',
      ] as const),
      ...(['question', 'furniture', 'garbled'] as const),
    ]);
    for (const [refusal, , text] of refused) {
      // Without word lists for the language, it may still be a remark.
      const expected = byForm.has(refusal) ? [refusal] : [null, 'remark'];
      expect([text, expected.includes(judge(text, null))]).toEqual([text, true]);
    }
  });
});

test.each([
  ['en', 'Port Lunn was'],
  ['zh', '伦港早上又冷又灰'],
  ['ja', '港は寒くて霧が深い'],
  ['ko', '항구는 춥고 안개가 짙어'],
])('%s: a sentence as wide as fifty-nine Latin letters is a remark: %s', (language, start) => {
  // Letters of width one fill up the start.
  const ofWidth = (width: number): string => {
    const wide = [...start.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/gu)].length;
    const rest = width - (start.length + 2 * wide) - 1;
    return `${start}${' x'.repeat(Math.floor(rest / 2))}${rest % 2 === 1 ? 'x' : ''}.`;
  };
  expect(judge(ofWidth(59), language)).toBe('remark');
  expect(judge(ofWidth(60), language)).toBeNull();
});

describe('what only the opening of an article may have is found last', () => {
  test.each([
    ['a long sentence that leans', `They were ${many(60)}.`, 'leans'],
    ['a sentence without an end that leans', 'They took the passengers of the ferry ashore on Tuesday', 'leans'],
    [
      'one that links, without a named speaker',
      'The ferry also lost power in the fog, he said on Tuesday.',
      'unnamed-speaker',
    ],
    ['a question without an end', `Will ${many(60)}?`, 'question'],
  ])('%s', (_, text, refusal) => {
    expect(judge(text)).toBe(refusal);
  });
});

test('no sentence that opens with a leaning word is fit, in any language with lists', () => {
  const opening = fc.constantFrom(
    ['en', 'They'],
    ['de', 'Er'],
    ['fr', 'Elle'],
    ['es', 'Ellos'],
    ['it', 'Lui'],
    ['pt', 'Elas'],
    ['nl', 'Zij'],
    ['ru', 'Они'],
  );
  const rest = fc.array(fc.constantFrom('Brink', 'ferry', '212', '“', '”', ',', 'is', 'harbour', '(', ')'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(opening, rest, fc.constantFrom('.', '!', '', '…'), ([language, first], pieces, end) => {
      expect(judge(`${first} ${pieces.join(' ')}${end}`, language)).not.toBeNull();
    }),
  );
});
