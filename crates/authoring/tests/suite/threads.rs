//! The files of a course are read on all cores, and nothing in the answer tells how many there were.

use authoring::{Compilation, Source};
use rayon::ThreadPoolBuilder;

use crate::course_folder::{COURSE, CourseFolder, FACTS, LESSON, MODULE, TODAY};

fn compile_on(threads: usize, sources: &[Source]) -> Compilation {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(|| authoring::compile(sources, TODAY))
}

/// The sound course with many modules, each with a lesson that says `more`.
fn large_course(more: &str) -> CourseFolder {
    let names: Vec<_> = (0..40).map(|number| format!("moduuli-{number}")).collect();
    let mut folder =
        CourseFolder::sound().replace(COURSE, "[perusteet]", &format!("[perusteet, {}]", names.join(", ")));
    for name in &names {
        let front = "---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n";
        let module = "title: A\nsummary: B\nminutes: 20\nobjectives: {T1: A}\nlessons: [a]\n";
        let lesson = format!("{front}## A\n\n[Laskurit](../perusteet/laskurit.fi.md) {more}\n\n{more}\n");
        folder = folder
            .write(&format!("kuntoutus/{name}/module.yaml"), module)
            .write(&format!("kuntoutus/{name}/a.fi.md"), &lesson);
    }
    folder
}

#[test]
fn the_answer_does_not_depend_on_the_number_of_threads() {
    let sound = large_course("[300 arkipäivää](fact:spr.enimmaisaika)");
    let broken = large_course("[300](fact:spr.enimmaisaika) [a](b.fi.md) [a](fact:spr.enimaisaika) <b> `")
        .append(MODULE, "a: b\n");
    let hopeless = large_course(&"[a](http://a.fi/) ".repeat(80)).append(LESSON, "\n<u>").append(FACTS, "a: [\n");
    for (folder, problems) in [(sound, 0), (broken, 160), (hopeless, 4000)] {
        let sources = folder.sources();
        let alone = compile_on(1, &sources);
        assert!(alone.diagnostics.len() >= problems, "{} problems", alone.diagnostics.len());
        assert_eq!(alone.catalogue.is_some(), problems == 0);
        for threads in [2, 3, 8] {
            let together = compile_on(threads, &sources);
            assert_eq!(together.diagnostics, alone.diagnostics);
            assert_eq!(format!("{:?}", together.catalogue), format!("{:?}", alone.catalogue));
        }
    }
}
