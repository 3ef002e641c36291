/** A topic of the IPTC Media Topics (iptc.org, CC BY 4.0). */
export type MediaTopic = { id: string; label: string; parent: string | null };

/** The seventeen top topics, each with the topics below it that newsloom uses. */
const TREE = `01000000 arts, culture, entertainment and media: 20000002 arts and entertainment; 20000038 culture; 20000045 mass media
16000000 conflict, war and peace: 20000053 act of terror; 20000056 armed conflict; 20000065 civil unrest; 20000070 coup d'etat; 20000073 peace process
02000000 crime, law and justice: 20000082 crime; 20000106 judiciary; 20000119 justice; 20000121 law; 20000129 law enforcement
03000000 disaster, accident and emergency incident: 20000139 accident and emergency incident; 20000148 disaster; 20000168 emergency response
04000000 economy, business and finance: 20000170 business information; 20000209 economic sector; 20000344 economy; 20000385 market and exchange
05000000 education: 20000400 school; 20001338 education policy
06000000 environment: 20000418 climate change; 20000420 conservation; 20000424 environmental pollution; 20000430 natural resources; 20000441 nature
07000000 health: 20000446 diseases and conditions; 20000461 health facility; 20000464 health treatment; 20000480 government health care
08000000 human interest: 20000498 award and prize; 20000500 animal; 20000501 ceremony; 20000505 celebrity
09000000 labour: 20000509 employment; 20000524 labour relations; 20000531 retirement; 20000533 unemployment; 20000536 unions
10000000 lifestyle and leisure: 20000538 leisure; 20000565 lifestyle; 20001339 wellness
11000000 politics: 20000574 election; 20000587 fundamental rights; 20000593 government; 20000621 government policy; 20000638 international relations; 20000649 political process
12000000 religion: 20000657 belief systems; 20000688 religious conflict; 20000703 religious leader; 20000690 religious festival and holiday
13000000 science and technology: 20000710 biomedical science; 20000717 natural science; 20000735 scientific research; 20000742 social sciences; 20000756 technology and engineering
14000000 society: 20000775 discrimination; 20000771 immigration; 20000780 family; 20000802 social problem; 20000817 welfare
15000000 sport: 20000822 competition discipline; 20001104 drug use in sport; 20001108 sport event; 20001148 sports transaction
17000000 weather: 20001128 weather forecast; 20001129 weather phenomena; 20001131 weather warning`;

const topicOf = (written: string, parent: string | null): MediaTopic => {
  const [code = '', ...label] = written.trim().split(' ');
  return { id: `medtop:${code}`, label: label.join(' '), parent };
};

/** All topics that a story can have, each top one before those below it. */
export const mediaTopics: readonly MediaTopic[] = TREE.split('\n').flatMap((line) => {
  const [top = '', below = ''] = line.split(': ');
  const first = topicOf(top, null);
  return [first, ...below.split('; ').map((written) => topicOf(written, first.id))];
});
