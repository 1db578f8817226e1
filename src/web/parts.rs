//! The pieces every page is made of. They are small templates of their own: a macro is compiled anew wherever it is
//! called, these once. The macros of `templates/parts` hand over to them.

use super::Page;
use askama::Template;
use forms::Reason;
use std::borrow::Borrow;
use std::fmt::Display;

/// What stands between the page's head and its own content.
#[derive(Template)]
#[template(path = "parts/top.html")]
pub struct Top<'a> {
    page: &'a Page,
}

/// See [`Top`].
pub fn top(page: &Page) -> Top<'_> {
    Top { page }
}

/// What stands below the page's own content.
#[derive(Template)]
#[template(path = "parts/foot.html")]
pub struct Foot<'a> {
    page: &'a Page,
}

/// See [`Foot`].
pub fn foot(page: &Page) -> Foot<'_> {
    Foot { page }
}

/// The menus of the office.
#[derive(Template)]
#[template(path = "parts/office_menus.html")]
pub struct OfficeMenus<'a> {
    page: &'a Page,
}

/// See [`OfficeMenus`].
pub fn office_menus(page: &Page) -> OfficeMenus<'_> {
    OfficeMenus { page }
}

/// A line drawing beside words.
#[derive(Template)]
#[template(path = "parts/icon.html")]
pub struct Icon<'a> {
    name: &'a str,
    class: &'a str,
}

/// See [`Icon`].
pub fn icon<'a>(name: &'a str, class: &'a str) -> Icon<'a> {
    Icon { name, class }
}

/// The sign of a kind of state or message: good, wait, stop, note.
pub fn sign<'a>(kind: &str) -> Icon<'a> {
    let name = match kind {
        "good" | "done" => "check",
        "wait" => "clock",
        "stop" => "stop",
        "note" => "info",
        _ => "dot",
    };
    icon(name, "")
}

/// The sign of a boxed message.
pub fn notice_sign<'a>(kind: &str) -> Icon<'a> {
    match kind {
        "wait" => icon("warn", ""),
        "good" | "stop" => sign(kind),
        _ => icon("info", ""),
    }
}

/// A state: colour, word and sign together.
#[derive(Template)]
#[template(
    source = r#"<span class="tag tag--{{ kind }}">{{ crate::web::parts::sign(kind)|safe }}{{ text }}</span>"#,
    ext = "html"
)]
pub struct Tag<'a> {
    kind: &'a str,
    text: &'a str,
}

/// See [`Tag`].
pub fn tag<'a>(kind: &'a str, text: &'a str) -> Tag<'a> {
    Tag { kind, text }
}

/// The way here.
#[derive(Template)]
#[template(path = "parts/breadcrumbs.html")]
pub struct Breadcrumbs<'a> {
    page: &'a Page,
    above: Vec<(String, String)>,
    here: &'a str,
}

/// See [`Breadcrumbs`].
pub fn breadcrumbs<'a, A: Display, B: Display>(
    page: &'a Page,
    above: &impl AsRef<[(A, B)]>,
    here: &'a str,
) -> Breadcrumbs<'a> {
    let above = above.as_ref().iter().map(|(href, label)| (href.to_string(), label.to_string())).collect();
    Breadcrumbs { page, above, here }
}

/// Where a step stands, in words only for those who do not see its sign.
pub fn step_state(state: &str) -> &'static str {
    match state {
        "done" => "layout-step-done",
        "current" => "layout-step-current",
        "wait" => "layout-step-wait",
        "stop" => "layout-step-stop",
        _ => "layout-step-later",
    }
}

/// What is wrong with a form, on top of it.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::error_summary(errors) %}{% endcall %}"#,
    ext = "html"
)]
pub struct ErrorSummary<'a> {
    page: &'a Page,
    errors: Vec<(&'a str, &'a Reason)>,
}

/// See [`ErrorSummary`].
pub fn error_summary<'a, A, R>(page: &'a Page, errors: &'a impl AsRef<[(A, R)]>) -> ErrorSummary<'a>
where
    A: AsRef<str> + 'a,
    R: Borrow<Reason> + 'a,
{
    let errors = errors.as_ref().iter().map(|(place, reason)| (place.as_ref(), reason.borrow())).collect();
    ErrorSummary { page, errors }
}

/// What is wrong with one field.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::error_text(name, error) %}{% endcall %}"#,
    ext = "html"
)]
pub struct ErrorText<'a> {
    page: &'a Page,
    name: &'a str,
    error: Option<&'a Reason>,
}

/// See [`ErrorText`].
pub fn error_text<'a>(page: &'a Page, name: &'a str, error: &Option<&'a Reason>) -> ErrorText<'a> {
    ErrorText { page, name, error: *error }
}

/// One line of text.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::field(name, label, value, error, hint, kind, autocomplete, inputmode, required, class, maxlength) %}{% endcall %}"#,
    ext = "html"
)]
pub struct Field<'a> {
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    value: &'a str,
    error: Option<&'a Reason>,
    hint: &'a str,
    kind: &'a str,
    autocomplete: &'a str,
    inputmode: &'a str,
    required: bool,
    class: &'a str,
    maxlength: &'a str,
}

/// See [`Field`].
#[expect(clippy::too_many_arguments, reason = "those of the macro, which has names and defaults for them")]
pub fn field<'a>(
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    value: &'a str,
    error: &Option<&'a Reason>,
    hint: &'a str,
    kind: &'a str,
    autocomplete: &'a str,
    inputmode: &'a str,
    required: &bool,
    class: &'a str,
    maxlength: &'a str,
) -> Field<'a> {
    let (error, required) = (*error, *required);
    Field { page, name, label, value, error, hint, kind, autocomplete, inputmode, required, class, maxlength }
}

/// Several lines of text.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::textarea(name, label, value, error, hint, required, rows) %}{% endcall %}"#,
    ext = "html"
)]
pub struct Textarea<'a> {
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    value: &'a str,
    error: Option<&'a Reason>,
    hint: &'a str,
    required: bool,
    rows: i64,
}

/// See [`Textarea`].
#[expect(clippy::too_many_arguments, reason = "those of the macro, which has names and defaults for them")]
pub fn textarea<'a>(
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    value: &'a str,
    error: &Option<&'a Reason>,
    hint: &'a str,
    required: &bool,
    rows: &i64,
) -> Textarea<'a> {
    Textarea { page, name, label, value, error: *error, hint, required: *required, rows: *rows }
}

/// One of a list.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::select(name, label, options, value, error, hint, required, empty, autocomplete, combo) %}{% endcall %}"#,
    ext = "html"
)]
pub struct Select<'a> {
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    options: &'a [(String, String)],
    value: &'a str,
    error: Option<&'a Reason>,
    hint: &'a str,
    required: bool,
    empty: &'a str,
    autocomplete: &'a str,
    combo: bool,
}

/// See [`Select`].
#[expect(clippy::too_many_arguments, reason = "those of the macro, which has names and defaults for them")]
pub fn select<'a>(
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    options: &'a [(String, String)],
    value: &'a str,
    error: &Option<&'a Reason>,
    hint: &'a str,
    required: &bool,
    empty: &'a str,
    autocomplete: &'a str,
    combo: &bool,
) -> Select<'a> {
    let (error, required, combo) = (*error, *required, *combo);
    Select { page, name, label, options, value, error, hint, required, empty, autocomplete, combo }
}

/// What stands before the answers of a question.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::fieldset_head(name, legend, error, hint, required) %}{% endcall %}"#,
    ext = "html"
)]
pub struct FieldsetHead<'a> {
    page: &'a Page,
    name: &'a str,
    legend: &'a str,
    error: Option<&'a Reason>,
    hint: &'a str,
    required: bool,
}

/// See [`FieldsetHead`].
pub fn fieldset_head<'a>(
    page: &'a Page,
    name: &'a str,
    legend: &'a str,
    error: &Option<&'a Reason>,
    hint: &'a str,
    required: &bool,
) -> FieldsetHead<'a> {
    FieldsetHead { page, name, legend, error: *error, hint, required: *required }
}

/// One answer of a question.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::choice(kind, name, code, label, checked, hint) %}{% endcall %}"#,
    ext = "html"
)]
pub struct Choice<'a> {
    kind: &'a str,
    name: &'a str,
    code: &'a str,
    label: &'a str,
    checked: bool,
    hint: &'a str,
}

/// See [`Choice`].
pub fn choice<'a>(
    kind: &'a str,
    name: &'a str,
    code: &'a str,
    label: &'a str,
    checked: &bool,
    hint: &'a str,
) -> Choice<'a> {
    Choice { kind, name, code, label, checked: *checked, hint }
}

/// One box of its own.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::checkbox(name, label, checked, error, hint) %}{% endcall %}"#,
    ext = "html"
)]
pub struct Checkbox<'a> {
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    checked: bool,
    error: Option<&'a Reason>,
    hint: &'a str,
}

/// See [`Checkbox`].
pub fn checkbox<'a>(
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    checked: &bool,
    error: &Option<&'a Reason>,
    hint: &'a str,
) -> Checkbox<'a> {
    Checkbox { page, name, label, checked: *checked, error: *error, hint }
}

/// A file to send.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::file(name, label, accept, error, hint, required) %}{% endcall %}"#,
    ext = "html"
)]
pub struct File<'a> {
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    accept: &'a str,
    error: Option<&'a Reason>,
    hint: &'a str,
    required: bool,
}

/// See [`File`].
pub fn file<'a>(
    page: &'a Page,
    name: &'a str,
    label: &'a str,
    accept: &'a str,
    error: &Option<&'a Reason>,
    hint: &'a str,
    required: &bool,
) -> File<'a> {
    File { page, name, label, accept, error: *error, hint, required: *required }
}

/// A button that sends its form.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::button(label, kind, name, value) %}{% endcall %}"#,
    ext = "html"
)]
pub struct Button<'a> {
    label: &'a str,
    kind: &'a str,
    name: &'a str,
    value: &'a str,
}

/// See [`Button`].
pub fn button<'a>(label: &'a str, kind: &'a str, name: &'a str, value: &'a str) -> Button<'a> {
    Button { label, kind, name, value }
}

/// A link that looks like a button.
#[derive(Template)]
#[template(
    source = r#"{% import "parts/controls.html" as controls %}{% call controls::link_button(href, label, kind) %}{% endcall %}"#,
    ext = "html"
)]
pub struct LinkButton<'a> {
    href: &'a str,
    label: &'a str,
    kind: &'a str,
}

/// See [`LinkButton`].
pub fn link_button<'a>(href: &'a str, label: &'a str, kind: &'a str) -> LinkButton<'a> {
    LinkButton { href, label, kind }
}
