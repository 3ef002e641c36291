import type { CommonWords } from '../common-words.ts';

export const de: CommonWords = {
  everyday: `jahr jahre jahren prozent neue neuen millionen regierung land tag tage woche zeit menschen ersten erste montag
    dienstag mittwoch donnerstag freitag samstag sonntag uhr heute gestern stadt präsident minister euro angaben
    deutschland deutschen deutsche polizei zwei drei vier fünf rund teil ende`,
  frequent: `januar februar märz april mai juni juli august september oktober november dezember monat monate monaten wochen
    tagen stunden minuten morgen abend nacht kanzler kanzlerin ministerin ministerium partei politik politiker
    bundesregierung bundestag gericht behörden behörde sprecher sprecherin unternehmen firma chef mitarbeiter frau
    frauen mann männer kinder familie leben arbeit haus schule krankenhaus straße ort region landes länder staat
    europa europäischen eu international internationale milliarden million zahl zahlen preis preise markt wirtschaft
    grund gründe problem probleme frage fragen antwort thema entscheidung gespräch gespräche treffen ergebnis
    situation lage maßnahmen plan pläne ziel hilfe schutz sicherheit kritik druck kosten geld medien zeitung bericht
    berichten berichtet berichtete agentur dpa interview mitteilung erklärte sagt teilte forderte betonte kündigte
    warnte hieß bekannt gemeinsam große großen großer neuer neues gut besser wichtig möglich klar hoch höher erneut
    zuletzt derzeit künftig inzwischen allerdings dennoch weiterhin zunächst bislang zudem außerdem sechs sieben
    acht neun zehn hundert tausend tausende mehrere zweite dritte letzten vergangenen kommenden nächsten beiden
    kommt kommen gehen geht steht stehen macht gemacht lassen lässt bleibt bleiben zeigt gab gilt liegt nahm kam
    ging stand`,
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
};
