//! What every test stands on: an application of its own, people as actors, answers that can be asked.

mod answer;
mod app;
mod browser;
pub mod company;
pub mod forms;
pub mod heard;
mod place;
pub mod running;
pub mod smtp;
pub mod source;
pub mod texts;
pub mod till;

pub use answer::{Answer, words_of};
pub use app::{Mail, TestApp, first_morning};
pub use browser::{Browser, same_origin};
pub use place::Place;
