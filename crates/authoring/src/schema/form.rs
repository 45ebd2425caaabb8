//! What a value of a YAML file can be.

/// A key of a map, and what stands behind it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(super) is_required: bool,
    pub(super) form: Form,
    /// What it is for, in Finnish and in English.
    pub(super) fi: &'static str,
    pub(super) en: &'static str,
}

impl Key {
    pub(super) const fn required(name: &'static str, form: Form, fi: &'static str, en: &'static str) -> Self {
        Self { name, is_required: true, form, fi, en }
    }

    pub(super) const fn optional(name: &'static str, form: Form, fi: &'static str, en: &'static str) -> Self {
        Self { name, is_required: false, form, fi, en }
    }

    /// The same key where it may be said at another place instead.
    pub(super) const fn or_elsewhere(self) -> Self {
        Self::optional(self.name, self.form, self.fi, self.en)
    }
}

/// What a value is; each has its method in the YAML reader.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// A text that is not empty; YAML may take it for a number.
    Text,
    /// A text in Finnish, or versions by language.
    Texts,
    /// By language, a wording or a list of them.
    Wordings,
    /// A whole number, both ends included.
    Number {
        low: u32,
        high: u32,
    },
    YesOrNo,
    /// `2026-11-21`.
    Date,
    /// `12m`.
    Period,
    /// An `https` address.
    Url,
    OneOf(&'static [&'static str]),
    /// A list of names, each once.
    Names(Name),
    /// A list of names that is not empty.
    SomeNames(Name),
    /// A number, which may have decimals.
    Amount,
    Map(&'static [Key]),
    ListOf(&'static [Key]),
    /// A list that is not empty.
    SomeOf(&'static [Key]),
    /// A map of one of several forms.
    AnyMap(&'static [&'static [Key]]),
    /// A map with names of its own.
    MapOf(Name, &'static Form),
}

/// What an id may look like.
#[derive(Debug, Clone, Copy)]
pub(super) enum Name {
    /// `hyva-kuntoutuskaytanto`.
    Kebab,
    /// `spr.enimmaisaika`.
    Fact,
    /// `T1`.
    Objective,
}
