import { wordSet } from './word-set.ts';

/** Words in names of organisations, lower-cased, of all languages. */
export const organizationWords: ReadonlySet<string> = wordSet(
  `academy administration agency airlines airways alliance army assembly association authority bank bloc board brigade jamaat jama'at jama’at jabhat ansar bureau
  cabinet center centers centre church clinic club co coalition college commission committee companies company
  conference confederation congress consortium corp corporation corps council court department directorate district
  division enterprises exchange faculty federation firm force forces forum foundation front fund government group guard
  guild holdings hospital inc infirmary industries initiative institute institution laboratories laboratory league legion
  library limited llc llp lp ltd ministry mission motors movement museum nations navy network networks observatory office
  orchestra organisation organization parliament partners partnership party patrol plc police press program programme
  regiment reserve school seminary senate service services society studios syndicate systems team tribunal trust union racing wanderers rovers athletic albion hotspur rangers biologics pharmaceuticals therapeutics
  pharma labs technologies capital ventures media entertainment pictures records foods brands resources solutions
  united unit university watch
  ag gmbh kg se ev amt akademie anstalt armee behörde bundesamt bundesanstalt bundesbank bundesgerichtshof bundesheer
  bundesrat bundestag bundesverband bundeswehr landtag bundesregierung bundesverfassungsgericht bundespolizei
  landeskriminalamt bundeskriminalamt fakultät fraktion gericht gerichtshof gesellschaft gewerkschaft hochschule institut
  kammer klinik klinikum kommission konzern krankenhaus landgericht amtsgericht oberlandesgericht ministerium
  auswärtiges museum oper partei polizei rat rundfunk schule senat sparkasse staatsanwaltschaft stiftung theater
  universität universitätsklinikum verband verein verlag werke zentralrat zentrum
  académie agence armée assemblée banque bureau cabinet centre chambre collège comité commission compagnie
  confédération conseil cour direction école église fédération fondation gendarmerie gouvernement groupe hôpital institut
  ministère mouvement musée observatoire office organisation parlement parquet parti préfecture rassemblement sénat
  société syndicat tribunal université
  academia administración agencia asamblea asociación audiencia ayuntamiento banco cámara centro comisión comité compañía
  confederación congreso consejería consejo corte diputación ejército escuela federación fiscalía fundación generalitat
  gobierno grupo guardia hospital iglesia instituto junta juzgado ministerio movimiento museo organización parlamento
  partido policía senado sindicato sociedad tribunal unión universidad
  accademia agenzia associazione azienda banca camera carabinieri centro chiesa comitato commissione compagnia comune
  confederazione consiglio corte federazione fondazione giunta governo gruppo guardia istituto lega ministero movimento
  museo ospedale parlamento partito polizia procura questura regione scuola senato società spa srl teatro tribunale unione
  università
  agência assembleia associação câmara centro companhia comissão conselho empresa escola exército federação fundação
  governo grupo igreja instituto ministério movimento museu organização partido polícia prefeitura secretaria senado
  sindicato sociedade supremo tribunal união universidade
  autoriteit bond bureau bv commissie federatie gemeente genootschap gerecht hogeschool kamer ministerie nv
  omroep partij politie raad rechtbank rijksmuseum stichting universiteit unie vakbond vereniging ziekenhuis
  агентство академия администрация армия ассоциация банк бюро верховный госдума государственная департамент институт
  комиссия комитет компания конгресс корпорация лига министерство минздрав минобороны минфин мид минюст мвд фсб
  мосгорсуд движение дума национальная организация палата парламент партия полиция правительство прокуратура
  роспотребнадзор росгвардия сенат служба совет союз суд университет управление федерация федеральная федеральное фонд
  центр`,
);

/**
 * Organisations in the news whose names have no telling word, separated by commas, spelt as most outlets spell them. In
 * `a=b`, `a` is another case of the name `b`.
 */
export const ORGANIZATIONS: readonly string[] =
  `Apple, Google, Alphabet, Microsoft, Amazon, Facebook, Meta, Twitter, Tesla, Netflix, Nvidia, Intel, Samsung, Huawei,
  Sony, Nintendo, Nokia, Ericsson, Siemens, Bosch, BASF, Bayer, SAP, Volkswagen, Audi, Porsche, BMW, Daimler, Mercedes,
  Mercedes-Benz, Opel, Renault, Peugeot, Citroën, Stellantis, Fiat, Ferrari, Toyota, Honda, Nissan, Hyundai, Kia, Ford,
  General Motors, General Electric, Boeing, Airbus, Lufthansa, Ryanair, EasyJet, Alitalia, Iberia, Air France, KLM, Uber,
  Lyft, Airbnb, Spotify, TikTok, ByteDance, Alibaba, Tencent, Baidu, Xiaomi, Lenovo, Foxconn, TSMC, Qualcomm, Oracle, Adobe,
  Salesforce, PayPal, Visa, Mastercard, Goldman Sachs, Morgan Stanley, JPMorgan, JPMorgan Chase, Citigroup, HSBC, Barclays,
  Deutsche Bank, Commerzbank, Credit Suisse, UBS, BNP Paribas, Santander, UniCredit, BlackRock, Lehman Brothers, Pfizer,
  Moderna, AstraZeneca, BioNTech, Novartis, Roche, Sanofi, Merck, Novo Nordisk, Shell, BP, ExxonMobil, Exxon, Chevron,
  TotalEnergies, Total, Gazprom, Rosneft, Lukoil, Petrobras, Eni, Enel, Repsol, Walmart, Target, Costco, Ikea, IKEA, Lidl,
  Aldi, Carrefour, Tesco, Zara, Inditex, Nike, Adidas, Puma, McDonald's, Starbucks, Disney, Walt Disney, Pixar,
  Warner Bros, Paramount, Universal Pictures, OpenAI, Anthropic, DeepMind, SpaceX, Blue Origin, NASA, Instagram, WhatsApp,
  YouTube, Snapchat, Reddit, LinkedIn, Telegram, Yahoo, Wikipedia, WikiLeaks, Reuters, Bloomberg, Politico, Axios,
  Breitbart, Vox, BuzzFeed, Wall Street Journal, New York Times, The New York Times, Washington Post, The Washington Post,
  Guardian, The Guardian, Associated Press, Fox News, Financial Times, Le Monde, Le Figaro, Libération, El País, El Mundo,
  Der Spiegel, Die Zeit, Frankfurter Rundschau, Süddeutsche Zeitung, La Repubblica, Corriere della Sera,
  Folha de S.Paulo, De Telegraaf, Volkskrant, Deutsche Welle, Al Jazeera, Euronews, Greenpeace, Amnesty International,
  Human Rights Watch, Oxfam, Red Cross, Médecins Sans Frontières, Interpol, Europol, Frontex, Hamas, Hezbollah, Hisbollah,
  Fatah, Taliban, Al-Qaeda, al-Qaeda, Boko Haram, Islamic State, State Department, White House, Pentagon, Kremlin, Capitol,
  Weißes Haus, Weißen Haus=Weißes Haus, Weiße Haus=Weißes Haus, Deutsche Bahn, Deutschen Bahn=Deutsche Bahn, Deutsche Post, Deutsche Telekom, Telekom, Bundesverfassungsgericht,
  Bundesgerichtshof, Robert-Koch-Institut, RKI, Bundesregierung, Bundeswehr, Bundesbank, Verdi, Charité, Verfassungsschutz, Maison Blanche, Casa Blanca, Casa Bianca, Casa Branca, Élysée, Downing Street, Federal Reserve, Fed,
  Supreme Court, Treasury, Homeland Security, Scotland Yard, Knesset, Duma, Bundestag, Bundesrat, Congress, Senate,
  House of Representatives, House of Commons, House of Lords, European Union, Europäische Union, Union européenne,
  Unión Europea, Unione Europea, União Europeia, Europese Unie, Евросоюз, United Nations, Vereinte Nationen, Nations unies,
  Naciones Unidas, Nazioni Unite, Nações Unidas, Verenigde Naties, Nato, Ofcom, Unicef, Unesco, Bundesliga, Premier League,
  Champions League, Serie A, La Liga, LaLiga, Ligue 1, Eredivisie, Formel 1, Formula 1, Labour, Tories, Conservatives, Labour Party, GOP, Grüne, Grünen, Linke, Linken, Forza Italia, Fratelli d'Italia,
  Lega, Podemos, Vox, Sumar, Ciudadanos, La France insoumise, Renaissance, Groen, Novo, Real Madrid, Barcelona FC,
  Atlético de Madrid, Atlético Madrid, Bayern, Bayern München, FC Bayern, Borussia Dortmund, Schalke, RB Leipzig,
  Eintracht Frankfurt, Werder Bremen, Bayer Leverkusen, Manchester United, Manchester City, Man United, Man City, Liverpool FC,
  Chelsea, Arsenal, Tottenham, Everton, Newcastle United, Aston Villa, Juventus, Inter, Milan AC, Lazio, Napoli, Fiorentina,
  Atalanta, Ajax, Feyenoord, PSV, Benfica, Sporting, Flamengo, Corinthians, Palmeiras, Paris Saint-Germain, PSG, Olympique de Marseille,
  Спартак, Зенит, ЦСКА, Локомотив, Динамо, Яндекс, Газпром, Сбербанк, Роснефть, Роскосмос, Госдума, Кремль, ТАСС,
  Интерфакс, РБК, Коммерсантъ, Ведомости, Шальке, Боруссия, Бавария, Барселона, Реал, Ювентус, Apple Music, Yankees, Red Sox,
  FBI, CIA, NSA, DHS, CDC, FDA, EPA, IRS, SEC, FCC, FTC, DOJ, ICE, TSA, FEMA, NIH, NOAA, NATO, WHO, IMF, OPEC, UNHCR, UNESCO,
  UNICEF, IAEA, ICC, ILO, WTO, OECD, ECB, BBC, CNN, NBC, CBS, ABC, CNBC, MSNBC, NPR, PBS, AP, AFP, DPA, ANSA, EFE, ESPN, HBO, MTV, ARD,
  ZDF, RTL, WDR, NDR, SWR, MDR, ORF, SRF, CDU, CSU, SPD, FDP, AfD, BSW, ÖVP, SPÖ, FPÖ, SVP, BKA, BND, EZB, DFB, DFL, ADAC, VW, PSOE, PP,
  ERC, PNV, UGT, CCOO, CGT, CFDT, RN, LFI, EELV, UMP, SNCF, RATP, EDF, FdI, SoftBank, Derby County, Louis Vuitton, Saint Laurent, Ralph Lauren, Calvin Klein, Hugo Boss, Christian Dior, M5S, CGIL, CISL, RAI, Rai, VVD, CDA, PVV, PvdA, D66, NOS,
  FIFA, UEFA, IOC, CIO, COI, IOK, NBA, NFL, NHL, MLB, NCAA, MLS, PGA, ATP, WTA, FIA, UFC, WWE, ACLU, NRA, NAACP, GM, GE, IBM, HP, AMD,
  AT&T, T-Mobile, DEA, NTSB, FAA, FDIC, USDA, HHS, HUD, OSHA, NYPD, LAPD, TSB, RCMP, CBC, PBOC, RBI, BJP, ANC, ISI, S&P, NYSE, NTT, LG,
  Nottingham Forest, Crystal Palace, Inter Miami, Real Salt Lake, LA Galaxy, West Ham, Leeds United, Leicester City, Ligue des champions,
  Turner Classic Movies, Radar Online, PKK, FARC, ELN, ISIS, IRA, SNP, DUP, UKIP, NHS, RAF, IDF, EU, UN, UE, ONU, ASEAN, OMS, OTAN, FMI, BCE, OMC, PMDB,
  PT, PSDB, PSD, PCP, STF, IBGE, AKP, CHP, МВД, ФСБ, ГИБДД, МЧС, ВОЗ, ООН, НАТО, ЕС, УЕФА, ФИФА, РПЛ, НБА, НХЛ, КХЛ, МОК, ЛДПР, КПРФ,
  Dodgers, Cowboys, Patriots, Packers, Eagles, Steelers, Rams, Lakers, Celtics, Warriors, Knicks`.split(/,\s*/);
