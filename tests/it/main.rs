//! The whole application, over HTTP, on a real database: SQLite, or PostgreSQL when `TEST_DATABASE_URL` is set.

mod people;
mod notices;
mod support;
mod web;
