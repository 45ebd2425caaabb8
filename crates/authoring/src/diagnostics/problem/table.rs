//! Every problem there is: its code, its severity, and what is said about it in each language.
//!
//! The groups: `K0xx` files, `K1xx` questions, `K2xx` YAML, `K3xx` links, facts and terms, `K4xx` images,
//! `K5xx` teaching, `K6xx` text, `K7xx` tools, `K8xx` videos. A code keeps its meaning for good. One table, so that it reads as one.

use course::{Date, Lang};

use crate::diagnostics::{
    Code, Severity,
    advice::{AttributeForm, FileAdvice, HowToWrite, Instead, Twin, YamlMending, YamlSlip},
    phrase::{Difference, Expected, Guess, Phrase, RawTag, Records, Sample},
};

problems! {
    K001 Error TooLarge { bytes: usize, limit: usize }
    fi "tiedostossa on {bytes} tavua, enintään {limit} luetaan", "Jaa teksti useaan oppituntiin.";
    en "the file has {bytes} bytes, at most {limit} are read", "Split the text into several lessons.";

    K002 Error NotUtf8 { offset: usize }
    fi "tiedosto ei ole UTF-8-tekstiä: tavu {offset} ei kelpaa", "Tallenna tiedosto uudelleen niin, että valitset koodaukseksi (Encoding) UTF-8.";
    en "the file is not UTF-8 text: byte {offset} is not valid", "Save the file again and choose UTF-8 as its encoding.";

    K003 Error NulByte { offset: usize }
    fi "tiedostossa on nollatavu kohdassa {offset}", "Tiedosto ei ole tekstiä, tai se on vioittunut.";
    en "the file has a zero byte at {offset}", "The file is not text, or it is damaged.";

    K004 Error TooDeep { limit: usize }
    fi "rakenteita on sisäkkäin yli {limit}", "Pura sisäkkäisiä luetteloita tai lainauksia.";
    en "structures are nested more than {limit} deep", "Flatten the nested lists or quotes.";

    K005 Error NoCourse { }
    fi "kansiossa ei ole yhtään kurssia", "Kurssi on kansio, jossa on `course.yaml`.";
    en "there is no course in the folder", "A course is a folder with a `course.yaml`.";

    K006 Error CourseFileMissing { folder: String }
    fi "kansiosta `{folder}` puuttuu `course.yaml`", "Lisää `course.yaml`, tai siirrä tiedostot kurssin kansioon.";
    en "the folder `{folder}` has no `course.yaml`", "Add a `course.yaml`, or move the files into a course.";

    K007 Error ModuleMissing { path: String, advice: FileAdvice }
    fi "moduulin tiedostoa `{path}` ei ole", "{advice}";
    en "the module's file `{path}` does not exist", "{advice}";

    K008 Error LessonMissing { path: String, advice: FileAdvice }
    fi "oppitunnin tiedostoa `{path}` ei ole", "{advice}";
    en "the lesson's file `{path}` does not exist", "{advice}";

    K009 Warning StrayFile { advice: FileAdvice }
    fi "tiedosto ei kuulu mihinkään, eikä sitä näytetä", "{advice}";
    en "the file belongs to nothing and is not shown", "{advice}";

    K010 Error InvalidId { id: String, instead: Instead }
    fi "`{id}` ei kelpaa tunnukseksi",
        "Käytä pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja, enintään 80 merkkiä. {instead}";
    en "`{id}` is not a valid id", "Use a–z, 0–9 and single hyphens, at most 80 characters. {instead}";

    K011 Warning TooManyProblems { limit: usize }
    fi "tiedostossa on yli {limit} ongelmaa; muita ei näytetä", "Korjaa ensin edelliset.";
    en "the file has more than {limit} problems; the others are not shown", "Mend the ones before this first.";

    K012 Error FinnishFileMissing { path: String, advice: FileAdvice }
    fi "suomenkielinen tiedosto `{path}` puuttuu", "{advice}";
    en "the Finnish file `{path}` is missing", "{advice}";

    K013 Warning ModuleNotListed { id: String }
    fi "moduuli `{id}` ei ole kurssin luettelossa, eikä sitä näytetä",
        "Lisää se `course.yaml`-tiedoston luetteloon `modules`.";
    en "the module `{id}` is not in the course's list and is not shown", "Add it to `modules` in the `course.yaml`.";

    K014 Error Inconsistent { detail: String }
    fi "kurssi ei ole eheä: {detail}", "";
    en "the course is not consistent: {detail}", "";

    K015 Error TemplateBroken { message: String, hints: String }
    fi "todistuspohja ei käänny: {message}", "{hints}";
    en "the certificate's template does not compile: {message}", "{hints}";

    K016 Warning TemplateSuspect { message: String, hints: String }
    fi "todistuspohjassa on huomautettavaa: {message}", "{hints}";
    en "the certificate's template may not do what was meant: {message}", "{hints}";

    K017 Error CheckSyntax { detail: String }
    fi "TOML ei ole oikein muodostettu ({detail})", "Kirjoita `[K501]`, ja sen alle `severity = \"off\"` ja `reason = \"…\"`.";
    en "the TOML is not well-formed ({detail})", "Write `[K501]`, and below it `severity = \"off\"` and `reason = \"…\"`.";

    K018 Error UnknownCode { code: String, guess: Guess }
    fi "koodia `{code}` ei ole", "{guess}";
    en "there is no code `{code}`", "{guess}";

    K019 Error ReasonMissing { code: String }
    fi "koodin `{code}` muutoksella ei ole syytä", "Lisää rivi `reason = \"…\"` ja kerro, miksi.";
    en "the change of `{code}` has no reason", "Add a line `reason = \"…\"` that says why.";

    K020 Error UnknownSeverity { guess: Guess }
    fi "vakavuutena voi olla `error`, `warning` tai `off`", "{guess}";
    en "a severity is `error`, `warning` or `off`", "{guess}";

    K021 Error SeverityFixed { code: String }
    fi "virhettä `{code}` ei voi lieventää: sen kanssa kurssia ei voi julkaista", "Poista kohta, ja korjaa virhe.";
    en "the error `{code}` cannot be lowered: the course cannot be published with it", "Remove the entry, and mend the error.";

    K022 Error SeverityMissing { code: String }
    fi "koodilta `{code}` puuttuu `severity`", "Lisää sen alle `severity = \"off\"` ja `reason = \"…\"`.";
    en "`{code}` has no `severity`", "Add `severity = \"off\"` and `reason = \"…\"` below it.";

    K023 Note Draft { }
    fi "teksti on luonnos, eikä sitä näytetä lukijoille", "Kun se on valmis, poista rivi `draft: true`.";
    en "the text is a draft, which readers are not shown", "Take the line `draft: true` out when it is ready.";

    K024 Error OnlyDrafts { }
    fi "kurssin kaikki oppitunnit ovat luonnoksia", "Poista rivi `draft: true` ainakin yhdestä.";
    en "every lesson of the course is a draft", "Take the line `draft: true` out of at least one.";

    K025 Warning DrawnTwice { }
    fi "kysymykset arvotaan moduuleittain, joten `draw_per_objective` ei vaikuta", "Poista toinen niistä.";
    en "questions are drawn by module, so `draw_per_objective` has no effect", "Take out one of the two.";

    K026 Error UnknownRoleModule { id: String, guess: Guess }
    fi "kurssissa ei ole moduulia `{id}`", "{guess}";
    en "the course has no module `{id}`", "{guess}";

    K027 Error UnknownRoleLesson { id: String, guess: Guess }
    fi "moduulissa ei ole oppituntia `{id}`", "{guess}";
    en "the module has no lesson `{id}`", "{guess}";

    K028 Error CourseQuizWithoutFile { path: String }
    fi "kokeelta puuttuu tiedosto `{path}`", "Tee se: siinä on kokeen nimi ja moduulin omat kysymykset.";
    en "the quiz has no file `{path}`", "Make it: it holds the title of the quiz and the module's own questions.";

    K030 Error ControlCharacter { code: String }
    fi "tekstissä on näkymätön ohjausmerkki {code}", "Poista merkki. Niitä syntyy, kun teksti kopioidaan toisesta ohjelmasta.";
    en "the text has the invisible control character {code}", "Remove it. Copying from other programs leaves such characters.";

    K031 Error LoneCarriageReturn { }
    fi "rivi päättyy pelkkään palautusmerkkiin (CR)", "Valitse muokkaimessa rivinvaihdoksi LF tai CRLF, ja tallenna.";
    en "the line ends with a carriage return alone (CR)", "Choose LF or CRLF as the line end in your editor, and save.";

    K032 Error TooManyElements { limit: usize }
    fi "tiedostossa on yli {limit} osaa (kappaletta, linkkiä, riviä tai arvoa)", "Jaa se useaan tiedostoon.";
    en "the file has more than {limit} parts (paragraphs, links, lines or values)", "Split it into several files.";

    K033 Error FigureTooLarge { bytes: usize, limit: usize }
    fi "kuvassa on {bytes} tavua, enintään {limit} mahtuu sivulle", "Yksinkertaista kuvaa: poista pisteitä ja tasoja, joita ei näy.";
    en "the figure has {bytes} bytes, at most {limit} fit on a page", "Simplify it: remove points and layers that nobody sees.";

    K034 Error FiguresTooLarge { limit: usize }
    fi "tekstin kuvissa on yhteensä yli {limit} tavua", "Jaa teksti, tai yksinkertaista kuvia.";
    en "the figures of the text have more than {limit} bytes together", "Split the text, or simplify the figures.";

    K035 Error TooManyWordings { limit: usize }
    fi "tiedolla on yli {limit} sanamuotoa", "Jätä rekisteriin vain ne, joita tekstit käyttävät.";
    en "the fact has more than {limit} wordings", "Keep only those that texts use.";

    K036 Error LinkInLink { }
    fi "linkin tekstissä on toinen linkki", "Jätä vain toinen niistä.";
    en "there is a link in the text of another link", "Keep only one of the two.";

    K101 Error SingleNeedsOneRight { found: usize }
    fi "tyypissä `single` on oltava täsmälleen yksi [x], nyt niitä on {found}",
        "Merkitse yksi vaihtoehto oikeaksi, tai vaihda tyypiksi `multiple`.";
    en "type=single needs exactly one [x], found {found}", "Mark one option as right, or use type=multiple.";

    K102 Error MultipleNeedsBoth { mark: &'static str }
    fi "tyypissä `multiple` on oltava ainakin yksi {mark}", "Kysymyksessä on oltava sekä oikeita että vääriä vaihtoehtoja.";
    en "type=multiple needs at least one {mark}", "The question needs right options and wrong ones.";

    K103 Warning MultipleWithOneRight { }
    fi "monivalinnassa on vain yksi oikea vaihtoehto", "Lisää oikea vaihtoehto, tai vaihda tyypiksi `single`.";
    en "the multiple choice has only one right option", "Add a right option, or use type=single.";

    K104 Warning AllStatementsSame { }
    fi "kaikissa väitteissä on sama oikea vastaus", "Tee joukkoon sekä tosia [x] että epätosia [ ] väitteitä.";
    en "every statement has the same right answer", "Mix true [x] and false [ ] statements.";

    K105 Error TooFewOptions { found: usize, needed: usize }
    fi "vaihtoehtoja on {found}, vähintään {needed} tarvitaan", "Lisää rivi `- [ ] vaihtoehto`.";
    en "there are {found} options, at least {needed} are needed", "Add a line `- [ ] option`.";

    K106 Error DuplicateOption { line: usize }
    fi "sama vaihtoehto on jo rivillä {line}", "Poista toinen, tai kirjoita sen tilalle muuta.";
    en "the same option is already on line {line}", "Remove one of them, or write something else instead.";

    K107 Error OptionWithoutMarker { }
    fi "vaihtoehdon alusta puuttuu `[ ]` tai `[x]`", "Kirjoita `- [ ] väärä` tai `- [x] oikea`: viivan jälkeen ja tyhjissä hakasulkeissa on välilyönti.";
    en "the option does not start with `[ ]` or `[x]`", "Write `- [ ] wrong` or `- [x] right`, with a space after the dash and in empty brackets.";

    K108 Error DuplicateOptionId { id: String, line: usize }
    fi "vaihtoehdon tunnus `{id}` on jo rivillä {line}", "Anna toiselle oma tunnus: `{{#toinen}}`.";
    en "the option id `{id}` is already used on line {line}", "Give one of them an id of its own: `{{#other}}`.";

    K109 Error NotANumber { text: String }
    fi "`{text}` ei ole luku, jota vastaukseksi voi antaa",
        "Kirjoita `= 300`, `= 300 ± 5` tai `= 8,5..9,5`. Yksikkö merkitään kommenttiin: `unit=\"päivää\"`.";
    en "`{text}` is not a number that can be answered",
        "Write `= 300`, `= 300 ± 5` or `= 8.5..9.5`. The unit goes into the comment: `unit=\"days\"`.";

    K110 Error NumberNeedsOneAnswer { found: usize }
    fi "tyypissä `number` on oltava täsmälleen yksi vastausrivi, nyt niitä on {found}", "Kirjoita vastaus riville `- = 300 ± 0`.";
    en "type=number needs exactly one answer line, found {found}", "Write the answer as a line `- = 300 ± 0`.";

    K111 Error AnswersMissing { kind: &'static str, sample: Sample }
    fi "kysymyksestä (`{kind}`) puuttuvat vastaukset", "{sample}";
    en "the question ({kind}) has no answers", "{sample}";

    K112 Error UnknownType { kind: String, guess: Guess }
    fi "tuntematon kysymystyyppi `{kind}`", "{guess}";
    en "unknown question type `{kind}`", "{guess}";

    K114 Error AttributeMissing { name: &'static str, sample: Sample }
    fi "kysymyksen kommentista puuttuu `{name}=`", "{sample}";
    en "the question's comment has no `{name}=`", "{sample}";

    K115 Error UnknownAttribute { name: String, guess: Guess }
    fi "tuntematon määre `{name}`", "{guess}";
    en "unknown attribute `{name}`", "{guess}";

    K116 Error DuplicateAttribute { name: String }
    fi "määre `{name}` on annettu kahdesti", "Poista toinen.";
    en "the attribute `{name}` is given twice", "Remove one of them.";

    K117 Error MalformedAttribute { text: String, form: AttributeForm }
    fi "`{text}` ei ole muotoa `nimi=arvo`",
        "Kirjoita `{form}`. Yhtäsuuruusmerkin ympärillä ei ole välilyöntejä, ja arvo, jossa niitä on, tulee suoriin lainausmerkkeihin.";
    en "`{text}` does not look like `name=value`",
        "Write `{form}`. There are no spaces around the sign, and a value with spaces stands in straight quotation marks.";

    K118 Error QuestionHeadingLevel { }
    fi "kysymyksen otsikon on oltava kolmatta tasoa", "Kirjoita `### Kysymys?`";
    en "the heading of a question must be of the third level", "Write `### The question?`";

    K119 Error CommentWithoutHeading { }
    fi "kysymyksellä ei ole otsikkoa", "Kirjoita kysymys otsikoksi ennen kommenttia: `### Kysymys?`";
    en "the question has no heading", "Write the question as a heading before the comment: `### The question?`";

    K120 Error SecondComment { }
    fi "saman otsikon alla on jo kysymys", "Anna kummallekin kysymykselle oma `###`-otsikko.";
    en "there is already a question under this heading", "Give each question its own `###` heading.";

    K121 Error MisspelledComment { word: String, right: &'static str }
    fi "kommentin alussa on `{word}`", "Tarkoititko `{right}`?";
    en "the comment starts with `{word}`", "Did you mean `{right}`?";

    K122 Error CommentNotClosed { }
    fi "kommenttia ei ole päätetty", "Lisää kommentin loppuun `-->`.";
    en "the comment is not closed", "Add `-->` at its end.";

    K123 Error CommentNotAlone { }
    fi "kysymyksen kommentin on oltava omalla rivillään", "Jätä kommentin ylä- ja alapuolelle tyhjä rivi.";
    en "the comment of a question must stand on its own line", "Leave an empty line above and below it.";

    K124 Error UnknownLabel { label: String, guess: Guess }
    fi "`{label}` ei ole nimike", "Nimike on lihavoitu, ja kaksoispiste kuuluu siihen. {guess}";
    en "`{label}` is no label", "A label is bold, and the colon is part of it. {guess}";

    K125 Error LabelOfOtherLanguage { label: String, right: &'static str }
    fi "nimike `{label}` on väärää kieltä", "Tässä tiedostossa se on `{right}`.";
    en "the label `{label}` is of another language", "In this file it is `{right}`.";

    K126 Error DuplicateLabel { label: String }
    fi "nimike `{label}` on kysymyksessä jo kerran", "Yhdistä tekstit saman nimikkeen alle.";
    en "the question already has the label `{label}`", "Put both texts under one label.";

    K127 Error QuoteWithoutLabel { labels: String }
    fi "lainauksella ei ole nimikettä",
        "Vaihtoehdon palaute sisennetään kahdella välilyönnillä vaihtoehdon alle. Muuten aloita nimikkeellä: {labels}.";
    en "the quote has no label",
        "Indent an option's feedback by two spaces below the option. Otherwise start with a label: {labels}.";

    K128 Error TextAfterAnswers { }
    fi "vastausten jälkeen on tekstiä, jota ei näytetä kysymyksessä", "Siirrä se vastausten yläpuolelle, tai anna sille oma otsikko.";
    en "there is text after the answers that belongs to no part of the question", "Move it above the answers, or give it a heading of its own.";

    K129 Error HeadingInQuestion { }
    fi "kysymyksen sisällä on otsikko", "Aloita uusi kohta `##`- tai `###`-otsikolla.";
    en "there is a heading inside the question", "Start a new section with a `##` or `###` heading.";

    K130 Error DuplicateQuestion { id: String, first: String }
    fi "kysymyksen tunnus `{id}` on jo käytössä: {first}", "Tunnus on kurssissa yksilöllinen.";
    en "the question id `{id}` is already used: {first}", "An id is unique in the course.";

    K131 Error TasksWithoutQuestion { }
    fi "valintaruutuja voi käyttää vain kysymyksessä", "Lisää otsikon alle kommentti: <!-- question id=… type=single objective=T1 points=1 -->";
    en "check boxes can only be used in a question", "Add a comment below the heading: <!-- question id=… type=single objective=T1 points=1 -->";

    K132 Error UnknownObjective { id: String, guess: Guess }
    fi "moduulissa ei ole tavoitetta `{id}`", "{guess}";
    en "the module has no objective `{id}`", "{guess}";

    K133 Error QuestionOnPage { }
    fi "kysymys voi olla vain oppitunnissa tai kokeessa", "Siirrä se oppituntiin, tai poista kommentti.";
    en "a question can only be in a lesson or a quiz", "Move it into a lesson, or remove the comment.";

    K134 Error InvalidPoints { text: String }
    fi "`{text}` ei kelpaa pistemääräksi", "Anna kokonaisluku 1–100.";
    en "`{text}` is not a number of points", "Give a whole number from 1 to 100.";

    K135 Error TooMuchInOption { }
    fi "vaihtoehdossa saa olla vain tekstikappale ja sen alla palaute", "Palaute on lainaus: `  > Palaute`.";
    en "an option may only hold a paragraph of text and feedback below it", "Feedback is a quote: `  > Feedback`.";

    K136 Error FootnoteInQuestion { }
    fi "kysymyksessä ei voi olla alaviitettä", "Kirjoita lähde nimikkeen alle: `> **Lähde:** …`";
    en "a question cannot have a footnote", "Give the source under its label: `> **Source:** …`";

    K138 Error VersionsDiffer { id: String, what: Difference, other: String }
    fi "kysymyksen `{id}` {what} on eri kuin tiedostossa `{other}`", "Kieliversioissa vain teksti vaihtuu.";
    en "the {what} of the question `{id}` is not the same as in `{other}`", "Language versions differ only in their texts.";

    K139 Warning QuestionMissingInVersion { id: String, other: String, twin: Twin }
    fi "kysymys `{id}` puuttuu tiedostosta `{other}`", "{twin}";
    en "the question `{id}` is missing in `{other}`", "{twin}";

    K140 Error LabelsRunTogether { label: String }
    fi "nimike `{label}` on samassa kappaleessa edellisen kanssa", "Jätä lainausten väliin tyhjä rivi.";
    en "the label `{label}` is in the same paragraph as the one before", "Leave an empty line between the quotes.";

    K141 Error QuizWithoutQuestions { }
    fi "kokeessa ei ole yhtään kysymystä", "Kysymys on `###`-otsikko, jonka alla on kommentti <!-- question … -->.";
    en "the quiz has no questions", "A question is a `###` heading with a comment <!-- question … --> below it.";

    K142 Error TextInQuiz { }
    fi "kokeessa tätä tekstiä ei näytetä missään", "Siirrä se kysymyksen otsikon ja kommentin väliin, tai poista se.";
    en "this text of the quiz is shown nowhere", "Move it between a question's heading and its comment, or remove it.";

    K143 Error HeadingWithoutQuestion { }
    fi "otsikon alta puuttuu kysymyksen kommentti", "Lisää <!-- question id=… type=single objective=T1 points=1 -->.";
    en "there is no question comment below the heading", "Add <!-- question id=… type=single objective=T1 points=1 -->.";

    K144 Error EmptyQuestion { }
    fi "kysymyksen otsikossa ei ole tekstiä", "Kirjoita kysymys otsikoksi: `### Kysymys?`";
    en "the heading of the question has no text", "Write the question as the heading: `### The question?`";

    K145 Error EmptyOption { }
    fi "vaihtoehdossa ei ole tekstiä", "Kirjoita teksti, tai poista rivi.";
    en "the option has no text", "Write a text, or remove the line.";

    K146 Error MarkerNotUsed { }
    fi "tässä kysymyksessä ei ole valintaruutuja", "Poista rivin alusta `[ ]` tai `[x]`.";
    en "this question has no check boxes", "Remove the `[ ]` or `[x]` at the start of the line.";

    K147 Error TooManyParts { found: usize, limit: usize }
    fi "vastauksia on {found}, enintään {limit} luetaan", "Jaa kysymys useaksi kysymykseksi.";
    en "there are {found} answers, at most {limit} are read", "Split the question into several.";

    K148 Error AttributeValue { name: &'static str, text: String, guess: Guess }
    fi "`{text}` ei kelpaa määreen `{name}` arvoksi", "{guess}";
    en "`{text}` is not a value of `{name}`", "{guess}";

    K149 Error CaseIsNoType { sample: Sample }
    fi "haarautuvalla tapauksella on oma kommenttinsa, jossa ei ole määrettä `type`", "{sample}";
    en "a branching case has a comment of its own, without `type`", "{sample}";

    K150 Error AnswerWithoutSign { }
    fi "vastauksen alusta puuttuu `=`", "Kirjoita `- = vastaus`.";
    en "the answer does not start with `=`", "Write `- = answer`.";

    K151 Error MarkupInAnswer { }
    fi "vastauksessa on muotoilu tai linkki", "Oppija kirjoittaa tai valitsee pelkkää tekstiä: poista merkinnät.";
    en "there is formatting or a link in the answer", "Learners type or choose plain text: remove the markup.";

    K152 Error EmptyAnswer { }
    fi "vastaus on tyhjä", "Kirjoita `- = vastaus`, tai poista rivi.";
    en "the answer is empty", "Write `- = answer`, or remove the line.";

    K153 Error DuplicateAnswer { line: usize }
    fi "sama vastaus on jo rivillä {line}", "Poista toinen, tai muotoile se toisin.";
    en "the same answer is already on line {line}", "Remove one of them, or word it differently.";

    K154 Error AnswerTooLong { bytes: usize, limit: usize }
    fi "vastauksessa on {bytes} tavua, oppija voi kirjoittaa enintään {limit}", "Kysy lyhyempää vastausta.";
    en "the answer has {bytes} bytes, a learner can type at most {limit}", "Ask for a shorter answer.";

    K155 Warning TooManyTypos { answer: String, typos: usize }
    fi "vastaus `{answer}` on niin lyhyt, että {typos} kirjoitusvirheellä siitä tulee toinen sana",
        "Pienennä määrettä `typos`, tai poista se. Yhtä virhettä kohden vastauksessa on hyvä olla neljä kirjainta.";
    en "the answer `{answer}` is so short that {typos} typos make another word of it",
        "Lower `typos`, or remove it. An answer should have four letters for each typo.";

    K156 Error OrderNotNumbered { }
    fi "järjestettävät kohdat eivät ole numeroitu luettelo", "Aloita rivit numerolla, oikeassa järjestyksessä: `1. ensimmäinen`, `2. toinen`.";
    en "the items to be ordered are no numbered list", "Start the lines with a number, in the right order: `1. first`, `2. second`.";

    K157 Error TooFewItems { found: usize, needed: usize }
    fi "järjestettäviä kohtia on {found}, vähintään {needed} tarvitaan", "Lisää rivi, tai käytä tyyppiä `single`.";
    en "there are {found} items to be ordered, at least {needed} are needed", "Add a line, or use type=single.";

    K158 Error ColumnsNotTwo { found: usize }
    fi "taulukossa on oltava kaksi saraketta, tässä niitä on {found}", "Vasemmalla on asia, oikealla sen pari: `| Asia | Pari |`.";
    en "the table needs two columns, here there are {found}", "On the left the thing, on the right what belongs to it: `| Thing | Match |`.";

    K159 Error EmptyHeaderCell { }
    fi "taulukon otsikkorivillä on tyhjä solu", "Kirjoita ensimmäiselle riville, mitä sarakkeissa on. Parit alkavat viivarivin jälkeen.";
    en "the table's header has an empty cell", "Say in the first row what the columns hold. Pairs start after the row of dashes.";

    K160 Error EmptyRightCell { }
    fi "rivin oikea solu on tyhjä", "Kirjoita siihen vasemman solun pari. Tyhjä voi olla vain vasen solu: silloin oikea on ylimääräinen vaihtoehto.";
    en "the right cell of the row is empty", "Fill in the match of the left cell. Only a left cell may be empty: then the right one is an extra option.";

    K161 Error CaseWithoutRightEnd { marker: String }
    fi "tapauksen mikään vaihe ei pääty oikein, joten täysiä pisteitä ei voi saada", "Kirjoita yhteen loppuun `{marker}`.";
    en "no step of the case ends right, so nobody can earn all points", "Write `{marker}` at one of the ends.";

    K162 Error TooFewPairs { found: usize, needed: usize }
    fi "pareja on {found}, vähintään {needed} tarvitaan", "Lisää rivi `| asia | pari |`.";
    en "there are {found} pairs, at least {needed} are needed", "Add a row `| thing | match |`.";

    K163 Error GapNotClosed { }
    fi "aukon hakasulkeet eivät ole pareittain", "Kirjoita `[[vastaus]]` yhteen kappaleeseen. Jos tarkoitat hakasulkeita, kirjoita `\\[`.";
    en "the brackets of the gap do not match", "Write `[[answer]]` within one paragraph. If you mean brackets, write `\\[`.";

    K164 Error GapChoice { options: usize, right: usize }
    fi "valinta-aukossa on vaihtoehtoja {options}, joista suluissa {right}", "Kirjoita vähintään kaksi vaihtoehtoa ja niistä oikea sulkuihin: `[[ (Kela) | kunta ]]`.";
    en "the gap has {options} options, {right} of them in parentheses", "Write at least two options, the right one in parentheses: `[[ (Kela) | municipality ]]`.";

    K165 Error GapInMarkup { }
    fi "aukko on muotoillun tekstin tai linkin sisällä", "Siirrä aukko sen ulkopuolelle: `**Päivärahan** maksaa [[Kela]].` Aukon ja sulun väliin tulee välilyönti.";
    en "the gap is inside formatted text or a link", "Move the gap out of it: `**The allowance** is paid by [[Kela]].` Leave a space between a gap and a parenthesis.";

    K166 Error GapTextNotParagraph { }
    fi "aukkotekstissä voi olla vain kappaleita", "Kirjoita aukot tavalliseen kappaleeseen. Luettelo tai taulukko ilman aukkoja sopii kommentin yläpuolelle.";
    en "a text with gaps may only have paragraphs", "Write the gaps into an ordinary paragraph. A list or table without gaps can stand above the comment.";

    K167 Error EmptyGap { }
    fi "aukossa on tyhjä vastaus", "Kirjoita hakasulkeisiin oikea vastaus, `[[Kela]]`, tai poista ylimääräinen `;` tai `|`.";
    en "there is an empty answer in the gap", "Write the right answer into the brackets, `[[Kela]]`, or remove a `;` or `|` too many.";

    K168 Error NoGaps { }
    fi "tekstissä ei ole yhtään aukkoa", "Merkitse aukko ja sen vastaus näin: `[[vastaus]]`.";
    en "the text has no gap", "Mark a gap and its answer as `[[answer]]`.";

    K169 Error StepMissing { anchor: String, guess: Guess }
    fi "tapauksessa ei ole vaihetta `#{anchor}`", "{guess}";
    en "the case has no step `#{anchor}`", "{guess}";

    K170 Error StepUnreachable { }
    fi "mikään valinta ei vie tähän vaiheeseen", "Lisää johonkin vaiheeseen valinta, jonka linkki vie tähän, tai poista vaihe.";
    en "no choice leads to this step", "Add a choice whose link leads here to some step, or remove the step.";

    K171 Error CaseEndless { }
    fi "valinta vie takaisin vaiheeseen, jonka kautta tähän tultiin, joten tapaus ei välttämättä pääty",
        "Vie valinta uuteen vaiheeseen, joka johtaa loppuun.";
    en "the choice leads back to a step on the way here, so the case need not end", "Let it lead to a new step on the way to an end.";

    K172 Error StepLeadsNowhere { ends: String }
    fi "vaiheessa ei ole valintoja eikä loppua", "Lisää valinnat, `- [teksti](#vaihe)`, tai jokin lopuista: {ends}.";
    en "the step has neither choices nor an end", "Add choices, `- [text](#step)`, or one of the ends: {ends}.";

    K173 Error StepWithTwoEnds { }
    fi "vaihe jo jatkuu valinnoilla tai päättyy", "Jätä vaiheeseen joko valinnat tai yksi loppu.";
    en "the step already goes on with choices or ends", "Leave either the choices or one end.";

    K174 Error UnknownEnd { label: &'static str, word: String, guess: Guess }
    fi "`{word}` ei kerro, miten tapaus päättyy", "Kirjoita koko merkintä lihavoituna: `**{label}: …**`. {guess}";
    en "`{word}` does not say how the case ends", "Write it all in bold: `**{label}: …**`. {guess}";

    K175 Error ChoiceNotLink { }
    fi "valinta ei ole linkki vaiheeseen", "Kirjoita koko valinta näin: `- [teksti](#vaihe)`.";
    en "the choice is no link to a step", "Write the whole choice as `- [text](#step)`.";

    K176 Error TooManySteps { found: usize, limit: usize }
    fi "tapauksessa on {found} vaihetta, enintään {limit} luetaan", "Jaa tapaus useaksi tapaukseksi.";
    en "the case has {found} steps, at most {limit} are read", "Split the case into several.";

    K177 Error TooMuchInAnswer { }
    fi "vastausrivillä saa olla vain vastaus", "Kirjoita palaute perusteluun: `> **Perustelu:** …`.";
    en "an answer line may only hold the answer", "Write feedback into the explanation: `> **Explanation:** …`.";

    K178 Error DuplicateStep { anchor: String, line: usize }
    fi "vaihe `#{anchor}` on jo rivillä {line}", "Muuta otsikkoa tai sen tunnusta.";
    en "the step `#{anchor}` is already on line {line}", "Change the heading or its id.";

    K179 Error LabelBeforeStep { }
    fi "nimikkeen jälkeen tapaus vielä jatkuu", "Vihje, perustelu ja lähde koskevat koko tapausta: siirrä ne viimeisen vaiheen jälkeen.";
    en "the case goes on after the label", "Hint, explanation and source are about the whole case: move them behind its last step.";

    K180 Error StepHeadingLevel { anchor: String }
    fi "tapauksen valinta vie tähän (`#{anchor}`), mutta otsikko ei ole neljättä tasoa", "Kirjoita vaiheen otsikon alkuun `####`.";
    en "a choice of the case leads here (`#{anchor}`), but the heading is not of the fourth level", "Start the heading of a step with `####`.";

    K181 Error SingleBrackets { text: String }
    fi "hakasulkeissa `[{text}]` ei ole aukkoa", "Aukolla on kaksi hakasuljetta: `[[{text}]]`. Jos tarkoitat hakasulkeita, kirjoita `\\[{text}]`.";
    en "`[{text}]` is no gap", "A gap has two brackets: `[[{text}]]`. If you mean brackets, write `\\[{text}]`.";

    K201 Error YamlSyntax { slip: YamlSlip, mending: YamlMending }
    fi "YAML ei ole oikein muodostettu: {slip}", "{mending}";
    en "the YAML is not well-formed: {slip}", "{mending}";

    K202 Error UnknownKey { key: String, guess: Guess }
    fi "tuntematon avain `{key}`", "{guess}";
    en "unknown key `{key}`", "{guess}";

    K203 Error DuplicateKey { key: String, line: usize }
    fi "avain `{key}` on jo rivillä {line}", "Poista toinen.";
    en "the key `{key}` is already on line {line}", "Remove one of them.";

    K204 Error MissingKey { key: &'static str }
    fi "avain `{key}` puuttuu", "Lisää rivi `{key}: …`.";
    en "the key `{key}` is missing", "Add a line `{key}: …`.";

    K205 Error WrongValue { expected: Expected, how: HowToWrite }
    fi "tässä pitää olla {expected}", "{how}";
    en "expected {expected}", "{how}";

    K206 Error NotADate { text: String, date: Date }
    fi "`{text}` ei ole päivämäärä", "Kirjoita vuosi, kuukausi ja päivä: `{date}`.";
    en "`{text}` is not a date", "Write year, month and day: `{date}`.";

    K208 Error OutOfRange { low: u32, high: u32 }
    fi "luvun pitää olla {low}–{high}", "";
    en "the number must be from {low} to {high}", "";

    K209 Error NoFrontMatter { }
    fi "tiedoston alusta puuttuvat tiedot", "Kirjoita ensimmäiseksi riviksi `---`, sen alle `title: …` ja muut tiedot, ja niiden perään uusi rivi `---`.";
    en "the file does not start with front matter", "Make `---` the first line, write `title: …` and so on below it, and another line `---` after them.";

    K210 Error FrontMatterNotClosed { }
    fi "alun tietoja ei ole päätetty", "Lisää tietojen jälkeen rivi `---`.";
    en "the front matter is not closed", "Add a line `---` after it.";

    K211 Error FinnishTextMissing { }
    fi "suomenkielinen teksti `fi` puuttuu", "Jokaisesta tekstistä on oltava suomenkielinen versio.";
    en "the Finnish text `fi` is missing", "Every text must exist in Finnish.";

    K213 Error YamlReference { }
    fi "YAML-viittauksia (`&`, `*`, `!`, `<<`) ei käytetä", "Kirjoita arvo kokonaan; erikoismerkillä alkava teksti tulee lainausmerkkeihin.";
    en "YAML references (`&`, `*`, `!`, `<<`) are not used", "Write the value out; quote a text that starts with a special character.";

    K214 Error SecondYamlDocument { }
    fi "tiedostossa on toinen YAML-asiakirja", "Poista rivi `---`.";
    en "there is a second YAML document", "Remove the line `---`.";

    K215 Error InvalidUrl { url: String }
    fi "`{url}` ei kelpaa osoitteeksi", "Osoite alkaa `https://`, eikä siinä ole välilyöntejä.";
    en "`{url}` is not an address that can be used", "It starts with `https://` and has no spaces.";

    K216 Error EmptyValue { }
    fi "arvo puuttuu", "Kirjoita se kaksoispisteen jälkeen, luettelon arvot hakasulkeisiin. Merkki `#` aloittaa huomautuksen, jollei se ole lainausmerkeissä.";
    en "the value is missing", "Write it after the colon, the values of a list in brackets. The sign `#` starts a remark unless it is quoted.";

    K217 Error DuplicateItem { item: String }
    fi "`{item}` on luettelossa kahdesti", "Poista toinen.";
    en "`{item}` is in the list twice", "Remove one of them.";

    K218 Error PeriodReversed { from: Date, to: Date }
    fi "voimassaolo päättyy ({to}) ennen kuin se alkaa ({from})", "Korjaa `valid_from` tai `valid_to`.";
    en "it stops being valid ({to}) before it starts ({from})", "Correct `valid_from` or `valid_to`.";

    K219 Error UnquotedComma { text: String }
    fi "pilkku katkaisee tekstin: `{text}` luetaan omana avaimenaan", "Pane lainausmerkkeihin koko teksti, jossa on pilkku: `fi: \"…, {text}\"`.";
    en "the comma ends the text: `{text}` is read as a key of its own", "Put the whole text that has a comma in quotation marks: `fi: \"…, {text}\"`.";

    K301 Error LinkTargetMissing { target: String, guess: Guess }
    fi "tiedostoa `{target}` ei ole", "{guess}";
    en "the file `{target}` does not exist", "{guess}";

    K302 Error AnchorMissing { anchor: String, guess: Guess }
    fi "otsikkoa `#{anchor}` ei ole", "{guess}";
    en "there is no heading `#{anchor}`", "{guess}";

    K303 Error LinkToOtherLanguage { better: String }
    fi "linkki vie toisenkieliseen tekstiin", "Samankielinen on `{better}`.";
    en "the link leads to a text in another language", "The one in this language is `{better}`.";

    K304 Error LinkScheme { url: String }
    fi "osoitetta `{url}` ei voi käyttää", "Linkki alkaa `https://` tai `mailto:`, tai se on toisen oppitunnin tiedosto.";
    en "the address `{url}` cannot be used", "A link starts with `https://` or `mailto:`, or is the file of another lesson.";

    K305 Error UnknownFact { id: String, guess: Guess }
    fi "rekisterissä `facts.yaml` ei ole tietoa `{id}`", "{guess}";
    en "the register `facts.yaml` has no fact `{id}`", "{guess}";

    K306 Error FactWording { id: String, text: String, allowed: String }
    fi "`{text}` ei ole tiedon `{id}` sanamuoto", "Rekisterissä on: {allowed}.";
    en "`{text}` is not a wording of the fact `{id}`", "The register has: {allowed}.";

    K307 Error FactWithoutWording { id: String, language: Lang }
    fi "tiedolla `{id}` ei ole {language} sanamuotoa", "Lisää se tiedostoon `facts.yaml` kohtaan `text`.";
    en "the fact `{id}` has no wording in {language}", "Add it to `facts.yaml` under `text`.";

    K308 Error UnverifiedFactInQuestion { id: String }
    fi "tarkistamatonta tietoa `{id}` ei voi käyttää kysymyksessä", "Tarkista tieto ja merkitse `certainty: verified`, tai poista kysymys.";
    en "the unverified fact `{id}` cannot be used in a question", "Check the fact and mark it `certainty: verified`, or remove the question.";

    K309 Error UnknownTerm { id: String, guess: Guess }
    fi "sanastossa `glossary.yaml` ei ole termiä `{id}`", "{guess}";
    en "the glossary `glossary.yaml` has no term `{id}`", "{guess}";

    K310 Warning FactExpired { id: String, date: Date }
    fi "tiedon `{id}` voimassaolo päättyi {date}", "Tarkista lähteestä uusi arvo.";
    en "the fact `{id}` stopped being valid on {date}", "Look up the new value in the source.";

    K311 Warning FactReviewDue { id: String, date: Date }
    fi "tieto `{id}` piti tarkistaa viimeistään {date}", "Vertaa lähteeseen ja päivitä `checked`.";
    en "the fact `{id}` was to be checked by {date}", "Compare it with the source and update `checked`.";

    K312 Warning TextReviewDue { date: Date }
    fi "teksti piti tarkistaa viimeistään {date}", "Tarkista tiedot ja päivitä `reviewed`.";
    en "the text was to be checked by {date}", "Check its facts and update `reviewed`.";

    K313 Error UndefinedReference { label: String }
    fi "viitettä `[{label}]` ei ole määritelty", "Kirjoita osoite suoraan: `[teksti](https://…)`.";
    en "the reference `[{label}]` is not defined", "Write the address directly: `[text](https://…)`.";

    K314 Error UndefinedFootnote { label: String }
    fi "alaviitettä `[^{label}]` ei ole määritelty", "Lisää rivi `[^{label}]: alaviitteen teksti`.";
    en "the footnote `[^{label}]` is not defined", "Add a line `[^{label}]: the footnote`.";

    K315 Error EmptyLink { }
    fi "linkissä ei ole tekstiä", "Kirjoita, mihin linkki vie: `[Kela: kuntoutus](https://…)`.";
    en "the link has no text", "Say where it leads: `[Kela: rehabilitation](https://…)`.";

    K316 Warning UnusedFootnote { label: String }
    fi "alaviitteeseen `[^{label}]` ei viitata, eikä sitä näytetä", "Lisää tekstiin viite `[^{label}]`, tai poista alaviite.";
    en "the footnote `[^{label}]` is never referred to and is not shown", "Refer to it in the text by `[^{label}]`, or remove it.";

    K317 Error LinkToQuiz { }
    fi "kokeeseen ei voi linkittää", "Kurssin sivu johtaa kokeeseen oppituntien jälkeen.";
    en "a quiz cannot be linked to", "The course page leads to it after the lessons.";

    K318 Error LinkToDraft { }
    fi "linkki vie luonnokseen, jota ei näytetä lukijoille", "Poista linkki toistaiseksi, tai poista kohteesta `draft: true`.";
    en "the link leads to a draft, which readers are not shown", "Take the link out for now, or `draft: true` out of the target.";

    K319 Warning CourseRemoved { id: String, since: String, records: Records }
    fi "kurssi `{id}` on poistettu (`{since}`): {records}",
        "Luetut oppitunnit, kokeet ja todistukset tunnetaan kurssin tunnuksesta. Säilytä tunnus, ja muuta otsikkoa.";
    en "the course `{id}` is gone since `{since}`: {records}",
        "Reading, attempts and certificates are kept under the course's id. Keep the id, and change the title instead.";

    K320 Warning ModuleRemoved { id: String, since: String, records: Records }
    fi "moduuli `{id}` on poistettu (`{since}`): {records}",
        "Luetut oppitunnit ja hyväksytyt kokeet tunnetaan moduulin tunnuksesta. Säilytä tunnus, ja muuta otsikkoa.";
    en "the module `{id}` is gone since `{since}`: {records}",
        "Reading and passed quizzes are kept under the module's id. Keep the id, and change the title instead.";

    K321 Warning LessonRemoved { id: String, since: String, records: Records }
    fi "oppitunti `{id}` on poistettu (`{since}`): {records}",
        "Lukeminen ja harjoitusvastaukset tunnetaan oppitunnin tunnuksesta. Säilytä tunnus, ja muuta otsikkoa.";
    en "the lesson `{id}` is gone since `{since}`: {records}",
        "Reading and practice answers are kept under the lesson's id. Keep the id, and change the title instead.";

    K322 Warning QuestionRemoved { id: String, since: String, records: Records }
    fi "kysymys `{id}` on poistettu (`{since}`): {records}",
        "Vastaukset tunnetaan kysymyksen tunnuksesta. Jos kysymys vain muuttui, palauta sen tunnus.";
    en "the question `{id}` is gone since `{since}`: {records}",
        "Answers are kept under the question's id. If it was only edited, give it its id back.";

    K323 Warning OptionRemoved { id: String, question: String, since: String, records: Records }
    fi "kysymyksen `{question}` vaihtoehto `{id}` on poistettu (`{since}`): {records}",
        "Jos vaihtoehdon teksti vain muuttui, säilytä sen vastaukset: lisää rivin loppuun `{{#{id}}}`.";
    en "the option `{id}` of the question `{question}` is gone since `{since}`: {records}",
        "If only its text was edited, keep its answers: write `{{#{id}}}` at the end of the line.";

    K324 Warning PartRemoved { id: String, question: String, since: String, records: Records }
    fi "kysymyksen `{question}` kohta `{id}` on poistettu (`{since}`): {records}",
        "Annetut vastaukset näkyvät entisellään. Jos kysymys kysyy nyt muuta, anna sille uusi tunnus.";
    en "the part `{id}` of the question `{question}` is gone since `{since}`: {records}",
        "Answers already given stay as they were. If the question asks something else now, give it a new id.";

    K330 Error ValueBesideValues { key: &'static str }
    fi "avain `{key}` ei sovi yhteen luettelon `values` kanssa", "Siirrä se luettelon arvoon, jota se koskee.";
    en "the key `{key}` does not go with the list `values`", "Move it to the value in the list that it is about.";

    K331 Error ValuesOverlap { from: Date, eve: Date }
    fi "{from} on voimassa jo toinen arvo",
        "Edellinen arvo saa päättyä viimeistään {eve}. Jos jätät sen `valid_to`-rivin pois, se päättyy itsestään.";
    en "another value is in force on {from} already",
        "The value before must end on {eve} at the latest. Without `valid_to` it ends by itself.";

    K332 Warning ValuesLeaveGap { to: Date, from: Date }
    fi "arvojen väliin jää aika, jolloin mikään ei ole voimassa: {to}–{from}",
        "Jos jätät edellisen arvon `valid_to`-rivin pois, se on voimassa seuraavan alkuun asti.";
    en "no value is in force between {to} and {from}",
        "Without `valid_to` the value before holds until this one begins.";

    K333 Error ValuesDifferInWordings { language: Lang, found: usize, wanted: usize }
    fi "arvolla on {found} {language} sanamuotoa, ensimmäisellä {wanted}",
        "Luettele samat taivutukset samassa järjestyksessä, niin tekstit vaihtuvat oikein.";
    en "the value has {found} wordings in {language}, the first one has {wanted}",
        "List the same inflections in the same order, so that texts change rightly.";

    K334 Note FactChanges { id: String, date: Date, text: String, links: usize }
    fi "tieto `{id}` on {date} alkaen `{text}`; siihen viittaavia linkkejä on {links}",
        "Oppitunneissa uusi arvo näkyy silloin itsestään. Aja sinä päivänä `kurssila fix` ja käy kysymykset läpi.";
    en "the fact `{id}` is `{text}` from {date} on; {links} links refer to it",
        "Lessons show the new value by themselves. Run `kurssila fix` on that day and go through the questions.";

    K335 Warning FactWordingOfOtherTime { id: String, text: String, shown: String }
    fi "`{text}` ei ole tiedon `{id}` nykyinen arvo; lukijat näkevät `{shown}`",
        "Aja `kurssila fix`, tai kirjoita `{shown}`. Entinen arvo kirjoitetaan ilman linkkiä.";
    en "`{text}` is not the present value of the fact `{id}`; readers see `{shown}`",
        "Run `kurssila fix`, or write `{shown}`. A former value is written without a link.";

    K336 Warning OldFactInQuestion { id: String, text: String, allowed: String }
    fi "kysymyksessä on `{text}`, joka ei ole tiedon `{id}` nykyinen arvo",
        "Tarkista myös oikea vastaus. Rekisterissä on: {allowed}.";
    en "the question has `{text}`, which is not the present value of the fact `{id}`",
        "Check the right answer, too. The register has: {allowed}.";

    K337 Error FactTextDisagrees { text: String, value: String }
    fi "sanamuodossa `{text}` on luku, jota ei ole arvossa `{value}`", "Korjaa sanamuoto tai `value`.";
    en "the wording `{text}` has a number that is not in the value `{value}`", "Correct the wording or `value`.";

    K338 Error FactTextNotMade { value: String }
    fi "arvosta `{value}` ja sen yksiköstä ei synny tekstiä",
        "Lisää `text: {{fi: […]}}`, tai anna luku ja yksikkö `€`, `%` tai `unit: {{fi: …, sv: …, en: …}}`.";
    en "no text can be made of the value `{value}` and its unit",
        "Add `text: {{fi: […]}}`, or give a number and the unit `€`, `%` or `unit: {{fi: …, sv: …, en: …}}`.";

    K339 Note FactAhead { id: String, date: Date }
    fi "tieto `{id}` tulee voimaan vasta {date}", "Jos nyt on voimassa jokin muu arvo, lisää se luetteloon `values`.";
    en "the fact `{id}` is not in force before {date}", "If another value is in force now, add it under `values`.";

    K401 Error ImageMissing { path: String, guess: Guess }
    fi "kuvaa `{path}` ei ole", "{guess}";
    en "the image `{path}` does not exist", "{guess}";

    K402 Error ImageWithoutText { }
    fi "kuvasta puuttuu tekstivastine", "Kerro, mitä kuva näyttää: `![Polku, jolla on viisi asemaa](images/polku.fi.svg)`.";
    en "the image has no text alternative", "Say what it shows: `![A path with five stations](images/path.en.svg)`.";

    K403 Error ImageNotSvg { path: String }
    fi "kuva `{path}` ei ole SVG-kuva", "Tallenna kuva SVG-muodossa.";
    en "the image `{path}` is not an SVG", "Save the figure as SVG.";

    K404 Error ImageNotAlone { }
    fi "kuvan on oltava omana kappaleenaan", "Jätä kuvan ylä- ja alapuolelle tyhjä rivi.";
    en "an image must be a paragraph of its own", "Leave an empty line above and below it.";

    K405 Error ImageElsewhere { url: String }
    fi "kuvaa ei haeta muualta: `{url}`", "Tallenna kuva moduulin kansioon `images/`.";
    en "images are not fetched from elsewhere: `{url}`", "Save the image in the module's folder `images/`.";

    K406 Error SvgSyntax { detail: String }
    fi "SVG-kuvaa ei voi lukea ({detail})", "";
    en "the SVG cannot be read ({detail})", "";

    K407 Error SvgElement { name: String }
    fi "SVG-elementtiä `{name}` ei sallita",
        "Sallitut: `svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker`.";
    en "the SVG element `{name}` is not allowed",
        "Allowed: `svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker`.";

    K408 Error SvgAttribute { name: String }
    fi "SVG-määrettä `{name}` ei sallita", "Poista se; värit ja mitat annetaan määreinä kuten `fill` ja `font-size`.";
    en "the SVG attribute `{name}` is not allowed", "Remove it; give colours and measures as attributes such as `fill` and `font-size`.";

    K409 Error SvgValue { name: String }
    fi "SVG-määreen `{name}` arvo ei kelpaa", "Viittaa vain saman kuvan osiin: `url(#tunnus)`.";
    en "the value of the SVG attribute `{name}` cannot be used", "Refer only to parts of the same figure: `url(#id)`.";

    K410 Error SvgReference { id: String }
    fi "kuvassa ei ole osaa, jonka tunnus on `{id}`", "";
    en "no part of the figure has the id `{id}`", "";

    K411 Error SvgWithoutViewBox { }
    fi "kuvan `svg`-elementistä puuttuu kelvollinen `viewBox`", "Esimerkki: `viewBox=\"0 0 360 240\"`.";
    en "the `svg` element has no valid `viewBox`", "Example: `viewBox=\"0 0 360 240\"`.";

    K412 Warning SvgTooWide { width: String, limit: String }
    fi "kuvan leveys on {width}, enintään {limit} mahtuu puhelimeen lukukokoisena", "Piirrä kuva kapeammaksi.";
    en "the figure is {width} wide, at most {limit} stays readable on a phone", "Draw it narrower.";

    K413 Warning SvgSmallText { size: String, limit: String }
    fi "kuvan tekstin koko on {size}, vähintään {limit} on luettava", "Suurenna tekstiä: `font-size=\"{limit}\"`.";
    en "text of the figure has size {size}, at least {limit} is readable", "Make it larger: `font-size=\"{limit}\"`.";

    K501 Warning RightOptionIsLongest { }
    fi "oikea vaihtoehto on selvästi muita pidempi", "Lyhennä sitä, tai tee vääristä yhtä tarkkoja: pituus paljastaa vastauksen.";
    en "the right option is much longer than the others", "Shorten it, or make the wrong ones as exact: length gives the answer away.";

    K502 Warning NoExplanation { label: &'static str }
    fi "kysymyksellä ei ole perustelua", "Lisää `> **{label}:** …`";
    en "the question has no explanation", "Add `> **{label}:** …`";

    K503 Warning FewQuestions { objective: String, found: usize, wanted: usize, path: String }
    fi "tavoitteesta `{objective}` on kokeessa `{path}` {found} kysymystä, suositus on vähintään {wanted}",
        "Uusintakokeeseen tarvitaan eri kysymyksiä: kolme kertaa niin monta kuin kokeeseen arvotaan.";
    en "the objective `{objective}` has {found} questions in `{path}`, at least {wanted} are recommended",
        "A second attempt needs other questions: three times as many as are drawn.";

    K504 Warning NegatedStem { word: String }
    fi "kysymys on kielteinen ({word})", "Kysy myönteisesti, tai käytä tyyppiä `truefalse`: kielto jää helposti lukematta.";
    en "the question is negated ({word})", "Ask positively, or use type=truefalse: a negation is easily overlooked.";

    K505 Warning AllOfTheAbove { }
    fi "vaihtoehto viittaa muihin vaihtoehtoihin", "Vaihtoehdot sekoitetaan. Tee vaihtoehdosta itsenäinen, tai käytä tyyppiä `multiple`.";
    en "the option refers to the other options", "Options are shuffled. Make it stand alone, or use type=multiple.";

    K506 Warning MinutesTooFew { minutes: u32, lessons: u32 }
    fi "moduulin kesto ({minutes} min) on lyhyempi kuin sen oppituntien ({lessons} min)", "Moduulin kestoon kuuluu myös koe.";
    en "the module takes {minutes} min, less than its lessons ({lessons} min)", "The quiz is part of the module's time.";

    K507 Warning OptionLengths { shortest: usize, longest: usize }
    fi "vaihtoehdot ovat hyvin eripituisia: lyhin {shortest} merkkiä, pisin {longest}",
        "Tee vaihtoehdoista suunnilleen yhtä pitkiä ja yhtä tarkkoja: muista erottuva paljastaa vastauksen.";
    en "the options differ much in length: the shortest has {shortest} characters, the longest {longest}",
        "Make them about as long and as exact as each other: one that stands out gives the answer away.";

    K508 Warning LessonWithoutPractice { }
    fi "oppitunnissa ei ole yhtään harjoituskysymystä", "Lisää loppuun `## Harjoittele` ja sen alle kysymys.";
    en "the lesson has no practice question", "Add `## Practise` at the end and a question below it.";

    K509 Warning ObjectiveNotServed { id: String }
    fi "mikään oppitunti ei opeta tavoitetta `{id}`", "Lisää tavoite sen oppitunnin alkuun, joka sen opettaa: `objectives: [{id}]`.";
    en "no lesson serves the objective `{id}`", "Add it at the start of the lesson that teaches it: `objectives: [{id}]`.";

    K510 Warning VersionsMissing { paths: String, language: Lang }
    fi "osa moduulista on {language} kielellä, mutta siitä puuttuu: {paths}",
        "Käännä loputkin. Siihen asti lukija näkee niistä suomenkielisen tekstin.";
    en "a part of the module is in {language}, but it lacks {paths}",
        "Translate the rest, too. Until then readers see the Finnish text instead.";

    K511 Warning OptionGoesOn { }
    fi "vaihtoehto jatkuu seuraavalla rivillä, vaikka se on lyhyt", "Jos rivi on palaute, kirjoita sen alkuun kaksi välilyöntiä ja `>`. Muuten kirjoita koko vaihtoehto yhdelle riville.";
    en "the option goes on in the next line although it is short", "If that line is feedback, start it with two spaces and `>`. Otherwise write the whole option on one line.";

    K601 Error RawHtml { tag: String, instead: RawTag }
    fi "HTML-merkintää `<{tag}>` ei voi käyttää", "{instead}";
    en "the HTML `<{tag}>` cannot be used", "{instead}";

    K602 Error FirstLevelHeading { }
    fi "ensimmäisen tason otsikkoa ei käytetä", "Otsikko on alun tiedoissa (`title`). Aloita tekstin otsikot `##`.";
    en "a heading of the first level is not used", "The title is in the front matter. Start headings of the text with `##`.";

    K603 Error HeadingLevelSkipped { found: String, right: String }
    fi "otsikko `{found}` hyppää tason yli", "Tässä se voi olla enintään `{right}`. Tasot kulkevat järjestyksessä: `##`, `###`, `####`.";
    en "the heading `{found}` skips a level", "Here it can be `{right}` at most. Levels go in order: `##`, `###`, `####`.";

    K604 Error UnknownCallout { kind: String }
    fi "tuntematon nosto `[!{kind}]`", "Käytettävissä ovat `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]` ja `[!WARNING]`.";
    en "unknown callout `[!{kind}]`", "Use `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]` or `[!WARNING]`.";

    K605 Error EmptyHeading { }
    fi "otsikossa ei ole tekstiä", "Kirjoita otsikko, tai poista rivi.";
    en "the heading has no text", "Write the heading, or remove the line.";

    K606 Error HeadingWithoutSpace { marks: String }
    fi "otsikon merkkien jälkeen puuttuu välilyönti", "Kirjoita `{marks} Otsikko`. Jos et tarkoita otsikkoa, kirjoita `\\{marks}`.";
    en "there is no space after the signs of the heading", "Write `{marks} Heading`. If you mean no heading, write `\\{marks}`.";

    K607 Error CalloutTextBeside { kind: String }
    fi "noston merkin `[!{kind}]` perässä on tekstiä", "Jätä `> [!{kind}]` omalle rivilleen, ja kirjoita teksti seuraavalle: `> teksti`.";
    en "there is text behind the callout's `[!{kind}]`", "Leave `> [!{kind}]` on a line of its own, and write the text on the next: `> text`.";

    K608 Error TableRowCells { found: usize, wanted: usize }
    fi "taulukon rivillä solujen määrä on {found}, otsikkorivillä {wanted}",
        "Kirjoita joka riville yhtä monta solua, tyhjäkin: `| a | |`. Jätä taulukon jälkeen tyhjä rivi. Pystyviiva tekstissä on `\\|`.";
    en "the number of cells is {found} in this row of the table and {wanted} in its header",
        "Give every row as many cells, even empty ones: `| a | |`. Leave an empty line after the table. A bar in a text is `\\|`.";

    K609 Error TableWithoutDashes { dashes: String }
    fi "taulukosta puuttuu viivarivi, tai siinä on väärä määrä sarakkeita", "Kirjoita otsikkorivin alle `{dashes}`.";
    en "the table has no row of dashes, or one with another number of columns", "Write `{dashes}` below the header.";

    K610 Error LinkLeftOver { }
    fi "linkki jää tekstiksi", "Kirjoita `[teksti](osoite)`: hakasulkeen ja kaarisulun välissä tai osoitteessa ei ole välilyöntejä, ja sulut päättyvät.";
    en "the link stays text", "Write `[text](address)`, without a space between the brackets or in the address, and close both.";

    K611 Warning BoldLeftOver { }
    fi "merkit `**` jäävät tekstiin", "Lihavointi alkaa ja päättyy sanaan kiinni: `**sana**`. Jos tarkoitat tähtiä, kirjoita `\\*\\*`.";
    en "the signs `**` stay in the text", "Bold text starts and ends without a space inside: `**word**`. If you mean stars, write `\\*\\*`.";

    K701 Error UnknownTool { name: String, guess: Guess }
    fi "työvälinettä `{name}` ei ole", "{guess}";
    en "there is no tool `{name}`", "{guess}";

    K702 Error ToolOutsideLesson { }
    fi "työväline voi olla vain oppitunnissa", "Siirrä kommentti oppituntiin, tai linkitä oppituntiin, jossa työväline on.";
    en "a tool can only stand in a lesson", "Move the comment into a lesson, or link to the lesson that has the tool.";

    K703 Error ToolInQuestion { }
    fi "työväline on kysymyksen sisällä", "Siirrä kommentti kysymyksen otsikon yläpuolelle tai seuraavan väliotsikon alle.";
    en "the tool stands inside a question", "Move the comment above the question's heading or below the next heading.";

    K704 Error DuplicateTool { name: &'static str, line: usize }
    fi "työväline `{name}` on jo rivillä {line}", "Jätä työväline vain yhteen kohtaan oppituntia.";
    en "the tool `{name}` is already on line {line}", "Keep the tool in one place of the lesson only.";

    K705 Error ToolLacksFact { name: &'static str, fact: &'static str }
    fi "työväline `{name}` tarvitsee päivien määrän tiedosta `{fact}`",
        "Lisää `{fact}` tiedostoon `facts.yaml`. Sen `value` on kokonaisluku, kuten `300`; omavastuun `value` on `1 + 9`.";
    en "the tool `{name}` needs a number of days from the fact `{fact}`",
        "Add `{fact}` to `facts.yaml`. Its `value` is a whole number such as `300`; that of the waiting period is `1 + 9`.";

    K706 Error ToolLacksGuide { }
    fi "työväline `guide` tarvitsee kysymykset tiedostosta `guide.yaml`", "Lisää tiedosto `guide.yaml` ja siihen ainakin yksi kysymys.";
    en "the tool `guide` needs questions from the file `guide.yaml`", "Add the file `guide.yaml` with at least one question.";

    K711 Error UnknownGuideQuestion { id: String, guess: Guess }
    fi "tiedostossa `guide.yaml` ei ole kysymystä `{id}`", "{guess}";
    en "`guide.yaml` has no question `{id}`", "{guess}";

    K712 Error UnknownGuideAnswer { id: String, question: String, guess: Guess }
    fi "oppaan kysymyksellä `{question}` ei ole vastausta `{id}`", "{guess}";
    en "the question `{question}` of the guide has no answer `{id}`", "{guess}";

    K713 Error DuplicateService { id: String, first: String }
    fi "palvelu `{id}` on jo kohdassa {first}", "Jätä palvelu vain yhteen oppituntiin: siihen, joka kertoo siitä eniten.";
    en "the service `{id}` is already at {first}", "Keep the service in one lesson only: the one that tells most of it.";

    K714 Error ServicesOutsideFinnish { }
    fi "palvelut kirjoitetaan vain suomenkieliseen oppituntiin", "Poista `services` tästä, ja kirjoita tekstit suomenkieliseen: `{{fi: …, sv: …}}`.";
    en "services are written in the Finnish lesson only", "Remove `services` here, and write the texts in the Finnish one: `{{fi: …, sv: …}}`.";

    K715 Error SectionWithoutText { path: String }
    fi "väliotsikko on annettu kielellä, jolla oppituntia ei ole: `{path}` puuttuu", "Poista sen kielen väliotsikko kohdasta `section`.";
    en "a heading is given in a language that the lesson does not have: there is no `{path}`", "Remove that language from `section`.";

    K716 Warning UnusedGuideQuestion { id: String }
    fi "minkään palvelun ehto ei käytä kysymystä `{id}`", "Lisää kysymys jonkin palvelun ehtoihin (`conditions`), tai poista se.";
    en "no service has a condition on the question `{id}`", "Add the question to the `conditions` of a service, or remove it.";

    K801 Error VideoWithoutTitle { address: String }
    fi "videolta puuttuu nimi", "Kirjoita nimi ja pituus: `[Videon nimi]({address} \"9 min 33 s\")`.";
    en "the video has no title", "Write its title and length: `[The title]({address} \"9 min 33 s\")`.";

    K802 Error VideoLength { address: String, length: String }
    fi "videolta puuttuu pituus, tai sitä ei voi lukea", "Kirjoita se lainausmerkeissä osoitteen perään: `({address} \"{length}\")`.";
    en "the video has no length, or it cannot be read", "Write it in quotation marks behind the address: `({address} \"{length}\")`.";

    K803 Error VideoMissing { path: String, guess: Guess }
    fi "videota `{path}` ei ole", "{guess}";
    en "the video `{path}` does not exist", "{guess}";

    K804 Error VideoNotAlone { }
    fi "linkki videoon ei ole oppitunnissa omana kappaleenaan",
        "Jätä linkin ylä- ja alapuolelle tyhjä rivi. Kysymyksessä, luettelossa, nostossa ja muilla sivuilla videota ei näytetä.";
    en "the link to the video is no paragraph of its own in a lesson",
        "Leave an empty line above and below it. Questions, lists, callouts and other pages show no videos.";

    K805 Error VideoAsImage { address: String }
    fi "videota ei liitetä kuvana", "Jätä huutomerkki pois: `[Videon nimi]({address} \"9 min 33 s\")`.";
    en "a video is not put in as an image", "Leave the exclamation mark out: `[The title]({address} \"9 min 33 s\")`.";

    K806 Error VideoPlace { }
    fi "videolla on väärä kansio, nimi tai muoto",
        "Tallenna se moduulin kansioon: `videos/nimi.mp4` tai `videos/nimi.webm`. Nimessä on kirjaimia a–z, numeroita ja yhdysviivoja.";
    en "the video has the wrong folder, name or format",
        "Save it in the module's folder as `videos/name.mp4` or `videos/name.webm`. A name has letters a–z, digits and hyphens.";

    K807 Error VideoAddress { host: &'static str }
    fi "osoite vie palveluun {host}, mutta siitä ei löydy videon tunnusta", "Avaa video palvelussa, ja kopioi osoite kokonaan selaimen osoiteriviltä.";
    en "the address leads to {host}, but names no video there", "Open the video there, and copy the whole address from the browser's address bar.";

    K808 Error VideoWithoutCaptions { path: String }
    fi "videolla ei ole tekstitystä oppitunnin kielellä", "Tallenna tekstitys (WebVTT) videon viereen: `{path}`.";
    en "the video has no captions in the language of the lesson", "Save captions (WebVTT) beside the video: `{path}`.";

    K809 Error VideoWithoutTranscript { transcript: String, captions: String }
    fi "videon sisältöä ei ole tekstinä oppitunnin kielellä",
        "Kirjoita tiedostoon `{transcript}`, mitä videossa sanotaan ja näytetään, tai tallenna tekstitys: `{captions}`.";
    en "what the video says does not exist as a text in the language of the lesson",
        "Write into `{transcript}` what is said and shown, or save captions: `{captions}`.";

    K810 Error DuplicateVideo { line: usize }
    fi "sama video on jo rivillä {line}", "Jätä video vain yhteen kohtaan oppituntia.";
    en "the same video is already on line {line}", "Keep the video in one place of the lesson only.";

    K811 Warning VideoFileUnused { }
    fi "mikään oppitunti ei käytä tiedostoa",
        "Nimeä se videon mukaan, kuten `nimi.fi.vtt` tai `nimi.fi.md`, tai lisää oppituntiin kappale `[Videon nimi](videos/nimi.mp4 \"9 min 33 s\")`.";
    en "no lesson uses the file",
        "Name it after its video, such as `name.fi.vtt` or `name.fi.md`, or add a paragraph `[The title](videos/name.mp4 \"9 min 33 s\")` to a lesson.";

    K812 Error TranscriptFrontMatter { }
    fi "videon tekstivastineessa ei ole alun tietoja", "Poista rivit `---` ja se, mitä niiden välissä on.";
    en "the transcript of a video has no front matter", "Remove the lines `---` and what stands between them.";

    K821 Error CaptionsHeader { }
    fi "tekstitystiedosto ei ala sanalla `WEBVTT`", "Kirjoita ensimmäiseksi riviksi `WEBVTT` ja sen alle tyhjä rivi.";
    en "the captions do not start with `WEBVTT`", "Make `WEBVTT` the first line, and leave an empty line below it.";

    K822 Error CaptionTime { text: String, instead: Instead }
    fi "`{text}` ei ole aika", "Rivi on muotoa `00:01:05.000 --> 00:01:08.500`. {instead}";
    en "`{text}` is not a time", "The line looks like `00:01:05.000 --> 00:01:08.500`. {instead}";

    K823 Error CaptionReversed { }
    fi "teksti loppuu ennen kuin se alkaa", "Kirjoita ensin alku, sitten loppu: `00:01:05.000 --> 00:01:08.500`.";
    en "the caption ends before it begins", "Write its beginning first, then its end: `00:01:05.000 --> 00:01:08.500`.";

    K824 Error CaptionOutOfOrder { before: String }
    fi "teksti alkaa ennen edellistä, jonka alku on {before}", "Järjestä tekstit alkamisajan mukaan, tai korjaa aika.";
    en "the caption begins before the one above, which begins at {before}", "Put captions in the order of their beginnings, or correct the time.";

    K825 Error CaptionWithoutTime { }
    fi "tekstillä ei ole aikaa, joten sitä ei näytetä",
        "Kirjoita sen yläpuolelle rivi `00:01:05.000 --> 00:01:08.500`. Tekstin sisällä ei ole tyhjiä rivejä.";
    en "the text has no time, so it is not shown",
        "Write a line `00:01:05.000 --> 00:01:08.500` above it. There are no empty lines inside a caption.";

    K826 Error CaptionsEmpty { }
    fi "tekstityksessä ei ole yhtään tekstiä", "Kirjoita aika ja sen alle teksti: `00:00:01.000 --> 00:00:04.000`.";
    en "there is no caption in the file", "Write a time, and the text below it: `00:00:01.000 --> 00:00:04.000`.";

    K827 Warning CaptionAfterEnd { end: String, length: String }
    fi "teksti näkyy ({end}) vielä, kun video ({length}) on päättynyt", "Tarkista aika, ja oppitunnista videon pituus.";
    en "the caption is shown ({end}) when the video ({length}) has ended", "Check the time, and the length of the video in the lesson.";
}
