//! Styles, scripts and pictures, named after their content so that a browser may keep them for ever.

use crate::embedded::ASSETS;

/// A file that is part of the program.
pub struct Asset {
    /// As templates call it: `app.css`.
    pub name: &'static str,
    /// As browsers ask for it: `/assets/app.1a2b3c4d5e6f.css`.
    pub address: &'static str,
    pub mime: &'static str,
    pub bytes: &'static [u8],
    pub brotli: &'static [u8],
}

/// The address of an asset. An unknown name is a mistake in a template, which the page tests find as a dead link.
pub fn address(name: &str) -> &'static str {
    ASSETS.iter().find(|a| a.name == name).map_or("/assets/missing", |a| a.address)
}

/// The asset a browser asked for.
pub fn find(file: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|a| a.address.strip_prefix("/assets/") == Some(file))
}
