//! A step of a gift or of a sponsorship, from its form to its verb. Both have many, each with a form of its own.

/// A step whose form needs nothing but to be pressed.
macro_rules! pressed {
    ($form:ty; $(#[$doc:meta])* $name:ident, $said:literal,
     |$tx:ident, $me:ident, $id:ident, $act:ident| $verb:expr) => {
        $(#[$doc])*
        pub async fn $name(
            axum::extract::State(app): axum::extract::State<$crate::app::App>,
            $me: $crate::web::Me,
            $crate::web::Path($id): $crate::web::Path<<$form as $crate::web::StepFields>::At>,
        ) -> $crate::web::Reply {
            let rules = app.policy();
            let $act = $crate::giving::act::Act::of(&app, &rules);
            let mut $tx = app.db.write().await?;
            $verb.await?;
            $tx.commit().await?;
            let home = <$form as $crate::web::StepFields>::home($id);
            $crate::web::Redirect::to(home).saying($said).into()
        }
    };
}

/// A step with a form: what is read from it, and the verb that takes it.
macro_rules! filled {
    ($form:ty; $(#[$doc:meta])* $name:ident, |$sent:ident, $errors:ident| $read:expr,
     |$tx:ident, $me:ident, $id:ident, $found:pat, $act:ident| $verb:expr) => {
        $(#[$doc])*
        pub async fn $name(asked: $crate::web::FormStep<$form>) -> $crate::web::Reply {
            let mut $errors = forms::Errors::default();
            let read = {
                let $sent = &asked.form;
                $read
            };
            let Some($found) = read.filter(|_| $errors.is_empty()) else { return asked.again($errors).await };
            let app = asked.app.clone();
            let rules = app.policy();
            let $act = $crate::giving::act::Act::of(&app, &rules);
            let mut $tx = app.db.write().await?;
            let ($me, $id) = (&asked.me, asked.at);
            let outcome: $crate::error::Result<&'static str> = $verb;
            asked.end($tx, outcome).await
        }
    };
}

pub(super) use {filled, pressed};
