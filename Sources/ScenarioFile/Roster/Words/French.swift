extension Vocabulary {
  static let french = Vocabulary(
    headings: [
      (.firstName, ["prenom", "prenoms"]),
      (.column(.lastName), ["nom de famille"]),
      (.column(.name), ["nom complet", "nom et prenom", "prenom et nom", "participant e"]),
      (.column(.sector), ["secteur d activite", "categorie", "filiere", "classe"]),
      (.column(.delegation), ["pays de residence", "nationalite", "delegation nationale"]),
      (.column(.takes), ["nombre d ateliers souhaites", "combien d ateliers"]),
      (.column(.friends), ["ensemble avec", "avec qui", "ami", "amies et amis"]),
      (.column(.priority), ["priorite de la personne"]),
      (.column(.carried), ["points reportes"]),
      (.column(.languages), ["langues parlees", "langues de travail"]),
      (.column(.needs), ["accessibilite", "besoins d accessibilite"]),
      (.column(.arrives), ["date d arrivee", "heure d arrivee"]),
      (.column(.leaves), ["date de depart", "heure de depart"]),
      (.email, ["adresse e mail", "adresse email", "courriel", "adresse de courriel", "adresse mail"]),
      (.state, ["statut", "etat", "etat de l inscription"]),
      (
        .unused,
        [
          "horodateur", "heure de debut", "heure de fin", "heure de la derniere modification", "date d inscription",
          "regime alimentaire", "commentaires", "commentaire", "remarques", "fonction", "titre", "nom d utilisateur",
          "adresse", "civilite", "organisme", "date de soumission", "derniere page", "langue de depart",
        ]
      ),
    ],
    subjects: [
      (.wishes, ["ateliers", "classer ateliers", "classez ateliers"]), (.column(.arrives), ["arrivez"]),
      (.column(.leaves), ["partez"]), (.column(.languages), ["langues comprenez"]),
    ],
    fillers: [
      "quel", "quelle", "quels", "quelles", "est", "sont", "votre", "vos", "vous", "le", "la", "les", "de", "du", "des",
      "d", "l", "un", "une", "veuillez", "merci", "indiquer", "choisir", "selectionner", "saisir", "preciser", "quand",
      "avez", "parlez", "representez", "travaillez", "souhaitez", "suivre", "assister", "aux", "que", "comprenez",
    ],
    wishes: ["choix", "voeu", "voeux", "preference", "preferences", "priorite", "priorites", "classement"],
    ordinals: [
      ["premier", "premiere"], ["deuxieme", "seconde", "second"], ["troisieme"], ["quatrieme"], ["cinquieme"],
      ["sixieme"], ["septieme"], ["huitieme"],
    ],
    ordinalEndings: ["er", "ere", "eme", "e"],
    yes: ["oui", "vrai", "disponible"], maybe: ["si necessaire", "si besoin", "peut etre"],
    no: ["non", "faux", "indisponible"],
    levels: [
      "beaucoup": 100, "assez": 75, "moyennement": 50, "un peu": 25, "peu": 25, "pas du tout": 0,
      "tres interesse": 100, "tres interessee": 100, "interesse": 75, "interessee": 75, "assez interesse": 75,
      "peu interesse": 25, "peu interessee": 25, "pas interesse": 0, "pas interessee": 0, "pas du tout interesse": 0,
      "tout a fait d accord": 100, "plutot d accord": 75, "d accord": 75, "neutre": 50, "sans avis": 50,
      "plutot pas d accord": 25, "pas d accord": 25, "pas du tout d accord": 0, "volontiers": 100,
    ],
    ranking: ["classez", "classer", "ordre de preference", "par ordre"],
    rating: ["combien", "interet", "notez", "evaluez", "a quel point", "etoiles"],
    denials: ["pas", "non", "jamais", "moins", "aucun", "peu"],
    nothing: ["non", "aucun", "aucune", "pas interesse", "pas interessee", "sans preference", "rien"],
    over: ["refuse", "refusee", "annule", "annulee", "retire", "retiree", "rejete", "rejetee"],
    pending: ["en attente", "liste d attente", "a confirmer"],
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    languages: [
      "en": ["anglais"], "fr": ["francais"], "de": ["allemand"], "es": ["espagnol"], "it": ["italien"],
      "ru": ["russe"], "uk": ["ukrainien"], "tr": ["turc"], "ka": ["georgien"], "hy": ["armenien"], "sq": ["albanais"],
      "az": ["azerbaidjanais"], "sr": ["serbe"], "bs": ["bosnien"], "ro": ["roumain"], "pt": ["portugais"],
      "ar": ["arabe"], "zh": ["chinois"], "pl": ["polonais"], "nl": ["neerlandais"], "el": ["grec"], "sv": ["suedois"],
      "cs": ["tcheque"], "hr": ["croate"], "ja": ["japonais"],
    ],
    before: ["avant"], after: ["apres"],
    lunch: ["dejeuner", "repas"],
    stepFree: ["fauteuil roulant", "fauteuil", "acces fauteuil", "pmr", "mobilite reduite"])
}
