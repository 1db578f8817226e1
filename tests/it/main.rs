//! The whole application, over HTTP, on a real database: SQLite, or PostgreSQL when `TEST_DATABASE_URL` is set.

mod messages;
mod migrations;
mod people;
mod notices;
mod settings;
mod statements;
mod demo;
mod schools;
mod sign_in;
mod support;
mod web;
mod welcome;
