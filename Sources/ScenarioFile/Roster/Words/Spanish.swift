extension Vocabulary {
  static let spanish = Vocabulary(
    headings: [
      (.firstName, ["nombre", "nombres", "nombre de pila"]),
      (.column(.lastName), ["apellido", "apellidos"]),
      (
        .column(.name), ["nombre completo", "nombre y apellido", "nombre y apellidos", "participante", "participantes"]
      ),
      (
        .column(.id),
        [
          "identificador", "codigo", "numero de registro", "numero de id", "numero de identificacion",
          "id de respuesta",
        ]
      ),
      (.column(.sector), ["sector profesional", "categoria", "grupo", "ambito"]),
      (.column(.delegation), ["pais", "pais de residencia", "delegacion", "nacionalidad"]),
      (.column(.takes), ["numero de talleres", "cuantos talleres"]),
      (.column(.friends), ["con", "amigos", "junto con", "amigas y amigos"]),
      (.column(.priority), ["prioridad del delegado"]),
      (.column(.carried), ["arrastre"]),
      (.column(.languages), ["idiomas", "idioma", "lenguas"]),
      (.column(.needs), ["necesidades", "accesibilidad", "necesidades de accesibilidad"]),
      (.column(.arrives), ["llegada", "fecha de llegada", "hora de llegada"]),
      (.column(.leaves), ["salida", "fecha de salida", "hora de salida"]),
      (.column(.role), ["papel", "rol"]),
      (.email, ["correo", "correo electronico", "direccion de correo electronico", "direccion de correo"]),
      (.state, ["estado", "estado de la inscripcion"]),
      (
        .unused,
        [
          "marca temporal", "hora de inicio", "hora de finalizacion", "hora de la ultima modificacion",
          "fecha de inscripcion", "telefono", "dieta", "comentarios", "observaciones", "cargo", "titulo",
          "organizacion",
          "institucion", "empresa", "direccion", "fecha de envio", "ultima pagina",
        ]
      ),
    ],
    subjects: [
      (.wishes, ["talleres"]), (.column(.arrives), ["llega", "llegas"]), (.column(.leaves), ["sale", "se va"]),
    ],
    fillers: [
      "que", "cual", "cuales", "quien", "cuando", "es", "son", "su", "sus", "tu", "tus", "usted", "el", "los", "las",
      "de", "del", "un", "una", "por", "favor", "indique", "elija", "seleccione", "escriba", "representa", "trabaja",
      "habla", "quiere", "asistir", "a", "tiene",
    ],
    wishes: ["eleccion", "elecciones", "opcion", "opciones", "preferencia", "preferencias", "prioridad", "deseo"],
    ordinals: [
      ["primera", "primer", "primero"], ["segunda", "segundo"], ["tercera", "tercer", "tercero"], ["cuarta", "cuarto"],
      ["quinta", "quinto"], ["sexta", "sexto"], ["septima", "septimo"], ["octava", "octavo"],
    ],
    ordinalEndings: ["a", "o"],
    yes: ["si", "verdadero", "disponible"], maybe: ["si es necesario", "si hace falta", "quizas", "tal vez"],
    no: ["no", "falso", "no disponible"],
    levels: [
      "mucho": 100, "bastante": 75, "algo": 50, "poco": 25, "nada": 0, "muy interesado": 100, "muy interesada": 100,
      "interesado": 75, "interesada": 75, "poco interesado": 25, "poco interesada": 25, "nada interesado": 0,
      "muy de acuerdo": 100, "totalmente de acuerdo": 100, "de acuerdo": 75, "neutral": 50, "indiferente": 50,
      "en desacuerdo": 25, "muy en desacuerdo": 0, "totalmente en desacuerdo": 0,
    ],
    ranking: ["orden de preferencia", "ordene", "ordena", "clasifique"],
    rating: ["cuanto", "interes", "valore", "valora", "puntue", "puntua", "estrellas"],
    denials: ["no", "nada", "nunca", "menos", "poco", "ninguno"],
    nothing: ["no", "ninguno", "ninguna", "nada", "sin preferencia", "desconocido"],
    over: ["rechazado", "rechazada", "cancelado", "cancelada", "anulado", "anulada", "retirado", "retirada"],
    pending: ["pendiente", "en espera", "lista de espera"],
    weekdays: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
    languages: [
      "en": ["ingles"], "fr": ["frances"], "de": ["aleman"], "es": ["espanol", "castellano"], "it": ["italiano"],
      "ru": ["ruso"], "uk": ["ucraniano"], "tr": ["turco"], "ka": ["georgiano"], "hy": ["armenio"], "sq": ["albanes"],
      "sr": ["serbio"], "bs": ["bosnio"], "ro": ["rumano"], "pt": ["portugues"], "ar": ["arabe"], "zh": ["chino"],
      "pl": ["polaco"], "nl": ["neerlandes"], "el": ["griego"], "sv": ["sueco"], "cs": ["checo"], "hr": ["croata"],
      "ja": ["japones"],
    ],
    before: ["antes"], after: ["despues"],
    lunch: ["almuerzo", "comida"],
    stepFree: ["silla de ruedas", "accesible", "movilidad reducida"])
}
