/** Outlets of Asia, Africa and Oceania. The columns are explained in `starter-outlets.ts`. */
export const ASIA_AFRICA_OCEANIA = `
aljazeera.com aljazeera.net | Al Jazeera | QA | Al Jazeera Media Network | Government of Qatar | state-funded | state
alarabiya.net english.alarabiya.net | Al Arabiya | SA | MBC Group | Government of Saudi Arabia | state-funded | state
arabnews.com | Arab News | SA | Saudi Research and Media Group | | private
aawsat.com | Asharq Al-Awsat | SA | Saudi Research and Media Group | | private
spa.gov.sa | Saudi Press Agency | SA | Government of Saudi Arabia | | state-funded | state
thenationalnews.com | The National | AE | International Media Investments | | private
gulfnews.com | Gulf News | AE | Al Nisr Publishing | | private
khaleejtimes.com | Khaleej Times | AE | Galadari Brothers | | private
wam.ae | WAM | AE | Government of the United Arab Emirates | | state-funded | state
skynewsarabia.com | Sky News Arabia | AE | International Media Investments and Sky | | private
haaretz.com haaretz.co.il | Haaretz | IL | Haaretz Group | Schocken family | private
jpost.com | The Jerusalem Post | IL | Jerusalem Post Group | | private
timesofisrael.com | The Times of Israel | IL | The Times of Israel | | private
ynet.co.il ynetnews.com | Ynet | IL | Yedioth Ahronoth Group | | private
israelhayom.com israelhayom.co.il | Israel Hayom | IL | Adelson family | | private
972mag.com | +972 Magazine | IL | 972 – Advancement of Citizen Journalism | | non-profit
wafa.ps | WAFA | PS | Palestinian National Authority | | state-funded | state
lorientlejour.com lorientlejour.com.lb | L'Orient-Le Jour | LB | Société générale de presse et d'édition | | private
almayadeen.net | Al Mayadeen | LB | Al Mayadeen Media Network | | private
presstv.ir | Press TV | IR | Islamic Republic of Iran Broadcasting | Government of Iran | state-funded | state
irna.ir | IRNA | IR | Government of Iran | | state-funded | state
tasnimnews.com | Tasnim | IR | Tasnim News Agency | | state-funded | state
tehrantimes.com | Tehran Times | IR | Islamic Development Organization | | state-funded | state
sana.sy | SANA | SY | Government of Syria | | state-funded | state
rudaw.net | Rudaw | IQ | Rudaw Media Network | | private
ahram.org.eg english.ahram.org.eg | Al-Ahram | EG | Al-Ahram Establishment | Government of Egypt | state-funded | state
almasryalyoum.com egyptindependent.com | Al-Masry Al-Youm | EG | Al-Masry Al-Youm for Journalism and Publication | | private
madamasr.com | Mada Masr | EG | Mada Masr | | independent
hespress.com | Hespress | MA | Hespress | | private
aps.dz | APS | DZ | Government of Algeria | | state-funded | state
elwatan-dz.com | El Watan | DZ | SPA El Watan | | private
lapresse.tn | La Presse de Tunisie | TN | SNIPE | Government of Tunisia | state-funded | state
timesofindia.indiatimes.com timesofindia.com | The Times of India | IN | The Times Group | | private
economictimes.indiatimes.com | The Economic Times | IN | The Times Group | | private
navbharattimes.indiatimes.com | Navbharat Times | IN | The Times Group | | private
hindustantimes.com | Hindustan Times | IN | HT Media | | private
livemint.com | Mint | IN | HT Media | | private
thehindu.com | The Hindu | IN | The Hindu Group | | private
indianexpress.com | The Indian Express | IN | Indian Express Group | | private
ndtv.com | NDTV | IN | New Delhi Television | Adani Group | private
indiatoday.in | India Today | IN | Living Media | | private
aajtak.in | Aaj Tak | IN | Living Media | | private
news18.com | News18 | IN | Network18 | Reliance Industries | private
moneycontrol.com | Moneycontrol | IN | Network18 | Reliance Industries | private
firstpost.com | Firstpost | IN | Network18 | Reliance Industries | private
zeenews.india.com | Zee News | IN | Zee Media Corporation | | private
deccanherald.com | Deccan Herald | IN | The Printers (Mysore) | | private
bhaskar.com | Dainik Bhaskar | IN | DB Corp | | private
jagran.com | Dainik Jagran | IN | Jagran Prakashan | | private
thewire.in | The Wire | IN | Foundation for Independent Journalism | | non-profit
scroll.in | Scroll.in | IN | Scroll Media | | independent
theprint.in | ThePrint | IN | Printline Media | | private
ptinews.com | Press Trust of India | IN | PTI (cooperative) | | non-profit
aninews.in | ANI | IN | Asian News International | | private
ddnews.gov.in | DD News | IN | Prasar Bharati | Government of India | state-funded | state
fakingnews.com | Faking News | IN | Network18 | Reliance Industries | private | satire
dawn.com | Dawn | PK | Pakistan Herald Publications | Dawn Media Group | private
tribune.com.pk | The Express Tribune | PK | Express Media Group | Lakson Group | private
geo.tv | Geo News | PK | Jang Media Group | | private
thenews.com.pk | The News International | PK | Jang Media Group | | private
app.com.pk | Associated Press of Pakistan | PK | Government of Pakistan | | state-funded | state
thedailystar.net | The Daily Star | BD | Mediaworld | Transcom Group | private
prothomalo.com | Prothom Alo | BD | Mediastar | Transcom Group | private
bdnews24.com | bdnews24.com | BD | Bangladesh News 24 Hours | | private
kathmandupost.com | The Kathmandu Post | NP | Kantipur Media Group | | private
dailymirror.lk | Daily Mirror | LK | Wijeya Newspapers | | private
tolonews.com | TOLOnews | AF | Moby Group | | private
xinhuanet.com news.cn english.news.cn | Xinhua | CN | Government of China | | state-funded | state
people.cn people.com.cn | People's Daily | CN | Chinese Communist Party | | state-funded | state
globaltimes.cn huanqiu.com | Global Times | CN | People's Daily | Chinese Communist Party | state-funded | state
chinadaily.com.cn | China Daily | CN | Chinese Communist Party | | state-funded | state
cgtn.com | CGTN | CN | China Media Group | Chinese Communist Party | state-funded | state
cctv.com | CCTV | CN | China Media Group | Chinese Communist Party | state-funded | state
thepaper.cn | The Paper | CN | Shanghai United Media Group | Chinese Communist Party | state-funded | state
caixin.com caixinglobal.com | Caixin | CN | Caixin Media | | private
sixthtone.com | Sixth Tone | CN | Shanghai United Media Group | Chinese Communist Party | state-funded | state
scmp.com | South China Morning Post | HK | Alibaba Group | | private
rthk.hk news.rthk.hk | RTHK | HK | Government of Hong Kong | | state-funded | state
hongkongfp.com | Hong Kong Free Press | HK | Hong Kong Free Press | | non-profit
mingpao.com | Ming Pao | HK | Media Chinese International | | private
hk01.com | HK01 | HK | HK01 Company | | private
taipeitimes.com | Taipei Times | TW | Liberty Times Group | | private
ltn.com.tw | Liberty Times | TW | Liberty Times Group | | private
udn.com | United Daily News | TW | United Daily News Group | | private
cna.com.tw focustaiwan.tw | Central News Agency | TW | Central News Agency | | public-service
chinatimes.com | China Times | TW | Want Want Group | | private
asahi.com | Asahi Shimbun | JP | The Asahi Shimbun Company | | private
yomiuri.co.jp | Yomiuri Shimbun | JP | The Yomiuri Shimbun Holdings | | private
mainichi.jp | Mainichi Shimbun | JP | The Mainichi Newspapers | | private
nikkei.com asia.nikkei.com | Nikkei | JP | Nikkei | | private
sankei.com | Sankei Shimbun | JP | Fujisankei Communications Group | | private
tokyo-np.co.jp | Tokyo Shimbun | JP | The Chunichi Shimbun | | private
chunichi.co.jp | Chunichi Shimbun | JP | The Chunichi Shimbun | | private
japantimes.co.jp | The Japan Times | JP | News2u Holdings | | private
kyodonews.net english.kyodonews.net | Kyodo News | JP | Kyodo News (cooperative) | | non-profit
jiji.com | Jiji Press | JP | Jiji Press | | private
nhk.or.jp www3.nhk.or.jp | NHK | JP | Japan Broadcasting Corporation | | public-service
chosun.com | The Chosun Ilbo | KR | The Chosun Ilbo | | private
joongang.co.kr koreajoongangdaily.joins.com | JoongAng Ilbo | KR | JoongAng Group | | private
donga.com | The Dong-A Ilbo | KR | The Dong-A Ilbo | | private
hani.co.kr | The Hankyoreh | KR | Hankyoreh Media | | independent
khan.co.kr | Kyunghyang Shinmun | KR | The Kyunghyang Shinmun | | independent
koreaherald.com | The Korea Herald | KR | Herald Corporation | Jungheung Group | private
koreatimes.co.kr | The Korea Times | KR | Hankook Ilbo | Dongwha Group | private
yna.co.kr en.yna.co.kr | Yonhap News Agency | KR | Yonhap News Agency | | public-service
news.kbs.co.kr kbs.co.kr | KBS | KR | Korean Broadcasting System | | public-service
kcna.kp | KCNA | KP | Government of North Korea | | state-funded | state
straitstimes.com | The Straits Times | SG | SPH Media Trust | | non-profit
channelnewsasia.com | CNA | SG | Mediacorp | Temasek | state-funded
malaysiakini.com | Malaysiakini | MY | Mkini Dotcom | | independent
thestar.com.my | The Star | MY | Star Media Group | | private
nst.com.my | New Straits Times | MY | Media Prima | | private
bernama.com | Bernama | MY | Government of Malaysia | | state-funded | state
bangkokpost.com | Bangkok Post | TH | Bangkok Post Public Company | | private
nationthailand.com | The Nation | TH | Nation Group | | private
jakartapost.com thejakartapost.com | The Jakarta Post | ID | Bina Media Tenggara | | private
kompas.com | Kompas.com | ID | Kompas Gramedia | | private
detik.com | detikcom | ID | Trans Media | CT Corp | private
tempo.co | Tempo | ID | Tempo Inti Media | | private
antaranews.com | Antara | ID | Government of Indonesia | | state-funded | state
rappler.com | Rappler | PH | Rappler Inc. | | independent
inquirer.net | Philippine Daily Inquirer | PH | Inquirer Group of Companies | | private
philstar.com | The Philippine Star | PH | PhilSTAR Daily | MediaQuest Holdings | private
abs-cbn.com | ABS-CBN News | PH | ABS-CBN Corporation | | private
gmanetwork.com | GMA News | PH | GMA Network | | private
vnexpress.net | VnExpress | VN | FPT Online | | private
vietnamnews.vn | Viet Nam News | VN | Vietnam News Agency | Government of Vietnam | state-funded | state
irrawaddy.com | The Irrawaddy | MM | The Irrawaddy Publishing Group | | independent
frontiermyanmar.net | Frontier Myanmar | MM | Black Knight Media | | independent
astanatimes.com | The Astana Times | KZ | The Astana Times | | private
24.kg | 24.kg | KG | 24.kg | | private
abc.net.au | ABC News (Australia) | AU | Australian Broadcasting Corporation | | public-service
sbs.com.au | SBS | AU | Special Broadcasting Service | | public-service
smh.com.au | The Sydney Morning Herald | AU | Nine Entertainment | | private
theage.com.au | The Age | AU | Nine Entertainment | | private
afr.com | The Australian Financial Review | AU | Nine Entertainment | | private
9news.com.au | 9News | AU | Nine Entertainment | | private
theaustralian.com.au | The Australian | AU | News Corp Australia | News Corp | private
news.com.au | news.com.au | AU | News Corp Australia | News Corp | private
skynews.com.au | Sky News Australia | AU | News Corp Australia | News Corp | private
heraldsun.com.au | Herald Sun | AU | News Corp Australia | News Corp | private
dailytelegraph.com.au | The Daily Telegraph | AU | News Corp Australia | News Corp | private
7news.com.au | 7NEWS | AU | Seven West Media | | private
crikey.com.au | Crikey | AU | Private Media | | independent
theconversation.com | The Conversation | AU | The Conversation Trust | | non-profit
rnz.co.nz | RNZ | NZ | Radio New Zealand | | public-service
nzherald.co.nz | The New Zealand Herald | NZ | NZME | | private
stuff.co.nz | Stuff | NZ | Stuff Limited | | private
1news.co.nz | 1News | NZ | Television New Zealand | | public-service
fijitimes.com.fj fijitimes.com | The Fiji Times | FJ | Motibhai Group | | private
news24.com | News24 | ZA | Media24 | Naspers | private
dailymaverick.co.za | Daily Maverick | ZA | Daily Maverick | | independent
mg.co.za | Mail & Guardian | ZA | M&G Media | | private
iol.co.za | IOL | ZA | Independent Media | Sekunjalo | private
timeslive.co.za | TimesLIVE | ZA | Arena Holdings | | private
sabcnews.com | SABC News | ZA | South African Broadcasting Corporation | | public-service
nation.africa nation.co.ke | Nation | KE | Nation Media Group | | private
monitor.co.ug | Daily Monitor | UG | Nation Media Group | | private
thecitizen.co.tz | The Citizen | TZ | Nation Media Group | | private
standardmedia.co.ke | The Standard | KE | Standard Group | | private
newvision.co.ug | New Vision | UG | Vision Group | Government of Uganda | state-funded | state
newtimes.co.rw | The New Times | RW | The New Times Publications | | private
addisstandard.com | Addis Standard | ET | Jakenn Publishing | | independent
fanabc.com | Fana | ET | Fana Broadcasting Corporate | Government of Ethiopia | state-funded | state
punchng.com | The Punch | NG | Punch Nigeria | | private
vanguardngr.com | Vanguard | NG | Vanguard Media | | private
guardian.ng | The Guardian (Nigeria) | NG | Guardian Newspapers | | private
thisdaylive.com | This Day | NG | Leaders & Company | | private
premiumtimesng.com | Premium Times | NG | Premium Times Services | | independent
dailytrust.com | Daily Trust | NG | Media Trust | | private
graphic.com.gh | Daily Graphic | GH | Graphic Communications Group | Government of Ghana | state-funded | state
myjoyonline.com | MyJoyOnline | GH | Multimedia Group | | private
maliweb.net | Maliweb | ML | Maliweb | | private
seneweb.com | Seneweb | SN | Seneweb | | private
fratmat.info | Fraternité Matin | CI | Government of Côte d'Ivoire | | state-funded | state
actualite.cd | Actualite.cd | CD | Actualite.cd | | independent
herald.co.zw | The Herald | ZW | Zimpapers | Government of Zimbabwe | state-funded | state
lusakatimes.com | Lusaka Times | ZM | Lusaka Times | | private
namibian.com.na | The Namibian | NA | Free Press of Namibia | Namibia Media Trust | non-profit
allafrica.com | allAfrica | ZA | AllAfrica Global Media | | private
`;
