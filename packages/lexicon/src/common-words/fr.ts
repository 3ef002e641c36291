import type { CommonWords } from '../common-words.ts';

export const fr: CommonWords = {
  everyday: `ans année années jour jours président gouvernement pays monde france français française personnes temps nouveau
    nouvelle premier première semaine mois lundi mardi mercredi jeudi vendredi samedi dimanche ministre ville
    millions trois quatre cinq heures moment partie fin grand grande`,
  frequent: `janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier demain matin soir nuit
    ministère politique politiques état nationale national internationale européenne européen europe générale
    général groupe parti loi tribunal justice police autorités hôpital santé école université entreprise entreprises
    économie économique marché prix euros dollars milliards million milliers centaines dizaines cent six sept huit
    neuf dix déclaré annoncé affirmé indiqué expliqué précisé ajouté souligné rappelé estimé assuré rapport
    communiqué agence presse afp journal médias entretien information source sources porte parole directeur
    directrice chef femme femmes homme hommes enfants famille familles jeunes habitants citoyens travail vie maison
    rue région local locale locales département commune maire situation mesures décision projet plan réunion accord
    soutien réponse question problème cause raison résultat résultats nombre chiffre total cas place lieu point
    suite dernier dernière derniers dernières prochain prochaine nouveaux nouvelles important importante possible
    public publique publics service services système secteur sécurité sociale social aide demande sud nord ouest
    centre histoire heure mise mettre pris prendre donner donné trouver passer aller venir voir savoir dire rendre
    rester reste peuvent pourrait devrait permettre permis notamment également désormais`,
  topical: `absence accès accident accusé achat acte action activité affaire affaires âge agent agents agriculteurs air
    alerte allemand ami amis amour analyse ancien ancienne appareil appel apporter arme armée armes arrêt
    arrestation arrivée art article artiste assemblée association attaque attention augmentation auteur avenir avion
    avis avocat banque base bateau bâtiment bâtiments besoin bilan blessé blessés blocage bois bord bras bruit
    budget bureau but cadre campagne camp candidat candidats capacité capital caractère carte catastrophe centrale
    chaîne chaleur chambre champion chance changement charge château chaud chemin cherche chercheurs choix chose
    choses chute ciel cinéma circulation citoyen civil civils classe clients climat club coeur cœur collègues
    collectif colère commerce commission communauté communication compagnie complexe compte concours condition
    conditions conduite conférence confiance conflit congrès connaissance conseil conséquences construction
    consommateurs contact contexte contrat contrôle corps côte couleur coup coupe cour courant cours course coût
    crime crise critique culture danger date débat début décès défense déficit degrés délai demandes démission
    démocratie départ dépenses député députés dette dialogue différence difficultés direction dirigeant discours
    discussion disparition distance document documents domaine dommages donnée données dossier droit droits durée
    eau échange échec écoles écrivain édition effet efforts église élection élections électeurs élèves émission
    emploi emplois employés énergie enfant enjeu ennemi enquête enquêteurs ensemble entraîneur entrée environnement
    équipe erreur espace espoir esprit essai établissement étape étranger étude études étudiants évacués événement
    événements évolution exemple exercice expérience experts explosion façon fermeture festival feu film finale
    finance financement fleuve force forces forêt formation forme fort frontière futur gare gauche gaz génération
    gens gestion gouverneur grève groupes guerre habitation handicap hausse hélicoptère héros hiver hommage horizon
    hôtel idée île image images impact impôts incendie incident industrie inflation influence infrastructures
    initiative inondations inspection instance institut institution intérêt intérêts intervention investissement jeu
    jeune jeux joueur joueurs journaliste journalistes juge jugement kilomètres langue leader lettre liberté libre
    lien ligne lignes liste livre logement lumière lutte machine mairie maladie manifestants manifestation manière
    manque marche match matériel matière mémoire mer message mètres météo militaire militaires mine minutes mission
    mobilisation modèle montagne mort morts mouvement moyen moyens musée musique naissance nature négociations
    niveau nom norme nucléaire objectif objet océan offre opération opérations opinion opposition or ordre
    organisation origine ouverture page paix palais papier parents parlement parquet participation partis passage
    passagers passé patient patients patron patrimoine pauvreté pêche peine pension perquisition perte pertes petit
    petite peuple peur photo pièce pied pierre plage plainte plateau pluie policier policiers pompiers pont
    population port position possibilité poste pouvoir pratique préfecture préfet prématuré présence présidence
    présidentielle pression preuve principe prison privé procédure procès procureur production produit produits
    professeur programme projets promesse propos proposition protection province qualité quartier quotidien race
    radio rapports réaction réalité recherche recherches recours rédaction réduction réforme refus regard régime
    règle règles relation relations religion rencontre rendez renforts rentrée représentant république réseau
    réserve résistance respect responsable responsabilité ressources retard retour retrait revenu risque risques
    rivière rôle route routes sang scène science scientifiques scrutin séance secours secret secrétaire secteurs
    séisme semaines sénat sens série signe silence site société sol soldats soleil solution sommet sort sortie
    souvenir spectacle sport stade stratégie structure succès suspect syndicat syndicats table tableau tâche taille
    technique technologie télévision témoin témoins température tempête tension terrain terre territoire terrorisme
    tête texte théâtre tir titre tour tourisme touristes tradition trafic train trains traité traitement transport
    transports travailleurs travaux troupes tribune union usine valeur véhicule véhicules vent vente ventes vérité
    version victime victimes victoire village violence violences visage visite vitesse voisins voiture voitures voix
    vol vote votes voyage voyageurs vue zone`,
};
