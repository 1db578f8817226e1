//! From the socket to the site: connections with time limits, and a shutdown that lets requests finish.

use super::serve::Site;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;

/// What to wait when the machine has no file handles left.
const OUT_OF_HANDLES: Duration = Duration::from_millis(200);

/// Answers until `stop` is done, then finishes what is under way.
pub async fn listen(listener: TcpListener, site: Site, stop: impl Future<Output = ()>) {
    let (graceful, patience) = (GracefulShutdown::new(), site.patience());
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                tokio::time::sleep(OUT_OF_HANDLES).await;
                continue;
            }
        };
        // Small answers leave at once instead of waiting for more.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection kept its delay");
        }
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(patience.headers)
            .serve_connection(TokioIo::new(stream), service(site.clone(), peer));
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
        });
    }
    drop(listener);
    if tokio::time::timeout(patience.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
}

fn service(
    site: Site,
    peer: SocketAddr,
) -> impl hyper::service::Service<hyper::Request<Incoming>, Response = Response, Error = Infallible, Future: Send> {
    service_fn(move |request: hyper::Request<Incoming>| {
        let way = match site.from_memory(request.method(), request.uri(), request.headers()) {
            Some(response) => Ok(response),
            None => Err((site.clone(), request)),
        };
        async move {
            Ok(match way {
                Ok(response) => response,
                Err((site, request)) => {
                    let mut request = request.map(Body::new);
                    request.extensions_mut().insert(ConnectInfo(peer));
                    site.make(request).await
                }
            })
        }
    })
}
