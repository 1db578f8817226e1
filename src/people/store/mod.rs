//! All SQL of people.

mod code;
mod contact;
mod duplicate;
mod file_request;
mod forget;
mod grant;
mod household;
mod link;
mod me;
mod merge;
mod person;
mod search;

pub use code::*;
pub use contact::*;
pub use duplicate::*;
pub use file_request::*;
pub use forget::*;
pub use grant::*;
pub use household::*;
pub use link::*;
pub use me::*;
pub use merge::*;
pub use person::*;
pub use search::*;
