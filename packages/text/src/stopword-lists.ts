/**
 * Words too common to say anything about the subject, by ISO 639-1 code, spelt as by `words`. Short on purpose: without
 * words that could name a thing, a place or a person.
 */
export const stopwordLists: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although always am among an and another any are arent around as at
    be because been before being below between both but by came can cannot cant come could couldnt did didnt do does
    doesnt doing done dont down during each either else even ever every few for from further get gets getting give go
    goes going gone got had has hasnt have havent having he her here hers herself hes him himself his how however i id if
    ill im in into is isnt it its itself ive just let like made make makes many may me might more most much must my myself
    neither never no nor not now of off on once one only onto or other others our ours ourselves out over own per
    put rather re said same say saying says see seen several shall she should since so some still such take taken than
    that thats the their theirs them themselves then there theres these they theyre this those though through thus to
    too took toward towards under until up upon us use used using very via want wants was wasnt way we well were werent
    weve what when where whether which while who whom whose why will with within without wont would wouldnt yes yet you
    your yours yourself`,
  es: `a al algo algunas algunos ambos ante antes aquel aquella aquellas aquellos aqui así aun aún aunque bajo bien cada
    casi como cómo con contra cual cuál cuales cualquier cuando cuándo cuanto cuya cuyo de del desde después dice dijo
    donde dónde dos durante e el él ella ellas ello ellos en entre era eran es esa esas ese eso esos esta está estaba
    están estar estas este esto estos fin fue fueron gran ha haber había habían hace hacer hacia han hasta hay hecho
    hoy incluso la las le les lo los luego más me mediante menos mi mientras mis misma mismo mucha muchas mucho muchos
    muy nada ni ningún ninguna no nos nosotros nuestra nuestro nunca o os otra otras otro otros para parte pero poco
    por porque pues puede pueden que qué quien quién quienes se sea según ser si sí sido siempre sin sino sobre son su
    sus también tan tanto te tener tiene tienen toda todas todavía todo todos tras tu tus u un una unas uno unos va ya yo`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits
    bin bis bisher da dabei dadurch dafür dagegen daher damit dann daran darauf daraus darf das dass davon davor dazu
    dein dem den denen denn der deren des dessen deutlich die dies diese diesem diesen dieser dieses doch dort du durch
    ein eine einem einen einer eines einige einigen er es etwa etwas euch für gegen gegenüber gibt habe haben hat hatte
    hatten hätte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder
    jedes jedoch jene jetzt kann kein keine keinen keiner können könnte laut man mehr mein mich mir mit muss müssen nach
    nachdem neben nicht nichts noch nun nur ob oder ohne sagte schon sehr sei sein seine seinem seinen seiner seit selbst
    sich sie sind so sogar soll sollen sollte sondern sonst sowie über um und uns unser unter viel viele vom von vor wann
    war waren warum was wegen weil weiter weitere weiteren welche welcher wenn wer werde werden wie wieder will wir wird
    wo worden wurde wurden während zu zum zur zwar zwischen`,
  fr: `a à afin ai ainsi alors après au aucun aucune aujourd aussi autre autres aux auxquels avait avant avec avoir avons
    car ce ceci cela celle celles celui cependant certains ces cet cette ceux chaque chez ci comme comment contre d dans de
    déjà depuis des deux devant dit doit donc dont du durant elle elles en encore enfin entre est et étaient était étant
    être eu eux fait faire fois font hui ici il ils j je jusqu jusque l la là laquelle le lequel les lesquels leur leurs
    lors lorsque lui m ma mais malgré me même mêmes mes mis moi moins mon n ne ni non nos notre nous on ont ou où par parce
    parmi pas pendant peu peut plus plusieurs pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se
    selon sera ses si sien soit son sont sous sur t ta tandis te tel telle tes toi ton tous tout toute toutes très trop tu
    un une va vers voici voilà vos votre vous y`,
  it: `a ad agli ai al all alla alle allo altra altre altri altro anche ancora anni aveva avere c che chi ci circa
    coi col come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello
    dentro di detto dopo dove due dunque durante e è ed era erano essere fa fare fatto fino fra fu gia già gli ha hanno ho
    i il in infatti invece io l la le lei li lo loro lui ma mai me mentre mi mia mio molti molto ne negli nei nel nell nella
    nelle nello no noi non nostra nostro o oggi ogni oltre oppure per perché però più poco poi prima può qua quale quali
    quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi s sarà se secondo sei sempre
    senza si sia sono sotto stata state stati stato su sua sue sugli sui sul sull sulla sulle suo suoi tra tutta tutte
    tutti tutto un una uno v verso vi`,
  pt: `a à ainda além algum alguma algumas alguns ante antes ao aos apenas após aquela aquele aqueles aquilo as às assim
    até cada com como contra cuja cujo da das de dela dele deles depois desde dessa desse desta deste disse diz do dois
    dos durante e é ela elas ele eles em embora enquanto entre era eram essa essas esse esses esta está estão estas estava
    este estes eu foi foram há havia isso isto já la lhe lhes lo logo mais mas me mesma mesmo meu minha muita muito muitos
    na nada não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso num numa o onde os ou outra outras outro
    outros para pela pelas pelo pelos pode podem por porque pois quais qual qualquer quando quanto que quem se segundo seja
    sem sempre ser será seu seus sido só sob sobre sua suas são também tanto te tem têm tendo ter teve tinha toda todas
    todo todos tu um uma umas uns vai você vocês`,
  ru: `а без более больше будет будто будут бы был была были было быть в вам вас весь во вот время все всё всего всех вы
    где да даже для до его ее её ей ему если есть еще ещё же за здесь и из или им именно ими их к как какая какой когда
    кого кому которая которого которое которой котором которую которые который которых кто ли лишь между меня менее мне
    может можно мой мы на над надо нам нас не него нее неё ней нельзя нет ни нибудь никогда ним них ничего но ну о об
    однако он она они оно от очень перед по под после потом потому почти при про раз с сам само свое своего своей свои
    своих свой свою себе себя сегодня сейчас сказал сказала со также такая такие таких такой там тебя тем теперь то тогда
    того тоже только том тот тут ты у уже хотя чего чем через что чтобы чуть эта эти этим этих это этого этой этом этот
    эту является`,
  nl: `aan achter al alle alleen alles als altijd ander andere anderen bij binnen boven daar daarna daarom dan dat de deze
    die dit doen door dus echter een eens elk elke en enkele er eerst geen gegeven gemaakt haar had hadden hebben heeft
    heel hem hen het hier hij hoe hun ieder iemand iets ik in is ja je jij juist kan keer kon kunnen laat maar maken me
    meer men met mij mijn mocht moest moet moeten mogen na naar naast niemand niet niets nog nu of om omdat onder ons onze
    ook op over per reeds sinds slechts steeds te tegen ten ter terwijl tijdens toch toen tot tussen uit uw van vanaf
    vanuit veel verder vinden volgens voor vooral want waar waarbij waarin waarom wanneer was wat we weer wel welke wer
    werd werden wie wij wil worden wordt zal zei zelf zich zij zijn zo zoals zou zouden zonder`,
};
