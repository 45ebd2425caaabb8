//! The keys of every map in the content's YAML: the readers accept these and no others.

use course::guide::ServiceKind;

use super::form::{Form, Key, Name};

pub(crate) const COURSE: [Key; 6] = [
    Key::required("title", Form::Texts, "Kurssin nimi.", "The name of the course."),
    Key::required(
        "summary",
        Form::Texts,
        "Virke tai kaksi: kenelle kurssi on ja mitä sillä oppii.",
        "A sentence or two: for whom the course is and what one learns.",
    ),
    Key::required(
        "modules",
        Form::SomeNames(Name::Kebab),
        "Moduulit järjestyksessä. Moduulin tunnus on sen kansion nimi.",
        "The modules in order. A module's id is the name of its folder.",
    ),
    Key::optional("quiz", Form::Map(&QUIZ_RULES), "Kokeiden säännöt.", "The rules of the quizzes."),
    Key::optional("certificate", Form::Map(&CERTIFICATE), "Todistuksen tiedot.", "Settings of the certificate."),
    Key::optional(
        "roles",
        Form::MapOf(Name::Kebab, &Form::Map(&ROLE)),
        "Roolit, kuten ammatit: mitä kurssista kultakin vaaditaan. Ilman roolia vaaditaan koko kurssi.",
        "Roles such as professions: what of the course each requires. Without a role the whole course is required.",
    ),
];

pub(crate) const ROLE: [Key; 2] = [
    Key::required("title", Form::Texts, "Roolin nimi: Lääkäri.", "What the role is called: Doctor."),
    Key::required(
        "requires",
        Form::MapOf(Name::Kebab, &Form::Map(&REQUIREMENT)),
        "Vaaditut moduulit tunnuksineen. Muut voi suorittaa halutessaan.",
        "The modules that are required, by id. The others may be done as well.",
    ),
];

pub(crate) const REQUIREMENT: [Key; 2] = [
    Key::required(
        "why",
        Form::Texts,
        "Miksi tässä roolissa tarvitsee moduulin. Näkyy oppijalle.",
        "Why somebody in this role needs the module. Learners see it.",
    ),
    Key::optional(
        "lessons",
        Form::SomeNames(Name::Kebab),
        "Vain nämä oppitunnit, ilman koetta. Jos puuttuu, koko moduuli.",
        "Only these lessons, without the quiz. When it is missing, the whole module.",
    ),
];

pub(crate) const QUIZ_RULES: [Key; 6] = [DRAW_PER_OBJECTIVE, PASS_PERCENT, ATTEMPTS, PAUSE_HOURS, SHUFFLE, OPEN_DAYS];

const DRAW_PER_OBJECTIVE: Key = Key::optional(
    "draw_per_objective",
    Form::Number { low: 1, high: 100 },
    "Montako kysymystä kokeeseen arvotaan jokaisesta tavoitteesta.",
    "How many questions are drawn for each objective.",
);

const PASS_PERCENT: Key = Key::optional(
    "pass_percent",
    Form::Number { low: 1, high: 100 },
    "Hyväksymisraja prosentteina.",
    "The pass mark in per cent.",
);

const ATTEMPTS: Key = Key::optional(
    "attempts",
    Form::Number { low: 1, high: 100 },
    "Montako hylättyä yritystä saa olla ennen taukoa.",
    "How many failed attempts there may be before a pause.",
);

const PAUSE_HOURS: Key = Key::optional(
    "pause_hours",
    Form::Number { low: 0, high: 24 * 365 },
    "Tauon pituus tunteina.",
    "The length of the pause in hours.",
);

const SHUFFLE: Key = Key::optional(
    "shuffle",
    Form::YesOrNo,
    "Sekoitetaanko kysymykset ja vaihtoehdot.",
    "Whether questions and options are shuffled.",
);

const OPEN_DAYS: Key = Key::optional(
    "open_days",
    Form::Number { low: 1, high: 365 },
    "Montako päivää aloitettu koe on auki.",
    "For how many days an attempt that was begun stays open.",
);

pub(crate) const CERTIFICATE: [Key; 2] = [
    Key::optional(
        "valid_months",
        Form::Number { low: 1, high: 1200 },
        "Montako kuukautta todistus on voimassa. Ilman tätä se ei vanhene.",
        "For how many months a certificate is valid. Without it certificates do not expire.",
    ),
    Key::optional(
        "hours",
        Form::Number { low: 1, high: 10_000 },
        "Kurssin laajuus tunteina. Ilman tätä se lasketaan moduulien kestoista.",
        "The extent of the course in hours. Without it, it follows from the modules.",
    ),
];

pub(crate) const MODULE: [Key; 6] = [
    Key::required("title", Form::Texts, "Moduulin nimi.", "The name of the module."),
    Key::required(
        "summary",
        Form::Texts,
        "Virke tai kaksi: mistä moduulissa on kyse.",
        "A sentence or two: what the module is about.",
    ),
    Key::required(
        "minutes",
        Form::Number { low: 1, high: 100_000 },
        "Koko moduulin kesto minuutteina kokeineen.",
        "The length of the whole module in minutes, quiz included.",
    ),
    Key::required(
        "objectives",
        Form::MapOf(Name::Objective, &Form::Texts),
        "Tavoitteet: tunnus, kuten T1, ja mitä oppija osaa moduulin jälkeen.",
        "The objectives: an id such as T1, and what the learner can do after the module.",
    ),
    Key::required(
        "lessons",
        Form::SomeNames(Name::Kebab),
        "Oppitunnit järjestyksessä. Tunnus on tiedoston nimi ilman kieltä.",
        "The lessons in order. A lesson's id is the name of its file without the language.",
    ),
    Key::optional(
        "quiz",
        Form::Map(&MODULE_QUIZ),
        "Moduulin kokeen omat säännöt. Muut säännöt ovat tiedostossa course.yaml.",
        "What is different for the quiz of this module. The other rules are in course.yaml.",
    ),
];

pub(crate) const MODULE_QUIZ: [Key; 9] = [
    Key::optional(
        "over",
        Form::OneOf(&["module", "course"]),
        "module: koe moduulin omista kysymyksistä. course: koe koko kurssin kysymyksistä.",
        "module: a quiz of the module's own questions. course: a quiz of the questions of the whole course.",
    ),
    Key::optional(
        "graded",
        Form::YesOrNo,
        "Onko koe läpäistävä. Jos ei, se vain näyttää, mitä oppija jo osaa.",
        "Whether the quiz has to be passed. If not, it only shows what a learner knows already.",
    ),
    Key::optional(
        "draw_per_module",
        Form::Number { low: 1, high: 100 },
        "Montako kysymystä arvotaan jokaisesta moduulista. Tavoitteiden sijaan, kun koe on koko kurssista.",
        "How many questions are drawn for each module. Instead of objectives, in a quiz over the course.",
    ),
    DRAW_PER_OBJECTIVE,
    PASS_PERCENT,
    ATTEMPTS,
    PAUSE_HOURS,
    SHUFFLE,
    OPEN_DAYS,
];

pub(crate) const LESSON: [Key; 9] = [
    Key::required("title", Form::Text, "Oppitunnin nimi.", "The title of the lesson."),
    Key::optional(
        "summary",
        Form::Text,
        "Virke tai kaksi luetteloihin ja hakukoneille.",
        "A sentence or two for lists and search engines.",
    ),
    Key::required(
        "minutes",
        Form::Number { low: 1, high: 10_000 },
        "Lukemiseen kuluva aika minuutteina.",
        "How many minutes it takes to read.",
    ),
    Key::optional(
        "objectives",
        Form::Names(Name::Objective),
        "Moduulin tavoitteet, joita oppitunti palvelee.",
        "The objectives of the module that the lesson serves.",
    ),
    REVIEWED,
    REVIEW_AFTER,
    Key::optional(
        "sources",
        Form::ListOf(&SOURCE),
        "Lähteet, joihin oppitunti perustuu.",
        "The sources that the lesson rests on.",
    ),
    Key::optional(
        "services",
        Form::MapOf(Name::Kebab, &Form::Map(&SERVICE)),
        "Palvelut ja etuudet, joista oppitunti kertoo, opasta ”Minne ohjaan?” varten. Vain suomenkielisessä tekstissä.",
        "Services and benefits that the lesson tells of, for the guide \"Where to guide?\". In the Finnish text only.",
    ),
    Key::optional(
        "draft",
        Form::YesOrNo,
        "Onko teksti kesken: luonnosta ei näytetä lukijoille.",
        "Whether the text is still being written: readers are not shown a draft.",
    ),
];

pub(crate) const QUIZ: [Key; 2] =
    [Key::required("title", Form::Text, "Kokeen nimi.", "The title of the quiz."), REVIEWED];

pub(crate) const PAGE: [Key; 2] =
    [Key::required("title", Form::Text, "Sivun nimi.", "The title of the page."), REVIEWED];

const REVIEWED: Key = Key::required(
    "reviewed",
    Form::Date,
    "Päivä, jona asiat viimeksi tarkistettiin: 2026-11-21.",
    "The day on which the facts were last checked: 2026-11-21.",
);

const REVIEW_AFTER: Key = Key::optional(
    "review_after",
    Form::Period,
    "Missä ajassa asiat on tarkistettava uudelleen: 12m (kuukautta), 2y (vuotta) tai 90d (päivää).",
    "How soon the facts must be checked again: 12m (months), 2y (years) or 90d (days).",
);

pub(crate) const SOURCE: [Key; 3] = [
    Key::required("title", Form::Text, "Sivun tai säädöksen nimi.", "The name of the page or statute."),
    Key::optional("url", Form::Url, "Osoite, alkaa https://.", "Its address, which starts with https://."),
    Key::optional("checked", Form::Date, "Päivä, jona lähde katsottiin.", "The day on which it was looked at."),
];

/// Everything that an entry of the register may say. Which of it goes together is in [`FACT_FORMS`].
pub(crate) const FACT: [Key; 10] =
    [VALUES, VALUE, UNIT, TEXT, VALID_FROM, VALID_TO, REVIEW_AFTER, SOURCE_OF_FACT, CHECKED, CERTAINTY];

/// One of several values of a fact. What it does not say itself it takes from the entry.
pub(crate) const FACT_VALUE: [Key; 9] = [
    VALUE,
    UNIT,
    TEXT,
    VALID_FROM,
    VALID_TO,
    REVIEW_AFTER,
    SOURCE_OF_FACT.or_elsewhere(),
    CHECKED.or_elsewhere(),
    CERTAINTY.or_elsewhere(),
];

/// The ways to write an entry: a value with its wordings, an amount from which they are made, or several values with
/// what they share.
pub(super) const FACT_FORMS: [&[Key]; 3] = [
    &[VALUE, UNIT, TEXT, VALID_FROM, VALID_TO, REVIEW_AFTER, SOURCE_OF_FACT, CHECKED, CERTAINTY],
    &[AMOUNT, SYMBOL, VALID_FROM, VALID_TO, REVIEW_AFTER, SOURCE_OF_FACT, CHECKED, CERTAINTY],
    &[VALUES, UNIT, REVIEW_AFTER, SOURCE_OF_FACT.or_elsewhere(), CHECKED.or_elsewhere(), CERTAINTY.or_elsewhere()],
];

const VALUES: Key = Key::required(
    "values",
    Form::SomeOf(&FACT_VALUE),
    "Arvot aikajärjestyksessä, kun arvo vaihtuu tiettynä päivänä.",
    "The values in order of time, when the value changes on a known day.",
);

const VALUE: Key = Key::required("value", Form::Text, "Arvo: luku tai teksti.", "The value: a number or a text.");

const AMOUNT: Key =
    Key::required("value", Form::Amount, "Luku, josta sanamuoto syntyy.", "The number that the wording is made of.");

const UNIT: Key = Key::optional(
    "unit",
    Form::Texts,
    "Yksikkö: €, % tai sana sellaisena kuin se on luvun jäljessä.",
    "The unit: €, % or a word as it stands after a number.",
);

const SYMBOL: Key = Key::optional("unit", Form::OneOf(&["€", "%"]), "Yksikön merkki.", "The symbol of the unit.");

const TEXT: Key = Key::required(
    "text",
    Form::Wordings,
    "Sanamuodot, joita tekstissä saa käyttää: ensin perusmuoto, sitten taivutukset.",
    "The wordings that texts may use: the plain one first, then its inflections.",
);

const VALID_FROM: Key =
    Key::optional("valid_from", Form::Date, "Ensimmäinen voimassaolopäivä.", "The first day on which it holds.");

const VALID_TO: Key =
    Key::optional("valid_to", Form::Date, "Viimeinen voimassaolopäivä.", "The last day on which it holds.");

const SOURCE_OF_FACT: Key =
    Key::required("source", Form::Map(&SOURCE), "Mistä arvo on.", "Where the value comes from.");

const CHECKED: Key = Key::required(
    "checked",
    Form::Date,
    "Päivä, jona arvoa viimeksi verrattiin lähteeseen.",
    "The day on which the value was last compared with the source.",
);

const CERTAINTY: Key = Key::required(
    "certainty",
    Form::OneOf(&["verified", "derived", "unverified"]),
    "verified: nähty lähteessä. derived: laskettu tai päätelty lähteistä. unverified: tarkistamatta.",
    "verified: seen in the source. derived: calculated or concluded from sources. unverified: to be checked.",
);

pub(crate) const TERM: [Key; 2] = [
    Key::required("term", Form::Texts, "Termi.", "The term."),
    Key::required("definition", Form::Texts, "Mitä se tarkoittaa.", "What it means."),
];

pub(crate) const GUIDE_QUESTION: [Key; 3] = [
    Key::required(
        "question",
        Form::Texts,
        "Kysymys asiakkaan tilanteesta.",
        "A question about the client's situation.",
    ),
    Key::optional(
        "several",
        Form::YesOrNo,
        "Voiko usea vastaus olla totta yhtä aikaa.",
        "Whether several answers can be true at once.",
    ),
    Key::required(
        "answers",
        Form::MapOf(Name::Kebab, &Form::Texts),
        "Vastaukset järjestyksessä tunnuksineen.",
        "The answers in order, by id.",
    ),
];

pub(crate) const SERVICE: [Key; 6] = [
    Key::required("title", Form::Texts, "Palvelun tai etuuden nimi.", "The name of the service or benefit."),
    Key::required(
        "kind",
        Form::OneOf(&[ServiceKind::Support.as_str(), ServiceKind::Income.as_str()]),
        "support: kuntoutus tai muu tuki. income: se, millä asiakas elää.",
        "support: rehabilitation or other support. income: what the client lives on.",
    ),
    Key::required("summary", Form::Texts, "Virke: mitä se on.", "A sentence: what it is."),
    Key::optional(
        "section",
        Form::Texts,
        "Väliotsikko, jonka alla siitä kerrotaan, kielittäin: {fi: kiila, sv: kiila}.",
        "The heading below which it is told of, by language: {fi: kiila, sv: kiila}.",
    ),
    Key::required(
        "conditions",
        Form::MapOf(Name::Kebab, &Form::Map(&CONDITION)),
        "Ehdot: oppaan kysymys ja siihen sopivat vastaukset.",
        "The conditions: a question of the guide and the answers that meet it.",
    ),
    Key::optional(
        "checks",
        Form::ListOf(&CHECK),
        "Mitä on selvitettävä ennen hakemista.",
        "What has to be found out before applying.",
    ),
];

pub(crate) const CONDITION: [Key; 3] = [
    Key::required(
        "answers",
        Form::SomeNames(Name::Kebab),
        "Vastaukset, joista mikä tahansa täyttää ehdon.",
        "The answers of which any meets the condition.",
    ),
    Key::required(
        "because",
        Form::Texts,
        "Ehto virkkeenä, joka pitää paikkansa kaikista asiakkaista. Ei muuttuvia lukuja.",
        "The condition as a sentence that is true whoever the client is. Without figures that can change.",
    ),
    FACTS_OF_REMARK,
];

pub(crate) const CHECK: [Key; 2] = [
    Key::required(
        "text",
        Form::Texts,
        "Selvitettävä asia virkkeenä. Ei muuttuvia lukuja.",
        "What to find out, as a sentence. Without figures that can change.",
    ),
    FACTS_OF_REMARK,
];

const FACTS_OF_REMARK: Key = Key::optional(
    "facts",
    Form::Names(Name::Fact),
    "Luvut, joihin virke nojaa: tunnukset tiedostosta facts.yaml.",
    "The figures that the sentence rests on: ids from facts.yaml.",
);
