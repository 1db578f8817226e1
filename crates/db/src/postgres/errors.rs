//! What the server's errors mean for the program and the people who run it.

use std::error::Error as _;

use tokio_postgres::error::SqlState;

use crate::error::Error;

/// A reader that writes; or a writer on a server that only lets read, a standby perhaps. Who began the transaction knows.
pub(super) const ONLY_READS: &str = "this transaction only reads; use Db::write";

/// Whether the connection is gone, or the server is going.
pub(super) fn is_lost(error: &tokio_postgres::Error) -> bool {
    match error.as_db_error() {
        Some(db) => {
            let code = db.code();
            *code == SqlState::ADMIN_SHUTDOWN
                || *code == SqlState::CRASH_SHUTDOWN
                || *code == SqlState::CANNOT_CONNECT_NOW
                || *code == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
                || code.code().starts_with("08")
        }
        None => error.is_closed() || error.source().is_some_and(|source| source.is::<std::io::Error>()),
    }
}

pub(super) fn explain(error: &tokio_postgres::Error, text: &str) -> Error {
    let mut detail = detail(error);
    if detail.contains("invalid peer certificate") {
        detail.push_str("; where the server has a certificate of its own, add sslrootcert=FILE to the address");
    }
    if is_lost(error) {
        return Error::Unavailable(detail);
    }
    let Some(db) = error.as_db_error() else {
        return if text == "connect" {
            Error::Unavailable(detail)
        } else {
            Error::Statement { detail, text: text.to_owned() }
        };
    };
    let code = db.code();
    let text = text.to_owned();
    match code.code() {
        // Serialization failure, deadlock; a plan made before a migration.
        "40001" | "40P01" | "40003" => Error::Again(detail),
        "0A000" if db.message().contains("cached plan") => Error::Again(detail),
        "55P03" => Error::Busy("someone else is changing the same record"),
        "53100" | "53200" => Error::Full { path: "the database server".to_owned() },
        "53300" => Error::Busy("the database server has no free connection"),
        "57014" => Error::Busy("the database server stopped a long statement"),
        "25006" => Error::Statement { detail: ONLY_READS.to_owned(), text },
        "25P02" => Error::Aborted,
        "28000" | "28P01" | "3D000" => Error::Unavailable(detail),
        "XX001" | "XX002" => Error::Corrupt { path: "on the database server".to_owned(), detail },
        class if class.starts_with("23") => Error::Constraint { detail, text },
        _ => Error::Statement { detail, text },
    }
}

/// The server's message, or the reason inside the driver's error.
///
/// Never the server's "detail" line: it quotes values, and values may be personal.
pub(super) fn detail(error: &tokio_postgres::Error) -> String {
    if let Some(db) = error.as_db_error() {
        return format!("{} ({})", db.message(), db.code().code());
    }
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(inner) = source {
        text = format!("{text}: {inner}");
        source = inner.source();
    }
    text
}
