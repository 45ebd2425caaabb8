//! Search over the published course: an index for the readers of each language, made in the background and kept with
//! the state of the content that it is of.

use std::sync::Arc;

use course::{
    Lang,
    search::{Findings, SearchQuery, passages},
};
use store::{Error, SearchIndex};
use tokio::sync::OnceCell;

use crate::content::{Content, Published};

/// The most places that are looked for. Whoever gets so many had better add a word.
const MOST_PLACES: usize = 60;

/// The indexes of one state of the content, each made when it is first needed.
#[derive(Default)]
pub struct Indexes([OnceCell<SearchIndex>; Lang::ALL.len()]);

impl Published {
    /// What readers of `lang` find. The answer is about exactly this state of the content.
    pub async fn search(self: &Arc<Self>, asked: &SearchQuery, lang: Lang) -> Result<Findings, Error> {
        if asked.words().is_empty() {
            return Ok(Findings::default());
        }
        self.index(lang).await?.find(asked, MOST_PLACES).await
    }

    async fn index(self: &Arc<Self>, lang: Lang) -> Result<&SearchIndex, Error> {
        let place = Lang::ALL.into_iter().position(|each| each == lang).unwrap_or_default();
        let make = || async {
            let published = Arc::clone(self);
            let found = tokio::task::spawn_blocking(move || passages(&published.catalogue, lang)).await;
            let found = found.unwrap_or_else(|panic| std::panic::resume_unwind(panic.into_panic()));
            // What is not translated is shown in Finnish, and so has to be found in Finnish.
            let langs = if lang == Lang::Fi { vec![lang] } else { vec![lang, Lang::Fi] };
            SearchIndex::new(found, &langs).await
        };
        self.indexes.0[place].get_or_try_init(make).await
    }
}

/// Makes the indexes of the content that is published now, and again whenever it has been read, so that nobody who
/// searches has to wait for one.
pub fn prepare_always(content: Arc<Content>) {
    tokio::spawn(async move {
        let mut changes = content.changes();
        loop {
            let published = content.published();
            for lang in Lang::ALL {
                if let Err(error) = published.index(lang).await {
                    tracing::error!(error = &error as &dyn std::error::Error, "the search index was not made");
                }
            }
            drop(published);
            if changes.changed().await.is_err() || changes.borrow().is_last {
                return;
            }
        }
    });
}
