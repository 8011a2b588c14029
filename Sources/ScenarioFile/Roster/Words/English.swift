extension Vocabulary {
  static let english = Vocabulary(
    headings: [
      (.firstName, ["first name", "given name", "given names", "forename", "firstname"]),
      (.column(.lastName), ["last name", "surname", "family name", "lastname"]),
      (
        .column(.name),
        ["full name", "participant", "participants", "your name", "name on badge", "attendee", "attendee name"]
      ),
      (
        .column(.id),
        [
          "registration id", "delegate id", "participant id", "identifier", "reference", "registration code",
          "id number",
        ]
      ),
      (.column(.sector), ["stakeholder group", "professional sector", "category", "track group"]),
      (.column(.delegation), ["country of residence", "country region", "nationality"]),
      (.column(.takes), ["number of workshops", "how many workshops", "workshops taken"]),
      (.column(.friends), ["together with", "wants to be with", "wishes to be with", "friend", "buddy", "buddies"]),
      (.column(.priority), ["delegate priority", "precedence"]),
      (.column(.carried), ["carried over", "carried points"]),
      (.column(.languages), ["spoken languages", "working languages"]),
      (.column(.needs), ["access needs", "accessibility needs", "accessibility"]),
      (.column(.arrives), ["arrival date", "arrival time", "arrives at", "time of arrival"]),
      (.column(.leaves), ["departure date", "departure time", "leaves at", "time of departure"]),
      (.email, ["email", "e mail", "email address", "e mail address", "mail"]),
      (.state, ["registration state", "state", "status", "proposal state"]),
      (
        .unused,
        [
          "timestamp", "start time", "completion time", "last modified time", "registration date", "phone",
          "phone number", "telephone", "diet", "dietary requirements", "dietary needs", "comments", "comment",
          "remarks", "affiliation", "organisation", "organization", "institution", "position", "job title", "title",
          "biography", "picture", "username", "checked in", "check in date", "checked in date", "payment date",
          "price", "tags", "proposal ids", "proposal titles", "accepted proposals", "profile picture", "score",
          "address", "order code", "product", "company", "response id", "date submitted", "last page",
          "start language", "seed", "date started", "date last action", "ip address", "referrer url", "department",
          "city", "last downloaded from this course", "groups",
        ]
      ),
    ],
    subjects: [
      (.wishes, ["workshops", "rank workshops"]), (.column(.arrives), ["arrive"]), (.column(.leaves), ["leave"]),
      (.firstName, ["name given name"]), (.column(.lastName), ["name family name"]),
    ],
    fillers: [
      "what", "which", "who", "when", "is", "are", "your", "you", "do", "does", "will", "would", "the", "a", "an",
      "of", "from", "for", "to", "come", "represent", "work", "belong", "speak", "like", "want", "attend", "join",
      "please", "enter", "select", "choose", "indicate", "specify", "state", "give", "tell", "us", "have", "any",
      "attendee", "delegate", "s", "understand",
    ],
    wishes: ["choice", "choices", "preference", "preferences", "wish", "wishes", "priority", "priorities", "ranking"],
    ordinals: [["first"], ["second"], ["third"], ["fourth"], ["fifth"], ["sixth"], ["seventh"], ["eighth"]],
    ordinalEndings: ["st", "nd", "rd", "th"],
    yes: ["yes", "ok", "y", "true", "attending", "available"],
    maybe: ["if need be", "if needed", "if necessary", "maybe", "under reserve"],
    no: ["no", "n", "false", "not attending", "unavailable", "not available"],
    levels: [
      "very much": 100, "a lot": 75, "somewhat": 50, "a little": 25, "not at all": 0, "not really": 25,
      "very interested": 100, "extremely interested": 100, "interested": 75, "quite interested": 75,
      "moderately interested": 50, "somewhat interested": 50, "slightly interested": 25, "a little interested": 25,
      "not very interested": 25, "not interested": 0, "not interested at all": 0, "not at all interested": 0,
      "strongly agree": 100, "agree": 75, "neutral": 50, "neither agree nor disagree": 50, "undecided": 50,
      "disagree": 25, "strongly disagree": 0, "definitely": 100, "probably": 75, "possibly": 50, "probably not": 25,
      "definitely not": 0, "high": 100, "medium": 50, "low": 25, "excellent": 100, "good": 75, "fair": 50, "poor": 25,
      "must see": 100, "would like to": 75, "indifferent": 50, "very likely": 100, "likely": 75, "unlikely": 25,
      "very unlikely": 0,
    ],
    ranking: ["rank", "in order of", "order of preference", "your order"],
    rating: ["how much", "how interested", "interest", "rate ", "rating", "stars", "how likely", "how keen", "score "],
    denials: ["not", "no", "never", "least", "lowest", "worst", "little", "dislike", "none"],
    nothing: ["no", "none", "not interested", "no preference", "nothing", "no choice", "unknown"],
    over: ["rejected", "withdrawn", "cancelled", "canceled", "declined", "refused"],
    pending: ["pending", "unpaid", "awaiting payment", "waiting list", "waitlisted", "not confirmed"],
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    languages: [
      "en": ["english"], "fr": ["french"], "de": ["german"], "es": ["spanish"], "it": ["italian"], "ru": ["russian"],
      "uk": ["ukrainian"], "tr": ["turkish"], "ka": ["georgian"], "hy": ["armenian"], "sq": ["albanian"],
      "az": ["azerbaijani", "azeri"], "sr": ["serbian"], "bs": ["bosnian"], "ro": ["romanian"],
      "pt": ["portuguese"], "ar": ["arabic"], "zh": ["chinese"], "pl": ["polish"], "nl": ["dutch"], "el": ["greek"],
      "sv": ["swedish"], "cs": ["czech"], "hr": ["croatian"], "ja": ["japanese"],
    ],
    before: ["before"], after: ["after"],
    lunch: ["lunch"],
    stepFree: ["wheelchair", "step free", "accessible", "wheelchair access", "wheelchair user", "barrier free"])
}
