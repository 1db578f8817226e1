//! News as a feed that programs read (Atom 1.0, RFC 4287).

use askama::Template;
use jiff::Timestamp;

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// The page it is about, within this site.
    pub path: String,
    pub title: String,
    pub summary: String,
    pub published: Timestamp,
    pub updated: Timestamp,
}

/// A feed.
#[derive(Template)]
#[template(path = "connect/feed.xml")]
pub struct Feed<'a> {
    /// This site's address, without a slash at the end.
    pub site: &'a str,
    pub lang: &'a str,
    pub title: &'a str,
    pub author: &'a str,
    /// The path of the feed itself.
    pub path: &'a str,
    pub entries: &'a [FeedEntry],
    /// For a feed without entries.
    pub now: Timestamp,
}

impl Feed<'_> {
    fn updated(&self) -> Timestamp {
        self.entries.iter().map(|entry| entry.updated).max().unwrap_or(self.now)
    }

    /// To the second: the standard allows more, readers do not always.
    fn instant(&self, at: &Timestamp) -> String {
        at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_people_cannot_break_the_feed() {
        let entry = FeedEntry {
            path: "/opportunities/1".into(),
            title: "Reading <b>& friends</b>".into(),
            summary: "\"Quiet\" & kind".into(),
            published: Timestamp::UNIX_EPOCH,
            updated: Timestamp::UNIX_EPOCH,
        };
        let feed = Feed {
            site: "https://trellis.example",
            lang: "en",
            title: "New",
            author: "The office",
            path: "/feed.xml",
            entries: &[entry],
            now: Timestamp::UNIX_EPOCH,
        };
        let xml = feed.render().unwrap();
        assert!(xml.starts_with("<?xml"), "{xml}");
        assert!(xml.contains("Reading &#60;b&#62;&#38; friends"), "{xml}");
        assert!(xml.contains("<id>https://trellis.example/opportunities/1</id>"), "{xml}");
        assert!(xml.contains("1970-01-01T00:00:00Z"), "{xml}");
    }
}
