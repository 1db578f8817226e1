//! The server goes away and comes back: what runs is told that it may try again, and everything goes on by itself.

use std::io::copy;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use db::{Db, Engine, sql};

use crate::fresh;

/// A door in front of the server that can be shut: connections end, and new ones are turned away, as while it restarts.
struct Door {
    address: String,
    shut: Arc<AtomicBool>,
    inside: Arc<Mutex<Vec<TcpStream>>>,
}

impl Door {
    fn before(server: &str) -> Door {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (shut, inside) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let door = Door { address, shut: shut.clone(), inside: inside.clone() };
        let server = server.to_owned();
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if shut.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(behind) = TcpStream::connect(&server) else { continue };
                inside.lock().unwrap().extend([client.try_clone().unwrap(), behind.try_clone().unwrap()]);
                for (mut from, mut to) in [(client.try_clone().unwrap(), behind.try_clone().unwrap()), (behind, client)]
                {
                    thread::spawn(move || {
                        // An end of either side is the end of both.
                        let _ = copy(&mut from, &mut to);
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
            }
        });
        door
    }

    fn shut(&self) {
        self.shut.store(true, Ordering::SeqCst);
        for stream in self.inside.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    fn open(&self) {
        self.shut.store(false, Ordering::SeqCst);
    }
}

async fn written(db: &Db, title: &str) -> Result<(), db::Error> {
    let mut tx = db.write().await?;
    tx.run(sql!("update shift set title = $1 where id = 1", title)).await?;
    tx.touch("shifts");
    tx.commit().await
}

#[tokio::test]
async fn an_outage_of_the_server_is_survived_and_changes_are_heard_again() {
    let test = fresh().await;
    if test.engine() == Engine::Sqlite {
        return;
    }
    let (head, rest) = test.url().split_once('@').unwrap();
    let (server, name) = rest.split_once('/').unwrap();
    let door = Door::before(server);
    let db = Db::open(&format!("{head}@{}/{name}", door.address)).await.unwrap();
    let heard = Arc::new(AtomicUsize::new(0));
    let count = heard.clone();
    db.on_commit(move |_| {
        count.fetch_add(1, Ordering::SeqCst);
    });
    db.watch_changes();
    written(&db, "Before").await.unwrap();

    door.shut();
    // A connection that was cut may be noticed only by the second statement; by then everybody is told to wait.
    let mut told = None;
    for _ in 0..5 {
        if let Err(error) = written(&db, "During").await {
            told = Some(error);
        }
    }
    let told = told.expect("nothing can be written");
    assert!(told.is_passing(), "{told}");

    door.open();
    let mut again = written(&db, "After").await;
    for _ in 0..100 {
        if again.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        again = written(&db, "After").await;
    }
    again.unwrap();
    // Another process changes something: whoever listens hears of it, although the connection that listened was cut.
    let before = heard.load(Ordering::SeqCst);
    let other = Db::open(test.url()).await.unwrap();
    for _ in 0..100 {
        written(&other, "Elsewhere").await.unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        if heard.load(Ordering::SeqCst) > before {
            return;
        }
    }
    panic!("nothing was heard for ten seconds");
}
