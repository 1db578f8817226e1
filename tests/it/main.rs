//! The whole application, over HTTP, on a real database: SQLite, or PostgreSQL when `TEST_DATABASE_URL` is set.

mod access;
mod clearance;
mod demo;
mod forms;
mod households;
mod merge;
mod inquiries;
mod messages;
mod migrations;
mod notices;
mod pages;
mod people;
mod roles;
mod rosters;
mod post;
mod problems;
mod register;
mod schools;
mod settings;
mod sign_in;
mod statements;
mod policy;
mod support;
mod timeline;
mod web;
mod welcome;
