//! What holds for every page: errors that help, headers, languages, sessions.

use crate::support::TestApp;

#[tokio::test]
async fn a_page_that_is_not_there_says_what_to_do() {
    let app = TestApp::start().await;
    app.stranger().get("/nowhere").await.says(404, "We cannot find that page").has("Contact the office");
}

#[tokio::test]
async fn the_small_world_knows_ana() {
    let app = TestApp::start().await;
    app.ana().await.get("/me/timeline").await.says(200, "Nothing has happened yet");
    app.stranger().get("/me/timeline").await.goes_to("/sign-in?return_to=%2Fme%2Ftimeline");
}
