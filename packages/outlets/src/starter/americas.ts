/** Outlets of the Americas. The columns are explained in `starter-outlets.ts`. */
export const AMERICAS = `
nytimes.com | The New York Times | US | The New York Times Company | | private
washingtonpost.com | The Washington Post | US | Nash Holdings | Jeff Bezos | private
wsj.com online.wsj.com jp.wsj.com | The Wall Street Journal | US | Dow Jones | News Corp | private
marketwatch.com | MarketWatch | US | Dow Jones | News Corp | private
barrons.com | Barron's | US | Dow Jones | News Corp | private
nypost.com | New York Post | US | NYP Holdings | News Corp | private
foxnews.com | Fox News | US | Fox Corporation | | private
foxbusiness.com | Fox Business | US | Fox Corporation | | private
cnn.com edition.cnn.com us.cnn.com | CNN | US | Warner Bros. Discovery | | private
cnnespanol.cnn.com | CNN en Español | US | Warner Bros. Discovery | | private
nbcnews.com | NBC News | US | NBCUniversal | Comcast | private
cnbc.com | CNBC | US | Versant | | private
msnbc.com msnow.com ms.now | MSNBC | US | Versant | | private
telemundo.com | Telemundo | US | NBCUniversal | Comcast | private
abcnews.com abcnews.go.com | ABC News | US | The Walt Disney Company | | private
cbsnews.com cbs.com | CBS News | US | Paramount Skydance | | private
pbs.org | PBS | US | Public Broadcasting Service | | non-profit
npr.org | NPR | US | National Public Radio | | non-profit
apnews.com ap.org | Associated Press | US | The Associated Press (cooperative) | | non-profit
usatoday.com | USA Today | US | Gannett | | private
azcentral.com | The Arizona Republic | US | Gannett | | private
freep.com | Detroit Free Press | US | Gannett | | private
indystar.com | The Indianapolis Star | US | Gannett | | private
tennessean.com | The Tennessean | US | Gannett | | private
dispatch.com | The Columbus Dispatch | US | Gannett | | private
jsonline.com | Milwaukee Journal Sentinel | US | Gannett | | private
latimes.com | Los Angeles Times | US | Nant Capital | Patrick Soon-Shiong | private
chicagotribune.com | Chicago Tribune | US | Tribune Publishing | Alden Global Capital | private
baltimoresun.com | The Baltimore Sun | US | David D. Smith | | private
nydailynews.com | New York Daily News | US | Daily News Enterprises | Alden Global Capital | private
denverpost.com | The Denver Post | US | MediaNews Group | Alden Global Capital | private
mercurynews.com | The Mercury News | US | MediaNews Group | Alden Global Capital | private
ocregister.com | The Orange County Register | US | MediaNews Group | Alden Global Capital | private
bostonherald.com | Boston Herald | US | MediaNews Group | Alden Global Capital | private
bostonglobe.com | The Boston Globe | US | Boston Globe Media Partners | John W. Henry | private
miamiherald.com | Miami Herald | US | McClatchy | Chatham Asset Management | private
sacbee.com | The Sacramento Bee | US | McClatchy | Chatham Asset Management | private
kansascity.com | The Kansas City Star | US | McClatchy | Chatham Asset Management | private
charlotteobserver.com | The Charlotte Observer | US | McClatchy | Chatham Asset Management | private
sfchronicle.com | San Francisco Chronicle | US | Hearst | | private
sfgate.com | SFGATE | US | Hearst | | private
houstonchronicle.com | Houston Chronicle | US | Hearst | | private
dallasnews.com | The Dallas Morning News | US | Hearst | | private
seattletimes.com | The Seattle Times | US | The Seattle Times Company | | private
inquirer.com philly.com | The Philadelphia Inquirer | US | The Philadelphia Inquirer, PBC | Lenfest Institute | non-profit
startribune.com | The Minnesota Star Tribune | US | Glen Taylor | | private
tampabay.com | Tampa Bay Times | US | Times Publishing Company | Poynter Institute | non-profit
ajc.com | The Atlanta Journal-Constitution | US | Cox Enterprises | | private
axios.com | Axios | US | Cox Enterprises | | private
politico.com politi.co | Politico | US | Axel Springer | | private
businessinsider.com | Business Insider | US | Axel Springer | | private
bloomberg.com | Bloomberg News | US | Bloomberg L.P. | | private
forbes.com | Forbes | US | Integrated Whale Media | | private
fortune.com | Fortune | US | Fortune Media Group | | private
time.com | Time | US | Marc Benioff | | private
newsweek.com | Newsweek | US | Newsweek Publishing | | private
theatlantic.com | The Atlantic | US | Emerson Collective | | private
newyorker.com | The New Yorker | US | Condé Nast | Advance Publications | private
vanityfair.com | Vanity Fair | US | Condé Nast | Advance Publications | private
wired.com | Wired | US | Condé Nast | Advance Publications | private
arstechnica.com | Ars Technica | US | Condé Nast | Advance Publications | private
cleveland.com | The Plain Dealer | US | Advance Local | Advance Publications | private
nj.com | NJ.com | US | Advance Local | Advance Publications | private
vox.com | Vox | US | Vox Media | | private
theverge.com | The Verge | US | Vox Media | | private
nymag.com | New York Magazine | US | Vox Media | | private
slate.com | Slate | US | The Slate Group | Graham Holdings | private
salon.com | Salon | US | Salon.com LLC | | private
huffpost.com huffingtonpost.com | HuffPost | US | BuzzFeed | | private
buzzfeednews.com | BuzzFeed News | US | BuzzFeed | | private
thehill.com | The Hill | US | Nexstar Media Group | | private
newsnationnow.com | NewsNation | US | Nexstar Media Group | | private
semafor.com | Semafor | US | Semafor Inc. | | private
thedailybeast.com | The Daily Beast | US | IAC | | private
motherjones.com | Mother Jones | US | Center for Investigative Reporting | | non-profit
thenation.com | The Nation | US | The Nation Company | | private
theintercept.com | The Intercept | US | The Intercept Media | | non-profit
propublica.org | ProPublica | US | Pro Publica, Inc. | | non-profit
texastribune.org | The Texas Tribune | US | The Texas Tribune | | non-profit
csmonitor.com | The Christian Science Monitor | US | Christian Science Publishing Society | | non-profit
nationalreview.com | National Review | US | National Review Institute | | non-profit
washingtonexaminer.com | Washington Examiner | US | MediaDC | Clarity Media Group | private
washingtontimes.com | The Washington Times | US | Operations Holdings | Unification movement | private
breitbart.com | Breitbart News | US | Breitbart News Network | | private
dailycaller.com | The Daily Caller | US | The Daily Caller, Inc. | | private
dailywire.com | The Daily Wire | US | Bentkey Ventures | | private
newsmax.com | Newsmax | US | Newsmax Media | | private
oann.com | One America News | US | Herring Networks | | private
theepochtimes.com | The Epoch Times | US | Epoch Times Association | | non-profit
reason.com | Reason | US | Reason Foundation | | non-profit
thefederalist.com | The Federalist | US | FDRLST Media | | private
foreignpolicy.com | Foreign Policy | US | The FP Group | Graham Holdings | private
voanews.com | Voice of America | US | US Agency for Global Media | US government | state-funded | state
rferl.org | Radio Free Europe/Radio Liberty | US | US Agency for Global Media | US government | state-funded
techcrunch.com | TechCrunch | US | Regent | | private
espn.com | ESPN | US | The Walt Disney Company | | private
rollingstone.com | Rolling Stone | US | Penske Media | | private
variety.com | Variety | US | Penske Media | | private
hollywoodreporter.com | The Hollywood Reporter | US | Penske Media | | private
scientificamerican.com | Scientific American | US | Springer Nature | | private
nationalgeographic.com | National Geographic | US | The Walt Disney Company | | private
univision.com | Univision | US | TelevisaUnivision | | private
prnewswire.com | PR Newswire | US | Cision | | private | press-release
businesswire.com | Business Wire | US | Berkshire Hathaway | | private | press-release
globenewswire.com | GlobeNewswire | US | Notified | | private | press-release
newswire.ca | CNW | CA | Cision | | private | press-release
theonion.com | The Onion | US | Global Tetrahedron | | private | satire
babylonbee.com | The Babylon Bee | US | The Babylon Bee LLC | | private | satire
clickhole.com | ClickHole | US | Cards Against Humanity | | private | satire
thebeaverton.com | The Beaverton | CA | The Beaverton | | private | satire
cbc.ca | CBC News | CA | Canadian Broadcasting Corporation | | public-service
radio-canada.ca ici.radio-canada.ca | Radio-Canada | CA | Canadian Broadcasting Corporation | | public-service
theglobeandmail.com | The Globe and Mail | CA | The Woodbridge Company | | private
nationalpost.com | National Post | CA | Postmedia | | private
montrealgazette.com | Montreal Gazette | CA | Postmedia | | private
torontosun.com | Toronto Sun | CA | Postmedia | | private
vancouversun.com | Vancouver Sun | CA | Postmedia | | private
financialpost.com | Financial Post | CA | Postmedia | | private
thestar.com | Toronto Star | CA | Torstar | | private
ctvnews.ca | CTV News | CA | Bell Media | BCE | private
globalnews.ca | Global News | CA | Corus Entertainment | | private
lapresse.ca | La Presse | CA | Fiducie de soutien à La Presse | | non-profit
ledevoir.com | Le Devoir | CA | Le Devoir | | independent
journaldemontreal.com | Le Journal de Montréal | CA | Quebecor | | private
macleans.ca | Maclean's | CA | SJC Media | | private
eluniversal.com.mx | El Universal | MX | El Universal Compañía Periodística Nacional | | private
reforma.com | Reforma | MX | Grupo Reforma | | private
jornada.com.mx | La Jornada | MX | Demos Desarrollo de Medios | | private
milenio.com | Milenio | MX | Grupo Multimedios | | private
excelsior.com.mx | Excélsior | MX | Grupo Imagen | | private
animalpolitico.com | Animal Político | MX | Editorial Animal | | independent
folha.uol.com.br www1.folha.uol.com.br | Folha de S.Paulo | BR | Grupo Folha | | private
uol.com.br | UOL | BR | Grupo UOL | Grupo Folha | private
oglobo.globo.com | O Globo | BR | Editora Globo | Grupo Globo | private
g1.globo.com | g1 | BR | Globo | Grupo Globo | private
valor.globo.com | Valor Econômico | BR | Editora Globo | Grupo Globo | private
estadao.com.br | O Estado de S. Paulo | BR | Grupo Estado | | private
veja.abril.com.br | Veja | BR | Grupo Abril | | private
cnnbrasil.com.br | CNN Brasil | BR | Novus Mídia | | private
r7.com | R7 | BR | Grupo Record | | private
agenciabrasil.ebc.com.br | Agência Brasil | BR | Empresa Brasil de Comunicação | Government of Brazil | state-funded | state
clarin.com | Clarín | AR | Grupo Clarín | | private
lanacion.com.ar | La Nación | AR | S.A. La Nación | | private
infobae.com | Infobae | AR | THX Medios | | private
pagina12.com.ar | Página/12 | AR | Grupo Octubre | | private
perfil.com | Perfil | AR | Editorial Perfil | | private
eltiempo.com | El Tiempo | CO | Casa Editorial El Tiempo | Organización Luis Carlos Sarmiento Angulo | private
elespectador.com | El Espectador | CO | Comunican | Valorem | private
semana.com | Semana | CO | Publicaciones Semana | Gilinski Group | private
latercera.com | La Tercera | CL | Copesa | | private
emol.com | Emol | CL | El Mercurio S.A.P. | | private
elcomercio.pe | El Comercio | PE | Grupo El Comercio | | private
larepublica.pe | La República | PE | Grupo La República | | private
elnacional.com | El Nacional | VE | C.A. Editora El Nacional | | private
telesurtv.net | teleSUR | VE | La Nueva Televisión del Sur | Government of Venezuela | state-funded | state
granma.cu | Granma | CU | Communist Party of Cuba | | state-funded | state
prensa-latina.cu | Prensa Latina | CU | Government of Cuba | | state-funded | state
elcomercio.com | El Comercio | EC | Grupo El Comercio (Ecuador) | | private
elpais.com.uy | El País | UY | El País S.A. | | private
confidencial.digital | Confidencial | NI | Confidencial | | independent
elfaro.net | El Faro | SV | Fundación Periódica | | non-profit
jamaica-gleaner.com | The Gleaner | JM | RJRGleaner Communications Group | | private
`;
