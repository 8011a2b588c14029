extension Vocabulary {
  static let german = Vocabulary(
    headings: [
      (.firstName, ["vorname", "vornamen", "rufname"]),
      (.column(.lastName), ["nachname", "familienname", "zuname"]),
      (
        .column(.name),
        [
          "vollstandiger name", "teilnehmende", "teilnehmerinnen", "vor und nachname", "teilnehmer", "teilnehmerin",
          "ihr name",
        ]
      ),
      (.column(.id), ["kennung", "teilnehmernummer", "anmeldenummer", "kennnummer", "antwort id", "id nummer"]),
      (.column(.sector), ["sektor", "bereich", "gruppe", "klasse", "kategorie", "branche", "fachbereich"]),
      (.column(.delegation), ["land", "herkunftsland", "staat", "nationalitat"]),
      (.column(.takes), ["anzahl workshops", "anzahl der workshops", "wie viele workshops"]),
      (.column(.friends), ["mit", "freunde", "freundinnen und freunde", "zusammen mit", "mochte zusammen mit"]),
      (.column(.priority), ["vorrang"]),
      (.column(.carried), ["ubertrag", "mitgebracht"]),
      (.column(.languages), ["sprachen", "sprache", "sprachkenntnisse"]),
      (.column(.needs), ["bedarf", "barrierefreiheit", "bedurfnisse"]),
      (.column(.arrives), ["ankunft", "anreise", "ankunftszeit", "ankunftsdatum"]),
      (.column(.leaves), ["abreise", "abfahrt", "abreisezeit", "abreisedatum"]),
      (.column(.role), ["rolle", "rollen"]),
      (.column(.choice(1)), ["erstwunsch", "erstwahl"]), (.column(.choice(2)), ["zweitwunsch", "zweitwahl"]),
      (.column(.choice(3)), ["drittwunsch", "drittwahl"]),
      (.email, ["e mail adresse", "email adresse", "mailadresse"]),
      (.state, ["anmeldestatus", "zustand", "status der anmeldung"]),
      (
        .unused,
        [
          "zeitstempel", "startzeit", "fertigstellungszeit", "zeitpunkt der letzten anderung", "anmeldedatum",
          "telefon", "telefonnummer", "ernahrung", "bemerkungen", "bemerkung", "kommentar", "kommentare", "funktion",
          "anrede", "titel", "organisation", "firma", "einrichtung", "adresse", "ort", "datum abgeschickt",
          "letzte seite", "start sprache", "abteilung",
        ]
      ),
    ],
    subjects: [
      (.wishes, ["workshops", "veranstaltungen", "kurse"]), (.column(.arrives), ["ankommen", "reisen an"]),
      (.column(.leaves), ["abreisen", "reisen ab"]),
    ],
    fillers: [
      "was", "welche", "welcher", "welches", "welchen", "welchem", "wer", "wann", "ist", "sind", "ihr", "ihre", "ihren",
      "sie", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "bitte", "geben", "wahlen", "angeben", "aus",
      "an", "kommen", "vertreten", "arbeiten", "sprechen", "mochten", "besuchen", "haben", "zu", "dein", "deine",
      "du",
    ],
    wishes: ["wahl", "wunsch", "wunsche", "prioritat", "prioritaten", "praferenz", "praferenzen"],
    ordinals: [
      ["erste", "erster", "erstes", "erst"], ["zweite", "zweiter", "zweites", "zweit"],
      ["dritte", "dritter", "drittes", "dritt"], ["vierte", "vierter", "viertes"], ["funfte", "funfter", "funftes"],
      ["sechste", "sechster"], ["siebte", "siebter"], ["achte", "achter"],
    ],
    yes: ["ja", "wahr", "verfugbar"], maybe: ["wenn es sein muss", "vielleicht", "notfalls", "zur not", "eventuell"],
    no: ["nein", "falsch", "nicht verfugbar"],
    levels: [
      "sehr gern": 100, "sehr gerne": 100, "gern": 75, "gerne": 75, "egal": 50, "weniger gern": 25, "ungern": 25,
      "gar nicht": 0, "uberhaupt nicht": 0, "sehr": 100, "ziemlich": 75, "etwas": 50, "wenig": 25, "kaum": 25,
      "sehr interessiert": 100, "interessiert": 75, "wenig interessiert": 25, "nicht interessiert": 0,
      "stimme voll zu": 100, "stimme vollig zu": 100, "stimme zu": 75, "neutral": 50, "teils teils": 50,
      "stimme nicht zu": 25, "stimme uberhaupt nicht zu": 0, "auf jeden fall": 100, "wahrscheinlich": 75,
      "eher nicht": 25, "auf keinen fall": 0,
    ],
    ranking: ["reihenfolge", "rangfolge", "rang", "ordnen", "sortieren"],
    rating: ["wie gern", "wie sehr", "interesse", "interessiert", "bewerten", "bewerte", "bewertung", "sterne"],
    denials: ["nicht", "kein", "keine", "nie", "ungern", "wenig", "niedrig"],
    nothing: [
      "nein", "keine", "keiner", "kein", "nichts", "kein interesse", "nicht interessiert", "keine angabe", "unbekannt",
    ],
    over: ["abgelehnt", "storniert", "abgesagt", "zuruckgezogen", "abgemeldet"],
    pending: ["ausstehend", "warteliste", "offen", "unbestatigt"],
    weekdays: ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    languages: [
      "en": ["englisch"], "fr": ["franzosisch"], "de": ["deutsch"], "es": ["spanisch"], "it": ["italienisch"],
      "ru": ["russisch"], "uk": ["ukrainisch"], "tr": ["turkisch"], "ka": ["georgisch"], "hy": ["armenisch"],
      "sq": ["albanisch"], "az": ["aserbaidschanisch"], "sr": ["serbisch"], "bs": ["bosnisch"], "ro": ["rumanisch"],
      "pt": ["portugiesisch"], "ar": ["arabisch"], "zh": ["chinesisch"], "pl": ["polnisch"], "nl": ["niederlandisch"],
      "el": ["griechisch"], "sv": ["schwedisch"], "cs": ["tschechisch"], "hr": ["kroatisch"], "ja": ["japanisch"],
    ],
    before: ["vor"], after: ["nach"],
    lunch: ["mittagessen", "mittag", "mittagspause"],
    stepFree: ["rollstuhl", "rollstuhlgerecht", "barrierefrei", "stufenlos"])
}
