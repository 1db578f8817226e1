//! `/office/gifts/import`: a list of gifts from a file. All of it comes in, or nothing, and the wrong rows are named.

use crate::app::App;
use crate::giving::act::Act;
use crate::giving::import::{BadRow, Column, ImportError, MOST_NAMED, MOST_ROWS, take_over};
use crate::volunteering::list_import::NoList;
use crate::web::{Me, Page, Redirect, Reply, Upload, csv, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Reason};

#[derive(Template)]
#[template(path = "giving/import.html")]
struct ImportPage {
    page: Page,
    errors: Errors,
    bad: Vec<BadRow>,
    wrong: usize,
}

impl ImportPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn columns(&self) -> &'static [Column] {
        Column::ALL
    }

    fn more(&self) -> bool {
        self.wrong > MOST_NAMED
    }
}

/// Where a file is given.
pub async fn start(page_: Page) -> Reply {
    page(ImportPage { page: page_, errors: Errors::default(), bad: Vec::new(), wrong: 0 })
}

/// Takes it over, or says what is wrong.
pub async fn receive(State(app): State<App>, page_: Page, me: Me, upload: Upload) -> Reply {
    let mut errors = Errors::default();
    let (mut bad, mut wrong) = (Vec::new(), 0);
    match upload.files.get("file").filter(|file| !file.bytes.is_empty()) {
        None => errors.add("file", Reason::new("gifts-list-missing")),
        Some(file) => {
            let rules = app.policy();
            let mut tx = app.db.write_alone().await?;
            match take_over(&mut tx, &me, &file.name, &file.bytes, &Act::of(&app, &rules)).await {
                Ok(_) => {
                    tx.commit().await?;
                    return Redirect::to("/office/gifts?state=all").saying("gifts-said-imported").into();
                }
                Err(ImportError::Other(error)) => return Err(error),
                Err(ImportError::Rows(rows, count)) => {
                    errors.add("file", Reason::new("gifts-list-wrong").with("count", count));
                    (bad, wrong) = (rows, count);
                }
                Err(why) => errors.add("file", reason(&page_, &why)),
            }
        }
    }
    refused(ImportPage { page: page_, errors, bad, wrong })
}

fn reason(page: &Page, why: &ImportError) -> Reason {
    match why {
        ImportError::NoColumn(column) => {
            Reason::new("gifts-list-column").with("column", page.state("gifts-list-column", column.as_str()))
        }
        ImportError::TooMany => Reason::new("gifts-list-long").with("most", MOST_ROWS),
        ImportError::Again(at) => Reason::new("gifts-list-again").with("date", page.policy().calendar.day_of(*at)),
        ImportError::NoList(no_list) => no_list_reason(no_list),
        ImportError::Rows(..) | ImportError::Other(_) => Reason::new("gifts-list-missing"),
    }
}

fn no_list_reason(why: &NoList) -> Reason {
    let key = match why {
        NoList::Empty => "gifts-list-empty",
        NoList::TooLarge => "gifts-list-large",
        NoList::Spreadsheet => "gifts-list-spreadsheet",
        NoList::Archive => "gifts-list-archive",
        NoList::Twice(_) => "gifts-list-twice",
        NoList::Document | NoList::NotText => "gifts-list-not-text",
        NoList::LongLine(_) | NoList::OpenQuote(_) => "gifts-list-line",
        NoList::TooManyColumns => "gifts-list-columns",
        NoList::OnlyHeader => "gifts-list-only-header",
    };
    let reason = Reason::new(key);
    match (why.line(), why.column()) {
        (Some(line), _) => reason.with("line", i64::try_from(line).unwrap_or(0)),
        (_, Some(column)) => reason.with("column", column),
        _ => reason,
    }
}

/// An empty list with every column.
pub async fn template() -> Reply {
    let names: Vec<&str> = Column::ALL.iter().map(|column| column.as_str()).collect();
    csv("gifts-template.csv", format!("{}\r\n", names.join(",")))
}
