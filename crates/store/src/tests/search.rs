//! The search index: what is found, in which order, and that nothing typed does harm.

use std::time::{Duration, Instant};

use course::{
    Lang, LessonRef,
    search::{Findings, Passage, Place, SearchQuery},
};

use crate::SearchIndex;

fn lesson(id: &str) -> Place {
    let lesson = LessonRef { course: "k".parse().unwrap(), module: "m".parse().unwrap(), lesson: id.parse().unwrap() };
    Place::Lesson { lesson, anchor: None }
}

fn passage(id: &str, title: &str, heading: &str, text: &str) -> Passage {
    let [title, heading, text] = [title, heading, text].map(str::to_owned);
    Passage { place: lesson(id), title, heading, context: "Sairausajan toimeentulo".to_owned(), text }
}

async fn index(passages: Vec<Passage>) -> SearchIndex {
    SearchIndex::new(passages, &[Lang::Fi]).await.unwrap()
}

async fn find(index: &SearchIndex, asked: &str) -> Findings {
    index.find(&SearchQuery::new(asked), 10).await.unwrap()
}

fn ids(findings: &Findings) -> Vec<String> {
    let lesson = |place: &Place| match place {
        Place::Lesson { lesson, .. } => lesson.lesson.to_string(),
        Place::Term(term) => term.to_string(),
    };
    findings.found.iter().map(|finding| lesson(&finding.place)).collect()
}

#[tokio::test]
async fn titles_come_before_headings_before_texts_and_the_word_before_its_forms() {
    let index = index(vec![
        passage("yhdyssana", "", "", "Osasairauspäivärahan hakee asiakas."),
        passage("taivutus", "", "", "Päivärahaa haetaan ajoissa."),
        passage("teksti", "", "", "Kela maksaa, ja päiväraha alkaa."),
        passage("otsikko", "", "Milloin päiväraha alkaa", "Arkena."),
        passage("nimi-taipuu", "Päivärahasta eläkkeelle", "", "Polku."),
        passage("pitka-nimi", "Sairauden ajan päiväraha", "", "Kela."),
        passage("nimi", "Päiväraha", "", "Toimeentulo tulee Kelasta, kun työnantaja ei enää maksa palkkaa."),
        passage("muu", "Kuntoutus", "", "Sitä on monenlaista."),
    ])
    .await;
    let expected = ["nimi", "pitka-nimi", "nimi-taipuu", "otsikko", "teksti", "taivutus", "yhdyssana"];
    for asked in ["päiväraha", "PAIVARAHA"] {
        let findings = find(&index, asked).await;
        assert_eq!(ids(&findings), expected, "{asked}");
        assert!(!findings.have_words_alike && !findings.have_some_words && !findings.has_more);
    }
}

#[tokio::test]
async fn what_was_searched_for_is_marked_where_it_stands() {
    let index = index(vec![passage("a", "Tuki", "", "Hän on <b>kuntoutustuella</b> & töissä.")]).await;
    let found = find(&index, "kuntoutustuki").await.found.remove(0);
    let runs: Vec<_> = found.excerpt.0.iter().map(|run| (run.text.as_str(), run.is_match)).collect();
    assert_eq!(runs, [("Hän on <b>", false), ("kuntoutustuella", true), ("</b> & töissä.", false)]);
    assert!(!found.title.has_match() && found.heading.is_empty());
}

#[tokio::test]
async fn a_word_that_stands_nowhere_finds_what_looks_like_it() {
    let index = index(vec![passage("a", "Kuntoutusraha", "", ""), passage("b", "Kuntoutus", "", "")]).await;
    let findings = find(&index, "kuntotusraha").await;
    assert_eq!(ids(&findings), ["a"]);
    assert!(findings.have_words_alike);
    assert!(!find(&index, "kuntoutusraha").await.have_words_alike);
}

#[tokio::test]
async fn all_words_are_looked_for_before_some() {
    let index = index(vec![
        passage("a", "", "Hakemus", "Kuntoutusraha haetaan lomakkeella."),
        passage("b", "", "Hakemus", "Päiväraha haetaan verkossa."),
    ])
    .await;
    let all = find(&index, "kuntoutusrahan hakemus").await;
    assert_eq!((ids(&all), all.have_some_words), (vec!["a".to_owned()], false));
    let some = find(&index, "hakemus avaruuteen").await;
    assert_eq!((ids(&some).len(), some.have_some_words), (2, true));
    let none = find(&index, "avaruus ruumis").await;
    assert_eq!((ids(&none).len(), none.have_some_words), (0, false));
}

#[tokio::test]
async fn the_title_of_a_lesson_alone_finds_no_section_of_it() {
    let index = index(vec![passage("a", "", "Alku", "Tässä on teksti.")]).await;
    assert!(ids(&find(&index, "toimeentulo").await).is_empty());
    assert_eq!(ids(&find(&index, "toimeentulo teksti").await), ["a"], "it helps to tell sections apart");
}

#[tokio::test]
async fn no_more_is_found_than_was_asked_for() {
    let passages = (0..30).map(|number| passage(&format!("l{number}"), "Tuki", "", "Tukea saa.")).collect();
    let findings = find(&index(passages).await, "tuki").await;
    assert_eq!((findings.found.len(), findings.has_more), (10, true));
}

#[tokio::test]
async fn nothing_typed_is_read_as_the_language_of_the_index() {
    let index = index(vec![passage("a", "Tuki ja near", "", "Teksti, jossa on sanat not ja text.")]).await;
    let hostile = [
        "\"",
        "\"\"\"",
        "tuki\"",
        "tuki*",
        "^tuki",
        "NEAR(tuki teksti, 2)",
        "tuki AND",
        "NOT tuki",
        "title:tuki",
        "{title} : tuki",
        "tuki'); drop table passages; --",
        "(((((((",
        "-tuki",
        "+",
        "\0tuki\u{2}\u{3}",
        "🦀 tuki",
        "tuki\u{202e}",
        "%",
        "_",
        "?1",
    ];
    for asked in hostile {
        find(&index, asked).await;
    }
    assert_eq!(ids(&find(&index, "tuki").await), ["a"]);
    assert_eq!(ids(&find(&index, "NEAR(tuki").await), ["a"]);
}

#[tokio::test]
async fn a_long_text_of_unknown_words_is_answered_at_once() {
    let word = |number: usize| format!("kuntoutus{}sana{number}", ["raha", "tuki", "psykoterapia"][number % 3]);
    let passages = (0..200).map(|number| {
        let words: Vec<_> = (0..100).map(|place| word(number * 100 + place)).collect();
        passage(&format!("l{number}"), "", "", &words.join(" "))
    });
    let index = index(passages.collect()).await;
    let asked = ["kuntuotusrahasana1x", "kuntotustukisnaa2y", "a".repeat(50).as_str(), "\u{301}".repeat(90).as_str()]
        .join(" ")
        .repeat(1_000);
    let started = Instant::now();
    find(&index, &asked).await;
    // Not compiled for speed, beside other tests: what grows with the square of the input would take minutes.
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}
