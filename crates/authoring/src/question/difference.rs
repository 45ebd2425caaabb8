//! Language versions of a question: only their words may differ.

use course::{
    OptionId,
    quiz::{Body, Choice, ClozePiece, GapKey, NumberRange, Outcome, Question, read_number},
};

use crate::diagnostics::Difference;

/// A question without its words.
#[derive(Debug, Default)]
struct Shape {
    /// How many there are of each part, with the name of the parts.
    counts: Vec<(Difference, usize)>,
    key: Vec<KeyPart>,
}

/// A part of the key that is the same in every language.
#[derive(Debug, Clone, Copy, PartialEq)]
enum KeyPart {
    /// The place of an option or step, counted from 0.
    Place(Option<usize>),
    /// A range of numbers.
    Range(NumberRange),
    /// A typed answer, when it is a number.
    Typed(Option<f64>),
    /// How an end is judged.
    End(Option<Outcome>),
}

/// What differs between two language versions of a question, of which only the texts may differ.
pub(crate) fn difference(one: &Question, other: &Question) -> Option<Difference> {
    if std::mem::discriminant(&one.body) != std::mem::discriminant(&other.body) {
        return Some(Difference::Type);
    }
    if one.objective != other.objective {
        return Some(Difference::Objective);
    }
    if one.points != other.points {
        return Some(Difference::Points);
    }
    let (shape, other_shape) = (Shape::of(&one.body), Shape::of(&other.body));
    let count = shape.counts.iter().zip(&other_shape.counts).find(|(one, other)| one != other);
    match count {
        Some(((part, _), _)) => Some(*part),
        None => (shape.key != other_shape.key).then_some(Difference::Key),
    }
}

impl Shape {
    fn of(body: &Body) -> Self {
        match body {
            Body::Single { options, right } => Self::of_options(options, |option| option.id == *right),
            Body::Multiple { options, right } => Self::of_options(options, |option| right.contains(&option.id)),
            Body::TrueFalse { statements, right } => {
                Self::of_options(statements, |statement| right.contains(&statement.id))
            }
            Body::Number { accepted, .. } => Self { counts: Vec::new(), key: vec![KeyPart::Range(*accepted)] },
            Body::Short { accepted, .. } => Self { counts: Vec::new(), key: vec![KeyPart::typed(accepted)] },
            Body::Order { items } => Self { counts: vec![(Difference::OptionCount, items.len())], key: Vec::new() },
            Body::Match { rows, options, right } => {
                let place = |row| options.iter().position(|option| right.get(row) == Some(&option.id));
                Self {
                    counts: vec![(Difference::RowCount, rows.len()), (Difference::OptionCount, options.len())],
                    key: rows.iter().map(|row| KeyPart::Place(place(&row.id))).collect(),
                }
            }
            Body::Cloze { paragraphs, right, .. } => {
                let mut shape = Self::default();
                let gaps: Vec<_> = paragraphs
                    .iter()
                    .flatten()
                    .filter_map(|piece| match piece {
                        ClozePiece::Gap(gap) => Some(gap),
                        ClozePiece::Text(_) => None,
                    })
                    .collect();
                shape.counts.push((Difference::GapCount, gaps.len()));
                for gap in gaps {
                    shape.counts.push((Difference::OptionCount, gap.options.len()));
                    shape.key.push(match right.get(&gap.id) {
                        Some(GapKey::Typed(accepted)) => KeyPart::typed(accepted),
                        Some(GapKey::Chosen(right)) => {
                            KeyPart::Place(gap.options.iter().position(|option| option.id == *right))
                        }
                        None => KeyPart::Place(None),
                    });
                }
                shape
            }
            Body::Case { case, ends, .. } => {
                let place = |id: &OptionId| KeyPart::Place(case.steps().iter().position(|step| step.id == *id));
                let mut shape = Self::default();
                shape.counts.push((Difference::StepCount, case.steps().len()));
                shape.key.extend(case.walk(&[]).map(|walk| place(&walk.here.id)));
                for step in case.steps() {
                    shape.counts.push((Difference::OptionCount, step.choices.len()));
                    shape.key.push(KeyPart::End(ends.get(&step.id).copied()));
                    shape.key.extend(step.choices.iter().map(|choice| place(&choice.leads_to)));
                }
                shape
            }
        }
    }

    fn of_options(options: &[Choice], is_right: impl Fn(&Choice) -> bool) -> Self {
        let right = options.iter().enumerate().filter(|(_, option)| is_right(option));
        Self {
            counts: vec![(Difference::OptionCount, options.len())],
            key: right.map(|(place, _)| KeyPart::Place(Some(place))).collect(),
        }
    }
}

impl KeyPart {
    fn typed(accepted: &[String]) -> Self {
        Self::Typed(accepted.first().and_then(|text| read_number(text)))
    }
}
