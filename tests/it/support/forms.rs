//! The forms of a page, read from its HTML as a browser would.

use trellis::web::{SOMETIMES_A_MARK, WRITTEN};

/// A form that changes something.
pub struct Found {
    pub action: String,
    pub is_upload: bool,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    value: String,
    /// As its tag says: `date`, `number`; nothing where it says none.
    kind: String,
    is_text: bool,
    is_sent: bool,
}

/// Kinds of input into which a person types.
const TYPED: &[&str] = &["text", "email", "tel", "date", "time", "datetime-local", "number", "search", "url", ""];

impl Found {
    pub fn has_text_fields(&self) -> bool {
        self.fields.iter().any(|f| f.is_text)
    }

    /// The fields as the page has them.
    pub fn as_it_is(&self) -> Vec<(String, String)> {
        let sent = self.fields.iter().filter(|f| f.is_text || f.is_sent);
        sent.map(|f| (f.name.clone(), f.value.clone())).collect()
    }

    /// Every text field with `value`, each a little different where it is words, so that one is not taken for another; the
    /// rest as the page has it.
    pub fn filled_with(&self, value: &str) -> Vec<(String, String)> {
        self.fields
            .iter()
            .filter(|f| f.is_text || f.is_sent)
            .map(|f| (f.name.clone(), if f.is_text { of_field(value, &f.name) } else { f.value.clone() }))
            .collect()
    }

    /// What is written into the text fields by that.
    pub fn written_with(&self, value: &str) -> Vec<(String, String)> {
        let texts = self.fields.iter().filter(|f| f.is_text);
        texts.map(|f| (f.name.clone(), of_field(value, &f.name))).collect()
    }

    /// As somebody fills it in who wants it to go through: what is there stays, empty text is written by name and kind, and of
    /// each choice the first is taken.
    pub fn filled_well(&self, write: impl Fn(&str, &str) -> String) -> Vec<(String, String)> {
        let sent = self.fields.iter().filter(|f| f.is_text || f.is_sent);
        let mut filled: Vec<(String, String)> = sent
            .map(|f| {
                let value = if f.is_text && f.value.is_empty() { write(&f.name, &f.kind) } else { f.value.clone() };
                (f.name.clone(), value)
            })
            .collect();
        for choice in self.fields.iter().filter(|f| !f.is_text && !f.is_sent && !f.value.is_empty()) {
            if filled.iter().all(|(name, _)| *name != choice.name) {
                filled.push((choice.name.clone(), choice.value.clone()));
            }
        }
        filled
    }
}

fn of_field(value: &str, name: &str) -> String {
    if value.chars().any(char::is_alphabetic) { format!("{value} {name}") } else { value.to_owned() }
}

/// The forms with `method="post"` in a page opened at `address`.
pub fn in_page(html: &str, address: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find("<form") {
        rest = &rest[at..];
        let end = rest.find("</form>").unwrap_or(rest.len());
        let form = &rest[..end];
        rest = &rest[end..];
        let head = &form[..form.find('>').unwrap_or(form.len())];
        if attribute(head, "method").is_none_or(|m| !m.eq_ignore_ascii_case("post")) {
            continue;
        }
        let here = address.split('?').next().unwrap_or(address);
        found.push(Found {
            action: attribute(head, "action").unwrap_or_else(|| here.to_owned()),
            is_upload: head.contains("multipart/form-data"),
            fields: fields(form),
        });
    }
    found
}

fn fields(form: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut select = None;
    for tag in form.split('<').skip(1) {
        let head = &tag[..tag.find('>').unwrap_or(tag.len())];
        let kind = head.split([' ', '\n', '/']).next().unwrap_or("");
        // An option has the name of its list.
        let name = if kind == "option" { select.clone() } else { attribute(head, "name") };
        let Some(name) = name else { continue };
        let (value, kind_of) =
            (attribute(head, "value").unwrap_or_default(), attribute(head, "type").unwrap_or_default());
        let (is_text, is_sent) = match kind {
            "textarea" => (true, true),
            "select" => {
                select = Some(name);
                continue;
            }
            "option" | "button" => (false, false),
            // A person does not see this one and leaves it empty; it is there for programs.
            "input" if head.contains(" tabindex=\"-1\"") => (false, true),
            "input" if TYPED.contains(&kind_of.as_str()) => (true, true),
            "input" => (false, kind_of == "hidden" || head.contains(" checked")),
            _ => continue,
        };
        fields.push(Field { name, value, kind: kind_of, is_text, is_sent });
    }
    fields
}

fn attribute(head: &str, name: &str) -> Option<String> {
    let start = head.find(&format!(" {name}=\""))? + name.len() + 3;
    let end = head[start..].find('"')?;
    Some(
        head[start..start + end]
            .replace("&amp;", "&")
            .replace("&#38;", "&")
            .replace("&#34;", "\"")
            .replace("&#39;", "'"),
    )
}

/// A conflict never costs what a person wrote.
#[track_caller]
pub fn gives_back(answer: &super::Answer, fields: &[(&str, &str)]) {
    let html = answer.html();
    for (name, value) in fields.iter().filter(|(name, value)| is_given_back(name, value)) {
        assert!(is_kept(&html, value), "{}: {name} is lost: {value:?}", answer.asked);
    }
}

/// Whether it is a person's writing, and no mark of the page's own (see `src/web/typed.rs`).
pub fn is_given_back(name: &str, value: &str) -> bool {
    WRITTEN.contains(&name) && (!SOMETIMES_A_MARK.contains(&name) || value.trim().contains(char::is_whitespace))
}

/// Whether the page holds what was typed, as a page writes it: characters that show nothing, or turn the direction of
/// writing, may be taken out when it is read.
pub fn is_kept(html: &str, typed: &str) -> bool {
    let marks = [('&', "&#38;"), ('<', "&#60;"), ('>', "&#62;"), ('"', "&#34;"), ('\'', "&#39;")];
    typed.split(|c: char| c.is_control() || c == '\u{202e}').all(|part| {
        let written = marks.iter().fold(part.trim().to_owned(), |text, (mark, entity)| text.replace(*mark, entity));
        html.contains(&written)
    })
}

/// A form's fields with some of them changed, or added.
pub fn changed<'a>(base: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = base.to_vec();
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}
