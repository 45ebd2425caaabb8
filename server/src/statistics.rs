//! Completion statistics as a file: one figure a row, so that a spreadsheet can filter and pivot it.

use course::report::CompletionReport;

/// The figures as comma-separated values in UTF-8, with a byte order mark so that spreadsheets read ä and ö.
///
/// Columns: `figure` (what is counted), `module`, `item` (a lesson, a question, or the Monday of a week), `lang` of a
/// question, and `value`.
pub fn csv(report: &CompletionReport) -> Result<Vec<u8>, csv::Error> {
    let mut rows = vec![
        row("learners started", "", "", "", report.started),
        row("learners active", "", "", "", report.active),
        row("learners completed", "", "", "", report.completed),
    ];
    for module in &report.modules {
        let id = module.module.as_str();
        rows.extend(module.lessons.iter().map(|(lesson, read)| row("lesson read", id, lesson.as_str(), "", *read)));
        rows.push(row("quiz attempted", id, "", "", module.attempted));
        rows.push(row("quiz passed", id, "", "", module.passed));
    }
    for week in &report.weeks {
        let monday = week.monday.to_string();
        rows.push(row("week active", "", &monday, "", week.active));
        rows.push(row("week completed", "", &monday, "", week.completed));
    }
    for question in &report.questions {
        let (module, id, lang) = (question.module.as_str(), question.question.as_str(), question.lang.code());
        rows.push(row("question answered", module, id, lang, question.answered));
        rows.push(row("question answered right", module, id, lang, question.right));
        rows.push(row("question hint taken", module, id, lang, question.hints));
    }
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(["figure", "module", "item", "lang", "value"])?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn row(figure: &str, module: &str, item: &str, lang: &str, value: u64) -> [String; 5] {
    [figure, module, item, lang, &value.to_string()].map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use course::{Lang, report::QuestionReport};

    use super::*;

    #[test]
    fn every_figure_has_its_row() {
        let report = CompletionReport {
            started: 7,
            active: 5,
            completed: 2,
            modules: Vec::new(),
            weeks: Vec::new(),
            questions: vec![QuestionReport {
                module: "gas".parse().unwrap(),
                question: "gas-tasot".parse().unwrap(),
                lang: Lang::Sv,
                answered: 4,
                right: 3,
                hints: 1,
            }],
        };
        let text = String::from_utf8(csv(&report).unwrap()).unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "\u{feff}figure,module,item,lang,value");
        assert_eq!(lines[1], "learners started,,,,7");
        assert_eq!(lines[5], "question answered right,gas,gas-tasot,sv,3");
        assert_eq!(lines[6], "question hint taken,gas,gas-tasot,sv,1");
    }
}
