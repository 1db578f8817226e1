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
    /// One of a list, of which one is always sent.
    is_option: bool,
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
    /// each choice that is not made the first is taken.
    pub fn filled_well(&self) -> Vec<(String, String)> {
        // A list that stands on "please choose" is chosen from below.
        let unmade = |f: &&Field| f.is_option && f.value.is_empty();
        let sent = self.fields.iter().filter(|f| f.is_text || f.is_sent).filter(|f| !unmade(f));
        let mut filled: Vec<(String, String)> = sent
            .map(|f| {
                let value = if f.is_text && f.value.is_empty() { written(&f.name, &f.kind) } else { f.value.clone() };
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

/// What a field of this name and kind may hold.
pub fn written(name: &str, kind: &str) -> String {
    let has = |part: &str| name.contains(part);
    let value = match kind {
        "date" if has("birth") || has("born") => "1985-04-30",
        "date" => "2026-09-10",
        "time" => "10:00",
        "datetime-local" => "2026-09-10T10:00",
        "number" => "2",
        "tel" => "704-555-0177",
        "email" => "lou.abel@example.org",
        "url" => "https://abel.example.org",
        // A person leaves this one empty; it is there for programs.
        _ if name == "website" => "",
        _ if has("contact") || has("email") => "lou.abel@example.org",
        _ if has("phone") => "704-555-0177",
        _ if has("zip") => "28212",
        _ if has("birth") || has("born") => "1985-04-30",
        _ if name == "given" => "Lou",
        _ if name == "family" => "Abel",
        _ if has("name") || has("signed") => "Lou Abel",
        _ if has("amount") || has("cents") || has("count") || has("places") || has("hours") => "2",
        _ if name == "lang" => "en",
        _ => "Reading with children on Tuesdays.",
    };
    value.to_owned()
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
    let mut list: Option<List> = None;
    for tag in form.split('<').skip(1) {
        let end = tag.find('>').unwrap_or(tag.len());
        let head = &tag[..end];
        let kind = head.split([' ', '\n', '/']).next().unwrap_or("");
        let (value, kind_of) = (attribute(head, "value"), attribute(head, "type").unwrap_or_default());
        let (is_text, is_sent) = match kind {
            "textarea" => {
                let Some(name) = attribute(head, "name") else { continue };
                let value = unescaped(tag.get(end + 1..).unwrap_or_default()).trim_start_matches('\n').to_owned();
                let kind = String::new();
                fields.push(Field { name, value, kind, is_text: true, is_sent: true, is_option: false });
                continue;
            }
            "select" => {
                list = attribute(head, "name").map(|name| List {
                    name,
                    is_many: is_so(head, "multiple"),
                    first: fields.len(),
                });
                continue;
            }
            "option" => {
                if let Some(list) = &list {
                    // An option without a value is sent as its words.
                    let words = || unescaped(tag.get(end + 1..).unwrap_or_default().trim());
                    fields.push(list.option(value.unwrap_or_else(words), is_so(head, "selected")));
                }
                continue;
            }
            "" => {
                // The end of a list: one of it is sent, the first where none is chosen.
                if let Some(list) = list.take_if(|_| head == "/select") {
                    list.choose(&mut fields);
                }
                continue;
            }
            "button" => (false, false),
            // A person does not see this one and leaves it empty; it is there for programs.
            "input" if head.contains(" tabindex=\"-1\"") => (false, true),
            "input" if TYPED.contains(&kind_of.as_str()) => (true, true),
            "input" => (false, kind_of == "hidden" || head.contains(" checked")),
            _ => continue,
        };
        let Some(name) = attribute(head, "name") else { continue };
        fields.push(Field {
            name,
            value: value.unwrap_or_default(),
            kind: kind_of,
            is_text,
            is_sent,
            is_option: false,
        });
    }
    fields
}

/// A list of which one is chosen, or several.
struct List {
    name: String,
    is_many: bool,
    /// Where its options begin among the fields.
    first: usize,
}

impl List {
    fn option(&self, value: String, is_sent: bool) -> Field {
        Field { name: self.name.clone(), value, kind: String::new(), is_text: false, is_sent, is_option: true }
    }

    fn choose(&self, fields: &mut [Field]) {
        let options = &mut fields[self.first..];
        if !self.is_many
            && options.iter().all(|option| !option.is_sent)
            && let Some(first) = options.first_mut()
        {
            first.is_sent = true;
        }
    }
}

/// Whether a tag has an attribute that has no value.
fn is_so(head: &str, name: &str) -> bool {
    head.split([' ', '\n']).skip(1).any(|part| part == name || part.strip_suffix("=\"\"") == Some(name))
}

fn attribute(head: &str, name: &str) -> Option<String> {
    let start = head.find(&format!(" {name}=\""))? + name.len() + 3;
    let end = head[start..].find('"')?;
    Some(unescaped(&head[start..start + end]))
}

fn unescaped(html: &str) -> String {
    let marks = [("&amp;", "&"), ("&#38;", "&"), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">")];
    marks.iter().fold(html.to_owned(), |text, (entity, mark)| text.replace(entity, mark))
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
