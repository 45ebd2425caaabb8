//! What a template gets to know about a certificate.

use std::sync::LazyLock;

use course::{
    Lang, Timestamp,
    certificate::{Certificate, CertifiedModule},
};
use jiff::{
    civil::Date,
    tz::{Offset, TimeZone},
};
use serde::Serialize;
use typst::foundations::Datetime;

/// Finland's civil time by the rule of the European Union: the last Sundays of March and October.
static FINLAND: LazyLock<TimeZone> = LazyLock::new(|| {
    TimeZone::posix("EET-2EEST,M3.5.0/3,M10.5.0/4").expect("a constant rule in the notation of POSIX")
});

/// The content of `certificate.json`.
#[derive(Serialize)]
pub(crate) struct Facts<'a> {
    lang: Lang,
    code: String,
    course: &'a str,
    role: Option<&'a str>,
    holder: &'a str,
    modules: &'a [CertifiedModule],
    hours: u32,
    completed: CivilDate,
    issued: CivilDate,
    valid_until: Option<CivilDate>,
    verify_url: &'a str,
}

/// A date in parts, so that each language can write it its own way.
#[derive(Serialize)]
struct CivilDate {
    year: i16,
    month: i8,
    day: i8,
}

impl From<Date> for CivilDate {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}

impl<'a> Facts<'a> {
    pub(crate) fn new(certificate: &'a Certificate, verify_url: &'a str) -> Self {
        let day = |moment: Timestamp| FINLAND.to_datetime(moment).date().into();
        Self {
            lang: certificate.lang,
            code: certificate.code.to_string(),
            course: &certificate.course_title,
            role: certificate.role.as_deref(),
            holder: certificate.holder.as_str(),
            modules: &certificate.modules,
            hours: certificate.hours,
            completed: day(certificate.completed_at),
            issued: day(certificate.issued_at),
            valid_until: certificate.valid_until.map(CivilDate::from),
            verify_url,
        }
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string(self).expect("strings and numbers always serialise")
    }

    /// Every text that came from outside the template.
    pub(crate) fn text(&self) -> String {
        let modules = self.modules.iter().flat_map(|module| [&module.title].into_iter().chain(&module.objectives));
        let stated = [self.holder, self.course, self.verify_url].into_iter().chain(self.role);
        stated.chain(modules.map(String::as_str)).collect()
    }
}

/// The moment as PDF writes it; `None` outside the years that PDF can write.
pub(crate) fn pdf_timestamp(moment: Timestamp) -> Option<typst_pdf::Timestamp> {
    let utc = Offset::UTC.to_datetime(moment);
    let part = |number: i8| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        utc.year().into(),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
        part(utc.second())?,
    )?;
    Some(typst_pdf::Timestamp::new_utc(datetime))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_day_is_the_day_in_finland() {
        let mut certificate = sample::ordinary(Lang::Fi);
        for (moment, day) in [
            ("2026-01-31T21:59:59Z", (2026, 1, 31)),
            ("2026-01-31T22:00:00Z", (2026, 2, 1)),
            ("2026-07-31T20:59:59Z", (2026, 7, 31)),
            ("2026-07-31T21:00:00Z", (2026, 8, 1)),
        ] {
            certificate.completed_at = moment.parse().expect("a moment");
            let facts = Facts::new(&certificate, sample::VERIFY_URL);
            assert_eq!((facts.completed.year, facts.completed.month, facts.completed.day), day, "{moment}");
        }
    }

    #[test]
    fn every_text_on_the_certificate_is_looked_at() {
        let certificate = sample::demanding(Lang::En);
        let text = Facts::new(&certificate, sample::VERIFY_URL).text();
        for module in &certificate.modules {
            assert!(text.contains(&module.title) && module.objectives.iter().all(|one| text.contains(one)));
        }
        assert!(text.contains(certificate.holder.as_str()) && text.contains(&certificate.course_title));
    }
}
