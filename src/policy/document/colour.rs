//! Colours of the district, refused when text in them would be hard to read.

use std::fmt;

use super::declare::table;
use super::problem::Fault;
use super::read::{Node, Read, Reading};

/// The least contrast of text with what is behind it (WCAG 2.1 AA, success criterion 1.4.3).
const READABLE: f64 = 4.5;

/// A colour, `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// White.
    pub const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
    /// Black.
    pub const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };

    /// The contrast ratio with `other`, from 1 to 21, as WCAG defines it.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        digits.chars().all(|c| c.is_ascii_hexdigit()).then_some(Colour {
            red: channel(0)?,
            green: channel(2)?,
            blue: channel(4)?,
        })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Read for Colour {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let text = node.text(reading)?;
        let colour = Colour::parse(text);
        if colour.is_none() {
            reading.wrong(&node.path, Fault::BadColour(text.to_owned()));
        }
        colour
    }
}

table! {
    /// The district's colours, each with the text it is used with (28 CFR 35 subpart H asks for WCAG 2.1 AA).
    pub struct Colours {
        /// Buttons with white text, and links on white.
        pub brand: Colour,
        /// Header, footer and pressed buttons, with white text.
        pub brand_dark: Colour,
        /// Calls to act and highlights, with black text.
        pub accent: Colour,
        /// Links and headings where the page is dark: read against black.
        pub brand_light: Colour,
    }
}

impl Colours {
    /// The colours as custom properties for the style sheets, which have their own until this is loaded.
    pub fn theme_css(&self) -> String {
        format!(
            ":root{{--district:{};--district-dark:{};--district-light:{};--district-warm:{}}}\n",
            self.brand, self.brand_dark, self.brand_light, self.accent
        )
    }

    /// Refuses colours whose text could not be read.
    pub(super) fn check(&self, reading: &mut Reading) {
        let uses = [
            ("brand", self.brand, Colour::WHITE, "white"),
            ("brand_dark", self.brand_dark, Colour::WHITE, "white"),
            ("accent", self.accent, Colour::BLACK, "black"),
            ("brand_light", self.brand_light, Colour::BLACK, "black"),
        ];
        for (name, colour, other, against) in uses {
            let ratio = colour.contrast(other);
            if ratio < READABLE {
                // Cut, not rounded: 4.499 must not read as "4.5, choose at least 4.5".
                let ratio = format!("{:.2}", (ratio * 100.0).floor() / 100.0);
                reading.wrong(format!("colours.{name}"), Fault::LowContrast { ratio, against });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_wcag_says() {
        assert!((Colour::WHITE.contrast(Colour::BLACK) - 21.0).abs() < 1e-9);
        let grey = Colour::parse("#767676").expect("a colour");
        let lighter = Colour::parse("#777777").expect("a colour");
        assert!(grey.contrast(Colour::WHITE) >= READABLE);
        assert!(lighter.contrast(Colour::WHITE) < READABLE);
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        for wrong in ["red", "#fff", "#12345g", "0b5f6b", "#0b5f6b00", "#+12345", "#é1234"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Colour::parse("#0B5f6b").expect("a colour").to_string(), "#0b5f6b");
    }
}
