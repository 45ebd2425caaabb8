//! Puts two versions of a lesson beside each other: the same questions, the sections between them, and, where the
//! versions agree on the paragraphs of a section, each paragraph beside its translation.

use std::{collections::VecDeque, mem};

use course::{QuestionId, SafeHtml};

use super::{ProofPiece, ProofRow};

/// One version, piece by piece.
pub(super) fn alone(pieces: Vec<ProofPiece>) -> Vec<ProofRow> {
    pieces.into_iter().map(|piece| ProofRow(vec![Some(piece)])).collect()
}

/// Two versions.
pub(super) fn beside(first: Vec<ProofPiece>, second: Vec<ProofPiece>) -> Vec<ProofRow> {
    let (mut first, mut second) = (sections(first), sections(second));
    let mut rows = Vec::new();
    loop {
        match (first.front(), second.front()) {
            (None, None) => return rows,
            (Some(one), Some(other)) => match one.order(&first, other, &second) {
                Order::Together => pair(first.pop_front(), second.pop_front(), &mut rows),
                Order::FirstAlone => pair(first.pop_front(), None, &mut rows),
                Order::SecondAlone => pair(None, second.pop_front(), &mut rows),
            },
            (_, _) => pair(first.pop_front(), second.pop_front(), &mut rows),
        }
    }
}

/// A heading or a question with the text up to the next one.
#[derive(Debug, Default)]
struct Section {
    /// The heading or the question; `None` for what stands before the first one.
    head: Option<ProofPiece>,
    elements: Vec<SafeHtml>,
}

/// Which of two sections comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Together,
    FirstAlone,
    SecondAlone,
}

impl Section {
    fn question(&self) -> Option<&QuestionId> {
        match &self.head {
            Some(ProofPiece::Question(question)) => Some(&question.id),
            _ => None,
        }
    }

    fn heading_level(&self) -> Option<u8> {
        match &self.head {
            Some(ProofPiece::Text(elements)) => elements.first()?.heading_level(),
            _ => None,
        }
    }

    /// Questions are known by their names, headings by their level alone. A question that both versions have waits for
    /// its other version.
    fn order(&self, mine: &VecDeque<Self>, other: &Self, theirs: &VecDeque<Self>) -> Order {
        let waits = |question: Option<&QuestionId>, sections: &VecDeque<Self>| {
            question.is_some_and(|id| sections.iter().any(|section| section.question() == Some(id)))
        };
        if self.question() == other.question() && self.heading_level() == other.heading_level() {
            Order::Together
        } else if waits(self.question(), theirs) {
            Order::SecondAlone
        } else if waits(other.question(), mine) || self.question().is_some() {
            Order::FirstAlone
        } else if other.question().is_some() {
            Order::SecondAlone
        } else {
            Order::Together
        }
    }
}

fn sections(pieces: Vec<ProofPiece>) -> VecDeque<Section> {
    let mut sections = VecDeque::new();
    let mut section = Section::default();
    for piece in pieces {
        match piece {
            ProofPiece::Text(elements) if elements.iter().all(|element| element.heading_level().is_none()) => {
                section.elements.extend(elements);
            }
            head => {
                sections.push_back(mem::take(&mut section));
                section.head = Some(head);
            }
        }
    }
    sections.push_back(section);
    sections
}

/// The rows of a section that both versions have, or of one that only one of them has.
fn pair(first: Option<Section>, second: Option<Section>, rows: &mut Vec<ProofRow>) {
    let (first, second) = (first.unwrap_or_default(), second.unwrap_or_default());
    if first.head.is_some() || second.head.is_some() {
        rows.push(ProofRow(vec![first.head, second.head]));
    }
    if first.elements.len() == second.elements.len() {
        let pairs = first.elements.into_iter().zip(second.elements);
        rows.extend(pairs.map(|(one, other)| ProofRow(vec![text(vec![one]), text(vec![other])])));
    } else {
        rows.push(ProofRow(vec![text(first.elements), text(second.elements)]));
    }
}

fn text(elements: Vec<SafeHtml>) -> Option<ProofPiece> {
    (!elements.is_empty()).then_some(ProofPiece::Text(elements))
}

#[cfg(test)]
mod tests {
    use course::quiz::{Body, Matching, Question};

    use super::*;

    /// `h: …` is a heading, `? …` a question of that name, everything else a paragraph.
    fn piece(text: &str) -> ProofPiece {
        let html = |markup: String| ProofPiece::Text(vec![SafeHtml::vouched(markup)]);
        match (text.strip_prefix("h: "), text.strip_prefix("? ")) {
            (Some(heading), _) => html(format!("<h2 id=\"a\">{heading}</h2>")),
            (_, Some(id)) => ProofPiece::Question(Box::new(Question {
                id: id.parse().unwrap(),
                objective: None,
                points: 1,
                stem: SafeHtml::from_text(id),
                context: SafeHtml::default(),
                hint: None,
                explanation: None,
                source: None,
                body: Body::Short { accepted: vec![id.to_owned()], matching: Matching::default() },
            })),
            _ => html(format!("<p>{text}</p>")),
        }
    }

    fn shown(piece: Option<&ProofPiece>) -> String {
        match piece {
            None => "-".to_owned(),
            Some(ProofPiece::Question(question)) => format!("? {}", question.id),
            Some(ProofPiece::Text(elements)) => {
                elements.iter().map(SafeHtml::to_plain_text).collect::<Vec<_>>().join(" + ")
            }
            Some(ProofPiece::Objective { id, .. }) => id.to_string(),
        }
    }

    fn rows(first: &[&str], second: &[&str]) -> Vec<String> {
        let pieces = |texts: &[&str]| texts.iter().map(|text| piece(text)).collect::<Vec<_>>();
        let rows = beside(pieces(first), pieces(second));
        rows.iter().map(|ProofRow(row)| format!("{} | {}", shown(row[0].as_ref()), shown(row[1].as_ref()))).collect()
    }

    #[test]
    fn each_paragraph_stands_beside_its_translation() {
        assert_eq!(
            rows(&["a", "h: b", "c", "d", "? e", "f"], &["A", "h: B", "C", "D", "? e", "F"]),
            ["a | A", "b | B", "c | C", "d | D", "? e | ? e", "f | F"]
        );
    }

    #[test]
    fn sections_with_other_paragraphs_stand_beside_each_other_as_a_whole() {
        assert_eq!(
            rows(&["h: a", "b", "c", "h: d", "e"], &["h: A", "B", "h: D", "E"]),
            ["a | A", "b + c | B", "d | D", "e | E"]
        );
    }

    #[test]
    fn a_question_waits_for_its_other_version() {
        assert_eq!(
            rows(&["a", "? b", "c", "? d"], &["A", "h: B", "? x", "? d", "D"]),
            ["a | A", "? b | -", "c | -", "- | B", "- | ? x", "? d | ? d", "- | D"]
        );
        assert_eq!(rows(&["? a"], &[]), ["? a | -"]);
    }
}
