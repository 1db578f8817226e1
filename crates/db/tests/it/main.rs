//! What the crate promises, asked of SQLite, and of PostgreSQL when `TEST_DATABASE_URL` is set.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod engines;
mod migrations;
mod outage;
mod transactions;
mod values;

use db::Migration;
use db::testing::{Template, TestDb};
use tokio::sync::OnceCell;

pub const SCHEMA: &str = "create table shift (id bigint primary key, title text not null, capacity bigint not null, \
    open boolean not null default true, constraint shift_capacity check (capacity >= 0));
    create table signup (id bigint primary key, shift bigint not null references shift (id), person text not null, \
    unique (shift, person));
    create table thing (id bigint primary key, n bigint, yes boolean, x double precision, words text, raw bytea, \
    at bigint, day text)";

pub const MIGRATIONS: &[Migration] = &[Migration { number: 1, name: "shifts", sqlite: SCHEMA, postgres: SCHEMA }];

/// A database with the tables above and one shift, number 1, with two places.
pub async fn fresh() -> TestDb {
    static TEMPLATE: OnceCell<Template> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            Template::build("shifts", async |db| {
                db.migrate(MIGRATIONS).await?;
                let mut tx = db.write().await?;
                tx.run(db::sql!("insert into shift (id, title, capacity) values ($1, $2, $3)", 1, "Lunch duty", 2))
                    .await?;
                tx.commit().await
            })
            .await
            .unwrap()
        })
        .await;
    template.fresh().await.unwrap()
}
