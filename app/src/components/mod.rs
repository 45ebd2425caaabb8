//! Parts that several pages share.

pub mod question;

mod attempts;
mod certificate_card;
mod chart;
mod editor_nav;
mod form;
mod mistake_link;
mod notes;
mod path;
mod reading;
mod resume;
mod timeline_path;
mod video;

pub(crate) use attempts::attempt_table;
pub(crate) use certificate_card::certificate_card;
pub(crate) use chart::week_chart;
pub(crate) use editor_nav::{EditorPage, editor_nav};
pub(crate) use form::{
    Field, TextArea, back_field, error_list, error_summary, field, field_error, form_title, text_area,
};
pub(crate) use mistake_link::{mistake_link, question_mistake_link};
pub(crate) use notes::{coming, draft_tag, fact_notes, fallback_notice, review_dates, source_list, validity};
pub(crate) use path::{Station, station, trail};
pub(crate) use reading::{day, in_lang, moment, source_link};
pub(crate) use resume::{resume_card, step_label};
pub(crate) use timeline_path::timeline_path;
pub(crate) use video::{length, video_figure};
