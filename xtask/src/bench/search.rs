//! How soon a search is answered: the whole page, as one types it.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::{
    Bench,
    client::{Client, encode},
    millis, percentile,
    table::Table,
};

/// What readers type: words in several forms, compounds, words half typed, slips of the finger, sentences, Swedish and
/// English, and words that stand nowhere, for which all others are compared.
const QUERIES: &[(&str, &str)] = &[
    ("fi", "sairauspäiväraha"),
    ("fi", "päivärahan"),
    ("fi", "paivaraha"),
    ("fi", "kuntoutus"),
    ("fi", "kuntoutustuella"),
    ("fi", "tuki"),
    ("fi", "k"),
    ("fi", "ku"),
    ("fi", "kuntou"),
    ("fi", "työkyky"),
    ("fi", "B-lausunto"),
    ("fi", "60 päivää"),
    ("fi", "asiakas"),
    ("fi", "miten haen kuntoutusrahaa"),
    ("fi", "osasairauspäiväraha ja osa-aikainen työ"),
    ("fi", "kuntotusraha"),
    ("fi", "sairauspäivrähaa"),
    ("fi", "enimmäisaika lähestyy"),
    ("fi", "GAS-tavoite"),
    ("fi", "hyvinvointialue"),
    ("fi", "avaruusaseman huoltomiehelle kuulumaton polkupyöränkorjaamo"),
    ("sv", "sjukdagpenningen"),
    ("sv", "rehabilitering"),
    ("sv", "utlåtande från läkaren"),
    ("sv", "arbetsgivaren"),
    ("en", "rehabilitation allowance"),
    ("en", "sairauspäiväraha"),
];
/// How often each is asked.
const ROUNDS: usize = 40;

/// Measures searches on the real course.
pub fn measure(bench: &Bench<'_>, table: &mut Table) -> Result<()> {
    let started = Instant::now();
    let service = bench.service("search")?;
    let mut client = Client::connect(&service.address)?;
    let mut ask = |(lang, query): (&str, &str)| -> Result<Duration> {
        let path = format!("/{lang}/search?q={}", encode(query));
        let asked = Instant::now();
        client.get(&path)?.expect_status(200)?;
        Ok(asked.elapsed())
    };
    ask(QUERIES[0])?;
    let first = started.elapsed();
    let target = Duration::from_millis(500);
    table.add("start to first search", "below 0.5 s", millis(first), first < target);

    // The indexes of the other languages may still be under way.
    for query in QUERIES {
        ask(*query)?;
    }
    let asked = QUERIES.iter().cycle().take(QUERIES.len() * ROUNDS);
    let mut times = asked.map(|query| ask(*query)).collect::<Result<Vec<_>>>()?;
    times.sort();
    let (p50, p99) = (percentile(&times, 50), percentile(&times, 99));
    let measured = format!("{} / {}", millis(p50), millis(p99));
    table.add("a search, p50 / p99", "below 20 ms", measured, p99 < Duration::from_millis(20));
    Ok(())
}
