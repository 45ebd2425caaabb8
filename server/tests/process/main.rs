//! The program `kurssila` as its operator runs it: started, killed, started again, given bad input.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod against;
mod check;
mod explain;
mod fix;
#[cfg(unix)]
mod links;
mod new;
mod rename;
mod support;
mod watch;

use std::{fs, net::TcpListener, process::Command};

use support::{Client, Server, content_folder, kurssila, refused};
use tempfile::TempDir;

#[test]
fn every_acknowledged_answer_survives_kill_9() {
    let data = TempDir::new().unwrap();
    let mut server = Server::start(&content_folder(), data.path(), &[]);
    let mut client = Client::new(server.address());
    let begun = client.post("/fi/quizzes/kurssi/alku/attempts", "");
    let attempt = begun.location().expect("an attempt begins").to_owned();
    let question = format!("{attempt}/questions/2");
    for round in 1..=5 {
        let kill_after = server.kill_after_answers(round * 3);
        let mut acknowledged = None;
        for number in 0.. {
            let text = format!("{round}{number}");
            match client.try_post(&question, &format!("answer={text}")) {
                Ok(answer) if answer.status == 303 => acknowledged = Some(text),
                Ok(answer) => panic!("{}: {}", answer.status, answer.body),
                Err(_) => break,
            }
            kill_after.acknowledged();
        }
        server = Server::start(&content_folder(), data.path(), &[]);
        client.move_to(server.address());
        let page = client.get(&question);
        assert_eq!(page.status, 200, "{}", page.body);
        let acknowledged = acknowledged.expect("some answers were acknowledged before the kill");
        let stored: Vec<_> = page.body.split("value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        // The one that was on its way when the server died may be stored too.
        let next = acknowledged[1..].parse::<u32>().unwrap() + 1;
        let possible = [acknowledged.clone(), format!("{round}{next}")];
        assert!(stored.iter().any(|value| possible.iter().any(|p| p == value)), "{stored:?} after {acknowledged}");
    }
}

#[test]
fn a_taken_port_is_one_clear_line_and_exit_code_1() {
    let data = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = taken.local_addr().unwrap().to_string();
    let line = refused(kurssila().args(["serve", "--listen", &listen]).arg("--data").arg(data.path()));
    assert!(line.contains(&listen), "{line}");
}

#[test]
fn a_data_folder_that_cannot_be_written_is_one_clear_line_and_exit_code_1() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("tiedosto");
    fs::write(&file, "ei kansio").unwrap();
    let line = refused(kurssila().args(["serve", "--listen", "127.0.0.1:0"]).arg("--data").arg(&file));
    assert!(line.contains("tiedosto"), "{line}");
}

#[test]
fn a_file_that_is_not_a_database_is_one_clear_line_and_exit_code_1() {
    let data = TempDir::new().unwrap();
    fs::write(data.path().join("kurssila.sqlite"), "tämä ei ole tietokanta, vaan tavallinen teksti".repeat(100))
        .unwrap();
    let line = refused(kurssila().args(["serve", "--listen", "127.0.0.1:0"]).arg("--data").arg(data.path()));
    assert!(line.contains("kurssila.sqlite"), "{line}");
}

#[test]
fn administrators_are_granted_listed_and_revoked() {
    let data = TempDir::new().unwrap();
    let run = |words: &[&str]| -> (bool, String) {
        let output = kurssila().arg("admin").args(words).arg("--data").arg(data.path()).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    assert!(run(&["grant", "Hallinta@Kurssila.test"]).0);
    assert_eq!(run(&["list"]).1, "hallinta@kurssila.test\n");
    assert!(run(&["revoke", "hallinta@kurssila.test"]).0);
    assert_eq!(run(&["list"]).1, "");
    assert!(!run(&["revoke", "hallinta@kurssila.test"]).0, "nobody to revoke");
    assert!(!run(&["grant", "ei osoite"]).0);
}

#[test]
fn the_program_says_what_it_can_do() {
    let help = Command::new(env!("CARGO_BIN_EXE_kurssila")).args(["serve", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    for word in ["KURSSILA_LISTEN", "KURSSILA_CONTENT", "KURSSILA_DATA", "KURSSILA_PUBLIC_URL", "--watch"] {
        assert!(help.contains(word), "{word}");
    }
}
