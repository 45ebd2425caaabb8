//! Work on all cores whose problems are reported as if one core had done it.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::diagnostics::Report;

/// Below this many items, waking the other cores takes longer than the work.
const MANY: usize = 8;

/// Does the same with every item, on all cores when there are many. Problems are reported in the order of the items,
/// whichever was done first.
pub(crate) fn each<T: Send, R: Send>(
    items: impl Iterator<Item = T>,
    report: &mut Report,
    work: impl Fn(T, &mut Report) -> R + Sync,
) -> Vec<R> {
    let shared = &*report;
    let apart = |item| {
        let mut report = shared.apart();
        (work(item, &mut report), report)
    };
    let items: Vec<T> = items.collect();
    let done: Vec<_> = if items.len() < MANY {
        items.into_iter().map(apart).collect()
    } else {
        items.into_par_iter().map(apart).collect()
    };
    let absorbed = done.into_iter().map(|(result, found)| {
        report.absorb(found);
        result
    });
    absorbed.collect()
}

/// Does two things at once. The problems of the first are reported before those of the second.
pub(crate) fn both<A: Send, B: Send>(
    report: &mut Report,
    first: impl FnOnce(&mut Report) -> A + Send,
    second: impl FnOnce(&mut Report) -> B + Send,
) -> (A, B) {
    let mut apart = report.apart();
    let done = rayon::join(|| first(report), || second(&mut apart));
    report.absorb(apart);
    done
}
