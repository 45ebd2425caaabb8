//! The texts of a scaffold: each says what to write in its place, in the language of the file.

use course::Lang;

pub(super) struct Words {
    pub(super) course_summary: &'static str,
    pub(super) first_module: &'static str,
    pub(super) module_summary: &'static str,
    pub(super) objective: &'static str,
    pub(super) first_lesson: &'static str,
    pub(super) lesson_start: &'static str,
    pub(super) first_heading: &'static str,
    pub(super) lesson_text: &'static str,
    pub(super) quiz: &'static str,
    pub(super) practice_heading: &'static str,
    pub(super) question: &'static str,
}

impl Words {
    pub(super) fn of(lang: Lang) -> Self {
        match lang {
            Lang::Fi => Self {
                course_summary: "Kerro yhdellä virkkeellä, kenelle kurssi on ja mitä sillä oppii.",
                first_module: "Perusteet",
                module_summary: "Kerro yhdellä virkkeellä, mistä moduulissa on kyse.",
                objective: "Kerro, mitä oppija osaa moduulin jälkeen.",
                first_lesson: "Johdanto",
                lesson_start: "Kerro, mistä oppitunnilla on kyse ja miksi se on hyödyksi työssä.",
                first_heading: "Ensimmäinen asia",
                lesson_text: "Kirjoita asia lyhyinä kappaleina.",
                quiz: "Moduulin koe",
                practice_heading: "Harjoittele",
                question: "Kirjoita kysymys tähän?",
            },
            Lang::Sv => Self {
                course_summary: "Berätta i en mening för vem kursen är och vad man lär sig.",
                first_module: "Grunder",
                module_summary: "Berätta i en mening vad modulen handlar om.",
                objective: "Berätta vad den som lär sig kan efter modulen.",
                first_lesson: "Inledning",
                lesson_start: "Berätta vad lektionen handlar om och varför den är till nytta i arbetet.",
                first_heading: "Den första saken",
                lesson_text: "Skriv om saken i korta stycken.",
                quiz: "Modulens prov",
                practice_heading: "Öva",
                question: "Skriv frågan här?",
            },
            Lang::En => Self {
                course_summary: "Say in one sentence for whom the course is and what one learns.",
                first_module: "Basics",
                module_summary: "Say in one sentence what the module is about.",
                objective: "Say what the learner can do after the module.",
                first_lesson: "Introduction",
                lesson_start: "Say what the lesson is about and why it helps at work.",
                first_heading: "The first thing",
                lesson_text: "Write about it in short paragraphs.",
                quiz: "Module quiz",
                practice_heading: "Practise",
                question: "Write the question here?",
            },
        }
    }
}
