//! The course's own template, typeset for real. What needs programs from outside (PDF/UA, QR codes) is checked on the
//! files that the example `sample` writes.

use certificate::{Error, Position, Severity, Typesetter, sample};
use course::Lang;

const TEMPLATE: &str = include_str!("../../../content/kuntoutus/certificate.typ");

#[test]
fn the_template_of_the_course_has_no_problem_in_any_language() {
    assert_eq!(Typesetter::new().check(TEMPLATE), []);
}

#[test]
fn a_certificate_says_which_standards_and_language_it_is_in() {
    let typesetter = Typesetter::new();
    for lang in Lang::ALL {
        let pdf = typesetter.typeset(&sample::ordinary(lang), sample::VERIFY_URL, TEMPLATE).expect("typesets");
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.starts_with("%PDF-1.7"), "{lang}");
        for mark in ["<pdfuaid:part>1</", "<pdfaid:part>2</", "<pdfaid:conformance>A</", &format!("/Lang({lang})")] {
            assert!(text.contains(mark), "{lang}: {mark}");
        }
        assert!(pdf.len() < 80_000, "{lang}: {} bytes", pdf.len());
    }
}

#[test]
fn the_same_certificate_gives_the_same_bytes() {
    let make = |typesetter: &Typesetter| {
        typesetter.typeset(&sample::ordinary(Lang::Sv), sample::VERIFY_URL, TEMPLATE).expect("typesets")
    };
    let typesetter = Typesetter::new();
    let first = make(&typesetter);
    assert!(first == make(&typesetter), "from one typesetter");
    assert!(first == make(&Typesetter::new()), "from another typesetter");
}

#[test]
fn a_name_is_never_read_as_markup() {
    let mut certificate = sample::ordinary(Lang::En);
    certificate.holder = r#"#panic("x") *Öä* $1/0$ @öhman "\u{41}" </script>"#.parse().expect("a name");
    assert!(Typesetter::new().typeset(&certificate, sample::VERIFY_URL, TEMPLATE).is_ok());
}

#[test]
fn one_word_of_a_hundred_letters_is_a_name() {
    let mut certificate = sample::ordinary(Lang::En);
    certificate.holder = "W".repeat(100).parse().expect("a name");
    assert!(Typesetter::new().typeset(&certificate, sample::VERIFY_URL, TEMPLATE).is_ok());
}

#[test]
fn a_name_that_no_typeface_can_print_is_an_error_of_its_own() {
    let mut certificate = sample::ordinary(Lang::Fi);
    certificate.holder = "山田 Öä".parse().expect("a name");
    let typesetter = Typesetter::new();
    assert_eq!(
        typesetter.typeset(&certificate, sample::VERIFY_URL, TEMPLATE),
        Err(Error::Unprintable { characters: vec!['山', '田'] })
    );
    assert_eq!(typesetter.unprintable(certificate.holder.as_str()), ['山', '田']);
}

#[test]
fn an_address_too_long_for_a_qr_code_is_an_error_of_its_own() {
    let address = format!("https://kurssila.example/{}", "a".repeat(4000));
    let made = Typesetter::new().typeset(&sample::ordinary(Lang::Fi), &address, TEMPLATE);
    assert_eq!(made, Err(Error::AddressTooLong));
}

#[test]
fn a_problem_is_shown_once_at_its_place_in_the_template() {
    let problems = Typesetter::new().check("#set document(title: \"Å\")\nÄ #nonsense\n");
    let [problem] = problems.as_slice() else { panic!("one problem: {problems:?}") };
    assert_eq!(problem.position, Some(Position { line: 2, column: 4 }));
    assert_eq!(problem.severity, Severity::Error);
    assert_eq!(problem.to_string(), "2:4: unknown variable: nonsense");
}

#[test]
fn a_problem_in_one_language_only_is_found() {
    let template = "#let facts = json(\"certificate.json\")\n#set document(title: \"Å\")\n\
                    #set text(lang: facts.lang)\n#(fi: 1, en: 2).at(facts.lang)\n";
    let problems = Typesetter::new().check(template);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].position.map(|position| position.line), Some(4));
}

#[test]
fn a_template_that_makes_an_inaccessible_document_is_refused() {
    let typesetter = Typesetter::new();
    for template in ["No title", "#set document(title: \"Å\")\n#image(\"qr.svg\")", "#set document(title: \"Å\")\n山"]
    {
        let problems = typesetter.check(template);
        assert!(problems.iter().any(|problem| problem.severity == Severity::Error), "{template}: {problems:?}");
    }
}

#[test]
fn an_unknown_typeface_is_a_warning() {
    let problems = Typesetter::new().check("#set document(title: \"Å\")\n#set text(font: \"Comic Neue\")\nÖä");
    assert!(problems.iter().all(|problem| problem.severity == Severity::Warning), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.message.contains("comic neue")), "{problems:?}");
}

#[test]
fn a_template_reaches_no_files_no_packages_and_no_clock() {
    let typesetter = Typesetter::new();
    for reach in ["read(\"/etc/passwd\")", "read(\"../facts.yaml\")", "datetime.today()"] {
        let template = format!("#set document(title: \"Å\")\n#{reach}");
        assert!(typesetter.check(&template).iter().any(|problem| problem.severity == Severity::Error), "{reach}");
    }
    let package = "#import \"@preview/cetz:0.4.0\"\n#set document(title: \"Å\")";
    let problems = typesetter.check(package);
    assert_eq!(problems[0].position, Some(Position { line: 1, column: 9 }), "{problems:?}");
}
