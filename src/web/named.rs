//! The summary of what is wrong with a form names each field: "Please fill in this field" three times helps nobody. The
//! words of a label stand further down the page than the summary, so they are put in when the page is whole.

/// How the summary begins, as `parts/controls.html` writes it.
const SUMMARY: &str = "<div class=\"summary\" role=\"alert\"";
const LINK: &str = "<a href=\"#";

/// The page with the label of each field in front of what is wrong with it.
pub(super) fn name_fields(html: String) -> String {
    let Some(start) = html.find(SUMMARY) else { return html };
    let Some(end) = html[start..].find("</div>").map(|length| start + length) else { return html };
    let mut summary = String::new();
    let mut rest = &html[start..end];
    while let Some(at) = rest.find(LINK) {
        let after = &rest[at + LINK.len()..];
        let Some((place, _)) = after.split_once("\">") else { break };
        let (taken, left) = rest.split_at(at + LINK.len() + place.len() + 2);
        summary.push_str(taken);
        if let Some(label) = label_of(&html[end..], place) {
            summary.push_str(label);
            summary.push_str(": ");
        }
        rest = left;
    }
    format!("{}{summary}{rest}{}", &html[..start], &html[end..])
}

/// The words of a field's label, or of the legend of its choices.
fn label_of<'a>(html: &'a str, place: &str) -> Option<&'a str> {
    let label = html.split_once(&format!(" for=\"{place}\">")).map(|(_, words)| words);
    let legend = || {
        let (_, choices) = html.split_once(&format!(" id=\"{place}\" tabindex=\"-1\""))?;
        let (head, words) = choices.split_once("<legend class=\"usa-legend\">")?;
        (!head.contains("</fieldset>")).then_some(words)
    };
    let words = label.or_else(legend)?.split('<').next()?.trim().trim_end_matches([':', '?', '؟']);
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::name_fields;

    #[test]
    fn labels_and_legends_stand_before_what_is_wrong() {
        let summary = "<div class=\"summary\" role=\"alert\" tabindex=\"-1\"><ul><li><a href=\"#name\">Fill in</a></li>\
                       <li><a href=\"#desk\">Choose</a></li><li><a href=\"#form\">Wait</a></li></ul></div>";
        let fields = "<label class=\"usa-label\" for=\"name\">Your name <span>(skip)</span></label>\
                      <fieldset class=\"field\" id=\"desk\" tabindex=\"-1\">\n<legend class=\"usa-legend\">Who should read this?</legend>";
        let named = name_fields(format!("<p>{summary}{fields}"));
        assert!(named.contains("<a href=\"#name\">Your name: Fill in</a>"), "{named}");
        assert!(named.contains("<a href=\"#desk\">Who should read this: Choose</a>"), "{named}");
        assert!(named.contains("<a href=\"#form\">Wait</a>"), "{named}");
        assert!(named.ends_with(fields), "{named}");
        assert_eq!(name_fields("<p>Fine</p>".to_owned()), "<p>Fine</p>");
    }
}
