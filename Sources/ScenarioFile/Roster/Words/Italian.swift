extension Vocabulary {
  static let italian = Vocabulary(
    headings: [
      (.column(.lastName), ["cognome", "cognomi"]),
      (.column(.name), ["nome completo", "nome e cognome", "cognome e nome", "partecipante"]),
      (.firstName, ["nome", "nomi"]),
      (.column(.id), ["codice", "identificativo", "numero di registrazione"]),
      (.column(.sector), ["settore", "categoria", "gruppo", "ambito", "settore professionale"]),
      (.column(.delegation), ["paese", "nazione", "delegazione", "nazionalita", "paese di residenza"]),
      (.column(.takes), ["numero di laboratori", "numero di workshop", "quanti laboratori"]),
      (.column(.friends), ["con", "amici", "insieme a", "insieme con"]),
      (.column(.priority), ["precedenza"]),
      (.column(.languages), ["lingue", "lingua"]),
      (.column(.needs), ["esigenze", "accessibilita", "esigenze di accessibilita"]),
      (.column(.arrives), ["arrivo", "data di arrivo", "ora di arrivo"]),
      (.column(.leaves), ["partenza", "data di partenza", "ora di partenza"]),
      (.column(.role), ["ruolo", "ruoli"]),
      (.email, ["posta elettronica", "indirizzo email", "indirizzo e mail", "indirizzo di posta elettronica"]),
      (.state, ["stato", "stato della registrazione", "stato iscrizione"]),
      (
        .unused,
        [
          "informazioni cronologiche", "ora di inizio", "ora di completamento", "ora dell ultima modifica",
          "data di iscrizione", "telefono", "dieta", "commenti", "osservazioni", "note", "qualifica", "titolo",
          "organizzazione", "ente", "azienda", "indirizzo", "citta", "data di invio", "ultima pagina",
        ]
      ),
    ],
    subjects: [
      (.wishes, ["laboratori"]), (.column(.arrives), ["arriva", "arrivi"]), (.column(.leaves), ["parte", "riparte"]),
    ],
    fillers: [
      "che", "qual", "quale", "quali", "chi", "quando", "e", "sono", "il", "lo", "la", "i", "gli", "le", "suo", "sua",
      "tuo", "tua", "suoi", "di", "del", "della", "un", "una", "per", "favore", "indichi", "indica", "scelga",
      "selezioni", "rappresenta", "lavora", "parla", "vuole", "frequentare", "ha",
    ],
    wishes: ["scelta", "scelte", "preferenza", "preferenze", "priorita", "desiderio"],
    ordinals: [
      ["prima", "primo"], ["seconda", "secondo"], ["terza", "terzo"], ["quarta", "quarto"], ["quinta", "quinto"],
      ["sesta", "sesto"], ["settima", "settimo"], ["ottava", "ottavo"],
    ],
    ordinalEndings: ["a", "o"],
    yes: ["si", "vero", "disponibile"], maybe: ["se necessario", "forse", "se serve"],
    no: ["no", "falso", "non disponibile"],
    levels: [
      "moltissimo": 100, "molto": 75, "abbastanza": 50, "poco": 25, "per niente": 0, "per nulla": 0,
      "molto interessato": 100, "molto interessata": 100, "interessato": 75, "interessata": 75,
      "poco interessato": 25, "poco interessata": 25, "non interessato": 0, "non interessata": 0,
      "completamente d accordo": 100, "molto d accordo": 100, "d accordo": 75, "neutrale": 50, "in disaccordo": 25,
      "completamente in disaccordo": 0,
    ],
    ranking: ["ordine di preferenza", "ordini", "ordina", "classifichi"],
    rating: ["quanto", "interesse", "valuti", "valuta", "stelle"],
    denials: ["non", "no", "niente", "nulla", "mai", "meno", "poco", "nessuno"],
    nothing: ["no", "nessuno", "nessuna", "niente", "nulla", "nessuna preferenza"],
    over: ["rifiutato", "rifiutata", "annullato", "annullata", "ritirato", "ritirata"],
    pending: ["in attesa", "lista d attesa", "da confermare"],
    weekdays: ["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"],
    languages: [
      "en": ["inglese"], "fr": ["francese"], "de": ["tedesco"], "es": ["spagnolo"], "it": ["italiano"],
      "ru": ["russo"], "uk": ["ucraino"], "tr": ["turco"], "ka": ["georgiano"], "hy": ["armeno"], "sq": ["albanese"],
      "sr": ["serbo"], "bs": ["bosniaco"], "ro": ["rumeno"], "pt": ["portoghese"], "ar": ["arabo"], "zh": ["cinese"],
      "pl": ["polacco"], "nl": ["olandese"], "el": ["greco"], "sv": ["svedese"], "cs": ["ceco"], "hr": ["croato"],
      "ja": ["giapponese"],
    ],
    before: ["prima"], after: ["dopo"],
    lunch: ["pranzo"],
    stepFree: ["sedia a rotelle", "carrozzina", "accessibile"])
}
