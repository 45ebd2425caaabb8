//! The facts of the sample course.

use std::collections::BTreeMap;

use course::{
    Date, FactId, Localized,
    facts::{Certainty, Coming, Fact, FactValue, Standing},
};

use super::{source, today};

/// A fact in force.
pub fn fact(text: &str, certainty: Certainty) -> Fact {
    let current = FactValue {
        value: text.split(' ').next().unwrap_or_default().to_owned(),
        wordings: Localized::finnish(vec![text.to_owned()]),
        valid_from: (certainty == Certainty::Verified).then(today),
        valid_to: None,
        source: source(Some("https://www.kela.fi/")),
        checked: today(),
        review_due: None,
        certainty,
    };
    Fact { current, standing: Standing::InForce, coming: None, line: 3 }
}

/// Facts in every state.
pub fn facts() -> BTreeMap<FactId, Fact> {
    let day = |text: &str| Some(text.parse::<Date>().unwrap());
    let verified = |text: &str| fact(text, Certainty::Verified);
    let mut changing = verified("12,50 €");
    changing.current.valid_to = day("2026-12-31");
    let value = FactValue { valid_from: day("2027-01-01"), ..verified("12,90 €").current };
    changing.coming = Some(Coming { from: "2027-01-01".parse().unwrap(), value });
    let mut over = verified("30 päivää");
    over.standing = Standing::Over;
    over.current.valid_to = day("2026-10-31");
    let mut ahead = verified("90 päivää");
    ahead.standing = Standing::Ahead;
    ahead.current.valid_from = day("2027-08-01");
    let mut late = verified("40 %");
    late.current.review_due = day("2026-11-01");
    let mut later = verified("300 arkipäivää");
    later.current.review_due = day("2027-11-21");
    let facts = [
        ("spr.enimmaisaika", later),
        ("spr.maksu", changing),
        ("spr.myohassa", late),
        ("spr.raja", verified("60 päivää")),
        ("spr.tulossa", ahead),
        ("spr.vanhentunut", over),
        ("spr.viikot", fact("noin 10 viikkoa", Certainty::Derived)),
        ("spr.vuosi", fact("1968", Certainty::Unverified)),
    ];
    facts.into_iter().map(|(id, fact)| (id.parse().unwrap(), fact)).collect()
}
