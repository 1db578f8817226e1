//! What came back, and what a test may ask of it.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// For messages: what was asked.
    pub asked: String,
}

impl Answer {
    /// The body as text.
    pub fn html(&self) -> String {
        String::from_utf8(self.body.to_vec()).expect("pages are UTF-8")
    }

    /// The words a reader sees: tags out, entities in, spaces single.
    pub fn text(&self) -> String {
        words_of(&self.html())
    }

    #[track_caller]
    pub fn is(self, status: u16) -> Answer {
        assert_eq!(self.status.as_u16(), status, "{}: {}", self.asked, short(&self.text()));
        self
    }

    #[track_caller]
    pub fn ok(self) -> Answer {
        self.is(200)
    }

    /// A page with this status that says this.
    #[track_caller]
    pub fn says(self, status: u16, words: &str) -> Answer {
        self.is(status).has(words)
    }

    #[track_caller]
    pub fn has(self, words: &str) -> Answer {
        let text = self.text();
        assert!(text.contains(words), "{} lacks {words:?}: {}", self.asked, short(&text));
        self
    }

    #[track_caller]
    pub fn lacks(self, words: &str) -> Answer {
        let text = self.text();
        assert!(!text.contains(words), "{} has {words:?}: {}", self.asked, short(&text));
        self
    }

    /// A redirect (303) to this path.
    #[track_caller]
    pub fn goes_to(self, path: &str) -> Answer {
        assert_eq!(self.status.as_u16(), 303, "{}: {}", self.asked, short(&self.text()));
        assert_eq!(self.location(), path, "{}", self.asked);
        self
    }

    /// Where a redirect points.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or("")
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or("")
    }
}

/// The words of a page or a part of one.
pub fn words_of(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => {
                inside = true;
                text.push(' ');
            }
            '>' if inside => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(text: &str) -> String {
    text.chars().take(1_500).collect()
}
