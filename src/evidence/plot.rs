//! Plots as SVG that a page can hold: bars, lines, stacked bars. Colours come from the style sheet, figures from a table
//! beside it; the plot itself has a title and a sentence for those who cannot see it.

use std::fmt::Write as _;

/// What is drawn for each label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One bar of the first series.
    Bars,
    /// The bars of all series on top of each other.
    Stacked,
    /// A line for each series; nothing where there is no value.
    Lines,
}

/// Values in the order of the labels.
#[derive(Debug, Clone)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<i64>>,
}

impl Series {
    pub fn new(name: impl Into<String>, values: impl IntoIterator<Item = i64>) -> Series {
        Series { name: name.into(), values: values.into_iter().map(Some).collect() }
    }
}

/// A plot, ready to draw.
pub struct Plot<'a> {
    /// Told apart from others on the page.
    pub id: &'a str,
    pub title: &'a str,
    /// What it shows, in a sentence.
    pub desc: &'a str,
    pub kind: Kind,
    pub labels: &'a [String],
    pub series: &'a [Series],
}

/// The space of the drawing: narrow, so that its letters can be read on a phone.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 190.0;
/// Room for figures at the side, for labels below, for the first line above.
const SIDE: f64 = 40.0;
/// Room for the half of the last label that stands beyond its place.
const EDGE: f64 = 10.0;
const FOOT: f64 = 22.0;
const HEAD: f64 = 8.0;
/// The room a label takes.
const LABEL: f64 = 27.0;
/// The style sheet has so many colours.
pub const COLOURS: usize = 5;

impl Plot<'_> {
    /// The drawing; `say` writes a figure of the axis in the reader's language.
    pub fn draw(&self, say: impl Fn(i64) -> String) -> String {
        let top = nice(self.highest());
        let mut out = String::with_capacity(4_096);
        let (id, kind) = (escape(self.id), if self.kind == Kind::Lines { "lines" } else { "bars" });
        put(
            &mut out,
            format_args!(
                "<svg class=\"plot plot--{kind}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\
             <title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>",
                escape(self.title),
                escape(self.desc)
            ),
        );
        self.axis(&mut out, top, say);
        match self.kind {
            Kind::Lines => self.lines(&mut out, top),
            Kind::Bars | Kind::Stacked => self.bars(&mut out, top),
        }
        out.push_str("</svg>");
        out
    }

    fn shown(&self) -> &[Series] {
        let most = if self.kind == Kind::Bars { 1 } else { COLOURS };
        &self.series[..self.series.len().min(most)]
    }

    fn value(&self, series: &Series, at: usize) -> Option<i64> {
        series.values.get(at).copied().flatten().map(|value| value.max(0))
    }

    fn highest(&self) -> i64 {
        let sums = (0..self.labels.len()).map(|at| {
            let values = self.shown().iter().filter_map(|series| self.value(series, at));
            if self.kind == Kind::Stacked { values.sum() } else { values.max().unwrap_or(0) }
        });
        sums.max().unwrap_or(0)
    }

    fn axis(&self, out: &mut String, top: i64, say: impl Fn(i64) -> String) {
        for part in 0..=4_i64 {
            // Whole figures only: an axis up to 2 has no line for a half.
            if top * part % 4 != 0 {
                continue;
            }
            let (value, y) = (top * part / 4, height(top * part / 4, top));
            put(
                out,
                format_args!("<line class=\"plot-rule\" x1=\"{SIDE}\" x2=\"{WIDTH}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>"),
            );
            let text = escape(&say(value));
            put(
                out,
                format_args!("<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{text}</text>", SIDE - 4.0, y + 3.0),
            );
        }
        let every = (LABEL / self.step()).ceil().max(1.0) as usize;
        // The newest label is always said: counted from the end.
        let from_end = |at: usize| self.labels.len() - 1 - at;
        for (at, label) in self.labels.iter().enumerate().filter(|(at, _)| from_end(*at) % every == 0) {
            let x = self.middle(at);
            put(
                out,
                format_args!(
                    "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
                    HEIGHT - 8.0,
                    escape(label)
                ),
            );
        }
    }

    fn step(&self) -> f64 {
        (WIDTH - SIDE - EDGE) / (self.labels.len().max(1) as f64)
    }

    fn middle(&self, at: usize) -> f64 {
        SIDE + self.step() * (at as f64 + 0.5)
    }

    fn bars(&self, out: &mut String, top: i64) {
        let width = (self.step() * 0.7).min(36.0);
        for at in 0..self.labels.len() {
            let mut below = 0;
            for (colour, series) in self.shown().iter().enumerate() {
                let Some(value) = self.value(series, at).filter(|value| *value > 0) else { continue };
                let (y, foot) = (height(below + value, top), height(below, top));
                put(
                    out,
                    format_args!(
                        "<rect class=\"plot-{}\" x=\"{:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{:.1}\"/>",
                        colour + 1,
                        self.middle(at) - width / 2.0,
                        foot - y
                    ),
                );
                below += value;
            }
        }
    }

    fn lines(&self, out: &mut String, top: i64) {
        for (colour, series) in self.shown().iter().enumerate() {
            let mut path = String::new();
            let mut drawing = false;
            let mut dots = String::new();
            for at in 0..self.labels.len() {
                let Some(value) = self.value(series, at) else {
                    drawing = false;
                    continue;
                };
                let (x, y) = (self.middle(at), height(value, top));
                put(&mut path, format_args!("{}{x:.1} {y:.1}", if drawing { "L" } else { "M" }));
                put(
                    &mut dots,
                    format_args!("<circle class=\"plot-{}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.5\"/>", colour + 1),
                );
                drawing = true;
            }
            put(out, format_args!("<path class=\"plot-line plot-line-{}\" d=\"{path}\"/>{dots}", colour + 1));
        }
    }
}

/// Writing into a text cannot fail.
fn put(out: &mut String, args: std::fmt::Arguments<'_>) {
    out.write_fmt(args).unwrap_or_default();
}

fn height(value: i64, top: i64) -> f64 {
    let room = HEIGHT - FOOT - HEAD;
    HEAD + room - room * (value as f64 / top.max(1) as f64)
}

/// The end of the axis: 1, 2, 4 or 8 times a power of ten, never below the highest value.
pub fn nice(highest: i64) -> i64 {
    let mut power: i64 = 1;
    loop {
        if let Some(found) = [1, 2, 4, 8].iter().map(|times| times * power).find(|end| *end >= highest) {
            return found;
        }
        power = power.saturating_mul(10);
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(count: usize) -> Vec<String> {
        (1..=count).map(|n| n.to_string()).collect()
    }

    fn drawn(kind: Kind, labels: &[String], series: &[Series]) -> String {
        let plot = Plot { id: "p", title: "Hours <b>", desc: "\"All\" & more", kind, labels, series };
        plot.draw(|value| value.to_string())
    }

    #[test]
    fn a_plot_names_itself_and_nothing_in_it_can_be_code() {
        let svg = drawn(Kind::Bars, &labels(2), &[Series::new("a", [3, 8])]);
        assert!(svg.contains("<title id=\"p-title\">Hours &lt;b&gt;</title>"), "{svg}");
        assert!(
            svg.contains("&quot;All&quot; &amp; more") && svg.contains("aria-labelledby=\"p-title p-desc\""),
            "{svg}"
        );
        assert!(!svg.contains("style="), "{svg}");
        assert_eq!(svg.matches("<rect").count(), 2);
    }

    #[test]
    fn stacked_bars_stand_on_each_other_and_lines_have_gaps() {
        let two = [Series::new("a", [4, 0]), Series::new("b", [4, 8])];
        let svg = drawn(Kind::Stacked, &labels(2), &two);
        assert_eq!(svg.matches("class=\"plot-1\"").count(), 1, "nothing is drawn for zero: {svg}");
        assert_eq!(svg.matches("class=\"plot-2\"").count(), 2);
        let gap = Series { name: "a".into(), values: vec![Some(1), None, Some(2)] };
        assert!(drawn(Kind::Lines, &labels(3), &[gap]).contains("M85.0 "), "the first point");
    }

    #[test]
    fn without_anything_it_is_an_empty_axis() {
        let svg = drawn(Kind::Lines, &[], &[]);
        assert!(svg.ends_with("</svg>") && svg.contains(">1</text>"), "{svg}");
    }

    proptest! {
        #[test]
        fn everything_lies_within_the_drawing(values in prop::collection::vec(0i64..1_000_000_000, 1..40)) {
            let top = nice(values.iter().copied().max().unwrap_or(0));
            for value in &values {
                let y = height(*value, top);
                prop_assert!((HEAD..=HEIGHT - FOOT).contains(&y), "{y}");
            }
            let svg = drawn(Kind::Bars, &labels(values.len()), &[Series::new("a", values.clone())]);
            prop_assert!(!svg.contains("NaN") && !svg.contains("=\"-"), "{svg}");
        }
    }
}
