//! The search index: a database in memory, made anew for each state of the content.

use std::collections::BTreeSet;

use course::{
    Lang,
    search::{Closeness, Finding, Findings, Marked, Passage, Place, SearchQuery, Word},
};
use sqlx::{ConnectOptions, Connection, SqliteConnection, query, query_as, query_scalar, sqlite::SqliteConnectOptions};
use tokio::sync::Mutex;

use crate::Error;

/// The index over everything that readers of one language can find. Nothing in it is about readers, and nothing of what
/// they ask for is kept.
pub struct SearchIndex {
    connection: Mutex<SqliteConnection>,
    /// Where the passages are; the row of each in the index is its place in here.
    places: Vec<Place>,
    /// Every word of the passages, the most common first.
    words: Vec<Word>,
    langs: Vec<Lang>,
}

/// SQLite's own tokenizer takes dots and accents off, as `course::search` does.
const SCHEMA: &str = "create virtual table passages
    using fts5(title, heading, context, text, tokenize = 'unicode61 remove_diacritics 2');
create virtual table words using fts5vocab(passages, 'row')";

/// What stands around a match in texts from the index; no content has these characters.
const MARKS: [char; 2] = ['\u{2}', '\u{3}'];

/// The places that are found first, down to those found last: in which columns, and how close the words are.
const LEVELS: [(&str, Closeness); 11] = [
    (TITLE, Closeness::Exact),
    (TITLE, Closeness::Inflected),
    ("title heading", Closeness::Exact),
    ("title heading", Closeness::Inflected),
    ("title heading", Closeness::Part),
    (EVERYWHERE, Closeness::Exact),
    (EVERYWHERE, Closeness::Inflected),
    (EVERYWHERE, Closeness::Part),
    (TITLE, Closeness::Similar),
    ("title heading", Closeness::Similar),
    (EVERYWHERE, Closeness::Similar),
];
const TITLE: &str = "title";
const EVERYWHERE: &str = "title heading context text";
/// That a section is in a lesson with the right title does not make it an answer: the lesson's beginning is one.
const OF_THE_PASSAGE: &str = "title heading text";

/// How many words of the course one word may mean; the most common ones are taken.
const MOST_FORMS: usize = 40;

impl SearchIndex {
    /// Makes the index over passages whose words are in any of these languages.
    pub async fn new(passages: Vec<Passage>, langs: &[Lang]) -> Result<Self, Error> {
        let options = SqliteConnectOptions::new().in_memory(true).disable_statement_logging();
        let mut connection = options.connect().await?;
        sqlx::raw_sql(SCHEMA).execute(&mut connection).await?;
        let mut adding = connection.begin().await?;
        for (row, passage) in (0_i64..).zip(&passages) {
            query("insert into passages (rowid, title, heading, context, text) values (?, ?, ?, ?, ?)")
                .bind(row)
                .bind(&passage.title)
                .bind(&passage.heading)
                .bind(&passage.context)
                .bind(&passage.text)
                .execute(&mut *adding)
                .await?;
        }
        query("insert into passages (passages) values ('optimize')").execute(&mut *adding).await?;
        adding.commit().await?;
        let words: Vec<String> =
            query_scalar("select term from words order by doc desc, term").fetch_all(&mut connection).await?;
        Ok(Self {
            connection: Mutex::new(connection),
            places: passages.into_iter().map(|passage| passage.place).collect(),
            words: words.iter().map(|word| Word::new(word, langs)).collect(),
            langs: langs.to_vec(),
        })
    }

    /// The passages that a query means, the best first: with the words in titles and headings before others, and with
    /// the very words before their forms, compounds and words that look alike.
    ///
    /// What goes to SQLite are words of the index, never what was typed.
    pub async fn find(&self, asked: &SearchQuery, most: usize) -> Result<Findings, Error> {
        let meanings: Vec<_> = asked.words().iter().map(|word| self.meaning(word)).collect();
        let Some(any) = any_word(&meanings) else { return Ok(Findings::default()) };
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let mut connection = self.connection.lock().await;
        let (mut rows, mut before) = (Rows::default(), None);
        for (columns, closeness) in LEVELS {
            if rows.in_order.len() > most {
                break;
            }
            let expression = all_words(&meanings, columns, closeness);
            if let Some(expression) = expression.as_deref().filter(|_| expression != before) {
                rows.extend(matching(&mut connection, columns, expression, limit).await?);
            }
            before = expression;
        }
        let have_some_words = rows.in_order.is_empty() && meanings.len() > 1;
        if have_some_words {
            rows.extend(matching(&mut connection, EVERYWHERE, &any, limit).await?);
        }
        let has_more = rows.in_order.len() > most;
        rows.in_order.truncate(most);
        let found = self.show(&mut connection, &rows.in_order, &any).await?;
        let have_words_alike = meanings.iter().any(Meaning::is_alike);
        Ok(Findings { have_some_words: have_some_words && !found.is_empty(), found, have_words_alike, has_more })
    }

    /// The words of the course that a word may mean. Only for a word that stands nowhere are those meant that look alike.
    fn meaning(&self, asked: &str) -> Meaning {
        let word = Word::new(asked, &self.langs);
        let close = |known: &Word| Some((known.as_str().to_owned(), word.closeness(known)?));
        let mut forms: Vec<_> = self.words.iter().filter_map(close).collect();
        if forms.is_empty() {
            let alike = self.words.iter().filter(|known| word.looks_like(known));
            forms = alike.map(|known| (known.as_str().to_owned(), Closeness::Similar)).collect();
        }
        // Stable, so that within a closeness the most common words stay in front.
        forms.sort_by_key(|(_, closeness)| *closeness);
        forms.truncate(MOST_FORMS);
        Meaning { forms }
    }

    /// The passages in these rows, with everything marked that matches the expression.
    async fn show(
        &self,
        connection: &mut SqliteConnection,
        rows: &[i64],
        expression: &str,
    ) -> Result<Vec<Finding>, Error> {
        let wanted = serde_json::to_string(rows).expect("a list of numbers is JSON");
        let mut shown: Vec<(i64, String, String, String)> = query_as(
            "select
                 rowid,
                 highlight(passages, 0, char(2), char(3)),
                 highlight(passages, 1, char(2), char(3)),
                 snippet(passages, 3, char(2), char(3), '…', 30)
             from passages
             where passages match ? and rowid in (select value from json_each(?))",
        )
        .bind(expression)
        .bind(wanted)
        .fetch_all(connection)
        .await?;
        shown.sort_by_key(|(row, ..)| rows.iter().position(|wanted| wanted == row));
        let findings = shown.into_iter().map(|(row, title, heading, excerpt)| {
            let place = usize::try_from(row).ok().and_then(|row| self.places.get(row));
            let place = place.ok_or_else(|| Error::Inconsistent { table: "passages", id: row.to_string() })?;
            let [title, heading, excerpt] =
                [title, heading, excerpt].map(|text| Marked::read(&text, MARKS[0], MARKS[1]));
            Ok(Finding { place: place.clone(), title, heading, excerpt })
        });
        findings.collect()
    }
}

/// What a word may mean.
struct Meaning {
    /// Words of the index, the closest first.
    forms: Vec<(String, Closeness)>,
}

impl Meaning {
    /// Any of the words that are at least so close, as FTS5 reads it.
    fn expression(&self, at_most: Closeness) -> Option<String> {
        let forms = self.forms.iter().filter(|(_, closeness)| *closeness <= at_most);
        // The tokenizer leaves no quotation marks in a word.
        let forms: Vec<_> = forms.map(|(word, _)| format!("\"{word}\"")).collect();
        (!forms.is_empty()).then(|| format!("({})", forms.join(" OR ")))
    }

    /// Whether they only look like the word.
    fn is_alike(&self) -> bool {
        self.forms.first().is_some_and(|(_, closeness)| *closeness == Closeness::Similar)
    }
}

/// Every word in these columns; `None` when a word has no form that is so close.
fn all_words(meanings: &[Meaning], columns: &str, at_most: Closeness) -> Option<String> {
    let each: Option<Vec<_>> = meanings.iter().map(|meaning| meaning.expression(at_most)).collect();
    let each = each.filter(|each| !each.is_empty())?;
    let all = format!("{{{columns}}} : ({})", each.join(" AND "));
    let is_everywhere = columns == EVERYWHERE;
    Some(if is_everywhere { format!("{all} AND {{{OF_THE_PASSAGE}}} : ({})", each.join(" OR ")) } else { all })
}

/// Any of the words, however close.
fn any_word(meanings: &[Meaning]) -> Option<String> {
    let each: Vec<_> = meanings.iter().filter_map(|meaning| meaning.expression(Closeness::Similar)).collect();
    (!each.is_empty()).then(|| format!("{{{OF_THE_PASSAGE}}} : ({})", each.join(" OR ")))
}

/// The rows that match an expression, the best first: of titles the shortest, for it says least besides; otherwise by
/// FTS5's own ranking, in which a word in a title or heading weighs more.
async fn matching(
    connection: &mut SqliteConnection,
    columns: &str,
    expression: &str,
    limit: i64,
) -> Result<Vec<i64>, Error> {
    let rows = if columns == TITLE {
        query_scalar("select rowid from passages where passages match ? order by length(title), rowid limit ?")
    } else {
        query_scalar(
            "select rowid
             from passages
             where passages match ?
             order by bm25(passages, 8.0, 4.0, 2.0, 1.0), rowid
             limit ?",
        )
    };
    Ok(rows.bind(expression).bind(limit).fetch_all(connection).await?)
}

/// Rows in the order in which they were found first.
#[derive(Default)]
struct Rows {
    in_order: Vec<i64>,
    known: BTreeSet<i64>,
}

impl Rows {
    fn extend(&mut self, rows: Vec<i64>) {
        self.in_order.extend(rows.into_iter().filter(|row| self.known.insert(*row)));
    }
}
