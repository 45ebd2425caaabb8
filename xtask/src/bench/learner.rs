//! Learners who sign in, answer and submit, as forms without scripts do it.

use std::{
    fs,
    sync::Barrier,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{client::Client, percentile, service::Service};

/// Learners who answer at the same time.
const LEARNERS: usize = 32;
/// For how long they do.
const ANSWERING: Duration = Duration::from_secs(8);
/// How many quizzes are submitted one after the other.
const SUBMISSIONS: usize = 60;

/// Answers that were acknowledged.
#[derive(Debug)]
pub struct Stored {
    /// By all learners together.
    pub per_second: f64,
    /// The time within which 99 of 100 were.
    pub p99: Duration,
}

/// From the last answer to the feedback page.
#[derive(Debug)]
pub struct Submitted {
    /// The median.
    pub p50: Duration,
    /// The time within which 95 of 100 were shown.
    pub p95: Duration,
}

/// Signs in with a code from the outbox.
pub fn sign_in(service: &Service, email: &str) -> Result<Client> {
    let mut client = Client::connect(&service.address)?;
    client.post("/fi/sign-in", &[field("email", email)])?.location()?;
    let mail = fs::read_dir(service.data.join("outbox"))?.next().context("no mail in the outbox")??.path();
    let mail = fs::read_to_string(mail)?.replace("=\r\n", "").replace("=\n", "");
    let (_, link) = mail.split_once("/fi/sign-in/link/").context("no link in the mail")?;
    let token: String = link.chars().take_while(|letter| !letter.is_whitespace()).collect();
    client.post(&format!("/fi/sign-in/link/{token}"), &[])?.location()?;
    Ok(client)
}

/// Has learners answer the first question of an attempt of their own over and over, each time differently.
pub fn answer_at_once(service: &Service, quiz: &str) -> Result<Stored> {
    let barrier = Barrier::new(LEARNERS);
    let times = thread::scope(|scope| {
        let learners: Vec<_> =
            (0..LEARNERS).map(|_| scope.spawn(|| answer_for_a_while(service, quiz, &barrier))).collect();
        learners
            .into_iter()
            .map(|learner| learner.join().map_err(|_| anyhow::anyhow!("a learner panicked"))?)
            .collect::<Result<Vec<_>>>()
    })?;
    let mut times = times.concat();
    times.sort();
    #[expect(clippy::cast_precision_loss, reason = "a rate, rounded when it is shown")]
    let per_second = times.len() as f64 / ANSWERING.as_secs_f64();
    Ok(Stored { per_second, p99: percentile(&times, 99) })
}

fn answer_for_a_while(service: &Service, quiz: &str, barrier: &Barrier) -> Result<Vec<Duration>> {
    let prepared = (|| {
        let mut client = Client::connect(&service.address)?;
        let attempt = begin(&mut client, quiz)?;
        let question = format!("{attempt}/questions/1");
        let forms = answers_of(&client.get(&question)?.expect_status(200)?.text());
        ensure!(!forms.is_empty(), "the first question has no answer field");
        Ok((client, question, forms))
    })();
    // Everybody waits for everybody, so a failure is reported only after this.
    barrier.wait();
    let (mut client, question, forms) = prepared?;
    let (started, mut times) = (Instant::now(), Vec::new());
    for form in forms.iter().cycle() {
        if started.elapsed() >= ANSWERING {
            break;
        }
        let sent = Instant::now();
        client.post(&question, form)?.location()?;
        times.push(sent.elapsed());
    }
    Ok(times)
}

/// Has guests do a whole quiz, one after the other, and times the end of each.
pub fn submit_quizzes(service: &Service, quiz: &str) -> Result<Submitted> {
    let mut times = (0..SUBMISSIONS).map(|_| submit(service, quiz)).collect::<Result<Vec<_>>>()?;
    times.sort();
    Ok(Submitted { p50: percentile(&times, 50), p95: percentile(&times, 95) })
}

fn submit(service: &Service, quiz: &str) -> Result<Duration> {
    let mut client = Client::connect(&service.address)?;
    let attempt = begin(&mut client, quiz)?;
    let review = format!("{attempt}/review");
    let mut question = format!("{attempt}/questions/1");
    loop {
        let page = client.get(&question)?.expect_status(200)?.text();
        let form = answers_of(&page).into_iter().next().context("a question without an answer field")?;
        let sent = Instant::now();
        question = client.post(&question, &form)?.location()?;
        if question == review {
            client.get(&review)?.expect_status(200)?;
            let result = client.post(&review, &[])?.location()?;
            client.get(&result)?.expect_status(200)?;
            return Ok(sent.elapsed());
        }
    }
}

/// Begins an attempt as a new guest and returns its path.
fn begin(client: &mut Client, quiz: &str) -> Result<String> {
    client.post(&format!("{quiz}/attempts"), &[])?.location()
}

/// Complete answers to the question on a page: one for every option, or one for each of some numbers.
fn answers_of(page: &str) -> Vec<Vec<(String, String)>> {
    let inputs: Vec<Input> = page.split("<input ").skip(1).filter_map(Input::read).collect();
    if inputs.iter().any(|input| input.name.starts_with("answer.")) {
        // Statements: all true, all false.
        return ["true", "false"].map(|value| statements(&inputs, value)).into();
    }
    let options = inputs.iter().filter(|input| input.name == "answer");
    options.flat_map(Input::answers).map(|value| vec![field("answer", &value), field("go", "next")]).collect()
}

fn statements(inputs: &[Input], value: &str) -> Vec<(String, String)> {
    let fields = inputs.iter().filter(|input| input.name.starts_with("answer.") && input.value == value);
    fields.map(|input| field(&input.name, value)).chain([field("go", "next")]).collect()
}

/// A field of a form.
#[derive(Debug)]
struct Input {
    kind: String,
    name: String,
    value: String,
}

impl Input {
    /// Reads the attributes of a tag from behind its name.
    fn read(tag: &str) -> Option<Self> {
        let tag = tag.split_once('>')?.0;
        let attribute = |name: &str| {
            let (_, rest) = tag.split_once(&format!("{name}=\""))?;
            Some(rest.split_once('"')?.0.to_owned())
        };
        Some(Self {
            kind: attribute("type").unwrap_or_default(),
            name: attribute("name")?,
            value: attribute("value").unwrap_or_default(),
        })
    }

    fn answers(&self) -> Vec<String> {
        match self.kind.as_str() {
            "radio" | "checkbox" => vec![self.value.clone()],
            _ => vec!["1".to_owned(), "2".to_owned()],
        }
    }
}

fn field(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_question_gets_complete_answers() {
        let radio = r#"<input type="radio" name="answer" value="a"><input type="radio" name="answer" value="b">"#;
        assert_eq!(answers_of(radio).len(), 2);
        let number = r#"<input type="text" name="answer">"#;
        assert_eq!(answers_of(number)[0], [field("answer", "1"), field("go", "next")]);
        let statements = r#"<input name="answer.x" value="true"><input name="answer.x" value="false"><input name="answer.y" value="true"><input name="answer.y" value="false">"#;
        let answers = answers_of(statements);
        assert_eq!(answers[0], [field("answer.x", "true"), field("answer.y", "true"), field("go", "next")]);
    }
}
